import type { State } from '../state/state.ts';
import { dateOf } from '../time/viet-nam-time.ts';
import { predecessorsOf } from './as-of.ts';
import { indexOf } from './directory-index.ts';
import type { Org, Person, Unit } from './org.ts';

const holdsOn = (span: { from: string; to: string }, now: number): boolean => {
  const today = dateOf(now);
  return span.from <= today && today <= span.to;
};

/** Whether an appointment holds today: it ends with the head that made it. */
function stands(appointed: State['deputies'][number], org: Org, now: number): boolean {
  const head = indexOf(org).people.get(appointed.headId);
  return head?.role === 'head' && head.unit === appointed.unit && holdsOn(appointed, now);
}

/** The people who may report for a unit today in the head's stead. */
export function deputiesOf(state: State, org: Org, unit: string, now: number): Person[] {
  const { people, deputies, placeOf } = indexOf(org);
  const appointed = state.deputies
    .filter((one) => one.unit === unit && stands(one, org, now))
    .flatMap(({ personId }) => people.get(personId) ?? []);
  return [...new Set([...appointed, ...(deputies.get(unit) ?? [])])].sort(
    (left, right) => placeOf(left) - placeOf(right),
  );
}

/** Whether a person is away today. */
export const isAway = (state: State, personId: string, now: number): boolean =>
  state.absences.some((absence) => absence.personId === personId && holdsOn(absence, now));

/** The units that a person may report for at this moment: a head's own, and those they stand in for. */
export function unitsToReport(state: Pick<State, 'deputies'>, org: Org, person: Person, now: number): Unit[] {
  const appointed = state.deputies
    .filter((appointment) => appointment.personId === person.id && stands(appointment, org, now))
    .map(({ unit }) => unit);
  const own = person.role === 'head' || person.role === 'deputy' ? person.unit : undefined;
  const { units, heads } = indexOf(org);
  const mine = [own === undefined ? undefined : units.get(own)].filter((unit) => unit !== undefined);
  // What a unit that is no more still owes is its successor's to report, once its own head is none any more.
  const ended = mine.flatMap(({ id }) =>
    predecessorsOf(org, id).filter((unit) => heads.get(unit.id) === heads.get(id)),
  );
  if (appointed.length === 0) return [...mine, ...ended];
  return org.units.filter((unit) => unit.id === own || ended.includes(unit) || appointed.includes(unit.id));
}
