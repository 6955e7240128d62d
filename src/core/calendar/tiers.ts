import { shiftBackIntoWaking, shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateOf, momentOf, type Period } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { nextWorkingMoment, onWorkingDayBefore } from '../time/working-moments.ts';
import { type Calendar, monthDates, type Nudge } from './calendar.ts';

/** What a tier does. `last-nudge` is the nudge nearest to the deadline. */
export type TierType = 'opening' | 'nudge' | 'last-nudge' | 'escalation' | 'digest' | 'cadence-nudge';

/** A moment at which the month speaks by itself. */
export interface Tier {
  type: TierType;
  /** Epoch milliseconds. */
  at: number;
  /**
   * What falls on this moment, the first of it first: «opening», «nudge-3d», «nudge-3h», «escalation», «digest»,
   * «quarter-nudge-10d». A key stands in one tier of its month, and does not change with the hour it is set to.
   */
  keys: readonly string[];
}

const hourMs = 3_600_000;

const keyOf = (nudge: Nudge): string =>
  'daysBefore' in nudge ? `nudge-${nudge.daysBefore}d` : `nudge-${nudge.hoursBefore}h`;

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
 */
export function monthTiers(calendar: Calendar, holidays: Holidays, period: Period): Tier[] {
  const { openAt, deadlineAt } = monthDates(calendar, holidays, period);
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
    ...calendar.nudges.map((nudge): Tier => ({ type: 'nudge', at: nudgeAt(nudge), keys: [keyOf(nudge)] })),
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
