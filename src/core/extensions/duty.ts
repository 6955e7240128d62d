import type { Context } from '../context.ts';
import type { Assignment } from '../plan/assignments.ts';
import { planIdOf, spannedOf } from '../report/carried.ts';
import { lastDayOf, originalDayOf } from '../report/due.ts';
import { type HeldAssignment, heldByUnit, isHeldIn } from '../report/handed-tasks.ts';
import { isDatedDone, isSpanDone, owedIn, reportableEarly } from '../report/owed.ts';
import { isBehind, reportKey } from '../report/report.ts';
import type { State } from '../state/state.ts';
import { spanOf, toPeriod } from '../time/period.ts';
import { dateOf, type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import type { Duty } from './asked.ts';
import type { DutyKey } from './extension.ts';
import { commitmentOf, grantedOf } from './promised.ts';

export const keyOf = ({ unit, task, due }: Duty): DutyKey => ({ unit: unit.id, taskId: planIdOf(task), due });

const isMonth = (due: string): boolean => /^\d{4}-\d{2}$/.test(due);

/** The month in which somebody speaks of a plan's work, of its own year; null before it and after it. */
function monthOfPlan({ plan }: Pick<Context, 'plan'>, now: number): Period | null {
  const period = periodOf(now);
  return period.year === plan.year ? period : null;
}

/** What is known of a duty besides what it is. */
function withStanding(
  { extensions, commitments }: Pick<State, 'extensions' | 'commitments'>,
  { index, task, unit }: Assignment,
  known: Pick<Duty, 'kind' | 'due' | 'day' | 'isLate' | 'isDone'>,
): Duty {
  const key = { unit: unit.id, taskId: planIdOf(task), due: known.due };
  const committed = commitmentOf(commitments, key);
  return {
    index,
    task,
    unit,
    ...known,
    times: grantedOf(extensions, key)?.times ?? 0,
    committed: committed ? { until: committed.until, words: committed.words } : null,
  };
}

/** Work with a day, as it is seen in a month. */
function datedDuty(state: State, owed: HeldAssignment, period: Period, now: number): Duty | null {
  const due = originalDayOf(owed.task, period);
  const day = lastDayOf(owed.task, period);
  if (due === null || day === null) return null;
  const isDone =
    spannedOf(owed.task) === null
      ? isDatedDone(state.reports, owed, period)
      : isSpanDone(state.reports, owed, period);
  return withStanding(state, owed, { kind: 'dated', due, day, isDone, isLate: !isDone && dateOf(now) > day });
}

/** The last report up to a month that a unit sent; what it says is what is known of its monthly duties. */
function lastReport({ reports }: State, unit: string, period: Period) {
  for (let { month } = period; month >= 1; month--) {
    const report = reports[reportKey(unit, periodKey({ year: period.year, month }))];
    if (report) return report;
  }
  return undefined;
}

/** A duty of every month, of the month that is named. */
function monthlyDuty(state: State, owed: HeldAssignment, month: string): Duty {
  const { id } = owed.task;
  const later = Object.values(state.reports).filter(
    ({ unit, period }) =>
      unit === owed.unit.id && period >= month && period.slice(0, 4) === month.slice(0, 4),
  );
  const answers = later.flatMap(({ entries, returned }) => {
    const entry = returned.some(({ taskId }) => taskId === id) ? undefined : entries[id];
    return entry ? [entry] : [];
  });
  const isDone = answers.some((entry) => !isBehind(entry));
  return withStanding(state, owed, {
    kind: 'monthly',
    due: month,
    day: null,
    isDone,
    isLate: !isDone && answers.some(isBehind),
  });
}

const byDay = (one: Duty, other: Duty): number => (one.day ?? '').localeCompare(other.day ?? '');

/**
 * The work of a unit for which more time can be asked, or a commitment made, at a moment (epoch ms): what has a day and is not
 * done, the earliest first; then duties of every month that its last report calls late or not begun.
 */
export function dutiesOf(state: State, context: Context, unit: string, now: number): Duty[] {
  const period = monthOfPlan(context, now);
  if (period === null) return [];
  const all = [
    ...owedIn(context, state.reports, period, unit),
    ...reportableEarly(context, state.reports, period, unit),
  ];
  const dated = all.flatMap((owed) => {
    const duty = datedDuty(state, owed, period, now);
    return duty && !duty.isDone ? [duty] : [];
  });
  const report = lastReport(state, unit, period);
  const monthly = all
    .filter(({ task }) => originalDayOf(task, period) === null)
    .flatMap((owed) => (report ? [monthlyDuty(state, owed, report.period)] : []))
    .filter(({ isLate }) => isLate);
  return [...dated.sort(byDay), ...monthly];
}

/** The work that a button or a request names, as it stands at a moment (epoch ms); null where the plan has it no more. */
export function dutyOf(state: State, context: Context, key: DutyKey, now: number): Duty | null {
  const { unit, taskId, due } = key;
  const held = heldByUnit(context.plan, context.org, unit).filter(({ task }) => task.id === taskId);
  for (const owed of held) {
    const type = spannedOf(owed.task);
    const isDated = originalDayOf(owed.task, { year: context.plan.year, month: 1 }) !== null;
    if (isMonth(due)) {
      if (isDated || !isHeldIn(owed, due) || due > periodKey(periodOf(now))) continue;
      return monthlyDuty(state, owed, due);
    }
    if (!isDated || Number(due.slice(0, 4)) !== context.plan.year) continue;
    const period = toPeriod(due);
    if (type !== null && spanOf(type, period).lastDay !== due) continue;
    if (originalDayOf(owed.task, period) !== due) continue;
    // Whoever has it no more in this month neither asks for time nor commits to a day.
    if (!isHeldIn(owed, periodKey(monthOfPlan(context, now) ?? period))) continue;
    return datedDuty(state, owed, period, now);
  }
  return null;
}
