import type { Committed, Extended, Task } from '../../core/plan/plan.ts';
import { planIdOf, spannedOf } from '../../core/report/carried.ts';
import { dueDayOf, extensionOf, wasDueBefore } from '../../core/report/due.ts';
import type { Entry } from '../../core/report/report.ts';
import { type SpanType, spanOf, toPeriod } from '../../core/time/period.ts';
import { dateOf, type Period } from '../../core/time/viet-nam-time.ts';
import { toldApart } from './told-apart.ts';
import { shortText } from './words.ts';

const roman = ['I', 'II', 'III', 'IV'];

/** «quý II», «6 tháng đầu năm»: the span that a period lies in. */
function spanName(type: SpanType, period: Period): string {
  const { to } = spanOf(type, period);
  return type === 'quarter'
    ? `quý ${roman[Math.ceil(to.month / 3) - 1]}`
    : `6 tháng ${to.month === 6 ? 'đầu' : 'cuối'} năm`;
}

/** «30/06» of «2023-06-30». */
export const dayMonth = (iso: string): string => iso.slice(5).split('-').reverse().join('/');

/** «quá hạn từ 30/06» */
export const overdueFrom = (lastDay: string): string => `quá hạn từ ${dayMonth(lastDay)}`;

/** «hạn gốc 30/06, gia hạn lần 1 đến 15/07» */
export const extendedWords = ({ due, to, times }: Extended): string =>
  `hạn gốc ${dayMonth(due)}, gia hạn lần ${times} đến ${dayMonth(to)}`;

/** «hạn 30/06», of what was due on a day; with the time that its unit was given beyond it. */
export function termWords(task: Task, due: string): string {
  const extended = extensionOf(task, due);
  return extended ? extendedWords(extended) : `hạn ${dayMonth(due)}`;
}

/** «quá hạn từ 15/07 (hạn gốc 30/06, gia hạn lần 1 đến 15/07)» of what is overdue since a day. */
export function overdueWords(task: Task, since: string): string {
  const extended = task.extended?.find(({ to }) => to === since);
  return extended ? `${overdueFrom(since)} (${extendedWords(extended)})` : overdueFrom(since);
}

/** «cam kết xong 20/07: «…»» */
export const committedWords = ({ until, words }: Pick<Committed, 'until' | 'words'>, most = 60): string =>
  `cam kết xong ${dayMonth(until)}: «${shortText(words, most)}»`;

/** Since when it is overdue that is carried over from a span which ended, or until when its unit was given time. */
export function overdueSince(task: Task): string {
  if (!task.carried) return '';
  const extended = extensionOf(task, task.carried.lastDay);
  return extended ? extendedWords(extended) : overdueFrom(task.carried.lastDay);
}

/**
 * A task with a cadence, by the quarter or half-year that a period lies in, or that it is carried over from: «Tổ chức họp
 * với Doanh nghiệp quý II».
 */
export function cadenceName(task: Task, period: Period): string {
  if (!task.cadence) return shortText(task.text, 60);
  // «Tổ chức họp với Doanh nghiệp 01 Quý/Lần.»: which quarter it is stands behind it instead.
  const what = task.text.split(/\s*\d+\s*(?:quý|tháng)\s*\/\s*lần/iu)[0]!;
  const span = task.carried ? toPeriod(task.carried.lastDay) : period;
  return `${shortText(what, 60)} ${spanName(task.cadence.type, span)}`;
}

/** «Xong trong Quý II/2026; hạn 30/06» of work with a day of its own; that it is overdue, seen in a later month. */
const datedWords = (task: Task, period: Period): string => {
  const day = dueDayOf(task, period.year)!;
  const extended = task.extended?.find(({ to }) => to === day);
  const term = wasDueBefore(task, period) ? overdueWords(task, day) : termWords(task, extended?.due ?? day);
  return `${task.due!.words}; ${term}`;
};

/**
 * When or how often a task is to be done, and which of the times is asked: «01 quý/lần; quý II, quá hạn từ 30/06», «01
 * quý/lần; quý III, hạn 30/09», «Xong trong Quý II/2026; hạn 30/06»; null of a monthly duty.
 */
export function cadenceWords(task: Task, period: Period): string | null {
  if (!task.cadence) return task.due ? datedWords(task, period) : null;
  const { words } = task.cadence;
  const type = spannedOf(task);
  if (type === null) return words;
  if (task.carried)
    return `${words}; ${spanName(type, toPeriod(task.carried.lastDay))}, ${overdueSince(task)}`;
  return `${words}; ${spanName(type, period)}, ${termWords(task, spanOf(type, period).lastDay)}`;
}

/** Words of a task; of what is carried over with which span it is of, and since when it is overdue. */
const withSpan = (task: Task, words: string): string =>
  task.carried
    ? `${words} (${spanName(task.cadence!.type, toPeriod(task.carried.lastDay))}, ${overdueSince(task)})`
    : words;

const inShort = (task: Task, most: number | undefined): string => withSpan(task, shortText(task.text, most));

/** The tasks of one list in short, each so that it is told from the others; of those that read the same by its code. */
export function tasksApart(tasks: readonly Task[], most?: number): string[] {
  const short = toldApart(
    tasks.map(({ text }) => text),
    most,
  );
  return tasks.map((task, at) => {
    const isSame = tasks.some((other) => planIdOf(other) !== planIdOf(task) && other.text === task.text);
    return withSpan(task, isSame ? `${planIdOf(task)} ${short[at]!}` : short[at]!);
  });
}

/** What was said of a task before, by how much of it: it is said at every step of a report. */
const known = new WeakMap<Task, Map<number, string>>();

/** A task in short; of what is carried over which span it is of, and since when it is overdue. */
export function taskWords(task: Task, most?: number): string {
  const ofTask = known.get(task) ?? new Map<number, string>();
  known.set(task, ofTask);
  const words = ofTask.get(most ?? 0) ?? inShort(task, most);
  ofTask.set(most ?? 0, words);
  return words;
}

/** The same with what was answered: what is done, if late, is overdue no more. */
export function answeredTask(
  task: Task,
  { status, at, doneOn }: Pick<Entry, 'status'> & Partial<Pick<Entry, 'at' | 'doneOn'>>,
  most?: number,
): string {
  if (!task.carried || status !== 'done') return taskWords(task, most);
  const span = toPeriod(task.carried.lastDay);
  const day = doneOn ?? (at === undefined ? null : dateOf(at));
  const extended = extensionOf(task, task.carried.lastDay);
  const isInTime = extended !== undefined && day !== null && day <= extended.to;
  return `${shortText(task.text, most)} (${spanName(task.cadence!.type, span)}, ${isInTime ? 'xong trong hạn' : 'xong sau hạn'})`;
}
