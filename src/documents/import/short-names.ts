import { unitKey } from '../../core/plan/draft-names.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { withoutEnd } from './lines.ts';
import { nameKind } from './unit-names.ts';

/** Names of units that are written by initials, and how a document says what it calls whom. */

const kindWords = /^(?:phòng|p|trung tâm|tt|chi cục|cc|ban|tổ)\s*[.\s]\s*/iu;

const capitals = (words: string): string =>
  words
    .replace(/\s+sở$/iu, '')
    .replace(kindWords, '')
    .replace(/[\s&.–-]/g, '');

/** «TTKC», «Phòng TCHC», «P. KT-HT»: nothing but capitals behind the word for its kind. */
export const isInitials = (part: string): boolean => /^\p{Lu}{2,8}$/u.test(capitals(part));

/** The office, as every agency shortens it. */
export const isOffice = (part: string): boolean => /^VP(?:S| Sở)?$/u.test(part.trim());

/** Whether capitals are the first letters of a name's words, with or without those of its kind. @param key as `unitKey` makes it */
export function matchesInitials(part: string, key: string): boolean {
  const own = foldInPlace(capitals(part));
  const words = key.split(' ');
  const letters = (of: readonly string[]): string => of.map((word) => word.charAt(0)).join('');
  const bare = key.replace(/^(?:phong|trung tam|chi cuc|ban|to)\s+/, '').split(' ');
  const withoutAnd = (of: readonly string[]): string[] => of.filter((word) => word !== 'va');
  const all = [words, bare, withoutAnd(words), withoutAnd(bare)].map(letters);
  // «Phòng X»: the kind is told already, so that the letters are those of the rest.
  return (kindWords.test(part) ? [all[1]!, all[3]!] : all).includes(own);
}

export interface ShortName {
  name: string;
  short: string;
}

const unitBegin =
  /(?<!\p{L})(?:Văn phòng|Thanh tra|Phòng|Trung tâm|Chi cục|Ban|Tổ)(?=\s)(?!\s+(?:và|thuộc))/gu;

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

/** The short name that brackets behind a name hold. Capitals alone are one where they are its initials. */
function shortIn(bracket: string, name: string): string | null {
  const told = inBracket.exec(bracket)?.[1];
  if (told !== undefined) return told;
  const own = bracket.trim();
  return isInitials(own) && matchesInitials(own, unitKey(name)) ? own : null;
}

/** What a document itself calls its units: «Phòng X (sau đây gọi là PX)», «Trung tâm Y (TTY)», «Trung tâm Y viết tắt là TTY». */
export function shortNamesIn(text: string): ShortName[] {
  const found: ShortName[] = [];
  const add = (name: string | null, short: string | null): void => {
    if (name !== null && short !== null && nameKind(name) === 'unit')
      found.push({ name, short: withoutEnd(short.trim()) });
  };
  for (const bracket of text.matchAll(/\(([^()]{2,160})\)/gu)) {
    const name = nameAtEnd(text.slice(0, bracket.index));
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
