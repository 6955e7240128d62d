import { withoutCourtesy } from '../text/courtesy.ts';
import { fold } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';
import { peopleNow, unitsNow } from './as-of.ts';
import type { Org, Person, Unit } from './org.ts';

/** What was said and what is left of it without courtesy, in the order in which a name is looked for in them. */
const readings = (said: string): string[] => [...new Set([said.trim(), withoutCourtesy(said)])];

const isWithin = (whole: string, part: string): boolean => ` ${fold(whole)} `.includes(` ${part} `);

/** The first of some ways to find anything that finds one, or several. */
function firstFound<T>(ways: readonly (() => readonly T[])[]): readonly T[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Those of whom a name is said, whole or in part, a given name before one in the middle; where nobody is so named, those who
 * have the title; nobody who has left. Words of courtesy around it are no part of it, and marks that were typed are those of the name.
 */
export const peopleNamed = (org: Org, said: string): readonly Person[] => namedAmong(peopleNow(org), said);

/** The same among some people. */
export const namedAmong = (people: readonly Person[], said: string): readonly Person[] =>
  firstFound(
    readings(said).map((name) => () => {
      const typed = fold(name);
      const fitting = people.filter((person) => fitsMarks(person.name, name));
      return firstFound([
        () => fitting.filter((person) => fold(person.name) === typed),
        () => fitting.filter((person) => fold(person.name).endsWith(` ${typed}`)),
        () => fitting.filter((person) => isWithin(person.name, typed)),
        () => people.filter(({ title }) => isWithin(title, typed) && fitsMarks(title, name)),
      ]);
    }),
  );

/** The units of which a name is said, whole or in part. */
export const unitsNamed = (org: Org, said: string): readonly Unit[] =>
  firstFound(
    readings(said).map((name) => () => {
      const typed = fold(name);
      const units = unitsNow(org);
      return firstFound([
        () => units.filter((unit) => [unit.name, ...unit.aliases].some((one) => fold(one) === typed)),
        () => units.filter((unit) => isWithin(unit.name, typed) && fitsMarks(unit.name, name)),
      ]);
    }),
  );
