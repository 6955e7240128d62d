import type { IndexDraft, Place } from '../../core/plan/draft.ts';
import { type Attribute, chargeWords } from './attributes.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import { type Charge, chargeIn } from './charge-cell.ts';
import { rolesIn } from './charge-clauses.ts';
import type { ColumnKind } from './column-kinds.ts';
import { canLead } from './index-lines.ts';
import { codeIn } from './row-codes.ts';
import { numberOf, type TableReading } from './table-reading.ts';

/** What the cells of a row say of its task or index. */

/** Units without the person that a cell names in brackets beside them: «Công an xã (đ/c Lê Văn A, Trưởng Công an xã)», who is listed. */
export function unitsAlone({ unplaced }: Building, words: string, place: Place): string {
  return words.replace(/[;,]?\s*\(((?:đ\/c|đồng chí|ông|bà)\s[^()]*)\)/giu, (_, person: string) => {
    if (!unplaced.some((one) => one.words === person && one.place === place))
      unplaced.push({ words: person, place });
    return '';
  });
}

/** Who leads, helps and follows by the cells of a row; a cell may say of both who leads and who helps. */
function chargeCells(
  { building, cell }: TableReading,
  row: Row,
): { lead: string; coordinating: string; following: string; isTold: boolean } {
  const alone = (words: string): string => unitsAlone(building, words, row.place);
  const { lead, coordinating, isTold } = chargeOfCell(building, alone(cell(row, 'lead')));
  const helping = alone(cell(row, 'coordinating').split('\n').join('; '));
  return {
    lead,
    coordinating: [coordinating, helping].filter((words) => words !== '').join('; '),
    following: cell(row, 'following').split('\n').join('; '),
    isTold,
  };
}

/** The same by other words for it: «Văn phòng Sở làm chính; Phòng B cùng làm». */
function chargeOfCell(building: Building, words: string): Charge {
  const told = chargeIn(words);
  const roles = told.isTold ? null : rolesIn(told.lead, canLead(building));
  const units = roles?.length === 1 ? roles.find((one) => one.type === 'units') : undefined;
  return units === undefined ? told : { lead: units.lead, coordinating: units.coordinating, isTold: true };
}

/** What else the cells of a row say. @param hasLead whether whoever is in charge is asked for, too */
export function attributesOf(reading: TableReading, row: Row, hasLead: boolean): Attribute[] {
  const { table, cell } = reading;
  const value = (kind: ColumnKind): string => cell(row, kind).split('\n').join('; ');
  const attributes: Attribute[] = [];
  if (hasLead && ['lead', 'coordinating', 'following'].some((kind) => value(kind as ColumnKind) !== '')) {
    const { lead, coordinating, following } = chargeCells(reading, row);
    attributes.push({ type: 'units', lead, coordinating, following, isLabelled: true });
  }
  for (const type of ['time', 'product', 'source'] as const)
    if (value(type) !== '') attributes.push({ type, value: value(type) });
  const counted = table.columns.flatMap((column, place) =>
    column?.kind === 'measure' ? (row.cells[place] ?? '').split('\n').join(' ').trim() : [],
  );
  // «100» and, in a column of its own, «%».
  const measure = counted
    .sort((one, other) => Number(/\d/.test(other)) - Number(/\d/.test(one)))
    .join(' ')
    .trim();
  if (measure !== '') attributes.push({ type: 'measure', value: measure });
  return attributes;
}

/** Who leads, helps and follows by the cells of a row; null where it names nobody. */
const chargeOf = (reading: TableReading, row: Row): Extract<Attribute, { type: 'units' }> | null =>
  attributesOf(reading, row, true).find((one) => one.type === 'units') ?? null;

/** Who helps with the tasks of a row, by its own cell; «không» is nobody. */
export const helpersIn = (words: string): string =>
  /^(?:không(?: có)?|-+|x)$/iu.test(words.trim()) ? '' : words.split('\n').join('; ');

/** Who does the tasks of a row, where a column of its own says it. */
export function ownerCell(
  { building, cell }: TableReading,
  row: Row,
): { ids: string[]; words: string; unknown: string[] } | null {
  const { lead, coordinating: own } = chargeIn(cell(row, 'owner'));
  const coordinating = [own, helpersIn(cell(row, 'helping'))].filter((words) => words !== '').join('; ');
  if (lead === '') return null;
  if (coordinating !== '') building.units.resolve(coordinating);
  return { ...building.units.resolve(lead), words: chargeWords(lead, coordinating) };
}

/** The number of a row's task; null where the column numbers the indices, or says nothing. */
export const taskNumber = (reading: TableReading, row: Row): string | null =>
  reading.cell(row, 'index') === '' || !reading.areCodes ? codeIn(numberOf(reading, row)) : null;

/** Who does a task of the text by the row that has it once more: in a column of its own, or who leads it. */
export function doingIn(
  reading: TableReading,
  row: Row,
  index: IndexDraft,
): { ids: string[]; words: string; isLead: boolean } {
  const named = ownerCell(reading, row);
  const owner = named === null || named.ids.length === 0 ? null : named;
  const units = owner === null ? chargeOf(reading, row) : null;
  if (units === null || units.lead === '') return { ids: [], words: '', ...owner, isLead: false };
  const { ids } = reading.building.units.resolve(units.lead);
  const isLead = ids.length === 1 && ids[0] === index.leadUnit;
  return { ids, words: chargeWords(units.lead, units.coordinating), isLead };
}

/** Whoever a row of no index names: in a column of its own, or as who leads it. */
export function unitsOf(reading: TableReading, row: Row): readonly string[] {
  const named = ownerCell(reading, row)?.ids ?? [];
  const units = named.length > 0 ? null : chargeOf(reading, row);
  return units !== null && units.lead !== '' ? reading.building.units.resolve(units.lead).ids : named;
}
