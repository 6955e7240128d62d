import { expect, test } from 'vitest';
import { createBackoff, doubledMs, jittered } from './backoff.ts';

const growth = { firstMs: 1_000, lastMs: 5_000 };

test('pauses double up to the longest, however many there are', () => {
  expect([0, 1, 2, 3, 5_000].map((repeat) => doubledMs(repeat, growth))).toEqual([
    1_000, 2_000, 4_000, 5_000, 5_000,
  ]);
});

test('chance shortens a pause to no less than half', () => {
  expect([0, 0.5, 1].map((random) => jittered(1_000, random))).toEqual([500, 750, 1_000]);
});

test('each failure in a row waits longer, and the next row begins anew', () => {
  const backoff = createBackoff(growth);
  expect(backoff.begun).toBe(false);
  expect([1, 2, 3, 4].map(() => backoff.next())).toEqual([1_000, 2_000, 4_000, 5_000]);
  expect(backoff.begun).toBe(true);
  backoff.reset();
  expect(backoff.begun).toBe(false);
  expect(backoff.next()).toBe(1_000);
});

test('what the other side asks for counts as it is, and later pauses grow from it', () => {
  const backoff = createBackoff(growth, () => 0);
  expect(backoff.next(1_500)).toBe(1_500);
  // By chance half of 3000.
  expect(backoff.next()).toBe(1_500);
  expect(backoff.next(60_000)).toBe(60_000);
  expect(backoff.next()).toBe(2_500);
});
