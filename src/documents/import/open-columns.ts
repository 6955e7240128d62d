import type { Written } from '../../core/plan/draft.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { TableReading } from './table-reading.ts';

/** Columns of a table of work that neither their header nor their cells tell of: what each holds is asked once, and no cell alone. */

/** Fewer cells are shown one by one. */
const leastCells = 2;

/** Amounts and numbers alone name nobody, no end and nothing that is made. */
const isFigure = (words: string): boolean => /^[\d.,\s%]+$/u.test(words);

/** @param rows those whose tasks were taken */
export function askOpenColumns(
  { doubts }: Building,
  { table, hasFigures }: TableReading,
  rows: readonly Row[],
): void {
  // What stands beside the figures of an index is of no task.
  if (hasFigures || table.heads === undefined) return;
  for (const [at, column] of table.columns.entries()) {
    const header = (table.heads[at] ?? '').split('\n').join(' ').trim();
    if (column !== null || header === '') continue;
    const cells: Written[] = rows.flatMap((row) => {
      const words = (row.cells[at] ?? '').split('\n').join(' ').trim();
      return words === '' || !/\p{L}|\d/u.test(words) ? [] : [{ words, place: row.place }];
    });
    const [first] = cells;
    if (first === undefined || cells.length < leastCells || cells.every(({ words }) => isFigure(words)))
      continue;
    const number = doubts.filter(({ type }) => type === 'column-open').length + 1;
    doubts.push({
      type: 'column-open',
      column: `${number}`,
      cells,
      place: first.place,
      path: '',
      source: header,
    });
  }
}
