import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../src/channels/telegram/telegram-channel.ts';
import { createZaloChannel } from '../src/channels/zalo/zalo-channel.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('a second rehearsal in the same folder', () => {
  it('begins anew where the earlier one was later in the year, which is put aside', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    const december = startRehearsal(api, folder, momentAt('2023-12-20T07:59:58'));
    await api.until(() => api.sentTo(users.hts).length === 1);
    expect(await december.end('SIGTERM')).toBe(0);
    mkdirSync(join(folder, 'rehearsal', 'page'));
    writeFileSync(join(folder, 'rehearsal', 'page', 'state.json'), '{}');

    const may = startRehearsal(api, folder, momentAt('2023-05-22T07:59:58'));
    const second = await api.until(() => api.sentTo(users.hts)[1]);
    expect(JSON.stringify(second)).toContain('tháng 5/2023');
    expect(may.output()).toContain('this one begins anew');
    expect(savedState(folder).tiersDone).not.toHaveProperty('2023-12:opening');
    const aside = readdirSync(folder).filter((name) => name.startsWith('rehearsal-'));
    expect(aside).toHaveLength(1);
    const put = JSON.parse(readFileSync(join(folder, aside[0]!, 'state.json'), 'utf8')) as State;
    expect(put.tiersDone).toHaveProperty('2023-12:opening');
    expect(readdirSync(join(folder, 'rehearsal', 'page'))).toEqual(['state.json']);
  });

  it('begins anew where it starts before what the month has said in the earlier one', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    for (let time = 1; time <= 2; time++) {
      const bot = startRehearsal(api, folder, momentAt('2023-05-22T07:59:58'));
      await api.until(() => api.sentTo(users.hts).length === time);
      await bot.end('SIGTERM');
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('rehearsal-'))).toHaveLength(1);
  });

  it('goes on where it starts later than the earlier one', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    const first = startRehearsal(api, folder, momentAt('2023-05-22T07:59:58'));
    await api.until(() => api.sentTo(users.hts).length === 1);
    await first.end('SIGTERM');
    const next = startRehearsal(api, folder, momentAt('2023-05-24T07:59:58'));
    await api.until(() => api.sentTo(users.hts).length === 2);
    await next.end('SIGTERM');
    expect(savedState(folder).tiersDone).toMatchObject({
      '2023-05:opening': expect.any(Number),
      '2023-05:nudge-1d': expect.any(Number),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('rehearsal-'))).toEqual([]);
  });
});

describe('a start after a run whose clock was ahead', () => {
  it('takes back what lies in the future, and the log says so', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    const ahead = Date.now() + 31 * 24 * 3_600_000;
    mkdirSync(join(folder, 'state'));
    const file = join(folder, 'state', 'state.json');
    writeFileSync(
      file,
      JSON.stringify({ ...emptyState(), begunAt: ahead, tiersDone: { '2023-05:opening': ahead } }),
    );
    const bot = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: folder });
    await bot.printed('telegram: connected');
    expect(bot.output()).toMatch(/taken back (?=.*begunAt=1).*tiersDone=1/);
    expect(await bot.end('SIGTERM')).toBe(0);
    const state = JSON.parse(readFileSync(file, 'utf8')) as State;
    expect(state.begunAt).toBeLessThanOrEqual(Date.now());
    expect(state.tiersDone).not.toHaveProperty('2023-05:opening');
  });
});

describe('a platform that is asked for the time', () => {
  const near = (at: number | null) => expect(Math.abs(at! - Date.now())).toBeLessThan(5_000);

  it('says it by the Date header of its answer, whatever that is, or null', async () => {
    const telegram = await startTelegramStandin();
    const zalo = await startZaloStandin();
    const onTelegram = (apiRoot: string) =>
      createTelegramChannel({ token: botToken, apiRoot, publicUrl: undefined, commands: [], log: silent });
    const onZalo = (apiRoot: string) =>
      createZaloChannel({
        token: zaloToken,
        apiRoot,
        publicUrl: undefined,
        webhookSecret: undefined,
        folder: newFolder(),
        words: { chooseByWords: '.' },
        log: silent,
      });
    near(await onTelegram(telegram.root).askTime!());
    near(await onZalo(zalo.root).askTime!());
    telegram.fail('getMe', { type: 'answer', status: 401, description: 'Unauthorized' });
    near(await onTelegram(telegram.root).askTime!());
    // Nobody listens there.
    expect(await onTelegram('http://127.0.0.1:9').askTime!()).toBeNull();
    expect(await onZalo('http://127.0.0.1:9').askTime!()).toBeNull();
  });
});
