import type { Place, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { type Block, type NoteKind, type Row, rowWords } from './blocks.ts';
import { chargesInTable } from './charge-tables.ts';
import type { Column } from './column-kinds.ts';
import { withNotes } from './footnotes.ts';
import type { Item } from './headings.ts';
import type { ChargeOfParts } from './leaders-of-parts.ts';
import { itemsOfTable } from './levelled-table.ts';
import { isCapitals, type Line, lineOf, withoutEnd } from './lines.ts';
import { keyTable } from './name-keys.ts';
import { withRecords } from './records.ts';
import type { ShortName } from './short-names.ts';
import { headerKey, readColumns, tablesIn } from './table-columns.ts';
import { ofYearOfTitle } from './year-of-columns.ts';

/** What stands in a table for its look alone: the heads and ends of official papers. */
const isLayout = (rows: readonly Row[]): boolean => {
  const folded = foldInPlace(rows.flatMap(({ cells }) => cells).join(' '));
  const width = new Set(rows.flatMap(({ cells }) => cells)).size;
  return (
    rows.length <= 4 &&
    width <= 12 &&
    /cong ?hoa xa hoi|noi nhan|doc lap|giam doc|chu tich|\bso\s*:/.test(folded)
  );
};

/** The cells of a row as lines, one behind the other; what is merged stands once. */
const linesOfRow = (row: Row): Item[] =>
  [...new Set(row.cells)]
    .flatMap((cell) => cell.split('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ type: 'line', line: lineOf({ text, numbering: null, place: row.place }) }));

const numbersRow = /^(?:[IVX]{1,4}|[A-Z]|\d{1,2}(?:\.\d{1,2})*|[a-zđ]\)|[-–+])[.)]?$/u;

/** A row of a number and its words, each in a cell of its own; null of any other. */
function numberedWords({ cells }: Row): string | null {
  const [number = '', words = '', ...others] = new Set(cells.filter((cell) => cell !== ''));
  if (others.length > 0 || words === '' || !numbersRow.test(number) || cells[0] !== number) return null;
  return /^[-–+]$|[.)]$/u.test(number) ? `${number} ${words}` : `${number}. ${words}`;
}

const fieldName = /^\p{L}[\p{L}\d\s,/()-]{1,48}:?$/u;

/** «Cơ quan | UBND phường …»: what a field is called, and what it says; null of any other row. */
function fieldWords({ cells }: Row): string | null {
  const [name = '', words = '', ...others] = new Set(cells.filter((cell) => cell !== ''));
  if (others.length > 0 || words === '' || cells[0] !== name || !fieldName.test(name)) return null;
  // Who writes, and the motto beside: two cells of a letterhead say nothing of each other.
  if (isCapitals(name) || /^(?:cong hoa xa hoi|doc lap)/.test(foldInPlace(words))) return null;
  return `${name.replace(/\s*:$/u, '')}: ${words}`;
}

/** «III | Mục tiêu năm 2026 | Điểm tổng hợp …»: a section whose number, heading and words stand in a cell each; null of any other row. */
function sectionInCells({ cells }: Row): { heading: string; words: string } | null {
  const [number = '', name = '', words = '', ...others] = new Set(cells.filter((cell) => cell !== ''));
  const isSection = cells[0] === number && /^[IVX]{1,4}[.)]?$/.test(number) && fieldName.test(name);
  if (others.length > 0 || words === '' || !isSection) return null;
  return { heading: `${number.replace(/[.)]$/, '')}. ${name.replace(/\s*:$/u, '')}`, words };
}

/** The heading of such a section, and below it its words. */
function linesOfSection(row: Row): Item[] | null {
  const section = sectionInCells(row);
  if (section === null) return null;
  return [section.heading, ...section.words.split('\n')].map((text) => ({
    type: 'line',
    line: lineOf({ text, numbering: null, place: row.place }),
  }));
}

/** The lines of a sheet of words: a number, or the name of a field, in a cell of its own is that of the words beside it. */
const linesOfWords = (row: Row): Item[] => {
  const section = linesOfSection(row);
  if (section !== null) return section;
  const words = numberedWords(row) ?? fieldWords(row);
  return words === null
    ? linesOfRow(row)
    : [
        {
          type: 'line',
          line: lineOf({ text: words.split('\n').join(' '), numbering: null, place: row.place }),
        },
      ];
};

const endsTable =
  /^(?:(?:KT|TM|TL|TUQ|Q)\s*\.|(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|TRƯỞNG BAN)|Nơi nhận|Ghi chú|Lưu ý)/u;

/** A sheet that holds what a paper says in words: a letterhead or a title, and rows of a cell or two. */
function isOfWords(rows: readonly Row[]): boolean {
  const told = rows.map(({ cells }) => new Set(cells.filter((cell) => cell !== '')).size);
  const folded = foldInPlace(rows.flatMap(({ cells }) => cells).join('\n'));
  return (
    rows[0]?.place.type === 'row' &&
    rows[0].place.sheet !== undefined &&
    rows.every((row, at) => told[at]! <= 2 || sectionInCells(row) !== null) &&
    rows.filter(
      (row, at) =>
        told[at] === 1 ||
        numberedWords(row) !== null ||
        fieldWords(row) !== null ||
        sectionInCells(row) !== null,
    ).length *
      2 >
      rows.length &&
    /cong ?hoa xa hoi|^(?:ke hoach|noi nhan)\b/m.test(folded)
  );
}

/** In a sheet notes and signature stand below the last row of the table, in its columns: those rows, from the first of them on. */
function endOf(rows: readonly Row[]): number {
  const told = rows.map(({ cells }) => [...new Set(cells.filter((cell) => cell !== ''))]);
  const last = told.findLastIndex((words) => words.length > 3);
  const first = told.findIndex((words, at) => at > last && words.some((one) => endsTable.test(one)));
  return first < 0 ? rows.length : first;
}

/** Over a form in the annexes: «ĐỀ CƯƠNG BÁO CÁO», «Biểu 01: BÁO CÁO TIẾN ĐỘ…». */
const opensForm = /^(?:de cuong|mau|bieu(?: mau)?)\b.{0,40}\bbao cao\b/;

const placeKey = (place: Place): string =>
  place.type === 'paragraph' ? `p${place.number}` : `${place.sheet ?? ''}t${place.table}`;

/** Where the forms of reports stand, behind the end of the paper: nothing in them is to be placed. */
function formsIn(blocks: readonly Block[]): Set<string> {
  const forms = new Set<string>();
  let [isBehindEnd, isForm] = [false, false];
  for (const block of blocks) {
    if (block.type === 'table') {
      const folded = foldInPlace(block.rows.flatMap(({ cells }) => cells).join(' '));
      isBehindEnd ||= /noi nhan/.test(folded);
      if (isForm) for (const { place } of block.rows) forms.add(placeKey(place));
      continue;
    }
    // A heading is told by how it begins; a paragraph may be as long as a paper.
    const folded = foldInPlace(block.text.trim().slice(0, 80));
    isBehindEnd ||= /^noi nhan\b/.test(folded);
    if (isBehindEnd && opensForm.test(folded)) isForm = true;
    else if (/^(?:phu luc|bieu)\b/.test(folded)) isForm = false;
    if (isForm) forms.add(placeKey(block.place));
  }
  return forms;
}

/** What of the lines that have no place is worth a look: no blank rows, and nothing of a report's form. */
export function worthALook(blocks: readonly Block[], unplaced: readonly Written[]): Written[] {
  const forms = formsIn(blocks);
  return unplaced.filter(({ words, place }) => /[\p{L}\p{N}]/u.test(words) && !forms.has(placeKey(place)));
}

/** What a sheet is called. */
const sheetOf = ([row]: readonly Row[]): string[] =>
  row?.place.type === 'row' && row.place.sheet !== undefined ? [row.place.sheet] : [];

/** The line right above a table, where no row of its own is its title. */
function titlesAbove(items: readonly Item[], own: readonly Row[]): string[] {
  const last = own.length === 0 ? items.at(-1) : undefined;
  return last?.type === 'line' && last.line.text.length <= 160 ? [last.line.text] : [];
}

interface Items {
  items: Item[];
  unplaced: Written[];
  /** Notes at cells, and rows that are struck out: nothing is read out of them, and each is asked. */
  besides: { why: 'cell-note' | 'struck-out' | NoteKind; said: Written }[];
  /** What tables that are keys to short names say. */
  keys: ShortName[];
  /** Who has which indices, as tables of their own say it. */
  charges: ChargeOfParts[];
  read: number;
}

/** The rows of all tables that one header heads: work stands unit by unit, or page by page, in tables of few rows. */
function rowsByHeader(blocks: readonly Block[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    for (const rows of tablesIn(block.rows.filter((row) => !row.isStruck))) {
      const key = headerKey(rows);
      if (key !== null) found.set(key, [...(found.get(key) ?? []), ...rows]);
    }
  }
  return found;
}

const isPartAlone = ({ folded }: Line): boolean =>
  /^(?:phan|chuong|muc) (?:thu )?(?:nhat|mot|hai|ba|bon|tu|nam|sau|bay|[ivx]{1,4}|\d)[.:]?$/.test(folded);

/** «Phần thứ nhất: Mục tiêu», «Chương II. Nhiệm vụ»: the number of a part and its heading in one line. */
function partAndHeading(line: Line): Line {
  const [number, part = ''] =
    /^((?:Phần|Chương|Mục) (?:thứ )?(?:nhất|một|hai|ba|bốn|tư|năm|sáu|bảy|[IVX]{1,4}))\s*[:.–-]\s+(?=\p{Lu})/iu.exec(
      line.text,
    ) ?? [];
  if (number === undefined || line.marker !== null || line.text.length > 120) return line;
  const own = lineOf({ text: line.text.slice(number.length), numbering: null, place: line.place });
  return own.marker !== null
    ? line
    : { ...own, words: line.words, marker: { type: 'roman', label: part, level: 1 } };
}

/** A heading with the number that stands in the line above it. */
const headedBy = (part: Line, line: Line): Line =>
  line.marker === null
    ? {
        ...line,
        words: `${part.words} ${line.words}`,
        marker: { type: 'roman', label: withoutEnd(part.text), level: 1 },
      }
    : line;

/** «ĐVT: triệu đồng» over a table: what its figures are counted in, and nobody's name. */
const isCounted = (words: string): boolean => /^\(?\s*(?:đvt|đơn vị tính)\s*:/iu.test(words.trim());

/** Lines and tables as they are understood; rows of tables that are no plan's are given back. */
export function itemsOf(given: readonly Block[]): Items {
  const blocks = withNotes(given);
  const items: Item[] = [];
  const unplaced: Written[] = [];
  const besides: Items['besides'] = [];
  const keys: ShortName[] = [];
  const charges: ChargeOfParts[] = [];
  let columns: (Column | null)[] | null = null;
  let read = 0;
  const ofHeader = rowsByHeader(blocks);
  const takeTable = (rows: readonly Row[]): void => {
    const key = headerKey(rows);
    const table = readColumns(rows, columns, key === null ? rows : ofHeader.get(key));
    if (table !== null) {
      columns = table.columns;
      const [counted, above] = [true, false].map((is) =>
        table.before.filter(({ cells }) => cells.some(isCounted) === is),
      );
      unplaced.push(...counted!.map(rowWords));
      items.push(...above!.flatMap(linesOfRow));
      const end = endOf(table.rows);
      const titles = [
        ...titlesAbove(items, table.before),
        ...table.before.flatMap(({ cells }) => cells),
        ...sheetOf(rows),
      ];
      const own = ofYearOfTitle(table.columns, titles);
      items.push(...itemsOfTable({ columns: own, rows: table.rows.slice(0, end), heads: table.heads }));
      items.push(...table.rows.slice(end).flatMap(linesOfRow));
    } else if (isOfWords(rows)) items.push(...rows.flatMap(linesOfWords));
    else if (isLayout(rows)) items.push(...rows.flatMap(linesOfRow));
    else unplaced.push(...rows.map(rowWords).filter(({ words }) => words !== ''));
  };
  /** «Phần thứ nhất» alone is the number of the heading below it. */
  let part: Line | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'paragraph') {
      read++;
      const line = partAndHeading(lineOf(block));
      if (isCounted(line.text)) unplaced.push({ words: line.words, place: line.place });
      else if (isPartAlone(line) && blocks[at + 1]?.type === 'paragraph') part = line;
      else {
        items.push({ type: 'line', line: part === null ? line : headedBy(part, line) });
        part = null;
      }
      continue;
    }
    read += block.rows.length;
    if (block.isNotes) {
      unplaced.push(...block.rows.map(rowWords));
      besides.push(
        ...block.rows.map((row) => ({ why: block.notes ?? ('cell-note' as const), said: rowWords(row) })),
      );
      continue;
    }
    const key = keyTable(block.rows);
    if (key !== null) {
      keys.push(...key);
      continue;
    }
    const charged = chargesInTable(block.rows);
    if (charged !== null) {
      charges.push(...charged);
      continue;
    }
    const struck = block.rows.filter((row) => row.isStruck).map(rowWords);
    unplaced.push(...struck);
    besides.push(...struck.map((said) => ({ why: 'struck-out' as const, said })));
    for (const rows of tablesIn(block.rows.filter((row) => !row.isStruck))) takeTable(rows);
  }
  return { items: withRecords(items), unplaced, besides, keys, charges, read };
}

/** In the order of the document: paragraphs first, then tables. */
export function byPlace(written: Written[]): Written[] {
  const order = ({ place }: Written): number =>
    place.type === 'paragraph' ? place.number : 1e6 + place.table * 1e4 + place.row;
  return written.sort((one, other) => order(one) - order(other));
}
