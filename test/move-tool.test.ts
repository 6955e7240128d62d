import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withReady } from '../src/stand-in.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import {
  documentsIn,
  documentsInDatabase,
  livedFolder,
  runMove,
  whereItBegins,
  write,
} from './support/moving.ts';
import { newDatabaseUrl, postgres } from './support/new-database.ts';
import { users } from './support/org.ts';
import { runStateCommand } from './support/state-command.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

/** What stands in the address of the tests' database, and may be shown nowhere. */
const secret = /p%40ss|p@ss/;

const leftOver = (data: string): string =>
  join(data, readdirSync(data).find((name) => name.startsWith('state-moved-'))!);

/** Asks something, and waits for the answer. */
async function answerTo(api: TelegramStandin, text: string): Promise<string> {
  const before = api.sentTo(users.yen).length;
  api.write(users.yen, text);
  await api.until(() => api.sentTo(users.yen)[before]);
  return String(api.sentTo(users.yen)[before]!.text);
}

/** A stop in the middle, as a kill would be one. */
class Stopped extends Error {}

/** Stops at the step of that number. @returns whether the move came so far */
async function stoppedAt(number: number, words: readonly string[], environment: Record<string, string>) {
  let done = 0;
  const stop = (): void => {
    done += 1;
    if (done === number) throw new Stopped();
  };
  try {
    expect(await runMove(words, environment, stop)).toMatchObject({ code: 0 });
    return false;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return true;
  }
}

it('says what would be right where something else was typed, and shows nothing of it', async () => {
  const data = newFolder();
  for (const words of [
    [],
    ['to'],
    ['postgres://a:bi-mat@localhost/b'],
    ['--to', 'a', 'bi-mat'],
    ['--from', '--to'],
    ['--to'],
    ['--to', 'bi-mat'],
    ['--to=mysql://a:bi-mat@b/c'],
  ]) {
    const { code, said } = await runMove(words, { DATA_DIR: data });
    expect(code).toBe(1);
    expect(said).toMatch(/Usage: npm run move -- --to|- --to: what stands there is not shown/);
    expect(said).not.toContain('bi-mat');
  }
  const away = await runMove(['--to', 'postgres://a:bi-mat@127.0.0.1:1/b'], { DATA_DIR: data });
  expect(away).toEqual({
    code: 1,
    said: expect.stringMatching(/^--to: nothing answers at 127\.0\.0\.1:1\/b/),
  });
  expect(readdirSync(data)).toEqual([]);
});

describe.skipIf(postgres === null)('a state is moved', () => {
  it('into a database and back, each document byte for byte; from what is left nothing begins', async () => {
    const [{ data, folder }, url] = [await livedFolder(), await newDatabaseUrl()];
    const before = documentsIn(folder);
    expect(
      Object.keys(before)
        .sort()
        .map((name) => name.replace(/-[0-9a-f]{16}\./, '.')),
    ).toEqual([
      'archive/audit-1.json',
      'archive/revisions-2023-04.json',
      'evidence/2023-04/phong-ha-tang-so.jpg',
      'evidence/2023-04/thanh-tra.jpg',
      'evidence/2023-05/phong-ha-tang-so.jpg',
      'evidence/2023-05/thanh-tra.jpg',
      'live',
      'months/2023-04.json',
      'months/2023-05.json',
    ]);
    expect((await whereItBegins(data, url)).begins).toEqual(['files']);

    const there = await runMove(['--to', url], { DATA_DIR: data, BACKUP_DIR: newFolder() });
    expect(there.said).toMatch(
      /^Moved into 127\.0\.0\.1:\d+\/ddci_\w+: the state, 2 month's documents, 2 archived documents, 4 files of evidence\.\n/,
    );
    expect(there.said).toMatch(/Papers that were made on demand were not moved/);
    expect(there.said).toMatch(/Set DATABASE_URL to 127.*, take BACKUP_DIR out/);
    expect(there.said).not.toMatch(secret);
    expect(there.code).toBe(0);
    expect(await documentsInDatabase(url)).toEqual(before);
    expect(basename(leftOver(data))).toMatch(/^state-moved-2026-11-28-141500-to-127\.0\.0\.1-\d+-ddci_\w+$/);
    expect(documentsIn(leftOver(data))).toEqual(before);
    expect(readdirSync(leftOver(data)).filter((name) => name.includes('.sock'))).toEqual([]);
    expect(readFileSync(join(data, 'local/zalo/private-chats.json'), 'utf8')).toBe('{"7":"8"}');
    const inDatabase = await whereItBegins(data, url);
    expect(inDatabase.begins).toEqual(['database']);
    expect(inDatabase.said).toMatch(/files: .*its state was moved into a database, and .*state-moved-/);
    expect((await runStateCommand(['check'], { DATA_DIR: data })).said).toMatch(/was moved into a database/);
    expect(await runMove(['--to'], { DATA_DIR: data, DATABASE_URL: url })).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing is left to move'),
    });

    writeFileSync(join(data, 'local/zalo/private-chats.json'), '{"7":"9"}');
    const back = await runMove(['--from', url], { DATA_DIR: data });
    expect(back.said).toMatch(/^Moved into .*state: the state, 2 month's documents/);
    expect(back.code).toBe(0);
    expect(documentsIn(folder)).toEqual(before);
    expect(readFileSync(join(folder, 'zalo/private-chats.json'), 'utf8')).toBe('{"7":"9"}');
    const inFiles = await whereItBegins(data, url);
    expect(inFiles.begins).toEqual(['files']);
    expect(inFiles.said).toMatch(
      /database: DATABASE_URL: the state in .* was moved to .*state on \d\d\/\d\d\/\d{4} at/,
    );
    expect(await runMove(['--from', url], { DATA_DIR: data })).toMatchObject({
      code: 0,
      said: expect.stringContaining('Nothing is left to move'),
    });
    expect((await runStateCommand(['check'], { DATA_DIR: data })).said).toMatch(/is in order/);

    // Again, over what was left: what the database has and the files no longer have goes.
    rmSync(join(folder, 'evidence/2023-05/thanh-tra.jpg'));
    write(folder, 'evidence/2023-05/phong-ha-tang-so.jpg', 'photo 2023-05-anders');
    const again = await runMove(['--to', url, '--yes'], { DATA_DIR: data });
    expect(again.said).toContain('evidence/2023-05/thanh-tra.jpg is missing');
    expect(again.code).toBe(0);
    const left = readdirSync(data).filter((name) => name.startsWith('state-moved-'));
    expect(await documentsInDatabase(url)).toEqual(documentsIn(join(data, left.sort().at(-1)!)));
    expect((await whereItBegins(data, url)).begins).toEqual(['database']);
  });

  it.each(['--to', '--from'])(
    'stopped at whatever step (%s): never do both begin, and the same command finishes it',
    async (way) => {
      const seen = new Set<string>();
      for (let number = 1; ; number += 1) {
        const [{ data, folder }, url] = [await livedFolder(), await newDatabaseUrl()];
        const before = documentsIn(folder);
        if (way === '--from')
          expect(await runMove(['--to', url], { DATA_DIR: data })).toMatchObject({ code: 0 });
        const [old, next] = way === '--to' ? ['files', 'database'] : ['database', 'files'];
        const wasStopped = await stoppedAt(number, [way, url], { DATA_DIR: data });
        const { begins, said } = await whereItBegins(data, url);
        seen.add(begins.join());
        expect(begins).toEqual(wasStopped ? (begins.length === 0 ? [] : [old]) : [next]);
        if (wasStopped) expect(said).toMatch(new RegExp(`${next}: .*not (finished|ready)`, 's'));
        const finished = await runMove([way, url], { DATA_DIR: data });
        expect(finished).toMatchObject({ code: 0 });
        expect(await documentsInDatabase(url)).toEqual(before);
        expect(documentsIn(way === '--to' ? leftOver(data) : folder)).toEqual(before);
        expect((await whereItBegins(data, url)).begins).toEqual([next]);
        if (!wasStopped) break;
      }
      // Between the old place's end and the new one's beginning there is a moment of neither.
      expect([...seen].sort()).toEqual(['', 'database', 'files']);
    },
  );

  it('goes on after a kill with what is there already, whatever the files have become meanwhile', async () => {
    const [{ data, folder }, url] = [await livedFolder(60), await newDatabaseUrl()];
    const child = spawn(process.execPath, [resolve('scripts/move.mjs'), '--to', url], {
      cwd: newFolder(),
      env: { PATH: process.env.PATH ?? '', DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const ended = new Promise((done) => child.once('close', done));
    await new Promise<void>((done) => {
      child.stdout!.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('25 of 64 files of evidence')) done();
      });
    });
    child.kill('SIGKILL');
    await ended;
    expect((await whereItBegins(data, url)).begins).toEqual(['files']);
    const keptAt = () =>
      withReady(url, async ({ run }) => {
        const { rows } = await run('SELECT path, kept_at FROM ddci.files');
        return new Map(rows.map(({ path, kept_at }) => [path as string, String(kept_at)]));
      });
    const kept = await keptAt();
    expect(kept.size).toBeGreaterThanOrEqual(25);
    expect(kept.size).toBeLessThan(64);
    const [gone, changed] = [...kept.keys()].filter((path) => path.includes('more-'));
    rmSync(join(folder, gone!));
    write(folder, changed!, 'another photo');
    const before = documentsIn(folder);
    // The server may need a moment to see that the killed process is gone.
    await expect
      .poll(async () => (await runMove(['--to', url], { DATA_DIR: data })).code, { timeout: 10_000 })
      .toBe(0);
    expect(await documentsInDatabase(url)).toEqual(before);
    const after = await keptAt();
    for (const [path, moment] of kept)
      if (path !== gone && path !== changed) expect(after.get(path)).toBe(moment);
  });

  it('is refused while a bot runs, over a state, and where nothing is', async () => {
    const [{ data, folder }, url, api] = [
      await livedFolder(),
      await newDatabaseUrl(),
      await startTelegramStandin(),
    ];
    const environment = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: data };
    const question = 'tháng 5/2023 Phòng Hạ tầng số báo cáo những gì';
    const inFiles = startBot(environment);
    const answer = await answerTo(api, question);
    expect(answer).toContain('kiến nghị');
    expect(await runMove(['--to', url], { DATA_DIR: data })).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /^.*state is in use by another process of this bot; stop that one first\n$/,
      ),
    });
    expect(await runMove(['--from', url], { DATA_DIR: data })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/is in use by another process of this bot/),
    });
    expect(await inFiles.end('SIGTERM')).toBe(0);
    expect(await runMove(['--from', url], { DATA_DIR: data })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/state holds a state: nothing is moved over it/),
    });
    const stood = documentsIn(folder);
    expect(await runMove(['--to', url], { DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(await documentsInDatabase(url)).toEqual(stood);

    const none = startBot(environment);
    expect(await none.exited).toBe(1);
    expect(none.output()).toMatch(/holds nothing: its state was moved into a database, and .*state-moved-/);
    const inDatabase = startBot({ ...environment, DATABASE_URL: url });
    expect(await answerTo(api, question)).toBe(answer);
    for (const way of ['--to', '--from'])
      expect(await runMove([way, url], { DATA_DIR: data })).toMatchObject({
        code: 1,
        said: expect.stringMatching(/^--(to|from): 127.* is in use by a bot, or by another move\. .*\n$/),
      });
    expect(await inDatabase.end('SIGTERM')).toBe(0);

    // Another state in files is not moved over the one in the database.
    const other = await livedFolder();
    expect(await runMove(['--to', url], { DATA_DIR: other.data })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/holds a state: nothing is moved over it\. Name an empty database/),
    });
    expect(await runMove(['--to', await newDatabaseUrl()], { DATA_DIR: newFolder() })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/state holds no state: there is nothing to move\.\n$/),
    });
    const empty = newFolder();
    expect(await runMove(['--from', await newDatabaseUrl()], { DATA_DIR: empty })).toMatchObject({
      code: 1,
      said: expect.stringMatching(/holds no state: there is nothing to move\.\n$/),
    });
    expect(readdirSync(empty)).toEqual([]);

    const moved = await documentsInDatabase(url);
    expect(await runMove(['--from', url], { DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(documentsIn(folder)).toEqual(moved);
    const gone = startBot({ ...environment, DATABASE_URL: url });
    expect(await gone.exited).toBe(1);
    expect(gone.output()).toMatch(/was moved to .* on .*: nothing begins from what was left/);
    const back = startBot(environment);
    expect(await answerTo(api, question)).toBe(answer);
    expect(await back.end('SIGTERM')).toBe(0);
  }, 240_000);

  it('names what is damaged: a document ends it, what the bot can do without waits for --yes', async () => {
    const [{ data, folder }, url] = [await livedFolder(), await newDatabaseUrl()];
    const whole = documentsIn(folder);
    const refused = async (way: string, line: RegExp): Promise<void> => {
      const { code, said } = await runMove([way, url], { DATA_DIR: data });
      expect(said).toMatch(line);
      expect(said).not.toMatch(secret);
      expect(code).toBe(1);
    };
    const spoiling = async (name: string, spoil: (text: string) => string, line: RegExp): Promise<void> => {
      const text = readFileSync(join(folder, name), 'utf8');
      write(folder, name, spoil(text));
      await refused('--to', line);
      write(folder, name, text);
      expect((await whereItBegins(data, url)).begins).toEqual(['files']);
    };
    const month = Object.keys(whole).find((name) => name.startsWith('months/2023-05'))!;
    await spoiling(
      month,
      (text) => text.replace('kiến nghị', 'kien nghi'),
      /months\/2023-05-\w+\.json was damaged/,
    );
    await spoiling(
      'state.json',
      (text) => text.replace('"seeded"', '"seeded" '),
      /state\.json was damaged, or changed by hand/,
    );
    await spoiling(
      'archive/audit-1.json',
      (text) => text.slice(9),
      /audit-1\.json is no JSON.*\nNothing was moved.*--yes/,
    );
    renameSync(join(folder, 'evidence/2023-05/phong-ha-tang-so.jpg'), join(data, 'aside.jpg'));
    await refused('--to', /^evidence\/2023-05\/phong-ha-tang-so\.jpg is missing in .*\nNothing was moved/);
    renameSync(join(data, 'aside.jpg'), join(folder, 'evidence/2023-05/phong-ha-tang-so.jpg'));
    expect(documentsIn(folder)).toEqual(whole);
    expect(await runMove(['--to', url], { DATA_DIR: data })).toMatchObject({ code: 0 });

    const inDatabase = (text: string) => withReady(url, ({ run }) => run(text));
    const of = "agency = 'agency'";
    for (const [spoil, mend, line] of [
      [
        `UPDATE ddci.months SET document = document || ' ' WHERE ${of} AND period = '2023-04'`,
        `UPDATE ddci.months SET document = rtrim(document) WHERE ${of} AND period = '2023-04'`,
        /The month 2023-04 of ddci\.months in .* was damaged/,
      ],
      [
        `UPDATE ddci.agencies SET document = replace(document, '"seeded"', '"seeded" ')`,
        `UPDATE ddci.agencies SET document = replace(document, '"seeded" ', '"seeded"')`,
        /The row "agency" of ddci\.agencies in .* was damaged/,
      ],
      [
        `UPDATE ddci.archived SET document = '[' || document WHERE name = 'audit-1'`,
        `UPDATE ddci.archived SET document = substr(document, 2) WHERE name = 'audit-1'`,
        /The document audit-1 of ddci\.archived in .* is no JSON.*\nNothing was moved/,
      ],
      [
        `UPDATE ddci.slices SET content = content || 'x'::bytea WHERE path = 'evidence/2023-05/phong-ha-tang-so.jpg'`,
        `UPDATE ddci.slices SET content = substr(content, 1, octet_length(content) - 1) WHERE path = 'evidence/2023-05/phong-ha-tang-so.jpg'`,
        /evidence\/2023-05\/phong-ha-tang-so\.jpg of ddci\.files in .* is damaged, and stays where it is\.\n/,
      ],
    ] as const) {
      await inDatabase(spoil);
      await refused('--from', line);
      expect(existsSync(folder)).toBe(false);
      await inDatabase(mend);
    }
    expect(await documentsInDatabase(url)).toEqual(whole);
    await inDatabase(`DELETE FROM ddci.files WHERE path = 'evidence/2023-05/phong-ha-tang-so.jpg'`);
    await refused('--from', /^evidence\/2023-05\/phong-ha-tang-so\.jpg is missing in 127/);
    expect(await runMove(['--from', '--yes', url], { DATA_DIR: data })).toMatchObject({ code: 0 });
    const { 'evidence/2023-05/phong-ha-tang-so.jpg': _, ...without } = whole;
    expect(documentsIn(folder)).toEqual(without);
  });

  it('knows another move that was not finished, and a database that another was taken for', async () => {
    const [one, other, url] = [await livedFolder(), await livedFolder(), await newDatabaseUrl()];
    expect(await stoppedAt(2, ['--to', url], { DATA_DIR: one.data })).toBe(true);
    for (const [way, line] of [
      ['--to', /a move from .*state into it was not finished\. Finish that one/],
      ['--from', /is not ready: a move from .*state into it was not finished/],
    ] as const)
      expect(await runMove([way, url], { DATA_DIR: other.data })).toMatchObject({
        code: 1,
        said: expect.stringMatching(line),
      });
    expect(await runMove(['--to', url], { DATA_DIR: one.data })).toMatchObject({ code: 0 });
    const empty = await newDatabaseUrl();
    const { begins, said } = await whereItBegins(one.data, empty);
    expect(begins).toEqual([]);
    expect(said).toMatch(
      /database: .* holds nothing yet, but the state was moved into another database: .*state-moved-/,
    );
  });
});
