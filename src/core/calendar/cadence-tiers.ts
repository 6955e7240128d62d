import type { Cadence } from '../plan/plan.ts';
import { spanOf } from '../time/period.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateIn, dateOf, momentOf, type Period } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { nextWorkingMoment, onWorkingDayBefore } from '../time/working-moments.ts';
import type { Calendar } from './calendar.ts';
import type { Tier } from './tier.ts';
import { cadenceNudgeKey } from './tier-key.ts';
import { mergeTiers } from './tiers.ts';

export type CadenceType = Cadence['type'];

/**
 * When those who owe a task of a quarter or half-year are nudged: in its last month, so many days before its last
 * day, on the working day before where that is a day off, never in the quiet hours nor before that month. None in
 * any other month, and none for monthly tasks, which the month's own report covers.
 */
export function cadenceTiers(
  calendar: Calendar,
  holidays: Holidays,
  cadence: CadenceType,
  period: Period,
): Tier[] {
  const { to, lastDay } = spanOf(cadence, period);
  if (cadence === 'monthly' || period.month !== to.month) return [];
  const firstDay = dateIn(to, 1);
  return mergeTiers(
    calendar.cadenceNudges.map(({ daysBefore, time }): Tier => {
      const waking = shiftIntoWaking(momentOf(addDays(lastDay, -daysBefore), time), calendar);
      const before = onWorkingDayBefore(waking, holidays);
      const at =
        dateOf(before) >= firstDay ? before : nextWorkingMoment(momentOf(firstDay, time), calendar, holidays);
      return { type: 'cadence-nudge', at, keys: [cadenceNudgeKey(cadence, daysBefore)] };
    }),
  );
}
