import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, inspector, office } = people;
const lan = context.plan.indices.find(({ code }) => code === '2.2')!.leaders[0]!;
const words = 'rà lại lịch kiểm tra';

/** What the leader of 2.2 had Thanh tra do. */
function given() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(lan, `yêu cầu Thanh tra ${words}`);
  expect(talk.say(lan, 'Gửi').notices.map(({ to }) => to)).toEqual([inspector]);
  return talk;
}

describe('an order in plain words', () => {
  it.each(['nhắc Thanh tra nộp báo cáo', 'nhờ bot nhắc giúp thanh tra sở', 'nhac thanh tra nop bao cao di'])(
    'to remind offers its button to a leader, and sends nothing yet: %s',
    (order) => {
      const talk = startTalk('2023-05-22T09:00:00');
      const offered = talk.say(lan, order);
      expect(offered.notices).toEqual([]);
      expect(offered.labels).toEqual(['Nhắc Thanh tra Sở']);
      expect(talk.say(lan, 'ừ').notices.map(({ to }) => to)).toEqual([inspector]);
    },
  );

  it('to remind is of the month that it names', () => {
    const talk = startTalk('2023-06-21T09:00:00');
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-01T08:00:00+07:00') }));
    const offered = talk.say(lan, 'nhắc thanh tra nộp bc t5 đi');
    expect(offered.text).toContain('(tháng 5/2023)');
    expect(talk.say(lan, 'nhắc thanh tra nộp báo cáo').text).toContain('(tháng 6/2023)');
  });

  it('to remind all that are late is of all that the leader may', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    const offered = talk.say(lan, 'nhắc các đơn vị chậm nộp');
    expect(offered.labels).toEqual(['Nhắc các đơn vị']);
    expect(talk.press(lan, talk.buttonOf(offered, 'Nhắc các đơn vị')).notices.length).toBeGreaterThan(1);
  });

  it.each([
    ['yêu cầu Thanh tra nộp trước 25/5', 'nộp trước 25/5'],
    ['Giao Thanh tra Sở rà lại lịch kiểm tra.', 'rà lại lịch kiểm tra.'],
    ['chỉ đạo thanh tra: báo cáo 2.2, số 100%', 'báo cáo 2.2, số 100%'],
    ['yeu cau thanh tra nop bao cao', 'nop bao cao'],
  ])('to have something done is shown word for word before it is sent: %s', (order, shown) => {
    const talk = startTalk('2023-05-22T09:00:00');
    const draft = talk.say(lan, order);
    expect(draft.notices).toEqual([]);
    expect(draft.text).toContain(`«${shown}»`);
    expect(draft.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
    expect(talk.say(lan, 'gửi').notices.map(({ to }) => to)).toEqual([inspector]);
    expect(talk.state().instructions[0]!.words).toBe(shown);
  });

  it('is refused with the reason, without the right', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    expect(talk.say(office, 'yêu cầu Thanh tra nộp trước 25/5').text).toMatch(/^Yêu cầu là của lãnh đạo/);
    expect(talk.say(hts, 'yêu cầu Thanh tra nộp trước 25/5').text).toContain('việc của lãnh đạo phụ trách');
    expect(talk.say(hts, 'nhắc Thanh tra nộp báo cáo').labels).toEqual([]);
    expect(talk.state().instructions).toEqual([]);
  });

  it('asks for the words where there are none', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    expect(talk.say(lan, 'yêu cầu Thanh tra').text).toContain('gõ nội dung');
  });

  it.each(['kế hoạch yêu cầu gì', 'giao ban doanh nghiệp khi nào', 'Thanh tra có nhiệm vụ gì', 'nhắc lịch'])(
    'is none of these: %s',
    (text) => {
      const said = startTalk('2023-05-22T09:00:00').say(lan, text);
      expect(said.labels.join()).not.toMatch(/Gửi|^Nhắc/);
      expect(said.text).not.toContain('gõ nội dung');
    },
  );
});

describe('what leaders had units do', () => {
  it.each([
    [lan, 'chị Lan giao gì cho Thanh tra'],
    [office, 'chị Lan giao gì cho thanh tra'],
    [office, 'lãnh đạo yêu cầu gì Thanh tra'],
    [inspector, 'ai yêu cầu gì phòng em'],
    [inspector, 'lãnh đạo có yêu cầu gì không'],
    [inspector, 'chị Lan giao gì'],
    [inspector, 'lãnh đạo giao gì thêm không'],
    [inspector, 'sếp có giao gì mới không'],
    [lan, 'có yêu cầu nào chưa trả lời'],
    [office, '/yeucau'],
  ])('is told to %s who asks «%s»', (who, question) => {
    const said = given().say(who, question);
    expect(said.text).toContain(`«${words}» – chưa trả lời`);
  });

  it('is told to be nothing where nothing was given, beyond what the plan gives; amid a report, too', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    const none = 'Tháng 5/2023: chưa có yêu cầu nào của lãnh đạo với Thanh tra Sở.';
    expect(talk.say(inspector, 'lãnh đạo giao gì thêm không').text).toBe(none);
    talk.say(inspector, '/baocao');
    const amid = talk.say(inspector, 'lãnh đạo giao gì thêm không').text;
    expect(amid).toContain(none);
    expect(amid).toContain('↩ Nhiệm vụ 1/');
  });

  it('is told of nobody else, and to nobody else', () => {
    const talk = given();
    expect(talk.say(office, 'anh Hùng giao gì cho Thanh tra').text).toContain('chưa có yêu cầu nào');
    expect(talk.say(office, 'chị Lan giao gì cho Phòng Hạ tầng số').text).toContain('chưa có yêu cầu nào');
    for (const question of ['chị Lan giao gì cho Thanh tra', 'lãnh đạo yêu cầu gì', '/yeucau'])
      expect(talk.say(hts, question).text).not.toContain(words);
    expect(talk.inGroup(lan, 'chị Lan giao gì cho Thanh tra').text).not.toContain(words);
  });

  it('names leaders where they reminded, and not the office', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.press(lan, 'l:n:2305:uthanh-tra');
    expect(talk.say(office, 'đã nhắc thanh tra chưa').text).toMatch(
      /^Lãnh đạo đã nhắc Thanh tra Sở về báo cáo tháng 5\/2023 lúc 09:00 thứ Hai 22\/05 \(PGĐ .+\)\.$/,
    );
    expect(talk.say(lan, 'nhắc thanh tra lần cuối hôm nào').text).toContain('22/05');
  });
});

it('what was asked of a unit is told amid its report, and the report goes on', () => {
  const talk = given();
  talk.say(inspector, '/baocao');
  const said = talk.say(inspector, 'ai yêu cầu gì phòng em');
  expect(said.text).toContain(`«${words}»`);
  expect(said.text).toContain('Tình trạng?');
  expect(talk.state().drafts[0]!.entries).toEqual({});
  // Where words are awaited they are words.
  talk.say(inspector, 'chậm');
  talk.say(inspector, 'chờ lãnh đạo yêu cầu đơn vị nào phối hợp');
  expect(Object.values(talk.state().drafts[0]!.entries)).toMatchObject([{ status: 'late' }]);
});

it.each([
  ['chị Lan giao gì cho Thanh tra', 'chưa có yêu cầu nào của lãnh đạo với Thanh tra Sở'],
  ['anh Hùng giao gì cho phòng nào', 'PGĐ phụ trách Sở Nguyễn Trọng Hùng chưa yêu cầu gì'],
  ['yêu cầu nào chưa làm', 'chưa có yêu cầu nào của lãnh đạo.'],
])('what a leader who is named asked of a unit is told, also where it is nothing: %s', (text, told) => {
  const talk = startTalk('2023-05-22T09:00:00');
  expect(talk.say(lan, text).text).toContain(told);
});

it('what is asked of the plan stays of the plan', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  expect(talk.say(lan, 'các yêu cầu của kế hoạch').text).toContain('Quán triệt về tư tưởng');
});
