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
  // A figure of the index, behind work of it.
  [
    'so-xay-dung-2025',
    'tang-thi-ngoc-dieu',
    'Nhà ở xã hội xong mấy căn, chỉ tiêu điểm của chỉ số là bao nhiêu',
    ['Chỉ tiêu 2025 của Nhà ở xã hội: 7,0 điểm', 'Đôn đốc chủ đầu tư hoàn thành 640 căn'],
  ],
  [
    'so-cong-thuong-2025',
    'bui-van-minh',
    'Đề án khuyến công giải ngân được mấy đề án, hạng năm ngoái bao nhiêu',
    ['4 đề án (chỉ tiêu 15 đề án)', 'Xúc tiến thương mại và khuyến công năm 2024: hạng 19/21'],
  ],
  // By which quarter or month: of the task, whatever else is asked.
  [
    'huyen-2026',
    'luong-van-inh',
    'thanh tra xã làm được mấy xã, còn bao nhiêu và phải hoàn thành trong quý nào',
    ['Còn 2 xã, đạt 2 xã trên 4 xã', 'Quý III/2026'],
  ],
  [
    'so-xay-dung-2025',
    'co-dang-phuong',
    'Khảo sát mỏ vật liệu được mấy mỏ rồi, xong trong quý mấy',
    ['11 mỏ (chỉ tiêu 18 mỏ)', 'Kế hoạch không đặt hạn cho nhiệm vụ này'],
  ],
  // Who leads the unit that was told of.
  [
    'huyen-2026',
    'khuat-thi-ngan',
    'Sáp nhập thôn được mấy thôn rồi, trưởng phòng làm việc đó tên gì?',
    ['9 thôn (chỉ tiêu 22 thôn)', 'Lò Thị Mây: Trưởng phòng Nội vụ'],
  ],
  [
    'so-xay-dung-2025',
    'ninh-duy-khoat',
    'sổ tay hoàn công tới đâu rồi, thủ trưởng đơn vị đó là ai',
    ['Xong bản thảo 64 trang', 'Thân Hữu Kiệt: Giám đốc Trung tâm Giám định'],
  ],
  // A word that points, anywhere in its clause: of what was told of just before, and of no name before that.
  [
    'so-khcn-2026',
    'to-thi-nga',
    'Chỉ số nào của chị đang thấp hạng nhất, việc nào của nó đang chậm',
    ['Chi cho nghiên cứu và phát triển · tháng 6/2026 có 2 nhiệm vụ chậm'],
  ],
  [
    'so-xay-dung-2025',
    'la-bich-thao',
    'Giờ gỡ vướng tháng 9 mở mấy buổi, với lại ai phụ trách chỉ số đó',
    ['Mở 4 buổi, 13 lượt', 'Giám đốc Sở Ninh Duy Khoát phụ trách Một cửa gỡ vướng'],
  ],
  // A month that has not opened has its dates; what is asked beside them is told all the same.
  [
    'huyen-2026',
    'giang-van-thuan',
    'phòng tôi tháng 5 nộp hôm nào, kỳ tháng 7 hạn ngày mấy',
    ['15:55 thứ Hai 25/05', 'tháng 7/2026'],
  ],
  [
    'so-tttt-2023',
    'nguyen-ngoc-son',
    'tôi gửi thay anh Bình ngày nào, hạn kỳ tháng 8 là thứ mấy',
    ['14:20 thứ Năm 25/05 (đúng hạn)', 'thứ Sáu 25/08/2023'],
  ],
  [
    'huyen-2026',
    'me-thi-tham',
    'Em báo cáo thay anh Thuận những tháng nào và kỳ tới hạn hôm nào ạ',
    ['tháng 3/2026: 16:20', 'Hạn báo cáo tháng 6/2026'],
  ],
  // The same of another month or unit.
  [
    'so-cong-thuong-2025',
    'phung-thanh-binh',
    'Đơn vị nào tháng 4 nộp trễ và tháng 5 có tái phạm không?',
    ['trễ hạn tháng 4/2025: Phòng Quản lý Thương mại', 'trễ hạn tháng 5/2025: Thanh tra Sở'],
  ],
  // What is wanted without a word that asks.
  [
    'so-khcn-2026',
    'luc-van-dat',
    'Băng rộng điểm năm ngoái, chỉ tiêu năm nay, xã nâng cấp được mấy xã rồi',
    ['37 xã (chỉ tiêu 40 xã)', 'năm 2025: 71,5 điểm', 'Chỉ tiêu 2026 của Truy cập Internet băng rộng'],
  ],
] as const)('%s, %s: %s', (world, speaker, q, facts) => {
  const text = answerTo(worlds.get(world)!, speaker, q);
  for (const fact of facts) expect(text).toContain(fact);
});

it('asks behind an answer who leads the one unit that it told of', () => {
  const text = answerTo(
    worlds.get('so-y-te-2024')!,
    'hoang-van-quyet',
    'Ứng dụng công nghệ thông tin y tế đơn vị nào chủ trì?',
    'Thủ trưởng là ai',
  );
  expect(text).toContain('Tô Thị Lệ Quyên: Giám đốc Trung tâm Kiểm soát bệnh tật');
});
