import { describe, expect, it } from 'vitest';
import { withoutMention } from './without-mention.ts';

const names = ['ddci_test_bot', '🤖 Bot DDCI Sở TTTT 📊'];

describe('what is said to the bot in a group', () => {
  it.each([
    '@ddci_test_bot /nhom',
    '@DDCI_Test_Bot, /nhom',
    '@🤖 Bot DDCI Sở TTTT 📊 /nhom',
    '@Bot DDCI Sở TTTT /nhom',
    '@bot ddci sở tttt: /nhom',
    '@bot ddci so tttt ơi /nhom',
    '@Bot DDCI Sở TTTT📊 /nhom',
    'Bot DDCI Sở TTTT /nhom',
    'bot ddci so tttt ơi, /nhom',
    '🤖 Bot DDCI Sở TTTT 📊 /nhom',
    '/nhom @Bot DDCI Sở TTTT',
    '/nhom, @bot ddci so tttt',
    '@ddci_test_bot @ddci_test_bot: /nhom',
    '@ddci_test_bot /nhom – @Bot DDCI Sở TTTT',
    'ddci_test_bot /nhom',
  ])('«%s»', (text) => {
    expect(withoutMention(text, names)).toEqual({ text: '/nhom', called: true });
  });

  it.each(['anh @Bình xem giúp', '@Bot khác 2', 'Bot DDCI Sở TTTTX 2', 'hỏi bot ddci sở tttt nhé'])(
    'calls another: «%s»',
    (text) => {
      expect(withoutMention(text, names)).toEqual({ text, called: false });
    },
  );

  it('of one word is no name without a pause behind it', () => {
    expect(withoutMention('DDCI tháng 5 thế nào', ['DDCI'])).toMatchObject({ called: false });
    expect(withoutMention('ddci ơi tháng 5 thế nào', ['DDCI'])).toEqual({
      text: 'tháng 5 thế nào',
      called: true,
    });
  });
});
