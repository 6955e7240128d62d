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
