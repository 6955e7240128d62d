import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../test/support/context.ts';
import { stubChannel } from '../../test/support/stub-channel.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { NotLoadedError } from '../core/not-loaded-error.ts';
import type { Context } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { openJsonStore } from '../storage/json/json-store.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { Clock } from './ports/clock.ts';
import type { Store } from './ports/store.ts';
import { createTicker } from './ticker.ts';

const opening = Date.parse('2023-05-22T08:00:00+07:00');
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const outbox = { wake() {} } as OutboxWorker;
const channel = stubChannel('telegram');

/** The embedded directory with so many units more, each with a head. */
function crowd(units: number): Context {
  const numbers = Array.from({ length: units }, (_, number) => number);
  const { org } = embedded;
  return {
    ...embedded,
    org: {
      ...org,
      units: [
        ...org.units,
        ...numbers.map((number) => ({
          id: `phong-${number}`,
          name: `Phòng số ${number}`,
          aliases: [],
          kind: 'division' as const,
        })),
      ],
      unitGroups: org.unitGroups.map((group, place) =>
        place === 0
          ? { ...group, units: [...group.units, ...numbers.map((number) => `phong-${number}`)] }
          : group,
      ),
      people: [
        ...org.people,
        ...numbers.map((number) => ({
          id: `truong-${number}`,
          name: `Trưởng phòng ${number}`,
          title: 'Trưởng phòng',
          role: 'head' as const,
          unit: `phong-${number}`,
          accounts: [],
        })),
      ],
    },
  };
}

/** A store of the folder in which everybody of the directory is linked. */
async function openLinked(folder: string, context: Context): Promise<Store> {
  const store = await openJsonStore(folder, () => opening);
  await store.transact((state) => ({
    state:
      state.begunAt !== null
        ? state
        : {
            ...state,
            begunAt: opening - 86_400_000,
            accounts: context.org.people.map(({ id }) => ({
              channel: 'telegram' as const,
              userId: id,
              personId: id,
              linkedAt: 0,
            })),
          },
    result: null,
  }));
  return store;
}

const tickerOn = (store: Store, context: Context, clock: Clock = { now: () => opening, rehearsal: true }) =>
  createTicker({
    context,
    store,
    clock,
    log: silent,
    outbox,
    channelOf: () => channel,
    words: vietnamese,
  });

const keysOf = (state: State): string[] => state.outbox.map(({ key }) => key).sort();

describe('an opening for very many units', () => {
  it('goes on where a process that ended between two slices left it: nobody twice, nobody forgotten', async () => {
    const context = crowd(450);
    const whole = await openLinked(mkdtempSync(join(tmpdir(), 'ddci-')), context);
    await tickerOn(whole, context).tick();
    const expected = keysOf(await whole.read());
    expect(expected.length).toBeGreaterThan(450);

    const folder = mkdtempSync(join(tmpdir(), 'ddci-'));
    const sent: string[] = [];
    let lives = 0;
    for (let done = false; !done; lives += 1) {
      const store = await openLinked(folder, context);
      let commits = 0;
      const dying: Store = {
        ...store,
        transact(change, options) {
          commits += 1;
          if (commits > 1) throw new Error('this process has ended');
          return store.transact(change, options);
        },
      };
      await tickerOn(dying, context).tick();
      done = commits <= 1;
      // What was saved may have been sent before the process ended.
      await store.transact((state) => {
        sent.push(...keysOf(state));
        return { state: { ...state, outbox: [] }, result: null };
      });
      await store.close();
    }
    expect(lives).toBeGreaterThan(4);
    expect(sent.sort()).toEqual(expected);
    await whole.close();
  });

  it('lets other work run between two slices, and ends after the one in hand when it is stopped', async () => {
    const context = crowd(450);
    const store = await openLinked(mkdtempSync(join(tmpdir(), 'ddci-')), context);
    const ticker = tickerOn(store, context);
    const looking = ticker.tick();
    let stopped: Promise<void> | null = null;
    const watch = setInterval(() => {
      void store.read().then((state) => {
        if (state.reached) stopped ??= ticker.stop();
      });
    }, 1);
    await looking;
    clearInterval(watch);
    await stopped;
    const state = await store.read();
    expect(stopped).not.toBeNull();
    expect(state.outbox.length).toBeGreaterThan(0);
    expect(state.outbox.length).toBeLessThan(450);
    expect(state.tiersDone).toEqual({});
    await store.close();
  });
});

it('says what is due with words that were not needed since the start: they are loaded, and it is looked again', async () => {
  const store = await openLinked(mkdtempSync(join(tmpdir(), 'ddci-')), embedded);
  let isLoaded = false;
  const ticker = createTicker({
    context: embedded,
    store,
    clock: { now: () => opening, rehearsal: true },
    log: silent,
    outbox,
    channelOf: () => channel,
    words: {
      ...vietnamese,
      toMessage(content, names) {
        if (!isLoaded) throw new NotLoadedError('words');
        return vietnamese.toMessage(content, names);
      },
      async loadAnswers() {
        isLoaded = true;
      },
    },
  });
  await ticker.tick();
  const state = await store.read();
  expect(state.outbox.length).toBeGreaterThan(0);
  expect(Object.keys(state.tiersDone).length).toBeGreaterThan(0);
  await store.close();
});

it('looks at several agencies one after another, and lets other work run in between', async () => {
  let turn = 0;
  const turns = setInterval(() => {
    turn += 1;
  }, 0);
  const looked: number[] = [];
  const stores = await Promise.all(
    Array.from({ length: 6 }, () => openLinked(mkdtempSync(join(tmpdir(), 'ddci-')), embedded)),
  );
  const tickers = stores.map((store) => {
    let first = true;
    return tickerOn(store, embedded, {
      rehearsal: true,
      now() {
        if (first) looked.push(turn);
        first = false;
        // A look takes its time.
        for (const until = performance.now() + 2; performance.now() < until; );
        return opening;
      },
    });
  });
  await Promise.all(tickers.map((ticker) => ticker.tick()));
  clearInterval(turns);
  for (const store of stores) {
    expect((await store.read()).outbox.length).toBeGreaterThan(0);
    await store.close();
  }
  expect(looked).toHaveLength(6);
  expect(new Set(looked).size).toBe(6);
});
