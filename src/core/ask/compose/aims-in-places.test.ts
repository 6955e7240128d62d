import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let trade: World;
let science: World;

beforeAll(async () => {
  trade = await loadWorld('so-cong-thuong-2025');
  science = await loadWorld('so-khcn-2026');
});

const say = (world: World, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q }).text;

describe('Indices that are to reach a place and no score', () => {
  it.each([
    '2 chỉ số của tôi cái nào còn xa đích hơn',
    'chi so cua toi cai nao con xa chi tieu nhat',
    'trong các chỉ số tôi phụ trách cái nào cách chỉ tiêu xa nhất',
  ])('are told by how many places they are behind, and never that nobody has them in charge: «%s»', (q) => {
    const text = say(trade, 'nguyen-thi-thu-binh', q);
    expect(text).toContain('Xúc tiến thương mại và khuyến công (còn cách 9 bậc, hạng 19/21');
    expect(text).not.toMatch(/không có chỉ số nào/iu);
  });
});

describe('What was done', () => {
  it('is told with its day, and whether that was in time', () => {
    expect(say(science, 'luc-van-dat', 'thôn lõm sóng phủ sóng xong chưa')).toContain(
      'xong ngày 10/06, quá hạn 31/05',
    );
  });
});
