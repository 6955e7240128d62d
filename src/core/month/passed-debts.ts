import type { Context } from '../context.ts';
import { lateSaid } from '../features/late-features.ts';
import { isAnswered, isAwaited, passingsOf } from '../passing/passing.ts';
import { indexOf } from '../people/directory-index.ts';
import { addressOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { isAway } from '../people/standing-in.ts';
import { isLocked } from '../report/desk.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import type { DueTier } from './due-tiers.ts';
import { writingUntil } from './reminded.ts';

/** What of a unit's month somebody of it was given: how much of it is awaited, and how much waits to be used. */
export interface PassedDebt {
  to: Person;
  awaited: number;
  answered: number;
}

/** What is out of a unit's month, by whom it was given. */
export const passedDebts = (state: State, { org }: Context, unit: string, period: string): PassedDebt[] =>
  passingsOf(state, unit, period).flatMap(({ to, tasks }) => {
    const person = indexOf(org).people.get(to);
    const awaited = tasks.filter(isAwaited).length;
    const answered = tasks.filter(isAnswered).length;
    return person && awaited + answered > 0 ? [{ to: person, awaited, answered }] : [];
  });

/** Who was given something of the month of a tier and has not answered it: with what reminds them, worded when it is their turn. */
export function passedReminders(
  context: Context,
  state: State,
  { key, keys }: DueTier,
  now: number,
): { person: Person; word: () => Notice }[] {
  if (state.passings.length === 0 || isLocked(state, key)) return [];
  return state.passings.flatMap((passing) => {
    if (passing.period !== key || !passing.tasks.some(isAwaited)) return [];
    const person = indexOf(context.org).people.get(passing.to);
    const isThere =
      person !== undefined &&
      addressOf(state, context, person.id) !== null &&
      !isAway(state, person.id, now) &&
      writingUntil(state, person.id, now) === null;
    if (!isThere) return [];
    const content = lateSaid().passedReminder(state, context, passing, now);
    return content
      ? [
          {
            person,
            word: (): Notice => ({
              personId: person.id,
              key: `passed:${key}:${keys[0]}:${passing.id}`,
              bulk: true,
              content,
            }),
          },
        ]
      : [];
  });
}
