import type { Context } from '../context.ts';
import type { Deciders } from '../extensions/asked.ts';
import { decidersOf, denialToDecide, leaderThere } from '../extensions/deciders.ts';
import { heirToday } from '../people/as-of.ts';
import { officeOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import type { State } from '../state/state.ts';
import type { Claim } from './claims.ts';

/** Whether anything of a plan is confirmed before it counts as done. */
export const isConfirming = ({ confirm, indices }: Plan): boolean =>
  confirm === true || indices.some((index) => index.confirm || index.tasks.some((task) => task.confirm));

/** Nobody confirms what they reported themselves. */
const hasReported = ({ entry, report }: Claim, { id }: Person): boolean =>
  entry.by === id || entry.signed?.by === id || report.sentBy === id;

/** How often somebody was asked to confirm a claim; of what an earlier version told it is not known whom. */
export const timesAsked = ({ entry: { confirmation } }: Claim, personId: string | undefined): number =>
  confirmation?.asked
    ? confirmation.asked.of === personId
      ? confirmation.asked.times
      : 0
    : (confirmation?.told ?? 0);

/** The claim as who has its unit's work today is asked about it; of the messages to the leader of today the first is no reminder. */
const asAsked = (state: State, context: Context, claim: Claim, now: number) => ({
  index: claim.index,
  unit: heirToday(context.org, claim.unit.id),
  reminders: Math.max(0, timesAsked(claim, leaderThere(state, context, claim.index, now)?.id) - 1),
});

/** Who confirms a claim at a moment (epoch ms): the leader of its index, in their place the office, never whoever reported it. */
export function confirmersOf(state: State, context: Context, claim: Claim, now: number): Deciders {
  const { people, instead } = decidersOf(state, context, asAsked(state, context, claim, now), now);
  const others = people.filter((one) => !hasReported(claim, one));
  if (others.length > 0 || instead !== null) return { people: others, instead };
  const office = officeOf(state, context).filter((one) => !hasReported(claim, one));
  return { people: office, instead: { leader: people[0] ?? null, why: 'unlinked' } };
}

/** Why somebody may not confirm a claim: they reported it, it is their unit's, or another's to confirm; null where they may. */
export function denialToConfirm(
  state: State,
  context: Context,
  person: Person,
  claim: Claim,
  now: number,
): 'reported' | 'own' | 'other' | null {
  if (hasReported(claim, person)) return 'reported';
  return denialToDecide(state, context, person, asAsked(state, context, claim, now), now);
}
