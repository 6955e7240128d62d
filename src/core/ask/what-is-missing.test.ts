import { describe, expect, it } from 'vitest';
import { building, district, health, science, trade } from '../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../test/support/world.ts';

describe('what a figure lacks', () => {
  it.each([
    [health, 'vo-hoai-nam', ['mẫu thực phẩm còn phải lấy bao nhiêu nữa cho đủ năm'], 'Còn 122 mẫu'],
    [health, 'to-thi-le-quyen', ['tram y te lien thong con thieu nhiu nua moi du chi tieu v'], 'Còn 47 trạm'],
    [district, 'giang-van-thuan', ['thu ngân sách còn hụt bao nhiêu tỷ nữa mới đủ dự toán'], 'Còn 111,1 tỷ'],
    [building, 'ninh-duy-khoat', ['nhà ở xã hội còn bao nhiêu căn nữa mới đủ chỉ tiêu'], 'Còn 428 căn'],
    [building, 'sam-van-tuyen', ['đường tỉnh còn phải thảm bao nhiêu km nữa'], 'Còn 23,5 km'],
    [science, 'vi-thu-ha', ['đăng ký nhãn hiệu OCOP còn thiếu nhiêu đơn nữa'], 'Còn 21 đơn'],
    [
      trade,
      'nguyen-thi-thu-binh',
      ['hội chợ nước ngoài cần đưa thêm bao nhiêu lượt nữa mới đủ'],
      'Còn 13 lượt',
    ],
    [
      building,
      'vien-dinh-thieu',
      ['số đồ án quy hoạch đã đưa lên cổng tra cứu đến hết tháng 9', 'còn phải đưa bao nhiêu đồ án nữa'],
      'Còn 15 đồ án',
    ],
  ])('is told first, however it is asked for: %#', (world, who, said, told) => {
    expect(say(world, who, ...said)).toMatch(new RegExp(`^\\S+ ${told}`));
  });
});

describe('which part of a figure there is', () => {
  it.each([
    [
      district,
      'giang-van-thuan',
      'thu ngan sach toi thang 5 dc bao nhieu % du toan roi',
      '74,9 tỷ đồng, bằng 40,3%',
    ],
    [
      district,
      'cam-ba-thong',
      'tháng 4 thu ngân sách đạt bao nhiêu phần trăm dự toán',
      '61,2 tỷ đồng, bằng 32,9%',
    ],
    [building, 'ninh-duy-khoat', 'nhà ở xã hội đạt bao nhiêu % chỉ tiêu rồi', '212 căn, bằng 33,1%'],
    [district, 'quang-van-po', 'đấu giá đất đạt bao nhiêu % so với chỉ tiêu', '24 lô, bằng 20%'],
    [science, 'vi-thu-ha', 'đơn nhãn hiệu ocop đạt mấy phần trăm kế hoạch', '39 đơn, bằng 65%'],
    [
      district,
      'sung-a-dinh',
      'thu ngân sách đạt mấy % dự toán rồi, còn thiếu bao nhiêu tỷ',
      'Còn 111,1 tỷ đồng, đạt 74,9 tỷ đồng trên 186 tỷ đồng \\(40,3%\\)',
    ],
  ])('is told with it: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(new RegExp(`^\\S+ ${told}`));
  });
});
