import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { talkThroughKills } from './support/killed-talk.ts';
import { addAccounts, linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, startOnZalo } from './support/zalo-talk.ts';

const [chiefOnZalo, hungOnZalo] = ['zu-chief', 'zu-hung'];
const chief = 106;

it('asks, decides and takes back on Zalo by numbers and words alone', async () => {
  const folder = folderWithZalo((org) => {
    addAccounts(org, 'truong-van-phong', 'zalo', [chiefOnZalo]);
    addAccounts(org, 'nguyen-trong-hung', 'zalo', [hungOnZalo]);
  });
  const { api, say, saved } = await startOnZalo({
    folder,
    environment: { CLOCK_START: '2023-06-20T09:00:00+07:00' },
  });
  await say(hungOnZalo, 'chào em');
  const list = await say(chiefOnZalo, '/giahan');
  const place = /^(\d+)\. Xin gia hạn Tổ chức họp với Doanh nghiệp quý II$/m.exec(list)?.[1];
  expect(place).toBeDefined();
  expect(await say(chiefOnZalo, place!)).toContain('đến ngày nào, vì sao, cần ai giúp?');
  // A question in between is answered, and the form asks again.
  const between = api.textsTo(chiefOnZalo).length;
  expect(await say(chiefOnZalo, 'ai phụ trách chi phí thời gian?')).toContain('Lê Hải Yến');
  expect(await api.until(() => api.textsTo(chiefOnZalo)[between + 1])).toContain('đến ngày nào, vì sao');
  const shown = await say(chiefOnZalo, '15/7, trùng lịch họp HĐND');
  expect(shown).toMatch(/1\. Gửi\n2\. Sửa\n3\. Thôi$/);
  const before = api.textsTo(hungOnZalo).length;
  expect(await say(chiefOnZalo, '1')).toContain('có trả lời tôi báo ngay');
  const asked = await api.until(() => api.textsTo(hungOnZalo)[before]);
  expect(asked).toContain('đến 15/07 (lần 1/2): «trùng lịch họp HĐND»');
  expect(asked).toMatch(/1\. Đồng ý\n2\. Ngày khác…\n3\. Không…$/);
  const heard = api.textsTo(chiefOnZalo).length;
  expect(await say(hungOnZalo, '2')).toContain('đến ngày nào?');
  expect(await say(hungOnZalo, 'để xem')).toContain('Tôi cần một ngày');
  // «mai» is a day, and none that is later than what stands.
  expect(await say(hungOnZalo, 'mai')).toContain('không sau hạn hiện nay');
  expect(await say(hungOnZalo, '10/7 không lùi thêm')).toContain('đồng ý gia hạn');
  expect(await api.until(() => api.textsTo(chiefOnZalo)[heard])).toContain('Ý kiến: «không lùi thêm»');
  expect(await say(hungOnZalo, 'nhầm')).toContain('lại chờ trả lời');
  expect(await say(hungOnZalo, 'đồng ý')).toContain('đến 15/07 (lần 1/2; hạn gốc 30/06)');
  expect(saved().extensions).toMatchObject([{ settled: { type: 'granted', to: '2023-07-15' } }]);
  expect(saved().failures).toEqual([]);
}, 60_000);

it('goes on after a SIGKILL at each step on Telegram, and no act is done twice', async () => {
  const folder = linkedFolder((org) => addAccounts(org, 'truong-van-phong', 'telegram', [String(chief)]));
  const { api, told, says, saved } = await talkThroughKills(folder, '2023-06-20T09:00:00');
  await says(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND', '(lần 1/2)');
  const heard = api.sentTo(users.hung).length;
  await says(chief, 'gửi', 'có trả lời tôi báo ngay');
  await told(users.hung, 'Văn phòng Sở xin gia hạn', heard);
  await says(users.hung, 'không', 'Vì sao không gia hạn');
  const answered = api.sentTo(chief).length;
  await says(users.hung, 'doanh nghiệp đã được mời rồi', 'không đồng ý gia hạn');
  await told(chief, '«doanh nghiệp đã được mời rồi»', answered);
  // An old button, tapped in a later life, explains itself and changes nothing.
  const from = api.sentTo(users.hung).length;
  api.press(users.hung, 'x:g:1');
  await told(users.hung, 'đã bị', from);
  const state = saved();
  expect(state.extensions).toHaveLength(1);
  expect(state.extensions[0]!.settled).toMatchObject({
    type: 'refused',
    words: 'doanh nghiệp đã được mời rồi',
  });
  const verbs = state.audit.map(({ verb }) => verb).filter((verb) => verb.endsWith('extension'));
  expect(verbs).toEqual(['ask-extension', 'refuse-extension']);
}, 120_000);

it('takes one of two answers that come at once, and tells the other so', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder((org) => {
    addAccounts(org, 'truong-van-phong', 'telegram', [String(chief)]);
    // Two leaders in charge are not in the plan: one person taps on two devices.
    addAccounts(org, 'nguyen-trong-hung', 'telegram', ['112']);
  });
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-06-20T09:00:00+07:00' });
  api.write(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  await api.until(() => api.sentTo(chief)[0]);
  api.write(chief, 'gửi');
  await api.until(() => api.sentTo(users.hung)[0]);
  api.press(users.hung, 'x:g:1');
  api.press(112, 'x:g:1');
  const texts = () => [...api.sentTo(users.hung), ...api.sentTo(112)].map(({ text }) => String(text));
  await api.until(() => texts().find((text) => text.includes('Yêu cầu gia hạn «')));
  await api.until(() => texts().find((text) => text.startsWith('✅')));
  const { audit } = savedStateIn(join(folder, 'rehearsal'));
  expect(audit.filter(({ verb }) => verb === 'grant-extension')).toHaveLength(1);
}, 60_000);
