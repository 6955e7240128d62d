import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { token } from './standin.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const people = 50;
export const rounds = Number(process.env.ROUNDS ?? 5);

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What the data folder of the project holds in a file. */
export const readData = (file) => JSON.parse(readFileSync(join(root, 'data', file), 'utf8'));

/** A folder of its own, gone with `remove`. */
export function newFolder() {
  const path = mkdtempSync(join(tmpdir(), 'ddci-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

export const writeOrg = (folder, org) => writeFileSync(join(folder, 'org.json'), JSON.stringify(org));

/** Starts a bot as a process of its own; whatever it says on stderr is shown. */
export function startBot(file, environment) {
  const child = spawn(process.execPath, [file], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((done) => child.once('close', done));
  return {
    pid: child.pid,
    ended,
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

export const startDdciBot = (apiRoot, folder, more = {}) =>
  startBot('dist/main.js', {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ...more,
  });

/**
 * Prints medians of two bots side by side, and what the second's is in terms of the first's.
 * @param rows `[label, key of a result, digits]` each
 */
export function printTable(title, results, rows) {
  const names = Object.keys(results);
  console.log(`\n${title}`);
  console.log(
    `${'figure'.padEnd(28)}${names.map((name) => name.padStart(24)).join('')}${'ratio'.padStart(9)}`,
  );
  for (const [label, key, digits] of rows) {
    const values = names.map((name) => median(results[name].map((result) => result[key])));
    const cells = values.map((value) => value.toFixed(digits).padStart(24)).join('');
    console.log(`${label.padEnd(28)}${cells}${(values[1] / values[0]).toFixed(2).padStart(9)}`);
  }
}
