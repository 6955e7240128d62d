import { answerOf } from '../../core/ask/conditions.ts';
import type { Task } from '../../core/plan/plan.ts';
import { dueDayOf } from '../../core/report/due.ts';
import {
  asHeard,
  type MonthProgress,
  mayHear,
  maySee,
  type TaskProgress,
} from '../../core/report/progress.ts';
import { awaitsConfirmation, type Entry, isBehind, isUnchanged } from '../../core/report/report.ts';
import type { Line, Span } from '../../core/said/message.ts';
import { taskWords } from './cadence-name.ts';
import { share } from './counting.ts';
import { unchangedWords, withUnit } from './entry.ts';
import { amount } from './found-planned.ts';
import { withoutStop } from './found-words.ts';
import { heededWords } from './heeded.ts';
import { markOf, stateWithin, stateWord } from './progress.ts';
import { b, inColour, line } from './words.ts';

const figureOf = (entry: Entry | null, { measure }: Task): string | null =>
  entry?.figure !== undefined && measure ? withUnit(entry.figure, measure) : null;

/** The figure that a task is to reach, behind one that was reported. */
export const targetOf = ({ measure }: Task): string =>
  measure === undefined ? '' : ` (chỉ tiêu ${amount(measure)})`;

/** Words of a report, as its own. */
export const quoted = (words: string | undefined): string => (words ? `«${withoutStop(words)}»` : '');

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
  half(entry, task) {
    const { measure } = task;
    if (entry.figure === undefined || !measure || measure.target <= 0) return null;
    const isShare = measure.unit === '%';
    // Of a share the half of all is meant, else the half of what is to be reached.
    const part = isShare ? entry.figure : (100 * entry.figure) / measure.target;
    const left = Math.max(0, Math.round((measure.target - entry.figure) * 100) / 100);
    const verdict =
      part > 50
        ? inColour('green', 'Rồi, quá nửa')
        : part === 50
          ? inColour('green', 'Rồi, đúng một nửa')
          : inColour('orange', 'Chưa được một nửa');
    const told = withUnit(entry.figure, measure);
    const rest = left > 0 && !isShare ? `, còn ${amount({ ...measure, target: left })}` : '';
    return {
      spans: [
        verdict,
        isShare ? `: ${told}${targetOf(task)}` : `: ${told} trên ${amount(measure)} (${share(part)})${rest}`,
      ],
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
  done: (entry) =>
    entry.status === 'done' && !awaitsConfirmation(entry)
      ? { spans: [inColour('green', 'Đã hoàn thành')], used: ['status'] }
      : null,
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
  // «bằng mấy % dự toán»: of what is counted otherwise, which part of its figure to reach that is.
  share(entry, task) {
    const { measure } = task;
    if (entry.figure === undefined || !measure || measure.unit === '%' || measure.target <= 0) return null;
    return {
      spans: [
        b(withUnit(entry.figure, measure)),
        ', bằng ',
        b(share((100 * entry.figure) / measure.target)),
        ` chỉ tiêu ${amount(measure)}`,
      ],
      used: ['figure'],
    };
  },
  result: (entry) => resultOf(entry),
  // Reports hold what units ask for, and no answer to it: that is said, and nothing is guessed.
  decision: ({ result, obstacle, proposal }) =>
    proposal && !granted.test(`${result ?? ''} ${obstacle ?? ''}`) ? unanswered(proposal) : null,
  reply: ({ result, obstacle, proposal }) =>
    proposal && !isGranted(proposal, `${result ?? ''}. ${obstacle ?? ''}`) ? unanswered(proposal) : null,
};

const unanswered = (proposal: string): Told => ({
  spans: [
    b('Báo cáo chưa ghi ý kiến duyệt hay trả lời nào'),
    `; kiến nghị: ${quoted(proposal)}; lãnh đạo trả lời ở /vuongmac`,
  ],
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
const toldAs: Readonly<Record<string, string>> = {
  change: 'figure',
  steps: 'figure',
  even: 'figure',
  sum: 'figure',
  when: 'result',
};

const ofReplies: ReadonlySet<string> = new Set(['decision', 'reply']);

/** What was done about what a unit asked for, where that is asked: by whoever answered at /vuongmac; null where nothing came of it there. */
function replyGiven({ heeded = [] }: Pick<TaskProgress, 'heeded'>, entry: Entry): Told | null {
  const [first] = heeded;
  if (!first) return null;
  const told = heededWords(heeded);
  const asked = entry.proposal ?? entry.obstacle;
  const about = asked ? `; ${entry.proposal ? 'kiến nghị' : 'vướng mắc'}: ${quoted(asked)}` : '';
  const used = [entry.proposal ? 'proposal' : 'obstacle'];
  return told === ''
    ? { spans: [b('Chưa có ai trả lời'), `${about}; việc ${first.id} đang chờ ở /vuongmac`], used }
    : { spans: [b(told), about], used };
}

/** «bằng 40,3% dự toán»: a report that says itself which part of the whole it is. */
const tellsShare = ({ result }: Entry): boolean => /\d ?%/u.test(result ?? '');

/** Which part of what is to be reached there is, in brackets; nothing of what is itself a share. */
const partWords = ({ figure }: Entry, { measure }: Task): string =>
  figure === undefined || !measure || measure.unit === '%' || measure.target <= 0
    ? ''
    : ` (${share((100 * figure) / measure.target)})`;

/** The fact that was asked for of one task in one month, before everything else; its state where the report holds none. */
function reportFact(progress: TaskProgress, entry: Entry, give: readonly string[]): Told {
  const { task } = progress;
  const replied = give.some((asked) => ofReplies.has(asked)) ? replyGiven(progress, entry) : null;
  if (replied) return replied;
  // «được bao nhiêu, còn thiếu bao nhiêu»: what is left says both.
  // «được bao nhiêu rồi, quá nửa chưa»: so does how much of it there is.
  const first = ['half', 'remaining', ...(tellsShare(entry) ? [] : ['share'])].filter((one) =>
    give.includes(one),
  );
  const all = [...first, ...give];
  for (const asked of all) {
    const told = factOf[toldAs[asked] ?? asked]?.(entry, task);
    // «được mấy % dự toán, còn thiếu bao nhiêu tỷ»: both, in one.
    if (told && asked === 'remaining' && give.includes('share'))
      return { ...told, spans: [...told.spans, partWords(entry, task)] };
    if (told) return told;
  }
  return { spans: [stateWord(entry)], used: ['status'] };
}

const dayAndMonth = (date: string): string => `${date.slice(8)}/${date.slice(5, 7)}`;

/** The day on which it was done, and whether that was in time; nothing where none was told. */
function doneWords({ status, doneOn }: Entry, task: Task): string[] {
  if (status !== 'done' || doneOn === undefined) return [];
  const due = dueDayOf(task, Number(doneOn.slice(0, 4)));
  const inTime = due === null ? '' : `, ${doneOn <= due ? 'đúng hạn' : 'quá hạn'} ${dayAndMonth(due)}`;
  return [`xong ngày ${dayAndMonth(doneOn)}${inTime}`];
}

/** The rest of what was reported. */
function restOf(entry: Entry, task: Task, used: readonly string[]): Span[] {
  const number = figureOf(entry, task);
  const said: Span[] = [
    ...(used.includes('status') ? [] : [stateWithin(entry)]),
    ...doneWords(entry, task),
    ...(number && !used.includes('figure') ? [`${number}${targetOf(task)}`] : []),
    ...(entry.result && !used.includes('result') ? [quoted(entry.result)] : []),
    ...(entry.obstacle && !used.includes('obstacle') ? [`vướng: ${quoted(entry.obstacle)}`] : []),
    ...(entry.proposal && !used.includes('proposal') ? [`kiến nghị: ${quoted(entry.proposal)}`] : []),
    ...(isUnchanged(entry) ? [unchangedWords(entry)] : []),
  ];
  return said.flatMap((span) => ['; ', span]);
}

const ofMonth = (month: number, several: boolean): string => (several ? `Tháng ${month}: ` : '');

/** What of a task is told in each line of it. */
export interface Shown {
  give: readonly string[];
  several: boolean;
  withTask: boolean;
  withUnit: boolean;
  /** Whether figures were set beside each other: then what hindered is not asked. */
  isBeside: boolean;
}

/** «được bao nhiêu rồi, có khó khăn gì không»: that nothing stands in the way is said, too. */
const unhindered = (entry: Entry, heard: readonly string[], used: Told['used']): string[] =>
  heard.includes('obstacle') && !entry.obstacle && !used.includes('obstacle')
    ? ['; báo cáo không nêu vướng mắc']
    : [];

/** What was asked for and is not there: that nothing was proposed, and that nobody answered, are answers, too. */
function missingOf(entry: Entry, task: Task, heard: readonly string[], used: Told['used']): string[] {
  // «vì sao chậm, có đề xuất gì không».
  const asksBoth = heard.includes('obstacle') && heard.includes('proposal');
  // «sao 3 tháng liền chậm, sếp duyệt tiền chưa».
  const asksReply = heard.includes('obstacle') && (heard.includes('decision') || heard.includes('reply'));
  const isUnheeded = asksReply && factOf.decision?.(entry, task) && !used.includes('proposal');
  return [
    ...(asksBoth && !entry.proposal && !used.includes('proposal') ? ['; không có kiến nghị'] : []),
    ...(isUnheeded ? ['. Báo cáo chưa ghi ý kiến duyệt hay trả lời nào'] : []),
  ];
}

/** One task of one unit in one month. */
export function reportLine(
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
  const { spans, used } = reportFact(progress, entry, heard);
  const rest = restOf(entry, task, isBeside ? [...used, 'obstacle', 'proposal'] : used);
  return line(
    `${ofMonth(month.period.month, several)}${markOf(entry)} `,
    ...spans,
    behind,
    returned && maySee(month.visibility, unit.id) ? ' ↩ đã trả lại, chờ gửi lại' : '',
    ...rest,
    ...(several ? [] : unhindered(entry, heard, used)),
    ...missingOf(entry, task, heard, used),
    '.',
  );
}
