import type { Person } from '../../core/people/org.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Progress } from '../../core/report/progress.ts';
import { countingLine } from './counting.ts';
import type { ListParts } from './fold-answer.ts';
import { indexLine, indicesLedBy, outside, silentLine } from './progress.ts';
import { toldOf } from './told-words.ts';
import { b, capital, line, monthName, shortTitle } from './words.ts';

/** How many answers of an index stand with it in a list of a leader's. */
const mostTold = 3;

/** The indices of a leader: what is known of each, with the words that matter most; of which nothing is, in one line. */
export function leaderParts(person: Person, plan: Plan, progress: Progress): ListParts {
  if (progress.type !== 'month') return { head: [line(capital(outside(progress)))], rows: [], tail: [] };
  const own = indicesLedBy(plan, person);
  const head = [
    line(
      `${capital(monthName(progress.period))}, các chỉ số của ${shortTitle(person)} `,
      b(person.name),
      ':',
    ),
    ...countingLine(
      progress.reported.length === 0
        ? []
        : progress.rows.filter(({ index }) => own.some(({ code }) => code === index.code)),
      progress,
    ),
  ];
  const rows = own.flatMap((index) => [
    ...indexLine(progress, index),
    ...toldOf(progress, index)
      .slice(0, mostTold)
      .map(({ words }) => words),
  ]);
  return { head, rows, tail: silentLine(progress, own) };
}
