import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BotProcess, newFolder, startBot } from './support/bot-process.ts';
import { addHeads, linkedFolder } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin, type ZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo, startOnZalo } from './support/zalo-talk.ts';

const question = 'ai phụ trách chi phí thời gian';
const endsWithinMs = 2_000;
/** Telegram takes nothing more for a chat. */
const tooMany = {
  type: 'answer',
  status: 429,
  description: 'Too Many Requests',
  parameters: { retry_after: 600 },
} as const;

/** The question of a head as Telegram posts it; it has the head's number. */
const postedQuestion = (head: number): object => ({
  update_id: head,
  message: {
    message_id: head,
    date: 1,
    text: question,
    chat: { id: head, type: 'private', first_name: 'N' },
    from: { id: head, is_bot: false, first_name: 'N' },
  },
});

/** So many heads who are linked on Zalo, and to whom nothing can be said for now. */
function zaloHeads(api: ZaloStandin): { heads: string[]; folder: string; allowAll(): void } {
  const numbers = Array.from({ length: 150 }, (_, position) => 2_000 + position);
  const heads = numbers.map(String);
  const folder = folderWithZalo((org) => {
    addHeads(org, numbers);
    for (const account of org.people.flatMap((person) => person.accounts))
      if (heads.includes(String(account.userId))) account.channel = 'zalo';
  });
  for (const head of heads) api.refuseChat(head, { type: 'answer', errorCode: 429 });
  return {
    heads,
    folder,
    allowAll() {
      for (const head of heads) api.refuseChat(head, null);
    },
  };
}

/** Each was answered, and once. */
const expectOneAnswerEach = (api: ZaloStandin, heads: readonly string[]): void => {
  for (const head of heads) expect(api.textsTo(head)).toEqual([expect.stringContaining('Lê Hải Yến')]);
};

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
    for (const head of heads) api.refuseChat(head, tooMany);
    const first = startBot(environment);
    await first.printed('telegram: connected');
    const last = heads.map((head) => api.write(head, question)).at(-1)!;
    // Asked for more with an offset: Telegram forgets what was before.
    await api.untilCall(() =>
      api.calls.some(
        ({ method, parameters }) => method === 'getUpdates' && Number(parameters.offset) === last + 1,
      ),
    );
    const begun = performance.now();
    expect(await first.end('SIGTERM')).toBe(0);
    const endedMs = performance.now() - begun;
    expect(endedMs).toBeLessThan(endsWithinMs);
    for (const head of heads) api.refuseChat(head, null);
    expect(heads.filter((head) => api.sentTo(head).length > 0)).toEqual([]);
    startBot(environment);
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
    for (const head of heads)
      expect(api.sentTo(head).map(({ text }) => text)).toEqual([expect.stringContaining('Lê Hải Yến')]);
  }, 240_000);

  it('is the same on Zalo, whose polls hand out one by one and forget', async () => {
    const api = await startZaloStandin();
    const { heads, folder, allowAll } = zaloHeads(api);
    const { bot } = await startOnZalo({ api, folder });
    await bot.printed('zalo: connected');
    for (const head of heads) api.write(head, question);
    // Asked for more behind the last: it is safe, as Zalo's rules have it.
    await api.untilCall(
      () => api.calls.filter(({ method }) => method === 'getUpdates').length > heads.length,
    );
    expect(api.handedOut).toHaveLength(heads.length);
    const begun = performance.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    allowAll();
    expect(heads.filter((head) => api.textsTo(head).length > 0)).toEqual([]);
    await startOnZalo({ api, folder });
    await api.until(() => heads.every((head) => api.textsTo(head).length > 0));
    expectOneAnswerEach(api, heads);
  }, 240_000);

  it('is the same by the webhook of Telegram, where each was answered 200; what was not comes again', async () => {
    const api = await startTelegramStandin();
    const heads = Array.from({ length: 150 }, (_, position) => 2_000 + position);
    const environment = {
      ...api.environment,
      DATA_DIR: linkedFolder((org) => addHeads(org, heads)),
      CLOCK_START: '2023-05-19T08:00:00+07:00',
      PUBLIC_URL: 'https://bot.example.vn',
    };
    for (const head of heads) api.refuseChat(head, tooMany);
    /** Starts the bot, and says how questions are posted to it. */
    const start = async () => {
      const bot = startBot(environment);
      await bot.printed(/telegram: connected.*webhook/);
      const port = /listening.*port=(\d+)/.exec(bot.output())![1]!;
      const secret = await api.until(
        () => api.calls.find(({ method }) => method === 'setWebhook')?.parameters.secret_token,
      );
      /** @returns who was answered 200 */
      const post = async (some: readonly number[]): Promise<number[]> => {
        const statuses = await Promise.all(
          some.map((head) =>
            fetch(`http://127.0.0.1:${port}/telegram`, {
              method: 'POST',
              headers: {
                'content-type': 'application/json',
                'x-telegram-bot-api-secret-token': String(secret),
              },
              body: JSON.stringify(postedQuestion(head)),
            }).then(
              ({ status }) => status,
              () => null,
            ),
          ),
        );
        return some.filter((_, position) => statuses[position] === 200);
      };
      return { bot, post };
    };
    const { bot, post } = await start();
    const first = heads.slice(0, 100);
    expect(await post(first)).toEqual(first);
    // The rest arrives while the process ends.
    const rest = post(heads.slice(100));
    const begun = performance.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    const taken = [...first, ...(await rest)];
    for (const head of heads) api.refuseChat(head, null);
    expect(heads.filter((head) => api.sentTo(head).length > 0)).toEqual([]);
    const next = await start();
    await api.until(() => taken.every((head) => api.sentTo(head).length > 0));
    const again = heads.filter((head) => !taken.includes(head));
    expect(await next.post(again)).toEqual(again);
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
    // Of the others the 200 may have been lost on the way.
    for (const head of taken)
      expect(api.sentTo(head).map(({ text }) => text)).toEqual([expect.stringContaining('Lê Hải Yến')]);
  }, 240_000);

  it('is the same by the webhook of Zalo, where each was answered 200; what was not comes again', async () => {
    const api = await startZaloStandin();
    const { heads, folder, allowAll } = zaloHeads(api);
    const secret = 'secret-of-the-webhook';
    const environment = { PUBLIC_URL: 'https://bot.example.vn', ZALO_WEBHOOK_SECRET: secret };
    const updates = new Map(heads.map((head) => [head, api.event(head, 'text', { text: question })]));
    /** @returns who was answered 200 */
    const post = async (bot: BotProcess, some: readonly string[]): Promise<string[]> => {
      const port = /listening.*port=(\d+)/.exec(bot.output())![1]!;
      const statuses = await Promise.all(
        some.map((head) =>
          api.deliver(`http://127.0.0.1:${port}/zalo`, updates.get(head), secret).catch(() => null),
        ),
      );
      return some.filter((_, position) => statuses[position] === 200);
    };
    const { bot } = await startOnZalo({ api, folder, environment });
    await bot.printed(/zalo: connected.*webhook/);
    const first = heads.slice(0, 100);
    expect(await post(bot, first)).toEqual(first);
    // The rest arrives while the process ends.
    const rest = post(bot, heads.slice(100));
    const begun = performance.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    const taken = [...first, ...(await rest)];
    allowAll();
    expect(heads.filter((head) => api.textsTo(head).length > 0)).toEqual([]);
    const { bot: next } = await startOnZalo({ api, folder, environment });
    await api.until(() => taken.every((head) => api.textsTo(head).length > 0));
    const again = heads.filter((head) => !taken.includes(head));
    expect(await post(next, again)).toEqual(again);
    await api.until(() => heads.every((head) => api.textsTo(head).length > 0));
    // Of the others the 200 may have been lost on the way.
    expectOneAnswerEach(api, taken);
  }, 240_000);
});

describe('an opening for very many units', () => {
  it('is ended in its middle within 2 s, and goes on after the start: nobody forgotten, nobody twice', async () => {
    const api = await startTelegramStandin();
    const heads = Array.from({ length: 550 }, (_, position) => 2_000 + position);
    const folder = linkedFolder((org) => addHeads(org, heads));
    const opening = momentAt('2023-05-22T08:00:00');
    const bot = startRehearsal(api, folder, opening - 1_000);
    // The first reminder goes out while the next hundreds are not worded yet.
    await api.until(() => heads.some((head) => api.sentTo(head).length > 0));
    const begun = performance.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    const { reached, tiersDone } = savedState(folder);
    expect(tiersDone).toEqual({});
    expect(reached?.['2023-05:opening']?.length).toBeLessThan(heads.length);

    startRehearsal(api, folder, opening + 60_000);
    await api.until(() => heads.every((head) => api.sentTo(head).length > 0));
    await expect.poll(() => savedState(folder).outbox).toEqual([]);
    expect(savedState(folder).tiersDone).toHaveProperty(['2023-05:opening']);
    expect(heads.filter((head) => api.sentTo(head).length !== 1)).toEqual([]);
  });
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
    for (const head of heads) api.refuseChat(head, tooMany);
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
  }, 240_000);
});
