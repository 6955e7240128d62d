import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('whose reports come late, over months', () => {
  it.each([
    [
      building,
      'ninh-duy-khoat',
      't7 t8 t9 đơn vị nào nộp trễ nhiều nhất',
      /nhiều nhất tháng 7–9\/2025:\s+• Phòng Đường bộ và Vận tải: trễ 1 lần, 4 ngày/,
    ],
    [
      building,
      'ninh-duy-khoat',
      'quý 3 bên nào trễ nhiều ngày nhất',
      /nhiều ngày nhất .*Phòng Đường bộ và Vận tải.*Phòng Phát triển đô thị/s,
    ],
    [
      district,
      'cam-ba-thong',
      '3 tháng qua phòng nào nộp trễ nhiều lần nhất',
      /Ban Quản lý dự án đầu tư xây dựng: trễ 1 lần, 2 ngày/,
    ],
    [
      health,
      'vo-hoai-nam',
      'từ tháng 4 đến tháng 6 đơn vị nào hay nộp muộn nhất',
      /Thanh tra Sở: trễ 1 lần, 2 ngày.*Phòng Nghiệp vụ Y/s,
    ],
    [
      trade,
      'cao-my-hanh',
      'tong hop t3 t4 t5 don vi nao nop tre nhieu nhat',
      /Phòng Quản lý Thương mại: trễ 1 lần, 3 ngày/,
    ],
  ])('are told with the days, and with those that sent nothing: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('are no talk for a group, and one month has its own moment', () => {
    expect(say(first, 'group:nguyen-trong-hung', '3 tháng nay đơn vị nào nộp trễ nhiều nhất')).toMatch(
      /chat riêng/,
    );
    expect(say(building, 'ninh-duy-khoat', 'đơn vị nào báo cáo muộn nhất tháng 9')).toMatch(
      /^Phòng Đường bộ và Vận tải báo cáo muộn nhất/,
    );
  });
});

describe('which units moved', () => {
  it.each([
    [
      science,
      'dinh-cong-vien',
      'so t5 với t6 đơn vị nào tiến bộ nhất',
      /^Tiến bộ nhất \(tháng 5 → tháng 6\/2026\)/,
    ],
    [
      first,
      'le-hai-yen',
      'tháng 5 với tháng 7 phòng nào cải thiện rõ nhất',
      /^Tiến bộ nhất .*: Phòng Hạ tầng số – .*5\/6.*6\/6/,
    ],
    [
      district,
      'khuat-thi-ngan',
      'so tháng 4 với tháng 5 đơn vị nào đi lùi',
      /^Đi xuống nhất .*Ban Quản lý dự án/,
    ],
    [
      building,
      'co-dang-phuong',
      't8 t9 phòng nào tiến bộ nhất',
      /^Tiến bộ nhất .*: Văn phòng Sở – .*Chưa so được.*Phòng Quản lý nhà/s,
    ],
  ])('is told by what was reported in both months: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('is no question of an index', () => {
    expect(say(first, 'le-hai-yen', 'đơn vị nào có chỉ số tụt hạng nhiều nhất')).not.toMatch(/Đi xuống/);
  });

  it('beside each other in one month by their work, and not by the scores of their indices', () => {
    expect(
      say(trade, 'tran-quang-thang', 'so phòng công nghiệp với phòng thương mại bên nào làm tốt hơn'),
    ).toMatch(/^Ngang nhau tháng 5\/2025.*7\/8 \(87,5%\)/s);
    expect(say(district, 'cam-ba-thong', 'phòng nội vụ với phòng tài chính tháng 4 ai làm tốt hơn')).toMatch(
      /^Phòng Tài chính – Kế hoạch tốt hơn tháng 4/,
    );
  });
});

describe('which way a number went', () => {
  it.each([
    [
      first,
      'nguyen-trong-hung',
      'số việc chậm 3 tháng nay tăng hay giảm',
      /^Không tăng, không giảm .*tháng 5 có 4, tháng 6 có 4, tháng 7 có 4/,
    ],
    [trade, 'tran-quang-thang', 'số vướng mắc các tháng tăng lên hay giảm đi', /^Giảm 6 .*14.*12.*8\./],
    [
      trade,
      'tran-quang-thang',
      'số việc chậm tháng 5 so vơi tháng 3, tháng 4 tăng hay giảm',
      /^Giảm 1 .*tháng 3 có 5, tháng 4 có 4, tháng 5 có 4/,
    ],
    [
      district,
      'khuat-thi-ngan',
      'việc chậm có giảm so với tháng trước không',
      /^Có, giảm 1 .*tháng 4 có 11, tháng 5 có 10/,
    ],
  ])('is told with the number of each month: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('whether a month can be locked', () => {
  it.each([
    [
      first,
      'nguyen-trong-hung',
      'chốt kỳ tháng 7 được chưa, còn thiếu ai',
      /^Chưa đủ .*1\/5 đơn vị chưa báo cáo: Phòng Thông tin/,
    ],
    [
      health,
      'truong-thi-huong',
      'tháng 6 đủ điều kiện khóa chưa',
      /^Chưa đủ .*Phòng Kế hoạch – Tài chính; 2 mục trả lại.*\/khoa/s,
    ],
    [first, 'truong-van-phong', 't7 đã khóa được chưa', /^Chưa đủ/],
  ])('is told by what is missing of it: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('answers that were taken over', () => {
  it('are those of the asker, whoever said so', () => {
    expect(
      say(building, 'doan-tat-luc', 'văn phòng nói phòng tôi chép lại báo cáo tháng trước, là việc nào'),
    ).toMatch(/^1 mục của Phòng Phát triển đô thị .*3\.2\.d/s);
    expect(
      say(district, 'quang-van-po', 'văn phòng bảo phòng tôi ghi giống tháng trước, việc nào thế'),
    ).toMatch(/4\.1\.d/);
  });

  it('are told of all to who may know of all, and in no group', () => {
    expect(say(building, 'ninh-duy-khoat', 'đơn vị nào chép lại báo cáo tháng trước')).toMatch(/3\.2\.d/);
    expect(say(building, 'group:doan-tat-luc', 'đơn vị nào chép lại báo cáo tháng trước')).toMatch(
      /chat riêng/,
    );
  });
});

describe('a unit that is only told to have said something', () => {
  it.each([
    [
      district,
      'giang-van-thuan',
      'nghe văn phòng nói phòng tôi có việc quá hạn',
      /Phòng Tài chính – Kế hoạch/,
    ],
    [first, 'truong-phong-ha-tang-so', 'văn phòng nói phòng tôi bị trả lại mục nào', /2\.1\.5/],
    [first, 'truong-thanh-tra', 'văn phòng đã nhắc phòng tôi chưa', /đã nhắc Thanh tra Sở/],
    [health, 'mai-van-nghia', 'văn phòng có nhắc gì thanh tra không', /^Chưa: .*Thanh tra Sở/],
  ])('is not the one that is asked about: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('what was asked before', () => {
  it('keeps its unit where days and other months are asked', () => {
    const before = 'đơn vị nào tháng 9 nộp báo cáo trễ';
    expect(say(building, 'ninh-duy-khoat', before, 'trễ mấy ngày, tháng 7 có trễ không')).toMatch(
      /^Phòng Đường bộ và Vận tải: .*\(trễ hạn 4 ngày\).*\nPhòng Đường bộ và Vận tải: .*\(đúng hạn\)/,
    );
    expect(say(trade, 'tran-quang-thang', 'tháng 5 ai nộp trễ', 'tháng trước bên đó có trễ không')).toMatch(
      /^Thanh tra Sở: .*25\/04 \(đúng hạn\)/,
    );
    expect(say(district, 'cam-ba-thong', 't5 phòng nào nộp muộn', 'mấy ngày')).toMatch(/trễ hạn 1 ngày/);
  });

  it('keeps its unit where another state is asked', () => {
    expect(
      say(
        first,
        'nguyen-trong-hung',
        'trung tâm công nghệ số tháng 7 chậm việc gì',
        'còn việc nào chưa làm nữa không',
      ),
    ).toMatch(/^Có, 1 nhiệm vụ chưa làm tháng 7\/2023, của Trung tâm Công nghệ số/);
    expect(say(district, 'cam-ba-thong', 'phòng nội vụ tháng 5 thế nào', 'còn việc nào chưa xong')).toMatch(
      /của Phòng Nội vụ/,
    );
  });

  it('who has not sent is told with how long ago it was due', () => {
    expect(say(health, 'vo-hoai-nam', 'T6 đơn vị nào chưa báo cáo, quá mấy ngày rồi')).toMatch(
      /^Chưa báo cáo tháng 6\/2024: Phòng Kế hoạch – Tài chính\.\s+.*đã qua 13 ngày/,
    );
  });
});

describe('what somebody may do for another unit', () => {
  it.each([
    [trade, 'ta-kim-xuan', 'em nhap ho bao cao thang 5 cho ben TT Khuyen cong dc ko, ben do nho em'],
    [trade, 'vu-truong-son', 'tôi có được gửi hộ báo cáo cho Trung tâm Khuyến công không'],
    [science, 'ma-van-khoi', 'cho em sửa báo cáo của phòng SHTT được không'],
    [district, 'tong-khac-duy', 'tôi sửa giúp số liệu bên Ban QLDA được chứ'],
    [first, 'nguyen-ngoc-son', 'em dien ho bao cao cho trung tam duoc khong'],
  ])('is refused with who may: %#', (world, speaker, q) => {
    expect(say(world, speaker, q)).toMatch(/^Không: anh\/chị chỉ báo cáo cho đơn vị mình/);
  });

  it('a deputy may while the head is away', () => {
    expect(say(health, 'chau-ngoc-anh', 'giám đốc em đi công tác thì em gửi báo cáo được không')).toMatch(
      /^Anh\/chị là người báo cáo thay/,
    );
  });

  it('a head who tells that the own report is sent may not have the month locked', () => {
    for (const q of ['phòng tôi nộp xong rồi, khóa kỳ tháng 9 luôn đi', 'khóa kỳ tháng 9 luôn đi'])
      expect(say(building, 'au-the-vinh', q)).toMatch(/^Khóa kỳ là việc của Văn phòng Sở/);
  });
});

describe('whoever has a title of the directory', () => {
  it.each([
    [science, 'group:ma-van-khoi', 'truong phong SHTT la chi nao a', 'Vi Thu Hà'],
    [district, 'au-duong-kien', 'Chuyên viên tổng hợp bên văn phòng là ai để tôi liên hệ', 'Kha Thị Lụa'],
    [building, 'group:ninh-duy-khoat', 'tp QLN là chị nào', 'Mẫn Thị Hoài Phương'],
    [trade, 'do-manh-ha', 'ai là chuyên viên phòng công nghiệp', 'Tạ Kim Xuân'],
    [district, 'khuat-thi-ngan', 'chủ tịch huyện là ai', 'Cầm Bá Thông'],
    [trade, 'do-manh-ha', 'cho hỏi chánh thanh tra là bác nào', 'Hà Văn Minh'],
  ])('is named: %#', (world, speaker, q, name) => {
    expect(say(world, speaker, q).startsWith(name)).toBe(true);
  });

  it('of a unit that is not there nobody is', () => {
    expect(say(health, 'hoang-van-quyet', 'trưởng phòng hành chính là ai')).toMatch(/không có đơn vị này/);
  });
});

describe('the plan as a paper', () => {
  it('its number is told with who signed it, also where it has none', () => {
    expect(
      say(first, 'trieu-thi-binh', 'kế hoạch DDCI này ai ký, ngày nào, sao em không thấy số văn bản'),
    ).toMatch(/không ghi số .*Nguyễn Trọng Hùng ký/);
    expect(say(trade, 'phung-thanh-binh', 'ai ky ke hoach, so may, ngay nao')).toMatch(/^Số 27\/KH-SCT/);
  });

  it('what fell most is told, whatever else is asked of it', () => {
    expect(say(first, 'nguyen-trong-hung', 'chỉ số nào tụt sâu nhất, phải lên mấy bậc')).toMatch(
      /Chi phí không chính thức/,
    );
  });
});
