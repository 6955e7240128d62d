import { describe, expect, it } from 'vitest';
import { answerTo, loadWorld } from '../../../../test/support/world.ts';

const district = await loadWorld('huyen-2026');
const builders = await loadWorld('so-xay-dung-2025');
const science = await loadWorld('so-khcn-2026');

describe('what only a body outside of the agency has in the plan', () => {
  it.each([
    'Xã Tà Lèng đã lập danh sách tranh chấp đất kéo dài chưa?',
    'các xã đã lập danh sách tranh chấp đất kéo dài chưa',
    'danh sách tranh chấp đất kéo dài lập xong chưa',
  ])('is told as its own, of which nothing is known: «%s»', (q) => {
    expect(answerTo(district, 'khuat-thi-ngan', q)).toMatch(
      /^Chưa có thông tin: UBND các xã, thị trấn .*\nUBND các xã, thị trấn: Rà soát, lập danh sách vụ việc tranh chấp đất/,
    );
  });

  it('is never denied behind another task', () => {
    expect(
      answerTo(
        science,
        'dinh-cong-vien',
        'Nghị quyết hỗ trợ khởi nghiệp HĐND thông qua chưa?',
        'Thế phần góp ý của Sở Tài chính thì sao?',
      ),
    ).toMatch(/^Chưa có thông tin: Sở Tài chính .*\nSở Tài chính: Góp ý hồ sơ nghị quyết/);
  });

  it('is no report of somebody who has another task with it', () => {
    expect(answerTo(builders, 'tang-thi-ngoc-dieu', 'liên thông phòng cháy tới đâu rồi')).toMatch(
      /^Chưa có thông tin: Công an tỉnh /,
    );
  });
});
