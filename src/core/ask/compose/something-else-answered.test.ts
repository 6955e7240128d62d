import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('a post that is asked for', () => {
  it.each([
    [science, 'chu-duc-manh', 'ai là trưởng phòng Sở hữu trí tuệ, tôi muốn mời họp', ['Vi Thu Hà']],
    [
      science,
      'ly-kim-dung',
      'cho tôi xin tên trưởng phòng chuyển đổi số để ghi giấy mời',
      ['Nông Quốc Toản'],
    ],
    [health, 'huynh-thi-cuc', 'chánh thanh tra là ai, cần gấp', ['Mai Văn Nghĩa']],
    [
      district,
      'vang-mi-say',
      'trưởng phòng tài chính là ai, với cả cấp phó nữa',
      ['Giang Văn Thuận', 'Mè Thị Thắm'],
    ],
    [
      trade,
      'ta-kim-xuan',
      'số điện thoại phó giám đốc Trung tâm khuyến công',
      ['Trịnh Ngọc Sơn', 'không có số điện thoại'],
    ],
    [district, 'vang-mi-say', 'email chủ tịch huyện', ['Cầm Bá Thông', 'không có số điện thoại']],
    [
      health,
      'huynh-thi-cuc',
      'Chánh văn phòng mình tên chi rứa, số điện thoại bao nhiêu',
      ['Trương Thị Hương', 'không có số'],
    ],
  ] as const)('is told by the directory', (world, who, q, told) => {
    for (const part of told) expect(say(world, who, q)).toContain(part);
  });

  it.each([
    [
      first,
      'trieu-thi-binh',
      'phó chánh văn phòng là ai, nộp báo cáo thay chánh văn phòng được không',
      /Được: Lộc Bích Hà/,
    ],
    [
      building,
      'kieu-thi-nhan',
      'anh Chiến giữ chức gì, có được gửi báo cáo thay anh Kiệt không',
      /Được: Lường Quang Chiến/,
    ],
  ] as const)('hears whether whoever has it may report', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('is none where units are compared, whatever is said behind', () => {
    expect(say(first, 'nguyen-trong-hung', 'chị Yến với chị Lan ai nhiều việc chậm hơn')).not.toContain(
      'Phó Giám đốc.',
    );
  });
});

describe('by how many places an index is to rise', () => {
  it.each([
    [
      building,
      'sam-van-tuyen',
      'cầu đường thông suốt giao tăng bao nhiêu bậc so với năm ngoái',
      /chỉ tiêu tăng ít nhất 2 bậc/,
    ],
    [
      building,
      'sam-van-tuyen',
      'năm nay kế hoạch giao giấy phép xây dựng lên bao nhiêu bậc',
      /chỉ tiêu từ hạng 9/,
    ],
    [
      district,
      'lo-thi-may',
      'chỉ tiêu năm nay của nền nếp công vụ là tăng mấy bậc',
      /chỉ tiêu tăng ít nhất 2 bậc/,
    ],
    [science, 'luc-van-dat', 'chi cho nghiên cứu và phát triển đặt ra lên mấy bậc', /chỉ tiêu từ hạng 20/],
  ] as const)('is its target', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('is how it moved, where that is asked', () => {
    expect(say(district, 'lo-thi-may', 'nền nếp công vụ năm ngoái tăng mấy bậc')).toMatch(/hạng 8 \(2024\)/);
  });
});

describe('a figure that is asked for in a unit of its own', () => {
  it.each([
    [district, 'giang-van-thuan', 'thu ngân sách năm nay phải đạt bao nhiêu tỷ', /186 tỷ đồng/],
    [district, 'sung-a-dinh', 'vốn đầu tư công năm nay giao mấy tỷ', /218 tỷ đồng/],
    [district, 'giang-van-thuan', 'tinh gọn bộ máy căn cứ nghị quyết nào', /Nghị quyết số 19-NQ\/HU/],
    [building, 'doan-tat-luc', 'chống ngập năm nay giao xử lý bao nhiêu điểm', /11 điểm ngập/],
  ] as const)('is no score', (world, who, q, told) => {
    expect(say(world, who, q).split('\n')[0]).toMatch(told);
  });

  it('is the score where points are asked for', () => {
    expect(say(district, 'giang-van-thuan', 'thu ngân sách chỉ tiêu bao nhiêu điểm')).toMatch(/70,0 điểm/);
    expect(say(building, 'doan-tat-luc', 'chống ngập năm nay giao mấy điểm')).toMatch(/từ hạng 8/);
  });
});

describe('an agency that is no department', () => {
  it.each([
    ['năm 2024 huyện xếp thứ mấy về nền nếp công vụ', /hạng 8/],
    ['mặt bằng sạch năm ngoái huyện được mấy điểm', /52,9 điểm/],
    ['huyện còn mấy việc chậm tháng 5', /^10 nhiệm vụ chậm/],
  ] as const)('is spoken of by its noun alone', (q, told) => {
    expect(say(district, 'lo-thi-may', q)).toMatch(told);
  });

  it('is not meant by another’s name', () => {
    expect(say(district, 'lo-thi-may', 'huyện Mường Phăng xếp thứ mấy')).toMatch(
      /không có số liệu về «Mường Phăng»/,
    );
  });
});

describe('what comes due and what is overdue', () => {
  it('are both told where both are asked', () => {
    const told = say(building, 'than-huu-kiet', 'việc nào của trung tâm quá hạn hoặc gần tới hạn');
    expect(told).toMatch(/^2 nhiệm vụ quá hạn chưa hoàn thành/);
    expect(told).toContain('Hạn 31/10/2025');
    expect(say(science, 'nong-quoc-toan', 'phòng tôi có việc nào trễ hạn hay sát hạn không')).toContain(
      'Hạn 30/06/2026',
    );
    expect(say(building, 'than-huu-kiet', 'trung tâm mình còn việc nào lỡ hạn không')).toMatch(
      /^2 nhiệm vụ quá hạn/,
    );
  });
});

describe('what is said to the bot of itself', () => {
  it.each([
    [trade, 'ngo-van-loc', 'em là chatbot hay có người trực trả lời thế'],
    [trade, 'ngo-van-loc', 'alo bot, bot là người hay máy vậy'],
    [health, 'nghiem-xuan-truong', 'bot có biết buồn không'],
    [trade, 'ta-kim-xuan', 'bạn là trí tuệ nhân tạo à'],
  ] as const)('is told what it is', (world, who, q) => {
    expect(say(world, who, q)).toMatch(/^Tôi là bot/);
  });

  it('is no question of something else', () => {
    expect(say(trade, 'ngo-van-loc', 'điểm nấu ăn của phòng em')).toMatch(/chưa hiểu phần «nấu ăn»/);
    expect(say(trade, 'ngo-van-loc', 'chào bot, hôm nay bot khỏe không')).toMatch(/^(?:Chào|Tôi là bot)/);
  });
});

describe('what goes with a report', () => {
  it.each([
    [building, 'luong-quang-chien', 'gửi báo cáo mà muốn đính file excel thì làm sao'],
    [trade, 'hoang-van-hoa', 'phụ lục số liệu gắn vào báo cáo kiểu gì'],
    [health, 'chau-ngoc-anh', 'danh sách mẫu theo huyện gửi kèm báo cáo thế nào'],
    [district, 'quang-van-po', 'đính kèm biên bản kiểm đếm vào báo cáo ở chỗ nào'],
  ] as const)('is sent with its answer', (world, who, q) => {
    expect(say(world, who, q)).toMatch(/^Ảnh, tệp minh chứng .*gửi ngay khi đang trả lời/);
  });

  it('is no reason beside which something is given back', () => {
    expect(
      say(health, 'quach-thi-diem', 'trả lại một mục trong báo cáo kèm lý do thì làm sao'),
    ).not.toContain('minh chứng không bắt buộc');
  });
});

describe('what is counted by one task', () => {
  it.each([
    [health, 'to-thi-le-quyen', 'tháng 6 lấy được mấy mẫu rồi', /^🔵 178 mẫu/],
    [
      health,
      'to-thi-le-quyen',
      'tới giờ lấy được bao nhiêu mẫu rồi, cả năm còn thiếu bao nhiêu',
      /^🔵 Còn 122 mẫu, đạt 178/,
    ],
    [district, 'quang-van-po', 'được bao nhiêu hộ rồi, còn bao nhiêu', /^🟠 Còn 152 hộ/],
    [science, 'vi-thu-ha', 'nâng được mấy xã rồi, còn thiếu mấy', /^🔵 Còn 3 xã/],
  ] as const)('is its figure, and no month as a whole', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it('is none of what everything is counted in', () => {
    expect(say(first, 'nguyen-trong-hung', 'làm được mấy nhiệm vụ rồi')).not.toMatch(/^🔵 2 nhiệm vụ/);
  });
});

describe('an order that says why, and a report like the last', () => {
  it.each([
    [
      district,
      'kha-thi-lua',
      'trả lại mục 1.2.c tháng 5 của thanh tra, nội dung giống hệt tháng 4',
      '«nội dung giống hệt tháng 4»',
    ],
    [
      district,
      'kha-thi-lua',
      'tra lai bc t5 cua thanh tra muc 1.2.b, so lieu khong khop',
      '«so lieu khong khop»',
    ],
    [health, 'quach-thi-diem', 'trả lại 2.3.1 của Dược vì số lệch với báo cáo tháng 5', 'tháng 6/2024'],
  ] as const)('keeps its words, and its month is not the reason’s', (world, who, q, told) => {
    expect(say(world, who, q)).toContain(told);
  });

  it.each([
    'nộp hộ phòng báo cáo tháng 7, chị đang bận họp',
    'nộp giúp chị bc tháng 7 y như tháng 6',
    'báo cáo tháng 7 giống tháng 6 nhé',
  ])('is offered to whoever reports: «%s»', (q) => {
    expect(say(first, 'truong-phong-thong-tin-bao-chi-xuat-ban', q)).toMatch(
      /Báo cáo tháng 7\/2023|tháng 7\/2023/,
    );
    expect(say(first, 'duong-ngoc-lan', q)).not.toContain('[Báo cáo tháng 7');
  });
});
