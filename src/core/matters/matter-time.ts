import type { Context } from '../context.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateOf, momentOf } from '../time/viet-nam-time.ts';
import { type Holidays, workingDayFrom } from '../time/working-days.ts';

/** What reports bring within so long is told in one message. */
const joinedMs = 30 * 60_000;

/** Days until whoever answers is reminded of an open matter, and between two reminders. */
const remindAfterDays = 7;

/** When what waits is spoken of: in the morning, so that all of it is one message. */
const spokenAt = '08:30';

/** When a matter that is reported at a moment (epoch ms) is told: with what else comes until then, on a working day, not at night. */
export function tellingAt(
  at: number,
  { calendar, holidays }: Pick<Context, 'calendar' | 'holidays'>,
): number {
  const waking = shiftIntoWaking(at + joinedMs, calendar);
  const day = workingDayFrom(dateOf(waking), holidays);
  return day === dateOf(waking) ? waking : momentOf(day, spokenAt);
}

/** The morning (epoch ms) on which an open matter is spoken of again: a week after a moment, or the working day behind it. */
export const remindingAt = (at: number, holidays: Holidays): number =>
  momentOf(workingDayFrom(addDays(dateOf(at), remindAfterDays), holidays), spokenAt);
