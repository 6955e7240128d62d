import { describe, expect, it } from 'vitest';
import { newRow } from '../outbox/outbox.ts';
import { knowsLater, takeBackFuture } from './future-moments.ts';
import { emptyState, type State, stateSchema } from './state.ts';

const now = Date.parse('2023-05-22T08:00:00+07:00');
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What a bot leaves that ran at a moment. */
const leftAt = (at: number): State =>
  stateSchema.parse({
    ...emptyState(),
    begunAt: at,
    tiersDone: { '2023-05:opening': at },
    appointments: { '2023-05': { openAt: at - hourMs, deadlineAt: at + 3 * dayMs, tiers: [] } },
    reached: { '2023-05:nudge-1d': ['truong'] },
    snoozes: [{ personId: 'truong', unit: 'phong', period: '2023-05', at: at + 20 * hourMs }],
    nudgesLater: [{ unit: 'phong', period: '2023-05', at: at + 9 * hourMs, by: 'vt', channel: 'zalo' }],
    reminded: [{ at, period: '2023-05', told: [['phong', 'truong']] }],
    extensions: [
      {
        id: 1,
        unit: 'phong',
        taskId: '1.5.2',
        due: '2023-06-30',
        from: '2023-06-30',
        to: '2023-07-15',
        reason: 'trùng lịch',
        by: 'truong',
        at,
        remindAt: at + 2 * dayMs,
        reminders: 0,
      },
    ],
    outbox: [
      {
        key: 'x',
        chat: { channel: 'telegram', chatId: '1' },
        message: { lines: [] },
        createdAt: at,
        notBefore: at + 60_000,
        attempts: 1,
        unknownOutcomes: 0,
        deaths: 0,
        lease: null,
      },
    ],
    evidence: {
      e1: {
        id: 'e1',
        kind: 'photo',
        name: 'anh',
        by: 'truong',
        at,
        unit: 'phong',
        period: '2023-05',
        kept: { type: 'waiting', attempts: 3, notBefore: at + 60_000 },
      },
    },
    chats: { 'telegram:1': { choices: { options: [], at } } },
    codes: [{ hash: 'h', personId: 'truong', by: 'console', expiresAt: at + 7 * dayMs, usedAt: null }],
    wrongCodes: [{ channel: 'telegram', userId: '2', count: 5, at, silentUntil: at + 900_000 }],
    seenEvents: [{ channel: 'telegram', eventId: '1', at }],
  });

describe('what a clock that ran ahead has left', () => {
  it('is taken back where it would silence the bot until then', () => {
    const { state, taken } = takeBackFuture(leftAt(now + 31 * dayMs), now);
    expect(stateSchema.parse(state)).toEqual(state);
    expect(state).toMatchObject({
      begunAt: now,
      tiersDone: {},
      appointments: {},
      snoozes: [{ at: now }],
      extensions: [{ remindAt: now }],
      nudgesLater: [{ at: now }],
      reminded: [],
      // Made just before now, so that whatever is made from now on is later.
      outbox: [{ createdAt: now - 1, notBefore: 0 }],
      evidence: { e1: { kept: { notBefore: now } } },
      chats: {},
      codes: [{ expiresAt: now + 7 * dayMs }],
      wrongCodes: [],
      seenEvents: [{ at: now }],
    });
    expect(state.reached).toBeUndefined();
    expect(taken).toEqual({
      begunAt: 1,
      tiersDone: 1,
      appointments: 1,
      snoozes: 1,
      nudgesLater: 1,
      reminded: 1,
      extensions: 1,
      outbox: 1,
      evidence: 1,
      chats: 1,
      codes: 1,
      wrongCodes: 1,
      seenEvents: 1,
    });
  });

  it('says anew what the month was saying then, keeps all else, and keeps the order of what was made', () => {
    const chat = { channel: 'telegram' as const, chatId: '1' };
    const june = now + 31 * dayMs;
    const made = (key: string, createdAt: number) => newRow(key, chat, { lines: [] }, createdAt);
    const before: State = {
      ...emptyState(),
      tiersDone: { '2023-05:opening': now - dayMs, '2023-05:digest': june, '2023-06:opening': june },
      digests: ['2023-04', '2023-05'].map((period) => ({
        period,
        chat: 'telegram:-1',
        messageId: '7',
        fingerprint: 'f',
      })),
      outbox: [
        made('remind:2023-05:opening:a', now - dayMs),
        made(`remind:2023-06:snooze-${june}:a`, june),
        made('remind:2023-06:opening:a:0', june),
        made('leader:2023-06:b', june),
        made('office:2023-06:opening:c', june),
        made('digest:2023-05:telegram:-1', june),
        made('digest-edit:2023-05:telegram:-1', june + 1),
        made('digest-edit:2023-04:telegram:-1', june),
        made('reply:telegram:1:0', june + 2_000),
        made('reply:telegram:1:1', june + 2_000),
        made('alarm:clock:raised:1', june + 1_000),
      ],
    };
    const { state, taken } = takeBackFuture(before, now);
    expect(state.outbox.map(({ key, createdAt }) => [key, createdAt - now])).toEqual([
      ['remind:2023-05:opening:a', -dayMs],
      [`remind:2023-06:snooze-${june}:a`, -4],
      ['digest-edit:2023-04:telegram:-1', -4],
      ['reply:telegram:1:0', -1],
      ['reply:telegram:1:1', -1],
      ['alarm:clock:raised:1', -2],
    ]);
    expect(state.tiersDone).toEqual({ '2023-05:opening': now - dayMs });
    // It was posted too early, and is posted anew at its time.
    expect(state.digests.map(({ period }) => period)).toEqual(['2023-04']);
    expect(taken).toEqual({ tiersDone: 2, digests: 1, outbox: 10 });
  });

  it('stays as it is where the clock was right, or set back by some hours: what was said is not said again', () => {
    for (const at of [now - 31 * dayMs, now - 60_000, now, now + 3 * hourMs]) {
      const before = leftAt(at);
      const { state, taken } = takeBackFuture(before, now);
      expect(state).toBe(before);
      expect(taken).toEqual({});
    }
  });

  it('tells a rehearsal that was later in the year from one that goes on', () => {
    const empty = emptyState();
    expect(knowsLater(empty, now)).toBe(false);
    expect(knowsLater({ ...empty, begunAt: now - dayMs, tiersDone: { a: now - 1 } }, now)).toBe(false);
    expect(knowsLater({ ...empty, begunAt: now + 1_000 }, now)).toBe(false);
    expect(knowsLater({ ...empty, begunAt: now - dayMs, tiersDone: { a: now + 1 } }, now)).toBe(true);
    expect(knowsLater({ ...empty, begunAt: now + dayMs }, now)).toBe(true);
  });
});
