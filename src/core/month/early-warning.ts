import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import { groupedBy } from '../grouped-by.ts';
import { isOpenMatter } from '../matters/matter.ts';
import type { Person, Unit } from '../people/org.ts';
import { isLedBy } from '../plan/plan.ts';
import { planIdOf, spannedOf } from '../report/carried.ts';
import { type Row, rowsAsOf } from '../report/counting.ts';
import { lastDayOf, originalDayOf } from '../report/due.ts';
import type { HeldAssignment } from '../report/handed-tasks.ts';
import { isDatedDone, isSpanDone, owedIn, reportableEarly } from '../report/owed.ts';
import { awaitsFigure, type Entry, isBehind, type Report, reportKey } from '../report/report.ts';
import type { Warning, WarningReason } from '../report/warning.ts';
import { requireLoaded } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { dateOf, type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';

/** A day that is nearer than this is a reason, in days. */
const nearDays = 10;
/** A unit has a history from so many on. */
const leastHistory = 2;
/** One reason alone is what reminders are for already. */
const leastReasons = 2;

type Told = readonly { period: Period; report: Report }[];

/** The reports of a unit in the plan's year up to a moment, the latest first. */
function reportsOf({ reports }: State, unit: string, { year, month }: Period): Told {
  return Array.from({ length: month }, (_, before) => ({ year, month: month - before })).flatMap((period) => {
    const report = reports[reportKey(unit, periodKey(period))];
    return report ? [{ period, report }] : [];
  });
}

/** What a report says of work; nothing where it was given back. */
const entryIn = ({ entries, returned }: Report, id: string): Entry | undefined => {
  const key = Object.keys(entries).find((one) => one.split('@')[0] === id);
  return key === undefined || returned.some(({ taskId }) => taskId === key) ? undefined : entries[key];
};

/** Whether of two answers the later tells nothing new: the same standing, and the same figure or words. */
function isSame(later: Entry, before: Entry): boolean {
  if (later.status !== before.status || later.status === 'done' || awaitsFigure(later)) return false;
  if (later.figure !== undefined || before.figure !== undefined) return later.figure === before.figure;
  return later.sameAs !== undefined || isBehind(later) || (later.result ?? '') === (before.result ?? '');
}

/** Two reports that say the same of work which ought to move: one that has a day or a figure, or is behind. */
function unchanged(told: Told, id: string, isDated: boolean): WarningReason[] {
  const [last, before] = told;
  const later = last && entryIn(last.report, id);
  const earlier = before && entryIn(before.report, id);
  if (!(later && earlier && isSame(later, earlier))) return [];
  if (!(isDated || later.figure !== undefined || isBehind(later))) return [];
  return [{ type: 'unchanged', months: [before.period, last.period] }];
}

/** What stands in the way, and since when: a matter that is open, else what the last reports say where none was ever opened. */
function obstacle(matters: State['matters'], told: Told, id: string): WarningReason[] {
  const own = matters.filter((one) => one.taskId === id);
  const open = own.find(isOpenMatter);
  if (open?.told[0]) return [{ type: 'obstacle', since: toPeriod(open.told[0].period) }];
  if (own.length > 0) return [];
  let since: Period | null = null;
  for (const { period, report } of told) {
    const entry = entryIn(report, id);
    if (!entry?.obstacle || entry.status === 'done') break;
    since = period;
  }
  return since === null ? [] : [{ type: 'obstacle', since }];
}

/** Of what units have had to do by a day this year what is known, by unit: worked out once a day for a state of the reports. */
const keptDays = memo(
  ({ reports }: State, context: Context, now: number) => [
    reports,
    context.plan,
    context.org,
    context.begunAt ?? false,
    dateOf(now),
  ],
  ({ reports }, context, now): ReadonlyMap<string, readonly Row[]> => {
    const last = periodOf(now);
    const today = dateOf(now);
    const rows = rowsAsOf(context, reports, { first: { year: last.year, month: 1 }, last }, now).filter(
      (row) =>
        row.dueDay < today &&
        // Of what nobody said anything nothing is known.
        row.state !== 'unknown' &&
        originalDayOf(row.task, last) !== null,
    );
    return groupedBy(rows, ({ unit }) => unit.id);
  },
);

/** How a unit has kept the days of its work this year. */
function history(state: State, context: Context, unit: string, now: number): WarningReason[] {
  const rows = keptDays(state, context, now).get(unit) ?? [];
  const late = rows.filter((row) => row.state === 'done-late' || row.state === 'overdue').length;
  return rows.length >= leastHistory && late * 2 >= rows.length
    ? [{ type: 'history', late, of: rows.length }]
    : [];
}

/** Days from one date to another. */
const daysTo = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const isDone = (state: State, held: HeldAssignment, period: Period): boolean =>
  spannedOf(held.task) === null
    ? isDatedDone(state.reports, held, period)
    : isSpanDone(state.reports, held, period);

/**
 * Work of a unit that is likely to come late, by rules that can be looked up: its day is near, the unit's own history, two
 * reports that say the same of it, an obstacle that was reported and of which nothing was said since. Two of them at least:
 * one alone is what reminders are for. What is overdue is no warning any more. No score, no model.
 * @param now epoch ms
 * @returns the nearest day first, then duties of every month
 */
export function warningsOf(state: State, context: Context, unit: Unit, now: number): Warning[] {
  const period = periodOf(now);
  if (period.year !== context.plan.year) return [];
  requireLoaded(state, periodKey(period));
  const today = dateOf(now);
  const told = reportsOf(state, unit.id, period);
  const matters = state.matters.filter((one) => one.unit === unit.id);
  const all = [
    ...owedIn(context, state.reports, period, unit.id),
    ...reportableEarly(context, state.reports, period, unit.id),
  ];
  const found = all.flatMap((held): Warning[] => {
    const isDated = originalDayOf(held.task, period) !== null;
    const day = isDated ? lastDayOf(held.task, period) : null;
    if (isDated && (day === null || day < today || isDone(state, held, period))) return [];
    const left = day === null ? null : daysTo(today, day);
    const isNear = left !== null && left <= nearDays;
    const id = planIdOf(held.task);
    const reasons: WarningReason[] = [
      ...(isNear ? [{ type: 'days-left' as const, days: left }] : []),
      ...unchanged(told, id, isDated),
      ...obstacle(matters, told, id),
      // Of the unit, and not of this work: it weighs where the day is near.
      ...(isNear ? history(state, context, unit.id, now) : []),
    ];
    const { index, task } = held;
    return reasons.length >= leastReasons ? [{ index, task, unit, day, reasons }] : [];
  });
  return found.sort((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'));
}

/** The same of all units. */
export const warningsOfAll = (state: State, context: Context, now: number): Warning[] =>
  context.org.units.flatMap((unit) => warningsOf(state, context, unit, now));

/** Of what is warned of that which concerns a leader: what lies in their own indices, or all where they lead none. */
export function concerning(
  warnings: readonly Warning[],
  { plan }: Context,
  { id }: Person,
): readonly Warning[] {
  return plan.indices.some((index) => isLedBy(index, id))
    ? warnings.filter(({ index }) => isLedBy(index, id))
    : warnings;
}
