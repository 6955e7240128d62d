import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, inspector, centre, office } = people;
type Talk = ReturnType<typeof startTalk>;

/** Answers all that is asked, to the summary. */
function fill(talk: Talk, who: string, first: ReturnType<Talk['say']>) {
  let said = first;
  for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 40; step++)
    said = talk.say(
      who,
      said.text.includes('(%)') ? '100' : said.labels.includes('Bỏ qua') ? 'bỏ qua' : 'đúng tiến độ',
    );
  return said;
}

const send = (talk: Talk, who: string, first = talk.say(who, '/baocao 5')) => {
  fill(talk, who, first);
  return talk.say(who, 'gửi báo cáo');
};

const setLock = (talk: Talk, label: 'Khóa kỳ' | 'Mở khóa') =>
  talk.press(office, talk.buttonOf(talk.say(office, '/khoa 5'), label));

/** The office enters the report of a unit, with its reason. */
function enterFor(talk: Talk, unit: string) {
  talk.press(office, talk.buttonOf(talk.say(office, '/baocao 5'), unit));
  return send(talk, office, talk.say(office, 'đơn vị nhờ sửa giúp'));
}

describe('around the lock of a month', () => {
  it.each(['khoan đã', 'chờ đã', 'nhầm tháng', 'chưa khóa vội', 'từ từ đã', 'khoan', 'không khóa nữa'])(
    'is not set where the office says «%s», and no number sets it then',
    (words) => {
      const talk = startTalk();
      talk.say(office, '/khoa 5');
      expect(talk.say(office, words).text).toBe('Đã thôi.');
      talk.say(office, '1');
      expect(talk.state().locks).toEqual([]);
      setLock(talk, 'Khóa kỳ');
      talk.say(office, '/khoa 5');
      expect(talk.say(office, words === 'chưa khóa vội' ? 'chưa mở vội' : words).text).toBe('Đã thôi.');
    },
  );

  it.each(['ai ký kế hoạch', 'abc xyz gì đó'])(
    'is not set by a number behind «%s», which did not show the choice again',
    (between) => {
      const talk = startTalk();
      talk.say(office, '/khoa 5');
      talk.say(office, between);
      talk.say(office, '1');
      expect(talk.state().locks).toEqual([]);
    },
  );

  it('promises no correction where the month is locked', () => {
    const talk = startTalk();
    expect(send(talk, hts).text).toContain('Sửa được đến khi Văn phòng khóa kỳ: /baocao');
    setLock(talk, 'Khóa kỳ');
    const sent = enterFor(talk, 'Phòng Hạ tầng số');
    expect(sent.text).toContain('Đã nhận bản sửa báo cáo tháng 5/2023');
    expect(sent.text).toContain('Kỳ đã khóa: chỉ Văn phòng sửa được.');
    expect(sent.text).not.toContain('Sửa được đến khi');
    const told = sent.notices.find(({ to }) => to === hts)?.text ?? '';
    expect(told).toContain('Kỳ đã khóa; cần sửa thì đề nghị Văn phòng Sở. Xem: /baocao 5/2023');
    expect(told).not.toContain('Cần sửa thì gõ /baocao');
  });

  it('says «gửi đi thì bản đó thay» only to whoever can send', () => {
    const open = startTalk();
    open.say(inspector, '/baocao');
    open.say(inspector, 'đúng tiến độ');
    open.say(inspector, 'bỏ qua');
    const toWriter = (talk: Talk): string =>
      enterFor(talk, 'Thanh tra Sở').notices.find(({ to }) => to === inspector)?.text ?? '';
    expect(toWriter(open)).toContain('gửi đi thì bản đó thay');

    const locked = startTalk();
    locked.say(inspector, '/baocao');
    locked.say(inspector, 'đúng tiến độ');
    locked.say(inspector, 'bỏ qua');
    setLock(locked, 'Khóa kỳ');
    const told = toWriter(locked);
    expect(told).toContain('bản anh/chị đang soạn không gửi được nữa');
    expect(told).not.toContain('gửi đi thì bản đó thay');
  });

  it('tells whoever has a report half done, keeps it and what is typed, and takes nothing typed for an answer', () => {
    const talk = startTalk();
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'đúng tiến độ');
    talk.say(inspector, 'bỏ qua');
    // Nothing is lost of what was only opened.
    talk.say(centre, '/baocao');
    const locked = setLock(talk, 'Khóa kỳ');
    expect(locked.notices.filter(({ text }) => text.includes('đang soạn')).map(({ to }) => to)).toEqual([
      inspector,
    ]);
    expect(locked.notices[0]?.text).toContain('đang soạn (1 nhiệm vụ) còn nguyên nhưng không gửi được');
    expect(talk.say(inspector, 'ai phụ trách chi phí thời gian').text).not.toContain('↩');
    const entries = () => talk.state().drafts.find(({ personId }) => personId === inspector)?.entries;
    const kept = entries();
    talk.say(inspector, 'đã xong rồi, họp ngày 15/5');
    expect(entries()).toEqual(kept);
    const opened = setLock(talk, 'Mở khóa');
    expect(opened.notices.map(({ to, text }) => `${to}: ${text}`).join()).toMatch(
      /^truong-thanh-tra: Văn phòng Sở đã mở lại kỳ tháng 5\/2023\. Khi khóa anh\/chị đã gõ: «đã xong rồi, họp ngày 15\/5»\./,
    );
    // Of its own accord it answers nothing then, either.
    expect(entries()).toEqual(kept);
    talk.say(inspector, '/baocao 5');
    expect(talk.say(inspector, 'bỏ').text).toContain('2/10');
  });

  it('tells whoever owes the month once, of the lock and of its end, and nobody at night or who has sent', () => {
    const talk = startTalk();
    send(talk, hts);
    const told = (label: 'Khóa kỳ' | 'Mở khóa') =>
      setLock(talk, label).notices.filter(({ to }) => to === centre || to === hts || to === office);
    const wake = Date.parse('2023-05-23T07:00:00+07:00');
    expect(told('Khóa kỳ')).toEqual([
      {
        to: centre,
        text: '🔒 Văn phòng Sở đã khóa kỳ tháng 5/2023, Trung tâm Công nghệ số chưa báo cáo đủ; cần báo cáo thì đề nghị Văn phòng Sở mở lại.',
      },
    ]);
    talk.windTo('2023-05-22T22:00:00');
    expect(told('Mở khóa')).toEqual([
      {
        to: centre,
        text: 'Văn phòng Sở đã mở lại kỳ tháng 5/2023: Trung tâm Công nghệ số chưa báo cáo đủ, gõ /baocao 5/2023',
        notBefore: wake,
      },
    ]);
    // Whoever of the office heads a unit may still send.
    expect(setLock(talk, 'Khóa kỳ').notices.map(({ to }) => to)).not.toContain('truong-van-phong');
  });

  it('lets a head read a locked month, with and without its number', () => {
    const talk = startTalk();
    send(talk, hts);
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'đúng tiến độ');
    talk.say(inspector, 'bỏ qua');
    setLock(talk, 'Khóa kỳ');
    for (const command of ['/baocao', '/baocao 5', '/baocao 5/2023']) {
      const read = talk.say(hts, command);
      expect(read.text, command).toContain('Phòng Hạ tầng số, tháng 5/2023: 🔵 6; gửi');
      expect(read.text, command).toContain('– 100%');
      expect(read.text, command).toContain('Kỳ đã khóa; cần sửa thì đề nghị Văn phòng Sở.');
      expect(read.labels, command).toEqual([]);
    }
    const unsent = talk.say(inspector, '/baocao 5').text;
    expect(unsent).toContain('Thanh tra Sở chưa báo cáo tháng 5/2023');
    expect(unsent).toContain('Bản anh/chị đang soạn chưa gửi, còn nguyên.');
    // Another unit's words stay that unit's.
    expect(talk.say(hts, '/baocao 5').text).not.toContain('Thanh tra');
  });

  it('asks nobody to mend what a unit cannot send', () => {
    const talk = startTalk();
    send(talk, hts);
    const asks = talk.say(office, '/tralai 5');
    const chosen = talk.press(office, talk.buttonOf(asks, 'Phòng Hạ tầng số'));
    const task = talk.buttonOf(chosen, '1');
    talk.press(office, task);
    talk.say(office, 'thiếu biên bản họp');
    expect(talk.say(hts, 'có nhiệm vụ nào bị trả lại không').text).toContain('gửi lại bằng /baocao');
    setLock(talk, 'Khóa kỳ');
    expect(talk.say(hts, 'có nhiệm vụ nào bị trả lại không').text).toContain('Kỳ đã khóa');
    for (const refused of [talk.press(office, task), talk.say(office, '/tralai 5')]) {
      expect(refused.text).toContain('tháng 5/2023 đã khóa');
      // The office is not sent to itself.
      expect(refused.text).toContain('/khoa 5/2023');
      expect(refused.text).not.toContain('đề nghị Văn phòng');
    }
  });

  it('says to whoever would remind that the month is locked, who had not reported, and how it is opened', () => {
    const talk = startTalk();
    send(talk, hts);
    const nudge = talk.buttonOf(talk.say(office, '/nhac 5'), 'Thanh tra Sở');
    setLock(talk, 'Khóa kỳ');
    for (const said of [talk.say(office, '/nhac 5'), talk.press(office, nudge)]) {
      expect(said.text).toMatch(
        /^Kỳ tháng 5\/2023 đã khóa\. .*Thanh tra Sở.* chưa báo cáo; .*\/khoa 5\/2023$/,
      );
      expect(said.text).not.toContain('Hạ tầng');
      expect(said.notices).toEqual([]);
    }
  });
});

it('tells the head of the office of a report of their own that is written and not sent', () => {
  const { office: clerk, chief } = people;
  const talk = startTalk();
  talk.say(chief, '/baocao');
  talk.say(chief, 'còn lại đúng tiến độ');
  talk.say(chief, 'để sau');
  const locked = talk.press(clerk, talk.buttonOf(talk.say(clerk, '/khoa'), 'Khóa'));
  const heard = locked.notices.filter(({ to }) => to === chief);
  expect(heard).toHaveLength(1);
  expect(heard[0]!.text).toContain('còn nguyên; gửi sau khi khóa phải nêu lý do');
  const opened = talk.press(clerk, talk.buttonOf(talk.say(clerk, '/khoa'), 'Mở'));
  expect(opened.notices.filter(({ to }) => to === chief).map(({ text }) => text)).toEqual([
    expect.stringContaining('đã mở lại kỳ tháng 5/2023'),
  ]);
});
