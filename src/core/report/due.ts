import type { Committed, Due, Extended, Task } from '../plan/plan.ts';
import { spanOf } from '../time/period.ts';
import { dateIn, lastDateOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { spannedOf } from './carried.ts';

const dueDays: { readonly [T in Due['type']]: (due: Extract<Due, { type: T }>, year: number) => string } = {
  day: ({ date }) => date,
  month: ({ month }, year) => lastDateOf({ year, month }),
  quarter: ({ quarter }, year) => lastDateOf({ year, month: quarter * 3 }),
  'half-year': ({ half }, year) => lastDateOf({ year, month: half * 6 }),
  year: (_, year) => `${year}-12-31`,
  yearly: (_, year) => `${year}-12-31`,
};

/** The day of its own («2026-06-30») that the plan gives a task; null of a monthly duty and of one with a cadence. */
const plannedDayOf = ({ due }: Task, year: number): string | null =>
  due === undefined ? null : dueDays[due.type](due as never, year);

/** More time that a task's unit was given for what was due on a day; undefined where it was given none. */
export const extensionOf = ({ extended }: Task, due: string | null): Extended | undefined =>
  extended?.find((one) => one.due === due);

/** Until when it is to be done that was due on a day: the day itself, or that of the last extension. */
const presentDay = (task: Task, due: string | null): string | null => extensionOf(task, due)?.to ?? due;

/** The last day («2026-06-30») on which a task that has one is in time; null of a monthly duty and of one with a cadence. */
export const dueDayOf = (task: Task, year: number): string | null =>
  presentDay(task, plannedDayOf(task, year));

/**
 * The day by which the plan wants a task done that is seen in a month: that of its own, or the end of the quarter or half-year
 * that the month lies in, or that it is carried over from; null of a monthly duty, which falls due with its month's report.
 */
export function originalDayOf(task: Task, period: Period): string | null {
  if (task.carried) return task.carried.lastDay;
  const type = spannedOf(task);
  return type === null ? plannedDayOf(task, period.year) : spanOf(type, period).lastDay;
}

/** The same day with the time that its unit was given beyond it: by it a task is in time or overdue. */
export const lastDayOf = (task: Task, period: Period): string | null =>
  presentDay(task, originalDayOf(task, period));

/**
 * What a task's unit committed to, as it is seen in a month; undefined where it did to nothing. What was said of a monthly duty
 * stands until the month of its day is over.
 */
export const committedOf = (task: Task, period: Period): Committed | undefined => {
  const due = originalDayOf(task, period);
  return due === null
    ? task.committed?.findLast((one) => one.due <= periodKey(period) && one.until >= dateIn(period, 1))
    : task.committed?.find((one) => one.due === due);
};

/** Whether a task of its own day is to be done within a month, or was to be before it. */
export const isDueBy = (task: Task, period: Period): boolean => {
  const day = dueDayOf(task, period.year);
  return day !== null && day <= lastDateOf(period);
};

/** Whether it was to be done before a month began. */
export const wasDueBefore = (task: Task, period: Period): boolean => {
  const day = dueDayOf(task, period.year);
  return day !== null && day < dateIn(period, 1);
};
