import type { Context } from './core/context.ts';
import { contextOf } from './core/context-of.ts';
import { orgBefore } from './core/people/as-of.ts';
import { planBefore } from './core/plan/plan-as-of.ts';
import { checkReferences } from './core/plan/references.ts';
import type { State } from './core/state/state.ts';

/**
 * A plan that was taken up by chat stands in the state, and speaks of people and units of the directory's file.
 * @throws DataError where it names somebody whom the file does not have any more
 */
export function checkHeldPlan(context: Context, state: State, place: string, now: number): void {
  const { plan, org } = contextOf(context, state, now);
  // Of whoever has ended or left since the plan speaks all the same: what it was made with counts.
  if (plan !== context.plan)
    checkReferences(planBefore(plan), orgBefore(org), `${place} (the plan taken up by chat)`, 'org.json');
}
