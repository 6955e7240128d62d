import { expect, it, vi } from 'vitest';
import { InvalidChangeError, NotSavedError } from '../app/ports/store.ts';
import { emptyState, type State } from '../core/state/state.ts';
import { TransactionQueue } from './transaction-queue.ts';

function open() {
  const disk = { full: false, writes: 0, told: [] as (string | null)[] };
  const write = async () => {
    disk.writes += 1;
    if (disk.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  const queue = new TransactionQueue(emptyState(), {
    save: write,
    archive: write,
    told: (failed) => void disk.told.push(failed),
  });
  return { disk, queue };
}
const told = (state: State, matter: string) => ({
  state: { ...state, told: [...state.told, matter] },
  result: matter,
});

it('what changes nothing needs no disk, although something else is unsaved', async () => {
  const { disk, queue } = open();
  disk.full = true;
  await queue.transact((state) => told(state, 'lazy'), true);
  expect(await queue.transact((state) => ({ state, result: 'answered' }), false)).toBe('answered');
  const [act, answer] = await Promise.allSettled([
    queue.transact((state) => told(state, 'act'), false),
    queue.transact((state) => ({ state, result: 'answered' }), false),
  ]);
  expect(act).toMatchObject({ status: 'rejected', reason: new NotSavedError('ENOSPC') });
  expect(answer).toEqual({ status: 'fulfilled', value: 'answered' });
  expect(queue.state.told).toEqual(['lazy']);
  await queue.settle();
});

it('finds out by itself that the disk works again, and tells of each try', async () => {
  vi.useFakeTimers();
  try {
    const { disk, queue } = open();
    disk.full = true;
    await expect(queue.transact((state) => told(state, 'act'), false)).rejects.toThrow(NotSavedError);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk.told.length).toBeGreaterThan(2);
    expect(disk.told).not.toContain(null);
    disk.full = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(disk.told.at(-1)).toBeNull();
    const { writes } = disk;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(disk.writes).toBe(writes);
  } finally {
    vi.useRealTimers();
  }
});

it('a change that does not validate is told apart from one that could not be written', async () => {
  const { queue } = open();
  const wrong = queue.transact(
    (state) => ({ state: { ...state, told: [() => 0] as unknown as string[] }, result: 0 }),
    false,
  );
  await expect(wrong).rejects.toThrow(InvalidChangeError);
  await expect(wrong).rejects.toMatchObject({ path: 'told[0]' });
  const own = queue.transact(() => {
    throw new TypeError('of the change itself');
  }, false);
  await expect(own).rejects.toThrow(TypeError);
});

it('very many changes at once are saved in several commits, in their order, and other work runs in between', async () => {
  const { disk, queue } = open();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 0);
  const names = Array.from({ length: 20 }, (_, name) => String(name));
  await Promise.all(
    names.map((name) =>
      queue.transact((state) => {
        for (const until = performance.now() + 10; performance.now() < until; );
        return told(state, name);
      }, false),
    ),
  );
  clearInterval(timer);
  expect(queue.state.told).toEqual(names);
  expect(disk.writes).toBeGreaterThan(2);
  expect(disk.writes).toBeLessThan(20);
  expect(turns).toBeGreaterThan(1);
});
