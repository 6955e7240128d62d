import { expect, test } from 'vitest';
import { createBackoff } from '../kit/backoff.ts';
import { type MeetingParts, meetPlatform } from './meet-platform.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A platform that answers so many times with a failure, then says who the bot is. */
function platform(failures: readonly string[], parts: Partial<MeetingParts<string>> = {}) {
  const left = [...failures];
  const stopping = new AbortController();
  const waits: number[] = [];
  const alarms: string[] = [];
  const met = meetPlatform({
    name: 'zalo',
    log: silent,
    alarms: {
      failing: (_, why, { atOnce } = {}) => alarms.push(`${why}${atOnce ? ' at once' : ''}`),
      working: () => alarms.push('works'),
      current: () => [],
    },
    signal: stopping.signal,
    tokenKnown: false,
    backoff: createBackoff({ firstMs: 1_000, lastMs: 30_000 }),
    async ask() {
      const failure = left.shift();
      if (failure === undefined) return 'me';
      throw new Error(failure);
    },
    isTokenRefused: (error) => (error as Error).message === 'refused',
    tokenRefused: 'take the right token',
    whyOf: (error) => (error as Error).message,
    async wait(ms) {
      waits.push(ms);
      if (waits.length === 5) stopping.abort();
    },
    ...parts,
  });
  return { met, waits, alarms };
}

test('waits longer each time, until the platform answers', async () => {
  const { met, waits, alarms } = platform(['gone', 'gone']);
  expect(await met).toBe('me');
  expect(waits).toEqual([1_000, 2_000]);
  expect(alarms).toEqual(['gone', 'gone', 'works']);
});

test('gives a token up at once that was never taken, and says what the operator can do', async () => {
  const { met, waits } = platform(['gone', 'refused']);
  await expect(met).rejects.toMatchObject({ name: 'TokenRefusedError', message: 'take the right token' });
  expect(waits).toEqual([1_000]);
});

test('waits out the refusal of a token that was taken before', async () => {
  const { met, alarms } = platform(['refused'], { tokenKnown: true });
  expect(await met).toBe('me');
  expect(alarms).toEqual(['the token is refused at once', 'works']);
});

test('ends when it is stopped', async () => {
  const { met, waits } = platform(Array.from({ length: 9 }, () => 'gone'));
  expect(await met).toBeNull();
  expect(waits).toHaveLength(5);
});
