import type { Context } from '../../context.ts';
import { answerersOf, rightOn } from '../../matters/answerers.ts';
import type { Answerers } from '../../matters/answering.ts';
import { isOpenMatter, type Matter } from '../../matters/matter.ts';
import { remindingAt } from '../../matters/matter-time.ts';
import type { Person } from '../../people/org.ts';
import type { Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { isWorkingDay } from '../../time/working-days.ts';
import type { MatterSeen } from './declared.ts';
import { seenOf } from './seen.ts';

interface Settled {
  state: State;
  notices: Notice[];
}

/** A matter with whoever answers it at this moment. */
interface Awaited extends Answerers {
  seen: MatterSeen;
}

const awaitedOf = (state: State, context: Context, matter: Matter, now: number): Awaited[] => {
  const seen = seenOf(context, matter);
  return seen ? [{ seen, ...answerersOf(state, context, matter, seen.index, now) }] : [];
};

/** What each person answers for, in the order of its numbers. */
function byPerson(all: readonly Awaited[]): Map<Person, Awaited[]> {
  const found = new Map<Person, Awaited[]>();
  for (const one of all)
    for (const person of one.people) found.set(person, [...(found.get(person) ?? []), one]);
  return found;
}

/**
 * Those who are spoken to now, where one of what they answer for is due: with all that waits to be said of the same, so that
 * whoever answers for one of it as well hears it at the same moment.
 */
function spokenTo(
  all: ReadonlyMap<Person, readonly Awaited[]>,
  isDue: (matter: Matter) => boolean,
): { people: Set<Person>; ids: Set<number> } {
  const ids = new Set<number>();
  const people = new Set<Person>();
  for (let grows = true; grows; ) {
    grows = false;
    for (const [person, own] of all) {
      if (people.has(person) || !own.some(({ seen: { matter } }) => isDue(matter) || ids.has(matter.id)))
        continue;
      people.add(person);
      for (const { seen } of own) ids.add(seen.matter.id);
      grows = true;
    }
  }
  return { people, ids };
}

const changed = (state: State, ids: ReadonlySet<number>, more: Partial<Matter>): State =>
  ids.size === 0
    ? state
    : { ...state, matters: state.matters.map((one) => (ids.has(one.id) ? { ...one, ...more } : one)) };

/** What reports brought: one message to each who answers, with all of it that came within half an hour. */
function withNewsTold(context: Context, state: State, now: number): Settled {
  const news = state.matters.filter(
    ({ tellAt, withdrawnAt }) => tellAt !== null && withdrawnAt === undefined,
  );
  const all = byPerson(news.flatMap((matter) => awaitedOf(state, context, matter, now)));
  const { people, ids } = spokenTo(all, ({ tellAt }) => tellAt !== null && tellAt <= now);
  const notices = [...people].map((person): Notice => {
    const own = all.get(person)!;
    const instead = own.every((one) => one.instead !== null) ? own[0]!.instead : null;
    return {
      personId: person.id,
      key: `matters:${now}:new:${person.id}`,
      content: {
        type: 'matters-new',
        matters: own.map(({ seen }) => seen),
        instead,
        may: rightOn(state, context, person, own[0]!.seen, now) ?? 'read',
        now,
      },
    };
  });
  return { state: changed(state, ids, { tellAt: null }), notices };
}

/** Whoever answers is reminded of all that waits for them, where one of it has waited for a week. */
function withReminded(context: Context, state: State, now: number): Settled {
  const open = state.matters.filter((one) => isOpenMatter(one) && one.tellAt === null);
  if (!open.some(({ remindAt }) => remindAt <= now)) return { state, notices: [] };
  const all = byPerson(open.flatMap((matter) => awaitedOf(state, context, matter, now)));
  const { people, ids } = spokenTo(all, ({ remindAt }) => remindAt <= now);
  const notices = [...people].map(
    (person): Notice => ({
      personId: person.id,
      key: `matters:${now}:awaited:${person.id}`,
      bulk: true,
      content: { type: 'matters-awaited', matters: all.get(person)!.map(({ seen }) => seen), now },
    }),
  );
  // Of what nobody can be reminded, it is tried again in a week.
  const due = new Set([...ids, ...open.flatMap(({ id, remindAt }) => (remindAt <= now ? [id] : []))]);
  return { state: changed(state, due, { remindAt: remindingAt(now, context.holidays) }), notices };
}

/** What is to be said at a moment (epoch ms) of what reports brought and of what waits. Nothing on a day of rest. */
export function settleMatters(context: Context, state: State, now: number): Settled {
  if (!isWorkingDay(dateOf(now), context.holidays)) return { state, notices: [] };
  const told = withNewsTold(context, state, now);
  const reminded = withReminded(context, told.state, now);
  return { state: reminded.state, notices: [...told.notices, ...reminded.notices] };
}
