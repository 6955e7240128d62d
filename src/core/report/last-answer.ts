import { spanOf, toPeriod } from '../time/period.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { carriedFrom, planIdOf, spannedOf } from './carried.ts';
import type { Row } from './counting.ts';
import type { Reports } from './owed.ts';
import { type Entry, reportKey } from './report.ts';

/** What a unit answered in a month under a key, unless it was given back; null where it did not. */
export function standingAnswer(reports: Reports, unit: string, period: Period, key: string): Entry | null {
  const report = reports[reportKey(unit, periodKey(period))];
  return report?.returned.some(({ taskId }) => taskId === key) ? null : (report?.entries[key] ?? null);
}

/**
 * The last answer to work with a day of its own, given in its span or after it; null where there is none.
 * @param year of the reports
 * @param until in reports of months up to this one (1 to 12)
 */
export function lastAnswer(
  reports: Reports,
  { task, unit, dueDay }: Pick<Row, 'task' | 'unit' | 'dueDay'>,
  year: number,
  until = 12,
): Entry | null {
  const type = spannedOf(task);
  const due = toPeriod(dueDay);
  const keyIn = (month: number): string => {
    if (type === null) return task.id;
    const span = spanOf(type, due);
    if (month > due.month) return carriedFrom(task, type, span).id;
    return month >= span.periods[0]!.month ? planIdOf(task) : '';
  };
  for (let month = until; month >= 1; month--) {
    const entry = standingAnswer(reports, unit.id, { year, month }, keyIn(month));
    if (entry) return entry;
  }
  return null;
}
