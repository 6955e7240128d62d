// Counts which words stand beside each other in questions that people wrote with their marks, and writes what came more
// than once: by it a question typed without marks is given them (src/core/ask/with-marks.ts). Of what it counts nothing
// is kept but pairs of words, how often they came, and no figure. Run it again when a set of questions has joined:
// node scripts/spoken-pairs.mjs (with --check it only says whether the file is so)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
const partsOf = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.;:!?\n«»"()[\]…]+/u);
// Of every figure nothing is kept but that one stood there.
const wordsOf = (text) =>
  (text.match(/[\p{L}\p{M}]+|\d[\d.,/]*%?/gu) ?? []).map((word) => (/^\d/.test(word) ? '#' : word));

/** Whether a text was typed with its marks. */
function isMarked(text) {
  const words = wordsOf(text.normalize('NFC').toLowerCase()).filter((word) => word !== '#');
  return words.length > 0 && words.filter((word) => fold(word) !== word).length >= words.length * 0.4;
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const questions = [
  ...readdirSync('test/worlds/questions')
    .filter((name) => /^blind-\d+\.json$/.test(name))
    .flatMap((name) => read(`test/worlds/questions/${name}`)),
  ...readdirSync('test/questions').flatMap((name) => read(`test/questions/${name}`)),
].flatMap(({ q, before = [] }) => [q, ...before]);
const pairs = new Map();
for (const text of questions.filter(isMarked))
  for (const part of partsOf(text)) {
    let before = '^';
    for (const word of wordsOf(part)) {
      const behind = pairs.get(before) ?? new Map();
      behind.set(word, (behind.get(word) ?? 0) + 1);
      pairs.set(before, behind);
      before = word;
    }
  }

const lines = [...pairs]
  .map(([before, behind]) => [
    before,
    [...behind].filter(([, count]) => count > 1).sort(([one], [other]) => (one < other ? -1 : 1)),
  ])
  .filter(([, behind]) => behind.length > 0)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([before, behind]) => `${before} ${behind.map(([word, count]) => `${word} ${count}`).join(' ')}`);

const file = 'src/core/ask/spoken-pairs.ts';
const counted = `// Written by scripts/spoken-pairs.mjs. A word («^» begins a sentence), then each word that stood behind it, and how often.\nexport const spokenPairs = \`\n${lines.join('\n')}\n\`;\n`;
if (!process.argv.includes('--check')) writeFileSync(file, counted);
else if (readFileSync(file, 'utf8') !== counted) {
  console.error(`${file} is not what the questions say: node scripts/spoken-pairs.mjs`);
  process.exitCode = 1;
}
