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
  // Whose unit asks, or whom it is made for, is nobody whose work is asked about.
  [
    'so-y-te-2024',
    'quach-thi-diem',
    'Văn phòng em đang ráp số cho sếp Quyết, đơn vị nào tháng 5 gửi trễ vậy ạ',
    'Báo cáo trễ hạn tháng 5/2024: Thanh tra Sở',
  ],
  [
    'so-khcn-2026',
    'bui-minh-tam',
    'Văn phòng anh sắp đóng cuốn kỷ yếu, tháng 6 còn thiếu báo cáo của ai',
    'Chưa báo cáo tháng 6/2026: Trung tâm Đổi mới sáng tạo',
  ],
  [
    'so-cong-thuong-2025',
    'cao-my-hanh',
    'Phòng em phải gửi công văn đôn đốc, bot kể giúp các đơn vị còn nợ báo cáo tháng 5',
    'Chưa báo cáo tháng 5/2025: Trung tâm Khuyến công',
  ],
  // Who came by, or asked for it.
  [
    'so-cong-thuong-2025',
    'pham-thi-tam',
    'Thanh tra mới qua mượn hồ sơ, em coi giúp chị tháng 4 ai nộp trễ',
    'Báo cáo trễ hạn tháng 4/2025: Phòng Quản lý Thương mại',
  ],
  [
    'so-tttt-2023',
    'nguyen-trong-hung',
    'Chị Yến nhờ anh coi hộ, chỉ số nào của sở năm ngoái thấp điểm nhất',
    'Điểm 2022 thấp nhất: Dịch vụ hỗ trợ doanh nghiệp',
  ],
  [
    'so-tttt-2023',
    'truong-van-phong',
    'Mình đang cùng Thanh tra rà sổ sách, tháng 7 đơn vị nào bị trả lại báo cáo vậy bot',
    '2 nhiệm vụ bị trả lại tháng 7/2023',
  ],
  // What befalls the asker.
  [
    'so-tttt-2023',
    'truong-phong-thong-tin-bao-chi-xuat-ban',
    'Chị vừa hết phép vô cơ quan, tháng 7 phòng chị nộp bc chưa em',
    'Phòng Thông tin – Báo chí – Xuất bản chưa báo cáo tháng 7/2023',
  ],
  // Who leads looks at all, or at their own, as they say.
  [
    'so-xay-dung-2025',
    'tang-thi-ngoc-dieu',
    'Chị phải trả lời chủ tịch, cả sở tháng 9 chậm mấy việc',
    '6 nhiệm vụ chậm và 1 chưa làm tháng 9/2025',
  ],
  // What is ordered goes to whom the order names.
  [
    'so-y-te-2024',
    'thai-minh-tuan',
    'Chị Hương vừa bảo em, nhắc phòng KHTC nộp báo cáo tháng 6 giùm',
    'Nhắc Phòng Kế hoạch – Tài chính?',
  ],
])('%s, %s: «%s» asks what stands behind the circumstance', (world, speaker, text, told) => {
  expect(answerTo(worlds.get(world)!, speaker, text)).toContain(told);
});

it.each([
  // It leaves open whose work is meant.
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    'Anh mới qua Trung tâm Đổi mới, tháng 6 nộp báo cáo chưa',
    'Trung tâm Đổi mới sáng tạo chưa báo cáo tháng 6/2026',
  ],
  // What it is told of is what is asked about.
  [
    'so-tttt-2023',
    'van-thu-tong-hop',
    'Sở Tư pháp vừa hỏi về cái văn bản trạm phát sóng, t7 thanh tra báo tới đâu',
    'đã được Sở Tư pháp thẩm định',
  ],
  // Why it is asked how somebody is let to stand in.
  [
    'so-khcn-2026',
    'hoang-thi-lieu',
    'tôi xin nghỉ phép từ 20 tới, muốn bot nhắc người khác thay tôi thì gõ gì',
    '/vangmat',
  ],
])('%s, %s: «%s» is of what its first clause tells', (world, speaker, text, told) => {
  expect(answerTo(worlds.get(world)!, speaker, text)).toContain(told);
});

it.each([
  ['so-khcn-2026', 'to-thi-nga', 'hai lớp quản lý đề tài hạn tới bữa nào vậy em', 'Hạn 15/08/2026'],
  ['so-xay-dung-2025', 'la-bich-thao', 'quy chế kiến trúc đô thị hạn trình là hôm nào', 'Hạn 15/09/2025'],
  ['huyen-2026', 'lo-thi-may', 'vụ sáp nhập 22 thôn hạn chót chừng nào', 'Hạn 30/09/2026'],
])('%s, %s: «%s» asks for the day', (world, speaker, text, told) => {
  expect(answerTo(worlds.get(world)!, speaker, text)).toContain(told);
});

it.each([
  // Of the one that was picked, and not of all among which it was.
  [
    'so-cong-thuong-2025',
    'do-manh-ha',
    'chỉ số nào của tôi tụt hạng nhiều nhất, năm nay phấn đấu hạng mấy',
    ['Chi phí tuân thủ (▼ 8 bậc', 'Chỉ tiêu 2025 của Chi phí tuân thủ: 7,8 điểm'],
    'Chuyển đổi xanh',
  ],
  // Who sent it, and which post they have.
  [
    'so-cong-thuong-2025',
    'bui-van-minh',
    'tháng 4 ai gửi báo cáo của Thanh tra, người đó chức vụ gì',
    ['Phùng Thanh Bình nhập thay', 'Phùng Thanh Bình: Chuyên viên Văn phòng Sở'],
    'Tôi chưa hiểu',
  ],
  // Whoever stood in for somebody, and nobody whom that one stood in for.
  [
    'so-y-te-2024',
    'doan-trong-nghia',
    'tháng 5 ai nộp báo cáo thay anh Khánh bên Dược vậy',
    ['Kiều Văn Phúc gửi thay Đào Duy Khánh'],
    'Trung tâm Kiểm soát bệnh tật',
  ],
  [
    'so-xay-dung-2025',
    'la-bich-thao',
    'tháng 8 bên nào chưa nộp báo cáo, bên nào nộp trễ mấy hôm',
    ['Phòng Quy hoạch – Kiến trúc (1 ngày', 'Chưa báo cáo: Phòng Đường bộ và Vận tải'],
    'Tôi chưa hiểu',
  ],
])('%s, %s: «%s» is answered whole', (world, speaker, text, facts, other) => {
  const told = answerTo(worlds.get(world)!, speaker, text);
  for (const fact of facts) expect(told).toContain(fact);
  expect(told).not.toContain(other);
});

it.each([
  ['so-tttt-2023', 'van-thu-tong-hop', 'Nay tới cơ quan sớm ghê, bot uống cà phê chưa', 'Tôi là bot DDCI'],
  ['huyen-2026', 'lo-thi-may', 'chỉ số nào của huyện năm ngoái thấp điểm nhất', 'Vốn đầu tư công (47,5 điểm'],

  // Whoever's title says what they do; the unit where a unit is asked for.
  ['so-tttt-2023', 'duong-ngoc-lan', 'ai lo tổng hợp bên văn phòng vậy', 'Chuyên viên tổng hợp Văn phòng Sở'],
  ['huyen-2026', 'lo-thi-may', 'cơ quan nào tổng hợp báo cáo', 'Văn phòng HĐND và UBND theo dõi, tổng hợp'],
  ['so-khcn-2026', 'luc-van-dat', 'trung tâm đổi mới giám đốc tên gì', 'Chu Đức Mạnh'],
  ['so-xay-dung-2025', 'kieu-thi-nhan', 'hai người tên Phương chức vụ sao', '2 người tên Phương'],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    'Em phải in thiệp mà sở có hai người tên Phương, họ tên với chức vụ sao',
    '2 người tên Phương',
  ],
  [
    'so-y-te-2024',
    'thai-minh-tuan',
    'nhắc lại anh Phúc bên phòng KHTC gửi báo cáo',
    'Nhắc Phòng Kế hoạch – Tài chính?',
  ],
  [
    'huyen-2026',
    'lo-thi-may',
    'chi so hoa giai thon ban do may sep phu trach, ten gi',
    'Khuất Thị Ngân phụ trách Hòa giải',
  ],
  // Of work that is due, by who owes it; of an absence; of what is reported.
  ['huyen-2026', 'lo-thi-may', 'muốn xin đổi ngày hoàn thành việc sáp nhập thì bấm nút nào', '/giahan'],
  [
    'so-xay-dung-2025',
    'than-huu-kiet',
    'tuần tới anh đi tập huấn, muốn cho chú Chiến nhận nhắc thay thì làm sao',
    '/vangmat',
  ],
  [
    'so-y-te-2024',
    'huynh-thi-cuc',
    'sửa giùm số lấy mẫu thực phẩm tháng 6 lên 200 được hông bot',
    'Tôi không ghi, không sửa gì theo lời nhắn này',
  ],
  [
    'so-cong-thuong-2025',
    'le-thi-xuan',
    'em mở giúp tháng 4 cho phòng chị chỉnh lại số',
    'Mở khóa kỳ là việc của Văn phòng Sở',
  ],
])('%s, %s: «%s»', (world, speaker, text, told) => {
  expect(answerTo(worlds.get(world)!, speaker, text)).toContain(told);
});
