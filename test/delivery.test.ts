import { describe, expect, it } from 'vitest';
import { createBot } from '../src/app/bot.ts';
import { vietnamese } from '../src/copy/vi/index.ts';
import { plainText } from '../src/core/said/message.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { createMemoryStore } from '../src/storage/memory/memory-store.ts';
import { context } from './support/context.ts';
import { noFiles } from './support/no-files.ts';
import { addHeads, linkedFolder, linkedGroup, users } from './support/org.ts';
import { mayMarks, momentAt, prepareState, savedState, startRehearsal } from './support/rehearsal.ts';
import { stubChannel } from './support/stub-channel.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const opening = momentAt('2023-05-22T08:00:00');
const dayBefore = momentAt('2023-05-24T08:00:00');
const hoursBefore = momentAt('2023-05-25T14:00:00');
const digestAt = momentAt('2023-05-26T09:00:00');

const blocked = {
  type: 'answer',
  status: 403,
  description: 'Forbidden: bot was blocked by the user',
} as const;
const removed = {
  type: 'answer',
  status: 403,
  description: 'Forbidden: bot was kicked from the supergroup chat',
} as const;
const notFound = { type: 'answer', status: 400, description: 'Bad Request: chat not found' } as const;

const tooMany = (seconds: number) =>
  ({
    type: 'answer',
    status: 429,
    description: 'Too Many Requests',
    parameters: { retry_after: seconds },
  }) as const;

const isSaying = (method: string): boolean => /^(?:send|editMessage)/.test(method);
const sayingsTo = (api: TelegramStandin, chat: number) =>
  api.calls.filter(
    ({ method, parameters }) => isSaying(method) && String(parameters.chat_id) === String(chat),
  );
const texts = (api: TelegramStandin, chat: number): string[] =>
  api.sentTo(chat).map(({ text, caption }) => String(text ?? caption));
const labels = (message: Record<string, unknown>): string[] =>
  (message.reply_markup as { inline_keyboard: { text: string }[][] }).inline_keyboard
    .flat()
    .map(({ text }) => text);
const captionOf = (edit: Record<string, unknown>): string => (edit.media as { caption: string }).caption;

/** Resolves when the folder's state shows something. */
const until = (folder: string, shows: (state: State) => boolean): Promise<void> =>
  expect.poll(() => shows(savedState(folder)), { interval: 20 }).toBe(true);
const isDone =
  (...tiers: string[]) =>
  (state: State): boolean =>
    state.outbox.length === 0 && tiers.every((tier) => state.tiersDone[`2023-05:${tier}`] !== undefined);

async function say(api: TelegramStandin, user: number, text: string): Promise<string> {
  const before = texts(api, user).length;
  api.write(user, text);
  return api.until(() => texts(api, user)[before]);
}

/** Reports for a unit of the specialist group, each task behind with a reason. */
async function report(api: TelegramStandin, user: number): Promise<void> {
  let answer = await say(api, user, '/baocao');
  for (let step = 0; step < 16 && !answer.startsWith('<b>Tháng 5/2023 ·'); step++)
    answer = await say(
      api,
      user,
      answer.includes('Gõ số') ? '100' : /<b>\d\/\d<\/b> ·/.test(answer) ? 'chậm' : 'chờ sở khác',
    );
  expect(await say(api, user, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
}

describe('the digest on Telegram', () => {
  it('is one photo at its time, and late reports edit it in place', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder((org) => addHeads(org, [2_001]));
    prepareState(folder, { tiersDone: mayMarks(['digest']) });
    const begun = Date.now();
    startRehearsal(api, folder, digestAt - 2_000);
    const posted = await api.until(() => api.sentTo(linkedGroup)[0]);
    // The rehearsal began two seconds before the digest's time.
    expect(api.deliveries[0]!.at - begun).toBeGreaterThanOrEqual(2_000);
    expect(posted).toMatchObject({
      caption: expect.stringContaining('<b>DDCI tháng 5/2023</b>: 0/6 đơn vị đã báo cáo.'),
      photo: { width: 1080 },
    });
    expect(labels(posted)).toEqual(['Chi tiết', 'Xem chỉ số']);

    await report(api, users.hts);
    const [first] = await api.until(
      () => api.editedIn(linkedGroup).length === 1 && api.editedIn(linkedGroup),
    );
    expect(captionOf(first!)).toContain('1/6 đơn vị đã báo cáo (trễ hạn: Phòng Hạ tầng số)');
    await report(api, 2_001);
    const [, second] = await api.until(
      () => api.editedIn(linkedGroup).length === 2 && api.editedIn(linkedGroup),
    );
    expect(captionOf(second!)).toContain(
      '2/6 đơn vị đã báo cáo (trễ hạn: Phòng Hạ tầng số và Phòng số 2001)',
    );
    for (const edit of [first!, second!]) {
      expect(edit).toMatchObject({ message_id: posted.message_id, photo: { width: 1080 } });
      expect(labels(edit)).toEqual(['Chi tiết', 'Xem chỉ số']);
    }
    expect(api.deliveries.filter(({ chatId }) => chatId === String(linkedGroup))).toMatchObject([
      { method: 'sendPhoto' },
      { method: 'editMessageMedia' },
      { method: 'editMessageMedia' },
    ]);
    await until(folder, ({ outbox }) => outbox.length === 0);
    expect(savedState(folder)).toMatchObject({ failures: [], digests: [{ messageId: '1' }] });
  });

  it('stays one message though dozens of units are missing', async () => {
    const api = await startTelegramStandin();
    const heads = Array.from({ length: 80 }, (_, position) => 2_000 + position);
    const folder = linkedFolder((org) => addHeads(org, heads));
    prepareState(folder, { tiersDone: mayMarks(['digest']) });
    startRehearsal(api, folder, digestAt);
    await api.until(() => api.sentTo(linkedGroup)[0]);
    await report(api, users.hts);
    await api.until(() => api.editedIn(linkedGroup)[0]);
    await until(folder, ({ outbox }) => outbox.length === 0);
    expect(api.sentTo(linkedGroup)).toHaveLength(1);
    expect(labels(api.editedIn(linkedGroup)[0]!)).toEqual(['Chi tiết', 'Xem chỉ số']);
  });
});

describe('who cannot be reached', () => {
  it('gets the message at a second account, and the first is left alone', async () => {
    const api = await startTelegramStandin();
    const second = 205;
    const folder = linkedFolder((org) => {
      org.people
        .find(({ id }) => id === 'truong-phong-ha-tang-so')!
        .accounts.push({ channel: 'telegram', userId: String(second) });
    });
    prepareState(folder, { tiersDone: mayMarks(['opening', 'nudge-3d', 'nudge-1d']) });
    // Who joined first is written to; the second is the fall-back.
    api.refuseChat(users.hts, blocked);
    const first = startRehearsal(api, folder, opening);
    await api.until(() => texts(api, second).find((text) => text.includes('Phòng Hạ tầng số')));
    await until(folder, isDone('opening'));
    expect(await first.end('SIGTERM')).toBe(0);
    startRehearsal(api, folder, dayBefore);
    await until(folder, isDone('nudge-1d'));
    expect(texts(api, second)).toHaveLength(2);
    expect(sayingsTo(api, users.hts)).toHaveLength(1);
    expect(texts(api, users.office).filter((text) => text.includes('không nhắn được'))).toEqual([]);
  });

  it('is told of to the office once, and not tried again until they write', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    prepareState(folder, { tiersDone: mayMarks(['opening', 'nudge-3d', 'nudge-1d', 'nudge-3h']) });
    api.refuseChat(users.hts, blocked);
    const complaints = () =>
      texts(api, users.office).filter((text) => text.includes('không nhắn được cho Trưởng phòng Hạ tầng số'));
    const first = startRehearsal(api, folder, opening);
    await api.until(() => complaints().length === 1);
    await until(folder, isDone('opening'));
    await first.end('SIGTERM');
    const second = startRehearsal(api, folder, dayBefore);
    await until(folder, isDone('nudge-1d'));
    expect(sayingsTo(api, users.hts)).toHaveLength(1);
    expect(complaints()).toHaveLength(1);

    api.refuseChat(users.hts, null);
    expect(await say(api, users.hts, 'hạn báo cáo')).toContain('25/05/2023');
    await until(folder, ({ unreachable }) => unreachable.length === 0);
    await second.end('SIGTERM');
    startRehearsal(api, folder, hoursBefore);
    await api.until(() => texts(api, users.hts).find((text) => text.startsWith('🔔')));
    expect(complaints()).toHaveLength(1);
  });

  for (const [why, refusal] of [
    ['the bot was removed from it', removed],
    ['it is no more', notFound],
  ] as const)
    it(`is a group, since ${why}: the office is told once`, async () => {
      const api = await startTelegramStandin();
      const folder = linkedFolder();
      prepareState(folder, { tiersDone: mayMarks(['digest']) });
      api.refuseChat(linkedGroup, refusal);
      startRehearsal(api, folder, digestAt);
      const complaints = () =>
        texts(api, users.office).filter((text) => text.includes('không gửi được vào một nhóm'));
      await api.until(() => complaints().length === 1);
      await report(api, users.hts);
      await until(folder, isDone('digest'));
      expect(complaints()).toHaveLength(1);
      expect(sayingsTo(api, linkedGroup)).toHaveLength(1);
      // Taken in again: should the group go once more, the office is told once more.
      const member = { user: { id: 42 }, status: 'member' };
      const chat = { id: linkedGroup, type: 'supergroup', title: 'Nhóm' };
      api.push({ my_chat_member: { chat, from: { id: users.yen }, date: 1, new_chat_member: member } });
      await until(folder, ({ unreachable, told }) => unreachable.length === 0 && told.length === 0);
    });

  it('is a group that went after its digest was posted: it is edited once the bot is back there', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    prepareState(folder, { tiersDone: mayMarks(['digest']) });
    const first = startRehearsal(api, folder, digestAt);
    await api.until(() => api.sentTo(linkedGroup)[0]);
    await until(folder, isDone('digest'));
    api.refuseChat(linkedGroup, removed);
    const complaints = () =>
      texts(api, users.office).filter((text) => text.includes('không gửi được vào một nhóm'));
    await report(api, users.hts);
    await api.until(() => complaints().length === 1);
    await first.end('SIGTERM');
    // A start looks at once whether something is due.
    startRehearsal(api, folder, digestAt + 3_600_000);
    await say(api, users.yen, '2.1');
    await until(folder, ({ outbox }) => outbox.length === 0);
    expect(sayingsTo(api, linkedGroup)).toHaveLength(2);
    expect(complaints()).toHaveLength(1);

    api.refuseChat(linkedGroup, null);
    api.writeInGroup(linkedGroup, users.yen, '/index 2.1');
    const edit = await api.until(() => api.editedIn(linkedGroup)[0]);
    expect(captionOf(edit)).toContain('1/5 đơn vị đã báo cáo (trễ hạn: Phòng Hạ tầng số)');
    expect(savedState(folder)).toMatchObject({ unreachable: [], told: [] });
  });
});

describe('a group that became a supergroup', () => {
  const moved = -100_777;
  const migrated = {
    type: 'answer',
    status: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: moved },
  } as const;

  it('gets its digest, and the edits of it, under the new id', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    prepareState(folder, { tiersDone: mayMarks(['digest']) });
    api.refuseChat(linkedGroup, migrated);
    startRehearsal(api, folder, digestAt);
    const posted = await api.until(() => api.sentTo(moved)[0]);
    expect(posted).toMatchObject({ photo: { width: 1080 } });
    await report(api, users.hts);
    const edit = await api.until(() => api.editedIn(moved)[0]);
    expect(edit.message_id).toBe(posted.message_id);
    await until(folder, isDone('digest'));
    expect(savedState(folder)).toMatchObject({
      groups: [{ channel: 'telegram', chatId: String(moved) }],
      digests: [{ chat: `telegram:${moved}` }],
      failures: [],
    });
    expect(sayingsTo(api, linkedGroup)).toHaveLength(1);
  });

  it('is answered there', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    api.refuseChat(linkedGroup, migrated);
    startRehearsal(api, folder, opening);
    api.writeInGroup(linkedGroup, users.yen, '/index 2.1');
    expect(await api.until(() => texts(api, moved)[0])).toContain('Chi phí thời gian');
  });
});

/** A folder of so many heads who all owe their report, at the opening of the month. */
function manyHeads(count: number): { folder: string; heads: number[] } {
  const heads = Array.from({ length: count }, (_, position) => 3_000 + position);
  const folder = linkedFolder((org) => addHeads(org, heads));
  prepareState(folder, { tiersDone: mayMarks(['opening', 'nudge-3d']) });
  return { folder, heads };
}

describe('many reminders at once', () => {
  it('stop after a second 429 for exactly as long as it says, and then go on at the same pace', async () => {
    const api = await startTelegramStandin();
    const { folder, heads } = manyHeads(60);
    const retryAfter = 3;
    let seen = 0;
    api.onDelivery(() => {
      seen += 1;
      // One chat's limit stops that chat; a second chat that is refused meanwhile tells of the limit for all.
      if (seen === 10) api.fail('sendMessage', tooMany(retryAfter), tooMany(retryAfter));
    });
    startRehearsal(api, folder, opening);
    await api.until(() => api.deliveries.length >= 10);
    api.write(users.yen, '2.1');
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
    const sayings = api.calls.filter(({ method }) => isSaying(method));
    const limited = sayings[11]!;
    const after = sayings.slice(12).map(({ at }) => at - limited.at);
    // What was on its way when the 429 came could not be stopped; on a busy machine that is long.
    const onWayMs = 1_000;
    expect(after.filter((ms) => ms > onWayMs && ms < retryAfter * 1_000 - 10)).toEqual([]);
    const first = after.find((ms) => ms > onWayMs)!;
    expect(first).toBeLessThan(retryAfter * 1_000 + 1_500);
    // 30 a second at most; a timer may be a little early.
    for (const [position, { at }] of sayings.entries())
      expect((sayings[position + 31]?.at ?? Infinity) - at).toBeGreaterThan(980);
    expect(texts(api, users.yen)).toHaveLength(1);
    for (const head of heads) expect(api.sentTo(head)).toHaveLength(1);
  });

  it('are kept, not sent, when the process is ended during such a pause', async () => {
    const api = await startTelegramStandin();
    const { folder, heads } = manyHeads(40);
    api.fail('sendMessage', tooMany(30), tooMany(30));
    const first = startRehearsal(api, folder, opening);
    await until(folder, ({ outbox }) => outbox.filter(({ notBefore }) => notBefore > 0).length === 2);
    const before = api.calls.filter(({ method }) => isSaying(method)).length;
    expect(await first.end('SIGTERM')).toBe(0);
    expect(api.calls.filter(({ method }) => isSaying(method))).toHaveLength(before);
    startRehearsal(api, folder, opening + 60_000);
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
    for (const head of heads) expect(api.sentTo(head)).toHaveLength(1);
  });

  it('leave room for a question: it is answered within a second of the pace while 200 drain', async () => {
    const api = await startTelegramStandin();
    const { folder, heads } = manyHeads(200);
    startRehearsal(api, folder, opening);
    const reminded = () => heads.filter((head) => api.sentTo(head).length > 0).length;
    for (const [asked, user] of [
      [20, users.yen],
      [80, users.lan],
      [140, users.hung],
      [170, heads.at(-1)!],
    ] as const) {
      await api.until(() => reminded() >= asked);
      const before = reminded();
      expect(await say(api, user, 'ai phụ trách chi phí thời gian')).toContain('Lê Hải Yến');
      // Thirty reminders are a second's; counted so, a busy machine changes nothing.
      expect(reminded() - before).toBeLessThanOrEqual(30);
      expect(reminded()).toBeLessThan(200);
    }
    await api.until(() => reminded() === 200);
    for (const head of heads.slice(0, -1)) expect(api.sentTo(head)).toHaveLength(1);
  });
});

describe('a reminder is never made twice', () => {
  it('by restarts', async () => {
    const api = await startTelegramStandin();
    const { folder, heads } = manyHeads(5);
    for (let life = 0; life < 4; life++) {
      const bot = startRehearsal(api, folder, opening + life * 60_000);
      // The first look comes before the first question.
      await say(api, users.yen, 'ai phụ trách chi phí thời gian');
      await until(folder, isDone('opening', 'nudge-3d'));
      await bot.end('SIGTERM');
    }
    for (const head of [...heads, users.hts]) expect(api.sentTo(head)).toHaveLength(1);
  });

  it('by ticks at the same time, in one process or in two on one state', async () => {
    let now = opening;
    const clock = { now: () => now, rehearsal: true };
    const sent: { chatId: string; text: string }[] = [];
    const channel = stubChannel('telegram', {
      async send(chatId, message) {
        await new Promise((done) => setTimeout(done, 5));
        sent.push({ chatId, text: plainText(message) });
        return String(sent.length);
      },
    });
    const accounts = context.org.people.map(({ id }) => ({
      channel: 'telegram' as const,
      userId: id,
      personId: id,
      linkedAt: 0,
    }));
    const store = createMemoryStore({ ...emptyState(), accounts, begunAt: opening - 1 });
    const bots = ['one', 'two'].map((holder) =>
      createBot({
        context,
        store: { ...store, exclusive: false },
        clock,
        log: { debug() {}, info() {}, warn() {}, error() {} },
        channels: [channel],
        words: vietnamese,
        files: noFiles,
        holder,
        showOfficeCode() {},
      }),
    );
    for (const bot of bots) await bot.start();
    for (const moment of [opening, dayBefore, hoursBefore, digestAt]) {
      now = moment;
      await Promise.all([...bots, ...bots].map((bot) => bot.tick()));
      await Promise.all(bots.map((bot) => bot.settled()));
      await expect.poll(async () => (await store.read()).outbox).toEqual([]);
    }
    for (const bot of bots) await bot.stop();
    const heads = context.org.people.filter(({ role }) => role === 'head');
    for (const { id } of heads)
      expect(
        sent.filter(({ chatId }) => chatId === id).map(({ text }) => [...text][0]),
        id,
      ).toEqual(['🔔', '🔔', '🔔', '⏰']);
  });
});
