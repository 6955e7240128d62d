import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { codesInBracket } from './kind-words.ts';
import { indexNamed } from './named-index.ts';
import { romanNumber } from './row-codes.ts';

/** Indices by the codes that a paper itself gives them: «II», «CS1», «1.2.1», with or without the word for what they are of. */

const kindWord = String.raw`(?:chi so|tieu chi|noi dung|linh vuc|tru cot|nhom|cs|tc|lv)(?: thanh phan| noi dung)?\s*(?:so\s+)?`;
const withKind = new RegExp(`^${kindWord}\\s*[:.]?\\s*(?=\\S)`);

/** «TC-1», «TC 1» and «tc1» are one code. */
export const codeKey = (code: string): string =>
  foldInPlace(code.trim())
    .replace(/[.:)]+$/, '')
    .replace(/[\s_-]+/g, '');

/** Words as they stand, and behind the word for what they are of. */
function codesIn(words: string): string[] {
  const own = words.trim();
  const behind = own.slice(withKind.exec(foldInPlace(own))?.[0].length ?? 0);
  return [...new Set([own, behind])].filter((one) => one !== '');
}

/** Whether words are nothing but a code: a number, a Roman one, letters with a number. A few letters alone may be a name. */
const isCode = (words: string): boolean => {
  const own = words.trim().replace(/[.:)]+$/u, '');
  return (
    /^(?:[IVX]{1,4}\.)?\d{1,2}(?:\.\d{1,3})*$/u.test(own) ||
    romanNumber(own) !== null ||
    /^\p{Lu}{1,6}[\s._-]?\d{1,2}(?:\.\d{1,3})*$/iu.test(own)
  );
};

/** Whether words name an index by a code, whether any has it or not. */
export const isNamedByCode = (words: string): boolean => codesIn(words).some(isCode);

/** The letters of a code with a number behind them. */
const lettersOf = (code: string): string => /^(\p{Lu}{1,6})[\s._-]?\d/u.exec(code)?.[1] ?? '';

/** The index whose code words are; undefined where none has it. */
export function indexOfCode(indices: readonly IndexDraft[], words: string): IndexDraft | undefined {
  const own = indices.filter(({ type }) => type === 'index');
  // Where the paper's own codes are «CS1» and «CS2», «CS10» is not the index «10».
  const letters = lettersOf(words.trim());
  const isLettered = letters !== '' && own.some(({ code }) => lettersOf(code) === letters);
  for (const code of isLettered ? [words.trim()] : codesIn(words)) {
    if (code.length > 12) continue;
    const found = own.filter((index) => codeKey(index.code) === codeKey(code));
    // A single letter is a code where it is written as one.
    if (found.length === 1 && (/[\dIVX]/u.test(code) || code === found[0]!.code)) return found[0];
  }
  return undefined;
}

const atEnd =
  /\s*\(\s*((?:thuộc|của|theo)\s+)?((?:chỉ số|tiêu chí|nội dung|lĩnh vực|trụ cột)\s[^()]{1,140}|\p{Lu}{1,6}[\s.-]?\d{1,2})\s*\)\s*([.;]?)$/iu;

/** A line of work that says in brackets which index it is of: its words without them, and the names or codes that they hold. */
export interface Bracketed {
  text: string;
  /** What names the index; of several none is it. */
  words: string[];
}

/**
 * A line of work that says in brackets which index it is of: «… (Lĩnh vực II).», «… (yếu tố 2). Sản phẩm: …»
 * @param kinds the words that the paper numbers its indices by
 */
export function indexInBrackets(text: string, kinds: readonly string[] = []): Bracketed | null {
  for (const bracket of text.slice(0, 2000).matchAll(/\s*\(([^()]{3,120})\)/gu)) {
    // «(chỉ số 1; theo Thông báo số …)»: what the work rests on stays with it.
    const [own = '', ground] = bracket[1]!.split(/\s*;\s*(?=(?:theo|căn cứ|thực hiện)\s)/iu);
    const codes = bracket.index === 0 ? null : codesInBracket(own, kinds);
    if (codes === null) continue;
    const rest = text.slice(bracket.index + bracket[0].length);
    const before = text.slice(0, bracket.index) + (ground === undefined ? '' : ` (${ground})`);
    return { text: before + rest, words: codes };
  }
  const match = atEnd.exec(text);
  if (match === null || match.index === 0) return null;
  return { text: text.slice(0, match.index) + match[3]!, words: [match[2]!] };
}

/** The index whose code is a number, written as it is or as the paper's codes write it: «2» of «II» and of «CS2». */
export function indexOfNumber(indices: readonly IndexDraft[], code: string): IndexDraft | undefined {
  const same = indexOfCode(indices, code);
  if (same !== undefined) return same;
  const count = (own: string): string => `${romanNumber(own) ?? own}`;
  const found = indices.filter(
    (one) =>
      one.type === 'index' &&
      (count(one.code) === count(code) ||
        /^\p{Lu}{1,6}[.-]?0?(\d{1,2})$/u.exec(one.code)?.[1] === count(code)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The index that such a bracket names, by its code or by its whole name; null where that is none, or not sure. */
export function indexOfBracket(
  indices: readonly IndexDraft[],
  [words, ...others]: readonly string[],
): IndexDraft | null {
  if (words === undefined || others.length > 0) return null;
  const byCode = /^(?:\d{1,2}|[IVX]{1,4})$/u.test(words)
    ? indexOfNumber(indices, words)
    : indexOfCode(indices, words);
  if (byCode !== undefined) return byCode;
  const named = isNamedByCode(words) ? null : indexNamed(indices, words, null);
  return named?.isSure ? named.index : null;
}
