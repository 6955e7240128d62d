import { momentOf } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { nextWorkingMoment } from '../time/working-moments.ts';
import type { Calendar } from './calendar.ts';
import { monthTiers } from './tiers.ts';

/**
 * When a plan's year is summed up (epoch ms): on the first working day of the next January at the digest's time, never
 * before December's own digest.
 */
export function yearEndAt(calendar: Calendar, holidays: Holidays, year: number): number {
  const firstDay = momentOf(`${year + 1}-01-01`, calendar.digest.time);
  const december = monthTiers(calendar, holidays, { year, month: 12 }).map(({ at }) => at);
  return Math.max(nextWorkingMoment(firstDay, calendar, holidays), ...december);
}
