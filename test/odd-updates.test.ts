import { describe, expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const from = { id: users.yen, is_bot: false, first_name: 'Y' };
const chat = { id: users.yen, type: 'private' };
const message = { message_id: 1, date: 1, chat, from, text: 'lời của tôi' };
const oddMessages: Record<string, unknown>[] = [
  { ...message, chat: undefined },
  { ...message, chat: { id: '101', type: 'private' } },
  { ...message, chat: { id: 1e300, type: 'private' } },
  { ...message, from: null },
  { ...message, text: 7 },
  { ...message, text: [[[['lời của tôi']]]] },
  { ...message, text: undefined, photo: { at: 1 } },
  { ...message, text: undefined, photo: 'x' },
  { ...message, text: undefined, document: [] },
  { ...message, message_id: {} },
];
const odd: Record<string, unknown>[] = [
  ...oddMessages.map((one) => ({ message: one })),
  ...oddMessages.map((one) => ({ edited_message: one })),
  { callback_query: { id: 7, data: null } },
  { callback_query: { id: 'x', from, data: [1] } },
  { my_chat_member: { chat, from } },
  { message: [] },
  { message: 'lời của tôi' },
  {},
];

const clock = { CLOCK_START: '2023-05-19T08:00:00+07:00' };

describe('updates of a shape that nobody documented', () => {
  it('on Telegram do not stop the batch in which they come', async () => {
    const api = await startTelegramStandin();
    const last = odd.map((update) => api.push(update)).at(-1)!;
    api.write(users.yen, '2.1');
    const bot = startBot({
      ...api.environment,
      ...clock,
      DATA_DIR: linkedFolder(),
      TELEGRAM_BOT_TOKEN: botToken,
    });
    const sent = await api.until(() => api.sentTo(users.yen)[0]);
    expect(sent.text).toContain('Chi phí thời gian');
    await expect.poll(() => api.confirmedUpTo()).toBe(last + 2);
    // One line a kind, and nothing of what stood there.
    const lines = bot.output().match(/an update of an unknown shape.*/g) ?? [];
    expect(lines.map((line) => /kind="?([a-z_ ]+)/.exec(line)?.[1]).sort()).toEqual([
      'callback_query',
      'edited_message',
      'message',
      'my_chat_member',
    ]);
    expect(bot.output()).not.toContain('lời của tôi');
    expect(bot.output()).not.toMatch(/polling failed|a fault of the bot/);
  });

  it("are confirmed by Telegram's webhook, so that they do not come for ever", async () => {
    const api = await startTelegramStandin();
    const bot = startBot({
      ...api.environment,
      ...clock,
      DATA_DIR: linkedFolder(),
      PUBLIC_URL: 'https://bot.example.vn/',
    });
    const call = await api.until(() => api.calls.find(({ method }) => method === 'setWebhook'));
    const port = /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;
    const post = (body: unknown) =>
      fetch(`http://127.0.0.1:${port}/telegram`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': String(call.parameters.secret_token) },
        body: JSON.stringify(body),
      }).then(({ status }) => status);
    let id = 1;
    for (const update of odd) expect(await post({ update_id: id++, ...update })).toBe(200);
    for (const body of [null, 7, [], [[]], { update_id: 'x' }]) expect(await post(body)).toBe(200);
    expect(await post({ update_id: id++, message: { ...message, text: '2.1' } })).toBe(200);
    await api.until(() => api.sentTo(users.yen)[0]);
    expect(bot.output()).toMatch(/an update of an unknown shape was passed over kind="message"/);
    expect(bot.output()).not.toContain('lời của tôi');
  });

  it('are confirmed by the webhook of Zalo, and told of once a kind', async () => {
    const secret = 'secret-of-the-webhook';
    const { api, bot } = await startOnZalo({
      environment: { PUBLIC_URL: 'https://bot.example.vn/', ZALO_WEBHOOK_SECRET: secret },
    });
    const port = /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;
    await bot.printed(/zalo: connected.*webhook/);
    const address = `http://127.0.0.1:${port}/zalo`;
    const updates: unknown[] = [
      null,
      7,
      'x',
      [],
      [[]],
      {},
      { event_name: ['x'], message: {} },
      { event_name: 'message.text.received' },
      { event_name: 'message.text.received', message: [] },
      { event_name: 'message.text.received', message: { from: null, chat: [], message_id: {} } },
      api.event(onZalo.yen, 'text', { text: 9 }),
      api.event(onZalo.yen, 'text', { text: [['lời của tôi']] }),
      api.event(
        onZalo.yen,
        'image',
        { photo: {}, caption: 7 },
        { chat: { id: 1e300, chat_type: 'PRIVATE' } },
      ),
    ];
    for (const update of updates) expect(await api.deliver(address, update, secret)).toBe(200);
    expect(await api.deliver(address, api.event(onZalo.yen, 'text', { text: '2.1' }), secret)).toBe(200);
    expect(
      await api.until(() => api.textsTo(onZalo.yen).find((text) => text.includes('Chi phí'))),
    ).toBeTruthy();
    const lines = bot.output().match(/of an unknown shape.*/g) ?? [];
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.join()).toContain('message.text.received');
    expect(bot.output()).not.toContain('lời của tôi');
  });
});
