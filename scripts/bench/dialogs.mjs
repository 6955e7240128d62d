// Guided reports of the bot beside a dialog of the same length with grammY's own conversations, in turns. Many people
// at the same time; each writes the next message when the answer to the one before has come.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  root,
  rounds,
  startBot,
  startDdciBot,
  writeOrg,
} from './bots.mjs';
import {
  answersInFolder,
  greet,
  orgWith,
  replies,
  report,
  reportingAt,
  requireAnswers,
  tasks,
} from './guided.mjs';
import { processorSeconds } from './processor.mjs';
import { startStandin, token } from './standin.mjs';

const users = Array.from({ length: people }, (_, position) => position + 1);

/** 50 units more in the group, each with its head. */
function ddciBot(standin, checkout) {
  const folder = newFolder();
  writeOrg(folder.path, orgWith(users));
  return {
    open: '/baocao',
    start: () => startDdciBot(standin.root, folder.path, { CLOCK_START: reportingAt }, checkout),
    stored: () => answersInFolder(join(folder.path, 'rehearsal')),
    remove: folder.remove,
  };
}

function dialogBot(standin) {
  const folder = newFolder();
  const questions = [
    ...tasks.flatMap((task) => [
      `Nhiệm vụ ${task.id}: ${task.text}\nTiến độ thế nào?`,
      task.measure ? `${task.measure.ask} là bao nhiêu?` : `Kết quả của nhiệm vụ ${task.id}?`,
    ]),
    'Gửi báo cáo?',
  ];
  return {
    open: '/start',
    start: () =>
      startBot('scripts/bench/dialog-bot.mjs', {
        TOKEN: token,
        API_ROOT: standin.root,
        QUESTIONS: JSON.stringify(questions),
        STATE_DIR: join(folder.path, 'state'),
        ANSWERS_DIR: join(folder.path, 'answers'),
      }),
    stored: () =>
      readdirSync(join(folder.path, 'answers'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
        .map((answers) => answers.filter((_, position) => position % 2 === 1)),
    remove: folder.remove,
  };
}

/** One run of one bot; fails unless every answer of everybody was stored, though the bot was killed after the last. */
async function measure(standin, make) {
  standin.reset();
  const bot = make(standin);
  const running = bot.start();
  const died = running.ended.then(() => {
    throw new Error('the bot ended by itself');
  });
  try {
    // Both have started and know their platform before they are measured.
    await Promise.race([died, greet(standin, users)]);
    const before = processorSeconds(running.pid);
    const { latencies, ms } = await Promise.race([died, report(standin, users, bot.open)]);
    const botMs =
      before === null ? null : ((processorSeconds(running.pid) - before) / latencies.length) * 1_000;
    died.catch(() => {});
    await running.kill();
    requireAnswers(bot.stored(), people);
    return { perSecond: (latencies.length / ms) * 1000, botMs, latencyMs: median(latencies) };
  } finally {
    await running.kill();
    bot.remove();
  }
}

export async function compareDialogs() {
  const standin = await startStandin();
  const bots = {
    'grammY conversations': dialogBot,
    'DDCI bot': (api) => ddciBot(api, root),
    ...(beside ? { [besideName]: (api) => ddciBot(api, beside) } : {}),
  };
  const results = Object.fromEntries(Object.keys(bots).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, make] of Object.entries(bots)) results[name].push(await measure(standin, make));
  standin.close();
  printTable(
    `Reports of ${people} heads at once, ${replies.length + 1} messages each, ${rounds} rounds in turns, medians`,
    results,
    [
      ['steps a second', 'perSecond', 0],
      ['processor a step, ms', 'botMs', 3],
      ['median latency, ms', 'latencyMs', 2],
    ],
  );
  holdBeside(results, {
    'steps a second': { key: 'perSecond', better: 'more' },
    'processor of a step': { key: 'botMs' },
    'latency of a step': { key: 'latencyMs' },
  });
  hold('steps a second ÷ grammY conversations', ratioOf(results, 'perSecond'));
}
