import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, openWorlds, type World } from '../../../../test/support/world.ts';

let worlds: ReadonlyMap<string, World>;
beforeAll(async () => {
  worlds = await openWorlds(['so-y-te-2024', 'huyen-2026', 'so-khcn-2026', 'so-tttt-2023']);
});
const ask = (world: string, speaker: string, q: string): string => answerTo(worlds.get(world)!, speaker, q);

describe('who sent before whom', () => {
  it.each([
    ['so-y-te-2024', 'thai-minh-tuan', 'xếp thứ tự các đv nộp báo cáo tháng 6 từ sớm đến muộn'],
    ['huyen-2026', 'kha-thi-lua', 'bảng thành tích nộp báo cáo tháng 5 của các đơn vị'],
    ['so-khcn-2026', 'ly-kim-dung', 'liet ke thu tu nop bao cao thang 6 cua cac phong'],
    ['so-tttt-2023', 'van-thu-tong-hop', 'cho cả nhà xem ai về nhất ai về bét tháng 7 nào'],
  ])('is told in no group, and it is said why: %s', (world, speaker, q) => {
    expect(ask(world, `group:${speaker}`, q)).toContain('không xếp thứ tự đơn vị');
  });

  it('is told in their order to whoever asks alone', () => {
    const told = ask(
      'so-y-te-2024',
      'thai-minh-tuan',
      'sắp xếp giúp các đơn vị theo giờ gửi báo cáo tháng 6',
    );
    const at = [
      'Trung tâm Kiểm soát bệnh tật',
      'Văn phòng Sở',
      'Phòng Nghiệp vụ Y:',
      'Kế hoạch – Tài chính',
    ].map((unit) => told.indexOf(unit));
    expect(at).toEqual(at.toSorted((one, other) => one - other));
    expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
  });

  it('is not asked by what is about to happen', () => {
    expect(
      ask('so-y-te-2024', 'kieu-van-phuc', 'anh Khánh sắp đi học, em báo cáo thay thì vào đâu'),
    ).toContain('gõ /baocao');
  });
});
