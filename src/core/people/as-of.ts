import { memo } from '../../kit/memo.ts';
import type { Org, Person, Unit } from './org.ts';

const isGone = (until: string | undefined, day: string): boolean => until !== undefined && until <= day;

/** What a position is called of somebody who holds it no more, wherever it stands: «Nguyên Trưởng phòng Hạ tầng số». */
export const formerly = (position: string): string =>
  /^nguyên /iu.test(position) ? position : `Nguyên ${position}`;

/** Name and title of somebody whose position is another's now, or nobody's. */
function formerNames({ name, title }: Person): Pick<Person, 'name' | 'title'> {
  // Whoever nobody named is known by the position.
  const isPosition = /^(?:trưởng|phó|chánh|giám đốc)/iu.test(name);
  return {
    name: isPosition ? formerly(name) : name,
    title: title === name && !isPosition ? title : formerly(title),
  };
}

/** Somebody who is here no more: a name of what was, without a role or a unit. */
const asFormer = ({ unit: _, ...person }: Person): Person => ({
  ...person,
  ...formerNames(person),
  role: 'staff',
});

/**
 * Who has a unit's work once it is no more: its successor, or that one's; null where nobody does.
 * @param isEnded whether a unit is no more
 */
export function heirOf(
  units: readonly Unit[],
  unitId: string,
  isEnded: (unit: Unit) => boolean,
): string | null {
  const seen = new Set<string>();
  let at: string | undefined = unitId;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const unit: Unit | undefined = units.find(({ id }) => id === at);
    if (!unit || !isEnded(unit)) return at;
    at = unit.successor;
  }
  return null;
}

/** The people of a unit that owes nothing any more belong to its successor, as staff; of one that has none they stay as staff. */
function asMoved(units: readonly Unit[], person: Person, day: string): Person {
  const isOver = ({ until, owesUntil }: Unit): boolean =>
    isGone(until, day) && (owesUntil ?? '') <= day.slice(0, 7);
  const own = units.find(({ id }) => id === person.unit);
  if (!own || !isOver(own)) return person;
  const unit = heirOf(units, own.id, isOver) ?? own.id;
  return person.role === 'head' || person.role === 'deputy'
    ? { ...person, ...formerNames(person), role: 'staff', unit }
    : { ...person, unit };
}

/** Whoever follows a head who has left heads that one's unit from that day on, without anybody's doing. */
function asFollowing(people: readonly Person[], left: readonly string[], person: Person): Person {
  const { follows } = person;
  const unit = follows && left.includes(follows.id) && people.find(({ id }) => id === follows.id)?.unit;
  return follows && unit ? { ...person, role: 'head', unit, title: follows.title } : person;
}

/** Who heads a unit once somebody leaves it; undefined where nobody was named yet. */
export const followerOf = ({ people }: Org, personId: string): Person | undefined =>
  people.find(({ follows, until }) => follows?.id === personId && until === undefined);

const isRenamedIn = ({ renamed }: Unit, day: string): boolean => renamed?.on.slice(0, 7) === day.slice(0, 7);

const seenOn = memo(
  (org: Org, day: string) => [org, comeBy(org, day)],
  (org, day): Org => {
    const closed = org.units.filter(({ until }) => isGone(until, day)).map(({ id }) => id);
    const left = org.people.filter(({ until }) => isGone(until, day)).map(({ id }) => id);
    const isClosed = ({ id }: Unit): boolean => closed.includes(id);
    return {
      ...org,
      unitGroups: org.unitGroups.map((group) => ({
        ...group,
        units: [...new Set(group.units.flatMap((id) => heirOf(org.units, id, isClosed) ?? []))],
      })),
      people: org.people.map((person) =>
        left.includes(person.id)
          ? asFormer(person)
          : asFollowing(org.people, left, asMoved(org.units, person, day)),
      ),
      closed,
      left,
      renamed: org.units.filter((unit) => isRenamedIn(unit, day)).map(({ id }) => id),
      before: org,
    };
  },
);

/** Which of the directory's ends have come by a day: as long as these are the same, so is the view. */
function comeBy({ units, people }: Org, day: string): string {
  const ends = units.filter(({ until }) => isGone(until, day));
  return [
    ...ends.map(({ id, owesUntil }) => ((owesUntil ?? '') <= day.slice(0, 7) ? `${id}.` : id)),
    ...people.filter(({ until }) => isGone(until, day)).map(({ id }) => id),
    ...units.filter((unit) => isRenamedIn(unit, day)).map(({ id }) => `${id}=`),
  ].join();
}

const hasEnds = memo(
  (org: Org) => [org],
  ({ units, people }) =>
    [...units, ...people].some(({ until }) => until !== undefined) ||
    units.some(({ renamed }) => renamed !== undefined),
);

/**
 * The directory as it is seen on a day (Viet Nam date): whose unit is no more belongs to its successor, groups have the
 * successor in its place, who has left has no role. Units and people that ended stay in it, for what was. The same object
 * as long as nothing comes to its end.
 */
export const orgAsOf = (org: Org, day: string): Org => (hasEnds(org) ? seenOn(org, day) : org);

/** The directory as it is kept, with whoever has ended or left as they were: what a view of some day was made of. */
export const orgBefore = (org: Org): Org => org.before ?? org;

/** The units that there are, without those that are no more. */
export const unitsNow = memo(
  (org: Org) => [org],
  ({ units, closed = [] }): readonly Unit[] =>
    closed.length === 0 ? units : units.filter(({ id }) => !closed.includes(id)),
);

/** The people who are here, without those who have left. */
export const peopleNow = memo(
  (org: Org) => [org],
  ({ people, left = [] }): readonly Person[] =>
    left.length === 0 ? people : people.filter(({ id }) => !left.includes(id)),
);

/** The unit that has the work of another today: its successor where it is no more, itself otherwise. */
export const heirToday = (org: Org, unitId: string): string =>
  org.closed?.includes(unitId)
    ? (heirOf(org.units, unitId, ({ id }) => org.closed?.includes(id) ?? false) ?? unitId)
    : unitId;

/** The same in a month («2023-06»). */
export const heirIn = (org: Org, unitId: string, month: string): string =>
  org.closed?.includes(unitId)
    ? (heirOf(org.units, unitId, ({ owesUntil }) => owesUntil !== undefined && owesUntil <= month) ?? unitId)
    : unitId;

/** Whether somebody is here no more. */
export const hasLeft = ({ left = [] }: Org, personId: string): boolean => left.includes(personId);

/** The units that are no more and whose work a unit has: it answers for what they still owe. */
export const predecessorsOf = memo(
  (org: Org, unitId: string) => [org, unitId],
  ({ units, closed = [] }, unitId): readonly Unit[] =>
    units.filter(
      (unit) =>
        closed.includes(unit.id) &&
        unit.id !== unitId &&
        heirOf(units, unit.id, ({ id }) => closed.includes(id)) === unitId,
    ),
);
