import pg from 'pg';
import { DataError } from '../../core/plan/data-error.ts';
import { fileFault } from '../file-fault.ts';
import { asDatabaseFault, DatabaseFault, type Whereabouts } from './database-fault.ts';

/** The rows that a statement gave, and how many it touched. */
interface Done {
  rows: Record<string, unknown>[];
  count: number;
}

/** Does one statement. @throws DatabaseFault for what may pass, else what PostgreSQL said */
export type Statement = (text: string, values?: readonly unknown[]) => Promise<Done>;

/** A database, with some connections that are opened when they are needed, and again when they broke. */
export interface Database {
  readonly at: Whereabouts;
  readonly run: Statement;
  /** All or nothing: on one connection, in one transaction. */
  together<Result>(work: (run: Statement) => Promise<Result>, begin?: string): Promise<Result>;
  /** A connection of its own, not one of those that statements share. */
  connect(): Promise<pg.Client>;
  /** From now on every statement fails at once: the database is lost, and nobody waits for it. */
  abandon(): void;
  close(): Promise<void>;
}

/** A connection that is not there by then is not coming, ms. */
const connectWithinMs = 5_000;
/** A statement that has not been answered by then is not answered any more, ms: none takes a second. */
const answerWithinMs = 15_000;
/**
 * So long a statement waits for a row that somebody else holds, ms. In its term nobody else changes an agency's row: whoever does
 * is an operator at work, and what waited holds one of the few connections that all agencies have.
 */
const lockedMs = 2_000;
/** How many statements run at the same time: one commit, and files beside it. */
export const connections = 4;
const idleMs = 300_000;

const example = 'postgres://user:password@host:5432/database';

/** @throws DataError that shows nothing of the address */
function whereaboutsOf(config: pg.ClientConfig): Whereabouts {
  try {
    const { host, port, database, user } = new pg.Client(config);
    return { place: `${host}:${port}/${database}`, user: user ?? '', database: database ?? '' };
  } catch (error) {
    // A certificate or key that it names.
    const file = fileFault(error);
    if (file !== null) throw new DataError(`DATABASE_URL: ${file}`, { cause: error });
    throw new DataError(
      `DATABASE_URL: what stands there cannot be read, and is not shown; should be an address such as ${example}, with signs such as @ : / # % in the password written as %40 %3A %2F %23 %25`,
    );
  }
}

/**
 * A database, to which nothing is connected yet.
 * @param url as `DATABASE_URL` has it: libpq's own form, TLS options included
 * @throws DataError if it cannot be read
 */
export function toDatabase(url: string): Database {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'ddci-bot',
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const at = whereaboutsOf(config);
  const pool = new pg.Pool({ ...config, max: connections, idleTimeoutMillis: idleMs, allowExitOnIdle: true });
  // A connection that broke while nobody used it: the next statement gets another.
  pool.on('error', ignore);
  // One that breaks while it is handed over, or is given up, must not end the process; who uses it is told by its statement.
  pool.on('connect', (client) => {
    client.on('error', ignore);
    // As a statement and no option of the connection, which a pooler between would not pass on; it is done before any other.
    client.query(`SET lock_timeout = ${lockedMs}`).catch(ignore);
  });
  let isAbandoned = false;
  const inUse = new Set<pg.PoolClient>();

  async function take(): Promise<pg.PoolClient> {
    if (isAbandoned) throw new DatabaseFault('ENOTCONN');
    const client = await pool.connect();
    inUse.add(client);
    return client;
  }

  function giveBack(client: pg.PoolClient, fault: unknown): void {
    inUse.delete(client);
    // After a fault of the connection, or a statement that was not waited for, nobody knows what it holds.
    client.release(fault instanceof DatabaseFault && fault.code === 'ENOTCONN');
  }

  async function on<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await take().catch((error: unknown) => {
      throw asDatabaseFault(error);
    });
    let fault: unknown = null;
    try {
      return await work(client);
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      giveBack(client, fault);
    }
  }

  const statementOn =
    (client: pg.PoolClient): Statement =>
    async (text, values = []) => {
      const { rows, rowCount } = await client.query(text, [...values]).catch((error: unknown) => {
        throw asDatabaseFault(error);
      });
      return { rows, count: rowCount ?? 0 };
    };

  return {
    at,
    run: (text, values) => on((client) => statementOn(client)(text, values)),
    together: (work, begin = 'BEGIN') =>
      on(async (client) => {
        const run = statementOn(client);
        await run(begin);
        try {
          const result = await work(run);
          await run('COMMIT');
          return result;
        } catch (error) {
          await client.query('ROLLBACK').catch(ignore);
          throw error;
        }
      }),
    async connect() {
      const client = new pg.Client(config);
      client.on('error', ignore);
      await client.connect();
      return client;
    },
    abandon() {
      isAbandoned = true;
      for (const client of inUse)
        (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    },
    async close() {
      isAbandoned = true;
      await pool.end().catch(ignore);
    },
  };
}

/** What is said of a connection that is given up anyway. */
const ignore = (): void => {};
