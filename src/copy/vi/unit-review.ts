import type { ReviewedTask, ReviewingContent, UnitStanding } from '../../core/features/reviewing/declared.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { changedAt } from '../../core/report/office-review.ts';
import { tallyOf } from '../../core/report/progress.ts';
import { awaitsFigure, type Entry } from '../../core/report/report.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodBefore, toPeriod } from '../../core/time/period.ts';
import { type Period, periodKey } from '../../core/time/viet-nam-time.ts';
import { button, commandButton } from './button.ts';
import { taskWords } from './cadence-name.ts';
import { shortOffice } from './called.ts';
import { clip, entryWords, mostWords, signedWords, unchangedWords, withUnit } from './entry.ts';
import { reportEvidenceRow } from './evidence-rows.ts';
import { punctuality } from './late-reporting.ts';
import { counts, markOf, stateWithin, wholeAnswer } from './progress.ts';
import {
  b,
  capital,
  clock,
  i,
  inStates,
  joined,
  lengthOf,
  line,
  monthName,
  only,
  returnReason,
  shortDate,
  shortText,
} from './words.ts';

type Of<T extends ReviewingContent['type']> = Extract<ReviewingContent, { type: T }>;

/** So many signs are the tasks of one report at once: with head and choices it is three messages of a phone at most. */
const mostSigns = 3_700;
interface Cut {
  name: number;
  words: number;
}
/** The longest names and pieces of words, tried one after another until all tasks have room. */
const cuts: readonly Cut[] = [mostWords, 80, 50].map((words) => ({ name: 60, words }));
/** Shorter ones, where with them all is read on a phone's screen, or in one message: a number reads each task whole. */
const shorter: readonly Cut[] = [
  { name: 60, words: mostWords },
  { name: 40, words: 80 },
  { name: 28, words: 50 },
];
/** The signs that a screen has beside head and choices, and a message. */
const screens = [450, 1_200];
const aRow = 5;

/** What an answer stands beside: last month's figure or another state, the target. */
function besides({ task: { task }, last }: ReviewedTask, entry: Entry, period: Period): string {
  const { measure } = task;
  const before = periodBefore(period);
  const figure = measure && last?.figure !== undefined ? ` ${withUnit(last.figure, measure)}` : '';
  const isOther = last !== null && (figure !== '' || markOf(last) !== markOf(entry));
  return [
    ...(last && before && isOther ? [`tháng ${before.month}: ${markOf(last)}${figure}`] : []),
    ...(measure ? [`chỉ tiêu ${withUnit(measure.target, measure)}`] : []),
  ].join('; ');
}

/** « (như tháng 4)», « (trả lời chung)»: marks what nobody answered by itself. */
const copied = (entry: Entry): string => {
  const words = unchangedWords(entry);
  return words === '' ? '' : ` (${words})`;
};

/** What an answer says in one piece: «🟠 chậm – «chờ kinh phí»». */
const inShort = (entry: Entry | null, { task: { task } }: ReviewedTask, most: number): string => {
  if (entry === null) return 'chưa có';
  const words = entryWords(entry, task.measure, most);
  return `${markOf(entry)}${words ? ` ${words}` : ''}`;
};

/** What a task was before it was changed, who changed it, and what the office does about it. */
function changesOf(one: ReviewedTask, entry: Entry | null, most: number): Line[] {
  const { changed, isNews, back } = one;
  const corrected = entry?.corrected;
  return [
    ...(changed && entry
      ? [
          line(
            i(`  ${isNews ? 'mới sửa' : corrected ? 'sửa thay' : 'đã sửa'} ${clock(changed.at)}`),
            `, trước ${inShort(changed.before, one, most)} → nay ${markOf(entry)}`,
          ),
        ]
      : []),
    ...(corrected
      ? [
          line(
            `  lý do sửa thay: «${shortText(corrected.reason, most)}»${corrected.disputed ? '; đơn vị báo không đúng' : ''}`,
          ),
        ]
      : []),
    ...(back === null ? [] : [line(`  ↩ đang trả lại: «${shortText(returnReason(back), most)}»`)]),
  ];
}

/** A task of a report, in a line or two, behind its number. */
function taskLines(one: ReviewedTask, number: number, period: Period, cut: Cut, names: Names): Line[] {
  const most = cut.words;
  const { task } = one;
  const entry = task.entry ?? task.before ?? null;
  const name = `${planIdOf(task.task)} · ${taskWords(task.task, cut.name)}`;
  if (entry === null) return [line(`${number} ▫️ ${name}: chưa có`)];
  const said = entryWords(entry, task.task.measure, most);
  const beside = besides(one, entry, period);
  const state = awaitsFigure(entry) || entry.noFigure ? '' : ' ';
  return [
    line(
      `${number} ${markOf(entry)} ${name}: `,
      ...(state === '' ? [] : [stateWithin(entry)]),
      said === '' ? '' : `${state === '' ? '' : ' – '}${said}`,
      beside === '' ? '' : ` (${beside})`,
      copied(entry),
      clip(entry, names),
      signedWords(entry, names),
    ),
    ...changesOf(one, entry, most),
  ];
}

/** The tasks from one on, as many as have room: with whole words where they have it, cut shorter where not. */
function shownTasks(
  { tasks, from, progress }: Of<'unit-review'>,
  names: Names,
): { lines: readonly Line[]; to: number } {
  const rest = tasks.slice(from);
  const written = (cut: Cut): Line[][] =>
    rest.map((one, at) => taskLines(one, from + at + 1, progress.period, cut, names));
  const tried = [
    ...screens.flatMap((most) => shorter.map((cut) => ({ cut, most }))),
    ...cuts.map((cut) => ({ cut, most: mostSigns })),
  ];
  for (const { cut, most } of tried) {
    const all = written(cut).flat();
    if (lengthOf(all) <= most) return { lines: all, to: tasks.length };
  }
  const short = written(cuts.at(-1)!);
  let left = mostSigns;
  const shown = short.filter((one, at) => {
    left -= lengthOf(one);
    return at === 0 || left >= 0;
  });
  return { lines: shown.flat(), to: from + shown.length };
}

/** Who sent it, for whom, when, how late; who has read it. */
function sentLines({ report, progress, sentBy, sentFor, acceptedBy }: Of<'unit-review'>): Line[] {
  const { firstSentAt, sentAt, accepted } = report;
  const who = sentBy ? ` – ${sentBy.name}${sentFor ? `, thay ${sentFor.name}` : ''}` : '';
  const again = sentAt > firstSentAt ? `; gửi lại ${clock(sentAt)}` : '';
  return [
    line(
      ...inStates(`Gửi ${shortDate(firstSentAt)}, ${punctuality(firstSentAt, progress.deadlineAt)}`, true),
      `${again}${who}.`,
    ),
    ...(report.reason ? [line(`${shortOffice} nhập, lý do: «${shortText(report.reason, mostWords)}»`)] : []),
    ...(acceptedBy && accepted ? [line(`Đã nhận: ${acceptedBy.name}, ${clock(accepted.at)}.`)] : []),
    ...(accepted && !acceptedBy && accepted.sentAt !== sentAt
      ? [line(b('Gửi lại sau khi đã nhận'), ` (${clock(accepted.at)}).`)]
      : []),
  ];
}

const inRows = (buttons: readonly Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / aRow) }, (_, at) =>
    buttons.slice(at * aRow, (at + 1) * aRow),
  );

/** Each task of a report by its number, which is the same on every page: it is read whole. */
const wholeTasks = ({ unit, progress, tasks }: Of<'unit-review'>): Button[] =>
  tasks.map(({ task }, at) =>
    button(String(at + 1), {
      type: 'entry-words',
      period: periodKey(progress.period),
      unit: unit.id,
      taskId: task.task.id,
    }),
  );

/** What is done with a report that is read. */
function reviewActions(content: Of<'unit-review'>, to: number): Button[][] {
  const { report, unit, progress, tasks, locked, acceptedBy, justAccepted, at } = content;
  const period = periodKey(progress.period);
  const place = { period, unit: unit.id };
  const isWhole = to >= tasks.length;
  return [
    [
      ...(isWhole
        ? []
        : [
            button(`Xem tiếp ${tasks.length - to} nhiệm vụ`, { type: 'review-unit', ...place, from: to + 1 }),
          ]),
      ...(isWhole && !acceptedBy
        ? [button('Nhận', { type: 'accept-report', ...place, sentAt: changedAt(report) })]
        : []),
      button('Tiếp', { type: 'review-next', ...place }),
      // «nhầm» is of what was marked just now, where that can be taken back.
      ...(at > 1 && justAccepted === null
        ? [button('Đơn vị trước', { type: 'review-before', ...place })]
        : []),
    ],
    [
      ...(locked
        ? [button(`Mở khóa ${monthName(progress.period)}`, { type: 'unlock', period })]
        : [
            button('Trả lại…', { type: 'choose-returned-task', ...place }),
            button('Sửa thay…', { type: 'choose-corrected', ...place }),
          ]),
    ],
    ...reportEvidenceRow(report),
    ...unacceptRow(justAccepted, period),
  ];
}

/** [Bỏ nhận Thanh tra Sở]: what was marked just now is unread again. */
const unacceptRow = (unit: { id: string; name: string } | null, period: string): Button[][] =>
  unit === null ? [] : [[button(`Bỏ nhận ${unit.name}`, { type: 'unaccept-report', period, unit: unit.id })]];

/** Under a report that is read: each task that stands there whole, then what is done with it. */
function reviewChoices(content: Of<'unit-review'>, to: number): Pick<Message, 'buttons' | 'choices'> {
  const { tasks, from } = content;
  const whole = wholeTasks(content);
  const actions = reviewActions(content, to);
  const isPart = from > 0 || to < tasks.length;
  return {
    buttons: [...inRows(whole.slice(from, to)), ...actions],
    ...(isPart ? { choices: [...whole, ...actions.flat()] } : {}),
  };
}

/** A unit's report with all that the office needs to read it. */
export function unitReviewMessage(content: Of<'unit-review'>, names: Names): Message {
  const { unit, progress, tasks, from, at, of } = content;
  const { lines, to } = shownTasks(content, names);
  const isPart = from > 0 || to < tasks.length;
  return {
    lines: [
      line(
        b(`${unit.name}, ${monthName(progress.period)}`),
        ` (đơn vị ${at}/${of}): ${counts(tallyOf(tasks.map(({ task }) => task)), true)}`,
      ),
      ...(from > 0 ? [] : sentLines(content)),
      ...(isPart
        ? [line(i(`Nhiệm vụ ${from + 1 === to ? '' : `${from + 1}–`}${to} trong ${tasks.length}:`))]
        : []),
      ...lines,
      line(i('Xem đủ lời: gõ số nhiệm vụ.')),
    ],
    ...reviewChoices(content, to),
  };
}

const standingNames = ({ type, ...one }: UnitStanding): string => {
  if (type === 'accepted' && 'by' in one)
    return `đã nhận ${clock(one.at)}${one.by ? ` (${one.by.name})` : ''}`;
  return { missing: 'chưa báo cáo', new: 'mới', again: 'gửi lại sau khi nhận', accepted: 'đã nhận' }[type];
};

const namesOf = (units: readonly UnitStanding[], type: UnitStanding['type']): string[] =>
  units.filter((one) => one.type === type).map(({ unit }) => unit.name);

const awaitingLine = (awaiting = 0): Line[] =>
  awaiting > 0 ? [line(`⏳ ${awaiting} việc chờ anh/chị xác nhận hoàn thành: gõ «việc chờ xác nhận».`)] : [];

/** «Chưa đọc 2 (mới: A; gửi lại sau khi nhận: B) · chưa báo cáo: C» */
export function overviewLines(
  period: string,
  units: readonly UnitStanding[],
  awaiting: number | undefined,
): Line[] {
  const sent = units.filter(({ type }) => type !== 'missing').length;
  const [fresh, again, missing] = (['new', 'again', 'missing'] as const).map((type) => namesOf(units, type));
  return [
    line(
      b(`Duyệt ${monthName(toPeriod(period))}`),
      `: ${sent}/${units.length} đơn vị đã báo cáo, ${units.filter(({ type }) => type === 'accepted').length} đã nhận.`,
    ),
    ...(fresh!.length > 0 ? [line(`Mới: ${joined(fresh!)}.`)] : []),
    ...(again!.length > 0 ? [line(`Gửi lại sau khi nhận: ${joined(again!)}.`)] : []),
    ...(missing!.length > 0 ? [line(`Chưa báo cáo: ${joined(missing!)}.`)] : []),
    ...awaitingLine(awaiting),
    line(''),
  ];
}

/** At the end: what is missing still, and what comes next. */
export function reviewEndMessage(content: Of<'review-end'>): Message {
  const { progress, units, returned, awaited, awaiting, locked, justAccepted } = content;
  const key = periodKey(progress.period);
  const { year, month } = progress.period;
  const accepted = namesOf(units, 'accepted');
  const unread = units.filter(({ type }) => type === 'new' || type === 'again');
  const missing = namesOf(units, 'missing');
  const isDone = unread.length === 0 && missing.length === 0 && returned === 0 && awaited === 0;
  const actions: Button[] = [
    ...(awaiting ? [button(`Xác nhận hoàn thành (${awaiting})…`, { type: 'show-claims' })] : []),
    ...(missing.length > 0 && !locked
      ? [button('Nhắc đơn vị chưa báo cáo', { type: 'nudge', period: key })]
      : []),
    ...(locked ? [] : [commandButton(`Khóa kỳ tháng ${month}`, 'khoa', `${month}/${year}`)]),
    button(`Báo cáo tháng ${month}`, {
      type: 'make-document',
      kind: 'report',
      span: { year, from: month, to: month },
    }),
    ...(progress.tasks.some(({ entry }) => (entry?.proposal ?? '') !== '')
      ? [
          button('Chọn kiến nghị…', {
            type: 'sort-proposals',
            span: { year, from: month, to: month },
          }),
        ]
      : []),
  ];
  const toUnits = units
    .filter(({ type }) => type !== 'missing')
    .map(({ unit }) => [button(unit.name, { type: 'review-unit', period: key, unit: unit.id })]);
  return {
    lines: [
      line(
        b(`${capital(monthName(progress.period))}`),
        `: đã nhận ${accepted.length}/${units.length} đơn vị${isDone ? ', không còn thiếu gì.' : '.'}`,
      ),
      ...(unread.length > 0 ? [line(`Chưa đọc: ${joined(unread.map(({ unit }) => unit.name))}.`)] : []),
      ...(missing.length > 0 ? [line(`Chưa báo cáo: ${joined(missing)}.`)] : []),
      ...(returned > 0 ? [line(`${returned} nhiệm vụ đã trả lại, chưa gửi lại.`)] : []),
      ...awaitingLine(awaiting),
      ...(awaited > 0 ? [line(`${awaited} nhiệm vụ chưa có số liệu.`)] : []),
      ...(locked ? [line('Kỳ đã khóa.')] : []),
      ...units
        .filter(({ type }) => type === 'accepted')
        .map((one) => line(`✓ ${one.unit.name}: ${standingNames(one)}`)),
      ...(toUnits.length > 0 ? [line(i('Xem lại đơn vị nào thì chọn tên đơn vị.'))] : []),
    ],
    buttons: [...actions.map((one) => [one]), ...toUnits, ...unacceptRow(justAccepted, key)],
  };
}

/** «Trước: … / Nay: …» of a correction. */
export const bothLines = (
  { task: { task }, before, after }: Pick<Of<'why-corrected'>, 'task' | 'before' | 'after'>,
  names: Names,
): Line[] => [
  line('Trước: ', ...wholeAnswer(before, task.measure, names, mostWords)),
  line('Nay: ', ...wholeAnswer(after, task.measure, names, mostWords)),
];

export const noReportYet = ({ unit, period }: Of<'no-report-yet'>): Message =>
  only(`${unit.name} chưa báo cáo ${monthName(toPeriod(period))}.`);
