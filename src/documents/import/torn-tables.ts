import { foldInPlace } from '../../core/text/fold.ts';
import { namesBody, namesPerson } from './column-cells.ts';
import { isNameList } from './unit-names.ts';

/**
 * Tables of indices as a PDF is pasted: no blanks hold the columns apart, the header lies above in pieces, and a row is «1 Tên chỉ số 4,85 5,20
 * Đ/c Lê Văn A Phòng B», broken over lines. Numbers run, figures and names tell themselves; what cannot be told stays in a column of notes.
 */

interface FigureColumn {
  /** «Năm 2025» and nothing more. */
  isBare: boolean;
  of: 'score' | 'rank' | 'any';
  isAim: boolean;
  year: string;
}

const isBlank = (line: string): boolean => line.trim() === '';
const rowBegin = /^\s*(\d{1,2})[.)]?\s+(?=["“]?\p{Lu})/u;
/** A figure, or a span of two, which is one cell: «3,20 - 3,50». */
const figure = /^\d{1,3}(?:[.,]\d{1,4})?%?(?:–\d{1,3}(?:[.,]\d{1,4})?%?)?$/;
const span = /(?<=\s\d{1,3}(?:[.,]\d{1,4})?%?)\s*[-–]\s*(?=\d{1,3}(?:[.,]\d{1,4})?%?(?:\s|$))/gu;
const rank = /^\d{1,3}\/\d{1,3}$/;
const isFigure = (word: string): boolean => figure.test(word) || rank.test(word);
const total = /^\s*(?:tổng(?: cộng| điểm| số)?|cộng|trung bình|bình quân)(?=\s+\d)/iu;
/** What ends the rows: the heading of what follows. */
const endsRows =
  /^\s*(?:[IVX]{1,4}\s*[.)]|[A-D]\s*[.)]|\d{1,2}\s*[.)]\s|[-–+•]\s|Điều\s+\d|Phụ lục|PHỤ LỤC|\(\*\))/u;

/** Fewer rows are no table, and so far above the first of them a header begins. */
const [leastRows, headWithin, longestHead, longestRow] = [3, 16, 70, 400];

/** «Điểm Hạng Điểm cần đạt Hạng cần đạt» over «2025 2025 2026 2026»: a line of words and a line of their years, a year behind each. */
function withYearsApart(head: string): string {
  const match = /^(.*?)((?:\s+(?:năm\s+)?20\d\d){2,})\s*$/isu.exec(head);
  const years = (match?.[2] ?? '').match(/20\d\d/g) ?? [];
  const named = [
    ...(match?.[1] ?? '').matchAll(
      /(?<!\p{L})(?:điểm|(?:thứ |xếp )?hạng)(?: (?:số|cần đạt|phấn đấu|mục tiêu|chỉ tiêu|đạt|được|giao|kế hoạch))*(?!\p{L})/giu,
    ),
  ];
  if (match === null || named.length !== years.length) return head;
  const last = Math.max(...years.map(Number));
  const isLater = new Set(years).size > 1;
  return named
    .map(([words], at) => {
      const isAim = isLater && Number(years[at]) === last;
      const kind = /hạng/iu.test(words) ? 'hạng' : 'điểm';
      return `${isAim ? 'chỉ tiêu ' : ''}${kind} ${years[at]}`;
    })
    .join(' ');
}

/** What the figures of a table are, by the words of its header in their order; null where it names none, or one twice. */
function figureColumns(head: string): FigureColumn[] | null {
  const folded = foldInPlace(withYearsApart(head)).replace(/\s+/g, ' ');
  const pattern =
    /\b(diem|(?:xep |thu )?hang|ket qua|kq|chi tieu|muc tieu|phan dau|mt|nam(?= 20\d\d))\b((?: (?:so|dat|cua|danh gia|xep hang|thu hang|diem|hang|phan dau|dat duoc))*)(?: (?:nam|cho nam|den nam))? ?\(?(20\d\d)\)?( ?\(?(?:diem|hang)\)?(?! ?\(?(?:nam )?20\d\d))?/g;
  const columns = [...folded.matchAll(pattern)].map(
    ([, word = '', more = '', year = '', behind = '']): FigureColumn => {
      const all = `${word}${more}${behind}`;
      const isRank = /\bhang\b/.test(all);
      const isScore = /\bdiem\b/.test(all);
      return {
        of: isRank === isScore ? 'any' : isRank ? 'rank' : 'score',
        isBare: word === 'nam',
        isAim: /\b(?:chi tieu|muc tieu|phan dau|mt)\b/.test(all),
        year,
      };
    },
  );
  const keys = columns.map(({ of, isAim, year }) => `${of}${isAim}${year}`);
  return columns.length === 0 || new Set(keys).size < keys.length ? null : columns;
}

/** Where in a row the first body begins that does not stand before a person. */
const bodyBegin =
  /(?<![\p{L}\p{M}.])(?:Văn phòng|Thanh tra|Phòng|Trung tâm|Chi cục|Ban|Công an|Sở|Tổ|Đội|Bộ phận|Trạm|UBND|Hội|Đoàn|Cục|Kho bạc|VP|TT|P\.|TTPVHCC|BQL|CA)(?=[\s.]\s*\p{Lu}|\s+(?:tỉnh|xã|phường|đặc khu|thành phố|huyện)|\s*$|\s+(?:Sở|HĐND|UBND)|(?:\s*,))/u;

/** Who directs and who leads, of what stands behind the figures; null where it is not all told. */
function chargeIn(words: string): { leader: string; lead: string } | null {
  const own = words.trim();
  if (own === '') return { leader: '', lead: '' };
  const isBody = (part: string): boolean => namesBody(part) || isNameList(part);
  if (namesPerson(own)) return { leader: own, lead: '' };
  for (const begin of own.matchAll(new RegExp(bodyBegin.source, 'gu'))) {
    const [leader, lead] = [own.slice(0, begin.index).trim(), own.slice(begin.index).trim()];
    if (leader === '' && isBody(lead)) return { leader, lead };
    if (leader !== '' && namesPerson(leader) && isBody(lead)) return { leader, lead };
  }
  return null;
}

interface TornRow {
  number: string;
  name: string;
  figures: string[];
  behind: string;
}

/** A row out of its joined words; null where no figure stands in it. */
function rowOf(number: string, words: string): TornRow | null {
  const parts = words.trim().replace(span, '–').split(/\s+/);
  const from = parts.findIndex((part, at) => at > 0 && isFigure(part));
  if (from < 0) return null;
  let to = from;
  while (to < parts.length && isFigure(parts[to]!)) to++;
  const behind = parts.slice(to).join(' ');
  return { number, name: parts.slice(0, from).join(' '), figures: parts.slice(from, to), behind };
}

const fits = (word: string, { of }: FigureColumn): boolean =>
  of === 'any' ||
  (of === 'rank' ? rank.test(word) || /^\d{1,3}(?:–\d{1,3})?$/.test(word) : figure.test(word));

/** The figures of a row, a cell a column; null where it has fewer, and nobody can tell which. */
function cellsOf(figures: readonly string[], columns: readonly FigureColumn[]): string[] | null {
  if (figures.length === columns.length)
    return figures.every((word, at) => fits(word, columns[at]!)) ? [...figures] : null;
  if (figures.length > columns.length) return null;
  const ways: string[][] = [];
  const place = (at: number, from: number, cells: string[]): void => {
    if (at === columns.length) {
      if (from === figures.length) ways.push(cells);
      return;
    }
    if (from < figures.length && fits(figures[from]!, columns[at]!))
      place(at + 1, from + 1, [...cells, figures[from]!]);
    place(at + 1, from, [...cells, '']);
  };
  place(0, 0, []);
  return ways.length === 1 ? ways[0]! : null;
}

const headerOf = ({ of, isAim, isBare, year }: FigureColumn): string => {
  if (isBare) return `Năm ${year}`;
  const what = of === 'rank' ? 'Hạng' : of === 'score' ? 'Điểm' : '';
  return isAim
    ? `Chỉ tiêu năm ${year}${what === '' ? '' : ` (${what.toLowerCase()})`}`
    : `${what === '' ? 'Kết quả' : what} năm ${year}`;
};

interface Torn {
  rows: TornRow[];
  sum: string[] | null;
  to: number;
}

/** The rows from a line on, each with the lines that its page has broken off. */
function rowsFrom(lines: readonly string[], from: number): Torn | null {
  const rows: TornRow[] = [];
  let sum: string[] | null = null;
  let at = from;
  while (at < lines.length) {
    const line = lines[at]!;
    const begin = rowBegin.exec(line);
    if (total.test(line) && rows.length > 0) {
      sum = line.trim().split(/\s+/).filter(isFigure);
      at++;
      break;
    }
    if (begin === null || Number(begin[1]) !== rows.length + 1) break;
    let words = line.slice(begin[0].length);
    let end = at + 1;
    const goesOn = (next: string | undefined): boolean =>
      next !== undefined &&
      !isBlank(next) &&
      !total.test(next) &&
      !endsRows.test(next) &&
      Number(rowBegin.exec(next)?.[1] ?? 0) !== rows.length + 2 &&
      next.trim().length <= 90;
    while (goesOn(lines[end]) && words.length < longestRow) words += ` ${lines[end++]!.trim()}`;
    const row = rowOf(begin[1]!, words);
    if (row === null) break;
    rows.push(row);
    at = end;
  }
  return rows.length < leastRows ? null : { rows, sum, to: at };
}

/** Where the header of such rows begins: short pieces above them, none of which is a sentence. */
function headFrom(lines: readonly string[], to: number): number {
  let from = to;
  while (
    from > 0 &&
    to - from < headWithin &&
    !isBlank(lines[from - 1]!) &&
    lines[from - 1]!.trim().length <= longestHead &&
    !/[.:;]\s*$/u.test(lines[from - 1]!) &&
    !endsRows.test(lines[from - 1]!)
  )
    from--;
  return from;
}

/** The table as lines with tabs between their cells; null where its header does not tell what its figures are. */
function tableOf(head: string, { rows, sum }: Torn): string[] | null {
  const columns = figureColumns(head);
  if (columns === null) return null;
  const told = rows.map(({ figures }) => cellsOf(figures, columns));
  if (told.filter((cells) => cells?.every((cell) => cell !== '') === true).length * 2 < rows.length)
    return null;
  const lines = rows.map(({ number, name, figures, behind }, at) => {
    const charge = chargeIn(behind);
    const notes = [told[at] === null ? figures.join(' ') : '', charge === null ? behind : ''].filter(Boolean);
    return [
      number,
      name,
      ...(told[at] ?? columns.map(() => '')),
      charge?.leader ?? '',
      charge?.lead ?? '',
      notes.join('; '),
    ];
  });
  const ofScores = columns.filter(({ of }) => of !== 'rank');
  if (sum !== null && sum.length === ofScores.length) {
    const figures = [...sum];
    lines.push([
      '',
      'Tổng cộng',
      ...columns.map(({ of }) => (of === 'rank' ? '' : figures.shift()!)),
      '',
      '',
      '',
    ]);
  }
  const header = [
    'TT',
    'Chỉ số',
    ...columns.map(headerOf),
    'Lãnh đạo phụ trách',
    'Đơn vị chủ trì',
    'Ghi chú',
  ];
  return [header, ...lines].map((cells) =>
    cells.map((cell) => cell.replace(/(?<=\d%?)–(?=\d)/gu, ' - ')).join('\t'),
  );
}

/** The lines of a text with such tables as tables. */
export function withTornTables(lines: readonly string[]): string[] {
  const all: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const isFirst = !lines[at]!.includes('\t') && rowBegin.exec(lines[at]!)?.[1] === '1';
    const torn = isFirst ? rowsFrom(lines, at) : null;
    const from = torn === null ? at : headFrom(lines, at);
    const table = torn === null ? null : tableOf(lines.slice(from, at).join(' '), torn);
    if (torn === null || table === null) {
      all.push(lines[at]!);
      at++;
      continue;
    }
    // Its header's pieces are in the table now.
    all.splice(all.length - (at - from), at - from);
    all.push('', ...table, '');
    at = torn.to;
  }
  return all;
}
