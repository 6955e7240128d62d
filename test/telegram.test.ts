import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateVersion } from '../src/core/state/pinned-shape.ts';
import { type BotProcess, startBot } from './support/bot-process.ts';
import { shared } from './support/lasting.ts';
import { addAccounts, linkedFolder, linkedGroup, users } from './support/org.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const clock = '2023-05-19T08:00:00+07:00';

async function startOnTelegram(
  options: { unknownMethods?: string[]; folder?: string; environment?: Record<string, string> } = {},
): Promise<{ api: TelegramStandin; bot: BotProcess; folder: string }> {
  const api = await startTelegramStandin(options);
  const folder = options.folder ?? linkedFolder();
  const bot = startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: clock,
    ...options.environment,
  });
  return { api, bot, folder };
}

/** The n-th message in a chat, as soon as it is there. */
const message = (api: TelegramStandin, chatId: number, position = 0): Promise<Record<string, unknown>> =>
  api.until(() => api.sentTo(chatId)[position]);
const textOf = async (api: TelegramStandin, chatId: number, position = 0): Promise<string> =>
  String((await message(api, chatId, position)).text);

/** Buttons of a sent message: label and data. */
const buttonsOf = (sent: Record<string, unknown>): { text: string; callback_data: string }[] =>
  (
    sent.reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] }
  ).inline_keyboard.flat();

const savedState = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'rehearsal', 'state.json'), 'utf8')) as Record<string, unknown>;

/** Chats of leaders, of which no two tests have the same. */
const chats = { card: 1_001, followUp: 1_002, topic: 1_003, forged: 1_004, formatting: 1_005, kinds: 1_006 };
const ofLan = 1_011;

/** One bot for the tests that only ask, each in chats of its own. */
const asked = shared(() =>
  startOnTelegram({
    folder: linkedFolder((org) => {
      addAccounts(org, 'le-hai-yen', 'telegram', Object.values(chats).map(String));
      addAccounts(org, 'phuong-thi-huong-lan', 'telegram', [String(ofLan)]);
    }),
  }),
);

/** How many presses were answered so far. */
const pressesAnswered = (api: TelegramStandin): number =>
  api.calls.filter(({ method }) => method === 'answerCallbackQuery').length;

describe('a leader asks on Telegram', () => {
  it('gets the card of an index with its buttons', async () => {
    const { api } = asked();
    api.write(chats.card, '/index Chi phí thời gian');
    const sent = await message(api, chats.card);
    expect(sent.text).toBe(
      [
        '📊 <b>Chi phí thời gian</b> (2.1 · cần cải thiện)',
        'Phụ trách: PGĐ <b>Lê Hải Yến</b>',
        'Chủ trì: <b>Văn phòng Sở</b> · phối hợp: các phòng chuyên môn · có nhiệm vụ: Thanh tra Sở',
        '2022: 6,79 điểm · hạng 24/25 (▼ 19 bậc, 2021: hạng 5)',
        'Chỉ tiêu 2023: <b>8,0 điểm</b> (còn thiếu 1,21)',
        'Kỳ tháng 5/2023 mở từ 08:00 thứ Hai 22/05, hạn 17:00 thứ Năm 25/05.',
      ].join('\n'),
    );
    expect(buttonsOf(sent).map((button) => button.text)).toEqual([
      'Nhiệm vụ',
      'Tiến độ',
      'Vướng mắc',
      'Yêu cầu…',
    ]);
  });

  it('follows up, and taps a choice', async () => {
    const { api } = asked();
    api.write(chats.followUp, 'ai phu trach chi phi thoi gian');
    expect(await textOf(api, chats.followUp)).toContain(
      '<b>Lê Hải Yến</b> phụ trách <i>Chi phí thời gian</i>',
    );
    api.write(chats.followUp, 'còn chỉ tiêu?');
    expect(await textOf(api, chats.followUp, 1)).toContain('<b>8,0 điểm</b>');
    api.write(chats.followUp, 'chi phí ai phụ trách');
    const choice = buttonsOf(await message(api, chats.followUp, 2));
    expect(choice.map((button) => button.text)).toEqual(['Chi phí thời gian', 'Chi phí không chính thức']);
    const before = pressesAnswered(api);
    api.press(chats.followUp, choice[1]!.callback_data);
    expect(await textOf(api, chats.followUp, 3)).toContain('Phương Thị Hương Lan');
    await api.untilCall(() => pressesAnswered(api) === before + 1);
  });

  it('keeps the follow-up topic of each chat to itself', async () => {
    const { api } = asked();
    api.write(chats.topic, 'ai phụ trách minh bạch');
    await message(api, chats.topic);
    api.write(ofLan, 'còn chỉ tiêu?');
    expect(await textOf(api, ofLan)).toContain('chỉ số nào?');
  });

  it('is answered in the order asked, whatever the load', async () => {
    const { api } = asked();
    const codes = ['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.2', '2.3'];
    for (const code of codes)
      for (const user of [users.yen, users.hung, users.lan]) api.write(user, `/index ${code}`);
    for (const user of [users.yen, users.hung, users.lan]) {
      await message(api, user, codes.length - 1);
      const order = api.sentTo(user).map((sent) => /\((\d\.\d)/.exec(String(sent.text))?.[1]);
      expect(order).toEqual(codes);
    }
  });
});

describe('who may ask', () => {
  it('tells an unknown person nothing but how to get a code', async () => {
    const { api } = asked();
    for (const text of ['/index 2.1', 'ai phụ trách chi phí thời gian', '/start', '/help'])
      api.write(users.stranger, text);
    api.press(users.stranger, 'q:leader:2.1');
    await message(api, users.stranger, 4);
    const texts = new Set(api.sentTo(users.stranger).map((sent) => sent.text));
    expect([...texts]).toEqual([
      'Tôi chưa biết anh/chị. Xin mã tham gia ở Văn phòng Sở rồi gửi mã đó vào đây.',
    ]);
  });

  it('answers in a linked group only commands, mentions and replies, and in no other group', async () => {
    const { api } = asked();
    api.writeInGroup(linkedGroup, users.stranger, 'ai phụ trách chi phí thời gian');
    api.writeInGroup(linkedGroup, users.stranger, '/start@another_bot');
    api.writeInGroup(linkedGroup, users.stranger, '/weather');
    api.writeInGroup(linkedGroup, users.stranger, '@ddci_test_bot ai phụ trách chi phí thời gian');
    api.writeInGroup(linkedGroup, users.stranger, 'còn chỉ tiêu?', {
      reply_to_message: {
        message_id: 1,
        date: 1,
        chat: { id: linkedGroup, type: 'supergroup' },
        from: { id: 42 },
      },
    });
    api.writeInGroup(linkedGroup, users.stranger, '/index@ddci_test_bot 2.2');
    api.writeInGroup(linkedGroup, 1087968824, '/index 2.3', {
      from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
      sender_chat: { id: linkedGroup, type: 'supergroup', title: 'Nhóm' },
    });
    api.writeInGroup(linkedGroup, 77, '/index 2.3', {
      from: { id: 77, is_bot: true, first_name: 'Other bot' },
    });
    api.writeInGroup(-8, users.yen, '/index 2.1');
    expect(await textOf(api, -8)).toContain('chưa được liên kết');
    await message(api, linkedGroup, 3);
    expect(api.sentTo(linkedGroup).map((sent) => String(sent.text).split('\n')[0])).toEqual([
      'PGĐ <b>Lê Hải Yến</b> phụ trách <i>Chi phí thời gian</i>; Văn phòng Sở chủ trì.',
      'Chỉ tiêu 2023 của <i>Chi phí thời gian</i>: <b>8,0 điểm</b> (2022: 6,79).',
      '📊 <b>Chi phí không chính thức</b> (2.2 · cần cải thiện)',
      '📊 <b>Dịch vụ hỗ trợ doanh nghiệp</b> (2.3 · cần cải thiện)',
    ]);
  });

  it('tells an anonymous administrator who types /nhom what to do, and links nothing', async () => {
    const { api, folder } = asked();
    const asGroup = {
      from: { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' },
      sender_chat: { id: -7, type: 'supergroup', title: 'Nhóm' },
    };
    api.writeInGroup(-7, 1087968824, '/nhom', asGroup);
    expect(await textOf(api, -7)).toMatch(/đang ẩn danh.*tắt «Ẩn danh».*gõ lại \/nhom/);
    // Everything else is as for whoever writes there.
    api.writeInGroup(-7, 1087968824, '/index 2.1', asGroup);
    expect(await textOf(api, -7, 1)).toContain('chưa được liên kết');
    api.writeInGroup(-7, users.office, '/nhom');
    expect(await textOf(api, -7, 2)).toContain('Đã liên kết nhóm này');
    expect(savedState(folder).groups).toContainEqual(expect.objectContaining({ chatId: '-7' }));
  });

  it('keeps the link of a group that becomes a supergroup', async () => {
    const { api, folder } = await startOnTelegram();
    api.push({
      message: {
        message_id: 1,
        date: 1,
        chat: { id: linkedGroup, type: 'group', title: 'Nhóm' },
        from: { id: users.yen, is_bot: false, first_name: 'Y' },
        migrate_to_chat_id: -100777,
      },
    });
    api.writeInGroup(-100777, users.yen, '/index 2.1');
    await api.until(() => api.sentTo(-100777).length > 0 || api.confirmedUpTo() > 1001);
    api.writeInGroup(-100777, users.yen, '/index 2.3');
    await api.until(() => api.sentTo(-100777).find((sent) => String(sent.text).includes('2.3')));
    expect(savedState(folder).groups).toMatchObject([{ channel: 'telegram', chatId: '-100777' }]);
  });

  it('explains a forged or outdated button, and answers its callback', async () => {
    const { api } = asked();
    const before = pressesAnswered(api);
    for (const data of ['q:leader:9.9', 'report:send', '', 'q:nonsense:2.1', 'q:leader@van-phong:2.1'])
      api.press(chats.forged, data);
    await message(api, chats.forged, 4);
    await api.untilCall(() => pressesAnswered(api) === before + 5);
    expect(String(api.sentTo(chats.forged)[1]!.text)).toContain('Lựa chọn này không còn dùng được');
  });
});

describe('what people type', () => {
  it('never becomes formatting, and long answers are split at lines', async () => {
    const { api } = asked();
    api.write(chats.formatting, '/index <b>Gia nhập</b> & <script>alert(1)</script>');
    expect(await textOf(api, chats.formatting)).toContain(
      '«&lt;b&gt;Gia nhập&lt;/b&gt; &amp; &lt;script&gt;',
    );
    api.write(chats.formatting, 'nhiệm vụ của thanh tra');
    await message(api, chats.formatting, 1);
    api.write(chats.formatting, 'x'.repeat(4096));
    expect(await textOf(api, chats.formatting, api.sentTo(chats.formatting).length)).not.toBe('');
    expect(
      api.calls
        .filter((call) => call.method === 'sendMessage')
        .every((call) => String(call.parameters.text).length < 6000),
    ).toBe(true);
  });

  it('is answered helpfully when it is a sticker, a voice, a contact', async () => {
    const { api } = asked();
    const kinds = [{ sticker: {} }, { voice: {} }, { contact: {} }, { photo: [] }];
    for (const kind of kinds)
      api.push({
        message: {
          message_id: 1,
          date: 1,
          chat: { id: chats.kinds, type: 'private' },
          from: { id: chats.kinds, is_bot: false, first_name: 'Y' },
          ...kind,
        },
      });
    await message(api, chats.kinds, kinds.length - 1);
    // Each kind gets a sentence that fits it.
    expect(new Set(api.sentTo(chats.kinds).map((sent) => sent.text)).size).toBe(kinds.length);
    // Updates of kinds that no one has heard of yet break nothing.
    api.push({ something_new: { a: 1 } });
    api.push({
      message: { message_id: 1, date: 1, chat: { id: chats.kinds, type: 'private' }, future: true },
    });
    api.write(chats.kinds, '2.1');
    expect(await textOf(api, chats.kinds, kinds.length)).toContain('Chi phí thời gian');
  });
});

describe('when Telegram is in trouble', () => {
  it('starts where setMyCommands is unknown, and registers Vietnamese commands where it is', async () => {
    const { api, bot } = await startOnTelegram({ unknownMethods: ['setMyCommands'] });
    api.write(users.yen, '2.1');
    await message(api, users.yen);
    expect(await bot.printed('setMyCommands failed')).not.toContain(botToken);
    const second = await startOnTelegram();
    const call = await second.api.until(() =>
      second.api.calls.find(
        ({ method, parameters }) =>
          method === 'setMyCommands' &&
          (parameters.scope as { chat_id?: number } | undefined)?.chat_id === users.yen,
      ),
    );
    expect(call.parameters.commands).toContainEqual({ command: 'chiso', description: 'Danh sách chỉ số' });
    // The office's own stand in its menu alone.
    expect(JSON.stringify(call.parameters.commands)).not.toMatch(/Văn phòng|"help"/);
  });

  it('waits after a 429 exactly as long as it is told: that chat alone, all chats once a second is refused', async () => {
    const { api } = await startOnTelegram();
    const sends = (chatId: number) =>
      api.calls.filter(
        ({ method, parameters }) => method === 'sendMessage' && Number(parameters.chat_id) === chatId,
      );
    const tooMany = (seconds: number) =>
      ({
        type: 'answer',
        status: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: seconds },
      }) as const;
    api.fail('sendMessage', tooMany(4));
    api.write(users.yen, '2.1');
    await api.until(() => sends(users.yen)[0]);
    const refusedAt = sends(users.yen)[0]!.at;
    // Another's answer goes on.
    api.write(users.lan, '2.2');
    await message(api, users.lan);
    expect(sends(users.lan)[0]!.at - refusedAt).toBeLessThan(3_000);
    expect(sends(users.yen)).toHaveLength(1);
    // A second chat that is refused: whoever comes then waits as well.
    api.fail('sendMessage', tooMany(2));
    api.write(users.lan, '2.1');
    await api.until(() => sends(users.lan)[1]);
    api.write(users.hung, '2.1');
    await Promise.all([message(api, users.yen), message(api, users.lan, 1), message(api, users.hung)]);
    expect(sends(users.yen)[1]!.at - refusedAt).toBeGreaterThanOrEqual(3_990);
    for (const call of [sends(users.lan)[2]!, sends(users.hung)[0]!])
      expect(call.at - sends(users.lan)[1]!.at).toBeGreaterThanOrEqual(1_990);
    expect(sends(users.hung)).toHaveLength(1);
  });

  it('tries again after a 500 and a lost connection, and gives up on a 403', async () => {
    const { api, bot } = await startOnTelegram();
    api.fail('sendMessage', { type: 'answer', status: 500, description: 'Internal' }, { type: 'drop' });
    api.write(users.yen, '2.1');
    await message(api, users.yen);
    expect(api.calls.filter((call) => call.method === 'sendMessage')).toHaveLength(3);
    api.fail('sendMessage', {
      type: 'answer',
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    api.write(users.lan, '2.2');
    await bot.printed('answer given up');
    expect(api.sentTo(users.lan)).toEqual([]);
    expect(bot.output()).not.toContain(botToken);
  });

  it('repeats a send with an unknown outcome at most once', async () => {
    const { api, bot } = await startOnTelegram();
    api.fail('sendMessage', { type: 'drop-after' }, { type: 'drop-after' }, { type: 'drop-after' });
    api.write(users.yen, '2.1');
    await bot.printed('answer given up');
    expect(api.sentTo(users.yen)).toHaveLength(2);
  });

  it('goes on polling after errors', async () => {
    const { api } = await startOnTelegram();
    api.fail('getUpdates', { type: 'answer', status: 502, description: 'Bad Gateway' }, { type: 'drop' });
    api.write(users.yen, '2.1');
    await message(api, users.yen);
  });

  it('stops with one clear line when the token is refused', async () => {
    const api = await startTelegramStandin();
    const bot = startBot({
      TELEGRAM_BOT_TOKEN: '7:wrong-token',
      TELEGRAM_API_ROOT: api.root,
      DATA_DIR: linkedFolder(),
    });
    expect(await bot.exited).toBe(1);
    expect(bot.output()).toContain('Telegram refuses TELEGRAM_BOT_TOKEN');
    expect(bot.output()).not.toContain('wrong-token');
  });
});

describe('starting and ending', () => {
  it('ends on SIGTERM within 2 s, having confirmed what it answered', async () => {
    const { api, bot } = await startOnTelegram();
    const id = api.write(users.yen, '2.1');
    await message(api, users.yen);
    const begun = Date.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(Date.now() - begun).toBeLessThan(2_000);
    expect(api.confirmedUpTo()).toBe(id + 1);
  });

  it('refuses a second process on the same folder, and takes over at once after kill -9', async () => {
    const { api, bot, folder } = await startOnTelegram();
    api.write(users.yen, '2.1');
    await message(api, users.yen);
    const again = {
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: api.root,
      DATA_DIR: folder,
      CLOCK_START: clock,
    };
    const second = startBot(again);
    expect(await second.exited).toBe(1);
    expect(second.output().trim().split('\n').at(-1)).toMatch(/is in use by another process/);
    await bot.end('SIGKILL');
    const third = startBot(again);
    await third.printed('connected');
    api.write(users.yen, '2.2');
    await api.until(() => api.sentTo(users.yen).find((sent) => String(sent.text).includes('2.2')));
  });

  it('says plainly that a clock is rehearsed, and keeps that state apart', async () => {
    const { api, bot, folder } = await startOnTelegram({ environment: { CLOCK_SPEED: '60' } });
    await bot.printed(/REHEARSAL.*19\/05\/2023 08:00.*speed=60/);
    api.write(users.yen, 'hạn báo cáo');
    expect(await textOf(api, users.yen)).toContain('<b>17:00 thứ Năm 25/05/2023</b>');
    await bot.end('SIGTERM');
    expect(savedState(folder).version).toBe(stateVersion);
  });

  it('answers after the year of the plan, and says that it is over', async () => {
    const { api } = await startOnTelegram({ environment: { CLOCK_START: '2026-11-23T08:00:00+07:00' } });
    api.write(users.yen, '/index 2.1');
    expect(await textOf(api, users.yen)).toContain('Năm kế hoạch 2023 đã kết thúc.');
  });
});

describe('the webhook', () => {
  it('takes updates with the secret only, and answers', async () => {
    const api = await startTelegramStandin();
    const bot = startBot({
      TELEGRAM_BOT_TOKEN: botToken,
      TELEGRAM_API_ROOT: api.root,
      DATA_DIR: linkedFolder(),
      CLOCK_START: clock,
      PUBLIC_URL: 'https://bot.example.vn/',
      PORT: '0',
      LOG_LEVEL: 'info',
    });
    const call = await api.until(() => api.calls.find(({ method }) => method === 'setWebhook'));
    expect(call.parameters.url).toBe('https://bot.example.vn/telegram');
    const secret = String(call.parameters.secret_token);
    const port = Number(/listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]);
    const update = {
      update_id: 5,
      message: {
        message_id: 1,
        date: 1,
        chat: { id: users.yen, type: 'private' },
        from: { id: users.yen, is_bot: false, first_name: 'Y' },
        text: '2.1',
      },
    };
    const post = (headers: Record<string, string>, body: string) =>
      fetch(`http://127.0.0.1:${port}/telegram`, { method: 'POST', headers, body }).then(
        (response) => response.status,
      );
    expect(await post({}, JSON.stringify(update))).toBe(401);
    expect(await post({ 'x-telegram-bot-api-secret-token': 'guess' }, JSON.stringify(update))).toBe(401);
    expect(await post({ 'x-telegram-bot-api-secret-token': secret }, 'no json')).toBe(400);
    expect(api.sentTo(users.yen)).toEqual([]);
    expect(await post({ 'x-telegram-bot-api-secret-token': secret }, JSON.stringify(update))).toBe(200);
    expect(await textOf(api, users.yen)).toContain('Chi phí thời gian');
    // Delivered again, as Telegram does when an answer got lost: answered once.
    expect(await post({ 'x-telegram-bot-api-secret-token': secret }, JSON.stringify(update))).toBe(200);
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(api.sentTo(users.yen)).toHaveLength(1);
    expect(api.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });
});
