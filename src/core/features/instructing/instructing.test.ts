import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { newRow } from '../../outbox/outbox.ts';

const { hts, inspector, office } = people;
type Talk = ReturnType<typeof startTalk>;

const lan = context.plan.indices.find(({ code }) => code === '2.2')!.leaders[0]!;
const other = context.org.people.find(
  ({ id, role }) =>
    role === 'leader' &&
    id !== lan &&
    !context.plan.indices.some(({ code, leaders }) => code === '2.2' && leaders.includes(id)),
)!.id;
const words = 'rà lại lịch kiểm tra, nộp trước 25/5';

/** What a leader has Thanh tra do about an index, sent at nine in the morning. */
function given(at = '2023-05-22T09:00:00') {
  const talk = startTalk(at);
  talk.press(lan, 'l:y:i2.2:thanh-tra');
  const draft = talk.say(lan, words);
  const sent = talk.say(lan, 'Gửi');
  return { talk, draft, sent };
}

const kept = (talk: Talk) => talk.state().instructions;

describe('an instruction', () => {
  it('is shown before anybody gets it, and reaches the head word for word', () => {
    const { talk, draft, sent } = given();
    expect(draft.notices).toEqual([]);
    expect(draft.text).toContain(`«${words}»`);
    expect(draft.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    expect(sent.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(sent.notices[0]!.text).toMatch(
      new RegExp(
        `^📌 PGĐ .+ yêu cầu Thanh tra Sở \\(.*Chi phí không chính thức\\) lúc 09:00 22/05: «${words}»$`,
      ),
    );
    expect(sent.text).toContain('✅ Đã gửi yêu cầu tới Thanh tra Sở');
    expect(kept(talk)).toMatchObject([
      { id: 1, period: '2023-05', unit: 'thanh-tra', about: { type: 'index', code: '2.2' }, words, by: lan },
    ]);
    expect(talk.say(office, '/nhatky').text).toContain(`yêu cầu Thanh tra Sở (tháng 5/2023): «${words}»`);
  });

  it('comes to nothing by [Thôi], and [Sửa] asks for other words', () => {
    const talk = startTalk();
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    talk.say(lan, words);
    expect(talk.say(lan, 'Sửa').text).toContain('gõ nội dung');
    expect(talk.say(lan, 'rà lại lịch').text).toContain('«rà lại lịch»');
    expect(talk.say(lan, 'Thôi').text).toContain('Đã thôi');
    expect(kept(talk)).toEqual([]);
    expect(talk.say(lan, 'Gửi').notices).toEqual([]);
  });

  it.each([
    'rà lại lịch kiểm tra quý 2',
    'à nhầm, rà lại lịch kiểm tra quý 2',
    'giao Thanh tra rà lại lịch kiểm tra quý 2',
  ])('is what was typed last: «%s» where it is shown is shown in its turn', (other) => {
    const talk = startTalk();
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    talk.say(lan, words);
    const shown = talk.say(lan, other);
    expect(shown.text).toContain('«rà lại lịch kiểm tra quý 2»');
    expect(shown.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    expect(kept(talk)).toEqual([]);
    expect(talk.say(lan, 'Gửi').notices[0]!.text).toContain('«rà lại lịch kiểm tra quý 2»');
    expect(kept(talk)).toHaveLength(1);
  });

  it('is sent once, however often its button is pressed', () => {
    const talk = startTalk();
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    const draft = talk.say(lan, words);
    const button = talk.buttonOf(draft, 'Gửi');
    talk.press(lan, button);
    expect(talk.press(lan, button).notices).toEqual([]);
    expect(kept(talk)).toHaveLength(1);
  });

  it('asks of which unit or late task, where an index has several', () => {
    const talk = startTalk();
    const asked = talk.press(lan, 'l:y:a:');
    expect(asked.labels).toContain('Thanh tra Sở');
    expect(talk.say(lan, 'Thanh tra Sở').text).toContain('Yêu cầu Thanh tra Sở, tháng 5/2023');
  });

  it('is the leader’s in charge: others hear who is', () => {
    const talk = startTalk();
    expect(talk.press(other, 'l:y:i2.2:thanh-tra').text).toMatch(/do PGĐ .* phụ trách/);
    expect(talk.press(office, 'l:y:i2.2:thanh-tra').text).toMatch(/^Yêu cầu là của lãnh đạo \(PGĐ .*\)/);
    expect(talk.press(hts, 'l:y:i2.2:thanh-tra').text).toContain('việc của lãnh đạo phụ trách');
    for (const forged of ['l:y:i9.9:thanh-tra', 'l:y:i2.2:unknown', 'l:y:tzz:', 'l:y:u:'])
      expect(talk.press(lan, forged).text, forged).not.toContain('gõ nội dung');
  });

  it('is asked for its right once more when it is sent', () => {
    const talk = startTalk();
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    const draft = talk.say(lan, words);
    talk.changePerson(lan, { role: 'staff', unit: 'van-phong' });
    expect(talk.press(lan, talk.buttonOf(draft, 'Gửi')).notices).toEqual([]);
    expect(kept(talk)).toEqual([]);
  });

  it.each([
    ['only emoji', '🙏🙏'],
    ['marks that turn the writing', '\u202E\u200B'],
    ['dots', '…'],
    ['5,000 characters', 'x'.repeat(5_000)],
  ])('takes no words that cannot be read: %s', (_, hostile) => {
    const talk = startTalk();
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    const said = talk.say(lan, hostile);
    expect(said.labels).not.toContain('Gửi');
    expect(talk.say(lan, words).labels).toContain('Gửi');
    expect(kept(talk)).toEqual([]);
  });

  it('is taken back for a short time, and its unit hears so; not once it was answered', () => {
    const { talk } = given();
    talk.windTo('2023-05-22T09:05:00');
    const back = talk.say(lan, 'nhầm');
    expect(back.text).toContain('Đã lấy lại yêu cầu với Thanh tra Sở');
    expect(back.notices.map(({ to, text }) => [to, text.includes('đã lấy lại yêu cầu')])).toEqual([
      [inspector, true],
    ]);
    expect(kept(talk)).toEqual([]);
    expect(talk.press(inspector, 'l:r:1').text).toContain('đã được lấy lại');
    const late = given();
    late.talk.windTo('2023-05-22T09:20:00');
    expect(late.talk.press(lan, 'l:b:1').text).toContain('Quá 15 phút');
  });

  it('waits for the morning at night, and taken back by then nobody hears of it', () => {
    const { talk, sent } = given('2023-05-22T22:00:00');
    expect(sent.text).toContain('đơn vị nhận lúc 07:00');
    expect(sent.notices[0]!.notBefore).toBe(Date.parse('2023-05-23T07:00:00+07:00'));
    expect(talk.state().instructions).toHaveLength(1);
    // The row that brings it, as the inbox saves it.
    const chat = { channel: 'web' as const, chatId: inspector };
    const morning = Date.parse('2023-05-23T07:00:00+07:00');
    const row = newRow(`instruction:1:${inspector}`, chat, { lines: [['📌']] }, morning - 1, morning);
    const other = newRow('other', chat, { lines: [['x']] }, morning - 1, morning);
    talk.change((state) => ({ ...state, outbox: [{ ...row, personId: inspector }, other] }));
    talk.windTo('2023-05-22T23:00:00');
    const back = talk.press(lan, 'l:b:1');
    expect(back.text).toBe('Đã lấy lại yêu cầu với Thanh tra Sở, đơn vị chưa nhận tin nào.');
    expect(back.notices).toEqual([]);
    expect(talk.state().outbox.map(({ key }) => key)).toEqual(['other']);
  });

  it('is kept where nobody of the unit can be written to, and that is said', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== inspector),
    }));
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    expect(talk.say(lan, words).text).toContain('Chưa ai nhận được tin');
    const sent = talk.say(lan, 'Gửi');
    expect(sent.notices).toEqual([]);
    expect(sent.text).toContain('✅ Đã ghi yêu cầu với Thanh tra Sở');
    expect(kept(talk)).toHaveLength(1);
  });

  it('adds to the one before, and is kept with the next month once this one is locked', () => {
    const { talk } = given();
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: office }] }));
    talk.press(lan, 'l:y:i2.2:thanh-tra');
    expect(talk.say(lan, 'báo cáo thêm kết quả').text).toContain('tháng 6/2023');
    talk.say(lan, 'Gửi');
    expect(kept(talk).map(({ period }) => period)).toEqual(['2023-05', '2023-06']);
    // Whoever looks for it finds it, beside those of the month at hand.
    const list = talk.say(inspector, '/yeucau');
    expect(list.text).toContain('tháng 5/2023');
    expect(list.text).toContain('trong tháng 6/2023');
    expect(list.text).toContain('«báo cáo thêm kết quả»');
    expect(talk.say(inspector, '1').text).toContain('báo cáo thêm kết quả');
  });
});

describe('its answer', () => {
  it('reaches the leader word for word, and is told with it', () => {
    const { talk } = given();
    expect(talk.press(inspector, 'l:r:1').text).toContain('nhận nguyên văn');
    const answered = talk.say(inspector, 'đã có lịch kiểm tra ngày 24/5');
    expect(answered.text).toMatch(/^✅ Đã chuyển trả lời tới PGĐ /);
    expect(answered.notices.map(({ to }) => to)).toEqual([lan]);
    expect(answered.notices[0]!.text).toContain('«đã có lịch kiểm tra ngày 24/5»');
    expect(talk.say(lan, '/yeucau').text).toMatch(/^1 yêu cầu trong tháng 5\/2023, đã trả lời 1:/);
    expect(talk.press(lan, 'l:o:1').text).toContain('trả lời: «đã có lịch kiểm tra ngày 24/5»');
    expect(talk.press(lan, 'l:b:1').text).toContain('đơn vị đã trả lời');
  });

  it('is its unit’s alone', () => {
    const { talk } = given();
    expect(talk.press(hts, 'l:r:1').text).toContain('Không có yêu cầu này');
    expect(talk.press(lan, 'l:r:1').text).toContain('với đơn vị khác');
    expect(talk.say(hts, '/yeucau').text).toContain('chưa có yêu cầu nào');
    expect(talk.press(hts, 'l:o:1').text).toContain('Không có yêu cầu này');
  });

  it('goes to the office, too, where the leader is away', () => {
    const { talk } = given();
    talk.change((state) => ({
      ...state,
      absences: [{ personId: lan, from: '2023-05-22', to: '2023-05-26' }],
    }));
    talk.press(inspector, 'l:r:1');
    const said = talk.say(inspector, 'đã có lịch kiểm tra ngày 24/5');
    expect(said.notices.map(({ to }) => to)).toEqual([lan, office]);
  });
});

describe('when people and units change', () => {
  it('is answered to whoever leads the index, and the office, where its giver is here no more', () => {
    const { talk } = given();
    talk.changePerson(lan, { until: '2023-05-22' });
    talk.press(inspector, 'l:r:1');
    const said = talk.say(inspector, 'đã có lịch kiểm tra ngày 24/5');
    expect(said.notices.map(({ to }) => to)).toContain(office);
    expect(said.notices.map(({ to }) => to)).not.toContain(lan);
    expect(talk.say(lan, 'yêu cầu Thanh tra nộp ngay').notices).toEqual([]);
  });

  it('is its heir’s where the unit is merged, and [Yêu cầu…] reaches that', () => {
    const { talk } = given();
    talk.changeUnit('thanh-tra', {
      until: '2023-05-22',
      owesUntil: '2023-05',
      successor: 'phong-ha-tang-so',
    });
    expect(talk.say(hts, '/yeucau').text).toContain(words);
    talk.press(hts, 'l:r:1');
    expect(talk.say(hts, 'phòng đã nhận việc').notices.map(({ to }) => to)).toEqual([lan]);
    const again = talk.press(lan, 'l:y:i2.2:thanh-tra');
    expect(again.text).not.toContain('Yêu cầu Thanh tra Sở');
  });

  it('says what stands after «nhầm» behind an answer', () => {
    const { talk } = given();
    talk.press(inspector, 'l:r:1');
    talk.say(inspector, 'đã có lịch kiểm tra ngày 24/5');
    expect(talk.say(inspector, 'nhầm').text).toContain('cần sửa thì trả lời thêm: /yeucau');
  });

  it('is of the director over all units', () => {
    const talk = startTalk();
    talk.changePerson(other, { title: 'Giám đốc' });
    expect(talk.press(other, 'l:y:i2.2:thanh-tra').text).toContain('gõ nội dung');
    expect(talk.press(other, 'l:n:2305:i2.2').notices.length).toBeGreaterThan(0);
  });
});

describe('the report of the month', () => {
  const shown = new RegExp(`📌 PGĐ .+ yêu cầu \\(22/05\\): «${words}»`);

  it('shows it where it is begun, at the tasks that it is about, and beside the answers', () => {
    const { talk } = given();
    const index = context.plan.indices.find(({ code }) => code === '2.2')!;
    let step = talk.say(inspector, '/baocao');
    expect(step.text).toMatch(shown);
    const asked: [isShown: boolean, isAbout: boolean][] = [];
    for (let tries = 0; tries < 40 && !step.labels.includes('Gửi báo cáo'); tries++) {
      const isTask = step.labels.includes('🔵 Đúng tiến độ');
      if (isTask && tries > 0) asked.push([shown.test(step.text), step.text.includes(index.name)]);
      step = talk.say(inspector, step.labels.includes('Bỏ qua') ? 'Bỏ qua' : isTask ? 'đúng tiến độ' : '100');
    }
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.some(([isShown]) => isShown)).toBe(true);
    for (const [isShown, isAbout] of asked) expect(isShown).toBe(isAbout);
    expect(step.labels).toContain('Gửi báo cáo');
    expect(step.text).toMatch(shown);
  });

  it('shows one that comes in the middle at its next step, once', () => {
    const talk = startTalk();
    talk.say(inspector, '/baocao');
    talk.press(lan, 'l:y:uthanh-tra:');
    talk.say(lan, words);
    talk.say(lan, 'Gửi');
    expect(talk.say(inspector, 'hoàn thành').text).toMatch(shown);
    expect(talk.say(inspector, 'Bỏ qua').text).not.toMatch(shown);
    expect(talk.say(inspector, '/baocao').text).toMatch(shown);
  });

  it('says that it was answered, and shows another unit nothing of it', () => {
    const { talk } = given();
    talk.press(inspector, 'l:r:1');
    talk.say(inspector, 'đã có lịch kiểm tra ngày 24/5');
    expect(talk.say(inspector, '/baocao').text).toContain(`«${words}» – đã trả lời`);
    expect(talk.say(hts, '/baocao').text).not.toContain('📌');
  });
});
