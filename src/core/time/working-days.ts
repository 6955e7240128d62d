import * as z from 'zod';
import { addDays, weekdayOf } from './viet-nam-time.ts';

const entry = z.strictObject({
  date: z.iso.date('should be a date such as "2023-09-04"'),
  name: z.string().min(1),
  source: z.string().min(1, 'should say where this day is announced'),
});

const saturday = 6;

/** One year's days off and worked Saturdays (data/holidays/YYYY.json), each entry with its source. */
export const holidayYearSchema = z
  .strictObject({
    year: z.number().int(),
    daysOff: z.array(entry),
    workedSaturdays: z.array(entry),
  })
  .check(({ value, issues }) => {
    const seen = new Set<string>();
    for (const list of ['daysOff', 'workedSaturdays'] as const)
      for (const [position, { date }] of value[list].entries()) {
        const complain = (message: string): void =>
          void issues.push({ code: 'custom', input: date, path: [list, position, 'date'], message });
        if (!date.startsWith(`${value.year}-`)) complain(`should be a date of the year ${value.year}`);
        if (seen.has(date)) complain('the date stands in this file twice; keep one of them');
        if (list === 'workedSaturdays' && weekdayOf(date) !== saturday) complain('should be a Saturday');
        seen.add(date);
      }
  });

/** What counts of a year: dates «YYYY-MM-DD». A validated file is one; so is what the law alone gives. */
export interface DaysOfYear {
  daysOff: readonly { date: string }[];
  workedSaturdays: readonly { date: string }[];
}

/** Days off and worked days of all years known, as sets of «YYYY-MM-DD». */
export interface Holidays {
  daysOff: ReadonlySet<string>;
  workedDays: ReadonlySet<string>;
}

export const toHolidays = (years: readonly DaysOfYear[]): Holidays => ({
  daysOff: new Set(years.flatMap((year) => year.daysOff.map(({ date }) => date))),
  workedDays: new Set(years.flatMap((year) => year.workedSaturdays.map(({ date }) => date))),
});

/** Whether a date is a weekly day of rest of the offices: Saturday or Sunday. */
export const isWeekend = (date: string): boolean => weekdayOf(date) % saturday === 0;

/** Whether a date («YYYY-MM-DD») is worked: not Saturday or Sunday nor a day off, unless named as worked. */
export const isWorkingDay = (date: string, holidays: Holidays): boolean =>
  holidays.workedDays.has(date) || (!isWeekend(date) && !holidays.daysOff.has(date));

/** The date itself if it is worked, else the next worked one (Civil Code 2015, art. 148.5). */
export function workingDayFrom(date: string, holidays: Holidays): string {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The last worked date before a date, never the date itself. */
export function workingDayBefore(date: string, holidays: Holidays): string {
  let day = addDays(date, -1);
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1);
  return day;
}
