// Runs the tests on each line of Node that is supported, without any of them installed. Run: npm run check:nodes
// Words after -- go to vitest: npm run check:nodes -- src/core
import { spawnSync } from 'node:child_process';

const versions = ['20', '22', '24'];
const words = process.argv.slice(2);

const results = versions.map((version) => {
  const beganAt = Date.now();
  // The npm package «node» puts a Node into npx's own folder, first in PATH: vitest and every process it starts run on it.
  const { status } = spawnSync(
    'npx',
    ['-y', '-p', `node@${version}`, '--', 'node', 'node_modules/vitest/vitest.mjs', 'run', ...words],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const seconds = Math.round((Date.now() - beganAt) / 1000);
  return {
    passed: status === 0,
    line: `Node ${version}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`,
  };
});

for (const { line } of results) console.log(line);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
