import { expect, it } from 'vitest';
import { linkedFolder } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { accountName, startZaloStandin } from './support/zalo-standin.ts';

// A department's first hour and first month as they are lived: nobody is linked, the office lets everybody in and links
// the group, one unit reports, the others let the month go by. What people have to do and what they get is counted, so
// that neither grows unseen (docs/architecture.md). `npx vitest run test/first-month.test.ts` prints
// the counts, and the longest message of each kind, to be read as on a phone.

type Platform = 'telegram' | 'zalo';

const codes = /^(.+?)(?: \(.+\))?:\n(?:<b>)?((?:[a-z2-9]{4}-){6}[a-z2-9]{2})/gm;
const anyCode = /(?:[a-z2-9]{4}-){6}[a-z2-9]{2}/;

/** What a message is, by what it begins with or holds; what is none of these is of no kind of its own. */
const kindsOf: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['welcome', /^Đã liên kết: /],
  ['group linked', /^Đã liên kết nhóm/],
  ['codes', /^Mã mời của \d+ người/],
  ['reminder', /^🔔/u],
  ['overdue', /^⏰/u],
  ['receipt', /^✅/u],
  ['summary', /^Tháng \S+ · .+\n1 \S+ /u],
  ['report', /(?:^|\n)\d+\/\d+ · /],
  ['leader', /chỉ số của anh\/chị/],
  ['digest', /^📌/u],
];

/** The longest message of each kind, as its reader has it. */
function longestOfKinds(said: readonly string[]): ReadonlyMap<string, string> {
  const longest = new Map<string, string>();
  for (const text of said) {
    const plain = text.replace(/<\/?[a-z]+>/g, '');
    const kind = kindsOf.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
    if (plain.length > (longest.get(kind) ?? '').length) longest.set(kind, plain);
  }
  return longest;
}

/** A phone of somebody on one of the platforms: what they do is counted, and what they read. */
async function department(platformOf: (place: number) => Platform) {
  const telegram = await startTelegramStandin();
  const zalo = await startZaloStandin();
  const phones = new Map<string, { platform: Platform; id: string }>();
  const phoneOf = (name: string) => {
    const known = phones.get(name);
    if (known) return known;
    const platform = platformOf(phones.size);
    const id = platform === 'telegram' ? String(701 + phones.size) : `zu-${phones.size}`;
    const phone = { platform, id };
    phones.set(name, phone);
    return phone;
  };
  const textsOf = ({ platform, id }: { platform: Platform; id: string }): string[] =>
    platform === 'zalo'
      ? zalo.textsTo(id)
      : telegram.sentTo(Number(id)).map(({ text, caption }) => String(text ?? caption));
  let acts = 0;
  return {
    telegram,
    zalo,
    acts: () => acts,
    said: () => [...phones].flatMap(([, phone]) => textsOf(phone)),
    textsOf: (name: string) => textsOf(phoneOf(name)),
    /** Somebody types something; gives what is answered. */
    async say(name: string, text: string): Promise<string> {
      const phone = phoneOf(name);
      const before = textsOf(phone).length;
      acts += 1;
      if (phone.platform === 'zalo') {
        zalo.write(phone.id, text);
        return zalo.until(() => textsOf(phone)[before]);
      }
      telegram.write(Number(phone.id), text);
      return telegram.until(() => textsOf(phone)[before]);
    },
    /** The office types /nhom in a group of its own platform. */
    async linkGroup(name: string): Promise<void> {
      const phone = phoneOf(name);
      acts += 1;
      if (phone.platform === 'zalo') {
        zalo.writeInGroup('zg-new', phone.id, `@${accountName} /nhom`);
        await zalo.until(() => zalo.textsTo('zg-new')[0]);
      } else {
        telegram.writeInGroup(-7001, Number(phone.id), '/nhom');
        await telegram.until(() => telegram.sentTo(-7001)[0]);
      }
    },
    group: () => [
      ...zalo.textsTo('zg-new'),
      ...telegram.sentTo(-7001).map(({ text, caption }) => String(text ?? caption)),
    ],
  };
}

it.each([
  ['on Zalo alone', () => 'zalo' as const],
  ['on Telegram alone', () => 'telegram' as const],
  ['on both', (place: number) => (place % 2 === 0 ? ('zalo' as const) : ('telegram' as const))],
])(
  'the first hour and month %s',
  async (where, platformOf) => {
    const place = await department(platformOf);
    const folder = linkedFolder((org) => {
      for (const person of org.people) person.accounts = [];
      org.groups = [];
    });
    const environment = { ...place.telegram.environment, ...place.zalo.environment };
    const bot = startRehearsal({ environment }, folder, momentAt('2023-05-19T08:00:00'));
    const code = anyCode.exec(await bot.printed(anyCode))![0];

    // The first hour: what the office does, and what each person does.
    const office = 'Chuyên viên tổng hợp Văn phòng Sở';
    expect(await place.say(office, code)).toContain('Đã liên kết');
    const list = await place.say(office, '/moi tất cả');
    await place.linkGroup(office);
    const officeActs = place.acts();
    const invited = [...list.matchAll(codes)].map(([, name, found]) => ({ name: name!, code: found! }));
    expect(invited.length).toBe(8);
    for (const one of invited) expect(await place.say(one.name, one.code)).toContain('Đã liên kết');
    await bot.end('SIGTERM');
    const firstHour = place.said().length;

    // The month: one unit reports by exception, the others say nothing.
    const head = invited.find(({ name }) => name.includes('Hạ tầng số'))!.name;
    const reminded = () => place.textsOf(head).filter((text) => text.startsWith('🔔')).length;
    const step = async (moment: string, done: () => boolean, during = async () => {}): Promise<void> => {
      const run = startRehearsal({ environment }, folder, momentAt(moment));
      await expect.poll(done, { timeout: 30_000 }).toBe(true);
      await during();
      await expect.poll(() => savedState(folder).outbox.length, { timeout: 30_000 }).toBe(0);
      await run.end('SIGTERM');
    };
    const isDone = (tier: string) => () => savedState(folder).tiersDone[`2023-05:${tier}`] !== undefined;
    const before = place.acts();
    await step(
      '2023-05-22T07:59:58',
      () => reminded() > 0,
      async () => {
        for (const text of ['/baocao', 'còn lại đúng tiến độ', '100']) await place.say(head, text);
        expect(await place.say(head, 'gửi')).toContain('Đã nhận báo cáo');
      },
    );
    const reportActs = place.acts() - before;
    await step('2023-05-24T07:59:58', isDone('nudge-1d'));
    await step('2023-05-25T13:59:58', isDone('nudge-3h'));
    await step('2023-05-26T08:29:58', isDone('escalation'));
    await step('2023-05-26T08:59:58', isDone('digest'));

    const month = place.said().length - firstHour;
    const kinds = longestOfKinds([...place.said(), ...place.group()]);
    const longest = Math.max(...[...kinds.values()].map((text) => text.length));
    for (const [kind, text] of kinds) console.info(`${where}, ${kind}, ${text.length}:\n${text}`);
    const counts = { officeActs, reportActs, firstHour, month, group: place.group().length, longest };
    console.info(`${where}: ${JSON.stringify(counts)}`);
    expect(counts.officeActs).toBeLessThanOrEqual(3);
    expect(counts.reportActs).toBeLessThanOrEqual(4);
    expect(counts.month).toBeLessThanOrEqual(25);
    expect(counts.firstHour).toBeLessThanOrEqual(10);
    expect(counts.longest).toBeLessThanOrEqual(2_000);
    // A phone's screen shows each; the list of all codes grows with the people in it.
    for (const [kind, text] of kinds)
      if (kind !== 'codes') expect(text.length, text).toBeLessThanOrEqual(700);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['reminder', 'report', 'receipt', 'digest']));
  },
  240_000,
);
