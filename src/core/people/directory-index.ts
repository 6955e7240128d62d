import { memo } from '../../kit/memo.ts';
import { heirToday } from './as-of.ts';
import type { Org, Person, Unit } from './org.ts';

/** A directory by what is looked up in it. */
export interface DirectoryIndex {
  people: ReadonlyMap<string, Person>;
  units: ReadonlyMap<string, Unit>;
  /** The first head of each unit. */
  heads: ReadonlyMap<string, Person>;
  /** Standing deputies (role) of each unit. */
  deputies: ReadonlyMap<string, readonly Person[]>;
  /** Where a person stands in the directory: lists of people keep its order. */
  placeOf(person: Person): number;
}

/** Adds to a map what it does not have: of several of one id the first counts. */
const putFirst = <Value>(map: Map<string, Value>, key: string, value: Value): void => {
  if (!map.has(key)) map.set(key, value);
};

/** The index of a directory, made once for each: with very many units every look-up by walking it costs too much. */
export const indexOf = memo((org: Org) => [org], makeIndex);

function makeIndex(org: Org): DirectoryIndex {
  const people = new Map<string, Person>();
  const heads = new Map<string, Person>();
  const deputies = new Map<string, Person[]>();
  const places = new Map<string, number>();
  org.people.forEach((person, place) => {
    putFirst(people, person.id, person);
    putFirst(places, person.id, place);
    if (person.unit === undefined) return;
    if (person.role === 'head') putFirst(heads, person.unit, person);
    if (person.role === 'deputy') deputies.set(person.unit, [...(deputies.get(person.unit) ?? []), person]);
  });
  const units = new Map<string, Unit>();
  for (const unit of org.units) putFirst(units, unit.id, unit);
  // Who heads the successor answers for what a unit that is no more still owes.
  for (const id of org.closed ?? []) {
    const heir = heirToday(org, id);
    const head = heads.get(heir);
    if (head) putFirst(heads, id, head);
    if (heads.get(id) === head) deputies.set(id, deputies.get(heir) ?? []);
  }
  return {
    people,
    units,
    heads,
    deputies,
    placeOf: ({ id }) => places.get(id) ?? org.people.length,
  };
}
