// Guides a department from its plan to a folder that runs: npm run setup [-- --out <folder>].
import { createInterface } from 'node:readline/promises';
import { importSource } from './import-source.mjs';

const { runSetup } = await importSource('src/import-tool/setup.ts');
const lines = createInterface({ input: process.stdin, output: process.stdout });
// Answers that are piped in come faster than they are asked for: each waits for its question.
const typed = [];
const waiting = [];
let isOver = false;
lines.on('line', (line) => (waiting.length > 0 ? waiting.shift()(line) : typed.push(line)));
lines.on('close', () => {
  isOver = true;
  for (const give of waiting.splice(0)) give(null);
});
process.exitCode = await runSetup({
  words: process.argv.slice(2),
  ask(question) {
    process.stdout.write(`${question} `);
    if (typed.length > 0) return Promise.resolve(typed.shift());
    return isOver ? Promise.resolve(null) : new Promise((give) => waiting.push(give));
  },
  say: (line) => console.log(line),
});
lines.close();
