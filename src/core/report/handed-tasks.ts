import { memo } from '../../kit/memo.ts';
import { groupedBy } from '../grouped-by.ts';
import type { Org, Unit } from '../people/org.ts';
import { type Assignment, assignmentsOfYear, isOwedIn } from '../plan/assignments.ts';
import type { Plan, Task } from '../plan/plan.ts';
import { planBefore, promisedIn } from '../plan/plan-as-of.ts';

/** What a unit owes of the plan: by itself, or in the place of one that is no more. */
export interface HeldAssignment extends Assignment {
  /** The first month that this unit owes it in the place of another, «2023-07»; unset where it is its own. */
  since?: string;
  /** Who owed it before: what these reported done is done. */
  from?: readonly string[];
}

/** Whoever has what a unit owed once it owes nothing any more, one after another. */
function heirsOf(
  units: ReadonlyMap<string, Unit>,
  first: Unit,
): { unit: Unit; since: string; from: string[] }[] {
  const heirs: { unit: Unit; since: string; from: string[] }[] = [];
  for (let unit = first; unit.owesUntil !== undefined && unit.successor !== undefined; ) {
    const next = units.get(unit.successor);
    const last = heirs.at(-1);
    if (!next || next === first || heirs.some((one) => one.unit === next)) break;
    const since = last && last.since > unit.owesUntil ? last.since : unit.owesUntil;
    heirs.push({ unit: next, since, from: [...(last?.from ?? []), unit.id] });
    unit = next;
  }
  return heirs;
}

/** What an heir owes in the place of another, unless it owes the same task by itself in those months. */
function inherited(own: readonly Assignment[], given: HeldAssignment, since: string): HeldAssignment | null {
  const ends = given.owesUntil ?? '9999';
  if (since >= ends) return null;
  const covers = own.some((one) => (one.owesFrom ?? '') <= since && (one.owesUntil ?? '9999') >= ends);
  if (covers) return null;
  // An amendment gives it the same task later: until then it is inherited.
  const later = own.flatMap(({ owesFrom }) => (owesFrom !== undefined && owesFrom > since ? [owesFrom] : []));
  const until = [ends, ...later].sort()[0]!;
  return until === '9999' ? given : { ...given, owesUntil: until };
}

/** What units were given more time for, and committed to, with whoever has that work since: each task as its unit owes it. */
function asPromised(plan: Plan, held: readonly HeldAssignment[]): readonly HeldAssignment[] {
  const byTask = groupedBy(promisedIn(plan), ({ taskId }) => taskId);
  if (byTask.size === 0) return held;
  return held.map((one) => {
    const own = (byTask.get(one.task.id) ?? []).filter(({ unit }) => answeringUnits(one).includes(unit));
    if (own.length === 0) return one;
    const task: Task = {
      ...one.task,
      extended: own.flatMap(({ extended }) => extended ?? []),
      committed: own.flatMap(({ committed }) => committed ?? []),
    };
    return { ...one, task };
  });
}

/**
 * Every assignment that there is or was in the plan's year, as months count it: who a task was given to until that unit ends,
 * its successor from then on, unless that one owes the same task by itself. The same input gives the same list.
 */
export const heldAssignments = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): readonly HeldAssignment[] => asPromised(plan, workOutHeld(plan, org)),
);

function workOutHeld(plan: Plan, org: Org): readonly HeldAssignment[] {
  if (!org.before) return assignmentsOfYear(plan, org);
  const units = new Map(org.before.units.map((unit) => [unit.id, unit]));
  // Of today's plan the objects, of the plan as it gives the work who has it.
  const tasks = new Map(
    plan.indices.flatMap((index) => index.tasks.map((task) => [`${index.code} ${task.id}`, { index, task }])),
  );
  const given = assignmentsOfYear(planBefore(plan), org.before);
  const byTask = groupedBy(given, ({ task, unit }) => `${task.id} ${unit.id}`);
  const held = given.map((one): HeldAssignment => {
    const today = one.owesUntil === undefined ? tasks.get(`${one.index.code} ${one.task.id}`) : undefined;
    return today ? { ...one, ...today } : one;
  });
  // Of several who had the same task an heir has it once, from the first of their ends on.
  const heirs = new Map<string, HeldAssignment>();
  for (const one of held)
    for (const { unit, since, from } of heirsOf(units, one.unit)) {
      const key = `${one.task.id} ${unit.id}`;
      const handed = inherited(byTask.get(key) ?? [], { ...one, unit, since, from }, since);
      const known = heirs.get(key);
      if (handed && known)
        heirs.set(key, {
          ...known,
          since: [known.since ?? since, since].sort()[0]!,
          from: [...new Set([...(known.from ?? []), ...from])],
        });
      else if (handed) heirs.set(key, handed);
    }
  return [...held, ...heirs.values()];
}

const byUnit = memo(
  (all: readonly HeldAssignment[]) => [all],
  (all): ReadonlyMap<string, readonly HeldAssignment[]> => groupedBy(all, ({ unit }) => unit.id),
);

/** The same of one unit. */
export const heldByUnit = (plan: Plan, org: Org, unit: string): readonly HeldAssignment[] =>
  byUnit(heldAssignments(plan, org)).get(unit) ?? [];

/** Whether the plan gives a task in a month («2023-06»), whoever has it then: what was another's was there before its heir. */
export function isGivenIn(held: HeldAssignment, month: string): boolean {
  if (held.since === undefined) return isOwedIn(held, month);
  const { owesFrom: _, ...unit } = held.unit;
  return isOwedIn({ ...held, unit }, month);
}

/** Whether a unit owes a task in a month («2023-06»): it is given, the unit has not ended, and has got it from whoever had it. */
export const isHeldIn = (held: HeldAssignment, month: string): boolean =>
  isGivenIn(held, month) &&
  month >= (held.since ?? '') &&
  (held.unit.owesUntil === undefined || month < held.unit.owesUntil);

/** The units whose answers say whether a task is done: its own, and those who had it before. */
export const answeringUnits = ({ unit, from = [] }: HeldAssignment): readonly string[] => [unit.id, ...from];
