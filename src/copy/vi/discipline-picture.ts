import type { MonthSpan } from '../../core/documents/month-span.ts';
import { inOrder, type UnitDiscipline, withPlacesTold } from '../../core/report/discipline.ts';
import type { Names } from '../../core/said/names.ts';
import type { DisciplinePicture } from '../../core/said/picture.ts';
import { sentWords, unheardMark } from './discipline-words.ts';
import { moment } from './words.ts';

/** So many units can be read on a phone; of more the last in order are shown, and that is said. */
const mostUnits = 30;

/** How units kept to their months since January, in order, as a picture. @param isOwn one unit, without a place among others */
export function disciplinePicture(
  units: readonly UnitDiscipline[],
  { year, to }: MonthSpan,
  now: number,
  { plan }: Names,
  isOwn = false,
): DisciplinePicture {
  const ordered = inOrder(units);
  const shown = ordered.slice(-mostUnits);
  return {
    title: `Thực hiện chế độ báo cáo ${plan.composite} năm ${year}`,
    subtitle: [
      plan.agency.name,
      `đến tháng ${to}, số liệu tính đến ${moment(now)}`,
      ...(isOwn || withPlacesTold(units).every(({ place }) => place === null)
        ? []
        : ['xếp từ đúng hạn nhiều nhất']),
      ...(shown.length < ordered.length ? [`${shown.length} trong ${ordered.length} đơn vị, cuối bảng`] : []),
    ].join(' · '),
    rows: shown.map(({ unit, months, conduct }) => ({
      name: unit.name,
      total: `${sentWords(conduct)}${unheardMark(months)}`,
      months: Array.from({ length: 12 }, (_, at) => {
        const month = months.find((one) => one.month === at + 1);
        return month ? { state: month.state, note: month.daysLate > 0 ? String(month.daysLate) : '' } : null;
      }),
    })),
    words: {
      month: 'Tháng',
      onTime: 'Đúng hạn',
      late: 'Trễ hạn (số ngày)',
      missing: 'Quá hạn chưa báo cáo',
      awaited: 'Chưa đến hạn',
    },
  };
}
