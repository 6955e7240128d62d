import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../src/core/state/state.ts';
import { restore } from '../src/state-tool/restore.ts';
import { readCopy } from '../src/storage/json/copies-found.ts';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { asVersion2, reportedState, someReport } from './support/month-states.ts';
import { linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { runStateCommand } from './support/state-command.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

const at = (local: string): number => Date.parse(`${local}+07:00`);

/** The same as the operator runs it: a process of its own, in a folder without a .env. */
const run = (
  words: readonly string[],
  environment: Record<string, string>,
): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('scripts/state.mjs'), ...words],
      { cwd: newFolder(), env: { PATH: process.env.PATH ?? '', ...environment } },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

const write = (folder: string, name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

/**
 * A data folder in which two units reported in April and May, with evidence and an archived document, and a second
 * folder with a copy of 14 o'clock; at 15 o'clock one of them reported anew and the office locked April.
 */
async function lived(): Promise<{
  data: string;
  folder: string;
  second: string;
  tool: Record<string, string>;
}> {
  const data = linkedFolder();
  const folder = join(data, 'state');
  const second = newFolder();
  const clock = { now: at('2023-05-25T14:10:00') };
  for (const period of ['2023-04', '2023-05'])
    for (const unit of ['ha-tang', 'thanh-tra'])
      write(folder, `evidence/${period}/${unit}.jpg`, `${period.slice(5)} photo`.padEnd(9));
  const copied = async (stamp: string): Promise<void> => {
    await expect
      .poll(() => existsSync(join(second, 'states', `${stamp}.json`)), { timeout: 10_000 })
      .toBe(true);
  };
  write(folder, 'state.json', JSON.stringify(stateOfEarlierVersion()));
  const store = await openJsonStore(folder, () => clock.now, { backupDir: second, planYear: 2023 });
  await store.transact((state) => ({
    state: { ...state, ...spoken(reportedState(['2023-04', '2023-05'], ['ha-tang', 'thanh-tra'], 60)) },
    result: null,
    archive: [{ name: 'audit-1', document: [{ verb: 'lock' }] }],
  }));
  await copied('2023-05-25T14');
  const later = at('2023-05-25T14:50:00');
  await store.transact((state) => ({
    state: {
      ...state,
      reports: {
        ...state.reports,
        '2023-05:ha-tang': someReport('ha-tang', '2023-05', 60, { sentAt: later }),
        '2023-05:trung-tam': someReport('trung-tam', '2023-05', 1, { sentAt: later - 60_000 }),
      },
      audit: [
        ...state.audit,
        { at: later, by: 'van-thu', channel: 'telegram', verb: 'lock', before: '', after: '2023-04' },
      ],
    },
    result: null,
  }));
  await store.close();
  return { data, folder, second, tool: { DATA_DIR: data, BACKUP_DIR: second } };
}

const spoken = ({ reports, evidence }: State): Partial<State> => ({ reports, evidence });

/** What stands in a state of version 2 that nobody has written to. */
const stateOfEarlierVersion = (): Record<string, unknown> => ({
  ...asVersion2(emptyState()),
  begunAt: at('2023-04-01T08:00:00'),
});

describe('npm run state', () => {
  it('says what would be right where something else was typed', async () => {
    const data = newFolder();
    const typed: [string[], RegExp][] = [
      [[], /^A command is missing\. It should be one of check, list, /],
      [['constructor'], /^There is no command "constructor"\. It should be one of /],
      [['restore'], /^Which copy\? npm run state -- list shows/],
      [['retry'], /^Which message\? npm run state -- aside shows/],
      [['check', 'all'], /^check takes no "all"/],
      [['accept', '--yes'], /^accept knows no --yes/],
      [['restore', '2023-05-25', '--yse'], /^restore knows no --yse\. It should be --yes/],
    ];
    for (const [words, line] of typed) {
      const { code, said } = await runStateCommand(words, { DATA_DIR: data });
      expect(code).toBe(1);
      expect(said).toMatch(line);
      expect(said).toMatch(/\nUsage: npm run state -- check/);
    }
    // A slip makes no folder.
    expect(await run(['restore', '2022-01-01', '--yes'], { DATA_DIR: data, BACKUP_DIR: '/nowhere' })).toEqual(
      {
        code: 1,
        said: 'BACKUP_DIR, /nowhere, is not there. Mount its disk, or correct BACKUP_DIR.\nThere is no copy "2022-01-01". npm run state -- list shows what there is.\n',
      },
    );
    expect(readdirSync(data)).toEqual([]);
  });

  it('says that it is not about a rehearsal, and that a folder is none', async () => {
    const data = newFolder();
    write(data, 'file', '');
    const rehearsal = await runStateCommand(['list'], {
      DATA_DIR: data,
      CLOCK_START: '2023-05-19T07:59:00+07:00',
    });
    expect(rehearsal.said).toMatch(/^CLOCK_START is set, but this is about the real state/);
    const noFolder = await runStateCommand(['list'], { DATA_DIR: data, BACKUP_DIR: join(data, 'file') });
    expect(noFolder.code).toBe(1);
    expect(noFolder.said).toMatch(/^BACKUP_DIR, .*file, is no folder\. Set it to one\.\n$/);
    const wrongData = await runStateCommand(['list'], { DATA_DIR: join(data, 'file') });
    expect(wrongData.code).toBe(1);
    expect(wrongData.said).toMatch(/^.*should be a folder.*\n$/);
  });

  it('refuses while the bot runs, but lists', async () => {
    const api = await startTelegramStandin();
    const data = linkedFolder();
    const bot = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: data });
    await api.untilCall(() => api.calls.some(({ method }) => method === 'getUpdates'));
    for (const words of [['check'], ['accept'], ['restore', '2023-05-20', '--yes']]) {
      const { code, said } = await run(words, { DATA_DIR: data });
      expect(code).toBe(1);
      expect(said).toMatch(/is in use by another process of this bot; stop that one first\n$/);
    }
    expect((await run(['list'], { DATA_DIR: data })).code).toBe(0);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(await run(['check'], { DATA_DIR: data })).toMatchObject({ code: 0 });
  });

  it('checks everything, and names each thing that is wrong', async () => {
    const { folder, tool } = await lived();
    const good = await run(['check'], tool);
    expect(good).toEqual({
      code: 0,
      said: `${folder} is in order: 2 months' documents, 1 archived documents, 4 files of evidence\n`,
    });
    const month = readdirSync(join(folder, 'months')).find((name) => name.startsWith('2023-04'))!;
    const spoil: [string, () => void, RegExp][] = [
      [
        'a photo is gone',
        () => rmSync(join(folder, 'evidence/2023-05/thanh-tra.jpg')),
        /thanh-tra\.jpg is missing/,
      ],
      [
        'a photo is cut',
        () => write(folder, 'evidence/2023-05/ha-tang.jpg', 'ph'),
        /has 2 bytes; the state says 9/,
      ],
      [
        'an archived document is cut',
        () => write(folder, 'archive/audit-1.json', '[{'),
        /audit-1\.json is no JSON/,
      ],
      [
        'a month is changed',
        () =>
          write(
            folder,
            `months/${month}`,
            readFileSync(join(folder, 'months', month), 'utf8').replace('truong', 'truonh'),
          ),
        /2023-04-[0-9a-f]{16}\.json was damaged, or changed by hand/,
      ],
      [
        'the state is changed',
        () =>
          write(
            folder,
            'state.json',
            readFileSync(join(folder, 'state.json'), 'utf8').replace('van-thu', 'van-thy'),
          ),
        /state\.json does not fit its checksum/,
      ],
    ];
    for (const [index, [, act, line]] of spoil.entries()) {
      act();
      const { code, said } = await run(['check'], tool);
      expect(code).toBe(1);
      expect(said).toMatch(line);
      expect(said.match(/^WRONG: /gm)).toHaveLength(index + 1);
    }
    rmSync(join(folder, 'state.json'));
    expect(await run(['check'], tool)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/state\.json is missing, but copies\/ stands beside it/),
    });
    expect(await run(['check'], { DATA_DIR: newFolder() })).toMatchObject({ code: 0 });
  }, 240_000);

  it('lists copies of both folders, and says which cannot be used', async () => {
    const { folder, second, tool } = await lived();
    write(folder, 'copies/2023-05-24.json', '{"version": 3');
    const { code, said } = await run(['list'], tool);
    expect(code).toBe(0);
    expect(said).toMatch(/ {2}2023-05-24 .*CANNOT BE USED: is no JSON/);
    expect(said).toMatch(/ {2}2023-05-25 .*valid/);
    expect(said).toContain(join(second, 'states'));
    expect(said).toMatch(/ {2}2023-05-25T14 .*valid/);
    expect(said).toContain('npm run state -- restore 2023-05-25T14');
    expect((await run(['list'], { DATA_DIR: newFolder() })).said).toMatch(/No copies beside the state/);
  });

  it('says what a restore loses, restores only when told to, and keeps what it replaces', async () => {
    const { folder, tool } = await lived();
    const present = readFileSync(join(folder, 'state.json'), 'utf8');
    const asked = await run(['restore', '2023-05-25T14'], tool);
    expect(asked.code).toBe(1);
    expect(asked.said).toBe(
      [
        'Restoring 2023-05-25T14 loses:',
        '  - 2 reports sent or changed since (the newest of 25/05/2023 14:50)',
        '  - 1 act of the trail (links, locks, returns, changes of the directory) (the newest of 25/05/2023 14:50)',
        'Nothing was changed. To go ahead: npm run state -- restore 2023-05-25T14 --yes',
        '',
      ].join('\n'),
    );
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(present);

    const done = await run(['restore', '2023-05-25T14.json', '--yes'], tool);
    expect(done.code).toBe(0);
    const kept = readdirSync(folder).find((name) => name.startsWith('state.json.replaced-'))!;
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(present);
    const state = savedStateIn(folder);
    expect(Object.keys(state.reports)).toHaveLength(4);
    expect(state.audit).toEqual([]);
    expect(await run(['check'], tool)).toMatchObject({ code: 0 });
    // And back again: the replaced one is a copy like any other.
    const back = await run(['restore', join(folder, kept), '--yes'], { DATA_DIR: tool.DATA_DIR! });
    expect(back.said).toMatch(/Nothing is lost/);
    expect(Object.keys(savedStateIn(folder).reports)).toHaveLength(5);
  }, 240_000);

  it('keeps what each of two restores in one second replaces', async () => {
    const { folder, second } = await lived();
    const present = readFileSync(join(folder, 'state.json'), 'utf8');
    const now = Date.parse('2023-05-25T15:00:00+07:00');
    const keptNames = () => readdirSync(folder).filter((name) => name.startsWith('state.json.replaced-'));
    const restoreOf = async (file: string) => {
      const copy = { name: basename(file), file, roots: [folder, second] };
      const read = await readCopy(copy, { whateverItsSeal: true });
      if (read.type !== 'valid') throw new Error(read.why);
      await restore(folder, copy, read, now);
    };
    await restoreOf(join(second, 'states', '2023-05-25T14.json'));
    expect(Object.keys(savedStateIn(folder).reports)).toHaveLength(4);
    const [kept] = keptNames();
    await restoreOf(join(folder, kept!));
    expect(readFileSync(join(folder, kept!), 'utf8')).toBe(present);
    expect(Object.keys(savedStateIn(folder).reports)).toHaveLength(5);
    expect(keptNames()).toHaveLength(2);
  }, 240_000);

  it('tells what is lost of a state that was damaged, and restores in its place', async () => {
    const { folder, tool } = await lived();
    const text = readFileSync(join(folder, 'state.json'), 'utf8');
    write(folder, 'state.json', text.replace('"by":"van-thu"', '"by":"van-thy"'));
    expect((await run(['restore', '2023-05-25T14'], tool)).said).toMatch(/2 reports sent/);
    for (const damaged of [text.slice(0, 500), 'null', '']) {
      write(folder, 'state.json', damaged);
      const { said } = await run(['restore', '2023-05-25T14'], tool);
      expect(said).toMatch(/cannot be read \(.*\), so what is lost cannot be told/);
    }
    expect((await run(['restore', '2023-05-25T14', '--yes'], tool)).code).toBe(0);
    expect(Object.keys(savedStateIn(folder).reports)).toHaveLength(4);
  }, 240_000);

  it('refuses a copy that is not there, or cannot be used, and changes nothing', async () => {
    const { folder, second, tool } = await lived();
    const before = readFileSync(join(folder, 'state.json'), 'utf8');
    expect(await run(['restore', '2022-01-01', '--yes'], tool)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/There is no copy "2022-01-01"/),
    });
    for (const root of [second, folder]) rmSync(join(root, 'months'), { recursive: true });
    expect(await run(['restore', '2023-05-25T14', '--yes'], tool)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/cannot be restored: .*is missing/),
    });
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(before);
  }, 240_000);

  it('takes back what was cut or damaged here, says so, and leaves what is whole', async () => {
    const { folder, second, tool } = await lived();
    write(folder, 'evidence/2023-05/ha-tang.jpg', 'ph');
    write(folder, 'evidence/2023-04/ha-tang.jpg', 'another pho-to');
    write(folder, 'archive/audit-1.json', '[{');
    write(second, 'evidence/2023-05/thanh-tra.jpg', 'cut');
    const asked = await runStateCommand(['restore', '2023-05-25T14'], tool);
    expect(asked.said.match(/is not as the copy has it; .* takes its place/g)).toHaveLength(3);
    const done = await runStateCommand(['restore', '2023-05-25T14', '--yes'], tool);
    expect(done.said).toContain(
      `${join(folder, 'evidence/2023-05/ha-tang.jpg')} was not as the copy has it; ${join(second, 'evidence/2023-05/ha-tang.jpg')} took its place.\n`,
    );
    for (const [name, content] of [
      ['evidence/2023-05/ha-tang.jpg', '05 photo '],
      ['evidence/2023-04/ha-tang.jpg', '04 photo '],
      ['evidence/2023-05/thanh-tra.jpg', '05 photo '],
      ['archive/audit-1.json', '[{"verb":"lock"}]'],
    ] as const)
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
    expect(await runStateCommand(['check'], tool)).toMatchObject({ code: 0 });
  });

  it('restores a copy beside the state whose months stand in the second folder alone', async () => {
    const { folder, second, tool } = await lived();
    cpSync(join(second, 'states', '2023-05-25T14.json'), join(folder, 'copies', '2023-05-26.json'));
    for (const gone of ['months', 'evidence/2023-05/ha-tang.jpg'])
      rmSync(join(folder, gone), { recursive: true });
    const alone = await runStateCommand(['restore', '2023-05-26', '--yes'], { DATA_DIR: tool.DATA_DIR! });
    expect(alone.code).toBe(1);
    expect(alone.said).toMatch(/cannot be restored: .*is missing/);
    expect((await runStateCommand(['restore', '2023-05-26', '--yes'], tool)).code).toBe(0);
    expect(Object.keys(savedStateIn(folder).reports)).toHaveLength(4);
    expect(await runStateCommand(['check'], { DATA_DIR: tool.DATA_DIR! })).toMatchObject({ code: 0 });
  });

  it('advises for each damaged file what helps, and that does', async () => {
    const { folder, second, tool } = await lived();
    const month = `months/${readdirSync(join(folder, 'months')).find((name) => name.startsWith('2023-04'))!}`;
    const spoilt = [month, 'evidence/2023-05/ha-tang.jpg', 'archive/audit-1.json'];
    for (const name of spoilt.slice(0, 1)) write(folder, name, '{');
    // Evidence that a damaged month names is known once the month is mended.
    const { said } = await runStateCommand(['check'], tool);
    expect(said).not.toMatch(/-- restore/);
    expect(said).toContain(`Copy ${join(second, month)} to ${join(folder, month)}`);
    cpSync(join(second, month), join(folder, month));
    for (const name of spoilt.slice(1)) write(folder, name, '{');
    const next = await runStateCommand(['check'], tool);
    expect(next.said).not.toMatch(/-- restore|-- accept/);
    for (const name of spoilt.slice(1)) {
      expect(next.said).toContain(`Copy ${join(second, name)} to ${join(folder, name)}`);
      cpSync(join(second, name), join(folder, name));
    }
    expect(await runStateCommand(['check'], tool)).toMatchObject({ code: 0 });
    write(folder, 'evidence/2023-05/ha-tang.jpg', '{');
    expect((await runStateCommand(['check'], { DATA_DIR: tool.DATA_DIR! })).said).toMatch(
      /Set BACKUP_DIR, .*The bot runs without it; its unit can send it again\.\n/,
    );
  });

  it('takes months, archive and evidence along to an empty folder of a new machine, where the bot runs', async () => {
    const { data, second } = await lived();
    const machine = newFolder();
    cpSync(join(data, 'org.json'), join(machine, 'org.json'));
    // What the new machine has is the second folder alone.
    const moved = join(newFolder(), 'usb');
    cpSync(second, moved, { recursive: true });
    rmSync(data, { recursive: true });
    const tool = { DATA_DIR: machine, BACKUP_DIR: moved };
    const done = await run(['restore', '2023-05-25T14', '--yes'], tool);
    expect(done.said).toMatch(
      /There is no state now: nothing is lost\.\n\d+ files of months, archive and evidence came with it/,
    );
    expect(done.code).toBe(0);
    expect(await run(['check'], tool)).toMatchObject({
      code: 0,
      said: expect.stringContaining("2 months' documents, 1 archived documents, 4 files of evidence"),
    });

    const api = await startTelegramStandin();
    const bot = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, ...tool });
    api.write(users.yen, 'ai phụ trách chi phí thời gian');
    await api.until(() => api.sentTo(users.yen).some(({ text }) => String(text).includes('Lê Hải Yến')));
    await expect.poll(() => readdirSync(join(moved, 'states')).length, { timeout: 10_000 }).toBe(2);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(Object.keys(savedStateIn(join(machine, 'state')).reports)).toHaveLength(4);
    expect(await run(['check'], tool)).toMatchObject({ code: 0 });
  }, 240_000);

  it('accepts a state corrected by hand: says where it differs, never what stands there, and seals it', async () => {
    const { folder, tool } = await lived();
    expect((await run(['accept'], tool)).said).toMatch(/Nothing was changed by hand/);
    const live = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'));
    write(folder, 'state.json', JSON.stringify({ ...live, digestPeople: ['le-hai-yen'] }, null, 2));
    const done = await run(['accept'], tool);
    expect(done.code).toBe(0);
    expect(done.said).toMatch(/differs from the newest copy, 2023-05-25T14/);
    expect(done.said).toContain('  - digestPeople: 0 entries, now 1\n');
    expect(done.said).toMatch(/valid and sealed/);
    expect(done.said).not.toMatch(/le-hai-yen|kiến nghị/);
    expect(savedStateIn(folder).digestPeople).toEqual(['le-hai-yen']);
    expect(await run(['check'], tool)).toMatchObject({ code: 0 });

    for (const [wrong, complaint] of [
      [{ ...live, digestPeople: [7] }, /state\.json does not validate: digestPeople\[0\]/],
      [{ ...live, months: { '2023-05': '0123456789abcdef' } }, /2023-05-0123456789abcdef\.json is missing/],
    ] as const) {
      const text = JSON.stringify(wrong);
      write(folder, 'state.json', text);
      const refused = await run(['accept'], tool);
      expect(refused.code).toBe(1);
      expect(refused.said).toMatch(complaint);
      expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(text);
    }
  }, 240_000);

  it('accepts a month’s document corrected by hand', async () => {
    const { folder, tool } = await lived();
    const name = readdirSync(join(folder, 'months')).find((one) => one.startsWith('2023-04'))!;
    const month = JSON.parse(readFileSync(join(folder, 'months', name), 'utf8'));
    month.reports['2023-04:ha-tang'].entries['1.0'].status = 'done';
    write(folder, `months/${name}`, JSON.stringify(month, null, 2));
    const { code, said } = await run(['accept'], tool);
    expect(said).toContain('  - reports.2023-04:ha-tang.entries.1.0.status: changed\n');
    expect(code).toBe(0);
    expect(savedStateIn(folder).reports['2023-04:ha-tang']!.entries['1.0']!.status).toBe('done');
    expect(existsSync(join(folder, 'months', name))).toBe(false);
    expect(await run(['check'], tool)).toMatchObject({ code: 0 });
    // The copy in the second folder has the month as it was.
    expect((await run(['list'], tool)).said).toMatch(/2023-05-25T14 .*valid/);
  }, 240_000);
});

it('shows what was set aside, never its words, and has it tried again at the next start', async () => {
  const data = linkedFolder();
  const folder = join(data, 'state');
  const aside = {
    id: 'abc1',
    at: at('2023-05-25T14:10:00'),
    channel: 'telegram' as const,
    eventId: '1',
    chat: `telegram:${users.hts}`,
    userId: String(users.hts),
    type: 'text',
    reason: 'NotSavedError: EACCES',
    tries: 3,
    event: '{"text":"lời riêng"}',
  };
  const store = await openJsonStore(folder, () => aside.at);
  await store.transact((state) => ({ state: { ...state, setAside: [aside] }, result: null }));
  await store.close();
  const tool = { DATA_DIR: data };
  const shown = await run(['aside'], tool);
  expect(shown).toMatchObject({ code: 0 });
  expect(shown.said).toContain('abc1  25/05/2023 14:10  telegram text  3 tries  NotSavedError: EACCES');
  expect(shown.said).not.toContain('lời riêng');
  expect(await run(['retry', 'nobody'], tool)).toMatchObject({ code: 1 });
  expect(await run(['retry', 'abc1'], tool)).toMatchObject({ code: 0 });
  expect(savedStateIn(folder).setAside).toEqual([{ ...aside, again: true }]);
});

it('makes a code for the office on the server, which links at once and stands in the trail; not while the bot runs', async () => {
  const api = await startTelegramStandin();
  const data = linkedFolder();
  const environment = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: data };
  const bot = startBot(environment);
  api.write(users.office, '/tinhtrang');
  await api.until(() => api.sentTo(users.office)[0]);
  expect((await run(['office-code'], { DATA_DIR: data })).said).toContain('Bot đang chạy trên thư mục');
  await bot.end('SIGTERM');

  const nobody = await run(['office-code', 'khong-co'], { DATA_DIR: data });
  expect(nobody).toMatchObject({ code: 1 });
  expect(nobody.said).toContain('Văn phòng không có ai là «khong-co»');
  expect(nobody.said).toContain('van-thu-tong-hop');
  expect((await run(['office-code', 'a', 'b'], { DATA_DIR: data })).said).toContain('Cách dùng');
  expect((await run(['office-code'], { DATA_DIR: join(data, 'trong') })).said).toContain('Chưa có thư mục');
  const { code, said } = await run(['office-code', 'van-thu-tong-hop'], { DATA_DIR: data });
  expect(code).toBe(0);
  expect(said).toContain('Mã cho «');
  const [made] = /[a-z2-9-]{32}/.exec(said)!;
  expect(readFileSync(join(data, 'state', 'state.json'), 'utf8')).not.toContain(made.replaceAll('-', ''));

  const again = startBot(environment);
  api.write(777, made);
  expect(String((await api.until(() => api.sentTo(777)[0])).text)).toContain('Đã liên kết');
  api.write(777, '/tinhtrang');
  expect(String((await api.until(() => api.sentTo(777)[1])).text)).not.toContain('Xin mã');
  await again.end('SIGTERM');
  const { audit, accounts } = savedStateIn(join(data, 'state'));
  expect(audit.map(({ verb, channel, by }) => [verb, channel, by])).toEqual(
    expect.arrayContaining([['office-code', 'server', 'console']]),
  );
  // From now on the office is written to there.
  expect(accounts.find(({ personId }) => personId === 'van-thu-tong-hop')).toMatchObject({ userId: '777' });
});

it('says that a state in PostgreSQL is none of its business, and does nothing', async () => {
  const folder = newFolder();
  for (const words of [['check'], ['restore', '2023-05-20'], ['office-code']]) {
    const { code, said } = await runStateCommand(words, {
      DATA_DIR: folder,
      DATABASE_URL: 'postgres://ddci:bi-mat@localhost/ddci',
    });
    expect(code).toBe(1);
    expect(said).toContain('the state stands in PostgreSQL');
    expect(said).not.toContain('bi-mat');
  }
  expect(readdirSync(folder)).toEqual([]);
});
