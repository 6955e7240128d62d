import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { talkThroughKills, textOf } from './support/killed-talk.ts';
import { linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const binh = 106;

/** Somebody of the unit of a head, linked where the head is. */
function addStaff(
  org: Parameters<Parameters<typeof linkedFolder>[0] & object>[0],
  channel: string,
  userId: string,
): void {
  org.people.push({
    id: 'nguyen-van-binh',
    name: 'Nguyễn Văn Bình',
    title: 'Chuyên viên',
    role: 'staff',
    unit: 'phong-ha-tang-so',
    accounts: [{ channel, userId }],
  });
}

it('is passed on, answered, sent back, answered anew, signed and sent on Telegram, with a SIGKILL behind each saved step', async () => {
  const folder = linkedFolder((org) => addStaff(org, 'telegram', String(binh)));
  const { api, told, says, presses, saved } = await talkThroughKills(folder, '2023-05-22T09:00:00');
  await says(users.hts, '/baocao', '1/6');
  await says(
    users.hts,
    'chuyển 4, 5 cho anh Bình',
    'Đã chuyển việc 4, 5 báo cáo tháng 5/2023 cho Nguyễn Văn Bình',
  );
  await told(binh, 'chuyển anh/chị 2 việc của báo cáo tháng 5/2023');
  await presses(binh, 'ps:a:1', '1/2');
  await says(binh, 'chậm', 'Vướng mắc gì');
  await says(binh, 'chờ thiết bị', '2/2');
  await says(binh, 'đúng tiến độ', 'Kết quả tháng 5');
  await says(binh, 'bỏ qua', '🔵 1 · 🟠 1');
  const heard = api.sentTo(users.hts).length;
  await says(binh, 'gửi', 'Đã gửi 2 câu trả lời');
  await told(users.hts, 'Nguyễn Văn Bình đã trả lời việc 4, 5', heard);
  expect(saved().reports).toEqual({});
  await presses(users.hts, 'ps:r:1', 'trả lời lại thế nào');
  const back = api.sentTo(binh).length;
  await says(users.hts, 'ghi rõ bao giờ có thiết bị', 'Đã trả lại việc 4, 5');
  await told(binh, '«ghi rõ bao giờ có thiết bị»', back);
  await presses(binh, 'ps:a:1', 'trả lại: «ghi rõ bao giờ có thiết bị»');
  await says(binh, 'chậm', 'Vướng mắc gì');
  await says(binh, 'chờ thiết bị, 20/6 có', '2/2');
  await says(binh, 'hoàn thành', 'Kết quả tháng 5');
  await says(binh, 'đã họp 18/5', '✅ 1 · 🟠 1');
  await says(binh, 'gửi', 'Đã gửi 2 câu trả lời');
  await says(users.hts, 'Còn lại: đúng tiến độ', '%');
  await says(users.hts, '100', 'Nguyễn Văn Bình đã trả lời, chờ dùng');
  // A button of a life that is over, of answers that were changed since.
  await presses(users.hts, 'ps:u:1:1', 'vừa sửa trả lời', 0);
  await says(users.hts, 'dùng trả lời của anh Bình', 'Đã dùng việc 4, 5 do Nguyễn Văn Bình trả lời');
  await says(users.hts, 'gửi báo cáo', 'Đã nhận báo cáo');
  const state = saved();
  const [report] = Object.values(state.reports);
  const signed = Object.values(report!.entries).filter((entry) => entry.signed);
  expect(signed.map(({ by, signed: of }) => [by, of?.by])).toEqual(
    Array.from({ length: 2 }, () => ['nguyen-van-binh', 'truong-phong-ha-tang-so']),
  );
  expect(state.audit.map(({ verb }) => verb).filter((verb) => /pass/.test(verb))).toEqual([
    'pass-task',
    'answer-passed',
    'return-passed',
    'answer-passed',
    'use-passed',
  ]);
  expect(state.drafts).toEqual([]);
  // Whoever had it heard of it in one message; what a kill came between may come twice.
  const news = api.sentTo(binh).filter((message) => textOf(message).startsWith('📨'));
  expect(new Set(news.map(textOf)).size).toBe(1);
}, 240_000);

it('takes one of two signatures that come at once, and tells the other so', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder((org) => {
    addStaff(org, 'telegram', String(binh));
    org.people
      .find(({ id }) => id === 'truong-phong-ha-tang-so')!
      .accounts.push({ channel: 'telegram', userId: '115' });
  });
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const say = async (who: number, text: string): Promise<string> => {
    const count = api.sentTo(who).length;
    api.write(who, text);
    return String((await api.until(() => api.sentTo(who)[count])).text);
  };
  expect(await say(users.hts, 'chuyển 4 cho anh Bình')).toContain('Đã chuyển việc 4');
  await api.until(() => api.sentTo(binh)[0]);
  const count = api.sentTo(binh).length;
  api.press(binh, 'ps:a:1');
  await api.until(() => api.sentTo(binh)[count]);
  for (const text of ['chậm', 'chờ thiết bị']) await say(binh, text);
  expect(await say(binh, 'gửi')).toContain('Đã gửi 1 câu trả lời');
  const at = savedStateIn(join(folder, 'rehearsal')).passings[0]!.tasks[0]!.answer!.at.toString(36);
  api.press(users.hts, `ps:u:1:${at}`);
  api.press(115, `ps:u:1:${at}`);
  const texts = () => [...api.sentTo(users.hts), ...api.sentTo(115)].map(({ text }) => String(text));
  await api.until(() => texts().find((text) => text.includes('Đã dùng việc 4')));
  await api.until(() => texts().find((text) => text.includes('đã dùng lúc')));
}, 120_000);

it('goes by numbers and words alone on Zalo, where a co-ordinating unit adds its part as well', async () => {
  const folder = folderWithZalo((org) => addStaff(org, 'zalo', 'zu-binh'));
  const on = await startOnZalo({ folder, environment: { CLOCK_START: '2023-05-22T09:00:00+07:00' } });
  const { api } = on;
  await on.say('zu-binh', 'chào em');
  const asked = await on.say(onZalo.hts, '/baocao');
  expect(asked).toMatch(/\d\. Chuyển cho…/);
  const [number] = /\d(?=\. Chuyển cho…)/.exec(asked)!;
  expect(await on.say(onZalo.hts, number)).toMatch(
    /cho\sai\?\s+1\.\sNguyễn\sVăn\sBình\s\(Chuyên\sviên\)\s+2\.\sThôi$/,
  );
  const before = api.textsTo('zu-binh').length;
  expect(await on.say(onZalo.hts, '1')).toContain('Đã chuyển việc 1');
  expect(await api.until(() => api.textsTo('zu-binh')[before])).toMatch(
    /1\. Trả lời\n2\. Không trả lời được…$/,
  );
  expect(await on.say('zu-binh', '2')).toContain('Vì sao chưa trả lời được việc 1?');
  expect(await on.say('zu-binh', 'việc này chị Hoa theo dõi')).toContain('Đã trả lại việc 1');
  expect(await on.say('zu-binh', 'nhầm')).toContain('vẫn do anh/chị trả lời');
  expect(await on.say('zu-binh', '1')).toContain('1/1');
  await on.say('zu-binh', '2');
  const whole = await on.say('zu-binh', 'bỏ qua');
  expect(whole).toMatch(/Gửi Trưởng phòng Hạ tầng số/);
  const heard = api.textsTo(onZalo.hts).length;
  expect(await on.say('zu-binh', 'gửi')).toContain('Đã gửi 1 câu trả lời');
  const news = await api.until(() =>
    api
      .textsTo(onZalo.hts)
      .slice(heard)
      .find((text) => text.includes('Nguyễn Văn Bình đã trả lời việc 1')),
  );
  expect(news).toMatch(/1\. Dùng\n2\. Sửa\n3\. Trả lại…$/);
  // The report's own question has a «1» as well, and was read a moment ago.
  expect(await on.say(onZalo.hts, '1')).toMatch(/Vừa có tin mới đến.*\n\n1\. ✅ Hoàn thành\n2\. Dùng$/);
  expect(await on.say(onZalo.hts, '2')).toContain('Đã dùng việc 1 do Nguyễn Văn Bình trả lời');
  expect(on.saved().passings[0]!.tasks[0]!.used).toMatchObject({ by: 'truong-phong-ha-tang-so' });
  const list = await on.say(onZalo.hts, 'phần phối hợp');
  expect(list).toContain('Phối hợp tháng 5/2023');
  expect(await on.say(onZalo.hts, '1')).toContain('đã làm gì trong phần phối hợp');
  expect(await on.say(onZalo.hts, 'đã góp ý dự thảo ngày 12/5')).toContain('Đã thêm phần phối hợp');
  expect(on.saved().shares).toHaveLength(1);
  expect(on.saved().failures).toEqual([]);
}, 120_000);
