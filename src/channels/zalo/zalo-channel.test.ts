import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connectionsThatEndEarly, startBrokenServer } from '../../../test/support/broken-server.ts';
import { chatOf, startZaloStandin, zaloToken } from '../../../test/support/zalo-standin.ts';
import { zaloTestWords } from '../../../test/support/zalo-words.ts';
import type { InboundEvent } from '../../core/heard/event.ts';
import { type Message, plainText } from '../../core/said/message.ts';
import { plainer } from '../../core/said/plainer.ts';
import { realSeams } from './seams.ts';
import { createZaloChannel, type ZaloOptions } from './zalo-channel.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const message: Message = { lines: [['📌 ', { b: 'DDCI' }, ' tháng 5'], ['5/5 đơn vị']] };
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const publicUrl = 'https://bot.example.vn';
const secret = 'a-secret-of-tests';

const plain = (): ZaloOptions => ({
  token: zaloToken,
  apiRoot: '',
  publicUrl: undefined,
  webhookSecret: undefined,
  folder: mkdtempSync(join(tmpdir(), 'ddci-')),
  words: zaloTestWords,
  log: silent,
});

async function open(options: Partial<ZaloOptions> = {}) {
  const api = await startZaloStandin();
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'ddci-'));
  const channel = createZaloChannel({
    token: zaloToken,
    apiRoot: api.root,
    publicUrl: undefined,
    webhookSecret: undefined,
    folder,
    words: zaloTestWords,
    log: silent,
    ...options,
  });
  // Who writes can be written to.
  api.event('u1', 'text', { text: 'x' });
  return { api, channel, folder };
}

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('sending on Zalo', () => {
  it('classifies failures by where they come from, and shows no token', async () => {
    const { api, channel } = await open();
    const answer = (errorCode: number) =>
      ({ type: 'answer', errorCode, description: `see ${zaloToken}` }) as const;
    const cases = [
      [answer(401), 'token-refused', true],
      [answer(403), 'blocked', false],
      [answer(404), 'chat-not-found', false],
      [answer(-216), 'refused', false],
      [answer(400), 'refused', false],
      [answer(429), 'rate-limited', true],
      [answer(500), 'unavailable', true],
      [answer(599), 'unavailable', true],
      [{ type: 'body', status: 502, body: '<html>' }, 'unavailable', true],
      [{ type: 'body', status: 429, body: '<html>' }, 'unavailable', true],
      [{ type: 'body', status: 302, body: '' }, 'unavailable', true],
      [{ type: 'body', status: 403, body: '<html>' }, 'unavailable', true],
      [{ type: 'body', status: 413, body: '<html>' }, 'refused', false],
      [{ type: 'body', status: 200, body: 'ok?' }, 'unavailable', true],
      [{ type: 'body', status: 200, body: '[]' }, 'unavailable', true],
      [{ type: 'body', status: 200, body: '{"ok":true,"resu' }, 'outcome-unknown', true],
      [{ type: 'cut', status: 200, begun: '{"ok":tr' }, 'outcome-unknown', true],
      [{ type: 'cut', status: 502, begun: '<htm' }, 'unavailable', true],
      [{ type: 'drop' }, 'outcome-unknown', true],
      [{ type: 'reset' }, 'outcome-unknown', true],
    ] as const;
    for (const [failure, code, retryable] of cases) {
      api.fail('sendMessage', failure);
      const error = (await caught(channel.send(chatOf('u1'), message))) as Error;
      expect(error).toMatchObject({ name: 'DeliveryError', code, retryable });
      expect(`${error.stack}${JSON.stringify(error)}${String(error.cause)}`).not.toContain(zaloToken);
    }
    await api.close();
    expect(await caught(channel.send(chatOf('u1'), message))).toMatchObject({ code: 'unreachable' });
  });

  it('asks whether a 404 is said of the chat or of the token', async () => {
    const { api, channel } = await open();
    const notFound = { type: 'answer', errorCode: 404 } as const;
    const codeOf = async () => ((await caught(channel.send(chatOf('u1'), message))) as { code: string }).code;
    api.fail('sendMessage', notFound, notFound, notFound);
    expect(await codeOf()).toBe('chat-not-found');
    api.fail('getMe', notFound);
    expect(await codeOf()).toBe('token-refused');
    api.fail('getMe', { type: 'drop' });
    expect(await codeOf()).toBe('unavailable');
    expect(api.sentTo('u1')).toEqual([]);
  });

  it('says bare text as it is: its choices once, also where they are words or were left out, and in one part', async () => {
    const { api, channel } = await open();
    const labels = (count: number) =>
      Array.from({ length: count }, (_, position) => [
        { label: `Phòng Hạ tầng số ${position + 1}`, data: `d${position}` },
      ]);
    const long = 'Báo cáo tháng. '.repeat(200);
    const messages: Message[] = [
      { lines: [['Chọn đơn vị?']], buttons: labels(3) },
      { lines: [['Chọn đơn vị?']], buttons: labels(3), wordsOnly: true },
      { lines: [['Chọn đơn vị?']], buttons: labels(120) },
      { lines: [[{ b: long }]], buttons: labels(30) },
      { lines: [[long]], buttons: labels(30), wordsOnly: true },
    ];
    for (const [position, one] of messages.entries()) {
      const bare = plainer(one)!;
      // As an answer that was refused goes out, and as one that another account takes over.
      for (const part of [bare, ...channel.fit(bare)]) {
        const before = api.textsTo('u1').length;
        await channel.send(chatOf('u1'), part);
        const said = api.textsTo('u1').slice(before);
        expect(said, String(position)).toEqual([plainText(bare)]);
        expect(said[0]!.length).toBeLessThanOrEqual(2_000);
        const choices = said[0]!.match(/Phòng Hạ tầng số \d+/g)!;
        expect(new Set(choices).size).toBe(choices.length);
      }
    }
    expect(api.problems).toEqual([]);
  });

  for (const [what, behave] of connectionsThatEndEarly)
    it(`knows that a message did not leave: ${what}`, async () => {
      const root = await startBrokenServer(behave);
      // As after every start: a call that went through came before.
      const { channel: working } = await open();
      await working.send(chatOf('u1'), message);
      const channel = createZaloChannel({ ...plain(), apiRoot: root });
      expect(await caught(channel.send('u1', message))).toMatchObject({ code: 'unreachable' });
    });

  it('waits longer after each «too many», which Zalo gives no time for', async () => {
    const { api, channel } = await open({ seams: { ...realSeams, random: () => 1 } });
    const tooMany = { type: 'answer', errorCode: 429 } as const;
    const pause = async () =>
      ((await caught(channel.send(chatOf('u1'), message))) as { retryAfterMs?: number } | null)?.retryAfterMs;
    api.fail('sendMessage', tooMany, tooMany, tooMany);
    expect([await pause(), await pause(), await pause(), await pause()]).toEqual([
      1_000,
      2_000,
      4_000,
      undefined,
    ]);
    api.fail('sendMessage', tooMany);
    expect(await pause()).toBe(1_000);
  });

  it('writes to a person in the chat that was learned, also after a restart', async () => {
    const events: InboundEvent[] = [];
    const { api, channel, folder } = await open();
    await channel.start(async (event) => void events.push(event));
    api.write('u2', 'x');
    await expect.poll(() => events.length).toBe(1);
    expect(events[0]).toMatchObject({ userId: 'u2', chat: { chatId: 'u2' } });
    await channel.stop();
    const again = await open({ folder });
    again.api.event('u2', 'text', { text: 'x' });
    await again.channel.start(async () => {});
    await again.channel.send('u2', message);
    expect(again.api.sentTo('u2')).toHaveLength(1);
    await again.channel.stop();
  });

  it('keeps nothing of strangers, however many write, and answers them all the same', async () => {
    const events: InboundEvent[] = [];
    const { api, channel, folder } = await open({ isLinked: async (userId) => userId === 'u2' });
    await channel.start(async (event) => void events.push(event));
    for (let stranger = 0; stranger < 30; stranger++) api.write(`s${stranger}`, 'x');
    await expect.poll(() => events.length, { timeout: 5_000 }).toBe(30);
    await channel.send('s29', message);
    expect(api.sentTo('s29')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['in-hand.journal']);
    api.write('u2', 'x');
    await expect.poll(() => readdirSync(folder)).toContain('private-chats.json');
    await channel.stop();
    expect(JSON.parse(readFileSync(join(folder, 'private-chats.json'), 'utf8'))).toEqual({
      u2: chatOf('u2'),
    });
  });

  it('does not start with chats that cannot be read, and loses no message over them', async () => {
    const { channel, folder } = await open();
    writeFileSync(join(folder, 'private-chats.json'), '{"u1":');
    expect(await caught(channel.start(async () => {}))).toMatchObject({
      name: 'DataError',
      message: expect.stringContaining('private-chats.json cannot be used'),
    });
    expect(await caught(channel.send('u1', message))).toMatchObject({ code: 'unreachable', retryable: true });
  });

  it('sends one message at a time in a chat, a picture and its words together', async () => {
    const { api, channel } = await open({ publicUrl });
    await Promise.all([
      channel.send(chatOf('u1'), message, png),
      channel.send(chatOf('u1'), { lines: [['sau']] }),
    ]);
    expect(api.sentTo('u1').map(({ method, text }) => text ?? method)).toEqual([
      'sendPhoto',
      '📌 DDCI tháng 5\n5/5 đơn vị',
      'sau',
    ]);
  });

  it('keeps no file where a private chat has the id of its person', async () => {
    const { api, channel, folder } = await open();
    const events: InboundEvent[] = [];
    await channel.start(async (event) => void events.push(event));
    api.raw(api.event('u3', 'text', { text: 'x' }, { chat: { id: 'u3', chat_type: 'PRIVATE' } }));
    await expect.poll(() => events.length).toBe(1);
    await channel.stop();
    expect(readdirSync(folder)).toEqual(['in-hand.journal']);
  });
});

describe('a picture', () => {
  it('goes first, with the first line, under a path that is kept for a day', async () => {
    const { api, channel, folder } = await open({ publicUrl });
    await channel.send(chatOf('u1'), { ...message, buttons: [[{ label: 'Chi tiết', data: 'd' }]] }, png);
    const [photo, text] = api.sentTo('u1');
    expect(photo).toMatchObject({ method: 'sendPhoto', caption: '📌 DDCI tháng 5' });
    expect(text).toMatchObject({
      method: 'sendMessage',
      text: '📌 DDCI tháng 5\n5/5 đơn vị\n\n1. Chi tiết',
      text_styles: [{ start: 3, len: 4, st: ['b'] }],
    });
    const address = String(photo!.photo);
    expect(address).toMatch(/^https:\/\/bot\.example\.vn\/zalo\/pictures\/[0-9a-f]{32}\.png$/);
    const fetched = await channel.handlePicture(new Request(address));
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(fetched.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'no-store',
      'content-length': '8',
    });
    const head = await channel.handlePicture(new Request(address, { method: 'HEAD' }));
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
    const status = async (path: string, method = 'GET') =>
      (await channel.handlePicture(new Request(`${publicUrl}${path}`, { method }))).status;
    expect(await status(new URL(address).pathname, 'POST')).toBe(405);
    for (const path of ['', 'x', `${'0'.repeat(32)}.png`, '../private-chats.json', '%2e%2e%2fx.png'])
      expect(await status(`/zalo/pictures/${path}`)).toBe(404);
    // A day later it is offered no more, and the next one sweeps it out.
    const file = join(folder, 'pictures', address.slice(-36));
    const yesterday = Date.now() / 1_000 - 24 * 3_600 - 1;
    utimesSync(file, yesterday, yesterday);
    expect(await status(new URL(address).pathname)).toBe(404);
    await channel.send(chatOf('u1'), message, png);
    expect(existsSync(file)).toBe(false);
  });

  it('is left out where Zalo cannot reach the bot', async () => {
    const { api, channel } = await open();
    await channel.send(chatOf('u1'), message, png);
    expect(api.sentTo('u1').map(({ method }) => method)).toEqual(['sendMessage']);
  });

  it('that Zalo refuses, or of which nothing is known, does not keep the words back', async () => {
    for (const failure of [{ type: 'answer', errorCode: 400 }, { type: 'drop' }] as const) {
      const { api, channel } = await open({ publicUrl });
      api.fail('sendPhoto', failure);
      await channel.send(chatOf('u1'), message, png);
      expect(api.sentTo('u1').map(({ method }) => method)).toEqual(['sendMessage']);
    }
  });

  it('that may pass later holds the message, though not for ever', async () => {
    const { api, channel } = await open({ publicUrl });
    const send = () => caught(channel.send(chatOf('u1'), message, png));
    const broken = { type: 'answer', errorCode: 500 } as const;
    api.fail('sendPhoto', { type: 'answer', errorCode: 429 }, broken, broken, broken);
    const codes = [await send(), await send(), await send(), await send()].map(
      (error) => (error as { code?: string } | null)?.code,
    );
    expect(codes).toEqual(['rate-limited', 'unavailable', 'unavailable', undefined]);
    expect(api.sentTo('u1').map(({ method }) => method)).toEqual(['sendMessage']);
  });

  it('is shown once though its words had to be sent again', async () => {
    const { api, channel } = await open({ publicUrl });
    api.fail('sendMessage', { type: 'answer', errorCode: 500 });
    await caught(channel.send(chatOf('u1'), message, png));
    await channel.send(chatOf('u1'), message, png);
    expect(api.sentTo('u1').map(({ method }) => method)).toEqual(['sendPhoto', 'sendMessage']);
  });
});

describe('what was kept', () => {
  const kept = { type: 'kept', name: 'họp.jpg', mime: 'image/jpeg', file: 'evidence/2023-05/a.jpg' } as const;
  const photo: Message = { lines: [['1/2 · ', { b: 'họp.jpg' }]], attachment: { ...kept, as: 'photo' } };

  /** A channel, and a photo on the disk. */
  async function openWithPhoto() {
    const opened = await open({ publicUrl });
    const path = join(opened.folder, 'kept.jpg');
    writeFileSync(path, png);
    return { ...opened, onDisk: { path, bytes: png.length } };
  }

  it('is a photo with its words under it, fetched from where it lies', async () => {
    const { api, channel, onDisk } = await openWithPhoto();
    await channel.send(chatOf('u1'), photo, onDisk);
    const [sent, more] = api.sentTo('u1');
    expect(more).toBeUndefined();
    expect(sent).toMatchObject({ method: 'sendPhoto', caption: '1/2 · họp.jpg' });
    expect(String(sent!.photo)).toMatch(/^https:\/\/bot\.example\.vn\/zalo\/files\/[0-9a-f]{32}\.jpg$/);
    const fetched = await channel.handleFile(new Request(String(sent!.photo)));
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(png);
  });

  it('that Zalo will not show is refused as a picture, so that it follows as a link', async () => {
    const { api, channel, onDisk } = await openWithPhoto();
    api.fail('sendPhoto', { type: 'answer', errorCode: 400 });
    expect(await caught(channel.send(chatOf('u1'), photo, onDisk))).toMatchObject({
      code: 'picture-refused',
    });
    const file: Message = { ...photo, attachment: { ...kept, as: 'file' } };
    await channel.send(chatOf('u1'), file, onDisk);
    const [link] = api.sentTo('u1');
    const address = /https:\S+/.exec(String(link!.text))?.[0];
    expect(address).toMatch(/\/zalo\/files\/[0-9a-f]{32}$/);
    const fetched = await channel.handleFile(new Request(address!));
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
  });

  it('that may pass later is tried again, though not for ever', async () => {
    const { api, channel, onDisk } = await openWithPhoto();
    const broken = { type: 'answer', errorCode: 500 } as const;
    api.fail('sendPhoto', { type: 'answer', errorCode: 429 }, broken, broken, broken);
    const codes: unknown[] = [];
    for (let tries = 0; tries < 4; tries++)
      codes.push(((await caught(channel.send(chatOf('u1'), photo, onDisk))) as { code?: string })?.code);
    expect(codes).toEqual(['rate-limited', 'unavailable', 'unavailable', 'picture-refused']);
  });
});

describe('the webhook', () => {
  const body = (update: unknown) => JSON.stringify({ ok: true, result: update });
  const post = (
    content: string | ReadableStream,
    headers: Record<string, string> = {},
    more: RequestInit = {},
  ) =>
    new Request(`${publicUrl}/zalo`, {
      method: 'POST',
      headers: { 'x-bot-api-secret-token': secret, 'content-type': 'application/json', ...headers },
      body: content,
      ...more,
    });

  async function listen() {
    const opened = await open({ publicUrl, webhookSecret: secret });
    const events: InboundEvent[] = [];
    let fails = false;
    await opened.channel.start(async (event) => {
      if (fails) throw new Error('disk full');
      events.push(event);
    });
    const status = async (request: Request) => {
      const response = await opened.channel.handleWebhook(request);
      expect((await response.arrayBuffer()).byteLength).toBe(0);
      return response.status;
    };
    const update = opened.api.event('u1', 'text', { text: '2.1' });
    return { ...opened, events, status, update, fail: (now: boolean) => (fails = now) };
  }

  it('takes what has the secret, is JSON and small; nothing else, and of that not a byte', async () => {
    const { status, update, events, api } = await listen();
    /** A body that must not be read. */
    const unread = () =>
      new ReadableStream<Uint8Array>(
        {
          pull() {
            throw new Error('was read');
          },
        },
        { highWaterMark: 0 },
      );
    const stream = { duplex: 'half' } as RequestInit;
    expect(await status(new Request(`${publicUrl}/zalo`))).toBe(405);
    for (const wrong of ['', 'guess', `${secret}x`, secret.slice(1)])
      expect(await status(post(unread(), { 'x-bot-api-secret-token': wrong }, stream))).toBe(401);
    expect(await status(post(unread(), { 'content-type': 'text/plain' }, stream))).toBe(415);
    expect(await status(post(unread(), { 'content-length': '262145' }, stream))).toBe(413);
    expect(await status(post(`"${'x'.repeat(262_144)}"`))).toBe(413);
    for (const wrong of ['no json', '', '[]', '7']) expect(await status(post(wrong))).toBe(400);
    for (const odd of ['{}', body(null), body({ event_name: 'x' })])
      expect(await status(post(odd))).toBe(200);
    expect(events).toEqual([]);
    expect(await status(post(body(update), { 'content-type': 'application/json; charset=utf-8' }))).toBe(200);
    expect(events).toMatchObject([{ type: 'text', text: '2.1', userId: 'u1' }]);
    expect(api.calls.some(({ method }) => /getUpdates|setWebhook|deleteWebhook/.test(method))).toBe(false);
  });

  it('asks for an update again that could not be saved, and takes a repeat for done', async () => {
    const { status, update, events, fail } = await listen();
    fail(true);
    expect(await status(post(body(update)))).toBe(500);
    fail(false);
    expect(await status(post(body(update)))).toBe(200);
    expect(await status(post(body(update)))).toBe(200);
    expect(events).toHaveLength(1);
  });

  it('is not there before the start, after the end, or without a secret', async () => {
    const { channel } = await open({ publicUrl, webhookSecret: secret });
    expect((await channel.handleWebhook(post('{}'))).status).toBe(503);
    await channel.start(async () => {});
    await channel.stop();
    expect((await channel.handleWebhook(post('{}'))).status).toBe(503);
    const polling = await open({ publicUrl });
    expect(polling.channel.webhookPath).toBeNull();
    expect((await polling.channel.handleWebhook(post('{}', { 'x-bot-api-secret-token': '' }))).status).toBe(
      404,
    );
  });
});

it('fetches no private file unless a test allows its origin', async () => {
  const { api, channel } = await open();
  await expect(channel.fetchFile(`${api.root}/a.jpg`, 9)).rejects.toMatchObject({ why: 'gone' });
  expect(channel.inviteLink('code')).toBeNull();
  await expect(channel.edit('1', '2', { lines: [['x']] })).rejects.toMatchObject({ code: 'edit-gone' });
});
