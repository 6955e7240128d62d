import { hasQuestionForm } from '../../ask/question-form.ts';
import { givenTo, isOpenMatter, type Matter } from '../../matters/matter.ts';
import { asTold, asToldLine, mayTellMeasure, measureByNumber } from '../../report/as-told.ts';
import { isLocked } from '../../report/desk.ts';
import { type Desk, measureOf, type ReportEvent } from '../../report/desk-draft.ts';
import { placeToEdit } from '../../report/spoken-choice.ts';
import { beginsWithStatus } from '../../report/spoken-status.ts';
import {
  answerInFull,
  isClearList,
  isFigureList,
  loneLine,
  namesTaskInFull,
} from '../../report/task-lines.ts';
import { tellsTrouble } from '../../report/told.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import type { KnownTurn } from '../turn.ts';
import { doneOfWhich } from './done-which.ts';
import { lookedAt, type OpenReport, type ReportOf, sentUnit } from './own-report.ts';
import { denied, enter, takeStep } from './take-step.ts';

/** «sửa» alone: which is asked. */
const editWords =
  /^(?:(?:nham|sai|lon|lam|roi|bi|a|da|em|toi|minh|cho|muon|can|xin|phep|duoc) )*(?:chinh sua|sua|chinh)(?: lai)?(?: bao cao)?(?: (?:a|nhe|nha|di|voi|giup))*$/;

/** «6 xong, 12 tin bài»: a line as the summary takes it. */
const linePattern = /^\s*(?:nhiệm vụ|nhiem vu|nv|việc|viec|số|so)?\s*\d{1,3}[\s.:)]/iu;

/** What is said where a change is meant for a month that is locked; null where it is not meant for the report. */
function sayClosed(
  turn: KnownTurn,
  text: string,
  as: 'line' | 'measure' | 'task',
  of: ReportOf,
  openReport: OpenReport,
) {
  const closed = denied({ type: 'locked', period: toPeriod(of.period), unit: of.unit });
  if (as === 'task') return closed;
  // A line is read as it would be if the month were open, and then it is said that it is not.
  const locks = turn.state.locks.filter(({ period }) => period !== of.period);
  const { seen } = lookedAt({ ...turn, state: { ...turn.state, locks } }, of, openReport);
  if (!seen) return null;
  const isMeant =
    as === 'line' ? isClearList(seen.desk, text, '') : measureByNumber(seen.desk, text) !== text;
  return isMeant ? closed : null;
}

/** Whether a matter is a unit's own, or was given to it and waits for its answer. */
function isOfUnit(matter: Matter, unit: string): boolean {
  const given = givenTo(matter);
  return matter.unit === unit || (isOpenMatter(matter) && given?.type === 'to-unit' && given.unit === unit);
}

/** «việc 1 không giải quyết được vì …» of who was given matter 1 speaks of that in the words that its message gives. */
function settlesGiven({ matters }: KnownTurn['state'], desk: Desk, text: string): boolean {
  const { unit } = desk.draft;
  const [, number] = /^\s*(?:viec|vuong mac) (?:so )?(\d{1,9}) .*giai quyet/.exec(foldedWords(text)) ?? [];
  return matters.some((one) => one.id === Number(number) && one.unit !== unit && isOfUnit(one, unit));
}

/** Whether lines tell of the tasks of a report that was sent: what is in the way of one may be of a matter that has its number. */
function tellsAnew({ state }: KnownTurn, desk: Desk, text: string, isChange: boolean): boolean {
  if (settlesGiven(state, desk, text)) return false;
  if (isClearList(desk, text, '') || isFigureList(desk, text, isChange)) return true;
  const line = namesTaskInFull(desk, text) ? loneLine(desk, text) : null;
  const place = line ? desk.tasks.findIndex(({ task }) => task.id === line.taskId) + 1 : 0;
  const isMatter = state.matters.some((one) => one.id === place && isOfUnit(one, desk.draft.unit));
  return line !== null && !isMatter && (tellsTrouble(line.rest) || answerInFull(desk, text) !== null);
}

/**
 * «6 xong, 12 tin bài», «sửa 2», «sửa» behind the receipt: the task of that number is asked again, or the summary, of the report that the unit
 * has sent for the month at hand; null where that is not meant.
 */
export function editSent(turn: KnownTurn, said: string, openReport: OpenReport): Outcome | null {
  const told = doneOfWhich(turn, said) ?? correctsSent(turn, said, openReport);
  if (told) return told;
  const text = asToldLine(said);
  const place = placeToEdit(text);
  const isLine = place === 0 && linePattern.test(text) && !hasQuestionForm(text);
  const mayMeasure = place === 0 && !isLine && mayTellMeasure(text);
  if (place === 0 && !isLine && !mayMeasure && !editWords.test(foldedWords(text))) return null;
  const of = sentUnit(turn);
  if (!of) return null;
  const as = isLine ? 'line' : mayMeasure ? 'measure' : 'task';
  if (isLocked(turn.state, of.period)) return sayClosed(turn, text, as, of, openReport);
  if (!isLine && !mayMeasure) return editAnew(turn, of, place, openReport);
  const { opened, seen } = lookedAt(turn, of, openReport);
  if (!seen) return mayMeasure ? null : opened;
  return tellAnew(turn, seen, { said, text, isLine });
}

/** Lines of the report that was sent, or what is measured in it by its name; null where they are none of it. */
function tellAnew(
  turn: KnownTurn,
  { within, desk }: { within: KnownTurn; desk: Desk },
  { said, text, isLine }: { said: string; text: string; isLine: boolean },
): Outcome | null {
  const line = isLine ? text : measureByNumber(desk, text);
  const isMeant = (isLine || line !== text) && tellsAnew(turn, desk, line, line !== said);
  return isMeant ? takeStep(within, desk, { type: 'write', text: line, evidence: [] }, 'next') : null;
}

/** «sửa 2», «sửa»: the task of that number asked again; without one the report that was sent. */
function editAnew(turn: KnownTurn, of: ReportOf, place: number, openReport: OpenReport): Outcome {
  const { opened, seen } = lookedAt(turn, of, openReport);
  if (!seen || place === 0) return opened;
  const { within, desk } = seen;
  const task = desk.tasks[place - 1];
  const asked: ReportEvent = task
    ? { type: 'edit', taskId: task.task.id }
    : { type: 'unsure', what: 'no-such-task' };
  return takeStep(within, desk, asked, 'next');
}

/** Who speaks, and that it was a slip, before what is corrected: «à nhầm, …», «xin lỗi, em ghi sai …». */
const lead =
  '(?:(?:dạ|da|à|ấy|chết|em|tôi|toi|mình|minh|cho|xin|xin phép|xin lỗi|xin loi|phép|nhờ|nho|muốn|muon|cần|can|được|duoc|ghi|gửi|gui|báo|bao|nhầm|nham|sai|lại|lai|rồi|roi|thực ra|thuc ra|đúng ra|dung ra)[\\s,.:!–-]+)*';
const task = '(?:nhiệm vụ|nhiem vu|nv|đầu việc|dau viec|việc|viec|mục|muc)\\s*(?:số|so|thứ|thu)?\\s*';
const courtesy = /(?:\s+(?:ạ|nhé|nha|em|đó|thôi|mới đúng|chứ không phải.*))+[.!]?$/iu;

/** «thêm vào việc 2: …», «cho em bổ sung nhiệm vụ 4 là đã …»: words that go behind those that stand there. */
const added = new RegExp(
  `^\\s*${lead}(?:thêm|them|bổ\\s+sung|bo\\s+sung|ghi\\s+thêm|nói\\s+thêm|viết\\s+thêm)(?:\\s+(?:thêm|giúp|cho|em|vào|vao|ở|o|của|cua|kết quả|ý|nội dung|lời))*\\s+${task}(\\d{1,3})\\s*(?:[:,–-]|(?:là|la|rằng)(?![\\p{L}]))?\\s*(\\S[\\s\\S]*)$`,
  'iu',
);
/** «việc 3 là 99%», «số liệu việc 3 chỉ đạt 95», «em ghi nhầm việc 3, là 99% ạ»: its figure. */
const figured = new RegExp(
  `^\\s*${lead}(?:(?:số liệu|so lieu|số|tỷ lệ|ty le|tỉ lệ|kết quả|con số)\\s+(?:của\\s+)?)?${task}(\\d{1,3})\\s*,?\\s+(?:(?:thì|phải|mới|chỉ|chi|đã|da|là|la|đạt|dat|được|duoc|bằng|bang|đúng|có|lên|còn)\\s+)+(\\d[\\d.,]*\\s*(?:%|phần trăm)?(?:\\s*[,;(]?\\s+\\S[\\s\\S]*)?)$`,
  'iu',
);
/** «nhiệm vụ 2: đã mượn máy»: what is said of it anew; «việc 2: …» may be of what stands in its way as well. */
const named = new RegExp(
  `^\\s*${lead}(?:nhiệm vụ|nhiem vu|nv)\\s*(?:số\\s*)?(\\d{1,3})\\s*:\\s*(\\S[\\s\\S]*)$`,
  'iu',
);

/** A correction: the place of the task, from 1, and what is said of it. */
interface Correction {
  place: number;
  rest: string;
  kind: 'added' | 'figure' | 'anew';
}

/** What words correct of a report by the number of its task; null where they correct nothing. */
function correctionIn(text: string): Correction | null {
  const normal = text.normalize('NFC').trim();
  const patterns = { added, figure: figured, anew: named };
  for (const kind of ['figure', 'added', 'anew'] as const) {
    const [, number, rest] = patterns[kind].exec(normal) ?? [];
    if (number !== undefined && rest !== undefined)
      return { place: Number(number), rest: rest.replace(courtesy, '').trim(), kind };
  }
  return null;
}

/** A correction as the line that the report takes, a figure of what is not measured as words; null of a task that it does not have. */
function asLineOf({ draft, tasks }: Desk, { place, rest, kind }: Correction): string | null {
  const id = tasks[place - 1]?.task.id;
  if (id === undefined || rest === '') return null;
  const isMeasured = measureOf({ draft, tasks } as Desk, id) !== undefined;
  // A bare number of what is not measured is told to be no answer.
  if (kind === 'figure' && (isMeasured || /^[\d.,%\s]+$/u.test(rest))) return `${place} ${rest}`;
  const { result, obstacle, proposal, figure } = draft.entries[id] ?? {};
  const before = [result, obstacle, proposal].filter((one) => one !== undefined && one !== '');
  if (kind === 'anew' || beginsWithStatus(rest)) return `${place}: ${rest}`;
  const words = [...before, rest].map((one) => one!.replace(/[\s;.]+$/u, '')).join('; ');
  // The figure stays, and no number of the words is taken for it.
  return isMeasured && figure !== undefined
    ? `${place} ${String(figure).replace('.', ',')}, ${words}`
    : `${place}: ${words}`;
}

/**
 * «thêm vào việc 2: …», «việc 3 là 99%», «nhiệm vụ 2: …» behind the receipt: the summary with it, to be sent; of a locked month it is
 * said that it is. Null for anything else.
 */
function correctsSent(turn: KnownTurn, text: string, openReport: OpenReport): Outcome | null {
  const correction = hasQuestionForm(text) ? null : correctionIn(text);
  const of = correction && sentUnit(turn);
  if (!correction || !of) return null;
  if (isLocked(turn.state, of.period)) {
    const locks = turn.state.locks.filter(({ period }) => period !== of.period);
    const { seen } = lookedAt({ ...turn, state: { ...turn.state, locks } }, of, openReport);
    return seen && asLineOf(seen.desk, correction)
      ? denied({ type: 'locked', period: toPeriod(of.period), unit: of.unit })
      : null;
  }
  const { seen } = lookedAt(turn, of, openReport);
  if (!seen) return null;
  const line = asLineOf(seen.desk, correction);
  if (line) return takeStep(seen.within, seen.desk, { type: 'write', text: line, evidence: [] }, 'next');
  const isMatter = turn.state.matters.some(({ id, unit }) => id === correction.place && unit === of.unit);
  // «việc 9 là 98%» of six: which there are is said. A matter may have that number.
  return correction.kind === 'figure' && !isMatter
    ? takeStep(seen.within, seen.desk, { type: 'unsure', what: 'no-such-task' }, 'next')
    : null;
}

/**
 * The same in the report that waits, as the line that it takes: of any task where its words are not awaited, and what is added and
 * corrected at the summary. Null for anything else.
 */
export function correctedLine(turn: KnownTurn, text: string): string | null {
  const waiting = hasQuestionForm(text) ? null : waitingReport(turn);
  if (!waiting || (waiting.step.type === 'task' && waiting.step.part === 'words')) return null;
  const { desk } = enter(turn, waiting);
  const told = asTold(desk, text);
  if (told !== text) return told;
  const correction = desk.draft.step.type === 'summary' ? correctionIn(text) : null;
  return correction && asLineOf(desk, correction);
}
