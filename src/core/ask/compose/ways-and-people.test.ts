import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('who may report for a unit in its head’s stead', () => {
  it.each([
    [
      health,
      'phan-thi-kim-cuc',
      'bên dược ai có quyền gửi báo cáo hộ anh Khánh',
      /^Kiều Văn Phúc.*thay Đào Duy Khánh/,
    ],
    [
      district,
      'giang-van-thuan',
      'mai anh đi họp tỉnh, ai nộp thay anh được',
      /^Mè Thị Thắm.*thay Giang Văn Thuận/,
    ],
    [first, 'truong-phong-ha-tang-so', 'phòng mình ai được ký gửi báo cáo giùm tôi', /^Nguyễn Ngọc Sơn/],
    [science, 'vi-thu-ha', 'phòng chị ai gửi báo cáo thay được em', /chưa có người báo cáo thay/],
    [building, 'la-bich-thao', 'các đơn vị ai được báo cáo thay trưởng phòng', /Giáp Thị Uyên/],
    [
      trade,
      'hoang-van-hoa',
      'chị Xuân nghỉ ốm, em có được báo cáo thay không',
      /^Anh\/chị là người báo cáo thay/,
    ],
    [
      trade,
      'ha-van-minh',
      'phòng thương mại phó phòng là ai, có được gửi thay chị Xuân không',
      /Được: Hoàng Văn Hòa/,
    ],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });

  it('who gathers the reports of an office that is named, behind who has a post', () => {
    const told = say(
      district,
      'lo-thi-may',
      'giám đốc ban quản lý dự án tên chi, bên văn phòng em nào tổng hợp báo cáo',
    );
    expect(told).toContain('Âu Dương Kiên');
    expect(told).toContain('Kha Thị Lụa');
  });

  it('who sent one report stays what is asked behind it', () => {
    expect(say(first, 'trieu-thi-binh', 'bc t5 của Hạ tầng số gửi hôm nào', 'ai gửi thế')).toContain('14:20');
  });
});

describe('the own debt, whatever stands before it', () => {
  it.each([
    [
      building,
      'khuc-trong-nghi',
      'phòng tôi gửi tháng 9 đủ rồi, sao bot vẫn nhắc',
      /16:20.*\n.*còn 1 nhiệm vụ[\s\S]*Chưa ghi tên 3 hồ sơ trễ/,
    ],
    [science, 'nong-quoc-toan', 'anh nộp tháng 6 rồi răng còn báo thiếu', /25\/06[\s\S]*không còn nợ/],
    [
      building,
      'man-thi-hoai-phuong',
      'mấy bữa nay đi công trường hoài chưa làm gì, tháng 9 phòng em nợ bao nhiêu việc',
      /còn 5 nhiệm vụ chưa báo cáo tháng 9/,
    ],
    [
      trade,
      'dang-thi-thu',
      'ốm quá chưa nộp được, chị còn mấy mục phải báo cáo',
      /còn 7 nhiệm vụ chưa báo cáo tháng 5/,
    ],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });

  it('a reason of what is given back is no question why it is owed', () => {
    expect(
      say(
        first,
        'trieu-thi-binh',
        'Trả lại mục 1.1.1 tháng 7 của trung tâm, lý do phải gửi kèm bảng dự toán',
      ),
    ).toMatch(/^Trả lại 1\.1\.1/);
  });
});

describe('how it is done, behind how things stand', () => {
  it.each([
    [
      science,
      'hoang-thi-lieu',
      'tuần tới chị đi nước ngoài, muốn nhờ chuyên viên nộp báo cáo giùm thì mần răng',
      '/uyquyen',
    ],
    [health, 'dao-duy-khanh', 'mốt anh nghỉ phép, giao quyền báo cáo cho phó phòng thì bấm chi', '/uyquyen'],
    [
      building,
      'au-the-vinh',
      'kỳ này không có chi khác kỳ trước, bấm răng cho lẹ',
      '[Tất cả như tháng trước]',
    ],
    [
      district,
      'au-duong-kien',
      'tháng này y chang tháng trước, có phải nhập lại từng mục không',
      '[Tất cả như tháng trước]',
    ],
    [
      trade,
      'nguyen-duc-thang',
      'nộp rồi mà quên đính hình nghiệm thu, giờ bỏ vô chỗ mô',
      'chọn [Sửa…] và nhiệm vụ đó',
    ],
    [
      building,
      'than-huu-kiet',
      'văn phòng trả về một mục, giờ tôi phải làm chi',
      'tôi hỏi đúng nhiệm vụ đó trước',
    ],
    [health, 'to-thi-le-quyen', 'chị thay zalo mới, vào lại bot kiểu chi', 'xin Văn phòng Sở mã mới'],
    [
      district,
      'lo-thi-may',
      'chị gặp khó khăn thì ghi vô mục mô để lãnh đạo biết',
      'Nêu vướng mắc, kiến nghị ngay trong báo cáo',
    ],
    [
      science,
      'ma-van-khoi',
      'em chuyển phòng rồi, đổi vai trò trên bot sao',
      'theo danh bạ do Văn phòng Sở ghi',
    ],
    [building, 'doan-tat-luc', 'muốn xin thêm ngày cho việc chống ngập thì gửi ai', '/giahan'],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toContain(expected);
  });
});

describe('orders whose right is another’s, wherever they stand in a message', () => {
  it.each([
    [
      district,
      'chu-thi-nhai',
      'phòng nội vụ ghi sai số hồ sơ, em trả báo cáo về cho họ giúp chị',
      /^Trả lại nhiệm vụ là việc của/,
    ],
    [
      building,
      'sam-van-tuyen',
      'bên giám định báo cáo sơ sài quá, bot bắt họ làm lại giùm anh',
      /^Trả lại nhiệm vụ là việc của/,
    ],
    [science, 'vi-thu-ha', 'số đơn tháng 5 em nhập lộn, sửa thành 14 giúp em', /^Kỳ tháng 5 đã khóa/],
    [district, 'giang-van-thuan', 'thu ngân sách tháng 4 sửa lại 62 tỷ giúp anh', /^Kỳ tháng 4 đã khóa/],
    [
      health,
      'huynh-thi-cuc',
      'cho em coi nhật ký coi ai nhắc phòng em',
      /^Nhật ký chỉ Văn phòng Sở xem được/,
    ],
  ])('%#', (world, speaker, q, expected) => {
    expect(say(world, speaker, q)).toMatch(expected);
  });
});

describe('a greeting with its tail', () => {
  it.each([
    [trade, 'ta-kim-xuan', 'chào bot nha, hôm nay có khỏe không, có gì hay không'],
    [district, 'kha-thi-lua', 'chào em, dạo ni sao rồi'],
    [building, 'kieu-thi-nhan', 'Chào bot, ăn sáng chưa'],
  ])('%#', (world, speaker, q) => {
    expect(say(world, speaker, q)).toMatch(/^Chào anh\/chị! Cần gì/);
  });

  it('asks of the month where it says so', () => {
    expect(say(district, 'kha-thi-lua', 'chào em, tháng này sao rồi')).toContain('Tháng 5/2026');
  });
});
