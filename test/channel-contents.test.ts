import { describe, expect, it } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { shared } from './support/lasting.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo, zaloGroup } from './support/zalo-talk.ts';

// What each channel takes, sent by each kind of person, in and out of a report, in a group, and where a plan is awaited: one
// fitting sentence each. Nothing is lost unsaid, nobody who waits meets silence, and in a group only who speaks to the bot hears it.

const photo = [{ file_id: 'photo', file_unique_id: 'x', width: 1, height: 1, file_size: 100 }];
const file = (name: string) => ({ document: { file_id: 'file', file_name: name, file_size: 100 } });
const video = { video: { file_id: 'video', file_name: 'a.mp4', file_size: 100 } };

/** What people send on Telegram. */
const sent = {
  photo: { photo },
  'photo with words': { photo, caption: 'đã họp ngày 10/5' },
  'photo with a question': { photo, caption: 'chi phí thời gian ai phụ trách?' },
  'photo with a command': { photo, caption: '/tiendo' },
  video,
  'video with words': { ...video, caption: 'đã họp ngày 10/5' },
  file: file('bien ban.pdf'),
  'file with words': { ...file('bien ban.pdf'), caption: 'đã họp ngày 10/5' },
  voice: { voice: { file_id: 'voice', duration: 3 } },
  'voice with a question': {
    voice: { file_id: 'voice', duration: 3 },
    caption: 'chi phí thời gian ai phụ trách?',
  },
  'round video': { video_note: { file_id: 'note', length: 1, duration: 1 } },
  sticker: { sticker: { file_id: 's' } },
  location: { location: { latitude: 1, longitude: 1 } },
  contact: { contact: { phone_number: '1', first_name: 'A' } },
  poll: { poll: { id: '1', question: 'q' } },
  'paid media': { paid_media: { star_count: 1, paid_media: [] } },
  checklist: { checklist: { title: 'x', tasks: [] } },
  game: { game: { title: 'g' } },
} as const satisfies Record<string, Record<string, unknown>>;
type Sent = keyof typeof sent;

const all = Object.keys(sent) as Sent[];
const asked = /PGĐ Lê Hải Yến phụ trách Chi phí thời gian/;
const notHeard = /^Tin thoại thì tôi chưa nghe được; anh\/chị gõ chữ giúp tôi\.$/;

/** What is said outside a report, whoever is asked; files by their reader. */
const outside = (files: RegExp): Record<Sent, RegExp> => ({
  photo: files,
  'photo with words': files,
  'photo with a question': asked,
  'photo with a command':
    // To the end of what is said: a leader hears it in several messages, and the rest would be taken for the next answer.
    /^Ảnh, tệp kèm tin này tôi chưa giữ; minh chứng thì gửi khi đang trả lời nhiệm vụ\.[\s\S]*\nHạn: 17:00/,
  video: files,
  'video with words': files,
  file: files,
  'file with words': files,
  voice: notHeard,
  'voice with a question': asked,
  'round video': /^Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo;/,
  sticker: /^Nhãn dán thì tôi chưa hiểu; anh\/chị gõ chữ giúp tôi, ví dụ: hạn báo cáo tháng này\.$/,
  location: /^Vị trí thì tôi chưa dùng được;/,
  contact: /^Danh thiếp thì tôi chưa đọc được;/,
  poll: /^Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo;/,
  'paid media': /^Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo;/,
  checklist: /^Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo;/,
  game: /^Tôi đọc được chữ, và ảnh hoặc tệp khi báo cáo;/,
});

const again = String.raw`[\s\S]*↩ Nhiệm vụ 1/6`;
const behind = (words: string): RegExp => new RegExp(`^${words}${again}`, 'm');
const kept = behind('📎 (Đang tải|Đã giữ) 1 ảnh hoặc tệp cho nhiệm vụ 1 đang hỏi');
const keptWithWords = behind(
  '📎 (?:Đang tải|Đã giữ) 1 ảnh hoặc tệp cho nhiệm vụ 1 đang hỏi.*lời kèm theo tôi hỏi lại',
);
const typeIt = behind('Tôi đọc được chữ, và ảnh hoặc tệp làm minh chứng; anh/chị hãy gõ giúp tôi\\.');
/** The same with a task asked, which is asked once more. */
const inReport: Record<Sent, RegExp> = {
  photo: kept,
  'photo with words': keptWithWords,
  'photo with a question': behind('PGĐ Lê Hải Yến phụ trách Chi phí thời gian[\\s\\S]*📎'),
  'photo with a command': behind('Ảnh, tệp kèm tin này tôi chưa giữ;'),
  video: kept,
  'video with words': keptWithWords,
  file: kept,
  'file with words': keptWithWords,
  voice: behind('Tin thoại'),
  'voice with a question': behind('PGĐ Lê Hải Yến'),
  'round video': typeIt,
  sticker: behind('Nhãn dán thì tôi chưa hiểu; anh/chị gõ chữ giúp tôi\\.'),
  location: behind('Vị trí'),
  contact: behind('Danh thiếp'),
  poll: typeIt,
  'paid media': typeIt,
  checklist: typeIt,
  game: typeIt,
};

const unknown = /^Tôi chưa biết anh\/chị\. Xin mã tham gia ở Văn phòng Sở rồi gửi mã đó vào đây\.$/;
const inTheGroup = /^Trong nhóm tôi chỉ đọc chữ; ảnh, tệp minh chứng thì nhắn riêng cho tôi khi báo cáo\.$/;

/** Files as their first bytes tell them. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const offered = { photo: png, file: Buffer.from('%PDF-1.4\n'), video: Buffer.from('\0\0\0\u0018ftypmp42') };

async function onTelegram() {
  const api = await startTelegramStandin();
  for (const [id, bytes] of Object.entries(offered)) api.files.set(id, bytes);
  startBot({ ...api.environment, DATA_DIR: linkedFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
  /** What a chat is told from now on. */
  const listen = (chatId: number) => {
    const before = api.deliveries.length;
    return () =>
      api.deliveries
        .slice(before)
        .filter(({ chatId: to }) => to === String(chatId))
        .map(({ text }) => text);
  };
  return {
    api,
    listen,
    /** Sends something in private, and waits for what is said of it. */
    async answered(userId: number, content: Record<string, unknown>, words: RegExp, name: string) {
      const told = listen(userId);
      api.writeMore(userId, content);
      // A paper that was sent before is read in its own time: what is said of it may come in between.
      const heard = () => told().map((_, from, all) => all.slice(from).join('\n'));
      await expect
        .poll(heard, { message: name, timeout: 10_000 })
        .toContainEqual(expect.stringMatching(words));
    },
    /** Sends something in the group; gives all that is said there until a question behind it is answered. */
    async inGroup(content: Record<string, unknown>) {
      const told = listen(linkedGroup);
      api.push({
        message: {
          message_id: 7_000,
          date: 1,
          chat: { id: linkedGroup, type: 'supergroup', title: 'Nhóm' },
          from: { id: users.hts, is_bot: false, first_name: 'Người' },
          ...content,
        },
      });
      api.writeInGroup(linkedGroup, users.hung, '@ddci_test_bot hạn báo cáo tháng này');
      const said = () => told().join('\n');
      await expect.poll(said).toContain('Hạn báo cáo tháng 5/2023');
      return said().replace(/\n?Hạn báo cáo tháng 5\/2023.*$/s, '');
    },
  };
}

const toBot = {
  reply_to_message: {
    message_id: 1,
    date: 1,
    chat: { id: linkedGroup, type: 'supergroup' },
    from: { id: 42, is_bot: true, first_name: 'DDCI' },
  },
};

describe('on Telegram', () => {
  /** For those who begin nothing. */
  const place = shared(onTelegram);

  it.each([
    [
      'a leader',
      users.yen,
      outside(/^Ảnh và tệp chỉ là minh chứng khi đơn vị báo cáo; .* nên tôi không giữ\.$/),
    ],
    ['a head', users.hts, outside(/^Ảnh và tệp là minh chứng khi báo cáo: gõ \/baocao,/)],
    [
      'the office',
      users.office,
      {
        ...outside(
          /^Ảnh và tệp tôi chỉ giữ làm minh chứng khi báo cáo \(\/baocao\); kế hoạch thì gửi tệp Word/,
        ),
        // A document of the office's is taken for a plan's, and read.
        file: /^Tôi đang đọc «bien ban\.pdf»/,
        'file with words': /^Tôi đang đọc «bien ban\.pdf»/,
      },
    ],
    ['a stranger', users.stranger, Object.fromEntries(all.map((name) => [name, unknown]))],
  ] as [string, number, Record<Sent, RegExp>][])('%s, outside a report', async (_, who, told) => {
    const { answered } = place();
    for (const name of all) await answered(who, sent[name], told[name], name);
  });

  it('a head, where a task is asked', async () => {
    const { api, answered } = await onTelegram();
    api.write(users.hts, '/baocao');
    await api.until(() => api.sentTo(users.hts)[0]);
    for (const name of all) await answered(users.hts, sent[name], inReport[name], name);
  });

  it('the office, where the paper of a plan is awaited', async () => {
    const { api, answered } = await onTelegram();
    const paper = /Anh\/chị gửi tệp kế hoạch vào đây: Word/;
    const begin = async (): Promise<void> => {
      const before = api.sentTo(users.office).length;
      api.write(users.office, '/kehoach');
      const { reply_markup: markup } = await api.until(() => api.sentTo(users.office)[before]);
      const found = /"text":"[^"]*[Kk]ế hoạch mới[^"]*","callback_data":"([^"]+)"/.exec(
        JSON.stringify(markup),
      );
      await answered(users.office, { text: '.' }, /./, 'a word').catch(() => {});
      api.press(users.office, found![1]!);
      await api.until(() => api.sentTo(users.office).find(({ text }) => paper.test(String(text))));
    };
    await begin();
    for (const name of ['sticker', 'voice', 'location', 'contact', 'poll', 'round video'] as const)
      await answered(users.office, sent[name], paper, name);
    await answered(users.office, sent.file, /Tôi đang đọc «bien ban\.pdf»/, 'file');
  });

  it('an album that nothing waits for gets one word', async () => {
    const { api, listen, answered } = place();
    const told = listen(users.yen);
    for (let piece = 0; piece < 3; piece++)
      api.writeMore(users.yen, {
        photo,
        media_group_id: 'album',
        ...(piece === 0 ? { caption: 'ảnh họp' } : {}),
      });
    await answered(users.yen, { text: 'hạn báo cáo tháng này' }, /Hạn báo cáo tháng 5/, 'a question');
    expect(told().filter((text) => text.includes('không giữ'))).toHaveLength(1);
  });

  it('in a group: what does not speak to the bot meets silence, what does is answered once', async () => {
    const { inGroup } = place();
    for (const name of all) {
      if (name === 'photo with a command') continue;
      expect(await inGroup(sent[name]), name).toBe('');
    }
    for (const name of ['photo', 'video', 'file', 'location', 'contact', 'poll'] as const)
      expect(await inGroup({ ...sent[name], ...toBot }), name).toMatch(inTheGroup);
    expect(await inGroup({ ...sent.voice, ...toBot })).toMatch(notHeard);
    // A sticker that answers the bot is a nod.
    expect(await inGroup({ ...sent.sticker, ...toBot })).toBe('');
    expect(await inGroup({ ...sent['photo with a question'], ...toBot })).toMatch(asked);
  });
});

describe('on Zalo, where no file comes through', () => {
  const address = 'https://127.0.0.1:1/photo.jpg';
  type Standin = Awaited<ReturnType<typeof startOnZalo>>['api'];
  const contents: Record<string, (api: Standin, who: string) => void> = {
    photo: (api, who) => api.image(who, address),
    'photo with words': (api, who) => api.image(who, address, 'đã họp ngày 10/5'),
    'photo with a question': (api, who) => api.image(who, address, 'chi phí thời gian ai phụ trách?'),
    file: (api, who) => api.unsupported(who),
    voice: (api, who) => api.voice(who),
    sticker: (api, who) => api.sticker(who),
    // What the Bot API does not name yet: a place, a card.
    other: (api, who) => api.raw(api.event(who, 'location', {})),
  };
  const noFile = 'Ở đây tôi chỉ nhận được chữ và ảnh, không nhận được tệp\\. Minh chứng thì gửi ảnh chụp';
  const outsideHere = (photos: RegExp, files: RegExp): Record<string, RegExp> => ({
    photo: photos,
    'photo with words': photos,
    'photo with a question': asked,
    file: files,
    voice: notHeard,
    sticker: /^Nhãn dán thì tôi chưa hiểu;/,
    other: /^Tôi đọc được chữ, và ảnh khi báo cáo;/,
  });

  /** For those who begin nothing. */
  const place = shared(() => startOnZalo());

  async function play(
    { api, say }: Awaited<ReturnType<typeof startOnZalo>>,
    who: string,
    told: Record<string, RegExp>,
    first?: string,
  ) {
    await say(onZalo.yen, 'hạn báo cáo tháng này');
    if (first) await say(who, first);
    for (const [name, send] of Object.entries(contents)) {
      const before = api.textsTo(who).length;
      send(api, who);
      await expect
        .poll(() => api.textsTo(who).slice(before).join('\n'), { message: name, timeout: 10_000 })
        .toMatch(told[name]!);
    }
  }

  it.each([
    [
      'a leader',
      onZalo.yen,
      outsideHere(
        /^Ảnh chỉ là minh chứng khi đơn vị báo cáo;/,
        new RegExp(`^${noFile}; tệp thì gửi Văn phòng Sở\\.$`),
      ),
    ],
    [
      'a head',
      onZalo.hts,
      outsideHere(
        /^Ảnh là minh chứng khi báo cáo: gõ \/baocao,/,
        new RegExp(`^${noFile}; tệp thì gửi Văn phòng Sở\\.$`),
      ),
    ],
    [
      'the office',
      onZalo.office,
      outsideHere(/^Ảnh là minh chứng khi báo cáo: gõ \/baocao,/, new RegExp(`^${noFile}\\.$`)),
    ],
    ['a stranger', onZalo.stranger, Object.fromEntries(Object.keys(contents).map((name) => [name, unknown]))],
  ])('%s, outside a report', (_, who, told) => play(place(), who, told));

  it('a head, where a task is asked', async () =>
    play(
      await startOnZalo(),
      onZalo.hts,
      {
        photo: behind('📎 Đang tải 1 ảnh cho nhiệm vụ 1 đang hỏi \\(chưa ghi lời nào\\)'),
        'photo with words': behind(
          '[\\s\\S]*📎 Đang tải 1 ảnh cho nhiệm vụ 1 đang hỏi.*lời kèm theo tôi hỏi lại',
        ),
        'photo with a question': behind('[\\s\\S]*PGĐ Lê Hải Yến phụ trách Chi phí thời gian[\\s\\S]*📎'),
        file: behind(`[\\s\\S]*${noFile}`),
        voice: behind('[\\s\\S]*Tin thoại'),
        sticker: behind('[\\s\\S]*Nhãn dán thì tôi chưa hiểu; anh/chị gõ chữ giúp tôi\\.'),
        other: behind('[\\s\\S]*Tôi đọc được chữ, và ảnh làm minh chứng; anh/chị hãy gõ giúp tôi\\.'),
      },
      '/baocao',
    ));

  it('in a group nothing is said of what is no words', async () => {
    const { api, say } = place();
    await say(onZalo.yen, 'hạn báo cáo tháng này');
    for (const name of ['image', 'sticker', 'voice', 'unsupported', 'location'])
      api.raw(
        api.event(onZalo.hts, name, { photo: address }, { chat: { id: zaloGroup, chat_type: 'GROUP' } }),
      );
    api.writeInGroup(zaloGroup, onZalo.hts, '@bot.ddci hạn báo cáo tháng này');
    await api.until(() => api.textsTo(zaloGroup)[0]);
    expect(api.textsTo(zaloGroup).join('\n')).toMatch(/^Hạn báo cáo tháng 5\/2023[^\n]*$/);
  });
});

describe('on the page', () => {
  async function startPage() {
    const bot = startBot({ DATA_DIR: newFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
    const origin = `http://localhost:${await bot.pagePort()}`;
    /** All that the bot said to somebody, as text. */
    const told = async (as: string): Promise<string[]> => {
      const reader = (await fetch(`${origin}/api/events?as=${as}`))
        .body!.pipeThrough(new TextDecoderStream())
        .getReader();
      let text = '';
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        text += read.value;
        if (text.includes('\n\n')) break;
      }
      await reader.cancel();
      const entries = JSON.parse(/^data: (.*)$/m.exec(text)![1]!) as {
        from: string;
        message?: { lines: unknown };
      }[];
      return entries.flatMap(({ message }) => (message ? [JSON.stringify(message.lines)] : []));
    };
    return {
      told,
      async answered(as: string, text: string, file: string | null, words: RegExp) {
        const before = (await told(as)).length;
        const form = new FormData();
        form.set('as', as);
        form.set('text', text);
        if (file)
          form.append(
            'files',
            new File([png], file, { type: /png$/.test(file) ? 'image/png' : 'application/pdf' }),
          );
        expect(
          (await fetch(`${origin}/api/say`, { method: 'POST', body: form, headers: { origin } })).status,
        ).toBe(200);
        await expect
          .poll(async () => (await told(as)).slice(before).join('\n'), {
            message: `${as}: ${file} «${text}»`,
            timeout: 10_000,
          })
          .toMatch(words);
      },
    };
  }

  it('a leader, a head, the office and the group', async () => {
    const { answered } = await startPage();
    await answered('le-hai-yen', '', 'a.png', /không báo cáo cho đơn vị nào nên tôi không giữ/);
    await answered('le-hai-yen', 'chi phí thời gian ai phụ trách?', 'a.png', /phụ trách/);
    await answered('van-thu-tong-hop', '', 'a.png', /kế hoạch thì gửi tệp Word/);
    await answered(
      'truong-phong-ha-tang-so',
      'đã họp ngày 10/5',
      'a.pdf',
      /gõ \/baocao, trả lời nhiệm vụ rồi gửi kèm/,
    );
    await answered('truong-phong-ha-tang-so', '/baocao', 'a.png', /kèm tin này tôi chưa giữ[\s\S]*1\/6/);
    await answered(
      'truong-phong-ha-tang-so',
      'đã họp ngày 10/5',
      'a.png',
      /cho nhiệm vụ 1 đang hỏi.*lời kèm theo tôi hỏi lại/,
    );
    await answered('nhom-ddci', '', 'a.png', /Trong nhóm tôi chỉ đọc chữ/);
  });
});
