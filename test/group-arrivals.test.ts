import { expect, it } from 'vitest';
import { oneTimeCodes } from '../src/app/one-time-codes.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { prepareState, savedState } from './support/rehearsal.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

const newGroup = -7001;

async function start() {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const code = oneTimeCodes.newCode();
  const { hashOf } = oneTimeCodes;
  prepareState(folder, {
    codes: [
      {
        hash: hashOf(code),
        personId: 'truong-thanh-tra',
        by: 'van-thu-tong-hop',
        expiresAt: Date.parse('2023-05-28T09:00:00+07:00'),
        usedAt: null,
      },
    ],
  });
  const bot = startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: '2023-05-22T09:00:00+07:00',
  });
  const inGroup = (chatId: number, from: number, text: string, more: Record<string, unknown> = {}) =>
    api.push({
      message: {
        message_id: Math.floor(Math.random() * 1e6),
        date: 1,
        chat: { id: chatId, type: 'supergroup', title: 'Nhóm' },
        from: { id: from, is_bot: false, first_name: 'N' },
        ...(text === '' ? {} : { text }),
        ...more,
      },
    });
  const texts = (chatId: number): string[] => api.sentTo(chatId).map(({ text }) => String(text));
  return { api, folder, bot, code, inGroup, texts };
}

it('introduces itself once to a group that takes it in, and again where it is mentioned alone', async () => {
  const { api, inGroup, texts } = await start();
  const chat = { id: newGroup, type: 'supergroup', title: 'Nhóm' };
  const me = { id: 42, is_bot: true, first_name: 'DDCI', username: 'ddci_test_bot' };
  const member = (status: string) => ({ user: me, status });
  const from = { id: users.yen, is_bot: false, first_name: 'Yến' };
  const joins = { chat, from, date: 1, old_chat_member: member('left'), new_chat_member: member('member') };
  api.push({ my_chat_member: joins });
  inGroup(newGroup, users.yen, '', { new_chat_members: [me] });
  await api.until(() => texts(newGroup)[0]);
  const rights = { ...joins, old_chat_member: member('member'), new_chat_member: member('administrator') };
  api.push({ my_chat_member: rights });
  inGroup(newGroup, users.yen, 'chuyện riêng của nhóm');
  inGroup(linkedGroup, users.yen, '@ddci_test_bot');
  await api.until(() => texts(linkedGroup)[0]);
  expect(texts(newGroup)).toHaveLength(1);
  expect(texts(newGroup)[0]).toMatch(/^Chào cả nhà, tôi là trợ lý/);
  expect(texts(linkedGroup)[0]).toContain('nhắc tên tôi rồi hỏi');
  inGroup(newGroup, users.yen, '@ddci_test_bot');
  await api.until(() => texts(newGroup)[1]);
  expect(texts(newGroup)[1]).toMatch(/^Chào cả nhà/);
});

it('redeems a link that is pasted as text in private, and ends a code that is pasted into a group', async () => {
  const { api, folder, bot, code, inGroup, texts } = await start();
  const link = `https://t.me/ddci_test_bot?start=${code.replaceAll('-', '')}`;
  inGroup(linkedGroup, users.stranger, `mã của anh đây ${link}`);
  await api.until(() => texts(linkedGroup)[0]);
  expect(texts(linkedGroup)[0]).toContain('mã đã gửi vào nhóm không dùng được nữa');
  await api.until(() => texts(users.office).some((text) => text.includes('bị gửi vào một nhóm')));
  expect(savedState(folder).accounts.some(({ userId }) => userId === String(users.stranger))).toBe(false);
  api.write(users.stranger, link);
  await api.until(() => texts(users.stranger)[0]);
  expect(texts(users.stranger)[0]).toContain('Mã này đã bị hủy vì từng được gửi vào một nhóm');
  expect(bot.output()).not.toContain(code.replaceAll('-', ''));
  const other = await start();
  other.api.write(users.stranger, `https://t.me/ddci_test_bot?start=${other.code.replaceAll('-', '')}`);
  await other.api.until(() => other.texts(users.stranger)[0]);
  expect(other.texts(users.stranger)[0]).toContain('Đã liên kết');
});
