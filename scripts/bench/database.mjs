// Files beside PostgreSQL, and it alone beside it with others standing by, for one agency and for many: guided steps and answers
// a second, and what they take of the processors. In turns: each round has all of them. AGENCIES says how many («1,40,200»),
// DATABASE_PEOPLE how many people report at once, the same number in however many agencies.
import { hold } from './bars.mjs';
import { median, printTable, rounds } from './bots.mjs';
import { answersInFolder, answersOf, greet, replies, report, requireAnswers } from './guided.mjs';
import { agenciesFolder, agencyOf, rowOf, standsBy, startInstance, stateFolders } from './instances.mjs';
import { startPostgres } from './postgres.mjs';
import { processorSeconds, residentMiB } from './processor.mjs';
import { startStandin } from './standin.mjs';

const { AGENCIES: sizes = '1,40,200', DATABASE_PEOPLE: people = '200' } = process.env;
const users = Array.from({ length: Number(people) }, (_, position) => position + 1);
const answers = 2_000;
const question = '/index Chi phí thời gian';

const files = 'files';
const alone = 'PostgreSQL';
const ways = {
  [files]: { isInFiles: true, others: 0 },
  [alone]: { others: 0 },
  'PostgreSQL, 1 by': { others: 1 },
  'PostgreSQL, 3 by': { others: 3 },
};

/** The reports of all agencies in a database. */
async function answersInDatabase(server, name) {
  const client = await server.connect(name);
  const { rows } = await client.query('SELECT id, document FROM ddci.agencies WHERE document IS NOT NULL');
  const months = await client.query('SELECT agency, period, document FROM ddci.months');
  await client.end();
  const monthOf = new Map(
    months.rows.map(({ agency, period, document }) => [`${agency} ${period}`, document]),
  );
  return rows.flatMap(({ id, document }) => {
    const saved = JSON.parse(document);
    return answersOf(saved.document ?? saved, (month) => JSON.parse(monthOf.get(`${id} ${month}`)));
  });
}

/** How many answers a second come to everybody who asks the same over and over. */
async function askAll(standin) {
  let left = answers;
  const done = new Promise((end) =>
    standin.onSend(() => {
      left -= 1;
      if (left === 0) end();
    }),
  );
  const from = performance.now();
  standin.write(Array.from({ length: answers }, (_, position) => [users[position % users.length], question]));
  await done;
  return (answers / (performance.now() - from)) * 1_000;
}

/** What so many processes have taken of the processors so far, seconds each. */
const taken = (server, serving, others) => ({
  bot: processorSeconds(serving.pid),
  others: others.reduce((sum, { pid }) => sum + processorSeconds(pid), 0),
  database: server?.processorSeconds() ?? 0,
});

/** Milliseconds a step between two such counts; null where the system does not count. */
const msEach = (before, after, what, steps) =>
  before[what] === null ? null : ((after[what] - before[what]) / steps) * 1_000;

/**
 * An instance with all its people, and others that stand by, each on a data folder of its own as on a machine of its own.
 * @param work what is done and measured while it serves
 * @param look what is looked at once it was killed
 */
async function serving({ standin, server, size, way }, work, look = async () => {}) {
  standin.reset();
  const name = way.isInFiles ? null : await server.newDatabase();
  const database = name ? server.urlOf(name) : undefined;
  const folders = [];
  const begin = () => {
    const folder = agenciesFolder(size, users);
    folders.push(folder);
    return startInstance(standin, folder.path, { database });
  };
  const running = [];
  try {
    running.push(begin());
    await Promise.race([running[0].died, greet(standin, users)]);
    for (let one = 0; one < way.others; one++) {
      running.push(begin());
      await standsBy(running.at(-1));
    }
    const measured = await Promise.race([
      ...running.map(({ died }) => died),
      work({ first: running[0], others: running.slice(1), name }),
    ]);
    for (const one of running) await one.kill();
    await look({ folder: folders[0].path, name });
    return measured;
  } catch (error) {
    for (const one of running) console.error(one.lastWords());
    throw error;
  } finally {
    for (const one of running) await one.kill();
    for (const folder of folders) folder.remove();
    if (name) await server.dropDatabase(name);
  }
}

/** Everybody reports, then everybody asks; fails unless every answer of everybody was stored, though it was killed after the last. */
const measure = (setting) =>
  serving(
    setting,
    async ({ first, others }) => {
      const { standin, server } = setting;
      const before = taken(server, first, others);
      const { latencies, ms } = await report(standin, users);
      const after = taken(server, first, others);
      const each = (what) => msEach(before, after, what, latencies.length);
      return {
        perSecond: (latencies.length / ms) * 1_000,
        latencyMs: median(latencies),
        botMs: each('bot'),
        databaseMs: each('database'),
        othersMs: each('others'),
        answersPerSecond: await askAll(standin),
        memoryMiB: residentMiB(first.pid),
      };
    },
    async ({ folder, name }) => {
      const stored = name
        ? await answersInDatabase(setting.server, name)
        : stateFolders(folder, setting.size).flatMap(answersInFolder);
      requireAnswers(stored, users.length);
    },
  );

/** The median of what one is of another in the same round: whatever else the machine does falls on both. */
const ratio = (one, other, key) =>
  one.some((round) => round[key] === null)
    ? null
    : median(one.map((round, position) => round[key] / other[position][key]));

function holdSteps(results, size) {
  const label = `${size} ${size === 1 ? 'agency' : 'agencies'}`;
  if (size === 1)
    hold('steps a second in PostgreSQL ÷ files', ratio(results[alone], results[files], 'perSecond'));
  hold(
    'answers a second in PostgreSQL ÷ files',
    ratio(results[alone], results[files], 'answersPerSecond'),
    label,
  );
  for (const [name, { others }] of Object.entries(ways))
    if (others > 0)
      hold(
        'steps a second with others standing by ÷ alone',
        ratio(results[name], results[alone], 'perSecond'),
        `${label}, ${others}`,
      );
}

/** Nobody waits for another agency: one's row is held by a session of somebody else while all the others report. */
async function holdOneRow(standin, server, size) {
  const measureHeld = (isHeld) =>
    serving({ standin, server, size, way: ways[alone] }, async ({ name }) => {
      const held = users.filter((user) => agencyOf(user, size) === 0);
      const free = users.filter((user) => agencyOf(user, size) !== 0);
      const waitsBefore = server.lockWaits().length;
      const client = await server.connect(name);
      let own = () => false;
      if (isHeld) {
        await client.query('BEGIN');
        const { rows } = await client.query('SELECT pg_current_xact_id()::text AS id');
        // What waits for this very transaction is the held agency's own commit, as often as that is tried.
        own = (line) => line.includes(`ShareLock on transaction ${rows[0].id} `);
        await client.query('SELECT FROM ddci.agencies WHERE id = $1 FOR UPDATE', [rowOf(0, size)]);
        // Those whose row it is wait with their first step; who comes after them does not.
        standin.write(held.map((user) => [user, '/baocao']));
      }
      const { latencies, ms } = await report(standin, free);
      await client.end();
      return {
        perSecond: (latencies.length / ms) * 1_000,
        waits: server
          .lockWaits()
          .slice(waitsBefore)
          .filter((line) => !own(line)).length,
      };
    });
  const results = { free: [], held: [] };
  for (let round = 0; round < rounds; round++) {
    results.free.push(await measureHeld(false));
    results.held.push(await measureHeld(true));
  }
  printTable(
    `${size} agencies while one's row is held by another session, ${rounds} rounds in turns`,
    results,
    [
      ['steps a second, others', 'perSecond', 0],
      ['waits of others for locks', 'waits', 0],
    ],
  );
  hold('steps a second beside a held row ÷ without', ratio(results.held, results.free, 'perSecond'));
  hold(
    'waits for locks of another agency',
    Math.max(...Object.values(results).flatMap((all) => all.map(({ waits }) => waits))),
  );
}

export async function benchDatabase() {
  const server = await startPostgres();
  if (server === null) return;
  const standin = await startStandin();
  const bySize = new Map();
  for (const size of sizes.split(',').map(Number)) {
    const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    const waitsBefore = server.lockWaits().length;
    const extensionsBefore = server.extensionWaits();
    for (let round = 0; round < rounds; round++)
      for (const [name, way] of Object.entries(ways))
        results[name].push(await measure({ standin, server, size, way }));
    bySize.set(size, results);
    printTable(
      `Reports of ${people} heads of ${size} agencies at once, ${replies.length + 1} messages each, ${rounds} rounds in turns, medians`,
      results,
      [
        ['steps a second', 'perSecond', 0],
        ['median latency, ms', 'latencyMs', 1],
        ['processor of the bot, ms', 'botMs', 3],
        ['of the database, ms', 'databaseMs', 3],
        ['of those standing by, ms', 'othersMs', 3],
        ['answers a second', 'answersPerSecond', 0],
        ['memory then, MiB', 'memoryMiB', 0],
      ],
    );
    const waits = server.lockWaits().length - waitsBefore;
    console.log(
      `waits for locks longer than some ms: ${waits}; for a file to be made longer: ${server.extensionWaits() - extensionsBefore}`,
    );
    holdSteps(results, size);
    hold('waits for locks of another agency', waits, `${size}`);
  }
  const [one, many] = [1, 200].map((size) => bySize.get(size));
  if (one && many)
    for (const name of [files, alone]) {
      hold('processor of a step, 200 agencies ÷ 1', ratio(many[name], one[name], 'botMs'), name);
      const each = (all) => median(all[name].map(({ memoryMiB }) => memoryMiB));
      console.log(`memory an agency in ${name}: ${((each(many) - each(one)) / 199).toFixed(2)} MiB`);
    }
  const most = Math.max(...bySize.keys());
  if (most > 1) await holdOneRow(standin, server, most);
  standin.close();
  await server.stop();
}
