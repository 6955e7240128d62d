import { hasMarks, type Token } from '../text/fold.ts';
import { bitCount, editDistance, haveAlikeLetters, letterCounts, letterSet } from './edit-distance.ts';
import { type Phrase, type PhraseBook, slipsFor } from './phrase-book.ts';

/** A phrase found in a question at words `from` to `to` (exclusive). */
export interface Span {
  from: number;
  to: number;
  phrase: Phrase;
  slips: number;
  /** Typed with the very diacritics of the phrase. */
  sameMarks: boolean;
}

const maxSlips = 3;

/** One word of an index's name: without its marks it is many others («dat» is «đạt»). */
const isBareWord = ({ folded, meanings }: Phrase): boolean =>
  folded.length === 1 && meanings.every((meaning) => meaning.type === 'index' && !meaning.whole);

/** Given names that without diacritics are words of everyday questions. */
const alsoWords: ReadonlySet<string> = new Set(
  'thang nam ha minh hai ba tu bay an the nhi quy mai hien tien tuan thu chi dong binh phong thanh trung hanh tam huong lan hoa ly van ngoc son duc luc long nga nhat nhan tin dat vu yeu bich hang cuong'.split(
    ' ',
  ),
);

/**
 * A single word typed with diacritics must be spelt like the phrase; a longer phrase forgives wrong ones, unless
 * it is a foreign subject: «còn cái» is not «con cái».
 */
function spellingFits(phrase: Phrase, tokens: readonly Token[], from: number): boolean {
  const given = tokens[from + phrase.folded.length - 1]!;
  if (isBareWord(phrase)) return phrase.raws.includes(given.raw);
  // «ảnh minh chứng» names no «anh Minh»: each word that has marks must have those of the name.
  if (phrase.meanings.some((meaning) => meaning.type === 'person') && phrase.folded.length <= 3) {
    const typed = tokens.slice(from, from + phrase.folded.length);
    if (typed.some(hasMarks))
      return phrase.raws.some((raw) =>
        raw.split(' ').every((word, step) => !hasMarks(typed[step]!) || typed[step]!.raw === word),
      );
  }
  // Without diacritics «thang 5» is a month and «ha em» no Hà: a given name alone must be no such word.
  if (
    phrase.folded.length === 1 &&
    phrase.meanings.every((meaning) => meaning.type === 'person') &&
    !hasMarks(given) &&
    given.capital !== true &&
    alsoWords.has(given.folded)
  )
    return false;
  // Of two words each counts: «hội ai» is not «hỏi ai».
  const exact =
    phrase.folded.length === 1 ||
    (phrase.folded.length === 2 &&
      phrase.meanings.every((meaning) => meaning.type === 'concept' || meaning.type === 'filler')) ||
    phrase.meanings.every((meaning) => meaning.type === 'foreign');
  if (!exact) return true;
  return phrase.raws.some((raw) =>
    raw.split(' ').every((word, step) => {
      const token = tokens[from + step]!;
      return !hasMarks(token) || token.raw === word;
    }),
  );
}

/** Whether a phrase was typed with its very diacritics. */
function isTyped(tokens: readonly Token[], from: number, to: number, { raws }: Phrase): boolean {
  if (to - from === 1) return raws.includes(tokens[from]!.raw);
  let typed = tokens[from]!.raw;
  for (let at = from + 1; at < to; at++) typed += ` ${tokens[at]!.raw}`;
  return raws.includes(typed);
}

/** Whether all words of a phrase stand from a place on. */
function standsAt(folded: readonly string[], tokens: readonly Token[], from: number): boolean {
  if (from + folded.length > tokens.length) return false;
  for (let step = 1; step < folded.length; step++)
    if (tokens[from + step]!.folded !== folded[step]) return false;
  return true;
}

/** «giải ngân», «xã minh»: a given name alone, typed small, is no name beside a word with which it stands in the plan's tasks. */
function isWordOfTasks(
  { taskPairs }: PhraseBook,
  tokens: readonly Token[],
  at: number,
  phrase: Phrase,
): boolean {
  const token = tokens[at]!;
  if (phrase.folded.length > 1 || token.capital === true) return false;
  if (phrase.meanings.some(({ type }) => type !== 'person')) return false;
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  return (
    (before !== undefined && taskPairs.has(`${before.folded} ${token.folded}`)) ||
    (behind !== undefined && taskPairs.has(`${token.folded} ${behind.folded}`))
  );
}

const none: readonly Phrase[] = [];

/** Every phrase of the book that stands in the words as it is. */
export function findPhrases(book: PhraseBook, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const begun = book.byFirst.get(tokens[from]!.folded);
    if (begun === undefined) continue;
    const next = tokens[from + 1];
    for (const phrases of [begun.single, (next && begun.bySecond.get(next.folded)) ?? none])
      for (const phrase of phrases) {
        if (!standsAt(phrase.folded, tokens, from) || !spellingFits(phrase, tokens, from)) continue;
        if (isWordOfTasks(book, tokens, from, phrase)) continue;
        const to = from + phrase.folded.length;
        spans.push({ from, to, phrase, slips: 0, sameMarks: isTyped(tokens, from, to, phrase) });
      }
  }
  return spans;
}

/** A person's given name may be mistyped, but another name is another person: «Tùng» is not «Hùng». */
function sameGivenName(phrase: Phrase, last: Token): boolean {
  if (!phrase.meanings.some((meaning) => meaning.type === 'person')) return true;
  const given = phrase.folded.at(-1)!;
  return last.folded === given || (last.folded[0] === given[0] && editDistance(last.folded, given, 1) <= 1);
}

const belowHead: ReadonlySet<string> = new Set(['truong', 'giam', 'phong', 'chanh', 'ban']);

/** «phó trưởng phòng …»: a title, and no slip of «p. môi trường». */
const isTitleAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'pho' && belowHead.has(tokens[at + 1]?.folded ?? '');

/** A slip changes letters of a word; another word in its place is another name: «chuyển đổi» is not «chuyên môn». */
const isSameWords = (
  phrase: Phrase,
  tokens: readonly Token[],
  from: number,
  to: number,
  unknown: readonly boolean[],
): boolean =>
  !isTitleAt(tokens, from) &&
  (to - from !== phrase.folded.length ||
    phrase.folded.every((word, step) => {
      const { folded } = tokens[from + step]!;
      // «số hóa *chậm*»: a word that is known as it stands, with its marks, is no slip for another.
      if (to - from === 2 && folded !== word && !unknown[from + step] && hasMarks(tokens[from + step]!))
        return false;
      const limit = Math.floor(Math.max(word.length, folded.length) / 2);
      return folded === word || editDistance(folded, word, limit) <= limit;
    }));

/** «cập nhật» of a task is no slip of «cao nhất»: what a phrase that is no name may be mistyped as. */
const isConceptAlone = ({ meanings }: Phrase): boolean => meanings.every(({ type }) => type === 'concept');

/** Names that stand mistyped in the words: only windows that hold a word of `unknown` are tried. */
export function findMistyped(
  book: PhraseBook,
  tokens: readonly Token[],
  unknown: readonly boolean[],
): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let joined = '';
    let holdsUnknown = false;
    for (let to = from + 1; to <= Math.min(tokens.length, from + 12); to++) {
      const folded = tokens[to - 1]!.folded;
      if (/\d/.test(folded)) break;
      joined += folded;
      holdsUnknown ||= unknown[to - 1]!;
      if (joined.length > 44) break;
      if (!holdsUnknown || joined.length < 5) continue;
      const isOfTasks = to - from === 2 && book.taskPairs.has(`${tokens[from]!.folded} ${folded}`);
      const letters = letterSet(joined);
      const counts = letterCounts(joined);
      for (let length = joined.length - maxSlips; length <= joined.length + maxSlips; length++) {
        const limit = slipsFor(length);
        if (Math.abs(length - joined.length) > limit) continue;
        for (const its of book.fuzzyByLength[length] ?? []) {
          const { phrase } = its;
          if (bitCount(its.letters ^ letters) > 2 * limit) continue;
          if (!haveAlikeLetters(its.counts, counts, 2 * limit)) continue;
          if (!sameGivenName(phrase, tokens[to - 1]!) || (isOfTasks && isConceptAlone(phrase))) continue;
          const slips = editDistance(joined, phrase.joined, limit);
          if (slips <= limit && isSameWords(phrase, tokens, from, to, unknown))
            spans.push({ from, to, phrase, slips, sameMarks: false });
        }
      }
    }
  }
  return spans;
}
