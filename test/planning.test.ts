import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { correctionWords } from '../src/copy/vi/correction-sheet.ts';
import { writeCorrections } from '../src/documents/import/correction-sheet.ts';
import { docxOf, paragraph } from './import/made-documents.ts';
import { startBot } from './support/bot-process.ts';
import { context } from './support/context.ts';
import { linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

/** The plan's paper one year later, as the office would send it. */
const nextYear = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8').replace(
  /\b20(\d\d)\b/g,
  (_, year: string) => `20${Number(year) + 1}`,
);

it('a plan that is sent on Telegram is read by a thread beside the bot, and taken up with a yes', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: '2024-04-15T08:00:00+07:00',
  });
  const send = (fileId: string, name: string, content: string | Uint8Array): void => {
    api.files.set(fileId, Buffer.from(content));
    api.writeMore(users.office, {
      document: { file_id: fileId, file_unique_id: fileId, file_name: name, file_size: content.length },
    });
  };
  /** The next message to the office that holds this, from one on. */
  const told = (words: string, from = 0) =>
    api.until(() =>
      api
        .sentTo(users.office)
        .slice(from)
        .find((message) => String(message.text).includes(words)),
    );

  send('report', 'Báo cáo.txt', 'BÁO CÁO\nKết quả công tác tháng 5\nĐơn vị đã làm tốt nhiều việc.');
  expect(String((await told('Đây không phải kế hoạch')).text)).toContain('Báo cáo.txt');
  send('broken', 'Kế hoạch.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
  await told('bị hỏng, không mở được');
  const pages = await docxOf(...nextYear.split('\n').map((words) => paragraph(words)));
  send('plan', 'Kế hoạch 2024.docx', pages);
  await told('đang đọc «Kế hoạch 2024.docx»');
  const read = await told('Đã đọc');
  expect(String(read.text)).toContain('8 chỉ số');
  // The workbook comes as a document; sent back as it is, it corrects nothing.
  api.write(users.office, 'Tệp Excel để sửa');
  const sheet = (await api.until(() =>
    api.sentTo(users.office).find((message) => message.document !== undefined),
  )) as { document: { name: string; bytes: number } };
  expect(sheet.document.name).toBe('Sua ke hoach.xlsx');
  expect(sheet.document.bytes).toBeGreaterThan(5_000);
  const { readPlan } = await import('../src/documents/import/read-plan.ts');
  const draft = await readPlan(
    { bytes: Buffer.from(nextYear), name: 'a.txt', org: context.org, lastPlan: context.plan },
    correctionWords,
  );
  if (draft.type !== 'plan') throw new Error(draft.type);
  send('sheet', 'Sua ke hoach.xlsx', await writeCorrections(draft.draft, correctionWords));
  await told('không sửa chỗ nào');
  api.write(users.office, 'Dùng kế hoạch này');
  expect(String((await told('Dùng bản này?')).text)).toContain('dùng từ <b>15/04/2024</b>');
  api.write(users.office, 'đồng ý');
  await told('Từ nay dùng <b>Kế hoạch DDCI 2024</b>');
  // Leaders hear of it, and are answered by it at once.
  await api.until(() =>
    api.sentTo(users.yen).find(({ text }) => String(text).includes('đưa kế hoạch vào dùng')),
  );
  const before = api.sentTo(users.yen).length;
  api.write(users.yen, 'chỉ tiêu của chi phí thời gian');
  expect(String((await api.until(() => api.sentTo(users.yen)[before])).text)).toContain('2024');
  const saved = JSON.parse(readFileSync(join(folder, 'rehearsal', 'state.json'), 'utf8')) as {
    plans: { live: { plan: { year: number } } };
    planPaper?: unknown;
  };
  expect(saved.plans.live.plan.year).toBe(2024);
  expect(saved.planPaper).toBeUndefined();
});
