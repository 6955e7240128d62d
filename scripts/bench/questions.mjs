// The question engine beside Fuse.js and MiniSearch.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold } from './bars.mjs';
import { beside, besideName, median, printTable, root, rounds } from './bots.mjs';
import { loadBundle } from './checkout.mjs';

/** The engine of a checkout as a module, from its sources. */
const loadEngine = (root) =>
  loadBundle(root, [
    [['src/core/ask/ask.ts', 'ask']],
    [
      ['test/support/context.ts', 'askContextAt, context, mayMorning'],
      ['test/support/world.ts', 'askWorldAt as askContextAt, world as context, mayMorning'],
    ],
  ]);

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
    // Nobody asks twice in the very same words: what is remembered of a text helps no pass.
    for (const [name, search] of Object.entries(engines))
      passes[name].push(timesOf(search, inOtherSigns(questions, round + 1)));
  const { 'DDCI engine (whole answer)': own, ...others } = passes;
  printTable(
    `${questions.length} questions, ${rounds} passes in turns after a warm-up, medians`,
    { 'DDCI bot': own, ...others },
    [
      ['µs a question', 'micros', 0],
      ['µs, slowest 1 % of calls', 'slowest', 0],
    ],
  );
  const long = longOnes(questions);
  const ofLong = [];
  for (const text of long) ask(text, { topic: null, now: mayMorning }, askWorld);
  for (let round = 0; round < rounds; round++)
    ofLong.push(timesOf(engines['DDCI engine (whole answer)'], inOtherSigns(long, round + 1)));
  printTable(`${long.length} messages of 400 characters, each of several questions`, { 'DDCI bot': ofLong }, [
    ['µs a message', 'micros', 0],
    ['µs, slowest 1 %', 'slowest', 0],
  ]);
  hold('a question, µs', median(own.map(({ micros }) => micros)));
  hold('the slowest 1 % of questions, µs', slowestOf(own));
  hold('a message of 400 characters, µs', median(ofLong.map(({ micros }) => micros)));
}

/** The same questions with other signs at their end. */
const inOtherSigns = (questions, round) => questions.map((text) => `${text}${' !'.repeat(round)}`);

/** Messages of 400 characters, put together from questions that follow each other. */
function longOnes(questions) {
  const all = questions.join('. ');
  return Array.from({ length: Math.min(200, Math.floor(all.length / 400)) }, (_, part) =>
    all.slice(part * 400, (part + 1) * 400),
  );
}

/**
 * What the slowest hundredth of the questions take at least, each by its median over the passes, µs: a pause of the collector
 * or of the machine hits any call, and is no question's.
 */
function slowestOf(passes) {
  const medians = passes[0].each.map((_, at) => median(passes.map(({ each }) => each[at])));
  return medians.toSorted((one, other) => one - other)[Math.floor(medians.length * 0.99)];
}

/** The mean of a pass, and what the slowest hundredth of its calls took at least, µs. */
function timesOf(search, questions) {
  const each = questions.map((text) => {
    const begun = performance.now();
    search(text);
    return (performance.now() - begun) * 1000;
  });
  const sorted = each.toSorted((one, other) => one - other);
  return {
    each,
    micros: each.reduce((sum, one) => sum + one, 0) / each.length,
    slowest: sorted[Math.floor(sorted.length * 0.99)],
  };
}
