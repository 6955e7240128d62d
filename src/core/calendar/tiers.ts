import { shiftBackIntoWaking, shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateOf, momentOf, type Period } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { nextWorkingMoment, onWorkingDayBefore } from '../time/working-moments.ts';
import type { Calendar, Nudge } from './calendar.ts';
import { datesByCalendar } from './dates-by-calendar.ts';
import type { Tier } from './tier.ts';
import { nudgeKey } from './tier-key.ts';

const hourMs = 3_600_000;

/** Sorts by time; those that fall on one moment become one, of the type of the first. */
export function mergeTiers(tiers: readonly Tier[]): Tier[] {
  const merged = new Map<number, Tier>();
  for (const tier of tiers) {
    const before = merged.get(tier.at);
    merged.set(tier.at, before ? { ...before, keys: [...before.keys, ...tier.keys] } : tier);
  }
  return [...merged.values()].sort((left, right) => left.at - right.at);
}

/**
 * When a month opens, nudges, escalates and gives its digest, in order of time (design: «The month»).
 *
 * A nudge counts from the deadline as it really falls. One in the quiet hours waits for their end, or comes before
 * them where their end is too late; one on a day off moves to the working day before, at the same time; one before
 * the opening coincides with it. Escalation and digest move to the next working day. Opening and nudges of one
 * moment become one tier, since they go to the same people; escalation and digest go to different ones and stay two.
 * @param openedAt when the month opened (epoch ms), where it did not open as this calendar has it
 */
export function monthTiers(
  calendar: Calendar,
  holidays: Holidays,
  period: Period,
  openedAt?: number,
): Tier[] {
  const dates = datesByCalendar(calendar, holidays, period);
  const { deadlineAt } = dates;
  const openAt = openedAt ?? dates.openAt;
  const deadlineDate = dateOf(deadlineAt);

  const nudgeAt = (nudge: Nudge): number => {
    const meant =
      'daysBefore' in nudge
        ? momentOf(addDays(deadlineDate, -nudge.daysBefore), nudge.time)
        : deadlineAt - nudge.hoursBefore * hourMs;
    const later = shiftIntoWaking(meant, calendar);
    const waking = later < deadlineAt ? later : shiftBackIntoWaking(meant, calendar);
    return Math.max(openAt, onWorkingDayBefore(waking, holidays));
  };
  const reminders = mergeTiers([
    { type: 'opening', at: openAt, keys: ['opening'] },
    ...calendar.nudges.map((nudge): Tier => ({ type: 'nudge', at: nudgeAt(nudge), keys: [nudgeKey(nudge)] })),
  ]);
  const last = reminders.length - 1;

  const after = (type: 'escalation' | 'digest'): Tier => {
    const { daysAfter, time } = calendar[type];
    const meant = momentOf(addDays(deadlineDate, daysAfter), time);
    return { type, at: nextWorkingMoment(meant, calendar, holidays), keys: [type] };
  };
  return [
    ...reminders.map(
      (tier, position): Tier =>
        tier.type === 'nudge' && position === last ? { ...tier, type: 'last-nudge' } : tier,
    ),
    ...[after('escalation'), after('digest')].sort((left, right) => left.at - right.at),
  ];
}
