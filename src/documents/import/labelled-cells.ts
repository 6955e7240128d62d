import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import { type Column, type ColumnKind, columnOf } from './column-kinds.ts';

/** Several things in one cell, each behind a label of its own: «- Sản phẩm: Báo cáo» over «- Thời hạn: Quý II», in any order. */

/** A label stands at the head of a cell, or behind what ended the part before it. */
const labels =
  /(?:^|\n|[;.|]|(?<=\s|^)[-–+•])\s*[-–+•]?\s*(\p{L}[\p{L}\d\s,/]{1,38}?)\s*(?::|[-–](?=\s*\n))\s*(?=\S)/gu;

/** What a label within a cell may say; a name, a task and a number are never told by one. */
const mayBe: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  'time',
  'product',
  'source',
  'leader',
  'lead',
  'coordinating',
  'following',
  'baseline',
  'target',
]);

/** Who leads and who helps in one cell is parted by the words for it, with or without labels. */
const isOfCharge = (kind: ColumnKind | undefined): boolean =>
  kind === 'lead' ||
  kind === 'owner' ||
  kind === 'coordinating' ||
  kind === 'helping' ||
  kind === 'following';

/** Columns whose cells are sentences and names, in which a colon says other things. */
const isWhole = (kind: ColumnKind | undefined): boolean =>
  kind === 'number' || kind === 'code' || kind === 'index' || kind === 'task' || kind === 'most';

/** What comes of work is called a result, too; with a year or a figure it is one that was reached. */
const isMade = (column: Column, value: string): boolean =>
  column.kind === 'baseline' &&
  column.year === null &&
  !/^[\d.,]+\s*(?:điểm|%|\/|$)|(?<!\p{L})hạng\s+\d/iu.test(value);

const mostWords = 6;

/** The column that a label would head; null where it is none that says what stands behind it. */
function columnSaid(label: string, value: string): Column | null {
  if (label.split(/\s+/).length > mostWords) return null;
  const column = /^(?:hạn|xong|hoàn thành)(?: trước| trong)?$/iu.test(label)
    ? columnOf('thời hạn')
    : columnOf(label);
  if (column === null) return null;
  const kind = isMade(column, value) ? 'product' : column.kind;
  return mayBe.has(kind) ? { ...column, kind } : null;
}

interface Part {
  column: Column;
  label: string;
  words: string;
}

const trimmed = (words: string): string => words.replace(/^[\s;,.:–•+-]+|[\s;,–•+-]+$/gu, '').trim();

/**
 * The parts of a cell by their labels, and what stands before the first.
 * @param of what its column holds
 * @returns null where no label says anything else than the column does
 */
export function labelledParts(cell: string, of: Column | null): { before: string; parts: Part[] } | null {
  const told = [...cell.matchAll(labels)].flatMap((match) => {
    const column = columnSaid(match[1]!.trim(), cell.slice(match.index + match[0].length));
    return column === null ? [] : [{ match, column }];
  });
  const kinds = new Set(told.map(({ column }) => column.kind));
  const isSame = [...kinds].every(
    (kind) => kind === of?.kind || (isOfCharge(kind) && (of === null || isOfCharge(of.kind))),
  );
  // Its own label at the head of a cell says nothing new, and is none of its words.
  const isOwn = told.length === 1 && told[0]!.match.index === 0 && told[0]!.column.kind === of?.kind;
  if (told.length === 0 || (isSame && (!isOwn || isOfCharge(of?.kind)))) return null;
  const first = told[0]!.match.index;
  // In a column that nobody knows a single label behind other words is part of a sentence.
  if (of === null && kinds.size < 2) return null;
  return {
    before: trimmed(cell.slice(0, first)),
    parts: told.map(({ match, column }, at) => ({
      column,
      label: foldInPlace(match[1]!),
      words: trimmed(cell.slice(match.index + match[0].length, told[at + 1]?.match.index ?? cell.length)),
    })),
  };
}

const isSameOf = (one: Column | null, other: Column): boolean =>
  one !== null && one.kind === other.kind && (one.kind !== 'baseline' || one.year === other.year);

/** The columns that the labels of a column's cells name, each once. */
function columnsIn(rows: readonly Row[], at: number, of: Column | null): Column[] {
  const found: Column[] = [];
  for (const { cells } of rows) {
    // What is merged across is a heading.
    if (new Set(cells).size === 1) continue;
    for (const { column } of labelledParts(cells[at] ?? '', of)?.parts ?? [])
      if (!found.some((one) => isSameOf(one, column))) found.push(column);
  }
  return found;
}

/** The cells of a row with one of them parted: what is said already by a column of its own stays where it stands. */
function parted(
  row: Row,
  at: number,
  columns: readonly (Column | null)[],
  added: readonly Column[],
): string[] {
  const cells = [...row.cells, ...added.map(() => '')];
  if (new Set(row.cells).size === 1)
    return cells.map((_, place) => (place < row.cells.length ? cells[place]! : row.cells[0]!));
  const read = labelledParts(row.cells[at] ?? '', columns[at] ?? null);
  if (read === null) return cells;
  const all = [...columns, ...added];
  const stays = [read.before];
  cells[at] = '';
  for (const { column, label, words } of read.parts) {
    const place = all.findIndex((one, to) => isSameOf(one, column) && cells[to] === '');
    if (place < 0) stays.push(`${label}: ${words}`);
    else cells[place] = words;
  }
  const rest = stays.filter((words) => words !== '').join('; ');
  cells[at] = cells[at] === '' ? rest : [cells[at], rest].filter((words) => words !== '').join('; ');
  return cells;
}

/** A table whose columns hold one thing each: what labels say within the cells of one stands in columns of their own. */
export function withLabelledCells(table: { columns: (Column | null)[]; rows: Row[] }): {
  columns: (Column | null)[];
  rows: Row[];
} {
  let told = table;
  for (const [at, column] of table.columns.entries()) {
    if (isWhole(column?.kind)) continue;
    const named = columnsIn(told.rows, at, column);
    if (named.length === 0) continue;
    const { columns, rows } = told;
    const added = named.filter((one) => !columns.some((other) => isSameOf(other, one)));
    told = {
      columns: [...columns, ...added],
      rows: rows.map((row) => ({ ...row, cells: parted(row, at, columns, added) })),
    };
  }
  return told;
}
