import type { Doubt, IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { Column } from './column-kinds.ts';
import type { Line } from './lines.ts';
import { isNoWork } from './row-kinds.ts';
import type { TableReading } from './table-reading.ts';
import type { WholeRow } from './whole-row.ts';

/** What a paper gives as a sum, against what its own figures make. */

const figureIn = (words: string): number | null => {
  const match = /^\s*(?:từ|trên|[≥>=]+)?\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:điểm)?\s*$/iu.exec(words);
  return match === null ? null : Number(match[1]!.replace(',', '.'));
};

/** Sums of decimals as they are written. */
const rounded = (sum: number): number => Math.round(sum * 1000) / 1000;

/** Of fewer figures a sum is seldom one. */
const leastSummed = 3;

function doubtSum(
  building: Building,
  of: string,
  said: number,
  sum: number,
  at: Pick<Doubt, 'place' | 'source'>,
): void {
  if (rounded(sum) === rounded(said)) return;
  const isTold = building.doubts.some((one) => one.type === 'sum-differs' && one.said === said);
  if (!isTold) building.doubts.push({ type: 'sum-differs', of, said, sum: rounded(sum), path: '', ...at });
}

/** What the row tells of the whole: by its columns, the year before and the plan's own. */
function wholeRowOf({ year }: Building, columns: readonly (Column | null)[], row: Row): WholeRow | null {
  const isAim = ({ kind, year: own }: Column): boolean =>
    kind === 'target' || (year !== null && own === year);
  const told = (wanted: boolean, of: 'score' | 'rank'): number | null => {
    const at = columns.findIndex(
      (column) =>
        column !== null &&
        (column.kind === 'baseline' || column.kind === 'target') &&
        isAim(column) === wanted &&
        (column.of === of || (of === 'score' && column.of === 'both')),
    );
    return at < 0 ? null : figureIn(row.cells[at] ?? '');
  };
  const figures = (isOfAim: boolean): WholeRow['base'] => ({
    score: told(isOfAim, 'score'),
    rank: told(isOfAim, 'rank'),
  });
  const words = row.cells.find((cell) => /\p{L}/u.test(cell)) ?? '';
  return { base: figures(false), target: figures(true), words, place: row.place };
}

/** The last row of a table of indices that sums its columns up. */
export function checkTotals({ building, table, hasIndex, has }: TableReading): void {
  const total = table.rows.findLast(
    (row) => isNoWork(row) && row.cells.some((cell) => figureIn(cell) !== null),
  );
  if (!hasIndex || has('task') || total === undefined) return;
  const rows = table.rows.filter(
    (row: Row) => row !== total && !isNoWork(row) && new Set(row.cells).size > 2,
  );
  building.wholeRow ??= wholeRowOf(building, table.columns, total);
  for (const [at, column] of table.columns.entries()) {
    if (column === null || !['baseline', 'target', 'most'].includes(column.kind) || column.of === 'rank')
      continue;
    const said = figureIn(total.cells[at] ?? '');
    const figures = rows.map((row) => figureIn(row.cells[at] ?? ''));
    if (said === null || figures.length < leastSummed || figures.includes(null)) continue;
    const of = column.header.split('\n').join(' ');
    doubtSum(
      building,
      of,
      said,
      figures.reduce<number>((sum, figure) => sum + figure!, 0),
      { place: total.place, source: total.cells.filter(Boolean).join(' | ') },
    );
  }
}

const totalIn =
  /\btong (?:so )?diem\b(?:\s+(?:cua|cac|ca|toan bo|thanh phan))*\s*(\d{1,2}\s+(?:noi dung|chi so|linh vuc|tru cot|tieu chi))?[^.;:]{0,60}?\s(?:la|dat|:|duoc)\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*diem\b/;

/** Further from the sum than this share of it a total is one of something else. */
const nearSum = 0.05;

/** A total that a sentence tells of the year before, where all indices have a score of that year. */
export function askTotalsTold(
  building: Building,
  lines: readonly Line[],
  indices: readonly IndexDraft[],
): void {
  const scores = indices.map(({ baseline }) => baseline?.score ?? null);
  const year = indices[0]?.baseline?.year ?? null;
  const isWhole =
    scores.length >= leastSummed &&
    !scores.includes(null) &&
    indices.every(({ baseline }) => baseline?.year === year);
  if (!isWhole || year === null) return;
  const sum = scores.reduce<number>((all, score) => all + score!, 0);
  for (const { text, place } of lines) {
    if (text.length > 3000 || !text.includes('điểm')) continue;
    for (const sentence of text.split(/(?<=\p{Ll}|\))\.\s+(?=\p{Lu})/u)) {
      const folded = foldInPlace(sentence);
      const match = totalIn.exec(folded);
      const years = [...folded.matchAll(/\b20\d\d\b/g)].map(([one]) => Number(one));
      if (match === null || years.length === 0 || years.some((one) => one !== year)) continue;
      const said = Number(match[2]!.replace(',', '.'));
      if (match[1] === undefined && Math.abs(said - sum) > nearSum * sum) continue;
      doubtSum(building, `Tổng điểm năm ${year}`, said, sum, { place, source: sentence });
    }
  }
}
