import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import { addGroup, newIndex } from './building.ts';
import { indexOfCode, indexOfNumber, isNamedByCode } from './index-codes.ts';
import { readIndexHeading } from './index-heading.ts';
import { headingOfKind, kindHead } from './kind-words.ts';
import { lineOf, withoutEnd, withoutQuotes } from './lines.ts';
import { askShortName, indexNamed } from './named-index.ts';
import { codeIn, freeCode } from './row-codes.ts';
import { numberOf, type TableReading } from './table-reading.ts';
import { indexOfTask } from './task-told-twice.ts';

/** Which index a row of a table is of. */

/** «Chỉ số 1.2», «II», «CS1» and no name: an index that stands above, by its code. */
export const indexByNumber = ({ building }: TableReading, words: string): IndexDraft | undefined =>
  indexOfCode(building.indices, words) ??
  // «3» of «CSTP3»
  (/^0?\d{1,2}$/u.test(words.trim()) ? indexOfNumber(building.indices, words.trim()) : undefined) ??
  byOwnWord(building, words);

/** «Hợp phần 2», «Yếu tố số 3» alone, by the word that the paper numbers its indices by. */
function byOwnWord({ indices, kinds }: TableReading['building'], words: string): IndexDraft | undefined {
  if (words.length > 60) return undefined;
  const text = words.split('\n').join(' ').trim();
  const head = kindHead({ text, folded: foldInPlace(text) }, kinds);
  return head !== null && withoutEnd(head.words) === '' ? indexOfNumber(indices, head.code) : undefined;
}

/** An index that stands above, by its whole name or its number. */
export const indexByName = (reading: TableReading, name: string): IndexDraft | undefined =>
  reading.building.indices.find((index) => foldInPlace(index.name) === foldInPlace(name)) ??
  indexByNumber(reading, name);

/** Where the indices are told first, each by its figures, a name that is like another's is its own. */
function indexLike(
  { building, hasFigures }: TableReading,
  row: Row,
  name: string,
  code: string | null,
): IndexDraft | null {
  const like = indexNamed(building.indices, name, code);
  if (like === null || (!like.isSure && hasFigures)) return null;
  if (!like.isSure) askShortName(building, like.index, name, row.place);
  return like.index;
}

/** «Chuyển đổi số (mới)»: that an index is new is no part of its name. */
const withoutNew = (name: string): string => name.replace(/\s*\((?:chỉ số\s+)?mới(?:\s+bổ sung)?\)$/iu, '');

/** «CS1. Gia nhập thị trường», both of which the paper has for one index. */
function byCodeAndName(reading: TableReading, words: string): IndexDraft | undefined {
  const [, code = '', name = ''] =
    /^(\p{Lu}{1,6}[\s.-]?\d{1,2})\s*[-–—:.)]\s*(\p{L}.{2,})$/u.exec(words) ?? [];
  const index = code === '' ? undefined : indexByNumber(reading, code);
  const isSame = index !== undefined && foldInPlace(index.name) === foldInPlace(withoutNew(withoutEnd(name)));
  return isSame ? index : undefined;
}

const indexByCodeOf = (reading: TableReading, words: string, line: string): IndexDraft | undefined =>
  indexByNumber(reading, words) ?? byCodeAndName(reading, line);

/** So many indices at least are told by their figures, before a table of work names none but them. */
const leastTold = 3;

/** Whether all indices stand above with their figures, and this is a table of their work: what else it names is no index of its own. */
function isOfOtherTable({ building, hasFigures, cell }: TableReading, row: Row): boolean {
  const own = building.indices.filter(({ type }) => type === 'index');
  const isTold = own.every(({ baseline, target }) => baseline !== null || target !== null);
  return !hasFigures && cell(row, 'task') !== '' && own.length >= leastTold && isTold;
}

/** A new index, of the group or the pillar that stands above. */
function addIndex(
  { building, around, at }: TableReading,
  row: Row,
  name: string,
  code: string | null,
): IndexDraft {
  const group = at.group ?? addGroup(building, around.section === '' ? 'Các chỉ số' : around.section);
  const index = newIndex({
    type: 'index',
    place: row.place,
    path: code ?? '',
    code: code ?? freeCode(building),
    name,
    group,
  });
  if (around.pillar !== null) index.within = around.pillar.code;
  if (code === null) building.proposals.push({ type: 'code', code: index.code, name });
  building.indices.push(index);
  return index;
}

/**
 * The index that words in the column of the indices, or in a heading row, name: one that stands above, or a new one; null where they
 * are a code that no index has.
 */
export function indexOf(reading: TableReading, row: Row, words: string): IndexDraft | null {
  const { building, areCodes } = reading;
  const line = lineOf({ text: words.split('\n').join(' '), numbering: null, place: row.place });
  const numbered = indexByCodeOf(reading, words, line.text);
  if (numbered !== undefined) return numbered;
  if (isNamedByCode(words) && building.indices.length > 0) return null;
  const heading = headingOfKind(line, building.kinds) ?? readIndexHeading(line, () => true);
  const name = withoutNew(heading?.name ?? withoutEnd(withoutQuotes(line.text)));
  const known = indexByName(reading, name);
  if (known !== undefined) return known;
  const own = line.marker?.type === 'number' ? line.marker.label : (heading?.code ?? null);
  const code = own ?? (areCodes ? codeIn(numberOf(reading, row)) : null);
  // A number beside work counts the rows, as like as not, and makes no shorter name sure.
  const isOfWork = !reading.hasFigures && reading.cell(row, 'task') !== '';
  const like = indexLike(reading, row, name, isOfWork ? own : code);
  if (like !== null || isOfOtherTable(reading, row)) return like;
  return addIndex(reading, row, name, code);
}

/** The index that a row names by its code. */
function indexByCode(reading: TableReading, row: Row): IndexDraft | null {
  const code = codeOf(reading, row);
  if (code === '') return null;
  return indexByNumber(reading, code) ?? indexByName(reading, code) ?? indexLike(reading, row, code, null);
}

/** «2.1» in the column of the criteria, where the index 2 has no parts of its own in the paper. */
function byCriterion(reading: TableReading, row: Row): IndexDraft | null {
  const code = reading.cell(row, 'code').trim().replace(/\.$/, '');
  return /^\d{1,2}\.\d{1,3}$/.test(code)
    ? (indexByNumber(reading, code.replace(/\.\d+$/, '')) ?? null)
    : null;
}

const codeOf = (reading: TableReading, row: Row): string =>
  reading.cell(row, 'code').split('\n').join(' ').trim();

/** Whether most codes of a table's column are those of indices, so that another is of an index that the paper does not hold. */
const areIndexCodes = (reading: TableReading): boolean => {
  const told = reading.table.rows.filter((row) => isCodes(codeOf(reading, row)));
  return told.filter((row) => indexByCode(reading, row) !== null).length * 2 > told.length;
};

/** «4.1.1», «1.2.1; 5.1.2»: codes and nothing else. */
const isCodes = (words: string): boolean =>
  words !== '' && words.split(/\s*[;,&+]\s*|\s+và\s+/u).every(isNamedByCode);

/** A row whose own code is that of no index, or names several, is of none that stands above it. */
const isOfOtherCode = (reading: TableReading, row: Row): boolean =>
  isCodes(codeOf(reading, row)) && indexByCode(reading, row) === null && areIndexCodes(reading);

/** «2.1» of a list in which every row is numbered below an index: its task. */
const byOwnNumber = (reading: TableReading, row: Row): IndexDraft | null =>
  reading.isNumberedBelow
    ? (indexByNumber(reading, numberOf(reading, row).replace(/\.\d+$/, '')) ?? null)
    : null;

/** The index of a row of work or figures; null where it names none, and none stands above it. */
export function indexOfRow(reading: TableReading, row: Row): IndexDraft | null {
  const { at, building, cell } = reading;
  const name = cell(row, 'index');
  if (name !== '') at.index = indexOf(reading, row, name);
  else if (isOfOtherCode(reading, row)) return null;
  // Below no index a row is of the one whose task it has once more.
  return (
    indexByCode(reading, row) ??
    at.index ??
    byCriterion(reading, row) ??
    byOwnNumber(reading, row) ??
    indexOfTask(building, cell(row, 'task'))
  );
}
