import { expect, it, onTestFinished } from 'vitest';
import { province } from '../src/agencies/province/province-people.ts';
import { seededRandom } from './support/random.ts';
import { type Linked, overseer, type Sent, startAgencies } from './support/several-agencies.ts';

const agencies = ['alpha', 'bravo', 'charlie'] as const;
/** Not served, while its people write all the same. */
const held = 'delta';
const marks = /alpha|bravo|charlie|delta/gi;
const people = [
  'van-thu-tong-hop',
  'truong-phong-ha-tang-so',
  'truong-thanh-tra',
  'giam-doc-trung-tam-cong-nghe-so',
  'le-hai-yen',
];

/** Each agency's own people, one of two agencies on each platform, and who is nowhere yet. */
const linked: Linked[] = [
  ...agencies.flatMap((agency, at) =>
    people.map(
      (personId, who): Linked => ({
        agency,
        channel: (who + at) % 2 === 0 ? 'telegram' : 'zalo',
        userId: `${at + 1}0${who}`,
        personId,
      }),
    ),
  ),
  { agency: 'alpha', channel: 'telegram', userId: '900', personId: 'truong-van-phong' },
  { agency: 'bravo', channel: 'telegram', userId: '900', personId: 'nguyen-trong-hung' },
  { agency: 'bravo', channel: 'zalo', userId: '901', personId: 'truong-van-phong' },
  { agency: 'charlie', channel: 'zalo', userId: '901', personId: 'nguyen-trong-hung' },
  { agency: held, channel: 'telegram', userId: '400', personId: 'van-thu-tong-hop' },
  { agency: held, channel: 'zalo', userId: '902', personId: 'truong-van-phong' },
  { agency: 'alpha', channel: 'zalo', userId: '902', personId: 'nguyen-trong-hung' },
];
/** Who looks at all agencies: of no agency, and of one. */
const overseers = [
  { channel: 'zalo' as const, userId: '800' },
  { channel: 'telegram' as const, userId: '202' },
];
const strangers = ['990', '991', '992'];
const groups = ['-71', '-72', '-73', '-74'];

const texts = [
  '/baocao',
  '/tiendo',
  '/chuabaocao',
  '/moi',
  '/moi tất cả',
  '/go',
  '/nhom',
  '/danhba',
  '/index 1.1',
  '/chiso',
  '/lich',
  '/trogiup',
  '/start',
  '/coquan',
  '/coquan 1',
  '/coquan 2',
  '/coquan bravo',
  'đổi cơ quan',
  'chuyển sang sở charlie',
  '/kenh',
  '/lichsu',
  '/thongke',
  '/nhac',
  '/khoa',
  '/huy',
  '/tinhtrang',
  '/uyquyen',
  '/mau',
  '/kehoach',
  '/tonghop',
  '1',
  '2',
  '3',
  '10',
  'có',
  'không',
  'thôi',
  'gửi',
  'ok',
  'nhầm',
  'chậm',
  'đúng tiến độ',
  'chưa triển khai',
  'chờ Sở Tài chính thẩm định',
  'tất cả đúng tiến độ',
  '98,5',
  'ai phụ trách chi phí thời gian',
  'hạn báo cáo tháng này',
  'ai chưa báo cáo',
  'tôi có mấy nhiệm vụ',
  'phòng hạ tầng số có việc gì',
  'lãnh đạo nào phụ trách nhiều nhất',
  'mời tất cả',
  'lê hải yến phụ trách gì',
  'các sở khác làm đến đâu',
  'tiến độ',
  'việc đó ai làm',
  'xem đủ 1',
  'nhắc tất cả',
  '/toantinh',
  'sở nào chưa báo cáo',
];

const unmarked = texts.filter((text) => text.match(marks) === null);

/** What a chat may hear: of the agencies that it was a part of when something was said to the bot, or is since. */
type Allowed = Map<string, Set<string>>;

const keyOf = (channel: string, chatId: string): string => `${channel}:${chatId}`;
/** All that a message holds: words, buttons with what they carry, what a picture or a file is made of, where a photo lies. */
const visible = ({ message }: Sent): string => JSON.stringify(message);

const seeds = (process.env.SEED ?? '1,2,3').split(',').map(Number);
const acts = Number(process.env.COUNT ?? 300);

it.each(seeds)(
  'nothing of one agency is ever told to another, whatever anybody does (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
    const line = await startAgencies(agencies, linked, { held: [{ agency: held }], overseers });
    onTestFinished(() => line.stop());
    const allowed: Allowed = new Map();
    const codes: string[] = [];
    const buttons = new Map<string, string[]>();
    const done: string[] = [];
    let told = 0;

    const everyId = [...new Set([...linked, ...overseers].map(({ userId }) => userId)), ...strangers];
    const before: Allowed = new Map();
    const note = (): void => {
      for (const channel of ['telegram', 'zalo'] as const) {
        for (const userId of everyId) {
          const key = keyOf(channel, userId);
          const own = line.membersOf(channel, userId).map(({ agency }) => agency);
          // The province sees all.
          const now = own.includes(province) ? [...agencies, held] : own;
          allowed.set(key, new Set([...(before.get(key) ?? []), ...now]));
          before.set(key, new Set(now));
        }
        // A group that changes hands may hear of its new agency alone.
        for (const group of groups) {
          const owner = line.ownerOf(channel, group);
          allowed.set(keyOf(channel, group), new Set(owner === undefined ? [] : [owner]));
        }
      }
    };
    const check = (said: readonly Sent[]): void => {
      note();
      for (const one of said) {
        const key = keyOf(one.channel, one.chatId);
        const found = new Set((visible(one).match(marks) ?? []).map((mark) => mark.toLowerCase()));
        for (const mark of found)
          if (!allowed.get(key)?.has(mark))
            throw new Error(`${key} hears of ${mark} after ${done.slice(-6).join(' | ')}:\n${visible(one)}`);
        told += 1;
        for (const code of one.text.match(/\b(?:[a-z2-9]{4}-){6}[a-z2-9]{2}\b/g) ?? []) codes.push(code);
        const known = buttons.get(key) ?? [];
        known.push(...(one.message.buttons ?? []).flat().map(({ data }) => data));
        buttons.set(key, known.slice(-40));
      }
    };
    note();

    const users = [
      ...new Map([...linked, ...overseers].map((one) => [keyOf(one.channel, one.userId), one])).values(),
    ].map(({ channel, userId }) => ({ channel, userId }));
    const everybody = [
      ...users,
      ...strangers.flatMap((userId) => [
        { channel: 'telegram' as const, userId },
        { channel: 'zalo' as const, userId },
      ]),
    ];
    // Those of two agencies act more often than others: they are who could carry something over.
    const actors = [
      ...everybody,
      ...users.filter(({ userId }) => userId.startsWith('90')),
      ...users.filter(({ userId }) => userId.startsWith('90')),
    ];

    type Actor = (typeof actors)[number];
    const buttonsOf = (channel: string, chatId: string): string[] =>
      buttons.get(keyOf(channel, chatId)) ?? [];
    // Few of the province: who sees all tells nothing of what is kept apart.
    const newCode = (): Promise<string> =>
      random() < 0.03 ? line.codeFor(province, overseer.id) : line.codeFor(pick(agencies), pick(people));
    const codeToSend = (): Promise<string> | string =>
      codes.length > 0 && random() < 0.6 ? pick(codes) : newCode();

    async function says({ channel, userId }: Actor): Promise<Sent[]> {
      const text = pick(texts);
      // What somebody types of another agency may be said back to them: that tells them nothing.
      const typed = text.match(marks)?.[0];
      if (typed && !allowed.get(keyOf(channel, userId))?.has(typed)) return [];
      done.push(`${channel}:${userId} «${text}»`);
      return line.say(channel, userId, text);
    }

    /** A button of the own chat, or another's, as only a forged client could press it. */
    async function presses({ channel, userId }: Actor): Promise<Sent[]> {
      const known = random() < 0.15 ? [...buttons.values()].flat() : buttonsOf(channel, userId);
      if (known.length === 0) return [];
      const data = pick(known);
      done.push(`${channel}:${userId} [${data}]`);
      return line.press(channel, userId, data);
    }

    async function sendsCode({ channel, userId }: Actor): Promise<Sent[]> {
      const code = await codeToSend();
      done.push(`${channel}:${userId} sends a code`);
      const text = pick([code, `/start ${code.replaceAll('-', '')}`, `${code} ${codes[0] ?? ''}`]);
      return line.say(channel, userId, text);
    }

    async function speaksInGroup({ channel, userId }: Actor): Promise<Sent[]> {
      const group = pick(groups);
      const known = buttonsOf(channel, group);
      if (random() < 0.2 && known.length > 0) return line.pressInGroup(channel, group, userId, pick(known));
      const isCode = random() < 0.15;
      const text = isCode ? await codeToSend() : pick([...unmarked, '/nhom', '/nhom', '']);
      done.push(`${channel}:${userId} in ${group} «${isCode ? 'a code' : text}»`);
      return line.inGroup(channel, group, userId, text, random() < 0.8);
    }

    /** A photo, with words or without, to whatever stands open. */
    async function sendsPhoto({ channel, userId }: Actor): Promise<Sent[]> {
      const ref = `${channel}-${userId}`;
      done.push(`${channel}:${userId} sends a photo`);
      const files = [{ kind: 'photo', ref, name: 'anh.jpg', bytes: 1 }];
      return line.say(channel, userId, pick(['', 'chậm', 'minh chứng', 'biên bản họp']), { files });
    }

    /** What was written before is changed, or something else of which nothing can be read comes. */
    async function changesWords({ channel, userId }: Actor): Promise<Sent[]> {
      const chat = { channel, chatId: userId };
      done.push(`${channel}:${userId} changes what was written`);
      const messageId = `m${Math.floor(random() * done.length)}`;
      return line.hear({
        chat,
        chatKind: 'private',
        userId,
        type: 'edited',
        messageId,
        text: pick(unmarked),
      });
    }

    async function sendsSticker({ channel, userId }: Actor): Promise<Sent[]> {
      const [chatId, chatKind] = random() < 0.5 ? [userId, 'private'] : [pick(groups), 'group'];
      done.push(`${channel}:${userId} sends a sticker to ${chatId}`);
      return line.hear({ chat: { channel, chatId }, chatKind, userId, type: 'unsupported', addressed: true });
    }

    async function groupMoves({ userId }: Actor): Promise<Sent[]> {
      const [chatId, toChatId] = [pick(groups), pick(groups)];
      done.push(`${chatId} becomes ${toChatId}`);
      const chat = { channel: 'telegram', chatId };
      return line.hear({ chat, chatKind: 'group', userId, type: 'group-moved', toChatId });
    }

    async function blocksOrComesBack({ channel, userId }: Actor): Promise<Sent[]> {
      const reachable = random() < 0.6;
      done.push(`${channel}:${userId} ${reachable ? 'comes back' : 'blocks the bot'}`);
      const chat = { channel, chatId: userId };
      return line.hear({ chat, chatKind: 'private', userId, type: 'reachable', reachable });
    }

    async function timePasses(): Promise<Sent[]> {
      done.push('time passes');
      return line.wind((1 + Math.floor(random() * 60)) * 3_600_000);
    }

    /** What happens, each as often as its weight says. */
    const happenings: [weight: number, (actor: Actor) => Promise<Sent[]>][] = [
      [40, says],
      [26, presses],
      [10, sendsCode],
      [16, speaksInGroup],
      [8, sendsPhoto],
      [3, changesWords],
      [3, sendsSticker],
      [1, groupMoves],
      [3, blocksOrComesBack],
      [5, timePasses],
    ];
    const weighed = happenings.flatMap(([weight, one]) => Array.from({ length: weight }, () => one));
    for (let count = 0; count < acts; count++) check(await pick(weighed)(pick(actors)));

    expect(told).toBeGreaterThan(acts / 2);
    for (const agency of agencies) expect((await line.state(agency)).accounts.length).toBeGreaterThan(0);
    // All three have people who heard something, and people of two have spoken with both.
    for (const agency of agencies)
      expect(
        line.sent.some((one) => visible(one).toLowerCase().includes(agency)),
        agency,
      ).toBe(true);
  },
  120_000,
);
