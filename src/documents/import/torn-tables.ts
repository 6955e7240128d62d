import { foldInPlace } from '../../core/text/fold.ts';
import { aimBegun, type TornCells, withPieces } from './torn-cells.ts';
import { chargeBegun, chargeOf, joinedTo, saysHelpers } from './torn-charge.ts';
import { bySums, cellsOf, type FigureColumn, figureColumns, headerOf } from './torn-columns.ts';
import { headFrom, headsIndices, rowBegin, rowOf, rowsFrom, type Torn, type TornRow } from './torn-rows.ts';

/**
 * Tables of indices as a PDF is pasted: no blanks hold the columns apart, the header lies above in pieces, and a row is «1 Tên chỉ số 4,85 5,20
 * Đ/c Lê Văn A Phòng B», broken over lines. Numbers run, figures and names tell themselves; what cannot be told stays in a column of notes.
 */

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
