import { describe, expect, it } from 'vitest';
import { createPoller } from './poller.ts';
import { type ZaloApi, ZaloConnectionError, ZaloRefusal } from './zalo-api.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * A poller whose polls end as listed (thrown errors, or updates), then never; and its pauses.
 * @param pollMs how long each poll lasts
 */
function open(
  polls: unknown[],
  takeUpdate: (update: unknown) => Promise<void>,
  {
    pollMs = 30_000,
    keep = async () => {},
    left = [] as unknown[],
    away = undefined as AbortSignal | undefined,
  } = {},
) {
  const pauses: number[] = [];
  const lost: string[] = [];
  let now = 0;
  let open = 0;
  let mostOpen = 0;
  let exhausted = () => {};
  const done = new Promise<void>((resolve) => {
    exhausted = resolve;
  });
  const api: ZaloApi = {
    async call(_method, _parameters, options) {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      try {
        now += pollMs;
        if (polls.length === 0) {
          exhausted();
          await new Promise((end) => options!.signal!.addEventListener('abort', end));
          throw new ZaloConnectionError('timeout');
        }
        const next = polls.shift();
        if (next instanceof Error) throw next;
        return next;
      } finally {
        open -= 1;
      }
    },
  };
  const poller = createPoller({
    journal: { keep, clear: async () => {}, left: async () => left, close: async () => {} },
    api,
    log: { ...silent, error: (event: string) => lost.push(event) },
    // Chance gives the whole of each pause.
    seams: {
      random: () => 1,
      now: () => now,
      async pause(ms) {
        pauses.push(ms);
        await new Promise((later) => setImmediate(later));
      },
    },
    takeUpdate,
    away,
  });
  poller.start();
  return { poller, pauses, lost, done, mostOpen: () => mostOpen };
}

const quiet = () => new ZaloRefusal(408, 'Request timeout', true);

describe('polling', () => {
  it('goes on beside an update that takes long once that is on disk, and waits for it at the end', async () => {
    const taken: unknown[] = [];
    let end = () => {};
    const { poller, done } = open([{ id: 'long' }, { id: 'next' }], async (update) => {
      taken.push(update);
      if ((update as { id: string }).id === 'long') await new Promise<void>((ends) => (end = ends));
    });
    await done;
    expect(taken).toEqual([{ id: 'long' }, { id: 'next' }]);
    let hasStopped = false;
    const stopped = poller.stop().then(() => {
      hasStopped = true;
    });
    await new Promise((later) => setTimeout(later, 20));
    expect(hasStopped).toBe(false);
    end();
    await stopped;
  });

  it('waits with an update that takes long as long as it is not on disk', async () => {
    const taken: unknown[] = [];
    let end = () => {};
    const { poller, done } = open(
      [{ id: 'long' }, { id: 'next' }],
      async (update) => {
        taken.push(update);
        if ((update as { id: string }).id === 'long') await new Promise<void>((ends) => (end = ends));
      },
      {
        keep: async () => {
          throw Object.assign(new Error(), { code: 'ENOSPC' });
        },
      },
    );
    await expect.poll(() => taken.length).toBe(1);
    // Longer than what is on disk would have been waited for.
    await new Promise((later) => setTimeout(later, 700));
    expect(taken).toEqual([{ id: 'long' }]);
    end();
    await done;
    expect(taken).toEqual([{ id: 'long' }, { id: 'next' }]);
    await poller.stop();
  });

  it('waits 1, 2, 4 … 30 s after errors, and begins anew after a poll that worked', async () => {
    const errors = Array.from({ length: 7 }, () => new ZaloRefusal(500, '', true));
    const { poller, pauses, done } = open(
      [...errors, quiet(), new ZaloConnectionError('ECONNRESET')],
      async () => {},
    );
    await done;
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 1_000]);
    await poller.stop();
  });

  it('goes on at once after a poll that timed out, but not after one that did not wait', async () => {
    const waited = open([quiet(), quiet(), {}], async () => {});
    await waited.done;
    expect(waited.pauses).toEqual([]);
    await waited.poller.stop();
    const hasty = open([quiet(), null, undefined, []], async () => {}, { pollMs: 5 });
    await hasty.done;
    expect(hasty.pauses).toEqual([1_000, 1_000, 1_000, 1_000]);
    await hasty.poller.stop();
  });

  it('keeps an update that is not on disk until it is safe, and polls for no other before', async () => {
    const taken: unknown[] = [];
    let failures = 3;
    const { poller, pauses, done, mostOpen } = open(
      [{ n: 1 }, { n: 2 }],
      async (update) => {
        taken.push(update);
        if (failures-- > 0) throw new Error('disk full');
      },
      { keep: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) },
    );
    await done;
    expect(taken).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }]);
    expect(pauses).toEqual(expect.arrayContaining([1_000, 2_000, 4_000]));
    expect(mostOpen()).toBe(1);
    await poller.stop();
  });

  it('asks for nothing any more once nothing can be made safe, and works on with what is in hand', async () => {
    const away = new AbortController();
    const taken: number[] = [];
    const polls = [{ n: 1 }, { n: 2 }, { n: 3 }];
    let isAway = true;
    const { poller, mostOpen } = open(
      polls,
      async (update) => {
        const { n } = update as { n: number };
        if (n === 2) away.abort();
        if (n === 2 && isAway) throw new Error('the database is away');
        taken.push(n);
      },
      { away: away.signal },
    );
    await new Promise<void>((later) => away.signal.addEventListener('abort', () => later()));
    isAway = false;
    await poller.stop();
    expect(taken).toEqual([1, 2]);
    expect(polls).toEqual([{ n: 3 }]);
    expect(mostOpen()).toBe(1);
  });

  it('polls on while an update that is on disk cannot be saved: others only ask', async () => {
    const taken: number[] = [];
    let isFull = true;
    const { poller, done, mostOpen } = open(
      [{ n: 1 }, { n: 2 }, { n: 3 }],
      async (update) => {
        const { n } = update as { n: number };
        if (n === 1 && isFull) throw new Error('disk full');
        taken.push(n);
      },
      { left: [{ n: 0 }] },
    );
    await done;
    expect(taken).toEqual([0, 2, 3]);
    isFull = false;
    await expect.poll(() => taken).toEqual([0, 2, 3, 1]);
    expect(mostOpen()).toBe(1);
    await poller.stop();
  });

  it('tries once more at the end, and leaves it to the next start', async () => {
    let tries = 0;
    const { poller, lost } = open([{ n: 1 }], async () => {
      tries += 1;
      throw new Error('disk full');
    });
    await expect.poll(() => tries).toBeGreaterThan(2);
    await poller.stop();
    expect(lost).toEqual([expect.stringContaining('waits for the next start')]);
  });
});
