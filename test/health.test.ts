import { renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BotProcess, newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const clock = '2023-05-19T08:00:00+07:00';

async function startPolling(environment: Record<string, string> = {}) {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const bot = startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: clock, ...environment });
  return { api, folder, bot };
}

const portOf = async (bot: BotProcess): Promise<string> =>
  /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;

async function healthOf(port: string | number, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/healthz`, { headers });
  return { status: response.status, text: await response.text() };
}

const answers = async (api: TelegramStandin): Promise<void> => {
  api.write(users.yen, '2.1');
  await api.until(() => api.sentTo(users.yen)[0]);
};

/** A port that another program has. */
async function takenPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return String((server.address() as AddressInfo).port);
}

describe('/healthz', () => {
  it('is served by a bot that polls: reasons to this machine, a word to whoever else asks', async () => {
    const { api, bot } = await startPolling();
    api.fail('sendMessage', { type: 'answer', status: 500, description: 'Internal' });
    await answers(api);
    api.write(users.hts, '/baocao');
    await api.until(() => api.sentTo(users.hts)[0]);
    const port = await portOf(bot);
    const { status, text } = await healthOf(port);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      ok: true,
      cannotSave: null,
      lastCommitSecondsAgo: expect.any(Number),
      lastHeardSecondsAgo: { telegram: expect.any(Number) },
      alarms: [],
    });
    expect(await healthOf(port, { 'x-forwarded-for': '203.0.113.7' })).toEqual({ status: 200, text: 'ok' });
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it('is 503 while nothing can be saved, and 200 when it can be again', async () => {
    const { bot, folder } = await startPolling();
    const port = await portOf(bot);
    const [state, away] = [join(folder, 'rehearsal'), join(folder, 'away')];
    renameSync(state, away);
    const { status, text } = await healthOf(port);
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ ok: false, cannotSave: expect.stringContaining('ENOENT') });
    expect(await healthOf(port, { via: '1.1 proxy' })).toEqual({ status: 503, text: 'not ok' });
    renameSync(away, state);
    await expect.poll(async () => (await healthOf(port)).status, { timeout: 10_000 }).toBe(200);
  });

  it('tells of a platform that does not answer', async () => {
    const { api, bot } = await startPolling();
    const down = { type: 'answer', status: 502, description: 'Bad Gateway' } as const;
    api.fail('getUpdates', down, down, down, down, down, down);
    const { status, text } = await healthOf(await portOf(bot));
    expect(status).toBe(200);
    expect(JSON.parse(text).alarms).toMatchObject([
      { matter: 'telegram', why: expect.stringContaining('receiving: Telegram: 502'), raised: false },
    ]);
  });

  it('tells what waits to be sent, what was set aside, and of a token that is refused', async () => {
    const { api, bot } = await startPolling();
    const port = await portOf(bot);
    const health = async () => JSON.parse((await healthOf(port)).text) as Record<string, unknown>;
    await answers(api);
    await expect.poll(async () => (await health()).oldestRowSecondsAgo).toBeNull();
    expect(await health()).toMatchObject({ setAside: 0 });
    const refused = Array.from(
      { length: 40 },
      () => ({ type: 'answer', status: 401, description: 'Unauthorized' }) as const,
    );
    api.fail('sendMessage', ...refused);
    api.write(users.hts, '/baocao');
    await expect.poll(async () => (await health()).oldestRowSecondsAgo).toEqual(expect.any(Number));
    await expect
      .poll(async () => (await health()).alarms)
      .toMatchObject([{ matter: 'telegram', why: expect.stringContaining('401') }]);
  });

  it('is served beside the page', async () => {
    const port = await startBot({ DATA_DIR: newFolder() }).pagePort();
    expect(JSON.parse((await healthOf(port)).text)).toMatchObject({ ok: true, lastHeardSecondsAgo: {} });
    expect(await healthOf(port, { 'x-real-ip': '10.0.0.1' })).toEqual({ status: 200, text: 'ok' });
  });
});

describe('a port that is taken', () => {
  it('is a warning where /healthz alone wants it', async () => {
    const { api, bot } = await startPolling({ PORT: await takenPort() });
    await bot.printed(/warn {2}http: \/healthz is not offered why="port \d+ on 127\.0\.0\.1 is taken/);
    await answers(api);
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it.each([
    ['the page', { WEB: '1' }],
    ['a webhook', { PUBLIC_URL: 'https://bot.example.vn' }],
  ])('stops the start, in one line, where %s needs it', async (_, environment) => {
    const { bot } = await startPolling({ PORT: await takenPort(), ...environment });
    expect(await bot.exited).toBe(1);
    expect(bot.output().trim().split('\n').at(-1)).toMatch(/^port \d+ on 127\.0\.0\.1 is taken; set PORT/);
  });
});
