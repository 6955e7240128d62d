import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/**
 * Asia/Ho_Chi_Minh is UTC+7 all year, without daylight saving since 1975 (IANA tz database), so a fixed
 * offset is exact and independent of the process's own time zone.
 */
const offsetMinutes = 7 * 60;

/** A moment (epoch milliseconds) as wall-clock time in Viet Nam. */
export const inVietNam = (atMs: number): Dayjs => dayjs.utc(atMs).utcOffset(offsetMinutes);

/** Epoch milliseconds of a date («2023-05-25») and a time («17:00») in Viet Nam. */
export const momentOf = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);

/** The date in Viet Nam, «2023-05-25». */
export const dateOf = (atMs: number): string => inVietNam(atMs).format('YYYY-MM-DD');

/** A reporting period: one month of one year. Written «2023-05» in state and keys. */
export interface Period {
  year: number;
  month: number;
}

export const periodOf = (atMs: number): Period => {
  const day = inVietNam(atMs);
  return { year: day.year(), month: day.month() + 1 };
};

export const periodKey = (period: Period): string =>
  `${period.year}-${String(period.month).padStart(2, '0')}`;

/** The date after (or before, for negative counts) a date by whole days, both «YYYY-MM-DD». */
export const addDays = (date: string, days: number): string =>
  dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');
