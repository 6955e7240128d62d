import type { Store } from '../../app/ports/store.ts';
import { beginTerm, ensureRow } from './agency-row.ts';
import type { Database } from './database.ts';
import { refuseMoved } from './moved-row.ts';
import { openPostgresStore, type PostgresStoreOptions } from './postgres-store.ts';

/**
 * Opens what a row keeps, for a process that has its place: whoever had it before saves nothing any more.
 * @throws DataError if it cannot be used
 */
export async function openRow(
  database: Database,
  row: string,
  options: Omit<PostgresStoreOptions, 'term'> = {},
): Promise<Store> {
  await ensureRow(database, row);
  await refuseMoved(database, row);
  const term = await beginTerm(database, row);
  return openPostgresStore(database, row, { ...options, term });
}
