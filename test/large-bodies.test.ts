import { existsSync, readdirSync, readlinkSync, statSync, truncateSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BotProcess, newFolder, startBot } from './support/bot-process.ts';
import { memoryMb } from './support/memory-of.ts';
import { linkedFolder, users } from './support/org.ts';
import { people } from './support/talk.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo } from './support/zalo-talk.ts';

const megabyte = 1024 * 1024;
const chunk = Buffer.alloc(megabyte, 'x');
const posts = 20;
const megabytes = 30;

const peakOf = (bot: BotProcess): number | null => memoryMb(bot.child.pid!, 'VmHWM');

/** What an open file of a process is; '' where it was closed meanwhile. */
function linkOf(bot: BotProcess, fd: string): string {
  try {
    return readlinkSync(`/proc/${bot.child.pid}/fd/${fd}`);
  } catch {
    return '';
  }
}

/** At most so many MB more than before; where the system does not tell, the run says so. */
function expectGrowth(bot: BotProcess, before: number | null, mostMb: number): void {
  const now = peakOf(bot);
  if (before === null || now === null) console.log('memory: not measured here');
  else expect(now - before).toBeLessThan(mostMb);
}

/**
 * Posts so many MB and gives the status; null where the connection was closed without one. What the server does not
 * take is not pushed on.
 */
const postLarge = (
  port: string | number,
  path: string,
  headers: Record<string, string>,
  frame: { before: string; after: string } = { before: '', after: '' },
): Promise<number | null> =>
  new Promise((done) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', () => done(response.statusCode!));
    });
    sent.once('error', () => done(null));
    let left = megabytes;
    const push = (): void => {
      while (left > 0) {
        left -= 1;
        if (!sent.write(chunk)) return void sent.once('drain', push);
      }
      sent.end(frame.after);
    };
    sent.write(frame.before);
    push();
  });

const portOf = async (bot: BotProcess): Promise<string> =>
  /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;

// 600 MB pass through the machine, however busy it is.
describe('20 posts of 30 MB at once', { timeout: 90_000 }, () => {
  const many = (post: () => Promise<number | null>) => Promise.all(Array.from({ length: posts }, post));

  it('to the webhook of Telegram, with the secret: refused, and hardly any of it held', async () => {
    const api = await startTelegramStandin();
    const bot = startBot({
      ...api.environment,
      DATA_DIR: linkedFolder(),
      CLOCK_START: '2023-05-19T08:00:00+07:00',
      PUBLIC_URL: 'https://bot.example.vn',
    });
    const call = await api.until(() => api.calls.find(({ method }) => method === 'setWebhook'));
    const secret = String(call.parameters.secret_token);
    const port = await portOf(bot);
    const before = peakOf(bot);
    const headers = { 'x-telegram-bot-api-secret-token': secret, 'content-type': 'application/json' };
    const statuses = await many(() => postLarge(port, '/telegram', headers));
    expect(statuses.filter((status) => status !== 413 && status !== null)).toEqual([]);
    const announced = await many(() =>
      postLarge(port, '/telegram', { ...headers, 'content-length': String(megabytes * megabyte) }),
    );
    expect(announced.filter((status) => status !== 413 && status !== null)).toEqual([]);
    expectGrowth(bot, before, 100);
    const update = {
      update_id: 5,
      message: {
        message_id: 1,
        date: 1,
        chat: { id: users.yen, type: 'private' },
        from: { id: users.yen, is_bot: false, first_name: 'Y' },
        text: '2.1',
      },
    };
    const taken = await fetch(`http://127.0.0.1:${port}/telegram`, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
    });
    expect(taken.status).toBe(200);
    await api.until(() => api.sentTo(users.yen)[0]);
  });

  it('to the webhook of Zalo, with the secret', async () => {
    const api = await startZaloStandin();
    const secret = 'secret-of-the-webhook';
    const bot = startBot({
      ...api.environment,
      DATA_DIR: folderWithZalo(),
      CLOCK_START: '2023-05-19T08:00:00+07:00',
      PUBLIC_URL: 'https://bot.example.vn',
      ZALO_WEBHOOK_SECRET: secret,
    });
    await bot.printed(/zalo: connected/);
    const port = await portOf(bot);
    const before = peakOf(bot);
    const headers = { 'x-bot-api-secret-token': secret, 'content-type': 'application/json' };
    const statuses = await many(() => postLarge(port, '/zalo', headers));
    expect(statuses.filter((status) => status !== 413 && status !== null)).toEqual([]);
    expectGrowth(bot, before, 100);
  });

  it('to the page: JSON is refused, and forms are read one after another', async () => {
    const bot = startBot({ DATA_DIR: newFolder() });
    const port = await bot.pagePort();
    const before = peakOf(bot);
    const host = `localhost:${port}`;
    const json = await many(() => postLarge(port, '/api/say', { host, 'content-type': 'application/json' }));
    expect(json.filter((status) => status !== 413 && status !== null)).toEqual([]);
    expectGrowth(bot, before, 100);
    const head = '--edge\r\ncontent-disposition: form-data; name=';
    const frame = {
      before: `${head}"as"\r\n\r\nle-hai-yen\r\n${head}"files"; filename="a.bin"\r\n\r\n`,
      after: '\r\n--edge--\r\n',
    };
    const form = {
      host,
      origin: `http://${host}`,
      'content-type': 'multipart/form-data; boundary=edge',
    };
    const unmeasured = await many(() => postLarge(port, '/api/say', form, frame));
    expect(unmeasured.filter((status) => status !== 413 && status !== null)).toEqual([]);
    expectGrowth(bot, before, 100);
    const length = String(megabytes * megabyte + frame.before.length + frame.after.length);
    const forms = await many(() => postLarge(port, '/api/say', { ...form, 'content-length': length }, frame));
    // A file of 30 MB is more than a message may bring; that is known when it has been read.
    expect(forms).toEqual(Array.from({ length: posts }, () => 413));
    expectGrowth(bot, before, 400);
  });
});

it('a form of ten files of 20 MB on the page is written to disk as it comes, and hardly any of it held', {
  timeout: 90_000,
}, async () => {
  const folder = newFolder();
  const bot = startBot({ DATA_DIR: folder });
  const port = await bot.pagePort();
  const host = `localhost:${port}`;
  const before = peakOf(bot);
  const part = (name: string): string => `--edge\r\ncontent-disposition: form-data; name=${name}\r\n\r\n`;
  const files = Array.from({ length: 10 }, (_, at) => part(`"files"; filename="${at}.bin"`));
  const head = `${part('"as"')}le-hai-yen\r\n${part('"text"')}minh chứng\r\n`;
  const end = '--edge--\r\n';
  const length =
    [head, ...files, end].reduce((sum, text) => sum + Buffer.byteLength(text), 0) + 10 * (20 * megabyte + 2);
  const status = await new Promise((done, fail) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/api/say',
        method: 'POST',
        headers: {
          host,
          origin: `http://${host}`,
          'content-type': 'multipart/form-data; boundary=edge',
          'content-length': length,
        },
      },
      (response) => done(response.resume().statusCode),
    );
    sent.once('error', fail);
    const write = (bytes: string | Buffer): Promise<void> | void => {
      if (!sent.write(bytes)) return new Promise((drained) => sent.once('drain', drained));
    };
    void (async () => {
      await write(head);
      for (const file of files) {
        await write(file);
        for (let sentMb = 0; sentMb < 20; sentMb += 1) await write(chunk);
        await write('\r\n');
      }
      sent.end(end);
    })();
  });
  expect(status).toBe(200);
  const uploads = join(folder, 'rehearsal', 'page', 'uploads');
  expect(readdirSync(uploads).map((name) => statSync(join(uploads, name)).size)).toEqual(
    Array.from({ length: 10 }, () => 20 * megabyte),
  );
  // Held whole, such a form took 650 MB.
  expectGrowth(bot, before, 100);
});

it('the memory of a process is measured where the system tells it, and nowhere else', () => {
  expect(memoryMb(process.pid, 'VmRSS', newFolder())).toBeNull();
  if (process.platform === 'linux') expect(memoryMb(process.pid, 'VmHWM')).toBeGreaterThan(10);
});

it('a made file of 45 MB is saved from the page by eight at once, and hardly any of it held', {
  timeout: 90_000,
}, async () => {
  const folder = newFolder();
  const bot = startBot({ DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const origin = `http://localhost:${await bot.pagePort()}`;
  const chat = async (): Promise<string> => {
    const events = await fetch(`${origin}/api/events?as=${people.office}`);
    const reader = events.body!.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    return new TextDecoder().decode(value);
  };
  await fetch(`${origin}/api/say`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ as: people.office, text: '/xuat' }),
  });
  const pattern = /"address":"(\/api\/files\/[^"]+)"/;
  await expect.poll(chat, { timeout: 20_000 }).toMatch(pattern);
  const address = pattern.exec(await chat())![1]!;
  // As large as a part of a month's evidence may be, in the place of what was made.
  const name = readdirSync(folder, { encoding: 'utf8', recursive: true }).find((one) =>
    /documents\/./.test(one),
  )!;
  truncateSync(join(folder, name), 45 * megabyte);
  const before = peakOf(bot);
  const saved = async (): Promise<number> => {
    let bytes = 0;
    const { body } = await fetch(`${origin}${address}`);
    for await (const part of body!) bytes += (part as Uint8Array).length;
    return bytes;
  };
  expect(await Promise.all(Array.from({ length: 8 }, saved))).toEqual(
    Array.from({ length: 8 }, () => 45 * megabyte),
  );
  // Read whole, eight of them took 360 MB.
  expectGrowth(bot, before, 100);
  // Whoever closes the window in the middle leaves no file open.
  const stopped = new AbortController();
  const begun = await fetch(`${origin}${address}`, { signal: stopped.signal });
  await begun.body!.getReader().read();
  stopped.abort();
  if (existsSync('/proc/self/fd'))
    await expect
      .poll(() => readdirSync(`/proc/${bot.child.pid}/fd`).filter((fd) => linkOf(bot, fd).endsWith(name)))
      .toEqual([]);
});
