import type { Cadence } from '../plan/plan.ts';
import { spanOf } from '../time/period.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateIn, dateOf, momentOf, type Period } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { nextWorkingMoment, onWorkingDayBefore } from '../time/working-moments.ts';
import type { Calendar, DueNudge } from './calendar.ts';
import type { Tier } from './tier.ts';
import { dueNudgeKey } from './tier-key.ts';
import { mergeTiers } from './tiers.ts';

export type CadenceType = Cadence['type'];

/**
 * When those who owe work with a day of its own are nudged: so many days before it, on the working day before where that is a
 * day off, never in the quiet hours nor before the month in which it lies; and after it, on the next working day.
 * @param lastDay «2023-06-30», within the period
 * @param of what the keys begin with: a cadence, or the day
 */
function tiersBefore(
  calendar: Calendar,
  holidays: Holidays,
  { lastDay, period, of }: { lastDay: string; period: Period; of: string },
): Tier[] {
  const firstDay = dateIn(period, 1);
  const momentFor = (nudge: DueNudge): number => {
    if ('daysAfter' in nudge)
      return nextWorkingMoment(momentOf(addDays(lastDay, nudge.daysAfter), nudge.time), calendar, holidays);
    const waking = shiftIntoWaking(momentOf(addDays(lastDay, -nudge.daysBefore), nudge.time), calendar);
    const before = onWorkingDayBefore(waking, holidays);
    return dateOf(before) >= firstDay
      ? before
      : nextWorkingMoment(momentOf(firstDay, nudge.time), calendar, holidays);
  };
  return mergeTiers(
    calendar.dueNudges.map(
      (nudge): Tier => ({ type: 'cadence-nudge', at: momentFor(nudge), keys: [dueNudgeKey(of, nudge)] }),
    ),
  );
}

/** The nudges of a quarter's or half-year's work, in its last month; none in any other month, and none for monthly tasks. */
export function cadenceTiers(
  calendar: Calendar,
  holidays: Holidays,
  cadence: CadenceType,
  period: Period,
): Tier[] {
  const { to, lastDay } = spanOf(cadence, period);
  if (cadence === 'monthly' || period.month !== to.month) return [];
  return tiersBefore(calendar, holidays, { lastDay, period, of: cadence });
}

/** The nudges of work that has a day of its own («2026-05-31») in a month; those of one moment together. */
export const datedTiers = (
  calendar: Calendar,
  holidays: Holidays,
  days: readonly string[],
  period: Period,
): Tier[] =>
  mergeTiers(
    days.flatMap((lastDay) =>
      tiersBefore(calendar, holidays, { lastDay, period, of: `due-${lastDay.slice(5).replace('-', '')}` }),
    ),
  );
