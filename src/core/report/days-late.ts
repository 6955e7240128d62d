import { dateOf } from '../time/viet-nam-time.ts';
import type { Report } from './report.ts';

/**
 * How many days after its deadline a report came, by the dates of Viet Nam; a report that is late by hours is late by a day.
 * @param deadlineAt epoch ms
 * @returns 0 of one that came in time
 */
export const daysLateOf = (
  { late, firstSentAt }: Pick<Report, 'late' | 'firstSentAt'>,
  deadlineAt: number,
): number =>
  late
    ? Math.max(1, Math.round((Date.parse(dateOf(firstSentAt)) - Date.parse(dateOf(deadlineAt))) / 86_400_000))
    : 0;
