import { indexOf } from '../../core/people/directory-index.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import { matterAsked, mattersToAsk, newWordsBeside } from '../../core/report/ask-matters.ts';
import {
  alikeIn,
  type Desk,
  isFirm,
  openTasks,
  tasksOut,
  withoutNews,
} from '../../core/report/desk-draft.ts';
import { type Entry, isBehind, isUnchanged, statuses } from '../../core/report/report.ts';
import { numberAt, numberOf } from '../../core/report/task-number.ts';
import { type Button, type Line, type Message, plainText, type Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button } from './button.ts';
import { cadenceName, tasksApart } from './cadence-name.ts';
import { shortOffice } from './called.ts';
import { clip, entryWords, shareLines } from './entry.ts';
import { draftEvidenceRow } from './evidence-rows.ts';
import { problemLines } from './problem-lines.ts';
import { markOf, statusMark, statusName } from './progress.ts';
import { enteredFor, givenToUnit, type StepContent, unitOf } from './report-opening.ts';
import { b, capital, i, joined, line, monthName, shortText } from './words.ts';

/** So many numbers lie beside each other. */
const numbersInRow = 5;

/** «✅ 2 · 🔵 3 · 🟠 1» of the answers. */
function marks(entries: readonly Entry[]): string {
  const told = entries.filter((entry) => entry.noFigure === undefined);
  const of = (status: Entry['status']) => told.filter((entry) => entry.status === status).length;
  const without = (kind: Entry['noFigure']) => entries.filter(({ noFigure }) => noFigure === kind).length;
  return [
    ...statuses.filter((status) => of(status) > 0).map((status) => `${statusMark[status]} ${of(status)}`),
    ...(without('nothing') > 0 ? [`không phát sinh ${without('nothing')}`] : []),
    ...(without('awaited') > 0 ? [`chưa có số liệu ${without('awaited')}`] : []),
  ].join(' · ');
}

/** The marks of what a draft has answered. */
export const marksOf = ({ draft, tasks }: Desk): string =>
  marks(tasks.flatMap(({ task }) => draft.entries[task.id] ?? []));

/** The number of each task, to change it. */
function numberButtons({ draft, tasks }: Desk): Button[][] {
  const numbers = tasks.map(({ task }, position) =>
    button(`${numberAt(tasks, position)}`, { type: 'edit', draftId: draft.id, taskId: task.id }),
  );
  const rows = Math.ceil(numbers.length / numbersInRow);
  return Array.from({ length: rows }, (_, row) =>
    numbers.slice(row * numbersInRow, (row + 1) * numbersInRow),
  );
}

/** What a task is called in a list; one that reads like another, with its index and code. */
const nameIn = (tasks: readonly Assignment[], most = longestName): ((assignment: Assignment) => string) => {
  const alike = alikeIn(tasks);
  const all = tasks.map(({ task }) => task);
  const short = new Map(tasksApart(all, most).map((words, at) => [all[at]!.id, words]));
  return ({ task, index }) =>
    alike.has(task.id) && !task.carried
      ? most < longestName
        ? `${task.id} ${shortText(task.text, most)}`
        : `${shortText(index.name, 24)} ${task.id}: ${shortText(task.text, 30)}`
      : short.get(task.id)!;
};

/** So many signs of a task's name, and of what was said of it, are shown where there is room. */
const longestName = 48;
const longestWords = 120;

interface Cut {
  name: number;
  words: number;
  /** Why something is behind is read by others: what came of the rest is cut first. */
  reason: number;
  /** Tasks of which nothing is said are told together, by their numbers. */
  isCounted?: true;
}
/** Where there is less room, of each a little less: every task, figure and reason is still seen, and its number shows all of it. */
const cuts: readonly Cut[] = [
  { name: longestName, words: longestWords, reason: longestWords },
  { name: 36, words: 100, reason: 100 },
  { name: 28, words: 80, reason: 80 },
  { name: 22, words: 60, reason: 60 },
  { name: 16, words: 60, reason: 60 },
  { name: 16, words: 40, reason: 60 },
  { name: 14, words: 24, reason: 60 },
  { name: 12, words: 18, reason: 60 },
];
/** Of ten reasons and more so much of each as tells which it is. */
const ofManyReasons: readonly Cut[] = [50, 40, 32, 24, 18].map((reason) => ({
  name: 12,
  words: 18,
  reason,
  isCounted: true,
}));

/** What is read on a phone without scrolling much. */
const phoneScreen = 700;

const lengthOf = ({ lines, buttons = [], typed = '' }: Message): number => {
  const labels = buttons.flat().map(({ label }) => label);
  // Numbers alone are written out nowhere: the rows have them.
  const listed = labels.filter((label) => !/^\d+$/.test(label)).map((label) => label.length + 4);
  return plainText({ lines }).length + typed.length + listed.reduce((sum, length) => sum + length, 2);
};

/**
 * A list of tasks at the first cut at which it fits on a phone. At the tightest where it fits at none, and where its lines alone
 * would not, with less of each reason.
 */
function onOneScreen(toMessage: (cut: Cut) => Message): Message {
  const fits = (cut: Cut): boolean => lengthOf(toMessage(cut)) <= phoneScreen;
  const tightest = toMessage(cuts.at(-1)!);
  const isCrowded = plainText({ lines: tightest.lines }).length > phoneScreen;
  const cut = cuts.find(fits) ?? (isCrowded ? (ofManyReasons.find(fits) ?? ofManyReasons.at(-1)!) : null);
  return cut ? toMessage(cut) : tightest;
}

/** «🔵 11, 12, 14: đúng tiến độ» of the tasks of which no more is said. */
function countedLines({ draft, tasks }: Desk, quiet: readonly Assignment[]): Line[] {
  const numbersOf = (status: Entry['status']): number[] =>
    tasks.flatMap(({ task }, at) =>
      quiet.some((one) => one.task === task) && draft.entries[task.id]?.status === status
        ? [numberAt(tasks, at)]
        : [],
    );
  return statuses.flatMap((status) => {
    const numbers = numbersOf(status);
    return numbers.length === 0
      ? []
      : [line(`${statusMark[status]} ${numbers.join(', ')}: ${statusName[status].toLowerCase()}`)];
  });
}

const personIn = ({ org }: Names, id: string): string => indexOf(org).people.get(id)?.name ?? 'người khác';

/** « – Nguyễn Văn Bình đang trả lời» of a task that somebody else was given. */
function outWords({ out }: Desk, { task }: Assignment, names: Names): string {
  const of = out?.[task.id];
  if (!of) return '';
  return ` – ${personIn(names, of.to)} ${of.isAnswered ? 'đã trả lời, chờ dùng' : 'đang trả lời'}`;
}

/** What can be done with what others were given: their answers used, or it is taken back. */
function outButtons(desk: Desk, names: Names): Button[][] {
  const rows = new Map<number, Button[]>();
  const out = tasksOut(desk).flatMap(({ task }) => desk.out?.[task.id] ?? []);
  for (const { passing: id, to, isAnswered, givenAt } of out) {
    const name = personIn(names, to);
    if (isAnswered)
      rows.set(id, [button(`Dùng trả lời của ${name}`, { type: 'use-passed', id, at: givenAt })]);
    else if (!rows.has(id))
      rows.set(id, [button(`Lấy lại việc của ${name}`, { type: 'take-passed-back', id })]);
  }
  return [...rows.values()];
}

function answerLines(desk: Desk, names: Names, cut: Cut): Line[] {
  const { draft, tasks } = desk;
  const nameOf = nameIn(tasks, cut.name);
  const saysMore = ({ task }: Assignment): boolean => {
    const entry = draft.entries[task.id];
    return (
      !entry || entry.noFigure !== undefined || entryWords(entry, task.measure) + clip(entry, names) !== ''
    );
  };
  const isTold = (one: Assignment): boolean => !cut.isCounted || saysMore(one);
  const rows = tasks.flatMap((assignment, position) => {
    if (!isTold(assignment)) return [];
    const entry = draft.entries[assignment.task.id];
    const name = `${numberAt(tasks, position)} ${entry ? markOf(entry) : '…'} ${nameOf(assignment)}`;
    const shares = shareLines(names, { ...draft, taskId: assignment.task.id }, cut.words);
    if (!entry) return [line(`${name}${outWords(desk, assignment, names)}`), ...shares];
    const words = entryWords(entry, assignment.task.measure);
    const most = isBehind(entry) ? cut.reason : cut.words;
    const signed = entry.signed ? ` (${personIn(names, entry.by)} trả lời)` : '';
    return [
      line(`${name}${words ? ` – ${shortText(words, most)}` : ''}${clip(entry, names)}${signed}`),
      ...shares,
    ];
  });
  const quiet = tasks.filter((one) => !isTold(one));
  return [...rows, ...countedLines(desk, quiet)];
}

const headOf = ({ desk }: StepContent, names: Names): Span =>
  b(`${capital(monthName(toPeriod(desk.draft.period)))} · ${unitOf(desk.draft, names)}`);

/** What may be typed at the summary, shown where much was answered at once. */
function howToExcept({ draft, tasks }: Desk, { name }: Cut): Line[] {
  if (!Object.values(draft.entries).some(isUnchanged)) return [];
  const [first, second] = (tasks.length >= 7 ? [3, 6] : [0, Math.min(1, tasks.length - 1)]).map((at) =>
    numberAt(tasks, at),
  );
  const examples = `«${first} xong, đã họp 15/${toPeriod(draft.period).month}» hoặc «${second} chậm vì chờ kinh phí»`;
  if (name < longestName) return [line(i(`Việc khác: ${examples}.`))];
  return [line(i(`Có việc nào khác thì gõ số và kết quả, ví dụ ${examples}.`))];
}

/** The number is the task's; the rest goes by its first word. */
const typedAtSummary = ({ tasks }: Desk): string =>
  `Gõ ${tasks.length > 1 ? 'số nhiệm vụ' : '«1»'} để sửa; gõ «gửi» để gửi.`;

/** What may be reported early, by the numbers behind those of the tasks. */
const toAdd = ({ desk: { draft, tasks }, early }: StepContent): Button[][] =>
  early.map(({ task }, position) => [
    button(`+ ${tasks.length + position + 1}. ${cadenceName(task, toPeriod(draft.period))}`, {
      type: 'add',
      draftId: draft.id,
      taskId: task.id,
    }),
  ]);

/** The whole report before it is sent; asked once more, its head alone. */
export function summaryMessage(content: StepContent, names: Names): Message {
  const { desk, problem, mode } = content;
  const { draft } = desk;
  const again = mode === 'again';
  const to = desk.passedBy === undefined ? 'báo cáo' : personIn(names, desk.passedBy);
  const send: Button = { ...button(`Gửi ${to}`, { type: 'send', draftId: draft.id }), stands: 'out' };
  // While others have something of it there is nothing whole to send.
  const first = tasksOut(desk).length > 0 ? outButtons(desk, names) : [[send]];
  const later = button('Để sau', { type: 'later', draftId: draft.id });
  const edit = button('Sửa…', { type: 'edit-list', draftId: draft.id });
  const head = line(...(again ? ['↩ '] : []), headOf(content, names), `: ${marksOf(desk)}`);
  if (again)
    return {
      lines: [...problemLines(problem, desk, names), head],
      buttons: [...first, [edit, later], ...toAdd(content)],
      wordsOnly: true,
      typed: typedAtSummary(desk),
    };
  return onOneScreen((cut) => ({
    lines: [
      ...problemLines(problem, desk, names),
      head,
      ...(draft.reason ? [line(i(`${shortOffice} nhập thay: «${shortText(draft.reason, 120)}»`))] : []),
      ...answerLines(desk, names, cut),
      ...matterLines(draft),
      ...givenToUnit(content, cut.reason),
      ...howToExcept(desk, cut),
    ],
    buttons: [
      ...first,
      [
        edit,
        ...(draft.trail && draft.trail.length > 0
          ? [button('◀ Chọn lại', { type: 'back', draftId: draft.id })]
          : []),
        later,
      ],
      ...draftEvidenceRow(draft),
      ...toAdd(content),
    ],
    wordsOnly: true,
    typed: typedAtSummary(desk),
  }));
}

/** What was answered of matters that were open: «Việc 12 đã xong; Việc 13 còn». */
function matterLines({ matters = {} }: Desk['draft']): Line[] {
  const said = Object.entries(matters).map(
    ([id, { says }]) => `Việc ${id} ${says === 'done' ? 'đã xong' : 'còn'}`,
  );
  return said.length === 0 ? [] : [line(i(`${said.join('; ')}.`))];
}

const entered = ({ draft }: Desk, names: Names): Line[] => {
  const of = enteredFor(draft, names);
  return of === null ? [] : [line(i(`Nhập thay ${of}`))];
};

/** The tasks by their numbers, to change one. */
export const editsMessage = (desk: Desk, names: Names): Message =>
  onOneScreen((cut) => ({
    lines: [
      ...entered(desk, names),
      line('Sửa nhiệm vụ nào? Chọn số, hoặc gõ số và kết quả.'),
      ...answerLines(desk, names, cut),
    ],
    buttons: [...numberButtons(desk), [button('◀ Quay lại', { type: 'resume', draftId: desk.draft.id })]],
  }));

/** Whether anything came of what has been reported alike for months. */
export function newsMessage({ desk, problem, mode }: StepContent, names: Names): Message {
  const { draft, tasks } = desk;
  const stale = new Set(withoutNews(desk));
  const only = stale.size === 1;
  const first = numberAt(
    tasks,
    tasks.findIndex(({ task }) => stale.has(task.id)),
  );
  const nameOf = nameIn(tasks);
  return {
    lines: [
      ...problemLines(problem, desk, names),
      line(
        ...(mode === 'again' ? ['↩ '] : []),
        `${unitOf(draft, names)}: hai tháng nay ${stale.size} nhiệm vụ không có gì mới. Tháng này đã làm việc gì cụ thể? Gõ ${only ? '' : 'số và '}việc, ví dụ: `,
        i(`${only ? '' : `${first} `}đã họp 15/${toPeriod(draft.period).month}`),
      ),
      ...(mode === 'again'
        ? []
        : tasks.flatMap((assignment, position) =>
            stale.has(assignment.task.id) ? [line(`${numberAt(tasks, position)} ${nameOf(assignment)}`)] : [],
          )),
    ],
    buttons: [
      [button('Chưa có gì mới', { type: 'no-news', draftId: draft.id })],
      [button('◀ Chọn lại', { type: 'back', draftId: draft.id })],
    ],
    wordsOnly: true,
  };
}

/** Whether something that was reported before still stands in the way. */
export function matterMessage({ desk, problem, mode }: StepContent, names: Names): Message {
  const { draft } = desk;
  const asked = matterAsked(desk);
  if (!asked) return { lines: problemLines(problem, desk, names) };
  const left = mattersToAsk(desk).length;
  const beside = newWordsBeside(desk, asked);
  const choice = (label: string, says: 'done' | 'stands' | 'other' | 'all'): Button =>
    button(label, { type: 'matter-stands', draftId: draft.id, id: asked.id, says });
  return {
    lines: [
      ...problemLines(problem, desk, names),
      line(
        `${mode === 'again' ? '↩ ' : ''}Vướng mắc, kiến nghị tháng ${toPeriod(asked.period).month} còn mở, `,
        b(`Việc ${asked.id}`),
        `: «${shortText(asked.words, 200)}». Đã xong chưa?`,
      ),
      ...(beside === null
        ? []
        : [
            line(
              `Tháng này ghi «${shortText(beside, 120)}»; [Còn] thì thêm vào Việc ${asked.id}, [Việc khác] thì thành việc mới.`,
            ),
          ]),
    ],
    buttons: [
      [
        choice('Đã xong', 'done'),
        choice('Còn', 'stands'),
        ...(beside === null ? [] : [choice('Việc khác', 'other')]),
      ],
      ...(left > 1 ? [[choice(`Còn cả ${left} việc`, 'all')]] : []),
      [button('◀ Chọn lại', { type: 'back', draftId: draft.id })],
    ],
  };
}

/** What is left to answer before a report can be sent. */
export function incompleteMessage(desk: Desk, names: Names): Message {
  const { draft, tasks } = desk;
  const open = openTasks(desk);
  const rest = open.filter((one) => !isFirm(desk, one)).length;
  const placesOf = (some: readonly Assignment[]): number[] =>
    some.map(({ task }) => numberOf(tasks, task.id));
  const out = tasksOut(desk);
  const having = [...new Set(out.map(({ task }) => personIn(names, desk.out![task.id]!.to)))];
  return {
    lines: [
      ...entered(desk, names),
      ...(open.length > 0
        ? [line(`Còn ${open.length} nhiệm vụ chưa trả lời: ${placesOf(open).join(', ')}.`)]
        : []),
      ...(out.length > 0
        ? [line(`Việc ${placesOf(out).join(', ')} đã chuyển cho ${joined(having)}, chưa dùng trả lời nào.`)]
        : []),
    ],
    buttons: [
      ...(open.length > 0
        ? [[button(`Trả lời tiếp (còn ${open.length})`, { type: 'resume' as const, draftId: draft.id })]]
        : []),
      ...outButtons(desk, names),
      ...(rest > 1 ? [[button('Còn lại: đúng tiến độ', { type: 'rest', draftId: draft.id })]] : []),
      [button('Để sau', { type: 'later', draftId: draft.id })],
    ],
    // A number is the figure that is awaited.
    ...(draft.step.type === 'task' && draft.step.part === 'figure' ? { wordsOnly: true } : {}),
  };
}
