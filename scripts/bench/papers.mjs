// A month's report and a year's workbook for a department, ordinary and worst (every task of every unit in twelve months, three
// texts of 2,000 signs each): how long their thread takes, how long the bot's own loop is held beside the year, and how answers
// go beside it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hold } from './bars.mjs';
import { median, root, rounds } from './bots.mjs';
import { loadBundle, ofTelegram } from './checkout.mjs';

const now = Date.parse('2023-12-28T09:00:00+07:00');
const [office, reader] = ['van-thu-tong-hop', 'le-hai-yen'];
const words = 'đã rà soát, còn chờ ý kiến của Sở Tài chính về kinh phí đường truyền (văn bản 12/STTTT); ';
const signsOf = { ordinary: 120, worst: 2_000 };
/** A question so often, ms; and so many while nothing else goes on. */
const everyMs = 20;
const idleQuestions = 150;

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const silent = { debug() {}, info() {}, warn() {}, error: (...what) => console.error(...what) };

const loadSources = () =>
  loadBundle(
    root,
    [
      [['src/app/bot.ts', 'createBot']],
      [['src/copy/vi/index.ts', 'vietnamese']],
      [['src/core/people/org.ts', 'orgSchema']],
      [['src/core/report/owed.ts', 'owedIn']],
      [['src/core/state/state.ts', 'emptyState']],
      [['src/load-data.ts', 'loadContext']],
      [['src/make-document-apart.ts', 'makeDocumentApart']],
      [['src/storage/json/evidence-folder.ts', 'openEvidenceFolder']],
      [['src/storage/json/json-store.ts', 'openJsonStore']],
      [['src/storage/json/made-files.ts', 'openMadeFiles']],
    ],
    { packages: 'external' },
  );

/** The embedded directory, in which the office and a leader have accounts. */
function orgOf({ orgSchema }) {
  const org = JSON.parse(readFileSync(join(root, 'data/org.json'), 'utf8'));
  for (const person of org.people)
    if (person.id === office || person.id === reader)
      person.accounts = [{ channel: 'telegram', userId: person.id }];
  return orgSchema.parse(org);
}

/** A year in which every unit answered every task, each answer changed once. */
function yearOf({ owedIn, emptyState }, context, signs) {
  const text = words.repeat(Math.ceil(signs / words.length)).slice(0, signs);
  const reports = {};
  for (let month = 1; month <= 12; month++) {
    const period = `2023-${String(month).padStart(2, '0')}`;
    const at = Date.parse(`${period}-24T09:00:00+07:00`);
    for (const unit of context.org.units) {
      const answer = (result) => ({
        status: month % 3 === 0 ? 'late' : 'on-track',
        result,
        obstacle: text,
        proposal: text,
        evidence: [],
        at,
        by: office,
      });
      const tasks = owedIn(context, {}, { year: 2023, month }, unit.id).map(({ task }) => task.id);
      reports[`${period}:${unit.id}`] = {
        unit: unit.id,
        period,
        entries: Object.fromEntries(tasks.map((id) => [id, answer(text)])),
        firstSentAt: at,
        sentAt: at,
        sentBy: office,
        late: false,
        revisions: tasks.map((taskId) => ({ at, by: office, taskId, before: answer('lần đầu') })),
        returned: [],
        answers: [],
      };
    }
  }
  const account = (personId) => ({ channel: 'telegram', userId: personId, personId, linkedAt: 1 });
  return {
    ...emptyState(),
    begunAt: Date.parse('2023-01-01T08:00:00+07:00'),
    accounts: [account(office), account(reader)],
    reports,
  };
}

/** The longest time that a timer of 2 ms came late. */
function watchLoop() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const at = performance.now();
    longest = Math.max(longest, at - last - 2);
    last = at;
  }, 2);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

const part = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];

/** A bot on a folder that holds such a year; its channel answers at once. */
async function openBot(sources, signs) {
  const folder = mkdtempSync(join(tmpdir(), 'ddci-bench-'));
  const data = join(root, 'data');
  const context = { ...(await sources.loadContext(data, data, 2023)), org: orgOf(sources) };
  const store = await sources.openJsonStore(folder, () => now, { planYear: 2023 });
  await store.transact(() => ({ state: yearOf(sources, context, signs), result: null }));
  await store.close();
  const heard = [];
  let accept = null;
  let tookMs = 0;
  let handedMs = 0;
  let spentMs = 0;
  const make = sources.makeDocumentApart(folder);
  const bot = sources.createBot({
    context,
    store: await sources.openJsonStore(folder, () => now, { planYear: 2023 }),
    clock: { now: () => now, rehearsal: true },
    log: silent,
    channels: [
      {
        name: 'telegram',
        ...ofTelegram,
        pace: null,
        fit: (message) => [message],
        async send(chatId, message) {
          heard.push({ chatId, message, at: performance.now() });
          return '1';
        },
        async acknowledgePress() {},
        inviteLink: () => null,
        async start(take) {
          accept = take;
        },
        async stop() {},
      },
    ],
    words: sources.vietnamese,
    files: sources.openEvidenceFolder(folder),
    documents: {
      files: sources.openMadeFiles(folder),
      async make(...given) {
        const begun = performance.now();
        const spent = process.cpuUsage();
        const making = make(...given);
        handedMs = performance.now() - begun;
        const made = await making;
        tookMs = performance.now() - begun;
        const { user, system } = process.cpuUsage(spent);
        spentMs = (user + system) / 1_000;
        return made;
      },
    },
    holder: 'bench',
    showOfficeCode() {},
  });
  await bot.start();
  let said = 0;
  /** Says something; how long the answer took, ms. */
  const say = async (userId, text) => {
    said += 1;
    const before = heard.length;
    const begun = performance.now();
    const chat = { channel: 'telegram', chatId: userId };
    await accept({
      type: 'text',
      text,
      eventId: `e${said}`,
      chat,
      chatKind: 'private',
      userId,
      addressed: true,
    });
    while (!heard.slice(before).some(({ chatId }) => chatId === userId)) await pause(0);
    return heard.slice(before).find(({ chatId }) => chatId === userId).at - begun;
  };
  return {
    say,
    tookMs: () => tookMs,
    handedMs: () => handedMs,
    spentMs: () => spentMs,
    files: () => heard.filter(({ message }) => message.attachment?.type === 'kept').length,
    async close() {
      await bot.stop();
      await pause(200);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Questions one after another, until enough were asked. @returns how long each answer took, ms */
async function askUntil(bot, isEnough) {
  const took = [];
  while (!isEnough(took)) {
    took.push(await bot.say(reader, took.length % 2 === 0 ? '2.1' : 'ai phụ trách chi phí thời gian'));
    await pause(everyMs);
  }
  return took;
}

/** The Word report of a month, of which all units told. @returns how long its thread took, ms */
async function oneMonth(bot) {
  const before = bot.files();
  await bot.say(office, '/baocaothang 11/2023');
  while (bot.files() === before) await pause(5);
  return bot.tookMs();
}

async function oneYear(sources, signs) {
  const bot = await openBot(sources, signs);
  await askUntil(bot, ({ length }) => length >= 30);
  const idle = await askUntil(bot, ({ length }) => length >= idleQuestions);
  const heldBefore = watchLoop();
  await askUntil(bot, ({ length }) => length >= 50);
  const idleHeldMs = heldBefore();
  const held = watchLoop();
  let ordered = 0;
  // One after another, so that as many questions are asked beside them as without.
  const beside = await askUntil(bot, ({ length }) => {
    if (bot.files() < ordered || length >= idleQuestions) return bot.files() === ordered;
    ordered += 1;
    void bot.say(office, '/xuat 2023');
    return false;
  });
  const heldMs = held();
  const tookMs = bot.tookMs();
  const spentMs = bot.spentMs();
  const handedMs = bot.handedMs();
  const monthMs = await oneMonth(bot);
  const result = {
    tookMs,
    monthMs,
    handedMs,
    spentMs,
    heldMs,
    idleHeldMs,
    idleP95: part(idle, 0.95),
    besideP95: part(beside, 0.95),
  };
  await bot.close();
  return result;
}

export async function benchPapers() {
  const sources = await loadSources();
  for (const [name, signs] of Object.entries(signsOf)) {
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await oneYear(sources, signs));
    const of = (what) => median(results.map((one) => one[what]));
    const slower = median(results.map(({ besideP95, idleP95 }) => besideP95 / idleP95));
    console.log(
      `\na year's workbook, ${name}: ${of('tookMs').toFixed(0)} ms in its thread (${of('handedMs').toFixed(0)} until it is handed over; ${of('spentMs').toFixed(0)} ms of processor, the answers beside it included); the loop is held ${of('heldMs').toFixed(0)} ms at most (${of('idleHeldMs').toFixed(0)} without it); p95 of answers ${of('besideP95').toFixed(1)} ms (${of('idleP95').toFixed(1)} without it)`,
    );
    console.log(`a month's report, ${name}: ${of('monthMs').toFixed(0)} ms in its thread`);
    hold("a month's report, ms", of('monthMs'), name);
    hold("a year's workbook, ms", of('tookMs'), name);
    hold("a year's workbook: the loop is held, ms", of('heldMs'), name);
    hold("p95 of answers beside a year's workbook ÷ without", slower, name);
  }
}
