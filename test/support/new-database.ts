import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Database, toDatabase } from '../../src/storage/postgres/database.ts';
import { makeReady } from '../../src/storage/postgres/schema.ts';

/** The address of the PostgreSQL of the tests; null where there is none. */
export const postgres = inject('postgres');

/** Does something as who may make databases. */
export async function asMaster<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: postgres! });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes a database that is gone after the test. @returns its address */
export async function newDatabaseUrl(): Promise<string> {
  const name = `ddci_${randomBytes(8).toString('hex')}`;
  await asMaster((client) => client.query(`CREATE DATABASE ${name}`));
  onTestFinished(() =>
    asMaster((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => {}),
  );
  const url = new URL(postgres!);
  url.pathname = `/${name}`;
  return url.href;
}

/** A new database, made ready, that is let go of after the test. */
export async function newDatabase(url?: string): Promise<Database> {
  const database = toDatabase(url ?? (await newDatabaseUrl()));
  onTestFinished(() => database.close());
  await makeReady(database);
  return database;
}
