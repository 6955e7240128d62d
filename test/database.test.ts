import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BotProcess, newFolder, startBot } from './support/bot-process.ts';
import { relayTo } from './support/database-relay.ts';
import { asMaster, newDatabase, newDatabaseUrl, postgres } from './support/new-database.ts';
import { linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const hasPlace = 'this process has the place';
const standsBy = 'this one stands by';

function start(
  url: string,
  api: TelegramStandin,
  folder: string,
  more: Record<string, string> = {},
): BotProcess {
  return startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    DATABASE_URL: url,
    ...more,
  });
}

/** Asks for an index and waits for its answer: what a process that died may not have marked as sent comes again before it. */
async function answered(api: TelegramStandin, index = 'Chi phí thời gian'): Promise<void> {
  const before = api.sentTo(users.yen).length;
  api.write(users.yen, `/index ${index}`);
  await api.until(() =>
    api
      .sentTo(users.yen)
      .slice(before)
      .find(({ text }) => String(text).includes(index)),
  );
}

/** The saved document of a database. */
async function savedIn(
  url: string,
): Promise<{ accounts: unknown[]; tokens?: unknown; begunAt: number | null }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT document FROM ddci.agencies');
  await client.end();
  return JSON.parse(rows[0].document);
}

describe.skipIf(postgres === null)('a state in PostgreSQL', () => {
  it('is kept by DATABASE_URL alone, and found again at the next start', async () => {
    const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), linkedFolder()];
    const first = start(url, api, folder);
    await answered(api);
    const saved = await savedIn(url);
    expect(saved.accounts.length).toBeGreaterThan(3);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(first.output()).not.toContain('p%40ss');
    expect(first.output()).not.toContain('place is lost');
    expect(readdirSync(folder)).not.toContain('state');

    const second = start(url, api, folder);
    await answered(api);
    expect((await savedIn(url)).begunAt).toBe(saved.begunAt);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGSTOP'] as const)(
    'is served by one process at a time; another takes over within five seconds of a %s',
    async (signal) => {
      const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), linkedFolder()];
      const first = start(url, api, folder);
      await first.printed(hasPlace);
      const second = start(url, api, folder);
      await second.printed(standsBy);
      await answered(api);
      expect(second.output()).not.toContain(hasPlace);
      first.child.kill(signal);
      const begun = performance.now();
      await second.printed(hasPlace);
      expect(performance.now() - begun).toBeLessThan(5_000);
      await answered(api, 'Tính minh bạch');
    },
  );

  it('is found again by itself when its connections break', async () => {
    const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), linkedFolder()];
    const bot = start(url, api, folder);
    await answered(api);
    const name = new URL(url).pathname.slice(1);
    await asMaster((client) =>
      client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]),
    );
    await bot.printed('place is lost');
    await bot.printed(new RegExp(`${hasPlace}[\\s\\S]*${hasPlace}`));
    await answered(api, 'Tính minh bạch');
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it('is told as it was last known while the database is away; what is done then is done when it is there again', async () => {
    const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), linkedFolder()];
    const relay = await relayTo(url);
    const bot = start(relay.url, api, folder);
    await answered(api);
    const told = () => api.sentTo(users.yen).map(({ text }) => String(text));
    expect(told().at(-1)).not.toContain('mất kết nối');
    relay.cut();
    await bot.printed('place is lost');

    await answered(api, 'Tính minh bạch');
    expect(told().at(-1)).toMatch(
      /Lê Hải Yến[\s\S]*\(Máy chủ đang mất kết nối với nơi lưu dữ liệu: trả lời theo số liệu lúc \d\d:\d\d \d\d\/\d\d\.\)$/u,
    );
    api.write(users.hts, '/baocao');
    await api.until(() => api.sentTo(users.hts).find(({ text }) => String(text).startsWith('⏳')));
    // A question behind it is answered all the same, and nothing that was done is saved anywhere else.
    await answered(api, 'Chi phí thời gian');
    expect(api.sentTo(users.hts)).toHaveLength(1);

    relay.mend();
    await api.until(() => api.sentTo(users.hts)[1]);
    expect(String(api.sentTo(users.hts)[1]!.text)).toContain('Phòng Hạ tầng số');
    await answered(api, 'Tính minh bạch');
    expect(told().at(-1)).not.toContain('mất kết nối');
    expect(told().filter((text) => text.includes('Chi phí thời gian'))).toHaveLength(2);
    expect(bot.output().split(hasPlace)).toHaveLength(3);
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it('is told by nobody else while another process has it: who lost it is silent when the other receives', async () => {
    const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), linkedFolder()];
    const relay = await relayTo(url);
    const first = start(relay.url, api, folder);
    await answered(api);
    const second = start(url, api, folder);
    await second.printed(standsBy);
    relay.cut();
    await second.printed(hasPlace);
    await first.printed('another process receives');
    await answered(api, 'Tính minh bạch');
    const told = api.sentTo(users.yen).map(({ text }) => String(text));
    expect(told.at(-1)).not.toContain('mất kết nối');
    api.write(users.hts, '/baocao');
    await api.until(() => api.sentTo(users.hts)[0]);
    expect(String(api.sentTo(users.hts)[0]!.text)).toContain('Phòng Hạ tầng số');
  });

  it('says on /healthz whose turn it is', async () => {
    const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), linkedFolder()];
    const health = async (bot: BotProcess) => {
      await bot.printed('http: listening');
      const port = /http: listening.*?"port":(\d+)|port=(\d+)/.exec(bot.output());
      return fetch(`http://127.0.0.1:${port?.[1] ?? port?.[2]}/healthz`);
    };
    const first = start(url, api, folder);
    await first.printed(hasPlace);
    const second = start(url, api, folder);
    await second.printed(standsBy);
    expect((await health(first)).status).toBe(200);
    const standing = await health(second);
    expect(standing.status).toBe(503);
    expect(await standing.json()).toMatchObject({ ok: false, cannotSave: 'stands by' });
  });
});

describe.skipIf(postgres === null)('a database that cannot be used ends the start with one line', () => {
  /** A role without rights, and its address of a database. */
  async function poorUrl(url: string, rights: readonly string[] = []): Promise<string> {
    const name = `arm_${new URL(url).pathname.slice(1)}`;
    await asMaster((client) => client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'bi-mat'`));
    const own = new pg.Client({ connectionString: url });
    await own.connect();
    for (const right of rights) await own.query(right.replaceAll('ROLE', name));
    await own.end();
    onTestFinished(() =>
      asMaster((client) => client.query(`REASSIGN OWNED BY ${name} TO CURRENT_USER; DROP ROLE ${name}`))
        .then(() => {})
        .catch(() => {}),
    );
    const poor = new URL(url);
    poor.username = name;
    poor.password = 'bi-mat';
    return poor.href;
  }

  const changed = (url: string, change: (url: URL) => void): string => {
    const other = new URL(url);
    change(other);
    return other.href;
  };

  const cases: [string, (url: string) => Promise<string> | string, RegExp][] = [
    [
      'another password',
      (url) =>
        changed(url, (one) => {
          one.password = 'sai-mat-khau';
        }),
      /refuses the password of the user "ddci".*\(28P01\)/,
    ],
    [
      'no password',
      (url) =>
        changed(url, (one) => {
          one.password = '';
        }),
      /asks the user "ddci" for a password/,
    ],
    [
      'a port where nothing is',
      (url) =>
        changed(url, (one) => {
          one.port = '1';
        }),
      /nothing answers at 127\.0\.0\.1:1\/.*ECONNREFUSED/,
    ],
    [
      'a host that is not',
      (url) =>
        changed(url, (one) => {
          one.hostname = 'khong-co.invalid';
        }),
      /the host of khong-co\.invalid:.*(ENOTFOUND|EAI_AGAIN)/,
    ],
    [
      'a database that is not',
      (url) =>
        changed(url, (one) => {
          one.pathname = '/khong_co';
        }),
      /there is no database of that name.*createdb/,
    ],
    ['TLS that the server lacks', (url) => `${url}?sslmode=verify-full`, /does not speak TLS/],
    [
      'a certificate that is not there',
      (url) => `${url}?sslmode=verify-full&sslrootcert=/khong/co.pem`,
      /DATABASE_URL: \/khong\/co\.pem leads to nothing/,
    ],
    ['a user who may make nothing', (url) => poorUrl(url), /lacks a right\. Let the database be theirs/],
    [
      'a user who may only read',
      async (url) => {
        await newDatabase(url);
        return poorUrl(url, [
          'GRANT USAGE ON SCHEMA ddci TO ROLE',
          'GRANT SELECT ON ALL TABLES IN SCHEMA ddci TO ROLE',
        ]);
      },
      /has no right to INSERT in ddci\.agencies.*GRANT/,
    ],
    [
      'tables of newer software',
      async (url) => {
        const database = await newDatabase(url);
        await database.run('INSERT INTO ddci.migrations (number) VALUES (99)');
        return url;
      },
      /newer version of this software \(schema 99; this one knows up to \d+\)/,
    ],
    [
      'a document of newer software',
      async (url) => {
        const database = await newDatabase(url);
        await database.run(`INSERT INTO ddci.agencies (id, document) VALUES ('agency', '{"version":99}')`);
        return url;
      },
      /The row "agency" of ddci\.agencies.*has version 99/,
    ],
    [
      'a document that does not validate',
      async (url) => {
        const database = await newDatabase(url);
        await database.run(
          `INSERT INTO ddci.agencies (id, document) VALUES ('agency', '{"version":4,"outbox":7}')`,
        );
        return url;
      },
      /The row "agency" of ddci\.agencies.*does not validate: /,
    ],
    [
      'a database that can only be read',
      (url) => `${url}?options=-c%20default_transaction_read_only%3Don`,
      /can only be read/,
    ],
  ];

  it.each(cases)('%s', async (_name, toUrl, line) => {
    const url = await toUrl(await newDatabaseUrl());
    const api = await startTelegramStandin();
    const bot = start(url, api, newFolder());
    expect(await bot.exited).toBe(1);
    const said = bot
      .output()
      .split('\n')
      .filter((one) => one !== '' && !one.includes(' info '));
    expect(bot.output()).toMatch(line);
    expect(bot.output()).not.toMatch(/p%40ss|ddci:p@ss|sai-mat-khau|bi-mat|\n {4}at /);
    expect(said.length).toBeLessThanOrEqual(3);
  });

  it('an address that cannot be read is not shown', async () => {
    const api = await startTelegramStandin();
    const bot = start('postgres://ddci:mat#khau@[::host/db', api, newFolder());
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('DATABASE_URL: what stands there cannot be read, and is not shown');
    expect(bot.output()).not.toContain('mat#khau');
  });

  it('one that is empty beside a state in files: nothing is begun anew', async () => {
    const [url, api, folder] = [await newDatabaseUrl(), await startTelegramStandin(), newFolder()];
    mkdirSync(join(folder, 'state'));
    writeFileSync(join(folder, 'state', 'state.json'), '{}');
    const bot = start(url, api, folder);
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('holds nothing yet, but a state stands in');
    expect(readFileSync(join(folder, 'state', 'state.json'), 'utf8')).toBe('{}');
  });

  it('copies into a second folder are of files alone', async () => {
    const api = await startTelegramStandin();
    const bot = start('postgres://a:b@localhost/c', api, newFolder(), { BACKUP_DIR: newFolder() });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('BACKUP_DIR: copies a state in files');
  });
});
