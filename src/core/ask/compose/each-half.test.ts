import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, loadWorld, type World } from '../../../../test/support/world.ts';

let worlds: Record<string, World>;

beforeAll(async () => {
  const ids = ['so-cong-thuong-2025', 'so-khcn-2026', 'so-tttt-2023', 'huyen-2026'];
  worlds = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await loadWorld(id)] as const)));
});

const say = (world: string, speaker: string, ...said: string[]): string =>
  answerTo(worlds[world]!, speaker, ...said);

describe('each of two things that are asked of indices', () => {
  it('is told: a condition beside an order', () => {
    const text = say(
      'so-tttt-2023',
      'phuong-thi-huong-lan',
      'Ba chỉ số chị phụ trách, cái nào có chỉ tiêu điểm và cái nào còn thiếu nhiều điểm nhất?',
    );
    expect(text).toMatch(/^2 chỉ số [^\n]*có chỉ tiêu điểm: Thiết chế pháp lý/);
    expect(text).toMatch(/\nCòn thiếu nhiều điểm nhất[^\n]*: Chi phí không chính thức \(còn thiếu 1,71 điểm/);
  });

  it.each([
    'trong mấy cs chị phụ trách cái nào năm ngoái hạng thấp nhất, cái nào chưa chấm điểm em',
    'trong mấy chỉ số chị phụ trách cái nào hạng thấp nhất, còn cái nào chưa chấm điểm',
  ])('is another one, and none that is both: «%s»', (q) => {
    const text = say('huyen-2026', 'khuat-thi-ngan', q);
    expect(text).toMatch(/^Hạng thấp nhất[^\n]*: Điện, đường, nước thôn bản \(hạng 8\/12\)/);
    expect(text).toMatch(/\n1 chỉ số [^\n]*chưa có điểm: Hòa giải từ thôn bản/);
  });

  it('is told of a score and of what is left to climb', () => {
    const text = say(
      'so-cong-thuong-2025',
      'bui-van-minh',
      '2 chỉ số tôi phụ trách cái nào điểm 2024 thấp hơn, còn cách chỉ tiêu bao nhiêu',
    );
    expect(text).toMatch(/^Điểm thấp nhất[^\n]*: An toàn hóa chất và điện \(6,02 điểm\)/);
    expect(text).toContain('còn thiếu 1,48 điểm');
  });

  it('stands under its own name where both ends are asked', () => {
    const text = say(
      'so-khcn-2026',
      'dinh-cong-vien',
      'năm 2025 cái nào điểm thấp nhất, cái nào cao nhất em',
    );
    expect(text).toMatch(
      /^Điểm thấp nhất: Doanh nghiệp khoa học công nghệ \(12,5 điểm\)\.\nĐiểm cao nhất: Truy cập/,
    );
  });
});

describe('places that are left to climb', () => {
  it.each([
    'chỉ số nào phải lên nhiều bậc nhất',
    'chi so nao can leo nhieu bac nhat',
    'chỉ số nào muốn đạt chỉ tiêu phải lên nhiều bậc nhất',
  ])('are no places that were climbed: «%s»', (q) => {
    const text = say('so-cong-thuong-2025', 'tran-quang-thang', q);
    expect(text).toMatch(
      /^Cách chỉ tiêu nhiều bậc nhất: Xúc tiến thương mại và khuyến công \(còn cách 9 bậc/,
    );
  });

  it('are told of one index, and of the one that was told of', () => {
    const asked = 'muốn đạt chỉ tiêu phải lên bao nhiêu bậc';
    const one = say('so-cong-thuong-2025', 'tran-quang-thang', `xúc tiến thương mại ${asked}`);
    const told = say(
      'so-cong-thuong-2025',
      'nguyen-thi-thu-binh',
      'chỉ số nào của chị tụt hạng năm ngoái',
      asked,
    );
    for (const text of [one, told]) expect(text).toContain('còn cách 9 bậc');
  });

  it('are no denial: whoever wants to reach an aim does not say that it is reached', () => {
    const text = say(
      'so-cong-thuong-2025',
      'nguyen-thi-thu-binh',
      'chỉ số nào của chị tụt hạng năm ngoái, muốn đạt chỉ tiêu phải lên bao nhiêu bậc',
    );
    expect(text).toMatch(/^1 chỉ số [^\n]*Xúc tiến thương mại và khuyến công \(▼ 7 bậc/);
    expect(text).toContain('còn cách 9 bậc');
    expect(text).not.toContain('Không có');
  });
});

describe('keys that an input method left standing', () => {
  it.each([
    'chỉ sôs nào điểm thấp nhất',
    'chỉ sốo nào điểm thấp nhất',
    'chir soos nafo ddieemr thaaps nhaats',
  ])('are read as what they make: «%s»', (q) => {
    expect(say('so-khcn-2026', 'dinh-cong-vien', q)).toContain('Doanh nghiệp khoa học công nghệ');
  });
});

it('what is late and what is not begun stand apart in the sum of what units have', () => {
  const text = say('so-tttt-2023', 'nguyen-trong-hung', 'tháng 7 có bao nhiêu việc chậm, chia theo đơn vị');
  expect(text).toMatch(/^4 việc chậm và 1 chưa làm tháng 7\/2023: /);
});
