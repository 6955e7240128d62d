import type { Unit } from '../../core/people/org.ts';
import { countOf, doneOf, fallenOf } from '../../core/report/counting.ts';
import {
  type Light,
  lightOf,
  type MonthProgress,
  rowsOfIndex,
  type TaskProgress,
  tallyOf,
} from '../../core/report/progress.ts';
import type { Names } from '../../core/said/names.ts';
import type { MonthPicture, YearPicture } from '../../core/said/picture.ts';
import { countingShort } from './counting.ts';
import { isPast, onTrackWords, statusName, tasksOfIndex, unheardWords } from './progress.ts';
import { resultInPicture } from './result-words.ts';
import { codedIndex, moment, monthName } from './words.ts';

function stateOf(unit: Unit, progress: MonthProgress): MonthPicture['units'][number]['state'] {
  const { owing, lateUnits, reported } = progress;
  if (!owing.includes(unit)) return 'not-owing';
  if (lateUnits.includes(unit)) return 'late';
  if (reported.includes(unit)) return 'on-time';
  return isPast(progress) && !progress.unheard.includes(unit) ? 'missing' : 'awaited';
}

/** «hoàn thành 33/43 (76,7%)», of a month of which anything is due or done. */
const countedShort = (progress: MonthProgress): string =>
  progress.reported.length === 0 ? '' : (countingShort(progress.rows).split(' · ')[0] ?? '');

/** So many indices can be read on a phone, to which a platform scales a picture down; what is left out is said. */
const mostIndices = 24;

const concern: readonly Light[] = ['red', 'unreported', 'orange', 'grey', 'green'];

/** The rows that a picture shows: of very many those that are worst, in the plan's order, and what is said of it. */
function shownOf<Row>(
  rows: readonly Row[],
  lightIn: (row: Row) => Light | undefined,
): { rows: Row[]; note: string[] } {
  if (rows.length <= mostIndices) return { rows: [...rows], note: [] };
  const rank = (row: Row): number => {
    const light = lightIn(row);
    return light === undefined ? concern.length : concern.indexOf(light);
  };
  const worst = new Set(rows.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostIndices));
  return {
    rows: rows.filter((row) => worst.has(row)),
    note: [`${mostIndices} trong ${rows.length} chỉ số: chậm và thiếu báo cáo trước`],
  };
}

/**
 * How many of an index's tasks are of work with a day of its own that was told of before, not in this month, and is overdue: it is
 * counted as that (`counting.ts`), and not among what nothing is known of.
 */
function overdueUntold(progress: MonthProgress, tasks: readonly TaskProgress[], code: string): number {
  const keyOf = ({ task, unit }: Pick<TaskProgress, 'task' | 'unit'>): string => `${task.id} ${unit.id}`;
  const overdue = new Set(
    rowsOfIndex(progress.rows, code).flatMap((row) => (row.state === 'overdue' ? [keyOf(row)] : [])),
  );
  return tasks.filter((one) => one.entry === null && overdue.has(keyOf(one))).length;
}

/** A month as a picture: indices by status (of very many the worst), every unit on time, late or missing. */
export function monthPicture(progress: MonthProgress, { plan, org }: Names, updated: boolean): MonthPicture {
  const all = plan.indices.map((index) => {
    const tasks = tasksOfIndex(progress, index);
    const { done, onTrack, awaiting, late, notBegun, missing } = tallyOf(tasks);
    const colour = lightOf(tasks, isPast(progress));
    const untold = overdueUntold(progress, tasks, index.code);
    return {
      name: codedIndex(index),
      done,
      // Reported done, and not done yet: it is on its way.
      onTrack: onTrack + awaiting,
      late: late + untold,
      notBegun,
      missing: missing - untold,
      colour,
    };
  });
  const { rows, note } = shownOf(all, ({ colour }) => colour);
  return {
    title: `${plan.composite} ${monthName(progress.period)}`,
    subtitle: [
      plan.agency.name,
      `${updated ? 'cập nhật, số liệu' : 'số liệu'} tính đến ${moment(progress.now)}`,
      ...[countedShort(progress)].filter((words) => words !== ''),
      ...note,
    ].join(' · '),
    rows,
    units: org.units.map((unit) => ({
      name: unit.name,
      state: stateOf(unit, progress),
      note: progress.unheard.includes(unit) ? unheardWords : '',
    })),
    words: {
      done: statusName.done,
      onTrack: onTrackWords(tallyOf(progress.tasks).awaiting > 0),
      late: statusName.late,
      notBegun: statusName['not-begun'],
      missing: 'Chưa có thông tin',
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
 * @param months those since the bot began, in their order, one at least; of others nothing is drawn
 */
export function yearPicture(
  months: readonly MonthProgress[],
  codes: ReadonlySet<string>,
  names: Names,
): YearPicture {
  const { plan } = names;
  const last = months.at(-1)!;
  const all = plan.indices
    .filter(({ code }) => codes.has(code))
    .map((index) => ({
      name: codedIndex(index),
      months: Array.from({ length: 12 }, (_, position) => {
        const month = months.find(({ period }) => period.month === position + 1);
        if (!month) return null;
        const tasks = tasksOfIndex(month, index);
        const count = countOf(rowsOfIndex(month.rows, index.code));
        return {
          good: doneOf(count),
          due: fallenOf(count),
          missing: count.unknown,
          colour: lightOf(tasks, isPast(month)),
        };
      }),
      ...resultInPicture(index, names),
    }));
  const { rows, note } = shownOf(all, (row) => row.months[last.period.month - 1]?.colour);
  return {
    title: `Tiến độ ${plan.composite} năm ${plan.year}`,
    subtitle: [plan.agency.name, `đến ${monthName(last.period)}`, ...note].join(' · '),
    rows,
    words: {
      month: 'Tháng',
      noData: 'Chưa có số liệu',
      share: 'Cột: tỷ lệ hoàn thành trong số nhiệm vụ đến hạn hoặc đã xong của tháng',
      green: 'Đúng tiến độ',
      orange: 'Chậm, có lý do',
      red: 'Chậm, chưa nêu lý do',
      unreported: 'Quá hạn, thiếu báo cáo hoặc số liệu',
      grey: 'Chưa đến hạn, hoặc không có việc',
      missing: 'Phần chưa có thông tin',
      noReport: 'chưa có thông tin',
    },
  };
}
