import { namesPerson } from './column-cells.ts';

/**
 * What the lines of a page tell of a row whose cells were each broken over several of them: «1 Gia nhập thị trường, triển 83,10 86 điểm, Lê Văn A
 * Phòng Quản lý» over «khai dự án hạng 3 đầu tư». Each line holds a piece of every cell that goes on, in the order of the columns.
 */

/** What is to be reached, in figures and the words around them: «86 điểm, hạng 3», «tăng 03 bậc», «≥ 84 điểm». */
const aimWords =
  /^(?:(?:≥|>=|>|trên|từ|đạt|ít|nhất|tối|thiểu|tăng|giảm|nâng|giữ|nguyên|duy|trì|vượt|vào|thuộc|trong|nhóm|top|xếp|hạng|thứ|vị|điểm|bậc|trở|lên|đến|và|dẫn|đầu|[-–]|\d{1,3}(?:[.,]\d{1,4})?%?(?:\/\d{1,3})?)[,;.]?(?=\s|$)\s*)+/iu;

/** The aim that words behind figures begin with, of which the line below may hold the rest: «tăng ít nhất» over «02 bậc». Names begin with capitals. */
export const aimBegun = (words: string): string =>
  /^\p{Lu}/u.test(words) ? '' : (aimWords.exec(words)?.[0].trim() ?? '');

/** The aim that words begin with; '' where they begin with none. */
function aimAtHead(words: string): string {
  const aim = aimWords.exec(words)?.[0].trim() ?? '';
  // A small word alone is the beginning of something else.
  return /\d|^(?:điểm|bậc|trở lên|giữ nguyên|duy trì)/iu.test(aim) ? aim : '';
}

/** The cells of a row that may go on in the lines below its first. */
export interface TornCells {
  name: string;
  aim: string;
  leader: string;
  lead: string;
}

const joined = (before: string, words: string): string => [before, words].filter(Boolean).join(' ');

/** The longest end of words with which a name goes on as it stands elsewhere in the paper. */
function restOfName(name: string, words: readonly string[], text: string): number {
  if (name === '') return 0;
  for (let count = words.length; count > 0; count--) {
    const whole = joined(name, words.slice(-count).join(' '));
    const at = text.indexOf(whole);
    if (at >= 0 && !/\p{L}/u.test(text.charAt(at + whole.length))) return count;
  }
  return 0;
}

/** Where among words an aim stands that ends them: its first word; their number where none does. */
function aimFrom(words: readonly string[]): number {
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ');
    if (aimAtHead(rest) === rest) return from;
  }
  return words.length;
}

/** Takes a line below the first of a row: what of it belongs to which cell. @returns false where nobody can tell */
function takePiece(cells: TornCells, line: string, text: string, hasAim: boolean): boolean {
  let words = line.trim().split(/\s+/);
  const ofLead = restOfName(cells.lead, words, text);
  cells.lead = joined(cells.lead, words.slice(words.length - ofLead).join(' '));
  words = words.slice(0, words.length - ofLead);
  const isCut = /\p{L}$/u.test(cells.leader) && cells.leader.split(' ').length < 3;
  if (
    isCut &&
    words.length > 0 &&
    namesPerson(joined(cells.leader, words.at(-1)!)) &&
    /^\p{Lu}/u.test(words.at(-1)!)
  )
    cells.leader = joined(cells.leader, words.pop()!);
  const from = hasAim ? aimFrom(words) : words.length;
  cells.aim = joined(cells.aim, words.slice(from).join(' '));
  const rest = words.slice(0, from).join(' ');
  if (rest === '') return true;
  cells.name = joined(cells.name, rest);
  // A name goes on in small letters; what else stands here may be of any cell.
  return /^\p{Ll}/u.test(rest) && (cells.lead === '' || ofLead > 0 || text.includes(cells.lead));
}

/**
 * The cells of a row with what the lines below its first hold of them.
 * @param text all other lines of the paper, in which names stand whole
 * @returns null where nobody can tell what of a line belongs to which
 */
export function withPieces(
  first: TornCells,
  lines: readonly string[],
  text: string,
  hasAim: boolean,
): TornCells | null {
  const cells = { ...first };
  return lines.every((line) => takePiece(cells, line, text, hasAim)) ? cells : null;
}
