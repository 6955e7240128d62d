import type { UnitMonth, WorkbookContent } from '../../core/documents/compose-workbook.ts';
import type { Cell, ColumnModel, SheetModel } from '../../core/documents/sheet-model.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { doneOf, fallenOf, rateOf } from '../../core/report/counting.ts';
import { overdueSince } from './cadence-name.ts';
import { statusOf, unheardWords } from './progress.ts';
import { spanName } from './span-name.ts';
import { trailChange } from './trail-changes.ts';
import { trailSentence } from './trail-words.ts';
import { capital } from './words.ts';
import { figureCell, unknownPerson } from './workbook-months.ts';

const count = (number: number): Cell => ({ number });
export const column = (name: string, width: number): ColumnModel => ({ name, width, wrap: true });

/** «T5» for each month. */
const monthColumns = ({ months }: WorkbookContent, width: number): ColumnModel[] =>
  months.map(({ progress: { period } }) => column(`T${period.month}`, width));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A rate as it is read everywhere, to one decimal; nothing where nothing is counted. */
const percent = (value: number | null): Cell =>
  value === null ? null : { percent: Math.round(value * 10) / 10 };

/** «Tổng hợp»: each month in the figures of the digest, and as officials count. */
export const summarySheet = ({ months, span }: WorkbookContent): SheetModel => ({
  name: 'Tổng hợp',
  title: [`Tổng hợp ${spanName(span)}`],
  columns: [
    column('Tháng', 12),
    column('Đơn vị phải báo cáo', 11),
    column('Đã báo cáo', 9),
    column('Trong đó trễ hạn', 9),
    column('Nhiệm vụ phải báo cáo', 11),
    column('Hoàn thành', 9),
    column('Chờ xác nhận', 9),
    column('Đúng tiến độ', 9),
    column('Chậm', 8),
    column('Chưa làm', 8),
    column('Chưa báo cáo', 9),
    column('Trong đó bị trả lại', 9),
    column('Có vướng mắc, kiến nghị', 11),
    column('Đến hạn hoặc đã xong', 10),
    column('Đã hoàn thành', 9),
    column('Hoàn thành đúng hạn', 10),
    column('Hoàn thành quá hạn', 10),
    column('Chờ xác nhận hoàn thành', 11),
    column('Quá hạn chưa hoàn thành', 11),
    column('Chưa có thông tin', 9),
    column('Trong hạn', 8),
    column('Trong đó được gia hạn', 9),
    column('Tỷ lệ hoàn thành', 10),
  ],
  rows: months.map(({ progress, tally, count: counted }): Cell[] => [
    `${progress.period.month}/${progress.period.year}`,
    count(progress.owing.length),
    count(progress.reported.length),
    count(progress.lateUnits.length),
    count(tally.due),
    count(tally.done),
    count(tally.awaiting),
    count(tally.onTrack),
    count(tally.late),
    count(tally.notBegun),
    count(tally.missing),
    count(tally.returned),
    count(tally.obstacles),
    count(fallenOf(counted)),
    count(doneOf(counted)),
    count(counted.inTime),
    count(counted.doneLate),
    count(counted.awaiting ?? 0),
    count(counted.overdue),
    count(counted.unknown),
    count(counted.inTerm),
    count(counted.extended ?? 0),
    percent(rateOf(counted)),
  ]),
});

/** «Chỉ số theo tháng»: of what fell due or is done how much is done, «3/7», as every paper, picture and card counts it. */
export const indicesSheet = (content: WorkbookContent): SheetModel => ({
  name: 'Chỉ số theo tháng',
  title: [`Chỉ số theo tháng, ${spanName(content.span)}: số hoàn thành/số đến hạn hoặc đã xong`],
  columns: [
    column('Mã', 8),
    column('Chỉ số', 40),
    ...monthColumns(content, 8),
    column('Hoàn thành, cả kỳ', 10),
    column('Đến hạn hoặc đã xong, cả kỳ', 11),
    column('Tỷ lệ', 9),
    column('Vướng mắc, kiến nghị, cả kỳ', 12),
  ],
  rows: content.indices.map(({ index, months, whole, obstacles }): Cell[] => [
    index.code,
    index.name,
    ...months.map((month) => (fallenOf(month) === 0 ? null : `${doneOf(month)}/${fallenOf(month)}`)),
    count(doneOf(whole)),
    count(fallenOf(whole)),
    percent(rateOf(whole)),
    count(obstacles),
  ]),
});

function unitCell(month: UnitMonth): Cell {
  switch (month?.type) {
    case undefined:
      return null;
    case 'on-time':
      return 'Đúng hạn';
    case 'late':
      return `Trễ ${month.days} ngày`;
    case 'missing':
      return month.unheard ? `Chưa báo cáo (${unheardWords})` : 'Chưa báo cáo';
    case 'not-due':
      return 'Chưa đến hạn';
  }
}

/** «Đơn vị theo tháng»: whose report came in time, by how many days late, and whose did not come. */
export const unitsSheet = (content: WorkbookContent): SheetModel => ({
  name: 'Đơn vị theo tháng',
  title: [`Đơn vị gửi báo cáo theo tháng, ${spanName(content.span)}`],
  columns: [
    column('Đơn vị', 38),
    ...monthColumns(content, 11),
    column('Số kỳ đúng hạn', 9),
    column('Số kỳ trễ hạn', 9),
    column('Tổng số ngày trễ', 9),
    column('Số kỳ chưa báo cáo', 10),
  ],
  rows: content.units.map(({ unit, months }): Cell[] => {
    const of = (type: NonNullable<UnitMonth>['type']): Cell =>
      count(months.filter((month) => month?.type === type).length);
    return [
      unit.name,
      ...months.map(unitCell),
      of('on-time'),
      of('late'),
      count(sum(months.map((month) => (month?.type === 'late' ? month.days : 0)))),
      of('missing'),
    ];
  }),
});

/** «Số liệu»: what is measured, over the months, against what is to be reached. */
export const figuresSheet = (content: WorkbookContent): SheetModel => ({
  name: 'Số liệu',
  title: [`Số liệu các nhiệm vụ có chỉ tiêu đo, ${spanName(content.span)}`],
  columns: [
    column('Mã việc', 8),
    column('Số liệu', 44),
    column('Đơn vị', 28),
    column('Đơn vị tính', 9),
    column('Chỉ tiêu', 9),
    ...monthColumns(content, 9),
  ],
  rows: content.figures.map(({ row: { task, unit }, months }): Cell[] => [
    planIdOf(task),
    [task.measure!.ask, overdueSince(task)].filter((text) => text !== '').join(', '),
    unit.name,
    task.measure!.unit,
    figureCell(task.measure!.target),
    ...months.map(figureCell),
  ]),
});

/** «Sửa đổi»: each answer that was changed after it had been sent, as it was. */
export const changedSheet = (content: WorkbookContent): SheetModel => ({
  name: 'Sửa đổi',
  title: [`Báo cáo đã sửa sau khi gửi, ${spanName(content.span)}: nội dung trước khi sửa`],
  columns: [
    column('Kỳ', 10),
    column('Đơn vị', 18),
    column('Mã việc', 8),
    column('Nhiệm vụ', 36),
    column('Sửa lúc', 11),
    column('Người sửa', 16),
    column('Tình trạng trước', 12),
    column('Số liệu trước', 9),
    column('Kết quả trước', 70),
    column('Vướng mắc trước', 70),
    column('Kiến nghị trước', 70),
  ],
  rows: content.changed.map(({ period, unit, taskId, task, at, by, before }): Cell[] => [
    `${period.month}/${period.year}`,
    unit,
    taskId,
    task,
    { moment: at },
    by ?? unknownPerson,
    before ? statusOf(before) : 'Chưa có trong báo cáo',
    figureCell(before?.figure),
    before?.result ?? null,
    before?.obstacle ?? null,
    before?.proposal ?? null,
  ]),
});

/** «Nhật ký»: who did what, in the sentences of /nhatky. */
export const trailSheet = ({ span, trail, names }: WorkbookContent): SheetModel => ({
  name: 'Nhật ký',
  title: [`Nhật ký thao tác, ${spanName(span)}`],
  columns: [
    column('Lúc', 12),
    column('Người', 28),
    column('Việc', 80),
    column('Trước', 44),
    column('Sau', 44),
  ],
  rows: trail.map((entry): Cell[] => {
    const { who, what } = trailSentence(entry, names);
    const { before, after } = trailChange(entry, names);
    return [{ moment: entry.at }, who, capital(what), before, after];
  }),
});
