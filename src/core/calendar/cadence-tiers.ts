import type { Cadence } from '../plan/plan.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { addDays, dateIn, dateOf, lastDateOf, momentOf, type Period } from '../time/viet-nam-time.ts';
import type { Holidays } from '../time/working-days.ts';
import { nextWorkingMoment, onWorkingDayBefore } from '../time/working-moments.ts';
import type { Calendar } from './calendar.ts';
import { mergeTiers, type Tier } from './tiers.ts';

export type CadenceType = Cadence['type'];

/** The time in which a task of a cadence is due once: first and last period, and the last date («2023-06-30»). */
export interface Span {
  from: Period;
  to: Period;
  lastDay: string;
}

const months: Record<CadenceType, number> = { monthly: 1, quarter: 3, 'half-year': 6 };

/** The month, quarter or half-year of the calendar year that a period lies in. */
export function spanOf(cadence: CadenceType, period: Period): Span {
  const length = months[cadence];
  const first = Math.floor((period.month - 1) / length) * length + 1;
  const to = { year: period.year, month: first + length - 1 };
  return { from: { year: period.year, month: first }, to, lastDay: lastDateOf(to) };
}

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
      return { type: 'cadence-nudge', at, keys: [`${cadence}-nudge-${daysBefore}d`] };
    }),
  );
}
