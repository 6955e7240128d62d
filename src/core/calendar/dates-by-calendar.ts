import { memo } from '../../kit/memo.ts';
import { dateIn, momentOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { type Holidays, workingDayBefore, workingDayFrom } from '../time/working-days.ts';
import { nextWorkingMoment } from '../time/working-moments.ts';
import type { Calendar } from './calendar.ts';

/**
 * When a period opens and ends (epoch ms) as a calendar has it: both move to the next working day where they fall on a day off (the deadline by
 * Civil Code 2015, art. 148.5), the opening also out of the quiet hours. A row of days off (Tết) may move both
 * onto one day; where the opening would then not come first, it goes to the working day before. A month that has
 * opened may stand otherwise: whoever asks of a month asks `appointments.ts`.
 */
export const datesByCalendar = memo(
  (calendar: Calendar, holidays: Holidays, period: Period) => [holidays, calendar, periodKey(period)],
  workOutDates,
);

function workOutDates(
  calendar: Calendar,
  holidays: Holidays,
  period: Period,
): { openAt: number; deadlineAt: number } {
  const opens = (date: string): number =>
    nextWorkingMoment(momentOf(date, calendar.opening.time), calendar, holidays);
  let day = workingDayFrom(dateIn(period, calendar.deadline.day), holidays);
  const deadlineAt = momentOf(day, calendar.deadline.time);
  let openAt = opens(dateIn(period, calendar.opening.day));
  while (openAt >= deadlineAt) {
    day = workingDayBefore(day, holidays);
    openAt = opens(day);
  }
  return { openAt, deadlineAt };
}
