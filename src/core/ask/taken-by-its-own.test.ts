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

const inPrivate = 'hãy hỏi tôi ở chat riêng';

it.each([
  // Who heads a unit and leads no index is told by name, of one name all.
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['Anh Sơn phụ trách phòng kỹ thuật hay trung tâm?'],
    ['Vũ Trường Sơn', 'Trịnh Ngọc Sơn'],
  ],
  ['so-y-te-2024', 'ly-thi-mai-huong', ['anh Khánh phụ trách phòng dược họ gì'], ['Đào Duy Khánh']],
  [
    'so-y-te-2024',
    'ly-thi-mai-huong',
    ['Chị Cúc bên nghiệp vụ y là trưởng phòng hay chuyên viên ấy nhỉ'],
    ['Phan Thị Kim Cúc', 'Huỳnh Thị Cúc'],
  ],
  [
    'so-tttt-2023',
    'giam-doc-trung-tam-cong-nghe-so',
    ['Cho hỏi chuyên viên tổng hợp VP giờ là ai để mình gửi bản giấy'],
    ['Hứa Minh An'],
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    ['chị Bình phụ trách trung tâm khuyến công phải không'],
    ['PGĐ Nguyễn Thị Thu Bình phụ trách 2 chỉ số'],
  ],
  // A group hears no order of units by how late they are, and no name beside a fault.
  [
    'so-y-te-2024',
    'group:phan-thi-kim-cuc',
    ['tháng 6 phòng nào trễ lâu nhất, xếp hạng giúp để rút kinh nghiệm'],
    [inPrivate],
  ],
  ['huyen-2026', 'group:quang-van-po', ['Xếp thứ tự các phòng từ chậm nhất xuống xem nào'], [inPrivate]],
  [
    'so-xay-dung-2025',
    'group:sam-van-tuyen',
    ['bot ơi ai ở phòng xây dựng để 3 hồ sơ thiết kế trễ vậy'],
    [inPrivate],
  ],
  ['so-khcn-2026', 'group:vi-thu-ha', ['phòng nào chưa gửi tháng 6'], ['Trung tâm Đổi mới sáng tạo']],
  // A year behind «sở» names no agency; a name does.
  [
    'so-xay-dung-2025',
    'ninh-duy-khoat',
    ['chi so nao cua so nam 2024 xep thap nhat'],
    ['Công bố giá vật liệu (hạng 16/17'],
  ],
  [
    'so-y-te-2024',
    'vo-hoai-nam',
    ['chỉ số nào của Sở Y tế Nghệ An năm 2023 thấp nhất'],
    ['không có số của sở nghệ an'],
  ],
  // A former year is of the index, months are of the task's figure.
  [
    'so-cong-thuong-2025',
    'nguyen-thi-thu-binh',
    ['Hỗ trợ xuất khẩu năm ngoái đứng thứ mấy, lên hay xuống so với năm kia'],
    ['hạng 7 (2023) → hạng 6/21 (2024)'],
  ],
  // «giải ngân» is no «ngắn».
  [
    'huyen-2026',
    'sung-a-dinh',
    ['Giai ngan t5 tang bao nhieu so t4'],
    ['18,6% (tháng 4) → 27,1% (tháng 5/2026)'],
  ],
  // Sent to whoever asks, and no way to report.
  [
    'so-cong-thuong-2025',
    'do-manh-ha',
    ['Tháng 5 mảng tôi phụ trách còn vướng chỗ nào, gửi nhanh'],
    ['3 nhiệm vụ có vướng mắc tháng 5/2025'],
  ],
  [
    'so-khcn-2026',
    'chu-duc-manh',
    ['thang nay viec y nhu thang truoc, co cach nao bao cao nhanh k'],
    ['[Tất cả như tháng trước]'],
  ],
  // «cái nào» picks one of those that were shown.
  [
    'so-cong-thuong-2025',
    'bui-van-minh',
    ['tôi phụ trách những chỉ số nào', 'cái nào điểm kém hơn'],
    ['Điểm thấp nhất (trong Tiếp cận đất đai cụm công nghiệp và An toàn hóa chất và điện)'],
  ],
  // An order to lock is none of the words of a report, whatever stands behind it.
  [
    'so-khcn-2026',
    'hoang-thi-lieu',
    ['Em khóa giúp chị kỳ tháng 6 luôn đi, phòng chị gửi rồi'],
    ['Khóa kỳ là việc của Văn phòng Sở'],
  ],
  // Who is at work on the task told of, and not what goes well.
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    ['phủ sóng thôn lõm đến đâu rồi', 'ai đang làm'],
    ['Phòng Chuyển đổi số: Phủ sóng di động'],
  ],
  ['so-khcn-2026', 'luc-van-dat', ['ok, tốt lắm'], ['Cảm ơn anh/chị']],
])('%s: «%s», %j', (world, speaker, said, facts) => {
  const told = answerTo(worlds.get(world)!, speaker, ...said);
  for (const fact of facts) expect(told).toContain(fact);
});

it('asks «mỗi cái» of those that were just listed, and of no others', () => {
  const told = answerTo(
    worlds.get('so-khcn-2026')!,
    'dinh-cong-vien',
    'Những chỉ số nào giao chỉ tiêu bằng điểm, mỗi cái còn thiếu bao nhiêu, cái nào thiếu nhiều nhất?',
  );
  expect(told).toContain('Tài sản trí tuệ (còn thiếu 6,1 điểm');
  expect(told).not.toContain('không tính bằng điểm');
});
