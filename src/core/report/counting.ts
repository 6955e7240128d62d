import { memo } from '../../kit/memo.ts';
import { monthDates, type Timetable } from '../calendar/appointments.ts';
import type { Assignment } from '../plan/assignments.ts';
import { isReportedMonth } from '../plan/first-month.ts';
import type { Extended, Task } from '../plan/plan.ts';
import { type Span, spanOf } from '../time/period.ts';
import { addDays, dateOf, lastDateOf, momentOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { carriedFrom, planIdOf, spannedOf } from './carried.ts';
import { dueDayOf, extensionOf, lastDayOf, originalDayOf } from './due.ts';
import { answeringUnits, type HeldAssignment, heldAssignments, isGivenIn, isHeldIn } from './handed-tasks.ts';
import type { OwedContext, Reports } from './owed.ts';
import { awaitsConfirmation, awaitsFigure, type Entry, type Report, reportKey } from './report.ts';

// How officials count, as of a day (docs/architecture.md, «The counting»): the row is task × owing unit; the rate's denominator
// is what fell due or is done, not all there is. Reports' own lateness is a figure apart, and no duty is late by it.

/** How a row stands as of a day: the four cells that every official knows, and what nothing is known of. */
type RowState =
  /** Hoàn thành đúng hạn. */
  | 'done-in-time'
  /** Hoàn thành quá hạn. */
  | 'done-late'
  /** Chưa hoàn thành, trong hạn. */
  | 'in-term'
  /** Chưa hoàn thành, quá hạn. */
  | 'overdue'
  /** Chưa có thông tin: fallen due, and not done for all that is known. */
  | 'unknown'
  /** Chờ xác nhận: reported done, and not done until that is confirmed. */
  | 'awaits';

export interface Row extends Assignment {
  state: RowState;
  /** The last day on which it is in time; of a monthly duty that of its report. */
  dueDay: string;
  /** A monthly duty that is done for its month without «Hoàn thành»: it is carried on, or nothing of it arose. */
  carriedOn?: true;
  /** It waits to be confirmed, and its day is over: it has fallen due and is not done. */
  fallen?: true;
  /** More time that its unit was given: it counts by the later day, and as one that was extended. */
  extended?: Extended;
}

/** Rows counted by their states. */
export interface Count {
  inTime: number;
  doneLate: number;
  inTerm: number;
  overdue: number;
  unknown: number;
  /** Reported done and not confirmed, and those of them that have fallen due; unset where none is. */
  awaiting?: number;
  awaitingFallen?: number;
  /** Those among them that were given more time; unset where none was. */
  extended?: number;
}

export const doneOf = ({ inTime, doneLate }: Count): number => inTime + doneLate;

/** What fell due or is done: of what the rate is a part. */
export const fallenOf = (count: Count): number =>
  doneOf(count) + count.overdue + count.unknown + (count.awaitingFallen ?? 0);

/** The share of it that is done, from 0 to 100; null where nothing fell due. */
export const rateOf = (count: Count): number | null =>
  fallenOf(count) === 0 ? null : (doneOf(count) / fallenOf(count)) * 100;

/** The share of it that was done in time. */
export const onTimeRateOf = (count: Count): number | null =>
  fallenOf(count) === 0 ? null : (count.inTime / fallenOf(count)) * 100;

const fieldOf: Readonly<Record<RowState, Exclude<keyof Count, 'awaitingFallen' | 'extended'>>> = {
  'done-in-time': 'inTime',
  'done-late': 'doneLate',
  'in-term': 'inTerm',
  overdue: 'overdue',
  unknown: 'unknown',
  awaits: 'awaiting',
};

export function countOf(rows: readonly Pick<Row, 'state' | 'extended' | 'fallen'>[]): Count {
  const count: Count = { inTime: 0, doneLate: 0, inTerm: 0, overdue: 0, unknown: 0 };
  for (const { state, extended, fallen } of rows) {
    count[fieldOf[state]] = (count[fieldOf[state]] ?? 0) + 1;
    if (fallen) count.awaitingFallen = (count.awaitingFallen ?? 0) + 1;
    if (extended) count.extended = (count.extended ?? 0) + 1;
  }
  return count;
}

/**
 * An answer that counts: neither given back nor without its figure. Of «Hoàn thành» that was not confirmed so much is known that
 * it is not done.
 */
function answerIn(report: Report | undefined, key: string): Entry | null {
  const entry = report?.entries[key];
  if (!entry || awaitsFigure(entry)) return null;
  const back = report.returned.find(({ taskId }) => taskId === key);
  return back === undefined ? entry : back.unconfirmed ? { ...entry, status: 'not-begun' } : null;
}

/** «Hoàn thành» that nobody has confirmed yet. */
const isClaim = (entry: Entry): boolean => entry.status === 'done' && awaitsConfirmation(entry);

/** A monthly duty falls due at its month's deadline, and is done for it by what says that it is carried on. */
export function monthlyState(entry: Entry | null, isPast: boolean): RowState {
  if (entry === null) return isPast ? 'unknown' : 'in-term';
  if (isClaim(entry)) return 'awaits';
  if (entry.noFigure === 'nothing' || entry.status === 'done' || entry.status === 'on-track')
    return 'done-in-time';
  return isPast ? 'overdue' : 'in-term';
}

/** What the reports say of work that has a day of its own: the month in which it was said to be done, with the answer, confirmed or not. */
interface Told {
  done: { month: number; entry: Entry } | null;
  isAnswered: boolean;
}

/** The key of a task in the report of a month. */
type KeysIn = (month: number) => string;

/** @param until in reports of months up to this one (1 to 12) */
function toldOf(reports: Reports, unit: string, year: number, keysIn: KeysIn, until = 12): Told {
  let isAnswered = false;
  for (let month = 1; month <= until; month++) {
    const entry = answerIn(reports[reportKey(unit, periodKey({ year, month }))], keysIn(month));
    if (entry?.status === 'done') return { done: { month, entry }, isAnswered: true };
    isAnswered ||= entry !== null;
  }
  return { done: null, isAnswered };
}

/** «Hoàn thành» alone is done; its day is the one that was given, else that of the answer. */
function datedState({ done, isAnswered }: Told, dueDay: string, today: string): RowState {
  if (done && isClaim(done.entry)) return 'awaits';
  if (done) return (done.entry.doneOn ?? dateOf(done.entry.at)) <= dueDay ? 'done-in-time' : 'done-late';
  if (today <= dueDay) return 'in-term';
  return isAnswered ? 'overdue' : 'unknown';
}

/** What is counted from. */
type CountingContext = OwedContext & Timetable;

/** The months that are counted, from the first to the last, all of the plan's year. */
interface Counted {
  context: CountingContext;
  reports: Reports;
  first: Period;
  last: Period;
  /** Epoch ms. */
  asOf: number;
}

const monthsBetween = ({ first, last }: Counted): Period[] =>
  Array.from({ length: last.month - first.month + 1 }, (_, offset) => ({
    year: first.year,
    month: first.month + offset,
  }));

/** The months of which anybody has reported anything. */
const reportedMonths = memo(
  (reports: Reports) => [reports],
  (reports): ReadonlySet<string> => new Set(Object.values(reports).map(({ period }) => period)),
);

const fallenFrom = (state: RowState, isPast: boolean): Pick<Row, 'fallen'> =>
  state === 'awaits' && isPast ? { fallen: true } : {};

function monthlyRows(counted: Counted, held: HeldAssignment): Row[] {
  const { index, task, unit } = held;
  const { context, reports, asOf } = counted;
  return monthsBetween(counted).flatMap((period): Row[] => {
    const { openAt, deadlineAt } = monthDates(context, period);
    if (asOf < openAt || !isHeldIn(held, periodKey(period))) return [];
    const entry = answerIn(reports[reportKey(unit.id, periodKey(period))], task.id);
    // Of what fell due before the bot ran nobody was asked, unless units began to report it all the same.
    const key = periodKey(period);
    const isAsked =
      (deadlineAt > (context.begunAt ?? 0) && isReportedMonth(context.plan, key)) ||
      reportedMonths(reports).has(key);
    if (entry === null && !isAsked) return [];
    const state = monthlyState(entry, asOf > deadlineAt);
    const isCarriedOn = state === 'done-in-time' && entry?.status !== 'done';
    return [
      {
        index,
        task,
        unit,
        state,
        dueDay: dateOf(deadlineAt),
        ...(isCarriedOn ? { carriedOn: true as const } : {}),
        ...fallenFrom(state, asOf > deadlineAt),
      },
    ];
  });
}

/**
 * Whether such work is another's in the months that are counted: it was done before by who had it, has not come to the unit
 * yet, or has gone from it undone.
 */
function isElsewhere(counted: Counted, held: HeldAssignment, { done }: Told, keysIn: KeysIn): boolean {
  const { reports, last } = counted;
  const isBefore = answeringUnits(held)
    .slice(1)
    .some((unit) => toldOf(reports, unit, last.year, keysIn).done !== null);
  if (isBefore || periodKey(last) < (held.since ?? '')) return true;
  const { owesUntil } = held.unit;
  return done === null && owesUntil !== undefined && periodKey(last) >= owesUntil;
}

/** Whether work with a day of its own belongs to the months that are counted: it is due in them, open, or was done in them. */
const belongs = ({ first, last }: Counted, { done }: Told, dueMonth: number): boolean =>
  (dueMonth >= first.month && dueMonth <= last.month) ||
  done === null ||
  done.month >= first.month ||
  isClaim(done.entry);

/**
 * How work with a day of its own stands in the months that are counted. What falls due after them is in term there, however
 * late it is since, and done in the months of which it was reported: a month's figures do not move with what comes later.
 */
function datedIn(
  { reports, first, last, asOf }: Counted,
  unit: string,
  dueDay: string,
  keysIn: KeysIn,
): Told & { state: RowState } {
  const isLater = dueDay > lastDateOf(last);
  const told = toldOf(reports, unit, first.year, keysIn, isLater ? last.month : 12);
  const state = isLater && told.done === null ? 'in-term' : datedState(told, dueDay, dateOf(asOf));
  return { ...told, state };
}

const extendedFrom = (task: Task, due: string | null): Pick<Row, 'extended'> => {
  const extended = extensionOf(task, due);
  return extended ? { extended } : {};
};

/** The quarters or half-years of a task that lie in the months, and earlier ones that were undone when they began. */
function spanRows(counted: Counted, held: HeldAssignment, type: 'quarter' | 'half-year'): Row[] {
  const { index, task, unit } = held;
  const { context, first, last, asOf } = counted;
  const { year } = first;
  const begun = Math.max(context.begunAt ?? 0, held.from ? 0 : (unit.addedAt ?? 0));
  const spans = new Map<string, Span>();
  for (let month = 1; month <= last.month; month++) {
    const span = spanOf(type, { year, month });
    spans.set(span.lastDay, span);
  }
  return [...spans.values()].flatMap((span): Row[] => {
    // Of what ended before the bot ran, or where nobody knows since when it runs, nobody was asked.
    const isEnded = span.to.month < first.month;
    if (isEnded && !context.begunAt) return [];
    if (momentOf(addDays(span.lastDay, 1), '00:00') <= begun) return [];
    if (!isGivenIn(held, periodKey(span.to))) return [];
    const late = carriedFrom(task, type, span);
    const keysIn = (month: number): string =>
      month <= span.to.month ? (month >= span.periods[0]!.month ? planIdOf(task) : '') : late.id;
    const dueDay = lastDayOf(late, span.to) ?? span.lastDay;
    const { state, ...told } = datedIn(counted, unit.id, dueDay, keysIn);
    if (!belongs(counted, told, Number(dueDay.slice(5, 7))) || isElsewhere(counted, held, told, keysIn))
      return [];
    const isOver = dateOf(asOf) > span.lastDay;
    return [
      {
        index,
        task: isOver && last.month > span.to.month ? late : task,
        unit,
        state,
        dueDay,
        ...fallenFrom(state, dateOf(asOf) > dueDay),
        ...extendedFrom(task, span.lastDay),
      },
    ];
  });
}

function datedRows(counted: Counted, held: HeldAssignment, dueDay: string): Row[] {
  const { index, task, unit } = held;
  const { first } = counted;
  // What was taken since is counted in the months before alone; it is over then, in time or not.
  if (!isGivenIn(held, periodKey(first)) && held.owesUntil !== undefined) return [];
  const { state, ...told } = datedIn(counted, unit.id, dueDay, () => task.id);
  const dueMonth = Number(dueDay.slice(0, 4)) > first.year ? 12 : Number(dueDay.slice(5, 7));
  if (!belongs(counted, told, dueMonth) || isElsewhere(counted, held, told, () => task.id)) return [];
  const fallen = fallenFrom(state, dateOf(counted.asOf) > dueDay);
  return [{ index, task, unit, state, dueDay, ...fallen, ...extendedFrom(task, originalDayOf(task, first)) }];
}

/**
 * Every row of some months as it stands as of a moment: the monthly duties of each month that has opened, once a month; work
 * of a quarter or half-year, and work with a day of its own, once, where it is due in these months, still open in them, or was
 * done in them.
 * @param asOf epoch ms
 */
export function rowsAsOf(
  context: CountingContext,
  reports: Reports,
  { first, last }: { first: Period; last: Period },
  asOf: number,
): Row[] {
  const counted: Counted = { context, reports, first, last, asOf };
  return heldAssignments(context.plan, context.org).flatMap((assignment) => {
    const type = spannedOf(assignment.task);
    if (type !== null) return spanRows(counted, assignment, type);
    const dueDay = dueDayOf(assignment.task, first.year);
    return dueDay === null ? monthlyRows(counted, assignment) : datedRows(counted, assignment, dueDay);
  });
}

/** The rows of one month: worked out once a day, before and after its deadline, for a state of the reports. */
const countedOnce = memo(
  (context: CountingContext, reports: Reports, period: Period, asOf: number) => {
    const { openAt, deadlineAt } = monthDates(context, period);
    return [
      reports,
      context.plan,
      context.org,
      context.begunAt ?? false,
      periodKey(period),
      dateOf(asOf),
      openAt,
      deadlineAt,
      asOf >= openAt,
      asOf > deadlineAt,
    ];
  },
  (context, reports, period, asOf): readonly Row[] =>
    rowsAsOf(context, reports, { first: period, last: period }, asOf),
);

/** A month's rows as they stand as of a moment (epoch ms). The same input gives the same list. */
export const rowsOfMonth = (
  context: CountingContext,
  reports: Reports,
  period: Period,
  asOf: number,
): readonly Row[] => countedOnce(context, reports, period, asOf);
