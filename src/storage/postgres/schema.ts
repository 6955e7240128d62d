import { DataError } from '../../core/plan/data-error.ts';
import type { Database, Statement } from './database.ts';
import { asStartError } from './database-fault.ts';
import { migrations } from './migrations.ts';

/** PostgreSQL 14: sessions that say nothing are ended by the server itself (`idle_session_timeout`). */
const oldestServer = 140_000;

/** Under it one process migrates, others wait. Any number that is ours. */
const migrationLock = 7_224_001;

const tables = [
  ...['agencies', 'months', 'archived', 'files', 'slices', 'posts', 'chats'],
  ...['accounts', 'groups', 'codes', 'texts'],
];
const rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** @throws DataError for a server that cannot hold a state */
async function checkServer({ at, run }: Database): Promise<void> {
  const { rows } = await run(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS named,
            current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') AS "readOnly"`,
  );
  const { version, named, encoding, readOnly } = rows[0] as Record<string, string> & { version: number };
  const problem =
    version < oldestServer
      ? `runs PostgreSQL ${named}; 14 or newer is needed. Upgrade it`
      : encoding !== 'UTF8'
        ? `keeps text as ${encoding}, which has no Vietnamese letters. Make the database anew: createdb -E UTF8 -T template0`
        : readOnly === 'on'
          ? 'can only be read: a standby, or set so. Name the primary'
          : null;
  if (problem !== null) throw new DataError(`DATABASE_URL: ${at.place} ${problem}.`);
}

/**
 * How many migrations a database has had; 0 where nothing of ours is there. The catalogue is read as a table: `to_regclass` asks
 * a connection's own memory of it, in which what another one has just made may not stand yet.
 */
async function appliedIn(run: Statement): Promise<number> {
  const { rows } = await run(
    `SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'ddci' AND tablename = 'migrations') AS there`,
  );
  if (rows[0]?.there !== true) return 0;
  const found = await run('SELECT coalesce(max(number), 0)::int AS number FROM ddci.migrations');
  return found.rows[0]!.number as number;
}

function refuseNewer(applied: number, { at }: Database): void {
  if (applied > migrations.length)
    throw new DataError(
      `DATABASE_URL: ${at.place} was made ready by a newer version of this software (schema ${applied}; this one knows up to ${migrations.length}). Start that one.`,
    );
}

async function migrate(database: Database): Promise<void> {
  const before = await appliedIn(database.run);
  refuseNewer(before, database);
  if (before === migrations.length) return;
  await database.together(async (run) => {
    // Another process that is at it is waited for, as long as a statement may take.
    await run('SET LOCAL lock_timeout = 0');
    await run('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    // Another process may have done it meanwhile.
    const applied = await appliedIn(run);
    refuseNewer(applied, database);
    if (applied === 0) {
      await run('CREATE SCHEMA IF NOT EXISTS ddci');
      await run(
        'CREATE TABLE IF NOT EXISTS ddci.migrations (number integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
      );
    }
    for (const [place, text] of migrations.entries()) {
      if (place < applied) continue;
      await run(text);
      await run('INSERT INTO ddci.migrations (number) VALUES ($1)', [place + 1]);
    }
  });
}

/** @throws DataError naming the first right that is missing */
async function checkRights({ at, run }: Database): Promise<void> {
  const { rows } = await run(
    `SELECT name, "right" FROM unnest($1::text[]) AS name, unnest($2::text[]) AS "right"
     WHERE NOT has_table_privilege('ddci.' || name, "right") LIMIT 1`,
    [tables, rights],
  );
  const missing = rows[0];
  if (missing)
    throw new DataError(
      `DATABASE_URL: ${at.place}: the user "${at.user}" has no right to ${missing.right} in ddci.${missing.name}. Give it: GRANT ${rights.join(', ')} ON ALL TABLES IN SCHEMA ddci TO "${at.user}".`,
    );
}

/**
 * Looks whether a database can be used, and brings its tables to what this software knows.
 * @throws DataError in one line: an address, a user, a version, a right that is wrong
 */
export async function makeReady(database: Database): Promise<void> {
  try {
    await checkServer(database);
    await migrate(database);
    await checkRights(database);
  } catch (error) {
    throw asStartError(error, database.at);
  }
}
