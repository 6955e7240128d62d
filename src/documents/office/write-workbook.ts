import type { Cell as SheetCell, Style, Workbook, Worksheet } from 'exceljs';
import type { Cell, SheetModel, WorkbookModel } from '../../core/documents/sheet-model.ts';
import { cutAt } from '../../core/text/cut.ts';
import { heightOf, widthsOf } from './sheet-layout.ts';

type CellValue = string | number | Date | null;

/** Excel keeps no time zone: what it is to show is written as if it were UTC. */
const vietNamOffsetMs = 7 * 3_600_000;

/** A cell of Excel holds no more; it calls a file with a longer one damaged. */
const mostSigns = 32_767;

/** Excel reads «_x0041_» in a text as «A»; so it stays what somebody typed. */
const asTyped = (text: string): string => cutAt(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'), mostSigns);

interface Kept {
  value: CellValue;
  format?: string;
}

/** How a cell is kept; a text always as text, so that «=» and «- đã họp» stay what somebody typed. */
function keptAs(cell: Cell): Kept {
  if (cell === null) return { value: null };
  if (typeof cell === 'string') return { value: asTyped(cell), format: '@' };
  if ('number' in cell) {
    const decimals = cell.decimals ?? 0;
    return { value: cell.number, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  }
  if ('percent' in cell) return { value: cell.percent / 100, format: '0.0%' };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), format: 'dd/mm/yyyy' };
  return { value: new Date(cell.moment + vietNamOffsetMs), format: 'hh:mm dd/mm/yyyy' };
}

const font = { name: 'Times New Roman', size: 12 };
const line = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const border = { top: line, left: line, bottom: line, right: line };
const ofHeader: Partial<Style> = {
  font: { ...font, bold: true },
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } },
  border,
};

type Side = 'left' | 'center' | 'right';

/** Words stand left, figures right, days between. */
function sideOf(cell: Cell): Side {
  if (cell === null || typeof cell === 'string') return 'left';
  return 'moment' in cell || 'day' in cell ? 'center' : 'right';
}

/** How a column's cells look, by their format: one value for all of them, since there are very many. */
function createStyles(wrap: boolean): (format: string | undefined, horizontal: Side) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (format, horizontal) => {
    const key = `${format} ${horizontal}`;
    const style = known.get(key) ?? {
      font,
      border,
      alignment: {
        vertical: 'top',
        horizontal,
        ...(wrap ? { wrapText: true } : {}),
      },
      ...(format === undefined ? {} : { numFmt: format }),
    };
    known.set(key, style);
    return style;
  };
}

/** A sheet that is wider, in signs, is printed on two pages across: on one its letters could not be read. */
const widestOnPage = 200;

/** On A4, lying, as wide as the page or as two, the header on each, and on the second what its rows are known by. */
function layOut(sheet: Worksheet, top: number, widths: readonly number[], kept: number | undefined): void {
  const isWide = kept !== undefined && widths.reduce((sum, width) => sum + width, 0) > widestOnPage;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: isWide ? 2 : 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 },
    printTitlesRow: `${top}:${top}`,
    ...(isWide ? { printTitlesColumn: `A:${sheet.getColumn(kept).letter}`, pageOrder: 'overThenDown' } : {}),
  };
  sheet.headerFooter.oddFooter = '&C&P/&N';
}

/** What stands above the table: whose it is, what it tells, and a word on it. */
function writeTitle(sheet: Worksheet, title: readonly string[]): void {
  title.forEach((text, at) => {
    const isLast = at > 0 && at === title.length - 1;
    sheet.addRow([asTyped(text)]).font = { ...font, bold: !isLast, italic: isLast };
  });
}

function writeSheet(sheet: Worksheet, model: SheetModel): void {
  const { title, columns, rows } = model;
  const widths = widthsOf(model);
  const names = columns.map(({ name }) => name);
  writeTitle(sheet, title);
  const header = sheet.addRow(names);
  // Bold letters are wider.
  header.height = heightOf(
    names,
    widths.map((width) => width - 1),
  );
  widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
    header.getCell(at + 1).style = ofHeader;
  });
  const styles = columns.map(({ wrap }) => createStyles(wrap === true));
  for (const cells of rows) {
    const row = sheet.addRow([]);
    // LibreOffice, and what shows sheets on a phone, leave a row one line high unless it says how high it is.
    row.height = heightOf(
      cells.map((cell, at) => (columns[at]!.wrap ? cell : null)),
      widths,
    );
    cells.forEach((cell, at) => {
      const { value, format } = keptAs(cell);
      const place: SheetCell = row.getCell(at + 1);
      place.value = value;
      place.style = styles[at]!(format, sideOf(cell));
    });
  }
  const top = title.length + 1;
  sheet.views = [{ state: 'frozen', ySplit: top }];
  if (columns.length > 0)
    sheet.autoFilter = {
      from: { row: top, column: 1 },
      to: { row: top + rows.length, column: columns.length },
    };
  layOut(sheet, top, widths, model.keptColumns);
}

/**
 * Writes a workbook as .xlsx: a header that stays in sight and on each page of print, with filters.
 * @returns its bytes
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook: Workbook = new excel.Workbook();
  for (const sheet of model.sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
