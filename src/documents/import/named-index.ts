import type { IndexDraft, Place } from '../../core/plan/draft.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import { type Line, withoutEnd, withoutQuotes } from './lines.ts';
import { romanNumber } from './row-codes.ts';

/** An index that later words name by a shorter name, or partly. */
export interface NamedIndex {
  index: IndexDraft;
  /** Whether it is that one beyond doubt: the whole name, or part of it under the index's own number. */
  isSure: boolean;
}

/** Fewer words than these are no name: «đất đai» may stand in several. */
const leastWords = 2;

/** More words than these beside a name are no name. */
const mostBeside = 3;

/** Whether letters are the first ones of words that stand together from a place on: «cchc» of «cải cách hành chính». */
const areInitials = (letters: string, words: readonly string[], from: number): boolean =>
  letters.length >= 2 &&
  from + letters.length <= words.length &&
  [...letters].every((letter, at) => words[from + at]!.startsWith(letter));

/** How many words from a place on, two at least, the first of some letters begin; 0 where they begin none. */
function wordsOfLetters(letters: string, words: readonly string[], from: number): number {
  let count = 0;
  while (count < letters.length && words[from + count]?.startsWith(letters[count]!)) count++;
  return count >= 2 && (count === letters.length || from + count === words.length) ? count : 0;
}

/** Whether all words of one name come in another, in their order; letters stand for the words that they begin. */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (let place = 0; place < long.length && at < short.length; place++) {
    const word = short[at]!;
    const letters = long[place]!;
    // «TTHC» of «thủ tục»: letters of the longer one may stand for words of the shorter, and for more.
    const stood = /[aeiouy]/.test(letters) ? 0 : wordsOfLetters(letters, short, at);
    if (letters === word) at++;
    else if (stood > 0) at += stood;
    else if (!/[aeiouy]/.test(word) && areInitials(word, long, place)) {
      at++;
      place += word.length - 1;
    }
  }
  return at === short.length;
}

const isLike = (one: string, other: string): boolean => {
  const [words, others] = [one.split(' '), other.split(' ')];
  // «CCHC» alone is as many words as it has letters.
  const isLetters = words.length === 1 && !/[aeiouy]/.test(one) && one.length >= 3;
  if ((words.length < leastWords && !isLetters) || others.length < leastWords) return false;
  if (isPartOf(words, others)) return true;
  // A sentence that has all words of a name besides many others speaks of it, and is none.
  return words.length - others.length <= mostBeside && isPartOf(others, words);
};

/** «II» and «2» are one number. */
const numberIn = (label: string): string => {
  const roman = romanNumber(label);
  return roman === null ? label : `${roman}`;
};

/** What stands before an index's own name where a heading or cell says what it is. */
const kindBefore =
  /^(?:(?:nhóm|các|những)\s+)?(?:(?:nhiệm vụ|giải pháp)(?:,? giải pháp)?\s+(?:(?:nâng cao|cải thiện|về|của|đối với|thuộc)\s+)*)?(?:chỉ số(?: thành phần| nội dung| con)?|trụ cột|lĩnh vực|tiêu chí)\s+(?:(?:số\s+)?\d{1,2}(?:\.\d{1,3})*\s*[.:)–-]*\s*)?/iu;

/**
 * The index that words name, whole or in part, by a name that only one bears.
 * @param label the number that stands beside the name, if any
 */
export function indexNamed(
  indices: readonly IndexDraft[],
  words: string,
  label: string | null,
): NamedIndex | null {
  const bare = (text: string): string => foldedWords(withoutEnd(withoutQuotes(text.trim())));
  const names = [...new Set([bare(words), bare(words.replace(kindBefore, ''))])].filter((one) => one !== '');
  const own = indices.filter(({ type }) => type === 'index');
  const same = own.find(({ name }) => names.includes(foldedWords(name)));
  if (same !== undefined) return { index: same, isSure: true };
  const like = own.filter(({ name }) => names.some((one) => isLike(one, foldedWords(name))));
  const numbered = label === null ? undefined : like.find(({ code }) => numberIn(code) === numberIn(label));
  if (numbered !== undefined) return { index: numbered, isSure: true };
  const [only] = like;
  return like.length === 1 ? { index: only!, isSure: false } : null;
}

/** The same of a heading's line. */
export function indexOfHeading(indices: readonly IndexDraft[], { text, marker }: Line): NamedIndex | null {
  const inWords =
    /^(?:chỉ số|tiêu chí)(?:\s+\p{L}+){0,2}?\s+(?:số\s+)?(\d{1,2}(?:\.\d{1,3})*)\s*[.:)–-]/iu.exec(text)?.[1];
  return indexNamed(
    indices,
    text,
    marker !== null && marker.type !== 'bullet' ? marker.label : (inWords ?? null),
  );
}

/**
 * The index whose work a numbered heading opens by its name alone, «2. Hạ tầng số» over «2.1. …», where it stands above; of several
 * that it names the first, which is not sure.
 */
export function indexOverWork(indices: readonly IndexDraft[], line: Line): NamedIndex | null {
  const whole = indexOfHeading(indices, line);
  if (whole?.isSure) return whole;
  const parts = line.text.split(/\s*[,;]\s*|\s+và\s+/u);
  const found = parts.length < 2 ? [] : parts.map((part) => indexNamed(indices, part, null));
  const [first] = found;
  return first && found.every((one) => one !== null) ? { index: first.index, isSure: false } : whole;
}

/** A name that is like that of an index is taken for it, and asked, once for each. */
export function askShortName(
  { doubts }: Building,
  { code, name, path }: IndexDraft,
  short: string,
  place: Place,
): void {
  const words = withoutEnd(withoutQuotes(short.trim()));
  const isTold = doubts.some((one) => one.type === 'short-name' && one.code === code && one.short === words);
  if (!isTold) doubts.push({ type: 'short-name', code, name, short: words, place, path, source: short });
}
