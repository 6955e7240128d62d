import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A process that holds figures to the bars of the bench, as `npm run bench` does, and ends. */
function held(...calls: string[]): { status: number | null; said: string } {
  const script = [
    "import { hold, settleBars } from './scripts/bench/bars.mjs';",
    ...calls.map((call) => `hold(${call});`),
    'settleBars();',
  ].join('\n');
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { status, said: stdout };
}

it('the bench ends with 1 where a bar is missed, and says which', () => {
  const { status, said } = held(
    "'ten years ÷ day one', 1.21, '25 units, report sent'",
    "'answers a second ÷ bare grammY', 1.49",
    "'opening for 2,000: the loop is held, ms', 250",
    // Nothing was measured: no bar is held by that.
    "'steps a second ÷ grammY conversations', Number.NaN",
  );
  expect(status).toBe(1);
  expect(said.split('3 of the bars were missed:')[1]?.trim().split('\n')).toEqual([
    'ten years ÷ day one: 25 units, report sent: 1.210, should be at most 1.2',
    '  answers a second ÷ bare grammY: 1.490, should be at least 1.5',
    '  steps a second ÷ grammY conversations: NaN, should be at least 3.5',
  ]);
});

it('the bench ends with 0 where each bar is held, or its figure is not to be had on this machine', () => {
  const { status, said } = held(
    "'ten years ÷ day one', 1.2, '25 units, report sent'",
    "'answers a second ÷ bare grammY', 1.5",
    "'opening for 2,000: the loop is held, ms', 300",
    "'steps a second ÷ grammY conversations', 3.5",
    "'peak memory ÷ bare grammY', null",
  );
  expect(status).toBe(0);
  expect(said).toContain('peak memory ÷ bare grammY: not measured here');
  expect(said).not.toContain('missed');
});
