import { expect, test, vi } from 'vitest';
import { memo } from './memo.ts';

test('works out once for the same keys, and anew for others', () => {
  const make = vi.fn((list: readonly string[], prefix: string) => list.map((word) => `${prefix}${word}`));
  const prefixed = memo((list: readonly string[], prefix: string) => [list, prefix], make);
  const words = ['a', 'b'];
  expect(prefixed(words, '-')).toBe(prefixed(words, '-'));
  expect(prefixed(words, '+')).toEqual(['+a', '+b']);
  expect(prefixed([...words], '-')).toEqual(['-a', '-b']);
  expect(make).toHaveBeenCalledTimes(3);
});

test('objects in every place are told apart, and what is no key is not looked at', () => {
  const make = vi.fn((one: object, other: object, what: string) => ({ one, other, what }));
  const pair = memo((one: object, other: object, _what: string) => [one, other], make);
  const [first, second] = [{}, {}];
  expect(pair(first, second, 'begin')).toBe(pair(first, second, 'end'));
  expect(pair(second, first, 'begin')).toEqual({ one: second, other: first, what: 'begin' });
  expect(make).toHaveBeenCalledTimes(2);
});

test('false, null and nothing are results as any other; what throws is tried again', () => {
  const answers = [null, undefined, false];
  const make = vi.fn((_key: object) => answers.shift());
  const kept = memo((key: object) => [key], make);
  for (const key of [{}, {}, {}]) expect(kept(key)).toBe(kept(key));
  expect(make).toHaveBeenCalledTimes(3);
  let fails = true;
  const risky = memo(
    (key: object) => [key],
    () => {
      if (fails) throw new Error('not now');
      return 'made';
    },
  );
  const key = {};
  expect(() => risky(key)).toThrow('not now');
  fails = false;
  expect(risky(key)).toBe('made');
});
