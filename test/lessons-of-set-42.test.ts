import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from './support/world.ts';

/** What is told to somebody of a made-up department, line by line. */
async function told(world: string, speaker: string, q: string, ...before: string[]): Promise<string[]> {
  const answer = askWorld(await loadWorld(world as Parameters<typeof loadWorld>[0]), {
    id: 'lesson',
    kind: 'lesson',
    expect: '',
    speaker,
    q,
    before,
  });
  return answer.text.split('\n');
}

const most = 6;

describe('a summary that is asked for in few lines', () => {
  it.each([
    ['so-tttt-2023', 'nguyen-trong-hung', 'Tóm tắt tình hình tháng 7, ngắn thôi', 'toàn Sở'],
    ['so-xay-dung-2025', 'ninh-duy-khoat', 'tong hơp t9 gọn cho tôi đi họp', 'Tháng 9/2025, toàn Sở'],
    ['huyen-2026', 'cam-ba-thong', 'tình hinh chung tháng 5, gọn', 'Tháng 5/2026, toàn cơ quan'],
    ['so-cong-thuong-2025', 'tran-quang-thang', 'tóm tắt tháng 5 trong 5 dòng', 'Tháng 5/2025, toàn Sở'],
    ['so-y-te-2024', 'doan-trong-nghia', 'cho anh mấy ý chính về tháng 6 để đi họp', '3 chỉ số của PGĐ'],
    ['so-khcn-2026', 'dinh-cong-vien', 'tổng kết tháng 6 ngắn gọn', 'Tháng 6/2026, toàn Sở'],
    ['huyen-2026', 'khuat-thi-ngan', 'điểm nhanh mảng của chị tháng 5, khoảng 5 dòng thôi', '4 chỉ số của'],
    [
      'so-xay-dung-2025',
      'tang-thi-ngoc-dieu',
      'tóm tắt phòng phát triển đô thị tháng 9 trong 3 dòng',
      'Phòng Phát triển đô thị',
    ],
    ['so-y-te-2024', 'luu-ba-phuc', 'tháng 5 phòng em thế nào, nói gọn thôi', 'Phòng Kế hoạch – Tài chính'],
    ['so-tttt-2023', 'group:truong-thanh-tra', 'tóm tắt tháng 7 cả sở, ngắn gọn', 'toàn Sở'],
    ['so-y-te-2024', 'hoang-van-quyet', 'tóm tắt quý 2 giúp tôi, vài dòng', 'qua các tháng'],
  ])('%s %s: %s', async (world, speaker, q, first) => {
    const lines = await told(world, speaker, q);
    expect(lines[0]).toContain(first);
    expect(lines.length).toBeLessThanOrEqual(most);
  });

  it('names what is behind, who has not reported and who was late', async () => {
    const text = (
      await told('so-tttt-2023', 'nguyen-trong-hung', 'Tóm tắt tình hình tháng 7, ngắn thôi')
    ).join('\n');
    for (const fact of ['1.1.1', '1.5.3', '2.2.2', '2.3.4', 'trễ hạn: Thanh tra Sở', 'kiến nghị', '1.4.3'])
      expect(text.toLowerCase()).toContain(fact.toLowerCase());
    expect(text).toContain('chưa báo cáo: Phòng Thông tin – Báo chí – Xuất bản');
  });

  it('is not asked for by words of work', async () => {
    const merged = await told('huyen-2026', 'cam-ba-thong', 'tinh gọn bộ máy ai phụ trách');
    expect(merged[0]).toContain('phụ trách Tinh gọn bộ máy');
    const bridges = await told('so-xay-dung-2025', 'ninh-duy-khoat', '2 cầu còn lại sao chưa kiểm định');
    expect(bridges[0]).not.toContain('toàn Sở');
    const counted = await told('so-tttt-2023', 'nguyen-trong-hung', 'yêu cầu của kế hoạch có mấy ý');
    expect(counted[0]).not.toContain('toàn Sở');
  });
});

describe('a summary for somebody, or for a meeting', () => {
  it.each([
    [
      'so-xay-dung-2025',
      'kieu-thi-nhan',
      'tổng hợp tháng 9 cho giám đốc đi họp tỉnh',
      'Tháng 9/2025, toàn Sở',
    ],
    ['huyen-2026', 'dam-quang-le', 'tổng hợp tháng 5 gửi chủ tịch', 'Tháng 5/2026, toàn cơ quan'],
    ['so-y-te-2024', 'truong-thi-huong', 'tôi chuẩn bị đi họp, cho xin tình hình tháng 6', 'toàn Sở'],
    ['so-cong-thuong-2025', 'pham-thi-tam', 'báo cáo nhanh tình hình tháng 5 của sở', 'toàn Sở'],
    ['so-cong-thuong-2025', 'do-manh-ha', 'tóm lược chỉ số 2.2 tháng 5', 'An toàn hóa chất và điện'],
  ])('is of what is named, and no absence: %s %s %s', async (world, speaker, q, first) => {
    expect((await told(world, speaker, q))[0]).toContain(first);
  });

  it('is still an absence where somebody says so', async () => {
    expect(
      (await told('so-xay-dung-2025', 'khuc-trong-nghi', 'mai tôi đi họp cả ngày, báo vắng giúp'))[0],
    ).toContain('/vangmat');
  });
});

describe('a message of several questions', () => {
  it.each([
    [
      'so-cong-thuong-2025',
      'vu-truong-son',
      'phòng tôi tháng 5 nộp hôm nào, có bị trả lại gì không',
      '14:00 thứ Sáu 23/05',
      '2.1.3',
    ],
    [
      'so-y-te-2024',
      'hoang-van-quyet',
      'quý 2 ai hay nộp trễ, mỗi tháng bao nhiêu việc chậm',
      'Phòng Nghiệp vụ Dược trễ 1 lần, 1 ngày',
      'tháng 5 có 8 chậm',
    ],
    [
      'so-y-te-2024',
      'hoang-van-quyet',
      'tổng hợp nhanh quý 2: ai nộp trễ, mỗi tháng bao nhiêu việc chậm',
      'Thanh tra Sở (2 ngày',
      'tháng 4 có 4 chậm',
    ],
    [
      'huyen-2026',
      'giang-van-thuan',
      'phòng tôi gửi báo cáo tháng 5 ngày nào, trễ không, có việc nào bị trả không',
      '15:55 thứ Hai 25/05 (đúng hạn)',
      '3.1.a',
    ],
    [
      'so-tttt-2023',
      'group:giam-doc-trung-tam-cong-nghe-so',
      'tháng 7 cả sở mình được bao nhiêu việc rồi nhỉ, đủ các đơn vị nộp chưa',
      '31/43',
      '(4/5)',
    ],
    [
      'so-y-te-2024',
      'luu-ba-phuc',
      'tháng 5 bên em gửi ngày nào, khóa chưa',
      '16:50 thứ Hai 27/05',
      'Kỳ tháng 5/2024 đã khóa',
    ],
    [
      'so-khcn-2026',
      'dinh-cong-vien',
      'tháng 6 có bao nhiêu việc chậm, ai chưa báo cáo, kỳ khóa chưa',
      '2 nhiệm vụ chậm',
      'Kỳ tháng 6/2026 chưa khóa',
    ],
    [
      'so-tttt-2023',
      'le-hai-yen',
      'tính minh bạch ai, phòng nào làm',
      'PGĐ Lê Hải Yến phụ trách',
      'Trung tâm Công nghệ số chủ trì',
    ],
    [
      'huyen-2026',
      'cam-ba-thong',
      'vốn đầu tư công ai, phòng nào lo',
      'Sùng A Dình phụ trách',
      'Ban Quản lý dự án đầu tư xây dựng chủ trì',
    ],
  ])('has each of them answered: %s %s %s', async (world, speaker, q, one, other) => {
    const text = (await told(world, speaker, q)).join('\n');
    expect(text).toContain(one);
    expect(text).toContain(other);
  });

  it('does not read «trễ không» of a report as late work', async () => {
    const lines = await told('so-tttt-2023', 'truong-thanh-tra', 'mình nộp t7 hôm nào, có trễ ko');
    expect(lines).toHaveLength(1);
  });
});

describe('what became of something', () => {
  it.each([
    [
      'so-tttt-2023',
      'truong-van-phong',
      'cái đề nghị 45 triệu thuê đánh giá ISO hồi tháng 5 sau đó đến đâu rồi em',
      ['Tháng 5', 'Đã được cấp 45 triệu đồng', 'ngày 18/7'],
    ],
    [
      'so-cong-thuong-2025',
      'pham-thi-tam',
      'hồi tháng 4 phòng kỹ thuật an toàn đề nghị về phần mềm hóa chất, xong chưa nhỉ',
      ['Cục Hóa chất khôi phục dữ liệu', 'Cập nhật 118/150 cơ sở'],
    ],
    [
      'so-y-te-2024',
      'hoang-van-quyet',
      'tháng 4 văn phòng đề nghị trang bị máy quét, giờ giải quyết chưa',
      ['đã có máy quét mới'],
    ],
    [
      'so-tttt-2023',
      'truong-thanh-tra',
      'hồi tháng 5 mình vướng phần mềm thanh tra, đến giờ gỡ được chưa',
      ['Tháng 7', 'đã dùng bản phần mềm thanh tra của Trung tâm'],
    ],
  ])('is told month by month, up to now: %s %s %s', async (world, speaker, q, facts) => {
    const text = (await told(world, speaker, q)).join('\n');
    for (const fact of facts) expect(text).toContain(fact);
  });
});

describe('a state that is asked behind one', () => {
  it.each([
    [
      'so-xay-dung-2025',
      'co-dang-phuong',
      'chỉ số công bố giá vật liệu tháng 9 thế nào',
      'việc nào chậm, chậm bao lâu',
      '2 nhiệm vụ chậm tháng 9/2025, trong Công bố giá vật liệu',
    ],
    [
      'so-tttt-2023',
      'phuong-thi-huong-lan',
      'thiết chế pháp lý tháng 6 ra sao',
      'việc nào xong rồi',
      'tháng 6/2023, trong Thiết chế pháp lý',
    ],
    [
      'huyen-2026',
      'cam-ba-thong',
      'phòng nông nghiệp tháng 5 thế nào',
      'việc nào chậm, vướng gì',
      '3 nhiệm vụ chậm và 1 chưa làm tháng 5/2026, của Phòng Nông nghiệp và Môi trường',
    ],
    [
      'so-y-te-2024',
      'ly-thi-mai-huong',
      'cấp phép hành nghề tháng 6 thế nào rồi',
      'việc nào xong rồi',
      '3 nhiệm vụ đã hoàn thành tháng 6/2024, trong Cấp phép hành nghề y dược',
    ],
  ])('is of what was told of, in its month: %s %s «%s» – «%s»', async (world, speaker, before, q, first) => {
    expect((await told(world, speaker, q, before))[0]).toContain(first);
  });

  it('is of all where that is said', async () => {
    const lines = await told(
      'so-xay-dung-2025',
      'co-dang-phuong',
      'cả sở có việc nào chậm',
      'chỉ số công bố giá vật liệu tháng 9 thế nào',
    );
    expect(lines[0]).not.toContain('Công bố giá vật liệu');
  });

  it.each([
    [
      'so-khcn-2026',
      'luc-van-dat',
      'băng rộng tháng 6 nâng cấp được bao nhiêu xã',
      'thế còn thiếu mấy xã nữa, tháng 5 là bao nhiêu',
      'Còn 3 xã',
      '23 xã',
    ],
    [
      'so-y-te-2024',
      'to-thi-le-quyen',
      'tháng 6 liên thông được mấy trạm',
      'còn thiếu bao nhiêu, tháng 5 được bao nhiêu',
      'Còn 47 trạm',
      '52 trạm',
    ],
    [
      'so-xay-dung-2025',
      'co-dang-phuong',
      'tháng 9 khảo sát được mấy mỏ',
      'còn thiếu mấy mỏ, tháng 8 là mấy',
      'tháng 9/2025',
      'tháng 8/2025',
    ],
  ])(
    'keeps the month spoken of beside another: %s %s «%s» – «%s»',
    async (world, speaker, before, q, one, other) => {
      const text = (await told(world, speaker, q, before)).join('\n');
      expect(text).toContain(one);
      expect(text).toContain(other);
    },
  );
});

describe('plain words', () => {
  it.each([
    ['so-khcn-2026', 'dinh-cong-vien', 'giải ngân sao thấp thế', 'Còn 2 đề tài chưa nghiệm thu'],
    ['so-khcn-2026', 'dinh-cong-vien', 'giai ngan sao thap the', 'Còn 2 đề tài chưa nghiệm thu'],
    ['huyen-2026', 'au-duong-kien', 'vì sao giải ngân thấp', 'Vướng mặt bằng ở 3 dự án'],
    [
      'so-khcn-2026',
      'nong-quoc-toan',
      'thágn nào cũng giống tháng trước thì có cách nào báo nhanh ko',
      '[Tất cả như tháng trước]',
    ],
    ['so-khcn-2026', 'nong-quoc-toan', 'thágn 6 phogn em nộp chưa', 'đã báo cáo tháng 6/2026'],
    [
      'so-xay-dung-2025',
      'than-huu-kiet',
      'cho tôi xin lùi kiểm định 2 cầu đến 20/10, nước lũ còn lớn',
      'đến 20/10/2025 (lần 1/2): «nước lũ còn lớn»',
    ],
    [
      'so-cong-thuong-2025',
      'hoang-van-hoa',
      'cho phòng em xin hoãn giao ban doanh nghiệp xuất khẩu sang 10/7 vì trùng hội chợ',
      'đến 10/07/2025 (lần 1/2): «trùng hội chợ»',
    ],
    [
      'so-cong-thuong-2025',
      'tran-quang-thang',
      'chỉ số 2.2 lãnh đạo nào và phòng nào phụ trách',
      'Bùi Văn Minh phụ trách',
    ],
  ])('are understood: %s %s %s', async (world, speaker, q, first) => {
    expect((await told(world, speaker, q))[0]).toContain(first);
  });
});
