import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldedWords, foldInPlace } from '../../core/text/fold.ts';
import { codeKey } from './index-codes.ts';
import { isNumberedOther } from './kind-words.ts';
import { romanNumber } from './row-codes.ts';

/** Which index the words of a heading hold, wherever in them its name or its code stands. */

/** Letters with a number, or numbers of several parts: no running number looks so. */
export const isOwnCode = (code: string): boolean =>
  /^\p{Lu}{1,6}[\s._-]?\d{1,2}(?:\.\d{1,3})*$/u.test(code) ||
  /^(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,3})+$/u.test(code);

/** What may be a code in words: «(LV1)», «CS-3», «2.1». */
const codesAnywhere =
  /(?<![\p{L}\d.])(?:\p{Lu}{1,6}[\s._-]?\d{1,2}(?:\.\d{1,3})*|(?:\d{1,2}|[IVX]{1,4})(?:\.\d{1,3})+)(?![\p{L}\d]|\.\d)/gu;

/** «CSTP 3», «Trụ cột II», «(3)», «thành phần số 4»: a number behind whatever the paper calls its indices. */
const numberBehind =
  /(?<!\p{L})(\p{L}+(?:\s+\p{L}+){0,2}?)\s+(?:số\s+)?(\d{1,2}|[IVX]{1,4})(?=\s*(?:[:.,;)(–-]|$))/gu;
const numberAlone = /\(\s*(\d{1,2}|[IVX]{1,4})\s*\)/gu;

const count = (code: string): string => {
  const own = code.replace(/^\p{Lu}{1,6}[\s._-]?0?(?=\d{1,2}$)/u, '');
  return `${romanNumber(own) ?? own}`;
};

/** The indices that codes in the words name. */
function byCode(indices: readonly IndexDraft[], words: string): IndexDraft[] {
  const own = [...words.matchAll(codesAnywhere)].map(([code]) => codeKey(code));
  const coded = indices.filter(({ code }) => isOwnCode(code) && own.includes(codeKey(code)));
  if (coded.length > 0) return coded;
  const numbers = [
    ...[...words.matchAll(numberBehind)].flatMap(([, kind = '', number = '']) =>
      isNumberedOther(foldInPlace(kind)) ? [] : [number],
    ),
    ...[...words.matchAll(numberAlone)].map(([, number = '']) => number),
  ].map(count);
  return indices.filter(({ code }) => numbers.includes(count(code)));
}

/** The indices whose whole names stand in the words, without those that are part of a longer name. */
function byName(indices: readonly IndexDraft[], words: string): IndexDraft[] {
  const folded = ` ${foldedWords(words)} `;
  const found = indices.filter(({ name }) => folded.includes(` ${foldedWords(name)} `));
  return found.filter(
    (one) =>
      !found.some(
        (other) => other !== one && ` ${foldedWords(other.name)} `.includes(` ${foldedWords(one.name)} `),
      ),
  );
}

/** The one index that words name by its whole name or its code, of which neither denies the other; null where they name none, or several. */
export function indexInWords(given: readonly IndexDraft[], words: string): IndexDraft | null {
  const indices = given.filter(({ type }) => type === 'index');
  const [named, coded] = [byName(indices, words), byCode(indices, words)];
  const [one] = named.length > 0 ? named : coded;
  if (one === undefined || named.length > 1 || coded.length > 1) return null;
  return named.length === 1 && coded.length === 1 && coded[0] !== one ? null : one;
}
