import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadContext } from '../src/load-data.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { opened } from './support/report-paper.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

/** The papers that lie beside a rehearsal's state, the newest last, each as it was written. */
const papersIn = async (folder: string) => {
  const lies = join(folder, 'rehearsal', 'documents');
  const files = readdirSync(lies).filter((name) => name.endsWith('.docx'));
  return Promise.all(files.map((name) => opened(readFileSync(join(lies, name)))));
};

it('a leader has the month’s report on Telegram, with the recipients that the office set; a head has none', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({ ...api.environment, DATA_DIR: folder, CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const told = (to: number, words: string) =>
    api.until(() => api.sentTo(to).find(({ text }) => String(text).includes(words)));
  api.write(users.hts, '/baocao');
  await told(users.hts, '1/6');
  api.write(users.hts, 'chậm');
  await told(users.hts, 'Vướng mắc gì');
  api.write(users.hts, 'chờ Sở Tài chính <thẩm định> & kinh phí "đường truyền"');
  await told(users.hts, '2/6');
  api.write(users.hts, 'tất cả còn lại đúng tiến độ');
  await told(users.hts, 'Tỷ lệ');
  api.write(users.hts, '100');
  await told(users.hts, 'gõ số và kết quả');
  api.write(users.hts, 'gửi báo cáo');
  await told(users.hts, 'Đã nhận báo cáo');

  api.write(users.office, '/mau nơi nhận');
  await told(users.office, 'Anh/chị gõ nội dung mới');
  api.write(users.office, 'Như trên; Lãnh đạo Sở; Lưu: VT, VP');
  await told(users.office, 'Đổi Nơi nhận trong mọi văn bản?');
  api.write(users.office, 'đổi');
  await told(users.office, 'Đã lưu');
  api.write(users.hts, '/mau');
  await told(users.hts, 'chỉ Văn phòng Sở');
  api.write(users.hts, '/baocaothang');
  await told(users.hts, 'lãnh đạo');
  api.write(users.yen, '/baocaothang quý 4');
  await told(users.yen, 'chưa mở');
  api.write(users.yen, '/baocaothang');
  await told(users.yen, 'Đang lập báo cáo tháng 5/2023');
  const sent = (await api.until(() =>
    api.sentTo(users.yen).find((message) => message.document !== undefined),
  )) as { document: { name: string } };
  expect(sent.document.name).toBe('CHẠY THỬ - Báo cáo DDCI tháng 5-2023.docx');
  const [paper, another] = await papersIn(folder);
  expect(another).toBeUndefined();
  expect(paper!.text).toContain('Nơi nhận:\n- Như trên;\n- Lãnh đạo Sở;\n- Lưu: VT, VP.\nKT. GIÁM ĐỐC');
  expect(paper!.text).toContain('Lạng Sơn, ngày 22 tháng 5 năm 2023');
  expect(paper!.headers.every((xml) => xml.includes('CHẠY THỬ'))).toBe(true);
  expect(api.sentTo(users.hts).some(({ document }) => document !== undefined)).toBe(false);
});

it('on Zalo without an address the report is named in words, and papers are set by number and words', async () => {
  const { api, say } = await startOnZalo();
  expect(await say(onZalo.office, '/mau')).toContain('Nơi nhận');
  // The tenth of the list, by its number alone.
  expect(await say(onZalo.office, '10')).toContain('Anh/chị gõ nội dung mới');
  expect(await say(onZalo.office, 'Như trên; Lưu: VT')).toContain('Đổi Nơi nhận trong mọi văn bản?');
  expect(await say(onZalo.office, '1')).toContain('Đã lưu');
  expect(await say(onZalo.office, '/baocaothang 5')).toContain('chưa đơn vị nào báo cáo. Vẫn lập');
  await say(onZalo.office, 'vẫn lập');
  const told = await api.until(() =>
    api.textsTo(onZalo.office).find((text) => text.includes('không gửi được tệp')),
  );
  // What was made, and how it is had.
  expect(told).toContain('Báo cáo tháng 5/2023: đã lập xong.');
  expect(told).toContain('nhờ người quản trị máy chủ');
  expect(told).not.toContain('http');
  for (const text of api.textsTo(onZalo.office)) expect(text).not.toMatch(/bấm|nút/iu);
});

it('on Zalo with an address the report is a link to the paper', async () => {
  const { api, bot, say } = await startOnZalo({
    environment: { PUBLIC_URL: 'https://bot.example.vn', PORT: '0' },
  });
  await say(onZalo.office, '/baocaothang quý 2');
  await say(onZalo.office, 'có');
  const told = await api.until(() =>
    api.textsTo(onZalo.office).find((text) => text.includes('https://bot.example.vn/')),
  );
  const { pathname } = new URL(/https:\/\/bot\.example\.vn\/\S+/.exec(told)![0]);
  const port = Number(/port=(\d+)/.exec(await bot.printed(/http: listening.*port=\d+/))![1]);
  const answer = await fetch(`http://127.0.0.1:${port}${pathname}`);
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('quý II-2023.docx');
  const paper = await opened(new Uint8Array(await answer.arrayBuffer()));
  expect(paper.text).toContain('Kết quả thực hiện Kế hoạch DDCI quý II năm 2023');
});

it('on the page the report is a download', async () => {
  const bot = startBot({ DATA_DIR: newFolder(), CLOCK_START: '2023-05-22T09:00:00+07:00' });
  const origin = `http://localhost:${await bot.pagePort()}`;
  const { id } = (await loadContext('data', 'data', 2023)).org.people.find(({ role }) => role === 'leader')!;
  // Nobody has reported the month: it is asked first.
  for (const text of ['/baocaothang 5', 'vẫn lập']) {
    const said = await fetch(`${origin}/api/say`, {
      method: 'POST',
      body: JSON.stringify({ as: id, text }),
      headers: { origin, 'content-type': 'application/json' },
    });
    expect(said.status).toBe(200);
  }
  const address = await vi.waitFor(
    async () => {
      const response = await fetch(`${origin}/api/events?as=${id}`);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
      await reader.cancel();
      const found = /"name":"CHẠY THỬ - Báo cáo DDCI tháng 5-2023\.docx"[^}]*"address":"([^"]+)"/.exec(text);
      if (!found) throw new Error('the report is not there yet');
      return found[1]!;
    },
    { timeout: 60_000, interval: 500 },
  );
  const paper = await opened(new Uint8Array(await (await fetch(new URL(address, origin))).arrayBuffer()));
  expect(paper.text).toContain('Kết quả thực hiện Kế hoạch DDCI tháng 5 năm 2023');
});
