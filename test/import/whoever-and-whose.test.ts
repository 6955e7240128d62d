import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, oneIndex, read, withBody } from './read-made.ts';

// Codes of many letters, captions of tables, pages that broke lines by their look, figures that a pasted row lacks, times of another
// year, and people and units of whom one place tells less than another.

const head = [...headLines, 'II. NỘI DUNG'].map(paragraph);
const end = endLines.map(paragraph);
/** Also where too little of a paper stands to be a plan. */
const ofText = async (text: string): Promise<Draft> => (await read(Buffer.from(text), 'a.txt')).draft!;
const nameOf = (units: readonly { id: string; name: string }[], id: string | null): string | undefined =>
  units.find((one) => one.id === id)?.name;

test.each([
  ['CHISO1', 'CHISO2', 'CHISO3'],
  ['TCTP 1', 'TCTP 2', 'TCTP 3'],
  ['NHOMTC-1', 'NHOMTC-2', 'NHOMTC-3'],
])('codes of more letters («%s») are the indices own, and name them', async (...codes) => {
  const [first, second, third] = codes as [string, string, string];
  const draft = await draftOf(
    await docxOf(
      ...head,
      table(
        ['Mã', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Đầu mối'],
        [first, 'Cải cách thể chế', '7,10', '7,80', 'Văn phòng Sở'],
        [second, 'Tài chính công', '6,20', '7,00', 'Phòng Ngân sách'],
        [third, 'Hiện đại hóa hành chính', '5,90', '6,60', 'Phòng Tin học'],
      ),
      paragraph('Bảng phân công'),
      paragraph('ĐVT: việc'),
      table(
        ['STT', 'Thuộc', 'Việc phải làm', 'Chủ trì', 'Thời hạn'],
        ['1', first, 'Rà soát các văn bản đã ban hành', 'Văn phòng Sở', '30/6/2026'],
        ['2', second, 'Công khai dự toán của đơn vị', 'Phòng Ngân sách', '31/3/2026'],
        ['3', third, 'Nâng cấp phần mềm một cửa', 'Phòng Tin học', '31/10/2026'],
      ),
      ...end,
    ),
  );
  expect(draft.indices.map(({ code }) => code)).toEqual(codes.map((code) => code.replace(' ', '')));
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 1, 1]);
  // What a table counts in owes nothing.
  expect(draft.indices.flatMap(({ tasks }) => tasks.map(({ owners }) => owners?.length ?? 0))).toEqual([
    1, 1, 1,
  ]);
  expect(draft.unplaced.map(({ words }) => words)).toContain('ĐVT: việc');
});

test('numbers alone name indices that are coded by letters and those numbers', async () => {
  const draft = await draftOf(
    await docxOf(
      ...head,
      table(
        ['Mã', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026'],
        ['CSTP1', 'Cải cách thể chế', '7,10', '7,80'],
        ['CSTP2', 'Tài chính công', '6,20', '7,00'],
      ),
      paragraph('Bảng phân công'),
      table(
        ['STT', 'Nhiệm vụ', 'Chỉ số', 'Chủ trì', 'Thời hạn'],
        ['1', 'Công khai dự toán của đơn vị', '2', 'Phòng Ngân sách', '31/3/2026'],
        ['2', 'Rà soát các văn bản đã ban hành', '1', 'Văn phòng Sở', '30/6/2026'],
        ['3', 'Đăng tải quyết toán của đơn vị', '2', 'Phòng Ngân sách', '30/4/2026'],
      ),
      ...end,
    ),
  );
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 2]);
});

test('two cells of a letterhead are no field and what it says', async () => {
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('KH');
  for (const row of [
    ['UBND TỈNH HÒA AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['BAN QUẢN LÝ CỤM CẢNG', 'Độc lập - Tự do - Hạnh phúc'],
    ['KẾ HOẠCH'],
    ['NÂNG CAO CHỈ SỐ DDCI NĂM 2026'],
    ['1. Mục tiêu năm 2026: đạt 8,10 điểm.'],
    ['2. Chỉ tiêu ở biểu kèm theo.'],
  ])
    sheet.addRow(row);
  const other = book.addWorksheet('Bieu');
  other.addRow(['Mã', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Đầu mối']);
  other.addRow(['CS1', 'Cải cách thể chế', '7,10', '7,80', 'Văn phòng Ban']);
  other.addRow(['CS2', 'Tài chính công', '6,20', '7,00', 'Phòng Kế hoạch']);
  const draft = await draftOf(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx');
  expect(draft.agency.name).not.toContain(':');
  expect(draft.agency.name.toLowerCase()).not.toContain('cộng hòa');
});

const broken = [
  '1. Chỉ số “Cải cách thể chế”',
  'Đồng chí Lê Thị Bình, Phó Giám đốc Sở phụ trách; Phòng Quản lý giá và',
  'Công sản chủ trì, phối hợp với Văn phòng Sở và các phòng, đơn vị có liên quan',
  'trong toàn ngành.',
  'a) Rà soát toàn bộ thủ tục hành chính thuộc thẩm quyền và đề xuất bãi bỏ những',
  'thủ tục không còn phù hợp với quy định mới của trung ương; hoàn thành trước ngày',
  '30/6/2026.',
  'b) Tổ chức lấy ý kiến của các doanh nghiệp về dự thảo; Phòng Quản lý giá và',
  'Công sản chủ trì; xong trong Quý III/2026.',
  'c) Công khai kết quả xử lý kiến nghị trên Trang thông tin điện tử của Sở, cập',
  'nhật mỗi tuần; thường xuyên.',
];

test('lines that a page broke by their look go on, whatever room they had', async () => {
  const draft = await ofText(withBody(...broken));
  const own = index(draft, '1');
  expect(own.tasks.map(({ due }) => due)).toMatchObject([
    { type: 'day', date: '2026-06-30' },
    { type: 'quarter', quarter: 3 },
    null,
  ]);
  expect(nameOf(draft.units, own.leadUnit)).toBe('Phòng Quản lý giá và Công sản');
  expect(own.tasks).toHaveLength(3);
});

test('of figures that a pasted row lacks the sum below tells which is left open', async () => {
  const draft = await ofText(
    withBody(
      '1. Kết quả và chỉ tiêu từng lĩnh vực:',
      'TT Lĩnh vực Điểm tối đa Năm 2025 Chỉ tiêu 2026',
      '1 Cải cách thể chế 10,0 7,10 7,80',
      '2 Tài chính công 8,0 6,20',
      '3 Hiện đại hóa hành chính 12,0 9,90 10,6',
      '4 Đào tạo cán bộ 6,0 5,00 5,50',
      'Cộng 36 28,20',
    ),
  );
  expect(draft.indices.map(({ baseline }) => baseline?.score)).toEqual([7.1, 6.2, 9.9, 5]);
  expect(draft.indices.map(({ target }) => target?.type ?? null)).toEqual(['score', null, 'score', 'score']);
});

test.each([
  ['Quý I/2027', '2027-03-31'],
  ['tháng 02/2027', '2027-02-28'],
])('%s is kept as the day on which it ends, and asked', async (words, date) => {
  const draft = await ofText(oneIndex(`- Công bố danh mục dự án. Thời gian: ${words}.`));
  expect(index(draft, '1').tasks[0]?.due).toEqual({ type: 'day', date, words });
  expect(draft.doubts.map(({ type }) => type)).toContain('due-outside');
});

test('«Năm 2026: đạt …» is what is to be reached', async () => {
  const draft = await ofText(oneIndex('- Năm 2025 đạt 7,24 điểm, xếp 25/65. Năm 2026: đạt 7,50 điểm.'));
  expect(index(draft, '1').target).toMatchObject({ type: 'score', score: 7.5 });
});

test.each([
  ['Phòng QLG&CS', 'Phòng Quản lý giá và Công sản'],
  ['Phòng QLGVCS', 'Phòng Quản lý giá và Công sản'],
  ['Trung tâm TV-HT', 'Trung tâm Tư vấn - Hỗ trợ'],
])('%s in a sentence is %s of another', async (short, whole) => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Cải cách thể chế”',
      `Đồng chí Lê Thị Bình, Phó Giám đốc Sở phụ trách; ${short} chủ trì, phối hợp với Công an tỉnh.`,
      '- Rà soát thủ tục; xong trước ngày 30/6/2026.',
      '2. Chỉ số “Tài chính công”',
      `Đồng chí Vũ Văn An, Giám đốc Sở phụ trách; ${whole} chủ trì.`,
      '- Công khai dự toán; xong trước ngày 31/3/2026.',
    ),
  );
  expect(draft.indices.map(({ leadUnit }) => nameOf(draft.units, leadUnit))).toEqual([whole, whole]);
});

test('a name of letters with a comma and an «&» is one', async () => {
  const draft = await draftOf(
    await docxOf(
      ...head,
      table(
        ['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Chủ trì', 'Phối hợp'],
        ['1', 'Cải cách thể chế', '7,10', '7,80', 'Văn phòng Sở', 'Trung tâm GD,DN&VL'],
        ['2', 'Tài chính công', '6,20', '7,00', 'Phòng Ngân sách', 'Phòng Tin học'],
      ),
      ...end,
    ),
  );
  expect(index(draft, '1').coordinating.map((id) => nameOf(draft.units, id))).toEqual(['Trung tâm GD,DN&VL']);
});

test('a line that says who has an index is no work, whoever helps', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Cải cách thể chế”',
      'Đồng chí Lê Thị Bình, Phó Giám đốc Sở phụ trách; Phòng Ngân sách là cơ quan tham mưu chính, cùng phối hợp có Công an tỉnh và tổ trưởng các khu phố văn hóa.',
      '- Rà soát thủ tục; xong trước ngày 30/6/2026.',
    ),
  );
  const own = index(draft, '1');
  expect(own.tasks).toHaveLength(1);
  expect(nameOf(draft.units, own.leadUnit)).toBe('Phòng Ngân sách');
  expect(own.coordinating.map((id) => nameOf(draft.units, id))).toContain('Công an tỉnh');
  // Who nobody knows is asked.
  expect(draft.missing.map(({ of }) => of)).toContainEqual(expect.stringContaining('tổ trưởng các khu phố'));
});

const ledBy = (who: string) =>
  ofText(oneIndex(`- Nâng cấp đường truyền cho bộ phận một cửa; ${who} chủ trì; xong trong Quý IV/2026.`));

test('«…; Cán bộ Tư pháp chủ trì; …» is asked, and no work of the lead', async () => {
  expect((await ledBy('Cán bộ Tư pháp')).missing.map(({ of }) => of)).toContain('1.1: Cán bộ Tư pháp');
});

test('«…; VNPT Hòa An chủ trì; …»: a firm by its letters is nobody by name, owes it, and is asked', async () => {
  const draft = await ledBy('VNPT Hòa An');
  const [task] = index(draft, '1').tasks;
  expect(task?.owners?.map((id) => nameOf(draft.units, id))).toEqual(['VNPT Hòa An']);
  expect(draft.proposals).toContainEqual(expect.objectContaining({ type: 'owner', task: '1.1' }));
});

const byGivenNames = table(
  ['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Lãnh đạo', 'Chủ trì'],
  ['1', 'Cải cách thể chế', '7,10', '7,80', 'Đ/c Bình', 'Văn phòng Sở'],
  ['2', 'Tài chính công', '6,20', '7,00', 'Giám đốc', 'Phòng Ngân sách'],
  ['3', 'Hiện đại hóa hành chính', '5,90', '6,60', 'Đ/c Bình', 'Phòng Tin học'],
);

test('who is called by a given name is whoever the paper names so, and another of a sentence is asked', async () => {
  const draft = await draftOf(
    await docxOf(
      ...head,
      paragraph('Đồng chí Lê Thị Bình, Phó Giám đốc Sở phụ trách các chỉ số: Cải cách thể chế.'),
      paragraph('Đồng chí Ngô Văn Cường, Phó Giám đốc Sở phụ trách chỉ số Hiện đại hóa hành chính.'),
      byGivenNames,
      ...end,
    ),
  );
  const leaders = draft.indices.map((one) => one.leaders.map((id) => nameOf(draft.people, id)));
  expect(leaders).toEqual([['Lê Thị Bình'], ['Vũ Văn An'], ['Lê Thị Bình']]);
  expect(draft.proposals.filter(({ type }) => type === 'leader').length).toBeGreaterThanOrEqual(3);
  expect(draft.doubts).toContainEqual(expect.objectContaining({ why: 'leader-differs' }));
});

test('of two with one given name nobody is taken', async () => {
  const draft = await draftOf(
    await docxOf(
      ...head,
      paragraph('Đồng chí Lê Thị Bình và đồng chí Ngô Văn Bình phối hợp chỉ đạo.'),
      byGivenNames,
      ...end,
    ),
  );
  expect(index(draft, '1').leaders).toEqual([]);
  expect(draft.missing.map(({ of }) => of)).toContain('1: Đ/c Bình');
});

test('names in capitals over rows of work are what letters elsewhere are short for', async () => {
  const across = (words: string): string[] => Array.from({ length: 4 }, () => words);
  const draft = await draftOf(
    await docxOf(
      ...head,
      table(
        ['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Chủ trì'],
        ['1', 'Cải cách thể chế', '7,10', '7,80', 'Phòng HC-QT'],
        ['2', 'Tài chính công', '6,20', '7,00', 'Phòng Ngân sách'],
      ),
      paragraph('Bảng phân công'),
      table(
        ['TT', 'Nhiệm vụ', 'Chỉ số', 'Thời hạn'],
        across('PHÒNG HÀNH CHÍNH - QUẢN TRỊ'),
        ['1', 'Rà soát các văn bản đã ban hành', 'Cải cách thể chế', '30/6/2026'],
        across('PHÒNG NGÂN SÁCH'),
        ['2', 'Công khai dự toán của đơn vị', 'Tài chính công', '31/3/2026'],
      ),
      ...end,
    ),
  );
  expect(nameOf(draft.units, index(draft, '1').leadUnit)).toBe('Phòng Hành chính - Quản trị');
});

test('what nothing is to be, and the last ones, are no place to be reached', async () => {
  const draft = await ofText(
    [
      ...headLines.slice(0, -1),
      '- Phấn đấu năm 2026 tổng điểm DDCI tăng ít nhất 02 bậc, không có chỉ số nào nằm trong nhóm 07 sở thấp nhất.',
      ...endLines,
    ].join('\n'),
  );
  expect(draft.overallAim?.band ?? null).toBeNull();
});

test('a result that a bracket beside the aim tells otherwise than the table is asked', async () => {
  const draft = await draftOf(
    await docxOf(
      ...head,
      table(
        ['TT', 'Chỉ số', 'Điểm 2025', 'Hạng 2025'],
        ['1', 'Cải cách thể chế', '7,10', '8'],
        ['2', 'Tài chính công', '6,20', '9'],
      ),
      paragraph('1. Chỉ số “Cải cách thể chế”'),
      paragraph('- Chỉ tiêu năm 2026: đạt 7,80 điểm (năm 2025 đạt 7,01 điểm).'),
      paragraph('- Đơn vị chủ trì: Văn phòng Sở.'),
      ...end,
    ),
  );
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'score-differs', code: '1', said: 7.01 }),
  );
});

test('a department that was merged is asked by its letters, too, and a prosecution is nobody’s own', async () => {
  const draft = await draftOf(
    await docxOf(
      ...head,
      table(
        ['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Chủ trì', 'Phối hợp'],
        ['1', 'Cải cách thể chế', '7,10', '7,80', 'Sở KH&ĐT', 'Viện KSND, Ban Thanh tra nhân dân xã'],
        ['2', 'Tài chính công', '6,20', '7,00', 'Phòng Ngân sách', 'Phòng Tin học'],
      ),
      ...end,
    ),
  );
  expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'body-ended', name: 'Sở KH&ĐT' }));
  const types = new Map(draft.units.map(({ name, type }) => [name, type]));
  expect([types.get('Viện KSND'), types.get('Ban Thanh tra nhân dân xã')]).toEqual(['outside', 'outside']);
});

test('as many tasks as a paper counts, or it is asked', async () => {
  const paper = (count: string): Promise<Draft> =>
    ofText(
      oneIndex(
        '- Rà soát thủ tục hành chính; xong trước ngày 30/6/2026.',
        '- Công khai dự toán; xong trước ngày 31/3/2026.',
        '- Lấy ý kiến về dự thảo; xong trước ngày 31/5/2026.',
        `Tổng số: ${count} nhiệm vụ`,
      ),
    );
  const asked = (draft: Draft) => draft.doubts.filter(({ type }) => type === 'sum-differs').length;
  expect([asked(await paper('04')), asked(await paper('03'))]).toEqual([1, 0]);
});
