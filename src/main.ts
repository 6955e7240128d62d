import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenAs } from './agencies/open-agencies.ts';
import { createAlarms } from './app/alarms.ts';
import { type Bot, createBot } from './app/bot.ts';
import { createRehearsalClock, realTime, systemClock } from './app/clocks.ts';
import { watchDisk } from './app/disk-watch.ts';
import { createHealth } from './app/health.ts';
import type { Channel } from './app/ports/channel.ts';
import type { Clock } from './app/ports/clock.ts';
import { createWatchedClock, type WatchedClock } from './app/watched-clock.ts';
import { checkHeldPlan } from './check-held-plan.ts';
import { type Config, hasToken, parseConfig } from './config.ts';
import type { Called } from './copy/vi/called.ts';
import { aboutBot, commandsUnder } from './copy/vi/commands.ts';
import { vietnamese } from './copy/vi/index.ts';
import { officeCodeNotice } from './copy/vi/joining-words.ts';
import { zaloWords } from './copy/vi/zalo.ts';
import { contextOf } from './core/context-of.ts';
import { groupMenu } from './core/features/guiding/heard-command.ts';
import type { Person } from './core/people/org.ts';
import { inVietNam, periodOf } from './core/time/viet-nam-time.ts';
import { loadEnvironment } from './environment.ts';
import type { Keeping } from './keeping.ts';
import type { Proxied } from './kit/proxy.ts';
import { proxyOf } from './kit/proxy-of.ts';
import { leave } from './leave.ts';
import { keepParserLight } from './light-parser.ts';
import { loadContext, usesEmbedded } from './load-data.ts';
import { createLog, outliveReaders } from './log.ts';
import { makeAttachment } from './make-attachment.ts';
import { makeDocumentApart } from './make-document-apart.ts';
import { operatorLine } from './operator-line.ts';
import type { IsLinked, MoreCommands, OpenChannels, Parts } from './parts.ts';
import { readPlanApart } from './read-plan-apart.ts';
import { createCopiesReport } from './report-copies.ts';
import type { AloneInDatabase } from './stand-in.ts';
import { openEvidenceFolder } from './storage/json/evidence-folder.ts';
import { agenciesFolder, rehearsalFolder, stateFile } from './storage/json/folder-names.ts';
import { type JsonStoreOptions, openJsonStore } from './storage/json/json-store.ts';
import { openMadeFiles } from './storage/json/made-files.ts';
import { probeSaving } from './storage/json/save-probe.ts';

/** The project's own data folder: beside dist/ when built, beside src/ otherwise. */
const embeddedDir = fileURLToPath(new URL('../data', import.meta.url));

/** How often the bot looks whether the npm that started it still lives. */
const parentCheckMs = 500;

/** What nobody waits for at the start comes so many ms after it. */
const settledMs = 1_000;

const asRead = (at: number): string => inVietNam(at).format('DD/MM/YYYY HH:mm');

/** On the console alone: a log would keep it. */
function showOfficeCode(code: string, person: Person, isLost: boolean): void {
  process.stdout.write(officeCodeNotice(code, person.name, isLost));
}

/** The way to a platform where a proxy stands between; loaded only then. */
async function proxiedTo(apiRoot: string, { config, log }: Parts): Promise<Proxied | null> {
  const proxy = proxyOf(apiRoot, config);
  if (proxy === null) return null;
  log.info('http: by proxy', { to: new URL(apiRoot).host, proxy: proxy.host });
  const { openProxy } = await import('./kit/proxy.ts');
  return openProxy(proxy);
}

async function openTelegram(
  parts: Parts,
  token: string,
  names: Called,
  more: MoreCommands,
): Promise<Channel> {
  const { config, log, health, routes } = parts;
  const proxied = await proxiedTo(config.TELEGRAM_API_ROOT, parts);
  const { createTelegramChannel } = await import('./channels/telegram/telegram-channel.ts');
  const channel = createTelegramChannel({
    token,
    apiRoot: config.TELEGRAM_API_ROOT,
    publicUrl: config.PUBLIC_URL,
    commands: [...commandsUnder(names), ...more],
    menus: { groups: groupMenu, newcomers: ['start'] },
    about: aboutBot(names),
    dispatcher: proxied?.dispatcher,
    log,
    alarms: health.alarms,
    rivalSeen: parts.turn?.rivalSeen,
  });
  if (config.PUBLIC_URL) routes.webhooks.push({ path: channel.webhookPath, handle: channel.handleWebhook });
  return channel;
}

async function openZalo(parts: Parts, token: string, folder: string, isLinked: IsLinked): Promise<Channel> {
  const { config, log, health, routes } = parts;
  const proxied = await proxiedTo(config.ZALO_API_ROOT, parts);
  if (config.ZALO_BOT_NAME === undefined)
    log.warn('zalo: ZALO_BOT_NAME is not set, so invitations cannot say which name to look for');
  const { createZaloChannel } = await import('./channels/zalo/zalo-channel.ts');
  const channel = createZaloChannel({
    token,
    apiRoot: config.ZALO_API_ROOT,
    publicUrl: config.PUBLIC_URL,
    webhookSecret: config.ZALO_WEBHOOK_SECRET,
    shownName: config.ZALO_BOT_NAME,
    folder,
    words: zaloWords,
    fetch: proxied?.fetch,
    log,
    alarms: health.alarms,
    away: parts.turn?.away,
    sharedChats: parts.turn?.chatsOf(token),
    isLinked,
  });
  if (channel.webhookPath) routes.webhooks.push({ path: channel.webhookPath, handle: channel.handleWebhook });
  if (channel.picturePath) routes.webhooks.push({ path: channel.picturePath, handle: channel.handlePicture });
  if (channel.filePath) routes.webhooks.push({ path: channel.filePath, handle: channel.handleFile });
  return channel;
}

/** The platforms that have a token. */
const openChannels: OpenChannels = async (parts, names, folder, isLinked, more = []) => {
  const { TELEGRAM_BOT_TOKEN: telegram, ZALO_BOT_TOKEN: zalo } = parts.config;
  return [
    ...(telegram ? [await openTelegram(parts, telegram, names, more)] : []),
    ...(zalo ? [await openZalo(parts, zalo, join(folder, 'zalo'), isLinked)] : []),
  ];
};

/** The state in files, real or of a rehearsal. */
async function keepInFiles(
  { config, log, health }: Parts,
  clock: Clock,
  planYear: number,
  told: (failed: string | null) => void,
): Promise<Keeping> {
  const folder = join(config.DATA_DIR, clock.rehearsal ? rehearsalFolder : 'state');
  const options: JsonStoreOptions = {
    planYear,
    told,
    backupDir: clock.rehearsal ? undefined : config.BACKUP_DIR,
    reportCopies: createCopiesReport(health.alarms, log),
  };
  const store = clock.rehearsal
    ? await (await import('./open-rehearsal.ts')).openRehearsal(folder, clock, log, options)
    : await openJsonStore(folder, clock.now, options);
  if (options.backupDir !== undefined) {
    const { isOnSameDisk } = await import('./storage/json/backup.ts');
    if (await isOnSameDisk(folder, options.backupDir))
      log.warn('copies: BACKUP_DIR lies on the disk of the state, whose fault would take both');
  }
  return {
    store,
    folder,
    place: join(folder, stateFile),
    files: openEvidenceFolder(folder),
    documents: { make: makeDocumentApart(folder), files: openMadeFiles(folder) },
    probe: () => probeSaving(folder),
  };
}

/** The world's clock, watched, or one of a rehearsal. */
function openClock({ config, log, health }: Parts): { clock: Clock; watched: WatchedClock | null } {
  const { CLOCK_START: start, CLOCK_SPEED: speed } = config;
  const watched =
    start === undefined
      ? createWatchedClock({ wall: systemClock.now, time: realTime, log, alarms: health.alarms })
      : null;
  const clock: Clock = watched ?? createRehearsalClock(start!, speed);
  if (clock.rehearsal)
    log.warn('REHEARSAL: the clock is not the real one', { starts: asRead(clock.now()), speed });
  return { clock, watched };
}

/** After a jump of the clock the platforms are asked for the time. */
const askPlatforms = (watched: WatchedClock | null, channels: readonly Channel[]): void =>
  watched?.askThese(async () => {
    const said = await Promise.all(channels.map((channel) => channel.askTime()));
    return said.filter((at) => at !== null);
  });

/**
 * The bot on every channel that has a token: one state for all, real, or a rehearsal in a folder of its own where
 * the clock is set.
 * @param elsewhere opens the real state and the data files where they stand in no folder
 */
async function buildHouse(parts: Parts, elsewhere?: AloneInDatabase): Promise<Bot> {
  const { config, log, holder, health } = parts;
  const { clock, watched } = openClock(parts);
  const { year } = periodOf(clock.now());
  const context = await (elsewhere?.load(year) ?? loadContext(config.DATA_DIR, embeddedDir, year));
  const told = watchDisk(health.alarms, realTime);
  const { store: opened, ...kept } = await (elsewhere?.keep(context.plan.year, told) ??
    keepInFiles(parts, clock, context.plan.year, told));
  checkHeldPlan(context, await opened.read(), kept.place, clock.now());
  await elsewhere?.opened();
  const store = health.watch(opened, clock, kept.probe);
  const names = contextOf(context, await opened.read(), clock.now());
  const channels = await openChannels(parts, names, kept.folder, async (userId) =>
    (await store.read()).accounts.some((link) => link.channel === 'zalo' && link.userId === userId),
  );
  askPlatforms(watched, channels);
  return createBot({
    context,
    store,
    clock,
    log,
    channels,
    words: vietnamese,
    files: kept.files,
    makeAttachment,
    readPlan: readPlanApart,
    documents: kept.documents,
    holder,
    alarms: health.alarms,
    answered: parts.turn?.answered,
    showOfficeCode,
  });
}

/** Several agencies have a folder each: what routes between them is loaded only there. */
const hasAgencies = ({ DATA_DIR }: Config): boolean => existsSync(join(DATA_DIR, agenciesFolder));

/** A rehearsal stands in files, whatever else is set. */
const isInDatabase = (config: Config): config is Config & { DATABASE_URL: string } =>
  config.DATABASE_URL !== undefined && config.CLOCK_START === undefined;

/** The bot of several agencies, each in a folder or row of its own. */
async function openSeveral(parts: Parts): Promise<Bot> {
  const { config, health } = parts;
  const as: OpenAs = {
    embeddedDir,
    openClock,
    askPlatforms,
    checkHeldPlan,
    openChannels,
    reported(report) {
      parts.health = { ...health, report };
    },
  };
  if (isInDatabase(config))
    return (await import('./agencies/in-database.ts')).openAgenciesInDatabase(parts, config.DATABASE_URL, as);
  const { openAgenciesInFiles } = await import('./agencies/open-agencies.ts');
  return openAgenciesInFiles(parts, keepInFiles, as);
}

/** The bot where its state stands: in files, in a database; of one agency, or of several. */
async function openBot(parts: Parts): Promise<Bot> {
  const { config } = parts;
  if (hasAgencies(config)) return openSeveral(parts);
  if (!isInDatabase(config)) return buildHouse(parts);
  const { holdsSeveral, openAloneInDatabase } = await import('./stand-in.ts');
  const { DATABASE_URL: url, DATA_DIR: dataDir } = config;
  if (await holdsSeveral(url, dataDir, embeddedDir)) return openSeveral(parts);
  return openAloneInDatabase(parts, url, embeddedDir, (stands) => buildHouse(parts, stands));
}

/** The page on localhost: always a rehearsal, with a state and a clock of its own. */
async function openPage(parts: Parts): Promise<Bot> {
  const { config } = parts;
  if (hasAgencies(config)) return (await import('./agencies/pages.ts')).openPages(parts, embeddedDir);
  // A newcomer, without a plan of their own, may look at another department, too.
  if (!hasToken(config) && usesEmbedded(config.DATA_DIR, embeddedDir))
    return (await import('./agencies/pages.ts')).openExamples(parts, embeddedDir);
  return (await import('./page.ts')).openPage(parts, embeddedDir);
}

async function main(): Promise<void> {
  keepParserLight();
  outliveReaders();
  const warning = await loadEnvironment('.env', process.env);
  const config = parseConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  if (warning !== null) log.warn(warning);
  const parts: Parts = {
    config,
    log,
    holder: randomUUID(),
    health: createHealth({ alarms: createAlarms({ log, time: realTime }), time: realTime }),
    routes: { webhooks: [], page: null },
  };
  const bot = hasToken(config) ? await openBot(parts) : null;
  const page = !hasToken(config) || config.WEB === '1' ? await openPage(parts) : null;

  const isServing =
    parts.routes.page !== null ||
    parts.routes.webhooks.length > 0 ||
    // Which webhooks there are is known when this process is the one that receives.
    (bot !== null && isInDatabase(config) && config.PUBLIC_URL !== undefined);
  let server = isServing ? await (await import('./serving.ts')).openServer(parts) : null;

  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log.info('stopping', { signal });
    void (async () => {
      await server?.stop();
      await Promise.all([bot?.stop(), page?.stop()]);
      log.info('stopped');
      await leave(0);
    })();
    // Whatever hangs, the process ends; what is unsent stands in the state.
    setTimeout(() => void leave(1), 4_500).unref();
  };
  // npm hands a signal to its shell, which dies without passing it on: the bot notices that it is left alone.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => {
      if (process.ppid !== parent) end('parent gone');
    }, parentCheckMs).unref();
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));

  // None waits for another: a platform that cannot be reached keeps nobody from the page.
  const port = server?.port;
  if (!isServing)
    setTimeout(() => {
      void import('./serving.ts')
        .then(({ openHealthServer }) => openHealthServer(parts))
        .then((opened) => {
          server = opened;
        });
    }, settledMs).unref();
  await Promise.all([
    bot?.start(),
    page?.start().then(() => {
      log.info(
        `page: open http://localhost:${port} in a browser on this machine (a rehearsal, nothing is sent)`,
      );
    }),
  ]);
}

main().catch((error: unknown) => {
  const line = operatorLine(error, process.env.DATA_DIR || 'data');
  process.stderr.write(`${line ?? `The bot could not start: ${(error as Error).stack}`}\n`);
  process.exit(1);
});
