import { fold, tokenize } from './fold.ts';

/**
 * The letters and marks of a word, in whatever order: «khóa» and «khoá» are one. Hỏi and ngã are one as well, which much of
 * the country says alike and writes for each other: «sữa» for «sửa».
 */
const signs = (word: string): string =>
  [...word.normalize('NFD').replace(/\u0303/g, '\u0309')].sort().join('');

/**
 * Whether words are meant for those of a label that read alike without marks. A word that was typed without any may be any
 * of them; one with marks is none that has others: «đừng» is no «đúng», «gõ» no «gỡ». Words that the label has not are not
 * looked at.
 */
export function fitsMarks(label: string, text: string): boolean {
  const inLabel = tokenize(label).map(({ raw }) => raw);
  return tokenize(text).every(({ raw, folded }) => {
    if (folded === raw) return true;
    const alike = inLabel.filter((word) => fold(word) === folded);
    return alike.length === 0 || alike.some((word) => signs(word) === signs(raw));
  });
}
