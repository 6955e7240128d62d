import type { Draft, PersonDraft, UnitDraft } from './draft.ts';
import { idOf, unitKey, unitKind } from './draft-names.ts';

/** Adds a unit by its name, of the kind that it says: of the agency, unless something else is said. */
export function addUnit(draft: Draft, name: string, type: UnitDraft['type'] = 'unit'): UnitDraft {
  const id = idOf(unitKey(name), (taken) => draft.units.some((unit) => unit.id === taken));
  const unit: UnitDraft = { id, name, type, kind: unitKind(unitKey(name)), aliases: [], members: [] };
  draft.units.push(unit);
  return unit;
}

/** Adds a person by their name. */
export function addPerson(draft: Draft, name: string, title: string): PersonDraft {
  const id = idOf(name, (taken) => draft.people.some((person) => person.id === taken));
  const person = { id, name, title };
  draft.people.push(person);
  return person;
}

/** Adds a group of indices by its name. @returns its id */
export function addGroup(draft: Draft, name: string): string {
  const id = idOf(`nhom ${draft.groups.length + 1}`, (taken) =>
    draft.groups.some((group) => group.id === taken),
  );
  const short = name.charAt(0).toLowerCase() + name.slice(1, 40);
  draft.groups.push({ id, name, short, tends: null });
  return id;
}

/** Whatever speaks of indices by codes that they had, by the ones that they have now. @param codes the new by the old */
export function renameCodes(draft: Draft, codes: ReadonlyMap<string, string>): void {
  const now = (code: string): string => codes.get(code) ?? code;
  for (const index of draft.indices) if (index.within !== null) index.within = now(index.within);
  for (const one of draft.proposals)
    if (one.type === 'alias') one.of = now(one.of);
    else if (one.type === 'leader') one.index = now(one.index);
    else if (one.type === 'code' || one.type === 'from-aims') one.code = now(one.code);
  for (const doubt of draft.doubts) if ('code' in doubt) doubt.code = now(doubt.code);
  for (const one of draft.missing) if (one.what === 'target-rank' && one.of !== null) one.of = now(one.of);
  for (const one of draft.missing) if (one.of?.includes(': ')) one.of = one.of.replace(/^[^:]+(?=: )/, now);
}

/** Each id once, another in the place of one. */
const replaced = (ids: readonly string[], old: string, now: string): string[] => [
  ...new Set(ids.map((id) => (id === old ? now : id))),
];

/** Another unit does whatever one did: it leads, helps, follows and owes in its place. */
export function replaceUnit(draft: Draft, old: string, now: string): void {
  const { indices, areas, organisation, units } = draft;
  for (const index of [...indices, ...areas]) {
    if (index.leadUnit === old) index.leadUnit = now;
    index.coordinating = replaced(index.coordinating, old, now).filter((id) => id !== index.leadUnit);
    index.following = replaced(index.following, old, now);
    for (const task of index.tasks) if (task.owners !== null) task.owners = replaced(task.owners, old, now);
  }
  for (const unit of units) unit.members = replaced(unit.members, old, now);
  for (const place of ['reportTo', 'consolidator'] as const)
    if (organisation[place] === old) organisation[place] = now;
  for (const one of draft.proposals) if (one.type === 'owner' && one.unit === old) one.unit = now;
}

/** Two names that are one unit's: the other does its work, and is one more name of it. */
export function joinUnits(draft: Draft, meant: string, other: string): void {
  const [unit, short] = [meant, other].map((id) => draft.units.find((one) => one.id === id));
  if (unit === undefined || short === undefined) return;
  replaceUnit(draft, other, meant);
  unit.aliases = [...new Set([...unit.aliases, short.name, ...short.aliases])];
  draft.units = draft.units.filter(({ id }) => id !== other);
  for (const one of draft.proposals) if (one.type === 'unit-name' && one.unit === other) one.unit = meant;
}

/** Two names that are one person's: whoever is meant stays. */
export function joinPeople(draft: Draft, meant: string, other: string): void {
  for (const index of [...draft.indices, ...draft.areas])
    index.leaders = replaced(index.leaders, other, meant);
  draft.people = draft.people.filter(({ id }) => id !== other);
  for (const one of draft.proposals) if (one.type === 'leader' && one.person === other) one.person = meant;
}
