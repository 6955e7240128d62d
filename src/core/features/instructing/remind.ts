import type { Context } from '../../context.ts';
import type { LaterReminder } from '../../instructions/instruction.ts';
import { isOfOwnPart, mayIn } from '../../instructions/may.ts';
import { markOf, readScope, type Scope } from '../../instructions/scope.ts';
import { nudgeInTrail } from '../../month/nudges-of.ts';
import { lastReminded, withTold } from '../../month/reminded.ts';
import { debtsOf, peopleToTell } from '../../month/reminders.ts';
import { unreachedOf } from '../../month/unreached.ts';
import { hasLeft } from '../../people/as-of.ts';
import { record } from '../../people/audit.ts';
import { indexOf } from '../../people/directory-index.ts';
import type { Person } from '../../people/org.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { readAskedAt } from '../asked-at.ts';
import { inPlanYear, notOpenYet } from '../of-month.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import type { BehindTask, Reached, UnitOwing } from './declared.ts';
import { lastReminders, owingIn, reachedOf } from './owing.ts';
import { aboutScope, leadersOf } from './seen.ts';

/** Whom to remind, and of what, as a button names it. */
export interface Ordered {
  period: string;
  of: string;
}

/** Who is told of what, one message a person, in the words of whoever has it sent. */
function reminders(
  state: State,
  context: Context,
  { by, period, owing }: { by: Person; period: string; owing: readonly UnitOwing[] },
  now: number,
): { notices: Notice[]; told: [unit: string, person: string][] } {
  const ofUnit = new Map(owing.map((one) => [one.unit.id, one]));
  const units = owing.map(({ unit }) => unit);
  const people = peopleToTell(state, context, units, now);
  return {
    told: people.flatMap(({ person, units: own }) => own.map(({ id }): [string, string] => [id, person.id])),
    notices: people.map(({ person, units: own }): Notice => {
      const owes = own.filter(({ id }) => ofUnit.get(id)?.owesReport);
      const behind: BehindTask[] = own.flatMap(({ id }) => ofUnit.get(id)?.behind ?? []);
      return {
        personId: person.id,
        key: `word:${period}:${now}:${by.id}:${person.id}`,
        content: {
          type: 'unit-reminded',
          by,
          period,
          debts: debtsOf(state, context, owes, period, person, now),
          behind,
          now,
        },
      };
    }),
  };
}

/** What is still owed of what was named; whoever may remind nobody there hears why. */
export function wanted(
  turn: KnownTurn,
  { period, of }: Ordered,
): { owing: UnitOwing[]; scope: Scope } | Content {
  const { state, context, person, now } = turn;
  const scope = readScope(of);
  const about = scope && aboutScope(context, scope);
  if (!scope || about === undefined)
    return { type: 'word-denied', what: 'remind', why: 'gone', leaders: [], about: null };
  if (!mayIn(context, person, scope).reminds)
    return {
      type: 'word-denied',
      what: 'remind',
      why: person.role === 'leader' ? 'index' : 'role',
      leaders: leadersOf(context, scope),
      about,
    };
  const closed = notOpenYet(turn, period);
  if (closed) return closed;
  const owing = owingIn(state, context, person, { period, scope }, now);
  if (owing.length > 0) return { owing, scope };
  const isLocked = inPlanYear(context, period) && state.locks.some((one) => one.period === period);
  return isLocked
    ? { type: 'word-denied', what: 'remind', why: 'locked', leaders: [], about: null }
    : {
        type: 'nobody-to-remind',
        period,
        of: about,
        ...(isOfOwnPart(context, person) ? { ofOwnPart: true as const } : {}),
        ...(scope.type === 'units'
          ? { named: context.org.units.filter(({ id }) => scope.marks.includes(markOf(id))) }
          : {}),
      };
}

const isContent = (found: object): found is Content => 'type' in found;

const isSameOrder = (one: Ordered, other: Ordered): boolean =>
  one.period === other.period && one.of === other.of;

/** Sends them; of `lately` it is asked first, since they were reminded in the last hours. */
function send(
  turn: KnownTurn,
  ordered: Ordered,
  owing: readonly UnitOwing[],
  lately: readonly UnitOwing[],
): Outcome {
  const { state, context, person, now } = turn;
  const { period, of } = ordered;
  const units = owing.map(({ unit }) => unit);
  const last = lastReminders(state, context, units, period);
  const reached = units.flatMap((unit): Reached[] => {
    const found = reachedOf(state, context, unit, now);
    return found ? [found] : [];
  });
  const unreached = units.flatMap((unit) => unreachedOf(state, context, unit, now) ?? []);
  const { notices, told } = reminders(state, context, { by: person, period, owing }, now);
  const reply: Content =
    lately.length === 0
      ? { type: 'units-reminded', period, reached, unreached, last, now }
      : {
          ...asking(turn, ordered, lately, null),
          of,
          sent: { reached, unreached },
        };
  if (notices.length === 0) return say(reply);
  return change(
    turn,
    {
      reminded: withTold(state, period, told, now).reminded,
      // What was to follow in the morning has been said.
      remindersLater: state.remindersLater.filter(
        (one) => one.by !== person.id || !isSameOrder(one, ordered),
      ),
    },
    {
      verb: 'remind',
      before: '',
      after: nudgeInTrail(
        period,
        reached.map(({ unit }) => unit),
      ),
    },
    reply,
    { notices },
  );
}

type Asking = Extract<Content, { type: 'ask-remind-units' }>;

function asking(
  { state, context, now }: KnownTurn,
  { period, of }: Ordered,
  owing: readonly UnitOwing[],
  quietUntil: number | null,
  lately: readonly UnitOwing[] = owing,
): Asking {
  const units = owing.map((one) => one.unit);
  return {
    type: 'ask-remind-units',
    period,
    of,
    units,
    last: lastReminders(state, context, units, period),
    lately: lately.map((one) => one.unit),
    quietUntil,
    now,
  };
}

/**
 * Reminds the units that owe something of what is looked at. Those that were reminded in the last hours, and anybody in the quiet
 * hours, only once whoever presses has heard of it.
 * @param known the moment of a question that said so (epoch ms): what was so by then is known
 */
export function remindUnits(turn: KnownTurn, ordered: Ordered, known: number): Outcome {
  const { state, context, now } = turn;
  const found = wanted(turn, ordered);
  if (isContent(found)) return say(found);
  const { owing } = found;
  const lately = owing.filter(({ unit }) => {
    const at = lastReminded(state, unit.id, ordered.period, now);
    return at !== null && at >= known;
  });
  const wakes = shiftIntoWaking(now, context.calendar);
  const isNightKnown = known <= now && shiftIntoWaking(known, context.calendar) === wakes;
  const fresh = owing.filter((one) => !lately.includes(one));
  if (wakes !== now && !isNightKnown) return say(asking(turn, ordered, owing, wakes, lately));
  if (fresh.length === 0) return say(asking(turn, ordered, owing, null));
  return send(turn, ordered, fresh, known > 0 ? [] : lately);
}

/** What was known so long ago (12 hours) is known no more: others may have reported since, or another month be at hand. */
const knownMs = 12 * 3_600_000;

export const remindAgain = (turn: KnownTurn, { asked, ...ordered }: Ordered & { asked: string }): Outcome =>
  turn.now - readAskedAt(asked) > knownMs
    ? say({ type: 'stale-button' })
    : remindUnits(turn, ordered, readAskedAt(asked));

/** [Gửi 07:00]: it is kept, and goes out when the quiet hours end, to whoever still owes something then. */
export function remindLater(turn: KnownTurn, ordered: Ordered): Outcome {
  const { state, context, person, event, now } = turn;
  const found = wanted(turn, ordered);
  if (isContent(found)) return say(found);
  const at = shiftIntoWaking(now, context.calendar);
  // The night is over: it is a reminder as any other.
  if (at === now) return remindUnits(turn, ordered, 0);
  const { period, of } = ordered;
  const units = found.owing.map((one) => one.unit);
  const later: LaterReminder = { period, of, at, by: person.id, channel: event.chat.channel };
  const others = state.remindersLater.filter((one) => one.by !== person.id || !isSameOrder(one, ordered));
  return change(
    turn,
    { remindersLater: [...others, later] },
    { verb: 'remind-later', before: '', after: nudgeInTrail(period, units) },
    { type: 'remind-units-later', period, of, units, at, now },
  );
}

/** [Nhầm – lấy lại], until it goes out. */
export function undoLater(turn: KnownTurn, ordered: Ordered): Outcome {
  const { state, context, person } = turn;
  const kept = state.remindersLater.find((one) => one.by === person.id && isSameOrder(one, ordered));
  if (!kept) return say({ type: 'remind-later-undone', isGone: true });
  const scope = readScope(kept.of);
  const units = scope
    ? owingIn(state, context, person, { period: kept.period, scope }, turn.now).map((one) => one.unit)
    : [];
  return change(
    turn,
    { remindersLater: state.remindersLater.filter((one) => one !== kept) },
    { verb: 'call-off-reminder', before: '', after: nudgeInTrail(kept.period, units) },
    { type: 'remind-later-undone', isGone: false },
  );
}

/**
 * Reminders that wait for the end of the quiet hours, once it has come: to who still owes something, as far as whoever ordered it
 * may still remind them.
 */
export function settleReminders(
  context: Context,
  state: State,
  now: number,
): { state: State; notices: Notice[] } {
  const due = state.remindersLater.filter(({ at }) => at <= now);
  if (due.length === 0) return { state, notices: [] };
  let after: State = { ...state, remindersLater: state.remindersLater.filter(({ at }) => at > now) };
  const notices: Notice[] = [];
  for (const { period, of, by, channel } of due) {
    const person = indexOf(context.org).people.get(by);
    const scope = readScope(of);
    // Who may no more by the morning reminds nobody.
    if (!person || !scope || hasLeft(context.org, by) || !mayIn(context, person, scope).reminds) continue;
    const owing = owingIn(after, context, person, { period, scope }, now).filter(
      (one) => reachedOf(after, context, one.unit, now) !== null,
    );
    if (owing.length === 0) continue;
    const said = reminders(after, context, { by: person, period, owing }, now);
    notices.push(...said.notices);
    after = record(withTold(after, period, said.told, now), {
      at: now,
      by,
      channel,
      verb: 'remind',
      before: '',
      after: nudgeInTrail(
        period,
        owing.map((one) => one.unit),
      ),
    });
  }
  return { state: after, notices };
}
