import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { oneTimeCodes } from '../src/app/one-time-codes.ts';
import { consoleName } from '../src/core/people/enrolment.ts';
import type { State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { prepareState } from './support/rehearsal.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const begin = (api: TelegramStandin, folder: string) =>
  startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: '2023-05-22T09:00:00+07:00',
  });

interface Menu {
  scope: { type: string; chat_id?: number } | undefined;
  names: string[];
}

/** The menus that were set, the last of each scope. */
const menus = (api: TelegramStandin): Menu[] =>
  api.calls
    .filter(({ method }) => method === 'setMyCommands')
    .map(({ parameters }) => ({
      scope: parameters.scope as Menu['scope'],
      names: (parameters.commands as { command: string }[]).map(({ command }) => command),
    }));
const menuOf = (api: TelegramStandin, chatId: number): string[] | undefined =>
  menus(api).findLast(({ scope }) => scope?.chat_id === chatId)?.names;

it('shows each chat the commands of its person’s role, groups what is answered there, newcomers where to begin', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const bot = begin(api, folder);
  await api.untilCall(() => [users.yen, users.hts, users.office].every((id) => menuOf(api, id)));
  expect(menus(api).find(({ scope }) => scope === undefined)!.names).toEqual(['start']);
  const inGroups = menus(api).find(({ scope }) => scope?.type === 'all_group_chats')!.names;
  expect(inGroups).toEqual(expect.arrayContaining(['index', 'tiendo', 'chuabaocao', 'nhom']));
  expect(inGroups).not.toContain('baocao');
  expect(menuOf(api, users.office)).toEqual(expect.arrayContaining(['moi', 'khoa', 'nhac', 'tralai']));
  // It does nothing in a private chat.
  expect(menuOf(api, users.office)).not.toContain('nhom');
  expect(menuOf(api, users.hts)).toContain('baocao');
  expect(menuOf(api, users.hts)).not.toContain('khoa');
  expect(menuOf(api, users.yen)).not.toContain('baocao');
  const about = await api.until(() => api.calls.find(({ method }) => method === 'setMyDescription'));
  expect(String(about.parameters.description)).toContain('mã liên kết do Văn phòng Sở cấp');

  // A head who is one no more loses the command from the menu at once.
  api.press(users.office, 'o:choose-head:phong-ha-tang-so');
  await api.until(() => api.sentTo(users.office).find(({ text }) => String(text).includes('Gõ họ tên')));
  api.write(users.office, 'Trần Văn Nam, Trưởng phòng');
  const shown = await api.until(() =>
    api.sentTo(users.office).find(({ text }) => String(text).includes('Đổi trưởng')),
  );
  const [[change]] = (shown.reply_markup as { inline_keyboard: { callback_data: string }[][] })
    .inline_keyboard as [[{ callback_data: string }]];
  api.press(users.office, change.callback_data);
  await api.untilCall(() => menuOf(api, users.hts)?.includes('baocao') === false);
  await bot.end('SIGTERM');

  // What was set is remembered: a start sets nothing anew.
  const before = menus(api).filter(({ scope }) => scope?.type === 'chat').length;
  begin(api, folder);
  api.write(users.yen, '/trogiup');
  await api.until(() => api.sentTo(users.yen)[0]);
  expect(menus(api).filter(({ scope }) => scope?.type === 'chat')).toHaveLength(before);
});

it('sets the menu of whoever joins, and takes it away with the link', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const code = oneTimeCodes.newCode();
  prepareState(folder, {
    codes: [
      {
        hash: oneTimeCodes.hashOf(code),
        personId: 'truong-thanh-tra',
        by: consoleName,
        expiresAt: Number.MAX_SAFE_INTEGER,
        usedAt: null,
      },
    ],
  });
  begin(api, folder);
  api.write(701, code);
  await api.untilCall(() => menuOf(api, 701)?.includes('baocao') === true);
  api.press(users.office, 'o:unlink:telegram:701');
  await api.untilCall(() =>
    api.calls.some(
      ({ method, parameters }) =>
        method === 'deleteMyCommands' && (parameters.scope as { chat_id: number }).chat_id === 701,
    ),
  );
  const saved = (): State =>
    JSON.parse(readFileSync(join(folder, 'rehearsal', 'state.json'), 'utf8')) as State;
  await expect.poll(() => Object.keys(saved().menus).includes('telegram:701')).toBe(false);
});

it('tells a refusal of a button in a group to who tapped alone', async () => {
  const api = await startTelegramStandin();
  begin(api, linkedFolder());
  api.press(users.yen, 'o:choose-invited', linkedGroup);
  const call = await api.until(() =>
    api.calls.find(
      ({ method, parameters }) => method === 'answerCallbackQuery' && parameters.text !== undefined,
    ),
  );
  expect(call.parameters).toMatchObject({ show_alert: true });
  expect(String(call.parameters.text)).toContain('Văn phòng Sở');
  api.writeInGroup(linkedGroup, users.yen, '@ddci_test_bot hạn báo cáo');
  await api.until(() => api.sentTo(linkedGroup)[0]);
  expect(String(api.sentTo(linkedGroup)[0]!.text)).toContain('25/05');
});

it('asks who somebody is that taps in a group and is not known there, in the pop-up; what is sent in private is said there', async () => {
  const api = await startTelegramStandin();
  begin(api, linkedFolder());
  const popUps = (): string[] =>
    api.calls.flatMap(({ method, parameters }) =>
      method === 'answerCallbackQuery' && parameters.text !== undefined ? [String(parameters.text)] : [],
    );
  for (const data of ['m:details:2023-05', 'o:choose-invited', 'm:own:2023-05:le-hai-yen'])
    api.press(users.stranger, data, linkedGroup);
  await api.until(() => popUps().length === 3 || undefined);
  for (const words of popUps()) {
    expect(words).toContain('Anh/chị là ai ạ');
    expect(words.length).toBeLessThanOrEqual(200);
  }
  api.press(users.yen, 'm:details:2023-05', linkedGroup);
  await api.until(() => popUps().length === 4 || undefined);
  expect(popUps()[3]).toContain('đã gửi riêng');
  await api.until(() => api.sentTo(users.yen)[0]);
  expect(api.sentTo(linkedGroup)).toEqual([]);
});
