import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe("the plan's own groups, by the word that the plan has for them", () => {
  it.each([
    [
      building,
      'co-dang-phuong',
      'khâu 1 tháng 8 làm đến đâu',
      /^Tháng 8\/2025, 3 chỉ số trước khởi công: 7\/10/,
    ],
    [
      district,
      'sung-a-dinh',
      'trụ đất đai thôn bản kỳ này ra sao em',
      /^Tháng 5\/2026, 2 chỉ số đất đai và thôn bản: 2\/9/,
    ],
    [science, 'dinh-cong-vien', 'tru ha tang thang 6 toi dau', /^Tháng 6\/2026, 2 chỉ số hạ tầng: 3\/4/],
    [
      science,
      'dinh-cong-vien',
      'trụ cột nào đang chậm nhất',
      /^Trụ cột 2\. Nguồn lực và nghiên cứu yếu nhất/,
    ],
    [
      building,
      'kieu-thi-nhan',
      'So ba khâu xem khâu nào chạy tốt nhất',
      /^Khâu 3\. Đưa vào sử dụng tốt nhất/,
    ],
    [
      district,
      'cam-ba-thong',
      'Trụ nào làm tốt nhất tháng 5',
      /^Trụ cột 1\. Phục vụ nhân dân tốt nhất tháng 5\/2026/,
    ],
  ])('stand for themselves and no more: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('leave an index alone whose name begins like theirs', () => {
    expect(say(science, 'dinh-cong-vien', 'chỉ số hạ tầng số ai phụ trách')).toMatch(/Lục Văn Đạt/);
    expect(say(district, 'cam-ba-thong', 'xử lý trụ sở dôi dư tới đâu rồi')).toMatch(/trụ sở/);
  });
});

describe('leaders beside each other', () => {
  it.each([
    [
      health,
      'hoang-van-quyet',
      'Chị Hương với anh Nghĩa ai nhiều việc chậm hơn',
      /^PGĐ Đoàn Trọng Nghĩa nhiều hơn 2 việc/,
    ],
    [
      district,
      'cam-ba-thong',
      'Giữa hai phó chủ tịch ai nhiều việc chậm hơn tháng 5',
      /Sùng A Dình nhiều hơn 6 việc/,
    ],
    [
      building,
      'kieu-thi-nhan',
      'chi Dieu voi anh Phuong ben nao nhieu viec cham hon t9',
      /^PGĐ Cồ Đăng Phương nhiều hơn 2/,
    ],
    [
      building,
      'ninh-duy-khoat',
      'Tôi, chị Diệu, anh Phương: ai ít việc chậm nhất tháng 9',
      /Ninh Duy Khoát 2; .*Diệu 2; .*Phương 4/,
    ],
    [
      first,
      'van-thu-tong-hop',
      'So anh Hùng với chị Yến tháng 6 ai nhiều việc chậm hơn',
      /^PGĐ Lê Hải Yến nhiều hơn 3/,
    ],
  ])('are counted by their own indices, and no unit is: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('are no talk for a group', () => {
    expect(say(first, 'group:nguyen-trong-hung', 'anh Hùng với chị Yến ai nhiều việc chậm hơn')).toMatch(
      /chat riêng/,
    );
  });
});

describe('how one month went beside others', () => {
  it.each([
    [
      trade,
      'tran-quang-thang',
      'Từ tháng 4 sang tháng 5 tình hình tốt lên hay xấu đi',
      /^Tháng 5 kém hơn tháng 4 \(89,4%\)/,
    ],
    [
      district,
      'lo-thi-may',
      'Tháng 5 phòng em làm tốt hơn tháng 4 không ạ',
      /^Tháng 5 ngang tháng 4 \(80%\).*Phòng Nội vụ/,
    ],
    [building, 'doan-tat-luc', 'phong minh t9 hon hay kem t8', /^Tháng 9 ngang tháng 8/],
    [
      trade,
      'pham-thi-tam',
      'Văn phòng mình tháng 5 so với các tháng trước có tiến bộ không',
      /^Tháng 5 khá hơn tháng 4 \(90%\) và khá hơn tháng 3/,
    ],
    [
      building,
      'ninh-duy-khoat',
      'Tháng 9 thế nào',
      /^Tháng 9\/2025, toàn Sở: 28\/41.*\nĐã báo cáo 6\/7 đơn vị; trễ hạn/,
    ],
  ])('is told as a verdict: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it.each([
    [
      district,
      'dam-quang-le',
      'từ tháng 3 số đơn vị báo cáo đúng hạn tăng hay giảm',
      /^Giảm – đơn vị báo cáo đúng hạn: tháng 3 7\/8/,
    ],
    [
      health,
      'truong-thi-huong',
      'vướng mắc các phòng nêu nhiều lên hay ít đi so với tháng 4',
      /^Giảm 5 – số vướng mắc/,
    ],
    [
      building,
      'la-bich-thao',
      'tỷ lệ hoàn thành của Sở qua 3 tháng lên hay xuống',
      /^Giảm – nhiệm vụ hoàn thành, đúng tiến độ: tháng 7 32\/37/,
    ],
    [
      building,
      'ninh-duy-khoat',
      'xếp 7 đơn vị theo tỷ lệ đúng tiến độ từ cao xuống thấp',
      /^Xếp theo tỷ lệ nhiệm vụ/,
    ],
  ])('and so are counts over months, and units in order: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('the course of a figure', () => {
  it.each([
    [
      trade,
      'vu-truong-son',
      'kiểm tra cơ sở hóa chất qua từng kỳ được bao nhiêu',
      /^Từng tháng: tháng 3 4 cơ sở; tháng 4 9 cơ sở \(\+5\)/,
    ],
    [
      district,
      'cam-ba-thong',
      'Thu ngân sách từng tháng đọc cho anh nghe',
      /^Từng tháng: tháng 3 38,5 tỷ đồng/,
    ],
    [science, 'to-thi-nga', 'giải ngân khoa học 3 kỳ lần lượt đạt mấy phần trăm', /^Từng tháng: tháng 4 22%/],
    [
      health,
      'to-thi-le-quyen',
      'mẫu thực phẩm tháng 5 với tháng 6 tháng nào lấy được nhiều hơn',
      /^Bằng nhau: tháng 5 thêm 47 mẫu/,
    ],
    [
      building,
      'doan-tat-luc',
      'xử lý điểm ngập tháng nào làm được nhiều hơn, t8 hay t9',
      /^Tháng 9 nhiều hơn: tháng 9 thêm 2 điểm/,
    ],
    [
      district,
      'quang-van-po',
      'đấu giá đất từ hồi tháng 3 đến giờ có thêm lô nào không hay vẫn thế',
      /^Tăng 24 lô/,
    ],
  ])('is told by what each month added: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it.each([
    [
      trade,
      'bui-van-minh',
      'cứ tốc độ này thì 25 cơ sở hóa chất kịp không em',
      /^Theo đà này kịp: .*khoảng tháng 8 đủ/,
    ],
    [
      building,
      'tang-thi-ngoc-dieu',
      'Nhà ở xã hội cứ đà này cuối năm có đủ 640 căn không',
      /^Theo đà này chưa tới: .*ước 580 căn/,
    ],
    [
      health,
      'hoang-van-quyet',
      'bệnh án điện tử liệu có kịp 6 bệnh viện trong năm không',
      /^Theo đà này kịp/,
    ],
    [
      science,
      'to-thi-nga',
      'Giải ngân cứ thế này thì hết năm được bao nhiêu phần trăm',
      /^Theo đà này kịp: .*khoảng tháng 10/,
    ],
  ])('goes on as it has, and that is said to be worked out: %#', (world, speaker, q, told) => {
    const answer = say(world, speaker, q);
    expect(answer).toMatch(told);
    expect(answer).toMatch(/Tôi tính từ các kỳ đã báo cáo/);
  });

  it('is guessed of no score and no place', () => {
    expect(say(first, 'le-hai-yen', 'theo đà này cuối năm sở mình xếp thứ mấy')).toMatch(/không dự đoán/);
  });
});

describe('a sum that is asked for by another verb', () => {
  it.each([
    [
      building,
      'au-the-vinh',
      'Soạn mấy gạch đầu dòng tháng 9 của phòng tôi đọc giao ban',
      /^Tháng 9\/2025, Phòng Quy hoạch – Kiến trúc: 4\/5/,
    ],
    [
      district,
      'cam-ba-thong',
      'Sắp họp Thường vụ, nêu điểm sáng điểm tối tháng 5',
      /^Tháng 5\/2026, toàn cơ quan: 18\/36/,
    ],
    [
      health,
      'doan-trong-nghia',
      'Soạn giúp anh mấy ý về các chỉ số anh phụ trách để đi họp Sở',
      /^Tháng 6\/2024, 3 chỉ số của PGĐ Đoàn Trọng Nghĩa/,
    ],
    [building, 'ninh-duy-khoat', 'Tóm quý III', /^Toàn Sở qua các tháng:.*🟠 .*📣 Kiến nghị: /s],
    [
      health,
      'mai-van-nghia',
      'gom giúp tình hình thanh tra 3 tháng qua kèm kiến nghị đã nêu',
      /^Thanh tra Sở qua các tháng:.*🟠 2\.2\.3 .*📣 Kiến nghị: tháng 4 2\.2\.3/s,
    ],
  ])('is that sum, with what was late and asked for over the months: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('is no sum where an opinion is asked', () => {
    expect(say(science, 'dinh-cong-vien', 'Sở Tài chính góp ý hồ sơ nghị quyết chưa')).not.toMatch(
      /qua các tháng|toàn Sở/,
    );
  });
});

describe('what part of the plan a unit has', () => {
  it.each([
    [
      health,
      'thai-minh-tuan',
      'Phòng Dược chiếm bao nhiêu phần trăm số nhiệm vụ của kế hoạch',
      /^Phòng Nghiệp vụ Dược có 7\/37 nhiệm vụ trong kế hoạch, chiếm 18,9%/,
    ],
    [
      trade,
      'cao-my-hanh',
      'nhiệm vụ của văn phòng chiếm mấy phần trăm kế hoạch',
      /^Văn phòng Sở có 12\/42 nhiệm vụ trong kế hoạch, chiếm 28,6%/,
    ],
  ])('is counted of all its tasks: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('months that were locked', () => {
  it.each([
    [first, 'van-thu-tong-hop', 'cac ky da khoa so la nhung ky nao, ngay khoa'],
    [building, 'la-bich-thao', 'các tháng đã chốt sổ'],
  ])('are no order to lock one: %#', (world, speaker, q) => {
    expect(say(world, speaker, q)).not.toMatch(/Chọn để thực hiện/);
  });
});
