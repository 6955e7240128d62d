import type { Unit } from '../../core/people/org.ts';
import { type MonthProgress, tallyOf } from '../../core/report/progress.ts';
import type { Names } from '../../core/said/names.ts';
import type { MonthPicture, YearPicture } from '../../core/said/picture.ts';
import { colourIn, statusName, tasksOfIndex } from './progress.ts';
import { moment, monthName } from './words.ts';

function stateOf(
  unit: Unit,
  { owing, lateUnits, reported }: MonthProgress,
): MonthPicture['units'][number]['state'] {
  if (!owing.includes(unit)) return 'not-owing';
  if (lateUnits.includes(unit)) return 'late';
  return reported.includes(unit) ? 'on-time' : 'missing';
}

/** A month as a picture: every index by status, every unit on time, late or missing. */
export function monthPicture(progress: MonthProgress, { plan, org }: Names, updated: boolean): MonthPicture {
  return {
    title: `DDCI ${monthName(progress.period)}`,
    subtitle: `${plan.agency.name} · ${updated ? 'cập nhật' : 'đến'} ${moment(progress.now)}`,
    rows: plan.indices.map((index) => {
      const tasks = tasksOfIndex(progress, index);
      const { done, onTrack, late, notBegun, missing } = tallyOf(tasks);
      return { name: index.name, done, onTrack, late, notBegun, missing, colour: colourIn(progress, tasks) };
    }),
    units: org.units.map((unit) => ({ name: unit.name, state: stateOf(unit, progress), note: '' })),
    words: {
      done: statusName.done,
      onTrack: statusName['on-track'],
      late: statusName.late,
      notBegun: statusName['not-begun'],
      missing: 'Chưa báo cáo',
      onTime: 'Đúng hạn',
      lateUnit: 'Trễ hạn',
      missingUnit: 'Chưa báo cáo',
      nothingDue: 'Không có việc đến hạn',
      others: 'đơn vị khác',
    },
  };
}

/**
 * The year so far as a picture, of the indices that are asked for.
 * @param months those that have opened, in their order; of others nothing is drawn
 */
export function yearPicture(
  months: readonly MonthProgress[],
  codes: ReadonlySet<string>,
  { plan }: Names,
): YearPicture {
  const last = months.at(-1)!;
  return {
    title: `Tiến độ DDCI năm ${plan.year}`,
    subtitle: `${plan.agency.name} · đến ${monthName(last.period)}`,
    rows: plan.indices
      .filter(({ code }) => codes.has(code))
      .map((index) => ({
        name: index.name,
        months: Array.from({ length: 12 }, (_, position) => {
          const month = months.find(({ period }) => period.month === position + 1);
          if (!month) return null;
          const tasks = tasksOfIndex(month, index);
          // A month before anybody reported is no bad month.
          if (month.reported.length === 0 && month !== last) return null;
          const { due, done, onTrack } = tallyOf(tasks);
          return { good: done + onTrack, due, colour: colourIn(month, tasks) };
        }),
      })),
    words: {
      month: 'Tháng',
      noData: 'Chưa có số liệu',
      share: 'Cột: tỷ lệ nhiệm vụ hoàn thành hoặc đúng tiến độ trong tháng',
      green: 'Đúng tiến độ',
      orange: 'Chậm, có lý do',
      red: 'Chậm, thiếu lý do hoặc báo cáo',
      grey: 'Không có việc đến hạn',
    },
  };
}
