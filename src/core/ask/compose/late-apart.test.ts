import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from '../../../../test/support/world.ts';

const district = await loadWorld('huyen-2026');
const builders = await loadWorld('so-xay-dung-2025');
const first = await loadWorld('so-tttt-2023');
const health = await loadWorld('so-y-te-2024');

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

  it('set whoever has most that are late before whoever has as many with what is not begun', () => {
    expect(say(first, 'le-hai-yen', 'ba lãnh đạo thì tháng 7 chỉ số của ai nhiều việc chậm nhất')).toMatch(
      /^PGĐ Phương Thị Hương Lan: 2 việc chậm, nhiều nhất tháng 7\/2023\.\nCòn lại: PGĐ phụ trách Sở Nguyễn Trọng Hùng 1 chậm, 1 chưa làm/,
    );
    expect(say(district, 'cam-ba-thong', 'tháng 5 đơn vị nào nhiều việc chậm nhất')).toMatch(
      /^Phòng Nông nghiệp và Môi trường \(thêm 1 chưa làm\) và Ban Quản lý dự án đầu tư xây dựng: đều 3 việc chậm/,
    );
  });

  it('are counted of each leader', () => {
    expect(say(district, 'cam-ba-thong', 'so giup toi 3 lanh dao, thang 5 moi nguoi may viec cham')).toMatch(
      /Sùng A Dình 7 chậm, 1 chưa làm; .*Cầm Bá Thông 2 chậm; .*Khuất Thị Ngân 1 chậm, 1 chưa làm/,
    );
  });

  it('of two months are told by how many, and what is so now first', () => {
    const text = say(health, 'hoang-van-quyet', 'viec cham t6 giam dc may viec so voi t5');
    expect(text).toMatch(/^Giảm 4 nhiệm vụ chậm /);
    expect(text.split('\n')[1]).toMatch(/^Tháng 6: /);
  });

  it('are told by unit beside the count of each state, where that is asked', () => {
    const text = say(
      first,
      'van-thu-tong-hop',
      't7 co bao nhieu viec cham, bao nhieu viec chua lam, cua don vi nao, ke theo dv giup em',
    );
    expect(text).toMatch(/^Tháng 7\/2023: .*chậm 4, chưa làm 1/);
    expect(text).toMatch(/\n4 việc chậm và 1 chưa làm tháng 7\/2023: Thanh tra Sở 2 chậm; /);
  });
});
