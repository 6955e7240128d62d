import { foldedWords, foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Column } from './column-kinds.ts';

/** A table that has its pillars in a column of their own beside the indices: each is a heading over the rows that are of it. */

const ofPillars = /^(?:(?:ten|cac) )?(?:tru cot|linh vuc|nhom(?: (?:chi so|tieu chi))?|mang)$/;

const cellIn = ({ cells }: Row, at: number): string => (cells[at] ?? '').split('\n').join(' ').trim();

/** Which column names the pillars, where another one, behind it, names the indices; -1 where none does. */
function pillarsAt(columns: readonly (Column | null)[], rows: readonly Row[]): number {
  const named = columns.flatMap((column, at) => (column?.kind === 'index' ? [at] : []));
  const [first, second] = named;
  if (first === undefined || second === undefined || named.length !== 2) return -1;
  if (!ofPillars.test(foldedWords(columns[first]!.header)) || rows.length < 2) return -1;
  const told = (at: number): number => new Set(rows.map((row) => cellIn(row, at)).filter(Boolean)).size;
  return told(first) > 0 && told(first) < told(second) ? first : -1;
}

/** «1» merged down beside its pillar, or beside its first row alone, counts the pillars. */
function countsPillars(rows: readonly Row[], number: number, starts: readonly boolean[]): boolean {
  const isOfStart = rows.every((row, at) => {
    const own = cellIn(row, number);
    return starts[at]! ? own !== '' : own === '' || own === cellIn(rows[at - 1]!, number);
  });
  return isOfStart && starts.includes(false);
}

/** The table with a heading row over the rows of each pillar, and nothing left in the pillars' own column. */
export function withPillarRows(table: { columns: (Column | null)[]; rows: Row[] }): {
  columns: (Column | null)[];
  rows: Row[];
} {
  const { columns, rows } = table;
  const at = pillarsAt(columns, rows);
  if (at < 0) return table;
  const index = columns.findLastIndex((column) => column?.kind === 'index');
  // A sum, or what is merged across both, is no index of a pillar.
  const isOfIndex = (row: Row): boolean =>
    cellIn(row, index) !== '' && cellIn(row, at) !== cellIn(row, index);
  const starts = rows.map((row, place) => {
    const own = cellIn(row, at);
    return isOfIndex(row) && own !== '' && (place === 0 || own !== cellIn(rows[place - 1]!, at));
  });
  const number = columns.findIndex((column) => column?.kind === 'number');
  const own = rows.flatMap((row, place) => (isOfIndex(row) ? [place] : []));
  const isCount =
    number >= 0 &&
    countsPillars(
      own.map((place) => rows[place]!),
      number,
      own.map((place) => starts[place]!),
    );
  const word = foldInPlace(columns[at]!.header).includes('tru cot') ? 'Trụ cột ' : '';
  const heading = (row: Row): Row => {
    const own = cellIn(row, at);
    const words = /^trụ cột\s/iu.test(own) ? own : `${word}${own}`;
    return {
      ...row,
      cells: row.cells.map((_, place) => (place === number && isCount ? cellIn(row, number) : words)),
    };
  };
  const below = (row: Row): Row =>
    !isOfIndex(row)
      ? row
      : {
          ...row,
          cells: row.cells.map((cell, place) => (place === at || (isCount && place === number) ? '' : cell)),
        };
  return {
    columns: columns.map((column, place) => (place === at ? null : column)),
    rows: rows.flatMap((row, place) => (starts[place] ? [heading(row), below(row)] : [below(row)])),
  };
}
