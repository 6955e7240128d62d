import { peopleNow } from '../../people/as-of.ts';
import { peopleWithoutAccount } from '../../people/links.ts';
import { peopleNamed } from '../../people/named.ts';
import type { Person } from '../../people/org.ts';
import type { Content } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import type { Act } from '../acts.ts';
import type { Turn } from '../turn.ts';

/** What stands between the names of several people: «chị Yến, anh Hùng và chị Lan». */
const between = /\s*[,;+&\n]\s*(?:(?:và|va|cả)\s+)*|\s+(?:cùng|lẫn)\s+(?=\S+\s+\S)|\s+(?:và|va)\s+/iu;
/** A list without its commas: a title before a name begins another. «Anh» of «Lan Anh» is written large. */
const untilTitle = /\s+(?=(?:anh|chị|chi|cô|bác|ông|bà|đồng chí)\s+\p{L})/u;

const parted = (said: string, by: RegExp): string[] => said.split(by).filter((name) => name.trim() !== '');

/** The names in a text, apart; a part that names nobody by itself at the titles in it. */
export const namesApart = (said: string, isName: (name: string) => boolean): string[] =>
  parted(said, between).flatMap((name) => (isName(name) ? [name] : parted(name, untilTitle)));

/** «mời lại chị Yến» */
const again = /^\s*(?:lại|lai|thêm|them)\s+/iu;

/** Those of whom a name is said. */
function named({ context }: Turn, said: string): readonly Person[] {
  const found = peopleNamed(context.org, said);
  return found.length > 0 ? found : peopleNamed(context.org, said.replace(again, ''));
}

/** Which of some people is invited, or of all where none of them was found. */
const chooseInvited = (turn: Turn, found: readonly Person[], said: string): Content => ({
  type: 'choose-invited',
  people: found.length > 0 ? found : peopleNow(turn.context.org),
  unlinked: found.length > 0 ? 0 : peopleWithoutAccount(turn.state, turn.context.org).length,
  ...(found.length > 0 ? {} : { unknown: withoutCourtesy(said) }),
});

/** Who is invited by what was said: one person, several who are named together, or a list of which somebody is chosen. */
export function invitedNamed(turn: Turn, said: string): Act | { say: Content } {
  const people = named(turn, said);
  const [only, another] = people;
  if (only)
    return another ? { say: chooseInvited(turn, people, said) } : { type: 'invite', personId: only.id };
  const names = namesApart(said, (name) => named(turn, name).length > 0);
  const found = names.map((name) => named(turn, name));
  // Nobody is invited until it is clear who they all are.
  const unclear = found.findIndex(({ length }) => length !== 1);
  if (unclear >= 0 || found.length < 2)
    return { say: chooseInvited(turn, found[unclear] ?? [], names[unclear] ?? said) };
  return { type: 'invite-several', personIds: [...new Set(found.flat().map(({ id }) => id))].join(' ') };
}
