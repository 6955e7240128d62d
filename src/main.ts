import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AlarmBell, createAlarms } from './app/alarms.ts';
import { createRehearsalClock, realTime, systemClock } from './app/clocks.ts';
import { createHouse, type House } from './app/house.ts';
import type { Channel } from './app/ports/channel.ts';
import type { Clock } from './app/ports/clock.ts';
import type { Log } from './app/ports/log.ts';
import type { Store } from './app/ports/store.ts';
import { createWatchedClock } from './app/watched-clock.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { commands } from './copy/vi/commands.ts';
import { officeCodeNotice } from './copy/vi/enrolment.ts';
import { zaloWords } from './copy/vi/zalo.ts';
import { inVietNam, periodOf } from './core/calendar/viet-nam-time.ts';
import type { Person } from './core/people/org.ts';
import { DataError } from './core/plan/data-error.ts';
import { knowsLater } from './core/state/future-moments.ts';
import type { Routes } from './http-server.ts';
import { lazyPictures } from './lazy-pictures.ts';
import { loadWorld } from './load-data.ts';
import { createLog } from './log.ts';
import { openEvidenceFolder } from './storage/json/evidence-folder.ts';
import { FolderInUseError } from './storage/json/folder-lock.ts';
import { openJsonStore } from './storage/json/json-store.ts';
import { putAside } from './storage/json/put-aside.ts';

/** The project's own data folder: beside dist/ when built, beside src/ otherwise. */
const embeddedDir = fileURLToPath(new URL('../data', import.meta.url));

/** How often the bot looks whether the npm that started it still lives. */
const parentCheckMs = 500;

const asRead = (at: number): string => inVietNam(at).format('DD/MM/YYYY HH:mm');

/** On the console alone: a log would keep it. */
function showOfficeCode(code: string, person: Person): void {
  process.stdout.write(officeCodeNotice(code, person.name));
}

interface Parts {
  config: Config;
  log: Log;
  holder: string;
  alarms: AlarmBell;
  routes: { webhooks: Routes['webhooks'][number][]; page: Routes['page'] };
}

async function openTelegram({ config, log, alarms, routes }: Parts, token: string): Promise<Channel> {
  const { createTelegramChannel } = await import('./channels/telegram/telegram-channel.ts');
  const channel = createTelegramChannel({
    token,
    apiRoot: config.TELEGRAM_API_ROOT,
    publicUrl: config.PUBLIC_URL,
    commands,
    log,
    alarms,
  });
  if (config.PUBLIC_URL) routes.webhooks.push({ path: channel.webhookPath, handle: channel.handleWebhook });
  return channel;
}

/** @param folder where the channel may keep files */
async function openZalo(
  { config, log, alarms, routes }: Parts,
  token: string,
  folder: string,
): Promise<Channel> {
  const { createZaloChannel } = await import('./channels/zalo/zalo-channel.ts');
  const channel = createZaloChannel({
    token,
    apiRoot: config.ZALO_API_ROOT,
    publicUrl: config.PUBLIC_URL,
    webhookSecret: config.ZALO_WEBHOOK_SECRET,
    folder,
    words: zaloWords,
    log,
    alarms,
  });
  if (channel.webhookPath) routes.webhooks.push({ path: channel.webhookPath, handle: channel.handleWebhook });
  if (channel.picturePath) routes.webhooks.push({ path: channel.picturePath, handle: channel.handlePicture });
  return channel;
}

/** The page's rehearsal lies in the folder of the other one, and goes on where it stood. */
const pageFolder = 'page';

/** The state of a rehearsal; one that knows of later moments than this start belongs to an earlier rehearsal. */
async function openRehearsal(folder: string, clock: Clock, log: Log): Promise<Store> {
  const store = await openJsonStore(folder, clock.now);
  if (!knowsLater(await store.read(), clock.now())) return store;
  await store.close();
  const aside = `${folder}-${new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, '-')}`;
  await putAside(folder, aside, [pageFolder]);
  log.warn('REHEARSAL: an earlier one was later in the year; this one begins anew, that one was put aside', {
    folder: aside,
  });
  return openJsonStore(folder, clock.now);
}

/**
 * The bot on every channel that has a token: one state for all, real, or a rehearsal in a folder of its own where
 * the clock is set.
 */
async function buildHouse(parts: Parts): Promise<House> {
  const { config, log, holder, alarms } = parts;
  const { CLOCK_START: start, TELEGRAM_BOT_TOKEN: telegram, ZALO_BOT_TOKEN: zalo } = config;
  const watched =
    start === undefined ? createWatchedClock({ wall: systemClock.now, time: realTime, log, alarms }) : null;
  const clock: Clock = watched ?? createRehearsalClock(start!, config.CLOCK_SPEED);
  if (clock.rehearsal)
    log.warn('REHEARSAL: the clock is not the real one', {
      starts: asRead(clock.now()),
      speed: config.CLOCK_SPEED,
    });
  const world = await loadWorld(config.DATA_DIR, embeddedDir, periodOf(clock.now()).year);
  const folder = join(config.DATA_DIR, clock.rehearsal ? 'rehearsal' : 'state');
  const store = clock.rehearsal
    ? await openRehearsal(folder, clock, log)
    : await openJsonStore(folder, clock.now);
  const channels = [
    ...(telegram ? [await openTelegram(parts, telegram)] : []),
    ...(zalo ? [await openZalo(parts, zalo, join(folder, 'zalo'))] : []),
  ];
  watched?.askThese(async () => {
    const said = await Promise.all(channels.map((channel) => channel.askTime?.() ?? null));
    return said.filter((at) => at !== null);
  });
  return createHouse({
    world,
    store,
    clock,
    log,
    channels,
    files: openEvidenceFolder(folder),
    pictures: lazyPictures,
    holder,
    alarms,
    showOfficeCode,
  });
}

/** The page on localhost: always a rehearsal, with a state and a clock of its own. */
async function buildPageHouse({ config, log, holder, routes }: Parts): Promise<House> {
  const { createPage } = await import('./page.ts');
  const world = await loadWorld(config.DATA_DIR, embeddedDir, periodOf(systemClock.now()).year);
  const { house, app } = await createPage({ config, log, holder, world });
  routes.page = app;
  return house;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = parseConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const parts: Parts = {
    config,
    log,
    holder: randomUUID(),
    alarms: createAlarms({ log, time: realTime }),
    routes: { webhooks: [], page: null },
  };
  const hasToken = config.TELEGRAM_BOT_TOKEN !== undefined || config.ZALO_BOT_TOKEN !== undefined;
  const houses: House[] = [];
  if (hasToken) houses.push(await buildHouse(parts));
  if (!hasToken || config.WEB === '1') houses.push(await buildPageHouse(parts));

  let server: { port: number; stop(): Promise<void> } | null = null;
  if (parts.routes.page || parts.routes.webhooks.length > 0) {
    const { startHttpServer } = await import('./http-server.ts');
    server = await startHttpServer(config.HOST, config.PORT, parts.routes);
    log.info('http: listening', { host: config.HOST, port: server.port });
  }

  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log.info('stopping', { signal });
    void (async () => {
      await server?.stop();
      await Promise.all(houses.map((house) => house.stop()));
      log.info('stopped');
      process.exit(0);
    })();
    // Whatever hangs, the process ends; what is unsent stands in the state.
    setTimeout(() => process.exit(1), 4_500).unref();
  };
  // npm hands a signal to its shell, which dies without passing it on: the bot notices that it is left alone.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => {
      if (process.ppid !== parent) end('parent gone');
    }, parentCheckMs).unref();
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));

  for (const house of houses) await house.start();
  if (server && parts.routes.page)
    log.info(
      `page: open http://localhost:${server.port} in a browser on this machine (a rehearsal, nothing is sent)`,
    );
}

main().catch((error: unknown) => {
  const expected =
    error instanceof ConfigError ||
    error instanceof DataError ||
    error instanceof FolderInUseError ||
    (error instanceof Error &&
      (error.name === 'TokenRefusedError' || /^(port|cannot listen)/.test(error.message)));
  process.stderr.write(
    `${expected ? (error as Error).message : `The bot could not start: ${(error as Error).stack}`}\n`,
  );
  process.exit(1);
});
