// The opening of a month for 12,000 units of 200 agencies behind one token, in files and in PostgreSQL, on a virtual clock: how
// long the sending takes beside the platform's own limit, and what all of it takes of the processors. The bots of all agencies
// are the real ones on their real stores; the channel takes 60 ms a message. PROVINCE_UNITS and PROVINCE_AGENCIES say how many.
import { join } from 'node:path';
import { hold } from './bars.mjs';
import { newFolder, root } from './bots.mjs';
import { loadBundle, ofTelegram } from './checkout.mjs';
import { orgWith } from './guided.mjs';
import { agencyOf } from './instances.mjs';
import { startPostgres } from './postgres.mjs';

const { PROVINCE_UNITS: units = '12000', PROVINCE_AGENCIES: agencies = '200' } = process.env;
const users = Array.from({ length: Number(units) }, (_, position) => position + 1);
/** Telegram's documented limit: about 30 messages a second. */
const perSecond = 30;
const sendMs = 60;
const morning = Date.parse('2023-05-22T07:50:00+07:00');
const opening = Date.parse('2023-05-22T08:00:00+07:00');
/** What somebody waits for in silence, ms of real time: the bench would not end. */
const stuckMs = 60_000;

const loadSources = () =>
  loadBundle(
    root,
    [
      [['src/agencies/houses.ts', 'createHouses']],
      [['src/agencies/whereabouts.ts', 'createWhereabouts']],
      [['src/app/clocks.ts', 'realTime']],
      [['src/copy/vi/index.ts', 'vietnamese']],
      [['src/core/people/org.ts', 'orgSchema']],
      [['src/load-data.ts', '*']],
      [['src/storage/json/json-store.ts', 'openJsonStore']],
      [['src/storage/postgres/database.ts', 'toDatabase']],
      [['src/storage/postgres/open-row.ts', 'openRow']],
      [['src/storage/postgres/schema.ts', 'makeReady']],
    ],
    { packages: 'external' },
  );

/**
 * Time that passes only when nobody has anything left to do: whoever sleeps wakes in order, and never while something is
 * being saved.
 * @param isBusy whether anybody waits for a store
 */
function virtualTime(isBusy) {
  let now = 0;
  const sleepers = [];
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        const at = now + Math.max(0, ms);
        let place = sleepers.length;
        while (place > 0 && sleepers[place - 1].at > at) place -= 1;
        sleepers.splice(place, 0, { at, wake });
      }),
    /** Runs until it is done. */
    async run(isDone) {
      let since = performance.now();
      while (!isDone()) {
        for (let round = 0; round < 4; round++) await new Promise((done) => setImmediate(done));
        if (!isBusy() && sleepers.length > 0) {
          const next = sleepers.shift();
          now = Math.max(now, next.at);
          next.wake();
          since = performance.now();
        } else if (performance.now() - since > stuckMs) throw new Error('nobody has anything to do');
      }
    },
  };
}

/** The longest time that a timer of 5 ms came late. */
function watchLoop() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** A store of which is known whether anybody waits for it. */
function counted(store, waiting) {
  const around =
    (call) =>
    async (...given) => {
      waiting.count += 1;
      try {
        return await call(...given);
      } finally {
        waiting.count -= 1;
      }
    };
  return { ...store, transact: around(store.transact), ensure: around(store.ensure) };
}

async function openProvince(sources, way) {
  const waiting = { count: 0 };
  const time = virtualTime(() => waiting.count > 0);
  // Whatever of the house goes by real time goes by this one.
  Object.assign(sources.realTime, { now: time.now, sleep: time.sleep });
  let base = morning;
  const clock = { now: () => base + time.now(), rehearsal: false };
  const sentAt = [];
  const chats = new Map();
  const channel = {
    name: 'telegram',
    ...ofTelegram,
    fit: (message) => [message],
    async send(chat) {
      sentAt.push(time.now());
      chats.set(chat, (chats.get(chat) ?? 0) + 1);
      await time.sleep(sendMs);
      return '1';
    },
    inviteLink: () => null,
    async acknowledgePress() {},
    async start() {},
    async stop() {},
  };
  const whereabouts = sources.createWhereabouts();
  const houses = [];
  for (let number = 0; number < Number(agencies); number++) {
    const id = `a${number}`;
    const own = users.filter((user) => agencyOf(user, Number(agencies)) === number);
    const { plan } = sources.world;
    const store = counted(await way.open(number, clock.now), waiting);
    houses.push({
      id,
      context: {
        ...sources.world,
        plan: { ...plan, agency: { ...plan.agency, name: `Sở số ${number}` } },
        org: sources.orgSchema.parse(orgWith(own)),
      },
      store: await whereabouts.watch(id, store),
      files: { keep: async () => null, find: async () => null, remove: async () => {} },
      showOfficeCode() {},
    });
  }
  const log = { debug() {}, info() {}, warn() {}, error: (...what) => console.error(...what) };
  const bot = sources.createHouses({
    agencies: houses,
    whereabouts,
    channels: [channel],
    clock,
    log,
    words: sources.vietnamese,
    holder: 'bench',
  });
  await bot.start();
  const leftIn = async () => {
    let left = 0;
    for (const { store } of houses) left += (await store.read()).outbox.length;
    return left;
  };
  const begun = performance.now();
  const before = process.cpuUsage();
  const databaseBefore = way.processorSeconds();
  const heldFor = watchLoop();
  base = opening - time.now();
  await bot.tick();
  const plannedMs = performance.now() - begun;
  // No time has passed: those that are on their way still stand there.
  const rows = await leftIn();
  await time.run(() => sentAt.length >= rows);
  // The last ones are still on their way.
  const lastAt = sentAt.at(-1);
  await time.run(() => time.now() >= lastAt + sendMs && waiting.count === 0);
  // Nothing sleeps any more: what is left to be saved is saved in its own time.
  for (let look = 0; look < 50 && (await leftIn()) > 0; look++)
    await new Promise((done) => setTimeout(done, 20));
  const tookMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  const longestMs = heldFor();
  const left = await leftIn();
  void bot.stop();
  await time.run(() => waiting.count === 0);
  const missing = users.filter((one) => chats.get(String(one)) !== 1);
  if (missing.length > 0 || left > 0)
    throw new Error(`${missing.length} were not reminded once; ${left} rows are left`);
  let most = 0;
  for (let from = 0, to = 0; to < sentAt.length; to++) {
    while (sentAt[to] - sentAt[from] >= 1_000) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return {
    rows,
    most,
    plannedMs,
    tookMs,
    longestMs,
    ratio: (lastAt - sentAt[0]) / ((rows / perSecond) * 1_000),
    sendingMs: lastAt - sentAt[0],
    botSeconds: (user + system) / 1e6,
    databaseSeconds: way.processorSeconds() - databaseBefore,
  };
}

export async function benchProvince() {
  const sources = await loadSources();
  const data = join(root, 'data');
  const world = await sources.loadContext(data, data, 2023);
  const folder = newFolder();
  const server = await startPostgres();
  const ways = {
    files: {
      open: (number, now) => sources.openJsonStore(join(folder.path, `a${number}`), now, { planYear: 2023 }),
      processorSeconds: () => 0,
      async close() {},
    },
  };
  if (server !== null) {
    const database = sources.toDatabase(server.urlOf(await server.newDatabase()));
    await sources.makeReady(database);
    ways.PostgreSQL = {
      open: (number) => sources.openRow(database, `agency/a${number}`, { planYear: 2023 }),
      processorSeconds: server.processorSeconds,
      close: () => database.close(),
    };
  }
  console.log(`\n## Opening for ${units} units of ${agencies} agencies, on a virtual clock`);
  const { now, sleep } = sources.realTime;
  for (const [name, way] of Object.entries(ways)) {
    const found = await openProvince({ ...sources, world }, way);
    Object.assign(sources.realTime, { now, sleep });
    await way.close();
    console.log(
      `${name}: ${found.rows} messages in ${(found.sendingMs / 1_000).toFixed(1)} s of its clock, ${found.most} within any second at most; all planned and saved after ${(found.plannedMs / 1_000).toFixed(1)} s, the loop held ${found.longestMs.toFixed(0)} ms at most; the work itself took ${(found.tookMs / 1_000).toFixed(0)} s, of the processors ${found.botSeconds.toFixed(1)} s by the bot, ${found.databaseSeconds.toFixed(1)} s by the database`,
    );
    hold("12,000 reminders ÷ the platform's limit", found.ratio, name);
  }
  await server?.stop();
  folder.remove();
}
