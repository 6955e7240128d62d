import { followerOf, orgBefore } from '../../people/as-of.ts';
import { type Directory, putPerson } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import { type Person, type Unit, worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { toPressData } from '../acts.ts';
import { change, type KnownTurn, tell, withUndo } from '../turn.ts';
import { keepBefore } from './head-back.ts';

/** The later day on which a head leaves: until then they head the unit, whoever is to follow. Null where none was named. */
export const dayOfLeaving = ({ now }: Pick<KnownTurn, 'now'>, head: Person | null): string | null =>
  head?.until !== undefined && head.until > dateOf(now) ? head.until : null;

/** Somebody as the directory keeps them, without whom they were to follow. */
const withoutFollowing = ({ context }: KnownTurn, { id }: Person): Person | undefined => {
  const stored = orgBefore(context.org).people.find((one) => one.id === id);
  if (!stored) return undefined;
  const { follows: _, ...person } = stored;
  return person;
};

/** Nobody follows a head any more who stays, or whom somebody else follows. */
export function withoutFollower(turn: KnownTurn, directory: Directory, headId: string): Directory {
  const follower = followerOf(orgBefore(turn.context.org), headId);
  const person = follower && withoutFollowing(turn, follower);
  return person ? putPerson(directory, person) : directory;
}

/**
 * Somebody is to head a unit on the day on which its head leaves; until then that one reports, and loses nothing.
 * @param person as head, with the title of then
 */
export function setHeadToCome(
  turn: KnownTurn,
  { unit, before, person, day }: { unit: Unit; before: Person; person: Person; day: string },
): Outcome {
  const { state, context } = turn;
  const known = context.org.people.find(({ id }) => id === person.id);
  const kept: Person = known ?? { ...person, role: 'staff', title: person.name };
  const follower: Person = { ...kept, follows: { id: before.id, title: person.title } };
  const told = { type: 'head-to-come' as const, unit, person, before, day };
  const others = context.org.people.filter((one) => worksForOffice(context.org, one));
  const outcome = change(
    turn,
    {
      ...keepBefore(turn, unit, person, { people: known ? [known] : [], deputies: [], codes: [] }),
      directory: putPerson(withoutFollower(turn, state.directory, before.id), follower),
    },
    { verb: 'set-head', before: `${unit.id} ${before.id}`, after: `${unit.id} ${person.id} ${day}` },
    { ...told, to: 'self', linked: isLinked(state, person.id) },
    {
      notices: [...new Map([...others, before, person].map((one) => [one.id, one])).values()]
        .filter(({ id }) => id !== turn.person.id && isLinked(state, id))
        .map(({ id }) =>
          tell(id, { ...told, to: id === person.id ? 'new' : id === before.id ? 'old' : 'other' }),
        ),
    },
  );
  return outcome.kind === 'act'
    ? {
        ...outcome,
        state: withUndo(
          outcome.state,
          turn.event,
          toPressData({ type: 'head-back', unit: unit.id }),
          turn.now,
        ),
      }
    : outcome;
}
