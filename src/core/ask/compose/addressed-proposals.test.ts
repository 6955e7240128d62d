import { describe, expect, it } from 'vitest';
import { building, health, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('what was asked for of a body outside', () => {
  it.each([
    'tháng 9 các phòng có kiến nghị gì với UBND tỉnh',
    'tháng 9 kiến nghị với UBND tỉnh những gì',
    'thang 9 co kien nghi gi gui ubnd tinh',
  ])('«%s» is told by the words of asking, not by those of a task', (q) => {
    const told = say(building, 'ninh-duy-khoat', q);
    expect(told).toContain('yêu cầu UBND cấp xã cử đầu mối báo giá vật liệu');
    expect(told).toContain('cấp 2,4 tỷ đồng mua 3 máy bơm chìm');
    expect(told).not.toContain('Sở Tư pháp');
  });

  it('is asked of all units by whoever reads them all and is of one', () => {
    const told = say(building, 'la-bich-thao', 'tháng 9 có kiến nghị gì với UBND tỉnh');
    expect(told).toContain('Phòng Quản lý xây dựng');
    expect(told).toContain('Phòng Phát triển đô thị');
    expect(told).not.toContain('Phòng Quy hoạch – Kiến trúc');
  });

  it('of which nobody asked it is all that was asked for, behind that it is of others', () => {
    expect(say(trade, 'nguyen-duc-thang', 'tháng 5 có kiến nghị gì với UBND tỉnh')).toMatch(
      /^Không có kiến nghị nào nêu «UBND tỉnh».*\n2 nhiệm vụ có kiến nghị tháng 5\/2025/,
    );
  });
});

describe('who was late', () => {
  it.each([
    [building, 'la-bich-thao', 'còn ai nộp muộn nữa không', 'Phòng Đường bộ và Vận tải (4 ngày'],
    [building, 'la-bich-thao', 'con phong nao gui tre nua khong', 'Phòng Đường bộ và Vận tải (4 ngày'],
    [health, 'thai-minh-tuan', 'thang 5 don vi nao nop tre, bua nao moi gui vay', 'Thanh tra Sở (2 ngày'],
  ] as const)('is no question of what becomes of it', (world, speaker, q, fact) => {
    expect(say(world, speaker, q)).toContain(fact);
  });

  it('behind who has not sent', () => {
    expect(say(building, 'la-bich-thao', 'Bc t9 đv nào chưa gửi', 'thế còn ai gửi muộn nữa không')).toContain(
      'Phòng Đường bộ và Vận tải (4 ngày',
    );
  });

  it('is asked otherwise than whether one may still send', () => {
    expect(say(health, 'luu-ba-phuc', 'gio nop muon con duoc khong')).toContain('Nộp muộn vẫn nhận');
  });
});
