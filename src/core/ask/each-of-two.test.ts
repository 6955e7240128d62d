import { describe, expect, it } from 'vitest';
import { building, district, health, trade } from '../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../test/support/world.ts';

describe('two tasks of which one thing is asked', () => {
  it.each([
    [
      district,
      'cam-ba-thong',
      'tinh giản biên chế với sáp nhập thôn tới đâu rồi',
      /Tinh giản 17 biên chế.*Sáp nhập 22 thôn/s,
    ],
    // Either of two is named by the first words, one of them by the second.
    [
      district,
      'sung-a-dinh',
      'sổ đỏ tái định cư với hạ tầng Bản Lừm tới đâu rồi',
      /Cấp 140 sổ đỏ.*Hoàn thành hạ tầng khu tái định cư/s,
    ],
    // «ký số» and «số văn bản» stand side by side: no number of the plan.
    [
      health,
      'hoang-van-quyet',
      'bệnh án điện tử và ký số văn bản làm tới đâu rồi',
      /bệnh án điện tử tại 06 bệnh viện.*100% văn bản/s,
    ],
    [
      building,
      'tang-thi-ngoc-dieu',
      'nạo vét cống với xử lý điểm ngập cái nào đạt rồi, cái nào chưa',
      /Đã đạt, 24 km.*Chưa đạt, 4 điểm/s,
    ],
    [
      trade,
      'bui-van-minh',
      'tháng 4 tập huấn an toàn hóa chất và kiểm tra cơ sở hóa chất được bao nhiêu rồi',
      /1 lớp .*tháng 4\/2025.*9 cơ sở .*tháng 4\/2025/s,
    ],
  ])('are told each: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });
});
