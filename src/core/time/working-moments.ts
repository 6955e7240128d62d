import { type QuietHours, shiftIntoWaking } from './quiet-hours.ts';
import { dateOf, momentOf, timeOf } from './viet-nam-time.ts';
import { type Holidays, isWorkingDay, workingDayBefore, workingDayFrom } from './working-days.ts';

/**
 * The first moment (epoch ms), from the given one on, at which an office may be written to: the same time on the
 * next working day where it falls on a day off, and the end of the quiet hours where it falls into them.
 */
export function nextWorkingMoment(
  at: number,
  calendar: { quietHours: QuietHours },
  holidays: Holidays,
): number {
  const onWorkingDay = (moment: number): number =>
    momentOf(workingDayFrom(dateOf(moment), holidays), timeOf(moment));
  // The end of the quiet hours may be the morning of a day off.
  return onWorkingDay(shiftIntoWaking(onWorkingDay(at), calendar));
}

/** The moment itself (epoch ms) on a working day, else the same time on the working day before. */
export function onWorkingDayBefore(at: number, holidays: Holidays): number {
  const date = dateOf(at);
  return isWorkingDay(date, holidays) ? at : momentOf(workingDayBefore(date, holidays), timeOf(at));
}
