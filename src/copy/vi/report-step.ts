import type { Assignment } from '../../core/plan/assignments.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { asksWhy, fallsShort, wordsBefore } from '../../core/report/answer-figure.ts';
import { doubtOf } from '../../core/report/asked-about.ts';
import { planIdOf } from '../../core/report/carried.ts';
import {
  answeredAlike,
  type Choice,
  type Desk,
  isFirm,
  openTasks,
  passedDay,
  type Returned,
} from '../../core/report/desk-draft.ts';
import { committedOf, originalDayOf } from '../../core/report/due.ts';
import { isRate } from '../../core/report/figure.ts';
import { isBehind, type Status, type Step, type TaskStep } from '../../core/report/report.ts';
import { taskAt } from '../../core/report/task-number.ts';
import type { Button, Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { say, type WordsOf } from '../wording.ts';
import { button } from './button.ts';
import { cadenceWords, committedWords, taskWords, termWords } from './cadence-name.ts';
import { shortOffice } from './called.ts';
import { entryWords, mostWords, shareLines, withUnit } from './entry.ts';
import { problemLines } from './problem-lines.ts';
import { stateWord, statusMark, statusName, wholeAnswer } from './progress.ts';
import { enteredFor, givenToUnit, opening, type StepContent, unitOf } from './report-opening.ts';
import { example, lastMonth } from './report-problems.ts';
import { marksOf, matterMessage, newsMessage, summaryMessage } from './report-summary.ts';
import {
  b,
  capital,
  codedIndex,
  figure,
  i,
  line,
  lowered,
  monthName,
  returnReason,
  shortText,
  shortTitle,
} from './words.ts';

const monthOf = (period: string): number => toPeriod(period).month;

/** A task that is asked for, with where it lies among the others. */
interface AskedTask {
  content: StepContent;
  step: TaskStep;
  assignment: Assignment;
  /** «2/6» */
  count: string;
}

/** «Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?», «Số nhiệm vụ đã hoàn thành, lũy kế từ đầu năm (tối đa 3)?» */
function figureQuestion(measure: Measure, period: string): string {
  if (isRate(measure)) return `${measure.ask} tháng ${monthOf(period)} (${measure.unit})?`;
  // What is counted grows over the year, whether the plan says so or not.
  const overYear = /lũy kế|luỹ kế/i.test(measure.ask) ? '' : ', lũy kế từ đầu năm';
  const most = measure.max === undefined ? '' : ` (tối đa ${figure(measure.max)})`;
  return `${measure.ask}${overYear}${most}?`;
}

const marked = (status: Status): string => `${statusMark[status]} ${statusName[status]}`;

/** Whether the tasks that are open may all be answered as last month, and that is offered here. */
function offersAllSame({ draft, tasks, last }: Desk, mode: StepContent['mode']): boolean {
  const sames = tasks.filter(
    ({ task }) => draft.entries[task.id] === undefined && last[task.id] !== undefined,
  );
  return sames.length > 1 && (mode === 'begin' || mode === 'resume') && monthOf(draft.period) > 1;
}

/** How many tasks [Còn lại: đúng tiến độ] would answer. */
const restOf = (desk: Desk): number => openTasks(desk).filter((open) => !isFirm(desk, open)).length;

const again = '◀ Chọn lại';

/** A button of the task that is asked. */
const chosen = (
  { content: { desk }, step: { taskId, part } }: AskedTask,
  label: string,
  choice: Choice,
): Button => button(label, { type: 'choose', draftId: desk.draft.id, taskId, part, choice });

/** A measured task of which there is no figure. */
const withoutFigure = (asked: AskedTask): Button[] => [
  chosen(asked, 'Chưa có số liệu', 'no-figure'),
  chosen(asked, 'Không phát sinh', 'nothing'),
];

/** What answers the task in one tap: as last month, as a task that reads alike, as it stands. */
function inOneTap(asked: AskedTask): Button[] {
  const { content, step, assignment } = asked;
  const { desk } = content;
  const alike = answeredAlike(desk, step.taskId);
  const given = desk.returned[step.taskId];
  const answered = desk.draft.entries[step.taskId] !== undefined;
  const wasOnTrack =
    passedDay(desk, step.taskId, content.now) !== null && desk.last[step.taskId]?.status === 'on-track';
  return [
    ...(desk.last[step.taskId] && !assignment.task.measure && !given && !wasOnTrack
      ? [chosen(asked, `↩ Như tháng ${lastMonth(desk.draft)}`, 'same')]
      : []),
    ...(alike && !answered ? [chosen(asked, `↩ Như nhiệm vụ ${alike.place}`, 'like')] : []),
    ...(given?.before && !answered ? [chosen(asked, 'Giữ nguyên, vì…', 'keep')] : []),
    ...(answered ? [chosen(asked, 'Giữ nguyên', 'keep')] : []),
  ];
}

const rowOf = (buttons: readonly Button[]): Button[][] => (buttons.length > 0 ? [[...buttons]] : []);

/** [Xin gia hạn] of work that has a day, and what is late may be committed to. */
function moreTime({ content: { desk, now }, step, assignment: { task, unit } }: AskedTask): Button[][] {
  const due = originalDayOf(task, toPeriod(desk.draft.period));
  // More time is asked for by who reports for the unit.
  if (due === null || desk.draft.passed !== undefined) return [];
  const of = { unit: unit.id, taskId: planIdOf(task), due };
  return [
    [
      button('Xin gia hạn', { type: 'extend', ...of }),
      ...(passedDay(desk, step.taskId, now) === null
        ? []
        : [button('Cam kết tiến độ', { type: 'commit', ...of })]),
    ],
  ];
}

/** [Chuyển cho…] of who reports, where others of the unit can have it; [Trả lại việc này…] of whom it was passed to. */
function passButtons({ content: { desk, mayPass }, step: { taskId } }: AskedTask): Button[][] {
  const { passed, unit, period } = desk.draft;
  if (passed !== undefined)
    return [[button('Trả lại việc này…', { type: 'refuse-passed', id: passed, taskId })]];
  return mayPass ? [[button('Chuyển cho…', { type: 'choose-staff', unit, period, taskId })]] : [];
}

function statusButtons(asked: AskedTask): Button[][] {
  const { content, step, assignment } = asked;
  const { desk, mode } = content;
  const { id: draftId, extras, entries, trail = [] } = desk.draft;
  const status = (name: Status): Button => chosen(asked, marked(name), name);
  const isExtra = extras.includes(step.taskId) && entries[step.taskId] === undefined;
  return [
    // What is overdue is on track no more.
    [status('done'), ...(passedDay(desk, step.taskId, content.now) === null ? [status('on-track')] : [])],
    [status('late'), status('not-begun')],
    ...(assignment.task.measure ? [withoutFigure(asked)] : []),
    ...(isExtra ? [[button('Không báo cáo việc này', { type: 'drop', draftId, taskId: step.taskId })]] : []),
    ...rowOf(inOneTap(asked)),
    ...moreTime(asked),
    ...(offersAllSame(desk, mode)
      ? [[button(`↩ Tất cả như tháng ${lastMonth(desk.draft)}`, { type: 'all-same', draftId })]]
      : []),
    ...(restOf(desk) > 1 ? [[button('Còn lại: đúng tiến độ', { type: 'rest', draftId })]] : []),
    ...passButtons(asked),
    ...(trail.length > 0 || step.after === 'summary' ? [[chosen(asked, again, 'back')]] : []),
  ];
}

/** What a task that is being changed says now, its words only where they still fit the new answer. */
function standing({ content: { desk }, step, assignment }: AskedTask, names: Names): Line[] {
  const entry = desk.draft.entries[step.taskId];
  if (!entry) return [];
  const said = step.part === 'words' ? wordsBefore(desk, step.taskId) : entry;
  const words = entryWords(
    { ...said, status: entry.status, evidence: [], at: 0, by: '' },
    assignment.task.measure,
    mostWords,
  );
  if (step.part === 'words') return words === '' || step.after === 'next' ? [] : [line(`Đang ghi: ${words}`)];
  return [line('Đang ghi: ', ...wholeAnswer(entry, assignment.task.measure, names, mostWords))];
}

/** Under a doubt: what it may be instead, that it is what it was asked for, and the way back. */
function doubtButtons(asked: AskedTask, doubted: string): Button[][] {
  const { content, step, assignment } = asked;
  const { desk } = content;
  const back = chosen(asked, again, 'back');
  const doubt = doubtOf(desk, step, doubted, content.now);
  const write = chosen(asked, 'Ghi', 'write');
  if (doubt.type === 'status') {
    const status = chosen(
      { ...asked, step: { ...step, part: 'status' } },
      `Đổi thành ${marked(doubt.status)}`,
      doubt.status,
    );
    return [[status], [write, back]];
  }
  const { measure } = assignment.task;
  if (doubt.type !== 'figure' || !measure) return [[write, back]];
  const { figure: given } = desk.draft.pending;
  const keep = given === undefined ? 'Gõ nhầm' : `Giữ ${withUnit(given, measure)}`;
  return [
    [
      chosen(
        asked,
        `${given === undefined ? 'Ghi' : 'Sửa thành'} ${withUnit(doubt.value, measure)}`,
        'refigure',
      ),
      { ...chosen(asked, keep, 'undoubt'), stays: true },
    ],
  ];
}

/** [Bỏ qua] and [◀ Chọn lại] under a question for words. */
function wordsButtons(asked: AskedTask): Button[][] {
  const { content, step } = asked;
  const { pending } = content.desk.draft;
  const back = chosen(asked, again, 'back');
  if (pending.doubted !== undefined) return doubtButtons(asked, pending.doubted);
  if (pending.keeps) return [[back]];
  const hasWords = Object.keys(wordsBefore(content.desk, step.taskId)).length > 0;
  return [[chosen(asked, hasWords ? 'Giữ lời cũ' : 'Bỏ qua', 'skip'), back]];
}

const reasonQuestions: Readonly<Record<Status, (month: number) => string>> = {
  late: () => 'Vướng mắc gì? Cần ai hỗ trợ?',
  'not-begun': () => 'Vì sao chưa làm? Cần ai hỗ trợ?',
  done: (month) => `Kết quả tháng ${month}?`,
  'on-track': (month) => `Kết quả tháng ${month}?`,
};

/** Why a figure falls short is asked with the figure; null where it does not. */
function shortfallQuestion(desk: Desk, { id, measure }: Assignment['task']): string | null {
  const { status, figure: given } = desk.draft.pending;
  if (!measure || given === undefined || status === 'not-begun') return null;
  const value = withUnit(given, measure);
  const short = fallsShort(desk, id, given);
  if (short === 'below-last')
    return `${value} thấp hơn tháng ${lastMonth(desk.draft)} (${withUnit(desk.last[id]!.figure!, measure)}). Vì sao? Cần ai hỗ trợ?`;
  if (short === 'below-target')
    return `${value} thấp hơn chỉ tiêu ${withUnit(measure.target, measure)}. Vì sao? Cần ai hỗ trợ?`;
  return null;
}

/** What is asked of a task's words, without the way to answer: «Vướng mắc gì? Cần ai hỗ trợ?» */
function wordsQuestion(desk: Desk, { task }: Assignment): string {
  const { keeps, status = 'on-track' } = desk.draft.pending;
  if (keeps) return 'Vì sao giữ nguyên câu trả lời bị trả lại?';
  return shortfallQuestion(desk, task) ?? reasonQuestions[status](monthOf(desk.draft.period));
}

/** «Ghi «xin lỗi tôi bấm nhầm» là vướng mắc?», «Sửa số thành 7 %?», «Đổi thành «Đúng tiến độ»?» */
function doubtLine({ content, step, assignment: { task } }: AskedTask): Line {
  const { desk, now } = content;
  const what = asksWhy(desk, task.id) ? 'vướng mắc, kiến nghị' : 'kết quả';
  const { doubted = '', figure: given } = desk.draft.pending;
  const doubt = doubtOf(desk, step, doubted, now);
  switch (doubt.type) {
    case 'figure': {
      const value = withUnit(doubt.value, task.measure!);
      return line(given === undefined ? `Ghi số liệu ${value}?` : `Sửa số thành ${value}?`);
    }
    case 'status':
      return line(
        `Đổi thành «${statusName[doubt.status]}»? «Ghi» là ghi «${shortText(doubted, 60)}» vào ${what}.`,
      );
    case 'number':
      return line(`Anh/chị gõ ${/^\d+$/.test(doubted) ? doubted : `«${doubted}»`}: là ${what} hay gõ nhầm?`);
    case 'words':
      return line(`Ghi «${shortText(doubted, 120)}» là ${what} của nhiệm vụ này?`);
  }
}

/** Which task a question belongs to, where a report is gone on with or the task was not asked just before. */
function resumed({ content, assignment, count }: AskedTask, names: Names): Line[] {
  if (content.mode !== 'resume' && !content.named) return [];
  const { status } = content.desk.draft.pending;
  return [
    ...(content.mode === 'resume' ? opening(content, names) : []),
    line(b(count), ` · ${taskWords(assignment.task)}${status ? ` – ${marked(status)}` : ''}`),
  ];
}

function askWords(asked: AskedTask, names: Names): Message {
  const { content, assignment } = asked;
  const { desk, mode, problem } = content;
  if (desk.draft.pending.doubted !== undefined)
    return {
      lines: [
        ...problemLines(problem, desk, names),
        ...whichReport(content, names),
        ...resumed(asked, names),
        doubtLine(asked),
      ],
      buttons: wordsButtons(asked),
    };
  const question = wordsQuestion(desk, assignment);
  const behind = isBehind({ status: desk.draft.pending.status ?? 'on-track' });
  const quoted = behind && content.quoted ? ' Bản tổng hợp trong nhóm có thể trích lời này.' : '';
  return {
    lines:
      mode === 'again'
        ? [...problemLines(problem, desk, names), line(`${askedAgain(asked, names)}: ${lowered(question)}`)]
        : [
            ...whichReport(content, names),
            ...resumed(asked, names),
            ...standing(asked, names),
            line(
              question,
              ` Trả lời một tin, kèm ảnh${names.takesFiles === false ? '' : ' hoặc tệp'} nếu có.${quoted}`,
            ),
          ],
    buttons: wordsButtons(asked),
  };
}

/** «Tháng 5/2023 · Văn phòng Sở: 🔵 13 · còn 2 số liệu.» above the first figure after much was answered at once. */
function answeredSoFar({ desk, blanket }: StepContent, names: Names): Span[] {
  if (!blanket) return [];
  const { draft } = desk;
  const open = openTasks(desk);
  const figures = open.filter(({ task }) => task.measure).length;
  const others = open.length - figures;
  const left = [
    ...(figures > 0 ? [`còn ${figures} số liệu`] : []),
    ...(others > 0 ? [`còn ${others} nhiệm vụ phải trả lời riêng`] : []),
  ];
  const answered = marksOf(desk);
  return [
    b(`${capital(monthName(toPeriod(draft.period)))} · ${unitOf(draft, names)}`),
    `: ${[...(answered === '' ? [] : [answered]), ...left].join(' · ')}.`,
  ];
}

function askFigure(asked: AskedTask, measure: Measure, names: Names): Message {
  const { content, step } = asked;
  const { desk, mode, problem } = content;
  const question = `${figureQuestion(measure, desk.draft.period)} Gõ số, ví dụ ${example(measure)}.`;
  const soFar = answeredSoFar(content, names);
  // Where the figure is the first that is asked of the task, the task is named.
  const named = desk.draft.pending.status === undefined && mode !== 'again';
  return {
    lines: [
      ...problemLines(problem, desk, names),
      ...(soFar.length > 0 ? [line(...soFar)] : whichReport(content, names)),
      ...resumed(asked, names),
      ...standing(asked, names),
      ...(named && mode !== 'resume'
        ? [line(b(asked.count), ` · ${taskWords(asked.assignment.task, 80)}`)]
        : []),
      ...lastFigure(content, step.taskId, measure),
      ...saidBefore(desk),
      line(mode === 'again' ? `${askedAgain(asked, names)}: ${question}` : question),
    ],
    buttons: [withoutFigure(asked), [chosen(asked, again, 'back')]],
    wordsOnly: true,
  };
}

/** Words that came with the status are kept, and wait for the figure. */
function saidBefore({ draft: { pending } }: Desk): Line[] {
  return pending.said === undefined ? [] : [line(`Đã giữ lời «${shortText(pending.said, 120)}».`)];
}

/** «Tháng 4: 99 %.», beside the question for this month's. */
function lastFigure({ desk, mode }: StepContent, taskId: string, measure: Measure): Line[] {
  const last = desk.last[taskId]?.figure;
  return last === undefined || mode === 'again' || desk.draft.pending.status !== undefined
    ? []
    : [line(`Tháng ${lastMonth(desk.draft)}: ${withUnit(last, measure)}.`)];
}

/** Which report this is, where it is not one's own of the month at hand. */
function whichReport({ desk: { draft }, otherMonth, mode }: StepContent, names: Names): Line[] {
  if (mode !== 'next') return [];
  const entered = enteredFor(draft, names);
  if (entered !== null) return [line(i(`Nhập thay ${entered}`))];
  return otherMonth ? [line(i(`Báo cáo ${monthName(toPeriod(draft.period))}`))] : [];
}

/** «↩ Nhiệm vụ 4/6», before a question that is asked again. */
function askedAgain({ content, count }: AskedTask, names: Names): string {
  const entered = enteredFor(content.desk.draft, names);
  return entered === null ? `↩ Nhiệm vụ ${count}` : `↩ ${entered} · nhiệm vụ ${count}`;
}

/** «Văn phòng trả lại», «PGĐ Lê Hải Yến chưa xác nhận hoàn thành» */
function returnerOf({ unconfirmed, by, isPassed }: Returned, { org }: Names): string {
  if (isPassed) return `${org.people.find(({ id }) => id === by)?.name ?? 'Người chuyển'} trả lại`;
  if (!unconfirmed) return `${shortOffice} trả lại`;
  const person = org.people.find(({ id }) => id === by);
  return `${person ? `${person.role === 'leader' ? `${shortTitle(person)} ` : ''}${person.name}` : 'Lãnh đạo'} chưa xác nhận hoàn thành`;
}

/** Why a task was given back, and what was answered then. */
function returnedLines(back: Returned, measure: Measure | undefined, names: Names): Line[] {
  return [
    line(`↩ ${returnerOf(back, names)}: `, `«${shortText(returnReason(back), 200)}»`),
    ...(back.before
      ? [
          line(
            `${back.isPassed ? 'Đã trả lời' : 'Đã báo cáo'}: `,
            ...wholeAnswer(back.before, measure, names, mostWords),
          ),
        ]
      : []),
  ];
}

/** «Tháng 4: Hoàn thành – «…»» */
function lastMonthLines({ desk }: StepContent, { task }: Assignment, names: Names): Line[] {
  const back = desk.returned[task.id];
  if (back && desk.draft.entries[task.id] === undefined) return returnedLines(back, task.measure, names);
  const unconfirmed = desk.unconfirmed?.[task.id];
  if (unconfirmed && desk.draft.entries[task.id] === undefined)
    return returnedLines(unconfirmed, task.measure, names);
  const last = desk.last[task.id];
  if (!last) return [];
  const words = entryWords(last, task.measure, mostWords);
  return [line(`Tháng ${lastMonth(desk.draft)}: `, stateWord(last), ...(words ? [` – ${words}`] : []))];
}

/** «Cam kết xong 20/07: «…»», of what is not done. */
function committedLines({ draft }: Desk, task: Assignment['task']): Line[] {
  const committed = committedOf(task, toPeriod(draft.period));
  return committed ? [line(i(`${capital(committedWords(committed, 120))}`))] : [];
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
      ...problemLines(problem, desk, names),
      line(`${askedAgain(asked, names)}: `, taskWords(task)),
      ...(task.measure ? ask : [line('Tình trạng?')]),
    ];
  const soFar = answeredSoFar(content, names);
  const when = cadenceWords(task, toPeriod(desk.draft.period));
  return [
    ...opening(content, names),
    ...(soFar.length > 0 ? [line(...soFar)] : whichReport(content, names)),
    line(b(count), ' · ', codedIndex(index)),
    line(task.text),
    ...(when === null ? [] : [line(i(`(${when})`))]),
    ...committedLines(desk, task),
    ...standing(asked, names),
    ...lastMonthLines(content, assignment, names),
    ...shareLines(names, { ...desk.draft, taskId: task.id }),
    ...ask,
  ];
}

const askStatus = (asked: AskedTask, names: Names): Message => ({
  lines: statusLines(asked, names),
  buttons: statusButtons(asked),
  ...(asked.assignment.task.measure ? { wordsOnly: true } : {}),
});

/** When what was due before was done: asked once, behind all else of it. */
function askDay(asked: AskedTask, names: Names): Message {
  const { content, assignment } = asked;
  const { desk, problem, mode } = content;
  const due = originalDayOf(assignment.task, toPeriod(desk.draft.period));
  const until = due === null ? '' : ` (${termWords(assignment.task, due)})`;
  return {
    lines: [
      ...problemLines(problem, desk, names),
      ...(mode === 'again' ? [] : whichReport(content, names)),
      ...resumed(asked, names),
      line(
        `Việc này xong ngày nào?${until} Gõ ngày, ví dụ ${inVietNam(content.now).format('DD/MM')}; bỏ qua thì tính ngày trả lời.`,
      ),
    ],
    buttons: [
      [chosen(asked, 'Xong trong hạn', 'in-time'), chosen(asked, 'Xong ngày…', 'on-day')],
      [chosen(asked, 'Bỏ qua', 'skip'), chosen(asked, again, 'back')],
    ],
  };
}

const askPart: Readonly<Record<TaskStep['part'], (asked: AskedTask, names: Names) => Message>> = {
  status: askStatus,
  figure: (asked, names) => {
    const { measure } = asked.assignment.task;
    return measure ? askFigure(asked, measure, names) : askStatus(asked, names);
  },
  words: askWords,
  day: askDay,
};

/** «2/6»; of a part of a report «3 (1/2)»: its number there, and how far the part is. */
function countOf(tasks: readonly Assignment[], place: number): string {
  const count = `${place + 1}/${tasks.length}`;
  return tasks[place]?.number === undefined ? count : `${tasks[place].number} (${count})`;
}

const steps: WordsOf<Step, [content: StepContent, names: Names], Message> = {
  summary: (_, content, names) => summaryMessage(content, names),
  news: (_, content, names) => newsMessage(content, names),
  matter: (_, content, names) => matterMessage(content, names),
  task(step, content, names) {
    const { tasks } = content.desk;
    const place = tasks.findIndex(({ task }) => task.id === step.taskId);
    const count = countOf(tasks, place);
    return askPart[step.part]({ content, step, assignment: tasks[place]!, count }, names);
  },
  reason(_, { desk, problem }, names) {
    const month = monthName(toPeriod(desk.draft.period));
    const { doubted } = desk.draft.pending;
    const stop = button('Thôi', { type: 'ask-discard', draftId: desk.draft.id });
    if (doubted !== undefined)
      return {
        lines: [
          ...problemLines(problem, desk, names),
          line(`Ghi «${shortText(doubted, 120)}» là lý do? Không phải thì anh/chị gõ lý do.`),
        ],
        buttons: [[button('Ghi', { type: 'write-reason', draftId: desk.draft.id }), stop]],
      };
    return {
      lines: [
        ...problemLines(problem, desk, names),
        line(
          desk.draft.onBehalf
            ? `Vì sao ${shortOffice} nhập hoặc sửa báo cáo ${month} của ${unitOf(desk.draft, names)}? Trả lời một tin; lý do và tên anh/chị được ghi cùng báo cáo.`
            : `Vì sao sửa báo cáo ${month}? Trả lời một tin.`,
        ),
      ],
      buttons: [[stop]],
    };
  },
};

/** What was taken back together, so that nobody looks for it at the end. */
function undoneLines({ undone, desk: { draft } }: StepContent): Line[] {
  if (!undone) return [];
  const { count, as } = undone;
  const choices: Readonly<Record<typeof as, string>> = {
    rest: `«Còn lại: đúng tiến độ» của ${count} nhiệm vụ`,
    same: `«Như tháng ${lastMonth(draft)}» của ${count} nhiệm vụ`,
    lines: `câu trả lời của ${count} nhiệm vụ vừa ghi cùng lúc`,
  };
  return [line(`↩ Đã bỏ ${choices[as]}.`)];
}

/** «Đã ghi việc 4: 🟠 Chậm · Giải quyết kiến nghị …», of which report, where that was begun by what was told. */
function begunLines(content: StepContent, names: Names): Line[] {
  const { begun, blanket, desk } = content;
  if (begun === undefined || desk.draft.step.type === 'summary' || blanket) return [];
  const told =
    begun.length > mostTold
      ? [line(`Đã ghi ${begun.length} nhiệm vụ: ${marksOf(desk)}.`)]
      : begun.map((place) => {
          const { task } = taskAt(desk.tasks, place)!;
          const entry = desk.draft.entries[task.id]!;
          const words = entryWords(entry, task.measure, mostWords);
          return line(
            `Đã ghi ${place}. ${taskWords(task)}: `,
            stateWord(entry),
            ...(words ? [` – ${words}`] : []),
          );
        });
  return [...opening({ ...content, mode: 'begin' }, names).slice(0, 1), ...told, line('')];
}
/** So many tasks are told one by one. */
const mostTold = 3;

/** One question of the guided report. */
export function stepMessage(content: StepContent, names: Names): Message {
  const message = say(steps, content.desk.draft.step, content, names);
  const { doneOn } = content;
  const done = doneOn === undefined ? [] : [line(`Xong ngày ${doneOn.slice(8)}/${doneOn.slice(5, 7)}.`)];
  // The summary has them beside its answers, as far as there is room.
  const { step } = content.desk.draft;
  const given = step.type === 'summary' && content.mode !== 'again' ? [] : givenToUnit(content);
  // The other questions of a task have it in their own words.
  const stands = step.type === 'task' && (step.part === 'words' || step.part === 'day');
  const soFar = stands ? answeredSoFar(content, names) : [];
  return {
    ...message,
    lines: [
      ...begunLines(content, names),
      ...done,
      ...undoneLines(content),
      ...given,
      ...(soFar.length > 0 ? [line(...soFar)] : []),
      ...message.lines,
    ],
  };
}
