import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { someReport } from '../../../../test/support/month-states.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';

const { yen } = people;
const tail =
  'chờ Ủy ban nhân dân tỉnh bố trí kinh phí và nhân sự để thực hiện nhiệm vụ này theo đúng kế hoạch đã được phê duyệt';

/** Everybody reported May; so many tasks are late, each for a long reason of its own, or all for the same. */
function withReasons(count: number, reason = (number: number): string => `lý do ${number}: ${tail}`) {
  const talk = startTalk('2023-05-26T10:00:00');
  let number = 0;
  const reports = context.org.units.map(({ id }) => {
    const entries = owedIn(context, {}, { year: 2023, month: 5 }, id).map(({ task }) => {
      number += 1;
      const said =
        number <= count
          ? { status: 'late' as const, obstacle: reason(number) }
          : { status: 'on-track' as const };
      return [task.id, { ...said, evidence: [], at: 0, by: id }];
    });
    return [`2023-05:${id}`, someReport(id, '2023-05', 0, { entries: Object.fromEntries(entries) })];
  });
  talk.change((state) => ({ ...state, reports: Object.fromEntries(reports) }));
  return talk;
}

it('reads each of twenty that were cut, by its number, in words, by its task, and those further on', () => {
  const talk = withReasons(20);
  const said = talk.say(yen, 'vướng mắc tháng này');
  expect(said.labels.filter((label) => label.startsWith('Xem đủ '))).toHaveLength(3);
  expect(said.labels.at(-1)).toBe('Xem tiếp · còn 17 vướng mắc');
  for (const number of [1, 8, 9, 14, 20])
    expect(talk.say(yen, `xem đủ ${number}`).text).toContain(`«lý do ${number}: ${tail}»`);
  expect(talk.say(yen, '3').text).toContain('«lý do 3: ');
  const next = talk.say(yen, 'xem tiếp');
  expect(next.labels[0]).toMatch(/^Xem đủ /);
  expect(talk.say(yen, '3').text).toContain('«lý do 6: ');
  expect(talk.say(yen, 'xem đủ 18').text).toContain('«lý do 18: ');
  const third = talk.say(yen, next.labels.at(-1)!);
  expect(third.labels).toHaveLength(8);
  const [, task] = /Xem đủ (\S+)/.exec(third.labels[6]!)!;
  for (const asked of ['7', 'xem đủ 18', `xem đủ ${task}`, `cho em xem đầy đủ ${task}`])
    expect(talk.say(yen, asked).text).toContain('«lý do 18: ');
  expect(talk.say(yen, 'xem tiếp').labels).toHaveLength(2);
  expect(talk.say(yen, 'xem đủ 20').text).toContain('«lý do 20: ');
});

it('opens nothing of an answer that is not shown any more', () => {
  const talk = withReasons(20);
  talk.say(yen, 'vướng mắc tháng này');
  expect(talk.say(yen, 'phòng hạ tầng báo cáo gì').labels).toEqual([]);
  for (const typed of ['1', 'xem đủ 1', 'xem tiếp']) expect(talk.say(yen, typed).text).not.toContain('lý do');
  const old = withReasons(20);
  const next = old.buttonOf(old.say(yen, 'vướng mắc tháng này'), 'Xem tiếp');
  old.say(yen, 'phòng hạ tầng báo cáo gì');
  // A further part of a list is read anew from the reports: the button of one that is not shown any more has it still.
  expect(old.press(yen, next).text).toContain('«lý do 4: ');
});

it('offers of words that several units typed alike those of the unit that is asked about', () => {
  const talk = withReasons(42, () => `${tail} ${tail}`);
  const said = talk.say(yen, 'phòng hạ tầng số báo cáo gì');
  expect(said.text).toContain('…»');
  const offered = said.labels.filter((label) => label.startsWith('Xem đủ '));
  expect(offered.length).toBeGreaterThan(0);
  for (const label of offered) expect(label).toContain('(Phòng Hạ tầng số)');
});

it('leaves a question that waits open behind an answer', () => {
  const talk = startTalk();
  talk.say(people.office, '/moi');
  talk.say(people.office, 'hạn báo cáo');
  expect(talk.say(people.office, '1').text).not.toContain('không ứng với lựa chọn');
});
