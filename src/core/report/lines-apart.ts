import { beginsWithStatus } from './spoken-status.ts';
import { highestNumber, taskAt } from './task-number.ts';
import { tellsTrouble } from './told.ts';
import { type Measures, tellsFigure, withoutFigureLead } from './told-figure.ts';

/** What a task may be called before its number. */
export const named = '(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc|câu|cau|số|so|task)?\\s*(?:(?:số|so)\\s+)?';

/** A line of a message: the task's number, and what is said of it. */
export const numbered = new RegExp(`^\\s*${named}(\\d{1,3})(?:\\s*[.:)–-]\\s+|\\s+)(\\S[\\s\\S]*)$`, 'iu');

/** «3 và 4 đều xong», «3 thì xong»: what stands before the status and says nothing. */
const lead =
  /^(?:đều|deu|cũng|cung|cùng|thì|thi|mới là|moi la|là|la|coi như|coi nhu|cả hai|ca hai)\s+(?:(?:đã|da)\s+)?(?=\S)/iu;
export const withoutLead = (rest: string): string => {
  const bare = rest.replace(lead, '');
  return beginsWithStatus(bare) === null ? rest : bare;
};
const saysStatus = (rest: string): boolean => beginsWithStatus(withoutLead(rest.trim())) !== null;

const range = new RegExp(
  `(?<![\\p{L}\\d/.,%])(?:(?:từ|tu)\\s+)?(${named})(\\d{1,3})\\s*(?:đến|den|tới|toi|-|–)\\s*${named}(\\d{1,3})(?=\\s+\\p{L})`,
  'giu',
);
const apart = new RegExp(`^(\\s*(${named}))(\\d{1,3}(?:\\s+\\d{1,3})+)(?=\\s+(\\p{L}[\\s\\S]*)$)`, 'iu');

/** «từ 1 đến 5 đúng tiến độ», «việc 1 2 xong»: the numbers of which the same is said, each with a comma behind it. */
export function listed(tasks: Measures, line: string): string {
  const each = line.replace(range, (whole, noun: string, from: string, to: string, at: number) => {
    const [first, last] = [Number(from), Number(to)];
    const isRange = first >= 1 && first < last && last <= highestNumber(tasks);
    if (!isRange || !saysStatus(line.slice(at + whole.length))) return whole;
    const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    return noun + numbers.filter((number) => taskAt(tasks, number) !== undefined).join(', ');
  });
  const [all, before = '', noun = '', numbers = '', behind = ''] = apart.exec(each) ?? [];
  const places = numbers.trim().split(/\s+/).map(Number);
  if (all === undefined || places.some((place) => taskAt(tasks, place) === undefined)) return each;
  // «3 2 đúng tiến độ» of what is counted tells how many.
  if (noun.trim() === '' && (!saysStatus(behind) || tellsFigure(tasks, places[0]!, numbers.slice(1))))
    return each;
  return before + places.join(', ') + each.slice(all.length);
}

/** What may stand between two lines of one message; the name of a task may begin behind it. */
const separator =
  /(\s*,\s*|\s+)((?:(?:và|va|còn|con|riêng|rieng|rồi|roi)\s+)*)(?=((?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc)\s*)?(?:số\s*|so\s*)?\d)/giu;

/** Several numbers of which the same is said, or that are only named. */
const several = new RegExp(
  `^\\s*${named}\\d{1,3}(?:\\s*(?:,|và|va|&|\\+)\\s*${named}\\d{1,3})+(?![\\d.,/%])(?:\\s*[.:)–-]?\\s+(\\S[\\s\\S]*))?$`,
  'iu',
);

type Meant = 'status' | 'mere' | 'figure' | 'colon' | 'work' | 'words';

/** What was done of a task, or what its part is called: «đã công khai kết luận», «kết quả: …». */
const beginsWithWork =
  /^(?:(?:đã|vừa|mới|vừa mới|đang|tiếp tục|da|vua|moi|dang|tiep tuc)\s+\p{L}+\s+\p{L}|(?:kết quả|lý do|vướng mắc|khó khăn|kiến nghị|đề xuất|nội dung|ket qua|ly do|vuong mac|kho khan|kien nghi|de xuat|noi dung)\s*:)/iu;

/** What a piece of a message says of one task or of several, by itself. */
function saidIn(tasks: Measures, piece: string): Meant | null {
  const same = several.exec(piece);
  if (same) return same[1] !== undefined && saysStatus(same[1]) ? meaningOf(same[1]) : null;
  const match = numbered.exec(piece);
  if (!match || taskAt(tasks, Number(match[1])) === undefined) return null;
  const rest = match[2]!.trim();
  if (saysStatus(rest)) return meaningOf(rest);
  // «2 khó khăn, vướng mắc» counts them.
  if (tellsTrouble(rest) && !/^(?:khó khăn|kho khan|vướng mắc|vuong mac|trở ngại|tro ngai)/iu.test(rest))
    return 'status';
  if (tellsFigure(tasks, Number(match[1]), rest))
    return /\p{L}/u.test(withoutFigureLead(rest)) ? 'figure' : 'mere';
  if (new RegExp(`^\\s*${named}\\d{1,3}\\s*:`, 'iu').test(piece)) return 'colon';
  if (beginsWithWork.test(rest)) return 'work';
  return /\p{L}/u.test(rest) ? 'words' : null;
}
const meaningOf = (rest: string): 'mere' | 'status' =>
  beginsWithStatus(withoutLead(rest.trim()))?.rest === '' ? 'mere' : 'status';

/** Words behind which a number counts or names something else than a task: «đến ngày 5 xong», «đợt 5 chưa làm». */
const ofNumber =
  /(?<!\p{L})(?:ngày|tháng|quý|năm|tuần|thứ|đợt|kỳ|lần|lớp|khóa|bước|giai đoạn|phòng|tầng|số|mục|khoản|điều|phường|quận|tổ|còn|có|mới|được|hết|đủ|ngay|thang|quy|nam|tuan|thu|dot|ky|lan|lop|khoa|buoc|giai doan|phong|so|con|co|moi|duoc|het|du)$/iu;

interface At {
  sign: string;
  joint: string;
  noun: string;
  before: Meant;
  behind: Meant;
  piece: string;
  /** The numbers of the task before and of that which follows. */
  from: number;
  to: number;
  /** Whether that which follows has no more than its status, up to the next. */
  isMereBehind: () => boolean;
}

/**
 * Whether a line ends where these signs and words stand: a comma is enough, where what was done of a later task follows or its status; «và» and
 * a blank are where a status follows.
 */
function partsAt(at: At): boolean {
  if (at.behind === 'work') return at.sign.includes(',') && at.to > at.from;
  if (at.sign.includes(',')) return true;
  // «4 chậm vì thiếu người 5 xong 6 xong»
  if (at.before === 'status' && at.isMereBehind() && at.joint === '' && at.to === at.from + 1)
    return !ofNumber.test(at.piece);
  if (at.joint !== '') return at.behind === 'mere' || at.behind === 'status';
  return at.noun !== '' || (at.before === 'mere' && at.behind !== 'colon');
}

/** The last of the numbers with which a piece begins. */
function lastNumber(piece: string): number {
  const [begun = ''] =
    new RegExp(`^\\s*${named}\\d{1,3}(?:\\s*(?:,|và|va|&|\\+)\\s*${named}\\d{1,3})*`, 'iu').exec(piece) ?? [];
  return Number(begun.match(/\d+/g)?.at(-1) ?? 0);
}

/**
 * A line, parted where another task's begins: at a comma («3 xong, đã đăng 5 tin, 4 chậm vì thiếu người»), at its name, at «và», and at its
 * bare number where all was said of the one before («1 xong 2 chậm»).
 */
export function parted(tasks: Measures, line: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { index, 0: whole, 1: sign = '', 2: joint = '', 3: noun = '' } of line.matchAll(separator)) {
    const piece = line.slice(start, index);
    const end = index + whole.length;
    const before = saidIn(tasks, piece);
    const behind = saidIn(tasks, listed(tasks, line.slice(end)));
    if (before === null || behind === null || behind === 'words') continue;
    const isMereBehind = () => saidIn(tasks, parted(tasks, line.slice(end))[0]!) === 'mere';
    const [from, to] = [lastNumber(piece), lastNumber(line.slice(end))];
    if (!partsAt({ sign, joint, noun, before, behind, piece, from, to, isMereBehind })) continue;
    // «98,5 xong» is one number.
    if (joint === '' && noun === '' && /\d,\d/.test(line.slice(index - 1, end + 1))) continue;
    pieces.push(piece.trim());
    start = end;
  }
  return [...pieces, line.slice(start).trim()];
}
