import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import { escaped } from '../text/escaped.ts';
import type { AskContext } from './answer.ts';
import { asCounted, begin, figure, type Pairs, pairsFor, parts, stop, titles } from './likely-pairs.ts';
import { bySides } from './meant-by-sides.ts';

/** «giám đốc thắng»: somebody's given name behind a title, which is written with its capital. */
const givenNames = memo(
  (org: Org) => [org],
  ({ people }): RegExp => {
    const given = people.map(({ name }) => escaped(name.split(' ').at(-1)!.toLowerCase()));
    const names = given.length > 0 ? given.join('|') : '(?!)';
    return new RegExp(`(?<=(?<!\\p{L})(?:${titles.join('|')}) )(?:${names})(?!\\p{L})`, 'gu');
  },
);

/** The best way to write the words so far whose last one is this. */
interface Way {
  word: string;
  likely: number;
  before: Way | null;
}

/** The best of the ways so far to go on with a word. */
function goingOn(ways: readonly Way[], word: string, { likely }: Pairs): Way {
  let best: Way | null = null;
  for (const before of ways) {
    const one = before.likely + likely(before.word, word);
    if (best === null || one > best.likely) best = { word, likely: one, before };
  }
  return best!;
}

const begun: Way = { word: begin, likely: 0, before: null };

const likeliest = (ways: readonly Way[]): Way =>
  ways.reduce((best, way) => (way.likely > best.likely ? way : best));

/** The words of the likeliest way, in order, without what begins a sentence. */
function wordsOf(way: Way | null): string[] {
  const words: string[] = [];
  for (let at = way; at !== null; at = at.before) if (at.word !== begin) words.unshift(at.word);
  return words;
}

/** Words of a text with the marks that most likely were meant. */
function markedWords(text: string, pairs: Pairs): string[] {
  let ways: readonly Way[] = [begun];
  for (const [word] of text.toLowerCase().matchAll(parts)) {
    const spelt = stop.test(word) ? null : (pairs.spellings.get(asCounted(word)) ?? [word]);
    const on = ways;
    ways =
      spelt === null
        ? [{ word: begin, likely: 0, before: likeliest(on) }]
        : spelt.map((one) => goingOn(on, one, pairs));
  }
  return wordsOf(likeliest(ways));
}

/** A word in capitals as it was typed. */
function inCase(word: string, typed: string): string {
  if (!/^\p{Lu}/u.test(typed)) return word;
  const isWhole = typed.length > 1 && typed === typed.toUpperCase();
  return isWhole ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * A question that was typed without marks, with those that most likely were meant: by the pairs of words in which people
 * ask, and by the words of the plan and the directory. What nobody knows stays as it is.
 * @param text typed without marks
 * @returns the same words, figures and signs in the same order
 */
export function withMarks(text: string, { plan, org }: Pick<AskContext, 'plan' | 'org'>): string {
  const words = markedWords(text, pairsFor(plan, org));
  let at = 0;
  const spelt = text.replace(parts, (typed) => {
    if (stop.test(typed)) return typed;
    const word = words[at++]!;
    return word === figure ? typed : inCase(word, typed);
  });
  const meant = bySides.reduce((left, [word, other]) => left.replace(word, other), spelt);
  return meant.replace(givenNames(org), (name) => name.slice(0, 1).toUpperCase() + name.slice(1));
}
