import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { addressOf } from '../people/links.ts';
import { withPlanOfToday } from '../plan/take-up.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';

/**
 * A state whose plan that waited is in force once its day has come, with what everybody hears who is linked; the same state, and
 * nothing, on any other day.
 * @param base what the data files say
 * @param now epoch ms
 */
export function planInForce(base: Context, state: State, now: number): { state: State; notices: Notice[] } {
  const after = withPlanOfToday(state, now);
  if (after === state) return { state, notices: [] };
  const context = contextOf(base, after, now);
  const { plan, org, calendar } = context;
  const notices = org.people
    .filter(({ id }) => addressOf(after, context, id) !== null)
    .map(
      ({ id }): Notice => ({
        personId: id,
        key: `plan-in-force:${after.plans!.live!.from}:${id}`,
        bulk: true,
        // It comes into force at midnight, and is said in the morning.
        notBefore: shiftIntoWaking(now, calendar),
        content: { type: 'plan-in-force', plan },
      }),
    );
  return { state: after, notices };
}
