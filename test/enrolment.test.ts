import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { prepareState } from './support/rehearsal.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const newcomer = 555;

/** Lan is not linked yet: a further account would have to be confirmed first. */
const lanUnlinked = (): string =>
  linkedFolder(({ people }) => {
    people.find(({ id }) => id === 'phuong-thi-huong-lan')!.accounts = [];
  });

async function start(folder = lanUnlinked()) {
  const api = await startTelegramStandin();
  const bot = startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: '2023-05-19T08:00:00+07:00',
  });
  const saved = () => JSON.parse(readFileSync(join(folder, 'rehearsal', 'state.json'), 'utf8')) as State;
  return { api, bot, folder, saved };
}

const texts = (api: TelegramStandin, chatId: number): string[] =>
  api.sentTo(chatId).map((sent) => String(sent.text));
const nth = (api: TelegramStandin, chatId: number, position: number): Promise<string> =>
  api.until(() => texts(api, chatId)[position]);
const buttons = (api: TelegramStandin, chatId: number): { text: string; callback_data: string }[] =>
  (
    api.sentTo(chatId).at(-1)!.reply_markup as {
      inline_keyboard: { text: string; callback_data: string }[][];
    }
  ).inline_keyboard.flat();

/** The office makes a code for a person, by the button or by the number in the list. */
async function inviteLan(api: TelegramStandin, by: 'button' | 'number' | 'words'): Promise<string> {
  const before = texts(api, users.office).length;
  api.write(users.office, '/moi');
  await nth(api, users.office, before);
  const offered = buttons(api, users.office);
  const position = offered.findIndex((button) => button.text.startsWith('Phương Thị Hương Lan'));
  if (by === 'button') api.press(users.office, offered[position]!.callback_data);
  else
    api.write(users.office, by === 'number' ? String(position + 1) : 'phuong thi huong lan (pho giam doc)');
  // The message that is forwarded as it is stands behind the one for the office.
  expect(await nth(api, users.office, before + 1)).toContain('Chuyển nguyên tin dưới đây');
  const shown = await nth(api, users.office, before + 2);
  return /<b>([a-z2-9-]{32})<\/b>/.exec(shown)![1]!;
}

describe('joining by a one-time code', () => {
  it.each(['button', 'number', 'words'] as const)(
    'links who sends the code that the office made by %s',
    async (by) => {
      const { api, bot, saved } = await start();
      const code = await inviteLan(api, by);
      expect(texts(api, users.office).at(-1)).toContain(
        `https://t.me/ddci_test_bot?start=${code.replaceAll('-', '')}`,
      );
      api.write(newcomer, '/index 2.1');
      expect(await nth(api, newcomer, 0)).toContain('Xin mã');
      api.write(
        newcomer,
        by === 'number' ? `/start ${code.replaceAll('-', '')}` : code.toUpperCase().replaceAll('-', ' '),
      );
      expect(await nth(api, newcomer, 1)).toContain(
        'Đã liên kết: <b>Phương Thị Hương Lan (Phó Giám đốc)</b>',
      );
      api.write(newcomer, '/index 2.1');
      expect(await nth(api, newcomer, 2)).toContain('Chi phí thời gian');
      // The code is nowhere: not in the state, not in the log.
      const bare = code.replaceAll('-', '');
      expect(JSON.stringify(saved())).not.toMatch(new RegExp(`${code}|${bare}`));
      expect(bot.output()).not.toMatch(new RegExp(`${code}|${bare}`));
      expect(saved().audit.map(({ verb, by: who, after }) => [verb, who, after])).toEqual([
        ['invite', 'van-thu-tong-hop', 'phuong-thi-huong-lan'],
        ['join', 'phuong-thi-huong-lan', 'phuong-thi-huong-lan'],
      ]);
    },
  );

  it('links nobody else with a used code, nor a linked account anew', async () => {
    const { api, saved } = await start();
    const code = await inviteLan(api, 'button');
    api.write(users.yen, code);
    expect(await nth(api, users.yen, 0)).toContain('đã liên kết với Lê Hải Yến');
    api.write(newcomer, code);
    await nth(api, newcomer, 0);
    api.write(556, code);
    expect(await nth(api, 556, 0)).toContain('đã được dùng');
    api.write(556, '/index 2.1');
    expect(await nth(api, 556, 1)).toContain('Xin mã');
    expect(saved().accounts.filter(({ userId }) => userId === '556')).toEqual([]);
  });

  it('falls silent for an account after five wrong codes, and for that one only', async () => {
    const { api } = await start();
    const wrong = 'abcdefghijkmnpqrstuvwxyz23';
    for (let tries = 1; tries <= 5; tries++) api.write(newcomer, wrong);
    expect(await nth(api, newcomer, 4)).toContain('15 phút');
    expect(texts(api, newcomer)[0]).toContain('còn 4 lần');
    api.write(newcomer, wrong);
    api.write(newcomer, '/start');
    api.write(557, '/start');
    await nth(api, 557, 0);
    expect(texts(api, newcomer)).toHaveLength(5);
  });

  it('survives kill -9 between invitation and joining', async () => {
    const first = await start();
    const code = await inviteLan(first.api, 'button');
    await first.bot.end('SIGKILL');
    const second = await start(first.folder);
    second.api.write(newcomer, code);
    expect(await nth(second.api, newcomer, 0)).toContain('Đã liên kết');
  });

  it('begins with a code on the console where no office account is linked', async () => {
    const folder = linkedFolder((org) => {
      for (const person of org.people) if (person.id === 'van-thu-tong-hop') person.accounts = [];
    });
    const { api, bot } = await start(folder);
    const shown = /([a-z2-9]{4}(?:-[a-z2-9]{1,4}){6})/.exec(await bot.printed(/riêng: [a-z2-9-]{32}/))![1]!;
    api.write(newcomer, shown);
    expect(await nth(api, newcomer, 0)).toContain('Đã liên kết');
    api.write(newcomer, '/moi');
    expect(await nth(api, newcomer, 1)).toContain('Tạo mã mời');
    await bot.end('SIGTERM');
    const again = await start(folder);
    await again.bot.printed('connected');
    expect(again.bot.output()).not.toContain('riêng:');
  });
});

describe('what only the office may do', () => {
  it('is refused to all others, by command and by forged button', async () => {
    const { api, saved } = await start();
    for (const text of ['/moi', '/go', '/nhom']) api.write(users.yen, text);
    for (const data of ['o:invite:le-hai-yen', `o:unlink:telegram:${users.lan}`]) api.press(users.yen, data);
    await nth(api, users.yen, 4);
    expect(new Set(texts(api, users.yen))).toEqual(new Set(['Việc này chỉ Văn phòng Sở làm được.']));
    api.press(users.stranger, 'o:invite:le-hai-yen');
    expect(await nth(api, users.stranger, 0)).toContain('Xin mã');
    api.press(users.yen, 'o:invite:le-hai-yen', linkedGroup);
    // In a group it is said in the press's own pop-up: the others need not read it.
    const popUp = await api.until(() =>
      api.calls.find(
        ({ method, parameters }) => method === 'answerCallbackQuery' && parameters.text !== undefined,
      ),
    );
    expect(String(popUp.parameters.text)).toContain('chỉ Văn phòng Sở');
    expect(api.sentTo(linkedGroup)).toEqual([]);
    expect(saved().codes).toEqual([]);
    expect(saved().audit).toEqual([]);
  });

  it('asks before it unlinks an account, which holds at once; not the one it is done from', async () => {
    const { api, saved } = await start(linkedFolder());
    api.write(users.lan, '/index 2.1');
    await nth(api, users.lan, 0);
    api.write(users.office, '/go');
    await nth(api, users.office, 0);
    const offered = buttons(api, users.office);
    api.press(users.office, offered.find((button) => button.text.startsWith('Phương Thị'))!.callback_data);
    expect(await nth(api, users.office, 1)).toContain(
      'Gỡ <b>Phương Thị Hương Lan · Telegram, từ 19/05/2023 08:00</b>?',
    );
    api.write(users.lan, '/index 2.1');
    expect(await nth(api, users.lan, 1)).toContain('Chi phí thời gian');
    api.press(users.office, `o:unlink:telegram:${users.lan}`);
    expect(await nth(api, users.office, 2)).toBe(
      'Đã gỡ Phương Thị Hương Lan · Telegram, từ 19/05/2023 08:00.',
    );
    api.write(users.lan, '/index 2.1');
    expect(await nth(api, users.lan, 2)).toContain('Xin mã');
    api.press(users.office, offered.find((button) => button.text.startsWith('Phương Thị'))!.callback_data);
    expect(await nth(api, users.office, 3)).toContain('không còn dùng được');
    api.press(users.office, `o:unlink:telegram:${users.office}`);
    expect(await nth(api, users.office, 4)).toContain('Không tự gỡ');
    expect(saved().audit.at(-1)).toMatchObject({
      verb: 'unlink',
      before: 'phuong-thi-huong-lan',
      by: 'van-thu-tong-hop',
    });
  });

  it('links the group it stands in, once, and keeps it unlinked from org.json no longer', async () => {
    const { api, saved } = await start();
    api.writeInGroup(-900, users.yen, '/nhom');
    expect(await nth(api, -900, 0)).toContain('chỉ Văn phòng Sở');
    api.writeInGroup(-900, users.office, '/nhom');
    expect(await nth(api, -900, 1)).toContain('Đã liên kết nhóm này');
    api.writeInGroup(-900, users.office, '/nhom@ddci_test_bot');
    expect(await nth(api, -900, 2)).toContain('từ trước');
    api.writeInGroup(-900, users.stranger, '/index 2.1');
    expect(await nth(api, -900, 3)).toContain('Chi phí thời gian');
    api.writeInGroup(-900, users.office, '/moi');
    expect(await nth(api, -900, 4)).toContain('trò chuyện riêng');
    expect(saved().groups.map(({ chatId }) => chatId)).toEqual([String(linkedGroup), '-900']);
  });
});

describe('a directory without an office', () => {
  it('starts all the same', async () => {
    const folder = linkedFolder((org) => {
      org.people = org.people.filter((person) => person.id !== 'van-thu-tong-hop');
    });
    writeFileSync(join(folder, 'note.txt'), 'x');
    const { api } = await start(folder);
    api.write(users.yen, '2.1');
    expect(await nth(api, users.yen, 0)).toContain('Chi phí thời gian');
  });
});

it('shows a code at each start while every account of the office refuses the bot, and none where one can be reached', async () => {
  const reached = await start(linkedFolder());
  reached.api.write(users.office, '/trogiup');
  await nth(reached.api, users.office, 0);
  expect(reached.bot.output()).not.toContain('Mã cho «');

  const folder = linkedFolder();
  prepareState(folder, { unreachable: [{ channel: 'telegram', chatId: String(users.office), at: 0 }] });
  const { api, bot, saved } = await start(folder);
  api.write(users.yen, '/trogiup');
  await nth(api, users.yen, 0);
  expect(bot.output()).toContain('Không nhắn được cho tài khoản Văn phòng nào. Mã cho «');
  // That it was made stands in the trail, and the account hears so when it is back; the code is saved nowhere.
  expect(saved().audit).toMatchObject([
    { verb: 'office-code', channel: 'server', after: 'van-thu-tong-hop' },
  ]);
  const code = /[a-z2-9]{4}(?:-[a-z2-9]{4}){5,}/.exec(bot.output())![0];
  api.write(users.office, '/nhatky');
  const told = await nth(api, users.office, 0);
  expect(told).toContain('tôi không nhắn được cho tài khoản này');
  for (const text of [told, JSON.stringify(saved())]) {
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll('-', ''));
  }
});
