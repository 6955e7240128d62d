import type { Person, Unit, UnitGroup } from '../../core/people/org.ts';
import type { Index, Measure, Plan } from '../../core/plan/plan.ts';
import {
  type Colour,
  colourOf,
  type MonthProgress,
  maySee,
  type Progress,
  type Tally,
  type TaskProgress,
  tallyOf,
  type Visibility,
} from '../../core/report/progress.ts';
import type { Entry, Status } from '../../core/report/report.ts';
import type { Line, Span } from '../../core/said/message.ts';
import { cadenceName, overdueSince, taskWords } from './cadence-name.ts';
import { clip, entryWords, wordsRead } from './entry.ts';
import { b, capital, i, joined, line, moment, monthName, shortTitle, timeLeft } from './words.ts';

export const statusMark: Readonly<Record<Status, string>> = {
  done: '✅',
  'on-track': '🔵',
  late: '🟠',
  'not-begun': '⚪',
};

/** The mark of an answer; a measured task without its figure has its own. */
export const markOf = (entry: Entry): string =>
  entry.noFigure === 'nothing' ? '➖' : entry.noFigure === 'awaited' ? '❔' : statusMark[entry.status];

/** The name of an answer's status; of a measured task without its figure what is known instead. */
export const statusOf = (entry: Entry): string =>
  entry.noFigure === 'nothing'
    ? 'Không phát sinh'
    : entry.noFigure === 'awaited'
      ? 'Chưa có số liệu'
      : statusName[entry.status];

/** «🟠 Chậm – «chờ kinh phí» 📎1»: an answer as it is read by itself. */
export function wholeAnswer(entry: Entry, measure: Measure | undefined): string {
  const { noFigure: _, ...said } = entry;
  const words = entryWords(said, measure);
  return `${markOf(entry)} ${statusOf(entry)}${words ? ` – ${words}` : ''}${clip(entry)}`;
}

export const statusName: Readonly<Record<Status, string>> = {
  done: 'Hoàn thành',
  'on-track': 'Đúng tiến độ',
  late: 'Chậm',
  'not-begun': 'Chưa làm',
};

export const colourMark: Readonly<Record<Colour, string>> = {
  red: '🔴',
  orange: '🟠',
  green: '🟢',
  grey: '⚫',
};

const isPast = (progress: MonthProgress): boolean => progress.now > progress.deadlineAt;

export const colourIn = (progress: MonthProgress, tasks: readonly TaskProgress[]): Colour =>
  colourOf(tasks, isPast(progress));

/** A month's tasks of one index. */
export const tasksOfIndex = (progress: MonthProgress, index: Index): TaskProgress[] =>
  progress.tasks.filter((task) => task.index.code === index.code);

/** Who may read words may know what was given back; a group hears that it is not there yet. */
export const showsReturned = ({ visibility }: MonthProgress): boolean => visibility.type !== 'totals';

/** «✅ 2 · 🔵 3 · 🟠 1 · chưa báo cáo 2» */
export const counts = (tally: Tally, withReturned = false): string =>
  [
    ...(tally.done > 0 ? [`✅ ${tally.done}`] : []),
    ...(tally.onTrack > 0 ? [`🔵 ${tally.onTrack}`] : []),
    ...(tally.late > 0 ? [`🟠 ${tally.late}`] : []),
    ...(tally.notBegun > 0 ? [`⚪ ${tally.notBegun}`] : []),
    ...(withReturned && tally.returned > 0 ? [`↩ đang trả lại ${tally.returned}`] : []),
    ...missingOf(tally, withReturned),
  ].join(' · ');

const missingOf = (tally: Tally, withReturned: boolean): string[] => {
  const missing = tally.missing - tally.awaited - (withReturned ? tally.returned : 0);
  return [
    ...(tally.awaited > 0 ? [`chưa có số liệu ${tally.awaited}`] : []),
    ...(missing > 0 ? [`chưa báo cáo ${missing}`] : []),
  ];
};

/** Names of the units that have not answered all of these tasks. Whose task was given back has: it is told apart, or not at all. */
export const missingUnits = (tasks: readonly TaskProgress[]): string[] => [
  ...new Set(
    tasks
      .filter(({ entry, returned, awaited }) => entry === null && !returned && !awaited)
      .map(({ unit }) => unit.name),
  ),
];

const returnedUnits = (tasks: readonly TaskProgress[]): string[] => [
  ...new Set(tasks.filter(({ entry, returned }) => entry === null && returned).map(({ unit }) => unit.name)),
];

/** Whose reports are missing; where nothing but what was given back is, of how many tasks nothing is known. */
function missingWords(tasks: readonly TaskProgress[], isMissing: boolean): string[] {
  if (!isMissing) return [];
  const names = missingUnits(tasks);
  return names.length > 0
    ? [`chưa báo cáo: ${names.join(', ')}`]
    : [`chưa có thông tin: ${tasks.filter(({ entry }) => entry === null).length}`];
}

/** Work of quarters and half-years that ended before it was reported done, and is not done yet. */
const overdueOf = (tasks: readonly TaskProgress[]): TaskProgress[] =>
  tasks.filter(({ task, entry }) => task.carried && entry?.status !== 'done');

/** «Tổ chức họp với Doanh nghiệp quý II (Văn phòng Sở, quá hạn từ 30/06)», each of a month's work that is overdue. */
export const overdueWork = ({ tasks, period }: MonthProgress): string[] =>
  overdueOf(tasks).map(
    ({ task, unit }) => `${cadenceName(task, period)} (${unit.name}, ${overdueSince(task)})`,
  );

/** «1 việc quá hạn từ 30/06» */
function overdueCounts(tasks: readonly TaskProgress[]): string[] {
  const since = overdueOf(tasks).map(({ task }) => overdueSince(task));
  return [...new Set(since)].map((one) => `${since.filter((other) => other === one).length} việc ${one}`);
}

/** What an index's tasks amount to, without naming the month: «4/7 nhiệm vụ đúng tiến độ · 1 vướng mắc · …». */
function taskLine(tasks: readonly TaskProgress[], withReturned: boolean): string {
  const tally = tallyOf(tasks);
  const parts = [
    `${tally.done + tally.onTrack}/${tally.due} nhiệm vụ đúng tiến độ`,
    ...(tally.obstacles > 0 ? [`${tally.obstacles} vướng mắc`] : []),
    ...overdueCounts(tasks),
    ...(withReturned && tally.returned > 0 ? [`đang trả lại: ${returnedUnits(tasks).join(', ')}`] : []),
    ...missingWords(tasks, missingOf(tally, withReturned).length > 0),
  ];
  return parts.join(' · ');
}

/** That the plan's year is not running. */
export const outside = (progress: Exclude<Progress, { type: 'month' }>): string =>
  `năm kế hoạch ${progress.year} ${progress.type === 'year-over' ? 'đã kết thúc' : 'chưa bắt đầu'}.`;

/** This month in one phrase, for cards and facts; of one index where one is given. */
export function progressLine(progress: Progress, index?: Index): Span[] {
  if (progress.type !== 'month') return [outside(progress)];
  const tasks = index ? tasksOfIndex(progress, index) : progress.tasks;
  const month = monthName(progress.period);
  if (tasks.length === 0) return [`${month}: không có nhiệm vụ đến hạn.`];
  if (tasks.every(({ entry }) => entry === null)) return [`${month}: chưa có báo cáo nào.`];
  return [`${month}: ${taskLine(tasks, showsReturned(progress))}`];
}

const deadlineSpans = (progress: MonthProgress): Span[] => [
  `Hạn: `,
  b(moment(progress.deadlineAt)),
  ` (${timeLeft(progress.now, progress.deadlineAt)}).`,
];

/** An index's progress, then unit by unit. */
export function indexLines(index: Index, progress: Progress): Line[] {
  const head = line(i(index.name), ': ', ...progressLine(progress, index));
  if (progress.type !== 'month') return [head];
  const tasks = tasksOfIndex(progress, index);
  if (tasks.every(({ entry }) => entry === null)) return [head];
  const units = [...new Set(tasks.map(({ unit }) => unit))];
  return [
    line(`${colourMark[colourIn(progress, tasks)]} `, ...head),
    ...units.map((unit) =>
      line(
        `${unit.name}: ${counts(tallyOf(tasks.filter((task) => task.unit.id === unit.id)), showsReturned(progress))}`,
      ),
    ),
  ];
}

/** «9/12 đơn vị đã báo cáo (1 trễ hạn)» */
export const reportedWords = ({ owing, reported, lateUnits }: MonthProgress): string =>
  `${reported.length}/${owing.length} đơn vị đã báo cáo${lateUnits.length > 0 ? ` (${lateUnits.length} trễ hạn)` : ''}`;

/** The month's state: each index with its colour, who has reported, until when. */
export function monthLines(progress: Progress, plan: Plan): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  const month = capital(monthName(progress.period));
  const { owing, reported, lateUnits } = progress;
  if (reported.length === 0)
    return [
      line(`${month}: `, b('chưa có báo cáo nào'), ` (0/${owing.length} đơn vị).`),
      line(...deadlineSpans(progress)),
    ];
  const tally = tallyOf(progress.tasks);
  const missing = owing.filter((unit) => !reported.includes(unit));
  const overdue = overdueWork(progress);
  return [
    line(
      b(month),
      `: ${reportedWords(progress)}. Đúng tiến độ ${tally.done + tally.onTrack}/${tally.due} nhiệm vụ.`,
    ),
    ...plan.indices.map((index) => {
      const tasks = tasksOfIndex(progress, index);
      const mark = colourMark[colourIn(progress, tasks)];
      return line(`${mark} ${index.code} `, index.name, `: ${counts(tallyOf(tasks)) || 'không đến hạn'}`);
    }),
    line(''),
    ...reported.map((unit) =>
      line(
        `${unit.name}: ${counts(tallyOf(progress.tasks.filter((task) => task.unit.id === unit.id)))}${lateUnits.includes(unit) ? ' (trễ hạn)' : ''}`,
      ),
    ),
    ...(missing.length > 0 ? [line('Chưa báo cáo: ', b(joined(missing.map((unit) => unit.name))), '.')] : []),
    ...(overdue.length > 0 ? [line(`Chưa xong: ${overdue.join('; ')}.`)] : []),
    line(...deadlineSpans(progress)),
  ];
}

/** The indices of one leader. */
export function leaderLines(person: Person, plan: Plan, progress: Progress): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  const own = plan.indices.filter((index) => index.leader === person.id);
  return [
    line(
      `${capital(monthName(progress.period))}, các chỉ số của ${shortTitle(person)} `,
      b(person.name),
      ':',
    ),
    ...own.map((index) => {
      const tasks = tasksOfIndex(progress, index);
      return line(
        `${colourMark[colourIn(progress, tasks)]} `,
        i(index.name),
        `: ${tasks.every(({ entry }) => entry === null) ? 'chưa có báo cáo nào' : taskLine(tasks, showsReturned(progress))}`,
      );
    }),
  ];
}

/** Who still owes this month's report. */
export function missingLines(progress: Progress): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  const missing = progress.owing.filter((unit) => !progress.reported.includes(unit));
  if (missing.length === 0)
    return [line(`Cả ${progress.owing.length} đơn vị đã báo cáo ${monthName(progress.period)}.`)];
  const none = progress.reported.length === 0 ? ' (chưa có báo cáo nào)' : '';
  return [
    line(
      `Chưa báo cáo ${monthName(progress.period)}${none}: `,
      b(joined(missing.map((unit) => unit.name))),
      '.',
    ),
    line(...deadlineSpans(progress)),
  ];
}

/** What a unit answered, task by task, to those who may read its words. */
function entryLines(tasks: readonly TaskProgress[], visibility: Visibility): Line[] {
  return tasks.flatMap(({ task, index, unit, entry }) => {
    if (!entry || !maySee(visibility, unit.id)) return [];
    const words = wordsRead(entry, task.measure);
    return [
      line(`${markOf(entry)} ${index.code} ${taskWords(task)}${words ? ` – ${words}` : ''}${clip(entry)}`),
    ];
  });
}

/** Whether a unit has reported, and what; of several units the totals alone. */
export function unitLines(unit: Unit | UnitGroup, members: readonly Unit[], progress: Progress): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  const done = members.length > 0 && members.every((member) => progress.reported.includes(member));
  const tasks = progress.tasks.filter((task) => members.some(({ id }) => id === task.unit.id));
  const some = members.filter((member) => progress.reported.includes(member));
  return [
    line(
      `${capital(unit.name)} `,
      b(done ? 'đã báo cáo' : some.length > 0 ? 'chưa báo cáo đủ' : 'chưa báo cáo'),
      ` ${monthName(progress.period)}${done ? `: ${counts(tallyOf(tasks), showsReturned(progress))}` : ''}${!done && some.length > 0 ? ` (đã có: ${joined(some.map(({ name }) => name))})` : ''}.`,
    ),
    ...(members.length === 1 ? entryLines(tasks, progress.visibility) : []),
    line(...deadlineSpans(progress)),
  ];
}

/** When the month's report is due. */
export function deadlineLines(
  progress: Progress,
  period: { month: number; openAt: number; deadlineAt: number } | undefined,
): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  const due = period ?? {
    month: progress.period.month,
    openAt: progress.openAt,
    deadlineAt: progress.deadlineAt,
  };
  return [
    line(
      `Hạn báo cáo ${monthName({ year: progress.period.year, month: due.month })}: `,
      b(moment(due.deadlineAt)),
      ` (${timeLeft(progress.now, due.deadlineAt)}); mở từ ${moment(due.openAt)}.`,
    ),
  ];
}
