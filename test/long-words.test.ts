import { expect, it } from 'vitest';
import { fitMessage, withChoices } from '../src/channels/zalo/fit-message.ts';
import { zaloWords } from '../src/copy/vi/zalo.ts';
import { progressIn } from '../src/core/report/progress.ts';
import { maxWords, type Report } from '../src/core/report/report.ts';
import { type Message, plainText } from '../src/core/said/message.ts';
import { splitMessage } from '../src/core/said/split.ts';
import { context } from './support/context.ts';
import { someReport } from './support/month-states.ts';
import { processorMs } from './support/processor-time.ts';
import { people, startTalk } from './support/talk.ts';

/** The longest words that the bot takes, none like another. */
const longWords = (what: string): string =>
  `${what}: ${'chờ Ủy ban nhân dân tỉnh bố trí kinh phí và nhân sự. '.repeat(50)}`
    .slice(0, maxWords - 1)
    .trim();

/** A talk in which every unit has answered all tasks of May and June at the greatest length. */
function afterLongReports() {
  const talk = startTalk('2023-06-24T09:00:00');
  const reports: Record<string, Report> = {};
  for (const month of [5, 6]) {
    const period = `2023-0${month}`;
    const seen = progressIn(context, {}, { year: 2023, month }, Date.parse(`${period}-24T09:00:00+07:00`), {
      type: 'all',
    });
    if (seen.type !== 'month') throw new Error(`${period} is not open`);
    for (const { id } of seen.owing) {
      const own = seen.tasks.filter(({ unit }) => unit.id === id);
      const entries = own.map(({ task }) => [
        task.id,
        {
          status: 'late' as const,
          result: longWords(`kết quả ${task.id} ${id} ${month}`),
          obstacle: longWords(`vướng ${task.id} ${id} ${month}`),
          proposal: longWords(`kiến nghị ${task.id} ${id} ${month}`),
          evidence: [],
          at: 0,
          by: id,
        },
      ]);
      reports[`${period}:${id}`] = someReport(id, period, 0, { entries: Object.fromEntries(entries) });
    }
  }
  talk.change((state) => ({
    ...state,
    begunAt: Date.parse('2023-05-01T00:00:00+07:00'),
    reports,
  }));
  return talk;
}

/** What arrives on each platform: how many messages, how many characters. */
const arriving = (messages: readonly Message[]) => {
  const zalo = messages.flatMap((message) => fitMessage(message, zaloWords));
  const texts = zalo.map((message, at) =>
    plainText({ lines: at === zalo.length - 1 ? withChoices(message, zaloWords) : message.lines }),
  );
  const telegram = messages.flatMap((message) => splitMessage(message, 4096));
  return {
    zalo: texts.length,
    telegram: telegram.length,
    characters: texts.join('').length,
  };
};

const questions = [
  'vướng mắc tháng này',
  'vướng mắc của phòng hạ tầng số',
  'báo cáo của văn phòng sở tháng này',
  'báo cáo của phòng hạ tầng số tháng 5',
  'trung tâm công nghệ số đã làm được gì',
  'việc nào chậm',
  'việc nào chậm và vì sao',
  'các kiến nghị tháng này',
  'kiến nghị của các đơn vị tháng 5 và tháng 6',
  'tổng hợp tháng này',
  'tóm tắt tháng 6',
  'tóm tắt cho chị Yến',
  'tiến độ chi phí thời gian',
  'tình hình chỉ số tính năng động',
  'chỉ số của chị Yến thế nào',
  'ai còn chậm tháng 5',
  'thanh tra sở chậm vì sao',
  'thanh tra sở qua các tháng',
  'so sánh tháng 5 với tháng 6',
  'nhiệm vụ nào chưa xong',
  'kết quả tháng này',
  'các nhiệm vụ chậm kèm lý do và kiến nghị',
  '/tiendo',
  '/chuabaocao',
  '/index Chi phí thời gian',
];

const presses = [
  'm:details:2023-06',
  'm:own:2023-06:le-hai-yen',
  'm:words:2023-06:2.3',
  'm:words:2023-06:1.3',
];

const talk = afterLongReports();

function expectFew(said: ReturnType<typeof talk.say>): void {
  const { zalo, telegram, characters } = arriving(said.messages);
  expect(zalo, said.text.slice(0, 300)).toBeLessThanOrEqual(3);
  expect(characters, said.text.slice(0, 300)).toBeLessThanOrEqual(4_500);
  expect(telegram).toBeLessThanOrEqual(3);
}

it.each(questions)('of «%s» no more than three messages arrive, however long the words', (question) => {
  for (const who of [people.yen, people.office, people.hts]) expectFew(talk.say(who, question));
});

it.each(presses)('of the button «%s» neither', (data) => {
  for (const who of [people.yen, people.office, people.hts]) {
    const said = talk.press(who, data);
    expect(said.text).toMatch(/tháng 6\/2023/i);
    expectFew(said);
  }
});

it('keeps nobody waiting, however long the words: an answer takes less than half a second of the processor', async () => {
  for (const question of [
    'vướng mắc tháng này',
    'so sánh tháng 5 với tháng 6',
    'thanh tra sở qua các tháng',
  ]) {
    talk.say(people.office, question);
    expect(await processorMs(() => talk.say(people.office, question)), question).toBeLessThan(500);
  }
});

it('reads one after the other whole, by its number, as its reader may', () => {
  talk.say(people.office, 'vướng mắc tháng này');
  const said = talk.say(people.office, 'xem tiếp');
  expect(said.text).toContain('…»');
  const [first, second] = said.labels.filter((label) => label.startsWith('Xem đủ '));
  const place = (label: string) => String(said.labels.indexOf(label) + 1);
  for (const label of [first!, second!]) {
    const [, task] = /Xem đủ (\S+)/.exec(label)!;
    const whole = talk.say(people.office, place(label)).text;
    expect(whole).toContain(`vướng ${task}`);
    expect(whole.length).toBeGreaterThan(2 * maxWords);
  }
  const heard = talk.press(people.hts, talk.buttonOf(said, second!));
  expect(heard.text).toContain('kết quả');
  expect(heard.text.includes('vướng ')).toBe(second!.includes('Phòng Hạ tầng số'));
});

it('leaves an answer that fits a phone as it was written', () => {
  const talk = startTalk(); // one report alone
  const words = `chờ Sở Tài chính ${'bố trí kinh phí '.repeat(12)}`.trim();
  talk.say(people.hts, '/baocao');
  talk.say(people.hts, 'Chậm');
  for (const answer of [words, 'còn lại đúng tiến độ', '100', 'gửi']) talk.say(people.hts, answer);
  const said = talk.say(people.office, 'phòng hạ tầng số vướng gì').text;
  expect(said.length).toBeLessThan(700);
  expect(said).toContain(words);
});

it('offers the whole of what a summary cuts, and tells what stands in the way unit by unit', () => {
  const summary = talk.say(people.office, 'tóm tắt tháng 6');
  expect(summary.text).toContain('…»');
  expect(summary.labels.some((label) => label.startsWith('Xem đủ '))).toBe(true);
  const parts = [talk.say(people.office, 'vướng mắc tháng này')];
  while (parts.at(-1)!.labels.some((label) => label.startsWith('Xem tiếp')) && parts.length < 30)
    parts.push(talk.say(people.office, 'xem tiếp'));
  // A part that begins amid the rows of a unit names it once more.
  const rows = parts.flatMap(({ text }) => text.split('\n'));
  const heads = rows.filter((one) => context.org.units.some(({ name }) => name === one));
  const inTurn = heads.filter((head, at) => head !== heads[at - 1]);
  expect(new Set(inTurn).size).toBe(inTurn.length);
  expect(inTurn.length).toBeGreaterThan(1);
});

it('reads one whole in messages of which none ends in a scrap', () => {
  const said = talk.say(people.office, 'vướng mắc tháng này');
  const whole = talk.press(people.office, talk.buttonOf(said, 'Xem đủ '));
  const parts = whole.messages.flatMap((message) => fitMessage(message, zaloWords)).map(plainText);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.at(-1)!.length).toBeGreaterThan(300);
});
