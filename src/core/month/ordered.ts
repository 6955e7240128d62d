import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import type { CadenceDebt, Debt } from '../features/reminding/declared.ts';
import { snoozeTier } from '../outbox/row-key.ts';
import { record } from '../people/audit.ts';
import { indexOf } from '../people/directory-index.ts';
import type { Person, Unit } from '../people/org.ts';
import { isAway, unitsToReport } from '../people/standing-in.ts';
import { isPeriodKey } from '../report/report.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { cadenceNotice, cadenceOf, unnamed } from './cadence-debts.ts';
import { debtOf, recipientsOf } from './debts.ts';
import { isJustReminded, wasRemindedOf, withReminded, writingUntil } from './reminded.ts';
import { reminderNotice } from './reminders.ts';

type Snooze = State['snoozes'][number];
type LaterNudge = State['nudgesLater'][number];

/** A reminder that somebody put off, or that the office had sent on, and whose moment has come. */
interface Order {
  of: Snooze | LaterNudge;
  unit: Unit | null;
  period: string;
  /** Whoever of the office ordered it. */
  by: Person | null;
  recipients: readonly Person[];
}

/** What is due besides the month's own moments, and for whom. */
export interface Orders {
  all: readonly Order[];
  byPerson: ReadonlyMap<string, { person: Person; orders: readonly Order[] }>;
}

/** Who put a reminder off gets it; while they are away, whoever is reminded in their stead. */
function ofSnooze(state: State, context: Context, snooze: Snooze, now: number): Order {
  const { people } = indexOf(context.org);
  const person = people.get(snooze.personId);
  const units = person ? unitsToReport(state, context.org, person, now) : [];
  const unit = units.find(({ id }) => id === snooze.unit) ?? null;
  const to = person && unit ? [person] : [];
  const recipients =
    person && unit && isAway(state, person.id, now) ? recipientsOf(state, context, unit.id, now) : to;
  return { of: snooze, unit, period: snooze.period, by: null, recipients };
}

function ofNudge(state: State, context: Context, nudge: LaterNudge, now: number): Order {
  const { people, units } = indexOf(context.org);
  const unit = units.get(nudge.unit) ?? null;
  return {
    of: nudge,
    unit,
    period: nudge.period,
    by: people.get(nudge.by) ?? null,
    recipients: unit ? recipientsOf(state, context, unit.id, now) : [],
  };
}

/**
 * The reminders that were ordered for now or earlier. One waits while somebody whom it is for is at it.
 * @param now epoch ms
 */
export function dueOrders(state: State, context: Context, now: number): Orders {
  const all = [
    ...state.snoozes
      .filter(({ at, personId }) => at <= now && writingUntil(state, personId, now) === null)
      .map((one) => ofSnooze(state, context, one, now)),
    ...state.nudgesLater
      .filter(({ at }) => at <= now)
      .map((one) => ofNudge(state, context, one, now))
      .filter(({ recipients }) => recipients.every(({ id }) => writingUntil(state, id, now) === null)),
  ];
  const byPerson = new Map<string, { person: Person; orders: Order[] }>();
  for (const order of all)
    for (const person of order.recipients) {
      const known = byPerson.get(person.id);
      if (known) known.orders.push(order);
      else byPerson.set(person.id, { person, orders: [order] });
    }
  return { all, byPerson };
}

const inPlan = ({ plan }: Context, period: string): boolean =>
  isPeriodKey(period) && toPeriod(period).year === plan.year;

/** What of the orders for a person is still owed and was not said just now: each unit's month once. */
export function orderedDebts(
  state: State,
  context: Context,
  { byPerson }: Orders,
  person: Person,
  now: number,
): { debts: Debt[]; by: Person | null } {
  const orders = byPerson.get(person.id)?.orders ?? [];
  const debts = new Map<string, Debt>();
  for (const { of, unit, period } of orders) {
    if (!unit || !inPlan(context, period)) continue;
    // The work of a quarter is spoken of before its month opens; the month is not.
    const isOpen = now >= monthDates(context, toPeriod(period)).openAt;
    if ('cadence' in of && of.cadence && !isOpen) continue;
    const debt = debtOf(state, context, unit, period, person, now);
    if (debt && !isJustReminded(state, { ...debt, unit: unit.id }, person.id, now))
      debts.set(`${period}:${unit.id}`, debt);
  }
  return { debts: [...debts.values()], by: orders.find(({ by }) => by !== null)?.by ?? null };
}

/** What of a quarter's or half-year's work was put off for a person while they were at it, and is still open. */
function postponedCadence(
  state: State,
  context: Context,
  { byPerson }: Orders,
  person: Person,
  now: number,
): CadenceDebt[] {
  return (byPerson.get(person.id)?.orders ?? []).flatMap(({ of, unit, period }) => {
    const keys = 'cadence' in of ? of.cadence : undefined;
    if (!unit || !keys || !inPlan(context, period)) return [];
    // Whoever was reminded of it meanwhile has it.
    if (wasRemindedOf(state, unit.id, period, person.id, now)) return [];
    return cadenceOf(state, context, { unit, period, keys }, person, now);
  });
}

/** What the office ordered is in the trail when it is sent, too. */
function recorded(state: State, context: Context, gone: readonly Order[], now: number): State {
  let after = state;
  for (const { of, unit, period, recipients } of gone) {
    if (!('by' in of) || !unit || recipients.length === 0 || !inPlan(context, period)) continue;
    if (debtOf(state, context, unit, period, null, now) === null) continue;
    after = record(after, {
      at: now,
      by: of.by,
      channel: of.channel,
      verb: 'remind',
      before: '',
      after: `${period} ${unit.id}`,
    });
  }
  return after;
}

/**
 * What was put off or sent on, and whose moment has come, to those who still owe it: one message a person. What was said
 * just now, by a tier of this very moment too, is not said again.
 * @param state with whom the tiers of this moment remind already
 * @param limit people a call
 */
export function orderNotices(
  context: Context,
  state: State,
  orders: Orders,
  now: number,
  limit: number,
): { notices: Notice[]; state: State; more: boolean } {
  if (orders.all.length === 0) return { notices: [], state, more: false };
  const people = [...orders.byPerson.values()];
  const reached = people.slice(0, limit);
  const notices = reached.flatMap(({ person }): Notice[] => {
    const { debts, by } = orderedDebts(state, context, orders, person, now);
    const also = unnamed(postponedCadence(state, context, orders, person, now), debts);
    if (debts.length === 0)
      return also.length === 0
        ? []
        : [cadenceNotice(person, also, `${also[0]!.period}:${snoozeTier(now)}`, now)];
    const kind =
      by === null ? 'snoozed' : debts.every(({ deadlineAt }) => now > deadlineAt) ? 'overdue' : 'asked';
    return [reminderNotice({ person, kind, tier: snoozeTier(now), debts, by, also }, now)];
  });
  const ids = new Set(reached.map(({ person }) => person.id));
  const gone = orders.all.filter(({ recipients }) => recipients.every(({ id }) => ids.has(id)));
  const over = new Set<unknown>(gone.map(({ of }) => of));
  const after = {
    ...state,
    snoozes: state.snoozes.filter((one) => !over.has(one)),
    nudgesLater: state.nudgesLater.filter((one) => !over.has(one)),
  };
  return {
    notices,
    state: withReminded(recorded(after, context, gone, now), notices, now),
    more: people.length > limit,
  };
}
