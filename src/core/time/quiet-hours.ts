import { addDays, dateOf, momentOf, timeOf } from './viet-nam-time.ts';

/**
 * Times of day («21:00») between which nobody is written to unasked, Viet Nam time. The first minute is quiet, the
 * last is not; they may reach over midnight; two equal times mean that no hour is quiet.
 */
export interface QuietHours {
  from: string;
  to: string;
}

/** What of the calendar these rules read. */
interface Quieted {
  quietHours: QuietHours;
}

const minuteMs = 60_000;

/** Whether a moment (epoch ms) lies in the quiet hours. */
export function isQuiet(at: number, { quietHours: { from, to } }: Quieted): boolean {
  const time = timeOf(at);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** The moment itself (epoch ms), or the end of the quiet hours that it lies in. */
export function shiftIntoWaking(at: number, calendar: Quieted): number {
  if (!isQuiet(at, calendar)) return at;
  const { to } = calendar.quietHours;
  const date = dateOf(at);
  return momentOf(timeOf(at) < to ? date : addDays(date, 1), to);
}

/** The moment itself (epoch ms), or the last minute before the quiet hours that it lies in. */
export function shiftBackIntoWaking(at: number, calendar: Quieted): number {
  if (!isQuiet(at, calendar)) return at;
  const { from } = calendar.quietHours;
  const date = dateOf(at);
  return momentOf(timeOf(at) >= from ? date : addDays(date, -1), from) - minuteMs;
}
