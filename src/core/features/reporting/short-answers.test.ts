import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { rememberChat } from '../../said/chat-memory.ts';

const { hts, yen } = people;
const draft = (talk: ReturnType<typeof startTalk>) => talk.state().drafts[0]!;

describe('short answers to what was asked', () => {
  it('a month is named by what stands first on its button', () => {
    const talk = startTalk();
    talk.windTo('2023-06-20T09:00:00');
    const asked = talk.say(hts, '/baocao');
    expect(asked.labels[0]).toMatch(/^Tháng 5 · /);
    expect(talk.say(hts, 'tháng 5').text).toContain('báo cáo DDCI tháng 5/2023');
  });

  it.each(['không', 'thôi', 'không phải', 'nhầm'])('«%s» leaves a doubted sentence', (words) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, 'câu trước tôi trả lời sai mất rồi').labels).toEqual(['Ghi', '◀ Chọn lại']);
    expect(talk.say(hts, words).text).toContain('1/6 · ');
    expect(draft(talk).entries).toEqual({});
    expect(draft(talk).pending).toEqual({});
  });

  it.each(['bỏ qua', 'thôi bỏ qua', 'bo qua nhe', 'bỏ qua nhiệm vụ này', 'qua câu khác', 'skip'])(
    '«%s» says at a state what can be done instead, and leaves out what can be left out',
    (words) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      const said = talk.say(hts, words);
      expect(said.text).toContain('chưa làm thì chọn «Chưa làm»');
      expect(said.text).toContain('gõ «để sau»');
      expect(said.text).not.toContain('số liệu');
      expect(said.text).toContain('Nhiệm vụ 1/6');
      expect(said.labels[0]).toContain('Hoàn thành');
      talk.say(hts, 'đúng tiến độ');
      expect(talk.say(hts, words).text).toContain('2/6 · ');
      talk.say(hts, 'đúng tiến độ');
      talk.say(hts, words);
      expect(talk.say(hts, words).text).toContain('chưa có số thì chọn «Chưa có số liệu»');
      talk.say(hts, 'còn lại đúng tiến độ');
      expect(talk.say(hts, words).text).toContain('chưa có số liệu');
      expect(talk.say(hts, words).text).toContain('gửi, sửa hoặc để sau');
    },
  );

  it.each(['thôi', 'Thôi ạ', 'hủy'])('«%s» keeps the words that stand, or goes a step back', (words) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, words).text).toContain('1/6 · ');
    talk.say(hts, 'chậm vì chờ kinh phí');
    talk.say(hts, 'nhầm');
    expect(talk.say(hts, 'chưa làm').labels).toContain('Giữ lời cũ');
    talk.say(hts, words);
    expect(draft(talk).entries['1.3.3']).toMatchObject({ status: 'not-begun', obstacle: 'chờ kinh phí' });
  });

  it.each([
    ['có', []],
    ['không', ['1.3.3']],
  ])('«%s» to throwing a report away', (words, left) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'xong, đã họp');
    expect(talk.say(hts, 'hủy báo cáo').text).toContain('Bỏ bản báo cáo');
    talk.say(hts, words);
    expect(talk.state().drafts.flatMap(({ entries }) => Object.keys(entries))).toEqual(left);
  });

  it('the list of numbers has a way back', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    const summary = talk.say(hts, '100');
    talk.press(hts, talk.buttonOf(summary, 'Sửa…'));
    expect(talk.say(hts, 'quay lại').labels[0]).toBe('Gửi báo cáo');
  });

  it('a month that cannot be read gets one that the bot has as an example', () => {
    const talk = startTalk('2023-08-21T09:00:00');
    for (const [who, asked] of [
      [hts, '/baocao 13'],
      [hts, '/baocao 4/2022'],
      [yen, '/tiendo tháng 13'],
      [yen, '/chuabaocao 13/2023'],
    ] as const)
      expect(talk.say(who, asked).text).toContain('8/2023');
    expect(talk.say(yen, 'tiến độ tháng 13').text).not.toContain('4/2023');
  });
});

it('words without a number are of the one task of which nothing is new', () => {
  const talk = startTalk();
  /** All but one task says something of its own. */
  const month = (send: boolean) => {
    for (const text of ['/baocao', 'xong, đã họp', 'xong, đã gửi', 'còn lại đúng tiến độ', '100'])
      talk.say(hts, text);
    if (!send) return;
    const numbers = Object.entries(draft(talk).entries)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { blanket }], at) => (blanket ? at + 1 : 0));
    const own = numbers.filter((number) => number > 0).slice(0, -1);
    talk.say(hts, own.map((number) => `${number} xong, đã làm việc ${number}`).join('\n'));
    talk.say(hts, 'gửi');
  };
  month(true);
  const [stale] = Object.entries(talk.state().reports['2023-05:phong-ha-tang-so']!.entries).filter(
    ([, entry]) => entry.blanket,
  )[0]!;
  talk.windTo('2023-06-20T09:00:00');
  month(true);
  talk.windTo('2023-07-20T09:00:00');
  month(false);
  const step = draft(talk).step;
  expect(step.type).toBe('news');
  // A question is still one.
  expect(talk.say(hts, 'ai phụ trách chi phí thời gian?').text).toContain('Gõ việc, ví dụ: đã họp 15/7');
  const summary = talk.say(hts, 'đã tập huấn 2 lớp cho doanh nghiệp');
  expect(summary.labels[0]).toBe('Gửi báo cáo');
  expect(draft(talk).entries[stale]).toMatchObject({
    status: 'on-track',
    result: 'đã tập huấn 2 lớp cho doanh nghiệp',
  });
});

describe('a number under a reminder that asks for figures alone', () => {
  /** Reports with figures left open, and has the reminder above. */
  function nudged(who: string, unit: string) {
    const talk = startTalk();
    talk.say(who, '/baocao');
    let said = talk.say(who, 'còn lại đúng tiến độ');
    for (let step = 0; step < 5 && said.labels.includes('Chưa có số liệu'); step++)
      said = talk.say(who, 'chưa có số liệu');
    talk.say(who, 'gửi');
    talk.windTo('2023-05-24T09:00:00');
    talk.change((state) =>
      rememberChat(
        state,
        { channel: 'web', chatId: who },
        {
          topic: null,
          options: [{ label: 'Nhập số liệu', data: `r:open:2023-05:${unit}` }],
          wordsOnly: true,
          patient: true,
        },
        Date.parse('2023-05-24T08:30:00+07:00'),
      ),
    );
    return talk;
  }

  it.each(['98', '98,5 %', '12'])('«%s» is the only one that is missing', (typed) => {
    const talk = nudged(hts, 'phong-ha-tang-so');
    talk.say(hts, typed);
    const said = talk.say(hts, 'một hồ sơ trễ');
    expect(said.labels[0]).toBe('Gửi báo cáo');
    talk.say(hts, 'gửi');
    const { entries } = talk.state().reports['2023-05:phong-ha-tang-so']!;
    expect(Object.values(entries).filter(({ noFigure }) => noFigure)).toEqual([]);
    expect(
      Object.values(entries).some(({ figure }) => figure === Number.parseFloat(typed.replace(',', '.'))),
    ).toBe(true);
  });

  it('is asked about where several are missing', () => {
    const talk = nudged(people.chief, 'van-phong');
    const asked = talk.say(people.chief, '98');
    expect(asked.text).toContain('Còn 2 số liệu chưa có nên tôi chưa ghi số này');
    expect(asked.text).toContain('Gõ số');
    expect(asked.labels).toContain('Chưa có số liệu');
  });

  it('words are no figure', () => {
    const talk = nudged(hts, 'phong-ha-tang-so');
    expect(talk.say(hts, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });
});
