// What ten years behind cost: commits and the start, on the first day of a plan's year, in files and in PostgreSQL. With BESIDE
// set to the folder of another checkout that is built, the same with its sources and its bot in files, in turns. YEARS_UNITS=25 or
// 200 measures that alone.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hold } from './bars.mjs';
import {
  beside,
  besideName,
  holdBeside,
  median,
  newFolder,
  ratioOf,
  readData,
  root,
  rounds,
  startBot,
  writeOrg,
} from './bots.mjs';
import { loadBundle, ofTelegram } from './checkout.mjs';
import { fillState, group, orgOf, planYear } from './history.mjs';
import { clockFrom } from './instances.mjs';
import { startPostgres } from './postgres.mjs';
import { startStandin, token } from './standin.mjs';

const firstDay = '2023-01-03T09:00:00+07:00';
const midYear = '2023-07-03T09:00:00+07:00';

/** What is compared: with the first, the second; the others show a year that is under way. */
const cases = {
  'day one': { years: 0, months: 0, at: firstDay },
  'ten years': { years: 10, months: 0, at: firstDay },
  'mid-year': { years: 0, months: 6, at: midYear },
  'mid-year, ten years': { years: 10, months: 6, at: midYear },
};

/** So many heads report, one after another. */
const heads = 25;

const tasks = readData('plan-2023.json').indices.flatMap((index) =>
  index.tasks.filter((task) => (task.owners ?? [index.leadUnit]).includes(group) && !task.cadence),
);
const replies = tasks.flatMap((task) => [
  'đúng tiến độ',
  task.measure ? String(task.measure.target) : `kết quả của nhiệm vụ ${task.id}: đã làm đúng kế hoạch`,
]);

/** The sources of a checkout that the bench needs, as a module. */
const loadSources = (checkout) =>
  loadBundle(checkout, [
    [['src/app/inbox.ts', 'createInbox']],
    [['src/copy/vi/index.ts', 'vietnamese']],
    [['src/app/outbox-worker.ts', 'createOutboxWorker']],
    [['src/core/people/links.ts', 'linkSeeds']],
    [['src/core/state/state.ts', 'emptyState']],
    [['src/load-data.ts', '*']],
    [['src/storage/json/json-store.ts', 'openJsonStore']],
    // Earlier checkouts have files alone.
    [['src/storage/postgres/database.ts', 'toDatabase']],
    [['src/storage/postgres/open-row.ts', 'openRow']],
    [['src/storage/postgres/schema.ts', 'makeReady']],
  ]);

const row = 'agency';

/** How a state is kept in files: a folder, of which each round has a copy. */
const inFiles = {
  name: 'files',
  open: (sources, { path }, clock, options) =>
    sources.openJsonStore(join(path, 'rehearsal'), clock.now, options),
  copy: async ({ kept }) => copyOf(kept),
  environment: (_copy, at) => ({ CLOCK_START: at }),
};

/** How it is kept in PostgreSQL: a database, of which each round has a copy made as a folder is copied. */
const inDatabase = (server) => ({
  name: 'PostgreSQL',
  async open(sources, { database: name }, _clock, options) {
    const database = sources.toDatabase(server.urlOf(name));
    await sources.makeReady(database);
    const store = await sources.openRow(database, row, options);
    return {
      ...store,
      async close() {
        await store.close();
        await database.close();
      },
    };
  },
  async copy({ kept, database }) {
    const folder = copyOf(kept);
    const name = await server.newDatabase(database);
    await server.checkpoint();
    return {
      path: folder.path,
      database: name,
      async remove() {
        folder.remove();
        await server.dropDatabase(name);
      },
    };
  },
  // A rehearsal stands in files: the machine's own clock is set.
  environment: ({ database }, at) => ({ DATABASE_URL: server.urlOf(database), NODE_OPTIONS: clockFrom(at) }),
});

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A folder to work on. Its writing is over before anything is measured: else the first commits would wait for it. */
function copyOf(kept) {
  const folder = newFolder();
  cpSync(kept.path, folder.path, { recursive: true });
  if (process.platform !== 'win32') execFileSync('sync');
  return folder;
}

/** A copy opened by a checkout's own store, with inbox and outbox before it; the channel answers at once. */
async function openHouse({ version: { sources }, way, at }, copy) {
  const now = Date.parse(at);
  const clock = { now: () => now, rehearsal: true };
  const world = await (sources.loadContext ?? sources.loadWorld)(copy.path, join(root, 'data'), planYear);
  const store = await way.open(sources, copy, clock, { planYear });
  const channel = {
    name: 'telegram',
    ...ofTelegram,
    fit: (message) => [message],
    send: async () => '1',
    async acknowledgePress() {},
    async start() {},
    async stop() {},
  };
  const log = silent;
  const outbox = sources.createOutboxWorker({
    store,
    clock,
    log,
    channels: new Map([['telegram', channel]]),
    holder: 'bench',
    instead: sources.vietnamese,
    random: Math.random,
  });
  const secrets = { newCode: () => '', hashOf: (code) => code };
  const inbox = sources.createInbox({
    // Earlier checkouts say «world».
    world,
    context: world,
    store,
    clock,
    log,
    outbox,
    channelOf: () => channel,
    words: sources.vietnamese,
    secrets,
  });
  await store.transact((state) => ({ state: sources.linkSeeds(state, world.org, now), result: null }));
  let eventId = 0;
  return {
    period: at.slice(0, 7),
    /** Says something. @returns how long it took to be decided and saved, ms; what is sent later does not count */
    async say(user, text) {
      eventId += 1;
      const begun = performance.now();
      await inbox.accept({
        type: 'text',
        text,
        addressed: true,
        eventId: String(eventId),
        chat: { channel: 'telegram', chatId: String(user) },
        chatKind: 'private',
        userId: String(user),
      });
      const took = performance.now() - begun;
      await outbox.idle();
      return took;
    },
    async reports() {
      return Object.values((await store.read()).reports);
    },
    async close() {
      await outbox.stop();
      await store.close();
    },
  };
}

/**
 * Heads report, one after another, each step in every folder in turn: whatever else the machine does falls on all alike.
 * @returns for each folder the median time of a step and of a sending, ms
 */
async function measureCommits(all) {
  const houses = [];
  for (const one of all) {
    const copy = await one.way.copy(one);
    houses.push({ ...(await openHouse(one, copy)), copy, steps: [], sendings: [] });
  }
  for (let user = 1; user <= heads; user++) {
    // Each folder has each place in the turn: what one leaves to the disk falls on the next.
    const turn = houses.map((_, position) => houses[(position + user) % houses.length]);
    for (const house of turn) await house.say(user, `/baocao ${Number(house.period.slice(5))}/${planYear}`);
    for (const text of replies) for (const house of turn) house.steps.push(await house.say(user, text));
    for (const house of turn) house.sendings.push(await house.say(user, 'gửi báo cáo'));
  }
  for (const house of houses) {
    const sent = (await house.reports()).filter(({ period }) => period === house.period);
    if (sent.length !== heads) throw new Error(`${sent.length} of ${heads} reports were sent`);
    await house.close();
    await house.copy.remove();
  }
  return houses.map(({ steps, sendings }) => ({ stepMs: median(steps), sendMs: median(sendings) }));
}

/** The built bot on a copy, until it has answered its first question, ms. */
async function measureStart(one) {
  const { version, way, at } = one;
  const copy = await way.copy(one);
  const standin = await startStandin();
  standin.write([[1, '/index Chi phí thời gian']]);
  const answered = new Promise((done) => standin.onSend(() => done(performance.now())));
  const begun = performance.now();
  const bot = startBot(join(version.checkout, 'dist/main.js'), {
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: standin.root,
    DATA_DIR: copy.path,
    LOG_LEVEL: 'error',
    ...way.environment(copy, at),
  });
  const took = (await answered) - begun;
  await bot.kill();
  standin.close();
  await copy.remove();
  return took;
}

const figures = [
  ['guided step, ms', 'stepMs', 2],
  ['report sent, ms', 'sendMs', 2],
  ['start to first answer, ms', 'startMs', 0],
];

function print(title, results) {
  const names = Object.keys(results);
  console.log(`\n${title}`);
  console.log(
    `${'median (least–most of the rounds)'.padEnd(34)}${names.map((name) => name.padStart(32)).join('')}`,
  );
  for (const [label, key, digits] of figures) {
    const base = median(results[names[0]].map((one) => one[key]));
    const cells = names.map((name) => {
      const values = results[name].map((one) => one[key]);
      const times = `${(median(values) / base).toFixed(2)} ×`;
      const range = `(${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
      return `${median(values).toFixed(digits)} ${range} ${times}`.padStart(32);
    });
    console.log(`${label.padEnd(34)}${cells.join('')}`);
  }
}

/** Each figure of each case in files beside that of the other checkout. */
function holdToBefore(all, [now, before], units) {
  for (const name of Object.keys(cases)) {
    const [own, other] = [now, before].map(
      (version) =>
        all.find((one) => one.version === version && one.way === inFiles && one.name === name).results,
    );
    const results = { 'DDCI bot': own, [besideName]: other };
    holdBeside(
      results,
      Object.fromEntries(figures.map(([label, key]) => [`${units} units, ${name}, ${label}`, { key }])),
    );
  }
}

export async function compareYears() {
  const checkouts = beside ? [root, beside] : [root];
  const versions = [];
  for (const checkout of checkouts) versions.push({ checkout, sources: await loadSources(checkout) });
  const server = await startPostgres();
  const ways = [
    ...versions.map((version) => ({ version, way: inFiles })),
    ...(server ? [{ version: versions[0], way: inDatabase(server) }] : []),
  ];
  const { YEARS_UNITS: only } = process.env;
  const sizes = [25, 200].filter((one) => !only || one === Number(only));
  if (sizes.length === 0) throw new Error(`YEARS_UNITS=${only}: should be 25 or 200`);
  for (const units of sizes) {
    const all = [];
    for (const { version, way } of ways)
      for (const [name, one] of Object.entries(cases)) {
        const kept = newFolder();
        writeOrg(kept.path, orgOf(units));
        mkdirSync(join(kept.path, 'rehearsal', 'copies'), { recursive: true });
        const database = way === inFiles ? undefined : await server.newDatabase();
        const now = Date.parse(one.at);
        const open = () =>
          way.open(version.sources, { path: kept.path, database }, { now: () => now }, { planYear });
        await fillState(version.sources, open, { units, ...one, now });
        all.push({ version, way, name, kept, database, at: one.at, results: [] });
      }
    for (let round = 0; round < rounds; round++) {
      const commits = await measureCommits(all);
      for (const [position, one] of all.entries())
        one.results.push({ ...commits[position], startMs: await measureStart(one) });
    }
    for (const { version, way } of ways) {
      const own = all.filter((one) => one.version === version && one.way === way);
      print(
        `${units} units, ${version.checkout}, in ${way.name}, ${rounds} rounds in turns; × day one`,
        Object.fromEntries(own.map(({ name, results }) => [name, results])),
      );
      if (version.checkout !== root) continue;
      const results = Object.fromEntries(own.map((one) => [one.name, one.results]));
      for (const [label, key] of figures)
        hold(
          'ten years ÷ day one',
          ratioOf(results, key, 'ten years'),
          `${units} units, in ${way.name}, ${label}`,
        );
    }
    if (beside) holdToBefore(all, versions, units);
    for (const { kept } of all) kept.remove();
  }
  await server?.stop();
}
