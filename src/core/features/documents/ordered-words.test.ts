import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, openWorlds, type World } from '../../../../test/support/world.ts';

let worlds: ReadonlyMap<string, World>;
beforeAll(async () => {
  worlds = await openWorlds([
    'so-khcn-2026',
    'so-y-te-2024',
    'so-tttt-2023',
    'so-xay-dung-2025',
    'huyen-2026',
  ]);
});
const made = (world: string, speaker: string, q: string) => {
  const [first] = askWorld(worlds.get(world)!, { id: '', kind: '', expect: '', speaker, q }).contents;
  return first?.type === 'document-asked' ? [first.kind, first.span.from, first.span.to] : first?.type;
};

describe('a file that is asked for as people ask', () => {
  it.each([
    ['so-khcn-2026', 'dinh-cong-vien', 'gởi anh file word báo cáo tháng 6', ['report', 6, 6]],
    ['so-y-te-2024', 'hoang-van-quyet', 'cho tôi bản word báo cáo tháng 6 để ký', ['report', 6, 6]],
    ['so-y-te-2024', 'quach-thi-diem', 'xuất giùm em file excel tổng hợp t6 với', ['workbook', 6, 6]],
    ['huyen-2026', 'cam-ba-thong', 'soan gium toi bao cao thang 5 ban word', ['report', 5, 5]],
    ['so-xay-dung-2025', 'kieu-thi-nhan', 'gởi tui cái file word báo cáo quý III nghen', ['report', 7, 9]],
    ['so-tttt-2023', 'le-hai-yen', 'lấy hộ chị bản word tháng 7, chị gửi sang ủy ban', ['report', 7, 7]],
    [
      'so-tttt-2023',
      'le-hai-yen',
      'bắn cho chị file báo cáo tháng 7, word hay excel đều được',
      ['report', 7, 7],
    ],
  ])('%s %s «%s»', (world, speaker, q, told) => {
    expect(made(world, speaker, q)).toEqual(told);
  });

  it('is none where it is asked whether there is one, or by who has it not', () => {
    expect(made('so-y-te-2024', 'quach-thi-diem', 'báo cáo tháng 6 của phòng dược có file không')).toBe(
      'answer',
    );
    expect(made('so-tttt-2023', 'truong-phong-ha-tang-so', 'gửi cho tôi file báo cáo tháng 7')).toBe(
      'answer',
    );
  });
});
