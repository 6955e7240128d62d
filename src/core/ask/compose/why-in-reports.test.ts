import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-y-te-2024',
  'so-tttt-2023',
  'huyen-2026',
  'so-xay-dung-2025',
  'so-cong-thuong-2025',
]);

it.each([
  // By its colour, and why in the words of each region.
  [
    'so-y-te-2024',
    'dao-duy-khanh',
    'bàn giao danh sách nhà thuốc cho thanh tra bị vàng do đâu',
    '«Cán bộ đầu mối nghỉ ốm»',
  ],
  [
    'so-xay-dung-2025',
    'ninh-duy-khoat',
    'khảo sát giá ở 18 mỏ cát chậm tại ai',
    '«7 mỏ còn lại đang cấp phép lại, chưa có hồ sơ»',
  ],
  [
    'so-tttt-2023',
    'nguyen-trong-hung',
    'Trang thông tin điện tử mãi không ổn, bởi đâu',
    '«Máy chủ cũ chưa được thay',
  ],
  // What was in the way in the months before, where nothing is by now.
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    'cơ sở dữ liệu hóa chất ì ạch là vì cái gì',
    '«Phần mềm cơ sở dữ liệu hóa chất của Bộ lỗi đăng nhập',
  ],
  [
    'huyen-2026',
    'lo-thi-may',
    'tinh giản biên chế lẹt đẹt nguyên cớ là gì vậy',
    '«Hồ sơ 5 người còn chờ Sở Nội vụ thẩm định»',
  ],
])('%s: %s «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});

it('tells in a group how it stands, and no words of it', () => {
  const answer = answerTo(
    worlds.get('huyen-2026')!,
    'group:khuat-thi-ngan',
    'Đấu giá đất ở toàn màu cam, cớ chi rứa',
  );
  expect(answer).toContain('Đấu giá quyền sử dụng 120 lô đất ở');
  expect(answer).not.toContain('«');
});

it.each(['vì đâu giá vàng lên cao thế', 'vì sao chi phí thời gian tụt 19 bậc'])(
  'tells no work for «%s»',
  (said) => {
    expect(answerTo(worlds.get('so-tttt-2023')!, 'nguyen-trong-hung', said)).not.toContain('vướng');
  },
);
