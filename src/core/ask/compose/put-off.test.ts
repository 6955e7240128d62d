import { describe, expect, it } from 'vitest';
import { building, district, first, health, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('a deadline that was put off', () => {
  it.each([
    [
      district,
      'kha-thi-lua',
      'kỳ tháng 4 hạn hôm nào, sao lại muộn thế',
      /28\/04\/2026.* 25\/04 là thứ Bảy, 26\/04 là Chủ nhật, 27\/04 nghỉ/,
    ],
    [
      building,
      'kieu-thi-nhan',
      'hạn báo cáo tháng 10 là ngày nào',
      /27\/10\/2025.* 25\/10 là thứ Bảy, 26\/10 là Chủ nhật, nên hạn lùi/,
    ],
  ])('says why', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('and one that was not says nothing of it', () => {
    expect(say(health, 'quach-thi-diem', 'hạn báo cáo tháng 6 là ngày nào')).not.toContain('lùi');
  });
});

it('what the plan rests on and who signed it are both told, its number and day once', () => {
  expect(say(first, 'van-thu-tong-hop', 'kế hoạch dựa vào văn bản nào, ai ký')).toMatch(
    /^Kế hoạch căn cứ 3 văn bản:[\s\S]*\nNguyễn Trọng Hùng ký kế hoạch/,
  );
  expect(say(trade, 'cao-my-hanh', 'kế hoạch số mấy, ký ngày nào').split('\n')).toHaveLength(1);
});

describe('a figure of several units', () => {
  it('tells of each which way it went', () => {
    expect(
      say(
        trade,
        'tran-quang-thang',
        'tỷ lệ hồ sơ đúng hạn của các phòng tháng 5 so với tháng 4 tăng hay giảm',
      ),
    ).toMatch(
      /^Phòng Quản lý Thương mại tăng 0,8.*\nPhòng Quản lý Công nghiệp không đổi.*\nPhòng Kỹ thuật.* giảm 2,2/,
    );
  });

  it('names who has not reported it beside who is first', () => {
    expect(say(district, 'cam-ba-thong', 'tháng 5 xử lý văn bản đúng hạn phòng nào cao nhất')).toMatch(
      /^Phòng Nội vụ cao nhất.*Phòng Kinh tế, Hạ tầng và Đô thị chưa báo cáo\./,
    );
  });

  it('and of the one task of an index that the words name, the way it went over months', () => {
    expect(
      say(building, 'co-dang-phuong', 'giấy phép xây dựng trả đúng hẹn ba tháng nay tăng hay giảm'),
    ).toMatch(/^Tăng 6,7 điểm phần trăm: 91,3% \(tháng 7\) → 98%/);
  });
});
