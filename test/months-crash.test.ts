import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { readWholeState } from '../src/storage/json/state-file.ts';
import { newFolder } from './support/bot-process.ts';
import { seededRandom } from './support/random.ts';

/** The writer as a file that Node can run. */
async function bundledWriter(): Promise<string> {
  const outfile = join(newFolder(), 'writer.mjs');
  await build({
    entryPoints: ['test/support/month-writer.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: `import { createRequire } from 'node:module';
        const require = createRequire(import.meta.url);
        const __filename = import.meta.filename;`,
    },
  });
  return outfile;
}

/** Runs the writer until it has acknowledged so many commits and a little longer, then kills it. */
async function killedAfter(writer: string, folder: string, commits: number, moreMs: number): Promise<number> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  let output = '';
  await new Promise<void>((enough) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > commits) enough();
    });
    child.once('close', () => enough());
  });
  await new Promise((done) => setTimeout(done, moreMs));
  child.kill('SIGKILL');
  await ended;
  return Number(output.trim().split('\n').at(-1));
}

it('a crash shows a commit whole or not at all: its live document and its months', {
  timeout: 120_000,
}, async () => {
  const writer = await bundledWriter();
  const folder = newFolder();
  const seed = Number(process.env.SEED ?? 5);
  const random = seededRandom(seed);
  for (let life = 0; life < 30; life++) {
    const acknowledged = await killedAfter(writer, folder, 1 + Math.floor(random() * 6), random() * 8);
    const state = await readWholeState(folder);
    const count = state.nextDraft;
    expect(acknowledged, `seed ${seed}, life ${life}`).toBeGreaterThan(0);
    // At most the commit in hand was not acknowledged.
    expect([acknowledged, acknowledged + 1]).toContain(count);
    expect(state.reports['2022-12:a']!.sentAt).toBe(count);
    for (let age = 0; age < 7 && count - age > 1; age++)
      expect(state.reports[`2023-05:u${(count - age) % 7}`]!.sentAt).toBe(count - age);
  }
  // What the kills left behind is gone after the next start's first commits.
  const store = await openJsonStore(folder, () => 0, { planYear: 2023 });
  await store.transact((state) => ({ state: { ...state, told: ['x'] }, result: null }));
  await store.close();
  expect(readdirSync(join(folder, 'months')).length).toBeLessThanOrEqual(4);
});
