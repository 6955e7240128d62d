import * as z from 'zod';
import { addDays, momentOf, type Period } from './viet-nam-time.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'should be a time such as "17:00"');
const dayOfMonth = z.number().int().min(1).max(28, 'should be a day that every month has (1 to 28)');

/** The month's appointments; every value can be changed in data/calendar.json. */
export const calendarSchema = z
  .strictObject({
    version: z.literal(1),
    opening: z.strictObject({ day: dayOfMonth, time }),
    deadline: z.strictObject({ day: dayOfMonth, time }),
  })
  .refine((calendar) => calendar.opening.day < calendar.deadline.day, {
    path: ['opening', 'day'],
    message: 'should be a day before the deadline',
  });

export type Calendar = z.output<typeof calendarSchema>;

const holidayEntry = z.strictObject({ date: z.iso.date(), name: z.string(), source: z.string().min(1) });

/** One year's days off and worked Saturdays, each entry with its source. */
export const holidayYearSchema = z.strictObject({
  year: z.number().int(),
  daysOff: z.array(holidayEntry),
  workedSaturdays: z.array(holidayEntry),
});

export type HolidayYear = z.output<typeof holidayYearSchema>;

/** Days off and worked days of all years known, as sets of «YYYY-MM-DD». */
export interface Holidays {
  daysOff: ReadonlySet<string>;
  workedDays: ReadonlySet<string>;
}

export const toHolidays = (years: readonly HolidayYear[]): Holidays => ({
  daysOff: new Set(years.flatMap((year) => year.daysOff.map((entry) => entry.date))),
  workedDays: new Set(years.flatMap((year) => year.workedSaturdays.map((entry) => entry.date))),
});

/** Whether a date («YYYY-MM-DD») is worked: not Saturday or Sunday nor a day off, unless named as worked. */
export function isWorkingDay(date: string, holidays: Holidays): boolean {
  if (holidays.workedDays.has(date)) return true;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.daysOff.has(date);
}

/** The date itself if it is worked, else the next worked one (Civil Code 2015, art. 148.5). */
export function workingDayFrom(date: string, holidays: Holidays): string {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** Opening and deadline of a period, epoch milliseconds. */
export interface MonthDates {
  openAt: number;
  deadlineAt: number;
}

/** When a period opens and ends: both move to the next working day where they fall on a day off. */
export function monthDates(calendar: Calendar, holidays: Holidays, period: Period): MonthDates {
  const on = (day: number): string =>
    workingDayFrom(
      `${period.year}-${String(period.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      holidays,
    );
  return {
    openAt: momentOf(on(calendar.opening.day), calendar.opening.time),
    deadlineAt: momentOf(on(calendar.deadline.day), calendar.deadline.time),
  };
}
