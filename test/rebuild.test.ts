import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { newFolder } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { momentAt, prepareState } from './support/rehearsal.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';

/** Building takes long on a machine with other work. */
vi.setConfig({ testTimeout: 120_000 });

/** The newest build alone, as a folder that had none before has it: it was made from the same sources before all tests. */
function copyBuild(dist: string): void {
  const [newest, ...older] = JSON.parse(readFileSync('dist/builds.json', 'utf8')) as string[][];
  const gone = new Set(older.flat().filter((name) => !newest!.includes(name)));
  cpSync('dist', dist, { recursive: true, filter: (path) => !gone.has(relative('dist', path)) });
  writeFileSync(join(dist, 'builds.json'), JSON.stringify([newest]));
}

/** What a run leaves in `data`, and no part of the project: a process that was killed leaves a socket there, which nothing can copy. */
const leftByRuns = new Set(['rehearsal', 'state'].map((name) => join('data', name)));

/** The project in a folder of its own, where it can be changed and built. */
function copyProject(): { folder: string; build(): void } {
  const folder = newFolder();
  for (const part of ['src', 'scripts', 'data', 'package.json'])
    cpSync(part, join(folder, part), { recursive: true, filter: (path) => !leftByRuns.has(path) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    build() {
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: 'inherit' });
    },
  };
}

/** Starts what was built there, with its page. */
async function startPage(folder: string): Promise<string> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: newFolder() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  return new Promise((done) =>
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (port) done(`http://localhost:${port}`);
    }),
  );
}

/** The address of the first picture that a chat of the page shows; undefined where there is none. */
async function pictureIn(origin: string, chat: string): Promise<string | undefined> {
  const response = await fetch(`${origin}/api/events?as=${chat}`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return /"picture":"(\/api\/pictures\/[^"]+)"/.exec(text)?.[1];
}

it('goes on after a rebuild: its page as it was, and what it loads later', async () => {
  const { folder, build } = copyProject();
  copyBuild(join(folder, 'dist'));
  const names = () => readdirSync(join(folder, 'dist'));
  const drawing = names().filter((name) => name.startsWith('pictures-'));
  const origin = await startPage(folder);
  const script = await (await fetch(`${origin}/render.js`)).text();

  // Another version: code that is loaded later has another name, a file of the page is gone, another is different.
  appendFileSync(
    join(folder, 'src/documents/pictures.ts'),
    '\nObject.assign(globalThis, { rebuilt: true });\n',
  );
  appendFileSync(join(folder, 'src/page.ts'), '\nObject.assign(globalThis, { rebuilt: true });\n');
  rmSync(join(folder, 'src/channels/web/page/render.js'));
  writeFileSync(join(folder, 'src/channels/web/page/index.html'), 'another page');
  build();
  expect(names().filter((name) => name.startsWith('pictures-'))).toHaveLength(2);
  expect(existsSync(join(folder, 'dist', drawing[0]!))).toBe(true);

  const page = await fetch(`${origin}/`);
  expect([page.status, await page.text()]).toEqual([200, expect.not.stringContaining('another page')]);
  expect(await (await fetch(`${origin}/render.js`)).text()).toBe(script);
  let picture: string | undefined;
  for (let day = 0; day < 9 && picture === undefined; day++) {
    const wound = await fetch(`${origin}/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wind: 'day' }),
    });
    expect(wound.status).toBe(200);
    picture = await pictureIn(origin, 'nhom-ddci');
  }
  const drawn = await fetch(`${origin}${picture}`);
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);

  // The next start takes the new one.
  const after = await startPage(folder);
  expect(await (await fetch(`${after}/`)).text()).toBe('another page');
  expect((await fetch(`${after}/render.js`)).status).toBe(404);
});

it('keeps what the ten newest builds made, and removes the rest', () => {
  const { folder, build } = copyProject();
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  const old = Array.from({ length: 10 }, (_, age) => `pictures-OLD${age}.js`);
  for (const name of [...old, 'left-over.js']) writeFileSync(join(dist, name), '');
  writeFileSync(join(dist, 'builds.json'), JSON.stringify(old.map((name) => [name])));
  build();
  const kept = readdirSync(dist).filter((name) => name.startsWith('pictures-OLD') || name === 'left-over.js');
  expect(kept.sort()).toEqual(old.slice(0, 9));
  expect(readdirSync(dist)).toContain('main.js');
});

it('opens the month though the file that wakes it is gone', async () => {
  const { folder } = copyProject();
  const dist = join(folder, 'dist');
  copyBuild(dist);
  const gone = readdirSync(dist).filter((name) => name.startsWith('node-cron-'));
  expect(gone).toHaveLength(1);
  rmSync(join(dist, gone[0]!));
  const api = await startTelegramStandin();
  const data = linkedFolder();
  prepareState(data, {});
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      DATA_DIR: data,
      ...api.environment,
      CLOCK_START: new Date(momentAt('2023-05-22T07:59:57')).toISOString(),
    },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await api.until(() => api.sentTo(users.hts)[0]);
});
