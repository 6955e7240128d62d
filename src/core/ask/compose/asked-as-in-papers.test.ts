import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('«Đề nghị cho biết …»: as papers ask', () => {
  it.each([
    [
      health,
      'quach-thi-diem',
      'Đề nghị cho biết người ký và số hiệu của kế hoạch',
      /^Số 64\/KH-SYT.*Hoàng Văn Quyết ký/,
    ],
    [
      first,
      'duong-ngoc-lan',
      'Đề nghị bot nêu các nhiệm vụ của Thanh tra Sở trong kế hoạch',
      /^Thanh tra Sở có \d+ nhiệm vụ/,
    ],
    [trade, 'le-thi-xuan', 'kính đề nghị văn phòng cho biết hạn báo cáo tháng 6', /25\/06/],
    [science, 'ly-kim-dung', 'de nghi cho biet chi so nao chua co chi tieu', /^1 chỉ số không có chỉ tiêu/],
  ])('%#', (world, speaker, q, expected) => {
    const told = say(world, speaker, q);
    expect(told).toMatch(expected);
    expect(told).not.toMatch(/^(?:Không có|\d+ (?:nhiệm vụ|chỉ số) có) kiến nghị/);
  });

  it('is none where something is proposed', () => {
    expect(say(building, 'kieu-thi-nhan', 'tháng 9 các phòng đề nghị UBND tỉnh những gì')).toContain('«');
  });
});

describe('what was got of what was set', () => {
  it.each([
    'thu ngân sách đến tháng 5 đạt bao nhiêu % dự toán',
    'thu ngan sach thang 5 dc bao nhieu phan tram so voi du toan',
  ])('«%s» is of the work itself, and of no other that has «dự toán»', (q) => {
    expect(say(district, 'giang-van-thuan', q)).toMatch(/^🟠 74,9 tỷ đồng/);
  });
});

describe('who there is in a head’s stead', () => {
  it.each([
    [
      district,
      'chu-thi-nhai',
      'phòng kinh tế hạ tầng có ai gửi báo cáo hộ không',
      /chưa có người báo cáo thay/,
    ],
    [
      building,
      'kieu-thi-nhan',
      'đơn vị nào đã có người nộp thay, là những ai',
      /Giáp Thị Uyên[\s\S]*Lường Quang Chiến/,
    ],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });
});
