import { memo } from '../../kit/memo.ts';
import { monthDates, type Timetable } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { groupedBy } from '../grouped-by.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import { isLedBy } from '../plan/plan.ts';
import { endsSpan, spanOf, toPeriod } from '../time/period.ts';
import { dateOf, lastDateOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { spannedOf } from './carried.ts';
import { type Row, rowsOfMonth } from './counting.ts';
import { dueDayOf, isDueBy, lastDayOf } from './due.ts';
import { lastAnswer } from './last-answer.ts';
import { isDatedDone, isSpanDone, owedIn, type Reports, reportableEarly } from './owed.ts';
import { awaitsConfirmation, awaitsFigure, type Entry, hasReason, isBehind, reportKey } from './report.ts';

/** A task as one unit owes it in a period, with what was reported of it. */
/** What was done about what a unit reported as standing in the way or asked for: by its number, oldest first. */
export interface Heeded {
  id: number;
  acts: readonly {
    type: 'direction' | 'to-office' | 'to-unit' | 'solved' | 'refused' | 'replied' | 'reopened';
    at: number;
    by: Person | null;
    words?: string;
    to?: Unit;
  }[];
}

export interface TaskProgress extends Assignment {
  entry: Entry | null;
  /** Given back by the office and not sent again yet: it counts as not reported. */
  returned: boolean;
  /** Its unit has sent its report: of a task that is missing in it the unit is not one that has not reported. */
  sent?: true;
  /** Answered without the figure that it owes: nothing is known of it yet. */
  awaited?: true;
  /** Not reported, and nobody hears for its unit. */
  unheard?: true;
  /** It was reported done in an earlier month, and falls due in this one. */
  doneBefore?: true;
  /** What was answered before it was given back, or without its figure. */
  before?: Entry | undefined;
  /** What leaders and the office did about it, where it is asked by who may read that. */
  heeded?: readonly Heeded[];
  /** Not begun, and to be done after this month only, with the time that its unit was given: nothing of it is late. Its day. */
  notDueBefore?: string;
  /** The last day of the quarter or half-year that ends with this month, or the task's own, while its work is reported done nowhere. */
  undoneBy?: string;
}

/**
 * Whose words somebody may read: all, those of their own unit, or none but the totals. Of a leader: the evidence of their own
 * indices alone.
 */
export type Visibility =
  | { type: 'all'; leader?: string }
  | { type: 'unit'; unit: string }
  | { type: 'totals' };

/**
 * A month's progress, or why there is none: the plan's year has not begun, or was over before the bot began; or the month
 * has not opened (`early`: who has reported all the same).
 */
export type Progress =
  | { type: 'year-over'; year: number }
  /** With its first month of reports, and when that opens, epoch ms. */
  | { type: 'year-ahead'; year: number; first: Period; openAt: number }
  | { type: 'not-open'; period: Period; openAt: number; deadlineAt: number; early: readonly Unit[] }
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
  /** The month's work as officials count it, as of `now`. */
  rows: readonly Row[];
  /** Those of the units that have not reported that nobody hears for: they were reminded by nobody. */
  unheard: readonly Unit[];
  visibility: Visibility;
  /** The next month has opened: what is undone is carried over to it, and told there. */
  carriesOver?: true;
}

/** What progress is worked out from. */
export type ProgressContext = Pick<Context, 'plan' | 'org' | 'begunAt' | 'unheard'> & Timetable;

/**
 * A month's facts that depend on neither the moment, the reader nor the calendar; worked out once for a state of the
 * reports. The month's dates are none of them: the office may move them while the reports stay as they are.
 */
const factsOf = memo(
  ({ plan, org, begunAt }: ProgressContext, reports: Reports, period: Period) => [
    reports,
    org,
    plan,
    periodKey(period),
    begunAt ?? false,
  ],
  workOutFacts,
);

function workOutFacts(
  context: Pick<Context, 'plan' | 'org'>,
  reports: Reports,
  period: Period,
): Pick<MonthProgress, 'type' | 'period' | 'owing' | 'reported' | 'lateUnits' | 'tasks'> {
  const key = periodKey(period);
  // A task with a cadence that was reported before its last month counts in the month of that report.
  const early = reportableEarly(context, reports, period).filter(
    ({ unit, task }) => reports[reportKey(unit.id, key)]?.entries[task.id] !== undefined,
  );
  const counted = [...owedIn(context, reports, period), ...early];
  const reportsOf = new Map(context.org.units.map(({ id }) => [id, reports[reportKey(id, key)]]));
  // Field by field: with very many units, spreading each would be most of the work.
  const tasks = counted.map((one): TaskProgress => {
    const told = toldOf(one);
    const type = spannedOf(one.task);
    const isOpen =
      type !== null && !one.task.carried && endsSpan(type, period) && !isSpanDone(reports, one, period);
    if (isOpen) return { ...told, undoneBy: lastDayOf(one.task, period) ?? spanOf(type, period).lastDay };
    const dueDay = isDueBy(one.task, period) ? dueDayOf(one.task, period.year) : null;
    return dueDay !== null && !isDatedDone(reports, one, period) ? { ...told, undoneBy: dueDay } : told;
  });
  const owes = new Set(tasks.map(({ unit }) => unit.id));
  const owing = context.org.units.filter(({ id }) => owes.has(id));
  const reportOf = (unit: Unit) => reports[reportKey(unit.id, key)];
  return {
    type: 'month',
    period,
    owing,
    reported: owing.filter((unit) => reportOf(unit) !== undefined),
    lateUnits: owing.filter((unit) => reportOf(unit)?.late),
    tasks,
  };

  function toldOf({ index, task, unit }: Assignment): TaskProgress {
    const report = reportsOf.get(unit.id);
    if (!report) return { index, task, unit, entry: null, returned: false };
    const returned = report.returned.some(({ taskId }) => taskId === task.id);
    const entry = report.entries[task.id] ?? null;
    if (!returned && entry && awaitsFigure(entry))
      return { index, task, unit, entry: null, returned, sent: true, awaited: true, before: entry };
    if (returned) return { index, task, unit, entry: null, returned, sent: true, before: entry ?? undefined };
    const day = entry?.status === 'not-begun' ? lastDayOf(task, period) : null;
    return day !== null && day > lastDateOf(period)
      ? { index, task, unit, entry, returned, sent: true, notDueBefore: day }
      : { index, task, unit, entry, returned, sent: true };
  }
}

/**
 * Since when a task's work is overdue: the last day of its span, where that has ended and nothing says that it is done;
 * null of what is done, not due yet, or told with a later month.
 */
export function overdueDay(
  { task, entry, undoneBy }: TaskProgress,
  { now, carriesOver }: Pick<MonthProgress, 'now' | 'carriesOver'>,
): string | null {
  const today = dateOf(now);
  if (task.carried) {
    const day = lastDayOf(task, toPeriod(task.carried.lastDay)) ?? task.carried.lastDay;
    return entry?.status === 'done' || today <= day ? null : day;
  }
  return undoneBy !== undefined && !carriesOver && today > undoneBy ? undoneBy : null;
}

/**
 * The month's tasks, with what falls due in it and was done in an earlier one: it is counted with it (`rowsOfMonth`), so it stands
 * there with the answer that said so.
 */
const withDoneBefore = memo(
  (tasks: readonly TaskProgress[], rows: readonly Row[], reports: Reports, period: Period) => [
    tasks,
    rows,
    reports,
    periodKey(period),
  ],
  (tasks, rows, reports, period): TaskProgress[] => {
    const keyOf = ({ index, task, unit }: Assignment): string => `${index.code} ${task.id} ${unit.id}`;
    const known = new Set(tasks.map(keyOf));
    const before = rows.flatMap((row): TaskProgress[] => {
      const isDone = row.state === 'done-in-time' || row.state === 'done-late' || row.state === 'awaits';
      if (!isDone || known.has(keyOf(row)) || toPeriod(row.dueDay).month !== period.month) return [];
      const entry = lastAnswer(reports, row, period.year, period.month - 1);
      if (entry?.status !== 'done') return [];
      const { index, task, unit } = row;
      // What stood in its way was that month's.
      const { obstacle: _, proposal: __, ...told } = entry;
      return [{ index, task, unit, entry: told, returned: false, sent: true, doneBefore: true }];
    });
    return before.length === 0 ? (tasks as TaskProgress[]) : [...tasks, ...before];
  },
);

/** What a unit that nobody hears for has not reported is marked as such. */
const withUnheard = memo(
  (tasks: readonly TaskProgress[], unheard: ReadonlySet<string>) => [tasks, unheard],
  (tasks, unheard): TaskProgress[] =>
    tasks.some(({ unit, sent }) => !sent && unheard.has(unit.id))
      ? tasks.map((one) =>
          one.entry === null && !one.sent && unheard.has(one.unit.id) ? { ...one, unheard: true } : one,
        )
      : (tasks as TaskProgress[]),
);

const nobody: ReadonlySet<string> = new Set();

/** Progress of one period, seen at a moment (epoch ms) by somebody who may read what `visibility` says. */
export function progressIn(
  context: ProgressContext,
  reports: Reports,
  period: Period,
  now: number,
  visibility: Visibility,
): MonthProgress {
  const next = { year: period.year, month: period.month + 1 };
  const carriesOver = next.month <= 12 && now >= monthDates(context, next).openAt;
  const facts = factsOf(context, reports, period);
  const rows = rowsOfMonth(context, reports, period, now);
  const { unheard = nobody } = context;
  return {
    ...facts,
    tasks: withUnheard(withDoneBefore(facts.tasks, rows, reports, period), unheard),
    unheard: facts.owing.filter((unit) => unheard.has(unit.id) && !facts.reported.includes(unit)),
    ...monthDates(context, period),
    rows,
    now,
    visibility,
    ...(carriesOver ? { carriesOver } : {}),
  };
}

const byIndex = memo(
  (rows: readonly Assignment[]) => [rows],
  (rows) => groupedBy(rows, ({ index }) => index.code),
);

/** Rows of one index, in their order, found without looking at all others: a wide plan has a card for each of very many. */
export const rowsOfIndex = <Of extends Assignment>(rows: readonly Of[], code: string): readonly Of[] =>
  (byIndex(rows).get(code) as Of[] | undefined) ?? [];

/** Tasks counted by status. */
export interface Tally {
  due: number;
  /** Reported done, and confirmed where the plan wants that. */
  done: number;
  /** Reported done, while nobody has confirmed it. */
  awaiting: number;
  onTrack: number;
  late: number;
  notBegun: number;
  /** Not reported, with what was given back. */
  missing: number;
  /** Of a quarter or half-year that has ended: part of those that are missing, though the month's report be sent. */
  carried: number;
  /** Given back by the office and not sent again. */
  returned: number;
  /** Answered but for their figure. */
  awaited: number;
  /** Of units that nobody hears for: part of those that are missing. */
  unheard: number;
  /** Done for the month since nothing came up: no figure was owed («không phát sinh»). Part of those that are done. */
  nothing: number;
  /** Answers that name an obstacle. */
  obstacles: number;
}

export function tallyOf(tasks: readonly TaskProgress[]): Tally {
  const count = (test: (entry: Entry) => boolean): number =>
    tasks.filter(({ entry }) => entry !== null && test(entry)).length;
  return {
    due: tasks.length,
    done: count((entry) => entry.status === 'done' && !awaitsConfirmation(entry)),
    awaiting: count(awaitsConfirmation),
    onTrack: count((entry) => entry.status === 'on-track'),
    late: count((entry) => entry.status === 'late'),
    notBegun: count((entry) => entry.status === 'not-begun'),
    missing: tasks.filter(({ entry }) => entry === null).length,
    carried: tasks.filter(
      ({ task, entry, returned, awaited, unheard }) =>
        task.carried !== undefined && entry === null && !returned && !awaited && !unheard,
    ).length,
    returned: tasks.filter(({ entry, returned }) => entry === null && returned).length,
    awaited: tasks.filter(({ awaited }) => awaited).length,
    unheard: tasks.filter(({ unheard }) => unheard).length,
    nothing: count((entry) => entry.noFigure === 'nothing'),
    obstacles: count(hasReason),
  };
}

export type Colour = 'red' | 'orange' | 'green' | 'grey';

/**
 * The colour of a set of tasks. Red: one is late or not begun without a reason, or unreported after the deadline, though somebody hears for its unit.
 * Orange: one is late or not begun, with its reason. Green: all are reported, and done, on track, or not due before a later month. Grey: nothing is due,
 * or something is not reported yet and the deadline has not passed.
 */
export function colourOf(tasks: readonly TaskProgress[], afterDeadline: boolean): Colour {
  const behind = tasks.flatMap(({ entry, notDueBefore }) =>
    entry !== null && isBehind(entry) && notDueBefore === undefined ? [entry] : [],
  );
  if (behind.some((entry) => !hasReason(entry))) return 'red';
  const isMissing = tasks.some(({ entry }) => entry === null);
  if (afterDeadline && tasks.some(({ entry, unheard }) => entry === null && !unheard)) return 'red';
  if (behind.length > 0) return 'orange';
  return isMissing || tasks.length === 0 ? 'grey' : 'green';
}

/** In a picture, what is not reported has a light of its own: it is no bad work, and nothing is known of it. */
export type Light = Colour | 'unreported';

/**
 * The light of a set of tasks in a picture: their colour, but that what is red in words only because something is missing
 * after the deadline is `unreported`. What is behind besides shows as a part of its bar.
 */
export function lightOf(tasks: readonly TaskProgress[], afterDeadline: boolean): Light {
  const colour = colourOf(tasks, afterDeadline);
  if (colour !== 'red') return colour;
  const reported = tasks.filter(({ entry }) => entry !== null);
  return colourOf(reported, afterDeadline) === 'red' ? 'red' : 'unreported';
}

/** Whether a reader may see the words of a unit. */
export const maySee = (visibility: Visibility, unit: string): boolean =>
  visibility.type === 'all' || (visibility.type === 'unit' && visibility.unit === unit);

/** Whether a reader may hear what a unit reported: its figures and results. In a group that is only the totals. */
export const mayHear = (visibility: Visibility): boolean => visibility.type !== 'totals';

const heardOfOthers = new WeakMap<Entry, Entry>();
const heardInGroup = new WeakMap<Entry, Entry>();

/**
 * What a reader hears of an answer: all of it from their own unit (leaders and the office of every unit); of another
 * unit's its state, figure and result, without what stands in the way and what is asked for; in a group the state alone.
 */
export function asHeard(visibility: Visibility, unit: string, entry: Entry): Entry {
  if (maySee(visibility, unit)) return entry;
  const { figure, noFigure, result, obstacle: _, proposal: __, kept: ___, signed: ____, ...state } = entry;
  const known = mayHear(visibility) ? heardOfOthers : heardInGroup;
  const heard = known.get(entry) ?? {
    ...state,
    ...(mayHear(visibility)
      ? {
          ...(figure === undefined ? {} : { figure }),
          ...(noFigure === undefined ? {} : { noFigure }),
          ...(result === undefined ? {} : { result }),
        }
      : {}),
  };
  known.set(entry, heard);
  return heard;
}

/** Whether a reader may have the evidence of a task sent: the unit, the leader of the index, the office. */
export const mayHaveEvidence = (visibility: Visibility, { unit, index }: Assignment): boolean =>
  maySee(visibility, unit.id) &&
  (visibility.type !== 'all' || visibility.leader === undefined || isLedBy(index, visibility.leader));
