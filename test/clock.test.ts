import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../src/channels/telegram/telegram-channel.ts';
import { createZaloChannel } from '../src/channels/zalo/zalo-channel.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { savedStateIn } from './support/saved-state.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { zaloTestWords } from './support/zalo-words.ts';

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

describe('a machine whose clock is set while the bot runs', () => {
  const friday = momentAt('2023-05-19T09:00:00');
  const opening = momentAt('2023-05-22T08:00:05');
  const monthMs = 31 * 24 * 3_600_000;

  /**
   * A bot in real operation on a machine whose clock is set as the test says, before a platform that knows what time it
   * is. It ran since the first of May.
   */
  async function startMachine(really: number, aheadMs: number) {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    mkdirSync(join(folder, 'state'));
    const file = join(folder, 'state', 'state.json');
    writeFileSync(file, JSON.stringify({ ...emptyState(), begunAt: momentAt('2023-05-01T08:00:00') }));
    const clockFile = join(folder, 'clock');
    let aheadOfTest = 0;
    /** What time it is, and how far ahead the machine's clock is from now on. */
    const set = (at: number, ahead: number): void => {
      aheadOfTest = at - Date.now();
      writeFileSync(clockFile, String(at + ahead));
    };
    api.sayTime(() => Date.now() + aheadOfTest);
    set(really, aheadMs);
    const bot = startBot({
      ...api.environment,
      DATA_DIR: folder,
      CLOCK_FILE: clockFile,
      NODE_OPTIONS: `--import ${new URL('./support/set-clock.mjs', import.meta.url).href}`,
    });
    await bot.printed('telegram: connected');
    const reminders = (): string[] =>
      api.sentTo(users.hts).flatMap(({ text }) => (/^🔔|quá hạn/.test(String(text)) ? [String(text)] : []));
    /** An act, after which the month is looked at. */
    const act = async (): Promise<void> => {
      const before = api.sentTo(users.lan).length;
      api.write(users.lan, '/vangmat');
      await api.until(() => api.sentTo(users.lan).length > before);
    };
    return { api, bot, set, act, reminders, saved: () => savedStateIn(join(folder, 'state')) };
  }
  const mayOpening = ['2023-05:nudge-3d', '2023-05:opening'];

  it('a month ahead for a while: no mark is used up, and the month speaks at its moment', async () => {
    const { api, bot, set, act, reminders, saved } = await startMachine(friday, 0);
    set(friday + 1_000, monthMs);
    await bot.printed('clock: it jumped');
    await bot.printed(/ALARM: it does not work.*clock.*it is 744 hours off the platform's time/);
    await api.until(() => api.sentTo(users.office).find(({ text }) => String(text).includes('Đồng hồ')));
    // The month is looked at half a second after each of these.
    for (let acts = 0; acts < 3; acts++) {
      await act();
      await new Promise((done) => setTimeout(done, 400));
    }
    expect(saved().tiersDone).toEqual({});
    set(friday + 60_000, 0);
    await act();
    await bot.printed('clock: it is back where it should be');
    await bot.printed('ALARM over');
    // The machine sleeps over the weekend.
    set(opening, 0);
    await act();
    await bot.printed('clock: the platform says the same');
    await act();
    await api.until(() => reminders()[0]);
    expect(reminders()).toEqual([expect.stringMatching(/^🔔.*tháng 5\/2023.*25\/05/)]);
    await expect.poll(() => Object.keys(saved().tiersDone).sort()).toEqual(mayOpening);
    expect(bot.output()).not.toContain('taken back');
    expect(await bot.end('SIGTERM')).toBe(0);
  }, 240_000);

  it('back by a month, since it was ahead from the start: what it marked is taken back, and reminders come', async () => {
    const { api, bot, set, act, reminders, saved } = await startMachine(opening, monthMs);
    // In the wrong month it says what would be due then.
    await api.until(() => reminders()[0]);
    await expect.poll(() => Object.keys(saved().tiersDone)).toContain('2023-05:escalation');
    await expect.poll(() => saved().outbox).toEqual([]);
    const before = reminders().length;
    set(opening + 10_000, 0);
    // Seen within a minute at most; an act shows it at once.
    await act();
    await bot.printed('clock: the platform says the same');
    await bot.printed(/it was ahead until now; what lies in the future was taken back.*tiersDone=/);
    await api.until(() => reminders().length > before);
    expect(reminders().slice(before)).toEqual([expect.stringMatching(/^🔔.*tháng 5\/2023.*25\/05/)]);
    await expect.poll(() => Object.keys(saved().tiersDone).sort()).toEqual(mayOpening);
    for (const at of Object.values(saved().tiersDone)) expect(at).toBeLessThan(opening + 60_000);
    expect(await bot.end('SIGTERM')).toBe(0);
  }, 240_000);
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
        words: zaloTestWords,
        log: silent,
      });
    near(await onTelegram(telegram.root).askTime());
    near(await onZalo(zalo.root).askTime());
    telegram.fail('getMe', { type: 'answer', status: 401, description: 'Unauthorized' });
    near(await onTelegram(telegram.root).askTime());
    // Nobody listens there.
    expect(await onTelegram('http://127.0.0.1:9').askTime()).toBeNull();
    expect(await onZalo('http://127.0.0.1:9').askTime()).toBeNull();
  });
});
