import excel from 'exceljs';
import { expect, it } from 'vitest';
import { docxOfText } from './import/made-documents.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

/** A department's paper of blocks of work, as it comes: no index, no number, a unit's work in a later section. */
const paper = [
  'UBND TỈNH HÒA AN',
  'SỞ XÂY DỰNG',
  'Số:      /KH-SXD',
  'Hòa An, ngày     tháng     năm 2026',
  'KẾ HOẠCH',
  'Thực hiện Đề án phát triển đô thị năm 2026',
  'I. NHIỆM VỤ TRỌNG TÂM',
  '1. Nâng cấp các khu, cụm đô thị',
  '- Lãnh đạo phụ trách: Phó Giám đốc Trần Văn Long.',
  '- Đơn vị chủ trì: Phòng Quy hoạch.',
  '- Rà soát quy hoạch chung các thị trấn.',
  '2. Cấp phép xây dựng',
  '- Lãnh đạo phụ trách: Giám đốc Sở.',
  '- Đơn vị chủ trì: Văn phòng Sở.',
  '- Rút ngắn thời gian cấp phép.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Thanh tra xây dựng: Kiểm tra trật tự xây dựng tại các đô thị.',
  '2. Các phòng báo cáo kết quả về Phòng Kế hoạch trước ngày 18 hằng tháng.',
  '3. Phòng Kế hoạch theo dõi, tổng hợp.',
].join('\n');

const head = 777;

type Sent = Record<string, unknown> & {
  text?: string;
  document?: { base64: string };
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
};

it('a department comes in over Telegram: paper, questions, workbook out and back, the plan, a head’s report', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: '2026-06-09T08:00:00+07:00',
  });
  let seen = 0;
  const send = (fileId: string, name: string, content: Uint8Array): void => {
    api.files.set(fileId, Buffer.from(content));
    seen = api.sentTo(users.office).length;
    api.writeMore(users.office, {
      document: { file_id: fileId, file_unique_id: fileId, file_name: name, file_size: content.length },
    });
  };
  /** The next message since something was last typed, pressed or sent that holds this. */
  const told = async (words: string, who: number = users.office): Promise<Sent> => {
    try {
      return (await api.until(() =>
        api
          .sentTo(who)
          .slice(seen)
          .find((message) => String(message.text ?? message.caption).includes(words)),
      )) as Sent;
    } catch (error) {
      const heard = api.sentTo(who).slice(seen);
      throw new Error(`nothing with «${words}» in: ${JSON.stringify(heard, null, 1)}`, { cause: error });
    }
  };
  const say = (text: string, words: string, who: number = users.office): Promise<Sent> => {
    seen = api.sentTo(who).length;
    api.write(who, text);
    return told(words, who);
  };
  const press = (under: Sent, label: string, words: string, who: number = users.office): Promise<Sent> => {
    const found = under.reply_markup?.inline_keyboard?.flat().find(({ text }) => text.includes(label));
    if (!found?.callback_data) throw new Error(`no button «${label}» under ${JSON.stringify(under)}`);
    seen = api.sentTo(who).length;
    api.press(who, found.callback_data);
    return told(words, who);
  };

  // The paper, and its questions by words and by buttons.
  send('paper', 'Ke hoach.docx', await docxOfText(paper));
  const areas = await told('Văn bản có 2 mảng việc');
  await press(areas, 'câu hỏi', 'ban hành ngày nào');
  await say('20/4/2026', 'Mục tiêu chung');
  await say('Phấn đấu vào nhóm 10 đơn vị dẫn đầu', 'Gọi chung các chỉ số là gì?');
  await say('Nhiệm vụ trọng tâm', 'Giám đốc Sở là ai?');
  // Left where it is asked whether somebody is added: the round goes on.
  await say('Vũ Thị Hạnh', 'Thêm vào kế hoạch này?');
  const left = await say('bỏ qua', '?');
  expect(String(left.text)).not.toContain('Đã thôi');

  // The workbook out and back: the director, the group.
  const standing = await say('/kehoach', 'Đã đọc');
  seen = api.sentTo(users.office).length;
  api.press(
    users.office,
    standing.reply_markup!.inline_keyboard!.flat().find(({ text }) => text.includes('Tệp Excel'))!
      .callback_data!,
  );
  const sheet = (await api.until(() =>
    api
      .sentTo(users.office)
      .slice(seen)
      .find(({ document }) => document !== undefined),
  )) as Sent;
  const book = new excel.Workbook();
  await book.xlsx.load(Buffer.from(sheet.document!.base64, 'base64') as never);
  const whole = book.getWorksheet('Kế hoạch')!;
  expect(whole.getCell('B7').value).toContain('nhóm 10');
  whole.getCell('B9').value = 'Vũ Thị Hạnh';
  for (const row of [2, 3]) book.getWorksheet('Chỉ số')!.getCell(row, 3).value = 'Nhiệm vụ';
  send('sheet', 'Sua ke hoach.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  await told('Vũ Thị Hạnh');

  // Another paper while this one is being worked on asks first.
  send('other', 'Khac.docx', await docxOfText(paper.replace('phát triển đô thị', 'nhà ở xã hội')));
  const beside = await told('thay bằng');
  const kept = await press(beside, 'Giữ bản nháp', 'Đã đọc');
  expect(String(kept.text)).toContain('phát triển đô thị');

  // What is left: the day, who puts the reports together, the number, the later section's work.
  await press(kept, 'câu hỏi', 'Đặt hạn ngày 17');
  await say('đồng ý', 'Ai của Phòng Kế hoạch');
  let asked = await say('chưa có', '?');
  for (let at = 0; at < 6 && !String(asked.text).includes('Đưa'); at++) asked = await say('bỏ qua', '');
  expect(String(asked.text)).toContain('Phòng Thanh tra xây dựng: Kiểm tra trật tự xây dựng');
  let ready = await press(asked, 'Đưa vào', '');
  for (let at = 0; at < 6 && !String(ready.text).includes('Đủ để dùng'); at++)
    ready = await say('bỏ qua', '');
  await press(ready, 'Dùng kế hoạch này', 'Dùng bản này?');
  await say('đồng ý', 'Từ nay dùng');

  // Under it the office invites a head, who reports.
  await say('/moi Trưởng phòng Quy hoạch', 'Mã mời của Trưởng phòng Quy hoạch');
  const handed = await told('hoặc gửi bot mã');
  const code = /<b>([a-z0-9-]+)<\/b>/.exec(String(handed.text))![1]!;
  await say(code, 'Đã liên kết', head);
  const opened = await say('báo cáo', 'Rà soát quy hoạch chung các thị trấn', head);
  await press(opened, 'Đúng tiến độ', 'Kết quả tháng 6', head);
  const summary = await say('đã rà soát 3 thị trấn', 'đã rà soát 3 thị trấn', head);
  await press(summary, 'Gửi báo cáo', 'Đã nhận báo cáo', head);
  // The month opens on the 12th: what comes before is early.
  await say('phòng quy hoạch đã báo cáo chưa', 'Đã báo cáo sớm: Phòng Quy hoạch');
  // By the plan's own words, and by what was said yes to.
  await say('khu đô thị ai phụ trách', 'Trần Văn Long');
  await say('phòng thanh tra xây dựng có nhiệm vụ gì', 'Kiểm tra trật tự xây dựng');
}, 120_000);
