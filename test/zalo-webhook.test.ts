import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from './support/bot-process.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const publicUrl = 'https://bot.example.vn';
const secret = 'secret-of-the-webhook';

describe('the webhook of a running bot', () => {
  it('is refused without the secret, answers with it, and is neither set nor deleted by the bot', async () => {
    const { api, bot } = await startOnZalo({
      environment: { PUBLIC_URL: `${publicUrl}/`, ZALO_WEBHOOK_SECRET: secret },
    });
    const port = /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;
    await bot.printed(/zalo: connected.*webhook/);
    const address = `http://127.0.0.1:${port}/zalo`;
    const update = api.event(onZalo.yen, 'text', { text: '2.1' });
    expect((await fetch(address)).status).toBe(405);
    expect(await api.deliver(address, update, 'guess')).toBe(401);
    const form = await fetch(address, {
      method: 'POST',
      headers: { 'x-bot-api-secret-token': secret, 'content-type': 'text/plain' },
      body: '{}',
    });
    expect([form.status, await form.text()]).toEqual([415, '']);
    expect(await api.deliver(address, { text: 'x'.repeat(300_000) }, secret)).toBe(413);
    expect(await api.deliver(address, update, secret)).toBe(200);
    expect(await api.until(() => api.textsTo(onZalo.yen)[0])).toContain('Chi phí thời gian');
    // Delivered again, as happens when an answer got lost: answered once, an act done once.
    expect(await api.deliver(address, update, secret)).toBe(200);
    const act = api.event(onZalo.hts, 'text', { text: '/baocao' });
    expect(await Promise.all([1, 2, 3].map(() => api.deliver(address, act, secret)))).toEqual([
      200, 200, 200,
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/zalo/pictures/${'0'.repeat(32)}.png`)).status).toBe(404);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(api.textsTo(onZalo.yen)).toHaveLength(1);
    expect(api.textsTo(onZalo.hts)).toHaveLength(1);
    expect(new Set(api.calls.map(({ method }) => method))).toEqual(
      new Set(['getMe', 'getWebhookInfo', 'sendMessage']),
    );
    expect(bot.output()).toContain('the webhook is not set to PUBLIC_URL');
    expect(bot.output()).not.toContain(secret);
  });

  it('is not offered without a secret: the bot polls, and its pictures can be fetched', async () => {
    const { bot, say } = await startOnZalo({ environment: { PUBLIC_URL: publicUrl } });
    const port = /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;
    expect(await say(onZalo.yen, '2.1')).toContain('Chi phí thời gian');
    expect((await fetch(`http://127.0.0.1:${port}/zalo`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/zalo/pictures/x`, { method: 'PUT' })).status).toBe(405);
    const file = await fetch(`http://127.0.0.1:${port}/zalo/files/${'0'.repeat(32)}`);
    expect([file.status, file.headers.get('x-content-type-options')]).toEqual([404, 'nosniff']);
  });
});

describe('npm run zalo:webhook', () => {
  const run = (
    words: string[],
    environment: Record<string, string>,
    cwd = newFolder(),
  ): Promise<{ code: number; output: string }> =>
    new Promise((done) => {
      execFile(
        process.execPath,
        [resolve('scripts/zalo-webhook.mjs'), ...words],
        { cwd, env: { PATH: process.env.PATH ?? '', ...environment } },
        (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
      );
    });

  it('sets, shows and deletes, and shows neither token nor secret', async () => {
    const api = await startZaloStandin();
    const environment = {
      ZALO_BOT_TOKEN: zaloToken,
      ZALO_API_ROOT: api.root,
      PUBLIC_URL: `${publicUrl}/`,
      ZALO_WEBHOOK_SECRET: secret,
    };
    const outputs = [];
    for (const [word, expected] of [
      ['info', /^No webhook is set/],
      ['set', /^The webhook is set to https:\/\/bot\.example\.vn\/zalo\./],
      ['info', /^The webhook is set to https:\/\/bot\.example\.vn\/zalo, since 20/],
      ['delete', /^The webhook is deleted/],
    ] as const) {
      const { code, output } = await run([word], environment);
      expect(output).toMatch(expected);
      expect(code).toBe(0);
      outputs.push(output);
      if (word === 'set') expect(api.webhook()).toEqual({ url: `${publicUrl}/zalo`, secret });
    }
    api.fail('setWebhook', { type: 'answer', errorCode: 400, description: `${secret} ${zaloToken} no` });
    const failed = await run(['set'], environment);
    expect(failed).toEqual({ code: 1, output: 'Zalo refuses setWebhook: 400 … … no\n' });
    expect(outputs.join()).not.toMatch(new RegExp(`${secret}|zalo-test-token`));
    expect(api.webhook()).toBeNull();
    expect(api.problems).toEqual([]);
  });

  it('reads a .env as Windows writes it, and says in one line what is no file', async () => {
    const api = await startZaloStandin();
    const folder = newFolder();
    writeFileSync(
      join(folder, '.env'),
      Buffer.from(`\ufeffZALO_BOT_TOKEN=${zaloToken}\r\nZALO_API_ROOT=${api.root}\r\n`, 'utf16le'),
    );
    expect(await run(['info'], {}, folder)).toEqual({
      code: 0,
      output: 'No webhook is set; the bot polls.\n',
    });
    const wrong = newFolder();
    mkdirSync(join(wrong, '.env'));
    const { code, output } = await run(['info'], {}, wrong);
    expect(code).toBe(1);
    expect(output).toMatch(/^\.env is a folder, and a file should stand there\..*\n$/);
  });

  it('ends with one clear line and code 1 for whatever is missing or wrong', async () => {
    const api = await startZaloStandin();
    const given = { ZALO_BOT_TOKEN: zaloToken, ZALO_API_ROOT: api.root, PUBLIC_URL: publicUrl };
    const cases = [
      [[], given, 'Usage: npm run zalo:webhook'],
      [['constructor'], given, 'Usage: npm run zalo:webhook'],
      [['info'], {}, 'ZALO_BOT_TOKEN is needed'],
      [['set'], { ...given, PUBLIC_URL: 'http://bot.example.vn' }, 'PUBLIC_URL is needed'],
      [['set'], given, 'ZALO_WEBHOOK_SECRET is needed: 8 to 256'],
      [['set'], { ...given, ZALO_WEBHOOK_SECRET: 'short' }, 'ZALO_WEBHOOK_SECRET is needed: 8 to 256'],
      [['info'], { ...given, ZALO_BOT_TOKEN: '7:wrong' }, 'Zalo refuses ZALO_BOT_TOKEN (401)'],
      [['info'], { ...given, ZALO_API_ROOT: 'http://127.0.0.1:9999' }, 'Zalo was not reached (ECONNREFUSED)'],
    ] as const;
    for (const [words, environment, line] of cases) {
      const { code, output } = await run([...words], environment as Record<string, string>);
      expect(output).toContain(line);
      expect(output.trim().split('\n')).toHaveLength(1);
      expect(output).not.toMatch(/short|7:wrong|zalo-test-token/);
      expect(code).toBe(1);
    }
    expect(api.webhook()).toBeNull();
  });
});
