import excel from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { correctionWords } from '../../src/copy/vi/correction-sheet.ts';
import { vietnamese } from '../../src/copy/vi/index.ts';
import { planInForce } from '../../src/core/month/plan-in-force.ts';
import { paperDraft } from '../../src/core/plan/paper.ts';
import type { PaperRead } from '../../src/core/plan/paper-read.ts';
import { plainText } from '../../src/core/said/message.ts';
import { writeCorrections } from '../../src/documents/import/correction-sheet.ts';
import { context } from '../support/context.ts';
import { readPaper, sendPaper } from '../support/papers.ts';
import { everything } from '../support/stub-channel.ts';
import { people, startTalk } from '../support/talk.ts';

const { office } = people;

/** Blocks of work with leaders and units, and no index; a division puts the reports together. */
const paper = [
  'UBND TỈNH HÒA AN',
  'SỞ XÂY DỰNG',
  'Số:      /KH-SXD',
  'Hòa An, ngày     tháng     năm 2026',
  'KẾ HOẠCH',
  'Thực hiện Đề án phát triển đô thị năm 2026',
  'I. NHIỆM VỤ TRỌNG TÂM',
  '1. Nâng cấp đô thị',
  '- Lãnh đạo phụ trách: Phó Giám đốc Trần Văn Long.',
  '- Đơn vị chủ trì: Phòng Quy hoạch.',
  '- Rà soát quy hoạch chung các thị trấn.',
  '2. Cấp phép xây dựng',
  '- Lãnh đạo phụ trách: Giám đốc Sở.',
  '- Đơn vị chủ trì: Văn phòng Sở.',
  '- Rút ngắn thời gian cấp phép.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng báo cáo kết quả về Phòng Kế hoạch trước ngày 18 hằng tháng.',
  '2. Phòng Kế hoạch theo dõi, tổng hợp.',
].join('\n');

let blocks: PaperRead;
beforeAll(async () => {
  blocks = (await readPaper(Buffer.from(paper), 'kh.txt')) as PaperRead;
});

type Talk = ReturnType<typeof startTalk>;

/** The workbook of the paper that is there, with all that is needed filled in. */
async function filledIn(talk: Talk, date: string): Promise<Uint8Array> {
  const book = new excel.Workbook();
  await book.xlsx.load((await writeCorrections(paperDraft(talk.state())!, correctionWords)) as never);
  const whole = book.getWorksheet('Kế hoạch')!;
  for (const [cell, value] of Object.entries({ B6: date, B7: 'Phấn đấu vào nhóm 10', B9: 'Vũ Thị Hạnh' }))
    whole.getCell(cell).value = value;
  for (const row of [2, 3]) book.getWorksheet('Chỉ số')!.getCell(row, 3).value = 'Nhiệm vụ';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a paper of blocks of work', () => {
  it('is offered the workbook, which sent back filled in leads on to a plan', async () => {
    const talk = startTalk('2023-07-03T09:00:00', { web: everything } as never);
    expect(sendPaper(talk, blocks)).toMatchObject([{ content: { type: 'paper-areas' } }]);
    const shown = talk.say(office, '/kehoach');
    const sheet = talk.press(office, talk.buttonOf(shown, 'Tệp Excel để sửa'));
    expect(sheet.messages[0]!.attachment).toMatchObject({ kind: 'plan-corrections' });
    const draft = paperDraft(talk.state())!;
    const wrong = (await readPaper(await filledIn(talk, 'mai'), 'sua.xlsx', draft)) as PaperRead;
    expect(wrong).toMatchObject({ type: 'cells', problems: [{ cell: 'B6' }] });
    expect(sendPaper(talk, wrong, 'sua.xlsx')).toMatchObject([{ content: { type: 'paper-cells' } }]);
    expect(paperDraft(talk.state())).toEqual(draft);
    const right = (await readPaper(await filledIn(talk, '20/4/2026'), 'sua.xlsx', draft)) as PaperRead;
    expect(sendPaper(talk, right, 'sua.xlsx')).toMatchObject([{ content: { type: 'paper-corrected' } }]);
    const use = talk.buttonOf(talk.say(office, '/kehoach'), 'Dùng kế hoạch này');
    expect(talk.press(office, use).text).toContain('Kế hoạch của Sở Xây dựng');
  });

  it('is said to be corrected over Telegram where the channel sends no files', () => {
    const talk = startTalk('2023-07-03T09:00:00', { web: { ...everything, files: false } } as never);
    sendPaper(talk, blocks);
    expect(talk.press(office, 'k:sheet').text).toContain('gõ /kehoach trên Telegram');
  });

  it('says in words what was made of it', () => {
    if (blocks.type !== 'areas') throw new Error(blocks.type);
    const talk = startTalk('2023-07-03T09:00:00');
    const [notice] = sendPaper(talk, blocks);
    const text = plainText(vietnamese.toMessage(notice!.content, context));
    expect(text).toContain('Văn bản có 2 mảng việc');
    expect(text).toContain('Tôi coi mỗi mảng là một chỉ số');
    // The short way first: the sample of a whole plan and a workbook are for who wants them.
    expect(text).toMatch(/Trả lời \d câu phải có là dùng được/);
    expect(text.split('\n').length).toBeLessThan(4);
    const message = vietnamese.toMessage(notice!.content, context);
    expect(message.buttons!.slice(0, 2).map(([first]) => first!.label)).toEqual([
      expect.stringMatching(/^Trả lời \d câu hỏi$/),
      'Tệp Excel để sửa',
    ]);
  });
});

describe('who puts the reports together', () => {
  async function ready(): Promise<Talk> {
    const talk = startTalk('2023-07-03T09:00:00');
    sendPaper(talk, blocks);
    const read = await readPaper(await filledIn(talk, '20/4/2026'), 'sua.xlsx', paperDraft(talk.state())!);
    sendPaper(talk, read as PaperRead, 'sua.xlsx');
    const asked = talk.press(office, 'k:ask');
    expect(asked.text).toContain('hạn báo cáo');
    return talk;
  }
  const taken = (talk: Talk) => {
    talk.press(office, 'k:use');
    talk.say(office, 'đồng ý');
    return talk.state().plans!.next!.org!.people.filter(({ role }) => role === 'office');
  };

  it('is asked by chat, and a name that is typed works with the bot beside whoever takes the plan up', async () => {
    const talk = await ready();
    expect(talk.say(office, 'đồng ý').text).toContain(
      'Văn bản giao Phòng Kế hoạch tổng hợp báo cáo. Ai của Phòng Kế hoạch làm việc đó?',
    );
    expect(talk.say(office, 'trang').text).toContain('họ và tên đầy đủ');
    expect(talk.say(office, 'chị Nguyễn Thu Trang').text).not.toContain('Ai của Phòng Kế hoạch');
    const me = context.org.people.find(({ id }) => id === office)!.name;
    expect(taken(talk).map(({ name, unit }) => [name, unit])).toEqual([
      [me, 'van-phong'],
      ['Nguyễn Thu Trang', 'phong-ke-hoach'],
    ]);
  });

  it.each(['tôi', 'bỏ qua'])('«%s»: it is whoever takes the plan up', async (typed) => {
    const talk = await ready();
    talk.say(office, 'đồng ý');
    talk.say(office, typed);
    expect(taken(talk)).toMatchObject([{ unit: 'phong-ke-hoach' }]);
  });

  it('is no question where the agency is the one that is known', async () => {
    const own = paper.replaceAll('SỞ XÂY DỰNG', context.plan.agency.name.toUpperCase());
    const read = await readPaper(Buffer.from(own), 'kh.txt');
    if (read.type !== 'areas') throw new Error(read.type);
    expect(read.draft.organisation.asksWho).toBeUndefined();
  });

  it('a sentence about it ends where the paper says no more', async () => {
    const talk = await ready();
    talk.say(office, 'đồng ý');
    talk.say(office, 'tôi');
    taken(talk);
    const { from } = talk.state().plans!.next!;
    talk.change((state) => planInForce(context, state, Date.parse(`${from}T00:00:00+07:00`)).state);
    talk.windTo(`${from}T09:00:00`);
    expect(talk.say(office, 'báo cáo gửi cho ai').text).toContain('Phòng Kế hoạch theo dõi, tổng hợp.');
  });
});

describe('what later sections give to units', () => {
  const later = [
    ...paper.split('\n').slice(0, -2),
    '1. Phòng Thương mại: Phối hợp xúc tiến đầu tư, quy hoạch chung các thị trấn.',
    '2. Văn phòng Sở:',
    '- Mở lớp bồi dưỡng cho cán bộ của Sở.',
    '3. Phòng Quy hoạch: Theo dõi, đôn đốc các đơn vị thực hiện Kế hoạch.',
    '4. Các phòng báo cáo kết quả về Phòng Kế hoạch trước ngày 18 hằng tháng.',
    '5. Phòng Kế hoạch theo dõi, tổng hợp.',
  ].join('\n');

  async function asked() {
    const read = await readPaper(Buffer.from(later), 'kh.txt');
    if (read.type !== 'areas') throw new Error(read.type);
    const talk = startTalk('2023-07-03T09:00:00', { web: everything } as never);
    sendPaper(talk, read);
    const right = await readPaper(await filledIn(talk, '20/4/2026'), 'sua.xlsx', paperDraft(talk.state())!);
    sendPaper(talk, right as PaperRead, 'sua.xlsx');
    talk.press(office, 'k:ask');
    talk.say(office, 'đồng ý');
    return { talk, shown: talk.say(office, 'tôi') };
  }
  const tasksOf = (talk: Talk) =>
    paperDraft(talk.state())!.indices.map(({ tasks }) =>
      tasks.flatMap(({ text, ownerWords }) => (ownerWords === null ? [] : [`${ownerWords}: ${text}`])),
    );

  it('is asked with the unit of its heading, and goes in by a yes alone', async () => {
    const { talk, shown } = await asked();
    expect(shown.text).toContain('Phần sau của văn bản giao thêm 2 việc cho đơn vị. Đưa vào nhiệm vụ?');
    expect(shown.text).toContain('• Phòng Thương mại: Phối hợp xúc tiến đầu tư');
    expect(shown.text).toContain('• Văn phòng Sở: Mở lớp bồi dưỡng');
    expect(tasksOf(talk)).toEqual([[], []]);
    talk.press(office, talk.buttonOf(shown, 'Đưa vào cả'));
    expect(tasksOf(talk)).toEqual([
      ['Phòng Thương mại: Phối hợp xúc tiến đầu tư, quy hoạch chung các thị trấn.'],
      ['Văn phòng Sở: Mở lớp bồi dưỡng cho cán bộ của Sở.'],
    ]);
  });

  it('is looked at one by one, with the index that each would stand under', async () => {
    const { talk } = await asked();
    const one = talk.say(office, 'xem từng việc');
    expect(one.text).toContain('Đưa việc này vào nhiệm vụ?');
    expect(one.text).toContain('Xếp vào chỉ số 1 Nâng cấp đô thị.');
    const next = talk.say(office, 'không');
    expect(next.text).toContain('Xếp vào chỉ số 2 Cấp phép xây dựng.');
    talk.say(office, 'có');
    expect(tasksOf(talk)).toEqual([[], ['Văn phòng Sở: Mở lớp bồi dưỡng cho cán bộ của Sở.']]);
  });

  it.each(['không', 'bỏ qua'])('«%s»: nothing goes in', async (typed) => {
    const { talk } = await asked();
    const after = talk.say(office, typed);
    expect(after.text).not.toContain('Đưa vào nhiệm vụ?');
    expect(tasksOf(talk)).toEqual([[], []]);
  });
});

describe('what somebody leaves while a paper is asked about', () => {
  const known = async (): Promise<Talk> => {
    const talk = startTalk('2023-07-03T09:00:00', { web: everything } as never);
    const read = await readPaper(
      Buffer.from(paper.replace('Phó Giám đốc Trần Văn Long', 'Phó Giám đốc')),
      'kh.txt',
    );
    sendPaper(talk, read as PaperRead);
    return talk;
  };

  it('[Thôi] at whether somebody is added ends the adding alone: the same question is asked again', async () => {
    const talk = await known();
    let asked = talk.press(office, 'k:ask');
    for (let at = 0; at < 8 && !asked.text.includes('là ai?'); at++) asked = talk.say(office, 'bỏ qua');
    // What was left open is said before the question behind it.
    const question = asked.text.replace(/^Để lại câu này[^\n]*\n/u, '');
    const adds = talk.say(office, 'Hoàng Quốc Khánh');
    const stop = adds.messages
      .flatMap(({ buttons }) => buttons?.flat() ?? [])
      .find(({ label }) => label === 'Thôi')!;
    expect(talk.press(office, stop.data).text).toBe(question);
    expect(paperDraft(talk.state())!.people.map(({ name }) => name)).not.toContain('Hoàng Quốc Khánh');
    // Typed as it stands on the button it does the same.
    talk.say(office, 'Hoàng Quốc Khánh');
    expect(talk.say(office, 'thôi').text).toBe(question);
  });

  it('«bỏ qua» at whether somebody is added leaves that one open, and the next is asked', async () => {
    const talk = await known();
    let asked = talk.press(office, 'k:ask');
    for (let at = 0; at < 8 && !asked.text.includes('là ai?'); at++) asked = talk.say(office, 'bỏ qua');
    expect(talk.say(office, 'Hoàng Quốc Khánh').text).toContain('Thêm vào kế hoạch này?');
    const next = talk.say(office, 'bỏ qua');
    expect(next.text).not.toContain('Đã thôi');
    expect(next.text).toContain('?');
    expect(paperDraft(talk.state())!.people.map(({ name }) => name)).not.toContain('Hoàng Quốc Khánh');
    expect(paperDraft(talk.state())!.asked?.later).toHaveLength(
      new Set(paperDraft(talk.state())!.asked?.later).size,
    );
  });

  it('«chưa có» at who puts the reports together leaves it to whoever takes the plan up', async () => {
    const talk = startTalk('2023-07-03T09:00:00', { web: everything } as never);
    sendPaper(talk, blocks);
    const read = await readPaper(await filledIn(talk, '20/4/2026'), 'sua.xlsx', paperDraft(talk.state())!);
    sendPaper(talk, read as PaperRead, 'sua.xlsx');
    talk.press(office, 'k:ask');
    talk.say(office, 'đồng ý');
    const next = talk.say(office, 'chưa có');
    expect(next.text).not.toContain('họ và tên đầy đủ');
    expect(paperDraft(talk.state())!.organisation.who).toBeUndefined();
    expect(paperDraft(talk.state())!.asked?.settled).toContain('consolidating');
  });
});

describe('another paper while one is being worked on', () => {
  const other = paper.replace('phát triển đô thị', 'nhà ở xã hội');

  async function both(): Promise<{ talk: Talk; notices: ReturnType<typeof sendPaper> }> {
    const talk = startTalk('2023-07-03T09:00:00', { web: everything } as never);
    sendPaper(talk, blocks);
    talk.press(office, 'k:ask');
    talk.say(office, '20/4/2026');
    const read = (await readPaper(Buffer.from(other), 'khac.txt')) as PaperRead;
    return { talk, notices: sendPaper(talk, read, 'Khac.docx') };
  }
  const title = (talk: Talk) => paperDraft(talk.state())!.document.title;

  it('asks before it takes its place, and takes it by a yes', async () => {
    const { talk, notices } = await both();
    const said = plainText(vietnamese.toMessage(notices[0]!.content, context));
    expect(said).toMatch(/Đang có bản nháp «Ke hoach\.docx» \(còn \d+ câu\): thay bằng «Khac\.docx»\?/);
    expect(title(talk)).toContain('phát triển đô thị');
    expect(paperDraft(talk.state())!.document.date).toBe('2026-04-20');
    const standing = talk.say(office, '/kehoach');
    expect(standing.text).toContain('thay bằng «Khac.docx»?');
    expect(talk.press(office, talk.buttonOf(standing, 'Thay')).text).toContain('Đã đọc «Khac.docx»');
    expect(title(talk)).toContain('nhà ở xã hội');
    expect(talk.press(office, 'k:other').text).not.toContain('Đã đọc');
  });

  it('is forgotten where the draft is kept, which answers go on with', async () => {
    const { talk } = await both();
    talk.press(office, 'k:ask');
    talk.say(office, 'bỏ qua');
    expect(talk.press(office, 'k:keep').text).toContain('Đã đọc «Ke hoach.docx»');
    expect(title(talk)).toContain('phát triển đô thị');
    expect(talk.say(office, '/kehoach').text).not.toContain('thay bằng');
  });

  it('takes its place unasked where nobody has answered anything', async () => {
    const talk = startTalk('2023-07-03T09:00:00', { web: everything } as never);
    sendPaper(talk, blocks);
    const read = (await readPaper(Buffer.from(other), 'khac.txt')) as PaperRead;
    expect(sendPaper(talk, read, 'Khac.docx')).toMatchObject([{ content: { type: 'paper-areas' } }]);
    expect(title(talk)).toContain('nhà ở xã hội');
  });
});
