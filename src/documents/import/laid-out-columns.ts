/**
 * The columns of a table that blanks hold apart, by what stands in its rows: headers that are centred over a column, or over several of
 * them («Năm 2025» over «Điểm» and «Hạng»), say nothing of where a column begins.
 */

/** Words that stand together in a line, with where they begin and end. */
interface Piece {
  words: string;
  from: number;
  to: number;
}

const piecesOf = (line: string): Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    words: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** What a row begins with: its number, and a gap behind it. */
const beginsRow = (line: string): boolean =>
  /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])[.)]?\s{2,}\S/u.test(line);

/** Fewer rows, or columns, are no table that its own rows could tell. */
const [leastRows, leastColumns] = [2, 3];

type Span = Pick<Piece, 'from' | 'to'>;

const overlap = (one: Span, other: Span): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from);

/** The spans in which several lines have signs, parted where all of them are blank for two signs at least. */
function spansOf(lines: readonly string[]): Span[] {
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const isOpen = (at: number): boolean => lines.every((line) => (line[at] ?? ' ') === ' ');
  const spans: Span[] = [];
  for (let at = 0; at < width; at++) {
    if (isOpen(at)) continue;
    const last = spans.at(-1);
    if (last !== undefined && at - last.to < 2) last.to = at + 1;
    else spans.push({ from: at, to: at + 1 });
  }
  return spans;
}

/** The column that a piece of a header stands over most, or nearest to. */
function nearestColumn(columns: readonly Span[], piece: Span): number {
  const reach = columns.map((column) => overlap(column, piece));
  return reach.indexOf(Math.max(...reach));
}

/** What heads each column: every piece of each line above, also where it stands over several. */
function headersOver(columns: readonly Span[], head: readonly string[]): string[] {
  const headers = columns.map(() => [] as string[]);
  const isLast = (at: number): boolean => at === head.length - 1;
  for (const [at, line] of head.entries())
    for (const piece of piecesOf(line)) {
      // Over columns that a line below heads one by one, words are of all of these.
      const below = isLast(at) ? [] : head.slice(at + 1).flatMap(piecesOf);
      const over = columns.flatMap((column, place) => (overlap(column, piece) > 0 ? [place] : []));
      const shared = over.filter((place) => below.some((one) => overlap(one, columns[place]!) > 0));
      const places = shared.length > 1 ? shared : [nearestColumn(columns, piece)];
      for (const place of places) headers[place]!.push(piece.words);
    }
  return headers.map((words) => words.join(' '));
}

const cellsIn = (columns: readonly Span[], line: string): string[] => {
  const cells = columns.map(() => [] as string[]);
  for (const piece of piecesOf(line)) cells[nearestColumn(columns, piece)]!.push(piece.words);
  return cells.map((words) => words.join(' '));
};

/**
 * A table that begins at a line: its header's lines, and from the first numbered row on what goes on to the next blank line.
 * @param head the lines above the first row
 * @returns its rows, header first, and where it ends; null where the rows hold no columns
 */
export function tableByRows(
  lines: readonly string[],
  head: readonly string[],
  from: number,
): { rows: string[][]; to: number } | null {
  const pieces = head.map((line) => piecesOf(line).length);
  // Every line of a header holds several words apart; a sentence above it is none.
  if (pieces[0]! < leastColumns || pieces.some((count) => count < 2)) return null;
  if (isBlank(lines[from]) || !beginsRow(lines[from]!)) return null;
  // Behind the end of a page the header stands once more.
  const isHead = (line: string): boolean => head.some((one) => one.trim() === line.trim());
  const numberAt = indentOf(lines[from]!);
  let to = from;
  // What begins where the numbers stand and is none, «(*) Tăng ít nhất 03 bậc …», is below the table.
  const isRow = (line: string): boolean => beginsRow(line) || isHead(line) || indentOf(line) > numberAt;
  while (!isBlank(lines[to]) && isRow(lines[to]!)) to++;
  const body = lines.slice(from, to).filter((line) => !isHead(line));
  if (body.filter(beginsRow).length < leastRows) return null;
  const columns = spansOf(body);
  if (columns.length < leastColumns) return null;
  const rows: string[][] = [];
  for (const line of body) {
    const cells = cellsIn(columns, line);
    const last = rows.at(-1);
    if (beginsRow(line) || last === undefined) rows.push(cells);
    else rows[rows.length - 1] = last.map((words, at) => [words, cells[at]!].filter(Boolean).join(' '));
  }
  return { rows: [headersOver(columns, head), ...rows], to };
}
