import { expect, it } from 'vitest';
import { context } from '../../test/support/context.ts';
import { stubChannel } from '../../test/support/stub-channel.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import { emptyState } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createMenus } from './menus.ts';

const now = Date.parse('2023-05-22T08:00:00+07:00');
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The menus of everybody in the directory; `answer` says what becomes of a chat's. */
function menusOf(answer: (chatId: string) => Error | null) {
  const asked: string[] = [];
  let looks = 0;
  const channel = stubChannel('telegram', {
    async offerMenu(chatId) {
      asked.push(chatId);
      const error = answer(chatId);
      if (error) throw error;
    },
  });
  const accounts = context.org.people.map(({ id }) => ({
    channel: 'telegram' as const,
    userId: id,
    personId: id,
    linkedAt: 0,
  }));
  const store = createMemoryStore({ ...emptyState(), accounts });
  const parts = {
    context,
    store,
    clock: { now: () => now, rehearsal: true },
    log: silent,
    channelOf() {
      looks += 1;
      return channel;
    },
  };
  const menus = createMenus(parts);
  return {
    asked,
    looks: () => looks,
    store,
    /** So many acts, one after the other, and what they set: nothing here takes longer than a turn of the loop. */
    async acts(count: number): Promise<void> {
      for (let act = 0; act < count; act++) {
        menus.wake();
        for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
      }
    },
  };
}

const everybody = context.org.people.map(({ id }) => id);

it('sets each menu once, and works nothing out again while nothing it follows from has changed', async () => {
  const { asked, acts, looks } = menusOf(() => null);
  await acts(5);
  expect(asked).toEqual(everybody);
  // The first look, and one more behind what it saved itself.
  expect(looks()).toBeLessThanOrEqual(2 * everybody.length);
});

it('a chat that refuses its menu keeps nobody else from theirs, and is not asked at every act', async () => {
  const [first] = everybody;
  const { asked, acts, store } = menusOf((id) =>
    id === first ? new DeliveryError('chat-not-found', 'no such chat') : null,
  );
  await acts(5);
  expect(asked).toEqual(everybody);
  expect(Object.keys((await store.read()).menus)).toHaveLength(everybody.length - 1);
});

it('waits with the rest where the platform cannot be reached, and goes on at the next act', async () => {
  let down = true;
  const { asked, acts } = menusOf(() => (down ? new DeliveryError('rate-limited', 'wait') : null));
  await acts(1);
  expect(asked).toEqual(everybody.slice(0, 1));
  down = false;
  await acts(1);
  expect(asked.slice(1)).toEqual(everybody);
});
