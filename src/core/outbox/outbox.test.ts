import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../state/state.ts';
import { claimRows, expireLeases, leaseMs, nearRetries } from './claim-rows.ts';
import { DeliveryError } from './delivery-error.ts';
import {
  applyVerdict,
  enqueue,
  heardMeanwhile,
  isForOnePerson,
  isSuperseded,
  judgeFailure,
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
    expect(judge('token-refused')).toEqual({ type: 'hold' });
    expect(judge('outcome-unknown', { unknownOutcomes: 5, edit: { messageId: '1' } }).type).toBe('retry');
    for (const code of ['blocked', 'chat-not-found', 'refused'] as const)
      expect(judge(code)).toEqual({ type: 'give-up' });
    expect(judge('moved', {}, { movedTo: 'z' })).toEqual({ type: 'moved', chatId: 'z' });
  });

  it('tries once more what a chat refused in which somebody wrote meanwhile', () => {
    const { state, claimed } = claimRows(holding(row('a')), 'me', 0, 5);
    const heard = heardMeanwhile(state, claimed[0]!.chat);
    expect(heard.outbox[0]).toMatchObject({ heard: true });
    const refused = new DeliveryError('chat-not-found', 'x');
    expect(judgeFailure(heard.outbox[0]!, refused, 5, 0)).toEqual({ type: 'retry', at: 5 });
    const again = applyVerdict(heard, heard.outbox[0]!, refused, { type: 'retry', at: 5 }, 5);
    // Refused again without a word of anybody's: gone.
    expect(judgeFailure(again.outbox[0]!, refused, 5, 0)).toEqual({ type: 'give-up' });
    // What is not being sent is left alone.
    expect(heardMeanwhile(again, claimed[0]!.chat)).toBe(again);
  });

  it('repeats to one person what may be lost: once soon, after 30 minutes, after 3 hours, while it is of use', () => {
    const unknown = new DeliveryError('outcome-unknown', 'x');
    const judge = (unknownOutcomes: number, more: Partial<OutboxRow> = {}, personal = true) =>
      judgeFailure(row('1', 'a', { attempts: 9, unknownOutcomes, ...more }), unknown, 0, 1, personal);
    expect([0, 1, 2, 3].map((count) => judge(count))).toEqual([
      { type: 'retry', at: 60_000 },
      { type: 'retry', at: 30 * 60_000 },
      { type: 'retry', at: 3 * 3_600_000 },
      { type: 'give-up' },
    ]);
    expect(judge(1, { validUntil: 29 * 60_000 })).toEqual({ type: 'give-up' });
    expect(judge(1, {}, false)).toEqual({ type: 'give-up' });
  });

  it('knows what is owed to one person', () => {
    const state: State = {
      ...emptyState(),
      groups: [{ channel: 'telegram', chatId: 'g', linkedAt: 0 }],
      accounts: [{ channel: 'telegram', userId: 'p', personId: 'x', linkedAt: 0 }],
    };
    expect(isForOnePerson(state, row('1', 'p'))).toBe(true);
    expect(isForOnePerson(state, row('1', 'elsewhere', { personId: 'x' }))).toBe(true);
    expect(isForOnePerson(state, row('1', 'g', { personId: 'x' }))).toBe(false);
    expect(isForOnePerson(state, row('1', 'stranger'))).toBe(false);
  });

  it('lets later rows pass one that waits for its last repeats, and none pass one that comes soon', () => {
    const waiting = (unknownOutcomes: number) =>
      claimRows(holding(row('1', 'a', { notBefore: 50, unknownOutcomes }), row('2')), 'me', 10, 10).claimed;
    expect(waiting(2).map(({ key }) => key)).toEqual(['2']);
    expect(waiting(1)).toEqual([]);
  });

  it('takes nothing of a paused chat, and of a channel no more than it has room for', () => {
    const state = holding(row('1'), row('2', 'b'), row('3', 'c'));
    const keys = (terms: Parameters<typeof claimRows>[6]) =>
      claimRows(state, 'me', 0, 10, new Set(), 10, terms).claimed.map(({ key }) => key);
    expect(keys({ isPaused: ({ chat }) => chat.chatId === 'a' })).toEqual(['2', '3']);
    expect(keys({ roomOf: () => 1 })).toEqual(['1']);
    expect(keys({ roomOf: () => 0 })).toEqual([]);
  });

  it('keeps the latest reminder alone, whatever became of the older one', () => {
    const reminder = (key: string, more: Partial<OutboxRow> = {}) =>
      row(`remind:${key}`, 'a', { personId: 'x', ...more });
    const newer = reminder('new', { createdAt: 9 });
    for (const tried of [{}, { attempts: 3 }, { attempts: 3, unknownOutcomes: 2, notBefore: 99 }])
      expect(enqueue(holding(reminder('old', tried)), [newer]).outbox).toEqual([newer]);
    // One that is being sent gives way when that fails.
    const { state } = claimRows(holding(reminder('old')), 'me', 0, 1);
    const both = enqueue(state, [newer]);
    expect(both.outbox).toHaveLength(2);
    for (const [code, verdict] of [
      ['unreachable', { type: 'retry', at: 5 }],
      ['token-refused', { type: 'hold' }],
    ] as const)
      expect(applyVerdict(both, both.outbox[0]!, new DeliveryError(code, 'x'), verdict, 0).outbox).toEqual([
        newer,
      ]);
  });

  it('removes older reminders of the same person alone: not its own other part, not for what follows a refused part', () => {
    const part = (place: number, more: Partial<OutboxRow> = {}) =>
      row(`remind:2023-05:opening:x:${place}`, 'a', { personId: 'x', createdAt: 5, ...more });
    const both = holding(part(0), part(1));
    expect(enqueue(both, [part(0)])).toBe(both);
    // A part that comes later than the other, and what follows one that was refused.
    expect(enqueue(holding(part(0)), [part(1)]).outbox).toEqual([part(0), part(1)]);
    const plain = part(0, { key: `${part(0).key}>plain` });
    expect(enqueue(holding(part(1)), [plain]).outbox).toEqual([part(1), plain]);
    // Of others nothing is removed.
    const other = row('remind:2023-05:opening:y', 'b', { personId: 'y' });
    expect(enqueue(holding(other), [part(0)]).outbox).toEqual([other, part(0)]);
  });

  it('takes a new reminder for the newer one, though the clock was ahead when the older was made', () => {
    const aheadMs = 3 * 3_600_000;
    const old = row('remind:2023-05:nudge-1d:x', 'a', { personId: 'x', createdAt: 9 + aheadMs });
    const parts = [0, 1].map((place) =>
      row(`remind:2023-05:nudge-3h:x:${place}`, 'a', { personId: 'x', createdAt: 9 }),
    );
    const keys = (state: State) => state.outbox.map(({ key }) => key);
    expect(keys(enqueue(holding(old), parts))).toEqual(parts.map(({ key }) => key));
    // The older one is being sent: it gives way to the new one, and not the new one to it.
    const { state, claimed } = claimRows(holding(old), 'me', 0, 1);
    const after = enqueue(state, parts);
    expect(isSuperseded(after, claimed[0]!)).toBe(true);
    for (const one of after.outbox.slice(1)) expect(isSuperseded(after, one)).toBe(false);
    // What comes in addition is as old as the rest of it.
    expect(enqueue(enqueue(emptyState(), parts), parts).outbox).toEqual(parts);
  });

  it('does not count a try that said nothing of the message', () => {
    const { state, claimed } = claimRows(holding(row('1')), 'me', 0, 1);
    const held = applyVerdict(
      state,
      claimed[0]!,
      new DeliveryError('token-refused', 'x'),
      { type: 'hold' },
      0,
    );
    expect(held).toEqual(holding(row('1')));
  });

  it('is not kept waiting by a clock that was ahead when an earlier process put a row off', () => {
    const hour = 3_600_000;
    const at = (notBefore: number, unknownOutcomes = 0) =>
      nearRetries(holding(row('1', 'a', { notBefore, unknownOutcomes })), 0).outbox[0]!.notBefore;
    expect(at(30_000)).toBe(30_000);
    expect(at(hour)).toBe(0);
    expect(at(hour, 3)).toBe(hour);
    expect(at(24 * hour, 3)).toBe(0);
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
