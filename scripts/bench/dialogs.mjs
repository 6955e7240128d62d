// Guided reports of the bot beside a dialog of the same length with grammY's own conversations, in turns. Many people
// at the same time; each writes the next message when the answer to the one before has come.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hold } from './bars.mjs';
import {
  beside,
  besideName,
  median,
  newFolder,
  people,
  printTable,
  ratioOf,
  readData,
  root,
  rounds,
  startBot,
  startDdciBot,
  writeOrg,
} from './bots.mjs';
import { startStandin, token } from './standin.mjs';

const group = 'cac-phong-chuyen-mon';
const period = '2023-05';
const greeting = '/trogiup';
const greetings = 5;
const patienceMs = 120_000;

/** What a member of the unit group owes each month, in the order of the plan. */
const tasks = readData('plan-2023.json').indices.flatMap((index) =>
  index.tasks.filter((task) => (task.owners ?? [index.leadUnit]).includes(group) && !task.cadence),
);

/** For each task a status, then a figure or words. */
const replies = [
  ...tasks.flatMap((task) => [
    'đúng tiến độ',
    task.measure
      ? String(task.measure.target)
      : `kết quả tháng 5 của nhiệm vụ ${task.id}: đã làm đúng kế hoạch`,
  ]),
  'gửi báo cáo',
];

/** What must be stored for each head: figures and words. */
const expected = JSON.stringify(replies.filter((_, position) => position % 2 === 1));

/** The live document of a state folder, as the bot of any version left it. */
function readState(folder) {
  const saved = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
  return saved.document ?? saved;
}

/** The reports of a state: those of its months' documents, and over them what the live document holds itself. */
function reportsOf(folder, { months = {}, reports }) {
  const filed = Object.entries(months).map(
    ([month, hash]) =>
      JSON.parse(readFileSync(join(folder, 'months', `${month}-${hash}.json`), 'utf8')).reports,
  );
  return Object.assign({}, ...filed, reports);
}

/** 50 units more in the group, each with its head. */
function ddciBot(standin, checkout) {
  const folder = newFolder();
  const org = readData('org.json');
  const { units } = org.unitGroups.find(({ id }) => id === group);
  for (let user = 1; user <= people; user++) {
    const unit = `phong-${user}`;
    org.units.push({ id: unit, name: `Phòng Số ${user}`, kind: 'division' });
    units.push(unit);
    org.people.push({
      id: `truong-phong-${user}`,
      name: `Trưởng phòng ${user}`,
      title: `Trưởng phòng ${user}`,
      role: 'head',
      unit,
      accounts: [{ channel: 'telegram', userId: String(user) }],
    });
  }
  writeOrg(folder.path, org);
  return {
    open: '/baocao',
    start: () =>
      startDdciBot(standin.root, folder.path, { CLOCK_START: `${period}-22T09:00:00+07:00` }, checkout),
    /** What each head's report holds, as it was typed. */
    stored() {
      const state = readState(join(folder.path, 'rehearsal'));
      if (state.drafts.length > 0) throw new Error(`${state.drafts.length} reports were left as drafts`);
      return Object.values(reportsOf(join(folder.path, 'rehearsal'), state)).map(({ entries }) =>
        tasks.map(({ id }) => String(entries[id]?.figure ?? entries[id]?.result)),
      );
    },
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

/** Everybody writes the script at once, one message after the other. @returns the time of each answer, and of all */
function holdDialogs(standin, script) {
  const place = new Map();
  const latencies = [];
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the dialogs did not end')), patienceMs);
    let ended = 0;
    const from = performance.now();
    standin.onSend((body) => {
      const now = performance.now();
      const user = Number(JSON.parse(body.toString()).chat_id);
      const { step, asked } = place.get(user);
      if (step >= script.length) return fail(new Error(`a step was answered twice: ${body.toString()}`));
      latencies.push(now - asked);
      place.set(user, { step: step + 1, asked: now });
      if (step + 1 < script.length) return standin.write([[user, script[step + 1]]]);
      ended += 1;
      if (ended < people) return undefined;
      clearTimeout(timer);
      return done({ latencies, ms: now - from });
    });
    const users = Array.from({ length: people }, (_, position) => position + 1);
    for (const user of users) place.set(user, { step: 0, asked: from });
    standin.write(users.map((user) => [user, script[0]]));
  });
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
    await Promise.race([
      died,
      holdDialogs(
        standin,
        Array.from({ length: greetings }, () => greeting),
      ),
    ]);
    const { latencies, ms } = await Promise.race([died, holdDialogs(standin, [bot.open, ...replies])]);
    died.catch(() => {});
    await running.kill();
    const stored = bot.stored();
    const complete = stored.filter((answers) => JSON.stringify(answers) === expected);
    if (stored.length !== people || complete.length !== people)
      throw new Error(`of ${people} reports ${stored.length} were stored, ${complete.length} as answered`);
    return { perSecond: (latencies.length / ms) * 1000, latencyMs: median(latencies) };
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
      ['median latency, ms', 'latencyMs', 2],
    ],
  );
  hold('steps a second ÷ grammY conversations', ratioOf(results, 'perSecond'));
}
