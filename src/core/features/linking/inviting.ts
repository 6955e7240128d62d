import { hasLeft, peopleNow } from '../../people/as-of.ts';
import { invite, unusedCode } from '../../people/enrolment.ts';
import { peopleWithoutAccount } from '../../people/links.ts';
import type { Person } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say } from '../turn.ts';

/** Those who have no account yet: who holds a code that is still good, and who does not; when the last of those was made. */
export function toInvite({ state, context, now }: KnownTurn) {
  const all = peopleWithoutAccount(state, context.org).map((person) => ({
    person,
    code: unusedCode(state, person.id, now),
  }));
  const of = (hasCode: boolean): Person[] =>
    all.filter(({ code }) => (code !== null) === hasCode).map(({ person }) => person);
  return {
    holders: of(true),
    others: of(false),
    madeAt: Math.max(...all.map(({ code }) => code?.madeAt ?? 0)),
  };
}

type Codes = readonly { person: Person; code: string }[];

/** What is shown of codes that were made; it is saved nowhere. */
type ShowCodes = (codes: Codes, expiresAt: number) => Content[];

const inOneList: ShowCodes = (codes, expiresAt) => [{ type: 'codes', codes, expiresAt }];

/** The code of one person, and the same as a message that is forwarded as it is. */
const oneByOne: ShowCodes = (codes, expiresAt) =>
  codes.flatMap(({ person, code }): Content[] => [
    { type: 'code', person, code, expiresAt },
    { type: 'invitation', person, code, expiresAt },
  ]);

/** A code for each of some people. @param show how they are shown: in one list unless given */
export function inviteAll(turn: KnownTurn, people: readonly Person[], show: ShowCodes = inOneList): Outcome {
  let { state } = turn;
  let expiresAt = turn.now;
  const codes = people.map((person) => {
    const made = invite(state, person.id, turn.person.id, turn.now, turn.secrets);
    ({ state, expiresAt } = made);
    return { person, code: made.code };
  });
  if (codes.length === 0) return say({ type: 'codes', codes, expiresAt });
  const after = people.map(({ id }) => id).join(' ');
  return change(turn, state, { verb: 'invite', before: '', after }, [], { fleeting: show(codes, expiresAt) });
}

/** People who were named together: a code for each, but for those who hold one that is still good, who are asked about. */
export function inviteSeveral(turn: KnownTurn, ids: readonly string[]): Outcome {
  const named = peopleNow(turn.context.org).filter(({ id }) => ids.includes(id));
  const held = named.flatMap((person) => {
    const code = unusedCode(turn.state, person.id, turn.now);
    return code ? [{ person, madeAt: code.madeAt }] : [];
  });
  const others = named.filter((person) => !held.some((one) => one.person === person));
  const asked: Content[] = held.length > 0 ? [{ type: 'codes-held', held }] : [];
  if (others.length === 0) return say(asked);
  return inviteAll(turn, others, (codes, expiresAt) => [
    ...(codes.length === 1
      ? oneByOne(codes, expiresAt)
      : [{ type: 'codes' as const, codes, expiresAt, named: true as const }]),
    ...asked,
  ]);
}

/**
 * `/moi`: a code is shown once and kept nowhere, so it does not wait in the outbox.
 * @param isMeant whether a code of theirs may be replaced that is still good
 */
export function inviteOne(turn: KnownTurn, personId: string, isMeant: boolean): Outcome {
  const person = turn.context.org.people.find(({ id }) => id === personId);
  if (!person || hasLeft(turn.context.org, person.id)) return gone();
  const before = isMeant ? null : unusedCode(turn.state, person.id, turn.now);
  if (before) return say({ type: 'confirm-codes', person, holders: 1, others: 0, ...before });
  return inviteAll(turn, [person], oneByOne);
}

/** [Mời tất cả]: codes that were given out stay good until it is said that they may be replaced. */
function askInviteAll(turn: KnownTurn): Outcome {
  const { holders, others, madeAt } = toInvite(turn);
  const [only] = holders;
  if (!only) return inviteAll(turn, others);
  const person = holders.length === 1 && others.length === 0 ? only : null;
  return say({ type: 'confirm-codes', person, holders: holders.length, others: others.length, madeAt });
}

/** All who are not linked, whatever codes they hold, or those alone who hold none; `all` asks first. */
export function inviteOf(turn: KnownTurn, { of }: { of: 'all' | 'all-anew' | 'rest' }): Outcome {
  if (of === 'all') return askInviteAll(turn);
  return inviteAll(
    turn,
    of === 'rest' ? toInvite(turn).others : peopleWithoutAccount(turn.state, turn.context.org),
  );
}
