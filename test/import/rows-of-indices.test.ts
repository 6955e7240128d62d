import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index } from './read-made.ts';

// Rows of tasks that name their index by its code, by a heading row, by their own number, or by a part of its name.

const above = [...headLines, 'II. NHIỆM VỤ'].map(paragraph);
const below = endLines.map(paragraph);
const indices = table(
  ['TT', 'Chỉ số thành phần', 'Điểm năm 2025', 'Chỉ tiêu năm 2026', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì'],
  [
    '1',
    'Chi phí kiểm tra thuế của doanh nghiệp',
    '6,10',
    '7,2',
    'Phó Giám đốc Lê Thị Bình',
    'Phòng Ngân sách',
  ],
  ['2', 'Công khai ngân sách', '7,05', '7,5', 'Phó Giám đốc Lê Thị Bình', 'Văn phòng Sở'],
);
const tasksOf = (draft: Awaited<ReturnType<typeof draftOf>>, code: string): string[] =>
  index(draft, code).tasks.map(({ text }) => text);

describe('a row of tasks finds its index', () => {
  test('by a code in a column of its own, below a header of two rows', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        indices,
        ...below,
        paragraph('PHỤ LỤC'),
        table(
          ['STT', 'Mã chỉ số', 'Nội dung công việc', 'Đơn vị', 'Đơn vị', 'Thời hạn'],
          ['STT', 'Mã chỉ số', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
          ['1', '2', 'Đăng dự toán lên Cổng thông tin điện tử', 'Văn phòng Sở', '', '30/4/2026'],
          [
            '2',
            '1',
            'Gửi trước lịch kiểm tra cho doanh nghiệp',
            'Thanh tra Sở',
            'Văn phòng Sở',
            'Quý III/2026',
          ],
        ),
      ),
    );
    expect(tasksOf(draft, '1')).toEqual(['Gửi trước lịch kiểm tra cho doanh nghiệp']);
    expect(index(draft, '1').tasks[0]).toMatchObject({
      owners: ['thanh-tra'],
      due: { type: 'quarter', quarter: 3 },
    });
    expect(tasksOf(draft, '2')).toEqual(['Đăng dự toán lên Cổng thông tin điện tử']);
    expect(draft.unplaced).toEqual([]);
  });

  test('by a heading row in capitals; below one that names none, by nothing', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        indices,
        ...below,
        table(
          ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['I', { text: 'CHI PHÍ KIỂM TRA THUẾ CỦA DOANH NGHIỆP', across: 3 }],
          ['1', 'Gửi trước lịch kiểm tra cho doanh nghiệp', 'Thanh tra Sở', '30/4/2026'],
          ['II', { text: 'CÔNG KHAI NGÂN SÁCH', across: 3 }],
          ['1', 'Đăng dự toán lên Cổng thông tin điện tử', 'Văn phòng Sở', '30/6/2026'],
          ['III', { text: 'NHIỆM VỤ CHUNG', across: 3 }],
          ['1', 'Mua sắm máy tính cho cán bộ một cửa', 'Văn phòng Sở', '30/9/2026'],
        ),
      ),
    );
    expect([tasksOf(draft, '1'), tasksOf(draft, '2')]).toEqual([
      ['Gửi trước lịch kiểm tra cho doanh nghiệp'],
      ['Đăng dự toán lên Cổng thông tin điện tử'],
    ]);
    expect(draft.further?.map(({ words }) => words)).toEqual(['Mua sắm máy tính cho cán bộ một cửa']);
  });

  test('by its own number, where all are numbered below an index', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        indices,
        ...below,
        table(
          ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['1.1', 'Gửi trước lịch kiểm tra cho doanh nghiệp', 'Thanh tra Sở', '30/4/2026'],
          ['2.1', 'Đăng dự toán lên Cổng thông tin điện tử', 'Văn phòng Sở', '30/6/2026'],
        ),
      ),
    );
    expect([tasksOf(draft, '1'), tasksOf(draft, '2')]).toEqual([
      ['Gửi trước lịch kiểm tra cho doanh nghiệp'],
      ['Đăng dự toán lên Cổng thông tin điện tử'],
    ]);
  });

  test.each([
    ['1. Chỉ số “Kiểm tra thuế”', false],
    ['Chỉ số 1: Chi phí kiểm tra thuế', false],
    ['4. Chỉ số “Kiểm tra thuế”', true],
  ])('by a part of its name, %s, asked where the number is another: %s', async (heading, isAsked) => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        indices,
        ...below,
        table(
          ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          [{ text: heading, across: 4 }],
          ['1', 'Gửi trước lịch kiểm tra cho doanh nghiệp', 'Thanh tra Sở', '30/4/2026'],
        ),
      ),
    );
    expect(draft.indices).toHaveLength(2);
    expect(tasksOf(draft, '1')).toEqual(['Gửi trước lịch kiểm tra cho doanh nghiệp']);
    expect(openPoints(draft).some(({ id }) => id.startsWith('d-short-name'))).toBe(isAsked);
  });

  test('also who leads and helps it, in a table at the end with shorter names', async () => {
    const draft = await draftOf(
      await docxOf(
        ...above,
        ...[
          '1. Chỉ số “Chi phí kiểm tra thuế của doanh nghiệp”: năm 2025 đạt 6,10 điểm. Phấn đấu năm 2026 đạt 7,2 điểm.',
          'a) Gửi trước lịch kiểm tra cho doanh nghiệp, trước 30/4/2026.',
          '2. Chỉ số “Công khai ngân sách”: năm 2025 đạt 7,05 điểm. Phấn đấu năm 2026 đạt 7,5 điểm.',
          'a) Đăng dự toán lên Cổng thông tin điện tử, trước 30/6/2026.',
        ].map(paragraph),
        ...below,
        table(
          ['TT', 'Chỉ số', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì, theo dõi', 'Đơn vị phối hợp'],
          [
            '1',
            'Kiểm tra thuế',
            'Lê Thị Bình,\nPhó Giám đốc',
            'Thanh tra Sở\n(đ/c Trần Văn Cao, Chánh Thanh tra)',
            'Văn phòng Sở',
          ],
          ['2', 'Công khai ngân sách', 'Vũ Văn An,\nGiám đốc', 'Văn phòng Sở', 'Phòng Ngân sách'],
        ),
      ),
    );
    expect(draft.indices.map(({ leadUnit, coordinating }) => [leadUnit, coordinating])).toEqual([
      ['thanh-tra', ['van-phong']],
      ['van-phong', ['phong-ngan-sach']],
    ]);
    expect(draft.unplaced.map(({ words }) => words)).toContain('đ/c Trần Văn Cao, Chánh Thanh tra');
  });
});

test('a workbook with a sheet of words, one of areas with points at most, and one of tasks', async () => {
  const book = new ExcelJS.Workbook();
  const words = book.addWorksheet('KH');
  for (const line of [...headLines, ...endLines]) words.addRow([line, '', '']);
  const areas = book.addWorksheet('PL1');
  areas.addRow([
    'TT',
    'Lĩnh vực',
    'Điểm tối đa',
    'Điểm đạt năm 2025',
    'Mục tiêu 2026',
    'Lãnh đạo phụ trách',
    'Đơn vị chủ trì',
  ]);
  areas.addRow([1, 'Cải cách tài chính công', 12, 9.5, '≥ 11', 'Giám đốc Vũ Văn An', 'Phòng Ngân sách']);
  areas.addRow([2, 'Chính quyền số', 9, 7.5, 9.25, 'Phó Giám đốc Lê Thị Bình', 'Văn phòng Sở']);
  const tasks = book.addWorksheet('PL2');
  tasks.addRow(['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']);
  tasks.addRow(['I', 'CẢI CÁCH TÀI CHÍNH CÔNG']);
  tasks.mergeCells('B2:D2');
  tasks.addRow(['1.1', 'Giải ngân vốn đầu tư công', 'Phòng Ngân sách', new Date('2026-09-30T00:00:00Z')]);
  tasks.addRow(['II', 'CHÍNH QUYỀN SỐ']);
  tasks.mergeCells('B4:D4');
  tasks.addRow(['2.1', 'Số hóa hồ sơ lưu trữ', 'Văn phòng Sở', '30/6/2026']);
  const draft = await draftOf(Buffer.from(await book.xlsx.writeBuffer()), 'a.xlsx');
  expect(draft).toMatchObject({ year: 2026, document: { number: '7', date: '2026-03-05' } });
  expect(draft.indices.map(({ target, tasks: own }) => [target, own.map(({ due }) => due)])).toMatchObject([
    [{ type: 'score', score: 11, atLeast: true }, [{ type: 'day', date: '2026-09-30' }]],
    [{ type: 'score', score: 9.25 }, [{ type: 'day', date: '2026-06-30' }]],
  ]);
  expect(draft.unplaced.map(({ words: said }) => said)).toContain('Điểm tối đa – 1: 12');
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'beyond', code: '2', figure: 9.25, limit: 9 }),
  );
});
