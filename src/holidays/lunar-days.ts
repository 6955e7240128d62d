import type { LunarDays } from '../core/calendar/legal-holidays.ts';
import { dateIn } from '../core/calendar/viet-nam-time.ts';

/**
 * Mùng 1 Tết and the Hùng Kings' day (10 of the third lunar month) of a Gregorian year, by new moons and solar
 * terms in UTC+7. China reckons in UTC+8 and is a day off in some years: mùng 1 is 2 February 2030 in Viet Nam,
 * the 3rd in China. The tables of astronomy are loaded only when they are asked for.
 */
export async function lunarDaysOf(gregorianYear: number): Promise<LunarDays> {
  const { CalendarVietnamese } = await import('date-chinese');
  const calendar = new CalendarVietnamese();
  const asDate = (): string => {
    const { year, month, day } = calendar.toGregorian();
    return dateIn({ year, month }, day);
  };
  const [cycle, year] = calendar.fromJDE(calendar.newYear(gregorianYear)).get();
  calendar.set(cycle, year, 1, false, 1);
  const tet = asDate();
  calendar.set(cycle, year, 3, false, 10);
  return { tet, hungKings: asDate() };
}
