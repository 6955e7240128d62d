import { foldInPlace } from '../../core/text/fold.ts';
import { figure, gap, isFigure, none, span, unsaid } from './torn-words.ts';

/** The rows of a torn table: where they begin and end, and the lines that the page has broken off of each. */

const isBlank = (line: string): boolean => line.trim() === '';

export const rowBegin = /^\s*(\d{1,2})[.)]?\s+(?=["“]?\p{Lu})/u;

const total = /^\s*(?:tổng(?: cộng| điểm| số)?|cộng|trung bình|bình quân)(?=\s+\d)/iu;

/** What ends the rows: the heading of what follows. */
const endsRows =
  /^\s*(?:[IVX]{1,4}\s*[.)]|[A-D]\s*[.)]|\d{1,2}\s*[.)]\s|[-–+•]\s|Điều\s+\d|Phụ lục|PHỤ LỤC|\(\*\))/u;

/** Fewer rows are no table, and so far above the first of them a header begins. */
const [leastRows, headWithin, longestHead, longestRow] = [3, 16, 70, 400];

export interface TornRow {
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
export function rowOf(number: string, words: string): TornRow | null {
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

/** «TT Chỉ số thành phần …»: what heads indices, whatever its figures are. */
export const headsIndices =
  /^s?tt\s+(?:ten |cac |noi dung )*(?:chi so|tieu chi|tru cot|linh vuc)(?: thanh phan| noi dung| danh gia)*\s/;

export interface Torn {
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
export function rowsFrom(given: readonly string[], from: number, text: string): Torn | null {
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
export function headFrom(lines: readonly string[], to: number): number {
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
