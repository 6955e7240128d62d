import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../test/support/world.ts';

const worlds = await openWorlds(['so-tttt-2023', 'so-cong-thuong-2025', 'so-xay-dung-2025', 'so-khcn-2026']);

it.each([
  [
    'so-xay-dung-2025',
    'ninh-duy-khoat',
    'phòng quy hoạch, nhầm, phòng quản lý xây dựng tháng 9 có việc gì chậm',
    '3 nhiệm vụ chậm tháng 9/2025, của Phòng Quản lý xây dựng (1 đang trả lại, tính là chưa có thông tin):',
    'Quy hoạch',
  ],
  [
    'so-cong-thuong-2025',
    'tran-quang-thang',
    'thanh tra tháng 4 ý lộn tháng 5 nộp hôm nào',
    '09:15 thứ Ba 27/05',
    'tháng 4',
  ],
  [
    'so-tttt-2023',
    'le-hai-yen',
    'chi phí thời gian, à nhầm chi phí không chính thức ai phụ trách',
    'Phương Thị Hương Lan',
    'Lê Hải Yến',
  ],
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    'phong chuyen doi so, nham, phong so huu tri tue nop bao cao chua',
    'Phòng Sở hữu trí tuệ đã báo cáo',
    'Chuyển đổi số',
  ],
] as const)('in %s %s who says «%s» is answered of the second alone', (world, who, q, told, slip) => {
  const said = answerTo(worlds.get(world)!, who, q);
  expect(said).toContain(told);
  expect(said).not.toContain(slip);
});

it('knows a slip in a report from one in the question', () => {
  expect(
    answerTo(worlds.get('so-tttt-2023')!, 'le-hai-yen', 'phòng hạ tầng ghi nhầm số liệu thì sửa thế nào'),
  ).toContain('/baocao');
});
