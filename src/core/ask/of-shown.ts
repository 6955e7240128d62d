import { planIdOf } from '../report/carried.ts';
import type { Answer, AskResult, Topic } from './answer.ts';
import { idsShown, lastOf } from './compose/leaning.ts';
import { tells } from './several.ts';

const tasksOf = (answer: Answer): readonly string[] | null =>
  answer.type === 'found' && answer.found.of === 'task' && answer.query.months.length > 0
    ? [...new Set(answer.found.rows.map(({ task }) => planIdOf(task)))]
    : null;

/** So many are still what is spoken of, and no list of a month. */
const few = 4;

/**
 * «vướng cái gì, tháng trước đạt bao nhiêu», behind one task, «vướng gì, có đề nghị gì không», behind two: each part is of what was
 * shown, while the whole, read as one, tells of others, or less of them.
 */
export function eachOfShown(
  results: readonly AskResult[],
  { answer: whole }: AskResult,
  topic: Topic | null,
): boolean {
  const last = topic ? lastOf(topic) : null;
  const shown = last ? idsShown(last).map((id) => id.replace(/@.*$/u, '')) : [];
  if (shown.length === 0 || shown.length > few || results.length < 2 || whole.type !== 'found') return false;
  // Months that are set beside each other tell both already.
  if (whole.query.months.length > 1) return false;
  const isWithin = (answer: Answer): boolean => {
    const ids = tasksOf(answer);
    return ids !== null && ids.length > 0 && ids.every((id) => shown.includes(id));
  };
  if (!results.every(({ answer }) => tells(answer) && isWithin(answer))) return false;
  const given = new Set(whole.query.give);
  const isLess = results.some(
    ({ answer }) => answer.type === 'found' && answer.query.give.some((one) => !given.has(one)),
  );
  return isLess || !isWithin(whole);
}
