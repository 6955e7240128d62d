import { describe, expect, it } from 'vitest';
import { withoutMention, withoutName } from './without-mention.ts';

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
    '@Bot DDCI /nhom',
    '@bot ddci sở, /nhom',
    '@🤖 Bot DDCI /nhom',
    'Bot DDCI ơi /nhom',
    'bot ddci so /nhom',
    '@Bot /nhom',
    '@bot ơi, /nhom',
  ])('«%s»', (text) => {
    expect(withoutMention(text, names)).toEqual({ text: '/nhom', called: true });
  });

  it.each([
    'anh @Bình xem giúp',
    '@Bot khác 2',
    '@Bot DDCI Sở TTTTX 2',
    '@bot ddci_test 2',
    'Bot DDCI Sở TTTTX 2',
    'hỏi bot ddci sở tttt nhé',
  ])('calls another: «%s»', (text) => {
    expect(withoutMention(text, names)).toEqual({ text, called: false });
  });

  it('is called by the first words of its shown name alone', () => {
    expect(withoutMention('@Bot DDCI', names)).toEqual({ text: '', called: true });
    expect(withoutMention('@bot', names)).toEqual({ text: '', called: true });
    expect(withoutMention('@bot ddci hạn tháng này', names)).toEqual({ text: 'hạn tháng này', called: true });
  });

  it('of one word is no name without a pause behind it', () => {
    expect(withoutMention('DDCI tháng 5 thế nào', ['DDCI'])).toMatchObject({ called: false });
    expect(withoutMention('ddci ơi tháng 5 thế nào', ['DDCI'])).toEqual({
      text: 'tháng 5 thế nào',
      called: true,
    });
  });
});

describe('what is said to the bot in private', () => {
  it.each([
    '@ddci_test_bot /nhom',
    '@DDCI_Test_Bot, /nhom',
    '@Bot DDCI Sở TTTT: /nhom',
    '@bot ddci so tttt ơi /nhom',
    '@Bot DDCI /nhom',
    '@Bot /nhom',
    'Bot DDCI ơi, /nhom',
    'Bot DDCI Sở TTTT /nhom',
    '@ddci_test_bot @Bot DDCI: /nhom',
    '@Trợ lý nào đó /nhom',
    '@\u200Bddci_test_bot /nhom',
  ])('«%s»', (text) => {
    expect(withoutName(text, names)).toBe('/nhom');
  });

  it.each(['@ddci_test_bot', '@Bot DDCI', '@bot ddci sở tttt!', '@ddci_test_bot @ddci_test_bot '])(
    'nothing, behind its name alone: «%s»',
    (text) => {
      expect(withoutName(text, names)).toBe('');
    },
  );

  it.each([
    'Bot DDCI Sở TTTT đã cài cho 5 xã',
    'Bot DDCI Sở TTTT',
    'đã nhờ @ddci_test_bot nhắc các xã',
    '@Bình đang làm',
    '@Bot khác 2',
    ' đã làm xong\n',
    '@Trợ lý hạn 25/05',
  ])('as it is where it tells of a name: «%s»', (text) => {
    expect(withoutName(text, names)).toBe(text);
  });
});
