import { reachesBackTo } from '../../people/audit.ts';
import { removePerson } from '../../people/directory.ts';
import type { Person } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Outcome } from '../../said/content.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import type { InUse } from './declared.ts';
import { personOf } from './opening.ts';

/**
 * Whether somebody has ever joined, and so may have done what the trail and reports name them for. Where older entries lie in
 * the archive, they may have.
 */
export function hasActed({ state }: KnownTurn, { id, addedAt = 0 }: Person): boolean {
  const since = reachesBackTo(state);
  return (since !== null && addedAt < since) || state.audit.some(({ by }) => by === id);
}

/** What keeps somebody in the directory; null where nothing does. */
function inUse(turn: KnownTurn, person: Person): InUse | null {
  const { state, context } = turn;
  // An account that waits to be confirmed is one as well.
  if (state.accounts.some(({ personId }) => personId === person.id)) return 'linked';
  if (person.role === 'head') return 'head';
  if (state.deputies.some(({ personId }) => personId === person.id)) return 'deputy';
  if (context.plan.indices.some((index) => isLedBy(index, person.id))) return 'leads';
  return hasActed(turn, person) ? 'acted' : null;
}

/** [Bỏ người này]: somebody who was added by chat, as long as nothing hangs on them; a code that was made for them ends. */
export function dropPerson(turn: KnownTurn, personId: string): Outcome {
  const { state } = turn;
  const person = personOf(turn, personId);
  if (person?.addedAt === undefined) return gone();
  const why = inUse(turn, person);
  if (why) return say({ type: 'person-in-use', person, why });
  return change(
    turn,
    {
      directory: removePerson(state.directory, personId),
      codes: state.codes.filter((code) => code.personId !== personId),
    },
    { verb: 'remove-person', before: `${personId} ${person.name}, ${person.title}`, after: '' },
    { type: 'person-removed', person },
  );
}
