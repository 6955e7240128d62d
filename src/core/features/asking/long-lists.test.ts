import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';

/** All units reported May; every task of theirs is late for a reason. */
function allLate() {
  const talk = startTalk('2023-05-26T10:00:00');
  talk.change((state) => ({
    ...state,
    reports: Object.fromEntries(
      context.org.units.map(({ id: unit }) => [
        `2023-05:${unit}`,
        {
          unit,
          period: '2023-05',
          entries: Object.fromEntries(
            owedIn(context, state.reports, { year: 2023, month: 5 }, unit).map(({ task }) => [
              task.id,
              { status: 'late' as const, obstacle: 'chờ', evidence: [], at: 0, by: 'x' },
            ]),
          ),
          firstSentAt: 0,
          sentAt: 0,
          sentBy: 'x',
          late: false,
          revisions: [],
          returned: [],
          answers: [],
        },
      ]),
    ),
  }));
  return talk;
}

it('the month’s summary counts what is behind beyond the twelve that it lists', () => {
  const { text } = allLate().say(people.office, 'tóm tắt tháng 5');
  expect(text).toContain('42 chậm hoặc chưa làm');
  expect(text.match(/: «chờ»/g)).toHaveLength(12);
  expect(text).toMatch(/\n… và 30 việc nữa\.$/u);
});

it('a list of the plan’s tasks counts those beyond the twenty that it lists', () => {
  const { text } = allLate().say(people.office, 'các nhiệm vụ hằng tháng');
  const [head, ...lines] = text.split('\n');
  expect(head).toMatch(/^33 nhiệm vụ/);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('… và 13 nhiệm vụ nữa.');
});
