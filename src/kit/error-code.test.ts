import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { codeOf, isMissing } from './error-code.ts';

test('a missing file is told from whatever else', async () => {
  const missing = await readFile('no/such/file').catch((error: unknown) => error);
  const folder = await readFile('.').catch((error: unknown) => error);
  expect([missing, folder, new Error('ENOENT'), null, undefined, 'ENOENT'].map(isMissing)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a code that is no plain name is none: it might be an address or words', () => {
  expect(codeOf({ code: 'EPIPE' })).toBe('EPIPE');
  expect([7, '', 'see https://a.vn', 'x'.repeat(61)].map((code) => codeOf({ code }))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
