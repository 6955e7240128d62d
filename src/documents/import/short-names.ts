import { unitKey } from '../../core/plan/draft-names.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { withoutEnd } from './lines.ts';
import { nameKind } from './unit-names.ts';

/** Names of units that are written by initials, and how a document says what it calls whom. */

const kindWords = /^(?:phòng|p|trung tâm|tt|chi cục|cc|ban|tổ|sở)\s*[.\s]\s*/iu;

const capitals = (words: string): string =>
  words
    .replace(/\s+sở$/iu, '')
    .replace(kindWords, '')
    .replace(/[\s&.,–-]/g, '');

/** «TTKC», «Phòng TCHC», «P. KT-HT», «NV1»: nothing but capitals behind the word for its kind, and a number. */
export const isInitials = (part: string): boolean => /^\p{Lu}{2,9}\d{0,2}$/u.test(capitals(part));

const kindsInFull: readonly (readonly [RegExp, string])[] = [
  [/^VP\.?\s+(?=\p{Lu})/u, 'Văn phòng '],
  [/^(?:Tr\.?\s?tâm|TTâm|T\.tâm|TT\.?)\s*(?=\p{Lu})/u, 'Trung tâm '],
  [/^P\.\s*(?=\p{Lu})/u, 'Phòng '],
  [/^CC\.?\s+(?=\p{Lu})/u, 'Chi cục '],
  [/^BQL\s+(?=\p{L})/u, 'Ban Quản lý '],
  [/^CA\s+/u, 'Công an '],
];

/** A name with the word for its kind in full: «Tr.tâm PVHCC» is «Trung tâm PVHCC». */
export function inFull(part: string): string {
  for (const [short, whole] of kindsInFull) if (short.test(part)) return part.replace(short, whole);
  return part;
}

/** The office, as every agency shortens it. */
export const isOffice = (part: string): boolean => /^VP(?:S| Sở)?$/u.test(part.trim());

/** Whether capitals are the first letters of a name's words, with or without those of its kind. @param key as `unitKey` makes it */
export function matchesInitials(part: string, key: string): boolean {
  const own = foldInPlace(capitals(part));
  const words = key.split(' ');
  const letters = (of: readonly string[]): string => of.map((word) => word.charAt(0)).join('');
  const bare = key.replace(/^(?:phong|trung tam|chi cuc|ban|to|so)\s+/, '').split(' ');
  const withoutAnd = (of: readonly string[]): string[] => of.filter((word) => word !== 'va');
  const all = [words, bare, withoutAnd(words), withoutAnd(bare)].map(letters);
  // «Phòng X»: the kind is told already, so that the letters are those of the rest.
  return (kindWords.test(part) ? [all[1]!, all[3]!] : all).includes(own);
}

/** The first letters of the words of a name, with those of its kind and without; «và» counts for nothing. */
function initialsOf(key: string): [whole: string, bare: string] {
  const letters = (name: string): string =>
    name
      .split(' ')
      .filter((word) => word !== 'va')
      .map((word) => (/^\d/.test(word) ? word : word.charAt(0)))
      .join('');
  return [letters(key), letters(key.replace(/^(?:phong|trung tam|chi cuc|van phong|ban|to|so)\s+/, ''))];
}

/** Fewer letters than these are those of too many names. */
const leastLetters = 3;

const isWithin = (letters: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === letters[at]) at++;
  return at === letters.length;
};

/** Whether letters are some of a name's first letters, from its first word to its last: «GS-XLSTT» of «Giám sát, thẩm định và xử lý sau thanh tra». */
export function spansLetters(part: string, key: string): boolean {
  const own = foldInPlace(capitals(part));
  const [whole, bare] = initialsOf(key);
  const all = kindWords.test(part) ? [bare] : [whole, bare];
  return (
    own.length >= leastLetters &&
    all.some((letters) => letters[0] === own[0] && letters.at(-1) === own.at(-1) && isWithin(own, letters))
  );
}

/**
 * Whether letters that stand beside a name may be short for it: all of its first letters, those of its first words («TTCĐS» of «Trung
 * tâm Chuyển đổi số và …»), or some from its first word to its last. @param key as `unitKey` makes it
 */
export function lettersFit(part: string, key: string): boolean {
  const own = foldInPlace(capitals(part));
  const [whole, bare] = initialsOf(key);
  const begins =
    own.length >= 2 && (bare.startsWith(own) || (!kindWords.test(part) && whole.startsWith(own)));
  return begins || matchesInitials(part, key) || spansLetters(part, key);
}

export interface ShortName {
  name: string;
  short: string;
}

const unitBegin =
  /(?<!\p{L})(?:(?:Văn phòng|Thanh tra|Phòng|Trung tâm|Chi cục|Ban|Tổ)(?=\s)(?!\s+(?:và|thuộc))|(?<!(?:Văn phòng|Thanh tra|[Gg]iám đốc|[Ll]ãnh đạo)\s)Sở(?=\s\p{Lu}))/gu;

/** The last name of a unit that words end with. */
function nameAtEnd(words: string): string | null {
  // No name is longer, and a paragraph may be as long as a paper.
  const own = words.slice(-200).replace(/[\s,(]+$/u, '');
  const starts = [...own.matchAll(unitBegin)];
  const start = starts.at(-1);
  if (start === undefined) return null;
  const name = own.slice(start.index);
  return name.length <= 90 && !/[:;."“”()]/.test(name) ? name : null;
}

const introduction =
  '(?:[Ss]au đây\\s+)?(?:được\\s+)?(?:[Vv]iết tắt|[Gg]ọi tắt|[Gg]ọi chung|[Ss]au đây gọi)(?:\\s+(?:là|thành))?\\s*:?\\s*["“«\'‘]?';

/** In brackets all that follows is the name. */
const inBracket = new RegExp(`${introduction}([^"“”»’]{2,40}?)["”»’]?\\s*$`, 'u');

/** In a sentence only the words with capitals are. */
const inSentence = new RegExp(
  `${introduction}((?:Phòng|Trung tâm|Chi cục|Ban|Văn phòng)?\\s*\\p{Lu}[\\p{L}\\d&.-]*(?:\\s(?:Sở|\\p{Lu}[\\p{L}\\d&-]*))*)`,
  'gu',
);

/** «Phòng Doanh nghiệp» of «Phòng Quản lý doanh nghiệp», «Văn phòng» of «Văn phòng HĐND và UBND xã»: words of a name behind those for its kind. */
function isPartOfName(short: string, name: string): boolean {
  const [own, whole] = [unitKey(short), unitKey(name)];
  const kind = /^(?:phong|trung tam|chi cuc|van phong|ban|to|thanh tra)(?= |$)/.exec(own)?.[0];
  if (kind === undefined || own === whole || !whole.startsWith(`${kind} `)) return false;
  let at = 0;
  const words = own.split(' ');
  for (const word of whole.split(' ')) if (word === words[at]) at++;
  return at === words.length;
}

/** The short name that brackets behind a name hold. Capitals alone are one where they are its letters, words where they are of it. */
function shortIn(bracket: string, name: string): string | null {
  const told = inBracket.exec(bracket)?.[1];
  if (told !== undefined) return told;
  const own = bracket.trim();
  const key = unitKey(name);
  if (isInitials(own) && lettersFit(own, key)) return own;
  return isOffice(own) || isPartOfName(own, name) ? own : null;
}

/** What a document itself calls its units: «Phòng X (sau đây gọi là PX)», «Trung tâm Y (TTY)», «Trung tâm Y viết tắt là TTY». */
export function shortNamesIn(text: string): ShortName[] {
  const found: ShortName[] = [];
  const add = (name: string | null, short: string | null): void => {
    const isUnit = name !== null && (nameKind(name) === 'unit' || /^(?:Văn phòng|Sở)\s/u.test(name));
    if (isUnit && short !== null) found.push({ name, short: withoutEnd(short.trim()) });
  };
  for (const bracket of text.matchAll(/\(([^()]{2,160})\)/gu)) {
    const name = nameAtEnd(text.slice(Math.max(0, bracket.index - 210), bracket.index));
    add(name, name === null ? null : shortIn(bracket[1]!, name));
  }
  const open = text.replace(/\([^()]*\)/gu, (bracket) => ' '.repeat(bracket.length));
  for (const match of open.matchAll(inSentence)) add(nameAtEnd(open.slice(0, match.index)), match[1]!);
  return found;
}

/** «“các phòng nghiệp vụ” gồm Phòng A, Phòng B»: a name for several units, and who they are. */
export function gatheredIn(text: string): { group: string; members: string } | null {
  const match =
    /["“«‘']?((?:các|Các)\s[^"“”«»’'.;:,]{3,50}?)["”»’']?\s*(?:bao gồm|gồm)(?:\s+có)?\s*:?\s+(.+)$/u.exec(
      text.replace(/\s*\([^()]*\)/gu, ''),
    );
  if (match === null) return null;
  return { group: match[1]!, members: match[2]!.split(/[;.](?=\s|$)/)[0]! };
}

const kindsOfUnit = '(?:Văn phòng|Thanh tra|Phòng|Trung tâm|Chi cục|Ban|Tổ)';
const betweenUnits = new RegExp(`\\s*(?:[,;]|\\s(?:và|cùng(?: với)?))\\s+(?=${kindsOfUnit}\\s)`, 'u');

/** Whole names of units, each with its kind; a comma before anything else is one inside a name. */
function wholeNames(words: string): string[] {
  const names = words
    .trim()
    .split(betweenUnits)
    .map((name) => withoutEnd(name.replace(/^[-+–•]\s*/u, '')));
  return names.every((name) => name.length <= 90 && nameKind(name) === 'unit') ? names : [];
}

const became =
  /^(.+?)\s+(?:(?:đã\s+)?(?:được\s+)?(?:hợp nhất|sáp nhập|nhập|đổi tên|chuyển|chuyển đổi|tổ chức lại|sắp xếp)(?:\s+(?:lại|với nhau))?(?:\s+và\s+đổi tên)?\s+(?:thành|vào)|nay\s+(?:là|đổi tên thành|thuộc)|có tên mới là)\s+(.+)$/u;
const nowCalled = /^(?:nay(?:\s+(?:là|đổi tên thành|thuộc))?|tên mới(?:\s+là)?|đổi tên thành)\s*:?\s+(.+)$/iu;
const onceCalled =
  /^(?:trước đây(?:\s+là)?|trước là|tên cũ(?:\s+là)?|nguyên là|tiền thân là|(?:được\s+)?(?:đổi tên|hợp nhất|sáp nhập|thành lập)\s+(?:từ|trên cơ sở))\s*:?\s+(.+)$/iu;

/**
 * Units that are called otherwise now, as a paper says it: «Phòng A và Phòng B hợp nhất thành Phòng C», «Phòng A (nay là
 * Phòng B)», «Phòng B (trước đây là Phòng A)». The old name is one more of the new unit.
 */
export function renamedIn(text: string): ShortName[] {
  const found: ShortName[] = [];
  const add = (now: readonly string[], old: readonly string[]): void => {
    const [name] = now;
    if (name !== undefined && now.length === 1)
      for (const short of old) if (short !== name) found.push({ name, short });
  };
  for (const bracket of text.matchAll(/\(([^()]{2,160})\)/gu)) {
    const now = nowCalled.exec(bracket[1]!)?.[1];
    const old = onceCalled.exec(bracket[1]!)?.[1];
    if (now === undefined && old === undefined) continue;
    const name = nameAtEnd(text.slice(Math.max(0, bracket.index - 210), bracket.index));
    if (name === null) continue;
    if (now !== undefined) add(wholeNames(now), wholeNames(name));
    else if (old !== undefined) add(wholeNames(name), wholeNames(old));
  }
  // No such sentence is longer, and a paragraph may be as long as a paper.
  for (const sentence of text
    .slice(0, 2000)
    .replace(/\s*\([^()]*\)/gu, '')
    .split(/[.;:]\s*/)) {
    const match = sentence.length <= 400 ? became.exec(sentence) : null;
    if (match !== null) add(wholeNames(match[2]!), wholeNames(match[1]!));
  }
  return found;
}
