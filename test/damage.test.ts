import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataError } from '../src/core/plan/data-error.ts';
import { stateVersion } from '../src/core/state/pinned-shape.ts';
import { emptyState } from '../src/core/state/state.ts';
import { openJsonStore } from '../src/storage/json/json-store.ts';
import { newFolder } from './support/bot-process.ts';
import { reportedState } from './support/month-states.ts';
import { seededRandom } from './support/random.ts';

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
    writeFileSync(join(folder, beside, '2023-05-20.json'), '{}');
    await expect(open(folder)).rejects.toThrow(
      new RegExp(
        `state\\.json is missing, but ${beside}/ stands beside it.*\\n${beside === 'copies' ? 'Take a copy back: npm run state -- restore 2023-05-20\\.json' : 'There is no copy'}`,
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
