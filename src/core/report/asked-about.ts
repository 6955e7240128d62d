import { hasQuestionForm } from '../ask/question-form.ts';
import { fold, foldedWords } from '../text/fold.ts';
import { isNumberOnly, withoutPictures } from '../text/place-named.ts';
import { asksWhy } from './answer-figure.ts';
import { isAside } from './aside.ts';
import { type Desk, measureOf, overdueProblem, passedDay, withDraft } from './desk-draft.ts';
import { readFigure } from './figure.ts';
import { isBehind, type Status, type TaskStep } from './report.ts';
import { isMereStatus, statusSaidPolitely } from './spoken-status.ts';
import { numberOf } from './task-number.ts';
import { isDoubtful } from './to-bot.ts';
import { isQuestionOrProposal } from './words-of-answer.ts';

/** What is typed out of habit, or to say that one listens. */
const fillers: ReadonlySet<string> = new Set(
  'u uh uk um uhm o a da vang y e he hm hmm ok oke okay okie okela oki kk alo'.split(' '),
);
/** What may stand before a reason, and makes none of what is none: «vì 3». */
const lead =
  /^(?:(?:vì|vi|do|bởi|boi|tại|tai|là|la|vướng|vuong|mắc|mac|lý|lí|ly|kết quả|ket qua)(?:\s+|:\s*))+/iu;

/**
 * Whether words say nothing that could be read by others: a number by itself, «ừ», «?», a picture, be it behind «vì». They
 * are typed out of habit where choices are numbered, and as an answer to nothing.
 */
export function saysNothing(words: string): boolean {
  const said = words.trim().replace(lead, '');
  if (isNumberOnly(said)) return true;
  const typed = foldedWords(withoutPictures(said)).split(' ');
  return typed.every((word) => word === '' || fillers.has(word) || /^[a-z]$/.test(word));
}

/** Whether words are asked about before they count: «xong cả» says what it says. */
export const isAskedAbout = (words: string): boolean =>
  saysNothing(words) ||
  (!isMereStatus(words) && (isAside(words) || isDoubtful(words) || isQuestionOrProposal(words)));

/** What asks or bids the bot within words that are to be a reason, as it is written and as it is typed without its marks. */
const within =
  '(?<!\\p{L})(?:bao nhiêu|(?:ngày|tháng|hôm|thứ|là|được|còn|có) mấy|mấy (?:đơn vị|phòng|nhiệm vụ|việc|ngày|giờ)|đơn vị nào|phòng nào|ai phụ trách|ở đâu|khi nào|bao giờ)(?!\\p{L})';
const opening =
  '^(?:(?:thế|vậy|à|ơ|ủa) )*(?:(?:thế|vậy) còn|xem(?: lại)?|cho (?:tôi|em|anh|chị|mình|xem|hỏi)|mở|tìm|liệt kê|tra cứu|danh sách)(?!\\p{L})';
const ending = '(?<!\\p{L})(?:nhỉ|hả|hở)[.!]*$';
const asks = new RegExp(`${within}|${opening}|${ending}`, 'u');
const asksPlain = new RegExp(
  `${within}|${opening}|${ending}`.replaceAll('\\p{L}', '[a-z]').replace(/\p{L}+/gu, fold),
  'u',
);

/** Whether words ask or bid something: marks count where any were typed. */
function asksWithin(words: string): boolean {
  const typed = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return /^[\p{ASCII}]*$/u.test(typed) ? asksPlain.test(typed) : asks.test(typed);
}

/**
 * Whether words are asked about before they become a reason that others read: whatever may be a question, a bidding, the
 * name of a command. One word alone gives no reason.
 */
export const isDoubtedReason = (words: string): boolean =>
  isAskedAbout(words) || hasQuestionForm(words) || asksWithin(words) || !/\S\s+\S/.test(words.trim());

/**
 * Whether words that were asked about are typed once more, and so meant. A number is as likely the same slip again, and so
 * is the name of a status: they count by [Ghi] alone.
 */
export const insists = ({ draft: { pending } }: Desk, words: string): boolean =>
  pending.doubted === words &&
  !saysNothing(words) &&
  statusNamed(words) === null &&
  !sends.test(foldedWords(words));
/** «gửi», typed to have the report sent: it is as likely that again. */
const sends =
  /^(?:(?:da|vang|ok|oke|xong|em|toi|thi) )*(?:gui|nop)(?: (?:di|luon|ngay|bao cao|bc|nhe|nha|a|em))*$/;

/** «3»: where choices are numbered it may be one of them, typed by habit. */
export const isBareNumber = (words: string): boolean => /^\d{1,2}[.)]?$/.test(words);

/** The status whose name a whole text is, and the number that stands before it: «2. Đúng tiến độ», «🔵 đúng tiến độ ạ». */
function statusNamed(text: string): { status: Status; number: number | null } | null {
  const [, number, name = ''] =
    /^\(?(?:(\d{1,2})(?:[.):–-]|\s))?\s*(\p{L}.*)$/su.exec(withoutPictures(text)) ?? [];
  const status = statusSaidPolitely(foldedWords(name));
  return status ? { status, number: number === undefined ? null : Number(number) } : null;
}

/** The place of a status in the list that is shown for a task, from 1: what is overdue is on track no more. */
export function placeOfStatus(desk: Desk, taskId: string, status: Status, now: number): number {
  const shown: readonly Status[] =
    passedDay(desk, taskId, now) === null
      ? ['done', 'on-track', 'late', 'not-begun']
      : ['done', 'late', 'not-begun'];
  return shown.indexOf(status) + 1;
}

/**
 * Whether words are a line of the list of statuses that stood above: its name with its own number there. It may be typed
 * by habit, and be no word of the task nor of the one with that number.
 */
export function isListedStatus(desk: Desk, taskId: string, words: string, now: number): boolean {
  const named = statusNamed(words);
  return named !== null && named.number === placeOfStatus(desk, taskId, named.status, now);
}

/**
 * The status that a text names by its words behind a number: its own in the list, or that of the task that is asked, so that
 * both say the same. Null for any other text.
 */
export function statusListed(desk: Desk, taskId: string, text: string, now: number): Status | null {
  const { status, number = null } = statusNamed(text) ?? {};
  if (status === undefined || number === null) return null;
  const places = [placeOfStatus(desk, taskId, status, now), numberOf(desk.tasks, taskId)];
  return places.includes(number) ? status : null;
}

/** What typed words may be instead of the words that are awaited. */
export type Doubt =
  | { type: 'figure'; value: number }
  | { type: 'status'; status: Status }
  | { type: 'number' }
  | { type: 'words' };

/** What it is that is doubted where words are awaited. */
export function doubtOf(desk: Desk, { taskId }: Pick<TaskStep, 'taskId'>, words: string, now: number): Doubt {
  const { pending } = desk.draft;
  const measure = measureOf(desk, taskId);
  const reading = measure && isNumberOnly(words) ? readFigure(words, measure) : null;
  if (reading?.type === 'figure' && reading.words === '') return { type: 'figure', value: reading.value };
  const named = pending.keeps ? null : statusNamed(words);
  if (named && named.status !== pending.status && !overdueProblem(desk, taskId, named.status, now))
    return { type: 'status', status: named.status };
  return { type: isNumberOnly(words) ? 'number' : 'words' };
}

/** Whether words that are awaited of a task name a status instead: another than was chosen, or one by its number. */
export function namesStatus(desk: Desk, step: TaskStep, words: string, now: number): boolean {
  const named = statusNamed(words);
  if (named === null) return false;
  // No status is a reason of anything; «hoàn thành» may be all that came of what is done.
  return (
    named.number !== null ||
    isBehind(named) ||
    asksWhy(desk, step.taskId) ||
    doubtOf(desk, step, words, now).type === 'status'
  );
}

/** The figure that was doubted where one is asked: of «2» that may be a choice, of «5 hồ sơ» that count something else. */
export function figureDoubted(desk: Desk, taskId: string): number | null {
  const { doubted } = desk.draft.pending;
  const measure = measureOf(desk, taskId);
  if (doubted === undefined || !measure) return null;
  const reading = readFigure(doubted.replace(/[.)]$/, ''), measure);
  return reading.type === 'figure' || reading.type === 'other-unit' ? reading.value : null;
}

/** A desk on which nothing is doubted. */
export function withoutDoubt(desk: Desk): Desk {
  const { doubted, ...pending } = desk.draft.pending;
  return doubted === undefined ? desk : withDraft(desk, { pending });
}
