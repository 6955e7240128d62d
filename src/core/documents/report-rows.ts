import type { Context } from '../context.ts';
import type { Assignment } from '../plan/assignments.ts';
import { carriedFrom, planIdOf, spannedOf } from '../report/carried.ts';
import { type Row, rowsAsOf, rowsOfMonth } from '../report/counting.ts';
import { dueDayOf } from '../report/due.ts';
import type { Reports } from '../report/owed.ts';
import type { MonthProgress, TaskProgress } from '../report/progress.ts';
import { type Entry, reportKey } from '../report/report.ts';
import { spanOf, toPeriod } from '../time/period.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';

/** A counted row with the answer that it stands by; `period`: the month whose duty it is, null of work with a day of its own. */
export interface AnsweredRow extends Row {
  period: Period | null;
  entry: Entry | null;
}

/** Whether work falls due with each month's report, having no day of its own. */
export const isMonthly = ({ task }: Pick<Assignment, 'task'>, year: number): boolean =>
  spannedOf(task) === null && dueDayOf(task, year) === null;

function entryIn(reports: Reports, unit: string, period: Period, key: string): Entry | null {
  const report = reports[reportKey(unit, periodKey(period))];
  return report?.returned.some(({ taskId }) => taskId === key) ? null : (report?.entries[key] ?? null);
}

/** The last answer to work with a day of its own, given in its span or after it. */
function answerOf(reports: Reports, { task, unit, dueDay }: Row, { year }: Period): Entry | null {
  const type = spannedOf(task);
  const due = toPeriod(dueDay);
  const keyIn = (month: number): string => {
    if (type === null) return task.id;
    const span = spanOf(type, due);
    if (month > due.month) return carriedFrom(task, type, span).id;
    return month >= span.periods[0]!.month ? planIdOf(task) : '';
  };
  for (let month = 12; month >= 1; month--) {
    const entry = entryIn(reports, unit.id, { year, month }, keyIn(month));
    if (entry) return entry;
  }
  return null;
}

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
      .map((row) => ({ ...row, period, entry: entryIn(reports, row.unit.id, period, row.task.id) })),
  );
  const whole = first.month === last.month ? rowsOfMonth(context, reports, first, asOf) : null;
  const dated = (whole ?? rowsAsOf(context, reports, { first, last }, asOf))
    .filter((row) => !isMonthly(row, first.year))
    .map((row) => ({ ...row, period: null, entry: answerOf(reports, row, first) }));
  return [...monthly, ...dated];
}

/** A task of a unit over some months, with what was reported of it in each. */
export interface ReportedTask extends Assignment {
  /** Its place in the table of all tasks, from 1. */
  place: number;
  told: readonly { period: Period; progress: TaskProgress }[];
  /** Of the months since January whose deadline has passed or that are done: how many, and how many of them are done; null of other work. */
  soFar: { done: number; fallen: number } | null;
}

const keyOf = ({ index, task, unit }: Assignment): string => `${index.code} ${task.id} ${unit.id}`;

/** How many of a monthly duty's months are done, of those that have fallen due. */
function soFarOf(context: Context, reports: Reports, last: Period, asOf: number) {
  const counts = new Map<string, { done: number; fallen: number }>();
  for (const row of rowsAsOf(context, reports, { first: { ...last, month: 1 }, last }, asOf)) {
    if (!isMonthly(row, last.year) || row.state === 'in-term') continue;
    const count = counts.get(keyOf(row)) ?? { done: 0, fallen: 0 };
    counts.set(keyOf(row), {
      done: count.done + (row.state === 'done-in-time' || row.state === 'done-late' ? 1 : 0),
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
