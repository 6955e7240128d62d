import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { type CellMade, docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, read } from './read-made.ts';

// Plans whose indices or tasks stand in tables.

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

  const draftWithBody = async (...more: Parameters<typeof docxOf>): Promise<Draft> =>
    draftOf(await docxOf(...above, ...body, ...more));
  const draftWithAnnex = (...rows: Parameters<typeof table>): Promise<Draft> =>
    draftWithBody(...below, paragraph('PHỤ LỤC'), table(...rows));

  test('with its tasks in an annex, below rows that name the index', async () => {
    const draft = await draftWithAnnex(
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Sản phẩm'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [{ text: '1.1. Chỉ số “Chi phí thời gian”', across: 6 }],
      ['1', 'Rà soát thủ tục', 'Văn phòng Sở', 'Các phòng chuyên môn', 'Xong trong Quý II/2026', 'Danh mục'],
      ['2', 'Giải quyết 100% hồ sơ đúng hạn', 'Các phòng chuyên môn', '', 'Thường xuyên', ''],
      [{ text: '1.2. Chỉ số “Thiết chế pháp lý”', across: 6 }],
      ['1', 'Phổ biến pháp luật', 'Phòng Ngân sách', 'Phòng Quản lý giá', '15/12/2027', 'Hội nghị'],
      ['2', 'Trả lời kiến nghị', 'Phòng Ngân sách; Phòng Quản lý giá', 'UBND các xã, phường', 'Hàng năm', ''],
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
    const draft = await draftWithAnnex(
      ['STT', 'Chỉ số', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      ['1', begins('Chi phí thời gian'), 'Rà soát thủ tục', 'Văn phòng Sở', 'Tháng 6/2026'],
      ['2', goesOn, 'Cắt giảm hồ sơ', 'Phòng Ngân sách', 'Quý III'],
      ['3', 'Thiết chế pháp lý', 'Phổ biến pháp luật', 'Phòng Ngân sách', '6 tháng đầu năm'],
    );
    expect(draft.indices.map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect(index(draft, '1.1').tasks).toMatchObject([
      { owners: ['van-phong'], due: { type: 'month', month: 6 } },
      { owners: ['phong-ngan-sach'], due: { type: 'quarter', quarter: 3 } },
    ]);
    expect(index(draft, '1.2').tasks).toMatchObject([{ due: { type: 'half-year', half: 1 } }]);
  });

  test('a sentence below the rows is no row, and is listed', async () => {
    const draft = await draftWithBody(
      table(
        ['TT', 'Chỉ số', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Cạnh tranh bình đẳng', 'Rà soát thủ tục', 'Văn phòng Sở'],
        ['Các phòng gửi số liệu về Văn phòng Sở.', '', '', ''],
      ),
      ...below,
    );
    expect(draft.indices.at(-1)).toMatchObject({ name: 'Cạnh tranh bình đẳng', leadUnit: 'van-phong' });
    expect(draft.unplaced.map(({ words }) => words)).toEqual(['Các phòng gửi số liệu về Văn phòng Sở.']);
  });

  test('notes, and columns that the plan has no place for, are listed', async () => {
    const draft = await draftWithBody(
      table(
        ['TT', 'Chỉ số', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí', 'Ghi chú'],
        ['1', 'Chi phí thời gian', 'Rà soát thủ tục', 'Văn phòng Sở', '50 triệu đồng', 'Việc mới'],
      ),
      ...below,
    );
    expect(draft.unplaced.map(({ words }) => words)).toEqual(['50 triệu đồng', 'Việc mới']);
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

  describe('a number that two rows bear', () => {
    const header = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian', 'Sản phẩm'];
    const heading = [{ text: '1.1. Chỉ số “Chi phí thời gian”', across: 5 }];
    const annexOf = (...rows: CellMade[][]): Promise<Draft> => draftWithAnnex(header, heading, ...rows);
    const tasksOf = (draft: Draft): string[] => index(draft, '1.1').tasks.map(({ text }) => text);
    const doubledIn = ({ doubts }: Draft) =>
      doubts.flatMap((doubt) =>
        doubt.type === 'same-number' ? [[doubt.task, doubt.number, doubt.first, doubt.second]] : [],
      );
    const office = (number: string, task: string): CellMade[] => [number, task, 'Văn phòng Sở', '', ''];

    test('is asked about, and both rows stay', async () => {
      const draft = await annexOf(
        office('1', 'Rà soát thủ tục'),
        office('2', 'Cắt giảm giấy tờ'),
        office('3', 'Công khai kết quả'),
        office('3', 'Trả kết quả sớm'),
      );
      expect(tasksOf(draft)).toHaveLength(4);
      expect(doubledIn(draft)).toEqual([['1.1.4', '3', 'Công khai kết quả', 'Trả kết quả sớm']]);
    });

    test('so is a code, in the column of numbers and before the words', async () => {
      const coded = await annexOf(
        office('1.1.1', 'Rà soát thủ tục'),
        office('1.1.2', 'Công khai kết quả'),
        office('1.1.2.', 'Trả kết quả sớm'),
      );
      expect(doubledIn(coded)).toEqual([['1.1.3', '1.1.2', 'Công khai kết quả', 'Trả kết quả sớm']]);
      const typed = await annexOf(office('', '2.1. Công khai kết quả'), office('', '2.1. Trả kết quả sớm'));
      expect(tasksOf(typed)).toEqual(['Công khai kết quả', 'Trả kết quả sớm']);
      expect(doubledIn(typed)).toEqual([['1.1.2', '2.1', 'Công khai kết quả', 'Trả kết quả sớm']]);
    });

    test('the same words under another number are another task', async () => {
      const draft = await annexOf(
        ['1', 'Tổ chức đối thoại', 'Văn phòng Sở', 'Quý II/2026', 'Biên bản'],
        ['2', 'Tổ chức đối thoại', 'Văn phòng Sở', 'Quý IV/2026', 'Báo cáo'],
      );
      expect(index(draft, '1.1').tasks).toMatchObject([
        { due: { type: 'quarter', quarter: 2 }, product: 'Biên bản' },
        { due: { type: 'quarter', quarter: 4 }, product: 'Báo cáo' },
      ]);
    });

    test('what a row of the same number and words says otherwise is listed', async () => {
      const draft = await annexOf(
        [begins('1'), begins('Tổ chức đối thoại'), 'Văn phòng Sở', 'Quý II/2026', 'Biên bản'],
        [goesOn, goesOn, 'Phòng Ngân sách', 'Quý IV/2026', 'Biên bản'],
        office('2', 'Rà soát thủ tục'),
        office('2', 'Rà soát thủ tục'),
      );
      expect(index(draft, '1.1').tasks).toMatchObject([
        { owners: ['van-phong', 'phong-ngan-sach'], due: { type: 'quarter', quarter: 2 } },
        { text: 'Rà soát thủ tục' },
      ]);
      expect(draft.unplaced.map(({ words }) => words)).toEqual([
        'Quý IV/2026',
        '2 | Rà soát thủ tục | Văn phòng Sở',
      ]);
    });

    test('is none where the index is numbered, merged down or not, or a number is left out', async () => {
      const jumps = await annexOf(office('1', 'Rà soát thủ tục'), office('4', 'Trả kết quả sớm'));
      expect(tasksOf(jumps)).toHaveLength(2);
      const numbered = await draftWithAnnex(
        ['TT', 'Chỉ số', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['2', 'Chi phí thời gian', 'Rà soát thủ tục', 'Văn phòng Sở', 'Tháng 6/2026'],
        ['2', 'Chi phí thời gian', 'Cắt giảm hồ sơ', 'Phòng Ngân sách', 'Quý III'],
      );
      expect([...doubledIn(jumps), ...doubledIn(numbered)]).toEqual([]);
    });
  });

  test('two indices of one number in a table stay two, and are asked about', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        table(
          ['TT', 'Chỉ số', 'Chỉ tiêu năm 2026', 'Nhiệm vụ', 'Chủ trì'],
          ['2.1', 'Tính minh bạch', '8,3 điểm', 'Công khai ngân sách', 'Văn phòng Sở'],
          ['2.1', 'Chi phí thời gian', '7 điểm', 'Rà soát thủ tục', 'Phòng Ngân sách'],
        ),
        ...below,
      ),
    );
    expect(draft.indices.map(({ name }) => name)).toEqual(['Tính minh bạch', 'Chi phí thời gian']);
    expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'same-code', code: '2.1' }));
  });
});
