import { addPerson, addUnit } from '../../core/plan/change-draft.ts';
import type { UnitSort } from '../../core/plan/correction.ts';
import type { UnitDraft } from '../../core/plan/draft.ts';
import { unitKey } from '../../core/plan/draft-names.ts';
import type { Option } from '../../core/plan/open-point.ts';
import { isPersonName } from '../../core/plan/person-words.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import { type Correcting, fault, type Matched, namedIn, noteRow, touched } from './correct-draft.ts';

/** Units and leaders of a workbook of corrections: what others are named by, so they come first. */

const aliasesIn = (text: string): string[] =>
  text
    .split(/[;,\n]/)
    .map((alias) => alias.trim())
    .filter(Boolean);

function setSort(unit: UnitDraft, sort: UnitSort): void {
  if (sort === 'group' || sort === 'outside') unit.type = sort;
  else {
    unit.type = 'unit';
    unit.kind = sort;
  }
}

function correctUnit(correcting: Correcting, matched: Matched): UnitDraft | null {
  const { draft, words } = correcting;
  const name = touched(matched, 'name');
  if (name === '') {
    fault(correcting, 'units', matched, 'name', { type: 'empty' });
    return null;
  }
  const unit = draft.units.find(({ id }) => id === matched.id) ?? addUnit(draft, name!);
  if (name !== null) unit.name = name;
  const aliases = touched(matched, 'aliases');
  if (aliases !== null) unit.aliases = aliasesIn(aliases);
  const kind = touched(matched, 'kind');
  if (kind !== null && !(kind === '' && matched.was === null)) {
    const sorts = Object.entries(words.sorts) as [UnitSort, string][];
    const sort = sorts.find(([, shown]) => foldedWords(shown) === foldedWords(kind));
    if (sort === undefined) fault(correcting, 'units', matched, 'kind', { type: 'sort' });
    else setSort(unit, sort[0]);
  }
  noteRow(correcting, 'units', matched);
  return unit;
}

/** Names that are new, of which another row has the same. */
function tellTwice<One extends { id: string }>(
  correcting: Correcting,
  sheet: 'units' | 'people',
  rows: readonly { matched: Matched; one: One }[],
  keyOf: (one: One) => string,
): void {
  for (const { matched, one } of rows) {
    if (touched(matched, 'name') === null) continue;
    if (rows.some((other) => other.one.id !== one.id && keyOf(other.one) === keyOf(one)))
      fault(correcting, sheet, matched, 'name', { type: 'twice' });
  }
}

/** Who units are known by: the names that they have now, and those that they had. */
export const unitOptions = ({ draft, rows }: Correcting): Option[] =>
  draft.units.map(({ id, name, aliases }) => {
    const old = rows.units.find((one) => one.id === id)?.was?.name;
    return { id, name, aliases: old === undefined || old === name ? aliases : [...aliases, old] };
  });

export function correctUnits(correcting: Correcting): void {
  const { draft, rows, struck, corrections } = correcting;
  for (const { id, name } of draft.units)
    if (struck.units.has(id)) corrections.push({ type: 'struck', sheet: 'units', of: name });
  draft.units = draft.units.filter(({ id }) => !struck.units.has(id));
  const made = rows.units.flatMap((matched) => {
    const one = correctUnit(correcting, matched);
    return one === null ? [] : [{ matched, one }];
  });
  tellTwice(correcting, 'units', made, ({ name }) => unitKey(name));
  for (const { matched, one } of made) {
    const at = { sheet: 'units' as const, matched, column: 'members' as const };
    const text = touched(matched, 'members');
    const gone = one.members.filter((id) => struck.units.has(id));
    if (text === null && gone.length > 0) one.members = one.members.filter((id) => !gone.includes(id));
    if (text === null) continue;
    if (text !== '' && one.type !== 'group')
      fault(correcting, 'units', matched, 'members', { type: 'no-group' });
    const options = unitOptions(correcting).filter(({ id }) => id !== one.id);
    const members = namedIn(correcting, at, text, options);
    if (members !== null) one.members = members;
    draft.proposals = draft.proposals.filter(
      (proposal) => proposal.type !== 'members' || proposal.group !== one.id,
    );
  }
  const { organisation } = draft;
  if (struck.units.has(organisation.reportTo ?? '')) organisation.reportTo = null;
  if (struck.units.has(organisation.consolidator ?? '')) organisation.consolidator = organisation.reportTo;
  draft.proposals = draft.proposals.filter(
    (one) =>
      !('unit' in one && struck.units.has(one.unit)) && !('group' in one && struck.units.has(one.group)),
  );
}

export function correctPeople(correcting: Correcting): void {
  const { draft, rows, struck, corrections } = correcting;
  for (const { id, name } of draft.people)
    if (struck.people.has(id)) corrections.push({ type: 'struck', sheet: 'people', of: name });
  draft.people = draft.people.filter(({ id }) => !struck.people.has(id));
  const made = rows.people.flatMap((matched) => {
    const name = touched(matched, 'name');
    const title = touched(matched, 'title');
    if (name !== null && !isPersonName(name)) {
      fault(correcting, 'people', matched, 'name', { type: name === '' ? 'empty' : 'person-name' });
      return [];
    }
    const one = draft.people.find(({ id }) => id === matched.id) ?? addPerson(draft, name!, title ?? '');
    if (name !== null) one.name = name;
    if (title !== null) one.title = title;
    noteRow(correcting, 'people', matched);
    return [{ matched, one }];
  });
  tellTwice(correcting, 'people', made, ({ name }) => fold(name));
  draft.proposals = draft.proposals.filter((one) => one.type !== 'leader' || !struck.people.has(one.person));
}

/** Leaders by the names that they have now, and those that they had. */
export const personOptions = ({ draft, rows }: Correcting): Option[] =>
  draft.people.map(({ id, name }) => {
    const old = rows.people.find((one) => one.id === id)?.was?.name;
    return { id, name, aliases: old === undefined || old === name ? [] : [old] };
  });
