// Builds and starts the bot, and again whenever something changes in src/ or data/. A build that fails leaves the running
// bot as it is. Ctrl-C stops both. Run: npm run dev
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';

/** Editors write a file in several steps, and a change of branch many files. */
const quietMs = 150;
/** What the bot itself writes into data/ is no change. */
const ownOf = /^(state|rehearsal)/;

const say = (line) => console.log(`dev: ${line}`);
const run = (...words) => spawn(process.execPath, words, { stdio: 'inherit' });

let bot = null;
let stopping = false;

function start() {
  const started = run('dist/main.js');
  bot = started;
  started.once('exit', (code) => {
    if (bot !== started) return;
    bot = null;
    if (!stopping) say(`the bot ended with code ${code}; it starts again with the next change`);
  });
}

async function stop() {
  if (bot === null) return;
  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  bot = null;
  await ended;
}

/** @param why what changed */
async function restart(why) {
  const beganAt = performance.now();
  const [code] = await once(run('scripts/build.mjs'), 'exit');
  if (stopping) return;
  if (code !== 0)
    return say(`${why}: does not build; ${bot === null ? 'nothing runs' : 'the old bot goes on'}`);
  await stop();
  if (stopping) return;
  start();
  say(`${why}: built and started in ${Math.round(performance.now() - beganAt)} ms`);
}

// One after another; what changes during a build asks for one more.
let changed = 'first build';
let working = false;
let timer;
async function work() {
  if (working) return;
  working = true;
  while (changed !== null && !stopping) {
    const why = changed;
    changed = null;
    await restart(why);
  }
  working = false;
}

for (const folder of ['src', 'data'])
  watch(folder, { recursive: true }, (_, name) => {
    if (name === null || (folder === 'data' && ownOf.test(name))) return;
    if (/\.test\.ts$|~$|\.sw.$/.test(name)) return;
    changed = `${folder}/${name.replaceAll('\\', '/')}`;
    clearTimeout(timer);
    timer = setTimeout(work, quietMs);
  });

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    stopping = true;
    await stop();
    process.exit();
  });

await work();
