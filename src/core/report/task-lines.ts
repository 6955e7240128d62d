import { hasQuestionForm } from '../ask/question-form.ts';
import { type Desk, measureOf } from './desk-draft.ts';
import { listed, named, numbered, parted, withoutLead } from './lines-apart.ts';
import { spokenFigure } from './spoken-figure.ts';
import { beginsWithStatus } from './spoken-status.ts';
import { numberOf, taskAt } from './task-number.ts';
import { tellsTrouble, tellsWork } from './told.ts';
import { tellsFigure, withoutFigureLead } from './told-figure.ts';

const among = '\\s*(?:,|và|va|&|\\+)\\s*';

/** «sửa việc 2 thành chậm vì thiếu người», «đổi lại số 4 là xong»: a line, with what is to be done with it around its number. */
const edited = new RegExp(
  `^\\s*(?:(?:dạ|em|tôi|mình|cho|xin|nhờ|muốn|cần|nhầm)\\s+)*(?:chỉnh\\s+sửa|sửa|sua|đổi|doi|chỉnh)(?:\\s+(?:lại|lai|giúp|hộ|cho|em|tôi))*\\s+${named}(\\d{1,3})\\s*(?:(?:thành|thanh|sang|là|la)(?![\\p{L}])|:)\\s*(\\S[\\s\\S]*)$`,
  'iu',
);

/** «nhầm, việc 3 là chậm», «em ghi sai rồi, việc 3 xong»: a line behind the word that it was told wrongly. */
const slipped =
  /^\s*(?:(?:à|ấy|ủa|chết|dạ|xin lỗi|em|tôi|mình|anh|chị|lại|bị|báo|ghi|gửi|khai|bấm|chọn)[\s,]+)*(?:nhầm|nham|sai|lộn)(?:\s+(?:rồi|roi|mất|ạ|a))*[\s,.:!–-]+(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s+(?:số\s+)?(\d{1,3})(?:\s*[.:)–-])?\s+(\S[\s\S]*)$/iu;

/** «dạ em báo việc 2 xong»: who speaks, before a task that is named by more than its number. */
const spoken =
  /^\s*(?:(?:dạ|vâng|em|tôi|mình|anh|chị|ạ|báo cáo|báo|bc|bên em|phòng em|phòng|thì|còn|tháng này|kỳ này|đến nay|tỷ lệ|tỉ lệ|số liệu|kết quả|của|da|vang|toi|minh|bao cao|bao|thang nay|ky nay|ty le|ti le|so lieu|ket qua|cua)[\s,]+)+(?=(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s+(?:số\s+)?\d)/iu;

/** «em báo cáo tháng 5: 1 xong, 2 …»: what leads a list. */
const reported =
  /^\s*(?:(?:dạ|vâng|em|tôi|mình|phòng em|bên em|đơn vị em|xin|kính|da|vang|toi|minh)\s+)*(?:báo cáo|bao cao|bc|báo|gửi)(?:\s+(?:tháng\s+\d{1,2}|như sau|kết quả|anh|chị|nhé|ạ))*\s*[:,-]\s*(?=\D{0,9}\d)/iu;

/** «đã xong việc 1», «em làm xong nhiệm vụ 2, 3 rồi ạ, đã gửi Sở»: the numbers behind what is said of them. */
const behindStatus = new RegExp(
  `^\\s*(\\p{L}[^\\d\\n]*?)\\s+(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\\s+(?:số\\s+|so\\s+)?(\\d{1,3}(?:${among}\\d{1,3})*)(?![\\d/.%])([\\s\\S]*)$`,
  'iu',
);

/** The same as a line, its numbers first; null where no status stands before them, or other words behind. */
function numbersFirst(said: string): string | null {
  const [, head, numbers, rest = ''] = behindStatus.exec(said) ?? [];
  if (head === undefined || numbers === undefined) return null;
  // «em làm rồi, đã xong việc 1»: both say the same, or it is no line.
  const pieces = head.split(/\s*[,.;]\s*/);
  const meant = pieces.map((piece) => beginsWithStatus(piece));
  const status = meant[0]?.status;
  if (!meant.every((one) => one !== null && one.rest === '' && one.status === status)) return null;
  const [courtesy] = /^(?:\s+(?:rồi|roi|ạ|nhé|nha|em|anh|chị|luôn|a|nhe)(?![\p{L}]))*/iu.exec(rest) ?? [''];
  const left = rest.slice(courtesy.length);
  return left.trim() === '' || /^\s*(?:[,;:.–-]|vì\s|vi\s|do\s)/iu.test(left)
    ? `${numbers} ${pieces.at(-1)}${left}`
    : null;
}

/** A line without the words that have it changed, or by whom it is said: «2 chậm vì thiếu người»; any other text as it is. */
export const asLine = (text: string): string => {
  const said = text.normalize('NFC');
  const [, number, rest] = edited.exec(said) ?? slipped.exec(said) ?? [];
  if (number !== undefined) return `${number} ${rest}`;
  return numbersFirst(said) ?? said.replace(reported, '').replace(spoken, '');
};

/** Several tasks of which the same is said: «4, 6 xong», «nhiệm vụ 4 và 6 chậm vì …»; or only named: «nhiệm vụ 4 và 6». */
const several = new RegExp(
  `^\\s*${named}(\\d{1,3}(?:${among}${named}\\d{1,3})+)(?![\\d.,/%])(?:\\s*[.:)–-]?\\s+(\\S[\\s\\S]*))?$`,
  'iu',
);

export interface Exception {
  taskId: string;
  rest: string;
}

/** The tasks of which a line says the same; empty where it only names them, null where it is of one task or none. */
function severalOf({ tasks }: Desk, line: string): Exception[] | null {
  const match = several.exec(line);
  if (!match) return null;
  const numbers = match[1]!.match(/\d+/g) ?? [];
  const rest = withoutLead(match[2]?.trim() ?? '');
  const lines = numbers.flatMap((number): Exception[] => {
    const task = taskAt(tasks, Number(number))?.task;
    return task ? [{ taskId: task.id, rest }] : [];
  });
  if (lines.length < numbers.length) return null;
  if (rest === '') return [];
  return beginsWithStatus(rest) ? lines : null;
}

/** What a line says of its task, without what says nothing before a status or a figure. */
const saidOf = ({ tasks }: Desk, number: number, rest: string): string =>
  tellsFigure(tasks, number, rest) ? withoutFigureLead(rest) : withoutLead(rest);

/** The lines of a message that stand behind numbers; null where the first does not, so that it is no list of such. */
export function linesOf(desk: Desk, text: string): Exception[] | { line: string } | null {
  const lines = text
    .split(/\n|;(?=\s*(?:nhiệm vụ|nv|số)?\s*\d{1,3}\s)/iu)
    .flatMap((line) => parted(desk.tasks, listed(desk.tasks, asLine(line.trim()))))
    .map((line) => listed(desk.tasks, line))
    .filter((line) => line !== '');
  const exceptions: Exception[] = [];
  for (const line of lines) {
    const same = severalOf(desk, line);
    if (same?.length === 0) return exceptions.length === 0 ? null : { line };
    const match = same ? null : numbered.exec(line);
    const task = match ? taskAt(desk.tasks, Number(match[1])) : undefined;
    if (same) exceptions.push(...same);
    else if (match && task)
      exceptions.push({ taskId: task.task.id, rest: saidOf(desk, Number(match[1]), match[2]!.trim()) });
    else return exceptions.length === 0 && !match ? null : { line };
  }
  return exceptions.length === 0 ? null : exceptions;
}

/** Whether each line of a message stands behind the number of another task, the first with its status: a list, whatever the others say. */
function isListByLines({ tasks }: Desk, text: string): boolean {
  const lines = text.split(/\n|;/).filter((line) => line.trim() !== '');
  const found = lines.map((line) => numbered.exec(line));
  const numbers = new Set(found.map((match) => Number(match?.[1] ?? 0)));
  const areTasks = [...numbers].every((number) => taskAt(tasks, number) !== undefined);
  return (
    lines.length > 1 && areTasks && numbers.size === lines.length && beginsWithStatus(found[0]![2]!) !== null
  );
}

/** The one line that a text is, with its task's number before it; null where there are several, or it is none. */
export function loneLine(desk: Desk, text: string): Exception | null {
  const lines = linesOf(desk, text);
  const [only, another] = Array.isArray(lines) ? lines : [];
  return only && !another ? only : null;
}

/** What a line tells of its task without the status: what was done, or what is in the way. */
export const isTold = ({ rest }: Exception): boolean =>
  beginsWithStatus(rest) === null && (tellsWork(rest) || namesPart.test(rest));
/** «kết quả: đã quán triệt» */
const namesPart = /^(?:kết quả|ket qua|vướng mắc|vuong mac|lý do|ly do|khó khăn|kho khan)\s*:\s*\S/iu;

/**
 * «nhiệm vụ 4 đã trả lời 5 kiến nghị», «4 gặp khó khăn vì thiếu người»: what is told of a task without its status, where it is named in full
 * or something is in its way; null for any other text.
 */
export function toldOfTask(desk: Desk, text: string): Exception | null {
  const line = loneLine(desk, text);
  const isNamed = line !== null && (namesTaskInFull(desk, text) || tellsTrouble(line.rest));
  return isNamed && beginsWithStatus(line.rest) === null && tellsWork(line.rest) ? line : null;
}

/** «nhiệm vụ 5: …», «nv 5 đã họp»: a line of a task that is named by more than its number. */
export const namesTaskInFull = (desk: Desk, text: string): boolean =>
  /^\s*(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s*(?:số\s+|so\s+)?\d/iu.test(text) &&
  loneLine(desk, text) !== null;

/**
 * The one line of a task that is named by more than its number, with its status, be it without a sign behind that, or its figure:
 * «việc 4 xong rồi», «nhiệm vụ 3 đạt 98%». Null for any other text, and for what asks.
 */
export function answerInFull(desk: Desk, text: string): Exception | null {
  const isAsked = hasQuestionForm(text) || asksWhether.test(text);
  const line = namesWork.test(text) && !isAsked ? loneLine(desk, text) : null;
  const place = line ? numberOf(desk.tasks, line.taskId) : 0;
  return line && (beginsWithStatus(line.rest) !== null || tellsFigure(desk.tasks, place, line.rest))
    ? line
    : null;
}

/** What asks whether it is so: «việc 3 đạt 98% chưa». */
export const asksWhether =
  /(?<!\p{L})(?:chưa|không|chua|khong)(?:\s+(?:ạ|nhỉ|em|anh|chị|thế|vậy))*[\s.!]*$/iu;

/**
 * What a text says of the task at hand, where it names that by more than its number («việc 1 xong rồi», «em xong việc 1 rồi ạ»), or tells
 * its figure in a sentence («đạt 98%»); any other text as it is.
 */
export function ofOwnTask(desk: Desk, text: string): string {
  const { step } = desk.draft;
  if (step.type !== 'task' || step.part === 'words' || step.part === 'day') return text;
  if (!namesWork.test(text))
    return measureOf(desk, step.taskId) ? withoutFigureLead(spokenFigure(text)) : text;
  const line = loneLine(desk, text);
  return line?.taskId === step.taskId && answerInFull(desk, text) ? line.rest : text;
}
const namesWork = /(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s*(?:số |so )?\d/iu;

/**
 * Whether a text that was typed where another answer is awaited is a list of exceptions beyond doubt: each line begins
 * with a task's number and a status that stands by itself or is followed by a sign or «vì».
 * @param own the task at hand: a list that is of it alone is no list
 */
export function isClearList(desk: Desk, text: string, own: string): boolean {
  const lines = linesOf(desk, text);
  if (!Array.isArray(lines) || lines.every(({ taskId }) => taskId === own)) return false;
  const isStatus = ({ rest }: Exception): boolean => beginsWithStatus(rest, true) !== null;
  const isFigure = ({ taskId, rest }: Exception): boolean =>
    tellsFigure(desk.tasks, numberOf(desk.tasks, taskId), rest);
  const isAnyStatus = ({ rest }: Exception): boolean => beginsWithStatus(rest) !== null;
  // «1 hoàn thành, 60 chuyên gia, 2 hoàn thành 4 dự án»: where each has its status the signs behind them matter less.
  const areApart = lines.every(isAnyStatus) && new Set(lines.map(({ taskId }) => taskId)).size > 1;
  return (
    lines.some(isStatus) &&
    (lines.every((line) => isStatus(line) || isFigure(line) || isTold(line)) ||
      areApart ||
      isListByLines(desk, text))
  );
}

/**
 * Whether every line of a message is a figure of a task that is measured: «3 99%»; without its sign only where it is said to be a
 * change («sửa việc 3 thành 99»).
 */
export function isFigureList(desk: Desk, text: string, isChange: boolean): boolean {
  const lines = linesOf(desk, text);
  const figure = isChange ? /^\d[\d.,]*\s*%?(?=\s|$|[,;])/u : /^\d[\d.,]*\s*%(?=\s|$|[,;])/u;
  return (
    Array.isArray(lines) &&
    lines.every(({ taskId, rest }) => measureOf(desk, taskId) !== undefined && figure.test(rest))
  );
}
