import type { Worksheet } from 'exceljs';
import type {
  CellFault,
  CellProblem,
  CorrectedColumn,
  CorrectedSheet,
  CorrectionWords,
} from '../../core/plan/correction.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { Refused } from './blocks.ts';
import { cellKey, columnsOf, correctedSheets, signOf } from './correction-rows.ts';
import { kindOf } from './document-kind.ts';
import { openZip } from './open-zip.ts';
import { largestBytes } from './read-document.ts';

/** A row as it came back. */
export interface SheetRow {
  /** As it was written; null of a row that was added. */
  id: string | null;
  number: number;
  cells: Record<string, string>;
  /** In which column of the sheet each stands, from 1. */
  at: Readonly<Record<string, number>>;
  /** Signs of what the cells said when they were written, by column; empty where nobody knows. */
  signs: Record<string, string>;
}

interface SheetRead {
  rows: SheetRow[];
  /** Ids that were written; null where the hidden column is gone. */
  written: readonly string[] | null;
  year: string | null;
}

export interface BookRead {
  sheets: Record<CorrectedSheet, SheetRead>;
  problems: CellProblem[];
}

/** A cell's words: lines stay, since a task may have several; blanks at the ends say nothing. */
const cleaned = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();

function readIds(text: string, columns: readonly CorrectedColumn[]): Pick<SheetRow, 'id' | 'signs'> {
  const [id = '', told = ''] = text.split(' ');
  const signs = told.split('.');
  return id === ''
    ? { id: null, signs: {} }
    : {
        id,
        signs:
          signs.length === columns.length
            ? Object.fromEntries(columns.map((column, at) => [column, signs[at]!]))
            : {},
      };
}

type CellText = (column: number) => string;

/** Which column stands where, by the titles of the first row. */
function headersOf(cell: CellText, count: number, titles: Readonly<Record<string, string>>, rowId: string) {
  const at: Record<string, number> = {};
  let ids: { column: number; words: string[] } | null = null;
  for (let column = 1; column <= count; column++) {
    const title = cellKey(cell(column));
    if (title.startsWith(rowId)) ids = { column, words: title.slice(rowId.length).trim().split(' ') };
    const key = Object.keys(titles).find((one) => foldedWords(titles[one]!) === foldedWords(title));
    if (key !== undefined) at[key] ??= column;
  }
  return { at, ids };
}

/** A formula that came to an error, or to nothing: an empty cell of it would say what nobody meant. */
const isBrokenFormula = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if ('error' in value) return true;
  if (!('formula' in value || 'sharedFormula' in value)) return false;
  const { result } = value as { result?: unknown };
  return result === undefined || result === null || (typeof result === 'object' && 'error' in result);
};

/** «B4»: how a cell is called in a workbook. @param column from 1, of 26 at most; undefined where it has none */
export const cellName = (column: number | undefined, row: number): string | undefined =>
  column === undefined || column > 26 ? undefined : `${String.fromCharCode(64 + column)}${row}`;

function readSheet(
  sheet: Worksheet,
  of: CorrectedSheet,
  words: CorrectionWords,
  shown: (value: unknown) => string,
  fault: (row: number, column: string, why: CellFault, at?: number) => void,
): SheetRead {
  const columns = columnsOf(of);
  const titles = words.columns[of] as Record<string, string>;
  const textAt =
    (row: number): CellText =>
    (column) =>
      cleaned(shown(sheet.getRow(row).getCell(column).value));
  const { at, ids } = headersOf(textAt(1), Math.min(sheet.columnCount, 40), titles, words.rowId);
  for (const column of columns)
    if (at[column] === undefined && column !== 'note') fault(1, titles[column]!, { type: 'no-column' });
  const rows: SheetRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (_, number) => {
    if (number === 1) return;
    const text = textAt(number);
    const cells = Object.fromEntries(
      columns.map((column) => [column, at[column] === undefined ? '' : text(at[column])]),
    );
    for (const column of columns)
      if (isBrokenFormula(sheet.getRow(number).getCell(at[column] ?? columns.length + 1).value))
        fault(number, titles[column]!, { type: 'formula' }, at[column]);
    if (Object.values(cells).every((cell) => cell === '')) return;
    rows.push({ number, cells, at, ...readIds(ids === null ? '' : text(ids.column), columns) });
  });
  const [year, ...written] = ids?.words ?? [];
  return {
    rows,
    written: ids === null ? null : written,
    year: year ?? null,
  };
}

/** Opens bytes as a workbook, with the same care as any document. @throws Refused */
async function open(bytes: Uint8Array) {
  if (bytes.length === 0) throw new Refused('empty');
  if (bytes.length >= largestBytes) throw new Refused('too-large');
  const kind = kindOf(bytes, 'a.xlsx');
  if (kind.type === 'refused') throw new Refused(kind.why);
  const zip = await openZip(bytes);
  if (zip.main.type !== 'xlsx') throw new Refused('other-kind');
  return (await import('./read-xlsx.ts')).openWorkbook(zip);
}

/**
 * Reads the sheets of a workbook of corrections.
 * @returns null where it is a workbook of another kind
 * @throws Refused as `readDocument` refuses
 */
export async function readBook(bytes: Uint8Array, words: CorrectionWords): Promise<BookRead | null> {
  const book = await open(bytes);
  const { shown } = await import('./read-xlsx.ts');
  const text = (value: unknown): string => shown(value as never);
  const byName = (name: string): Worksheet | undefined =>
    book.worksheets.find((sheet) => foldedWords(sheet.name) === foldedWords(name));
  const guide = byName(words.sheets.guide);
  const isOurs =
    cellKey(text(guide?.getCell(1, 1).value)) === cellKey(words.guide[0]!) ||
    correctedSheets.some((of) => {
      const row = byName(words.sheets[of])?.getRow(1);
      return Array.from({ length: 40 }, (_, at) => text(row?.getCell(at + 1).value)).some((title) =>
        title.startsWith(words.rowId),
      );
    });
  if (!isOurs) return null;
  const problems: CellProblem[] = [];
  const sheets = Object.fromEntries(
    correctedSheets.map((of) => {
      const name = words.sheets[of];
      const sheet = byName(name);
      const fault = (row: number, column: string, why: CellFault, at?: number): void => {
        const cell = of === 'plan' ? cellName(at, row) : undefined;
        problems.push({ sheet: name, row, column, ...(cell === undefined ? {} : { cell }), why });
      };
      if (sheet !== undefined) return [of, readSheet(sheet, of, words, text, fault)];
      // Workbooks that were written before it have none, and it strikes nothing.
      if (of !== 'plan') fault(1, '', { type: 'no-sheet' });
      return [of, { rows: [], written: null, year: null }];
    }),
  ) as Record<CorrectedSheet, SheetRead>;
  return { sheets, problems };
}

/** Whether nobody touched a cell since it was written. */
export const isUntouched = ({ cells, signs }: SheetRow, column: string): boolean =>
  signs[column] !== undefined && signs[column] === signOf(cells[column]!);
