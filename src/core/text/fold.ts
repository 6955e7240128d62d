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

/** Splits what somebody typed into words; quotes, emoji and punctuation fall away. */
export function tokenize(text: string): Token[] {
  const words = cutAt(text.normalize('NFC'), maxQuestionLength).match(wordPattern) ?? [];
  return words.map((word, position) => ({
    raw: word.toLowerCase(),
    typed: word,
    folded: fold(word),
    capital: position > 0 && /^\p{Lu}/u.test(word) && word !== word.toUpperCase(),
  }));
}

/** Longer texts are no questions; only this many characters are read. */
export const maxQuestionLength = 400;
