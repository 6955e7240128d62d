// The opening of a month for very many units, through the real house on the real file store: how long the event loop is
// held at a stretch, how long it takes until every reminder is saved, and what a look costs at which nothing is due.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bars, hold, settleBars } from './bars.mjs';
import { loadBundle, ofTelegram } from './checkout.mjs';

/** The sources that are measured: these, or those of another working copy to compare with. */
const {
  SOURCES: root = fileURLToPath(new URL('../..', import.meta.url)),
  OPENING_UNITS: sizes = '2000',
  OPENINGS: openings = '5',
} = process.env;
const bar = 'opening for 2,000: the loop is held, ms';
const crowd = 2_000;
/** Sending has begun by then, and goes on. */
const watchedMs = 1_500;
/** No send of the stand-in takes so long. */
const settledMs = 200;
const morning = Date.parse('2023-05-22T07:50:00+07:00');
const opening = Date.parse('2023-05-22T08:00:00+07:00');
const escalation = Date.parse('2023-05-26T08:30:00+07:00');
const digest = Date.parse('2023-05-26T09:00:00+07:00');

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The embedded directory with so many units more, each with a head on Telegram. */
function crowdedOrg(units) {
  const org = JSON.parse(readFileSync(join(root, 'data/org.json'), 'utf8'));
  for (let head = 1; head <= units; head++) {
    org.units.push({ id: `phong-${head}`, name: `Phòng số ${head}`, kind: 'division' });
    org.unitGroups[0].units.push(`phong-${head}`);
    org.people.push({
      id: `truong-${head}`,
      name: `Trưởng phòng ${head}`,
      title: 'Trưởng phòng',
      role: 'head',
      unit: `phong-${head}`,
      accounts: [{ channel: 'telegram', userId: String(head) }],
    });
  }
  return org;
}

/** The sources that the bench needs, as a module. */
async function loadSources() {
  const sources = await loadBundle(
    root,
    [
      [
        ['src/app/bot.ts', 'createBot'],
        ['src/app/house.ts', 'createHouse as createBot'],
      ],
      [['src/copy/vi/index.ts', 'vietnamese']],
      [['src/core/people/org.ts', 'orgSchema']],
      [['src/storage/json/json-store.ts', 'openJsonStore']],
      [['src/storage/json/evidence-folder.ts', 'openEvidenceFolder']],
      [['src/load-data.ts', '*']],
    ],
    { packages: 'external' },
  );
  const data = join(root, 'data');
  return { ...sources, world: await (sources.loadContext ?? sources.loadWorld)(data, data, 2023) };
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
  return {
    longest: () => longest,
    stop() {
      clearInterval(timer);
      return Math.max(longest, performance.now() - last - 5);
    },
  };
}

/** One opening in a new folder. */
async function openMonth(sources, units) {
  const folder = mkdtempSync(join(tmpdir(), 'ddci-bench-'));
  let now = morning;
  const clock = { now: () => now, rehearsal: true };
  const log = { debug() {}, info() {}, warn() {}, error: (...what) => console.error(...what) };
  const store = await sources.openJsonStore(folder, clock.now);
  const channel = {
    name: 'telegram',
    ...ofTelegram,
    fit: (message) => [message],
    async send() {
      await pause(30);
      return '1';
    },
    async acknowledgePress() {},
    async start() {},
    async stop() {},
  };
  const house = sources.createBot({
    context: { ...sources.world, org: sources.orgSchema.parse(crowdedOrg(units)) },
    store,
    clock,
    log,
    channels: [channel],
    words: sources.vietnamese,
    files: sources.openEvidenceFolder(folder),
    holder: 'bench',
    showOfficeCode() {},
  });
  await house.start();
  await pause(1_200);
  /** Looks at a moment; how long the loop was held by that and by the sending that follows, and until all was saved. */
  const lookAt = async (moment) => {
    now = moment;
    const watch = watchLoop();
    const begun = performance.now();
    await house.tick();
    const savedMs = performance.now() - begun;
    await pause(watchedMs);
    return { longestMs: watch.stop(), savedMs };
  };
  const opened = await lookAt(opening);
  const rows = (await store.read()).outbox.length;
  const escalated = await lookAt(escalation);
  await lookAt(digest);
  // A digest of every month so far stands in a group: each look compares them.
  await store.transact((state) => ({
    state: {
      ...state,
      digests: [1, 2, 3, 4, 5].map((month) => ({
        period: `2023-0${month}`,
        chat: 'telegram:-1',
        messageId: '1',
        fingerprint: '',
      })),
    },
    result: null,
  }));
  await house.tick();
  const idle = [];
  for (let look = 0; look < 5; look++) {
    const from = performance.now();
    await house.tick();
    idle.push(performance.now() - from);
  }
  await house.stop();
  // What was on its way when it stopped is saved as it ends.
  await pause(settledMs);
  rmSync(folder, { recursive: true });
  return { ...opened, rows, escalatedMs: escalated.longestMs, idleMs: median(idle) };
}

export async function benchOpening() {
  const sources = await loadSources();
  for (const units of sizes.split(',').map(Number)) {
    const rounds = [];
    for (let round = 0; round < Number(openings); round++) rounds.push(await openMonth(sources, units));
    const of = (what) => median(rounds.map((round) => round[what]));
    const scatter = rounds.map(({ longestMs }) => longestMs.toFixed(0)).join(', ');
    console.log(
      `\nopening for ${units.toLocaleString('en')} units more, ${openings} times, ${of('rows')} reminders: the loop is held ${of('longestMs').toFixed(0)} ms at most (target ${bars[bar].atMost}; ${scatter}), all is saved after ${of('savedMs').toFixed(0)} ms`,
    );
    console.log(
      `escalation: held ${of('escalatedMs').toFixed(0)} ms at most; a look with five digests standing and nothing due: ${of('idleMs').toFixed(1)} ms`,
    );
    // For more units than that the bar does not stand.
    if (units <= crowd) hold(bar, of('longestMs'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchOpening();
  settleBars();
}
