import { expect, it } from 'vitest';
import { building, district, first, health, trade } from '../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../test/support/world.ts';

it.each([
  [
    'xúc tiến',
    trade,
    'bui-van-minh',
    'tháng 5 đề án khuyến công triển khai được bao nhiêu',
    /^Chưa báo cáo \(Trung tâm Khuyến công.*tháng 5\/2025\)\. Gần nhất:\n🟠 4 đề án .*tháng 4\/2025/s,
  ],
  [
    'giá',
    health,
    'truong-thi-huong',
    'dự án kêu gọi đầu tư bệnh viện công bố tháng 6 được mấy',
    /^Chưa báo cáo \(Phòng Kế hoạch – Tài chính, tháng 6\/2024\)\. Gần nhất:\n🔵 5 dự án .*tháng 5\/2024/s,
  ],
  [
    'điện',
    district,
    'khuat-thi-ngan',
    'xóa nhà tạm tháng 5 đạt mấy nhà',
    /^Chưa báo cáo \(Phòng Kinh tế.*tháng 5\/2026\)\. Gần nhất:\n🔵 31 nhà .*tháng 4\/2026/s,
  ],
])(
  'a month of which nothing was reported is told with the last that is known: %s',
  (_, world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  },
);

it('who has not reported an index is named, and how it stood before is told', () => {
  const text = say(building, 'tang-thi-ngoc-dieu', 'chỉ số nhà ở xã hội kỳ tháng 9 thế nào');
  expect(text).toMatch(/tháng 9\/2025: chưa có báo cáo nào.*\nChưa báo cáo: Phòng Quản lý nhà/);
  expect(text).toContain('tháng 8/2025: 3/4 nhiệm vụ');
});

it('of one unit of several nobody else is told of', () => {
  const text = say(
    trade,
    'hoang-van-hoa',
    'mỗi phòng một sáng kiến thí điểm, tháng 5 còn đơn vị nào chưa có',
  );
  expect(text).not.toMatch(/Gần nhất:[\s\S]*Phòng Quản lý Công nghiệp/);
});

it('another matter asked behind one is told with the month of which nothing is known', () => {
  expect(
    say(district, 'khuat-thi-ngan', 'xóa được bao nhiêu nhà tạm rồi', 'thế bê tông đường thôn thì sao'),
  ).toMatch(/^🔵 14,2 km .*\nTháng 5\/2026: chưa báo cáo/);
});

it('a month that was reported is told as it was', () => {
  expect(say(first, 'le-hai-yen', 'trang thông tin điện tử tháng 7 làm tới đâu')).not.toContain('Gần nhất');
});
