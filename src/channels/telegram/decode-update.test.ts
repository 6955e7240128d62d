import type { UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { decodeUpdate } from './decode-update.ts';

const bot = { id: 1, is_bot: true, first_name: 'DDCI', username: 'ddci_bot' } as UserFromGetMe;
const commands = new Set(['baocao', 'tiendo', 'chuabaocao', 'index']);

const inGroup = (text: string) =>
  decodeUpdate(
    {
      update_id: 1,
      message: {
        message_id: 2,
        date: 0,
        chat: { id: -7, type: 'group', title: 'DDCI' },
        from: { id: 9, is_bot: false, first_name: 'A' },
        text,
      },
    } as never,
    bot,
    commands,
  );

describe('a command in a group', () => {
  it.each([
    '/tiendo',
    '/tiến độ',
    '/ tien do',
    '/tiendo.',
    '/index2.1',
    '/chua bao cao tháng 5',
    '/tiendo@ddci_bot',
    '/tiến độ@DDCI_bot',
    '/tiendoo@ddci_bot',
    '@ddci_bot tiến độ',
    '/index của lan@so.vn',
    '/tiến độ @ddci_bot',
  ])('is for this bot: «%s»', (text) => {
    expect(inGroup(text)).toMatchObject({ type: 'text', addressed: true });
  });

  it.each([
    '/tiendoo',
    '/tiendo@another_bot',
    '/weather Hà Nội',
    '/ 5 hồ sơ',
    'tiến độ',
    '/tiến độ@another_bot',
  ])('is another’s, or none: «%s»', (text) =>
    expect(inGroup(text)).toMatchObject({ type: 'text', addressed: false }),
  );
});

describe('what the bot cannot use', () => {
  const sent = (content: object, chat: object = { id: 9, type: 'private' }) =>
    decodeUpdate(
      { update_id: 1, message: { message_id: 2, date: 0, chat, from: { id: 9 }, ...content } } as never,
      bot,
      commands,
    );

  it.each([
    ['sticker', { sticker: {} }],
    ['voice', { voice: {} }],
    ['voice', { audio: {} }],
    ['contact', { contact: {} }],
    ['location', { location: {}, venue: {} }],
  ])('is spoken of by what it is: %s', (kind, content) => {
    expect(sent(content)).toMatchObject({ type: 'unsupported', kind, addressed: true });
    expect(sent(content, { id: -7, type: 'group', title: 'DDCI' })).toMatchObject({ addressed: false });
  });

  it('the bot is called by its shown name in a group, with or without «@»', () => {
    for (const text of ['@ddci hạn báo cáo', 'DDCI ơi, hạn báo cáo'])
      expect(inGroup(text)).toMatchObject({ text: 'hạn báo cáo', addressed: true });
    expect(inGroup('DDCI tháng này thế nào')).toMatchObject({ addressed: false });
  });
});

describe('the bot’s name before what is said in private', () => {
  const chat = { id: 9, type: 'private', first_name: 'A' };
  const message = { message_id: 2, date: 0, chat, from: { id: 9, is_bot: false, first_name: 'A' } };
  const sent = (content: object) =>
    decodeUpdate({ update_id: 1, message: { ...message, ...content } } as never, bot, commands);

  it('is no part of it, in words, under a photo, in words that were changed', () => {
    expect(sent({ text: '@ddci_bot, 2' })).toMatchObject({ text: '2', addressed: true });
    expect(sent({ text: '@DDCI /tiendo' })).toMatchObject({ text: '/tiendo' });
    expect(sent({ text: '@ddci_bot' })).toMatchObject({ type: 'text', text: '' });
    expect(sent({ caption: '@ddci_bot đã xong', photo: [{ file_id: 'f' }] })).toMatchObject({
      text: 'đã xong',
      files: [{ kind: 'photo' }],
    });
    const changed = { update_id: 1, edited_message: { ...message, edit_date: 1, text: '@ddci_bot 3 hồ sơ' } };
    expect(decodeUpdate(changed as never, bot, commands)).toMatchObject({ type: 'edited', text: '3 hồ sơ' });
  });
});
