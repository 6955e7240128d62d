import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo } from './support/zalo-talk.ts';

const clock = '2023-05-19T08:00:00+07:00';

/** A proxy that takes every tunnel to one server of this machine, whatever host it was asked for. */
async function startProxy(root: string, refusals = 0) {
  const tunnels: { to: string | undefined; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(501).end());
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    tunnels.push({ to: request.url, authorization: request.headers['proxy-authorization'] });
    socket.on('error', () => {});
    if (tunnels.length <= refusals) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(Number(new URL(root).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return { tunnels, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a proxy in the environment', () => {
  it('takes the bot to Telegram; the log names it without its password', async () => {
    const api = await startTelegramStandin();
    const proxy = await startProxy(api.root, 1);
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
    const proxy = await startProxy(api.root, 1);
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
    const proxy = await startProxy(api.root);
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
