import { describe, expect, it } from 'vitest';
import { connectionsThatEndEarly, startBrokenServer } from '../../../test/support/broken-server.ts';
import { emptyMonth } from '../../../test/support/pictures.ts';
import { botToken, startTelegramStandin } from '../../../test/support/telegram-standin.ts';
import { drawPicture } from '../../documents/pictures.ts';
import { createTelegramChannel } from './telegram-channel.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const message = { lines: [['Đúng ', { b: 'a<b' }]] };
const picture = { type: 'month' as const, content: emptyMonth };
const withPicture = { ...message, attachment: { type: 'picture' as const, picture } };

async function open() {
  const api = await startTelegramStandin();
  const channel = createTelegramChannel({
    token: botToken,
    apiRoot: api.root,
    publicUrl: undefined,
    commands: [],
    log: silent,
    answerWithinMs: 500,
  });
  return { api, channel };
}

describe('the Telegram channel', () => {
  it('gives the id of what it sent, and replaces it', async () => {
    const { api, channel } = await open();
    const id = await channel.send('7', message);
    await channel.edit('7', id!, message);
    const edit = api.calls.find(({ method }) => method === 'editMessageText')!;
    expect(edit.parameters).toMatchObject({
      chat_id: '7',
      message_id: Number(id),
      text: 'Đúng <b>a&lt;b</b>',
    });
  });

  it('takes an edit that changes nothing for done, and tells of any other failure', async () => {
    const { api, channel } = await open();
    const refused = (description: string) => ({ type: 'answer' as const, status: 400, description });
    api.fail(
      'editMessageText',
      refused('Bad Request: message is not modified'),
      refused('Bad Request: message to edit not found'),
    );
    await channel.edit('7', '1', message);
    await expect(channel.edit('7', '1', message)).rejects.toMatchObject({
      code: 'edit-gone',
      retryable: false,
    });
  });

  it('sends bare text as it stands, without buttons, into the topic that is meant', async () => {
    const { api, channel } = await open();
    api.forum(-7, { 0: 'open', 5: 'open' });
    const bare = {
      lines: [['a<b & c'], ['1. Chọn']],
      buttons: [[{ label: 'Chọn', data: 'x'.repeat(65) }]],
      plain: true,
    };
    // As an account on Telegram takes it over: it goes through `fit` again.
    for (const part of channel.fit(bare)) await channel.send('-7', part, undefined, '5');
    const { parameters } = api.calls.find(({ method }) => method === 'sendMessage')!;
    expect(parameters).toMatchObject({ chat_id: '-7', message_thread_id: 5, text: 'a<b & c\n1. Chọn' });
    expect(parameters).not.toHaveProperty('parse_mode');
    expect(parameters).not.toHaveProperty('reply_markup');
    await expect(channel.send('-7', message, undefined, '6')).rejects.toMatchObject({ code: 'thread-gone' });
  });

  it('puts words under a photo where it cannot put a new photo', async () => {
    const { api, channel } = await open();
    const id = await channel.send('7', withPicture, await drawPicture(picture));
    await channel.edit('7', id!, { lines: [['Khác']] });
    expect(api.editedIn('7')).toMatchObject([{ message_id: Number(id), caption: 'Khác' }]);
  });

  it('says of a refusal nothing that it quotes', async () => {
    const { api, channel } = await open();
    api.fail('sendMessage', {
      type: 'answer',
      status: 400,
      description:
        'Bad Request: can\'t parse entities: Unsupported start tag "mật khẩu của tôi" at byte offset 4',
    });
    const error = (await channel.send('7', message).catch((caught: unknown) => caught)) as Error;
    expect(error).toMatchObject({ code: 'refused' });
    expect(error.message).not.toContain('mật khẩu');
  });

  it('classifies failures by where they come from, and shows no token', async () => {
    const { api, channel } = await open();
    const cases = [
      [{ type: 'answer', status: 403, description: 'Forbidden: bot was blocked' }, 'blocked'],
      [{ type: 'answer', status: 400, description: 'Bad Request: chat not found' }, 'chat-not-found'],
      [
        {
          type: 'answer',
          status: 400,
          description: 'Bad Request: group upgraded',
          parameters: { migrate_to_chat_id: -100 },
        },
        'moved',
      ],
      [
        { type: 'answer', status: 429, description: 'Too Many', parameters: { retry_after: 9 } },
        'rate-limited',
      ],
      [{ type: 'answer', status: 502, description: 'Bad Gateway' }, 'unavailable'],
      [{ type: 'answer', status: 401, description: 'Unauthorized' }, 'token-refused'],
      [{ type: 'answer', status: 404, description: 'Not Found' }, 'token-refused'],
      [{ type: 'body', status: 200, body: '<html>' }, 'unavailable'],
      [{ type: 'body', status: 200, body: '' }, 'unavailable'],
      [{ type: 'body', status: 200, body: 'null' }, 'unavailable'],
      [{ type: 'body', status: 429, body: '<html>' }, 'unavailable'],
      [{ type: 'body', status: 502, body: '<html>' }, 'unavailable'],
      [{ type: 'body', status: 404, body: '<html>' }, 'unavailable'],
      [{ type: 'body', status: 413, body: '<html>' }, 'refused'],
      [{ type: 'body', status: 200, body: '{"ok":true,"result":{"mess' }, 'outcome-unknown'],
      [{ type: 'cut', status: 200, begun: '{"ok":true,"resu' }, 'outcome-unknown'],
      [{ type: 'cut', status: 502, begun: '<html' }, 'unavailable'],
      [{ type: 'drop' }, 'outcome-unknown'],
      [{ type: 'reset' }, 'outcome-unknown'],
      [{ type: 'hang' }, 'outcome-unknown'],
    ] as const;
    for (const [failure, code] of cases) {
      api.fail('sendMessage', failure);
      const error = await channel.send('7', message).catch((caught: unknown) => caught as Error);
      expect(error).toMatchObject({ name: 'DeliveryError', code });
      expect(String((error as Error).stack)).not.toContain(botToken);
    }
    await api.close();
    const error = await channel.send('7', message).catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ code: 'unreachable' });
  });

  for (const [what, behave] of connectionsThatEndEarly)
    it(`knows that a message did not leave: ${what}`, async () => {
      const channel = createTelegramChannel({
        token: botToken,
        apiRoot: await startBrokenServer(behave),
        publicUrl: undefined,
        commands: [],
        log: silent,
      });
      await expect(channel.send('7', message)).rejects.toMatchObject({ code: 'unreachable' });
    });

  it('knows that a picture did not arrive whose upload was broken off', async () => {
    const root = await startBrokenServer((socket) =>
      socket.once('data', () => {
        socket.pause();
        setTimeout(() => socket.resetAndDestroy(), 200);
      }),
    );
    const channel = createTelegramChannel({
      token: botToken,
      apiRoot: root.replace('https:', 'http:'),
      publicUrl: undefined,
      commands: [],
      log: silent,
    });
    // More than the machine takes before anybody reads.
    await expect(channel.send('7', withPicture, Buffer.alloc(32_000_000))).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it('waits for no answer that dribbles in without an end', async () => {
    const root = await startBrokenServer((socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{"ok":true');
        const dribble = setInterval(() => socket.write(' '), 50);
        socket.on('close', () => clearInterval(dribble));
      }),
    );
    const channel = createTelegramChannel({
      token: botToken,
      apiRoot: root.replace('https:', 'http:'),
      publicUrl: undefined,
      commands: [],
      log: silent,
      answerWithinMs: 200,
    });
    for (const bytes of [undefined, Buffer.alloc(9)])
      await expect(channel.send('7', withPicture, bytes)).rejects.toMatchObject({ code: 'outcome-unknown' });
  });

  it('lets go of a call that waits for a connection, and never sends it', async () => {
    let taken = 0;
    const root = await startBrokenServer((socket) => socket.on('data', () => taken++));
    const channel = createTelegramChannel({
      token: botToken,
      apiRoot: root.replace('https:', 'http:'),
      publicUrl: undefined,
      commands: [],
      log: silent,
      answerWithinMs: 200,
    });
    // More than there are connections: none of them ever gets an answer.
    const codes = await Promise.all(
      Array.from({ length: 200 }, () =>
        channel.send('7', message).catch((error: unknown) => (error as { code: string }).code),
      ),
    );
    const [unknown, unsent] = ['outcome-unknown', 'unreachable'].map(
      (wanted) => codes.filter((code) => code === wanted).length,
    );
    expect(unknown! + unsent!).toBe(200);
    expect(unsent).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(unknown!);
  });
});
