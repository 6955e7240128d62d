import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from '../../../../test/support/world.ts';

const district = await loadWorld('huyen-2026');
const builders = await loadWorld('so-xay-dung-2025');

const say = (world: typeof district, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: 'fact', expect: '', speaker, before: [], q }).text;

describe('what is late and what is not begun', () => {
  it('are counted apart where «chậm» is asked', () => {
    expect(say(district, 'dam-quang-le', 'tháng 5 toàn huyện mấy nv chậm, chia theo từng đơn vị')).toMatch(
      /^10 việc chậm và 2 chưa làm .*Phòng Nông nghiệp và Môi trường 3 chậm, 1 chưa làm; .*Thanh tra huyện 1 chưa làm/,
    );
  });

  it('are one where both are asked as one', () => {
    expect(say(district, 'dam-quang-le', 'tháng 5 có mấy việc chậm hoặc chưa làm')).toMatch(
      /^12 nhiệm vụ chậm hoặc chưa làm \(10 chậm, 2 chưa làm\)/,
    );
  });

  it('of two months are set beside each other by what is late', () => {
    expect(say(builders, 'la-bich-thao', 'so sanh t8 voi t9 so viec cham')).toMatch(
      /^Bằng nhau số nhiệm vụ chậm .*tháng 8 có 6 chậm; tháng 9 có 6 chậm, 1 chưa làm/,
    );
  });
});
