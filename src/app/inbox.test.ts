import { expect, it } from 'vitest';
import { world } from '../../test/support/world.ts';
import type { InboundEvent } from '../core/conversation/event.ts';
import { plainText } from '../core/message/message.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { systemClock } from './clocks.ts';
import { createInbox } from './inbox.ts';
import { createOutboxWorker } from './outbox-worker.ts';
import type { Channel } from './ports/channel.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const event: InboundEvent = {
  type: 'text',
  text: 'x',
  addressed: true,
  eventId: '1',
  chat: { channel: 'web', chatId: 'a' },
  chatKind: 'private',
  userId: 'a',
};

function open(decide: Parameters<typeof createInbox>[0]['decide']) {
  const said: string[] = [];
  const channel: Channel = {
    name: 'web',
    fit: (message) => [message],
    async send(_chatId, message) {
      said.push(plainText(message));
      return null;
    },
    async acknowledgePress() {},
    async start() {},
    async stop() {},
  };
  const store = createMemoryStore();
  const outbox = createOutboxWorker({
    store,
    clock: systemClock,
    log: silent,
    channels: new Map([['web', channel]]),
    holder: 'test',
    random: () => 0,
  });
  const secrets = { newCode: () => '', hashOf: (code: string) => code };
  const inbox = createInbox({
    world,
    store,
    clock: systemClock,
    log: silent,
    outbox,
    channelOf: () => channel,
    secrets,
    ...(decide ? { decide } : {}),
  });
  return { inbox, outbox, store, said };
}

it('tells the person when the bot itself fails, and is done with the message', async () => {
  const { inbox, outbox, said } = open(() => {
    throw new Error('a fault');
  });
  await inbox.accept(event);
  await outbox.idle();
  expect(said).toEqual([expect.stringContaining('Tôi gặp lỗi')]);
});

it('asks for the message again when an act could not be saved', async () => {
  const { inbox, store, said } = open((state) => ({
    kind: 'act',
    state,
    replies: [{ type: 'unsupported' }],
  }));
  const transact = store.transact;
  store.transact = () => Promise.reject(new Error('disk full'));
  await expect(inbox.accept(event)).rejects.toThrow('disk full');
  store.transact = transact;
  await inbox.accept(event);
  await inbox.accept(event);
  await new Promise((done) => setImmediate(done));
  expect(said).toHaveLength(1);
});
