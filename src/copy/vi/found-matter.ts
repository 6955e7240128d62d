import type { Answer } from '../../core/ask/answer.ts';
import { answerOf } from '../../core/ask/conditions.ts';
import type { TaskRow } from '../../core/ask/found.ts';
import type { Query } from '../../core/ask/query.ts';
import { type Cadence, type Measure, type Task, timeWordsOf } from '../../core/plan/plan.ts';
import {
  asHeard,
  type MonthProgress,
  mayHear,
  maySee,
  type TaskProgress,
} from '../../core/report/progress.ts';
import { type Entry, hasReason, isBehind, isUnchanged } from '../../core/report/report.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { taskWords } from './cadence-name.ts';
import { unchangedWords, withUnit } from './entry.ts';
import { besideLines } from './found-beside.ts';
import { movedBy, movedInWords } from './found-moved.ts';
import { monthsWords } from './found-words.ts';
import { markOf, stateWithin, stateWord } from './progress.ts';
import { shortLines } from './short-list.ts';
import { b, figure, i, inColour, joined, line, shortText, shortTitle } from './words.ts';

type FoundAnswer = Extract<Answer, { type: 'found' }>;
type TasksFound = Extract<FoundAnswer['found'], { of: 'task' }>;

/** More than so many tasks are told in a line each. */
const told = 8;

const withoutStop = (text: string): string => text.trim().replace(/[.;,\s]+$/, '');

/** «03 ngày làm việc», «thứ Sáu hằng tuần», «trước ngày 25»: a time in a task's own words. */
const timeWords =
  /(?:(?:trong(?: thời hạn)?|trước|sau|chậm nhất|tối đa)\s+)?\d+\s*(?:ngày|giờ|tuần|phút)(?: làm việc)?|(?:chiều |sáng )?thứ (?:hai|ba|tư|năm|sáu|bảy)(?: (?:hằng|hàng) tuần)?|(?:trước |đến )?ngày \d+(?:\/\d+)*(?: (?:hằng|hàng) tháng)?/giu;

/** A figure to reach, as it is said. */
export const amount = ({ target, unit }: Measure): string =>
  `${figure(target)}${unit === '%' ? '%' : ` ${unit}`}`;

/** «6 tháng/lần», however the plan writes it. */
const often = ({ words }: Cadence): string => words.replace(/^06 /, '6 ');

/** «quá 01 lần/năm»: how often, in a task's own words; that there is none. */
function timesIn({ text }: Task): Span {
  const [said] =
    /(?:không quá |quá |ít nhất |tối đa )?\d+ lần(?:\/[^\s,;.]+| (?:một|trong|mỗi) [^,;.]+)?|(?<=\s)(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)/iu.exec(
      text,
    ) ?? [];
  // «không thanh tra trùng lặp quá 01 lần/năm»: a bound, and not how often.
  const isBound = said?.startsWith('quá') && /(?:^|[,;.] ?)không [^;.]*quá \d+ lần/iu.test(text);
  return said ? b(isBound ? `không ${said}` : said) : 'kế hoạch không ghi định kỳ';
}

/** «PGĐ Lê Hải Yến phụ trách» */
const leadersOf = ({ leaders }: TaskRow['index'], { org }: Names): Span =>
  b(
    `${joined(
      org.people.filter(({ id }) => leaders.includes(id)).map((one) => `${shortTitle(one)} ${one.name}`),
    )} phụ trách`,
  );

/** The plan's fact of a task that was asked for, in bold before everything else; none where its words are the fact. */
function planFact({ task, index, units }: TaskRow, give: readonly string[], names: Names): Span[] {
  const facts: Span[] = [];
  if (give.includes('index')) facts.push(b(`${index.code} ${index.name}`));
  // «nằm ở chỉ số nào, ai phụ trách»: of an index a leader has charge, of a task the unit.
  if (give.includes('leader') || (give.includes('index') && give.includes('owner')))
    facts.push(leadersOf(index, names));
  if (give.includes('cadence')) facts.push(task.cadence ? b(often(task.cadence)) : timesIn(task));
  if (give.includes('due')) {
    const times = [...task.text.matchAll(timeWords)].map(([time]) => withoutStop(time));
    const when = task.due ? task.due.words : times.length > 0 ? joined(times) : timeWordsOf(task);
    facts.push(when === null ? 'kế hoạch không đặt hạn cho nhiệm vụ này' : b(when));
  }
  if (give.includes('product'))
    facts.push(task.product ? b(task.product) : 'kế hoạch không ghi sản phẩm của việc này');
  if (give.includes('source'))
    facts.push(task.source ? b(task.source) : 'kế hoạch không ghi văn bản giao việc này');
  if (give.includes('measure') && task.measure) facts.push(b(`chỉ tiêu ${amount(task.measure)}`));
  if (give.includes('owner') || facts.length === 0) facts.push(b(joined(units.map(({ name }) => name))));
  return facts.flatMap((fact, at): Span[] => (at === 0 ? [fact] : ['; ', fact]));
}

/** What the plan says besides: whose it is, of which index, how often, its figure. */
function beside({ task, index, units }: TaskRow, give: readonly string[]): string {
  const parts = [
    ...(give.includes('owner') || give.length === 0 ? [] : [joined(units.map(({ name }) => name))]),
    ...(give.includes('index') ? [] : [`${index.code} ${index.name}`]),
    ...(give.includes('cadence') ? [] : [timeWordsOf(task) ?? []].flat()),
    ...(task.product && !give.includes('product') ? [`sản phẩm: ${task.product}`] : []),
    ...(task.measure && !give.includes('measure') ? [`chỉ tiêu ${amount(task.measure)}`] : []),
  ];
  return parts.join('; ');
}

const behind = (words: string): Span[] => (words === '' ? [] : [' (', i(words), ')']);

/** What tasks quote, once, and where it stands. */
function quoteLine(rows: readonly TaskRow[]): Line {
  const words = [...new Set(rows.flatMap(({ task }) => task.text.match(/[“"«][^”"»]+[”"»]/u) ?? []))];
  return line(b(joined(words)), ` (nhiệm vụ ${joined(rows.map(({ task }) => task.id))}).`);
}

function planLines(rows: readonly TaskRow[], give: readonly string[], names: Names): Line[] {
  if (give[0] === 'quote') return [quoteLine(rows)];
  const [only, another] = rows;
  if (only && !another && give.length === 1 && give[0] === 'text')
    return [
      line(
        b(`«${only.task.text}»`),
        ` (`,
        i([joined(only.units.map(({ name }) => name)), beside(only, ['owner'])].join('; ')),
        ').',
      ),
    ];
  if (only && !another)
    return [
      line(
        ...planFact(only, give, names),
        `: ${withoutStop(only.task.text)}`,
        ...behind(beside(only, give)),
        '.',
      ),
    ];
  const units = [...new Set(rows.flatMap(({ units: all }) => all.map(({ name }) => name)))];
  const indices = [...new Map(rows.map(({ index }) => [index.code, index])).values()];
  const times = [...new Set(rows.flatMap(({ task }) => (task.cadence ? [often(task.cadence)] : [])))];
  const facts = give.includes('index')
    ? indices.map(({ code, name }) => `${code} ${name}`)
    : give.includes('cadence') && times.length > 0
      ? times
      : give.includes('owner')
        ? units
        : [];
  const head =
    facts.length > 0
      ? line(b(joined(facts)), `: ${rows.length} nhiệm vụ nói đến việc này.`)
      : line(b(`${rows.length} nhiệm vụ`), ' nói đến việc này:');
  return [
    head,
    ...rows
      .slice(0, told)
      .map((row) =>
        line(
          ...planFact(row, give, names),
          `: ${give.includes('text') ? withoutStop(row.task.text) : shortText(row.task.text, 160)} (`,
          i(beside(row, give)),
          ')',
        ),
      ),
  ];
}

const figureOf = (entry: Entry | null, { measure }: Task): string | null =>
  entry?.figure !== undefined && measure ? withUnit(entry.figure, measure) : null;

const targetOf = ({ measure }: Task): string =>
  measure === undefined ? '' : ` (chỉ tiêu ${amount(measure)})`;

const quoted = (words: string | undefined): string => (words ? `«${withoutStop(words)}»` : '');

/** Whether a figure is at least what the plan asks for; null where one of them is missing. */
function isReached(entry: Entry, { measure }: Task): boolean | null {
  if (entry.figure === undefined || measure?.target === undefined) return null;
  return entry.figure >= measure.target;
}

/** A fact that was asked for, with which parts of the entry it tells. */
interface Told {
  spans: Span[];
  used: readonly string[];
}

/** How the fact of each aspect is told, where the entry has it; null where it has not. */
const factOf: Readonly<Record<string, (entry: Entry, task: Task) => Told | null>> = {
  remaining(entry, { measure }) {
    if (entry.figure === undefined || !measure) return null;
    const left = Math.max(0, measure.target - entry.figure);
    const rest = left > 0 ? `Còn ${amount({ ...measure, target: left })}` : 'Đã đủ';
    return {
      spans: [b(rest), `, đạt ${withUnit(entry.figure, measure)} trên ${amount(measure)}`],
      used: ['figure'],
    };
  },
  reached(entry, task) {
    const reached = isReached(entry, task);
    if (reached === null) return null;
    return {
      spans: [
        reached ? inColour('green', 'Đã đạt') : inColour('orange', 'Chưa đạt'),
        `, ${figureOf(entry, task)}${targetOf(task)}`,
      ],
      used: ['figure'],
    };
  },
  done: ({ status }) =>
    status === 'done' ? { spans: [inColour('green', 'Đã hoàn thành')], used: ['status'] } : null,
  obstacle: (entry) => ({
    spans: entry.obstacle
      ? [b(quoted(entry.obstacle))]
      : [b('Báo cáo không nêu vướng mắc'), isBehind(entry) ? ', chưa ghi lý do' : ''],
    used: ['obstacle'],
  }),
  proposal: ({ proposal }) => ({
    spans: [b(proposal ? quoted(proposal) : 'Báo cáo không có kiến nghị')],
    used: ['proposal'],
  }),
  figure(entry, task) {
    const number = figureOf(entry, task);
    return number ? { spans: [b(number), targetOf(task)], used: ['figure'] } : resultOf(entry);
  },
  result: (entry) => resultOf(entry),
  // Reports hold what units ask for, and no answer to it: that is said, and nothing is guessed.
  decision: ({ result, obstacle, proposal }) =>
    proposal && !granted.test(`${result ?? ''} ${obstacle ?? ''}`) ? unanswered(proposal) : null,
  reply: ({ result, obstacle, proposal }) =>
    proposal && !isGranted(proposal, `${result ?? ''}. ${obstacle ?? ''}`) ? unanswered(proposal) : null,
};

const unanswered = (proposal: string): Told => ({
  spans: [b('Báo cáo chưa ghi ý kiến duyệt hay trả lời nào'), `; kiến nghị: ${quoted(proposal)}`],
  used: ['proposal'],
});

/** A report that tells itself what became of it. */
const granted = /(?:duyệt|chấp thuận|đồng ý|chấp nhận|thông qua)(?!\p{L})/iu;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** Whether a report tells itself what became of what it asks for: in a sentence that says yes, and of the same thing. */
const isGranted = (proposal: string, told: string): boolean => {
  const asked = new Set(wordsOf(proposal));
  return told
    .split(/[.;]/u)
    .some((said) => granted.test(said) && new Set(wordsOf(said).filter((word) => asked.has(word))).size >= 2);
};

const resultOf = ({ result }: Entry): Told | null =>
  result ? { spans: [b(quoted(result))], used: ['result'] } : null;

/** Aspects that are told as another is. */
const toldAs: Readonly<Record<string, string>> = { change: 'figure', sum: 'figure', when: 'result' };

/** The fact that was asked for of one task in one month, before everything else; its state where the report holds none. */
function reportFact(entry: Entry, task: Task, give: readonly string[]): Told {
  // «được bao nhiêu, còn thiếu bao nhiêu»: what is left says both.
  const all = give.includes('remaining') ? ['remaining', ...give] : give;
  for (const asked of all) {
    const told = factOf[toldAs[asked] ?? asked]?.(entry, task);
    if (told) return told;
  }
  return { spans: [stateWord(entry)], used: ['status'] };
}

/** The rest of what was reported. */
function restOf(entry: Entry, task: Task, used: readonly string[]): Span[] {
  const number = figureOf(entry, task);
  const said: Span[] = [
    ...(used.includes('status') ? [] : [stateWithin(entry)]),
    ...(number && !used.includes('figure') ? [`${number}${targetOf(task)}`] : []),
    ...(entry.result && !used.includes('result') ? [quoted(entry.result)] : []),
    ...(entry.obstacle && !used.includes('obstacle') ? [`vướng: ${quoted(entry.obstacle)}`] : []),
    ...(entry.proposal && !used.includes('proposal') ? [`kiến nghị: ${quoted(entry.proposal)}`] : []),
    ...(isUnchanged(entry) ? [unchangedWords(entry)] : []),
  ];
  return said.flatMap((span) => ['; ', span]);
}

const ofMonth = (month: number, several: boolean): string => (several ? `Tháng ${month}: ` : '');

interface Shown {
  give: readonly string[];
  several: boolean;
  withTask: boolean;
  withUnit: boolean;
  /** Whether figures were set beside each other: then what hindered is not asked. */
  isBeside: boolean;
}

/** One task of one unit in one month. */
function reportLine(
  progress: TaskProgress,
  month: MonthProgress,
  { give, several, withTask, withUnit: named, isBeside }: Shown,
): Line {
  const { task, index, unit, returned } = progress;
  const answered = answerOf(progress);
  const entry = answered && asHeard(month.visibility, unit.id, answered);
  const about = [
    ...(named ? [unit.name] : []),
    ...(withTask ? [`${index.code} ${taskWords(task, 70)}`] : []),
    ...(several ? [] : [`tháng ${month.period.month}/${month.period.year}`]),
  ].join(', ');
  const behind = about ? ` (${about})` : '';
  if (entry === null)
    return line(
      ofMonth(month.period.month, several),
      b(progress.awaited ? 'Chưa có số liệu' : 'Chưa báo cáo'),
      `${behind}.`,
    );
  if (!mayHear(month.visibility))
    return line(`${ofMonth(month.period.month, several)}${markOf(entry)} `, stateWord(entry), `${behind}.`);
  // What stands in the way is not said to be nothing where it may only not be heard.
  const heard = entry === answered ? give : give.filter((one) => one !== 'obstacle' && one !== 'proposal');
  const { spans, used } = reportFact(entry, task, heard);
  const rest = restOf(entry, task, isBeside ? [...used, 'obstacle', 'proposal'] : used);
  return line(
    `${ofMonth(month.period.month, several)}${markOf(entry)} `,
    ...spans,
    behind,
    returned && maySee(month.visibility, unit.id) ? ' ↩ đã trả lại, chờ gửi lại' : '',
    ...rest,
    '.',
  );
}

/** How a figure moved from the first to the last of the months, or what the months' figures are together. */
function movementLine(row: TaskRow, give: readonly string[], names: Names): Line[] {
  const { measure } = row.task;
  const figures = row.reported.flatMap(({ month, progress }) => {
    const value = answerOf(progress)?.figure;
    return value === undefined ? [] : [{ month, value }];
  });
  const [first] = figures;
  const last = figures.at(-1);
  if (!measure || !first || !last || figures.length < 2) return [];
  const words = movedBy(first.value, last.value, measure.unit);
  const of = `: ${withUnit(first.value, measure)} (tháng ${first.month}) → ${withUnit(last.value, measure)} (tháng ${last.month}/${names.plan.year})`;
  return give.length > 0 ? [line(b(words), `${of}${targetOf(row.task)}.`)] : [];
}

interface Counted {
  found: { month: number; value: number }[];
  /** Months of which the words tell no number of it. */
  without: number[];
}

/**
 * «4 cuộc gọi»: the number before the thing that is counted, in what was reported of each month; null where one month's words
 * tell two, or tell it in a way that is not read («1,5 triệu»).
 * @param each whether every month has to tell one
 */
function countedIn(rows: readonly TaskRow[], things: readonly string[], each: boolean): Counted | null {
  const found: Counted['found'] = [];
  const without: number[] = [];
  const otherwise = new RegExp(`\\d\\s*(?:${[...things, ...moneyUnits(things)].join('|')})(?!\\p{L})`, 'iu');
  for (const { reported } of rows)
    for (const { month, progress } of reported) {
      const words = answerOf(progress)?.result ?? '';
      const values = things.flatMap((thing) =>
        [...words.matchAll(new RegExp(`(?<![\\d/,.])(\\d+)(?:/\\d+)?\\s+${thing}(?!\\p{L})`, 'giu'))].map(
          (match) => Number(match[1]),
        ),
      );
      const isSilent = words !== '' && values.length === 0;
      if (values.length > 1 || (isSilent && (each || otherwise.test(words)))) return null;
      if (isSilent) without.push(month);
      if (values[0] !== undefined) found.push({ month, value: values[0] });
    }
  return found.length >= 2 ? { found, without } : null;
}

/** A sum in another unit is a sum as well. */
const moneyUnits = (things: readonly string[]): readonly string[] =>
  things.includes('triệu') ? ['tỷ', 'tỉ', 'nghìn', 'đồng'] : [];

/** «tin bài đăng được bao nhiêu»: what is counted stands before, where the question has no word for it behind. */
const thingsIn = (about: readonly string[] | undefined): string | undefined => {
  const [first, second] = about ?? [];
  return first !== undefined && second !== undefined ? `${first} ${second}`.toLowerCase() : undefined;
};

/** «2/15, 4/15», «lũy kế 34»: what reports tell so is a running total already, and no month's own. */
function isRunning(rows: readonly TaskRow[]): boolean {
  const said = rows.flatMap(({ reported }) =>
    reported.map(({ progress }) => answerOf(progress)?.result ?? '').filter(Boolean),
  );
  if (said.some((words) => /lũy kế|luỹ kế|cộng dồn/iu.test(words))) return true;
  const wholes = said.map((words) => /\d+\/(\d+)/u.exec(words)?.[1]);
  return wholes.length > 1 && wholes[0] !== undefined && wholes.every((whole) => whole === wholes[0]);
}

/** A running total: what the last report tells is all of it. */
function runningLine(rows: readonly TaskRow[]): Line[] {
  const [only, another] = rows;
  const last = only?.reported.findLast(({ progress }) =>
    /lũy kế|luỹ kế|cộng dồn|\d+\/\d+/iu.test(answerOf(progress)?.result ?? ''),
  );
  const words = last && answerOf(last.progress)?.result;
  return last && words && !another ? [line(b(quoted(words)), `: lũy kế đến tháng ${last.month}.`)] : [];
}

/** What the months' words count together; a month that tells none of it is named where the sum was asked for. */
function sumLine(rows: readonly TaskRow[], thing: string | undefined, isAsked: boolean): Line[] {
  // What a task is measured by is told by its figure; words beside it may count something else.
  if (rows.some(({ task }) => task.measure && ` ${thing ?? ''} `.includes(` ${task.measure.unit} `)))
    return [];
  // «mấy kiến nghị của», «mấy cuộc rồi»: two words, else the first alone.
  const [first] = thing?.startsWith('tiền') ? ['triệu'] : (thing?.split(' ') ?? []);
  const both = thing ? countedIn(rows, [thing], true) : null;
  const told = both ?? (first ? countedIn(rows, [first], !isAsked) : null);
  if (isRunning(rows)) return runningLine(rows);
  if (!told) return [];
  const { found: counted, without } = told;
  const silent = without.length > 0 ? `; tháng ${without.join(', ')} không ghi số này` : '';
  const sum = counted.reduce((total, { value }) => total + value, 0);
  const top = Math.max(...counted.map(({ value }) => value));
  const [most, another] = counted.filter(({ value }) => value === top);
  const highest = counted.length > 2 && most && !another ? `, nhiều nhất tháng ${most.month}` : '';
  return [
    line(
      b(`${sum} ${both ? thing : first === 'triệu' ? 'triệu đồng' : first}`),
      `: ${counted.map(({ month, value }) => `${value} (tháng ${month})`).join(' + ')}${highest}${silent}; tôi cộng từ lời các báo cáo.`,
    ),
  ];
}

/** What the figures of reports make together, before each of them is told: how they moved, or their sum. */
function figureLines(answer: FoundAnswer, rows: readonly TaskRow[], names: Names): Line[] {
  const { query } = answer;
  const { give, months } = query;
  const isOfOne = new Set(rows.map(({ task }) => task.id)).size === 1;
  // A unit's figures are no totals, which alone a group is told.
  if (!answer.months.every(({ visibility }) => mayHear(visibility))) return [];
  const moved = months.length > 1 ? movedLines(query, rows, names) : [];
  const summed =
    isOfOne &&
    // How a task's own figure moved is not told by what its words count.
    (give.includes('sum') || (give.includes('figure') && months.length > 1 && moved.length === 0))
      ? sumLine(rows, query.counted ?? thingsIn(query.about), give.includes('sum'))
      : [];
  return [...summed, ...moved];
}

/** How a task's figure moved from the first of the months to the last; where only the words of reports count, how that did. */
function movedLines({ give, counted, about }: Query, rows: readonly TaskRow[], names: Names): Line[] {
  const [only, another] = rows;
  const figured = only && !another ? movementLine(only, give, names) : [];
  const isOfOne = new Set(rows.map(({ task }) => task.id)).size === 1;
  return figured.length > 0 || !isOfOne || !give.includes('change')
    ? figured
    : movedInWords(rows, [...(counted?.split(' ') ?? []), ...(about ?? [])]);
}

/** What was reported of the tasks that a question's own words name. */
function reportLines(answer: FoundAnswer, rows: readonly TaskRow[], names: Names, isBeside: boolean): Line[] {
  const { query } = answer;
  const { give, months } = query;
  const monthly = new Map(answer.months.map((progress) => [progress.period.month, progress] as const));
  const several = months.length > 1;
  const units = new Set(rows.flatMap(({ units: all }) => all.map(({ id }) => id)));
  const tasks = new Set(rows.map(({ task }) => task.id));
  const shown: Shown = {
    give,
    several,
    withTask: tasks.size > 1,
    withUnit: units.size > 1 || !several,
    isBeside,
  };
  // What nobody has answered yet is told behind what is known.
  const isKnown = ({ reported }: TaskRow): boolean =>
    reported.some(({ progress }) => answerOf(progress) !== null);
  const told = [...rows.filter(isKnown), ...rows.filter((row) => !isKnown(row))];
  const lines = told.flatMap(({ reported }) =>
    reported.flatMap(({ month, progress }) => {
      const of = monthly.get(month);
      return of ? [reportLine(progress, of, shown)] : [];
    }),
  );
  const [only] = rows;
  const name =
    only && tasks.size === 1
      ? [
          line(
            'Nhiệm vụ: ',
            i(`${only.index.code} ${taskWords(only.task, 110)}`),
            several
              ? `, ${joined([...new Set(rows.flatMap(({ units: all }) => all.map((unit) => unit.name)))])} (${monthsWords(months, names.plan.year)})`
              : '',
          ),
        ]
      : [];
  const { unsent } = answer;
  const since = unsent
    ? [
        line(
          `Tháng ${unsent.month}/${names.plan.year}: `,
          b('chưa báo cáo'),
          unsent.units.length > 1 || shown.withUnit
            ? ` (${joined(unsent.units.map((unit) => unit.name))}).`
            : '.',
        ),
      ]
    : [];
  return [
    ...figureLines(answer, rows, names),
    ...shortLines(lines, 20),
    ...since,
    ...name,
    ...(isBeside ? [] : keptWords(answer, rows)),
  ];
}

/** «công ty An Phú», «ông Tuấn»: somebody or something by its name. */
const namesSomebody = /(?:công ty|doanh nghiệp|cơ sở|hộ|htx|hợp tác xã|ông|bà|anh|chị|đồng chí)\s+\p{Lu}/u;

/** Whoever asks for a name is told that the reports give none, before what they say. */
function withoutNames({ query }: FoundAnswer, rows: readonly TaskRow[]): Line[] {
  if (!query.give.includes('name')) return [];
  const said = rows.flatMap(({ reported }) =>
    reported.flatMap(({ progress }) => {
      const entry = answerOf(progress);
      return entry ? [entry.result ?? '', entry.obstacle ?? '', entry.proposal ?? ''] : [];
    }),
  );
  return said.some((words) => namesSomebody.test(words)) ? [] : [line(b('Báo cáo không nêu tên'), '.')];
}

/** That more was reported than the asker may hear: who sees the rest alone would take it for all. */
export function keptWords(answer: FoundAnswer, rows: readonly TaskRow[]): Line[] {
  const { give } = answer.query;
  const asksWhy = give.length === 0 || give.includes('obstacle') || give.includes('proposal');
  // «tổng bao nhiêu rồi»: why it stood behind in one month is not asked.
  const asksSum = give.includes('sum') && !asksWhy;
  const monthly = new Map(answer.months.map((progress) => [progress.period.month, progress] as const));
  const kept = rows.flatMap(({ reported }) =>
    reported.flatMap(({ month, progress }) => {
      const of = monthly.get(month);
      const entry = answerOf(progress);
      if (!of || entry === null || maySee(of.visibility, progress.unit.id)) return [];
      if (!mayHear(of.visibility)) return ['all'];
      return hasReason(entry) && (asksWhy || (isBehind(entry) && !asksSum)) ? ['reasons'] : [];
    }),
  );
  if (kept.includes('all'))
    return [line('Nội dung báo cáo của đơn vị khác chỉ lãnh đạo và Văn phòng đọc được, ở chat riêng.')];
  return kept.length > 0
    ? [line('Vướng mắc, kiến nghị của đơn vị khác chỉ lãnh đạo và Văn phòng đọc được.')]
    : [];
}

/** «Không, …»: whether it is whose the asker believes it to be, before the fact. */
function confirmed({ query }: FoundAnswer, rows: readonly TaskRow[], lines: Line[]): Line[] {
  const { claimed } = query;
  const [first, ...rest] = lines;
  if (!claimed || !first) return lines;
  const isSo = rows.some(({ units }) => units.some(({ id }) => claimed.includes(id)));
  return [line(b(isSo ? 'Đúng' : 'Không'), ', ', ...first), ...rest];
}

/** What is asked of the tasks that a question's own words name: the fact first, then the rest that is known of it. */
export function matterMessage(answer: FoundAnswer, { rows, end }: TasksFound, names: Names): Message {
  const { give, months } = answer.query;
  if (months.length === 0) return { lines: confirmed(answer, rows, planLines(rows, give, names)) };
  const isHeard = answer.months.every(({ visibility }) => mayHear(visibility));
  const beside = end && isHeard ? besideLines(rows, months, end) : [];
  const lines = [
    ...beside,
    ...withoutNames(answer, rows),
    ...reportLines(answer, rows, names, beside.length > 0),
  ];
  if (rows.length > 0 && lines.length > 0) return { lines };
  return {
    lines: [line(b('Chưa có báo cáo nào'), ` về việc này trong ${monthsWords(months, names.plan.year)}.`)],
  };
}
