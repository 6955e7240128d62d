import type { WorkbookContent } from '../../core/documents/compose-workbook.ts';
import type { SheetModel, WorkbookModel } from '../../core/documents/sheet-model.ts';
import { spanName } from './span-name.ts';
import { inVietNamMinute, monthSheet } from './workbook-months.ts';
import {
  changedSheet,
  figuresSheet,
  indicesSheet,
  summarySheet,
  trailSheet,
  unitsSheet,
} from './workbook-overviews.ts';
import { instructionsSheet, mattersSheet } from './workbook-work.ts';

/** A file's name: no sign that a system refuses. */
const fileName = (text: string): string => text.replace(/\//g, '-');

/** What heads each sheet: whose it is, what it tells, as of when; of a rehearsal that nobody is meant by it. */
const headed = ({ agency, now, rehearsal }: WorkbookContent, sheet: SheetModel): SheetModel => ({
  ...sheet,
  // A heading alone would look as if something was lost.
  rows: sheet.rows.length === 0 ? [['Không có.']] : sheet.rows,
  title: [
    agency,
    ...sheet.title.map((text) => (rehearsal ? `CHẠY THỬ – ${text}` : text)),
    `Số liệu tính đến ${inVietNamMinute(now)}`,
  ],
});

/** A workbook in Vietnamese: a sheet a month, then what goes across the months, then what was changed and done. */
export const workbookWords = (content: WorkbookContent): WorkbookModel => {
  const { span, composite, months, rehearsal } = content;
  const sheets = [
    ...months.map((month) => monthSheet(month, content.names)),
    summarySheet(content),
    indicesSheet(content),
    unitsSheet(content),
    figuresSheet(content),
    mattersSheet(content),
    instructionsSheet(content),
    changedSheet(content),
    trailSheet(content),
  ];
  return {
    name: fileName(`${rehearsal ? 'CHẠY THỬ - ' : ''}Số liệu ${composite} ${spanName(span)}`),
    sheets: sheets.map((sheet) => headed(content, sheet)),
  };
};
