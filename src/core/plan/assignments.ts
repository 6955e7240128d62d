import { memo } from '../../kit/memo.ts';
import { groupedBy } from '../grouped-by.ts';
import type { Org, Unit } from '../people/org.ts';
import { expandUnits, isOutside } from '../people/org.ts';
import { isBeforeFirst } from '../people/owes-from.ts';
import type { Index, Plan, Task } from './plan.ts';

/** The directory with those whom the plan gives work outside of the agency: they are known by their names, as units are. */
export const withOutside = (org: Org, plan: Plan): Org => ({
  ...org,
  outside: [...org.outside, ...plan.outside.map((one) => ({ ...one, kind: 'division' as const }))],
});

/** Ids of units and groups that owe a task: those named, else the index's lead unit. */
export const ownerIds = (index: Index, task: Task): readonly string[] => task.owners ?? [index.leadUnit];

/** The units that each owe a task: groups are taken apart (plan 2023: «các phòng chuyên môn» each report). */
export const ownersOf = memo(
  (org: Org, index: Index, task: Task) => [org, index, task],
  (org, index, task): readonly Unit[] => expandUnits(org, ownerIds(index, task)),
);

/** An index's task as one unit owes it. */
export interface Assignment {
  /** By which its people call it where it is one of a part of a report; unset where that is its place. */
  number?: number | undefined;
  index: Index;
  task: Task;
  unit: Unit;
  /** The month («2026-05») in which an amendment of the plan gave it to the unit; unset where it always had it. */
  owesFrom?: string | undefined;
  /** The month from which on an amendment takes it from the unit; unset where none does. */
  owesUntil?: string;
}

/**
 * Every task of the plan once for each unit of the agency that owes it, in the order of the plan: what others are to do is
 * never owed here. The same input gives the same list.
 */
export const assignmentsOf = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): readonly Assignment[] =>
    plan.indices.flatMap((index) =>
      index.tasks.flatMap((task) =>
        ownersOf(org, index, task).flatMap((unit) => {
          if (isOutside(org, unit)) return [];
          const owesFrom = task.before?.at(-1)?.owesUntil;
          return [owesFrom === undefined ? { index, task, unit } : { index, task, unit, owesFrom }];
        }),
      ),
    ),
);

/** Whether what a unit owes of a task is owed in a month («2026-05»), by what brought or took it and by the unit's own time. */
export const isOwedIn = ({ task, unit, owesFrom, owesUntil }: Assignment, month: string): boolean =>
  !isBeforeFirst(unit, month) &&
  [task.owesFrom, owesFrom].every((from) => from === undefined || month >= from) &&
  (owesUntil === undefined || month < owesUntil);

/** What amendments took from units: tasks that were given to others or taken out, alone or with their index. */
function takenFrom(plan: Plan, org: Org): Assignment[] {
  /** A task as those owed it who had it one after another; of one that was taken out, with who had it last. */
  const ofTask = (index: Index, task: Task, owesUntil?: string): Assignment[] => {
    const { before = [], ...today } = task;
    const last = owesUntil === undefined ? [] : [{ owners: ownerIds(index, task), owesUntil }];
    const owned = [...before, ...last];
    return owned.flatMap(({ owners, owesUntil: until }, place) =>
      expandUnits(org, owners)
        .filter((unit) => !isOutside(org, unit))
        .map((unit) => ({
          index,
          task: today,
          unit,
          owesFrom: owned[place - 1]?.owesUntil,
          owesUntil: until,
        })),
    );
  };
  const ofIndex = (index: Index, until?: string): Assignment[] => [
    ...index.tasks.flatMap((task) => ofTask(index, task, until)),
    ...(index.removed ?? []).flatMap(({ task, owesUntil }) => ofTask(index, task, owesUntil)),
  ];
  return [
    ...plan.indices.flatMap((index) => ofIndex(index)),
    ...(plan.removed ?? []).flatMap(({ index, owesUntil }) => ofIndex(index, owesUntil)),
  ];
}

/**
 * Every assignment that there is or was in the plan's year: those of today, and what amendments have taken since
 * (`owesUntil`). For what months owed; what the plan says today is `assignmentsOf`. The same input gives the same list.
 */
export const assignmentsOfYear = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): readonly Assignment[] => {
    const taken = takenFrom(plan, org);
    return taken.length === 0 ? assignmentsOf(plan, org) : [...assignmentsOf(plan, org), ...taken];
  },
);

/** Sorted out once, since a month asks for every unit. */
const byUnit = memo(
  (all: readonly Assignment[]) => [all],
  (all): ReadonlyMap<string, readonly Assignment[]> => groupedBy(all, (assignment) => assignment.unit.id),
);

/** What one unit owes of the plan, in its order. */
export const assignmentsOfUnit = (plan: Plan, org: Org, unit: string): readonly Assignment[] =>
  byUnit(assignmentsOf(plan, org)).get(unit) ?? [];

/** Units and groups that coordinate on an index: those that the plan names as «phối hợp». */
export const coordinatingIds = (index: Index): readonly string[] => index.coordinating;

/**
 * Units and groups that only have a task in an index: they neither lead it nor are named as coordinating on it, or belong
 * to a group that is. The same input gives the same list.
 */
export const carryingIds = memo(
  (org: Org, index: Index) => [org, index],
  (org, index): readonly string[] => {
    const carrying: string[] = [];
    const covered = new Set(expandUnits(org, [...index.coordinating, index.leadUnit]).map((unit) => unit.id));
    for (const task of index.tasks)
      for (const id of ownerIds(index, task)) {
        if (carrying.includes(id) || expandUnits(org, [id]).every((unit) => covered.has(unit.id))) continue;
        carrying.push(id);
        for (const unit of expandUnits(org, [id])) covered.add(unit.id);
      }
    return carrying;
  },
);
