import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft, IndexDraft } from '../../src/core/plan/draft.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { type Understood, understandPlan } from '../../src/documents/import/understand-plan.ts';
import { type CellMade, docxOf, docxOfText, numbered, paragraph, table, textBox } from './made-documents.ts';

// Plans of other shapes than those that the rules were first written for; all of it is made up.

async function read(bytes: Uint8Array, name = 'a.docx'): Promise<Understood> {
  const reading = await readDocument(bytes, name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  return understandPlan(reading.blocks);
}

async function draftOf(bytes: Uint8Array, name?: string): Promise<Draft> {
  const understood = await read(bytes, name);
  if (understood.type === 'no-plan') throw new Error(`no plan: ${understood.lacks.join()}`);
  return understood.draft;
}

const ofText = (text: string): Promise<Draft> => draftOf(Buffer.from(text), 'a.txt');

const index = ({ indices }: Draft, code: string): IndexDraft => indices.find((one) => one.code === code)!;

const headLines = [
  'UBND TỈNH HÒA AN',
  'SỞ TÀI CHÍNH',
  'Số: 7/KH-STC',
  'Hòa An, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026',
  'Căn cứ Kế hoạch số 3/KH-UBND ngày 06/01/2026 của UBND tỉnh về DDCI năm 2026;',
  'Sở Tài chính ban hành Kế hoạch như sau:',
  'I. MỤC TIÊU',
  '- Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.',
];
const endLines = [
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng báo cáo hằng tháng về Văn phòng Sở.',
  '2. Văn phòng Sở tổng hợp, trình Giám đốc Sở.',
  'Nơi nhận:',
  '- UBND tỉnh;',
  'GIÁM ĐỐC',
  'Vũ Văn An',
];
const withBody = (...lines: string[]): string =>
  [...headLines, 'II. NHIỆM VỤ', ...lines, ...endLines].join('\n');

const oneIndex = (...lines: string[]): string =>
  withBody('1. Chỉ số “Tính minh bạch”', '- Đơn vị chủ trì: Văn phòng Sở.', ...lines);

describe('the same plan, written otherwise', () => {
  const source = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8').replaceAll('*', '');
  const facts = ({ indices, groups, units, people, unplaced }: Draft): unknown => ({
    indices: indices.map(({ place: _, tasks, ...rest }) => ({
      ...rest,
      tasks: tasks.map(({ place: __, ...task }) => task),
    })),
    groups,
    units,
    people,
    unplaced,
  });
  const plain = draftOf(Buffer.from(source), 'a.txt');

  test('as a .docx with its numbers typed', async () => {
    const lines = source.replace(').\nChỉ tiêu', '). Chỉ tiêu');
    expect(facts(await draftOf(await docxOfText(lines)))).toEqual(facts(await plain));
  });

  test('decomposed', async () => {
    expect(facts(await draftOf(await docxOfText(source.normalize('NFD'))))).toEqual(facts(await plain));
  });

  test('with automatic numbers and bullets', async () => {
    const children = source
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        if (/^[12]\. (?:Duy trì|Cải thiện)/.test(line)) return numbered(line.slice(3), 0);
        if (/^\d\.\d/.test(line)) return numbered(line.replace(/^\d\.\d\.? /, ''), 1);
        return line.startsWith('- ') ? numbered(line.slice(2), 2) : paragraph(line);
      });
    expect(facts(await draftOf(await docxOf(...children)))).toEqual(facts(await plain));
  });

  test.each([
    ['«', '»'],
    ['"', '"'],
    ['‘', '’'],
    ['', ''],
  ])('with its names in %s%s', async (open, close) => {
    const text = source.replaceAll('“', open).replaceAll('”', close);
    expect((await draftOf(Buffer.from(text), 'a.txt')).indices.map(({ name }) => name)).toEqual(
      (await plain).indices.map(({ name }) => name),
    );
  });

  test('of another year', async () => {
    const text = source.replace(/\b(202[123])\b/g, (year) => `${Number(year) + 4}`);
    const draft = await draftOf(Buffer.from(text), 'a.txt');
    expect(draft.year).toBe(2027);
    expect(draft.indices.map(({ baseline }) => baseline?.year)).toEqual(Array(8).fill(2026));
    expect(draft.document.date).toBe('2027-04-13');
  });
});

describe('a plan as a table', () => {
  const begins = (text: string): CellMade => ({ text, down: 'begins' });
  const goesOn: CellMade = { text: '', down: 'goes-on' };
  const header = [
    'TT',
    'Chỉ số thành phần',
    'Kết quả năm 2025',
    'Chỉ tiêu năm 2026',
    'Lãnh đạo phụ trách',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Nhiệm vụ cụ thể',
    'Thời gian hoàn thành',
    'Sản phẩm',
  ];
  const above = [...headLines, 'II. NHIỆM VỤ'].map(paragraph);
  const below = endLines.map(paragraph);

  test('with merged cells and repeated headers', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        table(
          header,
          [{ text: 'A. Nhóm chỉ số cần duy trì', across: 10 }],
          [
            begins('1'),
            begins('Tính minh bạch'),
            begins('8,10 điểm, xếp thứ 3/21'),
            begins('Giữ hạng 3'),
            begins('Phó Giám đốc Lê Thị Bình'),
            begins('Văn phòng Sở'),
            begins('Thanh tra Sở, các phòng chuyên môn'),
            'Công khai thủ tục hành chính',
            'Thường xuyên',
            'Trang thông tin',
          ],
          [
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            'Công khai ngân sách',
            'Quý II/2026',
            'Báo cáo',
          ],
          header,
          [{ text: 'B. Nhóm chỉ số cần cải thiện', across: 10 }],
          [
            begins('2'),
            begins('Chi phí thời gian'),
            begins('6,50 điểm, xếp thứ 18/21'),
            begins('7,5 điểm'),
            begins('Giám đốc Vũ Văn An\nPhó Giám đốc Lê Thị Bình'),
            begins('Phòng Ngân sách'),
            begins('Văn phòng Sở'),
            '- Cắt giảm 30% thời gian giải quyết\n- Tổ chức đối thoại 01 quý/lần',
            'Trong năm 2026',
            '',
          ],
          [
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            goesOn,
            'Rà soát quy trình',
            '30/6/2026',
            'Quy trình mới',
          ],
        ),
        ...below,
      ),
    );
    expect(draft.unplaced).toEqual([]);
    expect(draft.groups.map(({ name, tends }) => [name, tends])).toEqual([
      ['Nhóm chỉ số cần duy trì', 'maintain'],
      ['Nhóm chỉ số cần cải thiện', 'improve'],
    ]);
    const [first, second] = draft.indices;
    expect(first).toMatchObject({
      code: '1',
      name: 'Tính minh bạch',
      baseline: { year: 2025, score: 8.1, rank: 3, of: 21 },
      target: { type: 'rank', rank: 3 },
      leaders: ['le-thi-binh'],
      leadUnit: 'van-phong',
      coordinating: ['thanh-tra', 'cac-phong-chuyen-mon'],
      tasks: [
        { text: 'Công khai thủ tục hành chính', due: null, product: 'Trang thông tin', owners: null },
        { text: 'Công khai ngân sách', due: { type: 'quarter', quarter: 2 }, product: 'Báo cáo' },
      ],
    });
    expect(second).toMatchObject({
      leaders: ['vu-van-an', 'le-thi-binh'],
      leadUnit: 'phong-ngan-sach',
      target: { type: 'score', score: 7.5 },
      tasks: [
        {
          text: 'Cắt giảm 30% thời gian giải quyết',
          due: { type: 'year' },
          measure: { target: 30, unit: '%' },
        },
        { text: 'Tổ chức đối thoại 01 quý/lần', cadence: { type: 'quarter' } },
        { text: 'Rà soát quy trình', due: { type: 'day', date: '2026-06-30' }, product: 'Quy trình mới' },
      ],
    });
  });

  test('with a header of two rows', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        table(
          [
            begins('TT'),
            begins('Chỉ số'),
            { text: 'Kết quả năm 2025', across: 2 },
            { text: 'Chỉ tiêu năm 2026', across: 2 },
            begins('Lãnh đạo phụ trách'),
            begins('Đơn vị chủ trì'),
          ],
          [goesOn, goesOn, 'Điểm', 'Hạng', 'Điểm', 'Hạng', goesOn, goesOn],
          ['1', 'Tính minh bạch', '8,10', '3', '8,3', '2', 'Lê Thị Bình', 'Văn phòng Sở'],
          ['2', 'Chi phí thời gian', '6,5', '18/21', '7', '10', 'Vũ Văn An', 'Phòng Ngân sách'],
        ),
        paragraph('1. Nhiệm vụ nâng cao chỉ số Tính minh bạch'),
        paragraph('- Công khai ngân sách.'),
        ...below,
      ),
    );
    expect(index(draft, '1').baseline).toMatchObject({ score: 8.1, rank: 3, of: null });
    expect(index(draft, '2').baseline).toMatchObject({ score: 6.5, rank: 18, of: 21 });
    expect(index(draft, '2').target).toMatchObject({ type: 'score-and-rank', score: 7, rank: 10 });
    expect(index(draft, '1').tasks.map(({ text }) => text)).toEqual(['Công khai ngân sách.']);
    expect(draft.missing).toContainEqual({ what: 'tasks', of: '2', needed: true });
  });

  const body = [
    '1. Cải thiện các chỉ số thấp điểm',
    '1.1. Chỉ số “Chi phí thời gian”',
    '- Năm 2025 đạt 6,50 điểm, xếp thứ 18/21. Chỉ tiêu năm 2026 đạt 7,5 điểm.',
    '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.',
    '- Văn phòng Sở chủ trì, phối hợp với các phòng chuyên môn thực hiện.',
    '1.2. Chỉ số “Thiết chế pháp lý”',
    '- Năm 2025 đạt 7,50 điểm, xếp thứ 8/21. Chỉ tiêu năm 2026 xếp thứ 5.',
    '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
    '- Phòng Ngân sách chủ trì, phối hợp với Văn phòng Sở thực hiện.',
  ].map(paragraph);

  test('with its tasks in an annex, below rows that name the index', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        ...body,
        ...below,
        paragraph('PHỤ LỤC'),
        table(
          ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Sản phẩm'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
          [{ text: '1.1. Chỉ số “Chi phí thời gian”', across: 6 }],
          [
            '1',
            'Rà soát thủ tục',
            'Văn phòng Sở',
            'Các phòng chuyên môn',
            'Xong trong Quý II/2026',
            'Danh mục',
          ],
          ['2', 'Giải quyết 100% hồ sơ đúng hạn', 'Các phòng chuyên môn', '', 'Thường xuyên', ''],
          [{ text: '1.2. Chỉ số “Thiết chế pháp lý”', across: 6 }],
          ['1', 'Phổ biến pháp luật', 'Phòng Ngân sách', 'Phòng Quản lý giá', '15/12/2027', 'Hội nghị'],
          [
            '2',
            'Trả lời kiến nghị',
            'Phòng Ngân sách; Phòng Quản lý giá',
            'UBND các xã, phường',
            'Hàng năm',
            '',
          ],
        ),
      ),
    );
    expect(index(draft, '1.1').tasks).toMatchObject([
      { id: '1.1.1', owners: ['van-phong'], due: { type: 'quarter', quarter: 2 }, product: 'Danh mục' },
      { id: '1.1.2', owners: ['cac-phong-chuyen-mon'], due: null },
    ]);
    expect(index(draft, '1.2').tasks).toMatchObject([
      { id: '1.2.1', owners: ['phong-ngan-sach'], due: { type: 'day', date: '2027-12-15' } },
      { id: '1.2.2', owners: ['phong-ngan-sach', 'phong-quan-ly-gia'], due: { type: 'yearly' } },
    ]);
    expect(draft.doubts).toMatchObject([{ type: 'due-outside', task: '1.2.1', year: 2027 }]);
  });

  test('with the index in a column, where the first column numbers the tasks', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        ...body,
        ...below,
        paragraph('PHỤ LỤC'),
        table(
          ['STT', 'Chỉ số', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['1', begins('Chi phí thời gian'), 'Rà soát thủ tục', 'Văn phòng Sở', 'Tháng 6/2026'],
          ['2', goesOn, 'Cắt giảm hồ sơ', 'Phòng Ngân sách', 'Quý III'],
          ['3', 'Thiết chế pháp lý', 'Phổ biến pháp luật', 'Phòng Ngân sách', '6 tháng đầu năm'],
        ),
      ),
    );
    expect(draft.indices.map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect(index(draft, '1.1').tasks).toMatchObject([
      { owners: ['van-phong'], due: { type: 'month', month: 6 } },
      { owners: ['phong-ngan-sach'], due: { type: 'quarter', quarter: 3 } },
    ]);
    expect(index(draft, '1.2').tasks).toMatchObject([{ due: { type: 'half-year', half: 1 } }]);
  });

  test('rows that belong to no index are listed, with their place', async () => {
    const understood = await read(
      await docxOf(
        ...headLines.map(paragraph),
        paragraph('II. NHIỆM VỤ'),
        table(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'], ['1', 'Rà soát', 'Văn phòng Sở', 'Quý II/2026']),
        ...below,
      ),
    );
    expect(understood).toMatchObject({
      type: 'no-plan',
      draft: {
        unplaced: [
          { words: '1 | Rà soát | Văn phòng Sở | Quý II/2026', place: { type: 'row', table: 1, row: 2 } },
        ],
      },
    });
  });
});

test('text boxes: a head is read out of them, a note beside the text is listed', async () => {
  const draft = await draftOf(
    await docxOf(
      textBox('SỞ TÀI CHÍNH', 'Số: 7/KH-STC'),
      ...headLines.slice(3).map(paragraph),
      paragraph('II. NHIỆM VỤ'),
      paragraph('1. Chỉ số “Tính minh bạch”'),
      paragraph('- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026 đạt 9 điểm.'),
      paragraph('- Đơn vị chủ trì: Văn phòng Sở.'),
      paragraph('- Công khai thủ tục.'),
      textBox('Lưu ý: hộp chữ bên lề'),
      ...endLines.map(paragraph),
    ),
  );
  expect(draft.document).toMatchObject({ number: '7', symbol: '/KH-STC' });
  expect(draft.unplaced.map(({ words }) => words)).toEqual(['Lưu ý: hộp chữ bên lề']);
});

describe('targets', () => {
  test.each<[string, object]>([
    [
      'Chỉ tiêu năm 2026: trên 7,50 điểm, xếp hạng từ 10 trở lên.',
      { type: 'score-and-rank', score: 7.5, atLeast: true, rank: 10 },
    ],
    ['Phấn đấu tăng ít nhất 01 bậc.', { type: 'relative', places: 1 }],
    ['Chỉ tiêu: nằm trong nhóm 05 sở, ngành dẫn đầu.', { type: 'band', band: 'nhóm 05 sở, ngành dẫn đầu' }],
    ['Mục tiêu năm 2026 đạt 8.25 điểm.', { type: 'score', score: 8.25 }],
    ['Chỉ tiêu năm 2026: 8 điểm trở lên.', { type: 'score', score: 8, atLeast: true }],
    ['Chỉ tiêu năm 2026: từ 7 đến 8 điểm.', { type: 'words', words: 'từ 7 đến 8 điểm' }],
    ['Chỉ tiêu năm 2026: cải thiện rõ rệt.', { type: 'words', words: 'cải thiện rõ rệt' }],
    ['Chỉ tiêu: giữ vững hạng 2/20.', { type: 'rank', rank: 2 }],
  ])('%s', async (words, target) => {
    const draft = await ofText(oneIndex('- Năm 2025 đạt 7 điểm.', `- ${words}`, '- Công khai thủ tục.'));
    expect(index(draft, '1').target).toMatchObject(target);
    expect(draft.unplaced).toEqual([]);
  });

  test('one that is missing is missing, and none is made up', async () => {
    const draft = await ofText(oneIndex('- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.'));
    expect(index(draft, '1').target).toBeNull();
    expect(draft.missing).toContainEqual({ what: 'target', of: '1', needed: false });
  });
});

describe('figures that contradict', () => {
  const doubtsOf = async (...lines: string[]): Promise<unknown[]> =>
    (await ofText(oneIndex(...lines, '- Công khai thủ tục.'))).doubts.map(
      ({ place: _, path: __, source: ___, ...doubt }) => doubt,
    );

  test('18 places down from 5 to 24', async () => {
    expect(
      await doubtsOf('- Năm 2025 đạt 6 điểm, đứng 24/25, tụt 18 bậc so với năm 2024 (năm 2024 xếp thứ 5).'),
    ).toEqual([{ type: 'movement', code: '1', from: 5, to: 24, said: -18 }]);
    expect(
      await doubtsOf('- Năm 2025 đạt 6 điểm, đứng 24/25, tụt 19 bậc so với năm 2024 (năm 2024 xếp thứ 5).'),
    ).toEqual([]);
    expect(await doubtsOf('- Năm 2025 đạt 6 điểm, tụt 18 bậc, từ 5 xuống 24.')).toEqual([
      { type: 'movement', code: '1', from: 5, to: 24, said: -18 },
    ]);
  });

  test('a rank to reach below the one that was reached', async () => {
    expect(await doubtsOf('- Năm 2025 xếp thứ 5/25. Chỉ tiêu năm 2026 xếp thứ 8.')).toEqual([
      { type: 'target-below', code: '1', target: 8, baseline: 5, of: 'rank' },
    ]);
  });

  test('a rank beyond how many there are, and a year that is not the one before', async () => {
    expect(await doubtsOf('- Năm 2024 xếp thứ 30/25.')).toEqual([
      { type: 'beyond', code: '1', figure: 30, limit: 25, of: 'rank' },
      { type: 'baseline-year', code: '1', year: 2024, planYear: 2026 },
    ]);
  });

  test('a rank among the aims that is another, and an aim without an index', async () => {
    const text = oneIndex('- Năm 2025 xếp thứ 5/25.', '- Công khai thủ tục.').replace(
      'II. NHIỆM VỤ',
      '+ Chỉ số “Tính minh bạch” (xếp hạng 06/25);\n+ Chỉ số “Chi phí” (xếp hạng 07/25);\nII. NHIỆM VỤ',
    );
    expect((await ofText(text)).doubts).toMatchObject([
      { type: 'aim-rank', code: '1', aim: 6, rank: 5 },
      { type: 'aim-alone', name: 'Chi phí' },
    ]);
  });
});

describe('leaders and units', () => {
  test.each([
    ['Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình, Phó Giám đốc Lý A Páo.', ['Lê Thị Bình', 'Lý A Páo']],
    [
      'Lãnh đạo phụ trách: đ/c Lê Thị Bình, Phó Giám đốc Sở và đ/c Lý A Páo, Phó Giám đốc Sở.',
      ['Lê Thị Bình', 'Lý A Páo'],
    ],
    ['Lãnh đạo Sở phụ trách: Lê Thị Bình - Phó Giám đốc', ['Lê Thị Bình']],
    // Signed by the director, who has a name there.
    ['Lãnh đạo phụ trách: Giám đốc Sở.', ['Vũ Văn An']],
  ])('%s', async (words, names) => {
    const draft = await ofText(oneIndex(`- ${words}`, '- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.'));
    expect(index(draft, '1').leaders.map((id) => draft.people.find((one) => one.id === id)!.name)).toEqual(
      names,
    );
    expect(draft.people.every(({ title }) => /giám đốc/i.test(title))).toBe(true);
  });

  test('a title that nobody can be told from is missing', async () => {
    const draft = await ofText(
      oneIndex('- Lãnh đạo phụ trách: Phó Giám đốc Sở.', '- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.'),
    );
    expect(index(draft, '1').leaders).toEqual([]);
    expect(draft.missing).toContainEqual({ what: 'leader', of: '1', needed: true });
  });

  test('a short name is the unit that alone ends so, and said to be', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “A B”',
        '- Năm 2025 đạt 7 điểm.',
        '- Ngân sách chủ trì, phối hợp với Văn phòng Sở thực hiện.',
        'Nhiệm vụ cụ thể:',
        '- Phòng Ngân sách: Lập dự toán.',
      ),
    );
    expect(index(draft, '1').leadUnit).toBe('phong-ngan-sach');
    expect(draft.proposals).toContainEqual({
      type: 'unit-name',
      words: 'Ngân sách',
      unit: 'phong-ngan-sach',
    });
  });

  test('a name that no unit is known by leads nothing', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “A B”',
        '- Năm 2025 đạt 7 điểm.',
        '- Đơn vị chủ trì: Tổ ba người.',
        '- Lập dự toán.',
      ),
    );
    expect(index(draft, '1').leadUnit).toBeNull();
    expect(draft.missing).toContainEqual({ what: 'owner', of: '1: Tổ ba người', needed: false });
  });

  test('other departments and communes are outside', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “A B”',
        '- Năm 2025 đạt 7 điểm.',
        '- Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: UBND các xã, phường, Phòng Ngân sách.',
        '- Lập dự toán.',
      ),
    );
    expect(index(draft, '1')).toMatchObject({
      leadUnit: 'so-noi-vu',
      coordinating: ['ubnd-cac-xa-phuong', 'phong-ngan-sach'],
    });
    expect(draft.units.filter(({ type }) => type === 'outside').map(({ name }) => name)).toEqual([
      'Sở Nội vụ',
      'UBND các xã, phường',
    ]);
  });
});

describe('tasks', () => {
  const tasks = async (...lines: string[]): Promise<IndexDraft['tasks']> =>
    index(await ofText(oneIndex('- Năm 2025 đạt 7 điểm.', 'Nhiệm vụ cụ thể:', ...lines)), '1').tasks;

  test('with time, product and who behind them', async () => {
    expect(
      await tasks(
        '- Tham mưu chính sách. Thời gian: Xong trong Quý II/2026. Sản phẩm: Nghị quyết.',
        '- Rà soát quy trình (Phòng Ngân sách chủ trì).',
        '- Lập dự toán, hoàn thành trước ngày 30/6/2026.',
      ),
    ).toMatchObject([
      { text: 'Tham mưu chính sách.', due: { type: 'quarter', quarter: 2 }, product: 'Nghị quyết' },
      { text: 'Rà soát quy trình.', owners: ['phong-ngan-sach'] },
      { due: { type: 'day', date: '2026-06-30' } },
    ]);
  });

  test('with time and product on lines of their own', async () => {
    expect(
      await tasks(
        '- Tham mưu chính sách.',
        '+ Thời gian: Tháng 5/2026',
        '+ Sản phẩm: Báo cáo',
        '- Đối thoại 6 tháng một lần.',
      ),
    ).toMatchObject([
      { text: 'Tham mưu chính sách.', due: { type: 'month', month: 5 }, product: 'Báo cáo' },
      { cadence: { type: 'half-year' }, due: null },
    ]);
  });

  test('under units, as bullets below bullets, until the next of the same depth', async () => {
    expect(
      await tasks(
        '- Văn phòng Sở:',
        '+ Công khai.',
        '+ Niêm yết.',
        '- Phòng Ngân sách:',
        '+ Lập dự toán.',
        '- Báo cáo.',
      ),
    ).toMatchObject([
      { owners: ['van-phong'] },
      { owners: ['van-phong'] },
      { owners: ['phong-ngan-sach'] },
      { owners: null },
    ]);
  });

  test('a sentence that begins with a body is a task, and no heading over the next', async () => {
    const draft = await ofText(
      oneIndex(
        '- Năm 2025 đạt 7 điểm.',
        'Nhiệm vụ cụ thể:',
        '- Báo cáo kết quả.',
        '- UBND các xã, phường niêm yết công khai.',
        '- Phòng, chống tham nhũng: công khai tài sản.',
        '- Hội nghị đối thoại 01 quý/lần.',
      ),
    );
    expect(index(draft, '1').tasks.map(({ text, owners }) => [text, owners])).toEqual([
      ['Báo cáo kết quả.', null],
      ['UBND các xã, phường niêm yết công khai.', null],
      ['Phòng, chống tham nhũng: công khai tài sản.', null],
      ['Hội nghị đối thoại 01 quý/lần.', null],
    ]);
    expect(draft.missing).toContainEqual({
      what: 'owner',
      of: '1.2: UBND các xã, phường niêm yết công khai.',
      needed: false,
    });
  });

  test('what stands between and behind the indices is no task of the one before', async () => {
    const draft = await ofText(
      withBody(
        '1. Nhóm cần duy trì',
        '1.1. Chỉ số “Tính minh bạch”',
        '- Năm 2025 đạt 7 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        'Nhiệm vụ cụ thể:',
        '- Công khai thủ tục.',
        '2. Giải pháp chung',
        '- Quán triệt đến toàn thể công chức.',
        'III. ĐIỀU KHOẢN THI HÀNH',
        'Kế hoạch này có hiệu lực từ ngày ký.',
      ),
    );
    expect(index(draft, '1.1').tasks.map(({ text }) => text)).toEqual(['Công khai thủ tục.']);
    expect(draft.unplaced.map(({ words }) => words)).toEqual([
      '2. Giải pháp chung',
      '- Quán triệt đến toàn thể công chức.',
      'III. ĐIỀU KHOẢN THI HÀNH',
      'Kế hoạch này có hiệu lực từ ngày ký.',
    ]);
  });

  test('numbered tasks are tasks', async () => {
    expect(
      (await tasks('1. Công khai thủ tục', '2. Niêm yết giá', '3. Trả lời kiến nghị')).map(
        ({ text }) => text,
      ),
    ).toEqual(['Công khai thủ tục', 'Niêm yết giá', 'Trả lời kiến nghị']);
  });

  test('a heading over nothing is listed', async () => {
    const draft = await ofText(
      oneIndex('- Năm 2025 đạt 7 điểm.', 'Nhiệm vụ cụ thể:', '- Công khai.', '- Phòng Ngân sách:'),
    );
    expect(draft.unplaced.map(({ words }) => words)).toEqual(['- Phòng Ngân sách:']);
  });
});

test('a scale of 100 with pillars: components in the groups of their pillars, what a pillar says of itself is listed', async () => {
  const draft = await ofText(
    withBody(
      '1. Trụ cột 1. Thể chế',
      'Kết quả năm 2025: 55,20 điểm, xếp hạng 12/34.',
      '1.1. Chỉ số 1.1. Môi trường chính sách',
      '- Năm 2025 đạt 48,75 điểm, xếp hạng 18/34. Chỉ tiêu năm 2026: trên 55,50 điểm, xếp hạng từ 10 trở lên.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Tham mưu chính sách.',
      '2. Trụ cột 2. Vốn con người',
      '2.1. Chỉ số 2.1. Giáo dục',
      '- Chưa có kết quả năm 2025.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Đào tạo.',
    ),
  );
  expect(draft.scale).toBe(100);
  expect(draft.groups.map(({ name }) => name)).toEqual(['Thể chế', 'Vốn con người']);
  expect(draft.indices.map(({ code, name }) => [code, name])).toEqual([
    ['1.1', 'Môi trường chính sách'],
    ['2.1', 'Giáo dục'],
  ]);
  expect(draft.unplaced).toHaveLength(1);
  expect(draft.unplaced[0]!.words).toContain('55,20');
});

describe('documents of other kinds', () => {
  test.each([
    [
      'báo cáo',
      'BÁO CÁO\nKết quả DDCI năm 2025\nI. KẾT QUẢ\n1. Chỉ số “Tính minh bạch”\n- Năm 2024 đạt 8 điểm. Chỉ tiêu năm 2025 đạt 9 điểm.\n- Đơn vị chủ trì: Văn phòng Sở.\n- Đã công khai.',
    ],
    ['công văn', 'SỞ TÀI CHÍNH\nSố: 8/STC-VP\nKính gửi: Các phòng.\nĐề nghị góp ý dự thảo Kế hoạch.'],
    ['hợp đồng', 'HỢP ĐỒNG KINH TẾ\nĐiều 1. Cung cấp máy tính.'],
    ['danh sách', 'Danh sách cán bộ\n1. Nguyễn Văn A\n2. Trần Thị B'],
    ['', 'Mua sữa\nGọi điện cho mẹ'],
  ])('%s', async (seems, text) => {
    expect(await read(Buffer.from(text), 'a.txt')).toMatchObject({ type: 'no-plan', seems, draft: null });
  });

  test('a plan for something else: its areas are read, and what it lacks is said', async () => {
    const text = [
      ...headLines.slice(0, 4),
      'KẾ HOẠCH',
      'Phát triển công nghiệp năm 2026',
      'I. NHIỆM VỤ TRỌNG TÂM',
      '1. Tái cơ cấu ngành',
      '- Tham mưu chính sách.',
      'Lãnh đạo phụ trách: Phó giám đốc Lê Thị Bình, Phó giám đốc Lý A Páo.',
      'Đơn vị chủ trì: Phòng Ngân sách; Đơn vị phối hợp: Văn phòng Sở.',
    ].join('\n');
    expect(await read(Buffer.from(text), 'a.txt')).toMatchObject({
      type: 'no-plan',
      seems: 'kế hoạch',
      lacks: ['indices', 'targets'],
      draft: {
        indices: [],
        areas: [
          {
            name: 'Tái cơ cấu ngành',
            leaders: ['le-thi-binh', 'ly-a-pao'],
            leadUnit: 'phong-ngan-sach',
            coordinating: ['van-phong'],
            tasks: [{ text: 'Tham mưu chính sách.' }],
          },
        ],
      },
    });
  });
});

test('a plan of 50 pages is understood within two seconds', async () => {
  const lines = Array.from({ length: 70 }, (_, at) => [
    `${at + 1}. Chỉ số “Chỉ số thứ ${at}”`,
    `- Năm 2025 đạt 7 điểm, xếp thứ ${(at % 20) + 1}/21. Chỉ tiêu năm 2026 đạt 8 điểm.`,
    '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.',
    '- Văn phòng Sở chủ trì, phối hợp với các phòng chuyên môn thực hiện.',
    'Nhiệm vụ cụ thể:',
    ...Array.from(
      { length: 5 },
      () => `- Phòng Ngân sách: ${'Rà soát quy trình giải quyết thủ tục. '.repeat(6)}`,
    ),
  ]).flat();
  const bytes = await docxOfText(withBody(...lines));
  await draftOf(bytes);
  const before = performance.now();
  const draft = await draftOf(bytes);
  expect(draft.indices).toHaveLength(70);
  expect(performance.now() - before).toBeLessThan(2000);
});
