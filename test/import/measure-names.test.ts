import { expect, test } from 'vitest';
import { index, ofText, oneIndex } from './read-made.ts';

/** What a report is asked for by the words of a task: nobody fills in a figure whose name says nothing. */

const measureOf = async (task: string) => {
  const draft = await ofText(oneIndex('- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026: 9 điểm.', `- ${task}`));
  return index(draft, '1').tasks[0]!.measure!;
};

test.each([
  ['Nâng tỷ lệ hồ sơ trực tuyến đạt tối thiểu 85%.', 'Tỷ lệ hồ sơ trực tuyến'],
  ['Bảo đảm mức độ hài lòng của doanh nghiệp đạt trên 90%.', 'Mức độ hài lòng của doanh nghiệp'],
  ['Nâng tỷ lệ 85% hồ sơ trực tuyến.', 'Tỷ lệ hồ sơ trực tuyến'],
  [
    'Rà soát, cắt giảm tối thiểu 30% thời gian giải quyết thủ tục hành chính.',
    'Tỷ lệ cắt giảm thời gian giải quyết thủ tục hành chính',
  ],
  ['Rút ngắn thời gian cấp phép xây dựng ít nhất 20%.', 'Tỷ lệ rút ngắn thời gian cấp phép xây dựng'],
  [
    'Công khai 100% thủ tục hành chính trên trang thông tin điện tử của Sở.',
    'Tỷ lệ thủ tục hành chính được công khai',
  ],
  ['Số hóa hồ sơ lưu trữ đạt 100%.', 'Tỷ lệ số hóa hồ sơ lưu trữ'],
  ['Bảo đảm 98% hồ sơ được giải quyết đúng hạn.', 'Tỷ lệ hồ sơ được giải quyết đúng hạn'],
  ['100% hồ sơ đúng hạn.', 'Tỷ lệ hồ sơ đúng hạn'],
  ['Tổ chức 04 lớp tập huấn cho doanh nghiệp.', 'Số lớp tập huấn đã tổ chức'],
  ['Ban hành 02 quy chế phối hợp.', 'Số quy chế phối hợp đã ban hành'],
])('%s', async (task, ask) => {
  expect((await measureOf(task)).ask).toBe(ask);
});

test('what is counted by sittings is no sittings of giving: «12 phiên giao dịch việc làm»', async () => {
  expect(await measureOf('Tổ chức 12 phiên giao dịch việc làm.')).toMatchObject({
    unit: 'phiên',
    target: 12,
    ask: 'Số phiên giao dịch việc làm đã tổ chức',
  });
});

test('a count is bounded by nothing that the paper does not say, a rate by 100', async () => {
  expect(await measureOf('Tổ chức 04 lớp tập huấn.')).not.toHaveProperty('max');
  expect((await measureOf('Bảo đảm 98% hồ sơ đúng hạn.')).max).toBe(100);
});
