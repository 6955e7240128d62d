import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { type Block, linesOf, Refused, type Row } from './blocks.ts';
import type { OpenZip } from './open-zip.ts';
import { notesOf, relationsOfCells } from './sheet-notes.ts';

/** What a sheet may hold before a library is let at it: it makes an object of every merged cell. */
const mostMerged = 100_000;
const mostRows = 20_000;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, sign) => number * 26 + sign.charCodeAt(0) - 64, 0);

/** How many cells a range such as «A1:C9» covers. */
function cellsOf(range: string): number {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(range);
  if (match === null) return 0;
  const [, from = 'A', top = '1', to = from, bottom = top] = match;
  return (columnNumber(to) - columnNumber(from) + 1) * (Number(bottom) - Number(top) + 1);
}

async function checkSheets(zip: OpenZip): Promise<void> {
  for (const name of zip.names.filter((one) => /worksheets\/[^/]+\.xml$/.test(one))) {
    const text = (await zip.text(name)) ?? '';
    let merged = 0;
    for (const [, range = ''] of text.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([^"]*)"/g))
      merged += cellsOf(range);
    if (merged > mostMerged) throw new Refused('bomb');
    if ((text.match(/<(?:\w+:)?row\b/g)?.length ?? 0) > mostRows) throw new Refused('too-long');
  }
}

/** What a cell shows: of a formula its last result; a date as officials write it. */
export function shown(value: CellValue): string {
  if (value === null || value === undefined) return '';
  // A date of a sheet has no zone: it is midnight as the library reads it, in UTC.
  if (value instanceof Date) return inVietNam(value.getTime()).format('DD/MM/YYYY');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('result' in value) return shown(value.result as CellValue);
  if ('text' in value) return shown(value.text as CellValue);
  return '';
}

/** What a cell shows in its own format: 0,9075 formatted as per cent is «90,75%», as people see it. */
function shownIn({ value, numFmt }: Cell): string {
  const number =
    typeof value === 'object' && value !== null && 'result' in value ? (value.result as CellValue) : value;
  const isPercent = typeof number === 'number' && /^[^"\\[\]]*%/.test(numFmt ?? '');
  return isPercent ? `${Number((number * 100).toPrecision(10))}%`.replace('.', ',') : shown(value);
}

/** Whether a cell's words are struck out, all of them. */
const isStruck = ({ value, font }: Cell): boolean =>
  typeof value === 'object' && value !== null && 'richText' in value
    ? value.richText.every(({ font: own, text }) => own?.strike === true || text.trim() === '')
    : font?.strike === true;

function rowsOf(sheet: Worksheet, table: number): Row[] {
  const rows: Row[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    let stands = 0;
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > 63) return;
      const words = linesOf(shownIn(cell.master)).join('\n');
      cells[column - 1] = words;
      if (words !== '' && !isStruck(cell.master)) stands++;
    });
    const filled = Array.from(cells, (cell) => cell ?? '');
    if (filled.some((cell) => cell !== ''))
      rows.push({
        cells: filled,
        place: { type: 'row', table, row: number, sheet: sheet.name },
        ...(stands === 0 ? { isStruck: true as const } : {}),
      });
  });
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? ''),
  }));
}

const notStruck = /<(?:\w+:)?strike\b[^>]*\bval="(?:0|false)"[^>]*(?:\/>|><\/(?:\w+:)?strike>)/g;

/** Parts that say of words that they are not struck out, without that: the library takes the mark alone for a yes. */
async function withoutUnstruck(zip: OpenZip): Promise<Map<string, string>> {
  const anew = new Map<string, string>();
  for (const name of zip.names.filter((one) => /(?:^|\/)(?:styles|sharedStrings)\.xml$/i.test(one))) {
    const text = await zip.text(name);
    if (text !== null) anew.set(name, text.replace(notStruck, ''));
  }
  return anew;
}

/**
 * Opens a workbook as far as its cells go: nothing of drawings, charts, links or rules is looked at.
 * @throws Refused if it is broken, or a sheet is made to choke
 */
export async function openWorkbook(zip: OpenZip): Promise<Workbook> {
  await checkSheets(zip);
  const buffer = await zip.repacked(
    (name) =>
      /\.(?:xml|rels)$/i.test(name) &&
      !/(?:drawings|charts|media|externalLinks|pivot\w*|comments\d*\.xml|(?:threadedC|\/c)omments\/)/i.test(
        name,
      ),
    new Map([...(await relationsOfCells(zip)), ...(await withoutUnstruck(zip))]),
  );
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  await workbook.xlsx
    .load(
      buffer as never,
      {
        // Of rules for cells the library would keep one for every cell of a column.
        ignoreNodes: [
          'dataValidations',
          'conditionalFormatting',
          'drawing',
          'legacyDrawing',
          'picture',
          'tableParts',
        ],
      } as never,
    )
    .catch(() => {
      throw new Refused('broken');
    });
  return workbook;
}

/**
 * Reads the sheets of a workbook that are shown, each as a table, and behind them what notes at their cells say.
 * @throws Refused as `openWorkbook` does
 */
export async function readXlsx(zip: OpenZip): Promise<Block[]> {
  const { worksheets } = await openWorkbook(zip);
  const shown = worksheets.filter(({ state }) => state === 'visible');
  const tables = shown
    .map((sheet, at) => ({ type: 'table' as const, rows: rowsOf(sheet, at + 1) }))
    .filter(({ rows }) => rows.length > 0);
  const notes = await notesOf(zip, new Map(shown.map(({ name }, at) => [name, at + 1])));
  // Lists that fill cells are hidden for good; a sheet that somebody has hidden may be last year's, or the plan's own.
  const hidden = worksheets.filter(({ state, actualRowCount }) => state === 'hidden' && actualRowCount > 1);
  const named = hidden.map(
    ({ name }, at): Row => ({
      cells: [name],
      place: { type: 'row', table: shown.length + at + 1, row: 1, sheet: name },
    }),
  );
  return [
    ...tables,
    ...(notes.length === 0 ? [] : [{ type: 'table' as const, rows: notes, isNotes: true as const }]),
    ...(named.length === 0 || tables.length === 0
      ? []
      : [{ type: 'table' as const, rows: named, isNotes: true as const, notes: 'hidden-sheet' as const }]),
  ];
}
