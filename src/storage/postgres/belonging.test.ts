import { describe, expect, it } from 'vitest';
import { newDatabase, newDatabaseUrl, postgres } from '../../../test/support/new-database.ts';
import { seededRandom } from '../../../test/support/random.ts';
import { InvalidChangeError, type Store } from '../../app/ports/store.ts';
import type { Belonging } from '../../core/people/belonging.ts';
import type { State } from '../../core/state/state.ts';
import { beginTerm, ensureRow } from './agency-row.ts';
import { readBelonging } from './belonging.ts';
import { type Database, type Statement, toDatabase } from './database.ts';
import { openPostgresStore } from './postgres-store.ts';

const agencies = ['agency/hai', 'agency/mot'] as const;

async function open(database: Database, agency: string): Promise<Store> {
  await ensureRow(database, agency);
  return openPostgresStore(database, agency, { term: await beginTerm(database, agency) });
}

const change = (store: Store, after: (state: State) => Partial<State>): Promise<null> =>
  store.transact((state) => ({ state: { ...state, ...after(state) }, result: null }));

/** What counts of some entries, in an order of its own; of two under one name the first. */
function bare({ accounts, groups, codes }: Belonging) {
  const first = (rows: readonly (readonly unknown[])[], names: number): string[] => {
    const found = new Map<string, string>();
    for (const row of rows) {
      const name = row.slice(0, names).join(' ');
      if (!found.has(name)) found.set(name, row.join(' '));
    }
    return [...found.values()].sort();
  };
  return {
    accounts: first(
      accounts.map(({ channel, userId, personId, unconfirmed, chosen }) => [
        channel,
        userId,
        personId,
        unconfirmed === true,
        chosen ?? 0,
      ]),
      2,
    ),
    groups: first(
      groups.map(({ channel, chatId, linkedAt }) => [channel, chatId, linkedAt]),
      2,
    ),
    codes: first(
      codes.map(({ hash, expiresAt, usedAt, replaced }) => [hash, expiresAt, usedAt, replaced === true]),
      1,
    ),
  };
}

const nothing = { accounts: [], groups: [], codes: [] };

/** What the documents say, and what the tables say, as anybody finds them. */
async function both({ run }: Database) {
  const tables = await readBelonging(run, agencies);
  const { rows } = await run('SELECT id, document FROM ddci.agencies ORDER BY id');
  return {
    documents: rows.map(({ id, document }) => [
      id,
      bare(document === null ? nothing : JSON.parse(document as string)),
    ]),
    tables: rows.map(({ id }) => [id, bare(tables.get(id as string) ?? nothing)]),
  };
}

async function expectSame(database: Database): Promise<void> {
  const { documents, tables } = await both(database);
  expect(tables).toEqual(documents);
}

/** One of the acts that move who and what belongs to an agency; some move nothing. */
function randomAct(state: State, agency: string, random: () => number): Partial<State> {
  const at = Math.floor(random() * 1_000) / 8;
  const any = <Of>(all: readonly Of[]): Of | undefined => all[Math.floor(random() * all.length)];
  const without = <Of>(all: readonly Of[]): Of[] => {
    const gone = any(all);
    return all.filter((one) => one !== gone);
  };
  const userId = String(Math.floor(random() * 6));
  const { accounts, groups, codes } = state;
  switch (Math.floor(random() * 9)) {
    case 0:
      // Also one that is there already: of two the first counts.
      return {
        accounts: [
          ...accounts,
          {
            channel: random() < 0.5 ? 'telegram' : 'zalo',
            userId,
            personId: `p${Math.floor(random() * 3)}`,
            linkedAt: at,
            ...(random() < 0.3 ? { unconfirmed: true } : {}),
          },
        ],
      };
    case 1:
      return { accounts: without(accounts) };
    case 2:
      return { accounts: accounts.map((one) => (one.userId === userId ? { ...one, chosen: at } : one)) };
    case 3:
      return { accounts: accounts.map((one) => ({ ...one, shownName: 'A' })) };
    case 4:
      return {
        groups: [
          ...groups.filter(({ chatId }) => chatId !== `${agency} ${userId}`),
          { channel: 'telegram', chatId: `${agency} ${userId}`, linkedAt: at, title: 'Nhóm' },
        ],
      };
    case 5:
      return { groups: without(groups) };
    case 6:
      return {
        codes: [
          ...codes,
          { hash: `${agency} ${random()}`, personId: 'p1', by: 'x', expiresAt: at, usedAt: null },
        ],
      };
    case 7:
      return {
        codes: codes.map((one) =>
          random() < 0.5
            ? { ...one, usedAt: at }
            : random() < 0.3
              ? { ...one, replaced: true as const }
              : one,
        ),
      };
    default:
      return { seeded: [...state.seeded, `s${state.seeded.length}`], codes: without(codes) };
  }
}

/** A database whose process is killed before the statement of that number within a transaction. */
const killedBefore = (database: Database, statement: number): Database => ({
  ...database,
  together: (work, begin) =>
    database.together((run) => {
      let count = 0;
      return work((text, values) => {
        count += 1;
        if (count === statement) database.abandon();
        return run(text, values);
      });
    }, begin),
});

/** A database that notes what is said to it. */
function overheard(database: Database): { database: Database; said: string[] } {
  const said: string[] = [];
  const hear =
    (run: Statement): Statement =>
    (text, values) => {
      said.push(text.trim().split(/\s/)[0]!);
      return run(text, values);
    };
  return {
    said,
    database: {
      ...database,
      run: hear(database.run),
      together: (work, begin) => database.together((run) => work(hear(run)), begin),
    },
  };
}

const account = (userId: string) => ({
  channel: 'telegram' as const,
  userId,
  personId: 'p1',
  linkedAt: 5,
});
const group = (chatId: string, linkedAt = 5) => ({ channel: 'telegram' as const, chatId, linkedAt });
const code = (hash: string) => ({ hash, personId: 'p1', by: 'x', expiresAt: 9, usedAt: null });

describe.skipIf(postgres === null)('the tables of accounts, groups and codes', () => {
  it.each([1, 2, 3])('say what the documents say after any acts (seed %i)', async (seed) => {
    const random = seededRandom(seed);
    const database = await newDatabase();
    const stores = new Map<string, Store>();
    for (const agency of agencies) stores.set(agency, await open(database, agency));
    let under: Promise<null>[] = [];
    let hadCodes = false;
    for (let act = 0; act < 150; act += 1) {
      const agency = agencies[Math.floor(random() * 2)]!;
      // Several of one agency at once become one commit.
      under.push(change(stores.get(agency)!, (state) => randomAct(state, agency, random)));
      if (random() < 0.7) await under.at(-1);
      if (act % 10 !== 9) continue;
      await Promise.all(under);
      under = [];
      await expectSame(database);
      const { documents } = await both(database);
      hadCodes ||= JSON.stringify(documents).includes('agency/mot 0.');
    }
    for (const store of stores.values()) await store.close();
    await expectSame(database);
    // How they end depends on which of those at once was run again.
    expect(hadCodes).toBe(true);
  });

  it('say what the documents say after a kill between any two statements', async () => {
    const url = await newDatabaseUrl();
    const database = await newDatabase(url);
    const first = await open(database, 'agency/mot');
    await change(first, () => ({
      accounts: [account('1'), account('2')],
      groups: [group('-1')],
      codes: [code('a')],
    }));
    await first.close();
    const before = await both(database);
    let killed = 0;
    for (let statement = 1; ; statement += 1) {
      const process = toDatabase(url);
      const dying = await openPostgresStore(killedBefore(process, statement), 'agency/mot').catch(() => null);
      const done =
        dying &&
        (await change(dying, () => ({
          accounts: [account('2'), account('3')],
          groups: [group('-2')],
          codes: [code('b')],
        })).then(
          () => true,
          () => false,
        ));
      await process.close();
      await expectSame(database);
      if (done) break;
      killed += 1;
      expect(await both(database)).toEqual(before);
    }
    // The document, three deletions, three insertions.
    expect(killed).toBeGreaterThanOrEqual(7);
    expect(await both(database)).not.toEqual(before);
  });

  it('cost an ordinary step nothing: it is one statement, as before', async () => {
    const { database, said } = overheard(await newDatabase());
    const store = await open(database, 'agency/mot');
    await change(store, () => ({ accounts: [account('1')], codes: [code('a')] }));
    said.length = 0;
    await change(store, ({ seeded }) => ({ seeded: [...seeded, 'one'] }));
    // What of an account the tables do not hold leads to nothing more.
    await change(store, ({ accounts }) => ({ accounts: accounts.map((one) => ({ ...one, linkedAt: 7 })) }));
    expect(said).toEqual(['UPDATE', 'UPDATE']);
    said.length = 0;
    await change(store, () => ({ accounts: [account('1'), account('2')] }));
    expect(said).toEqual(['UPDATE', 'INSERT']);
  });

  it('are put right when an agency begins, where its document says otherwise', async () => {
    const database = await newDatabase();
    const store = await open(database, 'agency/mot');
    await change(store, () => ({
      accounts: [account('1'), account('2')],
      groups: [group('-1')],
      codes: [code('a')],
    }));
    await store.close();
    // As earlier software left it, a hand, or a dump of before.
    await database.run(`DELETE FROM ddci.accounts WHERE user_id = '1'`);
    await database.run(`UPDATE ddci.accounts SET person_id = 'p9'`);
    await database.run(`INSERT INTO ddci.groups VALUES ('agency/mot', 'telegram', '-9', 1)`);
    await database.run('DELETE FROM ddci.codes');
    const again = await open(database, 'agency/mot');
    await expectSame(database);
    const { tables } = await both(database);
    expect(JSON.stringify(tables)).toContain('telegram 2 p1 false 0');
    await change(again, () => ({ groups: [] }));
    await expectSame(database);
  });

  it('refuse a group that another agency has, and nothing else, and say whose it is', async () => {
    const database = await newDatabase();
    const [mot, hai] = [await open(database, 'agency/mot'), await open(database, 'agency/hai')];
    await change(mot, () => ({ groups: [group('-1')] }));
    const [refused, kept] = await Promise.allSettled([
      change(hai, ({ groups }) => ({ groups: [...groups, group('-1')] })),
      change(hai, ({ groups }) => ({ groups: [...groups, group('-2')] })),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(InvalidChangeError) });
    expect(String((refused as PromiseRejectedResult).reason)).toContain(
      'groups: telegram -1 stands there, as in the row "agency/mot" of ddci.agencies; should stand in one of them, since a group belongs to one agency',
    );
    expect(kept.status).toBe('fulfilled');
    expect((await hai.read()).groups).toEqual([group('-2')]);
    await expectSame(database);
    await change(mot, () => ({ groups: [] }));
    await change(hai, ({ groups }) => ({ groups: [...groups, group('-1')] }));
    await expectSame(database);
  });

  it('give a group that two documents hold already to the one that linked it first, whoever begins first', async () => {
    for (const order of [agencies, [...agencies].reverse()]) {
      const database = await newDatabase();
      for (const agency of agencies) {
        const store = await open(database, agency);
        await database.run('DELETE FROM ddci.groups');
        await change(store, () => ({ groups: [group('-1', agency === 'agency/mot' ? 3 : 4)] }));
        await store.close();
      }
      await database.run('DELETE FROM ddci.groups');
      const opened = new Map<string, Store>();
      for (const agency of order) opened.set(agency, await open(database, agency));
      const owners = async () =>
        (await database.run('SELECT agency, chat_id FROM ddci.groups ORDER BY chat_id')).rows;
      expect(await owners()).toEqual([{ agency: 'agency/mot', chat_id: '-1' }]);
      // The other one goes on as it did.
      await change(opened.get('agency/hai')!, ({ groups }) => ({ groups: [...groups, group('-2')] }));
      await change(opened.get('agency/hai')!, () => ({ groups: [group('-2')] }));
      expect(await owners()).toHaveLength(2);
      expect((await owners())[0]).toEqual({ agency: 'agency/mot', chat_id: '-1' });
    }
  });

  it('find an account, a group and a code by an index, among many', async () => {
    const database = await newDatabase();
    await ensureRow(database, 'agency/mot');
    await database.run(
      `INSERT INTO ddci.accounts SELECT 'agency/mot', 'telegram', n::text, 'p', false, 0 FROM generate_series(1, 20000) AS n`,
    );
    await database.run(
      `INSERT INTO ddci.groups SELECT 'agency/mot', 'telegram', n::text, 0 FROM generate_series(1, 20000) AS n`,
    );
    await database.run(
      `INSERT INTO ddci.codes SELECT 'agency/mot', n::text, 0, NULL, false FROM generate_series(1, 20000) AS n`,
    );
    await database.run('ANALYZE ddci.accounts, ddci.groups, ddci.codes');
    for (const [table, where] of [
      ['accounts', `channel = 'telegram' AND user_id = '7'`],
      ['groups', `channel = 'telegram' AND chat_id = '7'`],
      ['codes', `hash = '7'`],
    ]) {
      const { rows } = await database.run(`EXPLAIN SELECT agency FROM ddci.${table} WHERE ${where}`);
      expect(JSON.stringify(rows)).toMatch(/Index (Only )?Scan using/);
    }
  });
});
