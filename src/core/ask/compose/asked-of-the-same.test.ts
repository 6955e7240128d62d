import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, loadWorld, type World } from '../../../../test/support/world.ts';

let worlds: Record<string, World>;

beforeAll(async () => {
  const ids = ['so-cong-thuong-2025', 'so-khcn-2026', 'so-xay-dung-2025'];
  worlds = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await loadWorld(id)] as const)));
});

const say = (world: string, speaker: string, ...said: string[]): string =>
  answerTo(worlds[world]!, speaker, ...said);

describe('several things asked of what the first question finds', () => {
  it('are each answered, of the one alone', () => {
    const text = say(
      'so-cong-thuong-2025',
      'tran-quang-thang',
      'Trong 7 chỉ số cái nào năm ngoái tụt hạng nhiều nhất, đồng chí nào đang phụ trách?',
    );
    expect(text).toMatch(/^Tụt nhiều bậc nhất[^\n]*: Chi phí tuân thủ \(▼ 8 bậc, hạng 9 → 17\/21\)\.\n/);
    expect(text).toContain('PGĐ Đỗ Mạnh Hà phụ trách Chi phí tuân thủ');
    expect(text).not.toContain('▲');
  });

  it.each([
    'Chỉ số nào năm ngoái đứng gần cuối nhất, đồng chí nào phụ trách, năm nay phải lên mấy bậc?',
    'chi so nao nam ngoai dung gan cuoi nhat, dong chi nao phu trach',
  ])('however many: «%s»', (q) => {
    const text = say('so-xay-dung-2025', 'ninh-duy-khoat', q);
    expect(text).toMatch(/^Hạng thấp nhất: Công bố giá vật liệu \(hạng 16\/17/);
    expect(text).toContain('PGĐ Cồ Đăng Phương phụ trách Công bố giá vật liệu');
  });

  it.each([
    'sổ tay hoàn công viết đến đâu rồi, hạn bao giờ',
    'so tay hoan cong viet den dau roi, han bao gio',
  ])('are of the one task, and not of the index that has a word of it: «%s»', (q) => {
    const text = say('so-xay-dung-2025', 'ninh-duy-khoat', q);
    expect(text).toMatch(/^🔵 Đúng tiến độ[^\n]*Xong bản thảo 64 trang/);
    expect(text).toContain('Hạn 31/10/2025');
  });

  it('stay one answer where that tells them all', () => {
    const text = say(
      'so-khcn-2026',
      'bui-minh-tam',
      'trong báo cáo tháng 4, 5, 6 có nhiệm vụ nào cả ba tháng liền vẫn để chưa triển khai không, của phòng nào và lý do các phòng ghi là gì',
    );
    expect(text).toMatch(/^2 nhiệm vụ chưa làm cả 3 tháng/);
  });
});

describe('what the plan sets of the task that was told of', () => {
  const before = 'nghi quyet ho tro khoi nghiep sang tao toi dau roi';

  it('is its deadline, whatever was reported', () => {
    const text = say('so-khcn-2026', 'dinh-cong-vien', before, 'han la bao gio');
    expect(text).toMatch(/^Hạn 30\/06\/2026 \(đã báo cáo hoàn thành trong tháng 6\)/);
  });

  it.each(['san pham phai nop la gi', 'sản phẩm là gì', 'thế phải nộp sản phẩm gì'])(
    'is its product, though another task has more words of the question: «%s»',
    (q) => {
      const text = say('so-khcn-2026', 'dinh-cong-vien', before, q);
      expect(text).toMatch(/^Dự thảo nghị quyết/);
      expect(text).not.toContain('OCOP');
    },
  );

  it('is both at once, and the paper that gave it', () => {
    const text = say(
      'so-khcn-2026',
      'dinh-cong-vien',
      before,
      'han la bao gio, san pham phai nop la gi, van ban nao giao',
    );
    expect(text).toMatch(
      /^Xong trong Quý II\/2026; Dự thảo nghị quyết; Chương trình hành động số 08-CTr\/TU/,
    );
  });

  it('is asked of a task that is named as well', () => {
    const text = say(
      'so-xay-dung-2025',
      'vien-dinh-thieu',
      'Quy chế quản lý kiến trúc đô thị phải trình trước ngày nào ạ, văn bản nào giao',
    );
    expect(text).toMatch(/^Trước ngày 15\/9\/2025; Kết luận số 118-KL\/TU/);
  });
});
