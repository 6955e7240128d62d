// The month's own messages: 1,000 reminders at Telegram's pace on a virtual clock, the same through the built bot on
// the real one with questions in between, and the time that a digest's picture takes.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beside, besideName, holdBeside, median, printTable, root, rounds } from './bots.mjs';
import { loadBundle, ofTelegram } from './checkout.mjs';

const people = 1_000;
const idealMs = 33_400;
/** Telegram's documented limit: about 30 messages a second. */
const perSecond = 30;
const opening = Date.parse('2023-05-22T08:00:00+07:00');

/** Counts messages that come faster than the limit: more than 30 within any second. */
function limitWatch() {
  let recent = [];
  let refused = 0;
  return {
    take(now) {
      recent = recent.filter((at) => now - at < 1_000);
      if (recent.length >= perSecond) {
        refused += 1;
        return false;
      }
      recent.push(now);
      return true;
    },
    refused: () => refused,
  };
}

/** The embedded directory with a thousand units, each with a head; their accounts on Telegram are 1 to 1,000. */
function crowdedOrg(askers = 0) {
  const org = JSON.parse(readFileSync(join(root, 'data/org.json'), 'utf8'));
  for (let head = 1; head <= people; head++) {
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
  for (let asker = 1; asker <= askers; asker++)
    org.people.push({
      id: `nguoi-hoi-${asker}`,
      name: `Người hỏi ${asker}`,
      title: 'Chuyên viên',
      role: 'staff',
      accounts: [{ channel: 'telegram', userId: String(10_000 + asker) }],
    });
  return org;
}

/** The sources of a checkout that the bench needs, as a module. */
const loadSources = (checkout) =>
  loadBundle(checkout, [
    [['src/app/outbox-worker.ts', 'createOutboxWorker']],
    [['src/app/notice-rows.ts', 'withNotices']],
    [['src/copy/vi/index.ts', 'vietnamese']],
    [
      ['src/core/month/plan-due.ts', 'planDue'],
      ['src/core/calendar/plan-due.ts', 'planDue'],
    ],
    [['src/core/outbox/delivery-error.ts', 'DeliveryError']],
    [['src/core/state/state.ts', 'emptyState']],
    [['src/core/people/org.ts', 'orgSchema']],
    [['src/storage/memory/memory-store.ts', 'createMemoryStore']],
    [['src/documents/pictures.ts', 'drawPicture']],
    [['test/support/pictures.ts', 'usualMonth']],
    [
      ['test/support/context.ts', 'context'],
      ['test/support/world.ts', 'world as context'],
    ],
  ]);

/** Time that passes only when nobody has anything left to do. */
function virtualTime() {
  let now = 0;
  const sleepers = [];
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    /** Runs until nobody sleeps any more. */
    async run(isDone) {
      while (!isDone()) {
        // Every promise that can go on does so before time moves.
        for (let round = 0; round < 8; round++) await new Promise((done) => setImmediate(done));
        if (sleepers.length === 0) continue;
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        now = Math.max(now, next.at);
        next.wake();
      }
      return now;
    },
  };
}

async function paceOnVirtualClock(sources) {
  const {
    createOutboxWorker,
    withNotices,
    vietnamese,
    planDue,
    DeliveryError,
    emptyState,
    orgSchema,
    createMemoryStore,
  } = sources;
  const world = { ...sources.context, org: orgSchema.parse(crowdedOrg()) };
  const time = virtualTime();
  const watch = limitWatch();
  let delivered = 0;
  const channel = {
    name: 'telegram',
    ...ofTelegram,
    fit: (message) => [message],
    async send() {
      if (!watch.take(time.now())) throw new DeliveryError('rate-limited', '429', { retryAfterMs: 1_000 });
      await time.sleep(60);
      delivered += 1;
      return String(delivered);
    },
    async acknowledgePress() {},
    async start() {},
    async stop() {},
  };
  const store = createMemoryStore();
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const worker = createOutboxWorker({
    store,
    clock: { now: () => opening + time.now(), rehearsal: true },
    log: silent,
    channels: new Map([['telegram', channel]]),
    holder: 'bench',
    instead: vietnamese,
    random: () => 0,
    time,
  });
  await store.transact((state) => {
    const seeded = {
      ...emptyState(),
      ...state,
      begunAt: opening,
      accounts: world.org.people.flatMap(({ id, accounts }) =>
        accounts.map((account) => ({ ...account, personId: id, linkedAt: 0 })),
      ),
    };
    const due = planDue(world, seeded, opening);
    const rows = withNotices(
      due.state,
      due.notices,
      world,
      // A checkout beside this one may be older: it was given the look-up of channels alone.
      Object.assign(() => channel, { channelOf: () => channel, words: vietnamese }),
      'bench',
      opening,
    );
    return { state: rows, result: null };
  });
  const waiting = (await store.read()).outbox.length;
  worker.wake();
  const tookMs = await time.run(() => delivered >= waiting);
  await worker.stop();
  return { waiting, tookMs, refused: watch.refused() };
}

/** A Bot API that holds the bot to the limit, and takes the time of every message. */
async function startApi() {
  const watch = limitWatch();
  const updates = [];
  let poll = null;
  let nextUpdate = 1;
  let reminders = 0;
  let firstAt = 0;
  let lastAt = 0;
  const asked = new Map();
  const latencies = [];
  const give = (response, result) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
  };
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
        if (updates.length > 0) return give(response, updates.splice(0));
        poll = response;
        return undefined;
      }
      if (method !== 'sendMessage') return give(response, true);
      const now = performance.now();
      if (!watch.take(now)) {
        response.statusCode = 429;
        return response.end(
          JSON.stringify({
            ok: false,
            error_code: 429,
            description: 'Too Many Requests',
            parameters: { retry_after: 1 },
          }),
        );
      }
      const chat = Number(JSON.parse(Buffer.concat(chunks).toString()).chat_id);
      if (asked.has(chat)) {
        latencies.push(now - asked.get(chat));
        asked.delete(chat);
      } else {
        reminders += 1;
        firstAt ||= now;
        lastAt = now;
      }
      return give(response, { message_id: 1, date: 1, chat: { id: chat, type: 'private' }, text: 'x' });
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    root: `http://127.0.0.1:${server.address().port}`,
    ask(chat) {
      asked.set(chat, performance.now());
      updates.push({
        update_id: nextUpdate++,
        message: {
          message_id: nextUpdate,
          date: 1,
          chat: { id: chat, type: 'private', first_name: 'N' },
          from: { id: chat, is_bot: false, first_name: 'N' },
          text: 'ai phụ trách chi phí thời gian',
        },
      });
      if (poll && !poll.destroyed) give(poll, updates.splice(0));
      poll = null;
    },
    reminders: () => reminders,
    facts: () => ({ tookMs: lastAt - firstAt, refused: watch.refused(), latencies }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function drainForReal(checkout) {
  const api = await startApi();
  const folder = mkdtempSync(join(tmpdir(), 'ddci-bench-'));
  writeFileSync(join(folder, 'org.json'), JSON.stringify(crowdedOrg(100)));
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: checkout,
    env: {
      PATH: process.env.PATH,
      TELEGRAM_BOT_TOKEN: '42:bench',
      TELEGRAM_API_ROOT: api.root,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      CLOCK_START: '2023-05-22T07:59:58+07:00',
    },
    stdio: 'ignore',
  });
  const give = Date.now() + 90_000;
  let asker = 0;
  while (api.reminders() < people && Date.now() < give) {
    await new Promise((done) => setTimeout(done, 300));
    if (api.reminders() > 0) api.ask(10_001 + (asker++ % 100));
  }
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('close', ended));
  api.close();
  rmSync(folder, { recursive: true });
  return { ...api.facts(), reminders: api.reminders() };
}

/** Draws the usual month's picture once. @returns ms */
async function drawOnce({ drawPicture, usualMonth }) {
  const begun = performance.now();
  await drawPicture({ type: 'month', content: usualMonth });
  return performance.now() - begun;
}

/** One round of one checkout. */
async function measure(checkout, sources) {
  const virtual = await paceOnVirtualClock(sources);
  const real = await drainForReal(checkout);
  if (real.reminders < people) throw new Error(`of ${people} people ${real.reminders} were reminded in time`);
  return {
    virtualRatio: virtual.tookMs / idealMs,
    realRatio: real.tookMs / idealMs,
    refused: virtual.refused + real.refused,
    answerMs: median(real.latencies),
    slowestMs: Math.max(...real.latencies),
    pictureMs: await drawOnce(sources),
  };
}

export async function benchMonth() {
  const bots = { 'DDCI bot': root, ...(beside ? { [besideName]: beside } : {}) };
  const results = {};
  const sources = {};
  for (const [name, checkout] of Object.entries(bots)) {
    sources[name] = await loadSources(checkout);
    // Fonts and libraries are loaded with the first picture.
    await drawOnce(sources[name]);
    results[name] = [];
  }
  for (let round = 0; round < (beside ? rounds : 1); round++)
    for (const [name, checkout] of Object.entries(bots))
      results[name].push(await measure(checkout, sources[name]));
  printTable(
    `${people.toLocaleString('en')} people are reminded on Telegram (ideal ${idealMs / 1000} s) with questions meanwhile`,
    results,
    [
      ['virtual clock ÷ ideal', 'virtualRatio', 3],
      ['built bot ÷ ideal', 'realRatio', 3],
      ['429s provoked', 'refused', 0],
      ['median answer, ms', 'answerMs', 1],
      ['slowest answer, ms', 'slowestMs', 0],
      ['digest picture, ms', 'pictureMs', 0],
    ],
  );
  holdBeside(results, {
    '1,000 reminders on a virtual clock': { key: 'virtualRatio' },
    '1,000 reminders by the built bot': { key: 'realRatio' },
    'answers meanwhile': { key: 'answerMs' },
    'picture of a digest': { key: 'pictureMs' },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchMonth();
