import type { Cell, ColumnModel, SheetModel } from '../../core/documents/sheet-model.ts';

/** Points of print of a row of text of the sheet's own size, and what a row has around it. */
const linePoints = 15.75;
const aroundPoints = 3;

/** No row of a sheet is higher, whatever stands in it. */
const highestPoints = 409;
const mostLines = Math.floor((highestPoints - aroundPoints) / linePoints);

/** The widest that a column may become where its words would not fit otherwise, in signs. */
const widest = 110;

/** What a cell of a fixed form needs in signs: it shows nothing but # where it has less. */
function fixedWidth(cell: Cell): number {
  if (cell === null || typeof cell === 'string') return 0;
  if ('moment' in cell) return 16;
  if ('day' in cell) return 11;
  if ('percent' in cell) return 7;
  return (
    cell.number.toFixed(cell.decimals ?? 0).length + Math.floor(Math.log10(Math.abs(cell.number) + 1) / 3) + 2
  );
}

/** How many lines a text takes in a column of so many signs, broken between its words. */
function linesOf(text: string, width: number): number {
  // Letters of a running text are narrower than the digits by which a column is measured, by a fifth; half of it is to spare.
  const signs = Math.max(1, Math.floor(width * 1.1));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > signs) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      // A word longer than its column is broken within.
      while (used > signs) {
        lines += 1;
        used -= signs;
      }
    }
  }
  return lines;
}

const longestWord = (text: string): number => Math.max(...text.split(/\s/).map(({ length }) => length));

/** So wide that a text takes no more lines than a row can be high. */
function wideEnough(text: string, width: number): number {
  let wide = width;
  while (wide < widest && linesOf(text, wide) > mostLines) wide += 4;
  return wide;
}

/** How wide a column is: as its model says, less where little stands in it, more where its words would be cut in print. */
function widthOf({ name, width }: ColumnModel, cells: readonly Cell[]): number {
  let longest = 0;
  let least = longestWord(name) + 2;
  let longestText = '';
  for (const cell of cells) {
    least = Math.max(least, fixedWidth(cell));
    if (typeof cell !== 'string') continue;
    for (const line of cell.split('\n')) longest = Math.max(longest, line.length);
    if (cell.length > longestText.length) longestText = cell;
  }
  return wideEnough(longestText, Math.max(least, Math.min(width, longest + 2)));
}

/** The widths of a sheet's columns, in signs. */
export const widthsOf = ({ columns, rows }: SheetModel): number[] =>
  columns.map((column, at) =>
    widthOf(
      column,
      rows.map((cells) => cells[at] ?? null),
    ),
  );

/** How high a row must be so that all its words are read, in points. */
export function heightOf(texts: readonly Cell[], widths: readonly number[]): number {
  const lines = texts.map((cell, at) => (typeof cell === 'string' ? linesOf(cell, widths[at]!) : 1));
  return Math.min(highestPoints, Math.max(1, ...lines) * linePoints + aroundPoints);
}
