import { setImmediate as nextTurn, setTimeout as pass } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from './database.ts';
import { asDatabaseFault } from './database-fault.ts';

/** What one process has of all that use a database, as long as its connection lives. */
export interface Place {
  /** Resolves when it is lost, with why; never rejects. */
  readonly lost: Promise<string>;
  /** Lets go of it: the next takes it at once. */
  release(): Promise<void>;
}

/** How often one that stands by asks, and the one that has the place says that it lives, ms. */
const askEveryMs = 500;
const beatEveryMs = 1_000;
/** A server that has not answered a beat by then is taken for lost, ms: sooner than it takes this process for dead. */
const beatWithinMs = 2_000;
/** A process that said nothing for so long is dead to the server, which ends its session and so its locks. */
const silence = '3500ms';
/** Under what a place is locked: the first 64 bits of PostgreSQL's own hash of a name. */
const lockAll = `SELECT bool_and(pg_try_advisory_lock(hashtextextended('ddci:' || name, 0))) AS taken
                 FROM unnest($1::text[]) AS name`;

async function isTaken(client: pg.Client, names: readonly string[]): Promise<boolean> {
  const { rows } = await client.query(lockAll, [names]);
  if (rows[0].taken === true) return true;
  // Of several none is held while another has one of them.
  await client.query('SELECT pg_advisory_unlock_all()');
  return false;
}

/** A loop that was held that long finds its timers first: an answer that came meanwhile is read in the turns behind them. */
async function timeIsOver(): Promise<boolean> {
  await pass(beatWithinMs, undefined, { ref: false });
  await nextTurn();
  await nextTurn();
  return false;
}

const answersInTime = (answer: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    answer.then(
      () => true,
      () => false,
    ),
    timeIsOver(),
  ]);

async function hold(client: pg.Client): Promise<Place> {
  await client.query(`SET idle_session_timeout = '${silence}'`);
  let lose: (why: string) => void = () => {};
  const lost = new Promise<string>((done) => {
    lose = done;
  });
  const timer = setInterval(() => {
    void answersInTime(client.query('SELECT 1')).then((isAlive) => {
      if (!isAlive) end('the database does not answer');
    });
  }, beatEveryMs).unref();
  function end(why: string): void {
    clearInterval(timer);
    lose(why);
  }
  client.once('end', () => end('the connection to the database ended'));
  client.once('error', () => end('the connection to the database broke'));
  return {
    lost,
    async release() {
      clearInterval(timer);
      await answersInTime(client.end());
    },
  };
}

/**
 * Waits for a place that one process has at a time. Its locks belong to a connection of its own, and go with it.
 * @param names what nobody else may have beside: tokens, an agency
 * @param onWaiting hears once that another has it
 * @returns null when the signal came first
 * @throws DatabaseFault if the connection fails
 */
export async function takePlace(
  database: Database,
  names: readonly string[],
  { signal, onWaiting }: { signal: AbortSignal; onWaiting(): void },
): Promise<Place | null> {
  const client = await database.connect().catch((error: unknown) => {
    throw asDatabaseFault(error);
  });
  try {
    let isSaid = false;
    while (!signal.aborted) {
      if (await isTaken(client, names)) return await hold(client);
      if (!isSaid) onWaiting();
      isSaid = true;
      await pass(askEveryMs, undefined, { signal }).catch(() => {});
    }
  } catch (error) {
    await client.end().catch(() => {});
    throw asDatabaseFault(error);
  }
  await client.end().catch(() => {});
  return null;
}

/**
 * Takes a place once, and waits for nobody. What it had is given up when it is lost: nothing is written without it.
 * @returns null while another process has it
 */
export async function takeFreePlace(database: Database, names: readonly string[]): Promise<Place | null> {
  const asked = new AbortController();
  const place = await takePlace(database, names, {
    signal: asked.signal,
    onWaiting: () => asked.abort(),
  });
  if (place !== null) void place.lost.then(() => database.abandon());
  return place;
}
