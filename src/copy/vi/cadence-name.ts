import type { Task } from '../../core/plan/plan.ts';
import { planIdOf, spannedOf } from '../../core/report/carried.ts';
import { dueDayOf, wasDueBefore } from '../../core/report/due.ts';
import type { Entry } from '../../core/report/report.ts';
import { type SpanType, spanOf, toPeriod } from '../../core/time/period.ts';
import type { Period } from '../../core/time/viet-nam-time.ts';
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
const dayMonth = (iso: string): string => iso.slice(5).split('-').reverse().join('/');

/** «quá hạn từ 30/06» */
export const overdueFrom = (lastDay: string): string => `quá hạn từ ${dayMonth(lastDay)}`;

/** The same of what is carried over from a span that ended. */
export const overdueSince = ({ carried }: Task): string => (carried ? overdueFrom(carried.lastDay) : '');

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
  return `${task.due!.words}; ${wasDueBefore(task, period) ? overdueFrom(day) : `hạn ${dayMonth(day)}`}`;
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
  return `${words}; ${spanName(type, period)}, hạn ${dayMonth(spanOf(type, period).lastDay)}`;
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
export function answeredTask(task: Task, { status }: Pick<Entry, 'status'>, most?: number): string {
  if (!task.carried || status !== 'done') return taskWords(task, most);
  return `${shortText(task.text, most)} (${spanName(task.cadence!.type, toPeriod(task.carried.lastDay))}, xong sau hạn)`;
}
