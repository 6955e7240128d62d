import { describe, expect, it } from 'vitest';
import {
  building as build,
  district,
  first,
  health,
  science,
  trade,
} from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('whoever looks through something', () => {
  it.each([
    'Chị cần danh sách các việc chậm hồi tháng 5',
    'tôi đang rà các việc chậm tháng 5',
    'soát giúp em những việc chậm tháng 5',
  ])('asks of the whole agency, and not of their own unit: «%s»', (q) => {
    expect(say(health, 'thai-minh-tuan', q)).toMatch(/8 nhiệm vụ chậm/);
  });
});

describe('a day or a span by which work falls due', () => {
  it('is told by «mốc» as by «hạn», before, in and beyond it', () => {
    expect(say(build, 'kieu-thi-nhan', 'việc nào đã quá mốc 30/9 mà giờ vẫn chưa xong')).toMatch(
      /^4 nhiệm vụ có hạn đến 30\/09\/2025/,
    );
    expect(say(district, 'kha-thi-lua', 'nhiệm vụ nào mốc trước tháng 6 mà chưa xong')).toMatch(
      /^Hạn 15\/05\/2026 \(đã quá hạn\)/,
    );
    expect(say(science, 'ly-kim-dung', 'bao nhiêu nhiệm vụ có mốc nằm trong quý III')).toMatch(
      /^2 nhiệm vụ có hạn từ 01\/07\/2026/,
    );
  });

  it('is of what is undone alone where «mà … chưa xong» says so', () => {
    expect(say(health, 'hoang-van-quyet', 'những việc đến hạn 30/6 mà đến giờ chưa xong của ai')).toMatch(
      /^3 nhiệm vụ có hạn ngày 30\/06\/2024/,
    );
  });

  it('is of all work where a list of it is wanted, whatever task has that word', () => {
    expect(say(build, 'co-dang-phuong', 'tôi cần danh mục các nhiệm vụ phải xong trong quý III')).toMatch(
      /^11 nhiệm vụ có hạn từ 01\/07\/2025/,
    );
  });
});

describe('who does better', () => {
  it('of two leaders is told by what of their work is late', () => {
    expect(say(build, 'ninh-duy-khoat', 'anh Phương với chị Diệu, mảng của ai khá hơn')).toMatch(
      /^PGĐ Tăng Thị Ngọc Diệu ít hơn 2 việc chậm hoặc chưa làm tháng 9\/2025/,
    );
    expect(say(first, 'nguyen-trong-hung', 'chị Yến với chị Lan ai yếu hơn')).toMatch(
      /^PGĐ Phương Thị Hương Lan nhiều hơn 1 việc chậm/,
    );
  });

  it('of units is told at both ends in one order', () => {
    expect(say(health, 'vo-hoai-nam', 'tháng 6 phòng nào chạy tốt nhất, phòng nào bết nhất')).toMatch(
      /: Văn phòng Sở đứng đầu, Trung tâm Kiểm soát bệnh tật cuối bảng\./,
    );
    expect(say(trade, 'do-manh-ha', 'kỳ tháng 5 nên biểu dương đơn vị nào')).toMatch(/Văn phòng Sở đứng đầu/);
    expect(say(trade, 'group:le-thi-xuan', 'bên nào làm dở nhất kỳ này')).toMatch(/chat riêng/);
  });

  it('of a figure is told where two words are all that name it', () => {
    expect(say(health, 'kieu-van-phuc', 'ký số t5 bên nào cao nhất, bên nào bét nhất')).toMatch(
      /^Trung tâm Kiểm soát bệnh tật cao nhất: 100%.*Phòng Nghiệp vụ Dược 92%/,
    );
  });
});

describe('what is asked of all months', () => {
  it('is how often something was proposed, and no count of the month at hand', () => {
    expect(say(district, 'giang-van-thuan', 'phòng tôi đề xuất mấy lần rồi nhỉ')).toMatch(
      /^2 mục báo cáo có kiến nghị tháng 3–5\/2026, của Phòng Tài chính – Kế hoạch/,
    );
  });

  it('is by how much a thing that a unit counts moved each month', () => {
    expect(say(health, 'chau-ngoc-anh', 'hằng tháng trung tâm mình nối thêm được mấy trạm')).toMatch(
      /^Từng tháng: tháng 4 41 trạm; tháng 5 52 trạm \(\+11\)/,
    );
    expect(say(district, 'au-duong-kien', 'mỗi tháng giải ngân thêm chừng mấy phần trăm')).toMatch(
      /tháng 4 18,6% \(\+8,8\)/,
    );
    expect(say(health, 'chau-ngoc-anh', 'mau thuc pham moi thang lay them co deu khong')).toMatch(
      /^Tăng đều/,
    );
  });

  it('is a sum, whatever else «cộng» may be', () => {
    expect(say(science, 'vi-thu-ha', 'đơn nhãn hiệu OCOP cộng lại được bao nhiêu')).toMatch(
      /39 đơn \(tháng 6/,
    );
  });
});

describe('what is asked for twice', () => {
  it('is told twice, without a comma, and whichever of the two words comes first', () => {
    for (const q of [
      'tháng 7 phòng tôi mục nào xong mục nào còn dở',
      'Phòng tôi tháng 7 xong cái nào, dở cái nào',
    ])
      expect(say(first, 'truong-phong-ha-tang-so', q)).toMatch(
        /^1 nhiệm vụ đã hoàn thành tháng 7\/2023.*5 nhiệm vụ chưa hoàn thành tháng 7\/2023/s,
      );
  });
});

describe('what no word changes, and no paper holds', () => {
  it('is told to whoever would change what the plan sets, or take away what was reported', () => {
    expect(say(build, 'khuc-trong-nghi', 'hạ giúp tôi chỉ tiêu giấy phép xây dựng xuống 80%')).toMatch(
      /^<plan-change-how>/,
    );
    expect(say(first, 'le-hai-yen', 'xóa giùm chị mục chậm của thanh tra đi')).toMatch(
      /^Tôi không ghi, không sửa gì/,
    );
    expect(say(science, 'luc-van-dat', 'gỡ hộ anh cái vụ trễ của phòng chuyển đổi số')).toMatch(
      /^Tôi không ghi, không sửa gì/,
    );
  });

  it('is what other departments reached, and what somebody earns', () => {
    for (const q of ['trong tỉnh sở nào dẫn đầu năm ngoái', 'so nao dung cuoi bang nam ngoai'])
      expect(say(health, 'mai-van-nghia', q)).toMatch(/không có điểm, thứ hạng của sở, ngành/);
    expect(say(science, 'ma-van-khoi', 'lương nhân viên trung tâm mấy hệ số')).toMatch(/không có lương/);
  });
});

describe('who there is', () => {
  it('is told of units by who stands in for their heads', () => {
    expect(say(health, 'thai-minh-tuan', 'những phòng nào khuyết cấp phó')).toMatch(
      /^Văn phòng Sở: danh bạ không có cấp phó\./,
    );
    expect(say(trade, 'tran-quang-thang', 'bên nào có phó phòng')).toMatch(
      /^Hoàng Văn Hòa: Phó Trưởng phòng.*\nTrịnh Ngọc Sơn/,
    );
  });

  it('is whoever of the office gathers the reports', () => {
    expect(say(trade, 'do-manh-ha', 'người nào gom báo cáo của sở')).toMatch(/^Cao Mỹ Hạnh/);
  });

  it('is a unit whose report is wanted by its contents', () => {
    expect(say(district, 'vang-mi-say', 'nội dung báo cáo tháng 5 của phòng nội vụ ghi những gì')).toMatch(
      /^Phòng Nội vụ, tháng 5\/2026: ✅ 1/,
    );
  });
});

describe('whom a question is of', () => {
  it('is all of a group by how many they are, at the beginning of a message', () => {
    expect(say(trade, 'bui-van-minh', 'ba phòng quản lý kỳ tháng 5 gửi đủ chưa')).toMatch(
      /^Phòng Quản lý Thương mại đã báo cáo.*\nPhòng Quản lý Công nghiệp đã báo cáo/,
    );
  });

  it('is several leaders at once', () => {
    expect(say(build, 'ninh-duy-khoat', 'tôi với anh Phương đồng phụ trách chỉ số nào')).toMatch(
      /^1 chỉ số .*Soát xét thiết kế/,
    );
    expect(say(district, 'khuat-thi-ngan', 'ai cùng chỉ đạo hòa giải từ thôn bản với tôi')).toMatch(
      /^Chủ tịch UBND huyện Cầm Bá Thông và Phó Chủ tịch/,
    );
  });

  it('is a body outside, by whatever it is called', () => {
    expect(say(science, 'ly-kim-dung', 'việc nào người ngoài sở làm')).toMatch(/Sở Tài chính/);
    expect(say(district, 'kha-thi-lua', 'nhiệm vụ nào giao cho thị trấn với xã')).toMatch(/^UBND các xã/);
    expect(say(build, 'la-bich-thao', 'việc nào do công an tỉnh làm')).toMatch(/^Công an tỉnh: Thống nhất/);
  });
});

describe('months and days as they are typed', () => {
  it('are days ahead in months, and April without its mark', () => {
    expect(say(science, 'ma-van-khoi', 'phòng em có gì đến hạn trong 2 tháng nữa')).toMatch(
      /^Hạn 30\/06\/2026 \(còn 1 ngày\)/,
    );
    expect(say(science, 'vi-thu-ha', 'thang tu phong em gui hom nao')).toMatch(/tháng 4\/2026/);
  });

  it('are those of a month of which it is asked whether all is there', () => {
    expect(say(first, 'van-thu-tong-hop', 't7 đủ cả chưa mọi người')).toMatch(
      /^Đã báo cáo tháng 7\/2023 \(4\/5\)/,
    );
  });
});

describe('what is the greatest', () => {
  it('of obstacles is measured by nothing: all are told', () => {
    expect(say(district, 'cam-ba-thong', 'vướng mắc nặng nhất tháng 5 là gì')).toMatch(/^11 vướng mắc/);
  });

  it('of indices is told with what is asked of it behind «và»', () => {
    expect(say(build, 'ninh-duy-khoat', 'chỉ số nào điểm bét nhất và chỉ tiêu của nó')).toMatch(
      /^Điểm 2024 thấp nhất: Công bố giá vật liệu.*\nChỉ tiêu 2025 của Công bố giá vật liệu/,
    );
  });
});

describe('how work goes', () => {
  it('of indices that are named is told by what of it is late', () => {
    expect(say(district, 'sung-a-dinh', 'vốn đầu tư công với thu ngân sách cái nào kẹt hơn')).toMatch(
      /^Vốn đầu tư công nhiều hơn 1 việc chậm hoặc chưa làm tháng 5\/2026/,
    );
  });

  it('is told of the units of which something rose, where that is asked as well', () => {
    expect(
      say(district, 'cam-ba-thong', 'việc chậm tăng hay giảm so với tháng trước, đơn vị nào tăng'),
    ).toMatch(/^Giảm 1 – số việc chậm.*Tăng: Phòng Tài chính – Kế hoạch \(1 → 2\)/s);
  });

  it('is told unit by unit to who may see them in an order', () => {
    expect(say(build, 'kieu-thi-nhan', 'tỷ lệ hoàn thành việc tháng 9 của từng đơn vị')).toMatch(
      /^Xếp theo tỷ lệ nhiệm vụ/,
    );
  });

  it('of an index over months is its figure', () => {
    expect(say(science, 'dinh-cong-vien', 'ba tháng nay tài sản trí tuệ có tốt hơn không')).toMatch(
      /^Tăng 25 đơn/,
    );
  });
});
