import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { talkThroughKills, textOf } from './support/killed-talk.ts';
import { addAccounts, linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const leader = 'phuong-thi-huong-lan';
const inspector = 109;
const words = 'rà lại lịch kiểm tra, nộp trước 25/5';

it('is reminded of and had done by a leader on Telegram, answered and reported, with a SIGKILL behind each saved step', async () => {
  const folder = linkedFolder((org) => addAccounts(org, 'truong-thanh-tra', 'telegram', [String(inspector)]));
  const { api, anew, told, says, saved } = await talkThroughKills(folder, '2023-05-22T22:00:00');
  // In the night it is kept, and goes out once in the morning, whatever ends in between.
  await says(users.lan, 'nhắc Thanh tra nộp báo cáo', 'Chọn để gửi', 0);
  await says(users.lan, 'nhắc thanh tra sở', 'Gửi lúc nào?', 0);
  const inNight = api.sentTo(inspector).length;
  await says(users.lan, 'gửi 07:00', 'Tôi sẽ nhắc Thanh tra Sở lúc 07:00', 9 * 60);
  await told(inspector, 'nhắc anh/chị.', inNight);
  await anew();
  // What was in hand when its process died may be sent once more; it is one and the same.
  const reminded = api
    .sentTo(inspector)
    .map(textOf)
    .filter((text) => text.includes('nhắc anh/chị.'));
  expect(new Set(reminded).size).toBe(1);
  // An instruction: words, shown, changed, sent.
  await says(users.lan, 'yêu cầu Thanh tra rà lại lịch', '«rà lại lịch»');
  await says(users.lan, 'sửa', 'gõ nội dung');
  await says(users.lan, words, `«${words}»`);
  const before = api.sentTo(inspector).length;
  await says(users.lan, 'gửi', 'Đã gửi yêu cầu tới Thanh tra Sở');
  await told(inspector, `«${words}»`, before);
  await says(inspector, 'trả lời', 'nhận nguyên văn');
  const heard = api.sentTo(users.lan).length;
  await says(inspector, 'đã có lịch kiểm tra ngày 24/5', 'Đã chuyển trả lời');
  await told(users.lan, '«đã có lịch kiểm tra ngày 24/5»', heard);
  await says(inspector, '/baocao', `«${words}» – đã trả lời`);
  // An old button, tapped in a later life, by somebody who may not.
  const from = api.sentTo(users.hts).length;
  api.press(users.hts, 'l:r:1');
  await told(users.hts, 'Không có yêu cầu này', from);
  const state = saved();
  expect(state.instructions).toMatchObject([
    { id: 1, words, by: leader, answers: [{ by: 'truong-thanh-tra' }] },
  ]);
  expect(state.remindersLater).toEqual([]);
  expect(state.audit.map(({ verb }) => verb).filter((verb) => /remind|instruct/.test(verb))).toEqual([
    'remind-later',
    'remind',
    'instruct',
    'answer-instruction',
  ]);
  const given = api
    .sentTo(inspector)
    .map(textOf)
    .filter((text) => text.includes('yêu cầu Thanh tra Sở'));
  expect(new Set(given).size).toBe(1);
}, 240_000);

it('takes one of two [Gửi] that come at once', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder((org) => {
    addAccounts(org, 'truong-thanh-tra', 'telegram', [String(inspector)]);
  });
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  api.write(users.lan, `yêu cầu Thanh tra ${words}`);
  const draft = await api.until(() =>
    api.sentTo(users.lan).find(({ text }) => String(text).includes(`«${words}»`)),
  );
  const data = JSON.stringify(draft).match(/f:yes:[0-9a-z]+/)![0];
  api.press(users.lan, data);
  api.press(users.lan, data);
  await api.until(() => api.sentTo(users.lan).find(({ text }) => String(text).includes('Đã gửi yêu cầu')));
  await api.until(() => api.sentTo(inspector).find(({ text }) => String(text).includes(words)));
  await api.until(() => api.sentTo(users.lan).length >= 3 || undefined);
  expect(savedStateIn(join(folder, 'rehearsal')).instructions).toHaveLength(1);
  expect(api.sentTo(inspector).filter(({ text }) => String(text).startsWith('📌'))).toHaveLength(1);
}, 120_000);

it('goes by numbers and words alone on Zalo', async () => {
  const folder = folderWithZalo((org) => {
    addAccounts(org, leader, 'zalo', ['zu-lan']);
    addAccounts(org, 'truong-thanh-tra', 'zalo', ['zu-inspector']);
  });
  const { api, say, saved } = await startOnZalo({
    folder,
    environment: { CLOCK_START: '2023-05-22T09:00:00+07:00' },
  });
  await say('zu-lan', 'chào em');
  await say('zu-inspector', 'chào em');
  await say(onZalo.hts, 'chào em');
  const card = await say('zu-lan', '/index 2.2');
  const place = (list: string, label: string): string =>
    new RegExp(`^(\\d+)\\. ${label}$`, 'm').exec(list)?.[1] ?? '';
  const before = api.textsTo('zu-inspector').length;
  expect(await say('zu-lan', place(card, 'Nhắc đơn vị'))).toContain('✅ Đã nhắc ');
  expect(await api.until(() => api.textsTo('zu-inspector')[before])).toContain('nhắc anh/chị.');
  const again = await say('zu-lan', '/index 2.2');
  const asked = await say('zu-lan', place(again, 'Yêu cầu…'));
  const chosen = place(asked, 'Thanh tra Sở');
  const question = chosen === '' ? asked : await say('zu-lan', chosen);
  expect(question).toContain('gõ nội dung');
  const draft = await say('zu-lan', words);
  expect(draft).toMatch(/1\. Gửi\n2\. Sửa\n3\. Thôi$/);
  const heard = api.textsTo('zu-inspector').length;
  expect(await say('zu-lan', '1')).toContain('Đã gửi yêu cầu tới Thanh tra Sở');
  const given = await api.until(() => api.textsTo('zu-inspector')[heard]);
  expect(given).toMatch(/1\. Trả lời\n2\. Báo cáo ngay$/);
  expect(await say('zu-inspector', '1')).toContain('nhận nguyên văn');
  expect(await say('zu-inspector', 'đã có lịch kiểm tra ngày 24/5')).toContain('Đã chuyển trả lời');
  expect(await say('zu-inspector', '/yeucau')).toContain('đã trả lời 1');
  expect(await say('zu-lan', 'nhầm')).toContain('đơn vị đã trả lời');
  expect(saved().instructions).toHaveLength(1);
  expect(saved().failures).toEqual([]);
}, 120_000);
