import type { Row } from './blocks.ts';
import { rowWords } from './blocks.ts';
import type { Part } from './charged-by-number.ts';
import { namesPerson } from './column-cells.ts';
import { type ChargeOfParts, partsIn } from './leaders-of-parts.ts';

/** A table that says which indices each leader has: «TT · Lãnh đạo · Chức vụ · Chỉ số phụ trách», whatever its columns are called. */

const code = String.raw`\p{Lu}{1,6}[\s.-]?\d{1,2}|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}`;
const codes = new RegExp(
  String.raw`^(?:(?:các\s+)?(?:chỉ số|tiêu chí|nội dung|lĩnh vực|trụ cột)(?:\s+thành phần)?(?:\s+số)?\s*:?\s*)?((?:${code})(?:\s*(?:[,;]|\svà\s)\s*(?:${code}))*)\s*(?:[,;.]\s*(?:(?:phụ trách|chỉ đạo)\s+)?(?:chung|chỉ đạo chung|phụ trách chung|toàn diện)\s*)?\.?$`,
  'u',
);

/** Fewer rows that say so are no such table. */
const leastRows = 2;
const mostAbove = 3;

/** «Trụ cột 1 (các chỉ số 1.1, 1.2)»: the brackets say which of its indices. */
const narrowed =
  /(?:trụ cột|nhóm|lĩnh vực)\s+(?:số\s+)?[\dIVX]{1,4}\s*\(((?:gồm\s+)?(?:các\s+)?(?:chỉ số|tiêu chí)\s[^()]*)\)/giu;

/** The parts that a cell names by their codes, and nothing else; null where it is no such. */
function codesIn(cell: string): Part[] | null {
  const told = codes.exec(cell.trim())?.[1];
  if (told !== undefined) return told.split(/\s*[,;]\s*|\s+và\s+/u).map((one) => ({ kind: '', code: one }));
  const parts = partsIn(cell.trim().replace(narrowed, '$1'));
  return parts.length === 0 ? null : parts;
}

/** What the rows of such a table say; null where it is none. */
export function chargesInTable(rows: readonly Row[]): ChargeOfParts[] | null {
  const width = rows[0]?.cells.length ?? 0;
  const at = Array.from({ length: width }, (_, column) => column).map(
    (column) => rows.filter(({ cells }) => namesPerson(cells[column] ?? '')).length,
  );
  const person = at.indexOf(Math.max(...at, 0));
  if ((at[person] ?? 0) < leastRows) return null;
  const named = rows.filter(({ cells }) => namesPerson(cells[person]!));
  const count = (column: number): number =>
    named.filter(({ cells }) => column > person && codesIn(cells[column] ?? '') !== null).length;
  const own = Array.from({ length: width }, (_, column) => count(column));
  const parts = own.lastIndexOf(Math.max(...own, 0));
  // Besides them stand a title and a header: whatever has more rows is another table.
  const isWhole = own[parts] === named.length && rows.length - named.length <= mostAbove;
  if ((own[parts] ?? 0) < leastRows || !isWhole) return null;
  return named.map((row) => {
    const title = row.cells.slice(person + 1, parts).find((cell) => cell !== '' && codesIn(cell) === null);
    return {
      who: title === undefined ? row.cells[person]! : `${row.cells[person]}, ${title}`,
      parts: codesIn(row.cells[parts]!)!,
      said: rowWords(row),
    };
  });
}
