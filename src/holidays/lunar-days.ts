import type { LunarDays } from '../core/calendar/legal-holidays.ts';
import { dateIn } from '../core/time/viet-nam-time.ts';

/** Years worked out beforehand, as `computeLunarDays` gives them: the astronomy would double the time of a start. */
export const knownYears: Readonly<Record<number, LunarDays>> = {
  2024: { tet: '2024-02-10', hungKings: '2024-04-18' },
  2025: { tet: '2025-01-29', hungKings: '2025-04-07' },
  2026: { tet: '2026-02-17', hungKings: '2026-04-26' },
  2027: { tet: '2027-02-06', hungKings: '2027-04-16' },
  2028: { tet: '2028-01-26', hungKings: '2028-04-04' },
  2029: { tet: '2029-02-13', hungKings: '2029-04-23' },
  2030: { tet: '2030-02-02', hungKings: '2030-04-12' },
};

/**
 * Mùng 1 Tết and the Hùng Kings' day (10 of the third lunar month) of a Gregorian year, by new moons and solar
 * terms in UTC+7. China reckons in UTC+8 and is a day off in some years: mùng 1 is 2 February 2030 in Viet Nam,
 * the 3rd in China. The tables of astronomy are loaded only when they are asked for.
 */
export async function computeLunarDays(gregorianYear: number): Promise<LunarDays> {
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

/** The lunar days of a Gregorian year: known, or worked out. */
export const lunarDaysOf = async (gregorianYear: number): Promise<LunarDays> =>
  knownYears[gregorianYear] ?? computeLunarDays(gregorianYear);
