import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { OutboxRow } from '../src/core/outbox/row.ts';
import { withMonths } from '../src/core/state/months.ts';
import type { State } from '../src/core/state/state.ts';
import { parseMonth } from '../src/storage/month-document.ts';
import { parseLive } from '../src/storage/parse-live.ts';
import { readMonthRow } from '../src/storage/postgres/agency-row.ts';
import { toDatabase } from '../src/storage/postgres/database.ts';
import { type BotProcess, newFolder, startBot } from './support/bot-process.ts';
import { createCopies } from './support/copies.ts';
import { relayTo } from './support/database-relay.ts';
import { contentsOf } from './support/fault-platforms.ts';
import { isOfReport, isReminder, livingHeads } from './support/living-heads.ts';
import { addHeads } from './support/org.ts';
import { startPostgres } from './support/postgres-server.ts';
import { createPostingPlatforms, portOf, zaloSecret } from './support/posting-platforms.ts';
import { seededRandom } from './support/random.ts';
import { momentAt } from './support/rehearsal.ts';
import type { Delivery } from './support/standin-server.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';

/** FAULT_SEED has a run again, as far as real time lets it. */
const seed = Number(process.env.FAULT_SEED ?? 20_230_522);
const failing = 0.2;
const instances = 3;
const kills = 100;
/** After so many kills the database is restarted or killed, or an instance is cut off from it. */
const databaseEvery = 10;
const cutEvery = 4;

const period = '2023-05';
const hourMs = 3_600_000;
const begins = momentAt('2023-05-22T06:00:00');
const opens = momentAt('2023-05-22T08:00:00');
const ends = momentAt('2023-05-27T12:00:00');
const agencies = Array.from({ length: 10 }, (_, position) => `so-${position}`);
/** Two on either platform in each agency, with ids of their own. */
const headsOf = (agency: number, channel: 'telegram' | 'zalo'): number[] =>
  [1, 2].map((one) => (channel === 'telegram' ? 2_000 : 5_000) + agency * 10 + one);
const onTelegram = agencies.flatMap((_, agency) => headsOf(agency, 'telegram'));
const onZalo = agencies.flatMap((_, agency) => headsOf(agency, 'zalo'));
const heads = [...onTelegram, ...onZalo];
const agencyOf = (head: number): string => agencies[Math.floor((head % 1_000) / 10)]!;

const clockSet = {
  NODE_OPTIONS: `--import ${new URL('./support/set-clock.mjs', import.meta.url).href}`,
};

/** The data files of all agencies, as each machine has them. */
function machine(): string {
  const dataDir = newFolder();
  for (const [position, id] of agencies.entries()) {
    const folder = join(dataDir, 'agencies', id);
    mkdirSync(folder, { recursive: true });
    const plan = JSON.parse(readFileSync('data/plan-2023.json', 'utf8'));
    plan.agency.name = `Sở số ${position}`;
    const org = JSON.parse(readFileSync('data/org.json', 'utf8'));
    addHeads(org, [...headsOf(position, 'telegram'), ...headsOf(position, 'zalo')]);
    for (const person of org.people) {
      const head = Number(/^truong-(\d+)$/.exec(person.id)?.[1] ?? 0);
      if (head >= 5_000) person.accounts = [{ channel: 'zalo', userId: String(head) }];
      if (person.id === 'van-thu-tong-hop')
        person.accounts = [{ channel: 'telegram', userId: String(9_000 + position) }];
    }
    org.groups = [{ channel: 'telegram', chatId: String(-9_000 - position) }];
    writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify(plan));
    writeFileSync(join(folder, 'org.json'), JSON.stringify(org));
  }
  return dataDir;
}

/** All that an agency's row and months hold. */
async function statesIn(url: string): Promise<Map<string, State>> {
  const database = toDatabase(url);
  try {
    return await database.together(async (run) => {
      const states = new Map<string, State>();
      const { rows } = await run('SELECT id, document FROM ddci.agencies WHERE document IS NOT NULL');
      for (const { id, document } of rows as { id: string; document: string }[]) {
        const { months: index, ...live } = parseLive(document).live;
        const months = [];
        for (const [month, hash] of Object.entries(index))
          months.push(parseMonth(month, await readMonthRow(run, id, month), month, hash));
        states.set(id.replace('agency/', ''), withMonths({ ...live, elsewhere: Object.keys(index) }, months));
      }
      return states;
    }, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } finally {
    await database.close();
  }
}

/** What was delivered without the tags by which buttons of several agencies are told apart: rows have none. */
const untagged = (content: string): string =>
  content.replaceAll(/"callback_data":"~[^"]{4}/g, '"callback_data":"');

const isOf = (row: OutboxRow, delivery: Delivery): boolean =>
  delivery.chatId === row.chat.chatId &&
  contentsOf[row.chat.channel as 'telegram' | 'zalo'](row.message).includes(untagged(delivery.content)) &&
  (row.edit ? delivery.messageId === row.edit.messageId : delivery.method.startsWith('send'));

/** Every report is in, in its own agency, with its own words, once. */
function checkReports(states: ReadonlyMap<string, State>): void {
  for (const head of heads) {
    const report = states.get(agencyOf(head))!.reports[`${period}:phong-${head}`];
    expect(report, String(head)).toBeDefined();
    expect(report!.revisions).toEqual([]);
    const said = Object.values(report!.entries).flatMap(({ obstacle }) => obstacle ?? []);
    expect(said).toEqual(Array.from({ length: 4 }, () => `việc riêng của ${head}`));
  }
}

/** What answers «chào em», by which people's chats on Zalo were opened. */
const isGreeting = (text: string): boolean => !isReminder(text) && !isOfReport(text);

/** Whoever was linked at the opening was reminded, and of each reminder there is one. */
function checkReminders(deliveries: readonly Delivery[]): void {
  const remindersTo = (head: number) =>
    new Set(
      deliveries
        .filter(({ chatId, text }) => chatId === String(head) && isReminder(text))
        .map(({ text }) => text),
    );
  for (const head of heads) {
    const opening = [...remindersTo(head)].filter((text) => /còn 3 ngày/.test(text));
    expect(opening.length, String(head)).toBeLessThanOrEqual(1);
    // Whoever began before it could be said needs none any more.
    const first = deliveries.find(({ chatId, text }) => chatId === String(head) && !isGreeting(text));
    if (opening.length === 0) expect(isOfReport(first!.text), `${head}: ${first!.text}`).toBe(true);
  }
}

it('loses nothing and says nothing twice without need, though instances are killed, the database dies and connections break', {
  timeout: 900_000,
}, async () => {
  const begun = Date.now();
  const random = seededRandom(seed);
  const between = (from: number, to: number): number => from + random() * (to - from);
  const server = await startPostgres();
  if (server === null) return console.log('No PostgreSQL: nothing was tried.');
  try {
    const [telegram, zalo] = [await startTelegramStandin(), await startZaloStandin()];
    const clockFile = join(newFolder(), 'clock');
    let clock = begins;
    const setClock = (to: number): void => {
      clock = Math.max(clock, to);
      writeFileSync(clockFile, String(clock));
    };
    setClock(begins);

    const copies = createCopies((chatId) => heads.includes(Number(chatId)));
    const deliveries: Delivery[] = [];
    const unknown = new Set<Delivery>();
    const livedIn = new Map<Delivery, number>();
    let life = 0;
    let underWay = 0;
    let looked = 0;

    /** Which deliveries the bot cannot have known of: unanswered, or not yet taken out of what is to be sent. */
    async function lookOnce(): Promise<void> {
      const rows = [...(await statesIn(server!.url)).values()].flatMap(({ outbox }) => outbox);
      const seen = deliveries.slice(looked);
      looked = deliveries.length;
      for (const delivery of seen) {
        livedIn.set(delivery, life);
        const unsaved = copies.isLatest(delivery) && rows.some((row) => isOf(row, delivery));
        if (delivery.answered && unsaved) underWay += 1;
        if (!delivery.answered || unsaved) unknown.add(delivery);
      }
    }
    let looking: Promise<void> = Promise.resolve();
    /** Looks, behind whoever is looking; while the database is away nobody sends anything that was saved. */
    function lookBack(): Promise<void> {
      looking = looking.then(lookOnce, lookOnce);
      return looking.catch(() => {});
    }

    /** A machine: its own way to the database, its own disk, and a supervisor that begins the bot again. */
    async function openMachine() {
      const relay = await relayTo(server!.url);
      const folder = machine();
      let bot: BotProcess;
      let port: string | null = null;
      let isOver = false;
      const begin = (): void => {
        port = null;
        bot = startBot({
          TELEGRAM_BOT_TOKEN: botToken,
          TELEGRAM_API_ROOT: telegram.root,
          ZALO_BOT_TOKEN: zaloToken,
          ZALO_API_ROOT: zalo.root,
          ZALO_WEBHOOK_SECRET: zaloSecret,
          PUBLIC_URL: 'https://bot.example.vn',
          DATA_DIR: folder,
          DATABASE_URL: relay.url,
          CLOCK_FILE: clockFile,
          ...clockSet,
        });
        const own = bot;
        // On a busy machine the place may be lost without anybody's doing.
        for (const stream of [own.child.stdout!, own.child.stderr!])
          stream.on('data', (said: Buffer) => {
            if (said.includes('the place is lost')) void lookBack();
          });
        void portOf(own).then(
          (found) => {
            if (bot === own) port = found;
          },
          () => {},
        );
        void own.exited.then(async () => {
          await pass(200);
          if (!isOver && bot === own) begin();
        });
      };
      begin();
      return {
        relay,
        port: () => port,
        bot: () => bot,
        async kill() {
          const dead = bot.end('SIGKILL');
          port = null;
          await dead;
        },
        async end() {
          isOver = true;
          // A process that has only just begun is ended by the signal itself.
          await portOf(bot);
          return bot.end('SIGTERM');
        },
      };
    }
    const machines = await Promise.all(Array.from({ length: instances }, openMachine));
    const some = () => {
      const ports = machines.map(({ port }) => port()).filter((port) => port !== null);
      return ports[Math.floor(random() * ports.length)] ?? null;
    };
    const platforms = createPostingPlatforms(zalo, some);

    const wrote = new Map<number, string>();
    const platformOf = (name: 'telegram' | 'zalo') => {
      const api = name === 'telegram' ? telegram : zalo;
      api.onDelivery((delivery) => {
        deliveries.push(delivery);
        copies.record(delivery);
      });
      return livingHeads({
        api,
        write(head, text) {
          wrote.set(head, text);
          void platforms.write(name, head, text);
        },
      });
    };
    const living = { telegram: platformOf('telegram'), zalo: platformOf('zalo') };
    const livingOf = (head: number) => (onZalo.includes(head) ? living.zalo : living.telegram);
    // On Zalo nobody can be written to who never wrote.
    await Promise.all(onZalo.map((head) => platforms.write('zalo', head, 'chào em')));
    await zalo.until(() => onZalo.every((head) => zalo.textsTo(String(head)).length > 0));

    const faults = [telegram.failRandomly(failing, seed), zalo.failRandomly(failing, seed + 1)];
    const startsAt = new Map(
      heads.map((head) => [head, between(opens + hourMs, momentAt('2023-05-27T06:00:00'))] as const),
    );
    let databaseDeaths = 0;
    let cuts = 0;
    looked = deliveries.length;
    const stepMs = (ends - begins) / kills;

    for (; life < kills; life += 1) {
      setClock(begins + life * stepMs);
      for (const [head, at] of startsAt) if (at <= clock) livingOf(head).begin(head);
      await pass(between(500, 2_500));
      const victim = machines[Math.floor(random() * instances)]!;
      if (life % cutEvery === 1) {
        cuts += 1;
        victim.relay.cut();
        await lookBack();
        await pass(between(100, 1_500));
        victim.relay.mend();
      }
      if (life % databaseEvery === 5) {
        databaseDeaths += 1;
        if (databaseDeaths % 2 === 0) await server.stop();
        else await server.crash();
        await server.start();
        await lookBack();
      }
      await victim.kill();
      await lookBack();
    }
    const livedMs = Date.now() - begun;
    for (const counts of faults)
      for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(0);

    // The rest, without faults.
    telegram.failRandomly(0, 0);
    zalo.failRandomly(0, 0);
    setClock(ends);
    for (const head of heads) livingOf(head).begin(head);
    /** What a head read last, and wrote last. */
    const lastTo = (head: number): string =>
      [
        ...deliveries
          .filter(({ chatId }) => chatId === String(head))
          .slice(-3)
          .map(({ text }) => `«${text.slice(0, 60)}»`),
        `wrote «${wrote.get(head)}»`,
      ].join(', ');
    /** Where the draft of a head stands, in what is kept. */
    const stepOf = (state: State | undefined, head: number): string => {
      const draft = state?.drafts.find(({ unit }) => unit === `phong-${head}`);
      return draft === undefined
        ? 'no draft'
        : `${Object.keys(draft.entries).length} of ${JSON.stringify(draft.step)}`;
    };
    const leftIn = async () => {
      const states = await statesIn(server.url);
      return {
        heads: heads
          .filter((head) => !livingOf(head).done.has(head))
          .map((head) => `${head}: ${lastTo(head)}; ${stepOf(states.get(agencyOf(head)), head)}`),
        failures: [...states.values()].flatMap(({ failures }) => failures.map(({ chat }) => chat.chatId)),
        outbox: [...states.values()].flatMap(({ outbox }) => outbox.map(({ key }) => key)),
        digests: agencies.filter((agency) => (states.get(agency)?.digests.length ?? 0) === 0),
      };
    };
    await expect
      .poll(leftIn, { timeout: 180_000, interval: 1_000 })
      .toEqual({ heads: [], failures: [], outbox: [], digests: [] });
    const states = await statesIn(server.url);
    // One that waits for its disk is ended by the signal itself.
    for (const { end } of machines) expect([0, null]).toContain(await end());

    checkReports(states);
    checkReminders(deliveries);
    // Nothing came again unless the bot could not know of the time before.
    const isBeside = ({ chatId, text }: Delivery): boolean =>
      heads.includes(Number(chatId)) && !isReminder(text) && !isOfReport(text);
    for (const same of copies.all())
      for (const [at, delivery] of same.slice(0, -1).entries())
        expect(
          unknown.has(delivery) ||
            (isBeside(delivery) && livedIn.get(delivery) !== livedIn.get(same[at + 1]!)),
          `again: ${delivery.chatId} ${delivery.content}`,
        ).toBe(true);
    // Nothing of one agency is seen in another's chats.
    for (const { chatId, text } of deliveries)
      if (heads.includes(Number(chatId)))
        for (const [, unit] of text.matchAll(/Phòng số (\d+)/g))
          expect(agencyOf(Number(unit)), text).toBe(agencyOf(Number(chatId)));
    expect(zalo.problems).toEqual([]);

    console.log(
      Object.entries({
        seed,
        agencies: agencies.length,
        people: heads.length,
        kills,
        'the database killed or restarted': databaseDeaths,
        'connections cut': cuts,
        failed: faults.map((counts) => JSON.stringify(counts)).join(', '),
        'posts taken, and come again': Object.values(platforms.counts()).join(', '),
        'messages delivered': `${deliveries.length}, of ${copies.all().length} different ones`,
        duplicates: copies.count(),
        'unknown outcomes': `${unknown.size} (under way ${underWay})`,
        seconds: `${Math.round((Date.now() - begun) / 1_000)} (${Math.round(livedMs / 1_000)} of them in faults)`,
      })
        .map(([what, count]) => `${what}: ${count}`)
        .join('\n'),
    );
  } finally {
    await server.remove();
  }
});
