import { dateOf } from '../calendar/viet-nam-time.ts';
import type { State } from '../state/state.ts';
import type { Org, Person, Unit } from './org.ts';

const holdsOn = (span: { from: string; to: string }, now: number): boolean => {
  const today = dateOf(now);
  return span.from <= today && today <= span.to;
};

/** Whether an appointment holds today: it ends with the head that made it. */
const stands = (appointed: State['deputies'][number], org: Org, now: number): boolean =>
  holdsOn(appointed, now) &&
  org.people.some(
    (person) => person.id === appointed.headId && person.role === 'head' && person.unit === appointed.unit,
  );

/** The people who may report for a unit today in the head's stead. */
export function deputiesOf(state: State, org: Org, unit: string, now: number): Person[] {
  const ids = new Set(
    state.deputies
      .filter((appointed) => appointed.unit === unit && stands(appointed, org, now))
      .map((appointed) => appointed.personId),
  );
  return org.people.filter(
    (person) => ids.has(person.id) || (person.role === 'deputy' && person.unit === unit),
  );
}

/** Whether a person is away today. */
export const isAway = (state: State, personId: string, now: number): boolean =>
  state.absences.some((absence) => absence.personId === personId && holdsOn(absence, now));

/** The units that a person may report for at this moment: a head's own, and those they stand in for. */
export function unitsToReport(state: State, org: Org, person: Person, now: number): Unit[] {
  const appointed = state.deputies
    .filter((appointment) => appointment.personId === person.id && stands(appointment, org, now))
    .map(({ unit }) => unit);
  const own = person.role === 'head' || person.role === 'deputy' ? person.unit : undefined;
  return org.units.filter(({ id }) => id === own || appointed.includes(id));
}
