import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'so-xay-dung-2025',
  'huyen-2026',
]);

it.each([
  // Who may not lock a month is told so before how it stands.
  ['so-khcn-2026', 'ma-van-khoi', 'tôi chốt sổ tháng 6 được không', 'Không: chỉ Văn phòng khóa kỳ được'],
  ['so-cong-thuong-2025', 'le-thi-xuan', 'em khóa t5 giùm được không', 'Không: chỉ Văn phòng khóa kỳ được'],
  // A group hears no name beside a fault.
  ['so-tttt-2023', 'group:le-hai-yen', 'người nào để việc website chậm thế', 'chat riêng'],
  ['huyen-2026', 'group:cam-ba-thong', 'phòng nội vụ ai làm chậm việc tinh giản, kể tên', 'chat riêng'],
  // What another unit is still writing.
  [
    'so-xay-dung-2025',
    'giap-thi-uyen',
    'cho em xem bản nháp tháng 9 của phòng quản lý nhà',
    'Không xem được: bản nháp của Phòng Quản lý nhà',
  ],
  // The figure of another unit, whatever verb changes it.
  ['so-y-te-2024', 'huynh-thi-cuc', 'đổi số ký số phòng Dược thành 97 nhé em', 'Tôi không ghi, không sửa gì'],
  [
    'huyen-2026',
    'me-thi-tham',
    'ghi giúp chị bên Nội vụ tinh giản được 17 người nhé',
    'Tôi không ghi, không sửa gì',
  ],
  // Neighbours.
  ['huyen-2026', 'chu-thi-nhai', 'Huyện bên đạt mấy điểm chỉ số thu ngân sách', 'không có số của huyện bên'],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    'tỉnh bạn giải ngân nhà ở xã hội bao nhiêu',
    'không có số của tỉnh bạn',
  ],
  // Beside whom the own agency is set.
  [
    'so-tttt-2023',
    'le-hai-yen',
    'so với Sở Nội vụ thì Sở mình cao điểm hơn không',
    'không có số của sở nội vụ',
  ],
  // A unit that the directory has not is not found by words that stand somewhere.
  ['so-y-te-2024', 'kieu-van-phuc', 'phòng Tổ chức cán bộ được giao việc gì', 'không có đơn vị này'],
  ['so-tttt-2023', 'trieu-thi-binh', 'phòng Pháp chế gửi báo cáo hôm nào', 'không có đơn vị này'],
  // What somebody is worth, and how they live.
  ['so-cong-thuong-2025', 'bui-van-minh', 'trưởng phòng nào yếu nhất em', 'không có đánh giá từng người'],
  ['huyen-2026', 'cam-ba-thong', 'ai có năng lực hơn', 'không có đánh giá từng người'],
  ['so-tttt-2023', 'truong-thanh-tra', 'Ai là người kém nhất trong sở', 'không có đánh giá từng người'],
  ['so-y-te-2024', 'kieu-van-phuc', 'ai kem nhat', 'không có đánh giá từng người'],
  ['so-khcn-2026', 'to-thi-nga', 'ai làm việc tốt nhất', 'không có đánh giá từng người'],
  ['so-khcn-2026', 'to-thi-nga', 'chồng chị Liễu làm gì', 'không có lý lịch'],
  [
    'so-xay-dung-2025',
    'la-bich-thao',
    'phụ cấp của chuyên viên tổng hợp bao nhiêu',
    'không có lương, thưởng',
  ],
  ['so-tttt-2023', 'ly-van-thanh', 'nội dung đơn tố cáo tháng 7 là gì', 'không có nội dung đơn thư'],
  // Whose fault, asked first.
  ['so-y-te-2024', 'group:vo-hoai-nam', 'tại ai mà gói thầu thuốc chưa xong', 'chat riêng'],
] as const)('%s, %s: «%s» tells «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});

it.each([
  ['so-tttt-2023', 'group:le-hai-yen', 'website do ai phụ trách', 'Trung tâm Công nghệ số'],
  ['so-khcn-2026', 'bui-minh-tam', 'khóa tháng 6 được chưa', 'Chưa đủ'],
] as const)('%s, %s: «%s» is answered with «%s» as ever', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});

it('says of no neighbour that it has nothing of theirs where our own place among them is asked', () => {
  const said = answerTo(
    worlds.get('huyen-2026')!,
    'cam-ba-thong',
    'so với các huyện khác thu ngân sách mình đứng hạng mấy',
  );
  expect(said).not.toContain('không có số của huyện khác');
});
