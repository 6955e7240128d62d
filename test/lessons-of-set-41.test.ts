import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from './support/world.ts';

type Asked = [world: string, speaker: string, said: string, ...told: string[]];

/** What is told to somebody of a made-up agency; «before > asked» is a question behind another. */
async function told([world, speaker, said]: Asked): Promise<string> {
  const [q, ...before] = said.split(' > ').reverse();
  return askWorld(await loadWorld(world as Parameters<typeof loadWorld>[0]), {
    id: 'lesson',
    kind: 'lesson',
    expect: '',
    speaker,
    before: before.reverse(),
    q: q!,
  }).text;
}

async function expectTold(asked: Asked): Promise<void> {
  const text = await told(asked);
  for (const words of asked.slice(3)) expect(text).toContain(words);
}

const [t, c, y, k, h, x] = [
  'so-tttt-2023',
  'so-cong-thuong-2025',
  'so-y-te-2024',
  'so-khcn-2026',
  'huyen-2026',
  'so-xay-dung-2025',
] as const;

describe('lessons of the forty-first set', () => {
  it.each<Asked>([
    [c, 'tran-quang-thang', 'tóm tắt t5 để họp giao ban', 'Tháng 5/2025, toàn Sở'],
    [h, 'cam-ba-thong', 'tổng hợp tháng 5 cho tôi để chiều họp thường trực', 'Tháng 5/2026, toàn cơ quan'],
    [y, 'hoang-van-quyet', 'cho tôi mấy ý về tháng 6 để trưa họp giao ban', 'Tháng 6/2024, toàn Sở'],
    [
      y,
      'quach-thi-diem',
      'đơn vị nào trễ tháng 6 để em làm tờ trình chị Hương ký',
      'Phòng Nghiệp vụ Y (2 ngày',
    ],
    [k, 'to-thi-nga', 'giải ngân tháng 6 bao nhiêu để chị báo cáo giám đốc', '51% (chỉ tiêu 95%)'],
    // What is needed for something is asked by it.
    [y, 'quach-thi-diem', 'làm thế nào để trả lại báo cáo', '/tralai'],
  ])('what an answer is used for is no part of the question: %s %s %s', (...asked) =>
    expectTold(asked as Asked),
  );

  it.each<Asked>([
    [c, 'ta-kim-xuan', 'e xin hỏi ai là phó trưởng phòng thương mại ạ', 'Hoàng Văn Hòa'],
    [y, 'quach-thi-diem', 'ai đang là phó giám đốc trung tâm kiểm soát bệnh tật', 'Châu Ngọc Ánh'],
    [
      h,
      'kha-thi-lua',
      'cho em hỏi lãnh đạo phòng tài chính kế hoạch gồm những ai',
      'Giang Văn Thuận',
      'Mè Thị Thắm',
    ],
    [
      h,
      'dam-quang-le',
      'giám đốc ban dự án là ai, ai nộp báo cáo thay được?',
      'Âu Dương Kiên',
      'Vàng Mí Say',
    ],
    [t, 'van-thu-tong-hop', 'ai là người báo cáo thay chánh văn phòng', 'Lộc Bích Hà'],
    [y, 'thai-minh-tuan', 'anh Phúc làm phòng nào, chức gì', 'Lưu Bá Phúc', 'Kiều Văn Phúc'],
    [t, 'le-hai-yen', 'chị Bình là trưởng phòng hay chuyên viên', 'Vi Thanh Bình', 'Triệu Thị Bình'],
    [c, 'pham-thi-tam', 'a Minh là chánh thanh tra hay phó giám đốc', 'Bùi Văn Minh', 'Hà Văn Minh'],
    [
      x,
      'kieu-thi-nhan',
      'trưởng phòng quản lý nhà là ai, từ bao giờ',
      'Mẫn Thị Hoài Phương',
      'ngày bổ nhiệm',
    ],
    [
      k,
      'ly-kim-dung',
      'trưởng phòng sở hữu trí tuệ là ai, số điện thoại bao nhiêu',
      'Vi Thu Hà',
      'số điện thoại',
    ],
    [x, 'la-bich-thao', 'tháng 9 ai chưa nộp > trưởng phòng là ai', 'Mẫn Thị Hoài Phương'],
    [k, 'bui-minh-tam', 'đơn vị nào chưa báo cáo > giám đốc tên gì', 'Chu Đức Mạnh'],
  ])('who holds a post, and whoever is called so: %s %s %s', (...asked) => expectTold(asked as Asked));

  it.each<Asked>([
    [
      h,
      'khuat-thi-ngan',
      'chi Nhai nop bc thang 5 chua, con don vi nao no',
      '08:40 thứ Ba 26/05',
      'Chưa báo cáo tháng 5/2026: Phòng Kinh tế',
    ],
    [
      y,
      'hoang-van-quyet',
      'phòng Dược gửi báo cáo tháng 6 ngày nào, đơn vị nào còn thiếu',
      '16:20 thứ Ba 25/06',
      'Chưa báo cáo tháng 6/2024: Phòng Kế hoạch',
    ],
    [
      c,
      'cao-my-hanh',
      'phòng công nghiệp gửi chưa, còn những ai',
      'đã báo cáo tháng 5/2025',
      'Chưa báo cáo tháng 5/2025: Trung tâm',
    ],
    [
      k,
      'dinh-cong-vien',
      'tháng 4 nộp được mấy đơn nhãn hiệu, phòng SHTT gửi báo cáo có đúng hạn không',
      '14 đơn',
      '09:00 thứ Hai 27/04 (đúng hạn)',
    ],
    [h, 'sung-a-dinh', 'vì sao kiểm đếm bồi thường chậm, họ đề nghị gì', '46 hộ', 'không có kiến nghị'],
    [
      x,
      'co-dang-phuong',
      'Vì sao giá vật liệu tháng 9 ra muộn, họ kiến nghị gì',
      '12 xã mới chưa có đầu mối',
      'cử đầu mối báo giá vật liệu',
    ],
    [
      k,
      'dinh-cong-vien',
      'giải ngân vẫn chậm là vì đâu, VP có đề nghị gì',
      'Còn 2 đề tài chưa nghiệm thu',
      'Đề nghị giao chỉ tiêu giải ngân theo tháng',
    ],
    [
      x,
      'man-thi-hoai-phuong',
      'phòng mình nợ bc t9 mấy ngày rồi, nộp bây giờ có sao k',
      'đã qua 14 ngày',
      'Nộp muộn vẫn nhận',
    ],
    [
      t,
      'truong-van-phong',
      'tháng 7 thanh tra trễ mấy ngày, có nói vì sao không',
      'trễ hạn 1 ngày',
      'lý do gửi trễ',
    ],
  ])('neither half of a message is dropped: %s %s %s', (...asked) => expectTold(asked as Asked));

  it.each<Asked>([
    [
      h,
      'sung-a-dinh',
      'giải ngân t5 hơn t4 mấy phần trăm, còn cách chỉ tiêu bn',
      'Tăng 8,5 điểm phần trăm',
      'còn 67,9',
    ],
    [y, 'vo-hoai-nam', 'hài lòng tháng 6 kém chỉ tiêu bao nhiêu', 'Còn 2,6%, đạt 87,4% trên 90%'],
    [
      h,
      'cam-ba-thong',
      'thu ngân sách được bao nhiêu rồi, còn thiếu bao nhiêu so với dự toán',
      'Còn 111,1 tỷ đồng',
    ],
    [
      x,
      'khuc-trong-nghi',
      'soát xét thiết kế t9 so với t8 giảm bao nhiêu, vướng gì',
      'Giảm 8 điểm phần trăm',
      'khoan địa chất',
    ],
    [
      y,
      'doan-trong-nghia',
      'tỷ lệ hồ sơ thẩm định đúng hạn tháng 6 phòng Y với phòng Dược bên nào hơn',
      'Phòng Nghiệp vụ Dược cao hơn: 98,5%',
      'hơn 2,3 điểm phần trăm',
    ],
    [
      y,
      'dao-duy-khanh',
      'ky so van ban thang 6 phong em so voi phong Y kem bao nhieu',
      'hơn 4 điểm phần trăm',
    ],
    [c, 'ta-kim-xuan', 'phong em nam nay phai lam thi diem san xuat sach hon may cum a', 'chỉ tiêu 2 cụm'],
    [
      x,
      'tang-thi-ngoc-dieu',
      '640 căn nhà ở xã hội phải xong khi nào, phòng nào theo',
      'Hạn 31/12/2025',
      'Phòng Quản lý nhà',
    ],
    [
      x,
      'ninh-duy-khoat',
      '2 cầu chưa kiểm định vướng gì, đơn vị xin thế nào',
      'Lũ lớn',
      'lùi kiểm định 2 cầu đến 20/10',
    ],
    [x, 'ninh-duy-khoat', 'Cầu đường thông suốt 2 năm vừa rồi hạng mấy', 'năm 2023: hạng 7; 2024: hạng 7/17'],
    [c, 'tran-quang-thang', 'Thnág 5 so với tháng 4 việc chậm tăng hay giảm?', 'Bằng nhau số nhiệm vụ chậm'],
  ])('a figure is told with what it is held against: %s %s %s', (...asked) => expectTold(asked as Asked));

  it.each<Asked>([
    [
      k,
      'nong-quoc-toan',
      'Trung tâm chưa nộp t6 thì nhập hộ luôn cho họ đi, cứ lấy như tháng 5',
      'Không: anh/chị chỉ báo cáo cho đơn vị mình',
    ],
    [
      y,
      'dao-duy-khanh',
      'báo cáo t6 phòng tài chính để tôi làm thay cho họ',
      'Không: anh/chị chỉ báo cáo cho đơn vị mình',
    ],
    [
      c,
      'nguyen-duc-thang',
      'phòng thương mại chưa gửi t5 thì tôi gửi hộ luôn nhé',
      'Không: anh/chị chỉ báo cáo cho đơn vị mình',
    ],
    [
      k,
      'ly-kim-dung',
      'nhập hộ trung tâm báo cáo tháng 6',
      '[Nhập thay Trung tâm Đổi mới sáng tạo, tháng 6/2026]',
    ],
    [
      y,
      'quach-thi-diem',
      'nhắc phòng tài chính nộp đi, lần trước nhắc hôm nào ấy nhỉ',
      '[Nhắc Phòng Kế hoạch – Tài chính]',
      '08:30 thứ Hai 01/07',
    ],
    [h, 'dam-quang-le', 'nhắc anh Duy nộp giúp tôi, đã nhắc mấy lần rồi', '[Nhắc Phòng Kinh tế', '2 lần'],
    [h, 'khuat-thi-ngan', 'nhắc anh Duy nộp ngay báo cáo tháng 5', '<reminder-offered>'],
    [
      h,
      'sung-a-dinh',
      'đề nghị ban dự án đẩy nhanh chi trả bồi thường, báo cáo tôi tuần sau',
      '<confirm-instruction>',
    ],
    [
      k,
      'dinh-cong-vien',
      'giao VP đôn đốc nghiệm thu nốt 2 đề tài, báo lại tôi trước 10/7',
      '<confirm-instruction>',
    ],
    [t, 'le-hai-yen', 'chỉ số chuyển đổi số của Sở mình ai phụ trách', 'không có chỉ số «chuyển đổi số»'],
  ])('what is bidden is done by right, or refused: %s %s %s', (...asked) => expectTold(asked as Asked));

  it.each<Asked>([
    [
      c,
      'pham-thi-tam',
      'đơn vị nào chưa nộp t5 > họ còn mấy việc',
      'còn 7 nhiệm vụ chưa báo cáo tháng 5/2025',
    ],
    [h, 'khuat-thi-ngan', 'đơn vị nào chưa nộp > còn mấy việc', 'còn 6 nhiệm vụ chưa báo cáo tháng 5/2026'],
    [
      t,
      'van-thu-tong-hop',
      'phòng báo chí tháng 7 nộp chưa > còn mấy việc',
      'còn 6 nhiệm vụ chưa báo cáo tháng 7/2023',
    ],
    [
      x,
      'tang-thi-ngoc-dieu',
      'Tỷ lệ dân đô thị có nước máy giờ bao nhiêu % > so với chỉ tiêu còn thiếu bao nhiêu, tháng trước thì sao',
      'Còn 1,8%',
      '94,6%',
    ],
    [t, 'le-hai-yen', 'tôi còn mấy việc', '1 nhiệm vụ chậm tháng 7/2023, do PGĐ Lê Hải Yến phụ trách'],
  ])('what is left is of whoever was spoken of: %s %s %s', (...asked) => expectTold(asked as Asked));

  it.each<Asked>([
    [h, 'sung-a-dinh', 'tái định cư bản lừm hạn khi nào, giờ làm tới đâu', 'Đường nội khu mới đạt 40%'],
    [
      x,
      'co-dang-phuong',
      'nghị quyết hỗ trợ lãi vay ai làm > tiến độ thế nào',
      'Lập xong đề cương nghị quyết',
    ],
    [x, 'co-dang-phuong', 'rút ngắn được mấy ngày cấp giấy phép xây dựng rồi', '5 ngày (chỉ tiêu 8 ngày)'],
    [x, 'co-dang-phuong', 'giấy phép xây dựng rút được mấy ngày rồi, còn thiếu mấy ngày', 'Còn 3 ngày'],
    [x, 'co-dang-phuong', 'hồ sơ mua nhà ở xã hội duyệt đúng hạn t8 mấy %', '93% (chỉ tiêu 98%)'],
    [x, 'co-dang-phuong', 'nhà ở xã hội tháng 8 được mấy % rồi', '212 căn, bằng 33,1%'],
  ])('of the one task that was told, and of the figure that is counted so: %s %s %s', (...asked) =>
    expectTold(asked as Asked),
  );
});
