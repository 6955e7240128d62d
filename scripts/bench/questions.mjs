// The question engine beside Fuse.js and MiniSearch.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { median, root, rounds } from './bots.mjs';

/** The engine as a module, from the sources. */
async function loadEngine() {
  const outfile = join(root, 'dist', 'bench-engine.mjs');
  await build({
    stdin: {
      contents: `
        export { ask } from './src/core/ask/ask.ts';
        export { askWorldAt, world, mayMorning } from './test/support/world.ts';
      `,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const engine = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return engine;
}

export async function compareQuestions() {
  const [{ ask, askWorldAt, world, mayMorning }, { default: Fuse }, { default: MiniSearch }] =
    await Promise.all([loadEngine(), import('fuse.js'), import('minisearch')]);
  const questions = [
    'officials',
    'examiner',
    'acceptance',
    'voices',
    'testers',
    'neighbours',
    'customers',
  ].flatMap((set) =>
    JSON.parse(readFileSync(join(root, 'test/questions', `${set}.json`), 'utf8')).map((item) => item.q),
  );
  const askWorld = askWorldAt(mayMorning);
  const names = world.plan.indices.map((index) => ({
    id: index.code,
    name: index.name,
    aliases: index.aliases.join(' '),
  }));
  const fuse = new Fuse(names, {
    keys: ['name', 'aliases'],
    threshold: 0.4,
    ignoreLocation: true,
    includeScore: true,
  });
  const mini = new MiniSearch({ fields: ['name', 'aliases'], searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(names);
  const engines = {
    'DDCI engine (whole answer)': (text) => ask(text, { topic: null, now: mayMorning }, askWorld),
    'Fuse.js (index name only)': (text) => fuse.search(text),
    'MiniSearch (index name only)': (text) => mini.search(text),
  };
  console.log(`\n${questions.length} questions, µs a question, median of ${rounds} passes after a warm-up`);
  for (const [name, search] of Object.entries(engines)) {
    for (const text of questions) search(text);
    const passes = Array.from({ length: rounds }, () => {
      const begun = performance.now();
      for (const text of questions) search(text);
      return ((performance.now() - begun) / questions.length) * 1000;
    });
    console.log(`${name.padEnd(32)}${median(passes).toFixed(0).padStart(8)}`);
  }
}
