import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { oneTimeCodes } from '../src/app/one-time-codes.ts';
import { consoleName } from '../src/core/people/enrolment.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

const newcomers = 24;
const firstId = 7_000;

it('loses no act and repeats none, though it is killed after every other call it makes', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  mkdirSync(join(folder, 'state'));
  const file = join(folder, 'state', 'state.json');
  const codes = Array.from({ length: newcomers }, () => oneTimeCodes.newCode());
  const invited: State['codes'] = codes.map((code) => ({
    hash: oneTimeCodes.hashOf(code),
    personId: 'le-hai-yen',
    // Codes of the console: a further account of a person would else have to be confirmed first.
    by: consoleName,
    expiresAt: Number.MAX_SAFE_INTEGER,
    usedAt: null,
  }));
  writeFileSync(file, JSON.stringify({ ...emptyState(), codes: invited }));
  for (const [position, code] of codes.entries()) api.write(firstId + position, code);
  const environment = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root, DATA_DIR: folder };

  const greeted = (position: number): number =>
    api.sentTo(firstId + position).filter(({ text }) => String(text).startsWith('Đã liên kết')).length;
  const allGreeted = (): boolean => codes.every((_, position) => greeted(position) > 0);

  // Each life ends at a call of the bot: while updates are fetched, acts are saved, answers are sent.
  for (let life = 0; life < 12; life++) {
    const before = api.calls.length;
    const fatal = 3 + ((life * 2) % 7);
    const bot = startBot(environment);
    await api.untilCall(() => api.calls.length >= before + fatal || allGreeted());
    await bot.end('SIGKILL');
  }
  const last = startBot(environment);
  await api.until(allGreeted);
  const saved = (): State => JSON.parse(readFileSync(file, 'utf8')) as State;
  await expect.poll(() => saved().outbox).toEqual([]);
  expect(await last.end('SIGTERM')).toBe(0);

  const state = saved();
  const joined = state.accounts
    .filter(({ userId }) => Number(userId) >= firstId)
    .map(({ userId }) => Number(userId));
  expect(joined.sort((a, b) => a - b)).toEqual(codes.map((_, position) => firstId + position));
  expect(state.audit.filter(({ verb }) => verb === 'join')).toHaveLength(newcomers);
  expect(state.outbox).toEqual([]);
  expect(state.failures).toEqual([]);
  for (let position = 0; position < newcomers; position++) {
    // Nothing but the welcome: no act was repeated, which would have said that the code was used.
    expect(api.sentTo(firstId + position).every(({ text }) => String(text).startsWith('Đã liên kết'))).toBe(
      true,
    );
  }
});
