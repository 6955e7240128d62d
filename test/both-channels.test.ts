import { expect, it } from 'vitest';
import { linkedGroup, users } from './support/org.ts';
import { mayMarks, momentAt, prepareState, savedState, startRehearsal } from './support/rehearsal.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, type ZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo } from './support/zalo-talk.ts';

const opening = momentAt('2023-05-22T07:59:58');
const head = 'truong-phong-ha-tang-so';

/** A head with an account on each platform; of the month only the opening is still to speak. */
async function bothPlatforms(preferred: 'telegram' | 'zalo') {
  const telegram = await startTelegramStandin();
  const zalo = await startZaloStandin();
  const folder = folderWithZalo();
  prepareState(folder, { tiersDone: mayMarks(['opening']), preferred: { [head]: preferred } });
  const both = { environment: { ...telegram.environment, ...zalo.environment } };
  return { telegram, zalo, folder, both };
}

const onTelegram = (api: TelegramStandin): string[] =>
  api.sentTo(users.hts).flatMap(({ text }) => (String(text).includes('🔔') ? [String(text)] : []));
const onZaloSide = (api: ZaloStandin): string[] =>
  api.textsTo(onZalo.hts).filter((text) => text.includes('🔔'));
const isSettled = (folder: string): boolean => savedState(folder).outbox.length === 0;

/** The head writes on Zalo, which opens the chat there. */
async function meetOnZalo(zalo: ZaloStandin): Promise<void> {
  zalo.write(onZalo.hts, 'chào em');
  await zalo.until(() => zalo.textsTo(onZalo.hts)[0]);
}

it.each(['telegram', 'zalo'] as const)('reminds on the preferred platform alone: %s', async (preferred) => {
  const { telegram, zalo, folder, both } = await bothPlatforms(preferred);
  startRehearsal(both, folder, opening - 2_000);
  await meetOnZalo(zalo);
  const [here, there] =
    preferred === 'zalo'
      ? [() => onZaloSide(zalo), () => onTelegram(telegram)]
      : [() => onTelegram(telegram), () => onZaloSide(zalo)];
  await expect.poll(() => here().length).toBe(1);
  await expect.poll(() => isSettled(folder)).toBe(true);
  expect(there()).toEqual([]);
});

it('falls back to Telegram, once, where Zalo does not know the chat', async () => {
  const { telegram, zalo, folder, both } = await bothPlatforms('zalo');
  startRehearsal(both, folder, opening);
  await telegram.until(() => onTelegram(telegram)[0]);
  await expect.poll(() => isSettled(folder)).toBe(true);
  expect(onTelegram(telegram)).toHaveLength(1);
  expect(onZaloSide(zalo)).toEqual([]);
  const isKnownGone = () => savedState(folder).unreachable.some(({ chatId }) => chatId === onZalo.hts);
  expect(isKnownGone()).toBe(true);
  // Who writes there again is written to there again.
  await meetOnZalo(zalo);
  await expect.poll(isKnownGone).toBe(false);
});

it('falls back to Zalo with numbered choices, where Telegram is blocked', async () => {
  const { telegram, zalo, folder, both } = await bothPlatforms('telegram');
  telegram.refuseChat(users.hts, {
    type: 'answer',
    status: 403,
    description: 'Forbidden: bot was blocked by the user',
  });
  startRehearsal(both, folder, opening - 2_000);
  await meetOnZalo(zalo);
  const reminder = await zalo.until(() => onZaloSide(zalo)[0]);
  expect(reminder).toMatch(/\n1\. Báo cáo ngay\n2\. Nhắc lại sau 2 giờ\n3\. Nhắc sáng mai$/);
  await expect.poll(() => isSettled(folder)).toBe(true);
  zalo.write(onZalo.hts, '1');
  await zalo.until(() =>
    zalo.textsTo(onZalo.hts).find((text) => text.includes('1/6 · Cạnh tranh bình đẳng')),
  );
  expect(onZaloSide(zalo)).toHaveLength(1);
  expect(onTelegram(telegram)).toEqual([]);
  expect(zalo.problems).toEqual([]);
});

it('writes to the other account while a platform has no token, and moves what waited there', async () => {
  const { telegram, zalo, folder, both } = await bothPlatforms('zalo');
  // Zalo answers nothing when the reminder is due, so it waits; then the bot comes back without that token.
  zalo.fail(
    'sendMessage',
    ...Array.from({ length: 40 }, () => ({ type: 'answer' as const, errorCode: 500 })),
  );
  const first = startRehearsal(both, folder, opening);
  await expect
    .poll(() => savedState(folder).outbox.some((row) => row.attempts > 0 && row.chat.channel === 'zalo'))
    .toBe(true);
  await first.end('SIGKILL');
  const second = startRehearsal(telegram, folder, opening + 120_000);
  await telegram.until(() => onTelegram(telegram)[0]);
  await expect.poll(() => isSettled(folder)).toBe(true);
  expect(onTelegram(telegram)).toHaveLength(1);
  expect(savedState(folder).unreachable).toEqual([]);
  expect(await second.end('SIGTERM')).toBe(0);
  // What is due next goes to Telegram from the beginning.
  prepareNext(folder);
  startRehearsal(telegram, folder, momentAt('2023-05-24T07:59:58'));
  await expect.poll(() => onTelegram(telegram).length).toBe(2);
});

/** The nudge of the day before the deadline is still to speak. */
function prepareNext(folder: string): void {
  const state = savedState(folder);
  const { '2023-05:nudge-1d': _, ...tiersDone } = state.tiersDone;
  prepareState(folder, { ...state, tiersDone });
}

it('sums a year up on both platforms, and leads to its months by buttons and by numbers', async () => {
  const telegram = await startTelegramStandin();
  const zalo = await startZaloStandin();
  const folder = folderWithZalo();
  prepareState(folder, { preferred: { 'le-hai-yen': 'zalo' } });
  const both = { environment: { ...telegram.environment, ...zalo.environment } };
  startRehearsal(both, folder, momentAt('2024-01-02T08:59:57'));
  zalo.write(onZalo.yen, 'chào em');
  const toLeader = await zalo.until(() =>
    zalo.textsTo(onZalo.yen).find((text) => text.includes('Tổng kết DDCI năm 2023, 2 chỉ số của anh/chị')),
  );
  expect(toLeader).toMatch(/\n\n1\. Tháng 12\n2\. Các tháng…$/);
  const say = (text: string): Promise<string> => {
    const before = zalo.textsTo(onZalo.yen).length;
    zalo.write(onZalo.yen, text);
    return zalo.until(() => zalo.textsTo(onZalo.yen)[before]);
  };
  const months = await say('2');
  expect(months).toMatch(/Năm 2023: anh\/chị xem tháng nào\?\n\n1\. Tháng 5\n[\s\S]*\n8\. Tháng 12$/);
  expect(await say('tháng 9')).toContain('Chưa đơn vị nào báo cáo: 1 chỉ số chưa có thông tin.');

  for (const chat of [users.office, linkedGroup]) {
    const summary = await telegram.until(() =>
      telegram.sentTo(chat).find(({ caption }) => String(caption).includes('Tổng kết DDCI năm 2023')),
    );
    expect(JSON.stringify(summary.reply_markup)).toContain('y:m:2023-12:progress:');
  }
  telegram.press(users.office, 'y:all:2023:missing:');
  await telegram.until(() =>
    telegram.sentTo(users.office).find(({ text }) => String(text).includes('anh/chị xem tháng nào?')),
  );
  expect(zalo.problems).toEqual([]);
});
