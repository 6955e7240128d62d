import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../test/support/world.ts';
import { setApart } from './run-together.ts';

describe('questions that are run together', () => {
  it('are set apart where the first has ended', () => {
    expect(setApart('tháng này toàn sở sao rồi còn ai chưa nộp')).toBe(
      'tháng này toàn sở sao rồi, còn ai chưa nộp',
    );
    expect(setApart('thang 9 phong em nop chua co bi tra lai gi khong')).toBe(
      'thang 9 phong em nop chua, co bi tra lai gi khong',
    );
    expect(setApart('làm thế nào có mã liên kết')).toBe('làm thế nào có mã liên kết');
  });

  it.each([
    [
      science,
      'dinh-cong-vien',
      'tháng này toàn sở sao rồi còn ai chưa nộp',
      /^Tháng 6\/2026, toàn Sở: 10\/16/,
    ],
    [
      building,
      'kieu-thi-nhan',
      'thang 8 don vi nao ko gui bao cao, don vi nao minh nhap giup vay bot',
      /Phòng Đường bộ và Vận tải.*Phòng Phát triển đô thị – 1 báo cáo Văn phòng nhập thay/s,
    ],
    [building, 'doan-tat-luc', 'phòng em tháng 9 nộp chưa có bị trả lại gì không', /đã báo cáo.*bị trả lại/s],
  ])('are all told: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });
});

describe('who wants to know it', () => {
  it.each([
    [health, 'nghiem-xuan-truong', 'chị Quyên cần biết lấy mẫu thực phẩm được bao nhiêu rồi', /^🔵 178 mẫu/],
    [first, 'van-thu-tong-hop', 'chị Hà nhờ hỏi tháng 7 có mấy việc chậm', /^4 nhiệm vụ chậm và 1 chưa làm/],
    [
      building,
      'vien-dinh-thieu',
      'anh Vinh đang hỏi đồ án quy hoạch lên cổng được bao nhiêu',
      /^🔵 31 đồ án/,
    ],
  ])('is not whose it is: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });
});

describe('what is only to be looked up', () => {
  it('is asked as it stands, and the worst share is the lowest', () => {
    expect(
      say(trade, 'pham-thi-tam', 'So giùm chị 3 tháng nay phòng nào giải quyết hồ sơ đúng hạn kém nhất'),
    ).toMatch(/^Tháng 3 – Phòng Kỹ thuật an toàn – Môi trường thấp nhất: 97%/);
    expect(say(health, 'truong-thi-huong', 'Check giúp chị tháng 5 đv nào nộp trễ, trễ mấy ngày em')).toMatch(
      /^Báo cáo trễ hạn tháng 5\/2024: Thanh tra Sở \(2 ngày/,
    );
    expect(setApart('phòng nào nộp báo cáo đúng hạn kém nhất')).toBe(
      'phòng nào nộp báo cáo đúng hạn kém nhất',
    );
  });
});

describe('what was late in the month before, too', () => {
  it.each([
    [science, 'to-thi-nga', 'chị tháng 6 còn mấy việc chậm, cái nào chậm từ tháng trước luôn', '5–6/2026'],
    [first, 'le-hai-yen', 'tháng 7 việc nào chậm, trong đó việc nào chậm từ tháng 6', '6–7/2023'],
    [trade, 'tran-quang-thang', 'những việc chậm tháng 5, việc nào đã chậm từ tháng 4', '4–5/2025'],
  ])('is told behind all that is late: %#', (world, who, q, months) => {
    expect(say(world, who, q)).toMatch(
      new RegExp(
        `^\\d nhiệm vụ chậm và 1 chưa làm tháng.*chậm hoặc chưa làm cả 2 tháng \\(tháng ${months}`,
        's',
      ),
    );
  });

  it('is of the months that are named', () => {
    expect(say(health, 'hoang-van-quyet', 'việc nào chậm hai tháng liền 4 và 5')).toMatch(
      /^3 nhiệm vụ chậm hoặc chưa làm cả 2 tháng \(tháng 4–5\/2024/,
    );
  });
});

describe('why something is not so', () => {
  it.each([
    [health, 'hoang-van-quyet', 'sao khảo sát hài lòng không đạt vậy', /^🟠 «Phòng khám chê/],
    [district, 'sung-a-dinh', 'sao đường Nà Hin không khởi công được', /^🟠 «Còn 7 hộ ở Nà Hin/],
    [
      first,
      'phuong-thi-huong-lan',
      'sao thanh tra không họp được với Thanh tra tỉnh',
      /^🟠 «Thanh tra tỉnh bận/,
    ],
  ])('is told first where it begins with «sao»: %#', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('is of no task where it is asked why a report was not sent', () => {
    expect(
      say(
        first,
        'van-thu-tong-hop',
        'báo cáo tháng 6 của bên báo chí là ai nhập thế, sao phòng không tự gửi',
      ),
    ).not.toMatch(/Nhiệm vụ: /);
  });

  it('leaves nothing open where whoever answers for it is asked to explain', () => {
    expect(
      say(building, 'co-dang-phuong', 'Soát xét thiết kế tháng 9 sao lại tụt, anh Nghị giải thích thế nào'),
    ).not.toMatch(/chưa trả lời được/);
  });

  it('is told of the task alone where it is asked who holds it up', () => {
    const told = say(district, 'sung-a-dinh', 'sao sổ đỏ tái định cư cứ dậm chân hoài vậy, đang kẹt ở ai');
    expect(told).toMatch(/^⚪ «Khu tái định cư Bản Lừm chưa bàn giao lô»/);
    expect(told).not.toMatch(/12 nhiệm vụ/);
  });
});
