import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hold } from './bars.mjs';
import { token } from './standin.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const people = 50;
export const rounds = Number(process.env.ROUNDS ?? 5);

/**
 * Another checkout of the bot, built, that takes part in every round: BESIDE=/path. What is compared with it was measured
 * in the same minutes on the same machine.
 */
export const beside = process.env.BESIDE ? resolve(process.env.BESIDE) : null;
/** How the other checkout is called in tables. */
export const besideName = 'DDCI bot before';
if (beside && !existsSync(join(beside, 'dist/main.js')))
  throw new Error(
    `BESIDE=${process.env.BESIDE}: should be a checkout with a build (npm ci && npm run build)`,
  );

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
export function startBot(file, environment, checkout = root) {
  const child = spawn(process.execPath, [file], {
    cwd: checkout,
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

export const startDdciBot = (apiRoot, folder, more = {}, checkout = root) =>
  startBot(
    'dist/main.js',
    {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      ...more,
    },
    checkout,
  );

/** How many times the median of the first bot's figure another's is; null where it is not measured on this machine. */
export function ratioOf(results, key, name = 'DDCI bot') {
  const [own, first] = [results[name], Object.values(results)[0]].map((rounds) =>
    rounds.map((round) => round[key]),
  );
  return [own, first].flat().includes(null) ? null : median(own) / median(first);
}

/**
 * Holds figures to those of the other checkout, measured in the same rounds: none is much worse.
 * @param figures the key of a result each; less is better, unless `better` says «more»
 */
export function holdBeside(results, figures) {
  if (!beside) return;
  for (const [label, { key, better = 'less' }] of Object.entries(figures)) {
    const all = ['DDCI bot', besideName].map((name) => results[name].map((result) => result[key]));
    const [now, before] = all.map(median);
    const worse = better === 'more' ? before / now : now / before;
    hold('worse than before, times', all.flat().includes(null) ? null : worse, label);
  }
}

const least = (values) => Math.min(...values);
const most = (values) => Math.max(...values);

/**
 * Prints medians of bots side by side with the least and the most of the rounds, and what each is in terms of the first.
 * @param rows `[label, key of a result, digits]` each; a figure of null is not measured on this machine
 */
export function printTable(title, results, rows) {
  const names = Object.keys(results);
  console.log(`\n${title}`);
  console.log(
    `${'figure'.padEnd(28)}${names.map((name) => name.padStart(30)).join('')}   ratios to the first`,
  );
  for (const [label, key, digits] of rows) {
    const all = names.map((name) => results[name].map((result) => result[key]));
    if (all.flat().includes(null)) {
      console.log(`${label.padEnd(28)}${'not measured here'.padStart(30)}`);
      continue;
    }
    const cells = all.map((values) =>
      `${median(values).toFixed(digits)} (${least(values).toFixed(digits)}–${most(values).toFixed(digits)})`.padStart(
        30,
      ),
    );
    const ratios = all.slice(1).map((values) => (median(values) / median(all[0])).toFixed(2));
    const before = names.indexOf(besideName);
    const own = names.indexOf('DDCI bot');
    const change =
      before >= 0 && own >= 0 ? `; now ÷ before ${(median(all[own]) / median(all[before])).toFixed(2)}` : '';
    console.log(`${label.padEnd(28)}${cells.join('')}   ${ratios.join(', ')}${change}`);
  }
}
