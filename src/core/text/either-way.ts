const bare = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/**
 * The source of a pattern in which a word with diacritics is also found as it is typed without them, and one that was typed with them
 * only as it stands: «bổ» is no «bỏ», «chờ» no «cho». Case stays, of «\S» and «\p{L}» it is the meaning.
 * @param asIs words that count only as they stand, since without their marks they are another's
 */
export const eitherWay = (source: string, asIs?: ReadonlySet<string>): string =>
  source.replace(/\p{L}+/gu, (word) =>
    bare(word) === word || asIs?.has(word) ? word : `(?:${word}|${bare(word)})`,
  );
