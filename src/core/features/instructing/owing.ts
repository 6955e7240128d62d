import { monthDates } from '../../calendar/appointments.ts';
import type { Context } from '../../context.ts';
import { isInScope, mayRemindOf } from '../../instructions/may.ts';
import type { Scope } from '../../instructions/scope.ts';
import { recipientsOf } from '../../month/debts.ts';
import { nudgesOf, owedAt } from '../../month/nudges-of.ts';
import { awaitedTasks, openTasks } from '../../month/open-tasks.ts';
import { headOf } from '../../people/directory.ts';
import { indexOf } from '../../people/directory-index.ts';
import type { Person, Unit } from '../../people/org.ts';
import { isLocked } from '../../report/desk.ts';
import { overdueDay, progressIn } from '../../report/progress.ts';
import { isBehind } from '../../report/report.ts';
import { requireLoaded } from '../../state/months.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import type { BehindTask, LastReminder, Reached, UnitOwing } from './declared.ts';

/**
 * What units owe of a scope at a moment (epoch ms), as far as somebody may remind them of it: their report, and work that they
 * reported late or not begun, or whose day is over. Nothing of a month that is locked.
 */
export function owingIn(
  state: State,
  context: Context,
  person: Person,
  { period, scope }: { period: string; scope: Scope },
  now: number,
): UnitOwing[] {
  if (isLocked(state, period) || toPeriod(period).year !== context.plan.year) return [];
  requireLoaded(state, period);
  const isMeant = (one: BehindTask): boolean =>
    isInScope(context, scope, one) && mayRemindOf(context, person, one);
  const progress = progressIn(context, state.reports, toPeriod(period), now, { type: 'all' });
  const behind = progress.tasks.flatMap((one): BehindTask[] => {
    const { index, task, unit, entry } = one;
    const since = overdueDay(one, progress);
    const isLate = (entry !== null && isBehind(entry)) || (since !== null && entry?.status !== 'done');
    const found = { index, task, unit, entry, since };
    return isLate && isMeant(found) ? [found] : [];
  });
  return context.org.units.flatMap((unit): UnitOwing[] => {
    const open = [
      ...openTasks(state, context, unit.id, period),
      ...awaitedTasks(state, context, unit.id, period),
    ];
    const owesReport = open.some((one) => isMeant({ ...one, entry: null, since: null }));
    const own = behind.filter((one) => one.unit.id === unit.id);
    return owesReport || own.length > 0 ? [{ unit, owesReport, behind: own }] : [];
  });
}

/** When the units of a month were last reminded, by hand or by the month itself; those that never were are left out. */
export function lastReminders(
  state: State,
  context: Context,
  units: readonly Unit[],
  period: string,
): LastReminder[] {
  const { byOffice, byItself } = nudgesOf(state, period, monthDates(context, toPeriod(period)).openAt);
  return units.flatMap((unit): LastReminder[] => {
    // The month reminds those alone that have not reported by then.
    const itself = byItself.findLast((at) => owedAt(state, unit.id, period, at));
    const hand = byOffice.filter((one) => one.unit === unit.id && !one.isLater).at(-1);
    if (hand && (itself === undefined || hand.at >= itself))
      return [{ unit, at: hand.at, by: indexOf(context.org).people.get(hand.by) ?? null }];
    return itself === undefined ? [] : [{ unit, at: itself, by: null }];
  });
}

/** Who of a unit is written to, and whether they stand in for its head; null where nobody is. */
export function reachedOf(state: State, context: Context, unit: Unit, now: number): Reached | null {
  const people = recipientsOf(state, context, unit.id, now);
  const head = headOf(context.org, unit.id);
  return people.length > 0 ? { unit, people, instead: people[0]?.id !== head?.id } : null;
}
