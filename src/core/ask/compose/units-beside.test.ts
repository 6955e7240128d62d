import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from '../../../../test/support/world.ts';

const district = await loadWorld('huyen-2026');
const builders = await loadWorld('so-xay-dung-2025');
const first = await loadWorld('so-tttt-2023');

const say = (world: typeof district, speaker: string, q: string, before: string[] = []): string =>
  askWorld(world, { id: '', kind: 'fact', expect: '', speaker, before, q }).text;

describe('figures of several units of one task', () => {
  it.each([
    'xử lý văn bản đến đúng hạn t5 phòng nội vụ hay phòng tài chính cao hơn',
    'xu ly van ban den dung han t5 phong noi vu hay phong tai chinh cao hon',
  ])('say which of two is higher: «%s»', (q) => {
    expect(say(district, 'khuat-thi-ngan', q)).toMatch(
      /^Phòng Nội vụ cao hơn: 97,5%; Phòng Tài chính – Kế hoạch 97% \(hơn 0,5 điểm phần trăm\)/,
    );
  });

  it.each([
    ['xử lý văn bản đến đúng hạn tháng 5 có phòng nào dưới 95% không', []],
    ['có phòng nào dưới 95% không', ['xử lý văn bản đến đúng hạn tháng 5 phòng nào thấp nhất']],
  ])('say that nobody is below a bound, and whose figure is not known: «%s»', (q, before) => {
    expect(say(district, 'khuat-thi-ngan', q, before)).toMatch(
      /^Không có đơn vị nào dưới 95% trong các báo cáo đã nhận; Phòng Kinh tế, Hạ tầng và Đô thị chưa báo cáo\./,
    );
  });

  it('say who is above one', () => {
    expect(say(district, 'khuat-thi-ngan', 'xử lý văn bản đến đúng hạn tháng 5 đơn vị nào trên 97%')).toMatch(
      /^Trên 97%: Phòng Nội vụ 97,5%/,
    );
  });

  it('move by themselves, and not by the words that were counted', () => {
    const before = ['xử lý văn bản đến đúng hạn tháng 5 phòng nào thấp nhất'];
    expect(say(district, 'khuat-thi-ngan', 'so với tháng 4 tăng hay giảm', before)).toContain(
      'Phòng Nông nghiệp và Môi trường tăng 0,4 điểm phần trăm: 95% (tháng 4) → 95,4%',
    );
  });

  it('of two earlier months stand beside the one that was shown', () => {
    const before = ['giai ngan von dau tu cong t5 dc bao nhieu %'];
    expect(say(district, 'dam-quang-le', 'so voi t3 t4 thi sao', before)).toMatch(
      /^Tăng 17,3 điểm phần trăm: 9,8% \(tháng 3\) → 27,1% \(tháng 5\/2026\)/,
    );
  });
});

describe('what units have in two months', () => {
  it('tells who has more by now, who less, and who is not known', () => {
    const text = say(
      builders,
      'la-bich-thao',
      'so sanh t8 voi t9 so viec cham, don vi nao tang don vi nao giam',
    );
    expect(text).toMatch(/^Việc chậm, tháng 8 → tháng 9: 5 → 6/);
    expect(text).toContain('Tăng: Phòng Quản lý xây dựng 1 → 3.');
    expect(text).toContain('Giảm: Văn phòng Sở 1 → 0.');
    expect(text).toContain('Chưa báo cáo đủ: Phòng Quản lý nhà');
  });

  it('counts several states month by month, in the order of the months', () => {
    const text = say(
      first,
      'nguyen-trong-hung',
      'đếm cho anh t5, t6, t7 mỗi tháng mấy việc hoàn thành, mấy việc chậm',
    );
    expect(text).toMatch(/^19 việc đã hoàn thành .*: tháng 5 có 5; tháng 6 có 6; tháng 7 có 8\./);
    expect(text).toMatch(/\n12 việc chậm và 4 chưa làm .*: tháng 5 có 4 chậm, 2 chưa làm; tháng 6/);
  });
});
