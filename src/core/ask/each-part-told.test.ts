import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
  'so-xay-dung-2025',
  'so-cong-thuong-2025',
  'so-tttt-2023',
]);

it.each([
  // A message that is read as one of its questions alone: the others are answered, too.
  [
    'huyen-2026',
    'cam-ba-thong',
    'Ban quản lý dự án tháng 5 việc nào xong rồi việc nào bị chậm, chậm do đâu',
    ['không có nhiệm vụ nào đã hoàn thành', '3 nhiệm vụ chậm tháng 5/2026', '«Vướng mặt bằng ở 3 dự án'],
  ],
  // Two questions joined by «và», «với», however long they are.
  [
    'so-cong-thuong-2025',
    'bui-van-minh',
    'Hồ sơ xuất xứ đúng hạn mấy phần trăm và tập huấn an toàn hóa chất mở được mấy lớp',
    ['99,1% (chỉ tiêu 100%)', '2 lớp (chỉ tiêu 4 lớp)'],
  ],
  [
    'so-y-te-2024',
    'vo-hoai-nam',
    'bảng giá công khai được mấy cơ sở rồi với hồ sơ cấp phép đúng hạn bao nhiêu phần trăm',
    ['12 cơ sở (chỉ tiêu 14 cơ sở)', '100% (chỉ tiêu 100%) (Phòng Nghiệp vụ Y'],
  ],
  // What asks of all, behind the one that was found, is of that one.
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    'Chỉ số nào bét hạng năm ngoái, đơn vị nào chủ trì, năm nay phải lên bao nhiêu',
    ['Chỉ tiêu 2026 của Doanh nghiệp khoa học công nghệ: kế hoạch không đặt'],
  ],
  // What is left, behind a task, is of that task and not of its index.
  [
    'so-cong-thuong-2025',
    'do-manh-ha',
    'Gian hàng thương mại điện tử mở được bao nhiêu, thiếu mấy, ai bị trả lại báo cáo',
    ['Còn 26 đơn vị, đạt 34 đơn vị trên 60 đơn vị', '2 nhiệm vụ bị trả lại tháng 5/2025'],
  ],
  [
    'so-xay-dung-2025',
    'tang-thi-ngoc-dieu',
    'Kiểm định cầu yếu được mấy cầu, còn hụt mấy cầu',
    ['Còn 2 cầu, đạt 7 cầu trên 9 cầu'],
  ],
  // A unit's name within that of an index; «đặt» is of what is to be reached.
  [
    'so-y-te-2024',
    'thai-minh-tuan',
    'Chỉ số an toàn thực phẩm đặt bao nhiêu điểm, ai phụ trách',
    ['Chỉ tiêu 2024 của Quản lý an toàn thực phẩm: từ 7,4 điểm trở lên', 'PGĐ Võ Hoài Nam phụ trách'],
  ],
  // What nobody understood is said, and what is told beside it stands.
  [
    'so-khcn-2026',
    'luc-van-dat',
    'băng rộng được mấy xã, loa phường thay pin lúc nào nhỉ',
    ['37 xã (chỉ tiêu 40 xã)', 'Phần «loa phường thay pin lúc nào nhỉ» tôi chưa trả lời được'],
  ],
  // The asker's own report, whoever entered it, and whenever it is to come.
  [
    'so-xay-dung-2025',
    'doan-tat-luc',
    'Tháng 8 văn phòng nộp giùm phòng tôi lúc mấy giờ, ghi lý do gì',
    ['Phòng Phát triển đô thị: 16:30 thứ Hai 25/08 (đúng hạn), Kiều Thị Nhàn nhập thay đơn vị vì'],
  ],
  [
    'so-khcn-2026',
    'chu-duc-manh',
    'Ngày mai em mới nộp thì bị trễ mấy ngày',
    ['Trung tâm Đổi mới sáng tạo: chưa báo cáo, đã quá hạn 4 ngày'],
  ],
])('%s: «%s», «%s»', (world, speaker, said, facts) => {
  const told = answerTo(worlds.get(world)!, speaker, said);
  for (const fact of facts) expect(told).toContain(fact);
});

it.each([
  // One task, asked of in two ways, stays one; talk is no question.
  [
    'so-y-te-2024',
    'vo-hoai-nam',
    'Gói thầu thuốc xong mấy gói rồi em, mấy bên cứ gọi hỏi hoài',
    'chưa trả lời được',
  ],
  [
    'so-tttt-2023',
    'trieu-thi-binh',
    'ISO 9001 nằm ở chỉ số nào thế ạ, em tìm mãi ko ra',
    'chưa trả lời được',
  ],
  // Of which it is asked, and nothing else is listed.
  [
    'so-y-te-2024',
    'mai-van-nghia',
    'trong mấy chỉ số có chỉ tiêu bằng điểm, cái nào phải tăng nhiều nhất',
    '5 chỉ số có chỉ tiêu điểm: ',
  ],
])('%s: «%s», «%s» has no «%s»', (world, speaker, said, not) => {
  expect(answerTo(worlds.get(world)!, speaker, said)).not.toContain(not);
});
