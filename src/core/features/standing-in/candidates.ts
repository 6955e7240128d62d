import { peopleNow } from '../../people/as-of.ts';
import type { Person } from '../../people/org.ts';
import type { KnownTurn } from '../turn.ts';

/** People who may stand in: of the same unit first, never a leader. */
export const candidates = ({ person, context }: KnownTurn): Person[] => {
  const others = peopleNow(context.org).filter(({ id, role }) => id !== person.id && role !== 'leader');
  return [
    ...others.filter(({ unit }) => unit === person.unit),
    ...others.filter(({ unit }) => unit !== person.unit),
  ];
};
