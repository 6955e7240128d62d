import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let first: World;
let second: World;

beforeAll(async () => {
  [first, second] = await Promise.all([loadWorld('so-tttt-2023'), loadWorld('so-cong-thuong-2025')]);
});

const say = (world: World, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q, before: [] }).text;

describe('what was reported, counted by unit, month, leader or index', () => {
  it.each([
    ['bộ phận nào gặp nhiều khó khăn nhất trong tháng 7', 'Văn phòng Sở: 3 vướng mắc'],
    ['từ tháng 5 đến nay tháng nào ít việc hoàn thành nhất', 'Tháng 5: 5 việc đã hoàn thành'],
    ['số việc đã xong tháng 6 của từng phòng', 'Văn phòng Sở 4'],
    ['lãnh đạo nào nhiều việc chậm nhất tháng 5', 'PGĐ Lê Hải Yến: 4 việc chậm và 1 chưa làm'],
    ['Thanh tra kỳ nào vướng nhiều nhất', 'Tháng 7: 2 vướng mắc'],
    ['kiến nghị tháng 7 chia theo chỉ số', 'Chi phí không chính thức 1'],
  ])('tells «%s»', (q, fact) => {
    expect(say(first, 'nguyen-trong-hung', q).split('\n')[0]).toContain(fact);
  });

  it('counts over another plan, and names all that are equal', () => {
    const text = say(second, 'tran-quang-thang', 'đơn vị nào có nhiều kiến nghị nhất từ đầu năm');
    expect(text).toContain('Phòng Quản lý Công nghiệp và Phòng Kỹ thuật an toàn – Môi trường: 2 kiến nghị');
  });

  it('tells no group who stands where, and nobody whose the returned are of others', () => {
    expect(say(first, 'group:nguyen-trong-hung', 'phòng nào nhiều vướng mắc nhất tháng 7')).toContain(
      'riêng',
    );
    expect(say(first, 'truong-thanh-tra', 'đơn vị nào bị trả lại nhiều nhất tháng 7')).toContain(
      'chỉ lãnh đạo và Văn phòng',
    );
  });
});

describe('an answer in which a condition has no effect', () => {
  it('is none: the part that was passed over is named', () => {
    const text = say(first, 'nguyen-trong-hung', 'giám đốc ký được mấy quyết định');
    expect(text).not.toContain('18/05/2023');
    expect(text).toMatch(/chưa (?:ghép|hiểu)/);
  });
});
