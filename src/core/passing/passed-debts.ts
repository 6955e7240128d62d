import { indexOf } from '../people/directory-index.ts';
import type { Org, Person } from '../people/org.ts';
import { isAnswered, isAwaited, type Passing, passingsOf } from './passing.ts';
import { isOfUnit } from './staff.ts';

/** What of a unit's month somebody of it was given: how much of it is awaited, and how much waits to be used. */
export interface PassedDebt {
  to: Person;
  awaited: number;
  answered: number;
  /** They are of the unit no more: what is awaited is asked of who reports. */
  hasLeft?: true;
}

/** What is out of a unit's month, by whom it was given. */
export const passedDebts = (
  state: { readonly passings: readonly Passing[] },
  { org }: { org: Org },
  unit: string,
  period: string,
): PassedDebt[] =>
  passingsOf(state, unit, period).flatMap(({ to, tasks }) => {
    const person = indexOf(org).people.get(to);
    const awaited = tasks.filter(isAwaited).length;
    const answered = tasks.filter(isAnswered).length;
    const left = isOfUnit({ org }, unit, to) ? {} : { hasLeft: true as const };
    return person && awaited + answered > 0 ? [{ to: person, awaited, answered, ...left }] : [];
  });
