import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import { type Assignment, assignmentsOf, assignmentsOfUnit } from '../plan/assignments.ts';
import type { Cadence, Plan } from '../plan/plan.ts';
import { endsSpan, type SpanType, spanOf } from '../time/period.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { type Report, reportKey } from './report.ts';

export type Reports = Readonly<Record<string, Report>>;

const spanTypeOf = (cadence: Cadence | undefined): SpanType => cadence?.type ?? 'monthly';

/** Whether a task with a cadence was reported done in an earlier month of the span. */
function doneEarlier(reports: Reports, assignment: Assignment, period: Period): boolean {
  if (assignment.task.cadence === undefined) return false;
  return spanOf(spanTypeOf(assignment.task.cadence), period).periods.some(
    (month) =>
      month.month < period.month &&
      reports[reportKey(assignment.unit.id, periodKey(month))]?.entries[assignment.task.id]?.status ===
        'done',
  );
}

const assignmentsFor = (plan: Plan, org: Org, unit: string | undefined): readonly Assignment[] =>
  unit === undefined ? assignmentsOf(plan, org) : assignmentsOfUnit(plan, org, unit);

/** Kept as long as nothing is reported: a report in the making is come to at every word of its writer. */
const sortedByDue = memo(
  (plan: Plan, org: Org, reports: Reports, period: Period, unit: string | undefined) => [
    reports,
    plan,
    org,
    period.year,
    period.month,
    unit ?? false,
  ],
  (plan, org, reports, period, unit): { owed: readonly Assignment[]; early: readonly Assignment[] } => {
    const open = assignmentsFor(plan, org, unit).filter(
      (assignment) => !doneEarlier(reports, assignment, period),
    );
    const [owed, early]: [Assignment[], Assignment[]] = [[], []];
    for (const assignment of open)
      (endsSpan(spanTypeOf(assignment.task.cadence), period) ? owed : early).push(assignment);
    return { owed, early };
  },
);

/**
 * Every task that is owed in a period, once for each unit that owes it. A monthly task is owed every month; one
 * with a cadence in the last month of its quarter or half-year, unless it was reported done before in that span
 * (plan 2023: «họp doanh nghiệp 01 quý/lần»; design.md, «The month»).
 * @param unit of this unit alone
 */
export const owedIn = (
  plan: Plan,
  org: Org,
  reports: Reports,
  period: Period,
  unit?: string,
): readonly Assignment[] => sortedByDue(plan, org, reports, period, unit).owed;

/** Tasks with a cadence, of one unit or all, that are not due yet and not done either: they may be reported early. */
export const reportableEarly = (
  plan: Plan,
  org: Org,
  reports: Reports,
  period: Period,
  unit?: string,
): readonly Assignment[] => sortedByDue(plan, org, reports, period, unit).early;
