import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { addHeads, linkedFolder, users } from './support/org.ts';
import { canLimit, canMount, limitFiles, smallDisk } from './support/small-disk.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const clock = { CLOCK_START: '2023-05-22T09:00:00+07:00', LOG_LEVEL: 'debug' };
const savedIn = (folder: string): State =>
  JSON.parse(readFileSync(join(folder, 'rehearsal', 'state.json'), 'utf8')) as State;

const textsTo = (api: TelegramStandin, userId: number): string[] =>
  api.sentTo(userId).map(({ text }) => String(text));
const heard = (api: TelegramStandin, userId: number, text: string): Promise<string> =>
  api.until(() => textsTo(api, userId).find((one) => one.includes(text)));
const count = (texts: readonly string[], text: string): number =>
  texts.filter((one) => one.includes(text)).length;

/** What everybody goes through on Telegram while nothing can be written, and afterwards. */
async function throughOnTelegram(folder: string, fill: (pid: number) => void, free: (pid: number) => void) {
  const api = await startTelegramStandin();
  const bot = startBot({ ...api.environment, ...clock, DATA_DIR: folder });
  const pid = bot.child.pid!;
  api.write(users.hts, '/baocao');
  await heard(api, users.hts, '1/6');
  await expect.poll(() => savedIn(folder).outbox).toEqual([]);
  fill(pid);
  api.write(users.hts, 'chậm');
  await heard(api, users.hts, 'sẽ tự lưu');
  // Questions need no disk, neither those of others nor one in the middle of the report.
  api.write(users.yen, 'ai phụ trách chi phí thời gian');
  await heard(api, users.yen, 'Lê Hải Yến');
  api.write(users.hts, 'còn chỉ tiêu minh bạch?');
  await heard(api, users.hts, 'Chỉ tiêu 2023');
  await heard(api, users.office, 'không ghi được đĩa');
  free(pid);
  await heard(api, users.hts, 'Vướng mắc gì?');
  await heard(api, users.office, 'ghi được đĩa trở lại');
  expect(count(textsTo(api, users.hts), 'sẽ tự lưu')).toBe(1);
  expect(count(textsTo(api, users.office), 'không ghi được đĩa')).toBe(1);
  expect(count(textsTo(api, users.office), 'ghi được đĩa trở lại')).toBe(1);
  expect(savedIn(folder).drafts[0]).toMatchObject({ pending: { status: 'late' } });
  expect(savedIn(folder).setAside).toEqual([]);
  return bot;
}

describe('a disk without a byte left', () => {
  it.skipIf(!canMount)(
    'keeps acts waiting and nobody who asks, on Telegram; the office hears of it once, and once that it is over',
    async () => {
      const disk = smallDisk(linkedFolder());
      const bot = await throughOnTelegram(disk.folder, disk.fill, disk.free);
      expect(bot.output()).toMatch(/event failed.*ENOSPC/);
      expect(bot.output()).toMatch(/ALARM: it does not work.*disk.*ENOSPC/);
    },
    60_000,
  );

  // An almost full disk takes a part of a write and calls that a success; the file is not whole for all that.
  it.skipIf(!canLimit).each([
    ['forbids every write', 0],
    ['takes a part of every write', 1_000],
  ])(
    'is the same where the system %s',
    async (_, bytes) => {
      const folder = linkedFolder();
      const bot = await throughOnTelegram(
        folder,
        (pid) => {
          expect(statSync(join(folder, 'rehearsal', 'state.json')).size).toBeGreaterThan(bytes);
          limitFiles(pid, bytes);
        },
        (pid) => limitFiles(pid, null),
      );
      expect(bot.output()).toMatch(/event failed.*EFBIG/);
    },
    60_000,
  );

  it.skipIf(!canLimit)(
    'keeps nobody from asking on Telegram behind the waiting acts of others, which all are saved afterwards',
    async () => {
      const api = await startTelegramStandin();
      const heads = Array.from({ length: 5 }, (_, position) => 2_001 + position);
      const folder = linkedFolder((org) => addHeads(org, heads));
      const bot = startBot({ ...api.environment, ...clock, DATA_DIR: folder });
      api.write(users.hung, '2.1');
      await heard(api, users.hung, 'Chi phí thời gian');
      limitFiles(bot.child.pid!, 0);
      const firstAct = api.write(heads[0]!, '/baocao');
      for (const head of heads.slice(1)) api.write(head, '/baocao');
      for (const head of heads) await heard(api, head, 'sẽ tự lưu');
      api.write(users.yen, 'ai phụ trách chi phí thời gian');
      await heard(api, users.yen, 'Lê Hải Yến');
      // Not one of them was confirmed, so that the question came behind them all.
      expect(api.confirmedUpTo()).toBeLessThanOrEqual(firstAct);
      limitFiles(bot.child.pid!, null);
      for (const head of heads) await heard(api, head, '1/5');
      for (const head of heads) expect(count(textsTo(api, head), '1/5')).toBe(1);
      expect(savedIn(folder).drafts).toHaveLength(heads.length);
      expect(count(textsTo(api, users.yen), 'Lê Hải Yến')).toBe(1);
    },
    60_000,
  );

  it.skipIf(!canMount)(
    'keeps acts waiting and nobody who asks, on Zalo, and a kill loses no act',
    async () => {
      const disk = smallDisk(folderWithZalo());
      const { api, bot, say } = await startOnZalo({ folder: disk.folder });
      // Nobody can be written to on Zalo before they wrote.
      await say(onZalo.office, '2.1');
      await say(onZalo.hts, '/baocao');
      await expect.poll(() => savedIn(disk.folder).outbox).toEqual([]);
      disk.fill();
      expect(await say(onZalo.hts, 'chậm')).toContain('sẽ tự lưu');
      expect(await say(onZalo.yen, 'ai phụ trách chi phí thời gian')).toContain('Lê Hải Yến');
      expect(await say(onZalo.hts, 'còn chỉ tiêu minh bạch?')).toContain('Chỉ tiêu 2023');
      await api.until(() => api.textsTo(onZalo.office).find((text) => text.includes('không ghi được đĩa')));
      expect(bot.output()).toMatch(/event failed.*ENOSPC/);
      expect(bot.output()).not.toContain('chậm');
      // Zalo has forgotten the act, and the process that heard it dies.
      await bot.end('SIGKILL');
      disk.free();
      await startOnZalo({ api, folder: disk.folder });
      await api.until(() => api.textsTo(onZalo.hts).find((text) => text.startsWith('Vướng mắc gì?')));
      await expect.poll(() => savedIn(disk.folder).drafts[0]?.pending.status).toBe('late');
    },
    60_000,
  );

  it.skipIf(!canLimit)(
    'where not even the update in hand can be kept, answers what needs no disk, says why, and loses no act',
    async () => {
      const { api, bot, say, saved } = await startOnZalo();
      await say(onZalo.hts, '/baocao');
      await expect.poll(() => saved().outbox).toEqual([]);
      limitFiles(bot.child.pid!, 0);
      expect(await say(onZalo.yen, 'ai phụ trách chi phí thời gian')).toContain('Lê Hải Yến');
      expect(await say(onZalo.yen, 'còn chỉ tiêu?')).toContain('8,0 điểm');
      expect(await say(onZalo.hts, 'chậm')).toContain('sẽ tự lưu');
      // What could be lost with the process is one act, not all that Zalo still has.
      api.write(onZalo.yen, '2.2');
      await bot.printed(/could not be written to disk.*EFBIG/);
      expect(api.waiting()).toBe(1);
      limitFiles(bot.child.pid!, null);
      await api.until(() => api.textsTo(onZalo.hts).find((text) => text.startsWith('Vướng mắc gì?')));
      await api.until(() =>
        api.textsTo(onZalo.yen).find((text) => text.includes('Chi phí không chính thức')),
      );
      expect(saved().drafts[0]).toMatchObject({ pending: { status: 'late' } });
    },
    60_000,
  );
});
