import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { mayMarks, momentAt, prepareState, savedState, startRehearsal } from './support/rehearsal.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';
import { chatOf, startZaloStandin, type ZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo } from './support/zalo-talk.ts';

const opening = momentAt('2023-05-22T08:00:00');
const hang = { type: 'hang' } as const;
const unauthorized = { type: 'answer', status: 401, description: 'Unauthorized' } as const;
const often = <One>(one: One): One[] => Array.from({ length: 50 }, () => one);

/** A folder in which the opening of May is still to be said. */
function folderAtOpening(make: () => string = linkedFolder): string {
  const folder = make();
  prepareState(folder, { tiersDone: mayMarks(['opening']) });
  return folder;
}

/** The room of Zalo learned the head's chat before. */
function writeChat(folder: string): void {
  const zaloFolder = join(folder, 'rehearsal', 'zalo');
  mkdirSync(zaloFolder, { recursive: true });
  writeFileSync(join(zaloFolder, 'private-chats.json'), JSON.stringify({ [onZalo.hts]: chatOf(onZalo.hts) }));
}

const answered = (api: TelegramStandin): Promise<unknown> => {
  api.write(users.yen, '2.1');
  return api.until(() => api.sentTo(users.yen).find(({ text }) => String(text).includes('(2.1')));
};
const reminded = (api: TelegramStandin): Promise<unknown> =>
  api.until(() => api.sentTo(users.hts).find(({ text }) => String(text).includes('🔔')));
const remindedOnZalo = (api: ZaloStandin): Promise<unknown> =>
  api.until(() => api.textsTo(onZalo.hts).find((text) => text.includes('🔔')));
const calls = (api: TelegramStandin, method: string): number =>
  api.calls.filter((call) => call.method === method).length;

describe('polling on Telegram', () => {
  it('hears again where a webhook was left and could not be deleted at first', async () => {
    const api = await startTelegramStandin();
    api.setWebhook('https://old.example.vn/telegram');
    api.fail('deleteWebhook', { type: 'answer', status: 500, description: 'Internal' });
    const bot = startRehearsal(api, linkedFolder(), opening);
    await answered(api);
    expect(bot.output()).toContain('deleting it failed');
    expect(bot.output()).not.toContain('another process polls');
    expect(api.webhook()).toBe('');
  });

  it('hears again where somebody sets a webhook later, and says what it was', async () => {
    const api = await startTelegramStandin();
    const bot = startRehearsal(api, linkedFolder(), opening);
    await answered(api);
    api.setWebhook('https://elsewhere.example.vn/telegram');
    await bot.printed('a webhook was set, so polling got nothing; it is deleted');
    api.write(users.lan, '2.2');
    await api.until(() => api.sentTo(users.lan)[0]);
    expect(api.webhook()).toBe('');
    expect(bot.output()).not.toContain('another process polls');
  });

  it('names another process that polls, and deletes nothing for it', async () => {
    const api = await startTelegramStandin();
    api.fail('getUpdates', {
      type: 'answer',
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    const bot = startRehearsal(api, linkedFolder(), opening);
    await bot.printed('another process polls with this token');
    await answered(api);
    expect(calls(api, 'deleteWebhook')).toBe(0);
  });

  it('outlives a token that is refused later: an alarm, and it goes on', async () => {
    const api = await startTelegramStandin();
    api.fail('getUpdates', unauthorized);
    const bot = startRehearsal(api, linkedFolder(), opening);
    await bot.printed(/ALARM: it does not work.*telegram.*receiving/);
    await answered(api);
    await bot.printed('ALARM over');
    expect(bot.output()).not.toContain(botToken);
  });

  it('outlives a refusal at a later start, and ends for a new token that was never taken', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    const first = startRehearsal(api, folder, opening);
    await answered(api);
    expect(await first.end('SIGTERM')).toBe(0);
    api.fail('getMe', unauthorized);
    const second = startRehearsal(api, folder, opening);
    await second.printed(/ALARM: it does not work.*the token is refused/);
    api.write(users.lan, '2.2');
    await api.until(() => api.sentTo(users.lan)[0]);
    expect(await second.end('SIGTERM')).toBe(0);
    expect(JSON.stringify(savedState(folder))).not.toContain(botToken);
    const third = startRehearsal(
      { environment: { ...api.environment, TELEGRAM_BOT_TOKEN: '42:another-token' } },
      folder,
      opening,
    );
    expect(await third.exited).toBe(1);
    expect(third.output()).toContain('Telegram refuses TELEGRAM_BOT_TOKEN');
  });
});

describe('sending does not wait for receiving', () => {
  it('says what is due while getMe hangs, and ends at once when it is told to', async () => {
    const api = await startTelegramStandin();
    api.fail('getMe', ...often(hang));
    const bot = startRehearsal(api, folderAtOpening(), opening);
    await reminded(api);
    const begun = Date.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(bot.output()).not.toContain('could not start');
  });

  it('says what is due while setWebhook refuses PUBLIC_URL, loudly, and does not end', async () => {
    const api = await startTelegramStandin();
    const refusal = {
      type: 'answer',
      status: 400,
      description: 'Bad Request: bad webhook: Failed to resolve host: Name or service not known',
    } as const;
    api.fail('setWebhook', ...often(refusal));
    const bot = startRehearsal(
      { environment: { ...api.environment, PUBLIC_URL: 'https://bot.example.vn' } },
      folderAtOpening(),
      opening,
    );
    await bot.printed(/error telegram: PUBLIC_URL is REFUSED.*Failed to resolve host.*inMs=60000/);
    await bot.printed(/ALARM: it does not work matter="telegram"/);
    // It hears nothing there and can speak: the office, which has no other account, is told.
    await api.until(() => api.sentTo(users.office).find(({ text }) => /Telegram/.test(String(text))));
    await reminded(api);
    expect(calls(api, 'setWebhook')).toBe(1);
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it('says what is due on Zalo while its getMe hangs', async () => {
    const zalo = await startZaloStandin();
    zalo.event(onZalo.hts, 'text', { text: 'x' });
    zalo.fail('getMe', ...often(hang));
    const folder = folderAtOpening(() =>
      folderWithZalo((org) => {
        for (const person of org.people)
          person.accounts = person.accounts.filter(({ channel }) => channel === 'zalo');
      }),
    );
    writeChat(folder);
    const bot = startRehearsal(zalo, folder, opening);
    await remindedOnZalo(zalo);
    expect(await bot.end('SIGTERM')).toBe(0);
  });

  it('offers the page while Telegram hangs', async () => {
    const api = await startTelegramStandin();
    api.fail('getMe', ...often(hang));
    const bot = startBot({ ...api.environment, DATA_DIR: linkedFolder(), WEB: '1' });
    const port = await bot.pagePort();
    expect((await fetch(`http://localhost:${port}/api/page`)).status).toBe(200);
  });
});
