import { expect, it } from 'vitest';
import { chatKey, isSameChat, toAddress, wholeChat } from './event.ts';

it('reads back every address it wrote, and older keys without a topic', () => {
  for (const address of [
    { channel: 'telegram', chatId: '-1001234567890', threadId: '7' },
    { channel: 'telegram', chatId: '-1001234567890' },
    { channel: 'telegram', chatId: '105' },
    // Ids of other platforms are opaque: they may look like anything.
    { channel: 'zalo', chatId: '123/7' },
    { channel: 'zalo', chatId: '-100/7/8:9' },
    { channel: 'web', chatId: 'nhom-ddci' },
  ] as const)
    expect(toAddress(chatKey(address))).toEqual(address);
  expect(chatKey({ channel: 'telegram', chatId: '-1' })).toBe('telegram:-1');
  expect(chatKey({ channel: 'telegram', chatId: '-1', threadId: '7' })).toBe('telegram:-1/7');
});

it('knows topics of one chat from other chats', () => {
  const topic = { channel: 'telegram', chatId: '-1', threadId: '7' } as const;
  expect(wholeChat(topic)).toEqual({ channel: 'telegram', chatId: '-1' });
  expect(isSameChat(topic, { channel: 'telegram', chatId: '-1', threadId: '8' })).toBe(true);
  expect(isSameChat(topic, { channel: 'zalo', chatId: '-1' })).toBe(false);
  expect(isSameChat(topic, { channel: 'telegram', chatId: '-11' })).toBe(false);
});
