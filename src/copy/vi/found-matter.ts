import type { Answer } from '../../core/ask/answer.ts';
import { answerOf } from '../../core/ask/conditions.ts';
import type { TaskRow } from '../../core/ask/found.ts';
import type { Query } from '../../core/ask/query.ts';
import { mayHear, maySee } from '../../core/report/progress.ts';
import { hasReason, isBehind } from '../../core/report/report.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { taskWords } from './cadence-name.ts';
import { shortOffice } from './called.ts';
import { besideLines } from './found-beside.ts';
import { figureLines } from './found-figures.ts';
import { planLines } from './found-planned.ts';
import { reportLine, type Shown } from './found-reported.ts';
import { sinceLines } from './found-since.ts';
import { monthsWords } from './found-words.ts';
import { shortLines } from './short-list.ts';
import { b, i, joined, line } from './words.ts';

type FoundAnswer = Extract<Answer, { type: 'found' }>;
type TasksFound = Extract<FoundAnswer['found'], { of: 'task' }>;

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
      return of ? [reportLine(progress, of, askedIn(answer.query, shown, month))] : [];
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
  const since =
    unsent && !unsent.first
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
    ...silentFirst(answer, names),
    ...(query.since ? sinceLines(rows, names) : []),
    ...figureLines(answer, rows, names),
    ...shortLines(lines, 20),
    ...since,
    ...name,
    ...(isBeside ? [] : keptWords(answer, rows)),
  ];
}

/** «Chưa báo cáo (Phòng …, tháng 6/2024). Gần nhất:», before what was known last of a month that was asked for. */
const silentFirst = ({ unsent }: FoundAnswer, { plan }: Names): Line[] =>
  unsent?.first
    ? [
        line(
          b('Chưa báo cáo'),
          ` (${joined(unsent.units.map(({ name }) => name))}, tháng ${unsent.month}/${plan.year}). Gần nhất:`,
        ),
      ]
    : [];

/** «công ty An Phú», «ông Tuấn»: somebody or something by its name. */
const namesSomebody = /(?:công ty|doanh nghiệp|cơ sở|hộ|htx|hợp tác xã|ông|bà|anh|chị|đồng chí)\s+\p{Lu}/u;

/** Whether anybody answered is asked of what was asked for in some months; the others tell how it stands since. */
const askedIn = ({ repliesIn }: Query, shown: Shown, month: number): Shown =>
  repliesIn === undefined || repliesIn.includes(month)
    ? shown
    : { ...shown, give: shown.give.filter((one) => one !== 'reply') };

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
    return [line('Ở đây tôi chỉ nêu tình trạng; số liệu, nội dung báo cáo thì hỏi tôi ở chat riêng.')];
  return kept.length > 0
    ? [line(`Vướng mắc, kiến nghị của đơn vị khác chỉ lãnh đạo và ${shortOffice} đọc được.`)]
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
export function matterMessage(answer: FoundAnswer, { rows, end, bound }: TasksFound, names: Names): Message {
  const { give, months } = answer.query;
  if (months.length === 0)
    return {
      lines: confirmed(
        answer,
        rows,
        planLines(rows, give, names, (answer.query.about ?? []).length > 0, answer.query.brief === true),
      ),
    };
  const isHeard = answer.months.every(({ visibility }) => mayHear(visibility));
  const beside = end && isHeard ? besideLines(rows, months, end, bound) : [];
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
