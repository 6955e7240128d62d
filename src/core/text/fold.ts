import { cutAt } from './cut.ts';

/** One word of a question: as typed (small letters, composed) and without diacritics. */
export interface Token {
  raw: string;
  /** Exactly as typed, for repeating it. */
  typed: string;
  folded: string;
  /** Written with a capital although it does not begin the sentence: probably a name. */
  capital: boolean;
}

const marks = /[̀-ͯ]/g;

/** Small letters without diacritics: «Đúng hạn» → «dung han». Composed and decomposed spellings fold alike. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Codes («2.1»), figures («8,5», «100%»), dates («5/2023»), words. All else separates. */
const wordPattern = /\d+(?:[.,/-]\d+)*%?|[\p{L}\p{M}]+(?:\d+)?/gu;

const toneSigns = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** «khoá» is written «khóa» as well: the sign of the tone stands on the first vowel of «oa», «oe», «uy» at a word's end. */
function withTonePlaced(word: string): string {
  // «qúy» is «quý»: the sign stands behind both vowels, wherever the hand put it.
  const apart = word.normalize('NFD').replace(/^(.*q)u([\u0300\u0301\u0309\u0303\u0323])([aeiyo])/, '$1u$3$2');
  const [, begin, first, second, tone] =
    /^(.*?)(o|u)(a|e|y)([\u0300\u0301\u0309\u0303\u0323])$/.exec(apart) ?? [];
  if (
    begin === undefined ||
    !tone ||
    !toneSigns.includes(tone) ||
    (first === 'u' && (second !== 'y' || begin.endsWith('q')))
  )
    return apart.normalize('NFC');
  return `${begin}${first}${tone}${second}`.normalize('NFC');
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

/** Splits what somebody typed into words; quotes, emoji and punctuation fall away. */
export function tokenize(text: string): Token[] {
  const words = cutAt(text.normalize('NFC'), maxQuestionLength).match(wordPattern) ?? [];
  return words
    .map((word, position) => {
      const raw = withTonePlaced(word.toLowerCase());
      return { raw: alike.get(raw) ?? raw, typed: word, position, word };
    })
    .map(({ raw, typed, position, word }) => ({
      raw,
      typed,
      folded: fold(raw),
      capital: position > 0 && /^\p{Lu}/u.test(word) && word !== word.toUpperCase(),
    }));
}

/** Longer texts are no questions; only this many characters are read. */
export const maxQuestionLength = 400;
