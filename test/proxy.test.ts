import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../src/app/ports/channel.ts';
import { createTelegramChannel } from '../src/channels/telegram/telegram-channel.ts';
import { createZaloChannel } from '../src/channels/zalo/zalo-channel.ts';
import { openProxy } from '../src/kit/proxy.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { startProxyStandin } from './support/proxy-standin.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { chatOf, startZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo } from './support/zalo-talk.ts';
import { zaloTestWords } from './support/zalo-words.ts';

const clock = '2023-05-19T08:00:00+07:00';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

describe('a proxy in the environment', () => {
  it('takes the bot to Telegram; the log names it without its password', async () => {
    const api = await startTelegramStandin();
    const proxy = await startProxyStandin(api.root);
    proxy.refuse('says 502');
    const bot = startBot({
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: 'http://telegram.test',
      DATA_DIR: linkedFolder(),
      CLOCK_START: clock,
      http_proxy: `http://office:pass-word@${proxy.host}`,
    });
    api.write(users.yen, '2.1');
    await api.until(() => api.sentTo(users.yen)[0]);
    expect(bot.output()).toContain(`http: by proxy to="telegram.test" proxy="${proxy.host}"`);
    expect(bot.output()).toMatch(/telegram: not reached.*EHOSTUNREACH/);
    expect(bot.output()).not.toMatch(/pass-word|office:/);
    expect(proxy.tunnels[0]).toEqual({
      to: 'telegram.test:80',
      authorization: `Basic ${Buffer.from('office:pass-word').toString('base64')}`,
    });
  });

  it('takes the bot to Zalo', async () => {
    const api = await startZaloStandin();
    const proxy = await startProxyStandin(api.root);
    proxy.refuse('says 502');
    const bot = startBot({
      ZALO_BOT_TOKEN: zaloToken,
      ZALO_API_ROOT: 'http://zalo.test:8080',
      DATA_DIR: folderWithZalo(),
      CLOCK_START: clock,
      HTTP_PROXY: proxy.host,
    });
    api.write(onZalo.yen, '2.1');
    await api.until(() => api.textsTo(onZalo.yen)[0]);
    expect(bot.output()).toMatch(/zalo: not reached.*EHOSTUNREACH/);
    expect(new Set(proxy.tunnels.map(({ to }) => to))).toEqual(new Set(['zalo.test:8080']));
    expect(bot.output()).not.toContain(zaloToken);
  });

  it('is not asked for what stands on this machine', async () => {
    const api = await startTelegramStandin();
    const proxy = await startProxyStandin(api.root);
    const bot = startBot({
      ...api.environment,
      DATA_DIR: linkedFolder(),
      CLOCK_START: clock,
      HTTP_PROXY: `http://${proxy.host}`,
      HTTPS_PROXY: `http://${proxy.host}`,
    });
    api.write(users.yen, '2.1');
    await api.until(() => api.sentTo(users.yen)[0]);
    expect(proxy.tunnels).toEqual([]);
    expect(bot.output()).not.toContain('by proxy');
  });

  it('that is none stops the start, in one line that does not show it', async () => {
    const bot = startBot({ DATA_DIR: linkedFolder(), HTTPS_PROXY: 'socks5://office:pass-word@proxy:1080' });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toMatch(
      /HTTPS_PROXY: what stands there is not shown; should be the address of a proxy/,
    );
    expect(bot.output()).not.toContain('pass-word');
  });
});

/** A channel whose calls go through a proxy, and its platform. */
const proxied: Record<
  'telegram' | 'zalo',
  () => Promise<{
    api: { root: string };
    behind(proxy: string): Channel;
    chatId: string;
    received(): number;
  }>
> = {
  async telegram() {
    const api = await startTelegramStandin();
    return {
      api,
      behind: (proxy) =>
        createTelegramChannel({
          token: botToken,
          apiRoot: 'http://telegram.test',
          publicUrl: undefined,
          commands: [],
          dispatcher: openProxy(new URL(proxy)).dispatcher,
          log: silent,
        }),
      chatId: String(users.yen),
      received: () => api.sentTo(users.yen).length,
    };
  },
  async zalo() {
    const api = await startZaloStandin();
    api.event('u1', 'text', { text: 'x' });
    return {
      api,
      behind: (proxy) =>
        createZaloChannel({
          token: zaloToken,
          apiRoot: 'http://zalo.test:8080',
          publicUrl: undefined,
          webhookSecret: undefined,
          folder: newFolder(),
          words: zaloTestWords,
          fetch: openProxy(new URL(proxy)).fetch,
          log: silent,
        }),
      chatId: chatOf('u1'),
      received: () => api.sentTo('u1').length,
    };
  },
};

describe.each(['telegram', 'zalo'] as const)('what goes through a proxy to %s', (name) => {
  it('did not leave where the tunnel is reset or refused, and left where it broke behind it', async () => {
    const { api, behind, chatId, received } = await proxied[name]();
    const proxy = await startProxyStandin(api.root);
    const codeOf = (channel: Channel) =>
      channel.send(chatId, { lines: [['Chào']] }).then(
        () => 'sent',
        (error: { code: string }) => error.code,
      );
    const address = `http://${proxy.host}`;
    // As after every start: a call that went through came before.
    expect(await codeOf(behind(address))).toBe('sent');
    proxy.refuse('reset', 'says 502');
    expect(await codeOf(behind(address))).toBe('unreachable');
    expect(await codeOf(behind(address))).toBe('unreachable');
    expect(received()).toBe(1);
    proxy.breakNext();
    expect(await codeOf(behind(address))).toBe('outcome-unknown');
  });

  it('is the question for the time, too', async () => {
    const { api, behind } = await proxied[name]();
    const proxy = await startProxyStandin(api.root);
    const channel = behind(`http://${proxy.host}`);
    expect(Math.abs((await channel.askTime())! - Date.now())).toBeLessThan(5_000);
    expect(proxy.tunnels).toHaveLength(1);
    // Its connection is free again afterwards.
    for (let time = 0; time < 10; time++) expect(await channel.askTime()).not.toBeNull();
    expect(proxy.tunnels.length).toBeLessThan(5);
    proxy.refuse('says 502');
    expect(await behind(`http://${proxy.host}`).askTime()).toBeNull();
  });
});

describe('a tunnel that is reset', () => {
  it('loses no answer on Zalo: it is tried again until it comes, once', async () => {
    const api = await startZaloStandin();
    const proxy = await startProxyStandin(api.root);
    const secret = 'secret-of-the-webhook';
    const bot = startBot({
      ZALO_BOT_TOKEN: zaloToken,
      ZALO_API_ROOT: 'http://zalo.test:8080',
      ZALO_WEBHOOK_SECRET: secret,
      PUBLIC_URL: 'https://bot.example.vn',
      DATA_DIR: folderWithZalo(),
      CLOCK_START: clock,
      HTTP_PROXY: proxy.host,
    });
    await bot.printed(/zalo: connected.*webhook/);
    // The last that it asks at its start.
    await bot.printed('the webhook is not set to PUBLIC_URL');
    const port = /listening.*port=(\d+)/.exec(bot.output())![1]!;
    await proxy.endTunnels();
    proxy.refuse('reset', 'reset');
    const before = proxy.tunnels.length;
    const question = api.event(onZalo.yen, 'text', { text: '2.1' });
    expect(await api.deliver(`http://127.0.0.1:${port}/zalo`, question, secret)).toBe(200);
    await api.until(() => api.textsTo(onZalo.yen)[0]);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(proxy.tunnels.length).toBe(before + 3);
    expect(api.textsTo(onZalo.yen)).toHaveLength(1);
  });
});

describe('npm run zalo:webhook behind a proxy', () => {
  const info = (environment: Record<string, string>): Promise<{ code: number; output: string }> =>
    new Promise((done) => {
      execFile(
        process.execPath,
        [resolve('scripts/zalo-webhook.mjs'), 'info'],
        {
          cwd: newFolder(),
          env: {
            PATH: process.env.PATH ?? '',
            ZALO_BOT_TOKEN: zaloToken,
            ZALO_API_ROOT: 'http://zalo.test:8080',
            ...environment,
          },
        },
        (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });

  it('goes by it, and ends at once', async () => {
    const api = await startZaloStandin();
    const proxy = await startProxyStandin(api.root);
    const begun = performance.now();
    expect(await info({ http_proxy: `http://office:pass-word@${proxy.host}` })).toEqual({
      code: 0,
      output: 'No webhook is set; the bot polls.\n',
    });
    // A connection kept open would hold the process for half a minute.
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(proxy.tunnels).toEqual([
      {
        to: 'zalo.test:8080',
        authorization: `Basic ${Buffer.from('office:pass-word').toString('base64')}`,
      },
    ]);
  });

  it('says in one line what is wrong with it, and never shows its password', async () => {
    const api = await startZaloStandin();
    const proxy = await startProxyStandin(api.root);
    proxy.refuse('says 502');
    const refused = await info({ HTTP_PROXY: `office:pass-word@${proxy.host}` });
    const wrong = await info({ HTTP_PROXY: 'socks5://office:pass-word@proxy:1080' });
    expect(refused).toEqual({
      code: 1,
      output: 'Zalo was not reached (EHOSTUNREACH); correct ZALO_API_ROOT or the proxy, or try again\n',
    });
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('HTTP_PROXY: what stands there is not shown');
    expect(wrong.output).not.toContain('pass-word');
  });
});
