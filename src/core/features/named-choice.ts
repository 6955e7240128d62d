import { monthAtHand } from '../month/month-at-hand.ts';
import { peopleNow, unitsNow } from '../people/as-of.ts';
import { peopleWithoutAccount } from '../people/links.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Content } from '../said/content.ts';
import { fold } from '../text/fold.ts';
import type { Act, CommandName } from './acts.ts';
import { choicesToUnlink } from './linking/linking.ts';
import type { Turn } from './turn.ts';

/** What stands behind a command: the act that it chooses, or what is said of it: several may be meant, or nobody. */
type Named = Act | { say: Content };

const isWithin = (whole: string, part: string): boolean => ` ${fold(whole)} `.includes(` ${part} `);

/** Those of whom a name is said, whole or in part; where nobody is so named, those who have the title. */
function peopleNamed({ context }: Turn, said: string): readonly Person[] {
  const typed = fold(said);
  const people = peopleNow(context.org);
  const exact = people.filter(({ name }) => fold(name) === typed);
  if (exact.length > 0) return exact;
  const named = people.filter(({ name }) => isWithin(name, typed));
  return named.length > 0 ? named : people.filter(({ title }) => isWithin(title, typed));
}

function unitsNamed({ context }: Turn, said: string): readonly Unit[] {
  const typed = fold(said);
  const units = unitsNow(context.org);
  const exact = units.filter(({ name, aliases }) => [name, ...aliases].some((one) => fold(one) === typed));
  return exact.length > 0 ? exact : units.filter(({ name }) => isWithin(name, typed));
}

const isEverybody = (said: string): boolean => /^(?:tat ca|moi nguoi|het|tat)$/.test(fold(said).trim());

/** The one that is meant, or a list: of those that may be meant, of all where nobody is. */
function oneOf<T>(
  found: readonly T[],
  toAct: (one: T) => Act,
  toList: (found: readonly T[]) => Content,
): Named {
  const [only, another] = found;
  return only !== undefined && another === undefined ? toAct(only) : { say: toList(found) };
}

const chosenBy: Partial<Record<CommandName, (turn: Turn, said: string) => Named | null>> = {
  moi(turn, said) {
    if (isEverybody(said)) return { type: 'invite-all' };
    const people = peopleNow(turn.context.org);
    return oneOf(
      peopleNamed(turn, said),
      ({ id }) => ({ type: 'invite', personId: id }),
      (found) => ({
        type: 'choose-invited',
        people: found.length > 0 ? found : people,
        unlinked: found.length > 0 ? 0 : peopleWithoutAccount(turn.state, turn.context.org).length,
        ...(found.length > 0 ? {} : { unknown: said }),
      }),
    );
  },
  suaten: (turn, said) =>
    oneOf(
      peopleNamed(turn, said),
      ({ id }) => ({ type: 'name-anew', personId: id }),
      (found) => ({
        type: 'choose-renamed',
        people: found.length > 0 ? found : peopleNow(turn.context.org),
        ...(found.length > 0 ? {} : { unknown: said }),
      }),
    ),
  truong: (turn, said) =>
    oneOf(
      unitsNamed(turn, said),
      ({ id }) => ({ type: 'choose-head', unit: id }),
      (found) => ({
        type: 'choose-headed',
        units: found.length > 0 ? found : unitsNow(turn.context.org),
        ...(found.length > 0 ? {} : { unknown: said }),
      }),
    ),
  go(turn, said) {
    const found = peopleNamed(turn, said);
    const all = choicesToUnlink(turn);
    const theirs = all.filter(({ person }) => person !== null && found.includes(person));
    return oneOf(
      theirs,
      ({ channel, userId }) => ({ type: 'ask-unlink', channel, userId }),
      (links) => ({
        type: 'choose-unlinked',
        links: links.length > 0 ? links : all,
        ...(links.length > 0 ? {} : { unknown: said }),
      }),
    );
  },
  nhac(turn, said) {
    const period = monthAtHand(turn);
    if (isEverybody(said)) return { type: 'nudge', period };
    const [unit, another] = unitsNamed(turn, said);
    return unit && !another ? { type: 'nudge', period, unit: unit.id } : null;
  },
};

/** «/moi Lê Hải Yến», «/truong thanh tra»: what stands behind a command that asks for a choice is the choice. */
export const choiceNamed = (turn: Turn, name: CommandName, said: string): Named | null =>
  chosenBy[name]?.(turn, said) ?? null;

/** Whether what stands behind the words of a command names somebody, or a unit, that there is. */
export function namesChoice(turn: Turn, name: CommandName, said: string): boolean {
  const chosen = choiceNamed(turn, name, said);
  return chosen !== null && (!('say' in chosen) || !('unknown' in chosen.say));
}
