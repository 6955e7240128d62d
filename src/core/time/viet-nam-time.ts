import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/**
 * Asia/Ho_Chi_Minh is UTC+7 all year, without daylight saving since 1975 (IANA tz database), so a fixed
 * offset is exact and independent of the process's own time zone.
 */
const offsetMs = 7 * 3_600_000;

/** What a clock on the wall shows; it is no moment, and gives none back. */
export type WallClock = Pick<Dayjs, 'format' | 'year' | 'month' | 'date' | 'day'>;

/**
 * A moment (epoch milliseconds) as wall-clock time in Viet Nam. Shifted within UTC: dayjs's own `utcOffset` goes by
 * way of the process's local time, and is an hour wrong in the nights when that changes to or from summer time.
 */
export const inVietNam = (atMs: number): WallClock => dayjs.utc(atMs + offsetMs);

/** Epoch milliseconds of a date («2023-05-25») and a time («17:00») in Viet Nam. */
export const momentOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);

/** A part of what ISO 8601 writes: every look at the month asks for very many, and in years of four digits that is quicker. */
const shownAt = (atMs: number, from: number, to: number, format: string): string =>
  atMs >= 0 && atMs < 253e12
    ? new Date(atMs + offsetMs).toISOString().slice(from, to)
    : inVietNam(atMs).format(format);

/** The date in Viet Nam, «2023-05-25». */
export const dateOf = (atMs: number): string => shownAt(atMs, 0, 10, 'YYYY-MM-DD');

/** The time of day in Viet Nam, «17:00». */
export const timeOf = (atMs: number): string => shownAt(atMs, 11, 16, 'HH:mm');

/** The half of a day in Viet Nam that a moment lies in, before noon or after: «2023-05-25 am». */
export const halfDayOf = (atMs: number): string => `${dateOf(atMs)} ${timeOf(atMs) < '12:00' ? 'a' : 'p'}m`;

/** A reporting period: one month of one year. Written «2023-05» in state and keys. */
export interface Period {
  year: number;
  month: number;
}

export const periodOf = (atMs: number): Period => {
  const shown = new Date(atMs + offsetMs);
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1 };
};

export const periodKey = (period: Period): string =>
  `${period.year}-${String(period.month).padStart(2, '0')}`;

/** The date of a day of a period, «2023-05-25». */
export const dateIn = (period: Period, day: number): string =>
  `${periodKey(period)}-${String(day).padStart(2, '0')}`;

/** The last date of a period, «2023-05-31». */
export const lastDateOf = (period: Period): string =>
  dateIn(period, dayjs.utc(dateIn(period, 1)).daysInMonth());

/** Whether the calendar has a day: no 13th month, and no 31 June. */
export const hasDay = (period: Period, day: number): boolean =>
  period.month >= 1 && period.month <= 12 && day >= 1 && dateIn(period, day) <= lastDateOf(period);

/** The date after (or before, for negative counts) a date by whole days, both «YYYY-MM-DD». */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The day of the week of a date («2023-05-25»): 0 is Sunday, 6 Saturday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
