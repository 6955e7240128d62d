import { describe, expect, it } from 'vitest';
import { context } from '../../test/support/context.ts';
import { noFiles } from '../../test/support/no-files.ts';
import { stubChannel } from '../../test/support/stub-channel.ts';
import { virtualTime } from '../../test/support/virtual-time.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import type { Evidence } from '../core/report/report.ts';
import { emptyState, type State } from '../core/state/state.ts';
import { createMemoryStore } from '../storage/memory/memory-store.ts';
import { createEvidenceKeeper } from './evidence-keeper.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import { FileUnavailableError } from './ports/channel.ts';

const noSpace = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));

const evidence: Evidence = {
  id: 'e1',
  kind: 'photo',
  name: 'a.jpg',
  by: 'x',
  at: 0,
  unit: 'u',
  period: '2023-05',
  source: { channel: 'telegram', ref: 'r1', chatId: '1' },
  kept: { type: 'waiting', attempts: 29, notBefore: 0 },
};

/** A keeper of one photo, whose disk and whose platform fail as they are told. */
function open(kept: Evidence['kept'] = evidence.kept, more: Partial<Evidence> = {}) {
  const does = { full: false, written: true, platform: null as Error | null };
  const counts = { fetched: 0, written: 0, removed: [] as string[], woken: 0 };
  const memory = createMemoryStore({
    ...emptyState(),
    accounts: [{ channel: 'telegram', userId: '1', personId: 'x', linkedAt: 0 }],
    evidence: { e1: { ...evidence, kept, ...more } },
  });
  const time = virtualTime();
  let setBackMs = 0;
  const keeper = createEvidenceKeeper({
    context,
    words: vietnamese,
    store: {
      ...memory,
      transact: (change, options) => (does.full ? noSpace() : memory.transact(change, options)),
    },
    clock: { now: () => 1_000_000_000 + time.now() - setBackMs, rehearsal: false },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    channelOf: (name) =>
      stubChannel(name, {
        async fetchFile() {
          counts.fetched += 1;
          if (does.platform) throw does.platform;
          return new Uint8Array(3);
        },
      }),
    files: {
      ...noFiles,
      async keep() {
        if (!does.written) return noSpace();
        counts.written += 1;
        return { file: 'evidence/e1.jpg', mime: 'image/jpeg', bytes: 3 };
      },
      async remove(file) {
        if (!does.written) return noSpace();
        counts.removed.push(file);
      },
    },
    outbox: {
      wake() {
        counts.woken += 1;
      },
    } as OutboxWorker,
    time,
  });
  const kindNow = async (): Promise<Evidence['kept']> => ((await memory.read()) as State).evidence.e1!.kept;
  /** Time passes and nobody does anything: the keeper's own looks are stood in for. */
  const passes = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 5_000) {
      await time.pass(Math.min(left, 5_000));
      keeper.wake();
    }
    await time.pass(0);
  };
  const setBack = (ms: number): void => {
    setBackMs += ms;
  };
  const lock = () =>
    memory.transact((state) => ({
      state: { ...state, locks: [{ period: '2023-05', at: 1, by: 'o' }] },
      result: null,
    }));
  const rows = async () => (await memory.read()).outbox;
  return { keeper, does, counts, kindNow, passes, setBack, time, lock, rows };
}

describe('evidence', () => {
  it('that was kept while its commit failed is saved by itself, and not fetched again', async () => {
    const { keeper, does, counts, kindNow, time } = open();
    does.full = true;
    keeper.wake();
    await time.pass(10_000);
    expect(await kindNow()).toMatchObject({ type: 'waiting' });
    does.full = false;
    // Nobody acts, and nothing looks: the commit is repeated alone.
    await time.pass(30_000);
    expect(await kindNow()).toMatchObject({ type: 'stored', file: 'evidence/e1.jpg' });
    expect(counts).toMatchObject({ fetched: 1, written: 1 });
    await keeper.stop();
  });

  it('is not given up because the disk is full or the platform out, however long', async () => {
    const { keeper, does, kindNow, passes } = open();
    does.written = false;
    keeper.wake();
    await passes(600_000);
    expect(await kindNow()).toMatchObject({ type: 'waiting', attempts: 29 });
    does.written = true;
    does.platform = new DeliveryError('token-refused', 'x');
    await passes(3_600_000);
    expect(await kindNow()).toMatchObject({ type: 'waiting', attempts: 29 });
    does.platform = null;
    await passes(3_700_000);
    expect(await kindNow()).toMatchObject({ type: 'stored' });
    await keeper.stop();
  });

  it('waits by time that only passes: a clock set back an hour keeps none waiting', async () => {
    const { keeper, does, kindNow, passes, setBack } = open({ type: 'waiting', attempts: 0, notBefore: 0 });
    does.platform = new Error('x');
    keeper.wake();
    await passes(1_000);
    expect(await kindNow()).toMatchObject({ type: 'waiting', attempts: 1 });
    setBack(3_600_000);
    does.platform = null;
    await passes(10_000);
    expect(await kindNow()).toMatchObject({ type: 'stored' });
    await keeper.stop();
  });

  it('does not wait for a moment that a clock ahead had set before the start', async () => {
    const { keeper, kindNow, passes } = open({ type: 'waiting', attempts: 1, notBefore: 9e12 });
    keeper.wake();
    await passes(1_000);
    expect(await kindNow()).toMatchObject({ type: 'stored' });
    await keeper.stop();
  });
});

describe('a sender whose file cannot be kept', () => {
  it('is told as anybody is told anything, so that another account may take it over', async () => {
    const { keeper, does, passes, rows } = open();
    does.platform = new FileUnavailableError('gone');
    keeper.wake();
    await passes(1_000);
    expect(await rows()).toMatchObject([
      { key: 'evidence:e1', chat: { channel: 'telegram', chatId: '1' }, personId: 'x' },
    ]);
    await keeper.stop();
  });
});

describe('a struck file', () => {
  const kept = { type: 'stored' as const, file: 'evidence/e1.jpg', mime: 'image/jpeg', bytes: 3 };
  const struck = { struck: { by: 'x', at: 1 }, taskId: '1.1.1' };

  it.each([new DeliveryError('unavailable', 'x'), new Error('x')])(
    'that has not arrived is told of within ten minutes, though nobody writes: %s',
    async (fault) => {
      const sentAt = 1_000_000_000;
      const { keeper, does, counts, passes, rows } = open(
        { type: 'waiting', attempts: 0, notBefore: 0 },
        { at: sentAt },
      );
      does.platform = fault;
      keeper.wake();
      await passes(600_000);
      expect((await rows()).map(({ key }) => key)).toEqual(['evidence-late:e1']);
      // What nobody sends is told to nobody.
      expect(counts.woken).toBe(1);
      await keeper.stop();
    },
  );

  it('goes when its month is locked, however long the disk holds on to it', async () => {
    const { keeper, does, counts, kindNow, lock, passes } = open(kept, struck);
    keeper.wake();
    await passes(10_000);
    expect(await kindNow()).toEqual(kept);
    await lock();
    does.written = false;
    await passes(10_000);
    expect(await kindNow()).toEqual(kept);
    does.written = true;
    await passes(10_000);
    expect(await kindNow()).toEqual({ type: 'removed' });
    expect(counts.removed).toEqual(['evidence/e1.jpg']);
    await keeper.stop();
  });

  it('is no other: what counts stays when its month is locked', async () => {
    const { keeper, counts, kindNow, lock, passes } = open(kept);
    await lock();
    keeper.wake();
    await passes(10_000);
    expect(await kindNow()).toEqual(kept);
    expect(counts.removed).toEqual([]);
    await keeper.stop();
  });
});
