/** Words that Zalo alone needs, since it has no buttons. */
export const zaloWords = {
  chooseByWords: 'Để chọn, anh/chị gõ lại chữ của lựa chọn.',
} as const;
