import { foldInPlace } from '../../core/text/fold.ts';
import { beginsCharge } from './attributes.ts';
import { isHeading, type Line, withoutEnd } from './lines.ts';

export interface IndexHeading {
  /** A code inside the words, «Chỉ số 3.2.»; null where only the number before them is one. */
  code: string | null;
  name: string;
  isPillar: boolean;
  /** Whether it says that it is an index or a pillar; else only the lines below it tell. */
  isNamed: boolean;
  /** What follows the name in the same line. */
  rest: string;
  /** It bears no number and no word for what it is. */
  isBare?: true;
  /** The same sentence tells the index whole. */
  isTold?: true;
}

const opening = '["“”«‘\'*„]';
const closing = '["“”»’\'*]';

/** «Chỉ số con 1», «Chỉ số phụ “…”»; «Chỉ số Công khai», «Chỉ số Phục vụ», «Chỉ số Số hóa» are names. */
const withWord =
  /^(chi so(?: thanh phan| noi dung| (?:con|phu)(?=\s*(?:so\s*)?[^a-z\s])| cap \d)?|tieu chi(?: thanh phan)?|noi dung|linh vuc|tru cot)\s*(?:so(?![a-z]|\s+[a-z])\s*)?((?:[a-z]{1,4}[.-]?)?\d{1,2}(?:\.\d{1,3})*(?=[\s.:)–-])|[ivx]{1,4}(?=[.:)])|(?<=(?:linh vuc|tru cot)\s)[ivx]{1,4}(?=\s))?\s*[.:)–-]*\s*/;

const saysWho = /(?<!\p{L})(?:chủ trì|chỉ đạo|phụ trách|đầu mối|phối hợp)(?!\p{L})/iu;

/** A name out of its quotes, and what stands behind it. */
function nameAndRest(words: string): { name: string; rest: string; isQuoted: boolean } {
  const quoted = new RegExp(`^${opening}+\\s*(.+?)\\s*${closing}+(.*)$`, 'u').exec(words);
  if (quoted !== null)
    return { name: withoutEnd(quoted[1]!), rest: quoted[2]!.replace(/^[\s.:;,–-]+/u, ''), isQuoted: true };
  const colon = /^([^:]{3,120}):\s+(.+)$/u.exec(words);
  if (colon !== null) return { name: withoutEnd(colon[1]!), rest: colon[2]!, isQuoted: false };
  const bracket = /^([^(]{3,120}?)\s*(\(.*)$/u.exec(words);
  if (bracket !== null && /\d/.test(bracket[2]!))
    return { name: withoutEnd(bracket[1]!), rest: bracket[2]!, isQuoted: false };
  // «Chỉ số Minh bạch (PGĐ A chỉ đạo; Phòng B đầu mối)»: who has it is no part of its name.
  const charge = /^([^(]{3,120}?)\s*\(([^()]*)\)[\s.:;]*$/u.exec(words);
  if (charge !== null && saysWho.test(charge[2]!))
    return { name: withoutEnd(charge[1]!), rest: charge[2]!, isQuoted: false };
  return { name: withoutEnd(words), rest: '', isQuoted: false };
}

/** «CHỈ SỐ, VIỆC PHẢI LÀM VÀ PHÂN CÔNG»: behind the word a list goes on, and no name begins. */
const goesOnAsList = /^(?:[,;&/]|(?:và|hoặc)\s)/iu;

/** What a paper calls the part that says how things stand, with figures of the whole below it. */
const ofState =
  /^(?:(?:danh gia )?(?:hien trang|thuc trang|tinh hinh)(?: chung| thuc hien)?|(?:danh gia )?ket qua(?: dat duoc| thuc hien| chung)?|danh gia chung|uu diem|ton tai|han che|ton tai, han che|nguyen nhan)$/;

/** Words that begin a sentence about an index, not its name. */
export const isSentence = (words: string): boolean =>
  /(?<!\p{L})(?:đạt|xếp (?:thứ|hạng)|năm 20\d\d|(?:tăng|giảm|tụt)(?: ít nhất)? \d+|phấn đấu)(?!\p{L})/iu.test(
    words,
  ) || words.length > 130;

/** A heading that says what it is of: «Chỉ số …», «Trụ cột 1 …». */
function withItsWord(line: Line, word: RegExpExecArray, hasFigures: () => boolean): IndexHeading | null {
  const { text, marker } = line;
  const isNumbered = marker !== null && marker.type !== 'bullet';
  const kind = word[1]!;
  const code = word[2] === undefined ? null : word[2].toUpperCase();
  if (goesOnAsList.test(text.slice(word[0].length))) return null;
  const { name, rest, isQuoted } = nameAndRest(text.slice(word[0].length));
  // «Nội dung», «tiêu chí» and the like begin many a heading: with a number or quotes they name an index.
  const isSure = isQuoted || code !== null || (kind.startsWith('chi so') && isNumbered);
  // «1. Nội dung Tham gia của người dân» over figures names one, too.
  const isOverFigures = (): boolean =>
    marker?.type === 'number' && /^\p{Lu}/u.test(name) && rest === '' && hasFigures();
  if (name === '' || isSentence(name) || !(isSure || isOverFigures())) return null;
  if (!isNumbered && !isQuoted && !isAlone(line, code)) return null;
  if (marker?.type === 'bullet' && !hasFigures()) return null;
  return { code, name, isPillar: /^(?:linh vuc|tru cot)/.test(kind), isNamed: true, rest };
}

const isAlone = ({ text }: Line, code: string | null): boolean =>
  code !== null && text.length <= 140 && !/[.;]$/.test(text);

/** «Đối với chỉ số “…” (năm 2025: 7,11 điểm …), Phó Giám đốc A chỉ đạo, Phòng B chủ trì:»: a sentence that tells an index. */
const leadsIn = /^(?:doi voi|ve|rieng|voi)\s+(?=chi so\s*(?:thanh phan\s*)?["“«])/;

/** An index told in one paragraph: its name, and behind it last year's figures or who is in charge. */
function toldAtOnce(line: Line, word: RegExpExecArray): IndexHeading | null {
  if (line.text.length > 1500 || line.marker?.type === 'bullet') return null;
  const told = withItsWord(line, word, () => false);
  if (told === null) return null;
  const rest = foldInPlace(told.rest);
  const saysOfIt = /\d\s*diem\b|\bxep (?:thu|hang)\b|\b(?:chi|muc) tieu\b/.test(rest) || beginsCharge(rest);
  return saysOfIt ? told : null;
}

/**
 * Reads a line as the heading of an index or a pillar: «1.1. Chỉ số “Tính minh bạch”», «Chỉ số 3: Chi phí thời gian»,
 * «Trụ cột 1. Thể chế». Numbers and quotes of any kind, or none.
 * @param hasFigures whether the lines below it say a score, a rank or a target: then any numbered heading is one
 */
export function readIndexHeading(line: Line, hasFigures: () => boolean): IndexHeading | null {
  const { text, folded, marker } = line;
  const led = leadsIn.exec(folded)?.[0].length ?? 0;
  if (led > 0) {
    const own: Line = { ...line, text: text.slice(led), folded: folded.slice(led) };
    const said = withWord.exec(own.folded);
    const told = said === null ? null : toldAtOnce(own, said);
    return told === null ? null : { ...told, isTold: true };
  }
  const word = withWord.exec(folded);
  if (text.length > 220) return word === null ? null : toldAtOnce(line, word);
  if (word !== null) return withItsWord(line, word, hasFigures);
  if (marker?.type !== 'number' || !isHeading(line) || isSentence(text)) return null;
  const { name, rest, isQuoted } = nameAndRest(text);
  if (name === '' || (rest !== '' && !isQuoted) || ofState.test(foldInPlace(name))) return null;
  return hasFigures() ? { code: null, name, isPillar: false, isNamed: false, rest } : null;
}
