import type { Context } from '../context.ts';
import { lateSaid } from '../features/late-features.ts';
import { isAwaited } from '../passing/passing.ts';
import { indexOf } from '../people/directory-index.ts';
import { addressOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { isAway } from '../people/standing-in.ts';
import { isLocked } from '../report/desk.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import type { DueTier } from './due-tiers.ts';
import { writingUntil } from './reminded.ts';
import { tierWork } from './tier-work.ts';

/** Who was given something of the month of a tier and has not answered it. */
function ofTier(
  context: Context,
  state: State,
  { key, keys }: DueTier,
  now: number,
): { person: Person; word: () => Notice }[] {
  if (isLocked(state, key)) return [];
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

/**
 * Whoever was given something and has not answered it is reminded with the tiers that remind who reports: with what is said,
 * worded when it is their turn.
 * @param tiers the latest first
 */
export const passedReminders = (
  context: Context,
  state: State,
  tiers: readonly DueTier[],
  now: number,
): { tier: DueTier; person: Person; word: () => Notice }[] =>
  state.passings.length === 0
    ? []
    : tiers
        .filter(({ type }) => tierWork[type].owing?.type === 'reminder')
        .flatMap((tier) => ofTier(context, state, tier, now).map((one) => ({ tier, ...one })));
