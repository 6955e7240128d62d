import { beginsWithStatus } from './spoken-status.ts';
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
    const isRange = first >= 1 && first < last && last <= tasks.length;
    if (!isRange || !saysStatus(line.slice(at + whole.length))) return whole;
    return noun + Array.from({ length: last - first + 1 }, (_, place) => first + place).join(', ');
  });
  const [all, before = '', noun = '', numbers = '', behind = ''] = apart.exec(each) ?? [];
  const places = numbers.trim().split(/\s+/).map(Number);
  if (all === undefined || places.some((place) => place < 1 || place > tasks.length)) return each;
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

type Meant = 'status' | 'mere' | 'figure' | 'colon' | 'words';

/** What a piece of a message says of one task or of several, by itself. */
function saidIn(tasks: Measures, piece: string): Meant | null {
  const same = several.exec(piece);
  if (same) return same[1] !== undefined && saysStatus(same[1]) ? meaningOf(same[1]) : null;
  const match = numbered.exec(piece);
  if (!match || tasks[Number(match[1]) - 1] === undefined) return null;
  const rest = match[2]!.trim();
  if (saysStatus(rest)) return meaningOf(rest);
  // «2 khó khăn, vướng mắc» counts them.
  if (tellsTrouble(rest) && !/^(?:khó khăn|kho khan|vướng mắc|vuong mac|trở ngại|tro ngai)/iu.test(rest))
    return 'status';
  if (tellsFigure(tasks, Number(match[1]), rest))
    return /\p{L}/u.test(withoutFigureLead(rest)) ? 'figure' : 'mere';
  if (new RegExp(`^\\s*${named}\\d{1,3}\\s*:`, 'iu').test(piece)) return 'colon';
  return /\p{L}/u.test(rest) ? 'words' : null;
}
const meaningOf = (rest: string): 'mere' | 'status' =>
  beginsWithStatus(withoutLead(rest.trim()))?.rest === '' ? 'mere' : 'status';

/** Whether a line ends where these signs and words stand: a comma is enough, «và» and a blank are where a status follows. */
function partsAt(at: { sign: string; joint: string; noun: string; before: Meant; behind: Meant }): boolean {
  if (at.sign.includes(',')) return true;
  if (at.joint !== '') return at.behind === 'mere' || at.behind === 'status';
  return at.noun !== '' || (at.before === 'mere' && at.behind !== 'colon');
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
    if (!partsAt({ sign, joint, noun, before, behind })) continue;
    // «98,5 xong» is one number.
    if (joint === '' && noun === '' && /\d,\d/.test(line.slice(index - 1, end + 1))) continue;
    pieces.push(piece.trim());
    start = end;
  }
  return [...pieces, line.slice(start).trim()];
}
