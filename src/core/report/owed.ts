import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import type { Assignment } from '../plan/assignments.ts';
import { isReportedMonth } from '../plan/first-month.ts';
import type { Cadence } from '../plan/plan.ts';
import { endsSpan, type SpanType, spanOf, toPeriod } from '../time/period.ts';
import { addDays, momentOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { carriedFrom, planIdOf, spannedOf } from './carried.ts';
import {
  answeringUnits,
  type HeldAssignment,
  heldAssignments,
  heldByUnit,
  isGivenIn,
  isHeldIn,
} from './handed-tasks.ts';
import { type Report, reportKey } from './report.ts';

export type Reports = Readonly<Record<string, Report>>;

const spanTypeOf = (cadence: Cadence | undefined): SpanType => cadence?.type ?? 'monthly';

/** Whether a report says of a task that it is done, and the office has not given that back. */
export const saysDone = (report: Report | undefined, key: string): boolean =>
  report?.entries[key]?.status === 'done' && !report.returned.some(({ taskId }) => taskId === key);

const isDoneIn = (reports: Reports, held: HeldAssignment, period: Period, key: string): boolean =>
  answeringUnits(held).some((unit) => saysDone(reports[reportKey(unit, periodKey(period))], key));

/**
 * Whether the work of the span that a month lies in, or that a task was carried over from, was reported done: in the span
 * itself by the plan's own id, later by the key of what is carried over.
 * @param before in months before this one (1 to 12) alone
 */
export function isSpanDone(reports: Reports, owed: HeldAssignment, period: Period, before = 13): boolean {
  const { task } = owed;
  const type = spannedOf(task);
  if (type === null) return false;
  const span = spanOf(type, task.carried ? toPeriod(task.carried.lastDay) : period);
  const { id: late } = carriedFrom(task, type, span);
  const after = Array.from({ length: 12 - span.to.month }, (_, offset) => span.to.month + 1 + offset);
  return (
    span.periods.some((one) => one.month < before && isDoneIn(reports, owed, one, planIdOf(task))) ||
    after.some((month) => month < before && isDoneIn(reports, owed, { year: period.year, month }, late))
  );
}

/**
 * Whether work with a day of its own was reported done in its year.
 * @param before in months before this one (1 to 12) alone
 */
export function isDatedDone(reports: Reports, owed: HeldAssignment, { year }: Period, before = 13): boolean {
  const { task } = owed;
  if (task.due === undefined) return false;
  return Array.from({ length: before - 1 }, (_, offset) => ({ year, month: offset + 1 })).some((one) =>
    isDoneIn(reports, owed, one, task.id),
  );
}

/** What is worked out from. */
export type OwedContext = Pick<Context, 'plan' | 'org' | 'begunAt'>;

/**
 * The work of earlier quarters or half-years that is still undone in a month, oldest first. Of a span that ended before
 * the bot ran, or before the unit was there, nobody was asked: nothing is owed of it.
 */
function carriedInto(
  { begunAt }: OwedContext,
  reports: Reports,
  owed: HeldAssignment,
  period: Period,
): Assignment[] {
  const { task, unit } = owed;
  const type = spannedOf(task);
  if (type === null || begunAt === undefined || begunAt === null) return [];
  // What was another's before is overdue whenever this one came.
  const since = Math.max(begunAt, owed.from ? begunAt : (unit.addedAt ?? begunAt));
  const ended = Array.from({ length: period.month - 1 }, (_, offset) => ({
    year: period.year,
    month: offset + 1,
  })).filter((one) => endsSpan(type, one));
  return ended
    .map((one) => spanOf(type, one))
    .filter(({ lastDay }) => momentOf(addDays(lastDay, 1), '00:00') > since)
    .filter(({ to }) => isGivenIn(owed, periodKey(to)))
    .filter(({ to }) => !isSpanDone(reports, owed, to, period.month))
    .map((span) => ({ ...owed, task: carriedFrom(task, type, span) }));
}

const assignmentsFor = ({ plan, org }: OwedContext, unit: string | undefined): readonly HeldAssignment[] =>
  unit === undefined ? heldAssignments(plan, org) : heldByUnit(plan, org, unit);

/** Kept as long as nothing is reported: a report in the making is come to at every word of its writer. */
const sortedByDue = memo(
  ({ plan, org, begunAt }: OwedContext, reports: Reports, period: Period, unit: string | undefined) => [
    reports,
    plan,
    org,
    begunAt ?? false,
    period.year,
    period.month,
    unit ?? false,
  ],
  (context, reports, period, unit): { owed: readonly Assignment[]; early: readonly Assignment[] } => {
    const [owed, early]: [Assignment[], Assignment[]] = [[], []];
    if (!isReportedMonth(context.plan, periodKey(period))) return { owed, early };
    for (const assignment of assignmentsFor(context, unit)) {
      // A unit that was added later is asked for nothing of the months before, one that ended, or has it no more, for nothing after.
      if (!isHeldIn(assignment, periodKey(period))) continue;
      owed.push(...carriedInto(context, reports, assignment, period));
      if (isSpanDone(reports, assignment, period, period.month)) continue;
      if (isDatedDone(reports, assignment, period, period.month)) continue;
      (endsSpan(spanTypeOf(assignment.task.cadence), period) ? owed : early).push(assignment);
    }
    return { owed, early };
  },
);

/**
 * Every task that is owed in a period, once for each unit that owes it. A monthly task is owed every month; one with a day
 * of its own every month until it was reported done, before that day and after it; one
 * with a cadence in the last month of its quarter or half-year, unless it was reported done before in that span
 * (plan 2023: «họp doanh nghiệp 01 quý/lần»; design.md, «The month»), and, as a task of its own (`Task.carried`), in
 * every month after it until it is reported done.
 * @param unit of this unit alone
 */
export const owedIn = (
  context: OwedContext,
  reports: Reports,
  period: Period,
  unit?: string,
): readonly Assignment[] => sortedByDue(context, reports, period, unit).owed;

/** Tasks with a cadence, of one unit or all, that are not due yet and not done either: they may be reported early. */
export const reportableEarly = (
  context: OwedContext,
  reports: Reports,
  period: Period,
  unit?: string,
): readonly Assignment[] => sortedByDue(context, reports, period, unit).early;

/** Whatever may have been answered in a month, whether or not it is: what was carried over into it and what came early, too. */
export const answerableIn = (context: OwedContext, period: Period, unit?: string): readonly Assignment[] => [
  ...owedIn(context, {}, period, unit),
  ...reportableEarly(context, {}, period, unit),
];
