import { memo } from '../../kit/memo.ts';
import { groupedBy } from '../grouped-by.ts';
import { expandUnits, isOutside, type Org, type Unit } from '../people/org.ts';
import { type Assignment, assignmentsOf, ownerIds } from '../plan/assignments.ts';
import type { Plan } from '../plan/plan.ts';
import { planBefore } from '../plan/plan-as-of.ts';

/** What a unit owes of the plan: by itself, or in the place of one that is no more. */
export interface HeldAssignment extends Assignment {
  /** The first month that this unit owes it, «2023-07»; unset where it always did. */
  since?: string;
  /** Who owed it before: what these reported done is done. */
  from?: readonly string[];
}

/** One owner after another of a task: who it was given to, and whoever followed. */
function holdersOf(
  units: ReadonlyMap<string, Unit>,
  first: Unit,
): { unit: Unit; since?: string; from?: string[] }[] {
  const chain: { unit: Unit; since?: string; from?: string[] }[] = [{ unit: first }];
  for (let unit = first; unit.owesUntil !== undefined && unit.successor !== undefined; ) {
    const next = units.get(unit.successor);
    const last = chain.at(-1)!;
    if (!next || chain.some((one) => one.unit.id === next.id)) break;
    const since = unit.owesUntil > (last.since ?? '') ? unit.owesUntil : last.since!;
    chain.push({ unit: next, since, from: [...(last.from ?? []), unit.id] });
    unit = next;
  }
  return chain;
}

/**
 * Every task of the plan once for each unit that owes it in some month: who it was given to until that unit ends, its
 * successor from then on, unless that one owes the same task by itself. In the order of the plan.
 */
export const heldAssignments = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): readonly HeldAssignment[] => {
    if (!org.before) return assignmentsOf(plan, org);
    const given = planBefore(plan);
    const before = org.before;
    const units = new Map(before.units.map((unit) => [unit.id, unit]));
    return plan.indices.flatMap((index, at) =>
      index.tasks.flatMap((task, place) => {
        const told = given.indices[at]!;
        const owners = expandUnits(before, ownerIds(told, told.tasks[place]!)).filter(
          (unit) => !isOutside(before, unit),
        );
        const held = new Map<string, HeldAssignment>(
          owners.map((unit) => [unit.id, { index, task, unit }] as const),
        );
        for (const owner of owners)
          for (const { unit, ...since } of holdersOf(units, owner).slice(1))
            if (!held.has(unit.id)) held.set(unit.id, { index, task, unit, ...since });
        return [...held.values()];
      }),
    );
  },
);

const byUnit = memo(
  (all: readonly HeldAssignment[]) => [all],
  (all): ReadonlyMap<string, readonly HeldAssignment[]> => groupedBy(all, ({ unit }) => unit.id),
);

/** The same of one unit. */
export const heldByUnit = (plan: Plan, org: Org, unit: string): readonly HeldAssignment[] =>
  byUnit(heldAssignments(plan, org)).get(unit) ?? [];

/** Whether a unit owes a task in a month («2023-06»): it is there by then and not ended, and has got it from whoever had it. */
export const isHeldIn = ({ unit, since }: HeldAssignment, month: string): boolean =>
  month >= (unit.owesFrom ?? '') &&
  month >= (since ?? '') &&
  (unit.owesUntil === undefined || month < unit.owesUntil);

/** The units whose answers say whether a task is done: its own, and those who had it before. */
export const answeringUnits = ({ unit, from = [] }: HeldAssignment): readonly string[] => [unit.id, ...from];
