import { expect, it } from 'vitest';
import { reportedState } from '../../test/support/month-states.ts';
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

function open(decide: Parameters<typeof createInbox>[0]['decide'], store = createMemoryStore()) {
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

const old = reportedState(['2021-12', '2022-04', '2022-05', '2023-01'], ['a']);
const standing = { options: [{ label: 'Tháng 5', data: 'm:x:2022-05' }], at: 0 };

it.each<[string, Partial<InboundEvent>, string[]]>([
  ['«tháng 5/2022»', { text: 'tiến độ tháng 5/2022 thế nào' }, ['2022-04', '2022-05']],
  ['«5/2022»', { text: '/tiendo 5/2022' }, ['2022-04', '2022-05']],
  ['«tháng 12 năm 2021»', { text: 'tháng 12 năm 2021' }, ['2021-12']],
  ['«quý II/2022»', { text: 'quý II/2022 có gì chậm không' }, ['2022-04', '2022-05']],
  ['«2022-05»', { text: '2022-05' }, ['2022-04', '2022-05']],
  ['a date', { text: 'đến 22/5/2022' }, ['2022-04', '2022-05']],
  ["a button's data", { type: 'press', data: 'm:x:2022-05', pressId: '1' }, ['2022-04', '2022-05']],
  ['an edited message', { type: 'edited', text: 'sửa 12/2021', messageId: '1' }, ['2021-12']],
  [
    'a number that stands for it',
    { text: '1', chat: { channel: 'web', chatId: 'b' } },
    ['2022-04', '2022-05'],
  ],
  ['no month', { text: 'chi phí thời gian 2022 bao nhiêu điểm' }, []],
  ['a number that is no year', { text: 'văn bản 5/20221' }, []],
])('loads the months of a year that an event names before it is decided: %s', async (_what, more, loaded) => {
  const seen: string[][] = [];
  const store = createMemoryStore({ ...old, chats: { 'web:b': { choices: standing } } }, 2023);
  const { inbox } = open((state) => {
    seen.push(Object.values(state.reports).map(({ period }) => period));
    return { kind: 'silence' };
  }, store);
  await inbox.accept({ ...event, ...more } as InboundEvent);
  expect(seen.map((periods) => periods.sort())).toEqual(seen.map(() => [...loaded, '2023-01']));
  expect(seen.length).toBeGreaterThan(0);
});

it('tells the person when the document of a month cannot be read, and decides nothing', async () => {
  const store = createMemoryStore(old, 2023);
  store.ensure = () => Promise.reject(new Error('months/2022-05-0.json is missing'));
  let decided = 0;
  const { inbox, outbox, said } = open(() => {
    decided += 1;
    return { kind: 'silence' };
  }, store);
  await inbox.accept({ ...event, text: '/tiendo 5/2022' } as InboundEvent);
  await outbox.idle();
  expect(said).toEqual([expect.stringContaining('Tôi gặp lỗi')]);
  expect(decided).toBe(0);
});
