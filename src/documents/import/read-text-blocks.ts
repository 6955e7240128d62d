import { type Block, linesOf, type Row } from './blocks.ts';
import { columnOf } from './column-kinds.ts';
import { linesAsWritten } from './wrapped-lines.ts';

/** Stars that some notes put around words to make them bold or slanted are no part of them. */
const withoutStars = (line: string): string =>
  line.replace(/(?<!\()(\*{1,2})(?=\S)(?!\))/g, '').replace(/(?<=[^\s(*])\*{1,2}/g, '');

/** A table that was pasted has a tab between its cells; with fewer columns a tab is only for the look. */
const leastColumns = 3;
const longestHeading = 160;

const isBlank = (line: string): boolean => line.trim() === '';

/** The cells of a line; null where it is no row of a table. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('\t')) return null;
  const cells = line.split('\t').map((cell) => linesOf(withoutStars(cell)).join(' '));
  const isMarked = cells.length < leastColumns || /^[-–—+*•●○▪■◦✓→]$/u.test(cells[0]!);
  return isMarked || cells.filter((cell) => cell !== '').length === 0 ? null : cells;
}

/** The next line that holds anything, from a place on. */
const nextLine = (lines: readonly string[], from: number): string | undefined =>
  lines.slice(from, from + 4).find((line) => !isBlank(line));

/** Whether a row begins with the head of a column of numbers: behind words of its own another table begins there. */
const headsTable = ([first = '']: readonly string[]): boolean =>
  /^(?:s?tt|số|số tt|số thứ tự|mã(?: nv| nhiệm vụ)?|ký hiệu)$/iu.test(first);

/** Whether a table goes on with a row behind words that stand across it. */
const goesOnWith = (cells: string[] | null): boolean => cells !== null && !headsTable(cells);

/** Whether a row behind a blank line is the first of another table. */
const beginsAnew = (cells: readonly string[], [first]: readonly string[][]): boolean =>
  cells.length !== first!.length || /^(?:s?tt|số|số tt|số thứ tự)$/iu.test(cells[0]!);

/** Whether a row is the rest of the one above, of which a cell was broken over two lines: both together are as wide as the table. */
function endsBroken(cells: readonly string[], rows: readonly string[][]): boolean {
  const above = rows.at(-1);
  const width = Math.max(...rows.map(({ length }) => length));
  return (
    above !== undefined &&
    rows.length > 1 &&
    above.length < width &&
    above.length + cells.length - 1 === width &&
    /^\p{Ll}/u.test(cells[0]!) &&
    above.at(-1) !== ''
  );
}

const joinedRow = (above: readonly string[], [first = '', ...others]: readonly string[]): string[] => [
  ...above.slice(0, -1),
  `${above.at(-1)} ${first}`,
  ...others,
];

/** Lines that are rows of one table, from a place on: what is merged across was pasted as a line without tabs. */
function tableAt(lines: readonly string[], from: number): { rows: string[][]; to: number } | null {
  const rows: string[][] = [];
  let to = from;
  let isBroken = false;
  for (let at = from; at < lines.length && !isBroken; at++) {
    const line = lines[at]!;
    const cells = cellsOf(line);
    if (cells !== null && rows.length > 0 && isBlank(lines[at - 1]!) && beginsAnew(cells, rows)) break;
    if (cells !== null) rows.push(endsBroken(cells, rows) ? joinedRow(rows.pop()!, cells) : cells);
    else if (rows.length === 0) return null;
    else if (!isBlank(line)) {
      const words = linesOf(line).join(' ');
      const last = rows.at(-1)!;
      const goesOn = nextLine(lines, at + 1);
      const isBetween = goesOn !== undefined && goesOnWith(cellsOf(goesOn));
      if (/^\p{Ll}(?!\s*[.)])/u.test(words) && !isBlank(lines[at - 1]!)) last[last.length - 1] += ` ${words}`;
      else if (isBetween && words.length <= longestHeading && !/[.;]$/.test(words))
        rows.push([words, ...Array.from({ length: last.length - 1 }, () => words)]);
      else isBroken = true;
    }
    if (!isBroken && !isBlank(line)) to = at + 1;
  }
  return rows.length < 2 ? null : { rows, to };
}

/** All rows as wide as the widest: blanks at the end of a line get lost when it is pasted. */
function filled(rows: readonly string[][], table: number): Row[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells, at) => {
    const [first = ''] = cells;
    const isAcross = cells.length > 1 && cells.every((cell) => cell === first);
    return {
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? (isAcross ? first : '')),
      place: { type: 'row', table, row: at + 1 },
    };
  });
}

/** The same where blanks hold the columns apart, up to the next blank line: annexes may follow. */
function endApart(lines: readonly string[]): string[] {
  const from = lines.findLastIndex((line) => /^\s*Nơi nhận\s*:? {3,}\S/iu.test(line));
  if (from < 0) return [...lines];
  const length = lines.slice(from).findIndex(isBlank);
  const to = length < 0 ? lines.length : from + length;
  const columns = lines.slice(from, to).map((line) => line.trimEnd().split(/ {3,}/u));
  return [
    ...lines.slice(0, from),
    ...columns.map(([left = '']) => left).filter((line) => !isBlank(line)),
    ...columns.map(([, ...right]) => right.join(' ')).filter((line) => !isBlank(line)),
    ...lines.slice(to),
  ];
}

/** «Nơi nhận:» and beside it who signs, as two columns: one below the other. */
function endBelow(lines: readonly string[]): string[] {
  const from = lines.findLastIndex((line) => /^\s*Nơi nhận\s*:?\s*\t/iu.test(line));
  if (from < 0) return endApart(lines);
  // Behind the last line of two columns annexes may follow, with tables of their own.
  const table = lines.findIndex((line, at) => at > from && line.split('\t').length > 2);
  const own = lines.slice(from, table < 0 ? lines.length : table);
  const end = table < 0 ? own.length : own.findLastIndex((line) => line.includes('\t')) + 1;
  const columns = own.slice(0, end).map((line) => line.split('\t'));
  return [
    ...lines.slice(0, from),
    ...columns.map(([left = '']) => left),
    ...columns.map(([, ...right]) => right.join(' ')),
    ...lines.slice(from + end),
  ];
}

/** «… Khoa học và», «… phối hợp với»: a word that leads to more ends no line. */
const leadsOn = /,$|\s(?:và|hoặc|cùng|với|của|cho|tại|thuộc|các|những)$/u;

/** «… Phòng Kinh tế. Phòng giúp:»: a label of who does it, behind a sentence, over whoever that is. */
function endsInLabel(line: string): boolean {
  const label = /[.;]\s+([^.;:]{3,40}):$/u.exec(line)?.[1];
  const kind = label === undefined ? undefined : columnOf(label)?.kind;
  return kind === 'lead' || kind === 'coordinating' || kind === 'leader';
}

/** A line that ends with a comma is not at its end, where the next bears no mark of its own. */
function unbroken(lines: readonly string[]): string[] {
  const all: string[] = [];
  for (const line of lines) {
    const last = all.at(-1) ?? '';
    const goesOn = (leadsOn.test(last) || endsInLabel(last)) && /^\p{L}/u.test(line);
    if (goesOn && !/^\p{L}{1,3}[.)]\s/u.test(line)) all[all.length - 1] += ` ${line}`;
    else all.push(line);
  }
  return all;
}

/** The paragraphs and tables of a text: a line is a paragraph, but where it only goes on in small letters. */
export function readTextBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = endBelow(linesAsWritten(text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')));
  let [paragraphs, tables] = [0, 0];
  let open: string[] = [];
  const close = (): void => {
    for (const line of unbroken(linesOf(open.join('\n')))) {
      const words = withoutStars(line);
      if (words === '') continue;
      paragraphs++;
      blocks.push({
        type: 'paragraph',
        text: words,
        numbering: null,
        place: { type: 'paragraph', number: paragraphs },
      });
    }
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const table = lines[at]!.includes('\t') ? tableAt(lines, at) : null;
    if (table === null) {
      if (isBlank(lines[at]!)) close();
      else open.push(lines[at]!);
      continue;
    }
    close();
    tables++;
    blocks.push({ type: 'table', rows: filled(table.rows, tables) });
    at = table.to - 1;
  }
  close();
  return blocks;
}
