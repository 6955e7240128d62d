import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAgencyTool } from '../src/agency-tool/agency-tool.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';

const inMay = { CLOCK_START: '2023-05-22T09:00:00+07:00' };

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A folder with plan and directory, as `npm run setup` writes it. */
function departmentFolder(
  name: string,
  accounts: Record<string, [channel: string, userId: string]> = {},
): string {
  const folder = newFolder();
  const plan = JSON.parse(readFileSync('data/plan-2023.json', 'utf8'));
  plan.agency.name = name;
  const org = JSON.parse(readFileSync('data/org.json', 'utf8'));
  for (const person of org.people) {
    const account = accounts[person.id];
    if (account) person.accounts = [{ channel: account[0], userId: account[1] }];
  }
  writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify(plan));
  writeFileSync(join(folder, 'org.json'), JSON.stringify(org));
  return folder;
}

async function agency(dataDir: string, ...words: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runAgencyTool({
    words,
    environment: { DATA_DIR: dataDir },
    say: (line) => lines.push(line),
    now: () => Date.parse('2023-05-22T09:00:00+07:00'),
    embeddedDir: 'data',
  });
  return { code, said: lines.join('\n') };
}

/** Two departments: one with people on Telegram, one on both; one person is of both. */
async function twoDepartments(): Promise<string> {
  const dataDir = newFolder();
  const one = departmentFolder('Sở Một', {
    'van-thu-tong-hop': ['telegram', '11'],
    'truong-phong-ha-tang-so': ['telegram', '90'],
  });
  const two = departmentFolder('Sở Hai', {
    'van-thu-tong-hop': ['zalo', 'hai'],
    'truong-phong-ha-tang-so': ['telegram', '90'],
  });
  expect((await agency(dataDir, 'add', 'mot', '--from', one)).said).toContain('Đã thêm Sở Một');
  expect((await agency(dataDir, 'add', 'hai', `--from=${two}`)).code).toBe(0);
  return dataDir;
}

describe('several agencies behind one token', () => {
  it('are served on both platforms, and a choice survives a kill', async () => {
    const dataDir = await twoDepartments();
    const given = await agency(dataDir, 'province', 'add', 'Trần', 'Văn', 'Tỉnh');
    const provinceCode = /chat riêng: (\S+)/.exec(given.said)![1]!;
    const [telegram, zalo] = [await startTelegramStandin(), await startZaloStandin()];
    const environment = {
      ...inMay,
      DATA_DIR: dataDir,
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: telegram.root,
      ZALO_BOT_TOKEN: zaloToken,
      ZALO_API_ROOT: zalo.root,
    };
    const bot = startBot(environment);
    const heard = (id: number): string =>
      telegram
        .sentTo(id)
        .map(({ text }) => String(text))
        .join('\n');
    telegram.write(11, '/coquan');
    await telegram.until(() => heard(11).includes('chỉ thuộc một cơ quan: Sở Một'));
    zalo.write('hai', '/coquan');
    await zalo.until(() => zalo.textsTo('hai').join('\n').includes('Sở Hai'));
    telegram.write(90, '/baocao');
    await telegram.until(() => heard(90).includes('Làm việc với cơ quan nào?'));
    telegram.write(90, 'Sở Hai');
    await telegram.until(() => heard(90).includes('1/6'));
    expect(savedStateIn(join(dataDir, 'agencies', 'hai', 'rehearsal')).drafts).toHaveLength(1);
    expect(savedStateIn(join(dataDir, 'agencies', 'mot', 'rehearsal')).drafts).toHaveLength(0);
    await bot.end('SIGKILL');
    startBot(environment);
    telegram.write(90, 'chậm');
    // Killed amid a send, the bot rightly sends its last question again: what is waited for is the next one.
    await telegram.until(() => heard(90).includes('Vướng mắc gì'));

    // What is sent as evidence, and what is made, stands with the agency that it is of.
    const kept = (id: string, what: string): string[] => {
      const folder = join(dataDir, 'agencies', id, 'rehearsal', what);
      return existsSync(folder) ? readdirSync(folder) : [];
    };
    telegram.files.set('anh', png);
    telegram.writeMore(90, {
      caption: 'chờ Sở Tài chính thẩm định kinh phí',
      photo: [{ file_id: 'anh', file_unique_id: 'l', width: 9, height: 9, file_size: png.length }],
    });
    await telegram.until(() => heard(90).includes('2/6'));
    await expect.poll(() => kept('hai', 'evidence').length, { timeout: 10_000 }).toBe(1);
    telegram.write(11, '/xuat 5/2023');
    const sheet = await telegram.until(() =>
      telegram.sentTo(11).find(({ document }) => document !== undefined),
    );
    expect(JSON.stringify(sheet)).toContain('tháng 5-2023.xlsx');
    expect(['mot', 'hai'].map((id) => [kept(id, 'evidence').length, kept(id, 'documents').length])).toEqual([
      [0, 1],
      [1, 0],
    ]);

    // Whoever opens the link of an invitation is of the agency that made it.
    telegram.write(11, '/moi lê hải yến');
    const link = await telegram.until(() =>
      /[?&]start=([a-z0-9]+)/.exec(JSON.stringify(telegram.sentTo(11))),
    );
    telegram.write(55, `/start ${link[1]}`);
    await telegram.until(() => heard(55).includes('Lê Hải Yến'));
    const isLinked = (id: string): boolean =>
      savedStateIn(join(dataDir, 'agencies', id, 'rehearsal')).accounts.some(({ userId }) => userId === '55');
    expect([isLinked('mot'), isLinked('hai')]).toEqual([true, false]);
    // Whoever has the operator's code looks at all of them.
    telegram.write(77, provinceCode);
    await telegram.until(() => heard(77).includes('Chào Trần Văn Tỉnh'));
    telegram.write(77, '/toantinh');
    await telegram.until(() => heard(77).includes('<b>Sở Hai</b>: 0/'));
    const pictures = telegram.sentTo(77).filter(({ photo }) => photo !== undefined);
    expect(pictures.map(({ caption }) => caption)).toEqual([
      expect.stringContaining('Toàn tỉnh tháng 5/2023'),
    ]);
    expect((await agency(dataDir, 'province', 'off', 'tran-van-tinh')).said).toContain('Bot đang chạy');
    // Nothing stands beside the agencies' own folders.
    expect(readdirSync(dataDir)).toEqual(['agencies']);
  });

  it('show the console a code for each office that has no account, and say whose it is', async () => {
    const dataDir = newFolder();
    for (const [id, name] of [
      ['mot', 'Sở Một'],
      ['hai', 'Sở Hai'],
    ] as const)
      await agency(dataDir, 'add', id, '--from', departmentFolder(name));
    const api = await startTelegramStandin();
    const bot = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: dataDir });
    await bot.printed(/\[Sở Hai\]\nChưa có tài khoản Văn phòng nào/);
    await bot.printed(/\[Sở Một\]\nChưa có tài khoản Văn phòng nào/);
  });

  it('with a fault in one of them run all the same, say so to the operator and to its people', async () => {
    const dataDir = await twoDepartments();
    const plan = join(dataDir, 'agencies', 'hai', 'plan-2023.json');
    const right = readFileSync(plan, 'utf8');
    writeFileSync(plan, right.replace('"year":2023', '"year":"soon"'));
    mkdirSync(join(dataDir, 'agencies', 'ba'));
    const api = await startTelegramStandin();
    const start = () => startBot({ ...api.environment, DATA_DIR: dataDir });
    const said = (id: number) =>
      api
        .sentTo(id)
        .map(({ text }) => String(text))
        .join('\n');
    const bot = start();
    api.write(11, '/coquan');
    await api.until(() => said(11).includes('chỉ thuộc một cơ quan: Sở Một'));
    expect(bot.output()).toContain(`${plan} cannot be used:`);
    expect(bot.output()).toContain(String.raw`\"soon\" stands there`);
    expect(bot.output()).toContain('has no plan-YYYY.json and no org.json');
    expect(bot.output()).toContain('npm run agency -- off hai');
    const [, port] = /http: listening.*?port=(\d+)/.exec(await bot.printed(/http: listening.*port=/))!;
    const health = await fetch(`http://localhost:${port}/healthz`);
    expect([health.status, await health.json()]).toEqual([
      200,
      expect.objectContaining({ ok: true, agenciesHeld: ['ba', 'hai'] }),
    ]);
    expect((await agency(dataDir, 'off', 'ba')).code).toBe(0);
    expect(await bot.end('SIGTERM')).toBe(0);

    // A state that is damaged is a fault, too; whose people they are can still be read of it.
    writeFileSync(plan, right);
    const state = join(dataDir, 'agencies', 'mot', 'state', 'state.json');
    writeFileSync(state, readFileSync(state, 'utf8').replace('"begunAt"', '"begunAd"'));
    const again = start();
    api.write(11, '/baocao');
    await api.until(() => said(11).includes('<b>Sở Một</b> đang tạm dừng trên Trợ lý'));
    expect(again.output()).toContain(state);
    expect(again.output()).toContain('npm run agency -- off mot');
    expect(again.output()).toContain('agencies: served count=1 held=1');
    expect((await agency(dataDir, 'list')).said).toMatch(
      /^hai · Sở Hai · kế hoạch 2023\nmot · Sở Một · kế hoạch 2023\nba · đang để sang bên$/,
    );
    await again.end('SIGTERM');
    // Without any that could be served there is nobody to serve.
    writeFileSync(plan, '{');
    const none = start();
    expect(await none.exited).toBe(1);
    expect(none.output()).toContain(state);
    expect(none.output()).toContain(`${plan} is no JSON`);
  });

  it('have a page each, and a choice among them', async () => {
    const dataDir = await twoDepartments();
    const port = await startBot({ DATA_DIR: dataDir }).pagePort();
    const page = async (query: string) => (await fetch(`http://localhost:${port}/api/page${query}`)).json();
    const agencies = [
      { id: 'hai', name: 'Sở Hai' },
      { id: 'mot', name: 'Sở Một' },
    ];
    expect(await page('')).toMatchObject({ title: 'Sở Hai', agency: 'hai', agencies });
    expect(await page('?co-quan=mot')).toMatchObject({ title: 'Sở Một', agency: 'mot', agencies });
    expect((await fetch(`http://localhost:${port}/api/page?co-quan=ba`)).status).toBe(404);
    expect((await fetch(`http://localhost:${port}/app.js?co-quan=mot`)).status).toBe(200);
    const said = await fetch(`http://localhost:${port}/api/say?co-quan=mot`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as: 'truong-phong-ha-tang-so', text: '/baocao' }),
    });
    expect(said.status).toBe(200);
    const drafts = (id: string) =>
      savedStateIn(join(dataDir, 'agencies', id, 'rehearsal', 'page')).drafts.length;
    expect([drafts('mot'), drafts('hai')]).toEqual([1, 0]);
  });
});

describe('npm run agency', () => {
  it('takes a department that had the bot for itself along, with all that it kept', async () => {
    const api = await startTelegramStandin();
    const dataDir = linkedFolder();
    const environment = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: dataDir };
    const alone = startBot(environment);
    api.write(users.hts, '/danhba');
    await api.until(() => api.sentTo(users.hts).length > 0);
    const other = departmentFolder('Sở Hai');
    expect((await agency(dataDir, 'add', 'hai', '--from', other)).said).toContain('Thêm cơ quan đó trước');
    const inUse = await agency(dataDir, 'add', 'tttt', '--from', dataDir);
    expect([inUse.code, inUse.said]).toEqual([1, expect.stringContaining('Bot đang chạy')]);
    expect(existsSync(join(dataDir, 'agencies'))).toBe(false);
    await alone.end('SIGTERM');
    const { accounts } = savedStateIn(join(dataDir, 'state'));
    const text = readFileSync(join(dataDir, 'state', 'state.json'));
    // Broken off before the state came along, the same command goes on.
    mkdirSync(join(dataDir, 'agencies', 'tttt'), { recursive: true });
    for (const name of ['org.json']) cpSync(join(dataDir, name), join(dataDir, 'agencies', 'tttt', name));
    cpSync('data/plan-2023.json', join(dataDir, 'agencies', 'tttt', 'plan-2023.json'));
    const added = await agency(dataDir, 'add', 'tttt', '--from', dataDir);
    expect([added.code, added.said]).toEqual([
      0,
      expect.stringContaining('Dữ liệu đang có của cơ quan đã chuyển theo.'),
    ]);
    expect(readFileSync(join(dataDir, 'agencies', 'tttt', 'state', 'state.json'))).toEqual(text);
    expect(existsSync(join(dataDir, 'state'))).toBe(false);
    expect((await agency(dataDir, 'add', 'hai', '--from', other)).code).toBe(0);
    const bot = startBot(environment);
    await bot.printed('agencies: served');
    await expect
      .poll(() => savedStateIn(join(dataDir, 'agencies', 'tttt', 'state')).accounts.length, {
        timeout: 10_000,
      })
      .toBe(accounts.length);
    expect((await agency(dataDir, 'off', 'tttt')).said).toContain('Bot đang chạy');
  });

  it('a start without it says what to do where a state stands beside agencies', async () => {
    const dataDir = linkedFolder();
    await agency(dataDir, 'add', 'hai', '--from', departmentFolder('Sở Hai'));
    mkdirSync(join(dataDir, 'state'));
    writeFileSync(join(dataDir, 'state', 'state.json'), '{}');
    const bot = startBot({ TELEGRAM_BOT_TOKEN: '1:a', DATA_DIR: dataDir });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain(`npm run agency -- add <id> --from ${dataDir}`);
  });

  it('gives the province’s view and takes it', async () => {
    const dataDir = newFolder();
    expect((await agency(dataDir, 'province', 'add', 'Ai')).said).toContain('Chưa có cơ quan nào');
    mkdirSync(join(dataDir, 'agencies'));
    expect((await agency(dataDir, 'province', 'list')).said).toBe('Chưa ai xem được mọi cơ quan.');
    const add = () => agency(dataDir, 'province', 'add', 'Trần Văn Tỉnh');
    const codeOf = ({ said }: { said: string }) => /chat riêng: (\S+)/.exec(said)![1]!;
    const first = codeOf(await add());
    // Another code ends the one before; nobody stands there twice.
    expect(codeOf(await add())).not.toBe(first);
    expect((await agency(dataDir, 'province', 'list')).said).toBe('tran-van-tinh · Trần Văn Tỉnh');
    const saved = () => savedStateIn(join(dataDir, 'agencies', '.province', 'state'));
    expect(saved().codes.map(({ replaced }) => replaced)).toEqual([true, undefined]);
    expect((await agency(dataDir, 'province', 'off', 'ai')).said).toContain('Đang có: tran-van-tinh.');
    expect((await agency(dataDir, 'province', 'off', 'tran-van-tinh')).said).toContain('thôi xem được');
    expect([saved().codes, (await agency(dataDir, 'province', 'list')).said]).toEqual([
      [],
      'Chưa ai xem được mọi cơ quan.',
    ]);
    for (const [words, said] of [
      [['province'], 'Thiếu lệnh'],
      [['province', 'add'], 'Thiếu họ tên'],
      [['province', 'add', '***'], 'Thiếu họ tên'],
      [['province', 'xoa'], 'Không có lệnh «province xoa»'],
      [['province', 'list', 'a'], 'Thừa «a»'],
    ] as const)
      expect((await agency(dataDir, ...words)).said, words.join(' ')).toContain(said);
  });

  it('refuses what cannot be', async () => {
    const dataDir = await twoDepartments();
    const from = departmentFolder('Sở Ba');
    const cases: [words: string[], said: string][] = [
      [[], 'Thiếu lệnh'],
      [['xoa', 'mot'], 'Không có lệnh «xoa»'],
      [['add', 'Sở-Ba', '--from', from], '«Sở-Ba» không dùng làm mã được'],
      [['add', 'constructor', '--from', from], 'không dùng làm mã được'],
      [['add', 'ba'], 'Thiếu --from'],
      [['add', 'ba', '--from', '/nowhere'], 'Không có thư mục /nowhere'],
      [['add', 'ba', '--from', newFolder()], 'thiếu plan-YYYY.json và org.json'],
      [['add', 'mot', '--from', from], 'Đã có cơ quan «mot»'],
      [['add', 'ba', '--from', departmentFolder('Sở MỘT')], 'đã mang tên «Sở Một»'],
      [['add', 'ba', '--from', from, 'nua'], 'Thừa «nua»'],
      [['off', 'ba'], 'Không có cơ quan «ba». Đang có: hai, mot.'],
      [['on', 'mot'], 'đang chạy cùng các cơ quan khác rồi'],
    ];
    for (const [words, said] of cases)
      expect((await agency(dataDir, ...words)).said, words.join(' ')).toContain(said);
    expect(readdirSync(join(dataDir, 'agencies'))).toEqual(['hai', 'mot']);
    expect(readdirSync(dataDir)).toEqual(['agencies']);
    expect((await agency(dataDir, 'add', 'ba', '--from', from)).said).toContain('npm run office-code');
  });
});
