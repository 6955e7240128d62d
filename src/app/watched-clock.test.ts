import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/context.ts';
import { stubChannel } from '../../test/support/stub-channel.ts';
import { virtualTime } from '../../test/support/virtual-time.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { emptyState } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createAlarms } from './alarms.ts';
import { takeBackWhenSetRight } from './clock-set-right.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import { NotSavedError } from './ports/store.ts';
import { createTicker } from './ticker.ts';
import { createWatchedClock } from './watched-clock.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const friday = Date.parse('2023-05-19T08:00:00+07:00');

/** A machine whose clock can be set, and platforms that say what time it really is. */
function machine(startsAheadMs = 0) {
  let passed = 1_000;
  let setBy = startsAheadMs;
  let really = friday;
  let platform: (() => readonly number[]) | null = () => [really];
  let asked = 0;
  const lines: string[] = [];
  const say = (event: string) => lines.push(event);
  const log = { debug: say, info: say, warn: say, error: say };
  const time = { now: () => passed, sleep: async () => {} };
  const alarms = createAlarms({ log, time });
  const clock = createWatchedClock({ wall: () => really + setBy, time, log, alarms });
  clock.askThese(async () => {
    asked += 1;
    if (platform === null) throw new Error('not to be reached');
    return platform();
  });
  return {
    clock,
    alarms,
    log,
    lines,
    asked: () => asked,
    really: () => really,
    pass(ms: number) {
      passed += ms;
      really += ms;
    },
    /** Time that this process does not notice. */
    sleep(ms: number) {
      really += ms;
    },
    set(ms: number) {
      setBy += ms;
    },
    platformSays(what: (() => readonly number[]) | null) {
      platform = what;
    },
    end() {
      clock.stop();
      alarms.stop();
    },
  };
}

describe('the world’s clock', () => {
  it('is believed as it runs, and where it is set by some hours', () => {
    const it = machine();
    for (const step of [0, -hourMs, 2 * hourMs, -11 * hourMs, 11 * hourMs]) {
      it.pass(dayMs);
      it.set(step);
      expect(it.clock.believed()).toBe(true);
    }
    expect(it.clock.now()).toBe(it.really() + hourMs);
    expect(it.asked()).toBe(0);
  });

  for (const jump of [31 * dayMs, -31 * dayMs, 13 * hourMs, -13 * hourMs])
    it(`goes on as before after a jump of ${jump / hourMs} hours that the platform does not know of`, async () => {
      const it = machine();
      it.pass(hourMs);
      expect(it.clock.believed()).toBe(true);
      it.set(jump);
      it.pass(1_000);
      expect(it.clock.believed()).toBe(false);
      expect(it.clock.now()).toBe(it.really());
      await it.clock.settle();
      expect(it.alarms.current()).toMatchObject([{ matter: 'clock', raised: true }]);
      it.pass(hourMs);
      expect(it.clock.believed()).toBe(false);
      expect(it.clock.now()).toBe(it.really());
      it.set(-jump);
      expect(it.clock.believed()).toBe(true);
      expect(it.clock.now()).toBe(it.really());
      expect(it.alarms.current()).toEqual([]);
      it.end();
    });

  it('is taken where the machine slept and the platform says the same', async () => {
    const it = machine();
    it.sleep(3 * dayMs);
    expect(it.clock.believed()).toBe(false);
    await it.clock.settle();
    expect(it.clock.believed()).toBe(true);
    expect(it.clock.now()).toBe(it.really());
    expect(it.lines.some((line) => line.startsWith('ALARM'))).toBe(false);
    it.end();
  });

  it('is taken with a warning where no platform says the time within a minute', async () => {
    for (const silence of [null, () => []]) {
      const it = machine();
      it.platformSays(silence);
      it.set(31 * dayMs);
      expect(it.clock.believed()).toBe(false);
      await it.clock.settle();
      it.pass(59_000);
      await it.clock.settle();
      expect(it.clock.believed()).toBe(false);
      it.pass(1_000);
      await it.clock.settle();
      expect(it.clock.believed()).toBe(true);
      expect(it.clock.now()).toBe(it.really() + 31 * dayMs);
      expect(it.lines).toContain('clock: no platform says the time; it is believed, and may be wrong');
      it.end();
    }
  });

  it('is right where one of two platforms says so', async () => {
    const it = machine();
    it.sleep(2 * dayMs);
    it.platformSays(() => [it.really() - 5 * dayMs, it.really()]);
    it.clock.now();
    await it.clock.settle();
    expect(it.clock.believed()).toBe(true);
    it.end();
  });
});

/** A month over a store in memory that ran since the day before, where everybody is linked. */
async function openMonth(it: ReturnType<typeof machine>) {
  const store = createMemoryStore();
  await store.transact((state) => ({
    state: {
      ...emptyState(),
      ...state,
      begunAt: friday - dayMs,
      accounts: context.org.people.map(({ id }) => ({
        channel: 'telegram' as const,
        userId: id,
        personId: id,
        linkedAt: 0,
      })),
    },
    result: null,
  }));
  const ticker = createTicker({
    context,
    store,
    clock: it.clock,
    log: it.log,
    outbox: { wake() {} } as OutboxWorker,
    channelOf: () => stubChannel('telegram'),
    words: vietnamese,
  });
  const opening = Date.parse('2023-05-22T08:00:30+07:00');
  return { store, ticker, untilOpening: () => it.pass(opening - it.really()) };
}

describe('a month while the clock is doubted', () => {
  it('marks nothing, and says all at its moment once the clock is right again', async () => {
    const it = machine();
    const { store, ticker, untilOpening } = await openMonth(it);
    await ticker.tick();
    it.set(31 * dayMs);
    for (let minute = 0; minute < 3; minute++) {
      await ticker.tick();
      await it.clock.settle();
      it.pass(60_000);
    }
    expect(await store.read()).toMatchObject({ tiersDone: {}, outbox: [] });
    it.set(-31 * dayMs);
    untilOpening();
    await ticker.tick();
    const state = await store.read();
    expect(Object.keys(state.tiersDone)).toEqual(['2023-05:opening', '2023-05:nudge-3d']);
    expect(state.outbox.length).toBeGreaterThan(4);
    it.end();
  });
});

describe('a machine that was started a month ahead and is set right while the bot runs', () => {
  const mayOpening = ['2023-05:opening', '2023-05:nudge-3d'];

  for (const [way, settleFor] of [
    ['the platform says the same', 0],
    ['no platform says the time', 60_000],
  ] as const)
    it(`has its marks taken back when that is believed, and the month speaks at its moment: ${way}`, async () => {
      const it = machine(31 * dayMs);
      if (settleFor > 0) it.platformSays(() => []);
      const { store, ticker, untilOpening } = await openMonth(it);
      let woken = 0;
      const setRight = takeBackWhenSetRight({
        store,
        clock: it.clock,
        log: it.log,
        time: virtualTime(),
        onTakenBack() {
          woken += 1;
        },
      });
      await ticker.tick();
      const wrong = await store.read();
      expect(Object.keys(wrong.tiersDone)).toContain('2023-05:escalation');
      expect(wrong.outbox.length).toBeGreaterThan(4);

      it.set(-31 * dayMs);
      await ticker.tick();
      await it.clock.settle();
      it.pass(settleFor);
      await it.clock.settle();
      expect(it.clock.believed()).toBe(true);
      await expect.poll(() => woken).toBe(1);
      expect(await store.read()).toMatchObject({ tiersDone: {}, outbox: [] });
      expect(it.lines).toContain('clock: it was ahead until now; what lies in the future was taken back');

      untilOpening();
      await ticker.tick();
      const state = await store.read();
      expect(Object.keys(state.tiersDone)).toEqual(mayOpening);
      expect(state.outbox.length).toBeGreaterThan(4);
      await setRight.stop();
      it.end();
    });

  it('has them taken back later where the disk was full just then', async () => {
    const it = machine(31 * dayMs);
    const { store, ticker } = await openMonth(it);
    const time = virtualTime();
    let isFull = false;
    const setRight = takeBackWhenSetRight({
      store: {
        ...store,
        transact: (change, options) =>
          isFull ? Promise.reject(new NotSavedError('ENOSPC')) : store.transact(change, options),
      },
      clock: it.clock,
      log: it.log,
      time,
      onTakenBack() {},
    });
    await ticker.tick();
    isFull = true;
    it.set(-31 * dayMs);
    it.clock.now();
    await it.clock.settle();
    await time.pass(2_000);
    expect((await store.read()).tiersDone).not.toEqual({});
    isFull = false;
    await time.pass(4_000);
    expect((await store.read()).tiersDone).toEqual({});
    expect(it.lines.filter((line) => line.includes('taken back'))).toHaveLength(1);
    await setRight.stop();
    it.end();
  });

  it('has nothing taken back by a leap ahead that is over before it is believed, nor by a machine that slept', async () => {
    const it = machine();
    const { store, ticker, untilOpening } = await openMonth(it);
    const setRight = takeBackWhenSetRight({ store, clock: it.clock, log: it.log, onTakenBack() {} });
    untilOpening();
    await ticker.tick();
    const said = await store.read();
    expect(Object.keys(said.tiersDone)).toEqual(mayOpening);
    for (const leap of [31 * dayMs, -31 * dayMs]) {
      it.set(leap);
      expect(it.clock.believed()).toBe(false);
      it.set(-leap);
      expect(it.clock.believed()).toBe(true);
    }
    it.sleep(2 * dayMs);
    it.clock.now();
    await it.clock.settle();
    expect(it.clock.believed()).toBe(true);
    await setRight.stop();
    expect(await store.read()).toBe(said);
    it.end();
  });
});
