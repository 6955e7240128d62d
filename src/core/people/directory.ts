import * as z from 'zod';
import { memo } from '../../kit/memo.ts';
import { isPlainId } from '../plain-id.ts';
import { indexOf } from './directory-index.ts';
import { type Org, type Person, personSchema, type Unit, unitGroupSchema, unitSchema } from './org.ts';

/** What the office changed in the directory by chat; the file itself is never written. */
export const directorySchema = z.strictObject({
  /** Units added, or changed (same id as in the file). */
  units: z.array(unitSchema),
  /** Units added to a unit group: they owe what the group owes. */
  members: z.array(z.strictObject({ group: z.string(), unit: z.string() })),
  /** Unit groups that a plan taken up by chat names. */
  groups: z.array(unitGroupSchema).optional(),
  /** People added, or changed (same id as in the file). */
  people: z.array(personSchema),
});
export type Directory = z.output<typeof directorySchema>;

export const emptyDirectory = (): Directory => ({ units: [], members: [], people: [] });

const merge = (org: Org, changes: Directory): Org => ({
  ...org,
  units: [
    ...org.units.map((unit) => changes.units.find(({ id }) => id === unit.id) ?? unit),
    ...changes.units.filter((unit) => !org.units.some(({ id }) => id === unit.id)),
  ],
  unitGroups: [
    ...org.unitGroups,
    ...(changes.groups ?? []).filter((group) => !org.unitGroups.some(({ id }) => id === group.id)),
  ].map((group) => ({
    ...group,
    units: [
      ...new Set([
        ...group.units,
        ...changes.members.filter((member) => member.group === group.id).map((member) => member.unit),
      ]),
    ],
  })),
  people: [
    ...org.people.map((person) => changes.people.find(({ id }) => id === person.id) ?? person),
    ...changes.people.filter((person) => !org.people.some(({ id }) => id === person.id)),
  ],
});

const merged = memo((org: Org, changes: Directory) => [org, changes], merge);

/** The directory as it stands: the file's, with what the office changed by chat. The same input gives the same object. */
export const directoryOf = (org: Org, changes: Directory): Org =>
  changes.units.length === 0 && changes.people.length === 0 && changes.groups === undefined
    ? org
    : merged(org, changes);

/** An id of small letters, digits and hyphens for a name, at most 40 signs, unlike those taken. */
export function idFor(name: string, taken: readonly string[]): string {
  const base =
    name
      .replace(/[đĐ]/g, 'd')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 32)
      .replace(/^-+|-+$/g, '') || 'muc';
  if (!taken.includes(base) && isPlainId(base)) return base;
  for (let count = 2; ; count++) if (!taken.includes(`${base}-${count}`)) return `${base}-${count}`;
}

const withPerson = (changes: Directory, person: Person): Directory => ({
  ...changes,
  people: [...changes.people.filter(({ id }) => id !== person.id), person],
});

/** Adds a person, or changes one of the same id. */
export const putPerson = (changes: Directory, person: Person): Directory => withPerson(changes, person);

/** Adds a unit, and makes it a member of a unit group where one is named. */
export const putUnit = (changes: Directory, unit: Unit, group: string | null): Directory => ({
  ...changes,
  units: [...changes.units.filter(({ id }) => id !== unit.id), unit],
  members: group === null ? changes.members : [...changes.members, { group, unit: unit.id }],
});

/** Takes out a unit that was added, and its place in a unit group. */
export const removeUnit = (changes: Directory, unitId: string): Directory => ({
  ...changes,
  units: changes.units.filter(({ id }) => id !== unitId),
  members: changes.members.filter(({ unit }) => unit !== unitId),
});

/** Takes out a person who was added. */
export const removePerson = (changes: Directory, personId: string): Directory => ({
  ...changes,
  people: changes.people.filter(({ id }) => id !== personId),
});

/** Makes a person the head of a unit; whoever was stays in the unit as staff. */
export function putHead(org: Org, changes: Directory, unit: string, personId: string): Directory {
  const before = org.people.filter(
    (person) => person.role === 'head' && person.unit === unit && person.id !== personId,
  );
  const after = before.reduce((to, person) => withPerson(to, { ...person, role: 'staff' as const }), changes);
  const head = org.people.find(({ id }) => id === personId);
  return head ? withPerson(after, { ...head, role: 'head', unit }) : after;
}

/** The head of a unit, if the directory names one. */
export const headOf = (org: Org, unit: string): Person | undefined => indexOf(org).heads.get(unit);
