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
  // What is to be in the whole year, of which nothing is said to be done: the plan's figure before what was reported.
  ['so-y-te-2024', 'to-thi-le-quyen', 'mẫu thực phẩm trong năm lấy bao nhiêu mẫu', 'Lấy 300 mẫu thực phẩm'],
  ['so-xay-dung-2025', 'luong-quang-chien', 'kiểm định cầu yếu cả năm bao nhiêu cầu', 'Kiểm định 09 cầu yếu'],
  ['so-khcn-2026', 'vi-thu-ha', 'nhãn hiệu OCOP định mức năm nay mấy đơn', 'chỉ tiêu 60 đơn'],
  // Between which spans is asked is no month of reports.
  ['so-tttt-2023', 'loc-bich-ha', 'giao ban doanh nghiệp theo tháng hay theo quý', '6 tháng/lần'],
  [
    'so-xay-dung-2025',
    'khuc-trong-nghi',
    'kiểm tra bến xe hàng tháng hay hàng quý',
    '01 quý/lần: Kiểm tra bến xe',
  ],
  // By when at the latest, and the paper that goes with it.
  [
    'huyen-2026',
    'au-duong-kien',
    'bàn giao mặt bằng tuyến tránh muộn nhất là bao giờ',
    'Xong trong tháng 7/2026: Bàn giao',
  ],
  ['huyen-2026', 'kha-thi-lua', 'lắp máy lấy số phải nộp giấy tờ gì', 'Biên bản nghiệm thu 03 quầy: Lắp máy'],
  // A place that is to be reached is the target, and no movement.
  [
    'so-cong-thuong-2025',
    'nguyen-thi-thu-binh',
    'xúc tiến thương mại và khuyến công phải leo từ hạng 19 lên hạng mấy',
    'Chỉ tiêu 2025 của Xúc tiến thương mại và khuyến công: từ hạng 10 trở lên',
  ],
  // A share of money is no sum of it.
  [
    'so-khcn-2026',
    'to-thi-nga',
    'kinh phí khoa học tháng 5 với tháng 6 chênh mấy phần trăm',
    'Tăng 13 điểm phần trăm',
  ],
] as const)('%s, %s: «%s» tells «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});

it.each([
  ['so-tttt-2023', 'nguyen-trong-hung', 'tỷ lệ hồ sơ trực tuyến mấy tháng nay ra sao', '97,8%'],
  ['huyen-2026', 'lo-thi-may', 'năm nay tinh giản được mấy người rồi', '11 người'],
] as const)('%s, %s: «%s» is of reports as ever, «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});
