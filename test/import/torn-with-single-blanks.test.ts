import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { ofText } from './read-made.ts';

// A table out of a PDF whose lines hold a piece of every cell, with single blanks between them. A paper made up for these tests.

const paper = (...table: string[]): string =>
  [
    'ỦY BAN NHÂN DÂN XÃ TÂN PHÚ',
    'Số: 7/KH-UBND',
    'Tân Phú, ngày 05 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Nâng cao Chỉ số PAPI của xã Tân Phú năm 2026',
    'I. MỤC TIÊU',
    '- Phấn đấu năm 2026 xếp trong nhóm 05 xã dẫn đầu.',
    'II. CHỈ TIÊU TỪNG LĨNH VỰC',
    ...table,
    '',
    'III. NHIỆM VỤ',
    '1. Lĩnh vực 1: Môi trường đầu tư và phát triển hạ tầng',
    '- Phòng Kinh tế và Hạ tầng rà soát quy hoạch. Thời hạn: 30/6/2026.',
    '- Trung tâm Phục vụ hành chính công niêm yết thủ tục. Thời hạn: 30/7/2026.',
    '- Phòng Văn hóa - Xã hội lập danh sách hộ nghèo. Thời hạn: 30/7/2026.',
    'IV. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng HĐND và UBND xã tổng hợp, báo cáo Chủ tịch UBND xã.',
    'Nơi nhận:',
    '- UBND tỉnh;',
    'CHỦ TỊCH',
    'Bùi Thị Hoa',
  ].join('\n');

const rows = [
  '1 Môi trường đầu tư và 6,12 14/30 trên 7,0 Bùi Thị Hoa Phòng Kinh tế',
  'phát triển hạ tầng điểm, hạng 9 và Hạ tầng',
  '2 An sinh xã hội 5,85 16/30 Lò Văn Páo Phòng Văn hóa',
  '- Xã hội',
  '3 Phục vụ Nhân dân 7,01 8/30 giữ nguyên Bùi Thị Hoa Trung tâm Phục',
  'vụ hành chính',
  'công',
  '4 Kỷ cương hành chính 6,66 11/30 tăng ít nhất Lò Văn Páo Văn phòng',
  '02 bậc',
];

const told = ({ indices, people, units }: Draft) =>
  indices.map(({ code, name, baseline, target, leaders, leadUnit }) => [
    code,
    name,
    baseline?.score ?? null,
    baseline?.rank ?? null,
    target?.words ?? null,
    people.find(({ id }) => id === leaders[0])?.name,
    units.find(({ id }) => id === leadUnit)?.name,
  ]);

test('each piece belongs to the cell that it goes on', async () => {
  const draft = await ofText(
    paper(
      'STT Lĩnh vực Kết quả Xếp hạng Chỉ tiêu Người phụ Cơ quan',
      '2025 2025 năm 2026 trách tham mưu',
      ...rows,
    ),
  );
  expect(told(draft).map((row) => row.slice(0, 6))).toEqual([
    ['1', 'Môi trường đầu tư và phát triển hạ tầng', 6.12, 14, 'trên 7,0 điểm, hạng 9', 'Bùi Thị Hoa'],
    ['2', 'An sinh xã hội', 5.85, 16, null, 'Lò Văn Páo'],
    ['3', 'Phục vụ Nhân dân', 7.01, 8, 'giữ nguyên', 'Bùi Thị Hoa'],
    ['4', 'Kỷ cương hành chính', 6.66, 11, 'tăng ít nhất 02 bậc', 'Lò Văn Páo'],
  ]);
  expect(told(draft).map((row) => row[6])).toEqual([
    'Phòng Kinh tế và Hạ tầng',
    'Phòng Văn hóa - Xã hội',
    'Trung tâm Phục vụ hành chính công',
    // The one office that the paper names whole is meant, which is asked.
    'Văn phòng HĐND và UBND xã',
  ]);
});

test('a piece that may be of any cell leaves its row whole, and its index open', async () => {
  const draft = await ofText(
    paper(
      'STT Lĩnh vực Kết quả Xếp hạng Chỉ tiêu Người phụ Cơ quan',
      '2025 2025 năm 2026 trách tham mưu',
      ...rows.slice(0, -2),
      '4 Kỷ cương hành chính 6,66 11/30 8 điểm Lò Văn Páo Ban Tiếp dân',
      'Chuyển đổi số',
    ),
  );
  expect(told(draft)[3]).toEqual(['4', 'Kỷ cương hành chính', null, null, null, undefined, undefined]);
  expect(draft.unplaced.map(({ words }) => words).join('\n')).toContain('Ban Tiếp dân Chuyển đổi số');
});

test('under a header that says nothing of its figures the rows are shown whole', async () => {
  const text = paper('STT Lĩnh vực Mức đạt Mức giao', ...rows.slice(0, 2), ...rows.slice(4));
  const own = '- Kết quả năm 2025: 6,12 điểm. Chỉ tiêu năm 2026: 7,00 điểm.';
  const draft = await ofText(
    text
      .replace(/(1\. Lĩnh vực 1: .*)/u, `$1\n${own}`)
      .replace('\n4 Kỷ', '\n3 Kỷ')
      .replace('3 Phục', '2 Phục'),
  );
  expect(draft.indices.map(({ name }) => name)).toEqual([
    'Môi trường đầu tư và phát triển hạ tầng',
    'Phục vụ Nhân dân',
    'Kỷ cương hành chính',
  ]);
  expect(draft.indices.slice(1).map(({ baseline, target }) => [baseline, target])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(draft.unplaced.map(({ words }) => words).join('\n')).toContain('7,01 8/30 giữ nguyên');
});
