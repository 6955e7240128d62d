import { cutAt } from './cut.ts';

/** One word of a question: as typed (small letters, composed) and without diacritics. */
export interface Token {
  raw: string;
  /** Exactly as typed, for repeating it. */
  typed: string;
  folded: string;
  /** Written with a capital although it does not begin the sentence: probably a name. */
  capital: boolean;
  /** Written out from what was typed, whose marks nobody typed: «vp». */
  spelt?: true;
}

/** Whether a word was typed with its diacritics, or such as were written out for it. */
export const hasMarks = ({ raw, folded }: Pick<Token, 'raw' | 'folded'>): boolean => raw !== folded;

const marks = /[̀-ͯ]/g;

const foldOf = (text: string): string =>
  text.normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase();

/**
 * Small letters without diacritics: «Đúng hạn» → «dung han». Composed and decomposed spellings fold alike. What is short
 * comes again and again (words, labels, an answer that several ask about), and is kept.
 */
export function fold(text: string): string {
  if (text.length > longestKept) return foldLong(text);
  const known = folds.get(text);
  if (known !== undefined) return known;
  const folded = foldOf(text);
  if (folds.size >= foldsKept) folds.clear();
  folds.set(text, folded);
  return folded;
}
const folds = new Map<string, string>();
const foldsKept = 4_000;
const longestKept = 60;

/** A longer one is folded again and again only while it is read: the few folded last are kept. */
function foldLong(text: string): string {
  if (text.length > maxQuestionLength) return foldOf(text);
  const known = foldedLately.get(text);
  if (known !== undefined) return known;
  const folded = foldOf(text);
  if (foldedLately.size >= 32) foldedLately.clear();
  foldedLately.set(text, folded);
  return folded;
}
const foldedLately = new Map<string, string>();

/** Whether a text was typed without any diacritics, as many do on a telephone. */
export const isUnmarked = (text: string): boolean => fold(text) === text.toLowerCase();

/** Folded sign by sign, so that what is found in it can be cut out of the text at the same place. */
export function foldInPlace(text: string): string {
  const whole = fold(text);
  if (whole.length === text.length) return whole;
  return [...text].map((sign) => (fold(sign).length === sign.length ? fold(sign) : sign)).join('');
}

/** The words of a text, plain and apart by one blank, without any signs: «2. Đúng hạn!» → «2 dung han». */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Codes («2.1»), figures («8,5», «100%»), dates («5/2023»), words. All else separates. */
const wordPattern = /\d+(?:[.,/-]\d+)*%?|[\p{L}\p{M}]+(?:\d+)?/gu;

const toneSigns = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

const vowelRun = /[aeiouy](?:[\u0302\u0306\u031b]*[aeiouy])*[\u0302\u0306\u031b]*/;

/** Where in a run of vowels the sign of the tone stands: on â, ă, ê, ô, ơ or ư, else by how many there are. */
function toneAt(run: string, isEnd: boolean): number {
  const letters = [...run.matchAll(/[aeiouy][\u0302\u0306\u031b]*/g)];
  const marked = letters.findLastIndex(([letter]) => letter.length > 1);
  const place = marked >= 0 ? marked : letters.length === 1 ? 0 : letters.length === 2 ? (isEnd ? 0 : 1) : 1;
  const at = letters[place]!;
  return at.index + at[0].length;
}

/**
 * «khoá», «khóa», «qúy», «tòan»: the sign of the tone stands where careful writers put it, on the first vowel of «oa»,
 * «oe», «uy» at a word's end.
 */
function withTonePlaced(word: string): string {
  const apart = word.normalize('NFD');
  const [tone, another] = toneSigns.filter((sign) => apart.includes(sign));
  if (!tone || another) return word;
  const bare = apart.replace(tone, '');
  // «qu» and «gi» begin a word: their vowels belong to no run.
  const begin = /^(?:.*qu(?=[aeiouy])|gi(?=[aeiouy]))/.exec(bare)?.[0].length ?? 0;
  const run = vowelRun.exec(bare.slice(begin));
  if (!run) return word;
  const from = begin + run.index;
  const at = from + toneAt(run[0], from + run[0].length === bare.length);
  return `${bare.slice(0, at)}${tone}${bare.slice(at)}`.normalize('NFC');
}

/** One syllable that is written in two ways: «lí do» and «lý do», «qui định» and «quy định». */
const alike: ReadonlyMap<string, string> = new Map([
  ['lí', 'lý'],
  ['kì', 'kỳ'],
  ['kĩ', 'kỹ'],
  ['kỉ', 'kỷ'],
  ['mĩ', 'mỹ'],
  ['qui', 'quy'],
  ['quí', 'quý'],
  ['quỉ', 'quỷ'],
  ['tỉ', 'tỷ'],
]);

/** A word as careful writers spell it; of short words, which come again and again, the spelling is kept. */
function spelt(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  const placed = withTonePlaced(word);
  const raw = alike.get(placed) ?? placed;
  if (word.length <= 7 && spellings.size < 4_000) spellings.set(word, raw);
  return raw;
}
const spellings = new Map<string, string>();

/** Splits what somebody typed into words; quotes, emoji and punctuation fall away. */
export function tokenize(text: string): Token[] {
  const words = cutAt(text.normalize('NFC'), maxQuestionLength).match(wordPattern) ?? [];
  return words.map((word, position) => {
    const { raw, folded, capital } = wordOf(word);
    return { raw, typed: word, folded, capital: position > 0 && capital };
  });
}

/** What is made of a word wherever it stands; of short words, which come again and again, it is kept. */
function wordOf(typed: string): Pick<Token, 'raw' | 'folded' | 'capital'> {
  const known = knownWords.get(typed);
  if (known !== undefined) return known;
  const raw = spelt(typed.toLowerCase());
  const word = {
    raw,
    folded: fold(raw),
    capital: /^\p{Lu}/u.test(typed) && typed !== typed.toUpperCase(),
  };
  if (typed.length <= 7 && knownWords.size < 4_000) knownWords.set(typed, word);
  return word;
}
const knownWords = new Map<string, Pick<Token, 'raw' | 'folded' | 'capital'>>();

/** Longer texts are no questions; only this many characters are read. */
export const maxQuestionLength = 400;
