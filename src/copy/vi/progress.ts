import type { MonthNote } from '../../core/features/asking/declared.ts';
import type { Person, Unit, UnitGroup } from '../../core/people/org.ts';
import { isBeforeFirst } from '../../core/people/owes-from.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import { type Extended, type Index, isLedBy, type Measure, type Plan } from '../../core/plan/plan.ts';
import { extensionOf, originalDayOf } from '../../core/report/due.ts';
import {
  asHeard,
  type Colour,
  colourOf,
  type MonthProgress,
  mayHear,
  overdueDay,
  type Progress,
  rowsOfIndex,
  type Tally,
  type TaskProgress,
  tallyOf,
  type Visibility,
} from '../../core/report/progress.ts';
import { awaitsConfirmation, type Entry, isBehind, type Status } from '../../core/report/report.ts';
import type { Line, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { answeredTask, cadenceName, extendedWords, overdueFrom, overdueWords } from './cadence-name.ts';
import { countingLine, countingShort } from './counting.ts';
import { clip, entryWords, signedWords, wordsRead } from './entry.ts';
import { type ListParts, linesOf, phone } from './fold-answer.ts';
import { shortList, unitList } from './short-list.ts';
import {
  b,
  capital,
  codedIndex,
  i,
  inColour,
  indexNames,
  inStates,
  joined,
  lengthOf,
  line,
  moment,
  monthName,
  namesInLine,
  shortDate,
  shortIndex,
  timeLeft,
} from './words.ts';

export const statusMark: Readonly<Record<Status, string>> = {
  done: '✅',
  'on-track': '🔵',
  late: '🟠',
  'not-begun': '⚪',
};

/** The mark of an answer; a measured task without its figure, and what waits to be confirmed, have their own. */
export const markOf = (entry: Entry): string =>
  awaitsConfirmation(entry)
    ? '⏳'
    : entry.noFigure === 'nothing'
      ? '➖'
      : entry.noFigure === 'awaited'
        ? '❔'
        : statusMark[entry.status];

/** The name of an answer's status; of a measured task without its figure what is known instead. */
export function statusOf(entry: Entry): string {
  if (entry.noFigure === 'nothing') return 'Không phát sinh';
  if (entry.noFigure === 'awaited') return 'Chưa có số liệu';
  if (!awaitsConfirmation(entry)) return statusName[entry.status];
  return entry.confirmation?.refused ? 'Chưa được xác nhận hoàn thành' : 'Chờ xác nhận hoàn thành';
}

/** Which states are seen by their colour; what is on track is as it should be and stays quiet. */
const stateColour: Partial<Readonly<Record<Status, 'red' | 'orange' | 'green'>>> = {
  done: 'green',
  late: 'orange',
  'not-begun': 'red',
};

const colourOfState = (entry: Entry): 'red' | 'orange' | 'green' | undefined =>
  entry.noFigure === undefined && !awaitsConfirmation(entry) ? stateColour[entry.status] : undefined;

/** The word of an answer's state, in its colour: «Chậm». What is not known yet has none. */
export function stateWord(entry: Entry): Span {
  const colour = colourOfState(entry);
  return colour === undefined ? b(statusOf(entry)) : inColour(colour, statusOf(entry));
}

/** The same within a sentence: «chậm». */
export function stateWithin(entry: Entry): Span {
  const colour = colourOfState(entry);
  const word = statusOf(entry).toLowerCase();
  return colour === undefined ? word : inColour(colour, word);
}

/** «🟠 Chậm – «chờ kinh phí» 📎1»: an answer as it is read by itself. @param most the longest piece of words */
export function wholeAnswer(entry: Entry, measure: Measure | undefined, names: Names, most?: number): Span[] {
  const { noFigure: _, ...said } = entry;
  const words = entryWords(said, measure, most);
  return [
    `${markOf(entry)} `,
    stateWord(entry),
    `${words ? ` – ${words}` : ''}${clip(entry, names)}${signedWords(entry, names)}`,
  ];
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

/** Whether the deadline of its month has passed at the moment it is seen. */
export const isPast = (progress: MonthProgress): boolean => progress.now > progress.deadlineAt;

export const colourIn = (progress: MonthProgress, tasks: readonly TaskProgress[]): Colour =>
  colourOf(tasks, isPast(progress));

/** A month's tasks of one index. */
export const tasksOfIndex = (progress: MonthProgress, index: Index): readonly TaskProgress[] =>
  rowsOfIndex(progress.tasks, index.code);

/** Who may read words may know what was given back; a group hears that it is not there yet. */
export const showsReturned = ({ visibility }: MonthProgress): boolean => visibility.type !== 'totals';

/** Whether nothing at all is known of what is due. */
export const isSilent = (progress: MonthProgress, tasks: readonly TaskProgress[]): boolean =>
  tasks.every(({ entry, returned }) => entry === null && !(returned && showsReturned(progress)));

/**
 * Rows told in one line by the colour of each: red of what somebody was reminded of and did not report in time, and grey of
 * the rest, so that nobody is told off for what they never heard.
 */
export function inTheirColour<Row extends { index: Index }>(
  progress: MonthProgress,
  rows: readonly Row[],
  told: (rows: readonly Row[], mark: string) => Line,
): Line[] {
  const isRed = ({ index }: Row): boolean => colourIn(progress, tasksOfIndex(progress, index)) === 'red';
  return (['red', 'grey'] as const).flatMap((colour) => {
    const alike = rows.filter((row) => isRed(row) === (colour === 'red'));
    return alike.length === 0 ? [] : [told(alike, colourMark[colour])];
  });
}

/** One line of a colour for all indices of which nothing is known, however many; none where there is none. */
export function silentLine(
  progress: MonthProgress,
  indices: readonly Index[],
  limit = Number.POSITIVE_INFINITY,
): Line[] {
  const silent = indices.flatMap((index) => {
    const tasks = tasksOfIndex(progress, index);
    return tasks.length > 0 && isSilent(progress, tasks) ? [{ index }] : [];
  });
  return inTheirColour(progress, silent, (rows, mark) => {
    if (progress.reported.length === 0)
      return line(`${mark} Chưa đơn vị nào báo cáo: ${rows.length} chỉ số chưa có thông tin.`);
    const alike = rows.map(({ index }) => index);
    const { shown, left } = shortList(namesInLine(alike), ', ', limit);
    return line(
      `${mark} Chưa có thông tin: `,
      ...indexNames(alike.slice(0, shown.length)),
      left === 0 ? '.' : ` và ${left} chỉ số khác.`,
    );
  });
}

/** «✅ 2 · 🔵 3 · 🟠 1 · chưa báo cáo 2» */
export const counts = (tally: Tally, withReturned = false): string =>
  [
    ...(tally.done > tally.nothing ? [`✅ ${tally.done - tally.nothing}`] : []),
    ...(tally.nothing > 0 ? [`➖ ${tally.nothing}`] : []),
    ...(tally.awaiting > 0 ? [`⏳ ${tally.awaiting}`] : []),
    ...(tally.onTrack > 0 ? [`🔵 ${tally.onTrack}`] : []),
    ...(tally.late > 0 ? [`🟠 ${tally.late}`] : []),
    ...(tally.notBegun > 0 ? [`⚪ ${tally.notBegun}`] : []),
    ...(withReturned && tally.returned > 0 ? [`↩ đang trả lại ${tally.returned}`] : []),
    ...missingOf(tally, withReturned),
  ].join(' · ');

/** What is not known yet; whoever may not hear what was given back hears that nothing is known of it, and not that it was not reported. */
const missingOf = (tally: Tally, withReturned: boolean): string[] => {
  // Who has sent the month's report may still owe the work of a span that ended: that is overdue, and no report is missing.
  const missing = tally.missing - tally.awaited - tally.unheard - tally.returned - tally.carried;
  return [
    ...(tally.awaited > 0 ? [`chưa có số liệu ${tally.awaited}`] : []),
    ...(missing > 0 ? [`chưa báo cáo ${missing}`] : []),
    ...(tally.carried > 0 ? [`quá hạn kỳ trước ${tally.carried}`] : []),
    ...(!withReturned && tally.returned > 0 ? [`chưa có thông tin ${tally.returned}`] : []),
    ...(tally.unheard > 0 ? [`${unheardWords} ${tally.unheard}`] : []),
  ];
};

/** Names of the units that owe these tasks and have not sent their report, though somebody was reminded of it. */
export const missingUnits = (tasks: readonly TaskProgress[]): string[] => [
  ...new Set(
    tasks
      .filter(({ entry, sent, unheard }) => entry === null && !sent && !unheard)
      .map(({ unit }) => unit.name),
  ),
];

/** Said of a unit that has not reported and that nobody hears for. */
export const unheardWords = 'chưa có người nhận nhắc';

/** Names of the units that owe these tasks and that nobody hears for. */
const unheardUnits = (tasks: readonly TaskProgress[]): string[] => [
  ...new Set(tasks.filter(({ unheard }) => unheard).map(({ unit }) => unit.name)),
];

/** «chưa báo cáo: Thanh tra Sở», «chưa có người nhận nhắc: Phòng Bưu chính»: who has not reported, each as it is. */
export const missingParts = (tasks: readonly TaskProgress[]): string[] => {
  const [missing, unheard] = [missingUnits(tasks), unheardUnits(tasks)];
  return [
    ...(missing.length > 0 ? [`chưa báo cáo: ${joined(missing)}`] : []),
    ...(unheard.length > 0 ? [`${unheardWords}: ${joined(unheard)}`] : []),
  ];
};

/** The same in lines of their own. */
export const unheardLine = (units: readonly { name: string }[]): Line[] =>
  units.length === 0 ? [] : [line(`${capital(unheardWords)}: ${joined(units.map(({ name }) => name))}.`)];

const returnedUnits = (tasks: readonly TaskProgress[]): string[] => [
  ...new Set(tasks.filter(({ entry, returned }) => entry === null && returned).map(({ unit }) => unit.name)),
];

/** Whose reports are missing; where nothing but what was given back is, of how many tasks nothing is known. */
function missingWords(tasks: readonly TaskProgress[], isMissing: boolean): string[] {
  if (!isMissing) return [];
  const [names, unheard] = [missingUnits(tasks), unheardUnits(tasks)];
  return names.length + unheard.length > 0
    ? [
        ...(names.length > 0 ? [`chưa báo cáo: ${names.join(', ')}`] : []),
        ...(unheard.length > 0 ? [`${unheardWords}: ${unheard.join(', ')}`] : []),
      ]
    : [`chưa có thông tin: ${tasks.filter(({ entry }) => entry === null).length}`];
}

/** What is owed: red when its deadline has passed. */
const owedBy = (progress: MonthProgress, text: string): Span =>
  isPast(progress) ? inColour('red', text) : b(text);

/** A month and the moment at which it is looked at: what of its work is overdue by then. */
type Seen = Pick<MonthProgress, 'tasks' | 'period' | 'now' | 'carriesOver'>;

/** «Tổ chức họp với Doanh nghiệp quý II (Văn phòng Sở, quá hạn từ 30/06)», each of a month's work that is overdue. */
export const overdueWork = (seen: Seen): string[] =>
  seen.tasks.flatMap((one) => {
    const since = overdueDay(one, seen);
    return since === null
      ? []
      : [`${cadenceName(one.task, seen.period)} (${one.unit.name}, ${overdueWords(one.task, since)})`];
  });

/** What is overdue and not done, which no report is needed for: «Chưa xong: họp quý III (Văn phòng Sở, quá hạn từ 30/09).» */
export function overdueLines(progress: Seen): Line[] {
  const overdue = overdueWork(progress);
  const extended = extendedWork(progress).map(
    ({ task, unit, more }) => `${cadenceName(task, progress.period)} (${unit.name}, ${extendedWords(more)})`,
  );
  return [
    ...(overdue.length > 0 ? [line(`Chưa xong: ${overdue.join('; ')}.`)] : []),
    ...(extended.length > 0 ? [line(`Được gia hạn: ${extended.join('; ')}.`)] : []),
  ];
}

/** What is not done, was given more time and is in term by it: no fault, and shown all the same. */
const extendedWork = (
  seen: Omit<Seen, 'tasks'> & { tasks: readonly TaskProgress[] },
): (TaskProgress & { more: Extended })[] =>
  seen.tasks.flatMap((one) => {
    const more = extensionOf(one.task, originalDayOf(one.task, seen.period));
    const isOpen = one.entry?.status !== 'done' && overdueDay(one, seen) === null && !seen.carriesOver;
    return more && isOpen ? [{ ...one, more }] : [];
  });

/** «1 việc quá hạn từ 30/06» */
function overdueCounts(tasks: readonly TaskProgress[], seen: Seen): string[] {
  const since = tasks.flatMap((one) => {
    const day = overdueDay(one, seen);
    return day === null ? [] : [overdueFrom(day)];
  });
  const extended = extendedWork({ ...seen, tasks }).length;
  return [
    ...[...new Set(since)].map((one) => `${since.filter((other) => other === one).length} việc ${one}`),
    ...(extended > 0 ? [`gia hạn ${extended}`] : []),
  ];
}

/**
 * What the blue of a picture is called: what was reported done and waits for a word is on its way, as what is on track is, and where
 * any is drawn the legend says so.
 */
export const onTrackWords = (awaiting: boolean): string =>
  awaiting ? `${statusName['on-track']}, chờ xác nhận` : statusName['on-track'];

/** «2 chờ xác nhận» */
const awaitingWords = ({ awaiting }: Tally): string[] => (awaiting > 0 ? [`${awaiting} chờ xác nhận`] : []);

/** What an index's tasks amount to, without naming the month: «4/7 nhiệm vụ đúng tiến độ · 1 vướng mắc · …». */
function taskLine(tasks: readonly TaskProgress[], seen: Seen, withReturned: boolean): string {
  const tally = tallyOf(tasks);
  const parts = [
    `${tally.done + tally.onTrack}/${tally.due} nhiệm vụ đúng tiến độ`,
    ...awaitingWords(tally),
    ...(tally.obstacles > 0 ? [`${tally.obstacles} vướng mắc`] : []),
    ...overdueCounts(tasks, seen),
    ...(withReturned && tally.returned > 0 ? [`đang trả lại: ${returnedUnits(tasks).join(', ')}`] : []),
    ...missingWords(tasks, missingOf(tally, withReturned).length > 0),
  ];
  return parts.join(' · ');
}

const yearOutside = (progress: Extract<Progress, { type: 'year-over' | 'year-ahead' }>): string =>
  progress.type === 'year-over'
    ? `năm kế hoạch ${progress.year} đã kết thúc.`
    : `năm kế hoạch ${progress.year} chưa bắt đầu; báo cáo ${monthName(progress.first)} mở từ ${shortDate(progress.openAt)}.`;

/** That the plan's year is not running, or when the month opens. */
export function outside(progress: Exclude<Progress, { type: 'month' }>): string {
  if (progress.type !== 'not-open') return yearOutside(progress);
  const { period, openAt, deadlineAt, early } = progress;
  const sent = early.length > 0 ? ` Đã báo cáo sớm: ${joined(early.map(({ name }) => name))}.` : '';
  return `kỳ ${monthName(period)} mở từ ${shortDate(openAt)}, hạn ${shortDate(deadlineAt)}.${sent}`;
}

/** «Đến hạn: hoàn thành 5/7 (71,4%) · quá hạn 1», behind the state of an index or a unit; none where nothing fell due. */
export function dueLine(progress: Progress, of: { index?: Index; units?: readonly Unit[] }): Line[] {
  if (progress.type !== 'month' || progress.reported.length === 0) return [];
  const ofIndex = of.index ? rowsOfIndex(progress.rows, of.index.code) : progress.rows;
  const rows = ofIndex.filter(
    ({ unit }) => of.units === undefined || of.units.some(({ id }) => id === unit.id),
  );
  const words = countingShort(rows);
  return words === '' ? [] : [line(`Đến hạn: ${words}.`)];
}

/** This month in one phrase, for cards and facts; of one index where one is given. */
export function progressLine(progress: Progress, index?: Index): Span[] {
  if (progress.type !== 'month') return [outside(progress)];
  const tasks = index ? tasksOfIndex(progress, index) : progress.tasks;
  const month = monthName(progress.period);
  if (tasks.length === 0) return [`${month}: không có nhiệm vụ đến hạn.`];
  // What was sent without its figure, or was given back, is a report.
  if (tasks.every(({ entry, sent }) => entry === null && !sent))
    return [`${[`${month}: chưa có báo cáo nào`, ...overdueCounts(tasks, progress)].join(' · ')}.`];
  return [`${month}: ${taskLine(tasks, progress, showsReturned(progress))}`];
}

const deadlineSpans = (progress: MonthProgress): Span[] => [
  `Hạn: `,
  b(moment(progress.deadlineAt)),
  ` (${timeLeft(progress.now, progress.deadlineAt)}).`,
];

/** «9/12 đơn vị đã báo cáo (trễ hạn: Thanh tra Sở)»: who was late may be named in a group, by how many days never. */
export const reportedWords = ({ owing, reported, lateUnits }: MonthProgress, limit?: number): string =>
  `${reported.length}/${owing.length} đơn vị đã báo cáo${lateUnits.length > 0 ? ` (trễ hạn: ${unitList(lateUnits, limit)})` : ''}`;

/** «Hoàn thành, đúng tiến độ 36/45 nhiệm vụ (3 chưa đến hạn).»: what is not due yet is in no rate, which says so beside it. */
export function goodWords({ tasks, rows }: Pick<MonthProgress, 'tasks' | 'rows'>): string {
  const tally = tallyOf(tasks);
  const { done, onTrack, due } = tally;
  const keyOf = ({ index, task, unit }: Assignment): string => `${index.code} ${task.id} ${unit.id}`;
  const inTerm = new Set(rows.flatMap((row) => (row.state === 'in-term' ? [keyOf(row)] : [])));
  const ahead = tasks.filter(
    (one) => one.entry !== null && !isBehind(one.entry) && inTerm.has(keyOf(one)),
  ).length;
  const beside = [...awaitingWords(tally), ...(ahead > 0 ? [`${ahead} chưa đến hạn`] : [])];
  return `Hoàn thành, đúng tiến độ ${done + onTrack}/${due} nhiệm vụ${beside.length > 0 ? ` (${beside.join(', ')})` : ''}.`;
}

/** «Tháng 7/2023: 5/5 đơn vị đã báo cáo, 36/42 hoàn thành hoặc đúng tiến độ.»; of some tasks only how far these are. */
function monthBeforeLine(progress: MonthProgress, concerns: ((task: TaskProgress) => boolean) | null): Line {
  const { due, done, onTrack } = tallyOf(concerns ? progress.tasks.filter(concerns) : progress.tasks);
  const far = `${done + onTrack}/${due} hoàn thành hoặc đúng tiến độ`;
  return line(
    `${capital(monthName(progress.period))}: ${concerns ? far : `${reportedWords(progress)}, ${far}`}.`,
  );
}

/** One more line under an answer about the month at hand. @param concerns which tasks it is about; null for all */
export const noteLine = (note: MonthNote, concerns: ((task: TaskProgress) => boolean) | null): Line =>
  note.type === 'year-over'
    ? line(capital(yearOutside({ type: 'year-over', year: note.year })))
    : monthBeforeLine(note.progress, concerns);

/** What is most urgent of a month comes first, where not all of it is said at once. */
const urgency: readonly Colour[] = ['red', 'orange', 'grey'];
const byUrgency =
  (progress: MonthProgress) =>
  (one: Index, other: Index): number => {
    const [first, second] = [one, other].map((index) => {
      const place = urgency.indexOf(colourIn(progress, tasksOfIndex(progress, index)));
      return place < 0 ? urgency.length : place;
    });
    return first! - second!;
  };

/** The month's state: each index with its colour, who has reported, until when; in the plan's order where that fits a phone. */
export function monthParts(progress: Progress, plan: Plan): ListParts {
  const whole = monthRows(progress, plan.indices);
  if (progress.type !== 'month' || lengthOf(linesOf(whole)) <= phone) return whole;
  return monthRows(progress, [...plan.indices].sort(byUrgency(progress)));
}

/** The same, of indices in an order. */
export function monthRows(progress: Progress, indices: readonly Index[]): ListParts {
  if (progress.type !== 'month') return { head: [line(capital(outside(progress)))], rows: [], tail: [] };
  const month = capital(monthName(progress.period));
  const { owing, reported, lateUnits } = progress;
  const overdue = overdueLines(progress);
  const deadline = line(...deadlineSpans(progress));
  if (reported.length === 0)
    return {
      head: [line(`${month}: `, b('chưa có báo cáo nào'), ` (0/${owing.length} đơn vị).`), ...overdue],
      rows: [],
      tail: [deadline],
    };
  const missing = owing.filter((unit) => !reported.includes(unit) && !progress.unheard.includes(unit));
  return {
    head: [
      line(b(month), `: ${reportedWords(progress)}. ${goodWords(progress)}`),
      ...countingLine(progress.rows, progress),
    ],
    rows: [
      ...indices.map((index) => {
        const tasks = tasksOfIndex(progress, index);
        const mark = colourMark[colourIn(progress, tasks)];
        return line(
          `${mark} ${index.code} `,
          shortIndex(index),
          ': ',
          ...inStates(counts(tallyOf(tasks)) || 'không đến hạn', isPast(progress)),
        );
      }),
      line(''),
      ...reported.map((unit) =>
        line(
          `${unit.name}: `,
          ...inStates(
            `${counts(tallyOf(progress.tasks.filter((task) => task.unit.id === unit.id)))}${lateUnits.includes(unit) ? ' (trễ hạn)' : ''}`,
            isPast(progress),
          ),
        ),
      ),
    ],
    tail: [
      ...(missing.length > 0
        ? [line('Chưa báo cáo: ', owedBy(progress, joined(missing.map((unit) => unit.name))), '.')]
        : []),
      ...unheardLine(progress.unheard),
      ...overdue,
      deadline,
    ],
  };
}

/** The indices that a leader is in charge of. */
export const indicesLedBy = (plan: Plan, { id }: Person): Index[] =>
  plan.indices.filter((index) => isLedBy(index, id));

/** «🟠 Chi phí thời gian: 4/7 nhiệm vụ đúng tiến độ · chưa báo cáo: Thanh tra Sở»; nothing of one of which nothing is known. */
export function indexLine(progress: MonthProgress, index: Index): Line[] {
  const tasks = tasksOfIndex(progress, index);
  const mark = colourMark[colourIn(progress, tasks)];
  if (tasks.length === 0) return [line(`${mark} `, i(codedIndex(index)), ': không đến hạn')];
  if (isSilent(progress, tasks)) return [];
  return [line(`${mark} `, i(codedIndex(index)), `: ${taskLine(tasks, progress, showsReturned(progress))}`)];
}

/** «Đã báo cáo, chưa có số liệu: Phòng Hạ tầng số (1).» */
function lackingFigures({ tasks }: MonthProgress): Line[] {
  const counts = new Map<string, number>();
  for (const { unit, awaited } of tasks) if (awaited) counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
  return counts.size === 0
    ? []
    : [line(`Đã báo cáo, chưa có số liệu: ${joined([...counts].map(([name, of]) => `${name} (${of})`))}.`)];
}

/** Who still owes this month's report. */
export function missingLines(progress: Progress): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  const unsent = progress.owing.filter((unit) => !progress.reported.includes(unit));
  const missing = unsent.filter((unit) => !progress.unheard.includes(unit));
  const lacking = lackingFigures(progress);
  if (unsent.length === 0)
    return [line(`Cả ${progress.owing.length} đơn vị đã báo cáo ${monthName(progress.period)}.`), ...lacking];
  const none = progress.reported.length === 0 ? ' (chưa có báo cáo nào)' : '';
  return [
    ...(missing.length > 0
      ? [
          line(
            `Chưa báo cáo ${monthName(progress.period)}${none}: `,
            owedBy(progress, joined(missing.map((unit) => unit.name))),
            '.',
          ),
        ]
      : [line(`${capital(monthName(progress.period))}: mọi đơn vị có người nhận nhắc đã báo cáo.`)]),
    ...unheardLine(progress.unheard),
    ...lacking,
    line(...deadlineSpans(progress)),
  ];
}

/** What a unit answered, task by task, as far as the reader may hear it. */
function entryLines(tasks: readonly TaskProgress[], visibility: Visibility, names: Names): Line[] {
  return tasks.flatMap(({ task, index, unit, entry }) => {
    if (!entry || !mayHear(visibility)) return [];
    const words = wordsRead(asHeard(visibility, unit.id, entry), task.measure);
    return [
      line(
        `${markOf(entry)} ${index.code} ${answeredTask(task, entry)}${words ? ` – ${words}` : ''}${clip(entry, names)}`,
      ),
    ];
  });
}

/** Whether a unit has reported, and what; of several units the totals alone. */
export function unitLines(
  unit: Unit | UnitGroup,
  all: readonly Unit[],
  progress: Progress,
  names: Names,
): Line[] {
  if (progress.type !== 'month') return [line(capital(outside(progress)))];
  // Of a group those count that report the month already.
  const members = all.filter((one) => !isBeforeFirst(one, periodKey(progress.period)));
  const done = members.length > 0 && members.every((member) => progress.reported.includes(member));
  const tasks = progress.tasks.filter((task) => members.some(({ id }) => id === task.unit.id));
  const some = members.filter((member) => progress.reported.includes(member));
  return [
    line(
      `${capital(unit.name)} `,
      done
        ? inColour('green', 'đã báo cáo')
        : members.length > 0 && members.every((member) => progress.unheard.includes(member))
          ? b(`chưa báo cáo (${unheardWords})`)
          : owedBy(progress, some.length > 0 ? 'chưa báo cáo đủ' : 'chưa báo cáo'),
      ` ${monthName(progress.period)}${done ? `: ${counts(tallyOf(tasks), showsReturned(progress))}` : ''}${!done && some.length > 0 ? ` (đã có: ${joined(some.map(({ name }) => name))})` : ''}.`,
    ),
    ...dueLine(progress, { units: members }),
    ...(members.length === 1 ? entryLines(tasks, progress.visibility, names) : []),
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
