import { setTimeout as pass } from 'node:timers/promises';
import type { Bot } from './app/bot.ts';
import { systemClock } from './app/clocks.ts';
import type { Health } from './app/health.ts';
import { answersRemembered } from './app/inbox.ts';
import { nameOf } from './app/name-of-error.ts';
import type { Log } from './app/ports/log.ts';
import { NotSavedError } from './app/ports/store.ts';
import { DataError } from './core/plan/data-error.ts';
import type { Context } from './core/said/content.ts';
import { periodOf } from './core/time/viet-nam-time.ts';
import { filesInForce, type InForce } from './data-in-database.ts';
import { keepInDatabase } from './keep-in-database.ts';
import type { Keeping } from './keeping.ts';
import { markOf } from './kit/mark-of.ts';
import { createRecent } from './kit/recent.ts';
import { contextOfFiles, usesEmbedded } from './load-data.ts';
import type { Parts, TurnHeld } from './parts.ts';
import { keepingRoutes, postedTo, takeKept } from './posts.ts';
import { chatsIn } from './storage/postgres/chats.ts';
import { type Database, toDatabase } from './storage/postgres/database.ts';
import { DatabaseAwayError, DatabaseFault } from './storage/postgres/database-fault.ts';
import { type Place, takePlace } from './storage/postgres/place.ts';
import { makeReady } from './storage/postgres/schema.ts';
import { keepFirst, type RowThere, rowsThere } from './storage/postgres/texts.ts';
import { agencyOf, theAgency } from './storage/postgres/the-agency.ts';

/** What a turn has of the database. */
export interface Turn {
  database: Database;
  /** To be called when a save shows that another process has the place. */
  onTermOver(): void;
  /** Since when the database is lost, ms; null while it is there. */
  awaySince(): number | null;
}

interface StandInParts {
  url: string;
  /** What one process has at a time: the states as they are there now, and the tokens of platforms with which it receives and sends. */
  names(database: Database): Promise<readonly string[]>;
  log: Log;
  health: Pick<Health, 'standBy'>;
  build(turn: Turn): Promise<Bot>;
  /** What an earlier turn offered to be called and asked. */
  forgetTurn(): void;
  /** A turn begins: whatever receives is told of it. */
  beginTurn(turn: TurnHeld): void;
  /** Begins to stand by: another process has the place. */
  standBy(database: Database): void;
  /** Takes over what those that stood by took of platforms, until the signal. */
  takeOver(database: Database, signal: AbortSignal): void;
}

/** So long after a database was lost it is looked for again, ms. */
const againMs = 1_000;

/** Whether a failure says that the database is not there now, or that another process has the place. */
export const isAway = (error: unknown): boolean =>
  error instanceof DatabaseAwayError ||
  (error instanceof DatabaseFault && error.code === 'ENOTCONN') ||
  (error instanceof NotSavedError && (error.code === 'ENOTCONN' || error.code === 'ESTALE'));

/** Waits for something, but no longer than a signal. */
const unlessAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done(), { once: true });
  });

/** Resolves when the database answers again, or at the signal. Never rejects. */
async function thereAgain(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const database = toDatabase(url);
    const isThere = await database.run('SELECT 1').then(
      () => true,
      () => false,
    );
    await database.close();
    if (isThere) return;
    await pass(againMs, undefined, { signal }).catch(() => {});
  }
}

/** Does something with a database that is ready, and lets go of it. @throws DataError, DatabaseAwayError in one line if it cannot be used */
export async function withReady<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = toDatabase(url);
  try {
    await makeReady(database);
    return await work(database);
  } finally {
    await database.close();
  }
}

/**
 * The bot of a state in a database. Of several processes on it one has the place: it receives, decides and sends; the others
 * stand by, and one of them takes over when it ends or loses the database. A process that lost it confirms no act and sends
 * nothing that was saved; it answers questions of what it knows, says so, and stands by again when the database is there, or
 * another process was seen to receive.
 * @throws DataError, DatabaseAwayError in one line if the database cannot be used
 */
async function createStandIn(parts: StandInParts): Promise<Bot> {
  const { log, health } = parts;
  const stopping = new AbortController();
  let house: Bot | null = null;
  let turn: Promise<void> = Promise.resolve();
  const answered = createRecent<string>(answersRemembered);

  await withReady(parts.url, async () => {});
  health.standBy('stands by');

  async function serve(database: Database, place: Place): Promise<void> {
    const over = new AbortController();
    const away = new AbortController();
    const ending = AbortSignal.any([over.signal, stopping.signal]);
    let lostAt: number | null = null;
    /** The database is not there: what it holds is still known here, and is told until it is there again. */
    const lose = (why: string): void => {
      if (lostAt !== null || ending.aborted) return;
      lostAt = systemClock.now();
      log.warn('database: the place is lost', { why });
      // Nothing that is under way waits for it.
      database.abandon();
      away.abort();
      health.standBy('the database is away');
      void thereAgain(parts.url, ending).then(() => over.abort());
    };
    /** Another process has the place: this one is silent from now on. */
    const giveUp = (why: string): void => {
      if (lostAt === null) lose(why);
      else if (!ending.aborted) log.warn('database: silent from now on', { why });
      over.abort();
    };
    void place.lost.then(lose);
    parts.forgetTurn();
    health.standBy(null);
    log.info('database: this process has the place', { at: database.at.place });
    const awaySince = (): number | null => lostAt;
    parts.beginTurn({
      answered,
      chatsOf: (token) => chatsIn(database, markOf(token)),
      awaySince,
      away: away.signal,
      rivalSeen() {
        if (lostAt !== null) giveUp('another process receives');
      },
    });
    try {
      const built = await parts.build({
        database,
        awaySince,
        onTermOver: () => giveUp('another process has it'),
      });
      house = built;
      parts.takeOver(database, AbortSignal.any([away.signal, stopping.signal]));
      const starting = built.start();
      await Promise.race([starting, unlessAborted(ending)]);
      // A platform may refuse the token later than the database is lost.
      starting.catch(() => {});
      await unlessAborted(ending);
    } catch (error) {
      if (lostAt === null && !isAway(error)) throw error;
      log.warn('database: a start was broken off', { why: nameOf(error) });
    } finally {
      if (!stopping.signal.aborted) health.standBy('stands by');
      parts.forgetTurn();
      await house?.stop().catch((error: unknown) => {
        log.warn('database: not stopped cleanly', { why: nameOf(error) });
      });
      house = null;
      // Letting go of the place is no loss of it.
      over.abort();
    }
  }

  /** One try to get the place, and the turn that follows. */
  async function once(): Promise<void> {
    const database = toDatabase(parts.url);
    let place: Place | null = null;
    try {
      await makeReady(database);
      const names = await parts.names(database);
      place = await takePlace(database, names, {
        signal: stopping.signal,
        onWaiting: () => {
          log.info('database: another process has the place, this one stands by');
          parts.standBy(database);
        },
      });
      if (place === null) return;
      // While this one waited the operator may have added an agency, which is to be had, too.
      const now = await parts.names(database);
      if (now.every((name) => names.includes(name))) await serve(database, place);
    } finally {
      await place?.release();
      database.abandon();
      await database.close();
    }
  }

  async function takeTurns(): Promise<void> {
    let isAwaySaid = false;
    while (!stopping.signal.aborted) {
      try {
        await once();
        isAwaySaid = false;
      } catch (error) {
        if (!isAway(error) && !(error instanceof Error && isAway(error.cause))) throw error;
        if (!isAwaySaid) log.warn('database: away, looked for every second', { why: nameOf(error) });
        isAwaySaid = true;
      }
      await pass(againMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    start() {
      turn = takeTurns();
      return turn;
    },
    async tick() {
      await house?.tick();
    },
    async settled() {
      await house?.settled();
    },
    async stop() {
      stopping.abort();
      await turn.catch(() => {});
    },
  };
}

/**
 * The bot of states in a database: of several processes the one whose turn it is.
 * @param states the rows that it has, as they are there: nobody else may have any of them
 * @param build the bot, once it is this process's turn
 */
export async function openStandIn(
  parts: Parts,
  url: string,
  states: (database: Database) => Promise<readonly string[]>,
  build: StandInParts['build'],
): Promise<Bot> {
  const { config, log, health, routes } = parts;
  const posted = postedTo(config);
  const tokens = [config.TELEGRAM_BOT_TOKEN, config.ZALO_BOT_TOKEN].filter((token) => token !== undefined);
  return createStandIn({
    url,
    names: async (database) =>
      [...(await states(database)), ...tokens.map((token) => `token ${markOf(token)}`)].sort(),
    log,
    health,
    build,
    beginTurn(turn) {
      parts.turn = turn;
    },
    forgetTurn() {
      routes.webhooks.length = 0;
      parts.health = health;
    },
    standBy(database) {
      routes.webhooks.push(...keepingRoutes(posted, database));
    },
    takeOver(database, signal) {
      void takeKept(posted, { database, routes, log, signal });
    },
  });
}

/** Whether the rows of several agencies stand in a database, with a state or with their files. */
const severalIn = (rows: readonly RowThere[]): string[] =>
  rows
    .filter(({ id, hasState, hasTexts }) => agencyOf(id) !== null && (hasState || hasTexts))
    .map(({ id }) => id);

/** @throws DataError where several agencies stand in the database: no other is begun anew beside them */
async function requireAlone({ run, at }: Database, dataDir: string): Promise<void> {
  const several = severalIn(await rowsThere(run));
  if (several.length > 0)
    throw new DataError(
      `DATABASE_URL: ${at.place} holds the states of several agencies (${several.join(', ')}), and ${dataDir} has the files of a department alone.\nTo serve those, put the files elsewhere: what they need stands in the database. To serve this one, name another database (docs/deploy.md).`,
    );
}

/**
 * Whether a database holds several agencies, for a machine that has no data files to say so.
 * @throws DataError, DatabaseAwayError in one line if it cannot be used
 */
export const holdsSeveral = (url: string, dataDir: string, embeddedDir: string): Promise<boolean> =>
  withReady(url, async ({ run }) => {
    if (!usesEmbedded(dataDir, embeddedDir)) return false;
    const rows = await rowsThere(run);
    return severalIn(rows).length > 0 && !rows.some(({ id, hasState }) => id === theAgency && hasState);
  });

/** What a bot alone is built of where its state stands in a database. */
export interface AloneInDatabase {
  /** The plan and the directory by which it is served. @throws DataError */
  load(year: number): Promise<Context>;
  keep(planYear: number, told: (failed: string | null) => void): Promise<Keeping>;
  /** Hears that the state could be opened with them. */
  opened(): Promise<void>;
}

/**
 * The bot of one agency whose state stands in a database.
 * @param build the bot over the state as it is kept
 * @throws DataError for what is wrong in the data files: it is said at once, and not when it is this process's turn
 */
export async function openAloneInDatabase(
  parts: Parts,
  url: string,
  embeddedDir: string,
  build: (stands: AloneInDatabase) => Promise<Bot>,
): Promise<Bot> {
  const { log } = parts;
  const { DATA_DIR: dataDir } = parts.config;
  const filesIn = async (database: Database): Promise<InForce> => {
    const own = (await filesInForce(database, embeddedDir, [{ row: theAgency, folder: dataDir }])).get(
      theAgency,
    )!;
    if ('fault' in own) throw own.fault;
    return own;
  };
  await withReady(url, async (database) => {
    const { files } = await filesIn(database);
    await contextOfFiles(files, embeddedDir, periodOf(systemClock.now()).year);
  });
  return openStandIn(
    parts,
    url,
    async () => [theAgency],
    async ({ database, ...turn }) => {
      await requireAlone(database, dataDir);
      const { files, toKeep, differs } = await filesIn(database);
      if (differs !== null) log.warn('files of this machine are not those of the database', { why: differs });
      return build({
        load: (year) => contextOfFiles(files, embeddedDir, year),
        keep: (planYear, told) =>
          keepInDatabase(database, { row: theAgency, dataDir, planYear, told, ...turn }),
        async opened() {
          if (toKeep === null) return;
          await keepFirst(database.run, new Map([[theAgency, toKeep]])).catch((error: unknown) => {
            if (isAway(error)) throw error;
            log.error('the data files were not kept', { why: nameOf(error) });
          });
        },
      });
    },
  );
}
