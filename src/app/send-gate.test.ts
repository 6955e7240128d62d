import { describe, expect, it } from 'vitest';
import { virtualTime } from '../../test/support/virtual-time.ts';
import type { ChatAddress } from '../core/heard/event.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import { createSendGate } from './send-gate.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const topic = (chatId: string, threadId?: string): ChatAddress => ({
  channel: 'telegram',
  chatId,
  ...(threadId === undefined ? {} : { threadId }),
});

/** A gate before which these chats are refused, one after another, each for 25 s. */
function afterRefusals(...chats: readonly ChatAddress[]) {
  const time = virtualTime();
  const gate = createSendGate({ time, log });
  for (const chat of chats) {
    gate.begin(chat);
    gate.end(chat, new DeliveryError('rate-limited', '429', { retryAfterMs: 25_000 }));
  }
  return { time, gate };
}

describe('two refusals for a rate limit', () => {
  it('in two topics of one forum pause that forum, all of it, and nobody else', async () => {
    const { gate, time } = afterRefusals(topic('-5', '3'), topic('-5', '7'), topic('-5'));
    for (const chat of [topic('-5', '3'), topic('-5', '7'), topic('-5', '9'), topic('-5')])
      expect(gate.waitMs(chat)).toBe(25_000);
    expect(gate.waitMs(topic('1'))).toBe(0);
    expect(gate.waitMs(topic('-6', '3'))).toBe(0);
    await time.pass(25_000);
    expect(gate.waitMs(topic('-5', '7'))).toBe(0);
  });

  it('in two chats pause the channel, and no other', () => {
    const { gate } = afterRefusals(topic('-5', '3'), topic('1'));
    expect(gate.waitMs(topic('2'))).toBe(25_000);
    expect(gate.waitMs({ channel: 'zalo', chatId: '2' })).toBe(0);
  });
});
