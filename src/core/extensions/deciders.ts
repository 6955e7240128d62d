import type { Context } from '../context.ts';
import { indexOf } from '../people/directory-index.ts';
import { addressOf, officeOf } from '../people/links.ts';
import { type Person, worksForOffice } from '../people/org.ts';
import { isAway, unitsToReport } from '../people/standing-in.ts';
import { type Index, isLedBy } from '../plan/plan.ts';
import type { State } from '../state/state.ts';
import type { Deciders } from './asked.ts';
import type { Extension } from './extension.ts';

/** After so many reminders the office is asked in the place of a leader who has not answered. */
const remindersToLeader = 2;

const leadersOf = ({ org }: Context, { leaders }: Pick<Index, 'leaders'>): Person[] =>
  leaders.flatMap((id) => indexOf(org).people.get(id) ?? []);

/** The first leader in charge of an index who is there and can be written to at a moment (epoch ms). */
export const leaderThere = (
  state: State,
  context: Context,
  index: Pick<Index, 'leaders'>,
  now: number,
): Person | undefined =>
  leadersOf(context, index).find(
    ({ id }) => addressOf(state, context, id) !== null && !isAway(state, id, now),
  );

/** Whoever asks for a unit decides nothing of it. */
const asksForUnit = (state: State, { org }: Context, person: Person, unit: string, now: number): boolean =>
  unitsToReport(state, org, person, now).some(({ id }) => id === unit);

/**
 * Who answers a request at a moment (epoch ms): the first leader in charge of the index who is there and can be written to; where
 * none is, or none has answered after two reminders, the office, without whoever asks.
 */
export function decidersOf(
  state: State,
  context: Context,
  { index, unit, reminders = 0 }: { index: Index; unit: string; reminders?: number },
  now: number,
): Deciders {
  const leaders = leadersOf(context, index);
  const leader = leaderThere(state, context, index, now);
  if (leader && reminders < remindersToLeader) return { people: [leader], instead: null };
  const first = leader ?? leaders[0] ?? null;
  const why = leader
    ? 'silent'
    : first && addressOf(state, context, first.id) !== null
      ? ('away' as const)
      : ('unlinked' as const);
  const people = officeOf(state, context).filter((one) => !asksForUnit(state, context, one, unit, now));
  return { people, instead: { leader: first, why } };
}

/** Why somebody may not decide: it is their own unit's, or another's to decide; null where they may. */
export function denialToDecide(
  state: State,
  context: Context,
  person: Person,
  request: Pick<Extension, 'unit' | 'reminders'> & { index: Index },
  now: number,
): 'own' | 'other' | null {
  if (asksForUnit(state, context, person, request.unit, now)) return 'own';
  if (isLedBy(request.index, person.id)) return null;
  const { instead } = decidersOf(state, context, request, now);
  return worksForOffice(context.org, person) && instead !== null ? null : 'other';
}
