import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('a list that is asked for, unit by unit or however it is to stand', () => {
  it.each([
    [
      district,
      'cam-ba-thong',
      'nêu rõ từng phòng tháng 4 chậm việc nào',
      'Trung tâm Hành chính công\n🟠 1.1',
    ],
    [building, 'ninh-duy-khoat', 'Liệt kê vướng mắc tháng 9 theo đơn vị', 'Phòng Quản lý xây dựng\n🔵 1.2'],
    [health, 'quach-thi-diem', 'kể các việc chưa làm tháng 5 chia theo chỉ số', 'tư nhân\n⚪ 2.5'],
    [trade, 'tran-quang-thang', 'từng tháng có những việc nào chậm, kể ra', 'Tháng 4\n🟠 1.1'],
    [first, 'van-thu-tong-hop', 'tháng 6 các việc hoàn thành, liệt kê theo đơn vị', 'Văn phòng Sở\n✅ 1.2'],
    [science, 'dinh-cong-vien', 'tháng 5 mỗi phòng chậm việc nào', 'Văn phòng Sở\n🟠 1.2'],
  ])('names the rows of each: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toContain(told);
  });

  it('stands behind how many of each state there are', () => {
    const said = say(building, 'kieu-thi-nhan', 'tháng 8 mấy việc xong, mấy việc chậm, kể tên ra giùm');
    expect(said).toMatch(/^Tháng 8\/2025: hoàn thành 3/);
    expect(said).toContain('6 nhiệm vụ chậm tháng 8/2025');
  });

  it('is no list where numbers alone are asked', () => {
    expect(say(science, 'ly-kim-dung', 'thống kê số việc chậm tháng 6 từng phòng')).not.toContain('🟠');
  });
});

describe('what a follow-up does not say again', () => {
  it.each([
    [
      health,
      'mai-van-nghia',
      ['tháng 5 thanh tra nộp lúc nào', 'còn cái nào chậm nữa không'],
      /^Có, 2 nhiệm vụ chậm tháng 5\/2024, của Thanh tra Sở/,
    ],
    [
      district,
      'giang-van-thuan',
      ['Tháng 4 phòng em báo mấy việc', 'việc nào đang trễ'],
      /tháng 4\/2026, của Phòng Tài chính – Kế hoạch/,
    ],
    [
      science,
      'bui-minh-tam',
      ['tháng 5 các đơn vị gửi đủ chưa', 'thế đơn vị nào nộp muộn nữa không'],
      /^Báo cáo trễ hạn tháng 5\/2026: Trung tâm Đổi mới sáng tạo/,
    ],
    [
      trade,
      'le-thi-xuan',
      ['tháng 4 phòng thương mại gửi ngày nào', 'hạn nộp là hôm nào'],
      /^Hạn báo cáo tháng 4\/2025/,
    ],
    [
      first,
      'van-thu-tong-hop',
      ['tháng 6 trung tâm gửi hôm nào', 'hạn chót hôm nào, trễ mấy hôm'],
      /^Hạn báo cáo tháng 6\/2023[^\n]*\nTrung tâm Công nghệ số: 15:30/,
    ],
    [
      health,
      'ly-thi-mai-huong',
      ['tháng 6 văn phòng có việc nào chậm', 'còn tháng 4 thì gồm những việc nào'],
      /tháng 4\/2024, của Văn phòng Sở/,
    ],
    [
      health,
      'vo-hoai-nam',
      ['mua sắm thuốc và trang thiết bị ai chủ trì', 'mảng ấy tháng 5 ra sao'],
      /^.. Mua sắm thuốc và trang thiết bị · tháng 5\/2024/,
    ],
    [
      trade,
      'nguyen-duc-thang',
      ['tháng 5 công khai quỹ đất được mấy cụm', 'tháng 3 tháng 4 thì sao'],
      /9 cụm \(tháng 3\) → 10 cụm \(tháng 4/,
    ],
    [
      district,
      'sung-a-dinh',
      ['Tháng 5 phòng nông nghiệp có mấy việc chậm', 'trong số đó việc nào ba tháng liền đều chậm'],
      /^2 nhiệm vụ chậm hoặc chưa làm cả 3 tháng/,
    ],
    [
      district,
      'sung-a-dinh',
      ['thu ngân sách tháng 4 được bao nhiêu', 'bằng mấy phần trăm dự toán'],
      /bằng 32,9%/,
    ],
    [
      building,
      'khuc-trong-nghi',
      ['soát xét thiết kế đúng hạn 3 tháng qua tăng hay giảm', 'tháng nào cao nhất'],
      /^Tháng 8\/2025 cao nhất: 96,9%/,
    ],
  ] as const)('is carried: %#', (world, speaker, said, told) => {
    expect(say(world, speaker, ...said)).toMatch(told);
  });
});

describe('several months', () => {
  it.each([
    [trade, 'do-manh-ha', 'hồ sơ trực tuyến 3 tháng nay đi xuống hay đi lên', /^Tăng 8,7 điểm phần trăm/],
    [
      district,
      'khuat-thi-ngan',
      'tình hình giữ hẹn trả kết quả 3 tháng nay',
      /Tháng 3: 5\/5[^\n]*\nTháng 4: 2\/5/,
    ],
    [
      health,
      'ly-thi-mai-huong',
      'điểm lại quý II mảng thời gian thẩm định hồ sơ',
      /^Thời gian thẩm định hồ sơ qua các tháng/,
    ],
    [
      district,
      'sung-a-dinh',
      'tóm tắt 3 tháng qua các chỉ số tôi phụ trách',
      /^3 chỉ số của Phó Chủ tịch UBND huyện Sùng A Dình/,
    ],
    [trade, 'do-manh-ha', 'tóm tắt quý II phần chị Bình phụ trách', /^2 chỉ số của PGĐ Nguyễn Thị Thu Bình/],
    [
      health,
      'vo-hoai-nam',
      'ký số văn bản các phòng 3 tháng nay phòng nào thấp nhất',
      /^Tháng 4 – Phòng Nghiệp vụ Dược thấp nhất: 88%/,
    ],
    [
      district,
      'khuat-thi-ngan',
      'hồ sơ trả đúng hẹn t3, t4, t5 tăng hay giảm',
      /; thấp nhất tháng 4 \(93,5%\)/,
    ],
  ])('are told of what is asked: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('are not added up where each tells what is left', () => {
    expect(say(science, 'luc-van-dat', 'lõm sóng tháng 4, tháng 5 còn mấy thôn')).not.toContain('tôi cộng');
  });
});

describe('what a second clause asks of the same', () => {
  it.each([
    [
      district,
      'cam-ba-thong',
      ['Tinh giản biên chế tới đâu rồi', 'theo nghị quyết nào'],
      /kế hoạch không ghi văn bản giao việc này: Tinh giản 17 biên chế/,
    ],
    [
      district,
      'lo-thi-may',
      ['sáp nhập thôn bản theo nghị quyết nào, bao giờ phải xong'],
      /^Nghị quyết số 19-NQ\/HU[^\n]*\nHạn 30\/09\/2026/,
    ],
    [
      district,
      'sung-a-dinh',
      ['tuyến tránh thị trấn phải xong tháng mấy, sản phẩm gì'],
      /^Xong trong tháng 7\/2026; Biên bản bàn giao mặt bằng/,
    ],
    [trade, 'cao-my-hanh', ['cho em số ngày tháng ban hành kế hoạch với người ký'], /^Số \d+[^\n]*ký/],
    [
      health,
      'to-thi-le-quyen',
      ['liên thông trạm y tế được bao nhiêu', 'đạt mấy phần trăm rồi'],
      /bằng 60,8%/,
    ],
  ] as const)('stands with it: %#', (world, speaker, said, told) => {
    expect(say(world, speaker, ...said)).toMatch(told);
  });
});

describe('what nobody has answered of an index', () => {
  it.each([
    'tháng 6 công khai giá dịch vụ y tế mấy việc chưa báo cáo',
    'công khai giá tháng 6 còn việc nào chưa nộp',
  ])('«%s»', (q) => {
    expect(say(health, 'doan-trong-nghia', q)).toMatch(/^2 nhiệm vụ chưa báo cáo tháng 6\/2024/);
  });

  it('is no work of a quarter that has ended, where the month was reported', () => {
    const said = say(trade, 'bui-van-minh', 'điểm qua các chỉ số của tôi tháng 5');
    expect(said).toContain('quá hạn kỳ trước 1');
    expect(said).not.toContain('chưa báo cáo 1');
  });
});
