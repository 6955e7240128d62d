import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Column } from './column-kinds.ts';
import type { Item } from './headings.ts';
import { readIndexHeading } from './index-heading.ts';
import { type Line, lineOf } from './lines.ts';
import { sectionOf } from './sections.ts';
import type { PlanTable } from './table-reading.ts';

// A sheet that holds a whole paper: sections as rows, and in one column indices and their tasks, told apart by how they are numbered.

const column = (kind: Column['kind']): Column => ({ kind, of: 'both', year: null, header: '' });

const placeOf = ({ columns }: PlanTable, kind: Column['kind']): number =>
  columns.findIndex((one) => one?.kind === kind);

/** A row as a line: its number, and the words of a cell. */
function lineIn(table: PlanTable, row: Row, words: string): Line {
  const number = (row.cells[placeOf(table, 'number')] ?? '').replace(/[.)\s]+$/u, '');
  const text = number === '' || number === words ? words : `${number}. ${words}`;
  return lineOf({ text: text.split('\n').join(' '), numbering: null, place: row.place });
}

/** The only words of a row beside its number; null where several cells are filled. */
function onlyWords(table: PlanTable, row: Row): string | null {
  const at = placeOf(table, 'number');
  const told = new Set(row.cells.filter((cell, place) => cell !== '' && place !== at));
  const [only] = told.size === 0 && at >= 0 ? [row.cells[at]!] : told;
  return told.size < 2 && only !== undefined && only !== '' ? only : null;
}

/** The section of words that a row opens, or of work; null where it opens none. */
function opens(table: PlanTable, row: Row): { line: Line; ofWords: boolean } | null {
  const words = onlyWords(table, row);
  if (words === null) return null;
  const line = lineIn(table, row, words);
  if (line.marker?.type !== 'roman' && line.marker?.type !== 'letter') return null;
  const section = sectionOf(line, false);
  if (section === 'content') return { line, ofWords: false };
  return section === 'aims' || section === 'requirements' || section === 'both' || section === 'organisation'
    ? { line, ofWords: true }
    : null;
}

/** The index that a row of a table without a column for indices names, by its number and its word: «1 | Chỉ số …». */
function indexIn(table: PlanTable, row: Row): string | null {
  const words = row.cells[placeOf(table, 'task')] ?? '';
  if (words === '' || onlyWords(table, row) !== null) return null;
  const line = lineIn(table, row, words);
  const heading = line.marker?.type === 'number' ? readIndexHeading(line, () => true) : null;
  return heading?.isNamed ? heading.name : null;
}

const figures: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['baseline', 'target', 'measure']);

const numberIn = (table: PlanTable, { cells }: Row): string =>
  (cells[placeOf(table, 'number')] ?? '').replace(/[.)\s]+$/u, '');

/** «Tổng cộng | 500 | 352,6» is of neither level. */
const isSum = ({ cells }: Row): boolean =>
  cells.some((cell) => /^tong (?:cong|diem|so)\b/.test(foldInPlace(cell)));

/** Fewer rows of either kind do not tell that the numbers are of two levels. */
const leastOfLevel = 2;

/**
 * The rows of a table that are indices by how it is built, «1» with scores over «1.1», «1.2» without any; empty where it is not built so:
 * words in the column of the work say nothing of which they are.
 */
function rowsAbove(table: PlanTable): Set<Row> {
  const rows = table.rows.filter((row) => onlyWords(table, row) === null && !isSum(row));
  const told = (row: Row): boolean =>
    table.columns.some((one, at) => one !== null && figures.has(one.kind) && (row.cells[at] ?? '') !== '');
  const above = rows.filter(
    (row) => /^(?:(?:\p{Lu}{1,6}[.-]?)?\d{1,2}|[IVX]{1,4})$/u.test(numberIn(table, row)) && told(row),
  );
  const codes = new Set(above.map((row) => numberIn(table, row)));
  const below = rows.filter(
    (row) => codes.has(numberIn(table, row).replace(/\.\d{1,3}$/u, '')) && !told(row),
  );
  const isLevelled =
    codes.size >= leastOfLevel &&
    codes.size === above.length &&
    below.length >= leastOfLevel &&
    above.length + below.length === rows.length;
  return new Set(isLevelled ? above : []);
}

/** Indices and tasks of one column in a column each; whoever leads a task's row owes it. */
function parted(table: PlanTable): PlanTable {
  const [task, lead] = [placeOf(table, 'task'), placeOf(table, 'lead')];
  if (task < 0 || placeOf(table, 'index') >= 0) return table;
  const above = rowsAbove(table);
  const nameIn = (row: Row): string | null =>
    above.has(row) ? (row.cells[task] ?? '') : indexIn(table, row);
  if (!table.rows.some((row) => nameIn(row) !== null)) return table;
  const columns = table.columns.map((one) =>
    one?.kind === 'measure' && /chi tieu|muc tieu|phan dau/.test(foldInPlace(one.header))
      ? { ...one, kind: 'target' as const }
      : one,
  );
  return {
    ...(table.heads === undefined ? {} : { heads: table.heads }),
    columns: [...columns, column('index'), column('owner')],
    rows: table.rows.map((row) => {
      const index = nameIn(row);
      if (index !== null)
        return { ...row, cells: [...row.cells.map((cell, at) => (at === task ? '' : cell)), index, ''] };
      const owner = onlyWords(table, row) === null && lead >= 0 ? row.cells[lead]! : '';
      return {
        ...row,
        cells: [...row.cells.map((cell, at) => (at === lead && owner !== '' ? '' : cell)), '', owner],
      };
    }),
  };
}

/** A table as it is understood: what stands in it as sections of words, and tables between them. */
export function itemsOfTable(table: PlanTable): Item[] {
  const items: Item[] = [];
  let rows: Row[] = [];
  let inWords = false;
  const flush = (): void => {
    if (rows.length > 0)
      items.push({
        type: 'table',
        table: parted({
          columns: table.columns,
          rows,
          ...(table.heads === undefined ? {} : { heads: table.heads }),
        }),
      });
    rows = [];
  };
  for (const row of table.rows) {
    const opened = opens(table, row);
    if (opened !== null && (opened.ofWords || inWords)) {
      flush();
      items.push({ type: 'line', line: opened.line });
      inWords = opened.ofWords;
      continue;
    }
    const words = inWords ? onlyWords(table, row) : null;
    if (words === null) {
      inWords = false;
      rows.push(row);
    } else items.push({ type: 'line', line: lineIn(table, row, words) });
  }
  flush();
  return items;
}
