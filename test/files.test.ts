import { expect, it } from 'vitest';
import { createBot } from '../src/app/bot.ts';
import type { MakeAttachment } from '../src/app/ports/attachments.ts';
import type { Words } from '../src/app/ports/words.ts';
import { createTelegramChannel } from '../src/channels/telegram/telegram-channel.ts';
import { createWebChannel } from '../src/channels/web/web-channel.ts';
import { createZaloChannel } from '../src/channels/zalo/zalo-channel.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { pageWords } from '../src/copy/vi/page.ts';
import { zaloWords } from '../src/copy/vi/zalo.ts';
import type { ChannelName } from '../src/core/people/org.ts';
import { emptyState } from '../src/core/state/state.ts';
import { createMemoryStore } from '../src/storage/memory/memory-store.ts';
import { newFolder } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { noFiles } from './support/no-files.ts';
import { people } from './support/talk.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';

const opening = Date.parse('2023-05-22T08:00:00+07:00');
const hourMs = 3_600_000;
const log = { debug() {}, info() {}, warn() {}, error() {} };
const group = -5001;
const nhom = { command: 'nhom', description: 'Liên kết nhóm', inMenu: true };

/** A language in which every opening reminder brings a file: its words and its value, as a feature would have them. */
const words: Words = {
  ...vietnamese,
  toMessage(content, names) {
    const message = vietnamese.toMessage(content, names);
    const brings = content.type === 'reminder' || content.type === 'group-linked';
    const file = { name: 'Việc tháng 5.txt', mime: 'text/plain', kind: 'test-list', content: { month: 5 } };
    return brings ? { ...message, attachment: { type: 'file', ...file } } : message;
  },
};

/** A bot on every channel with a test's own maker of files. */
async function openBot(makeAttachment: MakeAttachment) {
  const telegram = await startTelegramStandin();
  const zalo = await startZaloStandin();
  const base = { publicUrl: undefined, log };
  const page = createWebChannel({
    personas: async () => [{ id: people.chief, name: 'Chánh Văn phòng', detail: '', kind: 'head' }],
    commands: [],
    clock: {
      now: () => opening,
      speed: 1,
      next: async () => null,
      plan: async () => null,
      windTo: async () => {},
    },
    pageFiles: new Map(),
    uploadsFolder: newFolder(),
    heading: async () => ({ title: '', suggestions: [] }),
    words: pageWords,
  });
  const account = (personId: string, channel: ChannelName, userId: string) => ({
    channel,
    userId,
    personId,
    linkedAt: 0,
  });
  const store = createMemoryStore({
    ...emptyState(),
    begunAt: opening - 1,
    accounts: [
      account(people.hts, 'telegram', '105'),
      account(people.office, 'telegram', '104'),
      account(people.inspector, 'zalo', 'zu-1'),
      account(people.chief, 'web', people.chief),
    ],
  });
  const clock = { at: opening - hourMs, now: () => clock.at, rehearsal: true };
  const bot = createBot({
    context,
    store,
    clock,
    log,
    channels: [
      createTelegramChannel({ ...base, token: botToken, apiRoot: telegram.root, commands: [nhom] }),
      createZaloChannel({
        ...base,
        token: zaloToken,
        apiRoot: zalo.root,
        webhookSecret: undefined,
        folder: newFolder(),
        words: zaloWords,
      }),
      page,
    ],
    words,
    files: noFiles,
    makeAttachment,
    holder: 'test',
    showOfficeCode() {},
  });
  await bot.start();
  // Where a person is written to on Zalo is learned from what they write.
  zalo.write('zu-1', '/trogiup');
  await zalo.until(() => zalo.textsTo('zu-1')[0]);
  clock.at = opening;
  return { bot, telegram, zalo, page, store };
}

/** Asks the page for something, from this machine. */
const ask = (page: Awaited<ReturnType<typeof openBot>>['page'], path: string) =>
  page.app.request(
    path,
    { headers: { host: 'localhost' } },
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  );

it('a file goes with a reminder as each channel can: a document, a download, words that say where it is', async () => {
  let made = 0;
  const { bot, telegram, zalo, page, store } = await openBot(async (attachment) => {
    made += 1;
    return new TextEncoder().encode(`Của ${JSON.stringify(attachment)}`);
  });
  await bot.tick();

  const document = await telegram.until(() => telegram.sentTo(105)[0]);
  expect(document).toMatchObject({
    caption: expect.stringContaining('báo cáo'),
    document: { name: 'Việc tháng 5.txt', content: expect.stringContaining('"month":5') },
  });
  expect(document).toHaveProperty('reply_markup');

  const text = await zalo.until(() => zalo.textsTo('zu-1')[1]);
  expect(text).toContain('📎 Tệp «Việc tháng 5.txt» không gửi vào đây được');

  let address: string | undefined;
  await expect
    .poll(async () => {
      const history = await ask(page, `/api/events?as=${people.chief}`);
      const { value } = await history.body!.getReader().read();
      address = /"address":"(\/api\/files\/[^"]+)"/.exec(new TextDecoder().decode(value))?.[1];
      return address;
    })
    .toBeDefined();
  const saved = await ask(page, address!);
  expect(saved.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''Vi%E1%BB%87c%20th%C3%A1ng%205.txt",
  );
  expect(await saved.text()).toContain('"month":5');
  expect((await ask(page, '/api/files/x')).status).toBe(404);

  // Made once, for all who got it; and nothing of it counts as a failure.
  expect(made).toBe(1);
  await expect.poll(async () => (await store.read()).outbox).toEqual([]);
  expect((await store.read()).failures).toEqual([]);
  await bot.stop();
});

it('a group that takes no files gets the words, which say so', async () => {
  const { bot, telegram } = await openBot(async () => new Uint8Array([1]));
  telegram.restrict(group, 'words');
  telegram.writeInGroup(group, 104, '/nhom');
  const said = await telegram.until(() => telegram.sentTo(group)[0]);
  expect(said.text).toContain('📎 Tệp «Việc tháng 5.txt» không gửi vào đây được');
  await bot.stop();
});

it('a file that cannot be made is told of under its words', async () => {
  const { bot, telegram } = await openBot(async () => {
    throw new Error('no font');
  });
  await bot.tick();
  const said = await telegram.until(() => telegram.sentTo(105)[0]);
  expect(said.text).toContain('📎 Tệp «Việc tháng 5.txt»');
  await bot.stop();
});
