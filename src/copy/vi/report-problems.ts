import type { Measure, Task } from '../../core/plan/plan.ts';
import type { Desk, Problem } from '../../core/report/desk-draft.ts';
import { isRate } from '../../core/report/figure.ts';
import type { Draft } from '../../core/report/report.ts';
import { taskAt } from '../../core/report/task-number.ts';
import type { Line, Span } from '../../core/said/message.ts';
import { periodBefore, toPeriod } from '../../core/time/period.ts';
import { say, type WordsOf } from '../wording.ts';
import { overdueFrom, taskWords } from './cadence-name.ts';
import { stateWord } from './progress.ts';
import { figure, joined, line } from './words.ts';

/** The number of the month before a report's. */
export const lastMonth = (draft: Draft): number => periodBefore(toPeriod(draft.period))?.month ?? 12;

/** A figure that a measure might be answered by: «98,5» */
export const example = (measure: Measure): string =>
  figure(
    isRate(measure)
      ? Math.max((measure.max ?? 100) - 1.5, 0)
      : Math.max(Math.min(measure.max ?? measure.target, measure.target) - 1, 0),
  );

/** Between what a figure lies: «từ 0 đến 100»; nobody has said where everything that is counted ends. */
export const within = (measure: Pick<Measure, 'max'> | undefined): string =>
  measure?.max === undefined ? 'từ 0 trở lên' : `từ 0 đến ${figure(measure.max)}`;

const dayProblems: Readonly<Record<Extract<Problem, { type: 'day' }>['why'], (year: number) => string>> = {
  wanted: () => 'Anh/chị gõ ngày.',
  unclear: () => 'Tôi cần một ngày, ví dụ 15/07.',
  ahead: () => 'Ngày đó chưa đến; ngày xong phải từ hôm nay trở về trước.',
  'other-year': (year) =>
    `Ngày đó không thuộc năm ${year}. Anh/chị gõ lại ngày và tháng, ví dụ 15/07/${year}.`,
};

/** Overdue work that would be on track; of lines behind numbers it may be another task than the one that is asked. */
export function overdueWords(
  { task, day }: { task: Task; day: string },
  { draft: { step }, tasks }: Desk,
): string {
  const over = `${overdueFrom(day)}, không còn «đúng tiến độ»`;
  if (step.type === 'task' && step.taskId === task.id)
    return `Việc này ${over}. Anh/chị chọn «Hoàn thành», «Chậm» hoặc «Chưa làm».`;
  const place = tasks.findIndex((one) => one.task.id === task.id) + 1;
  return `Chưa ghi gì: nhiệm vụ ${place} ${over}. Anh/chị gõ lại, ví dụ «${place} xong» hoặc «${place} chậm vì chờ kinh phí».`;
}

/** What stands of the one task that was taken down, so that a number that was meant otherwise is seen at once. */
function notedOf({ draft, tasks }: Desk, [place, another]: readonly number[]): Span[] {
  const task = place === undefined || another !== undefined ? undefined : taskAt(tasks, place)?.task;
  const entry = task && draft.entries[task.id];
  return task && entry ? [` ${taskWords(task, 60)}: `, stateWord(entry)] : [];
}

type Overdue = Extract<Problem, { type: 'overdue' }>;
type OfButtons =
  | Extract<
      Problem,
      { type: 'past-step' | 'first-step' | 'unchanged' | 'day' | 'noted' | 'to-send' | 'nothing-last-month' }
    >
  | (Overdue & { kept?: undefined });
/** What comes of what is typed, or of files: its words are loaded when the first is said. */
export type TypedProblem = Exclude<Problem, OfButtons | Overdue> | (Overdue & { kept: number });

/** What comes of a choice, too. */
const ofButtons: WordsOf<OfButtons, [desk: Desk], Line> = {
  'past-step': () => line('Bước đó đã qua; không có gì thay đổi.'),
  'first-step': () => line('Đây là câu đầu tiên; chưa có gì để chọn lại.'),
  unchanged: () =>
    line('Câu trả lời này giống bản bị trả lại. Anh/chị sửa, hoặc chọn «Giữ nguyên, vì…» và nói lý do.'),
  day: ({ why }, { draft }) => line(dayProblems[why](toPeriod(draft.period).year)),
  overdue: (problem, desk) => line(overdueWords(problem, desk)),
  noted: ({ places }, desk) =>
    line(`Đã ghi nhiệm vụ ${joined(places.map(String))}.`, ...notedOf(desk, places)),
  'to-send': () => line('Xem lại; đúng rồi thì gõ «gửi».'),
  'nothing-last-month': (_, { draft }) => line(`Tháng ${lastMonth(draft)} không có báo cáo để lấy lại.`),
};

/** Whether a problem may come of a choice. */
const isOfButtons = (problem: Problem): problem is OfButtons =>
  problem.type in ofButtons && !(problem.type === 'overdue' && problem.kept !== undefined);

/** Why a choice was not taken; null of what only typed words and files bring about. */
export const ofButtonsLine = (problem: Problem, desk: Desk): Line | null =>
  isOfButtons(problem) ? say(ofButtons, problem, desk) : null;
