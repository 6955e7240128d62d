import { expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const { hts, office } = onZalo;

it('reviews, corrects and looks back on Zalo by words and numbers; what went to the archive is told all the same', async () => {
  const { api, say, saved } = await startOnZalo();
  await say(hts, '/baocao 5');
  // The same words twice within seconds are taken once (`answered-twice.test.ts`).
  await say(hts, 'còn lại đúng tiến độ');
  if (api.textsTo(hts).at(-1)!.includes('(%)')) await say(hts, '100');
  expect(await say(hts, 'gửi báo cáo')).toContain('Đã nhận báo cáo');

  const shown = await say(office, '/duyet');
  expect(shown).toContain('Duyệt tháng 5/2023: 1/5 đơn vị đã báo cáo, 0 đã nhận.');
  // The numbers of the tasks stand in the text; those of what is done follow them.
  expect(shown).toMatch(/^6 🔵 2\.3\.4 · /m);
  expect(shown).toMatch(/^7\. Nhận\n8\. Tiếp\n9\. Đơn vị trước\n10\. Trả lại…\n11\. Sửa thay…$/m);
  expect(shown).not.toMatch(/^6\. /m);
  expect(await say(office, '6')).toContain('Tham mưu và tổ chức thực hiện chuyển đổi số');
  expect(await say(office, '11')).toContain('Sửa thay nhiệm vụ nào của Phòng Hạ tầng số?');
  expect(await say(office, '4')).toContain('thế nào là đúng?');
  expect(await say(office, 'chậm, chờ Cục Thuế trả lời')).toContain('Vì sao sửa?');
  const before = api.textsTo(hts).length;
  expect(await say(office, 'đơn vị gọi điện báo lại')).toContain('chờ Cục Thuế trả lời');
  expect(await say(office, 'đồng ý')).toContain('đơn vị đã được báo');
  const told = await api.until(() => api.textsTo(hts)[before]);
  expect(told).toContain('Nay: 🟠 Chậm – «chờ Cục Thuế trả lời»');
  expect(told).toMatch(/1\. Không đúng$/);
  const heard = api.textsTo(office).length;
  expect(await say(hts, '1')).toContain('Tôi đã báo Văn phòng');
  expect(await api.until(() => api.textsTo(office)[heard])).toContain('không đúng');
  expect(await say(office, '/duyet')).toContain('đơn vị báo không đúng');
  expect(await say(office, 'nhận')).toContain('đã nhận 1/5 đơn vị');

  // Locked, the revisions lie in the archive.
  await say(office, '/khoa 5');
  expect(await say(office, '1')).toContain('Đã khóa kỳ tháng 5/2023');
  expect(saved().reports['2023-05:phong-ha-tang-so']).toMatchObject({
    revisions: [],
    revisionsArchived: true,
  });
  const history = await say(hts, '/lichsu 2.3.1');
  expect(history).toContain('báo cáo: 🔵 Đúng tiến độ');
  expect(history).toContain('sửa thay: 🟠 Chậm – «chờ Cục Thuế trả lời»');

  // More than the live document keeps of the trail.
  for (let times = 0; times < 50; times++) {
    await say(office, '/trichdan tắt');
    await say(office, '/trichdan bật');
  }
  expect(saved().audit.length).toBeLessThanOrEqual(100);
  expect(saved().audit.some(({ verb }) => verb === 'accept-report')).toBe(false);
  let page = await say(office, '/nhatky');
  const pages = [page];
  while (page.includes('Xem tiếp') && pages.length < 12) {
    page = await say(office, 'xem tiếp');
    pages.push(page);
  }
  const lines = pages.join('\n').match(/^\d\d:\d\d .+$/gm) ?? [];
  expect(lines.filter((line) => line.includes('trích lời vướng mắc'))).toHaveLength(100);
  // Whoever has accounts on two platforms is in the trail with what they sent by which.
  expect(lines.at(-1)).toContain('gửi báo cáo tháng 5/2023 của Phòng Hạ tầng số');
  expect(lines.at(-2)).toContain(
    'sửa thay nhiệm vụ 2.3.1 tháng 5/2023 của Phòng Hạ tầng số: Đúng tiến độ → Chậm',
  );
  expect(lines.filter((line) => line.includes('nhận báo cáo tháng 5/2023'))).toHaveLength(1);
  expect(await say(office, '/nhatky hạ tầng số')).toContain('báo sửa thay không đúng');
}, 60_000);

interface Keyboard {
  inline_keyboard: { text: string; callback_data: string }[][];
}

it('reviews with buttons on Telegram, one tap a unit, with the evidence of it', async () => {
  const api = await startTelegramStandin();
  startBot({ ...api.environment, DATA_DIR: linkedFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const textOf = (message: Record<string, unknown>): string => String(message.text ?? message.caption ?? '');
  const told = (to: number, words: string, from = 0) =>
    api.until(() =>
      api
        .sentTo(to)
        .slice(from)
        .find((message) => textOf(message).includes(words)),
    );
  const buttonsOf = (message: Record<string, unknown>) =>
    ((message.reply_markup as Keyboard | undefined)?.inline_keyboard ?? []).flat();
  const tap = async (message: Record<string, unknown>, label: string, words: string) => {
    const from = api.sentTo(users.office).length;
    const button = buttonsOf(message).find(({ text }) => text.includes(label));
    expect(button, label).toBeDefined();
    api.press(users.office, button!.callback_data);
    return told(users.office, words, from);
  };
  api.write(users.hts, '/baocao');
  await told(users.hts, '1/6');
  api.write(users.hts, 'chậm');
  await told(users.hts, 'Vướng mắc gì');
  api.write(users.hts, 'chờ thẩm định <b>kinh phí</b> https://example.vn/bien-ban');
  await told(users.hts, '2/6');
  api.write(users.hts, 'tất cả còn lại đúng tiến độ');
  await told(users.hts, '(%)');
  const summary = api.sentTo(users.hts).length;
  api.write(users.hts, '100');
  await told(users.hts, '· Phòng Hạ tầng số', summary);
  api.write(users.hts, 'gửi báo cáo');
  await told(users.hts, 'Đã nhận báo cáo');

  api.write(users.office, '/duyet');
  const shown = await told(users.office, 'Duyệt tháng 5/2023');
  expect(textOf(shown)).toContain('(trả lời chung)');
  expect(buttonsOf(shown).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['1', '6', 'Nhận', 'Tiếp', 'Trả lại…', 'Sửa thay…', '📎 1 minh chứng']),
  );
  await tap(shown, '1', 'chờ thẩm định');
  await tap(shown, '📎', 'https://example.vn/bien-ban');
  const returning = await tap(shown, 'Trả lại', 'Trả lại nhiệm vụ nào của Phòng Hạ tầng số?');
  await tap(returning, '1.', 'Vì sao trả lại');
  api.write(users.office, 'chưa nêu ngày thẩm định');
  const returned = await told(users.office, 'Đã trả lại');
  const again = await tap(returned, 'Xem báo cáo', 'đang trả lại: «chưa nêu ngày thẩm định»');
  const end = await tap(again, 'Nhận', 'đã nhận 1/5 đơn vị');
  expect(textOf(end)).toContain('1 nhiệm vụ đã trả lại, chưa gửi lại.');
  await tap(end, 'Khóa kỳ', '1/5 đơn vị');
});
