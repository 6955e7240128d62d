import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

const worlds = new Map<string, World>();
const names = ['so-xay-dung-2025', 'huyen-2026', 'so-tttt-2023', 'so-cong-thuong-2025'] as const;
beforeAll(async () => {
  for (const name of names) worlds.set(name, await loadWorld(name));
});

const told = (world: (typeof names)[number], speaker: string, ...asked: string[]): string =>
  askWorld(worlds.get(world)!, {
    id: asked.join(' › '),
    kind: 'follow-up',
    speaker,
    before: asked.slice(0, -1),
    q: asked.at(-1)!,
    expect: '',
  }).text;

describe('what is asked next is asked of the set that was spoken of', () => {
  it('looks for the other end among the same indices', () => {
    const text = told(
      'so-xay-dung-2025',
      'ninh-duy-khoat',
      'các chỉ số anh Phương phụ trách cái nào điểm thấp nhất',
      'thế cái nào cao nhất',
    );
    expect(text).toContain('Hoàn công, bàn giao (7,15 điểm)');
    expect(text).not.toContain('7,74');
  });

  it('tells how far both ends of it are apart', () => {
    expect(
      told(
        'so-tttt-2023',
        'nguyen-trong-hung',
        'trong các chỉ số của chị Lan cái nào điểm cao nhất',
        'thấp nhất là cái nào, cách nhau mấy điểm',
      ),
    ).toContain('Chênh nhau 1,22 điểm');
  });
});

describe('a month that something is held against', () => {
  it('is not the one of which is told what is left', () => {
    const text = told(
      'so-xay-dung-2025',
      'ninh-duy-khoat',
      'nhà ở xã hội tháng 8 được mấy căn',
      'hơn tháng 7 mấy căn, còn thiếu bao nhiêu nữa',
    );
    expect(text).toContain('Tăng 92 căn');
    expect(text).toContain('còn 428 căn');
  });
});

describe('a month that is locked', () => {
  it.each([
    'tháng 8 phòng tôi chưa nộp, giờ nộp bù có được không',
    't8 mình quên gửi rồi, bây giờ gửi còn kịp không',
  ])('takes no report any more: %s', (q) => {
    const text = told('so-xay-dung-2025', 'sam-van-tuyen', q);
    expect(text).toContain('Kỳ tháng 8 đã khóa');
    expect(text).not.toContain('Nộp muộn vẫn nhận');
  });
});

it('knows the index that is measured for the first time by «mới»', () => {
  const text = told('so-cong-thuong-2025', 'ta-kim-xuan', 'năm nay có chỉ số nào mới không ạ, ai lo');
  expect(text).toContain('Chuyển đổi xanh và thương mại điện tử');
  expect(text).not.toContain('Hỗ trợ xuất khẩu');
});
