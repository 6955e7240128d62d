import type { Store } from '../../app/ports/store.ts';
import { type Begun, beginTerm, ensureRow } from './agency-row.ts';
import type { Database } from './database.ts';
import { refuseMoved } from './moved-row.ts';
import { openPostgresStore, type PostgresStoreOptions } from './postgres-store.ts';

/**
 * Opens what a row keeps, for a process that has its place: whoever had it before saves nothing any more.
 * @param begun the term of this process, where it began it together with that of others
 * @throws DataError if it cannot be used
 */
export async function openRow(
  database: Database,
  row: string,
  options: Omit<PostgresStoreOptions, 'term'> = {},
  begun?: Pick<Begun, 'term'>,
): Promise<Store> {
  const term = begun?.term ?? (await beginAlone(database, row));
  return openPostgresStore(database, row, { ...options, term });
}

async function beginAlone(database: Database, row: string): Promise<number> {
  await ensureRow(database, row);
  await refuseMoved(database, row);
  return beginTerm(database, row);
}
