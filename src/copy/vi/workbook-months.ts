import type { EntryRow, WorkbookMonth } from '../../core/documents/compose-workbook.ts';
import type { Cell, ColumnModel, SheetModel } from '../../core/documents/sheet-model.ts';
import { timeWordsOf } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { committedOf, extensionOf, originalDayOf } from '../../core/report/due.ts';
import type { Entry, Evidence } from '../../core/report/report.ts';
import { inVietNam, type Period } from '../../core/time/viet-nam-time.ts';
import { committedWords, extendedWords, overdueSince } from './cadence-name.ts';
import { type Called, calledIn, shortOffice } from './called.ts';
import { signedBy, unchangedWords } from './entry.ts';
import { endingOf, evidenceFileName } from './evidence-name.ts';
import { statusOf } from './progress.ts';
import { capital, monthName, returnReason } from './words.ts';

/** «09:00 26/05/2023» */
export const inVietNamMinute = (atMs: number): string => inVietNam(atMs).format('HH:mm DD/MM/YYYY');

/** Somebody whom the directory does not have any more. */
export const unknownPerson = '(không còn trong danh bạ)';

/** What is said of evidence that lies in no file. */
const evidenceStates: Readonly<Record<Exclude<Evidence['kept']['type'], 'stored' | 'link'>, string>> = {
  waiting: 'đang tải',
  refused: 'không lưu được',
  removed: 'đã bỏ',
};

/** A piece of evidence by the name that it has in the archive; a link as it is, what lies in no file by the name that it came with. */
function evidenceName({ evidence: { name, kept, struck }, piece }: EntryRow['evidence'][number]): string {
  if (kept.type === 'link') return kept.url;
  if (struck) return `${name} (${evidenceStates.removed})`;
  if (kept.type !== 'stored') return `${name} (${evidenceStates[kept.type]})`;
  return piece ? `${evidenceFileName(piece)}${endingOf(kept.file)}` : name;
}

/** How a task stands in its month. */
const stateName = ({ entry, returned, answer }: EntryRow): string => {
  if (returned) return 'Đã trả lại, chờ gửi lại';
  return entry || answer ? statusOf((entry ?? answer)!) : 'Chưa báo cáo';
};

/** What else is known of a task and its answer, for whoever reads the whole. */
const notes = ({ task, report }: EntryRow, answer: Entry | null, names: Called): string =>
  [
    overdueSince(task),
    ...(report?.reason ? [`${calledIn(shortOffice, names)} nhập thay: ${report.reason}`] : []),
    ...(answer?.kept ? [`giữ nguyên vì: ${answer.kept}`] : []),
    ...(answer?.signed ? [signedBy(answer, names)] : []),
  ]
    .filter((text) => text !== '')
    .map(capital)
    .join('; ');

const decimalsOf = (value: number): 0 | 1 | 2 =>
  Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;

/** A figure as it was reported; nothing where none was. */
export const figureCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { number: value, decimals: decimalsOf(value) };

/** A row with the month that it stands in. */
type MonthRow = EntryRow & { period: Period };

/** A column with what stands in it. */
interface Told {
  column: ColumnModel;
  cell(row: MonthRow, names: Called): Cell;
}

const told = (name: string, width: number, cell: Told['cell']): Told => ({
  column: { name, width, wrap: true },
  cell,
});

/** All that is kept of a task in its month. */
const columns: readonly Told[] = [
  told('Đơn vị', 13, ({ unit }) => unit.name),
  told('Mã', 5, ({ index }) => index.code),
  told('Chỉ số', 13, ({ index }) => index.name),
  told('Mã việc', 6, ({ task }) => planIdOf(task)),
  told('Nhiệm vụ', 28, ({ task }) => task.text),
  told('Thời hạn', 9, ({ task }) => timeWordsOf(task)),
  told('Gia hạn', 10, ({ task, period }) => {
    const extended = extensionOf(task, originalDayOf(task, period));
    return extended ? capital(extendedWords(extended)) : null;
  }),
  told('Cam kết tiến độ', 14, ({ task, period }) => {
    const committed = committedOf(task, period);
    return committed ? capital(committedWords(committed, Number.POSITIVE_INFINITY)) : null;
  }),
  told('Tình trạng', 10, stateName),
  told('Số liệu', 8, ({ answer }) => figureCell(answer?.figure)),
  told('Chỉ tiêu', 8, ({ task }) => figureCell(task.measure?.target)),
  told('Đơn vị tính', 7, ({ task }) => task.measure?.unit ?? null),
  told('Kết quả', 26, ({ answer }) => answer?.result ?? null),
  told('Vướng mắc', 22, ({ answer }) => answer?.obstacle ?? null),
  told('Kiến nghị', 22, ({ answer }) => answer?.proposal ?? null),
  told('Minh chứng', 22, ({ evidence }) => evidence.map(evidenceName).join('\n') || null),
  told('Người gửi', 13, ({ report }) => (report ? (report.by ?? unknownPerson) : null)),
  told('Gửi thay', 13, ({ report }) =>
    report?.sentFor === undefined ? null : (report.sentFor ?? unknownPerson),
  ),
  told('Gửi lúc', 16, ({ report }) => (report ? { moment: report.firstSentAt } : null)),
  told('Đúng hạn', 7, ({ report }) => report && (report.daysLate > 0 ? 'Trễ hạn' : 'Đúng hạn')),
  told('Trễ (ngày)', 6, ({ report }) => (report && report.daysLate > 0 ? { number: report.daysLate } : null)),
  told('Xong ngày', 11, ({ answer }) => (answer?.doneOn ? { day: answer.doneOn } : null)),
  told('Số lần sửa', 5, ({ changed }) => (changed > 0 ? { number: changed } : null)),
  told('Lý do trả lại', 16, ({ returnedFor }) => returnedFor && returnReason(returnedFor)),
  told('Chép lại', 8, ({ answer }) => (answer && capital(unchangedWords(answer))) || null),
  told('Ghi chú', 16, (row, names) => notes(row, row.answer, names) || null),
];

/** Whose it is and which task, by which a row is known on its second page. */
const keptColumns = 4;

/** «Tháng 5-2023»: a row for each task that a unit owes, reported or not. */
export function monthSheet(
  { progress: { period, deadlineAt }, rows }: WorkbookMonth,
  names: Called,
): SheetModel {
  return {
    name: `Tháng ${period.month}-${period.year}`,
    title: [
      `Báo cáo từng nhiệm vụ ${monthName(period)} (hạn báo cáo ${inVietNamMinute(deadlineAt)}, ${rows.length} nhiệm vụ)`,
    ],
    columns: columns.map(({ column }) => column),
    rows: rows.map((row) => columns.map(({ cell }) => cell({ ...row, period }, names))),
    keptColumns,
  };
}
