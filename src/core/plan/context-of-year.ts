import type { Context } from '../context.ts';
import type { State } from '../state/state.ts';
import { earlierPlanOf, withOutsideOf } from './plans-in-force.ts';

/**
 * The context as it is of an earlier year: its plan, its directory, since when the bot ran then. Null where no plan of that year
 * is known, or it is the one in force.
 * @param context that of today (`contextOf`)
 */
export function contextOfYear(
  context: Context,
  { plans, begunAt: began }: Pick<State, 'plans' | 'begunAt'>,
  year: number,
): Context | null {
  const plan = earlierPlanOf(context, year);
  if (plan === undefined) return null;
  const begunAt = plans?.live?.begunBefore ?? began;
  return { ...context, plan, org: withOutsideOf(context.org, context.plan, plan), begunAt };
}
