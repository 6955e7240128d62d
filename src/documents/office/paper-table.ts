import type { IParagraphOptions, ITableCellOptions, Table } from 'docx';
import type { PaperRow, PaperTable } from '../../core/documents/paper-model.ts';
import { twips } from './paper-form.ts';
import { type Look, linesOf, type Pen } from './paper-pen.ts';

/** So many letters stand in a line of a column. @param width twips @param size half-points */
const lettersIn = (width: number, size: number): number => Math.max(4, Math.floor(width / (size * 4.6)));

/** A row that would fill more than half a page may be split; a shorter one stands whole. */
const mostLinesKept = 18;

const isLong = ({ cells }: PaperRow, widths: readonly number[], size: number): boolean =>
  cells.some(
    (text, at) =>
      linesOf(text).reduce(
        (sum, one) => sum + Math.max(1, Math.ceil(one.length / lettersIn(widths[at]!, size))),
        0,
      ) > mostLinesKept,
  );

/** So many rows stay with the total below them. */
const rowsWithTotal = 3;

/** A table that breaks across pages with its header row on each of them. @param size of its letters, half-points */
export function tableOf(pen: Pen, { columns, rows }: PaperTable, size: number): Table {
  const { docx, run } = pen;
  const { AlignmentType, Paragraph, TableCell, TableRow, VerticalAlign, WidthType } = docx;
  const widths = columns.map(({ widthMm }) => twips(widthMm));
  const sides = { right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const;
  const cell = (
    text: string,
    look: Look,
    alignment: IParagraphOptions['alignment'],
    options: Partial<ITableCellOptions>,
    keepNext = false,
  ) =>
    new TableCell({
      ...options,
      children: linesOf(text).map(
        (one) => new Paragraph({ alignment, keepNext, children: [run(one, look)] }),
      ),
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name }, at) =>
      cell(name, { size, bold: true }, AlignmentType.CENTER, {
        width: { size: widths[at]!, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
      }),
    ),
  });
  // A total never stands alone on a page: the last rows above it come along.
  const total = rows.findIndex(({ type }) => type === 'total');
  const staysWithNext = (at: number): boolean => total > 0 && at < total && at >= total - rowsWithTotal;
  const body = rows.map((row, place) => {
    const bold = row.type !== undefined;
    if (row.type === 'group')
      return new TableRow({
        cantSplit: true,
        children: [
          cell(row.cells[0]!, { size, bold }, AlignmentType.LEFT, { columnSpan: columns.length }, true),
        ],
      });
    return new TableRow({
      cantSplit: !isLong(row, widths, size),
      children: row.cells.map((text, at) => {
        const { align } = columns[at]!;
        return cell(
          text,
          { size, bold },
          align ? sides[align] : AlignmentType.LEFT,
          { width: { size: widths[at]!, type: WidthType.DXA } },
          staysWithNext(place),
        );
      }),
    });
  });
  return new docx.Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [header, ...body],
  });
}
