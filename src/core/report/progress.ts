import { type Calendar, type Holidays, monthDates } from '../calendar/calendar.ts';
import { type Period, periodOf } from '../calendar/viet-nam-time.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import type { Plan } from '../plan/plan.ts';
import type { Org, Unit } from '../people/org.ts';

/** The current month's progress, or the fact that the plan's year has not begun or is over. */
export type Progress =
  | { type: 'year-over'; year: number }
  | { type: 'year-ahead'; year: number }
  | {
      type: 'month';
      period: Period;
      now: number;
      openAt: number;
      deadlineAt: number;
      /** Units that owe a report this month, in the order of the directory. */
      owing: Unit[];
      /** Those of them whose report is in. */
      reported: Unit[];
    };

/** Progress at a moment (epoch ms). The month is the calendar month in Viet Nam. */
export function progressAt(
  plan: Plan,
  org: Org,
  calendar: Calendar,
  holidays: Holidays,
  now: number,
): Progress {
  const period = periodOf(now);
  if (period.year > plan.year) return { type: 'year-over', year: plan.year };
  if (period.year < plan.year) return { type: 'year-ahead', year: plan.year };
  const owing = new Set(assignmentsOf(plan, org).map((assignment) => assignment.unit.id));
  return {
    type: 'month',
    period,
    now,
    ...monthDates(calendar, holidays, period),
    owing: org.units.filter((unit) => owing.has(unit.id)),
    reported: [],
  };
}
