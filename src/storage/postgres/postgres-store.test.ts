import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../../test/support/bot-process.ts';
import { reportedState, someReport } from '../../../test/support/month-states.ts';
import { asMaster, newDatabase, postgres } from '../../../test/support/new-database.ts';
import { NotSavedError } from '../../app/ports/store.ts';
import type { State } from '../../core/state/state.ts';
import { openJsonStore } from '../json/json-store.ts';
import { beginTerm } from './agency-row.ts';
import { connections, type Database } from './database.ts';
import { migrations } from './migrations.ts';
import { openPostgresStore } from './postgres-store.ts';
import { makeReady } from './schema.ts';

const seed = (state: State, name: string): { state: State; result: number } =>
  state.seeded.includes(name)
    ? { state, result: -1 }
    : { state: { ...state, seeded: [...state.seeded, name] }, result: state.seeded.length };

const documentOf = async ({ run }: Database): Promise<string> =>
  (await run(`SELECT document FROM ddci.agencies WHERE id = 'so'`)).rows[0]!.document as string;

describe.skipIf(postgres === null)('the PostgreSQL store', () => {
  it('runs a change again when the row moved, and loses none of several who save at once', async () => {
    const database = await newDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(database, 'so')));
    await Promise.all(
      stores.flatMap((store, who) =>
        Array.from({ length: 20 }, (_, n) => store.transact((state) => seed(state, `${who}-${n}`))),
      ),
    );
    const { seeded } = await (await openPostgresStore(database, 'so')).read();
    expect(new Set(seeded).size).toBe(60);
    expect(seeded).toHaveLength(60);
  });

  it('saves nothing any more when another has begun its term, and says so', async () => {
    const database = await newDatabase();
    await openPostgresStore(database, 'so');
    const heard: string[] = [];
    const term = await beginTerm(database, 'so');
    const onTermOver = () => heard.push('over');
    const store = await openPostgresStore(database, 'so', { term, onTermOver });
    await store.transact((state) => seed(state, 'mine'));
    const next = await openPostgresStore(database, 'so', { term: await beginTerm(database, 'so') });
    await next.transact((state) => seed(state, 'theirs'));
    const refused = await store.transact((state) => seed(state, 'late')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotSavedError);
    expect(refused).toMatchObject({ code: 'ESTALE' });
    expect(heard).toContain('over');
    expect((await next.read()).seeded).toEqual(['mine', 'theirs']);
    expect(await documentOf(database)).not.toContain('late');
  });

  it('gives up what waits for a row that somebody else holds, so that it takes the connections of nobody', async () => {
    const database = await newDatabase();
    const [held, ...others] = await Promise.all(
      ['held', 'a', 'b', 'c', 'd'].map((name) => openPostgresStore(database, name, { term: 0 })),
    );
    const operator = await database.connect();
    await operator.query('BEGIN');
    await operator.query(`SELECT FROM ddci.agencies WHERE id = 'held' FOR UPDATE`);
    const refused = held!.transact((state) => seed(state, 'one')).catch((error: unknown) => error);
    for (const [who, store] of [...others, ...others].entries())
      await store.transact((state) => seed(state, `${who}`));
    expect(await refused).toMatchObject({ code: 'EAGAIN' });
    await operator.query('ROLLBACK');
    await operator.end();
    await held!.transact((state) => seed(state, 'two'));
    // What was given up is not done; what is tried again is.
    expect((await (await openPostgresStore(database, 'held')).read()).seeded).toEqual(['two']);
  });

  it('keeps every change that it confirmed, once, while its connections are cut', async () => {
    const database = await newDatabase();
    const store = await openPostgresStore(database, 'so', { term: 0 });
    const counted = (state: State) => ({
      state: { ...state, seeded: [...state.seeded, `n${state.seeded.length}`] },
      result: state.seeded.length,
    });
    const confirmed: number[] = [];
    let refused = 0;
    const save = () =>
      store.transact(counted).then(
        (place) => confirmed.push(place),
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'ENOTCONN' });
          refused += 1;
        },
      );
    await asMaster(async (client) => {
      for (let n = 0; n < 40; n += 1) {
        const saving = save();
        // Before, amid and behind the save, as it comes.
        if (n % 3 === 0)
          await client.query(
            'SELECT pg_sleep($2), pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
            [database.at.database, (n % 5) / 1_000],
          );
        await saving;
      }
    });
    // What was cut last may still be among the few connections that are kept: each is found broken once, then it saves again.
    const before = confirmed.length;
    for (let tries = 0; tries <= connections && confirmed.length === before; tries += 1) await save();
    expect(confirmed.length).toBe(before + 1);
    expect(before).toBeGreaterThan(0);
    expect(new Set(confirmed).size).toBe(confirmed.length);
    const { seeded } = await (await openPostgresStore(database, 'so')).read();
    expect(seeded.length).toBeGreaterThanOrEqual(confirmed.length);
    expect(seeded.length).toBeLessThanOrEqual(confirmed.length + refused);
    for (const place of confirmed) expect(seeded[place]).toBe(`n${place}`);
  });

  it('loads a month that another has rewritten since', async () => {
    const database = await newDatabase();
    const whole = reportedState(['2022-04', '2022-05'], ['a']);
    const first = await openPostgresStore(database, 'so', { planYear: 2023 });
    await first.transact(() => ({ state: whole, result: null }));
    const second = await openPostgresStore(database, 'so', { planYear: 2023 });
    expect((await second.read()).elsewhere).toEqual(['2022-04', '2022-05']);
    const other = someReport('a', '2022-05', 1);
    await first.transact((state) => ({
      state: { ...state, reports: { ...state.reports, '2022-05:a': other } },
      result: null,
    }));
    await second.ensure(['2022-05']);
    expect((await second.read()).reports['2022-05:a']).toEqual(other);
    expect((await second.read()).elsewhere).toEqual(['2022-04']);
  });

  it('writes the very documents that the JSON store writes', async () => {
    const database = await newDatabase();
    const folder = newFolder();
    const whole = reportedState(['2022-04', '2022-05', '2023-01'], ['a', 'b']);
    const stores = [
      await openJsonStore(folder, () => 0, { planYear: 2023 }),
      await openPostgresStore(database, 'so', { planYear: 2023 }),
    ];
    for (const store of stores) {
      await store.transact((state) => seed(state, 'first'));
      await store.transact(() => ({
        state: whole,
        result: null,
        archive: [{ name: 'x', document: { a: 1 } }],
      }));
      await store.close();
    }
    expect(await documentOf(database)).toBe(readFileSync(join(folder, 'state.json'), 'utf8'));
    const { rows } = await database.run('SELECT period, hash, document FROM ddci.months ORDER BY period');
    expect(rows.map(({ period, hash }) => `${period}-${hash}.json`)).toEqual(
      readdirSync(join(folder, 'months')).sort(),
    );
    for (const { period, hash, document } of rows)
      expect(document).toBe(readFileSync(join(folder, 'months', `${period}-${hash}.json`), 'utf8'));
    const archived = await database.run('SELECT document FROM ddci.archived');
    expect(archived.rows[0]!.document).toBe(readFileSync(join(folder, 'archive', 'x.json'), 'utf8'));
  });

  it.each([
    ['is no JSON', `UPDATE ddci.agencies SET document = '{"version":4'`, /is no JSON/],
    [
      'was changed',
      `UPDATE ddci.agencies SET document = replace(document, 'kept', 'tept')`,
      /does not fit its checksum/,
    ],
    [
      'is gone',
      `UPDATE ddci.agencies SET document = NULL`,
      /has no document, but ddci\.months holds some of it/,
    ],
    [
      'names a month that is gone',
      `DELETE FROM ddci.months`,
      /The month 2023-01 of ddci\.months in .* is missing/,
    ],
    [
      'names a month that was changed',
      `UPDATE ddci.months SET document = replace(document, 'a', 'b')`,
      /does not fit its checksum/,
    ],
  ])('stops at a state that %s, and leaves it as it is', async (_what, spoil, complaint) => {
    const database = await newDatabase();
    const store = await openPostgresStore(database, 'so', { planYear: 2024 });
    await store.transact((state) => seed(state, 'kept'));
    await store.transact((state) => ({
      state: { ...state, ...reportedState(['2023-01'], ['a']), seeded: ['kept'] },
      result: null,
    }));
    await store.close();
    await database.run(spoil);
    const before = await database.run('SELECT * FROM ddci.agencies');
    await expect(openPostgresStore(database, 'so')).rejects.toThrow(complaint);
    expect((await database.run('SELECT * FROM ddci.agencies')).rows).toEqual(before.rows);
  });

  it('is made ready once, however many begin at the same time', async () => {
    const database = await newDatabase();
    // Connections that have seen it made and dropped before remember what is not so any more.
    for (let round = 0; round < 10; round += 1) {
      await database.run('DROP SCHEMA ddci CASCADE');
      await Promise.all([1, 2, 3].map(() => makeReady(database)));
      const { rows } = await database.run('SELECT number FROM ddci.migrations ORDER BY number');
      expect(rows).toEqual(migrations.map((_, place) => ({ number: place + 1 })));
    }
  });
});
