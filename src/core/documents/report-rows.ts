import type { Context } from '../context.ts';
import { groupedBy } from '../grouped-by.ts';
import type { Assignment } from '../plan/assignments.ts';
import { planIdOf, spannedOf } from '../report/carried.ts';
import { monthlyState, type Row, rowsAsOf, rowsOfMonth } from '../report/counting.ts';
import { dueDayOf } from '../report/due.ts';
import { lastAnswer, standingAnswer } from '../report/last-answer.ts';
import type { Reports } from '../report/owed.ts';
import type { MonthProgress, TaskProgress } from '../report/progress.ts';
import { awaitsFigure, type Entry } from '../report/report.ts';
import type { Period } from '../time/viet-nam-time.ts';

/** A counted row with the answer that it stands by; `period`: the month whose duty it is, null of work with a day of its own. */
export interface AnsweredRow extends Row {
  period: Period | null;
  entry: Entry | null;
}

/** Whether work falls due with each month's report, having no day of its own. */
export const isMonthly = ({ task }: Pick<Assignment, 'task'>, year: number): boolean =>
  spannedOf(task) === null && dueDayOf(task, year) === null;

/**
 * The rows of some months as officials count them (`counting.ts`), each with its answer: the monthly duties of each month, and
 * work with a day of its own once.
 * @param months those that have opened, one after another
 * @param asOf epoch ms
 */
export function answeredRows(
  context: Context,
  reports: Reports,
  months: readonly Period[],
  asOf: number,
): AnsweredRow[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const monthly = months.flatMap((period) =>
    rowsOfMonth(context, reports, period, asOf)
      .filter((row) => isMonthly(row, first.year))
      .map((row) => ({ ...row, period, entry: standingAnswer(reports, row.unit.id, period, row.task.id) })),
  );
  const whole = first.month === last.month ? rowsOfMonth(context, reports, first, asOf) : null;
  const dated = (whole ?? rowsAsOf(context, reports, { first, last }, asOf))
    .filter((row) => !isMonthly(row, first.year))
    .map((row) => ({ ...row, period: null, entry: lastAnswer(reports, row, first.year) }));
  return [...monthly, ...dated];
}

const keyOf = ({ index, task, unit }: Assignment): string => `${index.code} ${task.id} ${unit.id}`;

const isFulfilled = ({ state }: Pick<Row, 'state'>): boolean =>
  state === 'done-in-time' || state === 'done-late';

/** What was answered of a monthly duty in the months after its own, the first of them first; what was given back is no answer. */
function answersSince(reports: Reports, { period, unit, task }: AnsweredRow): Entry[] {
  const { year, month } = period!;
  return Array.from({ length: 12 - month }, (_, at) => month + 1 + at).flatMap((later) => {
    const entry = standingAnswer(reports, unit.id, { year, month: later }, task.id);
    return entry && !awaitsFigure(entry) ? [entry] : [];
  });
}

/** The answer by which a monthly duty that was behind was carried out after all; what a still later month owes is that month's. */
const putRightBy = (reports: Reports, row: AnsweredRow): Entry | undefined =>
  answersSince(reports, row).find((entry) => monthlyState(entry, true) === 'done-in-time');

/** How a monthly duty stands in the end: by the last of its months that says anything, and by what was answered of it since. */
function inTheEnd(reports: Reports, months: readonly AnsweredRow[]): AnsweredRow {
  const told = months.filter(({ state }) => state !== 'in-term');
  const row = told.at(-1) ?? months.at(-1)!;
  if (row.state !== 'overdue' && row.state !== 'unknown') return row;
  const done = putRightBy(reports, row);
  if (done) return { ...row, entry: done, state: 'done-late' };
  const last = answersSince(reports, row).at(-1);
  return last ? { ...row, entry: last, state: 'overdue' } : row;
}

/**
 * Rows of several months, each piece of work once: a monthly duty as it stands in the end. One that was behind and was put right
 * within the months is behind no more; one that was put right since is done, but late.
 * @param rows of `answeredRows`
 */
export function rowsInTheEnd(reports: Reports, rows: readonly AnsweredRow[]): AnsweredRow[] {
  const monthly = groupedBy(
    rows.filter(({ period }) => period !== null),
    (row) => keyOf(row),
  );
  const shown = new Set<string>();
  return rows.flatMap((row): AnsweredRow[] => {
    if (row.period === null) return [row];
    const key = keyOf(row);
    if (shown.has(key)) return [];
    shown.add(key);
    return [inTheEnd(reports, monthly.get(key)!)];
  });
}

/** `isPutRight`: it was overdue when it fell due in one of several months, and was carried out since. */
export interface LateRow extends AnsweredRow {
  isPutRight: boolean;
}

/**
 * The rows of the annex of what is late: overdue and undone, and what was done after its day. Of several months as many as they
 * count: what was overdue in one of them and was put right since, within them or after them, is named, too.
 * @param rows of `answeredRows`
 */
export function lateRowsOf(reports: Reports, rows: readonly AnsweredRow[], isOneMonth: boolean): LateRow[] {
  return (isOneMonth ? rowsInTheEnd(reports, rows) : rows)
    .filter(({ state }) => state === 'overdue' || state === 'done-late')
    .map((row) => ({
      ...row,
      isPutRight: row.state === 'overdue' && row.period !== null && putRightBy(reports, row) !== undefined,
    }));
}

/** A task of a unit over some months, with what was reported of it in each. */
export interface ReportedTask extends Assignment {
  /** Its place in the table of all tasks, from 1. */
  place: number;
  told: readonly { period: Period; progress: TaskProgress }[];
  /** Of the months since January whose deadline has passed or that are done: how many, and how many of them are done; null of other work. */
  soFar: { done: number; fallen: number } | null;
}

/** How many of a monthly duty's months are done, of those that have fallen due. */
function soFarOf(context: Context, reports: Reports, last: Period, asOf: number) {
  const counts = new Map<string, { done: number; fallen: number }>();
  for (const row of rowsAsOf(context, reports, { first: { ...last, month: 1 }, last }, asOf)) {
    if (!isMonthly(row, last.year) || row.state === 'in-term') continue;
    if (row.state === 'awaits' && !row.fallen) continue;
    const count = counts.get(keyOf(row)) ?? { done: 0, fallen: 0 };
    counts.set(keyOf(row), {
      done: count.done + (isFulfilled(row) ? 1 : 0),
      fallen: count.fallen + 1,
    });
  }
  return counts;
}

/**
 * Every task that was owed in some months, by the indices of the plan in their order and numbered through.
 * @param asOf epoch ms
 */
export function reportedTasks(
  context: Context,
  reports: Reports,
  months: readonly MonthProgress[],
  asOf: number,
): ReportedTask[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  const counts = soFarOf(context, reports, last.period, asOf);
  const byTask = new Map<string, { period: Period; progress: TaskProgress }[]>();
  for (const { period, tasks } of months)
    for (const progress of tasks) {
      const key = keyOf(progress);
      byTask.set(key, [...(byTask.get(key) ?? []), { period, progress }]);
    }
  const order = new Map(context.plan.indices.map(({ code }, place) => [code, place]));
  const placeOf = ({ index }: Assignment): number => order.get(index.code) ?? order.size;
  const taskPlaces = new Map(
    context.plan.indices.flatMap(({ code, tasks }) =>
      tasks.map(({ id }, place) => [`${code} ${id}`, place] as const),
    ),
  );
  const inIndex = ({ index, task }: Assignment): number =>
    taskPlaces.get(`${index.code} ${planIdOf(task)}`) ?? taskPlaces.size;
  return [...byTask.values()]
    .map((told) => ({ told, of: told[0]!.progress }))
    .sort((one, other) => placeOf(one.of) - placeOf(other.of) || inIndex(one.of) - inIndex(other.of))
    .map(({ told, of: { index, task, unit } }, at) => ({
      index,
      task,
      unit,
      place: at + 1,
      told,
      soFar: counts.get(keyOf({ index, task, unit })) ?? null,
    }));
}
