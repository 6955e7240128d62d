import { describe, expect, test } from 'vitest';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { type CellMade, docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, withBody } from './read-made.ts';

// How others write what a table or a paragraph of a plan holds: who helps, what an index is of, when, and what is not there. Papers made up for these tests.

const paper = async (...tables: CellMade[][][]): Promise<Draft> =>
  draftOf(
    await docxOf(
      ...[...headLines, 'II. NỘI DUNG'].map(paragraph),
      ...tables.flatMap((rows) => [table(...rows), paragraph('Bảng tiếp theo')]),
      ...endLines.map(paragraph),
    ),
  );

const listed = ({ unplaced }: Draft): string[] =>
  unplaced.map(({ words }) => words).filter((words) => words !== 'Bảng tiếp theo');

const names = ({ units }: Draft, ids: readonly string[]): string[] =>
  ids.map((id) => units.find((unit) => unit.id === id)?.name ?? id);

const indices = (helper: string): CellMade[][] => [
  ['TT', 'Chỉ số', 'Điểm 2025', 'Điểm 2026', 'Lãnh đạo phụ trách', 'Chủ trì', helper],
  ['1', 'Tiếp cận đất đai', '7,10', '7,80', 'Giám đốc Vũ Văn An', 'Văn phòng Sở', 'Phòng Ngân sách'],
  ['2', 'Cải cách thủ tục hành chính', '6,20', '7,00', 'Giám đốc Vũ Văn An', 'Phòng Ngân sách', 'Phòng Giá'],
  ['3', 'Chi phí thời gian', '6,40', '7,10', 'Giám đốc Vũ Văn An', 'Phòng Giá', 'Văn phòng Sở'],
];

describe('a column of who helps', () => {
  const headers = [
    'Các phòng cùng làm',
    'Làm cùng',
    'Bộ phận cùng tham mưu',
    'Đơn vị cùng vào cuộc',
    'Cơ quan hỗ trợ',
    'Phòng, ban tham gia',
    'Phòng giúp việc',
  ];
  test.each(headers)('«%s»', async (header) => {
    const draft = await paper(indices(header));
    expect(draft.indices.map(({ coordinating }) => names(draft, coordinating))).toEqual([
      ['Phòng Ngân sách'],
      ['Phòng Giá'],
      ['Văn phòng Sở'],
    ]);
    expect(listed(draft)).toEqual([]);
  });

  test('that nobody can read is asked once, and its answer read for every index', async () => {
    const draft = await paper(indices('Phòng kề vai'));
    const asked = openPoints(draft).filter((one) => one.type === 'doubt' && one.doubt.type === 'column-open');
    expect(asked).toHaveLength(1);
    const taken = answerPoint(draft, asked[0]!, 'phối hợp');
    if (!('draft' in taken)) throw new Error(JSON.stringify(taken));
    expect(names(taken.draft, index(taken.draft, '1').coordinating)).toEqual(['Phòng Ngân sách']);
    expect(listed(taken.draft)).toEqual([]);
  });
});

describe('what work is of, by a shorter name', () => {
  const work = (...rows: [string, string, string][]): CellMade[][] => [
    ['TT', 'Nhiệm vụ', 'Phục vụ chỉ số', 'Phòng nhận việc', 'Xong trước'],
    ...rows.map(([task, of, when], at) => [`${at + 1}`, task, of, 'Phòng Giá', when]),
  ];

  test('is the index whose words, or their letters, it has, and is asked', async () => {
    const draft = await paper(
      indices('Phối hợp'),
      work(
        ['Công khai bảng giá các loại', 'Đất đai', '30/6'],
        ['Số hóa hồ sơ của năm trước', 'Cải cách TTHC', 'T9'],
        ['Rút ngắn thời gian thẩm định', 'Thời gian', 'cuối năm'],
      ),
    );
    expect(draft.indices.map(({ name, tasks }) => [name, tasks.map(({ text }) => text)])).toEqual([
      ['Tiếp cận đất đai', ['Công khai bảng giá các loại']],
      ['Cải cách thủ tục hành chính', ['Số hóa hồ sơ của năm trước']],
      ['Chi phí thời gian', ['Rút ngắn thời gian thẩm định']],
    ]);
    expect(draft.doubts.filter(({ type }) => type === 'short-name')).toHaveLength(3);
  });

  test('that no index has is no index of its own', async () => {
    const draft = await paper(
      indices('Phối hợp'),
      work(
        ['Công khai bảng giá các loại', 'Tiếp cận đất đai', '30/6'],
        ['Rút ngắn thời gian thẩm định', 'Chi phí thời gian', '30/6'],
        ['Quán triệt kế hoạch tới các phòng', 'Việc chung', 'Quý 1'],
      ),
    );
    expect(draft.indices.map(({ name }) => name)).not.toContain('Việc chung');
    expect(draft.unplaced.map(({ words }) => words).join('\n')).toContain('Quán triệt kế hoạch');
  });
});

describe('a time without a year is of the plan', () => {
  test.each([
    ['T9', { type: 'month', month: 9, words: 'T9' }],
    ['Q3', { type: 'quarter', quarter: 3, words: 'Q3' }],
    ['Trước 30/11', { type: 'day', date: '2026-11-30', words: 'Trước 30/11' }],
    ['cuối năm', { type: 'year', words: 'cuối năm' }],
  ])('%s', async (words, due) => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Chỉ tiêu năm 2026: 7,60 điểm.',
        `- Công khai bảng giá các loại. Thời hạn: ${words}.`,
      ),
    );
    expect(draft.indices[0]?.tasks[0]?.due).toEqual(due);
  });

  test('in a sentence it is proposed', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Chỉ tiêu năm 2026: 7,60 điểm.',
        '- Công khai bảng giá các loại trước 31/3.',
        '- Rà soát danh mục phí vào cuối năm.',
        '- Họp với doanh nghiệp trong tháng 4 (Phòng Giá).',
      ),
    );
    expect(draft.indices[0]?.tasks.map(({ due }) => due?.words)).toEqual([
      'trước 31/3',
      'vào cuối năm',
      'trong tháng 4',
    ]);
    expect(draft.proposals.filter(({ type }) => type === 'due')).toHaveLength(3);
  });
});

test('pillars in a column of their own stand over their indices', async () => {
  const draft = await paper([
    ['TT', 'Trụ cột', 'Chỉ số thành phần', 'Hạng 2025', 'Hạng phấn đấu 2026', 'Sở phụ trách'],
    [
      { text: '1', down: 'begins' },
      { text: 'Thể chế', down: 'begins' },
      'Môi trường chính sách',
      '12',
      '10',
      'Sở Tư pháp',
    ],
    [
      { text: '', down: 'goes-on' },
      { text: '', down: 'goes-on' },
      'Môi trường kinh doanh',
      '20',
      '15',
      'Sở Tài chính',
    ],
    ['2', 'Hạ tầng', 'Hạ tầng viễn thông', '18', '16', 'Sở Khoa học và Công nghệ'],
  ]);
  const own = draft.indices.filter(({ type }) => type === 'index');
  expect(own.map(({ name, baseline }) => [name, baseline?.rank])).toEqual([
    ['Môi trường chính sách', 12],
    ['Môi trường kinh doanh', 20],
    ['Hạ tầng viễn thông', 18],
  ]);
  expect(new Set(own.map(({ code }) => code)).size).toBe(3);
});

test.each(['–', '…', 'n/a', 'chưa có dữ liệu'])(
  '«%s» in the place of a figure is asked as missing',
  async (none) => {
    const [head, first, ...others] = indices('Phối hợp');
    const draft = await paper([head!, [first![0]!, first![1]!, none, ...first!.slice(3)], ...others]);
    expect(index(draft, '1').baseline).toBeNull();
    expect(draft.missing).toContainEqual(expect.objectContaining({ what: 'baseline', of: '1' }));
  },
);

describe('who has an index, in prose of other words', () => {
  const told = (...lines: string[]): Promise<Draft> =>
    ofText(withBody('1. Chỉ số “Tính minh bạch”', ...lines));

  test.each([
    'Giám đốc Vũ Văn An lo chung; Văn phòng Sở giúp việc chính, Phòng Giá cùng vào cuộc.',
    'Giám đốc Vũ Văn An chịu trách nhiệm chính; Văn phòng Sở thực hiện; Phòng Giá hỗ trợ.',
    'Lo nội dung này là đồng chí Vũ Văn An, Giám đốc Sở; làm chính là Văn phòng Sở, cùng tham gia có Phòng Giá.',
  ])('%s', async (words) => {
    const draft = await told(words, '- Chỉ tiêu năm 2026: 7,60 điểm.', '- Công khai bảng giá các loại.');
    const { leaders, leadUnit, coordinating } = draft.indices[0]!;
    expect(leaders.map((id) => draft.people.find((one) => one.id === id)?.name)).toEqual(['Vũ Văn An']);
    expect([names(draft, [leadUnit!]), names(draft, coordinating)]).toEqual([
      ['Văn phòng Sở'],
      ['Phòng Giá'],
    ]);
  });

  test('labels of other words', async () => {
    const draft = await told(
      '- Người chỉ đạo: Giám đốc Vũ Văn An. Nơi làm chính: Văn phòng Sở. Nơi cùng làm: Phòng Giá.',
      '- Chỉ tiêu năm 2026: 7,60 điểm.',
      '- Công khai bảng giá các loại.',
    );
    const { leadUnit, coordinating } = draft.indices[0]!;
    expect([names(draft, [leadUnit!]), names(draft, coordinating)]).toEqual([
      ['Văn phòng Sở'],
      ['Phòng Giá'],
    ]);
  });

  test('what is planned of the year is the aim, and never the result', async () => {
    const draft = await told(
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Kết quả 2025: chưa chấm; kế hoạch 2026: 65 điểm.',
      '- Công khai bảng giá các loại.',
    );
    expect(draft.indices[0]).toMatchObject({
      baseline: { score: null, year: 2025 },
      target: { type: 'score', score: 65 },
    });
  });
});

describe('whose work it is, and of what', () => {
  test('by the title of its sheet or section', async () => {
    const draft = await draftOf(
      await docxOf(
        ...[...headLines, 'II. CHỈ TIÊU'].map(paragraph),
        table(...indices('Phối hợp')),
        paragraph('NHIỆM VỤ CỦA PHÒNG GIÁ'),
        table(
          ['TT', 'Công việc', 'Chỉ số', 'Hạn'],
          ['1', 'Công khai bảng giá các loại', 'Tiếp cận đất đai', '30/6'],
        ),
        ...endLines.map(paragraph),
      ),
    );
    expect(names(draft, index(draft, '1').tasks[0]!.owners!)).toEqual(['Phòng Giá']);
  });

  test('by the words in brackets behind it, which are no part of the name', async () => {
    const draft = await ofText(
      withBody(
        '1. Nội dung Tham gia của người dân',
        '- Hiện nay: 5,20 điểm, hạng 18/40. Hướng tới: 5,60 điểm, hạng 12.',
        '- Ai chỉ đạo: Giám đốc Vũ Văn An. Ai lo: Văn phòng Sở. Ai giúp: Phòng Giá.',
        '- Phát tờ gấp cho các hộ (Phòng Giá lo, quý 2).',
      ),
    );
    const own = draft.indices[0]!;
    expect(own).toMatchObject({
      name: 'Tham gia của người dân',
      baseline: { score: 5.2, rank: 18 },
      target: { score: 5.6, rank: 12 },
    });
    expect(names(draft, [own.leadUnit!, ...own.coordinating, ...own.tasks[0]!.owners!])).toEqual([
      'Văn phòng Sở',
      'Phòng Giá',
      'Phòng Giá',
    ]);
    expect(own.tasks[0]?.due?.words).toBe('quý 2');
  });

  test("by its number behind the paper's word, and by whoever begins each part", async () => {
    const draft = await paper(indices('Phối hợp'), [
      ['TT', 'Công việc', 'Cho chỉ số', 'Ai làm', 'Khi nào'],
      ['1', 'Công khai bảng giá các loại', '1', 'Phòng Giá', '30/6'],
      ['2', 'Số hóa hồ sơ của năm trước', '2', 'Phòng Giá', 'T9'],
      ['3', 'Gặp mặt doanh nghiệp đầu xuân', '1, 3', 'Văn phòng Sở', 'T2'],
    ]);
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 1, 0]);
    expect(draft.unplaced.map(({ words }) => words).join('\n')).toContain('Gặp mặt doanh nghiệp');
  });

  test('who helps with each work helps with no index as a whole', async () => {
    const draft = await paper([
      ['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Việc phải làm', 'Phòng đảm nhiệm', 'Phòng hỗ trợ'],
      ...['Phòng Giá', 'Phòng Ngân sách'].map((helper, at) => [
        '1',
        'Tiếp cận đất đai',
        '7,10',
        '7,80',
        ['Công khai bảng giá các loại', 'Số hóa hồ sơ của năm trước'][at]!,
        'Văn phòng Sở',
        helper,
      ]),
    ]);
    expect(names(draft, [index(draft, '1').leadUnit!])).toEqual(['Văn phòng Sở']);
    expect(index(draft, '1').coordinating).toEqual([]);
    expect(index(draft, '1').tasks.map(({ ownerWords }) => ownerWords)).toEqual([
      'phối hợp: Phòng Giá',
      'phối hợp: Phòng Ngân sách',
    ]);
  });
});

describe('a table whose columns fell together', () => {
  const torn = (...tasks: string[]): string =>
    [
      ...headLines,
      'II. CHỈ TIÊU',
      'TT Chỉ số Năm 2025 Chỉ tiêu 2026 Lãnh đạo Đơn vị Đơn vị',
      'Điểm Hạng Điểm Hạng phụ trách chủ trì cùng làm',
      '1 Tính minh bạch 7,30 8/18 7,90 5/18 PGĐ Ngô Văn Lượng Văn phòng Sở Phòng Giá',
      '2 Tính năng động, sáng',
      'tạo của cơ quan - - 7,40 8/18 PGĐ Ngô Văn Lượng Phòng Giá Văn phòng Sở',
      '- 2 -',
      'TT Chỉ số Năm 2025 Chỉ tiêu 2026 Lãnh đạo Đơn vị Đơn vị',
      'Điểm Hạng Điểm Hạng phụ trách chủ trì cùng làm',
      '3 Chi phí thời gian 6,40 15/18 7,20 9/18 PGĐ Tòng Thị Phương Phòng Ngân sách Phòng Giá',
      'Tổng cộng 13,70 22,50',
      'III. NHIỆM VỤ',
      ...tasks,
      '- 3 -',
      ...endLines.map((line) => line.replace('III.', 'IV.')),
    ].join('\n');

  test('and that goes on behind a page is read row by row, its sums are no index', async () => {
    const draft = await ofText(
      torn('1. Tính minh bạch', '- Công khai bảng giá các loại', '(Văn phòng Sở, trước 31/3).'),
    );
    expect(
      draft.indices.map(({ name, baseline, target, leadUnit, coordinating }) => [
        name,
        baseline?.score ?? null,
        'score' in target! ? target.score : null,
        ...names(draft, [leadUnit!, ...coordinating]),
      ]),
    ).toEqual([
      ['Tính minh bạch', 7.3, 7.9, 'Văn phòng Sở', 'Phòng Giá'],
      ['Tính năng động, sáng tạo của cơ quan', null, 7.4, 'Phòng Giá', 'Văn phòng Sở'],
      ['Chi phí thời gian', 6.4, 7.2, 'Phòng Ngân sách', 'Phòng Giá'],
    ]);
    expect(draft.indices[0]?.tasks).toMatchObject([
      { text: 'Công khai bảng giá các loại.', due: { words: 'trước 31/3' } },
    ]);
  });

  test('work behind the name of its index, in one line', async () => {
    const draft = await ofText(
      torn(
        '1. Tính minh bạch: Xóa các mục cũ trên trang tin (Văn phòng Sở, quý 3); phát 200 tờ gấp cho doanh nghiệp (Phòng Giá, cả năm).',
        '3. Chi phí thời gian: Rút ngắn thời gian thẩm định (Phòng Ngân sách, T5).',
      ),
    );
    expect(draft.indices.map(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
      ['Xóa các mục cũ trên trang tin.', 'Phát 200 tờ gấp cho doanh nghiệp.'].map((text) =>
        expect.stringContaining(text.slice(0, 20)),
      ),
      [],
      [expect.stringContaining('Rút ngắn thời gian thẩm định')],
    ]);
  });
});

describe('lines that a page breaks', () => {
  const broken = (...lines: string[]): Promise<Draft> =>
    ofText(withBody('1. Chỉ số “Tính minh bạch”', '- Chỉ tiêu năm 2026: 7,60 điểm.', ...lines));

  test('go on behind a word that leads to more, and behind a label', async () => {
    const draft = await broken(
      'Lãnh đạo: Giám đốc Vũ Văn An. Phòng chính: Phòng Văn hóa và',
      'Thông tin. Phòng giúp:',
      'Phòng Ngân sách, Phòng Giá.',
      '+ Công khai bảng giá các loại.',
    );
    const { leadUnit, coordinating, tasks } = draft.indices[0]!;
    expect(names(draft, [leadUnit!, ...coordinating])).toEqual([
      'Phòng Văn hóa và Thông tin',
      'Phòng Ngân sách',
      'Phòng Giá',
    ]);
    expect(tasks.map(({ text }) => text)).toEqual(['Công khai bảng giá các loại.']);
  });

  test('work, who does it and when, with semicolons between', async () => {
    const draft = await broken(
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '+ Nâng cấp đường truyền của bộ phận một cửa; VNPT Hòa An; trước 30/11.',
    );
    const [task] = draft.indices[0]!.tasks;
    expect([task?.text, task?.ownerWords, task?.due?.words]).toEqual([
      'Nâng cấp đường truyền của bộ phận một cửa.',
      'VNPT Hòa An',
      'trước 30/11',
    ]);
    // Whom nobody knows is asked, and the index's lead owes nothing in silence.
    expect(draft.missing.map(({ of }) => of)).toContain('1.1: VNPT Hòa An');
  });
});

test('a sum of indices that are counted otherwise is no other aim of the whole', async () => {
  const rows = indices('Phối hợp');
  const sum = ['', 'Tổng cộng', '19,70', '21,90', '', '', ''];
  const lines = headLines.map((line) => line.replace(/xếp trong.*/u, 'đạt 82 điểm trở lên.'));
  const draft = await draftOf(
    await docxOf(
      ...[...lines, 'II. NỘI DUNG'].map(paragraph),
      table(...rows, sum),
      ...['III. NHIỆM VỤ', '1. Tiếp cận đất đai', '- Công khai bảng giá các loại.'].map(paragraph),
      ...endLines.map(paragraph),
    ),
  );
  expect(draft.doubts.filter((one) => one.type === 'told-besides' && one.why === 'aim-differs')).toEqual([]);
});
