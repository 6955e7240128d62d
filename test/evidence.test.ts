import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createBot } from '../src/app/bot.ts';
import { createTelegramChannel } from '../src/channels/telegram/telegram-channel.ts';
import { createWebChannel } from '../src/channels/web/web-channel.ts';
import { createZaloChannel } from '../src/channels/zalo/zalo-channel.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { pageWords } from '../src/copy/vi/page.ts';
import { zaloWords } from '../src/copy/vi/zalo.ts';
import type { ChannelName } from '../src/core/people/org.ts';
import type { Entry, Evidence, Report } from '../src/core/report/report.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { openEvidenceFolder } from '../src/storage/json/evidence-folder.ts';
import { createMemoryStore } from '../src/storage/memory/memory-store.ts';
import { newFolder } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { people } from './support/talk.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const now = Date.parse('2023-05-24T09:00:00+07:00');
const unit = 'phong-ha-tang-so';
const hung = 'nguyen-trong-hung';
const publicUrl = 'https://bot.example.vn';
const megabytes = 1024 * 1024;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p0mTzAAAAABJRU5ErkJggg==',
  'base64',
);

const piece = (id: string, kind: Evidence['kind'], name: string, kept: Evidence['kept']): Evidence => ({
  id,
  kind,
  name,
  by: people.hts,
  at: now - 60_000,
  unit,
  period: '2023-05',
  kept,
});
const stored = (file: string, mime: string, bytes: number): Evidence['kept'] => ({
  type: 'stored',
  file: `evidence/2023-05/${file}`,
  mime,
  bytes,
});
const entry = (evidence: string[]): Entry => ({
  status: 'late',
  obstacle: 'chờ Cục Thuế',
  evidence,
  at: now - 60_000,
  by: people.hts,
});
const report: Report = {
  unit,
  period: '2023-05',
  entries: { '2.3.1': entry(['anh', 'tep', 'lon', 'link']) },
  firstSentAt: now - 60_000,
  sentAt: now - 60_000,
  sentBy: people.hts,
  late: false,
  revisions: [],
  returned: [],
  answers: [],
};
const ofTask = `e:t:2305:2.3.1:${unit}:`;

/** A bot on every channel, in whose state a report stands with a photo, a file, one of 20 MB, and a link. */
async function openBot(options: { publicUrl?: string; largeBytes?: number } = {}) {
  const { largeBytes = 1_000 } = options;
  const folder = newFolder();
  const put = (name: string, bytes: Uint8Array): void => {
    const path = join(folder, 'evidence', '2023-05', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  put('anh.png', png);
  put('tep.pdf', Buffer.from('%PDF-1.7 biên bản'));
  put('lon.pdf', Buffer.alloc(largeBytes, 'x'));
  const telegram = await startTelegramStandin();
  const zalo = await startZaloStandin();
  const onZalo = createZaloChannel({
    token: zaloToken,
    apiRoot: zalo.root,
    publicUrl: options.publicUrl,
    webhookSecret: undefined,
    folder: newFolder(),
    words: zaloWords,
    log,
  });
  const page = createWebChannel({
    commands: [],
    personas: async () => [{ id: people.office, name: 'Văn thư', detail: '', kind: 'office' }],
    clock: {
      now: () => now,
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
  const state: State = {
    ...emptyState(),
    begunAt: now - 1,
    reports: { [`2023-05:${unit}`]: report },
    evidence: {
      anh: piece('anh', 'photo', 'photo.jpg', stored('anh.png', 'image/png', png.length)),
      tep: piece('tep', 'file', 'biên bản họp.pdf', stored('tep.pdf', 'application/pdf', 20)),
      lon: piece('lon', 'file', 'tập lớn.pdf', stored('lon.pdf', 'application/pdf', largeBytes)),
      link: piece('link', 'link', 'https://a.vn/x', { type: 'link', url: 'https://a.vn/x' }),
    },
    accounts: [
      account(people.hts, 'telegram', '105'),
      account(people.yen, 'telegram', '101'),
      account(people.office, 'telegram', '104'),
      account(hung, 'zalo', 'zu-hung'),
      account(people.office, 'web', people.office),
    ],
  };
  const store = createMemoryStore(state);
  const bot = createBot({
    context,
    store,
    clock: { now: () => now, rehearsal: true },
    log,
    channels: [
      createTelegramChannel({
        token: botToken,
        apiRoot: telegram.root,
        publicUrl: undefined,
        commands: [],
        log,
      }),
      onZalo,
      page,
    ],
    words: vietnamese,
    files: openEvidenceFolder(folder),
    holder: 'test',
    showOfficeCode() {},
  });
  await bot.start();
  const isThere = (name: string): boolean => existsSync(join(folder, 'evidence', '2023-05', name));
  return { bot, telegram, zalo, onZalo, page, store, isThere };
}
type Opened = Awaited<ReturnType<typeof openBot>>;

const textsOf = ({ telegram }: Opened, user: number): string[] =>
  telegram.sentTo(user).map((sent) => String(sent.text ?? sent.caption));
const buttonsOf = (sent: Record<string, unknown>): { text: string; callback_data: string }[] =>
  (
    sent.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }
  ).inline_keyboard.flat();

it('goes back on Telegram as it came: a photo shown, files by their names, 20 MB of them', async () => {
  const opened = await openBot({ largeBytes: 20 * megabytes });
  const { bot, telegram } = opened;
  telegram.press(104, ofTask);
  await telegram.until(() => textsOf(opened, 104).find((text) => text.includes('4 minh chứng')));
  const sent = telegram.sentTo(104);
  expect(sent).toHaveLength(4);
  expect(sent[0]).toMatchObject({ photo: { width: 1, height: 1 }, caption: expect.stringContaining('1/4') });
  expect(sent[1]).toMatchObject({
    document: { name: 'biên bản họp.pdf', content: '%PDF-1.7 biên bản' },
    caption: expect.stringContaining('biên bản họp.pdf'),
  });
  expect(sent[2]).toMatchObject({ document: { name: 'tập lớn.pdf', bytes: 20 * megabytes } });
  expect(sent[3]).toMatchObject({ text: expect.stringContaining('https://a.vn/x') });

  // The leader of another index gets nothing, though the button is of the right shape.
  telegram.press(101, ofTask);
  await telegram.until(() => textsOf(opened, 101)[0]);
  expect(telegram.sentTo(101)).toHaveLength(1);
  expect(textsOf(opened, 101)[0]).not.toMatch(/minh chứng|biên bản/);
  await bot.stop();
}, 60_000);

it('is struck by its unit, and its file goes when the month is locked', async () => {
  const opened = await openBot();
  const { bot, telegram, store, isThere } = opened;
  telegram.press(105, ofTask);
  await telegram.until(() => textsOf(opened, 105).find((text) => text.includes('4 minh chứng')));
  const strike = buttonsOf(telegram.sentTo(105).at(-1)!).find(({ text }) => text === 'Bỏ tệp 2')!;
  telegram.press(105, strike.callback_data);
  await telegram.until(() => textsOf(opened, 105).find((text) => text.includes('Bỏ tệp 2')));
  telegram.press(105, buttonsOf(telegram.sentTo(105).at(-1)!)[0]!.callback_data);
  await telegram.until(() => textsOf(opened, 105).find((text) => text.includes('còn 3 minh chứng')));
  expect(isThere('tep.pdf')).toBe(true);
  telegram.press(104, 'o:lock:2023-05');
  await expect.poll(() => isThere('tep.pdf')).toBe(false);
  await expect.poll(async () => (await store.read()).evidence.tep?.kept).toEqual({ type: 'removed' });
  expect(isThere('anh.png') && isThere('lon.pdf')).toBe(true);
  expect((await store.read()).audit.map(({ verb, by }) => [verb, by])).toEqual([
    ['strike-evidence', people.hts],
    ['lock', people.office],
  ]);
  await bot.stop();
}, 60_000);

it('that is gone from the disk is told of in words', async () => {
  const opened = await openBot();
  const { bot, telegram } = opened;
  await opened.store.transact((state) => ({
    state: {
      ...state,
      evidence: {
        ...state.evidence,
        tep: piece('tep', 'file', 'mất.pdf', stored('no.pdf', 'application/pdf', 9)),
      },
    },
    result: null,
  }));
  telegram.press(104, ofTask);
  await telegram.until(() => textsOf(opened, 104).find((text) => text.includes('4 minh chứng')));
  expect(
    textsOf(opened, 104).find((text) => text.includes('Tệp «mất.pdf» không gửi vào đây được')),
  ).toBeDefined();
  await bot.stop();
}, 60_000);

it('goes to Zalo as photos and links, which lead to the files for a day', async () => {
  const opened = await openBot({ publicUrl });
  const { bot, zalo, onZalo } = opened;
  zalo.write('zu-hung', '/trogiup');
  await zalo.until(() => zalo.textsTo('zu-hung')[0]);
  zalo.write('zu-hung', 'vướng mắc của dịch vụ hỗ trợ doanh nghiệp');
  const offered = await zalo.until(() =>
    zalo.textsTo('zu-hung').find((text) => text.includes('chờ Cục Thuế')),
  );
  expect(offered).toMatch(/1\. 📎 4 minh chứng$/);
  zalo.write('zu-hung', '1');
  await zalo.until(() => zalo.textsTo('zu-hung').find((text) => text.includes('https://a.vn/x')));
  const photo = zalo.sentTo('zu-hung').find((sent) => sent.photo !== undefined)!;
  expect(photo.caption).toContain('1/4');
  const shown = await onZalo.handleFile(new Request(String(photo.photo)));
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
  const link = zalo.textsTo('zu-hung').find((text) => text.includes('Tải «biên bản họp.pdf»'))!;
  const address = /https:\/\/bot\.example\.vn\/zalo\/files\/[0-9a-f]{32}/.exec(link)![0];
  const saved = await onZalo.handleFile(new Request(address));
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await saved.text()).toBe('%PDF-1.7 biên bản');
  // A leader may not strike.
  expect(zalo.textsTo('zu-hung').at(-1)).not.toContain('Bỏ tệp');
  await bot.stop();
}, 60_000);

it('is told of on Zalo where nobody can reach the bot', async () => {
  const { bot, zalo } = await openBot();
  zalo.write('zu-hung', '/trogiup');
  await zalo.until(() => zalo.textsTo('zu-hung')[0]);
  zalo.write('zu-hung', 'vướng mắc của dịch vụ hỗ trợ doanh nghiệp');
  await zalo.until(() => zalo.textsTo('zu-hung')[1]);
  zalo.write('zu-hung', '1');
  const told = await zalo.until(() => zalo.textsTo('zu-hung')[2]);
  expect(told).toContain(
    'Zalo không gửi được tệp; tệp đã lưu ở máy chủ, hoặc liên kết thêm Telegram: hỏi Văn phòng.',
  );
  expect(told).toContain('2. biên bản họp.pdf');
  expect(zalo.sentTo('zu-hung')).toHaveLength(3);
  await bot.stop();
}, 60_000);

it('is shown and saved on the page, of its own rehearsal alone', async () => {
  const { bot, page } = await openBot();
  const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const ask = (path: string, init: RequestInit = {}) =>
    page.app.request(
      path,
      { ...init, headers: { host: 'localhost', 'content-type': 'application/json' } },
      local,
    );
  const pressed = await ask('/api/press', {
    method: 'POST',
    body: JSON.stringify({ as: people.office, data: ofTask, label: '📎 4 minh chứng' }),
  });
  expect(pressed.status).toBe(200);
  let history = '';
  await expect
    .poll(async () => {
      const events = await ask(`/api/events?as=${people.office}`);
      history = new TextDecoder().decode((await events.body!.getReader().read()).value);
      return history;
    })
    .toContain('https://a.vn/x');
  const picture = await ask(/"picture":"(\/api\/pictures\/[^"]+)"/.exec(history)![1]!);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
  const files = [...history.matchAll(/"address":"(\/api\/files\/[^"]+)"/g)].map(([, address]) => address!);
  const saved = await ask(files[0]!);
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''bi%C3%AAn/);
  expect(await saved.text()).toBe('%PDF-1.7 biên bản');
  expect((await (await ask(files[1]!)).arrayBuffer()).byteLength).toBe(1_000);
  await bot.stop();
}, 60_000);
