import type { Context } from '../context.ts';
import { recipientsOf } from '../month/debts.ts';
import { heirToday } from '../people/as-of.ts';
import { indexOf } from '../people/directory-index.ts';
import { addressOf, officeOf } from '../people/links.ts';
import { type Person, type Unit, worksForOffice } from '../people/org.ts';
import { isAway, unitsToReport } from '../people/standing-in.ts';
import { type Index, isLedBy } from '../plan/plan.ts';
import type { State } from '../state/state.ts';
import type { Answerers } from './answering.ts';
import { givenTo, type Matter } from './matter.ts';

/** What a matter is about: the leaders of its index answer for it. */
type About = Pick<Index, 'leaders'>;

/** The unit that has a matter today: its successor where it is no more. */
export const unitOfMatter = ({ org }: Pick<Context, 'org'>, { unit }: Pick<Matter, 'unit'>): string =>
  heirToday(org, unit);

/** Whether somebody reports for the unit that has a matter: of it they decide nothing. */
const reportsMatter = (
  state: State,
  context: Context,
  person: Person,
  matter: Pick<Matter, 'unit'>,
  now: number,
): boolean =>
  unitsToReport(state, context.org, person, now).some(({ id }) => id === unitOfMatter(context, matter));

/** The leaders in charge who can be written to and are there at a moment (epoch ms). */
function leadersThere(state: State, context: Context, { leaders }: About, now: number): Person[] {
  return leaders
    .flatMap((id) => indexOf(context.org).people.get(id) ?? [])
    .filter(({ id }) => addressOf(state, context, id) !== null && !isAway(state, id, now));
}

const officeBeside = (state: State, context: Context, matter: Matter, now: number): Person[] =>
  officeOf(state, context).filter((one) => !reportsMatter(state, context, one, matter, now));

/** The unit to which a matter was given; null where it was not. */
export function givenUnit({ org }: Pick<Context, 'org'>, matter: Matter): Unit | null {
  const given = givenTo(matter);
  return given?.type === 'to-unit' ? (indexOf(org).units.get(heirToday(org, given.unit)) ?? null) : null;
}

/**
 * Who answers a matter at a moment (epoch ms): to whom it was given; else the leaders in charge who are there and can be
 * written to; where none is, the office, without whoever reports for its unit.
 */
export function answerersOf(
  state: State,
  context: Context,
  matter: Matter,
  index: About,
  now: number,
): Answerers {
  const given = givenTo(matter);
  const unit = givenUnit(context, matter);
  const people = given
    ? unit
      ? recipientsOf(state, context, unit.id, now)
      : officeBeside(state, context, matter, now)
    : [];
  if (people.length > 0) return { people, instead: null };
  const there = leadersThere(state, context, index, now);
  if (there.length > 0) return { people: there, instead: null };
  const leaders = index.leaders.flatMap((id) => indexOf(context.org).people.get(id) ?? []);
  const isLinked = leaders.some(({ id }) => addressOf(state, context, id) !== null);
  return {
    people: officeBeside(state, context, matter, now),
    instead: { leaders, why: isLinked ? 'away' : 'unlinked' },
  };
}

/**
 * What somebody may do with a matter at a moment (epoch ms): `decide` everything, `answer` it where it was given to their unit,
 * `own` what its unit may, `read` it alone; null where not even that.
 */
export function rightOn(
  state: State,
  context: Context,
  person: Person,
  { matter, index }: { matter: Matter; index: About },
  now: number,
): 'decide' | 'answer' | 'own' | 'read' | null {
  const { org } = context;
  if (reportsMatter(state, context, person, matter, now)) return 'own';
  if (isLedBy(index, person.id)) return 'decide';
  const isOffice = worksForOffice(org, person);
  const given = givenTo(matter);
  if (isOffice && given?.type === 'to-office') return 'decide';
  if (isOffice && leadersThere(state, context, index, now).length === 0) return 'decide';
  const own = unitsToReport(state, org, person, now);
  const unit = givenUnit(context, matter);
  if (unit && own.some(({ id }) => id === unit.id)) return 'answer';
  // Who had it once may see what became of it.
  const hadIt = matter.acts.some(
    (act) => act.type === 'to-unit' && own.some(({ id }) => id === heirToday(org, act.unit)),
  );
  return isOffice || person.role === 'leader' || hadIt ? 'read' : null;
}
