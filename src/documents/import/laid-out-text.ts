import { foldInPlace } from '../../core/text/fold.ts';
import { tableByRows } from './laid-out-columns.ts';
import { lineOf } from './lines.ts';

/**
 * Text as a converter of PDF leaves it: every word where it stood on the page, columns held apart by blanks, sentences broken at the
 * margin. Columns become cells with tabs between, and lines are joined again.
 */

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
const indentOf = (line: string): number => line.length - line.trimStart().length;
const isCapitals = (line: string): boolean => line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);

/** Fewer lines with a gap inside are those of a letterhead that was typed. */
const leastGaps = 6;

/** Whether columns of a text are held apart by blanks. */
const isLaidOut = (lines: readonly string[]): boolean =>
  !lines.some((line) => line.includes('\t')) &&
  lines.filter((line) => /\S {3,}\S/u.test(line)).length >= leastGaps;

/** What heads a table of a plan, and what its other columns are called. */
const headsRows = /^(?:s?tt|so|so tt|ma|chi so|ten chi so|nhiem vu|noi dung)\b/;
const headsColumns =
  /\b(?:chu tri|phoi hop|thoi (?:gian|han)|phu trach|muc tieu|chi tieu|nam 20\d\d|ket qua|diem|hang|san pham|don vi|thuc hien|hoan thanh)\b/g;

/** The columns in which no line of several has a sign, from the first to the last that has any: where one column ends and the next begins. */
function rivers(lines: readonly string[], least: number): { from: number; to: number }[] {
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const start = Math.min(...lines.map(indentOf));
  const found: { from: number; to: number }[] = [];
  let from = -1;
  for (let at = start; at < width; at++) {
    const isOpen = lines.every((line) => (line[at] ?? ' ') === ' ');
    if (isOpen && from < 0) from = at;
    if (!isOpen && from >= 0) {
      if (at - from >= least) found.push({ from, to: at });
      from = -1;
    }
  }
  return found;
}

/** Whether lines head a table of a plan. */
function headsTable(head: readonly string[]): boolean {
  const folded = foldInPlace(head.join(' ')).trim();
  // A number and columns apart head rows, whatever these are called.
  const isNumbered = /^(?:s?tt|so tt)\b/.test(folded) && rivers(head, 2).length >= 2;
  return isNumbered || (headsRows.test(folded) && new Set(folded.match(headsColumns)).size >= 2);
}

/** Rivers that are left of those when a line is laid over them; null where one of them is gone. */
function narrowed(
  gaps: readonly { from: number; to: number }[],
  line: string,
): { from: number; to: number }[] | null {
  const left = gaps.map(({ from, to }) => {
    // What is left of the blanks before the next column.
    let start = to;
    while (start > from && (line[start - 1] ?? ' ') === ' ') start--;
    return { from: start, to };
  });
  return left.every(({ from, to }) => from < to) ? left : null;
}

const cellsAt = (line: string, gaps: readonly { from: number; to: number }[]): string[] =>
  [0, ...gaps.map(({ to }) => to)].map((from, at) => line.slice(from, gaps[at]?.to ?? line.length).trim());

/** The rows of a block of lines between blank ones: each begins with a number of its own, or the block is one row. */
function rowsOf(block: readonly string[][]): string[][] {
  const joined = (lines: readonly string[][]): string[] =>
    lines[0]!.map((_, column) =>
      lines
        .map((cells) => cells[column]!)
        .filter((cell) => cell !== '')
        .join(' '),
    );
  const numbered = block.flatMap(([first = ''], at) => (first === '' ? [] : [at]));
  if (numbered.length < 2) return [joined(block)];
  const starts = [0, ...numbered.slice(1)];
  return starts.map((from, at) => joined(block.slice(from, starts[at + 1] ?? block.length)));
}

/** A table that begins at a line: its rows with tabs between their cells, and where it ends. */
function tableAt(lines: readonly string[], from: number): { rows: string[]; to: number } | null {
  let to = from;
  while (!isBlank(lines[to]) && !/^\s*(?:\d{1,2}|[IVX]{1,4}|A)[.)]?\s{2,}/u.test(lines[to]!)) to++;
  const head = lines.slice(from, to);
  if (head.length === 0 || head.length > 6 || !headsTable(head)) return null;
  const byHead = tableByHead(lines, head, to);
  const byRows = tableByRows(lines, head, to);
  // One word of a header over two columns hides where they part.
  if (byRows === null || (byHead !== null && byHead.rows[0]!.split('\t').length >= byRows.rows[0]!.length))
    return byHead;
  return { rows: byRows.rows.map((cells) => cells.join('\t')), to: byRows.to };
}

/** The rows of a table whose columns its header tells. @param to where the first of them stands */
function tableByHead(
  lines: readonly string[],
  head: readonly string[],
  to: number,
): { rows: string[]; to: number } | null {
  let gaps = rivers(head, 2);
  if (gaps.length < 2) return null;
  const blocks: string[][] = [[]];
  let end = to;
  for (let at = to; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBlank(line)) {
      if (blocks.at(-1)!.length > 0) blocks.push([]);
      continue;
    }
    const left = narrowed(gaps, line);
    if (left === null) break;
    gaps = left;
    blocks.at(-1)!.push(line);
    end = at + 1;
  }
  const told = blocks.filter((block) => block.length > 0);
  if (told.length === 0) return null;
  const columns = gaps;
  const rows: string[][] = rowsOf([head.map((line) => cellsAt(line, columns)).reduce(merged)]);
  for (const block of told)
    for (const row of rowsOf(block.map((line) => cellsAt(line, columns)))) {
      const last = rows.at(-1)!;
      // What goes on behind the end of a page bears no number.
      if (row[0] === '' && rows.length > 1) rows[rows.length - 1] = merged(last, row);
      else rows.push(row);
    }
  return { rows: rows.map((cells) => cells.join('\t')), to: end };
}

const merged = (one: readonly string[], other: readonly string[]): string[] =>
  one.map((cell, at) => [cell, other[at] ?? ''].filter((words) => words !== '').join(' '));

const isMarked = (line: string): boolean =>
  !/^\s*(?:\d{1,4}\/(?:\d|\p{Lu})|[IVX]{1,4}\/\d)/u.test(line) &&
  lineOf({ text: line.trim(), numbering: null, place: { type: 'paragraph', number: 0 } }).marker !== null;
const isEnded = (line: string): boolean => /[.;:!?]["”»')]*\s*$/u.test(line);
const isCentred = (line: string, width: number): boolean => indentOf(line) > width / 4;

/** «II/2026.» behind «Quý» is no heading. */
const isHeadline = (line: string): boolean => isCapitals(line) && !/^\s*[IVX]{1,4}\/20\d\d/u.test(line);
const isDay = (line: string): boolean => /^\s*\d{1,2}[/.-]\d{1,2}(?:[/.-]20\d\d)?\s*[.;]?\s*$/u.test(line);

const endsInField =
  /(?<!\p{L})(?:chủ trì|phối hợp|thực hiện|thời (?:gian|hạn)|kết quả|sản phẩm|đầu ra)\s*:\s*$/iu;

/** Lines without the numbers of pages between blank ones; a sentence that a page's end breaks goes on in the next line. */
function withoutPages(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const isPage =
      /^\s*\d{1,3}\s*$/u.test(lines[at]!) && isBlank(lines[at - 1]) && isBlank(lines[at + 1]) && at > 0;
    if (!isPage) {
      kept.push(lines[at]!);
      continue;
    }
    let next = at + 1;
    while (next < lines.length && isBlank(lines[next])) next++;
    const last = kept.findLast((line) => !isBlank(line)) ?? '';
    const isBroken =
      lines[next] !== undefined &&
      (!isEnded(last) || endsInField.test(last)) &&
      !isMarked(lines[next]!) &&
      !isHeadline(last);
    if (!isBroken) continue;
    while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop();
    at = next - 1;
  }
  return kept;
}

/** Whether a line goes on in the next: it reaches near the margin, and nothing begins there. Letters differ in width, so no margin is sharp. */
function goesOn(line: string, next: string, width: number): boolean {
  if (isBlank(line) || isBlank(next) || line.includes('\t') || next.includes('\t')) return false;
  if (isMarked(next) && !isDay(next)) return false;
  if (isHeadline(line) || isHeadline(next) || isCentred(line, width) || isCentred(next, width)) return false;
  // A date alone is what the label at the end of the line above says.
  if (/:\s*$/u.test(line) && isDay(next)) return true;
  const length = line.trimEnd().length;
  const isSmall = /^\s*\p{Ll}/u.test(next);
  if (!isEnded(line)) return isSmall || (length > width * 0.7 && !/^\s*\p{Lu}[\p{L} ]{1,30}:\s/u.test(next));
  // Behind the end of a sentence a paragraph goes on further left than it began, or as far left.
  if (length < width * 0.85 || /:\s*$/u.test(line)) return false;
  return indentOf(next) < indentOf(line) || (/;\s*$/u.test(line) && indentOf(next) === indentOf(line));
}

/** «Chủ trì: …», «Kết quả: …» at the head of a line right below a line of a bullet: how the lines were broken says nothing of whose it is. */
const field =
  /^\s*(?:(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp|thực hiện)|thời (?:gian|hạn)(?: hoàn thành| thực hiện)?|kết quả|sản phẩm|đầu ra)\s*:\s*\S/iu;

const isFieldBelow = (last: string, line: string, joined: readonly string[]): boolean =>
  !isBlank(last) &&
  !isBlank(line) &&
  !`${last}${line}`.includes('\t') &&
  // What a label says stands behind it, wherever the line ended.
  ((endsInField.test(last) && !isMarked(line)) ||
    (field.test(line) && /^\s*(?:[-–+•*]|[a-zđ]\))\s/u.test(joined.at(-1) ?? '')));

/** «Nơi nhận:» and beside it who signs: two columns with a tab between. */
function endInColumns(lines: readonly string[]): string[] {
  const from = lines.findLastIndex((line) => /^\s*Nơi nhận\s*:? {3,}\S/u.test(line));
  if (from < 0) return [...lines];
  const left = indentOf(lines[from]!);
  return lines.map((line, at) => {
    if (at < from || isBlank(line)) return line;
    if (indentOf(line) > left + 20) return `\t${line.trim()}`;
    return line.trim().replace(/ {3,}/u, '\t');
  });
}

/** The lines of a text without its columns' blanks; as they are where it is not laid out so. */
export function withoutLayout(lines: readonly string[]): string[] {
  const own = withoutPages(lines.map((line) => line.replaceAll('\f', '')));
  if (!isLaidOut(own)) return [...lines];
  const cells: string[] = [];
  for (let at = 0; at < own.length; at++) {
    const table = isBlank(own[at]) ? null : tableAt(own, at);
    if (table === null) cells.push(own[at]!);
    else {
      cells.push('', ...table.rows, '');
      at = table.to - 1;
    }
  }
  const kept = endInColumns(cells);
  const width = Math.max(
    0,
    ...kept.filter((line) => !/\t|\S {3,}\S/u.test(line)).map((line) => line.trimEnd().length),
  );
  const joined: string[] = [];
  let last = '';
  for (const line of kept) {
    if (goesOn(last, line, width) || isFieldBelow(last, line, joined))
      joined[joined.length - 1] += ` ${line.trim()}`;
    else joined.push(line);
    last = line;
  }
  return joined;
}
