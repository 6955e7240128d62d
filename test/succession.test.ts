import { expect, it } from 'vitest';
import { linkedFolder } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin } from './support/zalo-standin.ts';

// A summer in which a unit is merged into another, its inspectorate's head retires and an index gets another leader, as it
// is lived on each platform by the built bot: by words and numbers alone, and with all messages counted.

type Platform = 'telegram' | 'zalo';

const ids = {
  office: 'van-thu-tong-hop',
  chief: 'truong-van-phong',
  inspector: 'truong-thanh-tra',
  hts: 'truong-phong-ha-tang-so',
  press: 'truong-phong-thong-tin-bao-chi-xuat-ban',
  centre: 'giam-doc-trung-tam-cong-nghe-so',
  hung: 'nguyen-trong-hung',
  yen: 'le-hai-yen',
  lan: 'phuong-thi-huong-lan',
} as const;
type Who = keyof typeof ids;
const everybody = Object.keys(ids) as Who[];

async function department(platform: Platform) {
  const telegram = await startTelegramStandin();
  const zalo = await startZaloStandin();
  const accountOf = (who: Who): string =>
    platform === 'telegram' ? String(801 + everybody.indexOf(who)) : `zu-${who}`;
  const textsOf = (who: Who): string[] =>
    platform === 'zalo'
      ? zalo.textsTo(accountOf(who))
      : telegram.sentTo(Number(accountOf(who))).map(({ text, caption }) => String(text ?? caption));
  const folder = linkedFolder((org) => {
    for (const person of org.people) {
      const who = everybody.find((one) => ids[one] === person.id);
      person.accounts = who ? [{ channel: platform, userId: accountOf(who) }] : [];
    }
    org.groups = [];
  });
  let acts = 0;
  return {
    folder,
    environment: { ...telegram.environment, ...zalo.environment },
    textsOf,
    acts: () => acts,
    async say(who: Who, text: string): Promise<string> {
      const before = textsOf(who).length;
      acts += 1;
      if (platform === 'zalo') zalo.write(accountOf(who), text);
      else telegram.write(Number(accountOf(who)), text);
      await expect.poll(() => textsOf(who).length, { timeout: 15_000 }).toBeGreaterThan(before);
      return textsOf(who)[before]!;
    },
  };
}

it.each(['zalo', 'telegram'] as const)(
  'a summer of changes on %s',
  async (platform) => {
    const place = await department(platform);
    const { folder, environment } = place;
    const step = async (moment: string, during: () => Promise<void>): Promise<void> => {
      const run = startRehearsal({ environment }, folder, momentAt(moment));
      await during();
      await expect.poll(() => savedState(folder).outbox.length, { timeout: 30_000 }).toBe(0);
      await run.end('SIGTERM');
    };
    const counts = () => Object.fromEntries(everybody.map((who) => [who, place.textsOf(who).length]));

    await step('2023-06-05T08:50:00', async () => {
      // Zalo writes to nobody who has not written first.
      for (const who of everybody) await place.say(who, 'chào em');
    });
    const greeted = place.acts();
    await step('2023-06-05T09:00:00', async () => {
      for (const text of ['/donvi', 'sáp nhập vào', 'Phòng Hạ tầng số', 'Trung tâm Công nghệ số'])
        await place.say('office', text);
      expect(await place.say('office', '01/07')).toContain('Chuyển 6 nhiệm vụ');
      expect(await place.say('office', '1')).toContain('Đã ghi');
      expect(await place.say('office', '/phutrach 2.1 chị Lan từ 01/07')).toContain('Lê Hải Yến');
      expect(await place.say('office', '1')).toContain('Đã đổi lãnh đạo');
      await expect.poll(() => place.textsOf('yen').length, { timeout: 15_000 }).toBe(2);
      // Who was told says that it is not so, by the words of the choice.
      const heard = place.textsOf('office').length;
      expect(await place.say('yen', 'không đúng')).toContain('đã báo Văn phòng');
      // What the office hears of it would else be taken for the answer to what it says next.
      await expect.poll(() => place.textsOf('office').length, { timeout: 15_000 }).toBe(heard + 1);
      expect(await place.say('office', 'Chánh Thanh tra nghỉ hưu từ 01/07')).toContain('nghỉ hoặc chuyển đi');
      expect(await place.say('office', '1')).toContain('Đã ghi');
    });
    const officeActs = place.acts() - greeted - 1;
    const ordered = Object.fromEntries(everybody.map((who) => [who, place.textsOf(who).length - 1]));
    // Each whom it concerns has heard it once; the office also who doubts it.
    expect(ordered).toMatchObject({ hts: 1, centre: 1, hung: 1, lan: 1, inspector: 1, press: 0, yen: 2 });

    await step('2023-07-03T08:00:00', async () => {
      await expect.poll(() => place.textsOf('inspector').at(-1), { timeout: 30_000 }).toContain('đã được gỡ');
      expect(await place.say('inspector', '/baocao')).toContain('Tôi chưa biết anh/chị');
      // After the long stop each leader hears of the month that ended: what is asked is not to be taken for that.
      await expect.poll(() => place.textsOf('yen').at(-1), { timeout: 30_000 }).toMatch(/Tháng 6\/2023/);
      expect(await place.say('yen', 'ai phụ trách chi phí thời gian')).toContain('Phương Thị Hương Lan');
      expect(await place.say('yen', 'Hạ tầng số chủ trì chỉ số nào')).toContain('Trung tâm Công nghệ số');
    });
    const isDone = (tier: string) => async () => {
      await expect
        .poll(() => savedState(folder).tiersDone[tier] !== undefined, { timeout: 30_000 })
        .toBe(true);
    };
    const before = counts();
    await step('2023-07-20T07:59:58', isDone('2023-07:opening'));
    expect(place.textsOf('centre').at(-1)).toContain('7 nhiệm vụ');
    await step('2023-07-26T08:29:58', isDone('2023-07:escalation'));
    await step('2023-08-21T07:59:58', isDone('2023-08:opening'));
    await step('2023-08-28T08:29:58', isDone('2023-08:escalation'));
    const after = counts();
    const summer = Object.fromEntries(everybody.map((who) => [who, after[who]! - before[who]!]));
    console.info(`${platform}: ${JSON.stringify({ officeActs, ordered, summer })}`);
    expect(officeActs).toBeLessThanOrEqual(10);
    // Of who has left, and of whose unit is no more, nobody speaks any more; the others hear what any month says.
    expect(summer).toMatchObject({ hts: 0, inspector: 0 });
    for (const who of everybody) expect(summer[who], who).toBeLessThanOrEqual(6);
    expect(summer.lan).toBe(summer.hung);
    for (const who of everybody)
      for (const text of place.textsOf(who)) expect(text.length).toBeLessThanOrEqual(2_000);
  },
  240_000,
);
