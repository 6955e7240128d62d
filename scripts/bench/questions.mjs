// The question engine beside Fuse.js and MiniSearch.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beside, besideName, printTable, root, rounds } from './bots.mjs';
import { exportsOf } from './exports.mjs';

/** The engine of a checkout as a module, from its sources. */
async function loadEngine(root) {
  const outfile = join(root, 'dist', 'bench-engine.mjs');
  await build({
    stdin: {
      contents: exportsOf(root, [
        [['src/core/ask/ask.ts', 'ask']],
        [
          ['test/support/context.ts', 'askContextAt, context, mayMorning'],
          ['test/support/world.ts', 'askWorldAt as askContextAt, world as context, mayMorning'],
        ],
      ]),
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

/** The engine of another checkout, asked in its own world. */
function besideEngine(engine) {
  const world = engine.askContextAt(engine.mayMorning);
  return (text) => engine.ask(text, { topic: null, now: engine.mayMorning }, world);
}

export async function compareQuestions() {
  const [engine, { default: Fuse }, { default: MiniSearch }] = await Promise.all([
    loadEngine(root),
    import('fuse.js'),
    import('minisearch'),
  ]);
  const { ask, askContextAt, context: world, mayMorning } = engine;
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
  const askWorld = askContextAt(mayMorning);
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
  const before = beside ? await loadEngine(beside) : null;
  const engines = {
    'DDCI engine (whole answer)': (text) => ask(text, { topic: null, now: mayMorning }, askWorld),
    ...(before ? { [besideName]: besideEngine(before) } : {}),
    'Fuse.js (index name only)': (text) => fuse.search(text),
    'MiniSearch (index name only)': (text) => mini.search(text),
  };
  const passes = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
  for (const search of Object.values(engines)) for (const text of questions) search(text);
  for (let round = 0; round < rounds; round++)
    for (const [name, search] of Object.entries(engines)) {
      const begun = performance.now();
      for (const text of questions) search(text);
      passes[name].push({ micros: ((performance.now() - begun) / questions.length) * 1000 });
    }
  const { 'DDCI engine (whole answer)': own, ...others } = passes;
  printTable(
    `${questions.length} questions, ${rounds} passes in turns after a warm-up, medians`,
    { 'DDCI bot': own, ...others },
    [['µs a question', 'micros', 0]],
  );
}
