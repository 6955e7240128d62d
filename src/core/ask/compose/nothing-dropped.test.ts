import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
  'so-xay-dung-2025',
]);

it.each([
  // Who has sent, who was late, who has not: in one line.
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['tháng 5 bao nhiêu đơn vị gửi báo cáo rồi, ai muộn, còn ai chưa'],
    [
      'Đã báo cáo tháng 5/2025 (5/6)',
      'Trễ hạn: Thanh tra Sở (1 ngày,',
      'Chưa báo cáo: Trung tâm Khuyến công',
    ],
  ],
  [
    'huyen-2026',
    'cam-ba-thong',
    ['tháng 5 phòng nào nộp đúng hạn, phòng nào muộn, phòng nào chưa nộp'],
    ['Báo cáo đúng hạn tháng 5/2026 (6/8)', 'Trễ hạn: Trung tâm Hành chính công (1 ngày,', 'Chưa báo cáo'],
  ],
  // What was then, and how it is now.
  [
    'so-xay-dung-2025',
    'ninh-duy-khoat',
    ['kiểm định cầu yếu hồi tháng 8 sao chậm vậy, bây giờ thế nào'],
    ['Tháng 8: ', '«Thêm 3 cầu, lũy kế 5»', 'Tháng 9: ', '«Lũ lớn, chưa hạ được thiết bị'],
  ],
  [
    'so-tttt-2023',
    'nguyen-trong-hung',
    ['trang thông tin điện tử hồi tháng 6 kêu máy chủ lỗi, giờ hết chưa'],
    ['Tháng 6: ', 'Tháng 7: ', '«Máy chủ cũ chưa được thay'],
  ],
  // A score of a year of which the plan has the place alone.
  [
    'so-y-te-2024',
    'hoang-van-quyet',
    ['an toàn thực phẩm năm 2022 được bao nhiêu điểm'],
    ['Kế hoạch không ghi điểm 2022', 'chỉ ghi hạng 12'],
  ],
  // Whether there is a time at all, and on which day it was done.
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['tập huấn an toàn hóa chất giao mấy lớp, có đặt hạn không'],
    ['không đặt hạn', 'chỉ tiêu 4 lớp'],
  ],
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['nghị quyết hỗ trợ khởi nghiệp đến đâu', 'sản phẩm là gì, xong ngày nào'],
    ['Dự thảo nghị quyết', '«HĐND thông qua ngày 18/6»'],
  ],
] as const)('in %s %s is told of all that %j asks', (world, who, said, all) => {
  const told = answerTo(worlds.get(world)!, who, ...said);
  for (const part of all) expect(told).toContain(part);
});

it('tells a group who was late, and no days', () => {
  const said = answerTo(
    worlds.get('so-cong-thuong-2025')!,
    'group:nguyen-duc-thang',
    'tháng 5 ai nộp rồi, ai trễ, ai chưa',
  );
  expect(said).toContain('Trễ hạn: Thanh tra Sở.');
});
