import { foldInPlace } from '../../core/text/fold.ts';
import type { Torn } from './torn-rows.ts';
import { figure, gap, none, rank } from './torn-words.ts';

/** The columns of a torn table: what its header says of its figures, and which of them the figures of a row stand in. */

export interface FigureColumn {
  /** «Năm 2025» and nothing more. */
  isBare: boolean;
  /** «Điểm tối đa» is of no year. */
  of: 'score' | 'rank' | 'any' | 'most';
  isAim: boolean;
  year: string;
}

/** A header in capitals as it would be written in small letters: in others a capital begins the next column. */
const inLetters = (words: string): string => (words === words.toUpperCase() ? words.toLowerCase() : words);

/** «Điểm Hạng Điểm cần đạt Hạng cần đạt» over «2025 2025 2026 2026»: a line of words and a line of their years, a year behind each. */
function withYearsApart(head: string): string {
  // What else a column is called may go on behind them: «Lãnh đạo» over «phụ trách».
  const match = /^(.*?)((?:\s+(?:năm\s+)?20\d\d){2,})(?:\s+\p{L}+){0,4}\s*$/isu.exec(head);
  const years = (match?.[2] ?? '').match(/20\d\d/g) ?? [];
  const named = [
    ...inLetters(match?.[1] ?? '').matchAll(
      /(?<!\p{L})(?:[Đđ]iểm|(?:[Tt]hứ |[Xx]ếp )?[Hh]ạng|[Mm]ục tiêu|[Cc]hỉ tiêu|[Pp]hấn đấu|[Kk]ế hoạch|[Kk]ết quả|[Tt]hực hiện)(?: (?:số|cần đạt|phấn đấu|mục tiêu|chỉ tiêu|đạt|được|giao|kế hoạch))*(?!\p{L})/gu,
    ),
  ];
  if (match === null || named.length !== years.length) return head;
  const last = Math.max(...years.map(Number));
  const isLater = new Set(years).size > 1;
  return named
    .map(([words], at) => {
      const isAim = isLater && Number(years[at]) === last;
      const kind = /hạng/iu.test(words) ? 'hạng' : /điểm/iu.test(words) ? 'điểm' : '';
      return `${isAim ? 'chỉ tiêu' : kind === '' ? 'kết quả' : ''} ${kind} ${years[at]}`.trim();
    })
    .join(' ');
}

/**
 * «Năm 2025 Chỉ tiêu 2026» over «Điểm Hạng Điểm Hạng»: what stands below each year, in its order. The year goes behind each of them.
 */
function withGroupsApart(head: string): string {
  const words = '(?:[Đđ]iểm(?: số)?|(?:[Xx]ếp |[Tt]hứ )?[Hh]ạng)';
  const below = new RegExp(
    `(?<!\\p{L})${words}(?: ${words}){1,7}(?! ?\\(?(?:năm )?20\\d\\d| tối đa| chuẩn)(?!\\p{L})`,
    'u',
  );
  const run = below.exec(head);
  const group =
    /(?<!\p{L})(?:(?:năm|kết quả|hiện trạng|thực hiện|chỉ tiêu|mục tiêu|phấn đấu|kế hoạch)\s+)+(?:năm\s+)?(20\d\d)(?! ?\()/giu;
  const others = run === null ? '' : `${head.slice(0, run.index)}\n${head.slice(run.index + run[0].length)}`;
  const groups = [...others.matchAll(group)];
  const told = run?.[0].match(new RegExp(words, 'gu')) ?? [];
  const each = told.length / groups.length;
  // A year that stands alone is below a word of its own.
  const areAll = (others.match(/20\d\d/g) ?? []).length === groups.length;
  if (run === null || groups.length === 0 || !areAll || !Number.isInteger(each) || each < 2 || each > 3)
    return head;
  const last = Math.max(...groups.map(([, year]) => Number(year)));
  const isLater = new Set(groups.map(([, year]) => year)).size > 1;
  let at = 0;
  return others
    .replace(group, (_, year: string) => {
      const own = told.slice(at, at + each);
      at += each;
      const aim = isLater && Number(year) === last ? 'chỉ tiêu ' : '';
      return own.map((word) => `${aim}${word.toLowerCase()} ${year}`).join(' ');
    })
    .replace('\n', ' ');
}

/** The most points that an index can have, of whichever year. */
const ofMost = /\b(?:diem(?: so)? (?:toi da|chuan|cao nhat)|thang diem)\b/g;

/** What the figures of a table are, by the words of its header in their order; null where it names none, or one twice. */
export function figureColumns(head: string): FigureColumn[] | null {
  const folded = foldInPlace(withYearsApart(withGroupsApart(head))).replace(/\s+/g, ' ');
  const pattern =
    /\b(diem|(?:xep |thu )?hang|ket qua|kq|chi tieu|muc tieu|phan dau|mt|nam(?= 20\d\d))\b((?: (?:so|dat|cua|danh gia|xep hang|thu hang|diem|hang|phan dau|dat duoc))*)(?: (?:nam|cho nam|den nam))? ?\(?(20\d\d)\)?( ?\(?(?:diem|hang)\)?(?! ?\(?(?:nam )?20\d\d))?/g;
  const most = [...folded.matchAll(ofMost)].map(({ index }) => ({
    index,
    column: { of: 'most', isBare: false, isAim: false, year: '' } as FigureColumn,
  }));
  const others = folded.replace(ofMost, (words) => ' '.repeat(words.length));
  const ofYears = [...others.matchAll(pattern)].map(
    ({ index, 1: word = '', 2: more = '', 3: year = '', 4: behind = '' }) => {
      const all = `${word}${more}${behind}`;
      const isRank = /\bhang\b/.test(all);
      const isScore = /\bdiem\b/.test(all);
      const column: FigureColumn = {
        of: isRank === isScore ? 'any' : isRank ? 'rank' : 'score',
        isBare: word === 'nam',
        isAim: /\b(?:chi tieu|muc tieu|phan dau|mt)\b/.test(all),
        year,
      };
      return { index, column };
    },
  );
  const told = [...most, ...ofYears]
    .sort((one, other) => one.index - other.index)
    .map(({ column }) => column);
  // Beside its rank what a year's figure is called nothing else is a score.
  const hasRank = ({ isAim, year }: FigureColumn): boolean =>
    told.some((other) => other.of === 'rank' && other.isAim === isAim && other.year === year);
  const columns = told.map((column) =>
    column.of === 'any' && !column.isBare && hasRank(column) ? { ...column, of: 'score' as const } : column,
  );
  const keys = columns.map(({ of, isAim, year }) => `${of}${isAim}${year}`);
  return ofYears.length === 0 || new Set(keys).size < keys.length ? null : columns;
}

const fits = (word: string, { of }: FigureColumn): boolean =>
  none.test(word) ||
  of === 'any' ||
  (of === 'rank' ? rank.test(word) || /^\d{1,3}(?:–\d{1,3})?$/.test(word) : figure.test(word));

/** All ways in which the figures of a row may stand in its columns, of which some are left open. */
function waysOf(figures: readonly string[], columns: readonly FigureColumn[]): string[][] {
  if (figures.length > columns.length) return [];
  const ways: string[][] = [];
  const place = (at: number, from: number, cells: string[]): void => {
    if (at === columns.length) {
      if (from === figures.length) ways.push(cells);
      return;
    }
    // What is not there may be of several columns, one beside the other, and of none that are apart.
    if (cells.at(-1) === gap && figures[from - 1] === gap) place(at + 1, from, [...cells, gap]);
    if (from < figures.length && fits(figures[from]!, columns[at]!))
      place(at + 1, from + 1, [...cells, figures[from]!]);
    place(at + 1, from, [...cells, '']);
  };
  place(0, 0, []);
  // How much there is to reach is left open of none.
  const most = columns.findIndex(({ of }) => of === 'most');
  return most < 0 ? ways : ways.filter((cells) => cells[most] !== '');
}

/** The figures of a row, a cell a column; null where it has fewer, and nobody can tell which. */
export function cellsOf(figures: readonly string[], columns: readonly FigureColumn[]): string[] | null {
  const ways = waysOf(figures, columns);
  const open = (cells: readonly string[]): number => cells.filter((cell) => cell === '').length;
  // Where a cell says that there is nothing, no other is open.
  const whole = figures.includes(gap) ? ways.filter((cells) => open(cells) === 0) : ways;
  return whole.length === 1 ? whole[0]! : null;
}

const numberIn = (word: string): number => Number(word.replace(',', '.').replace(/[^\d.].*$/u, ''));

/** How many columns that the ways fill have one of the sums below them. */
function sumsHeld(rows: readonly (readonly string[])[], columns: number, sums: readonly number[]): number {
  return Array.from({ length: columns }, (_, at) => rows.map((cells) => cells[at]!)).filter(
    (cells) =>
      cells.every((cell) => cell !== '') &&
      sums.some((sum) => Math.abs(cells.reduce((all, cell) => all + numberIn(cell), 0) - sum) < 0.005),
  ).length;
}

/** The rows with the one among them that has fewer figures than columns, where the sums below tell which it lacks. */
export function bySums(
  told: readonly (string[] | null)[],
  { rows, sum }: Torn,
  columns: readonly FigureColumn[],
): (string[] | null)[] {
  const open = told.flatMap((cells, at) => (cells === null ? [at] : []));
  if (sum === null || open.length !== 1) return [...told];
  const held = waysOf(rows[open[0]!]!.figures, columns)
    .map((way) => ({
      way,
      held: sumsHeld(
        told.map((cells) => cells ?? way),
        columns.length,
        sum.map(numberIn),
      ),
    }))
    .sort((one, other) => other.held - one.held);
  const [best, next] = held;
  const isTold = best !== undefined && best.held > (next?.held ?? 0);
  return told.map((cells) => cells ?? (isTold ? best.way : null));
}

/** What a column is called in the table that is made. */
export const headerOf = ({ of, isAim, isBare, year }: FigureColumn): string => {
  if (of === 'most') return 'Điểm tối đa';
  if (isBare) return `Năm ${year}`;
  const what = of === 'rank' ? 'Hạng' : of === 'score' ? 'Điểm' : '';
  return isAim
    ? `Chỉ tiêu năm ${year}${what === '' ? '' : ` (${what.toLowerCase()})`}`
    : `${what === '' ? 'Kết quả' : what} năm ${year}`;
};
