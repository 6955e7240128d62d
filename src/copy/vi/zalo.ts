/** Words that Zalo alone needs, since it has no buttons. */
export const zaloWords = {
  chooseByWords: 'Để chọn, anh/chị gõ lại chữ của lựa chọn.',
  /** A Zalo bot sends no file: it is fetched by a link. */
  download: (name: string, address: string): string => `📎 Tải «${name}» (trong 24 giờ): ${address}`,
} as const;
