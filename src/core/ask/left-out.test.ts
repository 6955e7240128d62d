import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../test/support/world.ts';

const worlds = await openWorlds(['so-y-te-2024', 'so-khcn-2026', 'huyen-2026', 'so-xay-dung-2025']);

it.each([
  // What was reported beside what the plan sets, and by how many days it is late.
  [
    'huyen-2026',
    'sung-a-dinh',
    ['đường Nà Hin – Phiêng Cài khởi công chưa, hạn hôm nào, quá mấy ngày rồi'],
    ['đã quá hạn 24 ngày (hạn 15/05/2026)', '«Chưa khởi công được»'],
  ],
  [
    'so-xay-dung-2025',
    'tang-thi-ngoc-dieu',
    ['tỷ lệ dân có nước máy giờ được bao nhiêu, còn cách chỉ tiêu mấy %'],
    ['Còn 1,8%, đạt 95,2% trên 97%'],
  ],
  // Words of its index's name are words of the task, too.
  [
    'so-xay-dung-2025',
    'luong-quang-chien',
    ['sổ tay hoàn công làm tới đâu, hạn hôm nào, còn mấy ngày'],
    ['«Xong bản thảo 64 trang, đang lấy ý kiến»', 'còn 22 ngày đến hạn 31/10/2025'],
  ],
  // What is left, asked by a clause of its own.
  [
    'huyen-2026',
    'quang-van-po',
    ['kiểm đếm bồi thường được bao nhiêu hộ, còn bao nhiêu'],
    ['Còn 152 hộ, đạt 158 hộ trên 310 hộ'],
  ],
  // That the plan sets no time where somebody asks whether it will be in time.
  [
    'so-y-te-2024',
    'hoang-van-quyet',
    ['bệnh án điện tử được mấy bệnh viện rồi, có kịp 6 viện không'],
    ['2 bệnh viện (chỉ tiêu 6 bệnh viện)', 'Kế hoạch không đặt hạn cho nhiệm vụ này'],
  ],
  // In which of the months what is to be reached was there.
  [
    'so-xay-dung-2025',
    'la-bich-thao',
    ['vá ổ gà tháng 7, tháng 9 được bao nhiêu %, tháng nào đạt 95'],
    ['Từ 95% trở lên: không có tháng nào', 'tháng 7 (90,6%), tháng 9 (93,2%)'],
  ],
  // Three questions of a unit, of which the whole is one; whom to call is whoever leads it.
  [
    'so-y-te-2024',
    'quach-thi-diem',
    ['phòng Kế hoạch Tài chính tháng 6 còn nợ mấy việc, ai là trưởng phòng, đã nhắc chưa'],
    ['còn 9 nhiệm vụ chưa báo cáo tháng 6/2024', 'Lưu Bá Phúc: Trưởng phòng', 'Văn phòng đã nhắc'],
  ],
  [
    'so-khcn-2026',
    'ly-kim-dung',
    ['Trung tâm Đổi mới sáng tạo nộp tháng 6 chưa, liên hệ ai'],
    ['chưa báo cáo tháng 6/2026', 'Chu Đức Mạnh: Giám đốc'],
  ],
  // What nobody told is said to be open.
  [
    'so-y-te-2024',
    'to-thi-le-quyen',
    ['lấy mẫu thực phẩm được mấy mẫu rồi, lần tới khi nào'],
    ['178 mẫu', 'Phần «lần tới khi nào» tôi chưa trả lời được'],
  ],
  // Behind one task: of it, and of nothing else.
  [
    'so-khcn-2026',
    'luc-van-dat',
    ['băng rộng nâng cấp được mấy xã rồi', 'bao giờ xong'],
    ['37 xã (chỉ tiêu 40 xã)', 'Kế hoạch không đặt hạn cho nhiệm vụ này'],
  ],
  [
    'so-xay-dung-2025',
    'doan-tat-luc',
    ['nước máy đô thị được bao nhiêu phần trăm', 'còn cách chỉ tiêu mấy %'],
    ['Còn 1,8%, đạt 95,2% trên 97%'],
  ],
] as const)('of one task all that is asked is told: %s, %s, %j', (world, speaker, asked, told) => {
  const text = answerTo(worlds.get(world)!, speaker, ...asked);
  for (const words of told) expect(text).toContain(words);
});

it.each([
  // Words of an index's name that are part of what a task is about.
  [
    'so-xay-dung-2025',
    'au-the-vinh',
    'đồ án quy hoạch đưa lên cổng được mấy cái rồi',
    '31 đồ án (chỉ tiêu 46 đồ án)',
  ],
  // «đúng hạn bao nhiêu» asks for no time that the plan sets.
  [
    'so-y-te-2024',
    'phan-thi-kim-cuc',
    'hồ sơ cấp phép hành nghề đúng hạn bao nhiêu',
    '100% (chỉ tiêu 100%) (Phòng Nghiệp vụ Y, tháng 6/2024)',
  ],
  // «bên Dược» is whom «Phòng Dược» names: no unit is passed over.
  [
    'so-y-te-2024',
    'ly-thi-mai-huong',
    'bên Dược tháng 6 có gì chậm không',
    'Phòng Nghiệp vụ Dược · tháng 6/2024 có 1 nhiệm vụ chậm',
  ],
  ['so-y-te-2024', 'huynh-thi-cuc', 'giá khám bệnh một lượt bao nhiêu tiền', 'không có mức giá'],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    'tháng 8 đơn vị nào không nộp, khóa rồi phải không',
    'Chưa báo cáo tháng 8/2025: Phòng Đường bộ và Vận tải',
  ],
  ['huyen-2026', 'cam-ba-thong', 'tháng 5 mấy việc chậm, phòng nào lắm nhất', 'đều 3 việc chậm, nhiều nhất'],
] as const)('in %s %s is told of what the words are of: %s', (world, speaker, asked, told) => {
  expect(answerTo(worlds.get(world)!, speaker, asked)).toContain(told);
});

it.each([
  ['so-xay-dung-2025', 'ninh-duy-khoat', 'tháng 9 mấy việc chậm, đơn vị nào nhiều nhất'],
  ['huyen-2026', 'cam-ba-thong', 'tháng 5 bao nhiêu việc chậm, chia theo đơn vị xem phòng nào nhiều nhất'],
] as const)('in %s %s is told counts, and no rows of what is counted: %s', (world, speaker, asked) => {
  const text = answerTo(worlds.get(world)!, speaker, asked);
  expect(text).toContain('nhiều nhất');
  expect(text).not.toContain('🟠');
  expect(answerTo(worlds.get(world)!, speaker, `${asked}, kể tên từng việc`)).toContain('🟠');
});
