import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { people } from './support/talk.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

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
  const words = '=1+1 chờ Sở Tài chính thẩm định kinh phí';
  api.files.set('anh', png);
  api.writeMore(users.hts, {
    caption: words,
    photo: [{ file_id: 'anh', file_unique_id: 'l', width: 9, height: 9, file_size: png.length }],
  });
  await told(users.hts, '2/6');
  api.write(users.hts, 'tất cả còn lại đúng tiến độ');
  await told(users.hts, 'Tỷ lệ');
  api.write(users.hts, '100');
  await told(users.hts, 'gõ số và kết quả');
  api.write(users.hts, 'gửi');
  await told(users.hts, 'Đã nhận báo cáo');

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
  // Forty-two tasks that are owed, what heads them, and the header.
  expect(sheet!.rowCount).toBe(42 + 4);
  expect(sheet!.getCell('A2').value).toMatch(/^CHẠY THỬ – Báo cáo từng nhiệm vụ tháng 5\/2023/);
  const place = (sheet!.getRow(4).values as string[]).indexOf('Vướng mắc');
  expect(sheet!.getRows(5, 42)!.map((row) => row.getCell(place).value)).toContain(words);
  expect(api.sentTo(users.hts).some(({ document }) => document !== undefined)).toBe(false);

  // The evidence is offered under it, and had in words as well; nobody else has it.
  expect(JSON.stringify(api.sentTo(users.office).at(-1)!.reply_markup)).toContain('Minh chứng (zip)');
  api.write(users.yen, 'tải minh chứng tháng 5');
  await told(users.yen, 'chỉ Văn phòng Sở');
  const zips = () =>
    api.sentTo(users.office).flatMap(({ document }) => {
      const { name, bytes } = (document ?? { name: '' }) as { name: string; bytes: number };
      return name.endsWith('.zip') ? [{ name, bytes }] : [];
    });
  api.press(users.office, 'w:mk:evidence:230505');
  await api.until(() => zips()[0]);
  api.write(users.office, 'tải minh chứng tháng 5 giúp em');
  await api.until(() => zips()[1]);
  api.write(users.office, '/xuat minh chứng 5/2023');
  await api.until(() => zips()[2]);
  expect(zips().map(({ name }) => name)).toEqual(
    Array.from({ length: 3 }, () => 'CHẠY THỬ - Minh chứng DDCI tháng 5-2023.zip'),
  );
  const made = madeIn(folder).find((name) => name.endsWith('.zip'))!;
  const zip = await JSZip.loadAsync(readFileSync(join(folder, 'rehearsal', 'documents', made)));
  expect(Object.keys(zip.files)).toEqual([
    'Danh mục minh chứng.xlsx',
    expect.stringMatching(/^2023-05 · Phòng Hạ tầng số · \d\.\d\.\d · 1\.png$/),
  ]);
  expect(await zip.file(/png$/)[0]!.async('nodebuffer')).toEqual(png);
});

describe('on Zalo', () => {
  it('a workbook is a link for a day, under which the evidence is chosen by its number', async () => {
    const { api, bot, say } = await startOnZalo({ environment: { PUBLIC_URL: 'https://bot.example.vn' } });
    const port = /listening.*port=(\d+)/.exec(await bot.printed(/listening.*port=(\d+)/))![1]!;
    expect(await say(onZalo.office, '/xuat 5/2023')).toContain('Đang lập bảng số liệu');
    const told = await api.until(() =>
      api.textsTo(onZalo.office).find((text) => text.includes('zalo/files')),
    );
    const address = /https:\/\/bot\.example\.vn(\/zalo\/files\/[0-9a-f]{32})/.exec(told)![1]!;
    const file = await fetch(`http://127.0.0.1:${port}${address}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;.*\.xlsx$/);
    expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect(told).toMatch(/1\. Minh chứng \(zip\)/);
    api.write(onZalo.office, '1');
    await api.until(() => api.textsTo(onZalo.office).find((text) => text.includes('chưa có ảnh hay tệp')));
  });

  it('where nobody can reach the bot, what to do is said, and the file waits on the server', async () => {
    const { api, say, folder } = await startOnZalo();
    await say(onZalo.office, '/xuat tháng 5');
    const told = await api.until(() =>
      api.textsTo(onZalo.office).find((text) => text.includes('đã lập xong')),
    );
    expect(told).toContain('Zalo không gửi được tệp; tệp đã lưu ở máy chủ trong 3 ngày. Muốn nhận: ');
    expect(told).not.toContain('bấm');
    // Where the bot speaks nowhere else nobody is sent elsewhere.
    expect(told).toContain('Muốn nhận: nhờ người quản trị máy chủ gửi giúp.');
    expect(madeIn(folder)).toEqual([expect.stringMatching(/\.xlsx$/)]);
  });
});

it('on the page a workbook is a download', async () => {
  const bot = startBot({ DATA_DIR: newFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const origin = `http://localhost:${await bot.pagePort()}`;
  const say = (text: string) =>
    fetch(`${origin}/api/say`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ as: people.office, text }),
    });
  const chat = async (): Promise<string> => {
    const events = await fetch(`${origin}/api/events?as=${people.office}`);
    const reader = events.body!.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    return new TextDecoder().decode(value);
  };
  expect((await say('/xuat')).status).toBe(200);
  await expect.poll(chat, { timeout: 15_000 }).toMatch(/api\/files\//);
  const address = /"address":"(\/api\/files\/[^"]+)"/.exec(await chat())![1]!;
  const file = await fetch(`${origin}${address}`);
  expect(file.headers.get('content-type')).toContain('spreadsheetml');
  expect(new TextDecoder().decode((await file.arrayBuffer()).slice(0, 2))).toBe('PK');
  await say('tải minh chứng');
  await expect.poll(chat).toContain('chưa có ảnh hay tệp minh chứng nào');
});
