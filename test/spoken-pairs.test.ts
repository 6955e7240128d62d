import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the pairs by which marks are given are those of the questions', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/spoken-pairs.mjs', '--check'], { stdio: 'pipe' });
  expect(check).not.toThrow();
});
