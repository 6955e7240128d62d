import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellProblemWords, correctionLine, correctionWords } from '../../src/copy/vi/correction-sheet.ts';
import { planItems } from '../../src/core/plan/correction.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { readCorrections, writeCorrections } from '../../src/documents/import/correction-sheet.ts';
import { indicesOfAreas } from '../../src/documents/import/indices-of-areas.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { runImportTool } from '../../src/import-tool/import-tool.ts';
import { runSetup } from '../../src/import-tool/setup.ts';

/** A paper of blocks of work: no index, no aim, no date, a director by the post alone. */
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
  '- Lập chương trình phát triển đô thị.',
  '2. Cấp phép xây dựng',
  '- Lãnh đạo phụ trách: Giám đốc Sở.',
  '- Đơn vị chủ trì: Phòng Cấp phép.',
  '- Rút ngắn thời gian cấp phép.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng báo cáo kết quả về Văn phòng Sở trước ngày 18 hằng tháng để tổng hợp.',
].join('\n');

/** The rows of the first sheet, in their order. */
const rows: readonly string[] = planItems;
let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-sheet-'));
  writeFileSync(at('kh.txt'), paper);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read() {
  const reading = await readDocument(Buffer.from(paper), 'kh.txt');
  if (reading.type === 'refused') throw new Error(reading.why);
  return indicesOfAreas(understandPlan(reading.blocks).draft!)!;
}

type Cells = Readonly<Record<string, unknown>>;

/** The workbook with cells of its first sheet filled in, and the group of every index. */
async function filled(bytes: Uint8Array, cells: Cells, group = 'Nhiệm vụ trọng tâm'): Promise<Uint8Array> {
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as never);
  for (const [item, value] of Object.entries(cells))
    book.getWorksheet('Kế hoạch')!.getCell(rows.indexOf(item) + 2, 2).value = value as never;
  const indices = book.getWorksheet('Chỉ số')!;
  for (let row = 2; row <= indices.rowCount; row++) indices.getCell(row, 3).value = group;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const whole: Cells = {
  number: '15/KH-SXD',
  date: '20/4/2026',
  aim: 'Phấn đấu nằm trong nhóm 10 sở, ngành dẫn đầu',
  director: 'Vũ Thị Hạnh',
  'report-day': 17,
};

const corrected = async (cells: Cells) => {
  const draft = await read();
  return readCorrections(
    await filled(await writeCorrections(draft, correctionWords), cells),
    draft,
    correctionWords,
  );
};

describe('what a plan must have as a whole and its paper lacks', () => {
  test('is filled in in the first sheet: nothing that is needed stays open', async () => {
    const before = openPoints(await read()).filter(({ standing }) => standing === 'needed');
    expect(before.map(({ type }) => type)).toEqual(['date', 'aim', 'one-group', 'leader']);
    const back = await corrected(whole);
    if (back.type !== 'corrected') throw new Error(JSON.stringify(back));
    const { draft, changes } = back;
    expect(openPoints(draft).filter(({ standing }) => standing === 'needed')).toEqual([]);
    expect(draft.document).toMatchObject({ number: '15', symbol: '/KH-SXD', date: '2026-04-20' });
    expect(draft.overallAim).toEqual({ words: whole.aim, band: 10 });
    expect(draft.organisation.reportDay).toMatchObject({ day: 17, agreed: 17 });
    const director = draft.people.find(({ name }) => name === 'Vũ Thị Hạnh')!;
    expect(director.title).toBe('Giám đốc Sở');
    expect(draft.indices[1]!.leaders).toEqual([director.id]);
    expect(draft.doubts.some(({ type }) => type === 'no-number')).toBe(false);
    expect(changes.map(correctionLine)).toContain('Ngày ban hành: (trống) → «20/4/2026»');
    // Written anew it says the same, and nobody changed anything.
    const again = await readCorrections(
      await writeCorrections(draft, correctionWords),
      draft,
      correctionWords,
    );
    expect(again).toMatchObject({ type: 'corrected', changes: [] });
  });

  test('its rank may stand in a row of its own, and a date in a cell of dates', async () => {
    const back = await corrected({
      ...whole,
      aim: 'Phấn đấu trong tốp dẫn đầu',
      band: 'nhóm 5',
      date: new Date(Date.UTC(2026, 3, 20)),
    });
    expect(back).toMatchObject({
      draft: {
        overallAim: { words: 'Phấn đấu trong tốp dẫn đầu', band: 5 },
        document: { date: '2026-04-20' },
      },
    });
  });

  test.each<[string, unknown, string]>([
    ['date', '30/2/2026', 'Trang Kế hoạch, ô B6: ghi ngày, tháng, năm, ví dụ 15/2/2026.'],
    ['number', 'chưa có', 'Trang Kế hoạch, ô B5: ghi số văn bản, ví dụ 15 hoặc 15/KH-SCT.'],
    ['aim', '10', 'Trang Kế hoạch, ô B7: ghi bằng lời, dài nhất 500 ký tự.'],
    ['aim', 'a'.repeat(501), 'Trang Kế hoạch, ô B7: ghi bằng lời, dài nhất 500 ký tự.'],
    ['band', '0', 'Trang Kế hoạch, ô B8: ghi một số, ví dụ 10.'],
    ['director', '<script>', 'Trang Kế hoạch, ô B9: ghi họ và tên đầy đủ, ví dụ Nguyễn Văn An.'],
    [
      'report-to',
      'Phòng Không Có',
      'Trang Kế hoạch, ô B10: chưa có đơn vị «Phòng Không Có»; thêm vào trang Đơn vị hoặc ghi đủ tên.',
    ],
    ['report-to', '', 'Trang Kế hoạch, ô B10: ô này không được để trống.'],
    ['report-day', '31', 'Trang Kế hoạch, ô B11: ghi một ngày trong tháng, từ 2 đến 28.'],
    ['agency', '', 'Trang Kế hoạch, ô B2: ô này không được để trống.'],
    [
      'date',
      { formula: 'A1+1' },
      'Trang Kế hoạch, ô B6: ô này là công thức không ra kết quả; gõ thẳng nội dung.',
    ],
    [
      'date',
      { error: '#REF!' },
      'Trang Kế hoạch, ô B6: ô này là công thức không ra kết quả; gõ thẳng nội dung.',
    ],
  ])('a cell that cannot be read is named, and nothing is taken: %s %j', async (item, value, said) => {
    const back = await corrected({ ...whole, [item]: value });
    if (back.type !== 'refused') throw new Error(back.type);
    expect(back.problems.map(cellProblemWords)).toEqual([said]);
  });

  test('a workbook that has no such sheet is taken as before', async () => {
    const draft = await read();
    const book = new excel.Workbook();
    await book.xlsx.load((await writeCorrections(draft, correctionWords)) as never);
    book.removeWorksheet('Kế hoạch');
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await readCorrections(bytes, draft, correctionWords)).toMatchObject({
      type: 'corrected',
      changes: [],
    });
  });
});

describe('the road of the workbook', () => {
  const importing = async (words: string[]) => {
    const lines: string[] = [];
    async function* nothing(): AsyncGenerator<Uint8Array> {}
    const code = await runImportTool({ words, input: nothing(), say: (line) => lines.push(line) });
    return { code, lines };
  };

  test('by npm run import: the empty cells are named, and filled in it is enough', async () => {
    const first = await importing([at('kh.txt'), '--out', at('n'), '--sheet', at('s.xlsx')]);
    expect(first.lines.at(-1)).toContain('trang Kế hoạch, ô B6, B7, B8 còn trống');
    writeFileSync(at('s.xlsx'), await filled(readFileSync(at('s.xlsx')), whole));
    const second = await importing([at('kh.txt'), '--out', at('n'), '--corrections', at('s.xlsx')]);
    expect(second.code).toBe(0);
    expect(second.lines.at(-1)).toBe('Đủ để dùng.');
    expect(JSON.parse(readFileSync(at('n/plan-2026.json'), 'utf8'))).toMatchObject({
      document: { number: '15', date: '2026-04-20' },
      overallAim: { band: 10 },
    });
  });

  test('by npm run setup: no question about what was filled in', async () => {
    await importing([at('kh.txt'), '--out', at('n'), '--sheet', at('t.xlsx')]);
    writeFileSync(at('t.xlsx'), await filled(readFileSync(at('t.xlsx')), whole));
    const lines: string[] = [];
    const asked: string[] = [];
    const code = await runSetup({
      words: ['--out', at('ddci'), '--corrections', at('t.xlsx')],
      say: (line) => lines.push(line),
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(asked.length === 1 ? at('kh.txt') : '');
      },
    });
    expect(lines).toContain('Bản kế hoạch đủ những gì phải có.');
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(at('ddci/calendar.json'), 'utf8'))).toMatchObject({
      deadline: { day: 17 },
    });
    expect(asked.some((question) => /Ngày ban hành|Mục tiêu chung|Họ và tên của/.test(question))).toBe(false);
  });
});
