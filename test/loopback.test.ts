import { type IncomingHttpHeaders, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

/** A request with headers of choice, Host included. */
const ask = (
  port: number,
  method: string,
  path: string,
  headers: IncomingHttpHeaders,
  body?: string,
): Promise<number> =>
  new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      done(response.statusCode!);
    });
    sent.once('error', fail);
    sent.end(body);
  });

describe('the page serves this machine only', () => {
  it('refuses foreign host names, proxies, and posts of other sites', async () => {
    const port = await startBot({ DATA_DIR: newFolder() }).pagePort();
    const host = `localhost:${port}`;
    const say = JSON.stringify({ as: 'le-hai-yen', text: '2.1' });
    const json = { 'content-type': 'application/json' };
    expect(await ask(port, 'GET', '/', { host })).toBe(200);
    expect(await ask(port, 'GET', '/', { host: `evil.example:${port}` })).toBe(403);
    expect(await ask(port, 'GET', '/', { host, 'x-forwarded-for': '10.0.0.1' })).toBe(403);
    expect(await ask(port, 'POST', '/api/say', { host, ...json }, say)).toBe(200);
    expect(await ask(port, 'POST', '/api/say', { host, ...json, origin: 'https://evil.example' }, say)).toBe(
      403,
    );
    expect(await ask(port, 'POST', '/api/say', { host, 'content-type': 'text/plain' }, say)).toBe(403);
    expect(await ask(port, 'GET', '/../../package.json', { host })).toBe(404);
    expect(await ask(port, 'GET', '/%2e%2e/main.js', { host })).toBe(404);
  });

  it('refuses what makes no sense, in Vietnamese, and loses nothing by it', async () => {
    const port = await startBot({ DATA_DIR: newFolder() }).pagePort();
    const post = (path: string, body: string) =>
      ask(port, 'POST', path, { host: `localhost:${port}`, 'content-type': 'application/json' }, body);
    expect(await post('/api/say', '{')).toBe(400);
    expect(await post('/api/say', JSON.stringify({ as: 'nobody', text: 'x' }))).toBe(400);
    expect(await post('/api/say', JSON.stringify({ as: 'le-hai-yen', text: ' ' }))).toBe(400);
    expect(await post('/api/say', JSON.stringify({ as: 'le-hai-yen', text: 'x'.repeat(20_000) }))).toBe(400);
    expect(await post('/api/press', JSON.stringify({ as: 'le-hai-yen', data: 'x'.repeat(65) }))).toBe(400);
    expect(await post('/api/clock', JSON.stringify({ wind: 'back' }))).toBe(400);
    expect(await post('/api/clock', JSON.stringify({ wind: 'constructor' }))).toBe(400);
    expect(await post('/api/say', JSON.stringify({ as: 'le-hai-yen', text: '2.1' }))).toBe(200);
  });

  it('is off with a token, and on beside it with WEB=1, on a state of its own', async () => {
    const api = await startTelegramStandin();
    const token = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root };
    const without = startBot({ ...token, DATA_DIR: linkedFolder() });
    await without.printed('connected');
    expect(without.output()).not.toContain('page: open');
    const withPage = startBot({ ...token, DATA_DIR: linkedFolder(), WEB: '1' });
    expect(await ask(await withPage.pagePort(), 'GET', '/', { host: 'localhost' })).toBe(200);
  });
});
