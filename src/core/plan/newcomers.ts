import { type Directory, putPerson } from '../people/directory.ts';
import type { Org, Person, Unit, UnitGroup } from '../people/org.ts';

/** Whom a paper names and the directory does not have, or has in another role. */
export interface Newcomers {
  units: readonly Unit[];
  groups: readonly UnitGroup[];
  people: readonly Person[];
  /** Who is known and becomes a leader by it: as they were. */
  promoted: readonly Person[];
}

/** Whom a paper's own directory adds to the one there is; both use the same ids for the same unit and person. */
export function newcomersOf(org: Org, paper: Org): Newcomers {
  const isNew = (known: readonly { id: string }[]) => {
    const ids = new Set(known.map(({ id }) => id));
    return ({ id }: { id: string }): boolean => !ids.has(id);
  };
  const units = paper.units.filter(isNew([...org.units, ...org.outside]));
  const unitIds = new Set(units.map(({ id }) => id));
  const leaders = paper.people.filter(({ role }) => role === 'leader');
  // Heads and the office are known already, by their names; a paper names them by their titles alone.
  const heads = paper.people.filter(({ role, unit }) => role === 'head' && unitIds.has(unit ?? ''));
  const promoted = org.people.filter(
    ({ id, role }) => role !== 'leader' && leaders.some((leader) => leader.id === id),
  );
  return {
    units,
    groups: paper.unitGroups.filter(isNew(org.unitGroups)),
    people: [...leaders, ...heads].filter(isNew(org.people)),
    promoted,
  };
}

/** The directory with newcomers. @param month the first that new units report; unset where the plan's whole year is new */
export function withNewcomers(
  directory: Directory,
  newcomers: Newcomers,
  paper: Org,
  { now, month }: { now: number; month?: string },
): Directory {
  const units = newcomers.units.map((unit) => ({
    ...unit,
    addedAt: now,
    ...(month === undefined ? {} : { owesFrom: month }),
  }));
  const grown: Directory = {
    ...directory,
    units: [...directory.units, ...units],
    ...(newcomers.groups.length > 0 ? { groups: [...(directory.groups ?? []), ...newcomers.groups] } : {}),
  };
  const named = [
    ...newcomers.people,
    ...newcomers.promoted.map((person) => {
      const { title } = paper.people.find(({ id }) => id === person.id)!;
      // A head who becomes a leader heads no unit any more: the office is asked who does.
      const { unit: _, ...rest } = person;
      return { ...rest, title, role: 'leader' as const };
    }),
  ];
  return named.reduce(putPerson, grown);
}
