import { describe, expect, it } from 'vitest';
import { newRow } from '../core/outbox/outbox.ts';
import { emptyState, type State } from '../core/state/state.ts';
import { rememberSent } from './notice-rows.ts';

const hourMs = 3_600_000;
const chat = { channel: 'zalo' as const, chatId: 'zu-hts' };
const message = { lines: [['🔔']], buttons: [[{ label: 'Nhắc lại sau 2 giờ', data: 'm:snooze' }]] };
const row = (at: number) => ({ ...newRow('remind:x', chat, message, at), bulk: true, personId: 'hts' });
const choicesAt = (state: State): number | undefined => state.chats['zalo:zu-hts']?.choices?.at;

describe('the choices of a reminder', () => {
  it('count from when it was sent, though an older one had the same', () => {
    const first = rememberSent(emptyState(), row(0), 0);
    expect(choicesAt(first)).toBe(0);
    expect(choicesAt(rememberSent(first, row(20 * hourMs), 20 * hourMs))).toBe(20 * hourMs);
  });

  it('are left alone where they were remembered when it was queued', () => {
    const queued = rememberSent(emptyState(), row(5), 5);
    expect(rememberSent(queued, row(5), 9)).toBe(queued);
  });

  it('of an answer were remembered before: another may have come since', () => {
    const { bulk: _, personId: __, ...answer } = row(0);
    expect(rememberSent(emptyState(), answer, 0)).toEqual(emptyState());
  });
});
