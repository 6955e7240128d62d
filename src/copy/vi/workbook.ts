import type { WorkbookContent } from '../../core/documents/compose-workbook.ts';
import type { Cell, SheetModel, WorkbookModel } from '../../core/documents/sheet-model.ts';
import type { MonthProgress } from '../../core/report/progress.ts';
import { statusName } from './progress.ts';
import { spanName } from './span-name.ts';

/** A file's name: no sign that a system refuses. */
const fileName = (text: string): string => text.replace(/\//g, '-');

const monthSheet = (agency: string, { period, tasks }: MonthProgress): SheetModel => ({
  name: `Tháng ${period.month}-${period.year}`,
  title: [agency, `Báo cáo từng nhiệm vụ tháng ${period.month}/${period.year}`],
  columns: [
    { name: 'Đơn vị', width: 28 },
    { name: 'Chỉ số', width: 10 },
    { name: 'Nhiệm vụ', width: 60, wrap: true },
    { name: 'Tình trạng', width: 16 },
    { name: 'Kết quả', width: 50, wrap: true },
    { name: 'Vướng mắc', width: 40, wrap: true },
    { name: 'Kiến nghị', width: 40, wrap: true },
  ],
  rows: tasks.map(({ unit, index, task, entry }): Cell[] => [
    unit.name,
    index.code,
    task.text,
    entry ? statusName[entry.status] : 'Chưa báo cáo',
    entry?.result ?? null,
    entry?.obstacle ?? null,
    entry?.proposal ?? null,
  ]),
});

/** A workbook in Vietnamese. @param rehearsal its name then says that nobody is meant by it */
export const workbookWords = (
  { span, agency, months }: WorkbookContent,
  rehearsal: boolean,
): WorkbookModel => ({
  name: fileName(`${rehearsal ? 'CHẠY THỬ - ' : ''}Số liệu DDCI ${spanName(span)}`),
  sheets: months.map((month) => monthSheet(agency, month)),
});
