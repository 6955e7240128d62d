import { expect } from 'vitest';
import { systemClock } from '../../src/app/clocks.ts';
import { createInbox } from '../../src/app/inbox.ts';
import { createOutboxWorker } from '../../src/app/outbox-worker.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { InboundEvent } from '../../src/core/heard/event.ts';
import { DeliveryError } from '../../src/core/outbox/delivery-error.ts';
import { emptyState, type State } from '../../src/core/state/state.ts';
import { TransactionQueue } from '../../src/storage/transaction-queue.ts';
import { context as plainContext } from './context.ts';
import { speakingOn, stubChannel } from './stub-channel.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const context = { ...plainContext, channels: speakingOn('telegram') };
const head = 'truong-phong-ha-tang-so';

/** A store that keeps the state in memory and does not write it out: a hundred thousand times would take an hour. */
function openStore(initial: State): Store {
  const queue = new TransactionQueue(initial, { async save() {}, async archive() {} });
  return {
    exclusive: true,
    read: async () => queue.state,
    transact: (change, options) => queue.transact(change, options?.lazy ?? false),
    ensure: async () => {},
    readArchive: async () => undefined,
    listArchive: async () => [],
    close: () => queue.settle(),
  };
}

/**
 * Strangers who write, press, guess codes and block leave the state as it was.
 * @param strangers how many of them there are, in thousands at once
 */
export async function strangersLeaveNothing(strangers: number): Promise<void> {
  let delivered = 0;
  const channel = stubChannel('telegram', {
    async send(chatId) {
      delivered += 1;
      // Half of them are gone before they can be answered.
      if (/[02468]$/.test(chatId)) throw new DeliveryError('blocked', 'Telegram: 403');
      return '1';
    },
  });
  const account = { channel: 'telegram' as const, userId: '7', personId: head, linkedAt: 0 };
  const store = openStore({ ...emptyState(), accounts: [account] });
  const outbox = createOutboxWorker({
    store,
    clock: systemClock,
    log,
    channels: new Map([['telegram', channel]]),
    holder: 'test',
    instead: vietnamese,
    random: () => 0,
  });
  const secrets = { newCode: () => '', hashOf: (code: string) => code };
  const inbox = createInbox({
    context,
    store,
    clock: systemClock,
    log,
    outbox,
    channelOf: () => channel,
    words: vietnamese,
    secrets,
  });
  const base = (userId: string, eventId: string) => ({
    eventId,
    chat: { channel: 'telegram' as const, chatId: userId },
    chatKind: 'private' as const,
    userId,
  });
  const code = 'abcd-efgh-jkmn-pqrs-tuvw-xyz2-34';
  const text = (words: string) => ({ type: 'text' as const, text: words, addressed: true });
  const doings: ((base_: ReturnType<typeof base>) => InboundEvent)[] = [
    (one) => ({ ...one, ...text('ai phụ trách chi phí thời gian') }),
    (one) => ({ ...one, type: 'press', data: 'o:invite:constructor', pressId: 'p' }),
    (one) => ({ ...one, ...text(code) }),
    (one) => ({ ...one, type: 'reachable', reachable: false }),
    (one) => ({ ...one, type: 'unsupported', addressed: true }),
    (one) => ({
      ...one,
      ...text('/nhom'),
      chat: { channel: 'telegram', chatId: `-${one.userId}` },
      chatKind: 'group',
    }),
  ];
  for (let from = 0; from < strangers; from += 1_000)
    await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => {
        const id = `${1_000 + from + n}`;
        return inbox.accept(doings[(from + n) % doings.length]!(base(id, id)));
      }),
    );
  // Whoever is linked blocks the bot, comes back, and is heard like before.
  await inbox.accept({ ...base('7', 'a'), type: 'reachable', reachable: false });
  expect((await store.read()).unreachable).toHaveLength(1);
  await inbox.accept({ ...base('7', 'b'), ...text('/vangmat') });
  await outbox.idle();
  const state = await store.read();
  expect(delivered).toBeGreaterThan(strangers / 2);
  expect(state).toMatchObject({ unreachable: [], outbox: [], failures: [], told: [], setAside: [] });
  expect(state.seenEvents.map(({ eventId }) => eventId)).toEqual(['a', 'b']);
  expect(Object.keys(state.chats)).toEqual(['telegram:7']);
  expect(state.wrongCodes.length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(state).length).toBeLessThan(40_000);
}
