import { planIdOf } from '../report/carried.ts';
import type { MonthProgress } from '../report/progress.ts';
import type { Answer, AskContext } from './answer.ts';
import { monthsSoFar } from './compose/months-asked.ts';
import { answerOf } from './conditions.ts';
import { execute } from './execute.ts';
import { fields } from './fields.ts';
import type { TaskRow } from './found.ts';

type Found = Extract<Answer, { type: 'found' }>;
type OfIndex = Extract<Answer, { type: 'index-progress' }>;

const isKnown = ({ reported }: TaskRow): boolean =>
  reported.some(({ progress }) => answerOf(progress) !== null);

const isSame = (one: TaskRow, other: TaskRow): boolean =>
  planIdOf(one.task) === planIdOf(other.task) &&
  one.units.some(({ id }) => other.units.some((unit) => unit.id === id));

/** The months before one, the last first. */
const monthsBefore = (context: AskContext, month: number): number[] =>
  monthsSoFar(context)
    .filter((one) => one < month)
    .reverse();

/** Of tasks of which a month has no report: the last figures and states that there are, behind who has not reported. */
function ofTasks(answer: Found, context: AskContext): Found {
  const { query, found } = answer;
  const [month, another] = query.months;
  if (found.of !== 'task' || query.about === undefined || month === undefined || another !== undefined)
    return answer;
  // What is awaited, or was set in an order, says so by itself.
  const isSilent = found.rows.every(
    (row) => !isKnown(row) && !row.reported.some(({ progress }) => progress.awaited),
  );
  if (found.rows.length === 0 || !isSilent) return answer;
  for (const before of monthsBefore(context, month)) {
    const earlier = { ...query, months: [before] };
    const known = execute(context, earlier, fields);
    if (known.of !== 'task') return answer;
    const rows = known.rows.filter((row) => isKnown(row) && found.rows.some((one) => isSame(one, row)));
    if (rows.length === 0) continue;
    const units = new Set(found.rows.flatMap((row) => row.reported.map(({ progress }) => progress.unit)));
    return {
      ...answer,
      query: earlier,
      found: { ...found, rows },
      months: monthOf(context, before),
      unsent: { month, units: [...units], first: true },
    };
  }
  return answer;
}

function monthOf(context: AskContext, month: number): MonthProgress[] {
  const progress = context.progressOf(month);
  return progress.type === 'month' ? [progress] : [];
}

/** Of an index of which a month has no report: how it stood in the last that has one. */
function ofIndex({ index, progress }: OfIndex, context: AskContext): OfIndex | null {
  const ofIt = ({ tasks }: MonthProgress) => tasks.filter((task) => task.index.code === index.code);
  const isSilent = (one: MonthProgress): boolean =>
    ofIt(one).every(({ entry, sent }) => entry === null && !sent);
  if (progress.type !== 'month' || ofIt(progress).length === 0 || !isSilent(progress)) return null;
  for (const before of monthsBefore(context, progress.period.month)) {
    const [earlier] = monthOf(context, before);
    if (earlier && !isSilent(earlier)) return { type: 'index-progress', index, progress: earlier };
  }
  return null;
}

const rowsIn = ({ found }: Found, isMeant: (row: TaskRow) => boolean = () => true): string[] =>
  found.of === 'task' ? found.rows.filter(isMeant).map(({ task }) => planIdOf(task)) : [];

/** Tasks of which an answer tells something that was reported. */
const knownIn = (answer: Answer): string[] => (answer.type === 'found' ? rowsIn(answer, isKnown) : []);

/**
 * What is asked of a month of which nothing was reported yet: that it was not, by whom, and what was known last, with its month. Nobody
 * who asks how far something is has an answer in that a month is missing.
 */
export function withLastKnown(answer: Answer, context: AskContext): Answer {
  if (answer.type === 'several') {
    // What one of them tells already is not told again behind another.
    const told = new Set(answer.answers.flatMap(knownIn));
    const isTold = (one: Answer): boolean => one.type === 'found' && rowsIn(one).some((id) => told.has(id));
    return {
      ...answer,
      answers: answer.answers.map((one) => (isTold(one) ? one : withLastKnown(one, context))),
    };
  }
  if (answer.type === 'found') return ofTasks(answer, context);
  const earlier = answer.type === 'index-progress' ? ofIndex(answer, context) : null;
  return earlier ? { type: 'several', answers: [answer, earlier] } : answer;
}
