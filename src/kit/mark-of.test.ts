import { expect, test } from 'vitest';
import { markOf } from './mark-of.ts';

test('a mark is that of any other version of this software', () => {
  // The beginning of `printf 'tiến độ' | sha256sum`.
  expect(markOf('tiến độ')).toBe('783946ff542ccff4');
  expect(markOf('tiến đô')).not.toBe(markOf('tiến độ'));
});
