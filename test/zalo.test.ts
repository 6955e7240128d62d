import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { shared } from './support/lasting.ts';
import { addAccounts, linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { accountName, startZaloStandin, zaloToken } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo, startOnZalo, styled, zaloGroup } from './support/zalo-talk.ts';

/** Words by which one of two indices is chosen, and a leader's chat for each. */
const choosing = [
  ['2', 'zu-choosing-1'],
  ['2.', 'zu-choosing-2'],
  ['Chi phí không chính thức', 'zu-choosing-3'],
  ['chi phi khong chinh thuc', 'zu-choosing-4'],
] as const;

/** Chats of a leader, of which no two tests have the same. */
const chats = { card: 'zu-card', formatting: 'zu-formatting', kinds: 'zu-kinds' };

/** One bot for the tests that only ask, each in chats of its own. */
const asked = shared(() =>
  startOnZalo({
    folder: folderWithZalo((org) =>
      addAccounts(org, 'le-hai-yen', 'zalo', [...Object.values(chats), ...choosing.map(([, chat]) => chat)]),
    ),
  }),
);

describe('a leader asks on Zalo', () => {
  it('gets the card with bold words and numbered choices', async () => {
    const { api, say } = asked();
    expect(await say(chats.card, '/index Chi phí thời gian')).toBe(
      [
        '📊 Chi phí thời gian (2.1 · cần cải thiện)',
        'Phụ trách: PGĐ Lê Hải Yến',
        'Chủ trì: Văn phòng Sở · phối hợp: các phòng chuyên môn · có nhiệm vụ: Thanh tra Sở',
        '2022: 6,79 điểm · hạng 24/25 (▼ 19 bậc, 2021: hạng 5)',
        'Chỉ tiêu 2023: 8,0 điểm (còn thiếu 1,21)',
        'Tháng 5/2023: chưa có báo cáo nào.',
        '',
        '1. Nhiệm vụ',
        '2. Tiến độ',
        '3. Vướng mắc',
        '4. Nhắc đơn vị',
        '5. Yêu cầu…',
      ].join('\n'),
    );
    const [sent] = api.sentTo(chats.card);
    // The offsets count UTF-16 units: the first word stands behind an emoji of two.
    expect(styled(sent!)).toEqual([
      ['b', 'Chi phí thời gian'],
      ['b', 'Lê Hải Yến'],
      ['b', 'Văn phòng Sở'],
      ['b', '8,0 điểm'],
    ]);
    expect(sent).not.toHaveProperty('parse_mode');
  });

  it.each(choosing)('chooses by «%s»', async (choice, chat) => {
    const { say } = asked();
    expect(await say(chat, 'chi phí ai phụ trách')).toMatch(
      /\n\n1\. Chi phí thời gian\n2\. Chi phí không chính thức$/,
    );
    expect(await say(chat, choice)).toContain('Phương Thị Hương Lan');
  });

  it('may answer a list a day later, as long as nothing has taken its place', async () => {
    const first = await startOnZalo({ environment: { CLOCK_START: '2023-05-10T09:00:00+07:00' } });
    await first.say(onZalo.yen, 'chi phí ai phụ trách');
    await expect.poll(() => first.saved().outbox).toEqual([]);
    await first.bot.end('SIGTERM');
    const { say } = await startOnZalo({
      api: first.api,
      folder: first.folder,
      environment: { CLOCK_START: '2023-05-11T09:30:00+07:00' },
    });
    expect(await say(onZalo.yen, '2')).toContain('phụ trách Chi phí không chính thức');
  });

  it('sees the word of a state in its colour, and nobody’s words', async () => {
    const { api, say } = await startOnZalo();
    await say(onZalo.hts, '/baocao');
    await say(onZalo.hts, 'chậm');
    await say(onZalo.hts, '🟠 Chậm vì {"colour":"red"} Hoàn thành');
    expect(await say(onZalo.hts, 'sửa 1')).toContain('Đang ghi: 🟠 Chậm – «🟠 Chậm vì');
    expect(styled(api.sentTo(onZalo.hts).at(-1)!).filter(([style]) => style.startsWith('c_'))).toEqual([
      ['c_f27806', 'Chậm'],
    ]);
  });

  it('never has the words of people formatted', async () => {
    const { api, say } = asked();
    const typed = '**Gia nhập** <b>thị trường</b> _x_ & 😀';
    expect(await say(chats.formatting, `/index ${typed}`)).toContain(`«${typed}»`);
    expect(JSON.stringify(styled(api.sentTo(chats.formatting)[0]!))).not.toContain('Gia nhập');
  });

  it('gets long answers in parts of at most 2000, in order, choices last', async () => {
    const folder = folderWithZalo((org) => {
      for (let number = 1; number <= 90; number++)
        org.people.push({
          id: `nguoi-${number}`,
          name: `Nguyễn Văn Người Thứ ${number}`,
          title: 'Chuyên viên Phòng Hạ tầng số',
          role: 'staff',
          accounts: [],
        } as (typeof org.people)[number]);
    });
    const { api, say } = await startOnZalo({ folder });
    await say(onZalo.office, '/moi');
    await api.until(() => api.textsTo(onZalo.office).find((text) => text.includes('Người Thứ 90')));
    const parts = api.textsTo(onZalo.office);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(2_000);
    const numbers = parts
      .join('\n')
      .split('\n')
      .flatMap((line) => /^(\d+)\. /.exec(line)?.[1] ?? []);
    expect(numbers).toEqual(numbers.map((_, position) => String(position + 1)));
    const last = /(\d+)\. Nguyễn Văn Người Thứ 90/.exec(parts.join('\n'))![1]!;
    expect(await say(onZalo.office, last)).toContain('Mã mời của Nguyễn Văn Người Thứ 90');
  });
});

describe('who may ask', () => {
  it('tells an unknown person nothing but how to get a code, and links who sends one', async () => {
    const { api, say, saved } = asked();
    for (const text of ['/index 2.1', 'ai phụ trách chi phí thời gian', '1'])
      expect(await say(onZalo.stranger, text)).toContain('Xin mã tham gia ở Văn phòng Sở');
    await say(onZalo.office, '/moi');
    const before = api.textsTo(onZalo.office).length;
    await say(onZalo.office, 'phuong thi huong lan (pho giam doc)');
    const shown = await api.until(() => api.textsTo(onZalo.office)[before + 1]);
    expect(shown).not.toContain('t.me');
    const code = /([a-z2-9]{4}(?:-[a-z2-9]{1,4}){6})/.exec(shown)![1]!;
    expect(styled(api.sentTo(onZalo.office).at(-1)!)).toContainEqual(['b', code]);
    expect(await say(onZalo.stranger, code)).toContain('Đã liên kết: Phương Thị Hương Lan');
    expect(await say(onZalo.stranger, '2.1')).toContain('Chi phí thời gian');
    expect(saved().accounts).toContainEqual(
      expect.objectContaining({ channel: 'zalo', userId: onZalo.stranger }),
    );
  });

  it('answers in a linked group without its own name in the way, and says of another that it is not linked', async () => {
    const { api } = asked();
    api.writeInGroup(zaloGroup, 'zu-passer-by', `@${accountName} ai phụ trách chi phí thời gian`);
    await api.until(() => api.textsTo(zaloGroup)[0]);
    expect(api.textsTo(zaloGroup)).toEqual([
      'PGĐ Lê Hải Yến phụ trách Chi phí thời gian; Văn phòng Sở chủ trì.',
    ]);
    api.writeInGroup('zg-other', onZalo.yen, `/index 2.1 @${accountName}`);
    expect(await api.until(() => api.textsTo('zg-other')[0])).toContain('chưa được liên kết');
  });
});

describe('a head reports on Zalo', () => {
  it('by words and numbers, from the first task to the receipt', async () => {
    const { api, say, saved } = await startOnZalo();
    const { hts } = onZalo;
    expect(await say(hts, '/baocao')).toMatch(
      /1\/6[\s\S]*\n\n1\. ✅ Hoàn thành\n2\. 🔵 Đúng tiến độ\n3\. 🟠 Chậm\n4\. ⚪ Chưa làm\n5\. Còn lại: đúng tiến độ$/,
    );
    expect(await say(hts, '3')).toMatch(/Vướng mắc gì\?[\s\S]*\n\n1\. Bỏ qua\n2\. ◀ Chọn lại$/);
    // A question in the middle is answered, then the report goes on.
    await say(hts, 'ai phụ trách chi phí thời gian?');
    await api.until(() => api.textsTo(hts).find((text) => text.startsWith('↩ Nhiệm vụ 1/6')));
    await say(hts, 'chờ <b>Cục Thuế</b> & sở khác');
    await say(hts, 'dung tien do');
    const measured = await say(hts, 'đã họp 2 lần');
    // A number is the figure here, so the choices have none.
    expect(measured).toMatch(/\n\n– ✅ Hoàn thành\n– 🔵 Đúng tiến độ\n[\s\S]*\nĐể chọn, anh\/chị gõ lại chữ/);
    await say(hts, '98,5');
    await say(hts, 'hai hồ sơ chờ bổ sung');
    await say(hts, '1');
    await say(hts, 'đã trả lời 5/5 kiến nghị');
    await say(hts, '4');
    await say(hts, 'chưa có kinh phí');
    await say(hts, '2');
    const summary = await say(hts, '1');
    expect(summary).toContain('«chờ <b>Cục Thuế</b> & sở khác»');
    // A number names a task there, so the choices are words.
    expect(summary).toMatch(/\n\n– Gửi báo cáo\n– Sửa…\n/);
    expect(await say(hts, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
    expect(saved().reports['2023-05:phong-ha-tang-so']).toMatchObject({
      entries: {
        '1.3.3': { status: 'late', obstacle: 'chờ <b>Cục Thuế</b> & sở khác' },
        '1.3.4': { status: 'on-track', result: 'đã họp 2 lần' },
        '2.1.5': { status: 'late', figure: 98.5, obstacle: 'hai hồ sơ chờ bổ sung' },
        '2.3.1': { status: 'done', result: 'đã trả lời 5/5 kiến nghị' },
        '2.3.3': { status: 'not-begun', obstacle: 'chưa có kinh phí' },
        '2.3.4': { status: 'on-track' },
      },
    });
  });

  it('takes a photo as evidence, but fetches none from a private network', async () => {
    const { api, say, saved } = await startOnZalo();
    await say(onZalo.hts, '/baocao');
    await say(onZalo.hts, 'chậm');
    api.image(onZalo.hts, `${api.root}/photo.jpg`, 'ảnh hiện trường');
    await api.until(() => api.textsTo(onZalo.hts).find((text) => text.includes('2/6')));
    expect(await api.until(() => api.textsTo(onZalo.hts)[3])).toContain('Không tải được ảnh (minh chứng');
    expect(saved().drafts[0]!.entries['1.3.3']).toMatchObject({ obstacle: 'ảnh hiện trường' });
    await expect.poll(() => Object.values(saved().evidence)[0]?.kept.type).toBe('refused');
  });

  it('loses nothing when it is killed before the answer is out', async () => {
    const api = await startZaloStandin();
    const folder = folderWithZalo();
    const first = await startOnZalo({ api, folder });
    await first.say(onZalo.hts, '/baocao');
    api.fail('sendMessage', { type: 'drop' });
    api.write(onZalo.hts, '3');
    await api.until(() => api.calls.filter(({ method }) => method === 'sendMessage').length > 1);
    await first.bot.end('SIGKILL');
    await startOnZalo({ api, folder });
    // The first answer comes again where the process died before it had marked it as sent.
    await api.until(() => api.textsTo(onZalo.hts).find((text) => text.includes('Vướng mắc gì?')));
  });

  it('works on what a process that died had in hand, though Zalo has forgotten it', async () => {
    const folder = folderWithZalo();
    const first = await startOnZalo({ folder });
    await first.say(onZalo.hts, '/baocao');
    await first.bot.end('SIGKILL');
    // Handed out by Zalo, on disk, and not worked on yet: so it stands when a process dies in that moment.
    const inHand = join(folder, 'rehearsal', 'zalo', 'in-hand.json');
    mkdirSync(dirname(inHand), { recursive: true });
    writeFileSync(inHand, JSON.stringify(first.api.event(onZalo.hts, 'text', { text: 'chậm' })));
    const next = await startOnZalo({ api: first.api, folder });
    await next.api.until(() => next.api.textsTo(onZalo.hts).find((text) => text.startsWith('Vướng mắc gì?')));
    await expect.poll(() => existsSync(inHand)).toBe(false);
  });
});

describe('both platforms in one process', () => {
  it('begins a report on Telegram and ends it on Zalo', async () => {
    const telegram = await startTelegramStandin();
    const { api, bot, say, saved } = await startOnZalo({
      environment: { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: telegram.root },
    });
    telegram.write(users.hts, '/baocao');
    await telegram.until(() => telegram.sentTo(users.hts)[0]);
    telegram.write(users.hts, 'hoàn thành');
    await telegram.until(() => telegram.sentTo(users.hts)[1]);
    telegram.write(users.hts, 'xong cả');
    await telegram.until(() => telegram.sentTo(users.hts)[2]);
    let asked = await say(onZalo.hts, '/baocao');
    expect(asked).toContain('đã trả lời 1/6 nhiệm vụ');
    for (let step = 0; step < 12 && !asked.includes('– Gửi báo cáo'); step++)
      asked = await say(
        onZalo.hts,
        asked.includes('Gõ số') ? '100' : asked.includes('1. Bỏ qua') ? '1' : '2',
      );
    const before = telegram.sentTo(users.hts).length;
    expect(await say(onZalo.hts, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
    // The other device, where the same report was begun, hears of it.
    await telegram.until(() => telegram.sentTo(users.hts)[before]);
    expect(saved().reports['2023-05:phong-ha-tang-so']!.entries['1.3.3']).toMatchObject({
      status: 'done',
      result: 'xong cả',
    });
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(api.waiting()).toBe(0);
  });

  it('speaks on Zalo while Telegram cannot be reached', async () => {
    const { say } = await startOnZalo({
      environment: { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' },
    });
    expect(await say(onZalo.yen, '2.1')).toContain('Chi phí thời gian');
  });
});

describe('what comes in', () => {
  it('is answered helpfully when it is a sticker or a voice, and no event breaks anything', async () => {
    const { api, bot } = asked();
    api.sticker(chats.kinds);
    api.voice(chats.kinds);
    api.unsupported(chats.kinds);
    await api.until(() => api.textsTo(chats.kinds)[2]);
    const odd = [
      null,
      7,
      'x',
      [],
      {},
      { event_name: 'message.future.received', message: {} },
      { event_name: 'message.text.received', message: { from: null, chat: [], message_id: {} } },
      api.event(chats.kinds, 'future', { text: 'x' }),
      api.event(chats.kinds, 'text', { text: 9 }),
      api.event(chats.kinds, 'text', { text: 'x' }, { from: { id: 'b-1', is_bot: true } }),
    ];
    for (const one of odd) api.raw(one);
    api.write(chats.kinds, '2.1');
    await api.until(() => api.textsTo(chats.kinds).find((text) => text.includes('Chi phí thời gian')));
    const [sticker, voice, file, ...more] = api.textsTo(chats.kinds);
    expect(sticker).toContain('Nhãn dán');
    expect(voice).toContain('Tin thoại');
    // Zalo hands the bot no file: it says so, and what to do instead.
    expect(file).toContain('gửi ảnh chụp');
    // A kind that the platform does not name is answered once, too.
    expect(more).toHaveLength(2);
    expect(bot.child.exitCode).toBeNull();
  });

  it('is answered once though it is delivered twice', async () => {
    const { api, say, saved } = await startOnZalo();
    const id = api.write(onZalo.yen, '2.1');
    api.write(onZalo.yen, '2.1', id);
    await say(onZalo.hts, '/baocao');
    const act = api.write(onZalo.hts, '3');
    api.write(onZalo.hts, '3', act);
    expect(await say(onZalo.hts, 'chờ sở khác')).toContain('Vướng mắc');
    await api.until(() => api.textsTo(onZalo.hts)[2]);
    expect(api.textsTo(onZalo.hts)[2]).toContain('2/6');
    expect(saved().drafts[0]!.entries['1.3.3']!.obstacle).toBe('chờ sở khác');
    expect(api.textsTo(onZalo.yen)).toHaveLength(1);
    expect(api.textsTo(onZalo.hts)).toHaveLength(3);
  });
});

describe('when Zalo is in trouble', () => {
  it('stops with one clear line when the token is refused', async () => {
    const api = await startZaloStandin();
    const bot = startBot({
      ZALO_BOT_TOKEN: '7:wrong-token',
      ZALO_API_ROOT: api.root,
      DATA_DIR: linkedFolder(),
    });
    expect(await bot.exited).toBe(1);
    expect(bot.output().trim().split('\n').at(-1)).toMatch(/^Zalo refuses ZALO_BOT_TOKEN; take the token/);
    expect(bot.output()).not.toContain('wrong-token');
  });

  it('says nothing of polls that time out', async () => {
    const api = await startZaloStandin({ pollMs: 1_100 });
    const { bot, say } = await startOnZalo({ api });
    const polls = () => api.calls.filter(({ method }) => method === 'getUpdates').length;
    await api.until(() => polls() > 3);
    expect(await say(onZalo.yen, '2.1')).toContain('Chi phí thời gian');
    // As a word: a port may begin with these digits.
    expect(bot.output()).not.toMatch(/polling failed|\b408\b/);
  });

  it('waits longer after each failed poll, does not hammer, and goes on', async () => {
    const { api, bot, say } = await startOnZalo();
    await bot.printed('zalo: connected');
    api.fail(
      'getUpdates',
      { type: 'answer', errorCode: 500, description: `Internal ${zaloToken}` },
      { type: 'body', status: 502, body: '<html>Bad Gateway</html>' },
      { type: 'drop' },
    );
    const failed = () => bot.output().match(/polling failed/g)?.length ?? 0;
    const begun = Date.now();
    // The poll that is open already takes this one; the next three fail.
    expect(await say(onZalo.yen, '2.1')).toContain('Chi phí thời gian');
    await expect.poll(failed).toBe(3);
    expect(await say(onZalo.yen, '2.2')).toContain('Chi phí không chính thức');
    // At the least half of 1, 2 and 4 s.
    expect(Date.now() - begun).toBeGreaterThanOrEqual(3_500);
    expect(api.calls.filter(({ method }) => method === 'getUpdates').length).toBeLessThan(10);
  });

  it('sends again what did not arrive, gives up what is refused, and repeats the unknown once', async () => {
    const { api, bot } = await startOnZalo();
    api.fail(
      'sendMessage',
      { type: 'answer', errorCode: 429 },
      { type: 'body', status: 503, body: 'busy' },
      { type: 'drop' },
    );
    api.write(onZalo.yen, '2.1');
    await api.until(() => api.textsTo(onZalo.yen)[0]);
    expect(api.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(4);
    api.fail('sendMessage', { type: 'answer', errorCode: 403, description: 'Forbidden', status: 403 });
    api.write(onZalo.yen, '2.2');
    await bot.printed('answer given up');
    api.fail('sendMessage', { type: 'drop-after' }, { type: 'drop-after' }, { type: 'drop-after' });
    api.write(onZalo.hts, '2.1');
    await expect.poll(() => bot.output().match(/answer given up/g)?.length).toBe(2);
    expect(api.textsTo(onZalo.hts)).toHaveLength(2);
    expect(api.textsTo(onZalo.yen)).toHaveLength(1);
  });

  it('says as bare text what was refused, and at last that it cannot be said', async () => {
    const { api, say } = await startOnZalo();
    const refused = { type: 'answer', errorCode: 400, description: 'Bad Request' } as const;
    api.fail('sendMessage', refused);
    const plain = await say(onZalo.yen, '/index 2.1');
    expect(plain).toContain('Chi phí thời gian');
    expect(plain.match(/^1\. Nhiệm vụ$/gm)).toHaveLength(1);
    expect(api.calls.filter(({ method }) => method === 'sendMessage').at(-1)!.parameters).not.toHaveProperty(
      'text_styles',
    );
    expect(await say(onZalo.yen, '1')).toContain('nhiệm vụ');
    api.fail('sendMessage', refused, refused);
    expect(await say(onZalo.yen, '/index 2.1')).toContain('không gửi vào đây được');
  });

  it('warns of a webhook that swallows what polling should get, and leaves it', async () => {
    const api = await startZaloStandin();
    api.setWebhook('https://other.example.vn/zalo');
    const { bot } = await startOnZalo({ api });
    await bot.printed('a webhook is set, so polling gets nothing');
    expect(api.webhook()?.url).toBe('https://other.example.vn/zalo');
  });

  it('ends on SIGTERM at once, though a poll is open', async () => {
    const { api, bot, say } = await startOnZalo();
    await say(onZalo.yen, '2.1');
    await api.until(() => api.calls.at(-1)?.method === 'getUpdates');
    const begun = Date.now();
    expect(await bot.end('SIGTERM')).toBe(0);
    expect(Date.now() - begun).toBeLessThan(2_000);
  });
});
