import { memo } from '../../kit/memo.ts';
import { heirOf } from '../people/as-of.ts';
import type { Org } from '../people/org.ts';
import type { Committed, Extended, Index, Plan, Task } from './plan.ts';

/** More time, or a commitment, of one unit's task. */
export interface Promised {
  unit: string;
  taskId: string;
  extended?: Extended;
  committed?: Committed;
}

/** A plan as it is seen once units have ended or have been given more time, with the one that it is the view of. */
type SeenPlan = Plan & { before?: Plan; promised?: readonly Promised[] };

/** The plan as it gives the work, whoever has it since. */
export const planBefore = (plan: Plan): Plan => (plan as SeenPlan).before ?? plan;

/**
 * A plan as it is seen with a directory of some day: where a unit is no more its successor stands, once; one without a
 * successor stays named. The indices and tasks that no such unit has are the same objects.
 * @param org of that day (`orgAsOf`)
 */
export const planAsOf = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): Plan => {
    const { closed = [] } = org;
    if (closed.length === 0) return plan;
    const heir = (id: string): string =>
      closed.includes(id) ? (heirOf(org.units, id, (unit) => closed.includes(unit.id)) ?? id) : id;
    const heirs = (ids: readonly string[]): string[] => [...new Set(ids.map(heir))];
    const isNamed = (ids: readonly string[]): boolean => ids.some((id) => closed.includes(id));
    const ofTask = (task: Task): Task =>
      task.owners && isNamed(task.owners) ? { ...task, owners: heirs(task.owners) } : task;
    const ofIndex = (index: Index): Index => {
      const tasks = index.tasks.map(ofTask);
      const ids = [index.leadUnit, ...index.coordinating, ...index.following];
      if (!isNamed(ids) && tasks.every((task, at) => task === index.tasks[at])) return index;
      return {
        ...index,
        leadUnit: heir(index.leadUnit),
        coordinating: heirs(index.coordinating),
        following: heirs(index.following),
        tasks,
      };
    };
    const seen: SeenPlan = { ...plan, indices: plan.indices.map(ofIndex), before: plan };
    return seen;
  },
);

const nothing: readonly Promised[] = [];

/** What units were given more time for, and committed to, as a plan is seen. */
export const promisedIn = (plan: Plan): readonly Promised[] => (plan as SeenPlan).promised ?? nothing;

/**
 * A plan as it is seen with what units were given more time for: whatever is worked out from the plan and kept is worked out
 * anew then. The same plan where there is nothing.
 */
export const withPromised = memo(
  (plan: Plan, promised: readonly Promised[]) => [plan, promised],
  (plan, promised): Plan => {
    if (promised.length === 0) return plan;
    const seen: SeenPlan = { ...plan, promised, before: planBefore(plan) };
    return seen;
  },
);
