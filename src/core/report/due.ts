import type { Due, Task } from '../plan/plan.ts';
import { spanOf } from '../time/period.ts';
import { dateIn, lastDateOf, type Period } from '../time/viet-nam-time.ts';
import { spannedOf } from './carried.ts';

const dueDays: { readonly [T in Due['type']]: (due: Extract<Due, { type: T }>, year: number) => string } = {
  day: ({ date }) => date,
  month: ({ month }, year) => lastDateOf({ year, month }),
  quarter: ({ quarter }, year) => lastDateOf({ year, month: quarter * 3 }),
  'half-year': ({ half }, year) => lastDateOf({ year, month: half * 6 }),
  year: (_, year) => `${year}-12-31`,
  yearly: (_, year) => `${year}-12-31`,
};

/** The last day («2026-06-30») on which a task that has one is in time; null of a monthly duty and of one with a cadence. */
export const dueDayOf = ({ due }: Task, year: number): string | null =>
  due === undefined ? null : dueDays[due.type](due as never, year);

/**
 * The day by which a task is to be done that is seen in a month: that of its own, or the end of the quarter or half-year that
 * the month lies in, or that it is carried over from; null of a monthly duty, which falls due with its month's report.
 */
export function lastDayOf(task: Task, period: Period): string | null {
  if (task.carried) return task.carried.lastDay;
  const type = spannedOf(task);
  return type === null ? dueDayOf(task, period.year) : spanOf(type, period).lastDay;
}

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
