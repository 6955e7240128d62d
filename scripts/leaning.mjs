// Learns how much words lean to being said to the bot in the middle of a report (src/core/report/leaning.ts) from the
// sentences of test/dialog/taught.txt, and writes src/core/report/leaning-weights.ts. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const target = 'src/core/report/leaning-weights.ts';

/** What stands in taught.txt: the kind, a tab, the sentence. */
function sentences() {
  return readFileSync('test/dialog/taught.txt', 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => {
      const [kind, text] = row.split('\t');
      return { isToBot: kind !== 'content', text };
    });
}

async function traits() {
  const bundled = await build({
    entryPoints: ['src/core/report/traits.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const address = `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`;
  return (await import(address)).traitsOf;
}

/** A fixed order of shuffles: the same sentences always give the same weights. */
function shuffler() {
  let seed = 1;
  return (list) => {
    for (let last = list.length - 1; last > 0; last--) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const other = Math.floor((seed / 2147483648) * (last + 1));
      [list[last], list[other]] = [list[other], list[last]];
    }
  };
}

/** Logistic regression by stochastic gradient with the steps of AdaGrad and a little pull to zero. */
function learn(examples, count) {
  const weights = new Float64Array(count + 1);
  const steps = new Float64Array(count + 1);
  const shuffle = shuffler();
  const order = examples.map((_, position) => position);
  const move = (at, slope) => {
    steps[at] += slope * slope;
    weights[at] -= (0.3 * slope) / Math.sqrt(steps[at] + 1e-8);
  };
  for (let round = 0; round < 40; round++) {
    shuffle(order);
    for (const position of order) {
      const { known, scale, isToBot } = examples[position];
      const sum = known.reduce((total, at) => total + weights[at] * scale, weights[count]);
      const wrong = 1 / (1 + Math.exp(-sum)) - (isToBot ? 1 : 0);
      move(count, wrong);
      for (const at of known) move(at, wrong * scale + 1e-4 * weights[at]);
    }
  }
  return weights;
}

const traitsOf = await traits();
const taught = sentences().map(({ isToBot, text }) => ({ isToBot, traits: traitsOf(text) }));
const counts = new Map();
for (const { traits: all } of taught)
  for (const trait of all) counts.set(trait, (counts.get(trait) ?? 0) + 1);
// What was seen once says nothing of the next sentence.
const names = [...counts].filter(([, count]) => count >= 2).map(([trait]) => trait);
const places = new Map(names.map((trait, at) => [trait, at]));
const examples = taught.map(({ isToBot, traits: all }) => ({
  isToBot,
  scale: 1 / Math.sqrt(all.length),
  known: all.flatMap((trait) => places.get(trait) ?? []),
}));
const weights = learn(examples, names.length);

const rows = new Map();
for (const [at, trait] of names.entries()) {
  const eighths = Math.round(weights[at] * 8);
  if (eighths !== 0) rows.set(eighths, [...(rows.get(eighths) ?? []), trait]);
}
const lines = [...rows]
  .sort(([one], [other]) => other - one)
  .map(([eighths, traits]) => [eighths, ...traits.sort()].join('\t'));
const text = `// Written by \`npm run leaning\` from test/dialog/taught.txt; not by hand.

/** What speaks for either before a word is read, in eighths. */
export const intercept = ${Math.round(weights[names.length] * 8)};

/** A weight in eighths, and the traits that have it, parted by tabs: above 0 for the bot, below for the report. */
export const weights = \`${lines.join('\n')}\`;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not what test/dialog/taught.txt teaches: run npm run leaning`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
  console.log(`${names.length} traits, ${rows.size} weights`);
}
