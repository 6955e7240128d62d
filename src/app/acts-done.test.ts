import { describe, expect, it } from 'vitest';
import type { InboundEvent } from '../core/heard/event.ts';
import { emptyState, type State } from '../core/state/state.ts';
import { isRepeat, recordAct } from './acts-done.ts';

const hourMs = 3_600_000;

const event = (eventId: string, channel: 'telegram' | 'zalo' = 'telegram'): InboundEvent => ({
  type: 'text',
  text: 'xong',
  addressed: true,
  eventId,
  chat: { channel, chatId: '1' },
  chatKind: 'private',
  userId: '1',
});

const withActs = (state: State, ids: readonly number[], now = 0): State =>
  ids.reduce((before, id) => recordAct(before, event(String(id)), now), state);

describe('acts that are done', () => {
  it('are told apart by platform, in each state by what it holds itself', () => {
    const first = recordAct(emptyState(), event('1'), 0);
    const second = recordAct(first, event('2'), 0);
    // Another change of the first one, as when a batch is tried one by one.
    const other = recordAct(first, event('3'), 0);
    const known = (state: State) => ['1', '2', '3'].filter((id) => isRepeat(state, event(id)));
    expect(known(first)).toEqual(['1']);
    expect(known(second)).toEqual(['1', '2']);
    expect(known(other)).toEqual(['1', '3']);
    expect(known(first)).toEqual(['1']);
    expect(isRepeat(second, event('1', 'zalo'))).toBe(false);
  });

  it('are forgotten after 48 hours, and beyond 4,000', () => {
    const early = withActs(emptyState(), [1, 2]);
    const late = recordAct(early, event('3'), 48 * hourMs);
    expect([1, 2, 3].filter((id) => isRepeat(late, event(String(id))))).toEqual([3]);
    const many = withActs(
      emptyState(),
      Array.from({ length: 4_002 }, (_, id) => id),
    );
    expect([0, 1, 2, 4_001].filter((id) => isRepeat(many, event(String(id))))).toEqual([2, 4_001]);
    expect(many.seenEvents).toHaveLength(4_000);
  });
});
