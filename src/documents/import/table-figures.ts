import type { BaselineDraft, IndexDraft } from '../../core/plan/draft.ts';
import { rankIn, readTarget, scoreIn } from '../../core/plan/figure-words.ts';
import type { Target } from '../../core/plan/plan.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Row } from './blocks.ts';
import type { Building } from './building.ts';
import type { Column } from './column-kinds.ts';
import { askOtherAim, sameFigure } from './index-lines.ts';

interface Figures {
  score: number | null;
  rank: number | null;
  of: number | null;
}

const none: Figures = { score: null, rank: null, of: null };

/** A number and nothing else but a bound: «80», «trên 17,50», «88 trở lên», «14/42». */
const bare =
  /^\s*(?:(?:phấn đấu\s+)?đạt\s+)?(?:[≥>=≤<]+|từ|trên|tối thiểu|ít nhất)?\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:\/\s*(\d{1,3}))?\s*(?:trở lên)?\s*$/iu;

/** «90,75%»: of an index that is measured so a score, in a column that may hold either as well. */
const perCent = /^([^%]*\d)\s*%(\s*trở lên)?\s*$/iu;

/** Whether the rows of a column that may hold either tell that its bare numbers are scores: others have decimals, or are called ranks. */
const holdsScores = (rows: readonly Row[], at: number): boolean =>
  rows.some(({ cells }) => {
    const words = cells[at] ?? '';
    const number = bare.exec(words)?.[1];
    return number === undefined ? /(?<!\p{L})(?:hạng|điểm)(?!\p{L})/iu.test(words) : /[.,]/.test(number);
  });

/** A bare number as its column says what it is of. @param isScore whether a whole number in a column that may hold either is a score */
function figuresIn(
  words: string,
  of: Column['of'],
  isScore: (number: number) => boolean = () => false,
  header = '',
): Figures {
  const pair = pairOf(words, header);
  if (pair !== null) return pair;
  const told = perCent.exec(words);
  if (told !== null && of !== 'rank') return figuresIn(`${told[1]}${told[2] ?? ''}`, 'score', isScore);
  const folded = foldInPlace(withPoints(words));
  const ranked = rankIn(folded);
  const score = scoreIn(folded);
  if (score !== null || (ranked !== null && of !== 'score'))
    return { score, rank: ranked?.rank ?? null, of: ranked?.of ?? null };
  // «Tốp 10» in a column of ranks is that rank, or a better one; «nhóm 4» may be one of some groups, and is asked.
  const first =
    of === 'rank' ? /^(?:trong |thuoc |vao )?top\s+(\d{1,3})(?: dau)?$/.exec(folded.trim()) : null;
  if (first !== null) return { score: null, rank: Number(first[1]), of: null };
  return aloneIn(words, of, isScore);
}

/** What scores are counted in, so that «8/10» is eight points of ten. */
const scales: ReadonlySet<number> = new Set([5, 10, 20, 50, 100]);

/** «7,2/12» below «Điểm/Hạng»: the header says which of the two is which. */
function pairOf(words: string, header: string): Figures | null {
  const folded = foldInPlace(header);
  const [score, rank] = [folded.search(/\bdiem\b/), folded.search(/\bhang\b|\bvi thu\b/)];
  if (score < 0 || rank < 0) return null;
  const match =
    /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:[/;|–-]|\s)\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:\/\s*(\d{1,3}))?\s*$/u.exec(
      words,
    );
  if (match === null) return null;
  const [first, second] = [match[1]!, match[2]!].map((one) => Number(one.replace(',', '.')));
  const [points, place] = score < rank ? [first!, second!] : [second!, first!];
  if (!Number.isInteger(place)) return none;
  return { score: points, rank: place, of: match[3] === undefined ? null : Number(match[3]) };
}

/** A number that stands in its cell alone. */
function aloneIn(words: string, of: Column['of'], isScore: (number: number) => boolean): Figures {
  const number = bare.exec(words);
  if (number === null) return none;
  const value = Number(number[1]!.replace(',', '.'));
  // At most so many points is no aim.
  if (of !== 'rank' && /^\s*[≤<]/.test(words)) return none;
  const most = number[2] === undefined ? null : Number(number[2]);
  const isRank = Number.isInteger(value) && (of === 'rank' || (of === 'both' && most !== null));
  // «12/10»: of ten nobody is the twelfth, so that nobody knows what it says.
  if (isRank) return most !== null && value > most ? none : { score: null, rank: value, of: most };
  if (of === 'rank') return none;
  // «12/22» over points may be a rank that was put there: of a scale that is none it is no score.
  if (most !== null && Number.isInteger(value) && !scales.has(most)) return none;
  // In a column that may hold either, only a number with decimals is a score, or one that is to be reached at least.
  return of === 'score' || /[.,]/.test(number[1]!) || /^\s*[≥>]/.test(words) || isScore(value)
    ? { score: value, rank: null, of: null }
    : none;
}

/** «–», «…», «n/a», «chưa có dữ liệu»: nothing stands there, which is asked as where a cell is empty. */
const saysNone =
  /^(?:[-–—x*.…]+|n\s*[/.]?\s*a\.?|(?:chưa|không|ko) có (?:dữ liệu|số liệu|thông tin)|(?:chưa|không) (?:rõ|cập nhật))[\s.)]*$/iu;

interface Told extends Figures {
  words: string;
  column: Column;
}

function toldIn(
  columns: readonly (Column | null)[],
  row: Row,
  kind: Column['kind'],
  isScore?: (number: number, at: number) => boolean,
): Told[] {
  return columns.flatMap((column, at) => {
    const words = row.cells[at] ?? '';
    return column?.kind === kind && words !== '' && !saysNone.test(words.trim())
      ? [
          {
            ...figuresIn(words, column.of, (number) => isScore?.(number, at) === true, column.header),
            words: words.split('\n').join('; '),
            column,
          },
        ]
      : [];
  });
}

const merged = (told: readonly Told[]): Figures => ({
  score: told.map(({ score }) => score).find((score) => score !== null) ?? null,
  rank: told.map(({ rank }) => rank).find((rank) => rank !== null) ?? null,
  of: told.map(({ of }) => of).find((of) => of !== null) ?? null,
});

/** «Điểm năm 2025: 7,12»: a number says nothing without its column. */
const shown = ({ words, column }: Told): string =>
  /\p{L}/u.test(words) ? words : `${column.header.split('\n').join(' ')}: ${words}`;

/** «70; hạng 15» in one cell: the number before a rank is of points. */
const withPoints = (words: string): string =>
  words.replace(
    /^(\s*\d{1,3}(?:[.,]\d+)?)\s*(?:[;,/(–-]|và(?=\s))\s*(?=(?:(?:xếp|đứng|nằm|vào|thuộc)\s+)?(?:(?:thứ\s+)?(?:hạng|vị trí)|thứ|(?:trong\s+)?(?:nhóm|tốp|top))\s+\d)/iu,
    '$1 điểm, ',
  );

function targetOf(told: readonly Told[]): Target | null {
  if (told.length === 0) return null;
  // What is merged across the columns of score and rank is told once.
  const words = [...new Set(told.map(shown))].join('; ');
  const { score, rank } = merged(told);
  const [only] = told;
  const isOne = told.every((one) => one.words === only!.words);
  if (isOne && /\p{L}/u.test(only!.words) && !bare.test(only!.words)) {
    const read = readTarget(withPoints(only!.words));
    return read.type === 'none' ? read : { ...read, words: only!.words };
  }
  const atLeast = told.some((one) =>
    /[≥>]|tro len|\btren\b|^\s*(?:dat\s+)?(?:tu|toi thieu|it nhat)\b/.test(foldInPlace(one.words)),
  )
    ? { atLeast: true }
    : {};
  if (score !== null && rank !== null) return { type: 'score-and-rank', score, ...atLeast, rank, words };
  if (score !== null) return { type: 'score', score, ...atLeast, words };
  return rank === null ? { type: 'words', words } : { type: 'rank', rank, words };
}

/** The most points that an index can have: a plan holds one scale for all, so it is listed; a figure above it is asked. */
export function takeMost(
  building: Building,
  index: IndexDraft,
  header: string,
  words: string,
  row: Row,
): void {
  const { code, path, baseline, target } = index;
  building.unplaced.push({ words: `${header.split('\n').join(' ')} – ${code}: ${words}`, place: row.place });
  const limit = Number(words.trim().replace(',', '.'));
  if (!(limit > 0)) return;
  const scores = [baseline?.score ?? 0, target !== null && 'score' in target ? target.score : 0];
  for (const figure of scores.filter((score) => score > limit))
    building.doubts.push({
      type: 'beyond',
      code,
      figure,
      limit,
      of: 'score',
      place: row.place,
      path,
      source: `${figure} / ${limit}`,
    });
}

/** What the columns of years that are over say. */
const baselineIn = ({ year }: Building, columns: readonly (Column | null)[], row: Row): Told[] =>
  toldIn(columns, row, 'baseline').filter(
    ({ column }) => year === null || column.year === null || column.year < year,
  );

/** Figures of the plan's own year are no result («Năm 2023» and «Năm 2024» over scores and ranks): they are what is to be reached. */
const isAimed = ({ year }: Building, column: Column): boolean =>
  year !== null &&
  column.kind === 'baseline' &&
  column.year === year &&
  !/\b(?:ket qua|thuc hien|dat duoc|da dat|uoc)\b/.test(foldInPlace(column.header));

/** «Tỷ lệ %» beside «Điểm đạt»: how much of the most it is, and no score. */
const isShare = (column: Column, columns: readonly (Column | null)[]): boolean =>
  ofShare.test(foldInPlace(column.header)) &&
  columns.some(
    (other) =>
      other !== null &&
      other.kind === column.kind &&
      other.year === column.year &&
      /\bdiem\b/.test(foldInPlace(other.header)) &&
      !ofShare.test(foldInPlace(other.header)),
  );
const ofShare = /\bty le\b|%/;

/** Columns with those of the plan's own year as targets, where none is called so; what was the aim of another year is none of this one. */
function withAims(building: Building, given: readonly (Column | null)[]): readonly (Column | null)[] {
  const { year } = building;
  const isOwn = (column: Column | null): boolean => column?.kind === 'target' && column.year === year;
  const isOther = (column: Column): boolean =>
    column.kind === 'target' &&
    year !== null &&
    (column.year === null ? given.some(isOwn) : column.year !== year);
  const columns = given.map((column) =>
    column !== null && (isOther(column) || isShare(column, given)) ? null : column,
  );
  if (columns.some((column) => column?.kind === 'target')) return columns;
  return columns.map((column) =>
    column !== null && isAimed(building, column) ? { ...column, kind: 'target' as const } : column,
  );
}

/**
 * Columns of which several say one thing of one year otherwise, «Điểm tự chấm» beside «Điểm thẩm định»: which counts nobody knows, and none
 * is taken.
 */
function rivalsIn(columns: readonly (Column | null)[], row: Row): ReadonlySet<number> {
  const told = columns.map((column, at) =>
    column !== null && (column.kind === 'baseline' || column.kind === 'target')
      ? { ...figuresIn(row.cells[at] ?? '', column.of, undefined, column.header), column }
      : null,
  );
  const differ = (one: number | null, other: number | null): boolean =>
    one !== null && other !== null && one !== other;
  const isRival = (one: (typeof told)[number]): boolean =>
    one !== null &&
    told.some(
      (other) =>
        other !== null &&
        other !== one &&
        other.column.kind === one.column.kind &&
        other.column.year === one.column.year &&
        (differ(other.score, one.score) || differ(other.rank, one.rank)),
    );
  return new Set(told.flatMap((one, at) => (isRival(one) ? [at] : [])));
}

/** Takes last year's figures and the target of an index out of the columns of its row. */
export function takeTableFigures(
  building: Building,
  index: IndexDraft,
  given: readonly (Column | null)[],
  row: Row,
  rows: readonly Row[],
): void {
  const own = withAims(building, given);
  const rivals = rivalsIn(own, row);
  for (const at of rivals)
    building.unplaced.push({
      words: `${given[at]!.header.split('\n').join(' ')} – ${index.code}: ${row.cells[at]}`,
      place: row.place,
    });
  const columns = own.map((column, at) => (rivals.has(at) ? null : column));
  const isNew = index.target === null;
  const told = baselineIn(building, columns, row);
  const most = merged(told).of;
  const isScore = (number: number, at: number): boolean =>
    holdsScores(rows, at) || (most !== null && number > most);
  const aim = targetOf(toldIn(columns, row, 'target', isScore));
  if (index.target === null) index.target = aim;
  else if (aim !== null && index.place.type === 'paragraph')
    takeFurtherAim(building, index, index.target, aim);
  const hasEmptyRank = columns.some(
    (column, at) => column?.kind === 'target' && column.of === 'rank' && (row.cells[at] ?? '') === '',
  );
  // A column for ranks that is left open is no slip of the reader: it is named.
  if (isNew && hasEmptyRank && index.target !== null)
    building.missing.push({ what: 'target-rank', of: index.code, needed: false });
  if (told.length === 0) return;
  const read = resultOf(told);
  if (index.baseline === null) index.baseline = read;
  else takeFurtherResult(building, index, read, row);
}

/** What a table says an index is to reach, of which the text has told an aim: what that lacks is added, and another figure is asked. */
function takeFurtherAim(building: Building, index: IndexDraft, known: Target, aim: Target): void {
  if (!sameFigure(known, aim, 'score') || !sameFigure(known, aim, 'rank')) {
    const words = 'words' in aim ? aim.words : '';
    if (!building.doubts.some((one) => one.type === 'told-besides' && one.mark === `i${index.code}`))
      askOtherAim(building, index, known, words);
  }
  if (known.type === 'score' && 'rank' in aim)
    index.target = {
      ...known,
      type: 'score-and-rank',
      rank: aim.rank,
      words: `${known.words}; ${aim.words}`,
    };
}

/** The results in the columns of a row, those of the latest year first. */
function resultOf(told: readonly Told[]): BaselineDraft {
  const years = [...new Set(told.map(({ column }) => column.year))].sort(
    (one, other) => (other ?? 0) - (one ?? 0),
  );
  const latest = told.filter(({ column }) => column.year === years[0]);
  const before = merged(told.filter(({ column }) => column.year === years[1]));
  const { score, rank, of } = merged(latest);
  return {
    year: years[0] ?? null,
    score,
    rank,
    of,
    previous:
      typeof years[1] === 'number' && before.rank !== null && rank !== null
        ? { year: years[1], rank: before.rank, change: before.rank - rank }
        : null,
    words: told.map(shown).join('; '),
  };
}

const rankBefore = (now: BaselineDraft, old: BaselineDraft): BaselineDraft['previous'] =>
  now.previous ??
  (old.year !== null && old.rank !== null && now.rank !== null
    ? { year: old.year, rank: old.rank, change: old.rank - now.rank }
    : null);

/**
 * What another table says an index reached. Of two years the later is its result, whichever stands first; of one year another figure is
 * asked, and what nobody says the year of is listed.
 */
function takeFurtherResult(building: Building, index: IndexDraft, read: BaselineDraft, row: Row): void {
  const known = index.baseline!;
  const { code, path } = index;
  const listed = (words: string): number =>
    building.unplaced.push({ words: `${code}: ${words}`, place: row.place });
  const isFuller = (one: BaselineDraft, other: BaselineDraft): boolean =>
    (one.score === null || one.score === other.score) && (one.rank === null || one.rank === other.rank);
  if (read.score === null && read.rank === null) return;
  if (known.year === read.year || known.year === null || read.year === null) {
    if (isFuller(read, known)) return;
    if (isFuller(known, read)) {
      index.baseline = { ...read, year: read.year ?? known.year };
      return;
    }
    listed(read.words);
    const words = `${code} ${index.name}: «${known.words}»; «${read.words}»`;
    building.doubts.push({
      type: 'told-besides',
      why: 'aim-differs',
      words,
      mark: `t${code}`,
      place: row.place,
      path,
      source: read.words,
    });
    return;
  }
  const [now, old] = read.year > known.year ? [read, known] : [known, read];
  index.baseline = { ...now, previous: rankBefore(now, old) };
  listed(old.words);
}
