import { foldInPlace } from '../../core/text/fold.ts';

/**
 * Words without their marks, sign for sign, for the patterns of roles: without marks «… và Lao động chủ trì» reads like «… đồng chủ trì»,
 * and the name would lose its end.
 */
export const foldRoles = (text: string): string =>
  foldInPlace(text.replace(/[đĐ]ộng(?=,?\s+chủ trì)/gu, (word) => `${word[0]}_ng`.padEnd(word.length, '_')));
