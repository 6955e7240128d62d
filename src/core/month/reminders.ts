import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import type { CadenceDebt, Debt } from '../features/reminding/declared.ts';
import { isReminderKey, periodOfReminder, reminderKey } from '../outbox/row-key.ts';
import type { Person, Unit } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import type { Warning } from '../report/warning.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { debtOf, recipientsOf } from './debts.ts';
import { type ReminderKind, usefulUntil } from './tier-work.ts';

/** One message a person: what they owe for their units, in the light of the latest tier that still matters. */
export interface Reminder {
  person: Person;
  kind: ReminderKind;
  tier: string;
  debts: Debt[];
  /** Whoever of the office has it sent. */
  by?: Person | null;
  /** Work of a quarter or half-year that the debts do not name. */
  also?: readonly CadenceDebt[];
  /** Work that is likely to come late. */
  warnings?: readonly Warning[];
}

/** Who is told of which units, each person once. */
export function peopleToTell(
  state: State,
  context: Context,
  units: readonly Unit[],
  now: number,
): { person: Person; units: Unit[] }[] {
  const byPerson = new Map<string, { person: Person; units: Unit[] }>();
  for (const unit of units)
    for (const person of recipientsOf(state, context, unit.id, now)) {
      const known = byPerson.get(person.id);
      if (known) known.units.push(unit);
      else byPerson.set(person.id, { person, units: [unit] });
    }
  return [...byPerson.values()];
}

/** What a person owes of a month for the given units at a moment (epoch ms). */
export const debtsOf = (
  state: State,
  context: Context,
  units: readonly Unit[],
  period: string,
  person: Person,
  now: number,
): Debt[] => units.flatMap((unit) => debtOf(state, context, unit, period, person, now) ?? []);

/**
 * The units of which a person has to be reminded together: a newer reminder takes the place of one that still waits to be
 * sent (`enqueue`), so it has to name what that named.
 */
export function withWaiting(
  state: State,
  context: Context,
  person: Person,
  units: readonly Unit[],
  period: string,
  now: number,
): readonly Unit[] {
  const waits = state.outbox.some(
    ({ key, personId }) => personId === person.id && isReminderKey(key) && periodOfReminder(key) === period,
  );
  if (!waits) return units;
  return unitsToReport(state, context.org, person, now).filter(
    (unit) =>
      units.includes(unit) || recipientsOf(state, context, unit.id, now).some(({ id }) => id === person.id),
  );
}

/** Reminders that somebody of the office has sent, to those who owe something for these units. */
export function remindersBy(
  state: State,
  context: Context,
  units: readonly Unit[],
  period: string,
  by: Person,
  now: number,
): Notice[] {
  const { deadlineAt } = monthDates(context, toPeriod(period));
  const kind = now > deadlineAt ? 'overdue' : 'asked';
  return peopleToTell(state, context, units, now).flatMap(({ person, units: own }): Notice[] => {
    const all = withWaiting(state, context, person, own, period, now);
    const debts = debtsOf(state, context, all, period, person, now);
    return debts.length > 0 ? [reminderNotice({ person, kind, tier: `now-${now}`, debts, by }, now)] : [];
  });
}

export const reminderNotice = (
  { person, kind, tier, debts, by, also = [], warnings = [] }: Reminder,
  now: number,
): Notice => ({
  personId: person.id,
  key: reminderKey(`${debts[0]!.period}:${tier}`, person.id),
  bulk: true,
  ...(usefulUntil[kind] === 'deadline' && also.length === 0
    ? { validUntil: Math.max(...debts.map(({ deadlineAt }) => deadlineAt)) }
    : {}),
  content: {
    type: 'reminder',
    kind,
    debts,
    now,
    ...(by ? { by } : {}),
    ...(also.length > 0 ? { also } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  },
});
