import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

it('ends when the npm that started it is ended, whose shell passes no signal on', async () => {
  const shell = spawn('sh', ['-c', 'node dist/main.js; true'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: newFolder(), npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-shell.pid!, 'SIGKILL');
    } catch {
      // Nothing is left of the group, as it should be.
    }
  });
  let output = '';
  const ended = new Promise<void>((done) => shell.stderr.once('end', done));
  await new Promise<void>((done) =>
    shell.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('page: open')) done();
    }),
  );
  shell.kill('SIGTERM');
  await ended;
  expect(output).toMatch(/stopping signal="parent gone"[\s\S]*stopped/);
});

it('answers a question that was typed before it started', async () => {
  const api = await startTelegramStandin();
  api.write(users.yen, 'ai chịu trách nhiệm chỉ số Chi phí thời gian');
  const folder = linkedFolder();
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-19T08:00:00+07:00' });
  const answer = await api.until(() => api.sentTo(users.yen)[0]);
  expect(answer.text).toContain('Chi phí thời gian');
});

it('weighs the words of a report that are the first thing it hears', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const begin = (clock: string) =>
    startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: `2023-05-22T${clock}+07:00` });
  const before = begin('09:00:00');
  api.write(users.hts, '/baocao');
  await api.until(() => api.sentTo(users.hts).find(({ text }) => String(text).includes('1/6</b> ·')));
  api.write(users.hts, 'chậm');
  await api.until(() => api.sentTo(users.hts).find(({ text }) => String(text).startsWith('Vướng mắc gì')));
  await before.end('SIGTERM');
  begin('09:05:00');
  api.write(users.hts, 'chờ Sở Tài chính thẩm định kinh phí');
  await api.until(() => api.sentTo(users.hts).find(({ text }) => String(text).startsWith('<b>2/6</b> ·')));
});

/** The files that a built file imports when it is loaded, itself among them. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of readFileSync(`dist/${file}`, 'utf8').matchAll(
    /(?:from|import)"\.\/([\w-]+\.js)"/g,
  ))
    loadedWith(imported!, found);
  return found;
}

it('loads few files at its start, and what answers questions, draws and serves later', () => {
  const files = [...loadedWith('main.js')];
  // Three hold the start's own code, one of each kind of what packages need.
  expect(files.length).toBeLessThanOrEqual(5);
  const bytes = files.reduce((sum, file) => sum + statSync(`dist/${file}`).size, 0);
  expect(bytes).toBeGreaterThan(500_000);
  expect(bytes).toBeLessThan(1_000_000);
});

describe('when nobody reads what it prints', () => {
  /** The built bot, with what it prints going where the test says. */
  function start(api: TelegramStandin, printsTo: 'pipe' | number): ChildProcess {
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: '0',
        ...api.environment,
        // Nobody of the office is linked: the code for it goes to standard output.
        DATA_DIR: linkedFolder((org) => {
          for (const person of org.people) if (person.role === 'office') person.accounts = [];
        }),
        CLOCK_START: '2023-05-19T08:00:00+07:00',
        LOG_LEVEL: 'debug',
      },
      stdio: ['ignore', printsTo, printsTo],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  /** Answers, fails and answers again: each failure is a line of the log. */
  async function answersOn(api: TelegramStandin, child: ChildProcess): Promise<void> {
    for (const [position, text] of ['2.1', '2.2', '2.3'].entries()) {
      api.fail('sendMessage', { type: 'answer', status: 500, description: 'Internal' });
      api.write(users.yen, text);
      await api.until(() => api.sentTo(users.yen)[position]);
    }
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }

  it('goes on without the reader of its log', async () => {
    const api = await startTelegramStandin();
    const child = start(api, 'pipe');
    await new Promise((done) => child.stderr!.once('data', done));
    child.stderr!.destroy();
    child.stdout!.destroy();
    await answersOn(api, child);
  });

  it.runIf(process.platform === 'linux')('goes on where the log’s disk is full', async () => {
    const api = await startTelegramStandin();
    const full = openSync('/dev/full', 'w');
    const child = start(api, full);
    closeSync(full);
    await answersOn(api, child);
  });
});

it('copies no rehearsal into the second folder, where the world is kept', async () => {
  const second = newFolder();
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const clock = { CLOCK_START: '2023-05-19T08:00:00+07:00' };
  const bot = startBot({ ...api.environment, ...clock, DATA_DIR: folder, BACKUP_DIR: second });
  api.write(users.hts, '/baocao');
  await api.until(() => api.sentTo(users.hts)[0]);
  expect(await bot.end('SIGTERM')).toBe(0);
  expect(readdirSync(second)).toEqual([]);
  // The same folder in the world's time is copied: this test can fail.
  const world = startBot({ ...api.environment, DATA_DIR: folder, BACKUP_DIR: second });
  await expect.poll(() => readdirSync(second)).not.toEqual([]);
  expect(await world.end('SIGTERM')).toBe(0);
});
