import { expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines } from './read-made.ts';

test('an index that stands under one pillar with the code of another stays there, and that is asked', async () => {
  const columns = [
    'Mã',
    'Chỉ số thành phần',
    'Điểm 2025',
    'Mục tiêu 2026',
    'Lãnh đạo phụ trách',
    'Cơ quan chủ trì',
  ];
  const row = (code: string, name: string): string[] => [
    code,
    name,
    '40,5',
    '45,5',
    'Phó Giám đốc Lê Thị Bình',
    'Văn phòng Sở',
  ];
  const draft = await draftOf(
    await docxOf(
      ...[...headLines, 'II. CÁC TRỤ CỘT', 'Trụ cột 1. Hạ tầng'].map(paragraph),
      table(columns, row('1.1', 'Đường truyền'), row('2.3', 'Kho dữ liệu')),
      paragraph('Trụ cột 2. Nhân lực'),
      table(columns, row('2.1', 'Tập huấn'), row('2.2', 'Tuyển dụng')),
      ...endLines.map(paragraph),
    ),
  );
  const groupOf = (code: string): string | undefined =>
    draft.groups.find(({ id }) => id === draft.indices.find((one) => one.code === code)!.group)?.name;
  expect([groupOf('1.1'), groupOf('2.3'), groupOf('2.1')]).toEqual(['Hạ tầng', 'Hạ tầng', 'Nhân lực']);
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'pillar-differs', code: '2.3', stands: 'Hạ tầng', byCode: 'Nhân lực' }),
  );
});

test('whom reports are put together for is a body, and no sentence', async () => {
  const lines = [
    ...headLines,
    'II. NHIỆM VỤ',
    '1. Chỉ số “Tính minh bạch”',
    '- Năm 2025: 7,10 điểm. Chỉ tiêu năm 2026: 7,5 điểm.',
    '- Đơn vị chủ trì: Văn phòng Sở.',
    '- Công khai dự toán.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Các phòng báo cáo hằng tháng về Văn phòng Sở.',
    'Nếu có vướng mắc, phản ánh về Văn phòng Sở để tổng hợp, trình Ban Giám đốc xem xét, quyết định./.',
    '2. Văn phòng Sở tổng hợp, tham mưu trình UBND tỉnh xem xét, chỉ đạo./.',
  ];
  const draft = await draftOf(await docxOf(...lines.map(paragraph)));
  expect(draft.organisation.consolidatedFor).toBe('UBND tỉnh');
});
