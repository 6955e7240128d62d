import { momentOf } from '../time/viet-nam-time.ts';
import { nextWorkingMoment } from '../time/working-moments.ts';
import { type Timetable, tiersOf } from './appointments.ts';

/**
 * When a plan's year is summed up (epoch ms): on the first working day of the next January at the digest's time, never
 * before December's own digest.
 */
export function yearEndAt(timetable: Timetable, year: number): number {
  const { calendar, holidays } = timetable;
  const firstDay = momentOf(`${year + 1}-01-01`, calendar.digest.time);
  const december = tiersOf(timetable, { year, month: 12 }).map(({ at }) => at);
  return Math.max(nextWorkingMoment(firstDay, calendar, holidays), ...december);
}
