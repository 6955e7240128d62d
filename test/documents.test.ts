import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';

const madeIn = (folder: string): string[] => readdirSync(join(folder, 'rehearsal', 'documents'));

it('a workbook that the office asks for on Telegram is made by a thread beside the bot and comes as a document', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const told = (to: number, words: string) =>
    api.until(() => api.sentTo(to).find(({ text }) => String(text).includes(words)));
  api.write(users.hts, '/baocao');
  await told(users.hts, '1/6');
  api.write(users.hts, 'chậm');
  await told(users.hts, 'Vướng mắc gì');
  api.write(users.hts, '=1+1 chờ Sở Tài chính thẩm định kinh phí');
  await told(users.hts, '2/6');
  api.write(users.hts, 'tất cả còn lại đúng tiến độ');

  api.write(users.hts, '/xuat');
  await told(users.hts, 'chỉ Văn phòng Sở');
  api.write(users.yen, '/xuat 5');
  await told(users.yen, 'chỉ Văn phòng Sở');
  api.write(users.office, '/xuat tháng mười ba');
  await told(users.office, 'Tôi chưa đọc được kỳ đó');
  api.write(users.office, '/xuat quý 4');
  await told(users.office, 'chưa mở');
  api.write(users.office, '/xuat 5/2023');
  await told(users.office, 'Đang lập bảng số liệu tháng 5/2023');
  const sent = (await api.until(() =>
    api.sentTo(users.office).find((message) => message.document !== undefined),
  )) as { document: { name: string; bytes: number } };
  expect(sent.document.name).toBe('CHẠY THỬ - Số liệu DDCI tháng 5-2023.xlsx');
  const [file, another] = madeIn(folder);
  expect(another).toBeUndefined();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, 'rehearsal', 'documents', file!));
  const [sheet] = workbook.worksheets;
  expect(sheet!.name).toBe('Tháng 5-2023');
  // Forty-two tasks that are owed, the title and the header above them.
  expect(sheet!.rowCount).toBeGreaterThanOrEqual(42 + 3);
  expect(api.sentTo(users.hts).some(({ document }) => document !== undefined)).toBe(false);
});
