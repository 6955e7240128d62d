import { type DisciplineSheet, within } from '../../core/documents/compose-discipline.ts';
import type { Cell, SheetModel, WorkbookModel } from '../../core/documents/sheet-model.ts';
import { type MonthOfUnit, type UnitDiscipline, withPlacesTold } from '../../core/report/discipline.ts';
import { monthsWords } from './discipline-words.ts';
import { unheardWords } from './progress.ts';
import { spanName } from './span-name.ts';
import { capital, moment } from './words.ts';

const number = (value: number): Cell => ({ number: value });

/** Units in order, with what some months come to. */
function totals(
  { agency, isOwn, now }: DisciplineSheet,
  name: string,
  title: string,
  units: readonly UnitDiscipline[],
): SheetModel {
  const isNoted = units.some(({ months }) => months.some(({ unheard }) => unheard));
  return {
    name,
    title: [agency, title, `Số liệu tính đến ${moment(now)}`],
    columns: [
      ...(isOwn ? [] : [{ name: 'Thứ tự', width: 8 }]),
      { name: 'Đơn vị', width: 36 },
      { name: 'Số báo cáo phải gửi', width: 14 },
      { name: 'Đúng hạn', width: 11 },
      { name: 'Trễ hạn', width: 11 },
      { name: 'Số ngày trễ', width: 11 },
      { name: 'Quá hạn chưa báo cáo', width: 14 },
      { name: 'Chưa đến hạn', width: 12 },
      { name: 'Mục bị trả lại', width: 12 },
      { name: 'Mục chép tháng trước', width: 14 },
      { name: 'Số mục đã báo cáo', width: 14 },
      ...(isNoted ? [{ name: 'Ghi chú', width: 26 }] : []),
    ],
    rows: withPlacesTold(units).map(({ unit, months, conduct, place }): Cell[] => [
      ...(isOwn ? [] : [place === null ? null : number(place)]),
      unit.name,
      number(conduct.owed),
      number(conduct.onTime),
      number(conduct.late),
      number(conduct.daysLate),
      number(conduct.missing),
      number(conduct.awaited),
      number(conduct.returned),
      number(conduct.copied),
      number(conduct.answers),
      ...(isNoted ? [months.some(({ unheard }) => unheard) ? capital(unheardWords) : null] : []),
    ]),
  };
}

const states: Readonly<Record<MonthOfUnit['state'], (month: MonthOfUnit) => string>> = {
  'on-time': () => 'đúng hạn',
  late: ({ daysLate }) => `trễ ${daysLate} ngày`,
  missing: ({ unheard }) => `chưa báo cáo${unheard ? ` (${unheardWords})` : ''}`,
  awaited: () => 'chưa đến hạn',
};

function byMonth({ agency, units, span }: DisciplineSheet): SheetModel {
  const months = [...new Set(units.flatMap((one) => one.months.map(({ month }) => month)))].sort(
    (one, other) => one - other,
  );
  return {
    name: 'Từng tháng',
    title: [agency, `Thời hạn gửi báo cáo từng tháng năm ${span.year}`],
    columns: [
      { name: 'Đơn vị', width: 36 },
      ...months.map((month) => ({ name: `Tháng ${month}`, width: 14 })),
    ],
    rows: units.map((one): Cell[] => [
      one.unit.name,
      ...months.map((at) => {
        const month = one.months.find(({ month: of }) => of === at);
        return month ? states[month.state](month) : null;
      }),
    ]),
  };
}

/** How units kept to their months, as a workbook. @param rehearsal its name and its sheets then say that nobody is meant by it */
export function disciplineSheetWords(sheet: DisciplineSheet, rehearsal: boolean): WorkbookModel {
  const { span, units } = sheet;
  const asked = within(span, units);
  const first = Math.min(...units.flatMap(({ months }) => months.map(({ month }) => month)));
  const name = `${rehearsal ? 'CHẠY THỬ - ' : ''}Thống kê báo cáo ${spanName(span)}`;
  const marked = (model: SheetModel): SheetModel => ({
    ...model,
    title: model.title.map((words, at) => (rehearsal && at === 1 ? `CHẠY THỬ – ${words}` : words)),
  });
  return {
    name: name.replace(/\//g, '-'),
    sheets: [
      totals(sheet, 'Kỳ', `Thực hiện chế độ báo cáo ${spanName(span)}`, asked),
      ...(first < span.from
        ? [
            totals(
              sheet,
              'Từ đầu năm',
              `Thực hiện chế độ báo cáo ${monthsWords(first, span.to)} năm ${span.year}`,
              units,
            ),
          ]
        : []),
      byMonth(sheet),
    ].map(marked),
  };
}
