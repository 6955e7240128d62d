import type { Doubt, IndexDraft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { Column } from './column-kinds.ts';
import type { Line } from './lines.ts';
import { isNoWork, isOfSome } from './row-kinds.ts';
import type { TableReading } from './table-reading.ts';
import type { WholeRow } from './whole-row.ts';
import { figureIn, rounded } from './whole-rows.ts';

/** What a paper gives as a sum, against what its own figures make. */

/** Of fewer figures a sum is seldom one. */
const leastSummed = 3;

function doubtSum(
  building: Building,
  of: string,
  said: number,
  sum: number,
  at: Pick<Doubt, 'place' | 'source'>,
): void {
  if (rounded(sum) === rounded(said) || sum > said * countedOtherwise || said > sum * countedOtherwise)
    return;
  const isTold = building.doubts.some((one) => one.type === 'sum-differs' && one.said === said);
  if (!isTold) building.doubts.push({ type: 'sum-differs', of, said, sum: rounded(sum), path: '', ...at });
}

/** «12/19», «hạng 8»: a rank in a cell of a row that tells ranks. */
const rankIn = (words: string): number | null => {
  const match = /^\s*(?:(?:thứ |xếp )?(?:hạng|thứ)|vị trí)?\s*(\d{1,3})\s*(?:\/\s*\d{1,3})?\s*$/iu.exec(
    words,
  );
  return match === null ? null : Number(match[1]);
};

/** «Xếp hạng chung», «Thứ hạng»: a row whose figures are places, whatever its columns are for. */
const ofRanks = (words: string): boolean => {
  const folded = foldInPlace(words);
  return /\b(?:hang|vi tri|vi thu)\b/.test(folded) && !/\bdiem\b/.test(folded);
};

/** What a row tells of the whole: by its columns, the year before and the plan's own. */
function wholeRowOf({ year }: Building, columns: readonly (Column | null)[], row: Row): WholeRow {
  const words = row.cells.find((cell) => /\p{L}/u.test(cell)) ?? '';
  const isOfRanks = ofRanks(words);
  const isAim = ({ kind, year: own }: Column): boolean =>
    kind === 'target' || (year !== null && own === year);
  const latest = Math.max(
    0,
    ...columns.map((column) => (column?.kind === 'baseline' ? (column.year ?? 0) : 0)),
  );
  const told = (wanted: boolean, of: 'score' | 'rank'): number | null => {
    if (isOfRanks && of === 'score') return null;
    const at = columns.findIndex(
      (column, place) =>
        column !== null &&
        (column.kind === 'baseline' || column.kind === 'target') &&
        isAim(column) === wanted &&
        (wanted || column.year === null || year === null || column.year === Math.min(latest, year - 1)) &&
        (isOfRanks
          ? rankIn(row.cells[place] ?? '') !== null
          : column.of === of || (of === 'score' && column.of === 'both')),
    );
    if (at < 0) return null;
    const cell = row.cells[at] ?? '';
    return of === 'rank' ? rankIn(cell) : figureIn(cell);
  };
  const figures = (isOfAim: boolean): WholeRow['base'] => ({
    score: told(isOfAim, 'score'),
    rank: told(isOfAim, 'rank'),
  });
  return { base: figures(false), target: figures(true), words, place: row.place };
}

const merged = (one: WholeRow['base'], other: WholeRow['base']): WholeRow['base'] => ({
  score: one.score ?? other.score,
  rank: one.rank ?? other.rank,
});

/** What rows of the whole tell together: its score in one, its rank in another. */
function takeWhole(building: Building, columns: readonly (Column | null)[], row: Row): void {
  const told = wholeRowOf(building, columns, row);
  const known = building.wholeRow;
  building.wholeRow =
    known === null
      ? told
      : { ...known, base: merged(known.base, told.base), target: merged(known.target, told.target) };
}

const nameIn = ({ cells }: Row): string => cells.find((cell) => /\p{L}/u.test(cell)) ?? '';

/** The rows of a table of indices that sum its columns up: what they say is that of the rows above them, or of those since the last such. */
export function checkTotals(
  { building, table, hasIndex, has }: TableReading,
  ofWhole: ReadonlySet<Row>,
): void {
  if (!hasIndex) return;
  const isTotal = (row: Row): boolean => isNoWork(row) && row.cells.some((cell) => figureIn(cell) !== null);
  if (has('task')) {
    for (const row of table.rows)
      if ((ofWhole.has(row) || isTotal(row)) && !isOfSome(nameIn(row)))
        takeWhole(building, table.columns, row);
    return;
  }
  const totals = table.rows.filter((row) => isTotal(row) || ofWhole.has(row));
  for (const row of totals) if (!isOfSome(nameIn(row))) takeWhole(building, table.columns, row);
  const isPart = (row: Row): boolean =>
    !totals.includes(row) && !isNoWork(row) && new Set(row.cells).size > 2;
  // A row that is called a mean, a grade or a rank is no sum of those above.
  for (const total of totals.filter((row) => isSum.test(foldInPlace(nameIn(row)))))
    sumAbove(building, table, total, isPart, totals);
}

/** «Tổng cộng», «Tổng điểm»: a sum; «Tổng hợp» may be a mean, or anything else. */
const isSum = /\b(?:tong(?! hop)|cong)\b/;
/** So many times the sum, or a part of it as small, is no slip: the whole is counted otherwise. */
const countedOtherwise = 3;

/** Asks where a row's sums are not what the rows that it counts make. */
function sumAbove(
  building: Building,
  table: TableReading['table'],
  total: Row,
  isPart: (row: Row) => boolean,
  totals: readonly Row[],
): void {
  const to = table.rows.indexOf(total);
  const isSome = isOfSome(nameIn(total));
  const from = isSome ? table.rows.findLastIndex((row, at) => at < to && totals.includes(row)) + 1 : 0;
  const rows = table.rows.slice(from, to).filter(isPart);
  for (const [at, column] of table.columns.entries()) {
    // Shares of the most there is are no summands.
    const isSummed = column !== null && ['baseline', 'target', 'most'].includes(column.kind);
    if (!isSummed || column.of === 'rank' || /%|\bty le\b/.test(foldInPlace(column.header))) continue;
    const said = figureIn(total.cells[at] ?? '');
    const figures = rows.map((row) => figureIn(row.cells[at] ?? ''));
    if (said === null || figures.length < (isSome ? 2 : leastSummed) || figures.includes(null)) continue;
    const of = column.header.split('\n').join(' ');
    doubtSum(
      building,
      isSome ? `${nameIn(total)} – ${of}` : of,
      said,
      figures.reduce<number>((sum, figure) => sum + figure!, 0),
      { place: total.place, source: total.cells.filter(Boolean).join(' | ') },
    );
  }
}

const countOfTasks =
  /^(?:tong(?: so| cong)?|cong)\s*:?\s*(?:co\s+)?(\d{1,3})\s*(?:nhiem vu|dau viec|viec|cong viec)\b/;

/** No count stands further behind in a line. */
const longestCount = 600;

/** «gồm 4 chỉ số và 6 nhiệm vụ» of the paper itself. */
const countOfPaper =
  /\b(?:ke hoach|phu luc|chuong trinh)\b[^.;]{0,80}?\bgom(?: co)?\s+(?:\d{1,2}\s+(?:chi so|tieu chi|noi dung|tru cot|linh vuc|nhom)(?: thanh phan)?(?:,| va|,? voi)\s+)?(\d{1,3})\s+(?:nhiem vu|dau viec)\b(?! (?:trong tam|chung|lon))/;

/** Asks where a paper counts its tasks («Tổng số: 19 nhiệm vụ»), and has others. @param found as many as were read, placed or not */
export function askTaskCount(building: Building, written: readonly Written[], found: number): void {
  for (const { words, place } of written) {
    const folded = foldInPlace(words.slice(0, longestCount).trim());
    const said = Number((countOfTasks.exec(folded) ?? countOfPaper.exec(folded))?.[1] ?? 0);
    if (said > 0) doubtSum(building, words, said, found, { place, source: words });
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
