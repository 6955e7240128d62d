import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../src/core/state/state.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const withMark = (text: string): string => `\ufeff${text}`;

/** What the built bot says when it cannot start: one line, without a stack. */
async function complaintOf(environment: Record<string, string>, cwd = newFolder()): Promise<string> {
  const bot = startBot(environment, cwd);
  expect(await bot.exited).toBe(1);
  const said = bot.output().trimEnd();
  expect(said).not.toMatch(/\n\s+at |node:|Error:/);
  // What was logged before stands above.
  return said.split('\n').at(-1)!;
}

describe('text files as Windows writes them', () => {
  it.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(withMark(text))],
    ['UTF-16', utf16],
    ['UTF-16 big-endian', (text: string) => utf16(text).swap16()],
  ])('data files, state and .env in %s are read', async (_, write) => {
    const api = await startTelegramStandin();
    const folder = newFolder();
    const data = join(folder, 'dữ liệu');
    cpSync('data', data, {
      recursive: true,
      filter: (file) => !/source|state|rehearsal/.test(file),
    });
    for (const name of ['org.json', 'plan-2023.json', 'calendar.json', 'holidays/2023.json'])
      writeFileSync(join(data, name), write(readFileSync(join(data, name), 'utf8')));
    mkdirSync(join(data, 'state'));
    writeFileSync(
      join(data, 'state', 'state.json'),
      write(JSON.stringify({ ...emptyState(), seeded: ['kept'] })),
    );
    writeFileSync(
      join(folder, '.env'),
      write(`TELEGRAM_BOT_TOKEN=${botToken}\r\nTELEGRAM_API_ROOT=${api.root}\r\nDATA_DIR=dữ liệu\r\n`),
    );
    const bot = startBot({}, folder);
    await api.untilCall(() => api.calls.some(({ method }) => method === 'getUpdates'));
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(bot.output()).not.toContain('sets none');
    expect(readFileSync(join(data, 'state', 'state.json'), 'utf8')).toContain('"kept"');
  });

  it('a file in a code page of Windows is refused in words, and left as it is', async () => {
    const data = newFolder();
    const bytes = Buffer.concat([Buffer.from('{"a": "Ph'), Buffer.from([0xf2]), Buffer.from('ng"}')]);
    writeFileSync(join(data, 'org.json'), bytes);
    const said = await complaintOf({ DATA_DIR: data });
    expect(said).toBe(
      `${join(data, 'org.json')} is no text in UTF-8 or UTF-16. Save it as UTF-8 and start again.`,
    );
    expect(readFileSync(join(data, 'org.json'))).toEqual(bytes);
  });

  it('the environment wins over .env', async () => {
    const folder = newFolder();
    const data = newFolder();
    writeFileSync(join(folder, '.env'), utf16('DATA_DIR=/nowhere/at/all\nLOG_LEVEL=debug\n'));
    const bot = startBot({ DATA_DIR: data }, folder);
    await bot.pagePort();
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it.each([
    [
      '.env',
      'TELEGRAM_TOKEN=1:a\nexport\n',
      /warn {2}\.env sets none of the variables that are known: TELEGRAM_BOT_TOKEN, /,
    ],
    ['.env.txt', 'TELEGRAM_BOT_TOKEN=1:a\n', /warn {2}\.env\.txt is not read; rename it to \.env/],
  ])('a %s that nothing is taken from warns, and shows nothing of it', async (name, content, warning) => {
    const folder = newFolder();
    writeFileSync(join(folder, name), content);
    const bot = startBot({ DATA_DIR: newFolder() }, folder);
    await bot.pagePort();
    expect(bot.output()).toMatch(warning);
    expect(bot.output()).not.toContain('1:a');
    expect(await bot.end('SIGTERM')).toBe(0);
  });
});

describe('something else in the place of a file or folder', () => {
  const fileAt = (...path: string[]): string => {
    writeFileSync(join(...path), 'no folder');
    return join(...path);
  };
  const folderAt = (...path: string[]): string => {
    mkdirSync(join(...path), { recursive: true });
    return join(...path);
  };
  const token = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' };

  it.each<[string, (data: string) => string, Record<string, string>, RegExp]>([
    [
      'the state folder',
      (data) => fileAt(data, 'state'),
      token,
      /should be a folder, but a file stands there/,
    ],
    ['state.json', (data) => folderAt(data, 'state', 'state.json'), token, /is a folder, and a file should/],
    ['the rehearsal’s folder', (data) => fileAt(data, 'rehearsal'), {}, /should be a folder/],
    [
      'the uploads',
      (data) => {
        folderAt(data, 'rehearsal', 'page');
        return fileAt(data, 'rehearsal', 'page', 'uploads');
      },
      {},
      /should be a folder/,
    ],
    ['org.json', (data) => folderAt(data, 'org.json'), {}, /is a folder, and a file should/],
    ['the plan', (data) => folderAt(data, 'plan-2023.json'), {}, /is a folder, and a file should/],
    ['the holidays', (data) => fileAt(data, 'holidays'), {}, /should be a folder/],
    [
      'a year of holidays',
      (data) => folderAt(data, 'holidays', '2023.json'),
      {},
      /is a folder, and a file should/,
    ],
  ])('%s is one line that names it', async (_, spoil, environment, line) => {
    const data = newFolder();
    const place = spoil(data);
    const said = await complaintOf({ ...environment, DATA_DIR: data });
    expect(said).toContain(place);
    expect(said).toMatch(line);
  });

  it('DATA_DIR is one line that names it', async () => {
    const file = fileAt(newFolder(), 'data');
    for (const environment of [{}, token])
      expect(await complaintOf({ ...environment, DATA_DIR: file })).toMatch(
        new RegExp(`^${file}\\S* should be a folder`),
      );
  });

  it('a link in a circle is one line that names it', async () => {
    const data = newFolder();
    symlinkSync('state', join(data, 'state'));
    expect(await complaintOf({ ...token, DATA_DIR: data })).toContain(join(data, 'state'));
  });

  it('.env is one line that names it', async () => {
    const folder = newFolder();
    folderAt(folder, '.env');
    expect(await complaintOf({ DATA_DIR: newFolder() }, folder)).toMatch(/^\.env is a folder/);
  });

  it.skipIf(process.getuid?.() === 0)('no permission is one line that names the folder', async () => {
    const data = newFolder();
    chmodSync(folderAt(data, 'state'), 0o500);
    expect(await complaintOf({ ...token, DATA_DIR: data })).toMatch(
      /state\S* cannot be opened: no permission/,
    );
  });
});
