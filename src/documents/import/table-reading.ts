import type { IndexDraft } from '../../core/plan/draft.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { Column, ColumnKind } from './column-kinds.ts';
import { withIndexCells } from './index-cells.ts';
import { numbersAreCodes } from './row-codes.ts';

/** A table whose columns are known, in the order of the document. */
export interface PlanTable {
  columns: (Column | null)[];
  rows: Row[];
  /** What stands over each column, also over those that nobody knows. */
  heads?: readonly string[];
}

/** What stands around a table: the index that it is below, if any. */
export interface Around {
  index: IndexDraft | null;
  /** The pillar that it is below: its indices are of it, whatever their codes say. */
  pillar: IndexDraft | null;
  group: string | null;
  section: string;
  /** Whose work the table tells, by the heading above it. */
  owner?: { ids: string[]; words: string } | null;
}

/** A table while it is read, row by row. */
export interface TableReading {
  building: Building;
  table: PlanTable;
  around: Around;
  /** Where reading stands. */
  at: {
    index: IndexDraft | null;
    group: string | null;
    owner: { ids: string[]; words: string } | null;
    /** Whose work the rows below are, where their heading names somebody whom nobody knows. */
    nobody: string | null;
    /** Whether a heading row of the table has said whose work follows. */
    isByOwner: boolean;
    /** How the heading row that named an index is numbered: the next such row that names none ends it. */
    headed: string | null;
  };
  hasIndex: boolean;
  /** Whether it tells scores, ranks or targets. */
  hasFigures: boolean;
  /** Whether its numbers are the codes of the indices. */
  areCodes: boolean;
  /** Whether all rows of work are numbered below an index that is known: «1.1», «1.2», «2.1». */
  isNumberedBelow: boolean;
  /** The word that every name of its indices begins with, «Chỉ số» of «Chỉ số Minh bạch»; '' where they do not. */
  nameWord: string;
  /** What stands in the first column of a kind, or in all that name somebody; '' where it has none. */
  cell(row: Row, kind: ColumnKind): string;
  has(...kinds: ColumnKind[]): boolean;
}

/** Columns that name somebody, of which a table may have several of a kind. */
const isOfPeople: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  'lead',
  'owner',
  'coordinating',
  'helping',
  'following',
  'leader',
]);

/** The only words of a row that is merged across, or filled in one cell beside its number. */
export function loneWords(row: Row, columns: readonly (Column | null)[]): string | null {
  const told = row.cells.filter((cell, at) => cell !== '' && columns[at]?.kind !== 'number');
  const [first = ''] = row.cells;
  // A sentence in the column of the numbers is none of them.
  if (told.length === 0 && first.length > 12) return first;
  const words = new Set(told);
  if (words.size !== 1) return null;
  const isAcross = told.length > 1;
  const at = row.cells.findIndex((cell, column) => cell !== '' && columns[column]?.kind !== 'number');
  const isOnlyIndex = columns[at]?.kind === 'index' && !isAcross;
  return isOnlyIndex ? null : [...words][0]!;
}

/** The number of a row without what closes it. */
export const numberOf = ({ cell }: TableReading, row: Row): string =>
  cell(row, 'number').replace(/[.)\s]+$/u, '');

function areBelowIndices(reading: TableReading): boolean {
  const codes = new Set(reading.building.indices.map(({ code }) => code));
  const { rows, columns } = reading.table;
  const numbers = rows
    .filter((row) => loneWords(row, columns) === null && reading.cell(row, 'task') !== '')
    .map((row) => numberOf(reading, row));
  const isBelow = (number: string): boolean =>
    /^\d{1,2}(?:\.\d{1,3})+$/.test(number) && codes.has(number.replace(/\.\d+$/, ''));
  return numbers.length > 0 && numbers.every(isBelow);
}

/** «4.1», «4.2.»: what a criterion is numbered. */
const numberOfCriterion = /^\d{1,2}(?:\.\d{1,3})+\.?$/;

/**
 * A column «Tiêu chí» that says of each task by a number of its own which part of an index it serves: it names no index, and the
 * headings between the rows may.
 */
function withCriteria(building: Building, { columns, rows }: PlanTable): (Column | null)[] {
  const codes = new Set(building.indices.map(({ code }) => code));
  const at = columns.findIndex((column) => column?.kind === 'index');
  if (at < 0 || codes.size === 0 || !columns.some((column) => column?.kind === 'task')) return columns;
  const cells = rows
    .filter((row) => loneWords(row, columns) === null)
    .map((row) => (row.cells[at] ?? '').trim())
    .filter((cell) => cell !== '');
  const areNumbers =
    cells.length > 0 &&
    cells.every((cell) => numberOfCriterion.test(cell) && !codes.has(cell.replace(/\.$/, '')));
  return areNumbers
    ? columns.map((column, place) => (place === at ? { ...column!, kind: 'code' } : column))
    : columns;
}

/** Fewer names than these may begin alike. */
const leastNames = 3;
const wordBefore =
  /^(?:Chỉ số(?: thành phần| nội dung)?|Tiêu chí|Nội dung|Lĩnh vực|Trụ cột|Yếu tố)\s+(?=\p{Lu}\p{Ll})/u;

function wordOfNames(cells: readonly string[]): string {
  const names = [...new Set(cells.filter((cell) => cell !== ''))];
  const words = new Set(names.map((name) => wordBefore.exec(name)?.[0] ?? ''));
  return names.length >= leastNames && words.size === 1 ? [...words][0]! : '';
}

/** Begins to read a table: what its columns and numbers are. */
export function beginTable(building: Building, given: PlanTable, around: Around): TableReading {
  const table: PlanTable = {
    ...given,
    columns: withIndexCells(building, { ...given, columns: withCriteria(building, given) }),
  };
  const cell = (row: Row, kind: ColumnKind): string => {
    const told = table.columns.flatMap((one, at) => (one?.kind === kind ? [row.cells[at] ?? ''] : []));
    // «Chủ trì» over «trong Sở» and «ngoài Sở»: whoever stands in either.
    return isOfPeople.has(kind)
      ? [...new Set(told)].filter((words) => words !== '').join('\n')
      : (told[0] ?? '');
  };
  const has = (...kinds: ColumnKind[]): boolean =>
    table.columns.some((column) => column !== null && kinds.includes(column.kind));
  const reading: TableReading = {
    building,
    table,
    around,
    at: {
      index: around.index,
      group: around.group,
      owner: around.owner ?? null,
      nobody: null,
      isByOwner: false,
      headed: null,
    },
    hasIndex: has('index'),
    hasFigures: has('baseline', 'target', 'most'),
    areCodes: numbersAreCodes(table.rows, cell),
    isNumberedBelow: false,
    nameWord: wordOfNames(table.rows.map((row) => cell(row, 'index'))),
    cell,
    has,
  };
  return { ...reading, isNumberedBelow: !reading.hasIndex && !has('code') && areBelowIndices(reading) };
}
