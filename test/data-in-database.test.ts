import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withReady } from '../src/stand-in.ts';
import { agency, agencyFiles, head, machine } from './support/agency-files.ts';
import { newFolder } from './support/bot-process.ts';
import { heard, startOnDatabase } from './support/database-bot.ts';
import { livedFolder, runMove } from './support/moving.ts';
import { newDatabaseUrl, postgres } from './support/new-database.ts';
import { linkedFolder, users } from './support/org.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

// The data files of agencies whose states stand in PostgreSQL: they are kept there at the first start, and every machine
// serves by them, whatever lies on its own disk.

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Gives the plan of a folder another target, by which it is known. */
function setTarget(folder: string, value: number, source = folder): void {
  const plan = readJson(source, 'plan-2023.json');
  const time = plan.indices.find(({ name }: { name: string }) => name === 'Chi phí thời gian');
  expect(time.target.type).toBe('score');
  time.target.score = value;
  writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify(plan));
}

/** What a bot says of that target. What a process that died may not have marked as sent comes again before it. */
async function targetTold(api: TelegramStandin, id: number): Promise<string> {
  const before = api.sentTo(id).length;
  api.write(id, '/index Chi phí thời gian');
  const told = () =>
    api
      .sentTo(id)
      .slice(before)
      .flatMap(({ text }) => /Chỉ tiêu 2023: (?:<b>)?([\d,]+)/.exec(String(text))?.[1] ?? []);
  await api.until(() => told().length > 0);
  return told().at(-1)!;
}

interface Kept {
  agency: string;
  name: string;
  content: string;
}

const keptIn = (url: string): Promise<Kept[]> =>
  withReady(
    url,
    async ({ run }) =>
      (await run('SELECT agency, name, content FROM ddci.texts ORDER BY agency, name'))
        .rows as unknown as Kept[],
  );

const namesIn = async (url: string): Promise<string[]> =>
  (await keptIn(url)).map(({ agency, name }) => `${agency} ${name}`);

describe.skipIf(postgres === null)('the data files of a department in PostgreSQL', () => {
  it('are kept at the first start; a machine without any serves by them', async () => {
    const [url, api, one, empty] = [
      await newDatabaseUrl(),
      await startTelegramStandin(),
      linkedFolder(),
      newFolder(),
    ];
    setTarget(one, 7.77, 'data');
    const first = startOnDatabase(url, api, one);
    expect(await targetTold(api, users.yen)).toBe('7,77');
    expect(await namesIn(url)).toEqual(['agency org.json', 'agency plan-2023.json']);
    expect((await keptIn(url))[1]!.content).toBe(readFileSync(join(one, 'plan-2023.json'), 'utf8'));
    await first.end('SIGKILL');
    const second = startOnDatabase(url, api, empty);
    expect(await targetTold(api, users.yen)).toBe('7,77');
    expect(second.output()).not.toContain('files of this machine');
    expect(await second.end('SIGTERM')).toBe(0);
    // What a machine keeps beside the database may be lost.
    expect(readdirSync(empty).filter((name) => name !== 'local')).toEqual([]);
  });

  it('count before those of a machine, of which one line tells which and the remedy; taken in they are checked', async () => {
    const [url, api, one, other] = [
      await newDatabaseUrl(),
      await startTelegramStandin(),
      linkedFolder(),
      linkedFolder(),
    ];
    const first = startOnDatabase(url, api, one);
    const told = await targetTold(api, users.yen);
    await first.end('SIGTERM');
    // The embedded plan was that of the department.
    expect(await namesIn(url)).toEqual(['agency org.json', 'agency plan-2023.json']);
    setTarget(other, 7.77, 'data');
    const second = startOnDatabase(url, api, other);
    expect(await targetTold(api, users.yen)).toBe(told);
    expect(second.output()).toMatch(
      /files of this machine are not those of the database why=".*plan-2023\.json is not what 127\.0\.0\.1:\d+\/ddci_\w+ keeps: .* stop the bot and say: npm run agency -- take"/,
    );
    expect((await agency(other, url, 'take')).said).toContain('Bot đang chạy trên 127.0.0.1');
    await second.end('SIGTERM');

    const kept = await keptIn(url);
    const plan = readFileSync(join(other, 'plan-2023.json'), 'utf8');
    writeFileSync(join(other, 'plan-2023.json'), plan.replace('"indices"', '"indizes"'));
    const refused = await agency(other, url, 'take');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(join(other, 'plan-2023.json'));
    expect(await keptIn(url)).toEqual(kept);
    // A start goes on by what is kept, with files that cannot be used beside it, too.
    const broken = startOnDatabase(url, api, other);
    expect(await targetTold(api, users.yen)).toBe(told);
    expect(broken.output()).toContain('files of this machine are not those of the database');
    await broken.end('SIGTERM');

    writeFileSync(join(other, 'plan-2023.json'), plan);
    const taken = await agency(other, url, 'take');
    expect(taken).toEqual({
      code: 0,
      said: expect.stringMatching(/^Đã đưa tệp của .* vào cơ sở dữ liệu: org\.json, plan-2023\.json\./),
    });
    const third = startOnDatabase(url, api, other);
    expect(await targetTold(api, users.yen)).toBe('7,77');
    expect(third.output()).not.toContain('files of this machine');
    await third.end('SIGTERM');
  });

  it('are not taken where a plan that was taken up by chat speaks of somebody whom they do not have', async () => {
    const { data } = await livedFolder();
    const url = await newDatabaseUrl();
    expect(await runMove(['--to', url], { DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(await namesIn(url)).toEqual(['agency org.json', 'agency plan-2023.json']);
    const org = readJson(data, 'org.json');
    writeFileSync(join(data, 'org.json'), JSON.stringify({ ...org, units: org.units.slice(1) }));
    const kept = await keptIn(url);
    expect((await agency(data, url, 'take')).code).toBe(1);
    expect(await keptIn(url)).toEqual(kept);
    expect((await agency(data, null, 'take')).said).toContain('chỉ dùng khi có DATABASE_URL');
  });

  it('go with the state to the database and back, and what lay there keeps another name', async () => {
    const [url, { data }, elsewhere] = [await newDatabaseUrl(), await livedFolder(), newFolder()];
    mkdirSync(join(data, 'holidays'));
    const days = readFileSync('data/holidays/2023.json', 'utf8');
    writeFileSync(join(data, 'holidays', '2023.json'), days);
    setTarget(data, 7.77, 'data');
    const before = readFileSync(join(data, 'plan-2023.json'), 'utf8');
    expect((await runMove(['--to', url], { DATA_DIR: data })).code).toBe(0);
    expect(await namesIn(url)).toEqual([
      'agency holidays/2023.json',
      'agency org.json',
      'agency plan-2023.json',
    ]);
    setTarget(elsewhere, 5, 'data');
    writeFileSync(join(elsewhere, 'plan-2022.json'), '{}');
    const back = await runMove(['--from', url], { DATA_DIR: elsewhere });
    expect(back.code).toBe(0);
    expect(readFileSync(join(elsewhere, 'plan-2023.json'), 'utf8')).toBe(before);
    expect(readFileSync(join(elsewhere, 'holidays', '2023.json'), 'utf8')).toBe(days);
    expect(existsSync(join(elsewhere, 'org.json'))).toBe(true);
    const aside = readdirSync(elsewhere).filter((name) => /\.json\.\d{8}-\d{6}$/.test(name));
    expect(aside).toHaveLength(2);
    for (const name of aside) expect(back.said).toContain(name);
    // Files with which no bot would start are not moved.
    writeFileSync(join(elsewhere, 'plan-2023.json'), before.replace('"indices"', '"indizes"'));
    const refused = await runMove(['--to', url], { DATA_DIR: elsewhere });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('plan-2023.json') });
    expect(existsSync(join(elsewhere, 'state', 'state.json'))).toBe(true);
  });
});

describe.skipIf(postgres === null)('the data files of several agencies in PostgreSQL', () => {
  it('are enough for a machine that has no folder of them', async () => {
    const [url, api, one, empty] = [
      await newDatabaseUrl(),
      await startTelegramStandin(),
      machine(),
      newFolder(),
    ];
    const first = startOnDatabase(url, api, one);
    await first.printed('agencies: served count=2');
    expect(await namesIn(url)).toEqual(
      ['hai', 'mot'].flatMap((id) => [`agency/${id} org.json`, `agency/${id} plan-2023.json`]),
    );
    const second = startOnDatabase(url, api, empty);
    await second.printed('this one stands by');
    await first.end('SIGKILL');
    await second.printed('agencies: served count=2 held=0');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).includes('chỉ thuộc một cơ quan: Sở Một'));
    expect((await agency(empty, url, 'list')).said).toBe(
      'hai · Sở Hai · kế hoạch 2023\nmot · Sở Một · kế hoạch 2023',
    );
    await second.end('SIGTERM');
    expect(existsSync(join(empty, 'agencies'))).toBe(false);

    // Set aside on one machine it is so on all.
    expect((await agency(empty, url, 'off', 'hai')).code).toBe(0);
    expect((await agency(one, url, 'list')).said).toMatch(/^mot · .*\nhai · đang để sang bên$/);
    const third = startOnDatabase(url, api, one);
    await third.printed('agencies: served count=1 held=0');
    await third.end('SIGTERM');
    expect((await agency(one, url, 'on', 'hai')).code).toBe(0);
    const fourth = startOnDatabase(url, api, empty);
    await fourth.printed('agencies: served count=2 held=0');
    await fourth.end('SIGTERM');
  });

  it('that differ on a machine are named with the remedy; one that was spoilt where it is kept holds its agency alone', async () => {
    const [url, api, dataDir] = [await newDatabaseUrl(), await startTelegramStandin(), machine()];
    const first = startOnDatabase(url, api, dataDir);
    await first.printed('agencies: served count=2');
    api.write(11, '/coquan');
    await api.until(() => heard(api, 11).includes('Sở Một'));
    await first.end('SIGTERM');
    agencyFiles(dataDir, 'hai', 'Sở Hai Mới', { [head]: '90' });
    await withReady(url, ({ run }) =>
      run(`UPDATE ddci.texts SET content = content || ' ' WHERE agency = 'agency/mot' AND name = 'org.json'`),
    );
    // Where the machine has the very files that were kept, they are as good.
    const whole = startOnDatabase(url, api, dataDir);
    await whole.printed('agencies: served count=2 held=0');
    expect(whole.output()).toMatch(/agency="?hai"? why=".*plan-2023\.json is not what .* -- take hai"/);
    await whole.end('SIGTERM');
    const empty = newFolder();
    const held = startOnDatabase(url, api, empty);
    await held.printed('agencies: served count=1 held=1');
    expect(held.output()).toContain('org.json of \\"agency/mot\\" (ddci.texts in');
    api.write(11, '/baocao');
    await api.until(() => heard(api, 11).includes('<b>Sở Một</b> đang tạm dừng'));
    await held.end('SIGTERM');
    expect((await agency(dataDir, url, 'take', 'mot')).code).toBe(0);
    const again = startOnDatabase(url, api, empty);
    await again.printed('agencies: served count=2 held=0');
    await again.end('SIGTERM');
  });

  it('are taken by the operator’s command, and never such with which an agency would be held', async () => {
    const [url, api, dataDir, empty] = [
      await newDatabaseUrl(),
      await startTelegramStandin(),
      machine(),
      newFolder(),
    ];
    const first = startOnDatabase(url, api, dataDir);
    await first.printed('agencies: served count=2');
    await first.end('SIGTERM');
    const folder = join(dataDir, 'agencies', 'hai');
    agencyFiles(dataDir, 'hai', 'Sở Một', { [head]: '90' });
    expect((await agency(dataDir, url, 'take', 'hai')).said).toContain('«mot» đã mang tên «Sở Một»');
    await withReady(url, ({ run }) =>
      run(`INSERT INTO ddci.groups VALUES ('agency/mot', 'telegram', '-500', 1)`),
    );
    agencyFiles(dataDir, 'hai', 'Sở Hai', { [head]: '90' }, [{ channel: 'telegram', chatId: '-500' }]);
    expect((await agency(dataDir, url, 'take', 'hai')).said).toContain(
      `${join(folder, 'org.json')}: groups: telegram -500 stands there, as in the row "agency/mot"`,
    );
    agencyFiles(dataDir, 'hai', 'Sở Hai', { [head]: '91' });
    expect((await agency(empty, url, 'take', 'hai', '--from', folder)).said).toMatch(
      /^Đã đưa tệp của Sở Hai/,
    );
    expect((await agency(dataDir, url, 'take')).said).toContain('Thiếu mã cơ quan; đang có: hai, mot');
    expect((await agency(dataDir, url, 'take', 'bon')).said).toContain('Không có cơ quan «bon»');
    expect((await keptIn(url))[0]!.content).toBe(readFileSync(join(folder, 'org.json'), 'utf8'));

    // An agency that is added comes in with its files, and is had on every machine.
    const source = newFolder();
    agencyFiles(source, 'x', 'Sở Ba', {});
    const added = await agency(dataDir, url, 'add', 'ba', '--from', join(source, 'agencies', 'x'));
    expect(added.code).toBe(0);
    expect((await agency(empty, url, 'add', 'ba', '--from', join(source, 'agencies', 'x'))).said).toContain(
      'Đã có cơ quan «ba»',
    );
    expect((await agency(empty, url, 'province', 'add', 'Trần Văn Tỉnh')).code).toBe(0);
    expect((await agency(dataDir, url, 'province', 'list')).said).toBe('tran-van-tinh · Trần Văn Tỉnh');
    const bot = startOnDatabase(url, api, empty);
    await bot.printed('agencies: served count=3 held=0');
    await bot.end('SIGTERM');

    // Back in files all of them stand on the machine to which they were moved.
    expect((await runMove(['--from', url], { DATA_DIR: empty })).code).toBe(0);
    expect((await agency(empty, null, 'list')).said).toBe(
      ['ba · Sở Ba', 'hai · Sở Hai', 'mot · Sở Một'].map((name) => `${name} · kế hoạch 2023`).join('\n'),
    );
    expect((await agency(empty, null, 'province', 'list')).said).toBe('tran-van-tinh · Trần Văn Tỉnh');
  });
});
