import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutboxRow } from '../src/core/outbox/row.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

const row = (key: string, chatId: number, more: Partial<OutboxRow> = {}): OutboxRow => ({
  key,
  chat: { channel: 'telegram', chatId: String(chatId) },
  message: { lines: [[key]] },
  createdAt: 0,
  notBefore: 0,
  attempts: 0,
  unknownOutcomes: 0,
  deaths: 0,
  lease: null,
  ...more,
});

/**
 * A data folder whose state holds rows that an earlier process left. The office has been asked for the next year's plan:
 * by today's clock it would be, and a call that is counted or made to fail would be that one.
 */
function folderWith(rows: OutboxRow[]): { folder: string; saved(): State } {
  const folder = linkedFolder();
  mkdirSync(join(folder, 'state'));
  const file = join(folder, 'state', 'state.json');
  const tiersDone = { 'year-over:2023': 1 };
  writeFileSync(file, JSON.stringify({ ...emptyState(), tiersDone, outbox: rows }));
  return { folder, saved: () => JSON.parse(readFileSync(file, 'utf8')) as State };
}

describe('what an earlier process left unsent', () => {
  it('is sent on start, in order, each once, and then gone from the state', async () => {
    const api = await startTelegramStandin();
    const left = { holder: 'dead process', until: Number.MAX_SAFE_INTEGER };
    const { folder, saved } = folderWith([
      row('first', users.yen, { lease: left, attempts: 1 }),
      row('second', users.yen),
      row('other', users.lan),
    ]);
    const bot = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: folder });
    await api.until(() => api.sentTo(users.yen).length === 2 && api.sentTo(users.lan).length === 1);
    expect(api.sentTo(users.yen).map(({ text }) => text)).toEqual(['first', 'second']);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(saved().outbox).toEqual([]);
  });

  it('survives failures: retried after a 500, given up for good after a 403, and said so in the state', async () => {
    const api = await startTelegramStandin();
    api.fail('sendMessage', { type: 'answer', status: 500, description: 'x' });
    const { folder, saved } = folderWith([row('again', users.yen)]);
    const bot = startBot({ TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: folder });
    await api.until(() => api.sentTo(users.yen).length === 1);
    await bot.end('SIGTERM');
    expect(saved()).toMatchObject({ outbox: [], failures: [] });

    const blocked = await startTelegramStandin();
    blocked.fail('sendMessage', {
      type: 'answer',
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    const second = folderWith([row('never', users.yen)]);
    const other = startBot({
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: blocked.root,
      DATA_DIR: second.folder,
    });
    await other.printed('outbox: given up');
    // A process that ends begins nothing that nobody waits for: the office is told before.
    await blocked.until(() =>
      blocked.sentTo(users.office).find(({ text }) => String(text).includes('không nhắn được')),
    );
    await other.end('SIGTERM');
    expect(second.saved()).toMatchObject({ outbox: [], failures: [{ key: 'never', code: 'blocked' }] });
  });

  it('is given up where one process after another died of sending it', async () => {
    const api = await startTelegramStandin();
    const { folder, saved } = folderWith([row('deadly', users.yen, { deaths: 99 })]);
    const environment = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: folder };
    const tries = (): number => api.calls.filter(({ parameters }) => parameters.text === 'deadly').length;
    for (let death = 0; death < 2; death++) {
      api.fail('sendMessage', { type: 'hang-after' });
      const bot = startBot(environment);
      await api.untilCall(() => tries() > death);
      await bot.end('SIGKILL');
    }
    // No call but the rows' own: a failure meant for one hit it.
    expect(api.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2);
    const last = startBot(environment);
    await last.printed('outbox: given up');
    // Nobody knows whether it arrived: the office is told.
    await api.until(() =>
      api.sentTo(users.office).find(({ text }) => String(text).includes('không rõ tin đã đến chưa')),
    );
    await last.end('SIGTERM');
    expect(saved()).toMatchObject({ outbox: [], failures: [{ key: 'deadly', code: 'outcome-unknown' }] });
  });
});
