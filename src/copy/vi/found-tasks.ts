import type { Answer } from '../../core/ask/answer.ts';
import { answerOf, isOfStatus } from '../../core/ask/conditions.ts';
import type { TaskRow } from '../../core/ask/found.ts';
import type { Query, Wanted } from '../../core/ask/query.ts';
import { timeWordsOf } from '../../core/plan/plan.ts';
import {
  asHeard,
  type MonthProgress,
  mayHear,
  maySee,
  type TaskProgress,
  type Visibility,
} from '../../core/report/progress.ts';
import { isBehind } from '../../core/report/report.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { answeredTask, taskWords } from './cadence-name.ts';
import { noTaskOfTheirOwn } from './card.ts';
import { wordsRead } from './entry.ts';
import { keptWords, matterMessage } from './found-matter.ts';
import { amount } from './found-planned.ts';
import { readingWords } from './found-reading.ts';
import {
  behindCounted,
  behindShort,
  behindSplit,
  lateCount,
  monthsWords,
  wantedWords,
} from './found-words.ts';
import { markOf, outside, overdueLines } from './progress.ts';
import { shortLines } from './short-list.ts';
import { b, capital, i, joined, line, namesInLine, shortIndex, shortText } from './words.ts';

type FoundAnswer = Extract<Answer, { type: 'found' }>;
type TasksFound = Pick<Extract<FoundAnswer['found'], { of: 'task' }>, 'rows' | 'silent' | 'total'>;

/** More rows than this are counted, not listed. */
const listed = 20;

const returnedMark = ' ↩ đã trả lại';

/** What was reported of a task: «🟠 1.1 Nâng cao chất lượng… (Trung tâm) – «máy chủ cũ»». */
export function entryLine(
  progress: TaskProgress,
  visibility: Visibility,
  month: string,
  give?: string,
  isUnderUnit = false,
): Line {
  const { task, index, unit, returned } = progress;
  const entry = answerOf(progress);
  const named = entry === null ? taskWords(task) : answeredTask(task, entry);
  const name: Span[] = isUnderUnit
    ? [` ${index.code} ${named}`]
    : [` ${index.code} ${named} `, i(`(${unit.name})`)];
  if (entry === null)
    return line(`${month}▫️`, ...name, progress.awaited ? ' – chưa có số liệu' : ' – chưa báo cáo');
  const seen = maySee(visibility, unit.id);
  const asked = give === 'proposal' ? entry.proposal : give === 'obstacle' ? entry.obstacle : undefined;
  const words =
    seen && asked
      ? `«${asked.replace(/[.]$/, '')}»`
      : mayHear(visibility)
        ? wordsRead(asHeard(visibility, unit.id, entry), task.measure)
        : '';
  const why = isBehind(entry) && seen && !entry.obstacle && !entry.proposal ? ' – chưa nêu lý do' : '';
  return line(
    `${month}${markOf(entry)}`,
    ...name,
    `${returned && seen ? returnedMark : ''}${words ? ` – ${words}` : why}`,
  );
}

/** The index's code; where that is a mere number, «1», it would count the lines wrongly: the task's own. */
const numberOf = ({ code }: Pick<TaskRow['index'], 'code'>, { id }: Pick<TaskRow['task'], 'id'>): string =>
  /^\d+$/.test(code) ? id : code;

/** A task of the plan: its words and whose it is; its index where everyone knows whose. */
function taskLine({ task, index, units }: TaskRow, isOfOneUnit: boolean, isMeasured = false): Line {
  const when = timeWordsOf(task);
  const of = isOfOneUnit ? shortIndex(index) : joined(units.map(({ name }) => name));
  const target = isMeasured && task.measure ? `: chỉ tiêu ${amount(task.measure)}` : '';
  return line(
    `${numberOf(index, task)} ${shortText(task.text, 110)} `,
    i(`(${of}${when === null ? '' : ` · ${when}`})`),
    ...(target ? [b(target)] : []),
  );
}

/** Whether an entry is one of those asked for. */
function concerns(one: TaskProgress, wanted: Wanted | null, give: string | undefined): boolean {
  if (wanted) return isOfStatus[wanted](one);
  const entry = answerOf(one);
  switch (give) {
    case 'obstacle':
      return entry !== null && (entry.obstacle !== undefined || isBehind(entry));
    case 'proposal':
      return entry?.proposal !== undefined;
    case 'figure':
      return one.task.measure !== undefined;
    default:
      return true;
  }
}

/** Whose tasks these are, in the order of the directory. */
function namesOf(tasks: readonly TaskProgress[], { org }: Names): string {
  const ids = new Set(tasks.map(({ unit }) => unit.id));
  return joined(org.units.filter(({ id }) => ids.has(id)).map(({ name }) => name));
}

/** What is asked of the rows: «chậm hoặc chưa làm», «có vướng mắc». */
const askedWords = (wanted: Wanted | null, [give, more]: readonly string[]): string => {
  if (wanted) return ` ${wantedWords[wanted]}`;
  if (give === 'proposal' && more === 'reply') return ' có kiến nghị chưa ghi trả lời';
  return give === 'obstacle' ? ' có vướng mắc' : give === 'proposal' ? ' có kiến nghị' : '';
};

/** «tháng 6 có 5, tháng 7 có 5», where months are set side by side. */
function countsByMonth(rows: readonly TaskRow[], months: readonly number[], apart: boolean): string {
  const counts = months.map((month) => {
    const all = ofMonthIn(rows, month);
    return `tháng ${month} có ${apart ? behindShort(all) : all.length}`;
  });
  return counts.join(apart ? '; ' : ', ');
}

/** The rows that are asked for, with those of their entries alone. */
function rowsAsked(rows: readonly TaskRow[], wanted: Wanted | null, give: string | undefined): TaskRow[] {
  return rows
    .map((row) => ({
      ...row,
      reported: row.reported.filter(({ progress }) => concerns(progress, wanted, give)),
    }))
    .filter(({ reported }) => reported.length > 0);
}

/** «hoàn thành 5, đúng tiến độ 8, chậm 1»: how many there are of each state, and whose are missing. */
function tallyMessage({ query, progress }: FoundAnswer, { rows }: TasksFound, names: Names): Message {
  const entries = rows.flatMap(({ reported }) => reported.map(({ progress }) => progress));
  const counted = (['finished', 'on-track', 'late', 'not-begun'] as const).map(
    (state) => `${tallyWords[state]} ${entries.filter((one) => isOfStatus[state](one)).length}`,
  );
  const silent = entries.filter((one) => answerOf(one) === null);
  const unsent = silent.filter(({ sent }) => !sent);
  const about = [monthsWords(query.months, names.plan.year), readingWords(query, names)];
  return {
    lines: [
      line(
        `${capital(about.filter((part) => part !== '').join(', '))}: `,
        b(counted.join(', ')),
        ` (${entries.length - silent.length} nhiệm vụ đã báo cáo).`,
      ),
      ...togetherLines(entries, progress),
      ...(unsent.length > 0
        ? [line(`Chưa báo cáo: ${unsent.length} nhiệm vụ (${namesOf(unsent, names)}).`)]
        : []),
    ],
  };
}

/** «Hoàn thành, đúng tiến độ: 29/41», as the digest says it; what was given back among what is counted is named. */
function togetherLines(entries: readonly TaskProgress[], progress: FoundAnswer['progress']): Line[] {
  const well = entries.filter((one) => isOfStatus.finished(one) || isOfStatus['on-track'](one)).length;
  const back =
    progress.type === 'month'
      ? backWords(
          entries.map((one) => ({ progress: one })),
          progress.visibility,
        )
      : '';
  return [line(`Hoàn thành, đúng tiến độ: ${well}/${entries.length}${back}.`)];
}

const tallyWords = {
  finished: 'hoàn thành',
  'on-track': 'đúng tiến độ',
  late: 'chậm',
  'not-begun': 'chưa làm',
} as const;

/** «chậm tháng 3, tháng 4, không chậm tháng 5»: each task with its state in each of the months. */
function turned({ query }: FoundAnswer, rows: readonly TaskRow[], names: Names): Message {
  const states = query.where.flatMap((filter) =>
    filter.by === 'status' && filter.months
      ? [
          `${filter.not ? 'không ' : ''}${wantedWords[filter.status]} ${monthsWords(filter.months, names.plan.year)}`,
        ]
      : [],
  );
  const reading = readingWords({ ...query, where: query.where.filter(({ by }) => by !== 'status') }, names);
  const about = [reading, ...states].filter((part) => part !== '').join(', ');
  const told = ({ index, task, units, reported }: TaskRow): Line =>
    line(
      `${index.code} ${taskWords(task)} `,
      i(`(${joined(units.map(({ name }) => name))})`),
      `: ${reported
        .map(({ month, progress }) => {
          const entry = answerOf(progress);
          return `tháng ${month} ${entry ? markOf(entry) : '▫️ chưa báo cáo'}`;
        })
        .join(', ')}`,
    );
  return {
    lines: [
      line(
        b(rows.length === 0 ? 'Không có nhiệm vụ nào' : `${rows.length} nhiệm vụ`),
        ` ${about}${rows.length === 0 ? '.' : ':'}`,
      ),
      ...shortLines(rows.map(told), listed, 'nhiệm vụ'),
    ],
  };
}

/** «hay chỉ mỗi bên mình»: whether all of it is theirs, before it is told. */
function onlyLines({ only }: Query, rows: readonly TaskRow[], { org }: Names): Line[] {
  if (!only) return [];
  const units = org.units.filter(({ id }) => rows.some((row) => row.units.some((unit) => unit.id === id)));
  const nameOf = (isTheirs: boolean): string =>
    joined(units.filter(({ id }) => only.includes(id) === isTheirs).map(({ name }) => name));
  const [theirs, others] = [nameOf(true), nameOf(false)];
  const asked = joined(org.units.filter(({ id }) => only.includes(id)).map(({ name }) => name));
  if (others === '') return [line(b(`Chỉ có ${theirs}`), '; đơn vị khác không có việc nào như vậy.')];
  return [
    theirs === ''
      ? line(b(`Không phải ${asked}`), `, mà là ${others}.`)
      : line(b(`Không chỉ ${asked}`), `, còn có ${others}.`),
  ];
}

/** States in which what is overdue is, too. */
const undone: ReadonlySet<Wanted> = new Set<Wanted>(['behind', 'late', 'not-begun', 'unfinished']);

/** That none is so, as far as anybody has reported. */
const noneLine = (about: string, what: string, silent: readonly TaskProgress[], names: Names): Line =>
  line(
    `${capital(about)}: `,
    b(`không có nhiệm vụ nào${what}`),
    silent.length > 0 ? ` trong các báo cáo đã nhận (chưa báo cáo: ${namesOf(silent, names)}).` : '.',
  );

function reportedTasks(
  answer: FoundAnswer,
  { rows: all, silent, total }: TasksFound,
  progress: MonthProgress,
  names: Names,
): Message {
  const { query } = answer;
  if (query.where.some((filter) => filter.by === 'status' && filter.months))
    return turned(answer, all, names);
  if (query.fold === 'tally') return tallyMessage(answer, { rows: all, silent }, names);
  const { visibility } = progress;
  const status = query.where.find((filter) => filter.by === 'status');
  const wanted = status?.by === 'status' ? status.status : null;
  const apart = wanted === 'behind' && status?.by === 'status' && status.both !== true;
  const [give] = query.give;
  const rows = rowsAsked(all, wanted, give);
  const entries = rows.flatMap(({ reported }) => reported);
  const reading = readingWords({ ...query, where: query.where.filter(({ by }) => by !== 'status') }, names);
  const months = monthsWords(query.months, names.plan.year);
  const about = [months, reading].filter((part) => part !== '').join(', ');
  const what = askedWords(wanted, query.give);
  const often = oftenWords(query);
  if (entries.length === 0) {
    const isOfAll = reading === '' && wanted !== null && undone.has(wanted) && often === null;
    return {
      lines: [
        // What is overdue is undone, whether anybody reported or not.
        ...(isOfAll ? overdueLines(progress) : []),
        noneLine(about, `${what}${often ? ` ${often}` : ''}`, silent, names),
      ],
    };
  }
  const [only] = entries;
  if (entries.length === 1 && only && wanted === null)
    return matterMessage(answer, { of: 'task', rows, silent }, names);
  const head = headLine(
    answer,
    entries.length,
    rows,
    { about, what, wanted, apart, silent, total, visibility },
    names,
  );
  return { lines: behindHead(head, answer, rows, { visibility, wanted, often: often !== null }, names) };
}

/** What stands behind how many there are: nothing where the number alone is asked, else each of them. */
function behindHead(
  head: Line,
  answer: FoundAnswer,
  rows: readonly TaskRow[],
  { visibility, wanted, often }: { visibility: Visibility; wanted: Wanted | null; often: boolean },
  names: Names,
): Line[] {
  const { query } = answer;
  const [give] = query.give;
  if (query.brief) return [head];
  return [
    ...onlyLines(query, rows, names),
    head,
    ...shownLines(rows, visibility, query.months, { give, latestFirst: wanted !== null && !often }),
    ...(give === 'obstacle' || give === 'why' || query.give.includes('reply') ? keptWords(answer, rows) : []),
  ];
}

const ofMonthIn = (rows: readonly TaskRow[], month: number): { progress: TaskProgress }[] =>
  rows.flatMap(({ reported }) => reported.filter((one) => one.month === month));

interface Head {
  about: string;
  what: string;
  wanted: Wanted | null;
  /** Whether what is late and what is not begun are counted apart: «chậm» alone was asked. */
  apart: boolean;
  silent: readonly TaskProgress[];
  /** How many they are a part of, where that is asked. */
  total?: number | undefined;
  visibility: Visibility;
}

/** «cả 3 tháng», «từ 2 tháng trở lên»: in how many of the months tasks are to be so; null where that is not asked. */
function oftenWords({ where, months }: Query): string | null {
  const status = where.find((filter) => filter.by === 'status');
  if (months.length < 2 || status?.by !== 'status') return null;
  if (status.least !== undefined) return `từ ${status.least} tháng trở lên`;
  return status.every ? `cả ${months.length} tháng` : null;
}

/** «Tăng 2 nhiệm vụ chậm – tháng 4 có 3, tháng 5 có 5»: of two months which has more. */
function movedLine(
  [before, after]: readonly [number, number],
  rows: readonly TaskRow[],
  { about, what, apart, silent }: Head,
  names: Names,
): Line {
  const [was, is] = [ofMonthIn(rows, before), ofMonthIn(rows, after)];
  const counted = (all: typeof was): number => (apart ? lateCount(all) : all.length);
  const moved = counted(is) - counted(was);
  const change = moved === 0 ? 'Bằng nhau số' : `${moved > 0 ? 'Tăng' : 'Giảm'} ${Math.abs(moved)}`;
  const told = (month: number, all: typeof was): string =>
    `tháng ${month} có ${apart ? behindShort(all) : all.length}`;
  return line(
    b(change),
    ` nhiệm vụ${apart ? ` ${wantedWords.late}` : what}${about ? ` (${about})` : ''} – ${told(before, was)}; ${told(after, is)}${
      silent.length > 0 ? ` (chưa báo cáo: ${namesOf(silent, names)})` : ''
    }:`,
  );
}

/** « (chưa báo cáo: …)»: whose state is not known. */
const missingWords = (silent: readonly TaskProgress[], wanted: Wanted | null, names: Names): string =>
  silent.length > 0 && wanted !== null && wanted !== 'unreported'
    ? ` (chưa báo cáo: ${namesOf(silent, names)})`
    : '';

/**
 * « (1 đang trả lại)»: how many of those that are counted as they were answered were given back. What officials count
 * (`report/counting.ts`) has nothing of them, so that either number is known from the other.
 */
const backWords = (reported: readonly { progress: TaskProgress }[], visibility: Visibility): string => {
  const back = reported.filter(
    ({ progress }) => progress.returned && maySee(visibility, progress.unit.id),
  ).length;
  return back > 0 ? ` (${back} đang trả lại, tính là chưa có thông tin)` : '';
};

function headLine(
  { query }: FoundAnswer,
  count: number,
  rows: readonly TaskRow[],
  { about, what, wanted, apart, silent, total, visibility }: Head,
  names: Names,
): Line {
  const end = query.brief === true ? '.' : ':';
  const several = query.months.length > 1;
  const [before, after] = query.months;
  const often = oftenWords(query);
  if (query.months.length === 2 && wanted && before !== undefined && after !== undefined && often === null)
    return movedLine([before, after], rows, { about, what, wanted, apart, silent, visibility }, names);
  const missing = missingWords(silent, wanted, names);
  const reported = rows.flatMap((row) => row.reported);
  const split = wanted === 'behind' && !several && !apart ? behindSplit(reported) : '';
  const byMonth = several && query.months.length <= 6 ? ` – ${countsByMonth(rows, query.months, apart)}` : '';
  if (often !== null) return line(b(`${rows.length} nhiệm vụ${what} ${often}`), ` (${about})${missing}:`);
  if (total !== undefined && total > 0)
    return line(
      b(`${Math.round((100 * count) / total)}%`),
      ` (${count}/${total} nhiệm vụ)${what} ${about}${missing}:`,
    );
  const noun = several ? 'mục báo cáo' : 'nhiệm vụ';
  return line(
    query.fold === 'yes-no' && wanted ? 'Có, ' : '',
    b(apart ? behindCounted(reported, noun) : `${count} ${noun}${what}`),
    `${split} ${about}${byMonth}${wanted === null ? '' : backWords(reported, visibility)}${missing}${end}`,
  );
}

function shownLines(
  rows: readonly TaskRow[],
  visibility: Visibility,
  months: readonly number[],
  { give, latestFirst }: { give: string | undefined; latestFirst: boolean },
): Line[] {
  const entries = rows.flatMap(({ reported }) => reported);
  // Of two months that are set beside each other what is so now stands before what was.
  const shown =
    latestFirst && months.length === 2
      ? months
          .toSorted((one, other) => other - one)
          .flatMap((month) => entries.filter((entry) => entry.month === month))
      : entries;
  // «lý do gì, bao giờ làm», of one: all that was reported of it.
  const [only, another] = shown;
  const isOne = only !== undefined && another === undefined && give === 'obstacle';
  const lines = shown.map(({ month, progress }) =>
    entryLine(progress, visibility, months.length > 1 ? `Tháng ${month}: ` : '', isOne ? undefined : give),
  );
  return shortLines(lines, listed);
}

/** That there are none: of units alone that are asked about, that the plan gives them none of their own. */
function noTasksLine({ where }: Query, reading: string, { org }: Names): Line {
  const ids = where.flatMap((filter) => (filter.by === 'unit' && filter.not !== true ? filter.ids : []));
  const units = [...org.units, ...org.outside].filter(({ id }) => ids.includes(id));
  const isOfUnits = where.length > 0 && where.every((filter) => filter.by === 'unit' && filter.not !== true);
  return isOfUnits && units.length > 0
    ? line(b(joined(units.map(({ name }) => name))), noTaskOfTheirOwn)
    : line(b('Không có nhiệm vụ nào'), reading ? `: ${reading}.` : ' như vậy.');
}

/** Tasks of the plan itself. */
function planTasks(query: Query, rows: readonly TaskRow[], reading: string, names: Names): Message {
  const { give, fold, where } = query;
  if (rows.length === 0) return { lines: [noTasksLine(query, reading, names)] };
  const ofUnit = where.filter((filter) => filter.by === 'unit');
  const isOfOneUnit = ofUnit.length === 1 && ofUnit[0]!.ids.length === 1 && ofUnit[0]!.not !== true;
  const isMeasured = where.some(({ by }) => by === 'measure');
  const lines = rows.map((row) => taskLine(row, isOfOneUnit, isMeasured));
  if (give.includes('index')) {
    const indices = [...new Map(rows.map(({ index }) => [index.code, index])).values()];
    const count = indices.length === 1 ? 'chỉ số' : `${indices.length} chỉ số`;
    return {
      lines: [
        line(b(joined(namesInLine(indices))), `: ${count} có việc này.`),
        ...shortLines(lines, 8, 'nhiệm vụ'),
      ],
    };
  }
  if (give.includes('owner')) return ownersOfRows(rows, shortLines(lines, listed, 'nhiệm vụ'));
  const codes = [...new Set(rows.map(({ index }) => index.code))];
  const byIndex =
    codes.length > 1 && rows.length > 3
      ? ` ở ${codes.length} chỉ số (${codes.map((code) => `${code}: ${rows.filter(({ index }) => index.code === code).length}`).join('; ')})`
      : '';
  const isCount = fold === 'count' && rows.length > 8;
  const head = line(
    b(`${rows.length} nhiệm vụ`),
    `${byIndex}${reading ? ` – ${reading}` : ''}${isCount ? '.' : ':'}`,
  );
  return { lines: isCount ? [head] : [head, ...shortLines(lines, listed, 'nhiệm vụ')] };
}

/** Whose these tasks are: the units first. */
function ownersOfRows(rows: readonly TaskRow[], lines: readonly Line[]): Message {
  const units = b(joined([...new Set(rows.flatMap(({ units: owners }) => owners.map(({ name }) => name)))]));
  const [only, another] = rows;
  if (!only || another) return { lines: [line(units, `: ${rows.length} nhiệm vụ`), ...lines] };
  const { task, index } = only;
  const when = timeWordsOf(task);
  return {
    lines: [
      line(
        units,
        `: ${shortText(task.text, 200)} (`,
        i(`${index.code} ${shortIndex(index)}`),
        `${when === null ? '' : `; ${when}`}).`,
      ),
    ],
  };
}

/** Tasks that a composed question found: of the plan, or with what was reported of them. */
export function tasksFound(answer: FoundAnswer, found: TasksFound, names: Names): Message {
  const { query, progress } = answer;
  if (query.months.length === 0) return planTasks(query, found.rows, readingWords(query, names), names);
  return progress.type === 'month'
    ? reportedTasks(answer, found, progress, names)
    : { lines: [line(capital(outside(progress)))] };
}
