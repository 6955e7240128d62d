import { expect, it } from 'vitest';

import { linkedFolder, users } from './support/org.ts';
import { momentAt, prepareState, startRehearsal } from './support/rehearsal.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

/** A quarter of a minute before July opens: the bot ran since May, and nobody has reported. */
const beforeJuly = momentAt('2023-07-20T07:59:55');
const owed = 'Còn nợ báo cáo tháng 5 (quá hạn 25/05) và tháng 6 (quá hạn 26/06).';

it('a month that is owed is reported by its button under the reminder, on Telegram', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  prepareState(folder, {});
  startRehearsal(
    { environment: { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root } },
    folder,
    beforeJuly,
  );
  const reminder = await api.until(() =>
    api.sentTo(users.hts).find(({ text }) => String(text).includes('tháng 7/2023')),
  );
  expect(String(reminder.text)).toContain(owed);
  const buttons = (
    reminder.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }
  ).inline_keyboard.flat();
  const june = buttons.find(({ text }) => text === 'Báo cáo tháng 6')!;
  api.press(users.hts, june.callback_data);
  await api.until(() =>
    api.sentTo(users.hts).find(({ text }) => String(text).includes('báo cáo DDCI <b>tháng 6/2023</b>')),
  );
}, 120_000);

it('a month that is owed is reported by its number under the reminder, on Zalo', async () => {
  const folder = folderWithZalo((org) => {
    for (const person of org.people)
      person.accounts = person.accounts.filter(({ channel }) => channel === 'zalo');
  });
  prepareState(folder, {});
  const { api, say } = await startOnZalo({
    api: await startZaloStandin(),
    folder,
    environment: { CLOCK_START: new Date(beforeJuly).toISOString() },
  });
  await say(onZalo.hts, 'chào em');
  const reminder = await api.until(() =>
    api.textsTo(onZalo.hts).find((text) => text.includes('báo cáo DDCI tháng 7/2023')),
  );
  expect(reminder).toContain(owed);
  expect(reminder).toContain('\n2. Báo cáo tháng 5\n3. Báo cáo tháng 6\n');
  expect(await say(onZalo.hts, '3')).toContain('báo cáo DDCI tháng 6/2023');
}, 120_000);
