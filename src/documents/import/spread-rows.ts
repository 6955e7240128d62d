/** A cell as it is written once, though it may cover several columns and rows. */
export interface Cell {
  text: string;
  columns: number;
  rows: number;
}

/** A table of Office has at most 63 columns; a sheet that has more holds no plan in them. */
const mostColumns = 63;

/** Spreads merged cells out: every row has, in every column, the words that stand there for the eye. */
export function spreadRows(rows: readonly (readonly Cell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]![column] !== undefined) column++;
      const last = Math.min(column + Math.max(cell.columns, 1), mostColumns);
      for (let down = at; down < Math.min(at + Math.max(cell.rows, 1), rows.length); down++)
        for (let across = column; across < last; across++) grid[down]![across] = cell.text;
      column = last;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
