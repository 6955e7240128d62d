import type { ReportContent } from '../../core/conversation/outcome.ts';
import { type ReportAct, toReportData } from '../../core/conversation/report-act.ts';
import type { Button, Line, Message, Span } from '../../core/message/message.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { isRate } from '../../core/report/figure.ts';
import { periodBefore, toPeriod } from '../../core/report/owed.ts';
import { type Draft, type Entry, isBehind, maxWords, type TaskStep } from '../../core/report/report.ts';
import { type Desk, fallsShort, type Problem, wordsBefore } from '../../core/report/step.ts';
import { clip, entryWords, withUnit } from './entry.ts';
import type { Names } from './names.ts';
import { statusMark, statusName } from './progress.ts';
import { b, capital, figure, i, line, monthName, shortDate, shortText, timeLeft } from './words.ts';

type StepContent = Extract<ReportContent, { type: 'report-step' }>;

const button = (label: string, act: ReportAct): Button => ({ label, data: toReportData(act) });

const unitOf = (draft: Draft, names: Names): string =>
  names.org.units.find(({ id }) => id === draft.unit)?.name ?? draft.unit;

const monthOf = (period: string): number => toPeriod(period).month;

const lastMonth = (draft: Draft): number => periodBefore(toPeriod(draft.period))?.month ?? 12;

const example = (measure: Measure): string =>
  isRate(measure) ? figure(Math.max(measure.max - 1.5, 0)) : figure(Math.max(measure.max - 1, 0));

/** «Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?» */
const figureQuestion = (measure: Measure, period: string): string =>
  `${measure.ask} tháng ${monthOf(period)} (${measure.unit})?`;

const keptFiles = (count: number): string =>
  `📎 Đã giữ ${count} ảnh hoặc tệp cho nhiệm vụ này; chữ kèm theo thì chưa.`;

function problemLine(problem: Problem, desk: Desk): Line {
  const { draft } = desk;
  const { step } = draft;
  const measure =
    step.type === 'task' ? desk.tasks.find(({ task }) => task.id === step.taskId)?.task.measure : undefined;
  switch (problem.type) {
    case 'past-step':
      return line('Bước đó đã qua; không có gì thay đổi.');
    case 'too-long':
      return line(
        `Tin dài ${figure(problem.length)} ký tự, tối đa ${figure(maxWords)}. Anh/chị viết ngắn lại hoặc gửi kèm tệp.`,
      );
    case 'figure':
      if (problem.kept && measure)
        return line(keptFiles(problem.kept), ' ', figureProblem(problem.why, measure));
      return measure ? line(figureProblem(problem.why, measure)) : line('Tôi cần một con số.');
    case 'choose':
      if (problem.kept) return line(keptFiles(problem.kept), ' Anh/chị chọn tình trạng trước, rồi viết lời.');
      return line(
        step.type === 'summary'
          ? 'Tôi chưa hiểu. Anh/chị chọn gửi, sửa hoặc để sau.'
          : 'Tôi chưa hiểu. Anh/chị chọn một tình trạng, hoặc gõ tên của nó, ví dụ: đúng tiến độ.',
      );
    case 'nothing-last-month':
      return line(`Tháng ${lastMonth(draft)} không có báo cáo để lấy lại.`);
  }
}

function figureProblem(why: 'unreadable' | 'out-of-range' | 'not-whole', measure: Measure): string {
  const like = `ví dụ ${example(measure)}`;
  if (why === 'out-of-range') return `Số phải từ 0 đến ${figure(measure.max)}, ${like}.`;
  if (why === 'not-whole') return `Số phải là số nguyên từ 0 đến ${figure(measure.max)}, ${like}.`;
  return `Tôi cần một con số từ 0 đến ${figure(measure.max)}, ${like}; có thể viết thêm lời sau số.`;
}

function statusButtons(desk: Desk, step: TaskStep, mode: StepContent['mode']): Button[][] {
  const { id, period } = desk.draft;
  const choose = (choice: 'done' | 'on-track' | 'late' | 'not-begun' | 'same', label: string): Button =>
    button(label, { type: 'choose', draftId: id, taskId: step.taskId, part: 'status', choice });
  const status = (name: 'done' | 'on-track' | 'late' | 'not-begun') =>
    choose(name, `${statusMark[name]} ${statusName[name]}`);
  const month = lastMonth(desk.draft);
  const open = desk.tasks.filter(({ task }) => desk.draft.entries[task.id] === undefined);
  const sames = open.filter(({ task }) => desk.last[task.id] !== undefined);
  const offerAll = sames.length > 1 && (mode === 'begin' || mode === 'resume') && monthOf(period) > 1;
  return [
    [status('done'), status('on-track')],
    [status('late'), status('not-begun')],
    ...(desk.draft.extras.includes(step.taskId) && desk.draft.entries[step.taskId] === undefined
      ? [[button('Không báo cáo việc này', { type: 'drop', draftId: id, taskId: step.taskId })]]
      : []),
    ...(desk.last[step.taskId] ? [[choose('same', `↩ Như tháng ${month}`)]] : []),
    ...(offerAll ? [[button(`↩ Tất cả như tháng ${month}`, { type: 'all-same', draftId: id })]] : []),
  ];
}

const hasWords = (words: ReturnType<typeof wordsBefore>): boolean => Object.keys(words).length > 0;

/** What stands of a task that is being changed, its words only where they still fit the new answer. */
function standing(desk: Desk, step: TaskStep, assignment: Assignment): Line[] {
  const entry = desk.draft.entries[step.taskId];
  if (!entry || step.after !== 'summary') return [];
  const said = step.part === 'words' ? wordsBefore(desk, step.taskId) : entry;
  const words = entryWords(
    { ...said, status: entry.status, evidence: [], at: 0, by: '' },
    assignment.task.measure,
  );
  if (step.part === 'words') return words === '' ? [] : [line(`Đang ghi: ${words}`)];
  return [
    line(
      `Đang ghi: ${statusMark[entry.status]} ${statusName[entry.status]}${words ? ` – ${words}` : ''}${clip(entry)}`,
    ),
  ];
}

const skip = (desk: Desk, step: TaskStep): Button[][] => [
  [
    button(hasWords(wordsBefore(desk, step.taskId)) ? 'Giữ lời cũ' : 'Bỏ qua', {
      type: 'choose',
      draftId: desk.draft.id,
      taskId: step.taskId,
      part: step.part,
      choice: 'skip',
    }),
  ],
];

/** What is asked of a task's words, without the way to answer: «Vướng mắc gì? Cần ai hỗ trợ?» */
function wordsQuestion(desk: Desk, assignment: Assignment): string {
  const { pending, period } = desk.draft;
  const { measure, id } = assignment.task;
  const status = pending.status ?? 'on-track';
  if (measure && pending.figure !== undefined && status !== 'not-begun') {
    const short = fallsShort(desk, id, pending.figure);
    const value = withUnit(pending.figure, measure);
    if (short === 'below-last')
      return `${value} thấp hơn tháng ${lastMonth(desk.draft)} (${withUnit(desk.last[id]!.figure!, measure)}). Vì sao? Cần ai hỗ trợ?`;
    if (short === 'below-target')
      return `${value} thấp hơn chỉ tiêu ${withUnit(measure.target, measure)}. Vì sao? Cần ai hỗ trợ?`;
  }
  if (status === 'late') return 'Vướng mắc gì? Cần ai hỗ trợ?';
  if (status === 'not-begun') return 'Vì sao chưa làm? Cần ai hỗ trợ?';
  return `Kết quả tháng ${monthOf(period)}?`;
}

/** Which task a question belongs to, where a report is gone on with. */
function resumed(content: StepContent, names: Names, assignment: Assignment, count: string): Line[] {
  if (content.mode !== 'resume') return [];
  const { status } = content.desk.draft.pending;
  return [
    ...opening(content, names),
    line(
      b(count),
      ` · ${shortText(assignment.task.text)}${status ? ` – ${statusMark[status]} ${statusName[status]}` : ''}`,
    ),
  ];
}

function taskMessage(content: StepContent, step: TaskStep, names: Names): Message {
  const { desk, mode } = content;
  const place = desk.tasks.findIndex(({ task }) => task.id === step.taskId);
  const assignment = desk.tasks[place]!;
  const { measure } = assignment.task;
  const count = `${place + 1}/${desk.tasks.length}`;
  const problems = content.problem ? [problemLine(content.problem, desk)] : [];
  const again = mode === 'again';
  if (step.part === 'words') {
    const question = wordsQuestion(desk, assignment);
    const behind = isBehind({ status: desk.draft.pending.status ?? 'on-track' });
    const quoted = behind && content.quoted ? ' Bản tổng hợp trong nhóm có thể trích lời này.' : '';
    return {
      lines: again
        ? [...problems, line(`↩ Nhiệm vụ ${count}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`)]
        : [
            ...resumed(content, names, assignment, count),
            ...standing(desk, step, assignment),
            line(question, ` Trả lời một tin, kèm ảnh hoặc tệp nếu có.${quoted}`),
          ],
      buttons: skip(desk, step),
    };
  }
  if (step.part === 'figure' && measure) {
    const asked = `${figureQuestion(measure, desk.draft.period)} Gõ số, ví dụ ${example(measure)}.`;
    return {
      lines: [
        ...problems,
        ...resumed(content, names, assignment, count),
        line(again ? `↩ Nhiệm vụ ${count}: ${asked}` : asked),
      ],
      wordsOnly: true,
    };
  }
  const last = desk.last[step.taskId];
  const ask: Line[] = measure
    ? [line(b(figureQuestion(measure, desk.draft.period)), ` Gõ số, ví dụ ${example(measure)}; hoặc chọn:`)]
    : [];
  const lines: Line[] = again
    ? [
        ...problems,
        line(`↩ Nhiệm vụ ${count}: `, shortText(assignment.task.text)),
        ...(measure ? ask : [line('Tình trạng?')]),
      ]
    : [
        ...opening(content, names),
        line(b(count), ' · ', assignment.index.name),
        line(assignment.task.text),
        ...(assignment.task.cadence ? [line(i(`(${assignment.task.cadence.words})`))] : []),
        ...standing(desk, step, assignment),
        ...(last
          ? [
              line(
                `Tháng ${lastMonth(desk.draft)}: ${statusName[last.status]}`,
                ...(entryWords(last, measure) ? [` – ${entryWords(last, measure)}`] : []),
              ),
            ]
          : []),
        ...ask,
      ];
  return {
    lines,
    buttons: statusButtons(desk, step, mode),
    ...(measure ? { wordsOnly: true } : {}),
  };
}

/** What stands over the first question: whose report, which month, until when, how long. */
function opening(content: StepContent, names: Names): Line[] {
  const { desk, mode, deadlineAt, now } = content;
  if (mode !== 'begin' && mode !== 'resume') return [];
  const { draft, tasks } = desk;
  const unit = unitOf(draft, names);
  const month = monthName(toPeriod(draft.period));
  if (mode === 'resume') {
    const done = tasks.filter(({ task }) => draft.entries[task.id] !== undefined).length;
    return [
      line(`↩ ${unit}, báo cáo `, b(month), `: đã trả lời ${done}/${tasks.length} nhiệm vụ.`),
      line(''),
    ];
  }
  const minutes = Math.max(1, Math.round(tasks.length / 3));
  return [
    line(
      `${unit}: báo cáo DDCI `,
      b(month),
      `, hạn ${shortDate(deadlineAt)} (${timeLeft(now, deadlineAt)}). ${tasks.length} nhiệm vụ, khoảng ${minutes} phút.`,
    ),
    line(''),
  ];
}

/** «✅ 2 · 🔵 3 · 🟠 1» of the answers. */
function marks(entries: readonly Entry[]): string {
  const of = (status: Entry['status']) => entries.filter((entry) => entry.status === status).length;
  return (['done', 'on-track', 'late', 'not-begun'] as const)
    .filter((status) => of(status) > 0)
    .map((status) => `${statusMark[status]} ${of(status)}`)
    .join(' · ');
}

function summaryMessage(content: StepContent, names: Names): Message {
  const { desk, problem, early, mode } = content;
  const { draft, tasks } = desk;
  const answered = tasks.flatMap(({ task }) => draft.entries[task.id] ?? []);
  const rows: Button[][] = [];
  tasks.forEach(({ task }, position) => {
    const edit = button(`Sửa ${position + 1}`, { type: 'edit', draftId: draft.id, taskId: task.id });
    if (position % 3 === 0) rows.push([edit]);
    else rows.at(-1)!.push(edit);
  });
  const send = [[button('Gửi báo cáo', { type: 'send', draftId: draft.id })]];
  const later = [[button('Để sau', { type: 'later', draftId: draft.id })]];
  const head = line(
    ...(mode === 'again' ? ['↩ '] : []),
    b(`${capital(monthName(toPeriod(draft.period)))} · ${unitOf(draft, names)}`),
    `: ${marks(answered)}`,
  );
  if (mode === 'again')
    return {
      lines: [...(problem ? [problemLine(problem, desk)] : []), head],
      buttons: [...send, ...later],
    };
  const lines = tasks.map(({ task }, position): Line => {
    const entry = draft.entries[task.id];
    if (!entry) return line(`${position + 1} … ${shortText(task.text, 48)}`);
    const words = entryWords(entry, task.measure);
    return line(
      `${position + 1} ${statusMark[entry.status]} ${shortText(task.text, 48)}${words ? ` – ${shortText(words, 120)}` : ''}${clip(entry)}`,
    );
  });
  return {
    lines: [
      head,
      ...(draft.reason ? [line(i(`Văn phòng nhập thay: «${shortText(draft.reason, 120)}»`))] : []),
      ...lines,
    ],
    buttons: [
      ...send,
      ...rows,
      ...early.map(({ task }) => [
        button(`+ ${shortText(task.text, 44)}`, { type: 'add', draftId: draft.id, taskId: task.id }),
      ]),
      ...later,
    ],
  };
}

/** One question of the guided report. */
export function stepMessage(content: StepContent, names: Names): Message {
  const { step, onBehalf } = content.desk.draft;
  if (step.type === 'summary') return summaryMessage(content, names);
  if (step.type === 'task') return taskMessage(content, step, names);
  const problems = content.problem ? [problemLine(content.problem, content.desk)] : [];
  const unit = unitOf(content.desk.draft, names);
  const month = monthName(toPeriod(content.desk.draft.period));
  const asked: Span[] = onBehalf
    ? [
        `Vì sao Văn phòng nhập hoặc sửa báo cáo ${month} của ${unit}? Trả lời một tin; lý do và tên anh/chị được ghi cùng báo cáo.`,
      ]
    : [`Vì sao sửa báo cáo ${month}? Trả lời một tin.`];
  return { lines: [...problems, line(...asked)] };
}
