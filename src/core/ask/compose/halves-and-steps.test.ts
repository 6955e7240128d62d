import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
]);

it.each([
  // Whether half of it is there.
  [
    'so-cong-thuong-2025',
    'bui-van-minh',
    ['kiểm tra cơ sở hóa chất được một nửa chưa'],
    'Rồi, quá nửa: 13 cơ sở trên 25 cơ sở (52%), còn 12 cơ sở',
  ],
  [
    'so-y-te-2024',
    'hoang-van-quyet',
    ['bệnh án điện tử được quá nửa số bệnh viện chưa'],
    'Chưa được một nửa: 2 bệnh viện trên 6 bệnh viện (33,3%)',
  ],
  ['huyen-2026', 'cam-ba-thong', ['xử lý hồ sơ đất đai tồn được hơn nửa chưa'], 'Rồi, quá nửa: 118 hồ sơ'],
  // By how much from month to month, and whether evenly.
  [
    'so-khcn-2026',
    'vi-thu-ha',
    ['ocop mỗi tháng nộp thêm bao nhiêu đơn'],
    'Từng tháng: tháng 4 14 đơn; tháng 5 25 đơn (+11); tháng 6 39 đơn (+14)',
  ],
  [
    'so-khcn-2026',
    'to-thi-nga',
    ['giải ngân được bao nhiêu % rồi', 'tháng 4 tháng 5 thế nào, có tăng đều không'],
    'Tháng nào cũng tăng, nhưng chậm lại: tháng 4 22%; tháng 5 38% (+16); tháng 6 51% (+13)',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['lớp tập huấn an toàn hóa chất mở được mấy lớp, còn mấy lớp'],
    'Còn 2 lớp, đạt 2 lớp trên 4 lớp',
  ],
  // What an index is to reach beside what it reached.
  [
    'so-y-te-2024',
    'vo-hoai-nam',
    ['chỉ tiêu an toàn thực phẩm năm nay thấp hơn điểm năm ngoái à'],
    'Đúng:\nChỉ tiêu 2024 của Quản lý an toàn thực phẩm: từ 7,4 điểm trở lên (2023: 7,41)',
  ],
  [
    'so-tttt-2023',
    'le-hai-yen',
    ['chỉ tiêu 2023 của chi phí thời gian thấp hơn kết quả 2022 không'],
    'Không phải:\nChỉ tiêu 2023 của Chi phí thời gian: 8,0 điểm',
  ],
] as const)('in %s %s is told of %j', (world, who, said, told) => {
  expect(answerTo(worlds.get(world)!, who, ...said)).toContain(told);
});
