import type { Person } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Parts } from './parts.ts';

/** Everybody who is called so: by a given name alone all who have it, of whatever post. */
export function calledAlike(
  parts: Parts,
  one: Extract<Parts['named'][number], { type: 'person' }>,
): readonly Person[] {
  const { reading, sentence, context } = parts;
  const from = sentence.placeOf.get(one.at);
  const span = reading.cover.find((span) => span.from === from);
  const { people } = context.org;
  const listed = people.filter(({ id }) => one.ids.includes(id));
  if (!span || span.to - span.from > 2) return listed;
  const given = reading.tokens[span.to - 1]!;
  const names = listed.map(({ name }) => fold(name).split(' ').at(-1));
  if (!names.includes(given.folded)) return listed;
  const sameMarks = (name: string): boolean =>
    given.raw === given.folded || name.toLowerCase().split(' ').at(-1) === given.raw;
  return people.filter(
    (person) =>
      one.ids.includes(person.id) ||
      (fold(person.name).split(' ').at(-1) === given.folded && sameMarks(person.name)),
  );
}
