// Answers of the bot beside a bare grammY echo bot (bot.start()), in turns.
import { existsSync, readFileSync } from 'node:fs';
import { hold } from './bars.mjs';
import {
  beside,
  besideName,
  holdBeside,
  median,
  newFolder,
  people,
  printTable,
  ratioOf,
  readData,
  rounds,
  startBot,
  startDdciBot,
  writeOrg,
} from './bots.mjs';
import { processorSeconds } from './processor.mjs';
import { startStandin, token } from './standin.mjs';

const answers = 6_000;
const latencySamples = 400;
const question = '/index Chi phí thời gian';

function dataFolder() {
  const folder = newFolder();
  const org = readData('org.json');
  for (let user = 1; user <= people; user++)
    org.people.push({
      id: `staff-${user}`,
      name: `Chuyên viên ${user}`,
      title: `Chuyên viên ${user}`,
      role: 'staff',
      accounts: [{ channel: 'telegram', userId: String(user) }],
    });
  writeOrg(folder.path, org);
  return folder;
}

/** The most that a process held so far; null where the system does not tell, which Linux alone does. */
const residentMiB = (pid) =>
  existsSync('/proc/self/status')
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
    : null;

/** One run of one bot: start-up to first answer, latency one at a time, answers a second, peak memory. */
async function measure(standin, start) {
  let asked = 0;
  const ask = (count) =>
    standin.write(Array.from({ length: count }, () => [(asked++ % people) + 1, question]));
  const sent = (count) =>
    new Promise((done) => {
      let left = count;
      standin.onSend(() => {
        left -= 1;
        if (left === 0) done(performance.now());
      });
    });
  standin.reset();
  ask(1);
  const first = sent(1);
  const begun = performance.now();
  const bot = start();
  const startMs = (await first) - begun;
  const latencies = [];
  for (let sample = 0; sample < latencySamples; sample++) {
    const answered = sent(1);
    const askedAt = performance.now();
    ask(1);
    latencies.push((await answered) - askedAt);
  }
  const done = sent(answers);
  const from = performance.now();
  const before = processorSeconds(bot.pid);
  ask(answers);
  const perSecond = (answers / ((await done) - from)) * 1000;
  const botMs = before === null ? null : ((processorSeconds(bot.pid) - before) / answers) * 1_000;
  const memoryMiB = residentMiB(bot.pid);
  await bot.kill();
  return { startMs, latencyMs: median(latencies.slice(50)), perSecond, botMs, memoryMiB };
}

export async function compareAnswers() {
  const standin = await startStandin();
  const folder = dataFolder();
  const besideFolder = dataFolder();
  const bots = {
    'bare grammY echo': () =>
      startBot('scripts/bench/echo-bot.mjs', { TOKEN: token, API_ROOT: standin.root }),
    'DDCI bot': () => startDdciBot(standin.root, folder.path),
    ...(beside ? { [besideName]: () => startDdciBot(standin.root, besideFolder.path, {}, beside) } : {}),
  };
  const results = Object.fromEntries(Object.keys(bots).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, start] of Object.entries(bots)) results[name].push(await measure(standin, start));
  standin.close();
  folder.remove();
  besideFolder.remove();
  printTable(`«${question}» over Telegram, ${rounds} rounds in turns, medians`, results, [
    ['answers a second', 'perSecond', 0],
    ['processor an answer, ms', 'botMs', 3],
    ['median latency, ms', 'latencyMs', 2],
    ['start to first answer, ms', 'startMs', 0],
    ['peak memory, MiB', 'memoryMiB', 0],
  ]);
  hold('answers a second ÷ bare grammY', ratioOf(results, 'perSecond'));
  hold('start to first answer ÷ bare grammY', ratioOf(results, 'startMs'));
  hold('peak memory ÷ bare grammY', ratioOf(results, 'memoryMiB'));
  holdBeside(results, {
    'answers a second': { key: 'perSecond', better: 'more' },
    'processor of an answer': { key: 'botMs' },
    'latency of an answer': { key: 'latencyMs' },
    'start to first answer': { key: 'startMs' },
    'peak memory': { key: 'memoryMiB' },
  });
}
