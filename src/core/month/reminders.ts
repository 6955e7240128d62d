import type { Context } from '../context.ts';
import type { Debt } from '../features/reminding/declared.ts';
import { reminderKey } from '../outbox/row-key.ts';
import type { Person, Unit } from '../people/org.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { debtOf, recipientsOf } from './debts.ts';
import { type ReminderKind, usefulUntil } from './tier-work.ts';

/** One message a person: what they owe for their units, in the light of the latest tier that still matters. */
export interface Reminder {
  person: Person;
  kind: ReminderKind;
  tier: string;
  debts: Debt[];
}

/** Who is told of which units, each person once, and the units of which nobody can be told. */
export function peopleToTell(
  state: State,
  context: Context,
  units: readonly Unit[],
  now: number,
): { told: { person: Person; units: Unit[] }[]; silent: Unit[] } {
  const byPerson = new Map<string, { person: Person; units: Unit[] }>();
  const silent: Unit[] = [];
  for (const unit of units) {
    const people = recipientsOf(state, context, unit.id, now);
    if (people.length === 0) silent.push(unit);
    for (const person of people) {
      const known = byPerson.get(person.id);
      if (known) known.units.push(unit);
      else byPerson.set(person.id, { person, units: [unit] });
    }
  }
  return { told: [...byPerson.values()], silent };
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

/** Reminders of a month for the units that owe something; those of which nobody can be told are returned too. */
export function remindersFor(
  state: State,
  context: Context,
  units: readonly Unit[],
  period: string,
  kind: ReminderKind,
  tier: string,
  now: number,
): { reminders: Reminder[]; silent: Unit[] } {
  const { told, silent } = peopleToTell(state, context, units, now);
  const reminders = told.flatMap(({ person, units: own }): Reminder[] => {
    const debts = debtsOf(state, context, own, period, person, now);
    return debts.length > 0 ? [{ person, kind, tier, debts }] : [];
  });
  return { reminders, silent };
}

export const reminderNotice = ({ person, kind, tier, debts }: Reminder, now: number): Notice => ({
  personId: person.id,
  key: reminderKey(`${debts[0]!.period}:${tier}`, person.id),
  bulk: true,
  ...(usefulUntil[kind] === 'deadline'
    ? { validUntil: Math.max(...debts.map(({ deadlineAt }) => deadlineAt)) }
    : {}),
  content: { type: 'reminder', kind, debts, now },
});
