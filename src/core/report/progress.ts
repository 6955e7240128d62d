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

const withTasks = new WeakMap<Plan, WeakMap<Org, Unit[]>>();

/** Units that owe at least one task, in the order of the directory; worked out once for each plan and directory. */
function unitsWithTasks(plan: Plan, org: Org): Unit[] {
  const ofPlan = withTasks.get(plan) ?? new WeakMap<Org, Unit[]>();
  withTasks.set(plan, ofPlan);
  const known = ofPlan.get(org);
  if (known) return known;
  const ids = new Set(assignmentsOf(plan, org).map((assignment) => assignment.unit.id));
  const units = org.units.filter((unit) => ids.has(unit.id));
  ofPlan.set(org, units);
  return units;
}

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
  return {
    type: 'month',
    period,
    now,
    ...monthDates(calendar, holidays, period),
    owing: unitsWithTasks(plan, org),
    reported: [],
  };
}
