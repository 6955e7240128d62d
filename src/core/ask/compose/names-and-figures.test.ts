import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let first: World;
let second: World;

beforeAll(async () => {
  [first, second] = await Promise.all([loadWorld('so-tttt-2023'), loadWorld('so-cong-thuong-2025')]);
});

const say = (world: World, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q, before: [] }).text;

const [of1, of2] = ['nguyen-trong-hung', 'tran-quang-thang'] as const;

describe('what stands behind «sở» or «chỉ số»', () => {
  it.each([
    ['chi phí thời gian của sở xếp thứ mấy', '24/25'],
    ['chỉ số nào của sở bét bảng', 'hạng'],
  ])('is no name where something else explains it: «%s»', (q, fact) => {
    const text = say(first, of1, q);
    expect(text).not.toContain('không có số của');
    expect(text).toContain(fact);
  });

  it.each(['của Sở Xây dựng chi phí thời gian hạng mấy', 'chi phí thời gian của cục thuế bao nhiêu điểm'])(
    'is another agency in «%s»',
    (q) => {
      const text = say(first, of1, q);
      expect(text).toContain('không có số của');
      expect(text).not.toContain('@');
      expect(text).not.toContain('6,79');
    },
  );

  it('is no name of an index where it only builds the sentence', () => {
    const text = say(second, of2, 'trong các chỉ số những cái nào chị Bình PGĐ phụ trách');
    expect(text).not.toContain('không có chỉ số');
    expect(text).toContain('Hỗ trợ xuất khẩu');
    expect(text).toContain('Xúc tiến thương mại và khuyến công');
  });
});

describe('figures and their bounds', () => {
  it.each([
    ['first', of1, 'cả 8 chỉ số thì những cái nào giao chỉ tiêu theo điểm', '5 chỉ số có chỉ tiêu điểm'],
    ['first', of1, 'tính điểm trung bình cộng của cả tám chỉ số', '7,51'],
    ['first', of1, 'chỉ số nào rớt khỏi top 20', '3 chỉ số hạng sau 20'],
    ['first', of1, 'ngoài chỉ số mình đang chủ trì, Thanh tra còn phối hợp mấy chỉ số', 'không chủ trì'],
    ['second', of2, 'chỉ số nào hạng 19/21', 'xếp hạng 19/21'],
    ['first', of1, 'sở mình năm 2022 chỉ số nào đầu bảng', 'hạng 1/25'],
  ])('are read (%s, %s): «%s»', (world, speaker, q, fact) => {
    expect(say(world === 'first' ? first : second, speaker, q)).toContain(fact);
  });

  it('of a task are its own: «đạt mục tiêu 100%» is no index that reached its target', () => {
    const text = say(second, of2, 'mấy nhiệm vụ phải đạt chỉ tiêu 100%');
    expect(text).toContain('5 nhiệm vụ');
    expect(text).not.toContain('đã đạt chỉ tiêu điểm');
  });

  it('set side by side are equal only where both have them', () => {
    const text = say(second, of2, 'mục tiêu hạng của xúc tiến thương mại và chuyển đổi xanh khác gì nhau');
    expect(text).not.toContain('Bằng nhau');
    expect(text.split('\n')[0]).toMatch(/hạng 10.*hạng 8/);
  });
});

describe('a point behind a letter', () => {
  it('ends no sentence: «P. Báo chí»', () => {
    const text = say(first, 'truong-van-phong', 'báo cáo tháng 6 của P. Báo chí do ai nhập');
    expect(text).toContain('Hứa Minh An');
    expect(text).not.toContain('tháng 7');
  });
});
