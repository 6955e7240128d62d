import type { YearContent } from '../../core/features/year/declared.ts';
import type { Unit } from '../../core/people/org.ts';
import type { Index, Plan } from '../../core/plan/plan.ts';
import { countOf, doneOf, fallenOf } from '../../core/report/counting.ts';
import { type MonthProgress, rowsOfIndex, type TaskProgress } from '../../core/report/progress.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import type { WordingOf } from '../wording.ts';
import { button } from './button.ts';
import { yearPicture } from './digest-pictures.ts';
import { withUnit } from './entry.ts';
import { allMonths } from './months-behind.ts';
import { colourIn, colourMark, indicesLedBy, overdueWork, tasksOfIndex } from './progress.ts';
import { reachedCount, resultBeside } from './result-words.ts';
import { shortList, unitList } from './short-list.ts';
import { b, codedIndex, i, indexNames, joined, line, plainLength, target } from './words.ts';

type YearSummary = Extract<Content, { type: 'year-summary' }>;

/** The longest text under a picture on Telegram. */
const captionLimit = 1000;
/** What is kept free for the line that says how much was left out. */
const kept = 90;
/** So much of it is for who was late. */
const faultsLimit = 350;

/** «tháng 6 và 7» */
const monthList = (months: readonly number[]): string => `tháng ${joined(months.map(String))}`;

/** «tháng 5–12» */
function spanWords(months: readonly MonthProgress[]): string {
  const [first, last] = [months[0]!.period.month, months.at(-1)!.period.month];
  return first === last ? `tháng ${first}` : `tháng ${first}–${last}`;
}

/** A unit's reports through the year: the months in which it was late, and those that lack one. */
interface UnitYear {
  unit: Unit;
  owed: number[];
  late: number[];
  missing: number[];
}

/** The units that had something to report of these indices; a month counts where they owed a report at all. */
function unitYears(
  months: readonly MonthProgress[],
  units: readonly Unit[],
  indices: readonly Index[],
): UnitYear[] {
  const codes = new Set(indices.map(({ code }) => code));
  const concerned = new Set(
    months.flatMap(({ tasks }) =>
      tasks.flatMap(({ unit, index }) => (codes.has(index.code) ? [unit.id] : [])),
    ),
  );
  return units.flatMap((unit): UnitYear[] => {
    if (!concerned.has(unit.id)) return [];
    const owed = months.filter(({ owing }) => owing.some(({ id }) => id === unit.id));
    if (owed.length === 0) return [];
    const has = (list: readonly Unit[]): boolean => list.some(({ id }) => id === unit.id);
    const monthsWhere = (test: (month: MonthProgress) => boolean): number[] =>
      owed.filter(test).map(({ period }) => period.month);
    return [
      {
        unit,
        owed: owed.map(({ period }) => period.month),
        late: monthsWhere(({ lateUnits }) => has(lateUnits)),
        missing: monthsWhere(({ reported }) => !has(reported)),
      },
    ];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** «36/40 báo cáo đúng hạn, 2 trễ hạn, 2 chưa có» */
function reportWords(years: readonly UnitYear[]): string {
  const owed = sum(years.map((one) => one.owed.length));
  const late = sum(years.map((one) => one.late.length));
  const missing = sum(years.map((one) => one.missing.length));
  return [
    `${owed - late - missing}/${owed} báo cáo đúng hạn`,
    ...(late > 0 ? [`${late} trễ hạn`] : []),
    ...(missing > 0 ? [`${missing} chưa có`] : []),
  ].join(', ');
}

/** «Đúng hạn mọi tháng: Văn phòng Sở.»: thanks to these may be said anywhere. */
function alwaysOnTime(years: readonly UnitYear[]): Line[] {
  const units = years
    .filter(({ late, missing }) => late.length + missing.length === 0)
    .map(({ unit }) => unit);
  return units.length === 0 ? [] : [line(`Đúng hạn mọi tháng: ${unitList(units)}.`)];
}

/** The months of which none of those that owed a report sent one. */
function silentMonths(years: readonly UnitYear[]): number[] {
  const owed = new Set(years.flatMap((one) => one.owed));
  const reported = new Set(years.flatMap((one) => one.owed.filter((month) => !one.missing.includes(month))));
  return [...owed].filter((month) => !reported.has(month)).sort((one, other) => one - other);
}

/** «Thanh tra Sở: trễ hạn tháng 6 và 7; chưa có tháng 8.»; a month that nobody reported is said once, of all. */
function faultLine({ unit, late, missing }: UnitYear, silent: readonly number[]): Line[] {
  const lacking = missing.filter((month) => !silent.includes(month));
  const faults = [
    ...(late.length > 0 ? [`trễ hạn ${monthList(late)}`] : []),
    ...(lacking.length > 0 ? [`chưa có ${monthList(lacking)}`] : []),
  ];
  return faults.length === 0 ? [] : [line(`${unit.name}: ${faults.join('; ')}.`)];
}

const isUnreported = (tasks: readonly TaskProgress[]): boolean => tasks.every(({ entry }) => entry === null);

/** «36/42»: done, of what fell due or is done, as papers and pictures count it; nothing where there is none. */
function goodOf({ rows }: MonthProgress, indices: readonly Index[]): string {
  const count = countOf(indices.flatMap(({ code }) => rowsOfIndex(rows, code)));
  return fallenOf(count) === 0 ? 'không đến hạn' : `${doneOf(count)}/${fallenOf(count)}`;
}

/** «tháng 5 (36/42), 6 (chưa có thông tin), 7 (40/42)»; nothing where no month has any. */
function monthRates(months: readonly MonthProgress[], indices: readonly Index[]): Line[] {
  const known = months.map((month) => ({
    month,
    tasks: indices.flatMap((index) => tasksOfIndex(month, index)),
  }));
  if (known.every(({ tasks }) => isUnreported(tasks))) return [];
  const rates = known.map(({ month, tasks }) => {
    const isSilent = tasks.length > 0 && isUnreported(tasks);
    return `${month.period.month} (${isSilent ? 'chưa có thông tin' : goodOf(month, indices)})`;
  });
  return [line(`Hoàn thành trong số đến hạn hoặc đã xong: tháng ${rates.join(', ')}.`)];
}

/** How an index stood when the year ended: red where work of it is overdue, else by its last month of which anything was reported. */
function yearMark(final: MonthProgress, last: MonthProgress, index: Index): string {
  const isOverdue = overdueWork({ ...final, tasks: [...tasksOfIndex(final, index)] }).length > 0;
  return colourMark[isOverdue ? 'red' : colourIn(last, tasksOfIndex(last, index))];
}

/**
 * «🟢 Chi phí thời gian: 6/7 · chỉ tiêu 8,0 điểm»: how each index stood in the last month of which anything was reported,
 * beside its target; those of which nothing ever was, in one line.
 */
function indexLines(months: readonly MonthProgress[], indices: readonly Index[], names: Names): Line[] {
  const final = months.at(-1)!;
  const lastOf = new Map(
    indices.map((index) => [index, months.findLast((month) => !isUnreported(tasksOfIndex(month, index)))]),
  );
  const known = indices.flatMap((index): Line[] => {
    const last = lastOf.get(index);
    if (!last) return [];
    const when = last === final ? '' : ` (tháng ${last.period.month})`;
    const mark = yearMark(final, last, index);
    return [
      line(
        `${mark} `,
        i(codedIndex(index)),
        `: ${goodOf(last, [index])}${when} · chỉ tiêu ${target(index.target)}${resultBeside(index, names)}`,
      ),
    ];
  });
  const silent = indices.filter((index) => !lastOf.get(index));
  return [
    ...(known.length > 0 ? [line(`Từng chỉ số, hoàn thành tháng ${final.period.month}:`), ...known] : []),
    ...(silent.length > 0
      ? [line(`${colourMark.grey} Cả năm chưa có thông tin: `, ...indexNames(silent), '.')]
      : []),
  ];
}

/** «1.1 5/6 · 1.2 7/7 · …»: the same in one line, by the codes; where the year has more to say than a caption holds. */
function shortIndexLines(months: readonly MonthProgress[], indices: readonly Index[]): Line[] {
  const final = months.at(-1)!;
  const told = indices.flatMap((index) => {
    const last = months.findLast((month) => !isUnreported(tasksOfIndex(month, index)));
    if (!last) return [];
    const when = last === final ? '' : ` (tháng ${last.period.month})`;
    return [`${yearMark(final, last, index)} ${index.code} ${goodOf(last, [index])}${when}`];
  });
  return told.length === 0
    ? []
    : [line(`Từng chỉ số, hoàn thành tháng ${final.period.month}: ${told.join(' · ')}.`)];
}

/** «Chưa xong trong năm: họp doanh nghiệp quý IV (Văn phòng Sở, quá hạn từ 31/12).» */
function undoneLine(months: readonly MonthProgress[], indices: readonly Index[]): Line[] {
  const last = months.at(-1)!;
  const codes = new Set(indices.map(({ code }) => code));
  const undone = overdueWork({ ...last, tasks: last.tasks.filter(({ index }) => codes.has(index.code)) });
  const { shown, left } = shortList(undone, '; ');
  return undone.length === 0
    ? []
    : [line(`Chưa xong trong năm: ${shown.join('; ')}${left > 0 ? ` và ${left} việc khác` : ''}.`)];
}

/** So many matters are named by their numbers. */
const mostNumbers = 8;

/** «Vướng mắc, kiến nghị chưa giải quyết: 3 (Việc 2, 10 và 17).»; a group hears how many. */
function openLine(open: readonly number[], reader: YearSummary['reader']): Line[] {
  if (open.length === 0) return [];
  const shown = open.slice(0, mostNumbers).map(String);
  const numbers = open.length > shown.length ? `${shown.join(', ')}…` : joined(shown);
  const which = reader.type === 'group' ? '' : ` (Việc ${numbers}): /vuongmac`;
  return [line(`Vướng mắc, kiến nghị chưa giải quyết: ${open.length}${which}.`)];
}

/** The last figure of each measured task, as far as one was reported, beside its target. */
function figureLines(months: readonly MonthProgress[], indices: readonly Index[]): Line[] {
  const last = new Map<string, { one: TaskProgress; month: number }>();
  for (const { tasks, period } of months)
    for (const one of tasks)
      if (
        one.task.measure &&
        one.entry?.figure !== undefined &&
        indices.some(({ code }) => code === one.index.code)
      )
        last.set(`${one.task.id}:${one.unit.id}`, { one, month: period.month });
  return [...last.values()].map(({ one: { task, unit, entry }, month }) => {
    const measure = task.measure!;
    const isReached = entry!.figure! >= measure.target;
    return line(
      `📈 ${measure.ask} (${unit.name}): ${withUnit(entry!.figure!, measure)} (tháng ${month}, ${isReached ? 'đạt' : 'chưa đạt'} chỉ tiêu ${withUnit(measure.target, measure)})`,
    );
  });
}

/** As many of the lines, from the first on, as there is room for. */
function fitting(lines: readonly Line[], room: number): Line[] {
  let left = room;
  const end = lines.findIndex((one) => {
    left -= plainLength(one) + 1;
    return left < 0;
  });
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** Who was late or lacks a report, and when; of very many units those that fit, and how many more there are. */
function faultLines(years: readonly UnitYear[]): Line[] {
  const silent = silentMonths(years);
  const faults = years.flatMap((one) => faultLine(one, silent));
  const shown = fitting(faults, faultsLimit);
  const left = faults.length - shown.length;
  return [
    ...(silent.length > 0 ? [line(`Chưa đơn vị nào báo cáo: ${monthList(silent)}.`)] : []),
    ...shown,
    ...(left > 0 ? [line(`… và ${left} đơn vị khác trễ hạn hoặc thiếu báo cáo.`)] : []),
  ];
}

/** [Tháng 12] [Các tháng…] */
const monthButtons = (plan: Pick<Plan, 'year'>): Button[] => [
  button('Tháng 12', {
    type: 'show-month',
    period: periodKey({ year: plan.year, month: 12 }),
    show: 'progress',
  }),
  allMonths(plan, 'progress'),
];

/**
 * What a year came to: who was on time, each month, each index beside its target, and what was measured. A group hears no
 * faults of units over the year, which would be a ranking, and no unit's figures.
 */
function yearSummary({ reader, months, open }: YearSummary, names: Names): Message {
  const { plan, org } = names;
  const indices = reader.type === 'leader' ? indicesLedBy(plan, reader.person) : plan.indices;
  const years = unitYears(months, org.units, indices);
  const whose = reader.type === 'leader' ? `${indices.length} chỉ số của anh/chị, ` : '';
  const head = line(
    '📅 ',
    b(`Tổng kết ${plan.composite} năm ${plan.year}`),
    `, ${whose}${spanWords(months)}: ${reportWords(years)}.`,
  );
  const count = reachedCount(indices, names);
  const result = line(
    count
      ? `Điểm, hạng năm ${plan.year} do tỉnh chấm: ${count.reached}/${count.told} chỉ số đạt chỉ tiêu; hỏi «kết quả năm ${plan.year}» để xem từng chỉ số.`
      : `Điểm, hạng năm ${plan.year} do tỉnh chấm: tôi chưa có.`,
  );
  const first = [
    ...alwaysOnTime(years),
    ...(reader.type === 'group' ? [] : faultLines(years)),
    ...undoneLine(months, indices),
    ...openLine(open, reader),
    ...monthRates(months, indices),
  ];
  const room = captionLimit - kept - sum([head, result].map((one) => plainLength(one) + 1));
  // Every index is told, if shorter, before anything is left out.
  const whole = [...first, ...indexLines(months, indices, names)];
  const isWhole = fitting(whole, room).length === whole.length;
  const wanted = [
    ...(isWhole ? whole : [...first, ...shortIndexLines(months, indices)]),
    ...(reader.type === 'group' ? [] : figureLines(months, indices)),
  ];
  const shown = fitting(wanted, room);
  const left = wanted.length - shown.length;
  return {
    lines: [head, ...shown, ...(left > 0 ? [line(`… và ${left} dòng nữa: /bieudo`)] : []), result],
    buttons: [monthButtons(plan)],
    attachment: {
      type: 'picture',
      picture: {
        type: 'year',
        content: yearPicture(months, new Set(indices.map(({ code }) => code)), names),
      },
    },
  };
}

/** Months in a row of buttons. */
const inRow = 4;

function yearMonths({ year, show, index, months }: Extract<Content, { type: 'year-months' }>): Message {
  if (months.length === 0)
    return { lines: [line(`Tôi không có báo cáo nào của năm ${year}: tôi bắt đầu làm việc sau đó.`)] };
  const buttons = months.map((month) =>
    button(`Tháng ${month}`, {
      type: 'show-month',
      period: periodKey({ year, month }),
      show,
      ...(index ? { code: index.code } : {}),
    }),
  );
  return {
    lines: [
      index
        ? line(i(codedIndex(index)), `, năm ${year}: anh/chị xem tháng nào?`)
        : line(`Năm ${year}: anh/chị xem tháng nào?`),
    ],
    buttons: Array.from({ length: Math.ceil(buttons.length / inRow) }, (_, row) =>
      buttons.slice(row * inRow, (row + 1) * inRow),
    ),
  };
}

/** Words for a plan's year that is over. */
export const lateYear = {
  'year-summary': yearSummary,
  'year-months': yearMonths,
} satisfies WordingOf<YearContent>;
