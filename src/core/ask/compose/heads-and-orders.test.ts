import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

type Asked = [typeof first, string, string, RegExp];

describe('what heads ask of their own', () => {
  it.each<Asked>([
    [health, 'phan-thi-kim-cuc', 'sao phòng tôi bị ghi trễ 2 ngày', /^Phòng Nghiệp vụ Y: .*trễ hạn 2 ngày/],
    [health, 'luu-ba-phuc', 'tôi quên báo cáo tháng 6, giờ làm sao', /^Nộp muộn vẫn nhận/],
    [district, 'tong-khac-duy', 'em có bị phạt gì không khi nộp muộn', /^Nộp muộn vẫn nhận/],
    [
      building,
      'sam-van-tuyen',
      'phòng tôi tháng 9 trễ 4 ngày thì có bị trừ điểm không',
      /^Nộp muộn vẫn nhận/,
    ],
    [trade, 'ngo-van-loc', 'em có được xem báo cáo của trung tâm không', /^Kết quả và số liệu báo cáo:/],
    [
      trade,
      'vu-truong-son',
      'phòng anh có kiến nghị nào chưa được trả lời không',
      /chưa ghi ý kiến duyệt hay trả lời/,
    ],
    [science, 'chu-duc-manh', 'Tôi đang đi công tác, báo cáo kiểu nào cho nhanh nhất', /^Gõ \/baocao/],
    [
      district,
      'luong-van-inh',
      'em nhờ chút, tháng 4 thanh tra ai nộp thay vậy',
      /^Thanh tra huyện: .*Kha Thị Lụa nhập thay/,
    ],
  ])('is answered of their own: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('what the office asks of what it gave back', () => {
  it.each<Asked>([
    [
      building,
      'la-bich-thao',
      'tháng 9 có mục nào chị trả lại mà họ chưa sửa',
      /^2 nhiệm vụ bị trả lại tháng 9/,
    ],
    [trade, 'cao-my-hanh', 'mục nào em trả lại mà đơn vị chưa gửi lại', /^2 nhiệm vụ bị trả lại tháng 5/],
    [health, 'thai-minh-tuan', 'liệt kê giúp các mục đang trả lại', /^2 nhiệm vụ bị trả lại tháng 6/],
    [
      health,
      'truong-thi-huong',
      'chị Diễm trả lại mục nào, vì sao',
      /^1 nhiệm vụ bị trả lại tháng 6.*1\.4\.1/s,
    ],
    [
      district,
      'dam-quang-le',
      'tháng 5 có mấy đơn vị trễ, mấy đơn vị chưa nộp',
      /^Báo cáo trễ hạn .*Trung tâm Hành chính công/,
    ],
    [district, 'dam-quang-le', 'em gửi hộ anh danh sách đơn vị chưa nộp', /^Chưa báo cáo tháng 5\/2026/],
  ])('is told, and no list of tasks or indices: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });
});

describe('an order of whoever has not sent', () => {
  it('is one, said at once or behind who that is', () => {
    expect(say(health, 'quach-thi-diem', 'ai chưa nộp thì nhắc luôn nhé')).toMatch(
      /^Nhắc mọi đơn vị còn nợ\?/,
    );
    expect(say(health, 'truong-thi-huong', 'ai chưa nộp', 'nhắc giúp chị')).toMatch(
      /^Nhắc Phòng Kế hoạch – Tài chính\?/,
    );
    expect(say(first, 'le-hai-yen', 'phòng nào chưa nộp tháng 7', 'giục họ đi em')).toMatch(
      /^Nhắc báo cáo là việc của Văn phòng Sở/,
    );
  });
});

describe('what leaders ask in few words', () => {
  it.each<Asked>([
    [district, 'cam-ba-thong', 'phòng nào làm tốt nhất tháng 5', /Trung tâm Hành chính công đứng đầu/],
    [health, 'hoang-van-quyet', 'co viec nao chua ai lam khong', /^Có, 1 nhiệm vụ chưa làm/],
    [health, 'hoang-van-quyet', '6 tháng đầu năm đánh giá chung thế nào', /^Toàn Sở qua các tháng/],
    [
      health,
      'doan-trong-nghia',
      'phòng nào chậm nhất trong các chỉ số của tôi',
      /^Phòng Nghiệp vụ Dược: 1 việc chậm/,
    ],
    [first, 'phuong-thi-huong-lan', 'thanh tra 3 tháng chậm những việc gì', /^4 mục báo cáo chậm tháng 5–7/],
    [trade, 'do-manh-ha', 'chi phí tuân thủ làm sao lên được 7.8', /^Chi phí tuân thủ có 7 nhiệm vụ/],
    [
      building,
      'co-dang-phuong',
      'giấy phép xây dựng 3 tháng qua thế nào',
      /^Giấy phép xây dựng qua các tháng/,
    ],
    [building, 'ninh-duy-khoat', 'chị Diệu phụ trách chỉ số nào, việc nào đang chậm', /Tăng Thị Ngọc Diệu/],
  ])('is not answered of something else: %#', (world, speaker, q, told) => {
    expect(say(world, speaker, q)).toMatch(told);
  });

  it('of a unit behind how an index stands: what it said of that index', () => {
    const told = say(first, 'le-hai-yen', 'tính minh bạch tháng 7 tiến độ thế nào', 'Trung tâm vướng gì');
    expect(told).toMatch(/Máy chủ cũ chưa được thay/);
    expect(told).not.toMatch(/giảng viên/);
  });
});
