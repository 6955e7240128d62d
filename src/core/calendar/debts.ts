import type { Debt } from '../conversation/outcome.ts';
import { headOf } from '../people/directory.ts';
import { addressOf } from '../people/links.ts';
import type { Person, Unit } from '../people/org.ts';
import { deputiesOf, isAway } from '../people/standing-in.ts';
import { findReport, isLocked } from '../report/desk.ts';
import { owedIn, periodBefore, toPeriod } from '../report/owed.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { monthDates } from './calendar.ts';
import { periodKey } from './viet-nam-time.ts';

/** Who is written to about a unit: its head; those who stand in where the head is away or cannot be written to. */
export function recipientsOf(state: State, world: World, unit: string, now: number): Person[] {
  const canBeTold = (person: Person): boolean =>
    !isAway(state, person.id, now) && addressOf(state, world, person.id) !== null;
  const head = headOf(world.org, unit);
  if (head && canBeTold(head)) return [head];
  return deputiesOf(state, world.org, unit, now).filter(canBeTold);
}

/** What a unit still owes for a period; null where it owes nothing, or the period is locked. */
export function debtOf(
  state: State,
  world: World,
  unit: Unit,
  period: string,
  reader: Person | null,
): Debt | null {
  if (isLocked(state, period)) return null;
  const owed = owedIn(world.plan, world.org, state.reports, toPeriod(period)).filter(
    (one) => one.unit.id === unit.id,
  );
  const report = findReport(state, unit.id, period);
  const open = report
    ? owed.filter(
        ({ task }) =>
          report.entries[task.id] === undefined || report.returned.some(({ taskId }) => taskId === task.id),
      )
    : owed;
  if (open.length === 0) return null;
  const draft = state.drafts
    .filter((one) => one.unit === unit.id && one.period === period)
    .sort((a, b) => Object.keys(b.entries).length - Object.keys(a.entries).length)[0];
  const before = periodBefore(toPeriod(period));
  const head = headOf(world.org, unit.id) ?? null;
  return {
    unit,
    period,
    owed: open.length,
    answered: open.filter(({ task }) => draft?.entries[task.id] !== undefined).length,
    returned: report?.returned.length ?? 0,
    deadlineAt: monthDates(world.calendar, world.holidays, toPeriod(period)).deadlineAt,
    cadence: open.filter(({ task }) => task.cadence !== undefined),
    hasLast: before !== null && findReport(state, unit.id, periodKey(before)) !== undefined,
    head: reader && head && head.id !== reader.id ? head : null,
  };
}

/** Every unit that owes something for a period. */
export const unitsInDebt = (state: State, world: World, period: string): Unit[] =>
  world.org.units.filter((unit) => debtOf(state, world, unit, period, null) !== null);
