import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
  'so-xay-dung-2025',
]);

// What is asked of tasks behind something that was spoken of is of that, and not of the whole agency.
it.each([
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['chỉ số nào năm ngoái thấp điểm nhất', 'có việc nào chậm không'],
    'trong Doanh nghiệp khoa học công nghệ: không có nhiệm vụ nào chậm',
  ],
  [
    'so-xay-dung-2025',
    'co-dang-phuong',
    ['Công bố giá vật liệu năm ngoái hạng mấy', 'những việc nào đang chậm'],
    '2 nhiệm vụ chậm tháng 9/2025, trong Công bố giá vật liệu',
  ],
  [
    'huyen-2026',
    'vang-mi-say',
    ['em gửi thay anh Kiên kỳ nào nhỉ', 'trong đó có mấy việc chậm'],
    '3 nhiệm vụ chậm tháng 5/2026, của Ban Quản lý dự án đầu tư xây dựng',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['phòng quản lý thương mại báo cáo tháng 5 ra sao', 'cái gì vướng'],
    'của Phòng Quản lý Thương mại',
  ],
  [
    'huyen-2026',
    'luong-van-inh',
    ['tháng 4 thanh tra huyện ai nhập báo cáo', 'tháng đó mấy việc chậm'],
    'tháng 4/2026, của Thanh tra huyện',
  ],
] as const)('of %s, %s asks «%s» of what was spoken of', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});

it.each([
  [
    'so-y-te-2024',
    'truong-thi-huong',
    ['Phòng Nghiệp vụ Dược nộp tháng 6 chưa', 'toàn sở có mấy việc chậm'],
    'Phòng Nghiệp vụ Y',
  ],
  [
    'so-xay-dung-2025',
    'ninh-duy-khoat',
    ['Công bố giá vật liệu năm ngoái hạng mấy', 'đơn vị nào có việc chậm tháng 9'],
    'Trung tâm Giám định',
  ],
] as const)('of %s, %s asks «%s» of all', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});

// Who stood in, and a choice of all indices, leave in mind whose report it was, and of which month.
it.each([
  [
    'huyen-2026',
    'vang-mi-say',
    ['em gửi thay anh Kiên kỳ nào nhỉ', 'có muộn không'],
    'Ban Quản lý dự án đầu tư xây dựng: 14:10 thứ Hai 25/05 (đúng hạn)',
  ],
  [
    'so-xay-dung-2025',
    'giap-thi-uyen',
    ['em nộp thay anh Nghị tháng nào nhỉ', 'hôm đó mấy giờ'],
    '15:50 thứ Sáu 25/07',
  ],
  [
    'huyen-2026',
    'cam-ba-thong',
    ['tháng 5 ai chưa nộp', 'chỉ tiêu là gì', 'tháng 4 đơn vị đó có việc nào chậm'],
    'tháng 4/2026 có 3 nhiệm vụ chậm',
  ],
] as const)('of %s, %s keeps in mind «%s»', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});

// A month before «đơn vị đó» is no count of units; «tháng trước» of whose last month was told is the one before it.
it.each([
  [
    'so-khcn-2026',
    'bui-minh-tam',
    ['tháng 6 ai chưa gửi', 'tháng 4 bên đó gửi đúng hạn không'],
    '11:00 thứ Sáu 24/04 (đúng hạn)',
  ],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    ['tháng 9 ai chưa nộp báo cáo', 'tháng 8 đơn vị đó có việc nào chậm'],
    'tháng 8/2025 có 1 nhiệm vụ chậm',
  ],
  [
    'so-y-te-2024',
    'hoang-van-quyet',
    ['tháng 6 phòng nào chưa nộp', 'kỳ trước phòng ấy có nộp đúng hạn không'],
    '16:50 thứ Hai 27/05 (đúng hạn)',
  ],
  [
    'so-tttt-2023',
    'phuong-thi-huong-lan',
    ['Thanh tra Sở tháng 7 nộp lúc nào', 'tháng liền trước thì sao, có trễ không'],
    '08:50 thứ Hai 26/06',
  ],
  [
    'so-tttt-2023',
    'nguyen-trong-hung',
    ['kiến nghị dn viễn thông tháng 7 trả lời mấy cái', 'chỉ số ấy ai phụ trách'],
    'Nguyễn Trọng Hùng phụ trách Dịch vụ hỗ trợ doanh nghiệp',
  ],
] as const)('of %s, %s asks «%s»', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});

// Of nobody by name, behind what was sent in an earlier month: of that month; «trễ hay đúng hẹn» is of the report that was told of.
it.each([
  [
    'huyen-2026',
    'cam-ba-thong',
    ['tháng 4 nộp đủ chưa', 'đơn vị nào trễ hạn'],
    'Báo cáo trễ hạn tháng 4/2026: Phòng Nông nghiệp và Môi trường',
  ],
  [
    'so-y-te-2024',
    'hoang-van-quyet',
    ['tháng 5 mấy đơn vị nộp', 'ai nộp muộn'],
    'Báo cáo trễ hạn tháng 5/2024: Thanh tra Sở',
  ],
  [
    'so-khcn-2026',
    'ly-kim-dung',
    ['tháng 4 ai nộp trễ', 'trễ mấy ngày', 'mình khoá tháng đó hôm nào'],
    'Kỳ tháng 4/2026 đã khóa',
  ],
  [
    'so-xay-dung-2025',
    'la-bich-thao',
    ['tháng 9 phòng đường bộ nộp chưa', 'trễ hay đúng hẹn'],
    '10:45 thứ Hai 29/09 (trễ hạn 4 ngày)',
  ],
] as const)('of %s, %s asks «%s» of that month', (name, speaker, said, fact) => {
  expect(answerTo(worlds.get(name)!, speaker, ...said)).toContain(fact);
});

// A month that its command showed as a whole leaves nothing less in mind, and another month is told behind it as a whole, too.
it.each([
  ['có gì chậm không', 'Có, 4 nhiệm vụ chậm và 1 chưa làm tháng 7/2023'],
  ['tháng 6 thì sao', 'Tháng 6/2023, toàn Sở'],
])('behind /tiendo «%s» is of all', (asked, fact) => {
  const world = worlds.get('so-tttt-2023')!;
  expect(answerTo(world, 'nguyen-trong-hung', '/index 1.5', '/tiendo', asked)).toContain(fact);
});
