import { indexOf } from '../people/directory-index.ts';
import type { Org } from '../people/org.ts';
import { isAnswered, isAwaited, type PassedDebt, type Passing, passingsOf } from './passing.ts';
import { isOfUnit } from './staff.ts';

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
