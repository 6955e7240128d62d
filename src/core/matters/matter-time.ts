import type { Context } from '../context.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateOf, momentOf } from '../time/viet-nam-time.ts';
import { type Holidays, workingDayFrom } from '../time/working-days.ts';
import type { Matter } from './matter.ts';

/** What reports bring within so long is told in one message. */
const joinedMs = 30 * 60_000;

/** What a unit says is settled waits for nobody's answer: so many days for what is told besides. */
const settledToldAfterDays = 3;

/** Days for which whoever was told of matters is told of no more: they are one message then. */
export const toldAgainAfterDays = 2;

/** Days until whoever answers is reminded of an open matter. */
const remindAfterDays = 7;

/** Days until they are reminded of it once more, with nothing done since: the month's summary has it meanwhile. */
const remindAgainAfterDays = 28;

/** What is to be reminded of within so many days is said with what is due now. */
const remindedTogetherMs = 4 * 24 * 3_600_000;

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

/** The morning (epoch ms) of the first working day that is so many days or more behind a moment. */
export const morningAfter = (at: number, days: number, holidays: Holidays): number =>
  momentOf(workingDayFrom(addDays(dateOf(at), days), holidays), spokenAt);

/** When it is told (epoch ms) that a unit says in its report that a matter is settled. */
export const settledTellingAt = (at: number, holidays: Holidays): number =>
  morningAfter(at, settledToldAfterDays, holidays);

/** The morning (epoch ms) on which an open matter is spoken of again: a week after a moment. */
export const remindingAt = (at: number, holidays: Holidays): number =>
  morningAfter(at, remindAfterDays, holidays);

/**
 * A matter behind a reminder in which it stood (epoch ms): it is spoken of again four weeks later; one that came too
 * short before it has its own week still.
 */
export function afterReminder(
  { remindAt, reminded = 0 }: Pick<Matter, 'remindAt' | 'reminded'>,
  at: number,
  holidays: Holidays,
): Pick<Matter, 'remindAt' | 'reminded'> {
  if (reminded === 0 && remindAt > at + remindedTogetherMs) return { remindAt };
  return { remindAt: morningAfter(at, remindAgainAfterDays, holidays), reminded: reminded + 1 };
}
