import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withReady } from '../src/stand-in.ts';
import { openPostgresStore } from '../src/storage/postgres/postgres-store.ts';
import { agency, agencyFiles, head, machine } from './support/agency-files.ts';
import { startBot } from './support/bot-process.ts';
import { heard, startOnDatabase } from './support/database-bot.ts';
import { documentsIn, livedFolder, runMove } from './support/moving.ts';
import { newDatabaseUrl, postgres } from './support/new-database.ts';
import { linkedFolder } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

const hasPlace = 'this process has the place';
interface Row {
  id: string;
  document: string | null;
}

const rowsOf = (url: string): Promise<Row[]> =>
  withReady(
    url,
    async ({ run }) =>
      (await run('SELECT id, document FROM ddci.agencies ORDER BY id')).rows as unknown as Row[],
  );

const stateOf = async (url: string, id: string) =>
  JSON.parse((await rowsOf(url)).find((row) => row.id === `agency/${id}`)!.document!);

describe.skipIf(postgres === null)('several agencies in PostgreSQL', () => {
  it('have a row each; another machine takes all of them over, and goes on where the first was killed', async () => {
    const [url, api] = [await newDatabaseUrl(), await startTelegramStandin()];
    const [one, other] = [machine(), machine()];
    const first = startOnDatabase(url, api, one);
    await first.printed('agencies: served count=2 held=0');
    const second = startOnDatabase(url, api, other);
    await second.printed('this one stands by');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).includes('chỉ thuộc một cơ quan: Sở Một'));
    api.write(90, '/vangmat');
    await api.until(() => heard(api, 90).includes('Làm việc với cơ quan nào?'));
    api.write(90, 'Sở Hai');
    await api.until(() => heard(api, 90).includes('vắng từ ngày nào đến ngày nào?'));
    expect((await rowsOf(url)).map(({ id }) => id)).toEqual(['agency/hai', 'agency/mot']);
    const chosen = (state: { accounts: { userId: string; chosen?: number }[] }) =>
      state.accounts.find(({ userId }) => userId === '90')?.chosen;
    expect([chosen(await stateOf(url, 'hai')), chosen(await stateOf(url, 'mot'))]).toEqual([1, undefined]);
    first.child.kill('SIGKILL');
    const begun = performance.now();
    await second.printed(hasPlace);
    expect(performance.now() - begun).toBeLessThan(5_000);
    api.write(90, '1/12 đến 3/12');
    await api.until(() => /01\/12.*03\/12/s.test(heard(api, 90)));
    const [, port] = /http: listening.*?port=(\d+)/.exec(await second.printed(/http: listening.*port=/))!;
    const health = await fetch(`http://localhost:${port}/healthz`);
    expect(await health.json()).toMatchObject({ ok: true, agenciesHeld: [] });
    expect(await second.end('SIGTERM')).toBe(0);
    // Nothing of a state stands on either machine.
    for (const dataDir of [one, other])
      for (const id of ['mot', 'hai'])
        expect(readdirSync(join(dataDir, 'agencies', id))).not.toContain('state');
  });

  it('with a damaged row in one of them run all the same, and its people hear that it pauses', async () => {
    const [url, api, dataDir] = [await newDatabaseUrl(), await startTelegramStandin(), machine()];
    const first = startOnDatabase(url, api, dataDir);
    await first.printed('agencies: served count=2');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).includes('Sở Một'));
    await first.end('SIGTERM');
    await withReady(url, ({ run }) =>
      run(
        `UPDATE ddci.agencies SET document = replace(document, '"begunAt"', '"begunAd"') WHERE id = 'agency/mot'`,
      ),
    );
    const damaged = (await rowsOf(url)).find(({ id }) => id === 'agency/mot')!.document;
    const again = startOnDatabase(url, api, dataDir);
    await again.printed('agencies: served count=1 held=1');
    expect(again.output()).toContain('The row \\"agency/mot\\" of ddci.agencies');
    api.write(11, '/baocao');
    await api.until(() => heard(api, 11).includes('<b>Sở Một</b> đang tạm dừng trên Trợ lý'));
    await again.end('SIGTERM');
    expect((await rowsOf(url)).find(({ id }) => id === 'agency/mot')!.document).toBe(damaged);
  });

  it('with a document of which nothing can be read: its people are known all the same, and a stranger hears of no pause', async () => {
    const [url, api, dataDir] = [await newDatabaseUrl(), await startTelegramStandin(), machine()];
    const first = startOnDatabase(url, api, dataDir);
    await first.printed('agencies: served count=2');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).includes('Sở Một'));
    await first.end('SIGTERM');
    await withReady(url, ({ run }) =>
      run(`UPDATE ddci.agencies SET document = '{"seal":"' WHERE id = 'agency/mot'`),
    );
    const again = startOnDatabase(url, api, dataDir);
    await again.printed('agencies: served count=1 held=1');
    api.write(11, '/baocao');
    await api.until(() => heard(api, 11).includes('<b>Sở Một</b> đang tạm dừng trên Trợ lý'));
    api.write(66, 'xin chào');
    await api.until(() => heard(api, 66) !== '');
    expect(heard(api, 66)).not.toContain('tạm dừng');
    await again.end('SIGTERM');
  });

  it('and a group that another has linked: the one that would begin with it is held, and told whose it is', async () => {
    const [url, api, dataDir] = [await newDatabaseUrl(), await startTelegramStandin(), machine()];
    const first = startOnDatabase(url, api, dataDir);
    await first.printed('agencies: served count=2');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).includes('Sở Một'));
    await first.end('SIGTERM');
    const group = { channel: 'telegram', chatId: '-500', linkedAt: 1 };
    await withReady(url, async (database) => {
      const store = await openPostgresStore(database, 'agency/mot');
      await store.transact((state) => ({ state: { ...state, groups: [group as never] }, result: null }));
      await store.close();
      // As of one whose files nobody has taken in yet: those with such a group are not taken.
      await database.run(`DELETE FROM ddci.texts WHERE agency = 'agency/hai'`);
    });
    agencyFiles(dataDir, 'hai', 'Sở Hai', { [head]: '90' }, [{ channel: 'telegram', chatId: '-500' }]);
    const again = startOnDatabase(url, api, dataDir);
    await again.printed('one cannot begin and is held');
    expect(again.output()).toContain('groups: telegram -500 stands there, as in the row \\"agency/mot\\"');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).split('Sở Một').length > 2);
    await again.end('SIGTERM');
    expect((await stateOf(url, 'mot')).groups).toEqual([group]);
    expect((await stateOf(url, 'hai')).groups).toEqual([]);
  });

  it('are moved there and back together, each document byte for byte', async () => {
    const [url, dataDir, lived] = [await newDatabaseUrl(), machine(), await livedFolder()];
    const added = await agency(dataDir, null, 'add', 'ba', '--from', lived.data);
    expect(added.said).toContain('Dữ liệu đang có của cơ quan đã chuyển theo.');
    const folder = join(dataDir, 'agencies', 'ba', 'state');
    const before = documentsIn(folder);
    const api = await startTelegramStandin();
    const files = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: dataDir });
    await files.printed('agencies: served count=3');
    const refused = await runMove(['--to', url], { DATA_DIR: dataDir });
    expect(refused.code).toBe(1);
    await files.end('SIGTERM');
    const [live, livedOn] = [documentsIn(folder), documentsIn(join(dataDir, 'agencies', 'mot', 'state'))];
    expect(Object.keys(live).length).toBeGreaterThanOrEqual(Object.keys(before).length);

    const there = await runMove(['--to', url], { DATA_DIR: dataDir });
    expect(there.said).toMatch(/^\[ba\] Moved into 127\.0\.0\.1:\d+\/ddci_\w+: the state, \d+ month's doc/m);
    expect(there.said).toMatch(/^\[mot\] Moved into/m);
    expect(there.code).toBe(0);
    expect((await rowsOf(url)).map(({ id }) => id)).toEqual(['agency/ba', 'agency/hai', 'agency/mot']);
    expect((await rowsOf(url)).find(({ id }) => id === 'agency/ba')!.document).toBe(live.live);
    const bot = startOnDatabase(url, api, dataDir);
    await bot.printed('agencies: served count=3 held=0');
    expect((await runMove(['--from', url], { DATA_DIR: dataDir })).said).toContain('is in use by a bot');
    await bot.end('SIGTERM');
    const begun = await stateOf(url, 'mot');
    expect(begun.begunAt).toBe(JSON.parse(livedOn.live!).begunAt);

    const back = await runMove(['--from', url], { DATA_DIR: dataDir });
    expect(back.said).toMatch(/^\[hai\] Moved into .*hai\/state/m);
    expect(back.code).toBe(0);
    const { live: _, ...beside } = documentsIn(folder);
    const { live: __, ...were } = live;
    expect(beside).toEqual(were);
    const again = await runMove(['--from', url], { DATA_DIR: dataDir });
    expect(again.said).toContain('[mot] Nothing is left to move');
    const stale = startOnDatabase(url, api, dataDir);
    expect(await stale.exited).toBe(1);
    expect(stale.output()).toMatch(/the state in .* was moved to .*mot\/state/);
  });

  it('are listed, and the province’s view is given and taken, in the database while no bot has it', async () => {
    const [url, api, dataDir] = [await newDatabaseUrl(), await startTelegramStandin(), machine()];
    const given = await agency(dataDir, url, 'province', 'add', 'Trần Văn Tỉnh');
    const code = /chat riêng: (\S+)/.exec(given.said)![1]!;
    const bot = startOnDatabase(url, api, dataDir);
    await bot.printed('agencies: served count=2');
    api.write(77, code);
    await api.until(() => heard(api, 77).includes('Chào Trần Văn Tỉnh'));
    expect(await agency(dataDir, url, 'province', 'off', 'tran-van-tinh')).toEqual({
      code: 1,
      said: expect.stringContaining('Bot đang chạy trên 127.0.0.1'),
    });
    expect((await agency(dataDir, url, 'off', 'hai')).said).toContain('Bot đang chạy');
    expect((await agency(dataDir, url, 'list')).said).toBe(
      'hai · Sở Hai · kế hoạch 2023\nmot · Sở Một · kế hoạch 2023',
    );
    await bot.end('SIGTERM');
    expect((await agency(dataDir, url, 'province', 'off', 'tran-van-tinh')).code).toBe(0);
    expect((await stateOf(url, '.province')).accounts).toEqual([]);
    expect((await agency(dataDir, url, 'off', 'hai')).code).toBe(0);
    const { data } = await livedFolder();
    expect((await agency(dataDir, url, 'add', 'ba', '--from', data)).said).toContain('npm run move -- --to');
    const held = startOnDatabase(url, api, dataDir);
    await held.printed('agencies: served count=1 held=1');
    expect(held.output()).toContain('none is begun anew beside it');
    await held.end('SIGTERM');
  });

  it('and a department alone never begin over each other', async () => {
    const [url, api, dataDir, alone] = [
      await newDatabaseUrl(),
      await startTelegramStandin(),
      machine(),
      linkedFolder(),
    ];
    const bot = startOnDatabase(url, api, dataDir);
    await bot.printed('agencies: served count=2');
    await bot.end('SIGTERM');
    const wrong = startOnDatabase(url, api, alone);
    expect(await wrong.exited).toBe(1);
    expect(wrong.output()).toContain('holds the states of several agencies (agency/hai, agency/mot)');
    await withReady(url, ({ run }) => run("UPDATE ddci.agencies SET id = 'agency' WHERE id = 'agency/mot'"));
    const beside = startOnDatabase(url, api, dataDir);
    expect(await beside.exited).toBe(1);
    expect(beside.output()).toContain('holds the state of a department alone');
    expect((await agency(dataDir, url, 'list')).said).toContain('đang giữ dữ liệu của một cơ quan');
  });
});
