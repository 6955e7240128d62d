import { foldInPlace } from '../../core/text/fold.ts';
import { namesBody, namesPerson } from './column-cells.ts';
import { aimBegun, type TornCells, withPieces } from './torn-cells.ts';
import { isNameList } from './unit-names.ts';

/**
 * Tables of indices as a PDF is pasted: no blanks hold the columns apart, the header lies above in pieces, and a row is «1 Tên chỉ số 4,85 5,20
 * Đ/c Lê Văn A Phòng B», broken over lines. Numbers run, figures and names tell themselves; what cannot be told stays in a column of notes.
 */

interface FigureColumn {
  /** «Năm 2025» and nothing more. */
  isBare: boolean;
  /** «Điểm tối đa» is of no year. */
  of: 'score' | 'rank' | 'any' | 'most';
  isAim: boolean;
  year: string;
}

const isBlank = (line: string): boolean => line.trim() === '';
const rowBegin = /^\s*(\d{1,2})[.)]?\s+(?=["“]?\p{Lu})/u;
/** A figure, or a span of two, which is one cell: «3,20 - 3,50». */
const figure = /^\d{1,3}(?:[.,]\d{1,4})?%?(?:–\d{1,3}(?:[.,]\d{1,4})?%?)?$/;
const span = /(?<=\s\d{1,3}(?:[.,]\d{1,4})?%?)\s*[-–]\s*(?=\d{1,3}(?:[.,]\d{1,4})?%?(?:\s|$))/gu;
const rank = /^\d{1,3}\/\d{1,3}$/;
/** A cell that says that there is nothing: «–», «…», «n/a». */
const none = /^(?:[-–—]|\.{2,}|…|n\/a|N\/A|x)$/u;
/** «chưa có dữ liệu», of which the line below may hold the end: nothing in one of the columns, or in several. */
const unsaid =
  /(?<!\p{L})(?:chưa|không) có (?:dữ liệu|số liệu|kết quả|điểm|dữ(?= \d|$)|số(?= \d|$))|(?<!\p{L})chưa (?:xếp hạng|chấm(?: điểm)?|đánh giá|công bố|giao)(?!\p{L})/giu;
const gap = '…';
const isFigure = (word: string): boolean => figure.test(word) || rank.test(word);
const total = /^\s*(?:tổng(?: cộng| điểm| số)?|cộng|trung bình|bình quân)(?=\s+\d)/iu;
/** What ends the rows: the heading of what follows. */
const endsRows =
  /^\s*(?:[IVX]{1,4}\s*[.)]|[A-D]\s*[.)]|\d{1,2}\s*[.)]\s|[-–+•]\s|Điều\s+\d|Phụ lục|PHỤ LỤC|\(\*\))/u;

/** Fewer rows are no table, and so far above the first of them a header begins. */
const [leastRows, headWithin, longestHead, longestRow] = [3, 16, 70, 400];

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
function figureColumns(head: string): FigureColumn[] | null {
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

/** Where in a row the first body begins that does not stand before a person. */
const bodyBegin =
  /(?<![\p{L}\p{M}.])(?:Các (?:phòng|đơn vị|ban|sở|xã|bản|thôn|cơ quan|tổ)(?!\p{L})|(?:Văn phòng|Thanh tra|Phòng|Trung tâm|Chi cục|Ban|Công an|Sở|Tổ|Đội|Bộ phận|Trạm|UBND|Hội|Đoàn|Cục|Kho bạc|Bưu điện|Điện lực|Ngân hàng|Bảo hiểm|Bệnh viện|Trường (?:THPT|THCS|Tiểu học|Đại học|Cao đẳng|Chính trị|Mầm non)|Công ty|Hiệp hội|Công đoàn|Liên đoàn|Hợp tác xã|Ủy ban|Mặt trận|VNPT|Viettel|VP|TT|P\.|TTPVHCC|BQL|CA)(?=[\s.]\s*\p{Lu}|\s+(?:tỉnh|xã|phường|đặc khu|thành phố|huyện)|\s*$|\s+(?:Sở|HĐND|UBND)|(?:\s*,)))/u;

/** Who directs and who leads, of what stands behind the figures; null where it is not all told. */
function chargeIn(words: string): { leader: string; lead: string } | null {
  const own = words.trim();
  if (own === '') return { leader: '', lead: '' };
  const isBody = (part: string): boolean => namesBody(part) || isNameList(part);
  for (const begin of own.matchAll(new RegExp(bodyBegin.source, 'gu'))) {
    const [leader, lead] = [own.slice(0, begin.index).trim(), own.slice(begin.index).trim()];
    if (leader === '' && isBody(lead)) return { leader, lead };
    const isPerson = namesPerson(leader) || byGivenName.test(leader);
    if (leader !== '' && isPerson && isBody(lead)) return { leader, lead };
  }
  return namesPerson(own) ? { leader: own, lead: '' } : null;
}

/** What stands behind the figures of a row: who directs, who leads, and who helps where the header has a column for them. */
interface Charge {
  leader: string;
  lead: string;
  helping: string;
}

const saysHelpers =
  /\b(?:phoi hop|cung (?:lam|thuc hien|tham gia|tham muu|vao cuoc|trien khai)|tham gia|ho tro|phu giup)\b/;

/** A name that the line's end cuts, or that has not ended. */
const isCut = (name: string): boolean => /(?:,|;|\s(?:và|[-–]))$/u.test(name);
/** «Sở Phòng Thương mại»: two bodies with nothing between them are no name. */
const areTwo = (name: string): boolean =>
  [...name.matchAll(new RegExp(bodyBegin.source, 'gu'))].some(
    ({ index, 0: own }) =>
      index > 0 &&
      !/(?:[,;]|\s(?:và|[-–])|HĐND)\s*$/u.test(name.slice(0, index)) &&
      name.slice(index + own.length).trim() !== '' &&
      !/^\s*(?:tỉnh|huyện|xã|phường|thành phố)$/u.test(name.slice(index + own.length)),
  );
const isWhole = (name: string): boolean =>
  !isCut(name) && (namesBody(name) || isNameList(name) || /^(?:VNPT|Viettel)\s/u.test(name)) && !areTwo(name);

/** Where words may be parted in two, each of which begins with a body. */
function bodiesApart(words: string): [string, string][] {
  return [...words.matchAll(new RegExp(bodyBegin.source, 'gu'))].flatMap(({ index }) => {
    const before = words.slice(0, index).trim();
    return index > 0 && !/[,;]$/u.test(before) && words.slice(index).trim().includes(' ')
      ? [[before, words.slice(index).trim()] as [string, string]]
      : [];
  });
}

const joinedTo = (name: string, rest: readonly string[]): string => [name, ...rest].filter(Boolean).join(' ');

/** All in which the cells of who leads and who helps may stand in words, with the pieces of them that the next line holds. */
function bodiesIn(words: string, below: readonly string[], text: string): Charge[] {
  const found: Charge[] = [];
  for (const [lead, helping] of [...bodiesApart(words), [words, ''] as [string, string]])
    for (let cut = 0; cut <= below.length; cut++) {
      const [own, others] = [joinedTo(lead, below.slice(0, cut)), joinedTo(helping, below.slice(cut))];
      // Behind a comma the next of a list begins, and no rest of a name.
      const isKnown = (name: string, isLonger: boolean): boolean =>
        !isLonger || text.includes(name) || (name === others && /,$/u.test(helping));
      if (helping === '' && cut < below.length) continue;
      if (!isWhole(own) || !isKnown(own, cut > 0)) continue;
      if (helping !== '' && !(isWhole(others) && isKnown(others, cut < below.length))) continue;
      found.push({ leader: '', lead: own, helping: others });
    }
  // Where two bodies can be told apart they are not one.
  const parted = found.filter(({ helping }) => helping !== '');
  return parted.length > 0 ? parted : found;
}

/** «Đ/c Hùng»: whoever the paper names so in full elsewhere. */
const byGivenName = /^(?:[Đđ]\/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+\p{Lu}\p{L}*$/u;

/** A row's name with the words that the lines below its figures hold of it, and who has it; null where nobody can tell. */
function chargeWithHelpers(
  { name, behind, below }: TornRow,
  text: string,
): { name: string; charge: Charge } | null {
  const begin = bodyBegin.exec(behind)?.index ?? behind.length;
  const leader = behind.slice(0, begin).trim();
  if (leader !== '' && !namesPerson(leader) && !byGivenName.test(leader)) return null;
  const small = below.findIndex((word) => /^\p{Lu}/u.test(word));
  const most = small < 0 ? below.length : small;
  const ways = Array.from({ length: most + 1 }, (_, count) => {
    const whole = joinedTo(name, below.slice(0, count));
    const rest = below.slice(count);
    const bodies =
      behind.length === begin && rest.length === 0
        ? [{ leader: '', lead: '', helping: '' }]
        : bodiesIn(behind.slice(begin), rest, text);
    return bodies.map((charge) => ({ name: whole, charge: { ...charge, leader } }));
  }).flat();
  const [only] = ways;
  if (ways.length === 1) return only!;
  const named = ways.filter(
    ({ name: own, charge }) =>
      text.includes(own) && [charge.lead, charge.helping].every((one) => text.includes(one)),
  );
  return named.length === 1 ? named[0]! : null;
}

interface TornRow {
  number: string;
  name: string;
  figures: string[];
  behind: string;
  /** The words of the lines below the one with its figures. */
  below: string[];
  /** Its lines, as the page has them. */
  lines: string[];
}

/** A row out of its joined words; null where no figure stands in it. */
function rowOf(number: string, words: string): TornRow | null {
  const parts = words.trim().replace(unsaid, gap).replace(span, '–').split(/\s+/);
  const first = parts.findIndex((part, at) => at > 0 && isFigure(part));
  if (first < 0) return null;
  let from = first;
  // «- - 7,00 10»: what is not there is a cell of its own, before the figures as behind them.
  while (from > 1 && none.test(parts[from - 1]!)) from--;
  let to = from;
  while (to < parts.length && (isFigure(parts[to]!) || none.test(parts[to]!))) to++;
  const behind = parts.slice(to).join(' ');
  return {
    number,
    name: parts.slice(0, from).join(' '),
    figures: parts.slice(from, to),
    behind,
    below: [],
    lines: [words],
  };
}

/** The same of the row's lines: what stands below its figures goes on in any of its cells. */
function rowOfLines(number: string, pieces: readonly string[]): TornRow | null {
  const whole = rowOf(number, pieces.join(' '));
  if (whole === null) return null;
  for (let count = 1; count <= pieces.length; count++) {
    const row = rowOf(number, pieces.slice(0, count).join(' '));
    if (row === null || row.figures.length !== whole.figures.length) continue;
    const below = pieces.slice(count).join(' ').split(/\s+/).filter(Boolean);
    if (/(?:chưa|không) có (?:dữ|số) \d/iu.test(pieces[count - 1]!) && below[0] === 'liệu') below.shift();
    return { ...row, below, lines: [...pieces] };
  }
  return { ...whole, lines: [...pieces] };
}

/** A row whose aim is told in words, or whose first line holds all its cells and the lines below it pieces of them. */
interface WordedRow extends TornCells {
  figures: string[];
  /** What nobody can tell apart. */
  note: string;
}

/** The first line of a row: its figures, and behind them what is aimed at, who directs and who leads. */
function firstCells(
  { number, lines: [first = ''] }: TornRow,
  figuresBefore: number,
): { cells: TornCells; figures: string[] } | null {
  const row = rowOf(number, first);
  if (row === null) return null;
  // «86» of «86 điểm, hạng 3» is of the aim.
  const figures = row.figures.slice(0, figuresBefore);
  const rest = joinedWords(row.figures.slice(figuresBefore).join(' '), row.behind);
  const aim = aimBegun(rest);
  const charge = chargeBegun(rest.slice(aim.length).trim());
  return charge === null ? null : { cells: { name: row.name, aim, ...charge }, figures };
}

const joinedWords = (...words: string[]): string => words.filter(Boolean).join(' ');

/** Who directs and who leads, of whose names the lines below may hold the rest. */
function chargeBegun(words: string): { leader: string; lead: string } | null {
  const told = chargeIn(words);
  if (told !== null) return told;
  for (const begin of words.matchAll(new RegExp(bodyBegin.source, 'gu'))) {
    const leader = words.slice(0, begin.index).trim();
    if (leader === '' || namesPerson(leader)) return { leader, lead: words.slice(begin.index).trim() };
  }
  return null;
}

/** The rows of a table whose last column tells an aim in words; null where no row has such. */
function wordedRows(
  rows: readonly TornRow[],
  columns: readonly FigureColumn[],
  text: string,
): WordedRow[] | null {
  const last = columns.at(-1)!;
  const isWorded = rows.some(({ behind }) => aimBegun(behind) !== '');
  if (!last.isAim || columns.slice(0, -1).some(({ isAim }) => isAim) || !isWorded) return null;
  return rows.map((row) => {
    const first = firstCells(row, columns.length - 1);
    const cells = first === null ? null : withPieces(first.cells, row.lines.slice(1), text, true);
    // It is shown whole, and what it is of is asked as any index without figures.
    if (first === null || cells === null)
      return { name: row.name, aim: '', leader: '', lead: '', figures: [], note: row.lines.join(' ') };
    return { ...cells, figures: first.figures, note: '' };
  });
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
function cellsOf(figures: readonly string[], columns: readonly FigureColumn[]): string[] | null {
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
function bySums(
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

const headerOf = ({ of, isAim, isBare, year }: FigureColumn): string => {
  if (of === 'most') return 'Điểm tối đa';
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

/** «- Xã hội» below «… Phòng Văn hóa»: the rest of a name that stands whole elsewhere, too. */
function isRestOfName(line: string, next: string, text: string): boolean {
  const whole = `${line.trim().split(/\s+/).slice(-2).join(' ')} ${next.trim()}`;
  return /^\s*[-–]\s/u.test(next) && text.split(whole).length > 2;
}

/**
 * The lines without a table's header where it stands once more, at the top of the next page.
 * @returns and where among those that are left each of its lines stood
 */
function withoutHeadAgain(
  lines: readonly string[],
  from: number,
): { lines: readonly string[]; skipped: number[] } {
  const head = lines.slice(headFrom(lines, from), from).map((line) => line.trim());
  const [first = ''] = head;
  const kept = lines.slice(0, from);
  const skipped: number[] = [];
  if (!/^s?tt\s/iu.test(first)) return { lines, skipped };
  for (let at = from; at < lines.length; at++) {
    if (!head.every((line, place) => lines[at + place]?.trim() === line)) {
      kept.push(lines[at]!);
      continue;
    }
    skipped.push(...head.map(() => kept.length));
    at += head.length - 1;
  }
  return { lines: kept, skipped };
}

/** The rows from a line on, each with the lines that its page has broken off. */
function rowsFrom(given: readonly string[], from: number, text: string): Torn | null {
  const { lines, skipped } = withoutHeadAgain(given, from);
  const rows: TornRow[] = [];
  let sum: string[] | null = null;
  let at = from;
  while (at < lines.length) {
    const line = lines[at]!;
    const begin = rowBegin.exec(line);
    if (total.test(line) && rows.length > 0) {
      sum = line
        .trim()
        .split(/\s+/)
        .filter((word) => figure.test(word));
      at++;
      break;
    }
    if (begin === null || Number(begin[1]) !== rows.length + 1) break;
    let words = line.slice(begin[0].length);
    const pieces = [words];
    let end = at + 1;
    const goesOn = (next: string | undefined): boolean =>
      next !== undefined &&
      !isBlank(next) &&
      !total.test(next) &&
      (!endsRows.test(next) || isRestOfName(lines[end - 1]!, next, text)) &&
      Number(rowBegin.exec(next)?.[1] ?? 0) !== rows.length + 2 &&
      next.trim().length <= 90;
    while (goesOn(lines[end]) && words.length < longestRow) {
      pieces.push(lines[end]!.trim());
      words += ` ${lines[end++]!.trim()}`;
    }
    const row = rowOfLines(begin[1]!, pieces);
    if (row === null) break;
    rows.push(row);
    at = end;
  }
  if (rows.length < leastRows) return null;
  return { rows, sum, to: at + skipped.filter((place) => place < at).length };
}

/** Where the header of such rows begins: short pieces above them, none of which is a sentence. */
function headFrom(lines: readonly string[], to: number): number {
  let from = to;
  while (
    from > 0 &&
    to - from < headWithin &&
    !isBlank(lines[from - 1]!) &&
    (lines[from - 1]!.trim().length <= longestHead ||
      headsIndices.test(`${foldInPlace(lines[from - 1]!.trim())} `)) &&
    !/[.:;]\s*$/u.test(lines[from - 1]!) &&
    !endsRows.test(lines[from - 1]!)
  )
    from--;
  return from;
}

/** The table as lines with tabs between their cells; null where its header does not tell what its figures are. */
function tableOf(head: string, { rows, sum }: Torn, text: string): string[] | null {
  const columns = figureColumns(head);
  if (columns === null) return wholeRows(head, rows, text);
  const worded = wordedRows(rows, columns, text);
  if (worded !== null) {
    const lines = worded.map(({ name, figures, aim, leader, lead, note }, at) => {
      const told = cellsOf(figures, columns.slice(0, -1)) ?? columns.slice(1).map(() => '');
      return [rows[at]!.number, name, ...told, aim, leader, lead, note];
    });
    return asLines([headerCells(columns), ...lines]);
  }
  const alone = rows.map(({ figures }) => cellsOf(figures, columns));
  const told = bySums(alone, { rows, sum, to: 0 }, columns);
  if (told.filter((cells) => cells?.every((cell) => cell !== '') === true).length * 2 < rows.length)
    return null;
  const hasHelpers = saysHelpers.test(foldInPlace(head));
  const lines = rows.map((row, at) => {
    const { number, figures } = row;
    const read = chargeOf(row, hasHelpers, text);
    const behind = joinedTo(row.behind, row.below);
    const notes = [told[at] === null ? figures.join(' ') : '', read === null ? behind : ''].filter(Boolean);
    return [
      number,
      read?.name ?? row.name,
      ...(told[at] ?? columns.map(() => '')),
      read?.charge.leader ?? '',
      read?.charge.lead ?? '',
      ...(hasHelpers ? [read?.charge.helping ?? ''] : []),
      notes.join('; '),
    ];
  });
  const ofScores = columns.filter(({ of }) => of !== 'rank');
  // «Cộng» below fewer columns: which of them it sums nobody has to know.
  if (sum !== null && sum.length === ofScores.length) {
    const figures = [...sum];
    lines.push([
      '',
      'Tổng cộng',
      ...columns.map(({ of }) => (of === 'rank' ? '' : figures.shift()!)),
      '',
      '',
      ...(hasHelpers ? [''] : []),
      '',
    ]);
  }
  return asLines([headerCells(columns, hasHelpers), ...lines]);
}

/** Who has a row, by what stands behind its figures; null where it is not all told. */
function chargeOf(row: TornRow, hasHelpers: boolean, text: string): { name: string; charge: Charge } | null {
  if (hasHelpers) return chargeWithHelpers(row, text);
  const charge = chargeIn(joinedTo(row.behind, row.below));
  return charge === null ? null : { name: row.name, charge: { ...charge, helping: '' } };
}

const headerCells = (columns: readonly FigureColumn[], hasHelpers = false): string[] => [
  'TT',
  'Chỉ số',
  ...columns.map(headerOf),
  'Lãnh đạo phụ trách',
  'Đơn vị chủ trì',
  ...(hasHelpers ? ['Đơn vị phối hợp'] : []),
  'Ghi chú',
];

const asLines = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((cells) => cells.map((cell) => cell.replace(/(?<=\d%?)–(?=\d)/gu, ' - ')).join('\t'));

/** «TT Chỉ số thành phần …»: what heads indices, whatever its figures are. */
const headsIndices =
  /^s?tt\s+(?:ten |cac |noi dung )*(?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan| noi dung| danh gia)*\s/;

/** Indices whose figures nobody can tell apart: each with its name, and its row shown whole. Where a name may be cut nothing is made of any. */
function wholeRows(head: string, rows: readonly TornRow[], text: string): string[] | null {
  if (!headsIndices.test(foldInPlace(head).trim())) return null;
  const told: string[][] = [];
  for (const row of rows) {
    const first = firstCells(row, row.figures.length);
    const cells = first === null ? null : withPieces(first.cells, row.lines.slice(1), text, true);
    if (cells === null && row.lines.length > 1) return null;
    told.push([row.number, cells?.name ?? row.name, '', row.lines.join(' ')]);
  }
  return asLines([['TT', 'Chỉ số', 'Lãnh đạo phụ trách', 'Ghi chú'], ...told]);
}

/** The lines of a text with such tables as tables. */
export function withTornTables(lines: readonly string[]): string[] {
  const all: string[] = [];
  const text = lines.map((line) => line.trim()).join(' ');
  let at = 0;
  while (at < lines.length) {
    const isFirst = !lines[at]!.includes('\t') && rowBegin.exec(lines[at]!)?.[1] === '1';
    const torn = isFirst ? rowsFrom(lines, at, text) : null;
    const from = torn === null ? at : headFrom(lines, at);
    const others = (): string => [...lines.slice(0, from), ...lines.slice(torn?.to ?? at)].join(' ');
    const table = torn === null ? null : tableOf(lines.slice(from, at).join(' '), torn, others());
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
