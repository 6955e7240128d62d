import type { ZaloWords } from '../../src/channels/zalo/fit-message.ts';

/** The words that Zalo's channel needs, as tests hand them in: short, and none that the bot says. */
export const zaloTestWords: ZaloWords = {
  chooseByWords: 'Gõ lại chữ.',
  download: (name, address) => `${name} ${address}`,
};
