import { createHmac } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { withReady } from '../src/stand-in.ts';
import { type BotProcess, startBot } from './support/bot-process.ts';
import { relayTo } from './support/database-relay.ts';
import { newDatabaseUrl, postgres } from './support/new-database.ts';
import { users } from './support/org.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, type ZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo } from './support/zalo-talk.ts';

const hasPlace = 'this process has the place';
const standsBy = 'this one stands by';
const zaloSecret = 'secret-of-the-webhook';
const telegramSecret = createHmac('sha256', botToken).update('ddci-webhook').digest('hex');

/** A process on a database that platforms call. */
function start(url: string, telegram: TelegramStandin, zalo: ZaloStandin): BotProcess {
  return startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: telegram.root,
    ZALO_BOT_TOKEN: zaloToken,
    ZALO_API_ROOT: zalo.root,
    ZALO_WEBHOOK_SECRET: zaloSecret,
    PUBLIC_URL: 'https://bot.example.vn',
    DATA_DIR: folderWithZalo(),
    DATABASE_URL: url,
  });
}

const portOf = async (bot: BotProcess): Promise<string> =>
  /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;

let updates = 0;
const nextId = (): number => {
  updates += 1;
  return updates;
};

/** Posts what somebody writes to an instance, as Telegram does. @returns the status */
async function post(
  port: string,
  text: string,
  { secret = telegramSecret, id = nextId() }: { secret?: string; id?: number } = {},
): Promise<number> {
  const person = { id: users.yen, is_bot: false, first_name: 'Yến' };
  const answer = await fetch(`http://127.0.0.1:${port}/telegram`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify({
      update_id: id,
      message: {
        message_id: id,
        date: 1,
        chat: { id: users.yen, type: 'private', first_name: 'Yến' },
        from: person,
        text,
      },
    }),
  });
  return answer.status;
}

/** Does something in a database as it is. */
async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** A process that has the place, and one that stands by and can be posted to. */
async function startTwo() {
  const [url, telegram, zalo] = [
    await newDatabaseUrl(),
    await startTelegramStandin(),
    await startZaloStandin(),
  ];
  const first = start(url, telegram, zalo);
  await first.printed(hasPlace);
  const second = start(url, telegram, zalo);
  await second.printed(standsBy);
  return { url, telegram, zalo, first, second, port: await portOf(second) };
}

const waiting = (url: string): Promise<number> =>
  withReady(url, async ({ run }) => (await run('SELECT id FROM ddci.posts')).count);

describe.skipIf(postgres === null)('a webhook that reaches an instance which stands by', () => {
  it('is kept, confirmed, and answered once by the one that has the place, on both platforms', async () => {
    const { url, telegram, zalo, first, second, port } = await startTwo();
    // Who has not the secret leaves nothing there.
    expect(await post(port, '/index Chi phí thời gian', { secret: 'guess' })).toBe(401);
    const id = nextId();
    expect(await post(port, '/index Chi phí thời gian', { id })).toBe(200);
    await telegram.until(() => telegram.sentTo(users.yen)[0]);
    // The same once more, by way of either, is known.
    expect(await post(port, '/index Chi phí thời gian', { id })).toBe(200);
    expect(await post(await portOf(first), '/index Chi phí thời gian', { id })).toBe(200);
    const event = zalo.event(onZalo.hts, 'text', { text: '/index Tính minh bạch' });
    expect(await zalo.deliver(`http://127.0.0.1:${port}/zalo`, event, zaloSecret)).toBe(200);
    await zalo.until(() => zalo.textsTo(onZalo.hts)[0]);
    expect(await post(port, '/index Tính minh bạch')).toBe(200);
    await telegram.until(() => telegram.sentTo(users.yen)[1]);
    await expect.poll(() => waiting(url)).toBe(0);
    expect(telegram.sentTo(users.yen).map(({ text }) => String(text).includes('Chi phí thời gian'))).toEqual([
      true,
      false,
    ]);
    expect(zalo.textsTo(onZalo.hts)).toHaveLength(1);
    expect(second.output()).not.toContain(zaloSecret);
  });

  it('while the other is being killed is answered by whoever takes over', async () => {
    const { url, telegram, first, second, port } = await startTwo();
    first.child.kill('SIGSTOP');
    expect(await post(port, '/index Chi phí thời gian')).toBe(200);
    expect(await post(port, '/index Tính minh bạch')).toBe(200);
    expect(await waiting(url)).toBe(2);
    first.child.kill('SIGKILL');
    await second.printed(hasPlace);
    await telegram.until(() => telegram.sentTo(users.yen)[1]);
    // In the order in which they came.
    expect(telegram.sentTo(users.yen).map(({ text }) => String(text).includes('Chi phí thời gian'))).toEqual([
      true,
      false,
    ]);
    await expect.poll(() => waiting(url)).toBe(0);
  });

  it('is not confirmed while the database is away: the platform sends it again', async () => {
    const { url, telegram, port } = await startTwo();
    const id = nextId();
    await sql(url, 'ALTER TABLE ddci.posts RENAME TO away');
    expect(await post(port, '/index Chi phí thời gian', { id })).toBe(500);
    await sql(url, 'ALTER TABLE ddci.away RENAME TO posts');
    expect(await post(port, '/index Chi phí thời gian', { id })).toBe(200);
    await telegram.until(() => telegram.sentTo(users.yen)[0]);
    expect(telegram.sentTo(users.yen)).toHaveLength(1);
  });

  it('to one that lost the database is answered by what it knows, and not confirmed: elsewhere it may be an act by now', async () => {
    const [url, telegram, zalo] = [
      await newDatabaseUrl(),
      await startTelegramStandin(),
      await startZaloStandin(),
    ];
    const relay = await relayTo(url);
    const bot = start(relay.url, telegram, zalo);
    const port = await portOf(bot);
    // It listens before it has the place.
    await expect.poll(() => post(port, '/index Chi phí thời gian')).toBe(200);
    relay.cut();
    await bot.printed('place is lost');
    const id = nextId();
    expect(await post(port, '/index Tính minh bạch', { id })).toBe(500);
    const told = await telegram.until(() => telegram.sentTo(users.yen)[1]);
    expect(String(told.text)).toMatch(/Tính minh bạch[\s\S]*mất kết nối/u);
    // Brought again, it is not answered twice.
    expect(await post(port, '/index Tính minh bạch', { id })).toBe(500);
    relay.mend();
    await bot.printed(new RegExp(`${hasPlace}[\\s\\S]*${hasPlace}`));
    await expect.poll(() => post(port, '/index Tính minh bạch', { id })).toBe(200);
    expect(telegram.sentTo(users.yen)).toHaveLength(2);
  });
});
