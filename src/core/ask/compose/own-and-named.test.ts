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
  // Whose report it was, whatever else is said; whether one may send it for another.
  [
    'so-tttt-2023',
    'truong-phong-thong-tin-bao-chi-xuat-ban',
    'tháng 6 ai nộp thay phòng em vậy, em có bấm gì đâu',
    'Hứa Minh An nhập thay',
    'Hạ tầng số',
  ],
  [
    'so-cong-thuong-2025',
    'do-manh-ha',
    'sếp em đi học, em gửi báo cáo thay được không',
    '/uyquyen',
    'lần nào',
  ],
  [
    'so-tttt-2023',
    'truong-phong-ha-tang-so',
    'sao biết báo cáo phòng em nộp thành công chưa',
    'Phòng Hạ tầng số đã báo cáo tháng 7/2023',
    'Chưa báo cáo',
  ],
  // Of two who are called so, whose unit owes; none where that is not one.
  [
    'so-y-te-2024',
    'thai-minh-tuan',
    'giục anh Phúc gửi báo cáo tháng 6',
    'Nhắc Phòng Kế hoạch – Tài chính?',
    'Dược',
  ],
  // What more than one has in charge; a leader's own, whenever it is needed.
  [
    'so-khcn-2026',
    'hoang-thi-lieu',
    'chị Nga phụ trách chỉ số nào chung với lãnh đạo khác',
    'Ổn định chính sách (2 lãnh đạo)',
    'Nguồn nhân lực',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    'cho anh tình hình mảng anh để họp lúc 14h',
    '1 chỉ số của Giám đốc Sở Trần Quang Thắng',
    'Hỗ trợ xuất khẩu',
  ],
] as const)('in %s %s who asks «%s» is told of that alone', (world, who, q, told, besides) => {
  const said = answerTo(worlds.get(world)!, who, q);
  expect(said).toContain(told);
  expect(said).not.toContain(besides);
});
