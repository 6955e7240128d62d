import type { Written } from '../../core/plan/draft.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import { namesBody } from './column-cells.ts';
import type { TableReading } from './table-reading.ts';
import { splitNames } from './unit-names.ts';

/** Columns of a table of work that neither their header nor their cells tell of: what each holds is asked once, and no cell alone. */

/** Fewer cells are shown one by one. */
const leastCells = 2;

/** Amounts and numbers alone name nobody, no end and nothing that is made. */
const isFigure = (words: string): boolean => /^[\d.,\s%]+$/u.test(words);

/** A body, or a list of them, in every cell. */
const areBodies = (cells: readonly Written[]): boolean =>
  cells.every(({ words }) => splitNames(words).every(namesBody));

/** @param rows those whose tasks were taken, and in a table of indices those that are of one */
export function askOpenColumns(
  { doubts }: Building,
  { table, hasFigures }: TableReading,
  rows: readonly Row[],
): void {
  if (table.heads === undefined) return;
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
    // Beside the figures of an index bodies alone have a place.
    if (hasFigures && !areBodies(cells)) continue;
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
