import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { talkThroughKills } from './support/killed-talk.ts';
import { addAccounts, linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

const hungOnZalo = 'zu-hung';
const report = '2023-05:phong-ha-tang-so';

/** The plan of the data, of which everything is confirmed before it counts. */
function confirming(folder: string): string {
  const plan = JSON.parse(readFileSync('data/plan-2023.json', 'utf8'));
  writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify({ ...plan, confirm: true }));
  return folder;
}

const given = (folder: string) =>
  Object.values(savedStateIn(folder).reports[report]?.entries ?? {}).flatMap(({ confirmation }) =>
    confirmation?.given ? [confirmation.given.by] : [],
  );

it('confirms all but one, sends that back and takes it back on Zalo by numbers and words', async () => {
  const folder = confirming(
    folderWithZalo((org) => addAccounts(org, 'nguyen-trong-hung', 'zalo', [hungOnZalo])),
  );
  const { api, say, saved } = await startOnZalo({ folder });
  const { hts, office } = onZalo;
  await say(hungOnZalo, 'chào em');
  await say(hts, '/baocao 5');
  await say(hts, 'còn lại đúng tiến độ');
  if (api.textsTo(hts).at(-1)!.includes('(%)')) await say(hts, '100');
  await say(hts, '4 xong, đã giao ban 20/5');
  await say(hts, '5 xong, đã ký cam kết');
  await say(hts, '6 xong, đã có biên bản');
  expect(await say(hts, 'gửi báo cáo')).toContain('⏳ 3 việc hoàn thành chờ lãnh đạo phụ trách xác nhận');

  const list = await say(hungOnZalo, '/duyet');
  expect(list).toContain('3 việc chờ anh/chị xác nhận hoàn thành:');
  expect(list).toMatch(
    /^1\. Xem việc 1\n2\. Xem việc 2\n3\. Xem việc 3\n4\. Xác nhận tất cả 3 việc\n5\. Trừ…\n6\. Trả lại…$/m,
  );
  // The number of a row opens it, and confirms nothing.
  expect(await say(hungOnZalo, '2')).toContain('Người báo cáo:');
  expect(given(join(folder, 'rehearsal'))).toEqual([]);
  expect(await say(hungOnZalo, 'xem cả danh sách')).toContain('3 việc chờ anh/chị xác nhận');
  const before = api.textsTo(hts).length;
  expect(await say(hungOnZalo, 'tất cả trừ 3')).toContain('✅ Đã xác nhận hoàn thành 2 việc:');
  expect(await api.until(() => api.textsTo(hts)[before])).toContain('✅ Đã xác nhận hoàn thành:');
  const back = api.textsTo(hts).length;
  expect(await say(hungOnZalo, 'trả lại 3 vì biên bản chưa có chữ ký')).toContain('↩ Đã trả lại 1 việc');
  const told = await api.until(() => api.textsTo(hts)[back]);
  expect(told).toContain('Lý do: «biên bản chưa có chữ ký»');
  expect(told).toMatch(/1\. Báo cáo lại ngay$/);
  expect(await say(office, 'việc nào chờ xác nhận')).toContain('Không có việc nào chờ xác nhận');
  expect(await say(office, 'đã xác nhận mấy việc')).toContain('Đã xác nhận 2 việc; trả lại 1 việc.');
  expect(await say(hungOnZalo, 'nhầm')).toContain('Đã lấy lại việc trả lại');
  expect(await say(office, 'ai chưa xác nhận')).toContain('Nguyễn Trọng Hùng: 1 việc');
  expect(saved().reports[report]!.returned).toEqual([]);
  expect(saved().failures).toEqual([]);
}, 90_000);

it('goes on after a SIGKILL at each step on Telegram, tells the leader in the morning, and confirms nothing twice', async () => {
  const folder = confirming(linkedFolder());
  const { api, anew, told, says, saved } = await talkThroughKills(folder, '2023-05-22T09:00:00');
  await says(users.hts, '/baocao 5', '1/6');
  await says(users.hts, 'còn lại đúng tiến độ', '(%)');
  await says(users.hts, '100', 'Phòng Hạ tầng số');
  await says(users.hts, '5 xong, đã ký cam kết', 'ký cam kết');
  await says(users.hts, '6 xong, đã có biên bản', 'biên bản');
  const untilMorning = 24 * 60;
  const heard = api.sentTo(users.hung).length;
  await says(users.hts, 'gửi báo cáo', 'chờ lãnh đạo phụ trách xác nhận', untilMorning);
  await told(users.hung, '2 việc chờ anh/chị xác nhận hoàn thành', heard);
  const { id } = saved().confirmLists['nguyen-trong-hung']!;
  const from = api.sentTo(users.hung).length;
  api.press(users.hung, `c:b:${id}:2`);
  await told(users.hung, 'Vì sao chưa xác nhận?', from);
  await anew();
  const answered = api.sentTo(users.hts).length;
  await says(users.hung, 'biên bản chưa có chữ ký của các bên', '↩ Đã trả lại 1 việc');
  await told(users.hts, '«biên bản chưa có chữ ký của các bên»', answered);
  await says(users.hung, 'xác nhận 1', '✅ Đã xác nhận hoàn thành 1 việc');
  // The first message's button, tapped in a later life, explains itself and changes nothing.
  const again = api.sentTo(users.hung).length;
  api.press(users.hung, `c:a:${id}`);
  await told(users.hung, 'đã được', again);
  expect(given(join(folder, 'rehearsal'))).toEqual(['nguyen-trong-hung']);
  const verbs = saved()
    .audit.map(({ verb }) => verb)
    .filter((verb) => verb.endsWith('completion'));
  expect(verbs).toEqual(['send-back-completion', 'confirm-completion']);
}, 180_000);

it('takes one of two answers that come at once', async () => {
  const api = await startTelegramStandin();
  const folder = confirming(
    linkedFolder((org) => addAccounts(org, 'nguyen-trong-hung', 'telegram', ['112'])),
  );
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const until = (who: number, words: string, from = 0) =>
    api.until(() =>
      api
        .sentTo(who)
        .slice(from)
        .find(({ text }) => String(text).includes(words)),
    );
  async function says(who: number, text: string, words: string): Promise<void> {
    const from = api.sentTo(who).length;
    api.write(who, text);
    await until(who, words, from);
  }
  await says(users.hts, '/baocao 5', '1/6');
  await says(users.hts, 'còn lại đúng tiến độ', '(%)');
  await says(users.hts, '100', 'Phòng Hạ tầng số');
  await says(users.hts, '6 xong, đã có biên bản', 'biên bản');
  await says(users.hts, 'gửi báo cáo', 'chờ lãnh đạo phụ trách xác nhận');
  await says(users.hung, '/duyet', '1 việc chờ anh/chị xác nhận');
  api.press(users.hung, 'c:y:1:1');
  api.press(112, 'c:y:1:1');
  const texts = () => [...api.sentTo(users.hung), ...api.sentTo(112)].map(({ text }) => String(text));
  await api.until(() => texts().find((text) => text.includes('✅ Đã xác nhận hoàn thành 1 việc')));
  await api.until(() => texts().find((text) => text.includes('đã được')));
  const { audit } = savedStateIn(join(folder, 'rehearsal'));
  expect(audit.filter(({ verb }) => verb === 'confirm-completion')).toHaveLength(1);
}, 90_000);
