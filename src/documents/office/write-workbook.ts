import type { Workbook } from 'exceljs';
import type { Cell, WorkbookModel } from '../../core/documents/sheet-model.ts';

type CellValue = string | number | Date | null;

/** Excel keeps no time zone: what it is to show is written as if it were UTC. */
const vietNamOffsetMs = 7 * 3_600_000;

interface Kept {
  value: CellValue;
  format?: string;
}

/** How a cell is kept; a text always as text, so that «=» and «- đã họp» stay what somebody typed. */
function keptAs(cell: Cell): Kept {
  if (cell === null || typeof cell === 'string') return { value: cell, format: '@' };
  if ('number' in cell) {
    const decimals = cell.decimals ?? 0;
    return { value: cell.number, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  }
  if ('percent' in cell) return { value: cell.percent / 100, format: '0.0%' };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), format: 'dd/mm/yyyy' };
  return { value: new Date(cell.moment + vietNamOffsetMs), format: 'hh:mm dd/mm/yyyy' };
}

/**
 * Writes a workbook as .xlsx: a header that stays in sight, with filters.
 * @returns its bytes
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook: Workbook = new excel.Workbook();
  for (const { name, title, columns, rows } of model.sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const text of title) sheet.addRow([text]).font = { bold: true };
    const header = sheet.addRow(columns.map((column) => column.name));
    header.font = { bold: true };
    columns.forEach(({ width, wrap }, at) => {
      const column = sheet.getColumn(at + 1);
      column.width = width;
      column.alignment = { vertical: 'top', ...(wrap ? { wrapText: true } : {}) };
    });
    for (const cells of rows) {
      const row = sheet.addRow([]);
      cells.forEach((cell, at) => {
        const { value, format } = keptAs(cell);
        const place = row.getCell(at + 1);
        place.value = value;
        if (format) place.numFmt = format;
      });
    }
    const top = title.length + 1;
    sheet.views = [{ state: 'frozen', ySplit: top }];
    if (columns.length > 0)
      sheet.autoFilter = { from: { row: top, column: 1 }, to: { row: top, column: columns.length } };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
