import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../state/state.ts';
import { DeliveryError } from './delivery-error.ts';
import {
  applyVerdict,
  claimRows,
  enqueue,
  expireLeases,
  judgeFailure,
  leaseMs,
  markSent,
  moveChat,
} from './outbox.ts';
import type { OutboxRow } from './row.ts';

const row = (key: string, chatId = 'a', more: Partial<OutboxRow> = {}): OutboxRow => ({
  key,
  chat: { channel: 'telegram', chatId },
  message: { lines: [['x']] },
  createdAt: 0,
  notBefore: 0,
  attempts: 0,
  unknownOutcomes: 0,
  deaths: 0,
  lease: null,
  ...more,
});
const holding = (...rows: OutboxRow[]): State => enqueue(emptyState(), rows);

describe('the outbox', () => {
  it('never takes a key twice', () => {
    const state = holding(row('1'));
    expect(enqueue(state, [row('1'), row('2')]).outbox.map(({ key }) => key)).toEqual(['1', '2']);
    expect(enqueue(state, [row('1')])).toBe(state);
  });

  it('claims one row a chat, in order, and leaves what is leased or not due', () => {
    const state = holding(row('1'), row('2'), row('3', 'b', { notBefore: 50 }), row('4', 'b'), row('5', 'c'));
    const { state: after, claimed } = claimRows(state, 'me', 10, 10);
    expect(claimed.map(({ key }) => key)).toEqual(['1', '5']);
    expect(claimRows(after, 'other', 20, 10).claimed).toEqual([]);
    const next = claimRows(markSent(after, '1'), 'other', 60, 10).claimed;
    expect(next.map(({ key }) => key)).toEqual(['2', '3']);
  });

  it('frees the rows of a dead sender, and gives up those that saw too many deaths', () => {
    const { state } = claimRows(holding(row('1')), 'dead', 0, 1);
    expect(claimRows(state, 'me', leaseMs - 1, 1).claimed).toEqual([]);
    expect(claimRows(state, 'me', leaseMs, 1).claimed[0]).toMatchObject({ attempts: 2, deaths: 1 });
    // A rehearsed clock may outrun the lease of a send that is under way.
    expect(claimRows(state, 'dead', leaseMs, 1, new Set(['1'])).claimed).toEqual([]);
    const { state: tired } = claimRows(holding(row('1', 'a', { deaths: 99 })), 'dead', 0, 1);
    const last = claimRows(expireLeases(tired, 'heir'), 'heir', 1, 1);
    expect(last.claimed[0]).toMatchObject({ deaths: 100 });
    expect(claimRows(expireLeases(last.state, 'end'), 'end', 2, 1)).toMatchObject({
      claimed: [],
      lost: [{ key: '1', code: 'outcome-unknown' }],
      state: { outbox: [], failures: [{ key: '1', code: 'outcome-unknown' }] },
    });
  });

  it('judges failures by where they come from', () => {
    const judge = (
      code: ConstructorParameters<typeof DeliveryError>[0],
      more: Partial<OutboxRow> = {},
      options = {},
    ) =>
      judgeFailure(row('1', 'a', { attempts: 1, ...more }), new DeliveryError(code, 'x', options), 1_000, 1);
    expect(judge('rate-limited', {}, { retryAfterMs: 7_000 })).toEqual({ type: 'retry', at: 8_000 });
    expect(judge('unavailable')).toEqual({ type: 'retry', at: 2_000 });
    expect(judge('unreachable', { attempts: 3 })).toEqual({ type: 'retry', at: 5_000 });
    expect(judge('unreachable', { attempts: 40 })).toEqual({ type: 'retry', at: 61_000 });
    expect(judge('outcome-unknown')).toEqual({ type: 'retry', at: 2_000 });
    expect(judge('outcome-unknown', { unknownOutcomes: 1 })).toEqual({ type: 'give-up' });
    expect(judge('outcome-unknown', { unknownOutcomes: 5, edit: { messageId: '1' } }).type).toBe('retry');
    for (const code of ['blocked', 'chat-not-found', 'refused'] as const)
      expect(judge(code)).toEqual({ type: 'give-up' });
    expect(judge('moved', {}, { movedTo: 'z' })).toEqual({ type: 'moved', chatId: 'z' });
  });

  it('remembers what it gave up, and moves a group with everything that waits for it', () => {
    const state = holding(row('1'), row('2'));
    const error = new DeliveryError('blocked', 'x');
    const after = applyVerdict(state, row('1'), error, { type: 'give-up' }, 5);
    expect(after.outbox.map(({ key }) => key)).toEqual(['2']);
    expect(after.failures).toEqual([
      { key: '1', chat: { channel: 'telegram', chatId: 'a' }, code: 'blocked', at: 5 },
    ]);
    const linked = { ...after, groups: [{ channel: 'telegram' as const, chatId: 'a', linkedAt: 0 }] };
    const moved = moveChat(linked, 'telegram', 'a', 'z');
    expect(moved.groups[0]!.chatId).toBe('z');
    expect(moved.outbox[0]!.chat.chatId).toBe('z');
  });
});
