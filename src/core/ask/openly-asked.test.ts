import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../test/support/world.ts';

describe('what is asked openly of a span', () => {
  it.each([
    [building, 'ninh-duy-khoat', 'Quý 3 vừa qua ra sao rồi em, nói gọn', /^Toàn Sở qua các tháng/],
    [trade, 'do-manh-ha', '3 thang qua cua anh the nao', /^2 chỉ số của PGĐ Đỗ Mạnh Hà qua các tháng/],
    [first, 'le-hai-yen', 'Mấy tháng nay sở mình làm ăn thế nào', /^Toàn Sở qua các tháng/],
    [science, 'luc-van-dat', 'quý II các chỉ số của tôi ra sao', /^3 chỉ số của PGĐ Lục Văn Đạt qua/],
    [health, 'truong-thi-huong', 'tháng 5 vừa rồi thế nào', /^Tháng 5\/2024, toàn Sở: 30\/39/],
  ])('is a sum of it: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('is of what was spoken of where a month stands alone', () => {
    expect(say(science, 'luc-van-dat', 'hạ tầng số ai phụ trách', 'tháng 5 thế nào')).toMatch(
      /^🟠 Hạ tầng số · tháng 5\/2026/,
    );
  });
});

describe('who heads a unit', () => {
  it.each([
    [
      trade,
      'tran-quang-thang',
      'tháng 4 làm tới đâu rồi, anh Thắng công nghiệp',
      'Phòng Quản lý Công nghiệp',
    ],
    [district, 'khuat-thi-ngan', 'tháng 4 chị Nhài bên hành chính công thế nào', 'Trung tâm Hành chính công'],
    [first, 'nguyen-trong-hung', 'anh Binh ha tang so thang 7 lam an ra sao', 'Phòng Hạ tầng số'],
  ])('stands for it: %#', (world, who, q, unit) => {
    expect(say(world, who, q)).toMatch(new RegExp(`^${unit}, tháng \\d`));
  });

  it('is no number of lines («tháng 6 đồng chí Tâm»)', () => {
    for (const name of ['Tâm', 'Toản'])
      expect(say(science, 'dinh-cong-vien', `Tháng 6 đồng chí ${name} còn việc gì chậm`)).toMatch(
        /^1 nhiệm vụ chậm và 1 chưa làm tháng 6\/2026, của/,
      );
  });
});
