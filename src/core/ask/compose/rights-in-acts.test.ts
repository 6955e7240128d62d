import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('what is to be done with a report by who may not', () => {
  it.each([
    [
      building,
      'doan-tat-luc',
      'bên đường bộ báo nhầm số km, chỉnh lại 70 km nhé',
      /^Tôi không ghi.*Sầm Văn Tuyển/,
    ],
    [
      science,
      'vi-thu-ha',
      'văn phòng ghi sai tỷ lệ giải ngân rồi, đổi lại thành 60% giúp chị',
      /^Tôi không ghi.*Bùi Minh Tâm/,
    ],
    [
      district,
      'me-thi-tham',
      'sửa giùm số hộ bồi thường của phòng nông nghiệp thành 200, bên đó nhập thiếu',
      /^Tôi không ghi/,
    ],
    [
      health,
      'doan-trong-nghia',
      'sửa giúp anh kết quả 2.3.1 thành hoàn thành',
      /^Tôi không ghi.*Đào Duy Khánh/,
    ],
    [
      trade,
      'ngo-van-loc',
      'gỡ cái dấu trễ hạn tháng 4 của trung tâm mình đi',
      /^Không xóa, không sửa được: giờ gửi/,
    ],
    [health, 'chau-ngoc-anh', 'xóa bản ghi nộp muộn kỳ tháng 6 giùm', /^Không xóa, không sửa được: giờ gửi/],
    [
      first,
      'truong-thanh-tra',
      'hủy giúp tôi báo cáo tháng 7 của trung tâm công nghệ số',
      /^Không xóa được.*Đinh Quốc Hùng/,
    ],
    [
      district,
      'vang-mi-say',
      'phê duyệt giúp báo cáo tháng 5 của Ban cho kịp',
      /^Duyệt báo cáo là việc của Văn phòng/,
    ],
    [
      health,
      'huynh-thi-cuc',
      'cho em nộp báo cáo tháng 6 của nghiệp vụ y luôn ạ',
      /không phải người báo cáo thay.*Phan Thị Kim Cúc/,
    ],
    [
      science,
      'ma-van-khoi',
      'em muốn báo cáo thay anh Toản tháng 7, được không ạ',
      /không phải người báo cáo thay.*Nông Quốc Toản/,
    ],
    [
      building,
      'vien-dinh-thieu',
      'anh Vinh đi vắng, cho tôi nộp báo cáo phòng nhé',
      /không phải người báo cáo thay.*Âu Thế Vinh/,
    ],
  ] as const)('hears who may', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it.each([
    [district, 'quang-van-po', 'anh Say có gửi bc thay anh Kiên được không', /^Được: Vàng Mí Say/],
    [first, 'nguyen-trong-hung', 'giục bên báo chí gửi bc t7 hộ anh cái', /^(?!Không: anh\/chị chỉ báo cáo)/],
    [first, 'truong-phong-ha-tang-so', 'sửa giúp anh số hồ sơ đúng hạn t7 thành 98,6', /^(?!Tôi không ghi)/],
    [first, 'van-thu-tong-hop', 'duyệt báo cáo tháng 7 của thanh tra', /^(?!Duyệt báo cáo là việc)/],
  ] as const)('is not refused what they may, nor told of others', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });
});
