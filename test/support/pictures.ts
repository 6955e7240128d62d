import type { MonthPicture, YearPicture } from '../../src/core/said/picture.ts';
import { context } from './context.ts';

const words: MonthPicture['words'] = {
  done: 'Hoàn thành',
  onTrack: 'Đúng tiến độ',
  late: 'Chậm',
  notBegun: 'Chưa làm',
  missing: 'Chưa báo cáo',
  onTime: 'Đúng hạn',
  lateUnit: 'Trễ hạn',
  missingUnit: 'Chưa báo cáo',
  nothingDue: 'Không có việc đến hạn',
};

const names = context.plan.indices.map((index) => index.name);
const units = context.org.units.map((unit) => unit.name);

type Counts = [done: number, onTrack: number, late: number, notBegun: number, missing: number];
type Colour = MonthPicture['rows'][number]['colour'];

const row = (name: string, colour: Colour, counts: Counts): MonthPicture['rows'][number] => {
  const [done, onTrack, late, notBegun, missing] = counts;
  return { name, colour, done, onTrack, late, notBegun, missing };
};

const counted: [Colour, Counts][] = [
  ['green', [3, 5, 0, 0, 0]],
  ['orange', [4, 6, 1, 0, 0]],
  ['green', [2, 4, 0, 0, 0]],
  ['orange', [0, 3, 1, 0, 1]],
  ['green', [1, 7, 0, 0, 0]],
  ['red', [2, 2, 2, 1, 3]],
  ['red', [0, 1, 2, 1, 0]],
  ['grey', [0, 0, 0, 0, 0]],
];

/** A month as it usually is. */
export const usualMonth: MonthPicture = {
  title: 'DDCI tháng 5/2023',
  subtitle: 'Sở Thông tin và Truyền thông · đến 09:00 thứ Sáu 26/05/2023',
  words,
  rows: counted.map(([colour, counts], index) => row(names[index]!, colour, counts)),
  units: [
    { name: units[0]!, state: 'on-time', note: '22/05' },
    { name: units[1]!, state: 'missing', note: 'quá hạn 1 ngày' },
    { name: units[2]!, state: 'on-time', note: '25/05' },
    { name: units[3]!, state: 'late', note: '26/05, trễ hạn 1 ngày' },
    { name: units[4]!, state: 'not-owing', note: '' },
  ],
};

/** The first hour of a month: nobody has reported. */
export const silentMonth: MonthPicture = {
  ...usualMonth,
  rows: counted.map(([, counts], index) =>
    row(names[index]!, 'grey', [0, 0, 0, 0, counts.reduce((sum, count) => sum + count, 0)]),
  ),
  units: units.map((name) => ({ name, state: 'missing', note: '' })),
};

/** Nothing at all to show. */
export const emptyMonth: MonthPicture = { ...usualMonth, rows: [], units: [] };

const endless = 'Phòng Thông tin – Báo chí – Xuất bản và Công nghệ số, chuyển đổi số, an toàn thông tin mạng';

/** Long names, counts of three digits, twelve units, and a word that no line can hold. */
export const worstMonth: MonthPicture = {
  ...usualMonth,
  title: 'DDCI tháng 12/2023 – Bản tổng hợp gửi Lãnh đạo Sở Thông tin và Truyền thông',
  subtitle: 'Sở Thông tin và Truyền thông tỉnh Lạng Sơn · đến 17:00 thứ Năm 28/12/2023 <&>',
  rows: [
    row(names[4]!, 'red', [888, 888, 888, 888, 888]),
    row(names[0]!, 'orange', [999, 1, 1, 1, 1]),
    row(names[1]!, 'red', [0, 0, 0, 0, 100]),
    row(`${names[4]}, ${names[0]!.toLowerCase()} và ${names[7]!.toLowerCase()}`, 'orange', [1, 0, 999, 0, 0]),
    row('Chỉ-số-có-tên-không-một-khoảng-trắng-nào-cả', 'green', [0, 250, 0, 0, 0]),
    row(names[2]!, 'grey', [0, 0, 0, 0, 0]),
    row(names[5]!, 'green', [1, 0, 0, 0, 0]),
    row(names[6]!, 'orange', [120, 0, 340, 0, 560]),
  ],
  units: Array.from({ length: 12 }, (_, index) => ({
    name: index % 4 === 0 ? endless : units[index % units.length]!,
    state: (['on-time', 'late', 'missing', 'not-owing'] as const)[index % 4]!,
    note: index % 3 === 0 ? 'người báo cáo thay: Nguyễn Thị Phương Thảo, trễ hạn 12 ngày làm việc' : '',
  })),
};

/** So many units, in every state, that they cannot stand one below the other. */
export const crowdedMonth: MonthPicture = {
  ...usualMonth,
  units: Array.from({ length: 250 }, (_, index) => ({
    name: index % 5 === 0 ? units[index % units.length]! : `Phòng Văn hóa – Thông tin số ${index}`,
    state: (['on-time', 'missing', 'missing', 'late', 'not-owing', 'on-time'] as const)[index % 6]!,
    note: '',
  })),
};

/** More units than any picture can name. */
export const hugeMonth: MonthPicture = {
  ...worstMonth,
  words: { ...words, others: 'đơn vị khác' },
  units: Array.from({ length: 2_000 }, (_, index) => ({
    name: `${endless} ${index}`,
    state: (['on-time', 'late', 'missing', 'not-owing'] as const)[index % 4]!,
    note: '',
  })),
};

type Months = YearPicture['rows'][number]['months'];

const month = (good: number, due: number): Months[number] => ({
  good,
  due,
  colour: due === 0 ? 'grey' : good === due ? 'green' : good / due >= 0.7 ? 'orange' : 'red',
});

/** Months before the report are null. */
const months = (due: number, ...goods: (number | null)[]): Months =>
  Array.from({ length: 12 }, (_, index) => {
    const good = goods[index];
    return good === null || good === undefined ? null : month(good, due);
  });

/** A year as it stands in October; reporting began in May. */
export const usualYear: YearPicture = {
  title: 'Tiến độ DDCI năm 2023',
  subtitle: 'Sở Thông tin và Truyền thông · đến tháng 10/2023',
  rows: [
    months(8, null, null, null, null, 6, 7, 8, 8, 8, 8),
    months(11, null, null, null, null, 10, 8, 9, 11, 11, 10),
    months(6, null, null, null, null, 6, 6, 6, 6, 6, 6),
    months(5, null, null, null, null, 3, 2, 1, 0, 3, 4),
    months(8, null, null, null, null, 8, 8, 7, 7, 8, 8),
    months(10, null, null, null, null, 4, 5, 7, 8, 9, 10),
    months(4, null, null, null, null, 1, null, 3, 3, 2, 2),
    [null, null, null, null, month(0, 0), month(0, 0), month(3, 3)],
  ].map((row, index) => ({ name: names[index]!, months: row })),
  words: {
    share: 'Cột: tỷ lệ hoàn thành trong số nhiệm vụ đến hạn hoặc đã xong của tháng',
    month: 'Tháng',
    noData: 'Chưa có số liệu',
    green: 'Đúng tiến độ',
    orange: 'Cần chú ý',
    red: 'Chậm',
    grey: 'Không có việc đến hạn',
  },
};

/** A year with months of which nothing, or not all, was reported, and one whose deadline is still to come. */
export const patchyYear: YearPicture = {
  ...usualYear,
  words: {
    ...usualYear.words,
    unreported: 'Quá hạn, thiếu báo cáo hoặc số liệu',
    missing: 'Phần chưa có thông tin',
    noReport: 'chưa có thông tin',
  },
  rows: [
    [6, 0, 8],
    [0, 8, 8],
    [2, 6, 0],
    [8, 8, 8],
  ].map((missing, index) => ({
    name: names[index]!,
    months: Array.from({ length: 12 }, (_, at) => {
      const lacking = missing[at - 4];
      return lacking === undefined
        ? null
        : {
            good: 8 - lacking,
            due: 8,
            missing: lacking,
            colour:
              lacking === 0 ? ('green' as const) : at === 6 ? ('grey' as const) : ('unreported' as const),
          };
    }),
  })),
};

/** A year of which nothing is known yet. */
export const silentYear: YearPicture = {
  ...usualYear,
  rows: names.map((name) => ({ name, months: months(1) })),
};

/** A plan without indices. */
export const emptyYear: YearPicture = { ...usualYear, rows: [] };

/** Twelve full months, counts of three digits, names that need many lines. */
export const worstYear: YearPicture = {
  ...usualYear,
  title: worstMonth.title,
  rows: names.map((name, index) => ({
    name: index % 3 === 1 ? `${name}, ${endless}` : name,
    months: months(999, 0, 1, 999, 998, 500, 700, 699, 333, 888, 0, 999, index === 0 ? 999 : 123),
  })),
};
