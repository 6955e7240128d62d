import { invite, unusedCode } from '../../people/enrolment.ts';
import { peopleWithoutAccount } from '../../people/links.ts';
import type { Person } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
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

/** A code for each of some people, in one list. @param toContent how they are shown; it is saved nowhere */
export function inviteAll(
  turn: KnownTurn,
  people: readonly Person[],
  toContent: (codes: Codes, expiresAt: number) => Content = (codes, expiresAt) => ({
    type: 'codes',
    codes,
    expiresAt,
  }),
): Outcome {
  let { state } = turn;
  let expiresAt = turn.now;
  const codes = people.map((person) => {
    const made = invite(state, person.id, turn.person.id, turn.now, turn.secrets);
    ({ state, expiresAt } = made);
    return { person, code: made.code };
  });
  if (codes.length === 0) return say({ type: 'codes', codes, expiresAt });
  const after = people.map(({ id }) => id).join(' ');
  return change(turn, state, { verb: 'invite', before: '', after }, [], {
    fleeting: [toContent(codes, expiresAt)],
  });
}
