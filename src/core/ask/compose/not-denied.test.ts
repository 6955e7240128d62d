import { beforeAll, describe, expect, it } from 'vitest';
import { loadWorld, answerTo as say, type World } from '../../../../test/support/world.ts';

let district: World;
let trade: World;
let health: World;
let science: World;
let building: World;

beforeAll(async () => {
  [district, trade, health, science, building] = await Promise.all([
    loadWorld('huyen-2026'),
    loadWorld('so-cong-thuong-2025'),
    loadWorld('so-y-te-2024'),
    loadWorld('so-khcn-2026'),
    loadWorld('so-xay-dung-2025'),
  ]);
});

describe('what is there is not denied', () => {
  it.each(['giải ngân đầu tư công tới đâu rồi', 'giai ngan dau tu cong toi dau roi'])(
    'where a word of the plan is somebody’s given name: «%s»',
    (q) => {
      const text = say(district, 'cam-ba-thong', q);
      expect(text).toContain('27,1%');
      expect(text).not.toContain('không có nhiệm vụ');
    },
  );

  it('and the name is one behind a title, or with its capital', () => {
    expect(say(district, 'cam-ba-thong', 'chị ngân phụ trách chỉ số nào')).toContain('Khuất Thị Ngân');
    expect(say(district, 'cam-ba-thong', 'Ngân phụ trách chỉ số nào')).toContain('Khuất Thị Ngân');
  });

  it('where a place is called as a part of an agency is', () => {
    const text = say(district, 'sung-a-dinh', 'Bản Lừm làm xong chưa?');
    expect(text).toMatch(/^🟠 Chậm \(Phòng Kinh tế, Hạ tầng và Đô thị, tháng 4\/2026\)/);
  });

  it.each([
    'phong tckh chu tri voi phoi hop nhung chi so nao',
    'phòng tckh chủ trì và phối hợp những chỉ số nào',
  ])('where two relations are asked that no unit has at once: «%s»', (q) => {
    const text = say(district, 'dam-quang-le', q);
    expect(text).toMatch(/^1 chỉ số Phòng Tài chính – Kế hoạch chủ trì: Thu ngân sách/);
    expect(text).toContain('3 chỉ số Phòng Tài chính – Kế hoạch phối hợp');
  });

  it('where one of two relations is to be left aside', () => {
    const text = say(trade, 'pham-thi-tam', 'VP chủ trì những chỉ số nào, không tính phối hợp nhé');
    expect(text).toMatch(/chủ trì 2 chỉ số/);
  });

  it('where an index is named behind a task that its words name', () => {
    const text = say(
      district,
      'cam-ba-thong',
      'giai ngan dau tu cong t5 dc bao nhieu',
      'thế còn thu ngân sách?',
    );
    expect(text).toContain('Thu ngân sách');
    expect(text).not.toContain('không có nhiệm vụ');
  });
});

describe('why, behind one task that its words name', () => {
  it.each(['thang 5 sao cham', 'hồi t5 sao chậm', 'hồi t5 kêu chậm là vì sao'])(
    'is of it in another month: «%s»',
    (q) => {
      const text = say(health, 'hoang-van-quyet', 'liên thông trạm y tế được mấy trạm rồi', q);
      expect(text).toMatch(/^🟠 «Đường truyền của 9 trạm vùng biên yếu»/);
    },
  );

  it('is of all where tasks are asked for', () => {
    const text = say(
      health,
      'hoang-van-quyet',
      'liên thông trạm y tế được mấy trạm rồi',
      'tháng 5 có việc nào chậm',
    );
    expect(text).toMatch(/^Tháng 5\/2024 có 8 nhiệm vụ chậm và 1 chưa làm/);
  });

  it('stands with its deadline where both are asked', () => {
    const text = say(science, 'to-thi-nga', 'lớp bồi dưỡng cho cán bộ trẻ mở đến lớp mấy rồi, hạn bao giờ');
    expect(text).toContain('Mở xong lớp 1');
    expect(text).toContain('Hạn 15/08/2026');
  });
});

describe('two kinds of indices, or what is none', () => {
  it('are each answered where none is of both', () => {
    const text = say(
      health,
      'truong-thi-huong',
      'chi so nao giao theo hang, chi so nao giao theo diem, liet ke giup chi',
    );
    expect(text).toMatch(/^4 chỉ số không có chỉ tiêu điểm: Cấp phép hành nghề y dược/);
    expect(text).toMatch(/\n5 chỉ số có chỉ tiêu điểm: Đồng hành cùng cơ sở khám chữa bệnh/);
  });

  it('are that which sets no aim, and that which was not assessed', () => {
    const text = say(
      science,
      'bui-minh-tam',
      'chi so nao trong ke hoach ko ghi chi tieu, chi so nao nam ngoai chua danh gia',
    );
    expect(text).toMatch(/^1 chỉ số không có chỉ tiêu: Doanh nghiệp khoa học công nghệ/);
    expect(text).toMatch(/\n1 chỉ số chưa có điểm: Ổn định chính sách/);
  });

  it('is the one that two leaders have in charge', () => {
    expect(say(building, 'ninh-duy-khoat', 'chỉ số nào 2 lãnh đạo cùng phụ trách')).toMatch(
      /^1 chỉ số có 2 lãnh đạo: Soát xét thiết kế/,
    );
    const who = say(
      building,
      'ninh-duy-khoat',
      'chi so nao 2 lanh dao cung phu trach, la nhung ai, chi so do nam ngoai may diem',
    );
    expect(who).toContain('Ninh Duy Khoát và PGĐ Cồ Đăng Phương phụ trách Soát xét thiết kế');
    expect(who).not.toContain('Bản đồ quy hoạch mở');
  });

  it('is no task that hands in something for a product', () => {
    const text = say(science, 'nong-quoc-toan', 'việc nào phải nộp sản phẩm');
    expect(text).toMatch(/^3 nhiệm vụ/);
    expect(text).not.toContain('OCOP');
  });

  it('is the head of a unit, however it is asked', () => {
    for (const q of ['phong noi vu ai lam truong phong', 'phòng nội vụ ai là trưởng phòng'])
      expect(say(district, 'au-duong-kien', q)).toMatch(/^Lò Thị Mây: Trưởng phòng Nội vụ/);
  });

  it('is who was late with a report', () => {
    expect(say(trade, 'pham-thi-tam', 'tháng 5 đơn vị nào trễ')).toMatch(
      /^Báo cáo trễ hạn[^\n]*Thanh tra Sở|^Thanh tra Sở/,
    );
  });
});
