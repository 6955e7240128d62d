import { describe, expect, it } from 'vitest';
import { building, district, first, health, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('whether there is somebody of a name', () => {
  it.each([
    [
      first,
      'ly-van-thanh',
      'bên hạ tầng số có phó phòng tên Sơn đúng ko ạ, tên đầy đủ là gì',
      /^Đúng:\nNguyễn Ngọc Sơn: Phó Trưởng phòng Hạ tầng số[^\n]*$/,
    ],
    [trade, 'ngo-van-loc', 'Văn phòng sở có ai tên Hạnh ko', /^Đúng:\nCao Mỹ Hạnh/],
    [district, 'me-thi-tham', 'ban quan ly du an co anh pho ten Say phai ko', /^Đúng:\nVàng Mí Say/],
    [district, 'me-thi-tham', 'phòng nội vụ có phó phòng tên Mây không', /^Không phải:\nLò Thị Mây: Trưởng/],
    [health, 'huynh-thi-cuc', 'sở mình có ai tên Phúc không', /^2 người tên Phúc: .*Lưu Bá Phúc/],
    [
      building,
      'luong-quang-chien',
      'phòng quy hoạch có ai tên Hùng không',
      /^Danh bạ không có ai tên Hùng\.$/,
    ],
  ])('is told by the directory: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it.each([
    [trade, 'tran-quang-thang', 'sếp Bình với sếp Hà mỗi người mấy chỉ số, kể tên ra', /^Bằng nhau/],
    [building, 'kieu-thi-nhan', 'TT Giám định ai hay gửi báo cáo thay giám đốc, tên gì', /Lường Quang Chiến/],
  ])('is not what «tên» asks elsewhere: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });
});
