import { expect, it } from 'vitest';
import { copiesToRemove } from './thin-copies.ts';

const hour = 3_600_000;
const first = Date.parse('2023-05-01T00:00:00Z');
const stamp = (position: number): string => new Date(first + position * hour).toISOString().slice(0, 13);

it('keeps 48 hours and the first copy of each of 30 days, however the copies were made', () => {
  let kept: string[] = [];
  for (let position = 0; position < 24 * 60; position++) {
    kept.push(stamp(position));
    const removed = new Set(copiesToRemove(kept));
    kept = kept.filter((one) => !removed.has(one));
  }
  const newest = Array.from({ length: 48 }, (_, back) => stamp(24 * 60 - 1 - back));
  expect(newest.every((one) => kept.includes(one))).toBe(true);
  const mornings = Array.from({ length: 30 }, (_, day) => stamp((59 - day) * 24));
  expect(mornings.every((one) => kept.includes(one))).toBe(true);
  // The last two days' mornings stand among the 48.
  expect(kept).toHaveLength(48 + 28);
});

it('removes nothing while there is little', () => {
  expect(copiesToRemove([stamp(5), stamp(1), stamp(30)])).toEqual([]);
  expect(copiesToRemove([])).toEqual([]);
});
