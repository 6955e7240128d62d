import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { addHeads, linkedFolder } from './support/org.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';

describe('a flood at the end', () => {
  it('of 150 questions during a 429 keeps no process from ending, and each is answered after the start', async () => {
    const api = await startTelegramStandin();
    const heads = Array.from({ length: 150 }, (_, position) => 2_000 + position);
    const folder = linkedFolder((org) => addHeads(org, heads));
    const environment = {
      ...api.environment,
      DATA_DIR: folder,
      CLOCK_START: '2023-05-19T08:00:00+07:00',
    };
    const tooMany = {
      type: 'answer',
      status: 429,
      description: 'Too Many Requests',
      parameters: { retry_after: 600 },
    } as const;
    for (const head of heads) api.refuseChat(head, tooMany);
    const first = startBot(environment);
    await first.printed('telegram: connected');
    const last = heads.map((head) => api.write(head, 'ai phụ trách chi phí thời gian')).at(-1)!;
    // Asked for more with an offset: Telegram forgets what was before.
    await api.untilCall(() =>
      api.calls.some(
        ({ method, parameters }) => method === 'getUpdates' && Number(parameters.offset) === last + 1,
      ),
    );
    const begun = performance.now();
    expect(await first.end('SIGTERM')).toBe(0);
    const endedMs = performance.now() - begun;
    expect(endedMs).toBeLessThan(2_000);
    for (const head of heads) api.refuseChat(head, null);
    expect(heads.filter((head) => api.sentTo(head).length > 0)).toEqual([]);
    startBot(environment);
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
    for (const head of heads)
      expect(api.sentTo(head).map(({ text }) => text)).toEqual([expect.stringContaining('Lê Hải Yến')]);
  }, 60_000);
});

/** A second folder whose disk hangs: a copy that begins there neither fails nor ends. */
function hangingCopies(dataFolder: string): string {
  const second = newFolder();
  // What a channel has learned is copied whole each time; its temporary file is a pipe that nobody reads.
  mkdirSync(join(dataFolder, 'state', 'zalo'), { recursive: true });
  writeFileSync(join(dataFolder, 'state', 'zalo', 'private-chats.json'), '{}');
  mkdirSync(join(second, 'zalo'));
  execFileSync('mkfifo', [join(second, 'zalo', 'private-chats.json.part')]);
  return second;
}

describe.runIf(process.platform === 'linux')('a copy that hangs', () => {
  it('keeps no process from ending within 2 s, in a flood neither, and what was acknowledged is on disk', async () => {
    const api = await startTelegramStandin();
    const heads = Array.from({ length: 150 }, (_, position) => 2_000 + position);
    const folder = linkedFolder((org) => addHeads(org, heads));
    const second = hangingCopies(folder);
    const bot = startBot({ ...api.environment, DATA_DIR: folder, BACKUP_DIR: second });
    await bot.printed('telegram: connected');
    for (const head of heads)
      api.refuseChat(head, {
        type: 'answer',
        status: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: 600 },
      });
    const last = heads.map((head) => api.write(head, 'ai phụ trách chi phí thời gian')).at(-1)!;
    await api.untilCall(() =>
      api.calls.some(
        ({ method, parameters }) => method === 'getUpdates' && Number(parameters.offset) === last + 1,
      ),
    );
    const begun = performance.now();
    await bot.end('SIGTERM');
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(bot.output()).toContain('stopped');
    // The copy had begun, and did hang.
    expect(existsSync(join(second, 'states'))).toBe(true);
    for (const head of heads) api.refuseChat(head, null);
    startBot({ ...api.environment, DATA_DIR: folder });
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
  }, 60_000);
});
