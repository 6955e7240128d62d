import type { Context } from '../../context.ts';
import { answerersOf, rightOn } from '../../matters/answerers.ts';
import type { Answerers } from '../../matters/answering.ts';
import { isOpenMatter, type Matter } from '../../matters/matter.ts';
import { afterReminder, morningAfter, remindingAt, toldAgainAfterDays } from '../../matters/matter-time.ts';
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
  if (!seen) return [];
  const held = answerersOf(state, context, matter, seen.index, now);
  if (isOpenMatter(matter)) return [{ seen, ...held }];
  // That its unit settled it hears, beside who has it, the leader whose index it is.
  const { people } = answerersOf(state, context, { ...matter, acts: [] }, seen.index, now);
  const leaders = people.filter((one) => one.role === 'leader' && !held.people.includes(one));
  return [{ seen, people: [...held.people, ...leaders], instead: held.instead }];
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

const changed = (
  state: State,
  ids: ReadonlySet<number>,
  change: (matter: Matter) => Partial<Matter>,
): State =>
  ids.size === 0
    ? state
    : {
        ...state,
        matters: state.matters.map((one) => (ids.has(one.id) ? { ...one, ...change(one) } : one)),
      };

/**
 * When those who answer for what is due may hear of more (epoch ms): two days after they heard of matters last. Null where
 * one of them has not heard of any within that.
 */
function heldUntil(context: Context, state: State, due: readonly Awaited[], now: number): number | null {
  const lately = state.matters.filter(
    ({ toldAt }) => toldAt !== undefined && morningAfter(toldAt, toldAgainAfterDays, context.holidays) > now,
  );
  if (lately.length === 0) return null;
  const told = byPerson(lately.flatMap((matter) => awaitedOf(state, context, matter, now)));
  const heard = due.flatMap(({ people }) =>
    people.map((person) => Math.max(0, ...(told.get(person) ?? []).map(({ seen }) => seen.matter.toldAt!))),
  );
  if (heard.length === 0 || heard.includes(0)) return null;
  return morningAfter(Math.max(...heard), toldAgainAfterDays, context.holidays);
}

/** What would be told now to those alone who heard of matters lately waits, so that all of it is one message. */
function withHeld(context: Context, state: State, now: number): State {
  const held = new Map<number, number>();
  for (const matter of state.matters) {
    if (matter.tellAt === null || matter.tellAt > now || matter.withdrawnAt !== undefined) continue;
    const until = heldUntil(context, state, awaitedOf(state, context, matter, now), now);
    if (until !== null) held.set(matter.id, until);
  }
  return changed(state, new Set(held.keys()), ({ id }) => ({ tellAt: held.get(id)! }));
}

/** Who was told of new matters just now is reminded of what else waits for them a week later. */
function withRemindersPut(context: Context, state: State, people: ReadonlySet<Person>, now: number): State {
  if (people.size === 0) return state;
  const next = remindingAt(now, context.holidays);
  const soon = state.matters.filter((one) => isOpenMatter(one) && one.remindAt < next);
  const theirs = soon
    .flatMap((matter) => awaitedOf(state, context, matter, now))
    .filter((one) => one.people.every((person) => people.has(person)));
  return changed(state, new Set(theirs.map(({ seen }) => seen.matter.id)), () => ({ remindAt: next }));
}

/** What reports brought: one message to each who answers, with all of it that came within half an hour. */
function withNewsTold(context: Context, before: State, now: number): Settled {
  const state = withHeld(context, before, now);
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
  const told = changed(state, ids, () => ({ tellAt: null, toldAt: now }));
  return { state: withRemindersPut(context, told, people, now), notices };
}

/** That a matter was taken out of its report, to those who were told of it. */
function withTakenOutTold(context: Context, state: State, now: number): Settled {
  const due = state.matters.filter(
    ({ withdrawnAt, toldAt, tellAt }) =>
      withdrawnAt !== undefined && toldAt !== undefined && tellAt !== null && tellAt <= now,
  );
  const notices = due.flatMap((matter) =>
    awaitedOf(state, context, { ...matter, withdrawnAt: undefined }, now).flatMap(({ people, seen }) =>
      people.map(
        ({ id }): Notice => ({
          personId: id,
          key: `matters:${now}:out:${matter.id}:${id}`,
          content: { type: 'matter-closed', seen: { ...seen, matter }, why: 'withdrawn', id: matter.id },
        }),
      ),
    ),
  );
  return { state: changed(state, new Set(due.map(({ id }) => id)), () => ({ tellAt: null })), notices };
}

/** Whoever answers is reminded of all that waits for them, where one of it has waited for a week, or four since. */
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
  const due = new Set([...ids, ...open.flatMap(({ id, remindAt }) => (remindAt <= now ? [id] : []))]);
  const after = changed(state, due, (one) =>
    // Of what nobody can be reminded, it is tried again in a week.
    ids.has(one.id)
      ? afterReminder(one, now, context.holidays)
      : { remindAt: remindingAt(now, context.holidays) },
  );
  return { state: after, notices };
}

/** What is to be said at a moment (epoch ms) of what reports brought and of what waits. Nothing on a day of rest. */
export function settleMatters(context: Context, state: State, now: number): Settled {
  if (!isWorkingDay(dateOf(now), context.holidays)) return { state, notices: [] };
  const out = withTakenOutTold(context, state, now);
  const told = withNewsTold(context, out.state, now);
  const reminded = withReminded(context, told.state, now);
  return { state: reminded.state, notices: [...out.notices, ...told.notices, ...reminded.notices] };
}
