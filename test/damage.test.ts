import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../src/core/plan/data-error.ts';
import { stateVersion } from '../src/core/state/pinned-shape.ts';
import { emptyState } from '../src/core/state/state.ts';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { reportedState } from './support/month-states.ts';
import { linkedFolder } from './support/org.ts';
import { seededRandom } from './support/random.ts';
import { runStateCommand } from './support/state-command.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';

const open = (folder: string) => openJsonStore(folder, () => 0, { planYear: 2023 });

async function filledFolder(): Promise<string> {
  const folder = newFolder();
  let now = 0;
  const store = await openJsonStore(folder, () => now, { planYear: 2023 });
  const whole = reportedState(['2023-01', '2023-02'], ['a', 'b', 'c', 'd', 'e', 'f'], 15);
  await store.transact(() => ({ state: whole, result: null }));
  // The next day's first commit makes a copy.
  now += 86_400_000;
  await store.transact((state) => ({
    state: {
      ...state,
      reports: { ...state.reports, '2023-02:a': { ...state.reports['2023-02:a']!, late: true } },
    },
    result: null,
  }));
  await store.close();
  return folder;
}

const isJson = (bytes: Buffer): boolean => {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
};

it('every flipped bit is found, in the live document and in those of months', {
  timeout: 120_000,
}, async () => {
  const folder = await filledFolder();
  const files = ['state.json', ...readdirSync(join(folder, 'months')).map((name) => `months/${name}`)];
  expect(files.length).toBe(3);
  const seed = Number(process.env.SEED ?? 20231126);
  const random = seededRandom(seed);
  let stayedJson = 0;
  for (let flip = 0; flip < 600; flip++) {
    const file = join(folder, files[Math.floor(random() * files.length)]!);
    const whole = readFileSync(file);
    const place = Math.floor(random() * whole.length);
    const bit = 1 << Math.floor(random() * 8);
    const flipped = Buffer.from(whole);
    flipped[place] = flipped[place]! ^ bit;
    if (isJson(flipped)) stayedJson += 1;
    writeFileSync(file, flipped);
    const found = await open(folder).then(
      async (store) => {
        await store.close();
        return 'not found';
      },
      (error: unknown) => error,
    );
    expect(found, `seed ${seed}, ${file} byte ${place} bit ${bit}`).toBeInstanceOf(DataError);
    expect((found as Error).message).toContain(file);
    writeFileSync(file, whole);
  }
  expect(stayedJson).toBeGreaterThan(200);
  await (await open(folder)).close();
});

it('a change by hand is not taken, and the message names both ways on', async () => {
  const folder = await filledFolder();
  const file = join(folder, 'state.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"quoteObstacles":true', '"quoteObstacles":false'));
  await expect(open(folder)).rejects.toThrow(
    /state\.json was damaged, or changed by hand[\s\S]*npm run state -- accept[\s\S]*npm run state -- restore \d{4}/,
  );
  // A line's end that an editor adds is no change.
  writeFileSync(file, `${text}\n`);
  await (await open(folder)).close();
});

it('a file without a checksum is taken as an older one, and sealed at the next save', async () => {
  const folder = newFolder();
  const file = join(folder, 'state.json');
  writeFileSync(file, JSON.stringify({ ...emptyState(), seeded: ['a'] }));
  const store = await open(folder);
  expect((await store.read()).seeded).toEqual(['a']);
  await store.transact((state) => ({ state: { ...state, seeded: ['a', 'b'] }, result: null }));
  await store.close();
  expect(readFileSync(file, 'utf8')).toMatch(
    new RegExp(`^\\{"seal":"[0-9a-f]{64}","version":${stateVersion},`),
  );
});

it.each(['copies', 'archive', 'months', 'evidence'])(
  'a state that is missing beside %s/ is not begun anew',
  async (beside) => {
    const folder = newFolder();
    mkdirSync(join(folder, beside));
    // An empty folder is what a first start leaves that was killed early.
    await (await open(folder)).close();
    writeFileSync(join(folder, beside, '2023-05-20.json'), JSON.stringify({ ...emptyState(), months: {} }));
    await expect(open(folder)).rejects.toThrow(
      new RegExp(
        `state\\.json is missing, but ${beside}/ stands beside it.*\\n${beside === 'copies' ? 'Take a copy back: npm run state -- restore 2023-05-20 ' : 'There is no copy'}`,
      ),
    );
    expect(readdirSync(folder)).not.toContain('state.json');
  },
);

it.each(['', ' \n', 'null', 'null\n', '\uFEFF'])(
  'an empty state file is not begun anew: %j',
  async (content) => {
    const folder = await filledFolder();
    const file = join(folder, 'state.json');
    writeFileSync(file, content);
    await expect(open(folder)).rejects.toThrow(/state\.json is empty[\s\S]*npm run state -- restore/);
    expect(readFileSync(file, 'utf8')).toBe(content);
    rmSync(join(folder, 'copies'), { recursive: true });
    await expect(open(folder)).rejects.toThrow(/state\.json is empty[\s\S]*There is no copy/);
  },
);

describe('what is advised', () => {
  /** A data folder with a state of two days, and a second folder with its copy. */
  async function lived(): Promise<{ data: string; folder: string; second: string }> {
    const data = newFolder();
    const folder = join(data, 'state');
    renameSync(await filledFolder(), folder);
    const second = newFolder();
    for (const part of ['months', 'copies'])
      cpSync(join(folder, part), join(second, part), { recursive: true });
    mkdirSync(join(second, 'states'));
    cpSync(join(folder, 'state.json'), join(second, 'states', '1970-01-02T07.json'));
    return { data, folder, second };
  }

  const complaintOf = (folder: string, backupDir: string | undefined): Promise<string> =>
    openJsonStore(folder, () => 0, backupDir === undefined ? {} : { backupDir }).then(
      async (store) => {
        await store.close();
        return '';
      },
      (error: DataError) => error.message,
    );

  /** Does what a message says, as an operator would: each command, then the one that its answer says. */
  async function obey(said: string, environment: Record<string, string>): Promise<void> {
    const [, from, to] = /Copy (\S+) to (\S+?)\.?(?:\n|$)/.exec(said) ?? [];
    if (from !== undefined) return cpSync(from, to!);
    let command = /npm run state -- (restore \S+)/.exec(said)?.[1];
    expect(command, said).toBeDefined();
    for (let step = 0; command !== undefined && step < 2; step++) {
      const answer = await runStateCommand(command.split(' '), environment);
      command = /To go ahead: npm run state -- (.*)\n/.exec(answer.said)?.[1];
    }
  }

  const month = (folder: string, period: string): string =>
    join(folder, 'months', readdirSync(join(folder, 'months')).findLast((name) => name.startsWith(period))!);

  it.each<[string, (folder: string) => void, { withSecond: boolean }]>([
    ['a state that is gone', (folder) => rmSync(join(folder, 'state.json')), { withSecond: false }],
    [
      'a state that is empty',
      (folder) => writeFileSync(join(folder, 'state.json'), ''),
      { withSecond: false },
    ],
    [
      'a state that was cut',
      (folder) => writeFileSync(join(folder, 'state.json'), '{"seal":"0", "words'),
      { withSecond: false },
    ],
    [
      'a state and a newer copy that cannot be used',
      (folder) => {
        rmSync(join(folder, 'state.json'));
        writeFileSync(join(folder, 'copies', '1970-01-09.json'), '{}');
      },
      { withSecond: false },
    ],
    [
      'a month of which an older copy names a whole one',
      (folder) => writeFileSync(month(folder, '2023-02'), '{}'),
      { withSecond: false },
    ],
    [
      'a month that is damaged',
      (folder) => writeFileSync(month(folder, '2023-02'), '{}'),
      { withSecond: true },
    ],
    ['a month that is gone', (folder) => rmSync(month(folder, '2023-01')), { withSecond: true }],
    [
      'a state whose copies beside lack their months',
      (folder) => {
        rmSync(join(folder, 'state.json'));
        rmSync(join(folder, 'months'), { recursive: true });
      },
      { withSecond: true },
    ],
  ])('for %s helps when it is done', async (_, spoil, { withSecond }) => {
    const { data, folder, second } = await lived();
    const environment = { DATA_DIR: data, ...(withSecond ? { BACKUP_DIR: second } : {}) };
    spoil(folder);
    const said = await complaintOf(folder, withSecond ? second : undefined);
    expect(said).toMatch(/npm run state|Copy /);
    await obey(said, environment);
    expect(await complaintOf(folder, undefined), said).toBe('');
  });

  it('where nothing helps is no restore and no acceptance', async () => {
    const { data, folder } = await lived();
    rmSync(join(folder, 'copies'), { recursive: true });
    rmSync(month(folder, '2023-01'));
    const said = `${await complaintOf(folder, undefined)}\n${(await runStateCommand(['check'], { DATA_DIR: data })).said}`;
    expect(said).toMatch(/2023-01-.*is missing[\s\S]*There is no copy that can be used/);
    expect(said).not.toMatch(/-- restore|-- accept/);
  });

  it('for words that are no JSON, or of the wrong kind, repeats none of them', async () => {
    const { data, folder } = await lived();
    const file = join(folder, 'state.json');
    const live = JSON.parse(readFileSync(file, 'utf8'));
    for (const wrong of ['{"a": lời riêng của đơn vị}', JSON.stringify({ ...live, seeded: 'lời riêng' })]) {
      writeFileSync(file, wrong);
      const said = [
        await complaintOf(folder, undefined),
        ...(await Promise.all(
          ['check', 'list'].map(async (word) => (await runStateCommand([word], { DATA_DIR: data })).said),
        )),
        (await runStateCommand(['accept'], { DATA_DIR: data })).said,
      ].join('\n');
      expect(said).toMatch(/is no JSON|does not validate: seeded/);
      expect(said).not.toMatch(/lời|riêng/);
    }
  });

  it('for a rehearsal is to delete its folder, and that begins it anew', { timeout: 120_000 }, async () => {
    const api = await startTelegramStandin();
    const data = linkedFolder();
    const environment = { ...api.environment, DATA_DIR: data, CLOCK_START: '2023-05-19T08:00:00+07:00' };
    const first = startBot(environment);
    await first.printed('telegram: connected');
    await first.end('SIGTERM');
    const rehearsal = join(data, 'rehearsal');
    const file = join(rehearsal, 'state.json');
    const text = readFileSync(file, 'utf8');
    for (const damaged of [text.slice(0, 300), text.replace('"version"', '"versiom"'), '']) {
      writeFileSync(file, damaged);
      const refused = startBot(environment);
      expect(await refused.exited).toBe(1);
      expect(refused.output()).toContain(`Delete ${rehearsal} to begin the rehearsal anew.`);
      expect(refused.output()).not.toMatch(/npm run state/);
    }
    rmSync(rehearsal, { recursive: true });
    const anew = startBot(environment);
    await anew.printed('telegram: connected');
    expect(await anew.end('SIGTERM')).toBe(0);
  });

  it('for a real state is never to delete it, in a DATA_DIR of whatever name', async () => {
    const folder = join(newFolder(), 'rehearsal', 'state');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'state.json'), '{');
    expect(await complaintOf(folder, undefined)).not.toMatch(/Delete/);
    // The page's rehearsal lies within the other one.
    const page = join(newFolder(), 'rehearsal', 'page');
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'state.json'), '{');
    expect(await complaintOf(page, undefined)).toContain(`Delete ${page} to begin`);
  });
});
