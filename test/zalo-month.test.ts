import { expect, it } from 'vitest';
import { accountName, startZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo, startOnZalo, zaloGroup } from './support/zalo-talk.ts';

const texts = (api: Awaited<ReturnType<typeof startZaloStandin>>, chat: string) => () => api.textsTo(chat);

it('runs by itself on Zalo: reminder, snooze, digest with a picture, one addendum a day', async () => {
  const api = await startZaloStandin();
  // Of the people only those on Zalo are linked; the group is on Zalo too.
  const folder = folderWithZalo((org) => {
    for (const person of org.people)
      person.accounts = person.accounts.filter(({ channel }) => channel === 'zalo');
    org.groups = [{ channel: 'zalo', chatId: zaloGroup }];
  });
  const opening = await startOnZalo({
    api,
    folder,
    environment: { CLOCK_START: '2023-05-22T07:59:56+07:00' },
  });
  // Zalo tells a person's chat only when they write.
  for (const person of [onZalo.hts, onZalo.office, onZalo.yen]) await opening.say(person, 'chào em');
  api.writeInGroup(zaloGroup, onZalo.yen, 'ai phụ trách chi phí thời gian');
  await api.until(() => texts(api, zaloGroup)()[0]);
  // The month may open before a greeting is answered.
  const reminded = await api.until(() =>
    texts(api, onZalo.hts)().find((text) => text.includes('🔔 Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023')),
  );
  expect(reminded).toMatch(/\n\n1\. Báo cáo ngay\n2\. Nhắc lại sau 2 giờ\n3\. Nhắc sáng mai$/);
  // The number belongs to the reminder, the last question in this chat.
  expect(await opening.say(onZalo.hts, '2')).toContain('10:00 hôm nay');
  // Its other choices live on: thought better of, and begun at once.
  expect(await opening.say(onZalo.hts, '3')).toContain('23/05');
  expect(await opening.say(onZalo.hts, '1')).toContain('1/6');
  expect(await opening.say(onZalo.hts, 'để sau')).toContain('không mất gì');
  // Of the units whose head nobody linked the office is told.
  await api.until(() =>
    texts(api, onZalo.office)().find((text) =>
      text.includes('Hiện không ai nhận được tin nhắc của Văn phòng Sở'),
    ),
  );
  await opening.bot.end('SIGTERM');

  const after = await startOnZalo({
    api,
    folder,
    environment: {
      CLOCK_START: '2023-05-26T08:59:58+07:00',
      PUBLIC_URL: 'https://bot.example.vn',
      PORT: '0',
    },
  });
  const digest = await api.until(() =>
    texts(api, zaloGroup)().find((text) => text.includes('DDCI tháng 5/2023: 0/5 đơn vị')),
  );
  expect(digest).toMatch(/1\. Chi tiết\n2\. Xem chỉ số$/);
  // Its choices are everybody's, by number and by their words; what somebody asks beside it is their own.
  const answered = async (who: string, text: string): Promise<string> => {
    const before = texts(api, zaloGroup)().length;
    api.writeInGroup(zaloGroup, who, `@${accountName} ${text}`);
    return api.until(() => texts(api, zaloGroup)()[before]);
  };
  expect(await answered(onZalo.hts, '2')).toContain('Chi phí thời gian');
  expect(await answered(onZalo.yen, 'xem chỉ số')).toContain('Chi phí thời gian');
  expect(await answered(onZalo.office, '2')).toContain('Chi phí thời gian');
  const photo = await api.until(() => api.sentTo(zaloGroup).find((sent) => sent.photo !== undefined));
  const address = new URL(String(photo.photo));
  expect(address.origin).toBe('https://bot.example.vn');
  expect(address.pathname).toMatch(/^\/zalo\/pictures\/[\w-]{20,}\.png$/);
  const port = Number(/port=(\d+)/.exec(await after.bot.printed(/http: listening.*port=\d+/))![1]);
  const picture = new Uint8Array(
    await (await fetch(`http://127.0.0.1:${port}${address.pathname}`)).arrayBuffer(),
  );
  expect([...picture.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect((await fetch(`http://127.0.0.1:${port}/zalo/pictures/${'x'.repeat(26)}.png`)).status).toBe(404);

  // A late report cannot edit the digest there: one short addendum, at most once a day.
  for (let round = 0; round < 2; round++) {
    let asked = await after.say(onZalo.hts, '/baocao');
    for (let step = 0; step < 14 && !asked.includes('– Gửi báo cáo'); step++)
      asked = await after.say(
        onZalo.hts,
        asked.includes('Gõ số') ? '100' : asked.includes('1. Bỏ qua') ? '1' : '2',
      );
    if (round === 1) {
      asked = await after.say(onZalo.hts, 'sửa 1');
      await after.say(onZalo.hts, 'hoàn thành');
      await after.say(onZalo.hts, 'đã xong');
    }
    expect(await after.say(onZalo.hts, 'gửi báo cáo')).toContain('tháng 5/2023');
  }
  await api.until(() =>
    texts(api, zaloGroup)().find((text) => text.startsWith('📌 Bổ sung tháng 5/2023: 1/5')),
  );
  await new Promise((done) => setTimeout(done, 1_500));
  expect(texts(api, zaloGroup)().filter((text) => text.startsWith('📌 Bổ sung'))).toHaveLength(1);
  expect(after.saved().failures).toEqual([]);
}, 240_000);

it('takes a number for the question that stands in the chat, while a reminder is still on its way', async () => {
  const api = await startZaloStandin();
  const folder = folderWithZalo();
  const before = await startOnZalo({
    api,
    folder,
    environment: { CLOCK_START: '2023-05-22T07:49:30+07:00' },
  });
  await before.say(onZalo.office, 'chào em');
  expect(await before.say(onZalo.hts, '/uyquyen')).toContain('2. Chánh Thanh tra Sở');
  // Nobody is reminded who was heard of in the last ten minutes; the question stands there longer.
  await before.bot.end('SIGTERM');
  const { saved } = await startOnZalo({
    api,
    folder,
    environment: { CLOCK_START: '2023-05-22T07:59:55+07:00' },
  });
  // The reminder of 08:00 does not get through at first.
  api.fail('sendMessage', ...Array.from({ length: 4 }, () => ({ type: 'answer' as const, errorCode: 500 })));
  const reminder = () =>
    saved().outbox.find(({ key }) => key.startsWith('remind:') && key.endsWith('ha-tang-so'));
  await expect.poll(() => reminder()?.attempts ?? 0).toBeGreaterThan(0);
  api.write(onZalo.hts, '2');
  await expect
    .poll(() => saved().chats[`zalo:${onZalo.hts}`]?.form?.form)
    .toEqual({ type: 'deputy-dates', personId: 'truong-thanh-tra' });
  expect(reminder()).toBeDefined();
  expect(saved().snoozes).toEqual([]);
  // Once it stands there, it is the last question.
  await api.until(() => texts(api, onZalo.hts)().find((text) => text.startsWith('🔔')));
  await expect.poll(reminder).toBeUndefined();
  const choices = saved().chats[`zalo:${onZalo.hts}`]!.choices!;
  expect(choices.options.map(({ label }) => label)).toContain('Nhắc lại sau 2 giờ');
}, 240_000);
