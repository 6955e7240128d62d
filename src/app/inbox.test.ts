import { describe, expect, it } from 'vitest';
import { context as plainContext } from '../../test/support/context.ts';
import { reportedState } from '../../test/support/month-states.ts';
import { speakingOn, stubChannel } from '../../test/support/stub-channel.ts';
import { type VirtualTime, virtualTime } from '../../test/support/virtual-time.ts';
import { vietnamese } from '../copy/vi/index.ts';
import type { InboundEvent } from '../core/heard/event.ts';
import { listSetAside, retrySetAside } from '../core/heard/set-aside.ts';
import { NotLoadedError } from '../core/not-loaded-error.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import type { Outcome } from '../core/said/content.ts';
import { plainText } from '../core/said/message.ts';
import { emptyState, type State } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { systemClock } from './clocks.ts';
import { createInbox } from './inbox.ts';
import { createOutboxWorker } from './outbox-worker.ts';
import { NotSavedError } from './ports/store.ts';
import type { Words } from './ports/words.ts';

const context = { ...plainContext, channels: speakingOn('telegram') };
const head = 'truong-phong-ha-tang-so';
const office = 'van-thu-tong-hop';
const event: InboundEvent = {
  type: 'text',
  text: 'lời của tôi',
  addressed: true,
  eventId: '1',
  chat: { channel: 'telegram', chatId: head },
  chatKind: 'private',
  userId: head,
};

/** An inbox over a store in memory, where everybody of the directory is linked by their id. */
function open(
  decide?: Parameters<typeof createInbox>[0]['decide'],
  initial: Partial<State> = {},
  given?: ReturnType<typeof createMemoryStore>,
  time?: VirtualTime,
  words: Words = vietnamese,
) {
  const said: { to: string; text: string }[] = [];
  const lines: string[] = [];
  const platform = { isDown: false };
  const write = (name: string, facts = {}) => void lines.push(`${name} ${JSON.stringify(facts)}`);
  const log = { debug() {}, info() {}, warn: write, error: write };
  const channel = stubChannel('telegram', {
    async send(chatId, message) {
      if (platform.isDown) throw new DeliveryError('unavailable', '502');
      said.push({ to: chatId, text: plainText(message) });
      return null;
    },
  });
  const store =
    given ??
    createMemoryStore({
      ...emptyState(),
      accounts: context.org.people.map(({ id }) => ({
        channel: 'telegram',
        userId: id,
        personId: id,
        linkedAt: 0,
      })),
      ...initial,
    });
  const outbox = createOutboxWorker({
    store,
    clock: systemClock,
    log,
    channels: new Map([['telegram', channel]]),
    holder: 'test',
    instead: vietnamese,
    random: () => 0,
    ...(time ? { time } : {}),
  });
  const secrets = { newCode: () => '', hashOf: (code: string) => code };
  const inbox = createInbox({
    context,
    store,
    clock: systemClock,
    log,
    outbox,
    channelOf: () => channel,
    words,
    secrets,
    ...(decide ? { decide } : {}),
  });
  const { transact } = store;
  /** The disk, from now on: nothing can be saved until it is `null` again. */
  function disk(code: string | null): void {
    store.transact =
      code === null
        ? transact
        : async (change, options) => {
            const now = await store.read();
            const { state } = change(now);
            if (options?.lazy || state === now) return transact(change, options);
            throw new NotSavedError(code);
          };
  }
  return { inbox, outbox, store, said, lines, disk, platform, texts: () => said.map(({ text }) => text) };
}

const act = (state: State, reply: 'unsupported' | 'in-private' = 'unsupported'): Outcome => ({
  kind: 'act',
  state: { ...state, told: [...state.told, `act ${state.told.length}`] },
  replies: [{ type: reply }],
});
/** What a status became that was looked up among the properties of every object. */
const spoilt = (state: State): Outcome => ({
  kind: 'act',
  state: { ...state, told: [Object as unknown as string] },
  replies: [],
});

describe('a fault of the bot', () => {
  it.each<[string, Parameters<typeof createInbox>[0]['decide'], RegExp]>([
    [
      'a decision that throws',
      () => {
        throw new Error('a fault');
      },
      /Error: a fault/,
    ],
    ['a change that does not validate', spoilt, /told\[0\]: Invalid input: expected string/],
    [
      'an act that cannot be put into words',
      (state) => ({
        kind: 'act',
        state: { ...state, told: ['x'] },
        replies: [{ type: 'redeemed' } as never],
      }),
      /TypeError/,
    ],
    [
      'an answer that cannot be put into words',
      () => ({ kind: 'answer', replies: [{ type: 'redeemed' } as never], topic: null }),
      /TypeError/,
    ],
  ])(
    '%s: the person is told, the log knows why, and the message is done with',
    async (_name, decide, why) => {
      const { inbox, outbox, store, texts, lines } = open(decide);
      await inbox.accept(event);
      // Delivered again, it is not told of again.
      await inbox.accept(event);
      await outbox.idle();
      expect(texts()).toEqual([expect.stringContaining('Tôi gặp lỗi')]);
      expect(lines.join()).toMatch(why);
      expect(lines.join()).not.toContain('lời của tôi');
      expect((await store.read()).told).toEqual([]);
    },
  );
});

describe('a question before what answers questions is loaded', () => {
  it.each([
    ['decided at once', event],
    ['decided in the transaction that saves it', { ...event, text: '/baocao' }],
    ['pressed', { ...event, type: 'press', data: 'x', pressId: '1' } as unknown as InboundEvent],
  ])('waits for it, and is answered once: %s', async (_name, heard) => {
    let tries = 0;
    const { inbox, outbox, texts, lines } = open((state) => {
      tries += 1;
      if (tries === 1) throw new NotLoadedError('the question engine');
      return act(state);
    });
    await inbox.accept(heard);
    await outbox.idle();
    expect(texts()).toHaveLength(1);
    expect(lines).toEqual([]);
  });
});

describe('a list that is answered with', () => {
  const list: Outcome = {
    kind: 'answer',
    replies: [{ type: 'choices-again', options: [{ label: 'Việc 1', data: 'v:o:1' }] }],
    topic: null,
  };
  const opened = (options: { label: string; data: string }[], asked?: true) => {
    const chats = {
      [`telegram:${head}`]: {
        at: 0,
        topic: null,
        choices: { options, at: Date.now(), ...(asked ? { asked } : {}) },
      },
    };
    const all = open(() => list, { chats } as never);
    const { transact } = all.store;
    const kept: string[] = [];
    all.store.transact = (change, more) => {
      kept.push(`${more?.lazy ? 'soon' : 'at once'}, ${all.said.length} said`);
      return transact(change, more);
    };
    return { ...all, kept };
  };

  it.each([
    ['takes back what was done', [{ label: 'Nhầm – lấy lại', data: 'l:b:1' }], undefined, 'at once'],
    ['answers what was asked', [{ label: 'Gửi', data: 'l:x' }], true, 'at once'],
    ['only tells more', [{ label: 'Việc 2', data: 'v:o:2' }], undefined, 'soon'],
  ] as const)('is kept, where the one before %s, %#', async (_name, options, asked, when) => {
    const { inbox, outbox, kept, texts } = opened([...options], asked);
    await inbox.accept(event);
    await outbox.idle();
    expect(texts()).toHaveLength(1);
    expect(kept[0]).toBe(`${when}, 0 said`);
  });

  it('is said though the disk takes nothing', async () => {
    const { inbox, outbox, disk, texts } = opened([{ label: 'Nhầm – lấy lại', data: 'l:b:1' }]);
    disk('ENOSPC');
    await inbox.accept(event);
    await outbox.idle();
    expect(texts()).toHaveLength(1);
  });
});

describe('an event that cannot be saved', () => {
  it('comes again as long as the disk is full, and its sender hears once that it waits', async () => {
    const { inbox, outbox, store, texts, lines, disk } = open((state) => act(state));
    disk('ENOSPC');
    for (let tries = 0; tries < 20; tries++) await expect(inbox.accept(event)).rejects.toThrow('ENOSPC');
    disk(null);
    await inbox.accept(event);
    await inbox.accept(event);
    await outbox.idle();
    expect(texts()).toEqual([
      expect.stringContaining('sẽ tự lưu'),
      expect.stringContaining('Tôi đọc được chữ'),
    ]);
    expect((await store.read()).told).toEqual(['act 0']);
    expect(store.saved().setAside).toEqual([]);
    // The reason stands in the log, and a night of tries does not fill it.
    expect(lines.filter((line) => line.includes('ENOSPC')).length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(7);
  });

  it('keeps the order of its chat: what follows waits, and is not decided as if it had not been', async () => {
    const { inbox, outbox, store, texts, disk } = open((state, { eventId }) => {
      if (eventId === '1') return act(state, 'in-private');
      return state.told.length === 0
        ? { kind: 'answer', replies: [{ type: 'expired-number' }], topic: null }
        : act(state);
    });
    const second = { ...event, eventId: '2' };
    disk('ENOSPC');
    await expect(inbox.accept(event)).rejects.toThrow('ENOSPC');
    await expect(inbox.accept(second)).rejects.toThrow('an act before it');
    await expect(inbox.accept(second)).rejects.toThrow('an act before it');
    disk(null);
    await inbox.accept(event);
    await inbox.accept(second);
    await outbox.idle();
    expect((await store.read()).told).toEqual(['act 0', 'act 1']);
    expect(texts().filter((text) => text.includes('không ứng với'))).toEqual([]);
  });

  it('does not keep a question waiting, not even in its own chat', async () => {
    const { inbox, outbox, texts, disk } = open();
    disk('ENOSPC');
    await expect(inbox.accept({ ...event, text: '/vangmat' })).rejects.toThrow('ENOSPC');
    await inbox.accept({ ...event, eventId: '2', text: 'ai phụ trách chi phí thời gian' });
    await outbox.idle();
    expect(texts().at(-1)).toContain('Lê Hải Yến phụ trách');
  });
});

describe('an event that fails although others can be saved', () => {
  /** Fails as an archive would whose folder may not be written. */
  const failing = (code = 'EACCES', time?: VirtualTime) => {
    const opened = open(
      (state, { eventId }) => (eventId === '1' ? act(state) : act(state, 'in-private')),
      {},
      undefined,
      time,
    );
    const { transact } = opened.store;
    const broken = { is: true };
    opened.store.transact = (change, options) =>
      transact((state) => {
        const outcome = change(state);
        const isIt = outcome.state.seenEvents.some((one) => one.eventId === '1');
        if (isIt && broken.is && !state.seenEvents.some((one) => one.eventId === '1'))
          throw new NotSavedError(code);
        return outcome;
      }, options);
    return { ...opened, broken };
  };

  it('is set aside after the third time, with its reason; the person and the office are told', async () => {
    const { inbox, outbox, store, said, lines } = failing();
    await expect(inbox.accept(event)).rejects.toThrow('EACCES');
    await expect(inbox.accept(event)).rejects.toThrow('EACCES');
    await inbox.accept(event);
    // Delivered again, it stays aside.
    await inbox.accept(event);
    await outbox.idle();
    const [aside, ...more] = store.saved().setAside;
    expect(more).toEqual([]);
    expect(aside).toMatchObject({
      eventId: '1',
      type: 'text',
      tries: 3,
      reason: expect.stringContaining('EACCES'),
    });
    expect(JSON.parse(aside!.event)).toEqual(event);
    expect(said.filter(({ to }) => to === head).map(({ text }) => text)).toEqual([
      expect.stringContaining('sẽ tự lưu'),
      expect.stringContaining('đã được giữ lại'),
    ]);
    expect(said.find(({ to }) => to === office)?.text).toContain('Tôi không xử lý được một tin');
    expect(lines.join()).toMatch(/event set aside.*EACCES/);
    expect(lines.join() + JSON.stringify(said)).not.toContain('lời của tôi');
    expect(listSetAside(store.saved(), context.org)).toEqual([
      expect.objectContaining({ id: aside!.id, type: 'text', again: false }),
    ]);
  });

  it('is tried again when somebody asks for it: set aside anew, or done once', async () => {
    const { inbox, outbox, store, texts, broken } = failing();
    for (let tries = 0; tries < 3; tries++) await inbox.accept(event).catch(() => {});
    const { id } = store.saved().setAside[0]!;
    const again = () => store.transact((state) => ({ state: retrySetAside(state, id)!, result: null }));
    await again();
    await inbox.retryAsides();
    expect(store.saved().setAside).toMatchObject([{ id, tries: 6 }]);
    expect(store.saved().setAside[0]!.again).toBeUndefined();
    broken.is = false;
    await again();
    await inbox.retryAsides();
    await inbox.accept(event);
    await outbox.idle();
    expect(store.saved().setAside).toEqual([]);
    expect(store.saved().told).toEqual(['act 0']);
    expect(texts().filter((text) => text.includes('Tôi đọc được chữ'))).toHaveLength(1);
  });

  it('of somebody who is linked no more is not tried for ever', async () => {
    const { inbox, outbox, store } = failing();
    for (let tries = 0; tries < 3; tries++) await inbox.accept(event).catch(() => {});
    const { id } = store.saved().setAside[0]!;
    await store.transact((state) => ({
      state: {
        ...retrySetAside(state, id)!,
        accounts: state.accounts.filter(({ userId }) => userId !== head),
      },
      result: null,
    }));
    // Of somebody unknown no act is recorded; it fails all the same.
    const { transact } = store;
    let tries = 0;
    store.transact = (change, options) => {
      tries += 1;
      // Whoever tries for ever is kept waiting, so that the test ends.
      if (tries > 50) return new Promise(() => {});
      return transact((state) => {
        const outcome = change(state);
        if (outcome.state.told.length > state.told.length) throw new NotSavedError('EACCES');
        return outcome;
      }, options);
    };
    await inbox.retryAsides();
    await outbox.idle();
    // It stays, with all that is known of it, and waits to be asked for.
    expect(store.saved().setAside).toMatchObject([{ id, tries: 3 }]);
    expect(store.saved().setAside[0]!.again).toBeUndefined();
  });

  it('is answered once it is done, though the word that it waits could not be said before', async () => {
    const time = virtualTime();
    const { inbox, outbox, store, texts, broken, platform } = failing('EACCES', time);
    platform.isDown = true;
    await expect(inbox.accept(event)).rejects.toThrow('EACCES');
    for (let second = 0; second < 60; second++) await time.pass(1_000);
    expect(store.saved().outbox).toHaveLength(1);
    broken.is = false;
    await inbox.accept(event);
    platform.isDown = false;
    for (let second = 0; second < 60; second++) {
      outbox.wake();
      await time.pass(1_000);
    }
    expect(texts()).toEqual([
      expect.stringContaining('sẽ tự lưu'),
      expect.stringContaining('Tôi đọc được chữ'),
    ]);
  });

  it('is tried again by the button under what the office was told', async () => {
    const { inbox, outbox, store } = open();
    const aside = {
      id: 'abc',
      at: 0,
      channel: 'telegram' as const,
      eventId: '1',
      chat: `telegram:${head}`,
      userId: head,
      type: 'text',
      reason: 'x',
      tries: 3,
      event: JSON.stringify({ ...event, text: '/vangmat' }),
    };
    await store.transact((state) => ({ state: { ...state, setAside: [aside] }, result: null }));
    const press = (userId: string, eventId: string): InboundEvent => ({
      type: 'press',
      data: 'o:retry-aside:abc',
      pressId: 'p',
      eventId,
      chat: { channel: 'telegram', chatId: userId },
      chatKind: 'private',
      userId,
    });
    await inbox.accept(press(head, '2'));
    expect(store.saved().setAside).toHaveLength(1);
    await inbox.accept(press(office, '3'));
    await expect.poll(() => store.saved().setAside).toEqual([]);
    await outbox.idle();
    expect(store.saved().chats[`telegram:${head}`]?.form?.form.type).toBe('absence-dates');
    expect(store.saved().audit).toMatchObject([{ by: office, verb: 'retry-aside' }]);
  });

  it('waits for ever while nothing else can be saved either', async () => {
    const { inbox, store, disk } = open((state) => act(state));
    disk('EACCES');
    for (let tries = 0; tries < 10; tries++) await expect(inbox.accept(event)).rejects.toThrow('EACCES');
    disk(null);
    await inbox.accept(event);
    expect(store.saved().told).toEqual(['act 0']);
    expect(store.saved().setAside).toEqual([]);
  });

  it('of a stranger is not kept, and is done with all the same', async () => {
    const { inbox, store, lines } = open(() => ({ kind: 'answer', replies: [], topic: null }));
    const stranger = { ...event, userId: 'x', chat: { channel: 'telegram' as const, chatId: 'x' } };
    store.read = () => Promise.reject(new Error('broken'));
    for (let tries = 0; tries < 2; tries++) await expect(inbox.accept(stranger)).rejects.toThrow('broken');
    await inbox.accept(stranger).catch(() => {});
    expect(store.saved().setAside).toEqual([]);
    expect(lines.join()).toContain('event set aside');
  });

  it('keeps a hundred, and says so when the oldest has to go', async () => {
    const { inbox, store, lines } = open(undefined, {
      setAside: Array.from({ length: 100 }, (_, n) => ({
        id: `a${n}`,
        at: n,
        channel: 'telegram' as const,
        eventId: `old-${n}`,
        chat: 'telegram:x',
        userId: 'x',
        type: 'text',
        reason: 'x',
        tries: 3,
        event: '{}',
      })),
    });
    const { transact } = store;
    store.transact = (change, options) =>
      transact((state) => {
        const outcome = change(state);
        if (outcome.state.seenEvents.length > 0) throw new NotSavedError('EACCES');
        return outcome;
      }, options);
    const deputy = { ...event, eventId: '9', type: 'press' as const, data: 'o:name-absence', pressId: 'p' };
    for (let tries = 0; tries < 3; tries++) await inbox.accept(deputy).catch(() => {});
    expect(store.saved().setAside).toHaveLength(100);
    expect(store.saved().setAside[0]!.id).toBe('a1');
    expect(lines.join()).toContain('the oldest was dropped {"id":"a0"');
  });
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
  const { inbox } = open(
    (state) => {
      seen.push(Object.values(state.reports).map(({ period }) => period));
      return { kind: 'silence' };
    },
    {},
    store,
  );
  await inbox.accept({ ...event, ...more } as InboundEvent);
  expect(seen.map((periods) => periods.sort())).toEqual(seen.map(() => [...loaded, '2023-01']));
  expect(seen.length).toBeGreaterThan(0);
});

it('tells the person when the document of a month cannot be read, and decides nothing', async () => {
  const store = createMemoryStore(old, 2023);
  store.ensure = () => Promise.reject(new Error('months/2022-05-0.json is missing'));
  let decided = 0;
  const { inbox, outbox, texts } = open(
    () => {
      decided += 1;
      return { kind: 'silence' };
    },
    {},
    store,
  );
  await inbox.accept({ ...event, text: '/tiendo 5/2022' } as InboundEvent);
  await outbox.idle();
  expect(texts()).toEqual([expect.stringContaining('Tôi gặp lỗi')]);
  expect(decided).toBe(0);
});

it('keeps that somebody was heard in private, though what they said leaves nothing else; of strangers nothing', async () => {
  const { inbox, outbox, store } = open(() => ({
    kind: 'answer',
    replies: [{ type: 'report-no-files' }],
    topic: null,
  }));
  const stranger = {
    ...event,
    eventId: '2',
    userId: 'lạ',
    chat: { channel: 'telegram', chatId: 'lạ' },
  } as const;
  const inGroup = {
    ...event,
    eventId: '3',
    chatKind: 'group',
    chat: { channel: 'telegram', chatId: '-1' },
  } as const;
  const greets = {
    ...event,
    eventId: '4',
    userId: office,
    chat: { channel: 'telegram', chatId: office },
  } as const;
  for (const one of [event, stranger, inGroup]) await inbox.accept(one);
  await outbox.idle();
  const { chats } = await store.read();
  expect(Object.keys(chats)).toEqual([`telegram:${head}`]);
  expect(Date.now() - chats[`telegram:${head}`]!.heard!).toBeLessThan(60_000);
  // A greeting alone is nothing that somebody is at.
  const polite = open(() => ({
    kind: 'answer',
    replies: [{ type: 'answer', answer: { type: 'greeting' } }],
    topic: null,
  }));
  await polite.inbox.accept(greets);
  await polite.outbox.idle();
  expect((await polite.store.read()).chats).toEqual({});
});

describe('words that a start does not load', () => {
  /** Words that have to be loaded before anything but a fault is said. */
  function loadedLater(load = true) {
    let isLoaded = false;
    const words: Words = {
      ...vietnamese,
      toMessage(content, names) {
        if (!isLoaded && content.type !== 'fault') throw new NotLoadedError('the words');
        return vietnamese.toMessage(content, names);
      },
      async loadAnswers() {
        isLoaded = load;
      },
    };
    return words;
  }

  it.each<[string, Parameters<typeof createInbox>[0]['decide'], readonly string[]]>([
    ['an answer', () => ({ kind: 'answer', replies: [{ type: 'unsupported' }], topic: null }), []],
    ['an act', (state) => act(state), ['act 0']],
    [
      'what is said beside an act',
      (state) => ({
        ...(act(state) as Extract<Outcome, { kind: 'act' }>),
        replies: [],
        fleeting: [{ type: 'unsupported' }],
      }),
      ['act 0'],
    ],
    [
      'a notice of an act',
      (state) => ({
        ...(act(state) as Extract<Outcome, { kind: 'act' }>),
        replies: [],
        notices: [{ personId: head, content: { type: 'unsupported' } }],
      }),
      ['act 0'],
    ],
  ])('are loaded when something is to be said with them: %s', async (_name, decide, told) => {
    const { inbox, outbox, store, texts, lines } = open(decide, {}, undefined, undefined, loadedLater());
    await inbox.accept(event);
    await outbox.idle();
    const { lines: wanted } = vietnamese.toMessage({ type: 'unsupported' }, context);
    expect(texts()).toEqual([plainText({ lines: wanted })]);
    expect((await store.read()).told).toEqual(told);
    expect(lines).toEqual([]);
  });

  it('are a fault that is told where they are not there after all', async () => {
    const { inbox, outbox, texts, lines } = open(
      () => ({ kind: 'answer', replies: [{ type: 'unsupported' }], topic: null }),
      {},
      undefined,
      undefined,
      loadedLater(false),
    );
    await inbox.accept(event);
    await outbox.idle();
    expect(texts()).toEqual([expect.stringContaining('Tôi gặp lỗi')]);
    expect(lines.join()).toMatch(/NotLoadedError/);
  });
});
