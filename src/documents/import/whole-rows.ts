import type { Row } from './blocks.ts';
import type { Column } from './column-kinds.ts';
import { isNoWork, isWhole } from './row-kinds.ts';
import { loneWords, type TableReading } from './table-reading.ts';

/** Rows among indices that are none: they tell the whole, or some of the rows above together, whatever they are called. */

/** A number alone in its cell, also behind what bounds it. */
export const figureIn = (words: string): number | null => {
  const match = /^\s*(?:từ|trên|[≥>=]+)?\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:điểm|%)?\s*$/iu.exec(words);
  return match === null ? null : Number(match[1]!.replace(',', '.'));
};

/** Sums of decimals as they are written. */
export const rounded = (sum: number): number => Math.round(sum * 1000) / 1000;

/** Of fewer rows a sum, a mean or a habit of numbering is seldom one. */
const leastRows = 3;
/** So many of the rows at least are numbered where one without a number stands out. */
const mostNumbered = 0.8;
/** So many times the greatest of the others no part of the whole is. */
const beyondAll = 2.5;
/** As much as a mean of rounded figures may be off. */
const slack = 0.011;

const isOfScores = (column: Column | null): boolean =>
  column !== null && ['baseline', 'target', 'most'].includes(column.kind) && column.of !== 'rank';

/** How many of a row's scores are the sum or the mean of those above, since any row from which on they may be. */
function countsOthers(
  { columns }: Pick<TableReading['table'], 'columns'>,
  row: Row,
  above: readonly Row[],
): number {
  return columns.filter((column, at) => {
    const own = isOfScores(column) ? figureIn(row.cells[at] ?? '') : null;
    if (own === null) return false;
    let [sum, count] = [0, 0];
    for (const { cells } of [...above].reverse()) {
      const figure = figureIn(cells[at] ?? '');
      if (figure === null) break;
      [sum, count] = [sum + figure, count + 1];
      if (count < 2) continue;
      const isSum = rounded(sum) === rounded(own);
      const isMean = count >= leastRows && count === above.length && Math.abs(sum / count - own) < slack;
      if (isSum || isMean) return true;
    }
    return false;
  }).length;
}

/** Whether a score of the row is far above all others of its column. */
const isFarAbove = (
  { columns }: Pick<TableReading['table'], 'columns'>,
  row: Row,
  others: readonly Row[],
): boolean =>
  columns.some((column, at) => {
    const own = isOfScores(column) ? figureIn(row.cells[at] ?? '') : null;
    const told = others.flatMap(({ cells }) => figureIn(cells[at] ?? '') ?? []);
    return own !== null && told.length >= leastRows && own > beyondAll * Math.max(...told);
  });

/** The rows of a table of indices that are no index: nobody has them, and they are numbered, called or counted otherwise than the others. */
export function wholeRows(reading: TableReading): Set<Row> {
  const { table, cell, hasIndex } = reading;
  if (!hasIndex) return new Set();
  const nameOf = (row: Row): string => cell(row, 'index').trim();
  const isNumbered = (row: Row): boolean => {
    const number = cell(row, 'number').trim();
    return (
      (/^(?:\d|[IVX]{1,4}[.)]?$|\p{Lu}{1,4}[\s.-]?\d)/u.test(number) && number !== nameOf(row)) ||
      /^(?:\d|[IVX]{1,4}[.)]|\p{Lu}{1,4}\d)/u.test(nameOf(row))
    );
  };
  const named = table.rows.filter(
    (row) => nameOf(row) !== '' && !isNoWork(row) && loneWords(row, table.columns) === null,
  );
  const charge = (row: Row): string[] => [cell(row, 'task'), cell(row, 'lead'), cell(row, 'leader')];
  const isFree = (row: Row): boolean => charge(row).every((words) => words.trim() === '');
  const found = new Set<Row>();
  for (const [at, row] of named.entries()) {
    if (!isFree(row)) continue;
    const others = named.filter((one) => one !== row && !found.has(one));
    const numbered = others.filter(isNumbered).length;
    const isOdd = !isNumbered(row) && numbered >= leastRows && numbered >= others.length * mostNumbered;
    const above = named.slice(0, at).filter((one) => !found.has(one));
    if (
      isWhole(nameOf(row), cell(row, 'number'), charge(row)) ||
      isOdd ||
      (above.length >= 2 && countsOthers(table, row, above) > 1) ||
      isFarAbove(table, row, others)
    )
      found.add(row);
  }
  return found;
}
