import { Document, Packer, PageOrientation } from 'docx';
import excel from 'exceljs';
import { expect, it, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { unitNames, unplacedWords } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, ofText } from './read-made.ts';

// Plans of other kinds, made up; what each must be read as was written before the importer had seen it.

/** Code, pillar, last year's score and rank, target, leaders, lead unit. */
const indexRows = (draft: Draft) =>
  draft.indices.map(({ code, within, baseline, target, leaders, leadUnit }) => [
    code,
    within,
    baseline?.score ?? null,
    baseline?.rank ?? null,
    target === null ? null : 'score' in target ? target.score : 'rank' in target ? target.rank : target.type,
    leaders.map((id) => draft.people.find((person) => person.id === id)!.name).join(', '),
    leadUnit === null ? null : unitNames(draft, [leadUnit])[0],
  ]);

/** Id, words, who owes it where that is not the lead unit, when it is due, product. */
const taskRows = (draft: Draft) =>
  draft.indices.flatMap(({ tasks }) =>
    tasks.map(({ id, text, owners, due, cadence, product }) => [
      id,
      text.replace(/[.;]$/, ''),
      owners === null ? null : unitNames(draft, owners).join(', '),
      due === null ? (cadence?.type ?? null) : due.type === 'day' ? due.date : due.type,
      product,
    ]),
  );

async function sheetOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Kế hoạch');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('a sheet with sections as rows, and indices and tasks in one column', async () => {
  const draft = await draftOf(
    await sheetOf([
      ...headLines.slice(0, 6).map((line) => [line]),
      [
        'STT',
        'Nội dung',
        'Kết quả năm 2025',
        'Chỉ tiêu năm 2026',
        'Lãnh đạo phụ trách',
        'Đơn vị chủ trì',
        'Thời gian',
        'Sản phẩm',
      ],
      ['I', 'Mục tiêu chung'],
      ['', 'Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.'],
      ['II', 'Nhiệm vụ'],
      [
        '1',
        'Chỉ số Tính minh bạch',
        '7,05 điểm, hạng 12/20',
        '7,5 điểm',
        'Phó Giám đốc Lê Văn Bình',
        'Văn phòng Sở',
      ],
      ['1.1', 'Công khai giá đất', '', '', '', '', 'Quý II/2026', 'Báo cáo'],
      ['1.2', 'Công khai ngân sách', '', '', '', 'Phòng Ngân sách', '30/6/2026', 'Trang tin'],
      [
        '2',
        'Chỉ số Chi phí thời gian',
        '6,05 điểm, hạng 14/20',
        '7,0 điểm',
        'Phó Giám đốc Lê Văn Bình',
        'Thanh tra Sở',
      ],
      ['2.1', 'Trả kết quả sớm cho doanh nghiệp', '', '', '', '', 'Thường xuyên', 'Báo cáo'],
      ['III', 'Tổ chức thực hiện'],
      ['1', 'Các phòng báo cáo hằng tháng về Văn phòng Sở.'],
      ['2', 'Văn phòng Sở tổng hợp, trình Giám đốc Sở.'],
    ]),
    'ke-hoach.xlsx',
  );
  expect(draft.overallAim).toMatchObject({ band: 5 });
  expect(draft.groups.map(({ name }) => name)).toEqual(['Nhiệm vụ']);
  expect(indexRows(draft)).toEqual([
    ['1', null, 7.05, 12, 7.5, 'Lê Văn Bình', 'Văn phòng Sở'],
    ['2', null, 6.05, 14, 7, 'Lê Văn Bình', 'Thanh tra Sở'],
  ]);
  expect(taskRows(draft)).toEqual([
    ['1.1', 'Công khai giá đất', null, 'quarter', 'Báo cáo'],
    ['1.2', 'Công khai ngân sách', 'Phòng Ngân sách', '2026-06-30', 'Trang tin'],
    ['2.1', 'Trả kết quả sớm cho doanh nghiệp', null, null, 'Báo cáo'],
  ]);
  expect(draft.organisation).toMatchObject({ reportTo: 'van-phong', monthly: true });
  expect(unplacedWords(draft)).toEqual([]);
});

it('a section of words among the rows of a table of indices is no group', async () => {
  const draft = await draftOf(
    await sheetOf([
      ...headLines.slice(0, 6).map((line) => [line]),
      ['TT', 'Chỉ số', 'Kết quả năm 2025', 'Chỉ tiêu năm 2026', 'Nhiệm vụ', 'Đơn vị chủ trì'],
      ['I', 'Mục tiêu chung'],
      ['', 'Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.'],
      ['II', 'Nhóm chỉ số cần cải thiện'],
      ['1', 'Tính minh bạch', '7,05 điểm', '7,5 điểm', 'Công khai giá đất', 'Văn phòng Sở'],
    ]),
    'ke-hoach.xlsx',
  );
  expect(draft.groups.map(({ name }) => name)).toEqual(['Nhóm chỉ số cần cải thiện']);
  expect(draft.overallAim).toMatchObject({ band: 5 });
});

test('a district’s PAR INDEX of pillars, on a scale of 100', async () => {
  const lines = [
    'ỦY BAN NHÂN DÂN',
    'HUYỆN ĐỒNG LÂM',
    'Số: 41/KH-UBND',
    'Đồng Lâm, ngày 22 tháng 01 năm 2024',
    'KẾ HOẠCH',
    'Nâng cao Chỉ số cải cách hành chính (PAR INDEX) của huyện Đồng Lâm năm 2024',
    'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh về cải cách hành chính năm 2024;',
    'I. MỤC TIÊU',
    'Phấn đấu PAR INDEX năm 2024 của huyện nằm trong nhóm 03 huyện dẫn đầu.',
    'II. NỘI DUNG, NHIỆM VỤ (thang điểm 100)',
    '1. Trụ cột 1: Cải cách thể chế',
    '1.1. Chỉ số “Xây dựng văn bản quy phạm pháp luật”',
    '- Kết quả năm 2023: 71,25 điểm, xếp hạng 6/11. Chỉ tiêu năm 2024: 80 điểm.',
    '- Lãnh đạo phụ trách: Phó Chủ tịch Hà Thị Mơ.',
    '- Đơn vị chủ trì: Phòng Tư pháp. Đơn vị phối hợp: Văn phòng HĐND và UBND huyện.',
    '+ Tự kiểm tra văn bản đã ban hành, hoàn thành trước ngày 31/10/2024.',
    '+ Rà soát văn bản hết hiệu lực. Thời gian: Quý III/2024. Sản phẩm: Danh mục văn bản.',
    '2. Trụ cột 2: Cải cách thủ tục hành chính',
    '2.1. Chỉ số “Giải quyết thủ tục hành chính”',
    '- Kết quả năm 2023: 84,5 điểm, xếp hạng 3/11. Chỉ tiêu năm 2024: giữ hạng 3.',
    '- Lãnh đạo phụ trách: Chủ tịch Vi Văn Sơn.',
    '- Đơn vị chủ trì: Văn phòng HĐND và UBND huyện.',
    '+ Công khai thủ tục tại bộ phận một cửa.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Các phòng báo cáo hằng tháng về Phòng Nội vụ.',
    '2. Phòng Nội vụ tổng hợp, trình UBND huyện.',
    'Nơi nhận:',
    '- UBND tỉnh;',
    'CHỦ TỊCH',
    'Vi Văn Sơn',
  ];
  const draft = await draftOf(await docxOf(...lines.map(paragraph)));
  expect(draft.scale).toBe(100);
  expect(indexRows(draft).filter(([code]) => String(code).includes('.'))).toEqual([
    ['1.1', null, 71.25, 6, 80, 'Hà Thị Mơ', 'Phòng Tư pháp'],
    ['2.1', null, 84.5, 3, 3, 'Vi Văn Sơn', 'Văn phòng HĐND và UBND huyện'],
  ]);
  // A pillar without work of its own is the group of its indices, which is asked.
  expect(draft.indices.map(({ group }) => draft.groups.find(({ id }) => id === group)!.name)).toEqual([
    'Cải cách thể chế',
    'Cải cách thủ tục hành chính',
  ]);
  expect(taskRows(draft)).toEqual([
    ['1.1.1', 'Tự kiểm tra văn bản đã ban hành, hoàn thành trước ngày 31/10/2024', null, '2024-10-31', null],
    ['1.1.2', 'Rà soát văn bản hết hiệu lực', null, 'quarter', 'Danh mục văn bản'],
    ['2.1.1', 'Công khai thủ tục tại bộ phận một cửa', null, null, null],
  ]);
});

test('a department’s plan whose tasks stand in an annex across', async () => {
  const annex = table(
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
    ['I', { text: 'Chỉ số 1. Tính minh bạch', across: 5 }],
    ['1', 'Công khai giá tài sản công', 'Phòng Giá', 'Văn phòng Sở', 'Quý I/2026', 'Bảng giá'],
    ['2', 'Công khai dự toán', 'Phòng Ngân sách', '', '15/01/2026', 'Quyết định công khai'],
    ['II', { text: 'Chỉ số 2. Chi phí thời gian', across: 5 }],
    ['1', 'Trả kết quả trước hạn', 'Văn phòng Sở', 'Các phòng', 'Thường xuyên', 'Báo cáo tháng'],
  );
  const body = [
    ...headLines,
    'II. CHỈ TIÊU CÁC CHỈ SỐ',
    '1. Chỉ số “Tính minh bạch”',
    '- Năm 2025 đạt 7,31 điểm, xếp thứ 9/22. Chỉ tiêu năm 2026 đạt 7,80 điểm.',
    '- Lãnh đạo phụ trách: Phó Giám đốc Đinh Thị Ngọc. Đơn vị chủ trì: Phòng Giá.',
    '2. Chỉ số “Chi phí thời gian”',
    '- Năm 2025 đạt 6,90 điểm, xếp thứ 15/22. Chỉ tiêu năm 2026 đạt 7,40 điểm.',
    '- Lãnh đạo phụ trách: Phó Giám đốc Cao Văn Thái. Đơn vị chủ trì: Văn phòng Sở.',
    ...endLines,
  ];
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        { children: body.map(paragraph) },
        {
          properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
          children: [paragraph('PHỤ LỤC'), paragraph('Phân công nhiệm vụ năm 2026'), annex],
        },
      ],
    }),
  );
  const draft = await draftOf(bytes);
  expect(indexRows(draft)).toEqual([
    ['1', null, 7.31, 9, 7.8, 'Đinh Thị Ngọc', 'Phòng Giá'],
    ['2', null, 6.9, 15, 7.4, 'Cao Văn Thái', 'Văn phòng Sở'],
  ]);
  expect(taskRows(draft)).toEqual([
    ['1.1', 'Công khai giá tài sản công', 'Phòng Giá', 'quarter', 'Bảng giá'],
    ['1.2', 'Công khai dự toán', 'Phòng Ngân sách', '2026-01-15', 'Quyết định công khai'],
    ['2.1', 'Trả kết quả trước hạn', 'Văn phòng Sở', null, 'Báo cáo tháng'],
  ]);
});

test('a plan whose tasks stand under the units that owe them', async () => {
  const draft = await ofText(
    [
      ...['UBND TỈNH HÒA AN', 'BAN DÂN TỘC', 'Số: 9/KH-BDT', 'Hòa An, ngày 10 tháng 02 năm 2024'],
      ...['KẾ HOẠCH', 'Nâng cao Chỉ số DDCI của Ban Dân tộc năm 2024'],
      ...['I. MỤC TIÊU', '- Phấn đấu DDCI năm 2024 xếp trong nhóm 10 sở, ngành dẫn đầu.', 'II. NHIỆM VỤ'],
      '1. Chỉ số “Vai trò người đứng đầu”',
      '- Kết quả năm 2023: 6,42 điểm, xếp hạng 17/20. Chỉ tiêu năm 2024: 7,00 điểm, hạng 12.',
      '- Lãnh đạo phụ trách: Phó Trưởng ban Lò Thị Hiền.',
      '- Đơn vị chủ trì: Văn phòng Ban.',
      'Văn phòng Ban:',
      '- Tổ chức gặp mặt doanh nghiệp 6 tháng/lần.',
      '- Đăng lịch tiếp công dân.',
      'Phòng Chính sách Dân tộc:',
      '- Trả lời kiến nghị của hợp tác xã, xong trước 30/9/2024.',
      'Thanh tra Ban:',
      '- Rà soát kế hoạch thanh tra để không trùng lặp.',
      ...['III. TỔ CHỨC THỰC HIỆN', '1. Các phòng báo cáo hằng tháng về Văn phòng Ban.'],
      ...[
        '2. Văn phòng Ban tổng hợp, trình Trưởng ban.',
        'Nơi nhận:',
        '- UBND tỉnh;',
        'TRƯỞNG BAN',
        'Quàng Văn Hặc',
      ],
    ].join('\n'),
  );
  expect(indexRows(draft)).toEqual([['1', null, 6.42, 17, 7, 'Lò Thị Hiền', 'Văn phòng Ban']]);
  expect(draft.indices[0]!.target).toMatchObject({ type: 'score-and-rank', rank: 12 });
  expect(taskRows(draft)).toEqual([
    ['1.1', 'Tổ chức gặp mặt doanh nghiệp 6 tháng/lần', 'Văn phòng Ban', 'half-year', null],
    ['1.2', 'Đăng lịch tiếp công dân', 'Văn phòng Ban', null, null],
    [
      '1.3',
      'Trả lời kiến nghị của hợp tác xã, xong trước 30/9/2024',
      'Phòng Chính sách Dân tộc',
      '2024-09-30',
      null,
    ],
    ['1.4', 'Rà soát kế hoạch thanh tra để không trùng lặp', 'Thanh tra Ban', null, null],
  ]);
  expect(unplacedWords(draft)).toEqual([]);
});
