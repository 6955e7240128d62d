import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const clock = { CLOCK_START: '2023-05-22T09:00:00+07:00' };
const savedIn = (folder: string): State =>
  JSON.parse(readFileSync(join(folder, 'rehearsal', 'state.json'), 'utf8')) as State;
const heard = (api: TelegramStandin, userId: number, text: string): Promise<string> =>
  api.until(() =>
    api
      .sentTo(userId)
      .map((sent) => String(sent.text))
      .find((one) => one.includes(text)),
  );
/** The data of the newest button with such a label in a chat. */
const button = (api: TelegramStandin, userId: number, label: string): string =>
  api
    .sentTo(userId)
    .flatMap(
      ({ reply_markup: markup }) =>
        (markup as { inline_keyboard?: { text: string; callback_data: string }[][] } | undefined)
          ?.inline_keyboard ?? [],
    )
    .flat()
    .findLast(({ text }) => text.includes(label))!.callback_data;

/**
 * Prepares a data folder whose April has a report, and where a file stands in the way of closed documents: April cannot
 * be locked, and everything else can be saved.
 */
function spoilArchive(folder: string): string {
  mkdirSync(join(folder, 'rehearsal'));
  const report = {
    unit: 'thanh-tra-so',
    period: '2023-04',
    entries: {},
    firstSentAt: 0,
    sentAt: 0,
    sentBy: 'truong-thanh-tra',
    late: false,
    revisions: [],
    returned: [],
    answers: [],
  };
  const state: State = { ...emptyState(), reports: { '2023-04:thanh-tra-so': report } };
  writeFileSync(join(folder, 'rehearsal', 'state.json'), JSON.stringify(state));
  writeFileSync(join(folder, 'rehearsal', 'archive'), 'a file');
  return folder;
}

describe('one word, where a status is asked', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '«%s» is asked again on Telegram, and the bot goes on for everybody',
    async (word) => {
      const api = await startTelegramStandin();
      const folder = linkedFolder();
      const bot = startBot({ ...api.environment, ...clock, DATA_DIR: folder });
      api.write(users.hts, '/baocao');
      await heard(api, users.hts, '1/6');
      const id = api.write(users.hts, word);
      await api.until(() => api.sentTo(users.hts)[1]);
      expect(api.sentTo(users.hts)[1]!.text).toContain('Tình trạng?');
      api.write(users.yen, '2.1');
      await heard(api, users.yen, 'Chi phí thời gian');
      await expect.poll(() => api.confirmedUpTo()).toBeGreaterThan(id);
      expect(bot.output()).not.toMatch(/fault|failed/);
    },
  );

  it('is asked again on Zalo', async () => {
    const { say } = await startOnZalo();
    await say(onZalo.hts, '/baocao');
    expect(await say(onZalo.hts, 'constructor')).toContain('Tình trạng?');
    expect(await say(onZalo.yen, '2.1')).toContain('Chi phí thời gian');
  });
});

describe('an event that cannot be saved although others can', () => {
  it('is set aside on Telegram, stands in nobody’s way, and is carried out when the office asks for it', async () => {
    const api = await startTelegramStandin();
    const folder = spoilArchive(linkedFolder());
    const start = () => startBot({ ...api.environment, ...clock, DATA_DIR: folder });
    const bot = start();
    await bot.printed('connected');
    const id = api.press(users.office, 'o:lock:2023-04');
    api.write(users.yen, '2.1');
    await heard(api, users.yen, 'Chi phí thời gian');
    await heard(api, users.office, 'Tôi chưa xử lý được tin này');
    await heard(api, users.office, 'Tôi không xử lý được một tin');
    await expect.poll(() => api.confirmedUpTo()).toBeGreaterThan(id + 1);
    expect(bot.output()).toMatch(/inbox: event set aside.*EEXIST/);
    expect(savedIn(folder)).toMatchObject({ locks: [], setAside: [{ type: 'press', tries: 3 }] });
    // It outlives the process, and the log of the next start speaks of it.
    expect(await bot.end('SIGTERM')).toBe(0);
    const next = start();
    await next.printed(/events are set aside events=1/);
    rmSync(join(folder, 'rehearsal', 'archive'));
    api.press(users.office, button(api, users.office, 'Thử lại'));
    await heard(api, users.office, 'Đang thử lại');
    await expect.poll(() => savedIn(folder).locks).toMatchObject([{ period: '2023-04' }]);
    await expect.poll(() => savedIn(folder).setAside).toEqual([]);
  }, 240_000);

  it('is set aside by the webhook, which then says that it may be forgotten', async () => {
    const api = await startTelegramStandin();
    const folder = spoilArchive(linkedFolder());
    const bot = startBot({
      ...api.environment,
      ...clock,
      DATA_DIR: folder,
      PUBLIC_URL: 'https://bot.example.vn/',
    });
    const call = await api.until(() => api.calls.find(({ method }) => method === 'setWebhook'));
    const port = /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;
    const press = {
      update_id: 9,
      callback_query: {
        id: 'x',
        from: { id: users.office, is_bot: false, first_name: 'V' },
        chat_instance: '1',
        data: 'o:lock:2023-04',
      },
    };
    const post = () =>
      fetch(`http://127.0.0.1:${port}/telegram`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': String(call.parameters.secret_token) },
        body: JSON.stringify(press),
      }).then(({ status }) => status);
    expect([await post(), await post(), await post(), await post()]).toEqual([500, 500, 200, 200]);
    expect(savedIn(folder).setAside).toHaveLength(1);
  });

  it('is set aside on Zalo, and dropped when the office says so', async () => {
    const { api, bot, say, saved } = await startOnZalo({ folder: spoilArchive(folderWithZalo()) });
    expect(await say(onZalo.office, '/khoa 4')).toContain('tháng 4/2023');
    api.write(onZalo.office, '1');
    expect(await say(onZalo.yen, '2.1')).toContain('Chi phí thời gian');
    const told = () =>
      api.textsTo(onZalo.office).find((text) => text.includes('Tôi không xử lý được một tin'));
    expect(await api.until(told)).toMatch(/1\. Thử lại\n2\. Bỏ$/);
    expect(bot.output()).toMatch(/inbox: event set aside.*EEXIST/);
    expect(saved().setAside).toHaveLength(1);
    // Its choices take the place of those that stood in the chat when it has been sent.
    await expect.poll(() => JSON.stringify(saved().chats)).toContain('drop-aside');
    expect(await say(onZalo.office, 'Bỏ')).toContain('Đã bỏ tin này');
    expect(saved()).toMatchObject({ setAside: [], audit: [{ verb: 'drop-aside' }], locks: [] });
  }, 240_000);
});
