import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import { headerRowByCells, mayHead, withCells, withSplitColumns } from './column-cells.ts';
import { type Column, columnOf } from './column-kinds.ts';
import {
  withBefore,
  withCodes,
  withIndex,
  withLeaders,
  withMeasures,
  withOwners,
  withProducts,
  withYears,
} from './columns-beside.ts';
import { withLabelledCells } from './labelled-cells.ts';
import { isMonthHeader, withMarkedColumns } from './marked-columns.ts';
import { withPillarRows } from './pillar-column.ts';

const columnsOf = (cells: readonly string[]): (Column | null)[] => withIndex(cells.map(columnOf), cells);

/** The columns that a row names; null where it is no header. */
function headerOf(cells: readonly string[]): (Column | null)[] | null {
  if (new Set(cells).size < 3 || cells.some((cell) => cell.length > 120)) return null;
  const columns = columnsOf(cells);
  const known = new Set(columns.map((column) => column?.kind).filter(Boolean));
  const holds = known.has('task') || known.has('index');
  // Of the months of a year, a column each, none has to be known.
  const told = new Set(cells.filter((cell) => !isMonthHeader(cell))).size;
  return holds && known.size >= 2 && known.size * 2 >= told ? columns : null;
}

/** «(1) (2) (3)», «A B 1 2»: numbers of the columns. */
const isColumnNumbers = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') &&
  cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])?\)?(?:=.*)?$/.test(cell.trim())) &&
  cells.filter((cell) => /\d/.test(cell)).length >= 3;

export interface ReadTable {
  columns: (Column | null)[];
  /** What stands above the header. */
  before: Row[];
  rows: Row[];
  heads: string[];
}

const sameCells = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, at) => foldInPlace(cell) === foldInPlace(other[at]!));

/** «nt», «-nt-», «như trên», «″»: what stands in the cell above. */
const asAbove =
  /^[-–\s"“(]*(?:n\s*[./]?\s*t|như (?:trên|dòng trên|trên nêu)|″|〃|"|''|như đã nêu trên)[-–.\s"”)]*$/iu;

/** A row whose cells that only point up say what they point at. */
function withAbove(row: Row, above: Row | undefined): Row {
  if (above === undefined || !row.cells.some((cell) => asAbove.test(cell))) return row;
  return {
    ...row,
    cells: row.cells.map((cell, column) => (asAbove.test(cell) ? (above.cells[column] ?? '') : cell)),
  };
}

/** Whether a row heads a table of its own: three of its cells at least say what their columns hold, and none holds more. */
function headsAnew(cells: readonly string[]): boolean {
  const columns = headerOf(cells);
  const known = new Set(columns?.map((column) => column?.kind).filter(Boolean));
  const isHead = (cell: string): boolean => cell.length <= 45 && !/\d/.test(cell.replace(/20\d\d/g, ''));
  return (
    known.size >= 3 &&
    cells.every(isHead) &&
    /^(?:s?tt|số|số tt|số thứ tự|(?:mã|ký hiệu|số)(?: (?:nv|nhiệm vụ|việc|chỉ số))?|nhiệm vụ)$/iu.test(
      cells[0]!.trim(),
    )
  );
}

/** Rows of several tables that stand in one, each with what heads it: pasted one below the other, nothing parts them. */
export function tablesIn(rows: readonly Row[]): Row[][] {
  const first = rows.findIndex(({ cells }) => headerOf(cells) !== null);
  const starts = rows.flatMap(({ cells }, at) => {
    const above = rows[at - 1]?.cells;
    const isOther =
      first >= 0 &&
      at > first + 1 &&
      headsAnew(cells) &&
      !sameCells(cells, rows[first]!.cells) &&
      above?.[0] !== cells[0];
    return isOther ? [at] : [];
  });
  const froms = starts.map((start, at) => withTitle(rows, start, starts[at - 1] ?? first));
  return [0, ...froms].map((from, at) => rows.slice(from, froms[at] ?? rows.length));
}

/** Where a table below another begins with what it is called: rows of one cell right above its header are of it. */
function withTitle(rows: readonly Row[], start: number, end: number): number {
  let from = start;
  const isOneCell = ({ cells }: Row): boolean => new Set(cells.filter((cell) => cell !== '')).size === 1;
  while (from - 1 > end && isOneCell(rows[from - 1]!)) from--;
  return from;
}

/** By what a table's header is known again; null where it has none. */
export function headerKey(rows: readonly Row[]): string | null {
  const head = rows.find(({ cells }) => headerOf(cells) !== null) ?? rows.slice(0, 8).find(mayHead);
  return head === undefined ? null : head.cells.map((cell) => foldInPlace(cell).trim()).join('|');
}

/** «Điểm | Hạng | Điểm | Hạng» below two cells that are each merged over two columns, and nothing below the others. */
function partsHead(head: readonly string[], cells: readonly string[]): boolean {
  const isMerged = (at: number): boolean =>
    head[at] !== '' && (head[at] === head[at - 1] || head[at] === head[at + 1]);
  return (
    cells.some((cell) => cell !== '') &&
    cells.every((cell, at) =>
      isMerged(at)
        ? cell !== '' && cell.length <= 45 && !/\d/.test(cell.replace(/20\d\d/g, ''))
        : cell === '',
    )
  );
}

/**
 * Finds a table's header and takes it out, wherever it is repeated. A header of two rows is read as one: «Kết quả năm
 * 2025» over «Điểm» and «Hạng».
 * @param before the columns of the table above, which one without a header goes on
 * @param alike the rows of all tables with the same header: what few cells leave open, those of the others tell
 * @returns null where no header is found: a table for the look of it, or of something else
 */
export function readColumns(
  rows: readonly Row[],
  before: readonly (Column | null)[] | null,
  alike: readonly Row[] = rows,
): ReadTable | null {
  const named = rows.findIndex(({ cells }) => headerOf(cells) !== null);
  const goesOnAs = before !== null && rows.every(({ cells }) => cells.length === before.length);
  const first = named >= 0 || goesOnAs ? named : headerRowByCells(rows, alike);
  if (first < 0) {
    return before !== null && goesOnAs
      ? { columns: [...before], before: [], rows: [...rows], heads: [] }
      : null;
  }
  const head = rows[first]!.cells;
  let last = first;
  // Merged down, the first cell of a header of two rows is the same in both.
  while (
    rows[last + 1] !== undefined &&
    head[0] !== '' &&
    ((rows[last + 1]!.cells[0] === head[0] && !sameCells(rows[last + 1]!.cells, head)) ||
      (last === first && partsHead(head, rows[last + 1]!.cells)))
  )
    last++;
  const headers = rows.slice(first, last + 1).map(({ cells }) => cells);
  const joined = head.map((_, column) =>
    [...new Set(headers.map((cells) => cells[column] ?? ''))].join(' ').trim(),
  );
  const data: Row[] = [];
  for (const row of rows.slice(last + 1)) {
    const { cells } = row;
    const isHead = headers.some((header) => sameCells(header, cells)) || isColumnNumbers(cells);
    if (!isHead && cells.some((cell) => cell !== '')) data.push(withAbove(row, data.at(-1)));
  }
  const others = alike === rows ? data : alike.filter(({ cells }) => cells.length === head.length);
  const marked = withMarkedColumns({ columns: columnsOf(joined), rows: data }, joined);
  const headed = marked.columns.map((column, at) => joined[at] ?? column?.header ?? '');
  const cells = alike === rows ? marked.rows : others;
  const told = withLabelledCells(
    withSplitColumns(withCells(marked.columns, headed, cells), marked.rows, cells),
  );
  const heads = told.columns.map((column, at) => column?.header ?? headed[at] ?? '');
  const columns = withYears(
    withLeaders(
      withProducts(withMeasures(withOwners(withBefore(withCodes(withIndex(told.columns, heads)))))),
    ),
  );
  return { ...withPillarRows({ columns, rows: told.rows }), before: rows.slice(0, first), heads };
}
