/** The name of a question that waits for [Đổi]: the moment at which it was asked, epoch ms. */
export const askedAt = (at: number): string => Math.floor(at).toString(36);
