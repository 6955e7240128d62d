import { memo } from '../../kit/memo.ts';
import { monthDates } from '../calendar/calendar.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import { type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { owedIn, type Reports, reportableEarly } from './owed.ts';
import { awaitsFigure, type Entry, hasReason, isBehind, reportKey } from './report.ts';

/** A task as one unit owes it in a period, with what was reported of it. */
export interface TaskProgress extends Assignment {
  entry: Entry | null;
  /** Given back by the office and not sent again yet: it counts as not reported. */
  returned: boolean;
  /** Answered without the figure that it owes: nothing is known of it yet. */
  awaited?: true;
  /** What was answered before it was given back, or without its figure. */
  before?: Entry | undefined;
}

/** Whose words somebody may read: all, those of their own unit, or none but the totals. */
export type Visibility = { type: 'all' } | { type: 'unit'; unit: string } | { type: 'totals' };

/** A month's progress, or the fact that the plan's year has not begun or is over. */
export type Progress =
  | { type: 'year-over'; year: number }
  | { type: 'year-ahead'; year: number }
  | MonthProgress;

export interface MonthProgress {
  type: 'month';
  period: Period;
  now: number;
  openAt: number;
  deadlineAt: number;
  /** Units that owe a report this month, in the order of the directory. */
  owing: Unit[];
  /** Those of them whose report is in. */
  reported: Unit[];
  /** Those of them whose report came after the deadline. */
  lateUnits: Unit[];
  tasks: TaskProgress[];
  visibility: Visibility;
}

/** What progress is worked out from. */
export type ProgressContext = Pick<Context, 'plan' | 'org' | 'calendar' | 'holidays' | 'begunAt'>;

/** A month's facts that depend on neither the moment nor the reader; worked out once for a state of the reports. */
const factsOf = memo(
  ({ org, begunAt }: ProgressContext, reports: Reports, period: Period) => [
    reports,
    org,
    periodKey(period),
    begunAt ?? false,
  ],
  workOutFacts,
);

function workOutFacts(
  context: ProgressContext,
  reports: Reports,
  period: Period,
): Omit<MonthProgress, 'now' | 'visibility'> {
  const key = periodKey(period);
  // A task with a cadence that was reported before its last month counts in the month of that report.
  const early = reportableEarly(context, reports, period).filter(
    ({ unit, task }) => reports[reportKey(unit.id, key)]?.entries[task.id] !== undefined,
  );
  const counted = [...owedIn(context, reports, period), ...early];
  const reportsOf = new Map(context.org.units.map(({ id }) => [id, reports[reportKey(id, key)]]));
  // Field by field: with very many units, spreading each would be most of the work.
  const tasks = counted.map(({ index, task, unit }): TaskProgress => {
    const report = reportsOf.get(unit.id);
    if (!report) return { index, task, unit, entry: null, returned: false };
    const returned = report.returned.some(({ taskId }) => taskId === task.id);
    const entry = report.entries[task.id] ?? null;
    if (!returned && entry && awaitsFigure(entry))
      return { index, task, unit, entry: null, returned, awaited: true, before: entry };
    return returned
      ? { index, task, unit, entry: null, returned, before: entry ?? undefined }
      : { index, task, unit, entry, returned };
  });
  const owes = new Set(tasks.map(({ unit }) => unit.id));
  const owing = context.org.units.filter(({ id }) => owes.has(id));
  const reportOf = (unit: Unit) => reports[reportKey(unit.id, key)];
  return {
    type: 'month',
    period,
    ...monthDates(context.calendar, context.holidays, period),
    owing,
    reported: owing.filter((unit) => reportOf(unit) !== undefined),
    lateUnits: owing.filter((unit) => reportOf(unit)?.late),
    tasks,
  };
}

/** Progress of one period, seen at a moment (epoch ms) by somebody who may read what `visibility` says. */
export function progressIn(
  context: ProgressContext,
  reports: Reports,
  period: Period,
  now: number,
  visibility: Visibility,
): MonthProgress {
  return { ...factsOf(context, reports, period), now, visibility };
}

/** Progress at a moment (epoch ms). The month is the calendar month in Viet Nam. */
export function progressAt(
  context: ProgressContext,
  reports: Reports,
  now: number,
  visibility: Visibility,
): Progress {
  const period = periodOf(now);
  const { year } = context.plan;
  if (period.year > year) return { type: 'year-over', year };
  if (period.year < year) return { type: 'year-ahead', year };
  return progressIn(context, reports, period, now, visibility);
}

/** Tasks counted by status. */
export interface Tally {
  due: number;
  done: number;
  onTrack: number;
  late: number;
  notBegun: number;
  /** Not reported, with what was given back. */
  missing: number;
  /** Given back by the office and not sent again. */
  returned: number;
  /** Answered but for their figure. */
  awaited: number;
  /** Answers that name an obstacle. */
  obstacles: number;
}

export function tallyOf(tasks: readonly TaskProgress[]): Tally {
  const count = (test: (entry: Entry) => boolean): number =>
    tasks.filter(({ entry }) => entry !== null && test(entry)).length;
  return {
    due: tasks.length,
    done: count((entry) => entry.status === 'done'),
    onTrack: count((entry) => entry.status === 'on-track'),
    late: count((entry) => entry.status === 'late'),
    notBegun: count((entry) => entry.status === 'not-begun'),
    missing: tasks.filter(({ entry }) => entry === null).length,
    returned: tasks.filter(({ entry, returned }) => entry === null && returned).length,
    awaited: tasks.filter(({ awaited }) => awaited).length,
    obstacles: count(hasReason),
  };
}

export type Colour = 'red' | 'orange' | 'green' | 'grey';

/**
 * The colour of a set of tasks. Red: one is late or not begun without a reason, or unreported after the deadline.
 * Orange: one is late or not begun, with its reason. Green: all reported ones are done or on track. Grey: nothing
 * is due, or nothing has been reported yet and the deadline has not passed.
 */
export function colourOf(tasks: readonly TaskProgress[], afterDeadline: boolean): Colour {
  const behind = tasks.flatMap(({ entry }) => (entry !== null && isBehind(entry) ? [entry] : []));
  if (behind.some((entry) => !hasReason(entry))) return 'red';
  if (afterDeadline && tasks.some(({ entry }) => entry === null)) return 'red';
  if (behind.length > 0) return 'orange';
  return tasks.some(({ entry }) => entry !== null) ? 'green' : 'grey';
}

/** Whether a reader may see the words of a unit. */
export const maySee = (visibility: Visibility, unit: string): boolean =>
  visibility.type === 'all' || (visibility.type === 'unit' && visibility.unit === unit);
