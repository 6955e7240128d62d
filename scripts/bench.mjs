// Measures the bot beside a bare grammY echo bot (bot.start()) on one local stand-in of the Bot API, in turns,
// and the question engine beside Fuse.js and MiniSearch. Run: npm run bench
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const people = 50;
const answers = 6_000;
const latencySamples = 400;
const rounds = Number(process.env.ROUNDS ?? 5);
const question = '/index Chi phí thời gian';
const token = '42:bench';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The Bot API as far as a bench needs it: hands out updates, takes messages, notes when. */
async function startStandin() {
  let queue = [];
  let nextUpdate = 1;
  let waiting = null;
  let onSend = () => {};
  const give = (response, result) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
  };
  const takeBatch = () => queue.splice(0, 100);
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const method = request.url.split('/').pop();
      if (method === 'getMe')
        return give(response, {
          id: 42,
          is_bot: true,
          first_name: 'B',
          username: 'bench_bot',
          can_join_groups: true,
        });
      if (method === 'getUpdates') {
        if (queue.length > 0) return give(response, takeBatch());
        waiting = response;
        response.on('close', () => {
          if (waiting === response) waiting = null;
        });
        return undefined;
      }
      if (method === 'sendMessage') {
        give(response, { message_id: 1, date: 1, chat: { id: 1, type: 'private' }, text: 'x' });
        return onSend();
      }
      return give(response, true);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    push(count) {
      for (let position = 0; position < count; position++) {
        const id = nextUpdate++;
        const user = (id % people) + 1;
        queue.push({
          update_id: id,
          message: {
            message_id: id,
            date: 1,
            chat: { id: user, type: 'private', first_name: 'N' },
            from: { id: user, is_bot: false, first_name: 'N' },
            text: question,
            entities: [{ type: 'bot_command', offset: 0, length: 6 }],
          },
        });
      }
      if (waiting && !waiting.destroyed) {
        const response = waiting;
        waiting = null;
        give(response, takeBatch());
      }
    },
    sent: (count) =>
      new Promise((done) => {
        let left = count;
        onSend = () => {
          left -= 1;
          if (left === 0) done(performance.now());
        };
      }),
    reset() {
      queue = [];
      waiting = null;
      nextUpdate = 1;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ddci-bench-'));
  const org = JSON.parse(readFileSync(join(root, 'data/org.json'), 'utf8'));
  for (let user = 1; user <= people; user++)
    org.people.push({
      id: `staff-${user}`,
      name: `Chuyên viên ${user}`,
      title: `Chuyên viên ${user}`,
      role: 'staff',
      accounts: [{ channel: 'telegram', userId: String(user) }],
    });
  writeFileSync(join(folder, 'org.json'), JSON.stringify(org));
  return folder;
}

const residentMiB = (pid) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;

/** One run of one bot: start-up to first answer, latency one at a time, answers a second, peak memory. */
async function measure(standin, start) {
  standin.reset();
  standin.push(1);
  const first = standin.sent(1);
  const begun = performance.now();
  const child = start(`http://127.0.0.1:${standin.port}`);
  const startMs = (await first) - begun;
  const latencies = [];
  for (let sample = 0; sample < latencySamples; sample++) {
    const sent = standin.sent(1);
    const asked = performance.now();
    standin.push(1);
    latencies.push((await sent) - asked);
  }
  const done = standin.sent(answers);
  const from = performance.now();
  standin.push(answers);
  const perSecond = (answers / ((await done) - from)) * 1000;
  const memoryMiB = residentMiB(child.pid);
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('close', ended));
  return { startMs, latencyMs: median(latencies.slice(50)), perSecond, memoryMiB };
}

const echo = `
import { Bot } from 'grammy';
const bot = new Bot('${token}', { client: { apiRoot: process.env.API_ROOT } });
bot.on('message:text', (context) => context.reply(context.msg.text));
bot.start();
`;

async function compareBots() {
  const standin = await startStandin();
  const folder = dataFolder();
  const echoFile = join(root, 'dist', 'bench-echo.mjs');
  writeFileSync(echoFile, echo);
  const run = (file, environment) =>
    spawn(process.execPath, [file], {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
      stdio: 'ignore',
    });
  const bots = {
    'bare grammY echo': (api) => run(echoFile, { API_ROOT: api }),
    'DDCI bot': (api) =>
      run('dist/main.js', {
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: api,
        DATA_DIR: folder,
        LOG_LEVEL: 'error',
      }),
  };
  const results = Object.fromEntries(Object.keys(bots).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, start] of Object.entries(bots)) results[name].push(await measure(standin, start));
  standin.close();
  rmSync(folder, { recursive: true });
  rmSync(echoFile);
  const rows = [
    ['answers a second', 'perSecond', 0],
    ['median latency, ms', 'latencyMs', 2],
    ['start to first answer, ms', 'startMs', 0],
    ['peak memory, MiB', 'memoryMiB', 0],
  ];
  console.log(`\n«${question}» over Telegram, ${rounds} rounds in turns, medians`);
  console.log(
    `${'figure'.padEnd(28)}${Object.keys(bots)
      .map((name) => name.padStart(18))
      .join('')}${'ratio'.padStart(9)}`,
  );
  for (const [label, key, digits] of rows) {
    const values = Object.keys(bots).map((name) => median(results[name].map((result) => result[key])));
    const cells = values.map((value) => value.toFixed(digits).padStart(18)).join('');
    console.log(`${label.padEnd(28)}${cells}${(values[1] / values[0]).toFixed(2).padStart(9)}`);
  }
}

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

async function compareQuestions() {
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

console.log(`Node ${process.version}`);
await compareBots();
await compareQuestions();
