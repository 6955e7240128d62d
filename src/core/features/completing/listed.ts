import {
  awaitingClaims,
  type Claim,
  claimNamed,
  claimsOf,
  isAwaiting,
  isSameClaim,
  keyOfClaim,
} from '../../confirmations/claims.ts';
import { confirmersOf, denialToConfirm } from '../../confirmations/confirmers.ts';
import type { Context } from '../../context.ts';
import type { Deciders } from '../../extensions/asked.ts';
import { indexOf } from '../../people/directory-index.ts';
import type { Person } from '../../people/org.ts';
import type { State } from '../../state/state.ts';
import type { ClaimList, ToldClaim } from './declared.ts';

/** So many are shown at once; what is behind them comes once they are settled. */
const mostShown = 10;

const personOf = ({ org }: Context, id: string): Person | null => indexOf(org).people.get(id) ?? null;

export function toldOf(
  context: Context,
  { index, task, unit, period, entry, report, key }: Claim,
): ToldClaim {
  const given = entry.confirmation?.given;
  const back = report.returned.find(({ taskId, unconfirmed }) => taskId === key && unconfirmed);
  return {
    ...{ index, task, unit, period, entry },
    by: personOf(context, entry.by),
    given: given ? { by: personOf(context, given.by), at: given.at } : null,
    back: back ? { by: personOf(context, back.by), at: back.at, reason: back.reason } : null,
  };
}

export const waitingIn = (state: State, context: Context): readonly Claim[] =>
  awaitingClaims(claimsOf(state, context));

/** What a person may confirm at a moment (epoch ms): all that waits for nobody else. */
export const claimsFor = (state: State, context: Context, person: Person, now: number): Claim[] =>
  waitingIn(state, context).filter((claim) => denialToConfirm(state, context, person, claim, now) === null);

/** Why somebody else than the leader is asked, where that is so of all of them. */
export function insteadOf(
  state: State,
  context: Context,
  claims: readonly Claim[],
  person: Person,
  now: number,
): Deciders['instead'] {
  if (claims.some(({ index }) => index.leaders.includes(person.id))) return null;
  const [first] = claims;
  return first ? confirmersOf(state, context, first, now).instead : null;
}

const longestId = 999_999;

/** A state that knows what was shown to a person: the same list keeps its id, so that its earlier buttons stay good. */
export function withList(
  state: State,
  context: Context,
  personId: string,
  all: readonly Claim[],
): { state: State; shown: ClaimList } {
  const claims = all.slice(0, mostShown);
  const keys = claims.map(keyOfClaim);
  const before = state.confirmLists[personId];
  const isSame =
    before?.claims.length === keys.length && keys.every((one, at) => isSameClaim(one, before.claims[at]!));
  const id = isSame ? before.id : ((before?.id ?? 0) % longestId) + 1;
  return {
    state: isSame
      ? state
      : { ...state, confirmLists: { ...state.confirmLists, [personId]: { id, claims: keys } } },
    shown: {
      list: id,
      claims: claims.map((claim) => toldOf(context, claim)),
      further: all.length - claims.length,
    },
  };
}

/** A claim of the list that was shown last, as it stands now; `isOpen`: it still waits. */
export interface Listed {
  claim: Claim | null;
  isOpen: boolean;
}

/** What was shown to a person last, as it stands now; null where that is another list than the one that is named. */
export function listedIn(state: State, context: Context, personId: string, id?: number): Listed[] | null {
  const list = state.confirmLists[personId];
  if (!list || (id !== undefined && list.id !== id)) return null;
  return list.claims.map((named) => {
    const claim = claimNamed(state, context, named);
    return { claim, isOpen: claim !== null && isAwaiting(claim.report, claim.key) };
  });
}
