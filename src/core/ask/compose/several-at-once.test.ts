import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, loadWorld, type World } from '../../../../test/support/world.ts';

let worlds: Record<string, World>;

beforeAll(async () => {
  const ids = [
    'so-cong-thuong-2025',
    'so-khcn-2026',
    'huyen-2026',
    'so-xay-dung-2025',
    'so-y-te-2024',
    'so-tttt-2023',
  ];
  worlds = Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await loadWorld(id)] as const)));
});

const say = (world: string, speaker: string, ...said: string[]): string =>
  answerTo(worlds[world]!, speaker, ...said);

describe('questions on lines of their own', () => {
  it('are answered one by one, by their numbers', () => {
    const text = say(
      'huyen-2026',
      'khuat-thi-ngan',
      'e oi\nc hoi ti\nquay lien xa lap du chua\ncong trinh nuoc sinh hoat sua dc may cai roi\nkeo dien 5 thon thang 5 the nao',
    );
    expect(text).toMatch(/^1\) ✅ [^\n]*Trung tâm Hành chính công/);
    expect(text).toMatch(/\n2\) [^\n]*7 công trình/);
    expect(text).toMatch(/\n3\) Chưa báo cáo \(Phòng Kinh tế, Hạ tầng và Đô thị/);
  });

  it.each([
    'Chị vừa họp xong, em cho chị mấy cái: 1) tháng 5 đv nào chưa nộp 2) mục nào đang bị trả lại 3) kỳ tháng 5 đã khóa chưa',
    'cho chị hỏi:\n- tháng 5 đơn vị nào chưa nộp\n- mục nào đang bị trả lại\n- kỳ tháng 5 đã khóa chưa',
    'a. tháng 5 đơn vị nào chưa nộp b. mục nào đang bị trả lại c. kỳ tháng 5 khóa chưa',
  ])('or by their marks: %j', (q) => {
    const text = say('so-cong-thuong-2025', 'pham-thi-tam', q);
    expect(text).toMatch(/^1\) Chưa báo cáo tháng 5\/2025: Trung tâm Khuyến công/);
    expect(text).toMatch(/\n2\) [^\n]*2 nhiệm vụ[^\n]*trả lại/);
    expect(text).toMatch(/\n3\) Kỳ tháng 5\/2025 chưa khóa/);
  });

  it('say in its place what is not understood of them', () => {
    const text = say(
      'so-cong-thuong-2025',
      'pham-thi-tam',
      '1) tháng 5 đơn vị nào chưa nộp 2) giá vàng hôm nay bao nhiêu',
    );
    expect(text).toMatch(/^1\) Chưa báo cáo tháng 5\/2025/);
    expect(text).toMatch(/\n2\) (?:Tôi|Kế hoạch)/);
  });

  it('are of whoever stands above them', () => {
    const text = say(
      'so-y-te-2024',
      'hoang-van-quyet',
      'Thanh tra Sở:\n1. tháng 6 báo cáo chưa\n2. có việc nào chậm không',
    );
    expect(text).toMatch(/^1\) Thanh tra Sở đã báo cáo tháng 6\/2024/);
    expect(text).toMatch(/\n2\) [^\n]*Thanh tra Sở[^\n]*1 nhiệm vụ chậm|\n2\) Thanh tra Sở/);
  });
});

describe('what is wanted behind a question', () => {
  it('is the rows of what stands first', () => {
    const text = say(
      'so-xay-dung-2025',
      'ninh-duy-khoat',
      'Tháng 9 đơn vị nào nhiều việc chậm nhất, kể tên từng việc giúp tôi.',
    );
    expect(text).toMatch(/^Phòng Quản lý xây dựng: 3 việc chậm/);
    expect(text).toMatch(
      /\n3 nhiệm vụ chậm tháng 9\/2025, của Phòng Quản lý xây dựng \(1 đang trả lại, tính là chưa có thông tin\):/,
    );
  });

  it('is something else of each', () => {
    const text = say(
      'so-khcn-2026',
      'dinh-cong-vien',
      'Xếp giúp tôi các chỉ số theo hạng năm 2025 từ tốt đến kém, kèm lãnh đạo phụ trách từng cái.',
    );
    expect(text).toMatch(/^Theo hạng tốt nhất trước: Truy cập Internet băng rộng/);
    expect(text).toMatch(/\nPGĐ Lục Văn Đạt phụ trách Truy cập Internet băng rộng[^\n]*\nPGĐ Lục Văn Đạt/);
  });

  it('is the order in which all of them are to stand', () => {
    const text = say(
      'so-cong-thuong-2025',
      'tran-quang-thang',
      'Những chỉ số nào năm 2024 tụt hạng so với 2023, tụt mấy bậc, ai phụ trách? Xếp từ tụt nhiều nhất.',
    );
    expect(text).toMatch(
      /^Theo tụt nhiều bậc nhất trước: Chi phí tuân thủ[^\n]*; Xúc tiến thương mại[^\n]*; An toàn hóa chất/,
    );
    expect(text.match(/▼ 8 bậc/g)).toHaveLength(1);
    expect(text).toContain('PGĐ Nguyễn Thị Thu Bình phụ trách Xúc tiến thương mại');
  });

  it('is of the one that was found', () => {
    const text = say(
      'so-xay-dung-2025',
      'co-dang-phuong',
      'trong cac chi so toi phu trach cai nao nam ngoai thap diem nhat, cai do t9 cham may viec, viec gi',
    );
    expect(text).toMatch(/^Điểm thấp nhất[^\n]*: Công bố giá vật liệu \(4,93 điểm\)/);
    expect(text).toMatch(/\n2 nhiệm vụ chậm tháng 9\/2025, trong Công bố giá vật liệu:/);
  });

  it('is what is done, and what is not, of the same', () => {
    const text = say(
      'so-y-te-2024',
      'quach-thi-diem',
      'các việc 6 tháng/lần việc nào xong rồi việc nào chưa',
    );
    expect(text).toMatch(/^1 nhiệm vụ đã hoàn thành tháng 6\/2024, 6 tháng một lần:/);
    expect(text).toMatch(/\n3 nhiệm vụ chưa hoàn thành tháng 6\/2024, 6 tháng một lần:/);
  });
});

describe('whether one task was in time', () => {
  it.each([
    [
      'phủ sóng thôn lõm sóng xong chưa',
      'có kịp hạn ko',
      /^Không kịp hạn: đã hoàn thành nhưng quá hạn 31\/05\/2026/,
    ],
    [
      'nghị quyết hỗ trợ khởi nghiệp sáng tạo tới đâu rồi',
      'Vậy có kịp hạn không em?',
      /^Kịp hạn: đã hoàn thành/,
    ],
  ])('is told behind it: «%s» – «%s»', (before, q, is) => {
    expect(say('so-khcn-2026', 'bui-minh-tam', before, q)).toMatch(is);
  });

  it.each(['trễ mấy ngày rồi', 'có trễ hạn không', 'tre may ngay roi'])('with its days: «%s»', (q) => {
    expect(say('so-xay-dung-2025', 'ninh-duy-khoat', 'quy chế quản lý kiến trúc trình được chưa', q)).toMatch(
      /^Không kịp hạn: chưa hoàn thành, đã quá hạn 24 ngày \(hạn 15\/09\/2025\)/,
    );
  });

  it('is told with the task where one question names both', () => {
    expect(
      say('so-khcn-2026', 'bui-minh-tam', 'nghị quyết hỗ trợ khởi nghiệp sáng tạo có kịp hạn không'),
    ).toMatch(/^Kịp hạn: đã hoàn thành trong hạn 30\/06\/2026/);
  });

  it('is its day where that is asked', () => {
    expect(say('so-khcn-2026', 'luc-van-dat', 'phủ sóng thôn lõm sóng xong chưa', 'xong ngày nào')).toMatch(
      /^✅ [^\n]*xong ngày 10\/06/,
    );
  });

  it('is both where both are asked of it', () => {
    const text = say(
      'so-xay-dung-2025',
      'doan-tat-luc',
      'nao vet cong muong xong chua',
      'xong ngày nào, có đúng hạn ko',
    );
    expect(text).toContain('xong ngày 19/09');
    expect(text).toContain('Kịp hạn: đã hoàn thành trong hạn 30/09/2025');
  });

  it('is of reports where nothing was told of', () => {
    expect(say('so-khcn-2026', 'ly-kim-dung', 'ai nộp đúng hạn')).toMatch(/^Báo cáo đúng hạn/);
  });
});

describe('a month beside the one at hand', () => {
  it.each([
    ['Bao nhiêu trạm y tế đã liên thông hồ sơ sức khỏe rồi, so tháng 5 thêm mấy trạm?'],
    ['Bao nhiêu trạm y tế đã liên thông hồ sơ sức khỏe rồi', 'so tháng 5 thêm mấy trạm'],
  ])('is what it grew by: %j', (...said) => {
    expect(say('so-y-te-2024', 'hoang-van-quyet', ...said)).toMatch(
      /^Tăng 21 trạm: 52 trạm \(tháng 5\) → 73/,
    );
  });

  it('is no month that is asked where somebody only recalls its figure', () => {
    expect(
      say(
        'so-khcn-2026',
        'to-thi-nga',
        'giai ngan kinh phi khoa hoc den dau roi em, thang truoc chi thay moi dc 38',
      ),
    ).toMatch(/^🟠 Chậm \(Văn phòng Sở, tháng 6\/2026\); 51%/);
  });

  it('is not asked for by why one asks', () => {
    expect(say('huyen-2026', 'tong-khac-duy', 'phong minh t5 no may viec the, ban qua quen mat')).toMatch(
      /^Phòng Kinh tế, Hạ tầng và Đô thị còn 6 nhiệm vụ chưa báo cáo tháng 5/,
    );
  });
});

describe('an order behind who has not sent', () => {
  it.each([
    ['don vi nao chua nop bc t9', 'nhac ho them lan nua di, 2 lan roi van im'],
    ['đơn vị nào chưa nộp bc t9', 'nhắc họ thêm lần nữa đi'],
    ['báo cáo tháng 9 đủ chưa', 'nhắc phòng đó giúp chị'],
  ])('is of them: «%s» – «%s»', (before, q) => {
    expect(say('so-xay-dung-2025', 'kieu-thi-nhan', before, q)).toMatch(
      /^Nhắc Phòng Quản lý nhà và Thị trường bất động sản/,
    );
  });

  it('stays an order beside whom it leaves out', () => {
    expect(
      say('so-y-te-2024', 'quach-thi-diem', 'Khoá kỳ tháng 6 luôn đi bot, ai chưa nộp thì thôi'),
    ).toMatch(/^Khóa tháng 6\/2024\?/);
  });

  it('is told by /baocao where the office enters for a unit', () => {
    expect(
      say('so-y-te-2024', 'thai-minh-tuan', 'phòng KHTC gửi bản giấy, em nhập hộ lên hệ thống kiểu gì'),
    ).toMatch(/^Văn phòng nhập thay một đơn vị bằng \/baocao/);
  });
});

describe('a log of something else', () => {
  it('is a task’s', () => {
    expect(say('so-y-te-2024', 'mai-van-nghia', 'nhat ky doan kiem tra du chua')).toContain('4/4 đoàn');
    expect(
      say('so-xay-dung-2025', 'luong-quang-chien', 'lớp tập huấn nhật ký thi công q3 sao rồi'),
    ).toContain('Giảng viên dời lịch sang 14/10');
    expect(say('so-y-te-2024', 'thai-minh-tuan', 'cho xem nhật ký')).toContain('/nhatky');
  });
});
