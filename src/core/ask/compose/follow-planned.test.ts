import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'so-xay-dung-2025',
]);

// Behind one task that was told of: at what pace it goes, when it is next, what it yields, by when it has to be done.
it.each([
  [
    'so-khcn-2026',
    'luc-van-dat',
    ['băng rộng nâng cấp được mấy xã', 'nhịp này có kịp không'],
    'Cần khoảng 0,5 xã mỗi tháng',
  ],
  [
    'so-y-te-2024',
    'to-thi-le-quyen',
    ['trạm y tế liên thông được mấy trạm', 'hết năm liệu có đạt chỉ tiêu không'],
    'Cần khoảng 7,8 trạm mỗi tháng',
  ],
  [
    'so-xay-dung-2025',
    'sam-van-tuyen',
    ['đường tỉnh thảm được mấy km', 'bình quân mỗi tháng phải thảm bao nhiêu nữa'],
    'Cần khoảng 7,8 km mỗi tháng',
  ],
  [
    'so-cong-thuong-2025',
    'pham-thi-tam',
    ['hài lòng doanh nghiệp quý I được mấy %', 'lần khảo sát tới khi nào'],
    'Hạn 30/06/2025',
  ],
  [
    'so-xay-dung-2025',
    'luong-quang-chien',
    ['sổ tay hoàn công tới đâu rồi', 'đầu ra phải nộp là gì'],
    'Sổ tay hồ sơ hoàn công',
  ],
  [
    'so-xay-dung-2025',
    'tang-thi-ngoc-dieu',
    ['quy chế kiến trúc trình chưa', 'thế là quá hạn bao lâu rồi'],
    'đã quá hạn 24 ngày',
  ],
  [
    'so-khcn-2026',
    'to-thi-nga',
    ['lớp bồi dưỡng cán bộ trẻ mở chưa', 'muộn nhất hôm nào phải xong'],
    '15/08/2026',
  ],
  [
    'so-khcn-2026',
    'nong-quoc-toan',
    ['đánh giá an toàn thông tin tới đâu rồi', 'vậy có kịp hạn không'],
    'còn 185 ngày đến hạn 31/12/2026',
  ],
] as const)('of %s, %s asks «%s»', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});

// What was asked for, whether anybody answered it; what was given back, of another unit; whose figure stands at an end.
it.each([
  [
    'so-tttt-2023',
    'van-thu-tong-hop',
    ['tháng 7 có những kiến nghị nào', 'có ai phản hồi chưa'],
    'Báo cáo chưa ghi ý kiến duyệt hay trả lời nào',
  ],
  [
    'so-xay-dung-2025',
    'la-bich-thao',
    ['tháng 9 phòng quản lý xây dựng bị trả lại mục nào', 'thế trung tâm giám định thì sao'],
    '2.1.a',
  ],
  [
    'so-y-te-2024',
    'hoang-van-quyet',
    ['thẩm định hồ sơ đúng hạn tháng 6 bao nhiêu', 'đơn vị nào cao nhất'],
    'Phòng Nghiệp vụ Dược cao hơn: 98,5%',
  ],
  [
    'so-cong-thuong-2025',
    'do-manh-ha',
    ['hồ sơ nộp mạng tháng 5 được bao nhiêu', 'tháng 3 thì sao', 'tháng 4 nữa', 'tăng được bao nhiêu'],
    '88,4% (tháng 3) → 97,1% (tháng 5/2025)',
  ],
  [
    'so-y-te-2024',
    'luu-ba-phuc',
    ['phòng mình còn nợ kỳ nào', 'việc nào phải điền số liệu'],
    '6 nhiệm vụ tháng 6/2024, của Phòng Kế hoạch – Tài chính',
  ],
] as const)('of %s, %s asks «%s» of what was shown', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});
