import type { Debt, MonthContent, Notice } from '../conversation/outcome.ts';
import type { Person, Unit } from '../people/org.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { debtOf, recipientsOf } from './debts.ts';

/** One message a person: what they owe for their units, in the light of the latest tier that still matters. */
export interface Reminder {
  person: Person;
  kind: Extract<MonthContent, { type: 'reminder' }>['kind'];
  tier: string;
  debts: Debt[];
}

/** Reminders of a month for the units that owe something; those of which nobody can be told are returned too. */
export function remindersFor(
  state: State,
  world: World,
  units: readonly Unit[],
  period: string,
  kind: Reminder['kind'],
  tier: string,
  now: number,
): { reminders: Reminder[]; silent: Unit[] } {
  const byPerson = new Map<string, Reminder>();
  const silent: Unit[] = [];
  for (const unit of units) {
    const people = recipientsOf(state, world, unit.id, now);
    if (people.length === 0) silent.push(unit);
    for (const person of people) {
      const debt = debtOf(state, world, unit, period, person);
      if (!debt) continue;
      const known = byPerson.get(person.id) ?? { person, kind, tier, debts: [] };
      byPerson.set(person.id, { ...known, debts: [...known.debts, debt] });
    }
  }
  return { reminders: [...byPerson.values()], silent };
}

export const reminderNotice = ({ person, kind, tier, debts }: Reminder, now: number): Notice => ({
  personId: person.id,
  key: `remind:${debts[0]!.period}:${tier}:${person.id}`,
  bulk: true,
  // A nudge that could not be sent before the deadline is of no use after it.
  ...(kind === 'opening' || kind === 'nudge'
    ? { validUntil: Math.max(...debts.map(({ deadlineAt }) => deadlineAt)) }
    : {}),
  content: { type: 'reminder', kind, debts, now },
});
