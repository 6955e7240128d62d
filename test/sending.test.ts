import { describe, expect, it } from 'vitest';
import { createAlarms } from '../src/app/alarms.ts';
import { createOutboxWorker } from '../src/app/outbox-worker.ts';
import type { Channel } from '../src/app/ports/channel.ts';
import { NotSavedError, type Store } from '../src/app/ports/store.ts';
import { settleUndeliverable } from '../src/app/undeliverable.ts';
import { createTelegramChannel } from '../src/channels/telegram/telegram-channel.ts';
import { createZaloChannel } from '../src/channels/zalo/zalo-channel.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { enqueue, newRow } from '../src/core/outbox/outbox.ts';
import type { OutboxRow } from '../src/core/outbox/row.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { createMemoryStore } from '../src/storage/memory/memory-store.ts';
import { newFolder } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { virtualTime } from './support/virtual-time.ts';
import { startZaloStandin } from './support/zalo-standin.ts';
import { zaloTestWords } from './support/zalo-words.ts';

const head = 'truong-phong-ha-tang-so';
const office = 'van-thu-tong-hop';
const begunAt = Date.parse('2023-05-22T08:00:00+07:00');
const minute = 60_000;
/** So short that a test can wait for it. */
const answerWithinMs = 400;

/** The two platforms' clients before their stand-ins, seen alike. */
const platforms = {
  async telegram() {
    const api = await startTelegramStandin();
    const channel = createTelegramChannel({
      token: api.environment.TELEGRAM_BOT_TOKEN!,
      apiRoot: api.root,
      publicUrl: undefined,
      commands: [],
      log: { debug() {}, info() {}, warn() {}, error() {} },
      answerWithinMs,
    });
    return { api, channel: channel as Channel, chatOf: (id: number) => String(id) };
  },
  async zalo() {
    const api = await startZaloStandin();
    const channel = createZaloChannel({
      token: api.environment.ZALO_BOT_TOKEN!,
      apiRoot: api.root,
      publicUrl: undefined,
      webhookSecret: undefined,
      folder: newFolder(),
      words: zaloTestWords,
      log: { debug() {}, info() {}, warn() {}, error() {} },
      answerWithinMs,
    });
    // Who wrote once can be written to.
    const chatOf = (id: number) => {
      const { message } = api.event(String(id), 'text', { text: 'x' });
      return (message.chat as { id: string }).id;
    };
    return { api, channel: channel as Channel, chatOf };
  },
};

/** A worker on virtual time before a stand-in, with one head and one person of the office to write to. */
async function open(
  platform: keyof typeof platforms,
  storeOf: (store: Store) => Store = (store) => store,
  { isWatched = false, aheadMs = 0 } = {},
) {
  const { api, channel, chatOf } = await platforms[platform]();
  const chat = (id: number) => ({ channel: platform, chatId: chatOf(id) });
  const accounts = [
    { channel: platform, userId: chat(1).chatId, personId: head, linkedAt: 0 },
    { channel: platform, userId: chat(2).chatId, personId: office, linkedAt: 0 },
  ];
  const groups = [{ ...chat(-5), linkedAt: 0 }];
  const store = storeOf(createMemoryStore({ ...emptyState(), accounts, groups }));
  const lines: string[] = [];
  const add = (level: string) => (event: string, facts?: object) =>
    void lines.push(`${level} ${event} ${JSON.stringify(facts ?? {})}`);
  const log = { debug: add('debug'), info: add('info'), warn: add('warn'), error: add('error') };
  const time = virtualTime();
  const alarms = createAlarms({ log, time });
  let setBackMs = -aheadMs;
  const believers: (() => void)[] = [];
  const watched = {
    believed: () => true,
    onBelieved: (listener: () => void) => void believers.push(listener),
  };
  const clock = {
    now: () => begunAt + time.now() - setBackMs,
    rehearsal: false,
    ...(isWatched ? watched : {}),
  };
  const channels = new Map([[platform, channel]]);
  const worker = createOutboxWorker({
    store,
    clock,
    log,
    channels,
    holder: 'test',
    instead: vietnamese,
    random: () => 1,
    alarms,
    time,
    settleUndeliverable: (state, row, error, now) =>
      settleUndeliverable(
        state,
        row,
        error,
        context,
        { channelOf: (name) => channels.get(name as never), words: vietnamese },
        now,
      ),
  });
  const opening = (id: number, more: Partial<OutboxRow> = {}): OutboxRow => ({
    ...newRow(`remind:opening:${id}`, chat(id), { lines: [[`mở kỳ ${id}`]] }, clock.now()),
    bulk: true,
    ...more,
  });
  const put = async (...rows: OutboxRow[]): Promise<void> => {
    await store.transact((state) => ({ state: enqueue(state, rows), result: null }));
    worker.wake();
  };
  const sends = () => api.calls.filter(({ method }) => method === 'sendMessage').length;
  const texts = (id: number) =>
    api.deliveries.filter(({ chatId }) => chatId === String(id)).map(({ text }) => text);
  /** Lets time pass, so much at a look, until something is so. */
  const until = (isSo: () => unknown, stepMs = 20_000): Promise<void> =>
    expect
      .poll(
        async () => {
          if (await isSo()) return true;
          worker.wake();
          await time.pass(stepMs);
          return false;
        },
        { interval: 5 },
      )
      .toBe(true);
  const outbox = async () => (await store.read()).outbox;
  const setBack = (ms: number): void => {
    setBackMs += ms;
  };
  /** Set so far that it is doubted first, and believed then. */
  const setRight = (ms: number): void => {
    setBack(ms);
    for (const listener of believers) listener();
  };
  return {
    api,
    channel,
    worker,
    store,
    lines,
    time,
    alarms,
    clock,
    opening,
    put,
    sends,
    texts,
    until,
    outbox,
    setBack,
    setRight,
  };
}

const html = '<html>nginx</html>';
const ways = [
  ['a page with 502', { type: 'body', status: 502, body: html }],
  ['a page with 429', { type: 'body', status: 429, body: html }],
  ['a page with 200', { type: 'body', status: 200, body: html }],
  ['a page with 403', { type: 'body', status: 403, body: html }],
  ['an empty 200', { type: 'body', status: 200, body: '' }],
  ['a body that is cut off', { type: 'cut', status: 200, begun: '{"ok":true,"re' }],
  ['a page that is cut off', { type: 'cut', status: 200, begun: '<html' }],
  ['a connection that is closed', { type: 'drop' }],
  ['a reset', { type: 'reset' }],
] as const;

for (const platform of ['telegram', 'zalo'] as const)
  describe(`an outage of ${platform}`, () => {
    for (const [way, failure] of ways)
      it(`loses no opening: ${way}`, async () => {
        const { api, put, opening, texts, until, outbox, lines } = await open(platform);
        api.fail('sendMessage', failure, failure, failure);
        await put(opening(1, { personId: head }));
        await until(() => texts(1)[0]);
        await until(async () => (await outbox()).length === 0);
        expect(texts(1)).toEqual(['mở kỳ 1']);
        expect(lines.filter((line) => line.includes('send failed'))).toHaveLength(3);
      });

    it('tells the office in words of what may be lost: after four sends to a person, two to a group', async () => {
      const { api, put, opening, sends, texts, until, outbox } = await open(platform);
      api.fail('sendMessage', ...Array.from({ length: 4 }, () => ({ type: 'drop' }) as const));
      await put(opening(1, { personId: head }));
      await until(() => texts(2)[0], 10 * minute);
      expect(sends()).toBe(5);
      expect(texts(2)[0]).toMatch(/nhắn cho Trưởng phòng Hạ tầng số: không rõ tin đã đến chưa/);

      api.fail('sendMessage', { type: 'drop' }, { type: 'drop' });
      await put(opening(-5));
      await until(() => texts(2)[1]);
      expect(sends()).toBe(8);
      expect(texts(2)[1]).toMatch(/nhóm.*không rõ tin đã đến chưa/);
      await until(async () => (await outbox()).length === 0);
      expect(texts(1)).toEqual([]);
    });

    it('lets the latest reminder alone arrive', async () => {
      const { api, put, opening, texts, until, sends, outbox, clock } = await open(platform);
      const page = { type: 'body', status: 502, body: html } as const;
      api.fail('sendMessage', page, page);
      await put(opening(1, { personId: head }));
      await until(() => sends() === 2, 1_000);
      const newer = { key: 'remind:nudge', message: { lines: [['còn 1 ngày']] }, createdAt: clock.now() };
      await put(opening(1, { personId: head, ...newer }));
      await until(async () => (await outbox()).length === 0);
      expect(texts(1)).toEqual(['còn 1 ngày']);
    });

    it('pauses the channel while the token is refused: nothing counted, one try at a time, one alarm', async () => {
      const { api, put, opening, texts, until, outbox, lines, sends, alarms } = await open(platform);
      const refused = (
        platform === 'telegram'
          ? { type: 'answer', status: 401, description: 'Unauthorized' }
          : { type: 'answer', errorCode: 401, description: 'Unauthorized' }
      ) as never;
      api.fail('sendMessage', refused, refused, refused);
      const people = [1, 3, 4, 5, 6, 7];
      await put(...people.map((id) => opening(id)));
      await until(() => sends() > 0, 0);
      await until(async () => (await outbox()).every(({ lease }) => lease === null), 100);
      expect((await outbox()).map(({ attempts }) => attempts)).toEqual(people.map(() => 0));
      expect(alarms.current()).toMatchObject([{ matter: platform, raised: true }]);
      await until(() => people.every((id) => texts(id)[0]), 5_000);
      await until(async () => (await outbox()).length === 0);
      expect(sends()).toBe(people.length + 3);
      expect(alarms.current()).toEqual([]);
      expect(lines.filter((line) => line.startsWith('error'))).toHaveLength(1);
    });

    it('keeps no opening for ever where a server takes the message and never answers', async () => {
      const { api, put, opening, texts, until, outbox, lines } = await open(platform);
      api.fail('sendMessage', { type: 'hang' }, { type: 'hang' });
      await put(opening(1, { personId: head }));
      await until(() => texts(1)[0]);
      await until(async () => (await outbox()).length === 0);
      expect(texts(1)).toEqual(['mở kỳ 1']);
      expect(lines.filter((line) => line.includes('send failed'))).toHaveLength(2);
    });

    it('is told of after five minutes, and once it is over', async () => {
      const { api, put, opening, texts, until, lines, alarms } = await open(platform);
      const page = { type: 'body', status: 502, body: html } as const;
      api.fail('sendMessage', ...Array.from({ length: 15 }, () => page));
      await put(opening(1, { personId: head }));
      await until(() => {
        alarms.look();
        return texts(1)[0];
      });
      expect(lines.filter((line) => /ALARM/.test(line))).toEqual([
        expect.stringContaining('ALARM: it does not work'),
        expect.stringContaining('ALARM over'),
      ]);
    });
  });

describe('what a clock does', () => {
  it('set back an hour, it stops no retry', async () => {
    const { api, put, opening, texts, until, sends, setBack, time } = await open('telegram');
    api.fail('sendMessage', { type: 'body', status: 502, body: html });
    await put(opening(1));
    await until(() => sends() === 1, 0);
    setBack(3_600_000);
    const before = time.now();
    await until(() => texts(1)[0], 500);
    expect(time.now() - before).toBeLessThan(minute);
    // Nor anything that comes after.
    await put(opening(3));
    await until(() => texts(3)[0], 500);
  });
});

describe('a clock that leaps a month ahead for a minute', () => {
  it('drops no reminder that is of use for three days', async () => {
    const { api, put, opening, texts, until, sends, setBack, clock } = await open('telegram');
    api.fail('sendMessage', { type: 'body', status: 502, body: html });
    await put(opening(1, { validUntil: clock.now() + 3 * 86_400_000 }));
    await until(() => sends() === 1, 100);
    setBack(-31 * 86_400_000);
    await until(() => sends() === 2, 500);
    expect(texts(1)).toEqual(['mở kỳ 1']);
  });

  it('and what is of no use any more is not sent', async () => {
    const { api, put, opening, until, sends, outbox, clock } = await open('telegram');
    const page = { type: 'body', status: 502, body: html } as const;
    api.fail('sendMessage', page, page);
    await put(opening(1, { validUntil: clock.now() + 2_500 }));
    await until(async () => (await outbox()).length === 0, 500);
    expect(sends()).toBeLessThanOrEqual(2);
    expect(api.deliveries).toEqual([]);
  });
});

describe('a watched clock', () => {
  const day = 86_400_000;
  const page = { type: 'body', status: 502, body: html } as const;

  it('of a machine that slept for days is believed: what is over does not go out', async () => {
    // One sleep that was doubted first, and some that were each too short for that.
    for (const sleeps of [[3 * day], [11, 11, 11, 11].map((hours) => hours * 3_600_000)]) {
      const it = await open('telegram', undefined, { isWatched: true });
      it.api.fail('sendMessage', page);
      await it.put(it.opening(1, { validUntil: it.clock.now() + day }), it.opening(3));
      await it.until(() => it.sends() === 2, 100);
      await it.until(async () => (await it.outbox()).every(({ lease }) => lease === null), 0);
      if (sleeps.length === 1) it.setRight(-sleeps[0]!);
      else for (const ms of sleeps) it.setBack(-ms);
      await it.until(async () => (await it.outbox()).length === 0, 500);
      expect([it.texts(1), it.texts(3)]).toEqual([[], ['mở kỳ 3']]);
    }
  });

  it('of a machine that was started a month ahead is believed: what may be lost is repeated while it is of use', async () => {
    const it = await open('telegram', undefined, { isWatched: true, aheadMs: 31 * day });
    it.setRight(31 * day);
    it.api.fail('sendMessage', { type: 'drop' }, { type: 'drop' });
    await it.put(it.opening(1, { personId: head, validUntil: it.clock.now() + day }));
    await it.until(async () => (await it.outbox()).length === 0);
    expect(it.texts(1)).toEqual(['mở kỳ 1']);
    expect(it.texts(2)).toEqual([]);
  });
});

describe('a full disk', () => {
  it('that still takes a smaller change leaves nothing out of what a failure has to say', async () => {
    let full = true;
    let refused = 0;
    const { api, put, opening, texts, until, time } = await open('telegram', (store) => ({
      ...store,
      async transact(change, options) {
        const { outbox } = change(await store.read()).state;
        if (full && outbox.some(({ personId }) => personId === office)) {
          refused += 1;
          throw new NotSavedError('ENOSPC');
        }
        return store.transact(change, options);
      },
    }));
    api.fail('sendMessage', ...Array.from({ length: 4 }, () => ({ type: 'drop' }) as const));
    await put(opening(1, { personId: head }));
    await until(() => refused > 5, minute);
    full = false;
    await until(() => texts(2)[0], minute);
    expect(texts(2)[0]).toMatch(/nhắn cho Trưởng phòng Hạ tầng số: không rõ tin đã đến chưa/);
    expect(time.now()).toBeGreaterThan(minute);
  });

  it('between sends and their commits repeats none of them, and keeps nothing else back', async () => {
    let full = false;
    const { api, put, opening, texts, until, outbox, time, lines } = await open('telegram', (store) => ({
      ...store,
      transact: (change, options) =>
        full
          ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
          : store.transact(change, options),
    }));
    const people = Array.from({ length: 16 }, (_, position) => 100 + position);
    api.onDelivery(() => {
      full = true;
    });
    await put(...people.map((id) => opening(id)));
    await until(() => people.every((id) => texts(id)[0]), 100);
    await until(() => lines.some((line) => line.includes('could not be saved')), 0);
    full = false;
    // Before any of those commits is tried again, another reminder goes out and is saved.
    const before = time.now();
    await put(opening(1));
    await until(() => texts(1)[0], 10);
    expect(time.now() - before).toBeLessThan(1_000);
    full = false;
    await until(async () => (await outbox()).length === 0, 1_000);
    for (const id of [...people, 1]) expect(texts(id)).toHaveLength(1);
  });
});

describe('a process that ends', () => {
  it('waits for no pause, and leaves its answers to the next start, but for those that show a code', async () => {
    const { api, worker, store, sends, time, clock, texts } = await open('telegram');
    // Of those who are linked: of strangers nothing is kept.
    const linked = ['1', '2', '3', '4', '5'];
    await store.transact((state) => ({
      state: {
        ...state,
        accounts: linked.map((userId) => ({ channel: 'telegram', userId, personId: head, linkedAt: 0 })),
      },
      result: null,
    }));
    const tooMany = {
      type: 'answer',
      status: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 600 },
    } as const;
    api.fail('sendMessage', tooMany as never, tooMany as never);
    const answer = (id: number) =>
      newRow(`reply:${id}`, { channel: 'telegram', chatId: String(id) }, { lines: [['đáp']] }, clock.now());
    const sending = worker.sendNow([1, 2, 3].map(answer));
    await expect.poll(sends).toBeGreaterThanOrEqual(2);
    await worker.sendNow([answer(4)], { fleeting: true });
    await worker.sendNow([answer(5), answer(900)]);
    await sending;
    const ended = worker.stop();
    await time.pass(1_000);
    await ended;
    const state: State = await store.read();
    expect(state.outbox.map(({ key }) => key).sort()).toEqual(
      [1, 2, 3, 5].filter((id) => texts(id).length === 0).map((id) => `reply:${id}`),
    );
    expect(state.outbox.length).toBeGreaterThanOrEqual(3);
    await expect(worker.sendNow([answer(6)])).rejects.toThrow('stopped');
  });

  it('keeps no answer to a stranger, nor does one that goes on while a platform takes nothing', async () => {
    const { api, worker, sends, until, clock, outbox } = await open('telegram');
    const page = { type: 'body', status: 502, body: html } as const;
    api.fail('sendMessage', ...Array.from({ length: 60 }, () => page));
    const answer = (id: number) =>
      newRow(`reply:${id}`, { channel: 'telegram', chatId: String(id) }, { lines: [['đáp']] }, clock.now());
    await worker.sendNow([answer(1), answer(900)]);
    await until(async () => (await outbox()).length > 0, 1_000);
    // By then the other has been tried as often.
    const soon = sends() + 4;
    await until(() => sends() >= soon, 1_000);
    expect((await outbox()).map(({ key }) => key)).toEqual(['reply:1']);
  });
});
