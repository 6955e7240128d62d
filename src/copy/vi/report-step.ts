import type { Assignment } from '../../core/plan/assignments.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { isBehind, type Status, type Step, type TaskStep } from '../../core/report/report.ts';
import { type Desk, fallsShort, wordsBefore } from '../../core/report/step.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordsOf } from '../wording.ts';
import { button } from './button.ts';
import { clip, entryWords, withUnit } from './entry.ts';
import { statusMark, statusName } from './progress.ts';
import { opening, type StepContent, unitOf } from './report-opening.ts';
import { example, lastMonth, problemLines } from './report-problems.ts';
import { summaryMessage } from './report-summary.ts';
import { b, i, line, lowered, monthName, shortText } from './words.ts';

const monthOf = (period: string): number => toPeriod(period).month;

/** A task that is asked for, with where it lies among the others. */
interface AskedTask {
  content: StepContent;
  step: TaskStep;
  assignment: Assignment;
  /** «2/6» */
  count: string;
}

/** «Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?» */
const figureQuestion = (measure: Measure, period: string): string =>
  `${measure.ask} tháng ${monthOf(period)} (${measure.unit})?`;

const marked = (status: Status): string => `${statusMark[status]} ${statusName[status]}`;

/** Whether the tasks that are open may all be answered as last month, and that is offered here. */
function offersAllSame({ draft, tasks, last }: Desk, mode: StepContent['mode']): boolean {
  const sames = tasks.filter(
    ({ task }) => draft.entries[task.id] === undefined && last[task.id] !== undefined,
  );
  return sames.length > 1 && (mode === 'begin' || mode === 'resume') && monthOf(draft.period) > 1;
}

function statusButtons({ content: { desk, mode }, step: { taskId } }: AskedTask): Button[][] {
  const { id: draftId, extras, entries } = desk.draft;
  const choose = (choice: Status | 'same', label: string): Button =>
    button(label, { type: 'choose', draftId, taskId, part: 'status', choice });
  const status = (name: Status): Button => choose(name, marked(name));
  const month = lastMonth(desk.draft);
  const isExtra = extras.includes(taskId) && entries[taskId] === undefined;
  return [
    [status('done'), status('on-track')],
    [status('late'), status('not-begun')],
    ...(isExtra ? [[button('Không báo cáo việc này', { type: 'drop', draftId, taskId })]] : []),
    ...(desk.last[taskId] ? [[choose('same', `↩ Như tháng ${month}`)]] : []),
    ...(offersAllSame(desk, mode)
      ? [[button(`↩ Tất cả như tháng ${month}`, { type: 'all-same', draftId })]]
      : []),
  ];
}

/** What a task that is being changed says now, its words only where they still fit the new answer. */
function standing({ content: { desk }, step, assignment }: AskedTask): Line[] {
  const entry = desk.draft.entries[step.taskId];
  if (!entry || step.after !== 'summary') return [];
  const said = step.part === 'words' ? wordsBefore(desk, step.taskId) : entry;
  const words = entryWords(
    { ...said, status: entry.status, evidence: [], at: 0, by: '' },
    assignment.task.measure,
  );
  if (step.part === 'words') return words === '' ? [] : [line(`Đang ghi: ${words}`)];
  return [line(`Đang ghi: ${marked(entry.status)}${words ? ` – ${words}` : ''}${clip(entry)}`)];
}

function skip({ content: { desk }, step: { taskId, part } }: AskedTask): Button[][] {
  const hasWords = Object.keys(wordsBefore(desk, taskId)).length > 0;
  const act = { type: 'choose', draftId: desk.draft.id, taskId, part, choice: 'skip' } as const;
  return [[button(hasWords ? 'Giữ lời cũ' : 'Bỏ qua', act)]];
}

const reasonQuestions: Readonly<Record<Status, (month: number) => string>> = {
  late: () => 'Vướng mắc gì? Cần ai hỗ trợ?',
  'not-begun': () => 'Vì sao chưa làm? Cần ai hỗ trợ?',
  done: (month) => `Kết quả tháng ${month}?`,
  'on-track': (month) => `Kết quả tháng ${month}?`,
};

/** Why a figure falls short is asked with the figure; null where it does not. */
function shortfallQuestion(desk: Desk, { id, measure }: Assignment['task']): string | null {
  const { status, figure } = desk.draft.pending;
  if (!measure || figure === undefined || status === 'not-begun') return null;
  const value = withUnit(figure, measure);
  const short = fallsShort(desk, id, figure);
  if (short === 'below-last')
    return `${value} thấp hơn tháng ${lastMonth(desk.draft)} (${withUnit(desk.last[id]!.figure!, measure)}). Vì sao? Cần ai hỗ trợ?`;
  if (short === 'below-target')
    return `${value} thấp hơn chỉ tiêu ${withUnit(measure.target, measure)}. Vì sao? Cần ai hỗ trợ?`;
  return null;
}

/** What is asked of a task's words, without the way to answer: «Vướng mắc gì? Cần ai hỗ trợ?» */
const wordsQuestion = (desk: Desk, { task }: Assignment): string =>
  shortfallQuestion(desk, task) ??
  reasonQuestions[desk.draft.pending.status ?? 'on-track'](monthOf(desk.draft.period));

/** Which task a question belongs to, where a report is gone on with. */
function resumed({ content, assignment, count }: AskedTask, names: Names): Line[] {
  if (content.mode !== 'resume') return [];
  const { status } = content.desk.draft.pending;
  return [
    ...opening(content, names),
    line(b(count), ` · ${shortText(assignment.task.text)}${status ? ` – ${marked(status)}` : ''}`),
  ];
}

function askWords(asked: AskedTask, names: Names): Message {
  const { content, assignment, count } = asked;
  const { desk, mode, problem } = content;
  const question = wordsQuestion(desk, assignment);
  const behind = isBehind({ status: desk.draft.pending.status ?? 'on-track' });
  const quoted = behind && content.quoted ? ' Bản tổng hợp trong nhóm có thể trích lời này.' : '';
  return {
    lines:
      mode === 'again'
        ? [...problemLines(problem, desk), line(`↩ Nhiệm vụ ${count}: ${lowered(question)}`)]
        : [
            ...resumed(asked, names),
            ...standing(asked),
            line(question, ` Trả lời một tin, kèm ảnh hoặc tệp nếu có.${quoted}`),
          ],
    buttons: skip(asked),
  };
}

function askFigure(asked: AskedTask, measure: Measure, names: Names): Message {
  const { desk, mode, problem } = asked.content;
  const question = `${figureQuestion(measure, desk.draft.period)} Gõ số, ví dụ ${example(measure)}.`;
  return {
    lines: [
      ...problemLines(problem, desk),
      ...resumed(asked, names),
      line(mode === 'again' ? `↩ Nhiệm vụ ${asked.count}: ${question}` : question),
    ],
    wordsOnly: true,
  };
}

/** «Tháng 4: Hoàn thành – «…»» */
function lastMonthLines({ desk }: StepContent, { task }: Assignment): Line[] {
  const last = desk.last[task.id];
  if (!last) return [];
  const words = entryWords(last, task.measure);
  return [
    line(`Tháng ${lastMonth(desk.draft)}: ${statusName[last.status]}`, ...(words ? [` – ${words}`] : [])),
  ];
}

function statusLines(asked: AskedTask, names: Names): Line[] {
  const { content, assignment, count } = asked;
  const { task, index } = assignment;
  const { desk, mode, problem } = content;
  const ask: Line[] = task.measure
    ? [
        line(
          b(figureQuestion(task.measure, desk.draft.period)),
          ` Gõ số, ví dụ ${example(task.measure)}; hoặc chọn:`,
        ),
      ]
    : [];
  if (mode === 'again')
    return [
      ...problemLines(problem, desk),
      line(`↩ Nhiệm vụ ${count}: `, shortText(task.text)),
      ...(task.measure ? ask : [line('Tình trạng?')]),
    ];
  return [
    ...opening(content, names),
    line(b(count), ' · ', index.name),
    line(task.text),
    ...(task.cadence ? [line(i(`(${task.cadence.words})`))] : []),
    ...standing(asked),
    ...lastMonthLines(content, assignment),
    ...ask,
  ];
}

const askStatus = (asked: AskedTask, names: Names): Message => ({
  lines: statusLines(asked, names),
  buttons: statusButtons(asked),
  ...(asked.assignment.task.measure ? { wordsOnly: true } : {}),
});

const askPart: Readonly<Record<TaskStep['part'], (asked: AskedTask, names: Names) => Message>> = {
  status: askStatus,
  figure: (asked, names) => {
    const { measure } = asked.assignment.task;
    return measure ? askFigure(asked, measure, names) : askStatus(asked, names);
  },
  words: askWords,
};

const steps: WordsOf<Step, [content: StepContent, names: Names], Message> = {
  summary: (_, content, names) => summaryMessage(content, names),
  task(step, content, names) {
    const { tasks } = content.desk;
    const place = tasks.findIndex(({ task }) => task.id === step.taskId);
    const count = `${place + 1}/${tasks.length}`;
    return askPart[step.part]({ content, step, assignment: tasks[place]!, count }, names);
  },
  reason(_, { desk, problem }, names) {
    const month = monthName(toPeriod(desk.draft.period));
    return {
      lines: [
        ...problemLines(problem, desk),
        line(
          desk.draft.onBehalf
            ? `Vì sao Văn phòng nhập hoặc sửa báo cáo ${month} của ${unitOf(desk.draft, names)}? Trả lời một tin; lý do và tên anh/chị được ghi cùng báo cáo.`
            : `Vì sao sửa báo cáo ${month}? Trả lời một tin.`,
        ),
      ],
    };
  },
};

/** One question of the guided report. */
export const stepMessage = (content: StepContent, names: Names): Message =>
  say(steps, content.desk.draft.step, content, names);
