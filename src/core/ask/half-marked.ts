import { fold, hasMarks, type Token } from '../text/fold.ts';
import { compounds } from './lexicon.ts';

/** A word's letters, each with its marks; «đ» is a «d» with one. */
const lettersOf = (word: string): string[] =>
  word
    .replaceAll('đ', 'd\u0335')
    .normalize('NFD')
    .match(/\P{M}\p{M}*/gu) ?? [];

/** Whether a word was typed as another one with some of its marks left out, or all: «viêc» and «viec» for «việc». */
function isLessMarked(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  const [left, right] = [lettersOf(typed), lettersOf(meant)];
  return (
    left.length === right.length &&
    left.every((letter, at) => [...letter].every((sign) => right[at]!.includes(sign)))
  );
}

/** Compounds by their letters alone. */
const byLetters: ReadonlyMap<string, string> = new Map(compounds.map((words) => [fold(words), words]));

/** Two neighbours as language writes them, of which some of the marks were typed («tong hơp») and no other; null where they are none. */
function meantBy(one: Token, next: Token): readonly [string, string] | null {
  if (!hasMarks(one) && !hasMarks(next)) return null;
  const written = byLetters.get(`${one.folded} ${next.folded}`);
  if (written === undefined || written === `${one.raw} ${next.raw}`) return null;
  const [left, right] = written.split(' ') as [string, string];
  return isLessMarked(one.raw, left) && isLessMarked(next.raw, right) ? [left, right] : null;
}

/**
 * «hoàn thanh», «hoan thành», «chủ tri»: two words of language of which some of the marks were typed are written with all of
 * them. Where none were typed, rules have their own spelling for it; where all were, nothing is left to do.
 */
export function withAllMarks(tokens: readonly Token[]): readonly Token[] {
  const marked = new Map<number, string>();
  for (const [at, next] of tokens.entries()) {
    const meant = at === 0 ? null : meantBy(tokens[at - 1]!, next);
    if (!meant) continue;
    marked.set(at - 1, meant[0]);
    marked.set(at, meant[1]);
  }
  if (marked.size === 0) return tokens;
  return tokens.map((token, at) => ({ ...token, raw: marked.get(at) ?? token.raw }));
}
