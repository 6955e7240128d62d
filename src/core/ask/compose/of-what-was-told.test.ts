import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds(['so-cong-thuong-2025', 'so-y-te-2024', 'so-khcn-2026', 'huyen-2026']);

it.each([
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['lõm sóng dưới thôn xử xong chưa', 'kịp hạn không hay trễ'],
    'Không kịp hạn: đã hoàn thành nhưng quá hạn 31/05/2026',
  ],
  [
    'so-cong-thuong-2025',
    'hoang-van-hoa',
    ['gian hàng hợp tác xã tháng 5 mở được mấy gian', 'bị trả chưa em'],
    '1 nhiệm vụ bị trả lại tháng 5/2025',
  ],
  [
    'huyen-2026',
    'cam-ba-thong',
    ['sáp nhập thôn được mấy thôn rồi', 'sao giậm chân tại chỗ'],
    '«Dân bản Huổi Lếch chưa đồng thuận tên thôn mới»',
  ],
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['trung tâm tháng 5 nộp báo cáo ngày nào', 'trễ mấy ngày, tháng này thì sao'],
    'chưa báo cáo, đã quá hạn 4 ngày (tháng 6/2026)',
  ],
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['ocop nộp được mấy đơn', 'thế còn băng rộng'],
    '37 xã (chỉ tiêu 40 xã)',
  ],
  // Of those listed, and of the whole unit.
  [
    'so-cong-thuong-2025',
    'hoang-van-hoa',
    ['hồ sơ xuất xứ tháng 5 đạt bao nhiêu', 'cả phòng thì sao, có gì chậm không'],
    'Phòng Quản lý Thương mại · tháng 5/2025 có 1 nhiệm vụ chậm',
  ],
  [
    'so-cong-thuong-2025',
    'hoang-van-hoa',
    ['hồ sơ xuất xứ tháng 4 đạt bao nhiêu', 'toàn phòng luôn, không chỉ việc đó, có việc gì chậm'],
    'tháng 4/2025',
  ],
  [
    'so-y-te-2024',
    'ly-thi-mai-huong',
    ['nhiệm vụ nào 6 tháng phải làm 1 lần', 'việc nào 6 tháng đầu năm chưa xong'],
    'Diễn tập xử lý ngộ độc thực phẩm',
  ],
  // Units in an order are for leaders and the office; who has sent and who was late is for everybody.
  [
    'so-cong-thuong-2025',
    'nguyen-duc-thang',
    ['bảng xếp hạng các phòng tháng 5'],
    'chỉ lãnh đạo và Văn phòng xem được',
  ],
  ['so-cong-thuong-2025', 'tran-quang-thang', ['bảng xếp hạng các phòng tháng 5'], 'Văn phòng Sở đứng đầu'],
  ['so-cong-thuong-2025', 'nguyen-duc-thang', ['tháng 5 ai nộp rồi, ai trễ'], 'Trễ hạn: Thanh tra Sở'],
] as const)('in %s %s is told of %j', (world, who, said, told) => {
  expect(answerTo(worlds.get(world)!, who, ...said)).toContain(told);
});

it('tells nothing of what was given back besides', () => {
  const told = answerTo(
    worlds.get('huyen-2026')!,
    'cam-ba-thong',
    'sáp nhập thôn được mấy thôn rồi',
    'sao đứng yên, bị trả chưa',
  );
  expect(told).toContain('2.2.a Sáp nhập 22 thôn');
  expect(told).not.toContain('Thu ngân sách');
});
