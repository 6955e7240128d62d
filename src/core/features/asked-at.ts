/** The name of a question that waits for [Đổi]: the moment at which it was asked, epoch ms. */
export const askedAt = (at: number): string => Math.floor(at).toString(36);

/** The moment that a name means (epoch ms); 0 for anything else, which is long ago. */
export const readAskedAt = (asked: string): number =>
  /^[0-9a-z]{1,9}$/.test(asked) ? Number.parseInt(asked, 36) : 0;
