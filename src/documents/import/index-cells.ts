import type { IndexDraft } from '../../core/plan/draft.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { Column, ColumnKind } from './column-kinds.ts';
import { indexOfCode, indexOfNumber, isNamedByCode } from './index-codes.ts';
import { indexInWords, isOwnCode } from './index-in-words.ts';
import { indexNamed } from './named-index.ts';

/** A column of a table of work that names indices which stand above it, by its cells alone: whatever heads it. */

/** So many of the cells name an index. */
const mostOf = 0.7;
/** Of fewer cells nobody can tell. */
const leastCells = 3;

/** What a column may be taken for by its header, though its cells are codes or names of indices. */
const mayBe: ReadonlySet<ColumnKind | undefined> = new Set([
  undefined,
  'number',
  'code',
  'note',
  'source',
  'target',
  'measure',
  'baseline',
] as const);

/** A row of one word or sentence is a heading. */
const isRow = ({ cells }: Row): boolean => new Set(cells.filter((cell) => cell.trim() !== '')).size > 2;

const cellIn = (row: Row, at: number): string => (row.cells[at] ?? '').split('\n').join(' ').trim();

/** Whether plain numbers may count the rows, from the top or anew below each heading, and name no index: 1, 2, 3, 1, 2 … */
function mayCount(told: readonly string[], isHeaded: boolean): boolean {
  const numbers = told.flatMap((cell) => (/^\d{1,3}[.)]?$/u.test(cell) ? [Number.parseInt(cell, 10)] : []));
  const isGrouped = numbers.every((number, at) => at === 0 || number >= numbers[at - 1]!);
  const isRepeated = new Set(numbers).size < numbers.length && new Set(numbers).size > 1;
  return numbers.length > 0 && (isHeaded || !(isGrouped && isRepeated));
}

/** The kind of a column by the indices that its cells name; null where they name none, or only number their rows. */
function kindOf(
  indices: readonly IndexDraft[],
  rows: readonly Row[],
  at: number,
  isHeaded: boolean,
  mayBeShort: boolean,
): 'code' | 'index' | null {
  const told = rows.map((row) => cellIn(row, at)).filter((cell) => cell !== '' && !/^[-–—…x]+$/iu.test(cell));
  if (told.length < leastCells) return null;
  const most = (of: (cell: string) => boolean): boolean => told.filter(of).length >= told.length * mostOf;
  const areCodes = most(
    (cell) =>
      isNamedByCode(cell) &&
      (indexOfCode(indices, cell) ?? (/^\d/.test(cell) ? indexOfNumber(indices, cell) : undefined)) !==
        undefined,
  );
  if (areCodes) {
    // What only counts its rows is no code; letters, and one code over several rows, are.
    const isSure = told.length > new Set(told).size || most((cell) => isOwnCode(cell) && /\p{L}/u.test(cell));
    return isSure && !mayCount(told, isHeaded) ? 'code' : null;
  }
  const names = (cell: string): boolean => {
    const named = indexNamed(indices, cell, null);
    return named?.isSure === true || (mayBeShort && named !== null) || indexInWords(indices, cell) !== null;
  };
  return most(names) && told.every((cell) => cell.length <= 160) ? 'index' : null;
}

/** The columns of a table of work, one of which names indices that stand above it. */
export function withIndexCells(
  { indices }: Building,
  { columns, rows }: { columns: readonly (Column | null)[]; rows: readonly Row[] },
): (Column | null)[] {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  const own = indices.filter(({ type }) => type === 'index');
  const isOpen = has('task') && !has('index') && own.length > 1;
  const told = isOpen ? rows.filter(isRow) : [];
  // Headings between the rows say whose these are, and each may begin to count anew.
  const isHeaded = rows.length > told.length;
  for (const [at, column] of columns.entries()) {
    // «Nội dung» beside «Nhiệm vụ»: of two columns that are called work one may name what it is of.
    const isWork = column?.kind === 'task' && columns.filter((one) => one?.kind === 'task').length > 1;
    const mayBeShort = isWork || column === null || column?.kind === 'code';
    const kind =
      isOpen && (isWork || mayBe.has(column?.kind)) ? kindOf(own, told, at, isHeaded, mayBeShort) : null;
    if (kind === null) continue;
    const taken: Column = { kind, of: 'both', year: null, header: column?.header ?? '' };
    return columns.map((one, place) => (place === at ? taken : one?.kind === 'code' ? null : one));
  }
  return [...columns];
}
