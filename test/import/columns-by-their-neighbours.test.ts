import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, read } from './read-made.ts';

// What a column holds by what stands beside it, whatever it is called; and rows and tables that are not what they stand among.

const plan = (...tables: string[][][]): string =>
  [
    ...headLines,
    'II. PHÂN CÔNG VÀ NHIỆM VỤ',
    ...tables.flatMap((rows) => rows.map((cells) => cells.join('\t'))),
    ...endLines,
  ].join('\n');

describe('a column of indices is known by last year’s figures, the target and who is in charge', () => {
  test.each([
    ['Nội dung đánh giá', 'Điểm 2025', 'Hạng 2025', 'Chỉ tiêu 2026', 'Lãnh đạo phụ trách', 'Phòng đầu mối'],
    [
      'Lĩnh vực đánh giá',
      'Điểm năm 2025',
      'Xếp hạng năm 2025',
      'Mục tiêu 2026',
      'Lãnh đạo Sở',
      'Đơn vị chủ trì',
    ],
    ['Nội dung', 'Điểm 2025', 'Thứ hạng 2025', 'Phấn đấu 2026', 'Người phụ trách', 'Phòng chủ trì'],
    ['Mảng công tác', 'Kết quả 2025 (điểm)', 'Hạng 2025', 'Chỉ tiêu 2026', 'Lãnh đạo theo dõi', 'Đầu mối'],
    ['Tên hợp phần', 'Điểm 2025', 'Hạng 2025', 'Đích 2026', 'Lãnh đạo', 'Chủ trì'],
  ])('«%s»', async (name, score, rank, target, leader, lead) => {
    const draft = await ofText(
      plan(
        [
          ['TT', name, score, rank, target, leader, lead],
          ['1', 'Cấp phép qua mạng', '6,40', '11', '7,00', 'Phó Giám đốc Lê Thị Sen', 'Văn phòng Sở'],
          ['2', 'Gặp gỡ doanh nghiệp', '7,15', '5', '7,50', 'Phó Giám đốc Mai Văn Tú', 'Phòng Ngân sách'],
        ],
        [
          ['STT', 'Nhiệm vụ', 'Thuộc', 'Đơn vị thực hiện', 'Cùng làm', 'Thời hạn', 'Sản phẩm'],
          ['1', 'Lập sổ tay cấp phép', '1', 'Văn phòng Sở', 'Phòng Ngân sách', '30/6/2026', 'Sổ tay'],
          ['2', 'Mở buổi gặp gỡ', '2', 'Phòng Ngân sách', 'Văn phòng Sở', 'Quý III/2026', 'Biên bản'],
        ],
      ),
    );
    expect(draft.indices.map((one) => one.name)).toEqual(['Cấp phép qua mạng', 'Gặp gỡ doanh nghiệp']);
    expect(index(draft, '1')).toMatchObject({
      baseline: { score: 6.4, rank: 11 },
      target: { score: 7 },
      leadUnit: 'van-phong',
    });
    expect(draft.indices.map(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
      ['Lập sổ tay cấp phép'],
      ['Mở buổi gặp gỡ'],
    ]);
  });

  test('a column of projects or units beside figures is none', async () => {
    const understood = await read(
      Buffer.from(
        plan([
          ['TT', 'Tên dự án', 'Kết quả 2025', 'Chỉ tiêu 2026', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì'],
          ['1', 'Đường ven sông', '62%', '100%', 'Phó Giám đốc Lê Thị Sen', 'Phòng Ngân sách'],
        ]),
      ),
      'a.txt',
    );
    expect(understood.type).toBe('no-plan');
  });
});

test('scores and ranks of the plan’s own year beside those of the year before are its targets', async () => {
  const draft = await draftOf(
    await docxOf(
      ...headLines.map(paragraph),
      paragraph('II. NHIỆM VỤ'),
      table(
        [
          'TT',
          'Lĩnh vực đánh giá',
          'Tỷ lệ (%) năm 2025',
          'Xếp hạng năm 2025',
          'Tỷ lệ (%) năm 2026',
          'Xếp hạng năm 2026',
          'Lãnh đạo phụ trách',
          'Phòng chủ trì',
          'Nhiệm vụ',
        ],
        [
          '1',
          'Cải cách thể chế',
          '88,5',
          '10',
          '≥ 92',
          '≤ 5',
          'Phó Giám đốc Lê Thị Sen',
          'Văn phòng Sở',
          'Rà soát văn bản',
        ],
        [
          '2',
          'Chế độ công vụ',
          '90,75%',
          '9',
          '95',
          'Tốp 8',
          'Phó Giám đốc Lê Thị Sen',
          'Văn phòng Sở',
          'Xây dựng bản mô tả',
        ],
      ),
      ...endLines.map(paragraph),
    ),
  );
  expect(index(draft, '1')).toMatchObject({
    baseline: { score: 88.5, rank: 10 },
    target: { score: 92, rank: 5 },
  });
  expect(index(draft, '2')).toMatchObject({
    baseline: { score: 90.75, rank: 9 },
    target: { score: 95, rank: 8 },
  });
});

test.each([
  'Điểm trung bình / thứ hạng chung',
  'Bình quân các chỉ số',
  'Xếp hạng chung',
  'DDCI của Sở',
  'Kết quả chung',
])('«%s» below the indices is the whole, and no index', async (name) => {
  const draft = await ofText(
    plan([
      [
        'TT',
        'Chỉ số thành phần',
        'Điểm 2025',
        'Hạng 2025',
        'Chỉ tiêu 2026',
        'Lãnh đạo phụ trách',
        'Đơn vị chủ trì',
        'Nhiệm vụ',
      ],
      ['1', 'Tính minh bạch', '6,40', '11', '7,00', 'Phó Giám đốc Lê Thị Sen', 'Văn phòng Sở', 'Lập sổ tay'],
      ['2', 'Đào tạo', '6,90', '8', '7,20', 'Phó Giám đốc Lê Thị Sen', 'Phòng Ngân sách', 'Mở lớp'],
      ['', name, '6,65', '10', '7,10', '', '', ''],
    ]),
  );
  expect(draft.indices.map(({ code }) => code)).toEqual(['1', '2']);
  expect(draft.unplaced.some(({ words }) => words.startsWith(name))).toBe(true);
});

test('a table below another, with its title between, begins anew; a cell that was broken over two lines is whole', async () => {
  const text = [
    ...headLines,
    'II. BẢNG 1 - CHỈ TIÊU',
    [
      'Mã',
      'Nội dung đánh giá',
      'Điểm 2025',
      'Hạng 2025',
      'Chỉ tiêu 2026',
      'Lãnh đạo phụ trách',
      'Phòng đầu mối',
    ].join('\t'),
    ['A1', 'Cấp phép', '6,40', '11', '7,00', 'Phó Giám đốc Lê Thị Sen', 'Văn phòng Sở'].join('\t'),
    ['A2', 'Đào tạo', '6,90', '8', '7,20', 'Phó Giám đốc Lê Thị Sen', 'Phòng Ngân sách'].join('\t'),
    '',
    'III. BẢNG 2 - NHIỆM VỤ',
    [
      'Mã NV',
      'Thuộc',
      'Nội dung công việc',
      'Phòng chịu trách nhiệm',
      'Nơi phối hợp',
      'Thời hạn',
      'Sản phẩm',
    ].join('\t'),
    [
      'NV-01',
      'A1',
      'Lắp máy lấy số tại quầy',
      'Văn phòng Sở',
      'Phòng Ngân sách',
      '2026-07-10',
      'Máy lấy số',
    ].join('\t'),
    ['NV-02', 'A2', 'Mở lớp nghiệp vụ cho công chức', ''].join('\t').trimEnd(),
    ['và viên chức mới tuyển', 'Phòng Ngân sách', 'Văn phòng Sở', '30/9/2026', '01 lớp'].join('\t'),
    ...endLines,
  ].join('\n');
  const draft = await ofText(text);
  expect(draft.indices.map(({ code, tasks }) => [code, tasks.length])).toEqual([
    ['A1', 1],
    ['A2', 1],
  ]);
  const [first] = index(draft, 'A1').tasks;
  // The month of a day as machines write it stands in the middle.
  expect(first!.due).toMatchObject({ type: 'day', date: '2026-07-10' });
  const [second] = index(draft, 'A2').tasks;
  expect(second).toMatchObject({
    text: 'Mở lớp nghiệp vụ cho công chức và viên chức mới tuyển',
    owners: ['phong-ngan-sach'],
    product: '01 lớp',
  });
});

test('who helps with a task, beside the column of who does it, is none of the index', async () => {
  const draft = await ofText(
    plan([
      [
        'Mã',
        'Chỉ số',
        'Điểm 2025',
        'Mục tiêu 2026',
        'Đầu mối chỉ số',
        'Việc cần làm',
        'Chịu trách nhiệm',
        'Cùng làm',
        'Hạn',
      ],
      [
        '1',
        'Tính minh bạch',
        '6,40',
        '7,00',
        'Văn phòng Sở',
        'Lập sổ tay',
        'Phòng Ngân sách',
        'Sở Nội vụ',
        '30/6/2026',
      ],
      ['2', 'Đào tạo', '6,90', '7,20', 'Phòng Ngân sách', 'Mở lớp', 'Phòng Ngân sách', 'không', '30/9/2026'],
    ]),
  );
  expect(index(draft, '1')).toMatchObject({ leadUnit: 'van-phong', coordinating: [] });
  expect(index(draft, '1').tasks[0]).toMatchObject({
    owners: ['phong-ngan-sach'],
    ownerWords: 'Phòng Ngân sách; phối hợp: Sở Nội vụ',
  });
  expect(index(draft, '2').tasks[0]!.ownerWords).toBe('Phòng Ngân sách');
});

test('what a section of changes says of the tables above is asked, line by line, and put into none of them', async () => {
  const text = [
    ...headLines,
    'II. BẢNG 1 - CHỈ TIÊU',
    ['Mã', 'Chỉ số', 'Điểm 2025', 'Chỉ tiêu 2026', 'Lãnh đạo phụ trách', 'Phòng đầu mối', 'Nhiệm vụ'].join(
      '\t',
    ),
    ['A1', 'Cấp phép', '6,40', '7,00', 'Phó Giám đốc Lê Thị Sen', 'Văn phòng Sở', 'Lập sổ tay'].join('\t'),
    ['A2', 'Đào tạo', '6,90', '7,20', 'Phó Giám đốc Lê Thị Sen', 'Phòng Ngân sách', 'Mở lớp'].join('\t'),
    'III. NỘI DUNG SỬA ĐỔI, BỔ SUNG',
    '1. Chỉ số A1: chỉ tiêu «7,00» sửa thành «7,30».',
    '2. A2.1: lùi đến 30/11/2026.',
    ...endLines.map((line) => line.replace(/^III\./, 'IV.')),
  ].join('\n');
  const draft = await ofText(text);
  const told = draft.doubts.filter((one) => one.type === 'told-besides' && one.why === 'amended');
  expect(told.map((one) => one.source)).toEqual([
    'Chỉ số A1: chỉ tiêu «7,00» sửa thành «7,30»',
    'A2.1: lùi đến 30/11/2026',
  ]);
  expect(index(draft, 'A1').target).toMatchObject({ score: 7 });
});

test('a refusal does not deny what the paper holds in a shape that is not read', async () => {
  const understood = await read(
    Buffer.from(
      [
        ...headLines.slice(0, 8),
        'II. CHỈ TIÊU',
        'Nội dung đánh giá | Điểm 2025 | Chỉ tiêu 2026 | Lãnh đạo phụ trách | Phòng đầu mối',
        'Cấp phép qua mạng | 6,40 | 7,00 | Phó Giám đốc Lê Thị Sen | Văn phòng Sở',
        ...endLines,
      ].join('\n'),
    ),
    'a.txt',
  );
  if (understood.type !== 'no-plan') return expect(understood.draft.indices).toHaveLength(1);
  expect(understood.lacks).toContain('unread');
  for (const lack of ['indices', 'targets', 'owners']) expect(understood.lacks).not.toContain(lack);
});
