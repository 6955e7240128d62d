import { describe, expect, it } from 'vitest';
import { building, district, first, health, trade } from '../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../test/support/world.ts';

const lines = (text: string): string[] => text.split('\n');

describe('a sum of a month, and what no sum tells', () => {
  it.each([
    [
      'a leader',
      district,
      'khuat-thi-ngan',
      'tổng hợp tháng 5 toàn huyện giúp tôi, lãnh đạo nào có nhiều việc chậm nhất',
      /Sùng A Dình: 7 việc chậm/,
    ],
    [
      'a unit',
      building,
      'ninh-duy-khoat',
      'tình hình tháng 9 toàn sở ra sao, đơn vị nào nhiều việc chậm nhất',
      /Phòng Quản lý xây dựng.*nhiều nhất/,
    ],
    [
      'a unit, briefly',
      trade,
      'tran-quang-thang',
      'tóm tắt tháng 5 cả sở, phòng nào nhiều vướng mắc nhất, nói gọn',
      /nhiều nhất/,
    ],
  ])('are both told, the sum first and in few lines: %s', (_, world, who, q, more) => {
    const text = say(world, who, q);
    expect(lines(text)[0]).toMatch(
      /^Tháng \d+\/\d+, toàn (?:Sở|cơ quan): \d+\/\d+ nhiệm vụ đúng tiến độ \(✅/,
    );
    expect(text).toMatch(more);
    expect(lines(text).length).toBeLessThan(11);
  });

  it('what a sum tells anyway is told once, as a whole', () => {
    const text = say(first, 'nguyen-trong-hung', 'tóm tắt tháng 7 toàn sở: ai chưa nộp, việc nào chậm');
    expect(text).toMatch(/^Tháng 7\/2023, toàn Sở: 30\/43 nhiệm vụ/);
  });

  it('who counts states in it is told these', () => {
    expect(say(trade, 'pham-thi-tam', 'tổng hợp t5 toàn sở: bao nhiêu việc xong, bao nhiêu chậm')).toMatch(
      /^Tháng 5\/2025: hoàn thành 6/,
    );
  });
});

describe('a sum in few words', () => {
  it.each([
    ['Báo nhanh tình hình tháng 6 toàn Sở', health, 'hoang-van-quyet'],
    ['nói nhanh tháng 5 cả huyện thế nào', district, 'cam-ba-thong'],
    ['tháng 9 chung cả sở ra sao, ngắn thôi', building, 'ninh-duy-khoat'],
  ])('has at most seven lines: %s', (q, world, who) => {
    const text = say(world, who, q);
    expect(text).toMatch(/^Tháng \d+\/\d+, toàn /);
    expect(lines(text).length).toBeLessThanOrEqual(7);
  });

  it('counts what is late by whose it is, where that is much', () => {
    expect(say(district, 'cam-ba-thong', 'tình hình tháng 5 toàn huyện, gọn thôi')).toMatch(
      /🟠 Chậm 8: Phòng Nông nghiệp và Môi trường 3 \(1\.1\.e, 3\.1\.c, 4\.1\.a\); Ban/,
    );
  });

  it('«tổng hợp tháng 6 toàn sở» is a sum, and no duty of the office', () => {
    expect(say(health, 'hoang-van-quyet', 'tổng hợp tháng 6 toàn sở')).toMatch(
      /^Tháng 6\/2024, toàn Sở: 29\/45.*\nĐã báo cáo .*\n✅ 13 · 🔵 16 · 🟠 4 · ⚪ 1/,
    );
  });
});
