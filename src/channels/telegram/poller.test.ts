import { Api } from 'grammy';
import { expect, it } from 'vitest';
import { botToken, startTelegramStandin } from '../../../test/support/telegram-standin.ts';
import { createPoller } from './poller.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

interface Held {
  done(): void;
  fail(): void;
}

/** A poller on a stand-in, and what it handed over; each update ends as the test has it. */
async function polling() {
  const standin = await startTelegramStandin();
  const taken: string[] = [];
  const held = new Map<string, Held>();
  const ends = new Map<string, () => Promise<void>>();
  const poller = createPoller({
    api: new Api(botToken, { apiRoot: standin.root }),
    log: silent,
    allowedUpdates: ['message'],
    acceptUpdate(update) {
      const { text } = (update as { message: { text: string } }).message;
      taken.push(text);
      return (
        ends.get(text)?.() ??
        new Promise((done, fail) => {
          if (!text.startsWith('held')) return done();
          held.set(text, { done, fail: () => fail(new Error(text)) });
        })
      );
    },
  });
  poller.start();
  const offsets = (): number[] =>
    standin.calls
      .filter(({ method }) => method === 'getUpdates')
      .map(({ parameters }) => Number(parameters.offset));
  return { standin, poller, taken, held, ends, offsets };
}

it('lets an update that stays in hand hold up nobody, and confirms nothing from it on until it is safe', async () => {
  const { standin, poller, taken, held, offsets } = await polling();
  standin.write(1, 'before');
  standin.write(2, 'held');
  await expect.poll(() => taken).toEqual(['before', 'held']);
  for (const text of ['a', 'b', 'c']) {
    standin.write(3, text);
    await expect.poll(() => taken, { timeout: 5_000 }).toContain(text);
  }
  const confirmed = Math.max(...offsets());
  standin.write(2, 'held too');
  await expect.poll(() => taken, { timeout: 5_000 }).toContain('held too');
  expect(Math.max(...offsets())).toBe(confirmed);
  held.get('held')!.done();
  held.get('held too')!.done();
  // All six of them.
  await expect.poll(() => Math.max(...offsets()), { timeout: 10_000 }).toBe(confirmed + 5);
  expect(taken).toEqual(['before', 'held', 'a', 'b', 'c', 'held too']);
  await poller.stop();
});

it('tries again what was not safe, while others go on, and hands over nothing that was', async () => {
  const { standin, poller, taken, ends } = await polling();
  let fails = 2;
  ends.set('fails', () => (fails-- > 0 ? Promise.reject(new Error('not saved')) : Promise.resolve()));
  standin.write(1, 'fails');
  standin.write(2, 'behind');
  await expect.poll(() => taken).toEqual(['fails', 'behind']);
  standin.write(3, 'later');
  await expect.poll(() => taken, { timeout: 10_000 }).toEqual(expect.arrayContaining(['later']));
  await expect.poll(() => taken.filter((text) => text === 'fails').length, { timeout: 10_000 }).toBe(3);
  expect(taken.filter((text) => text !== 'fails')).toEqual(['behind', 'later']);
  await poller.stop();
});

it('waits at its end for what is in hand, and confirms it', async () => {
  const { standin, poller, taken, held, offsets } = await polling();
  standin.write(1, 'held');
  await expect.poll(() => taken).toEqual(['held']);
  const before = Math.max(...offsets());
  const stopped = poller.stop();
  let hasStopped = false;
  void stopped.then(() => {
    hasStopped = true;
  });
  // A poll may still be under way; however it ends, what is in hand is waited for.
  await new Promise((done) => setImmediate(done));
  expect(hasStopped).toBe(false);
  held.get('held')!.done();
  await stopped;
  expect(offsets().at(-1)).toBeGreaterThan(before);
});
