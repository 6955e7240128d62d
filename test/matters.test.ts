import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settledBy } from '../src/core/matters/matter.ts';
import { startBot } from './support/bot-process.ts';
import { talkThroughKills, textOf } from './support/killed-talk.ts';
import { addAccounts, linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const leader = 'phuong-thi-huong-lan';
const proposal = 'đề nghị Sở Tài chính cấp kinh phí đường truyền';

it('is reported, told, answered word for word, settled and opened again on Telegram, with a SIGKILL behind each saved answer', async () => {
  const { api, anew, told, says, saved } = await talkThroughKills(linkedFolder(), '2023-05-22T09:00:00');
  await says(users.hts, '/baocao', '1/6');
  await says(users.hts, 'chậm', 'Vướng mắc gì');
  await says(users.hts, proposal, '2/6');
  await says(users.hts, 'Còn lại: đúng tiến độ', '%');
  await says(users.hts, '100', '🔵 5');
  // Half an hour later whoever leads the index hears of it, once.
  const before = api.sentTo(users.lan).length;
  await says(users.hts, 'gửi báo cáo', 'Đã nhận báo cáo', 40);
  await told(users.lan, `«${proposal}» (22/05)`, before);
  await anew();
  await says(users.lan, 'trả lời', 'nhận nguyên văn');
  const heard = api.sentTo(users.hts).length;
  await says(
    users.lan,
    'Văn phòng làm văn bản gửi Sở Tài chính trước 30/5',
    'Đã chuyển ý kiến tới Phòng Hạ tầng số',
  );
  await told(users.hts, 'Văn phòng làm văn bản gửi Sở Tài chính trước 30/5', heard);
  await says(users.lan, 'việc 1', 'mở hôm nay', 0);
  await says(users.lan, 'đã giải quyết', 'Đã ghi Việc 1 là đã giải quyết');
  await told(users.hts, 'ghi đã giải quyết', heard);
  await says(users.hts, 'việc 1', 'đã giải quyết 22/05', 0);
  await says(users.hts, 'chưa xong, mở lại', 'còn gì chưa xong');
  await says(users.hts, 'mới được cấp một nửa', 'Đã mở lại Việc 1');
  // An old button, tapped in a later life, by somebody who may not.
  const from = api.sentTo(users.yen).length;
  api.press(users.yen, 'g:s:1');
  await told(users.yen, 'Việc 1 do', from);
  const state = saved();
  expect(state.matters).toHaveLength(1);
  expect(state.matters[0]!.acts.map(({ type }) => type)).toEqual(['direction', 'solved', 'reopened']);
  expect(settledBy(state.matters[0]!)).toBeNull();
  const news = api.sentTo(users.lan).filter((message) => textOf(message).startsWith('📣'));
  expect(news.filter((message) => textOf(message).includes(`«${proposal}» (22/05)`)).length).toBeGreaterThan(
    0,
  );
  expect(state.audit.map(({ verb }) => verb).filter((verb) => verb.endsWith('-matter'))).toEqual([
    'direct-matter',
    'solve-matter',
    'reopen-matter',
  ]);
}, 180_000);

it('takes one of two closings that come at once, and tells the other so', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder((org) => addAccounts(org, leader, 'telegram', ['112']));
  const first = startBot({
    ...api.environment,
    DATA_DIR: folder,
    CLOCK_START: '2023-05-22T09:00:00+07:00',
  });
  for (const text of ['/baocao', 'chậm', proposal, 'Còn lại: đúng tiến độ', '100', 'gửi báo cáo']) {
    const count = api.sentTo(users.hts).length;
    api.write(users.hts, text);
    await api.until(() => api.sentTo(users.hts)[count]);
  }
  await first.end('SIGTERM');
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:40:00+07:00' });
  await api.until(() => api.sentTo(users.lan).find(({ text }) => String(text).includes('Việc 1')));
  api.press(users.lan, 'g:s:1');
  api.press(112, 'g:s:1');
  const texts = () => [...api.sentTo(users.lan), ...api.sentTo(112)].map(({ text }) => String(text));
  await api.until(() => texts().find((text) => text.includes('Đã ghi Việc 1')));
  await api.until(() => texts().find((text) => text.includes('Việc 1 đã được ghi là đã giải quyết')));
  expect(savedStateIn(join(folder, 'rehearsal')).matters[0]!.acts).toHaveLength(1);
}, 120_000);

it('goes by numbers and words alone on Zalo, and the next report asks of what is open', async () => {
  const folder = folderWithZalo((org) => addAccounts(org, leader, 'zalo', ['zu-lan']));
  let on = await startOnZalo({ folder, environment: { CLOCK_START: '2023-05-22T09:00:00+07:00' } });
  const { api } = on;
  await on.say('zu-lan', 'chào em');
  await on.say(onZalo.office, 'chào em');
  for (const text of ['/baocao', '3', proposal, 'Còn lại: đúng tiến độ', '100'])
    await on.say(onZalo.hts, text);
  expect(await on.say(onZalo.hts, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
  expect(on.saved().matters).toHaveLength(1);
  const before = api.textsTo('zu-lan').length;
  await on.bot.end('SIGTERM');
  on = await startOnZalo({ api, folder, environment: { CLOCK_START: '2023-05-22T09:40:00+07:00' } });
  const news = await api.until(() => api.textsTo('zu-lan')[before]);
  expect(news).toContain(`Việc 1 · Phòng Hạ tầng số`);
  expect(news).toMatch(
    /1\. Trả lời\n2\. Giao Văn phòng\n3\. Giao đơn vị…\n4\. Đã giải quyết\n5\. Không giải quyết được…$/,
  );
  expect(await on.say('zu-lan', '2')).toContain('Đã giao Việc 1 cho Văn phòng Sở');
  expect(await on.say('zu-lan', 'nhầm')).toContain('Đã lấy lại việc giao về Việc 1');
  expect(await on.say('zu-lan', '/vuongmac')).toMatch(/1 vướng mắc, kiến nghị đang mở[\s\S]*1\. Việc 1$/);
  expect(await on.say('zu-lan', '1')).toContain('5. Không giải quyết được…');
  expect(await on.say('zu-lan', '1')).toContain('nhận nguyên văn');
  expect(await on.say('zu-lan', 'mời Sở Tài chính họp tuần này')).toContain('Đã chuyển ý kiến');
  await on.bot.end('SIGTERM');
  on = await startOnZalo({ api, folder, environment: { CLOCK_START: '2023-06-20T09:00:00+07:00' } });
  await on.say(onZalo.hts, '/baocao 6');
  await on.say(onZalo.hts, 'Còn lại: đúng tiến độ');
  const asked = await on.say(onZalo.hts, '100');
  expect(asked).toContain('Vướng mắc, kiến nghị tháng 5 còn mở, Việc 1');
  expect(asked).toMatch(/1\. Đã xong\n2\. Còn\n3\. ◀ Chọn lại$/);
  expect(await on.say(onZalo.hts, '1')).toContain('Việc 1 đã xong');
  expect(await on.say(onZalo.hts, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
  expect(settledBy(on.saved().matters[0]!)).toMatchObject({ type: 'solved' });
  expect(on.saved().failures).toEqual([]);
}, 120_000);
