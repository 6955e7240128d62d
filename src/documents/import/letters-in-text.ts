import { foldInPlace } from '../../core/text/fold.ts';
import { isInitials } from './short-names.ts';

/** Whole names of bodies in running text, by the letters that are short for them. */

/** A word for a kind of body, behind which its name begins. */
const kindInText =
  /(?<!\p{L})(?:Phòng|Trung tâm|Chi cục|Văn phòng|Ban Quản lý|Ban|Sở|Đội|Tổ|Hạt|Trạm|Bệnh viện|Trường)\s+(?=\p{Lu})/gu;

const kindOfShort: readonly (readonly [RegExp, string])[] = [
  [/^(?:TT|Tr\.?\s?tâm|Trung tâm)(?=[.\s]|\p{Lu})\.?\s*/u, 'trung tam'],
  [/^(?:VP|Văn phòng)(?=[.\s]|\p{Lu})\.?\s*/u, 'van phong'],
  [/^(?:CC|Chi cục)(?=[.\s]|\p{Lu})\.?\s*/u, 'chi cuc'],
  [/^(?:BQL)(?=[.\s]|\p{Lu})\.?\s*/u, 'ban quan ly'],
  [/^(?:BV)(?=[.\s]|\p{Lu})\.?\s*/u, 'benh vien'],
  [/^(?:P|Phòng)(?=[.\s])\.?\s*/u, 'phong'],
  [/^(?:Ban|Sở|Đội|Tổ|Trạm)(?=\s)\s*/u, ''],
];

/** A short name by its kind and the letters behind it: «TT VH-TT&TT», «VPĐKĐĐ». */
export function shortLetters(short: string): { kind: string; letters: string } | null {
  const told = kindOfShort.find(([pattern]) => pattern.test(short));
  if (told === undefined) return null;
  const head = told[0].exec(short)![0];
  const rest = short.slice(head.length);
  const isBare = /^[\p{Lu}\s&.,–-]{2,14}$/u.test(rest) && /\p{Lu}{2}|\p{Lu}\s*[&.,–-]\s*\p{Lu}/u.test(rest);
  const kind = told[1] === '' ? foldInPlace(head.trim()) : told[1];
  return isBare ? { kind, letters: foldInPlace(rest).replace(/[^a-z]/g, '') } : null;
}

/** The words from the head of a text on that have these first letters, one after another; signs count for nothing, and «và» may. */
function wordsOf(letters: string, text: string): string | null {
  const words = [...text.slice(0, 160).matchAll(/[\p{L}\d]+/gu)];
  const from = (word: number, at: number): number | null => {
    const match = words[word];
    if (match === undefined) return null;
    const between = text.slice(0, match.index).match(/[^\p{L}\d]*$/u)![0];
    if (!/^[\s&,–-]*$/u.test(between)) return null;
    const folded = foldInPlace(match[0]);
    // Letters of a word that is nothing but capitals are its own: «HĐND».
    const own = /^\p{Lu}{2,}$/u.test(match[0]) ? folded : folded.charAt(0);
    const to = at + own.length;
    const here = letters.startsWith(own, at)
      ? to === letters.length
        ? match.index + match[0].length
        : from(word + 1, to)
      : null;
    return here ?? (folded === 'va' && at > 0 ? from(word + 1, at) : null);
  };
  const end = from(0, 0);
  return end === null ? null : text.slice(0, end);
}

/** Of which level a body is. */
const level = /^\s+(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)(?!\p{L})/u;

/** What may stand behind a name: an end, a capital, or a word that no name goes on with. */
const endsName =
  /^\s*(?:$|[^\p{L}\s])|^\s+(?:\p{Lu}|(?:với|và|trong|từng|đối|để|từ|của|có|được|tại|thuộc|do|giao|phụ|sẽ|trước|khi|theo|gửi|trình|chủ|phối|thực|tham|bố|báo|căn|là|cùng|tổng|rà|triển|làm|hoàn|đầu mối|hướng|tiếp|công khai|niêm|chịu)(?!\p{L}))/u;

/** The names of a kind in a text that letters are short for. */
export function namesFor({ kind, letters }: { kind: string; letters: string }, text: string): string[] {
  return [...text.slice(0, 3000).matchAll(kindInText)].flatMap((match) => {
    const isOfKind =
      foldInPlace(match[0]).trim() === kind || (kind === 'ban quan ly' && match[0].startsWith('Ban Q'));
    const behind = text.slice(match.index + match[0].length);
    const words = isOfKind ? wordsOf(letters, behind) : null;
    if (words === null || isInitials(match[0] + words)) return [];
    const own = words + (level.exec(behind.slice(words.length))?.[0] ?? '');
    return endsName.test(behind.slice(own.length)) ? [match[0] + own] : [];
  });
}
