import { addDays, dateOf, momentOf } from '../time/viet-nam-time.ts';
import { type Holidays, workingDayBefore, workingDayFrom } from '../time/working-days.ts';

/** When what waits is spoken of: in the morning, so that what came in on one day is one message. */
const spokenAt = '08:30';

/** Working days until whoever decides is reminded, and between two reminders. */
const remindAfterDays = 2;

const afterDays = (date: string, days: number, holidays: Holidays): string => {
  let day = date;
  for (let left = days; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), holidays);
  return day;
};

/** The moment (epoch ms) at which an answer that is still awaited is asked for: two working days after another moment. */
export const reminderAfter = (at: number, holidays: Holidays): number =>
  momentOf(afterDays(dateOf(at), remindAfterDays, holidays), spokenAt);

/** So often an answer that is still awaited is asked for every two working days; then once a week. */
const oftenReminded = 3;

/** Working days between two reminders of what has waited for long. */
const seldomAfterDays = 5;

/** When an answer is asked for again that was asked for so often by now (epoch ms). */
export const nextReminder = (at: number, reminders: number, holidays: Holidays): number =>
  reminders < oftenReminded
    ? reminderAfter(at, holidays)
    : momentOf(afterDays(dateOf(at), seldomAfterDays, holidays), spokenAt);

/** The working day before a day to which somebody committed, in the morning; epoch ms. */
export const beforeDay = (day: string, holidays: Holidays): number =>
  momentOf(workingDayBefore(day, holidays), spokenAt);

/** The first working day after a day, in the morning; epoch ms. */
export const afterDay = (day: string, holidays: Holidays): number =>
  momentOf(workingDayFrom(addDays(day, 1), holidays), spokenAt);
