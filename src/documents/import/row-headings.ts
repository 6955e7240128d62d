import { foldInPlace } from '../../core/text/fold.ts';
import { type Row, rowWords } from './blocks.ts';
import { addGroup } from './building.ts';
import { readIndexHeading } from './index-heading.ts';
import { indexInWords } from './index-in-words.ts';
import { type Line, lineOf, withoutEnd } from './lines.ts';
import { askShortName, indexOfHeading } from './named-index.ts';
import { indexByName, indexByNumber, indexOf } from './row-index.ts';
import { loneWords, numberOf, type TableReading } from './table-reading.ts';
import { ownersIn } from './task-lines.ts';

/** Rows of a table that stand over others: what an index, a group, or whoever does the work is called. */

/** «C. Chỉ số về …» over a row that names an index of its own: a section of the table, and no index. */
const isOverIndices = ({ table, cell }: TableReading, { marker }: Line, below: Row | undefined): boolean =>
  (marker === null || marker.type === 'roman' || marker.type === 'letter') &&
  below !== undefined &&
  loneWords(below, table.columns) === null &&
  cell(below, 'index') !== '';

/** «I. Cải cách thể chế (LV2)», «NHIỆM VỤ CẢI THIỆN CSTP 3»: an index that stands above, by its whole name or its code, wherever in the row. */
function holdsIndex({ building, hasIndex, at }: TableReading, line: Line): boolean {
  const index = hasIndex ? null : indexInWords(building.indices, line.text);
  if (index === null) return false;
  at.index = index;
  at.headed = line.marker?.type ?? '';
  return true;
}

/** Whether a row above tasks names an index that stands above the table; a part of its name is enough under a number, and is asked. */
function headsIndex({ building, hasIndex, at }: TableReading, line: Line, isHeading: boolean): boolean {
  const named = hasIndex ? null : indexOfHeading(building.indices, line);
  if (named === null) return false;
  const isNumbered = line.marker !== null && line.marker.type !== 'bullet';
  if (!named.isSure && !isHeading && !isNumbered) return false;
  if (!named.isSure) askShortName(building, named.index, line.text, line.place);
  at.index = named.index;
  at.headed = line.marker?.type ?? '';
  return true;
}

/** So many words at most name whose work follows, where a full stop ends them. */
const mostOfHeading = 6;

/** What names no index is whose tasks follow, or what a group is called. */
function takeOtherLone({ building, hasIndex, at }: TableReading, row: Row, line: Line): void {
  // A sentence that begins with somebody is no heading.
  const isSentence = /[.;]$/.test(line.text) && line.text.split(' ').length > mostOfHeading;
  const owners = isSentence ? null : ownersIn(building, withoutEnd(line.text));
  // «VI. Nhiệm vụ chung» behind «V. Trụ cột …»: what stands below it is of no index.
  if (owners === null && at.headed !== null && at.headed === (line.marker?.type ?? '')) at.index = null;
  if (owners !== null) {
    at.owner = { ids: owners.ids, words: line.text };
    at.isByOwner = true;
    return;
  }
  // Among headings that each name a body stands one that nobody knows: its work is of none of the others, nor of the index's lead.
  if (at.isByOwner && !/[.;]$/.test(line.text)) at.nobody = withoutEnd(line.text);
  if (/[.;]$/.test(line.text)) building.unplaced.push(rowWords(row));
  else if (hasIndex || (line.marker?.type === 'roman' && at.index === null))
    at.group = addGroup(building, withoutEnd(line.text));
  else building.unplaced.push(rowWords(row));
}

/** «CS1 - Gia nhập thị trường»: a code of letters and a number before the name of what it is of. */
function codeBefore(text: string): { code: string; name: string } | null {
  const match = /^(\p{Lu}{1,6}[\s.-]?\d{1,2})\s*[-–—:.)]\s*(\p{L}.{3,})$/u.exec(text);
  return match === null ? null : { code: match[1]!, name: withoutEnd(match[2]!) };
}

const lettersOf = (code: string): string => /^\p{Lu}+/u.exec(code)?.[0] ?? '';

/** A code like those of the indices that stand above this table of work, which none of them has. */
const isOfUnknown = ({ building, hasIndex }: TableReading, code: string): boolean =>
  !hasIndex &&
  building.indices.some((one) => lettersOf(one.code) === lettersOf(code) && lettersOf(code) !== '');

/** A row that is a heading: of an index, of a unit's tasks, of a group. */
export function takeLone(reading: TableReading, row: Row, words: string, below: Row | undefined): void {
  const { building, at } = reading;
  const number = numberOf(reading, row);
  // Merged across, the number is the words again.
  const text = number === '' || words.startsWith(number) ? words : `${number}. ${words}`;
  const line = lineOf({ text: text.split('\n').join(' '), numbering: null, place: row.place });
  const heading = readIndexHeading(line, () => false);
  at.owner = null;
  at.nobody = null;
  const numbered = indexByNumber(reading, words);
  if (numbered !== undefined) {
    at.index = numbered;
    return;
  }
  const coded = codeBefore(line.text);
  const own = coded === null ? undefined : indexByNumber(reading, coded.code);
  if (coded !== null && own !== undefined) {
    // Under its own code an index may be named shorter, which is asked.
    if (foldInPlace(own.name) !== foldInPlace(coded.name)) askShortName(building, own, coded.name, row.place);
    at.index = own;
    return;
  }
  // «CS10 - …» over rows of work, of an index that the paper's own table of them has not: what stands below is of no other.
  if (coded !== null && isOfUnknown(reading, coded.code)) {
    at.index = null;
    building.unplaced.push(rowWords(row));
    return;
  }
  if (heading !== null && !heading.isPillar && isOverIndices(reading, line, below)) {
    at.group = addGroup(building, withoutEnd(line.text));
    return;
  }
  if (holdsIndex(reading, line) || headsIndex(reading, line, heading !== null)) return;
  if (heading !== null) {
    at.index = indexByName(reading, heading.name) ?? indexOf(reading, row, text.split('\n').join(' '));
    return;
  }
  takeOtherLone(reading, row, line);
}
