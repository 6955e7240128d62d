import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldedWords, foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { Column, ColumnKind } from './column-kinds.ts';
import { indexOfCode, indexOfNumber, isNamedByCode } from './index-codes.ts';
import { indexInWords, isOwnCode } from './index-in-words.ts';
import { headingOfKind, kindHead } from './kind-words.ts';
import { withoutEnd } from './lines.ts';
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

/** «Hợp phần 2»: an index by the word that the paper numbers them by, and its number. */
function codeOfOwnWord(indices: readonly IndexDraft[], kinds: readonly string[], cell: string): boolean {
  const head = cell.length > 60 ? null : kindHead({ text: cell, folded: foldInPlace(cell) }, kinds);
  return head !== null && withoutEnd(head.words) === '' && indexOfNumber(indices, head.code) !== undefined;
}

/** Whether most cells of a column are «Nhóm chỉ tiêu 1. Minh bạch»: indices, whatever heads it. */
function namesByOwnWord(kinds: readonly string[], rows: readonly Row[], at: number): boolean {
  const told = rows.map((row) => cellIn(row, at)).filter((cell) => cell !== '');
  const isName = (text: string): boolean =>
    headingOfKind({ text, folded: foldInPlace(text), marker: null }, kinds) !== null;
  return told.length >= leastCells && told.filter(isName).length >= told.length * mostOf;
}

/** The columns with such a one as that of the indices; null where there is none. */
function withNames(
  kinds: readonly string[],
  columns: readonly (Column | null)[],
  rows: readonly Row[],
): (Column | null)[] | null {
  const named = columns.findIndex((_, at) => namesByOwnWord(kinds, rows, at));
  const taken: Column = { kind: 'index', of: 'both', year: null, header: columns[named]?.header ?? '' };
  return named < 0 ? null : columns.map((one, at) => (at === named ? taken : one));
}

/** The kind of a column by the indices that its cells name; null where they name none, or only number their rows. */
function kindOf(
  { indices, kinds }: Pick<Building, 'indices' | 'kinds'>,
  rows: readonly Row[],
  at: number,
  { header, isHeaded, mayBeShort }: { header: string; isHeaded: boolean; mayBeShort: boolean },
): 'code' | 'index' | null {
  const told = rows.map((row) => cellIn(row, at)).filter((cell) => cell !== '' && !/^[-–—…x]+$/iu.test(cell));
  if (told.length < leastCells) return null;
  const most = (of: (cell: string) => boolean): boolean => told.filter(of).length >= told.length * mostOf;
  const areCodes = most(
    (cell) =>
      codeOfOwnWord(indices, kinds, cell) ||
      (isNamedByCode(cell) &&
        (indexOfCode(indices, cell) ?? (/^\d/.test(cell) ? indexOfNumber(indices, cell) : undefined)) !==
          undefined),
  );
  // Headed by the paper's own word for them they are, even where each comes once.
  if (areCodes && kinds.includes(foldedWords(header))) return 'code';
  if (areCodes) {
    // What only counts its rows is no code; letters, and one code over several rows, are.
    const isSure =
      told.length > new Set(told).size ||
      most((cell) => (isOwnCode(cell) && /\p{L}/u.test(cell)) || /^\p{L}{3,}\s/u.test(cell));
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
  { indices, kinds }: Building,
  { columns, rows }: { columns: readonly (Column | null)[]; rows: readonly Row[] },
): (Column | null)[] {
  const has = (kind: ColumnKind): boolean => columns.some((column) => column?.kind === kind);
  if (has('index')) return [...columns];
  const named = withNames(kinds, columns, rows);
  if (named !== null) return named;
  const own = indices.filter(({ type }) => type === 'index');
  const isOpen = has('task') && own.length > 1;
  const told = isOpen ? rows.filter(isRow) : [];
  // Headings between the rows say whose these are, and each may begin to count anew.
  const isHeaded = rows.length > told.length;
  for (const [at, column] of columns.entries()) {
    // «Nội dung» beside «Nhiệm vụ»: of two columns that are called work one may name what it is of.
    const header = column?.header ?? '';
    const isWork = column?.kind === 'task' && columns.filter((one) => one?.kind === 'task').length > 1;
    const mayBeShort = isWork || column === null || column?.kind === 'code';
    const kind =
      isOpen && (isWork || mayBe.has(column?.kind))
        ? kindOf({ indices: own, kinds }, told, at, { header, isHeaded, mayBeShort })
        : null;
    if (kind === null) continue;
    const taken: Column = { kind, of: 'both', year: null, header };
    return columns.map((one, place) => (place === at ? taken : one?.kind === 'code' ? null : one));
  }
  return [...columns];
}
