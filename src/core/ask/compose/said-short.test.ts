import { describe, expect, it } from 'vitest';
import { district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('an order to give a task back', () => {
  it.each([
    'trả lại giúp chị việc đó luôn, lý do: chưa nêu ai thay',
    'trả lại nhiệm vụ 1.3.1, lý do: chưa nêu ai thay',
  ])('is of the one that was shown or is named, with its reason: «%s»', (order) => {
    expect(say(trade, 'pham-thi-tam', 'Bản tin xuất khẩu tháng 5 phòng Thương mại báo sao', order)).toMatch(
      /^Trả lại 1\.3\.1, Phòng Quản lý Thương mại, tháng 5\/2025\? Lý do: «chưa nêu ai thay»/,
    );
  });
});

describe('what was given back', () => {
  it.each(['sai ở chỗ nào', 'chuyên viên nào trả', 'sai cho nao the, cv nao tra'])(
    'is asked on of: «%s»',
    (q) => {
      expect(say(first, 'truong-phong-ha-tang-so', 'bc t7 cua phong toi bi tra lai ha', q)).toMatch(
        /2\.1\.5.*«Số hồ sơ đúng hạn không khớp/s,
      );
    },
  );
});

describe('words of an office that are cut short', () => {
  it('«ban mình» is the unit of who asks, with marks or without', () => {
    for (const q of ['ban minh t5 bao cham nhung viec gi ay nhi', 'ban mình tháng 5 có việc nào chậm'])
      expect(say(district, 'au-duong-kien', q)).toMatch(/^3 nhiệm vụ chậm .*Ban Quản lý dự án/);
  });

  it('«giao cho chị» is what whoever asks has charge of', () => {
    expect(say(first, 'le-hai-yen', 'chỉ số nào giao cho tôi')).toMatch(
      /^2 chỉ số do PGĐ Lê Hải Yến phụ trách/,
    );
  });

  it('«tập trung t6» is a month, and no weekday', () => {
    expect(say(health, 'vo-hoai-nam', 'Gói thầu tập trung t6 xong mấy trên 5 rồi')).toMatch(/^🔵 3 gói thầu/);
  });

  it('«giao chỉ tiêu bao nhiêu» is the target of an index, also where none is set', () => {
    expect(say(first, 'nguyen-trong-hung', 'chi phí thời gian năm nay giao chỉ tiêu bao nhiêu')).toMatch(
      /^Chỉ tiêu 2023 của Chi phí thời gian: 8,0/,
    );
    expect(say(science, 'dinh-cong-vien', 'doanh nghiep khcn nam nay giao chi tieu bao nhieu vay')).toMatch(
      /kế hoạch không đặt/,
    );
  });
});

describe('a figure of a task by the name of its index', () => {
  it('is told with what part of its target it is, where that is asked', () => {
    expect(
      say(district, 'sung-a-dinh', 'thu ngân sách trên địa bàn tháng 5 bằng bao nhiêu % dự toán'),
    ).toMatch(/^🟠 74,9 tỷ đồng, bằng 40,3% chỉ tiêu 186 tỷ đồng/);
    expect(
      say(district, 'sung-a-dinh', 'Thu ngân sách tới t5 được bao nhiêu tỷ rồi, bằng mấy % dự toán?'),
    ).toMatch(/^🟠 74,9 tỷ đồng/);
  });

  it('is no figure of the index itself', () => {
    expect(say(district, 'sung-a-dinh', 'thu ngân sách năm ngoái được bao nhiêu điểm')).toMatch(/59,2 điểm/);
  });
});

it('what a unit leads and what it takes part in are both told where either is asked', () => {
  const text = say(first, 'duong-ngoc-lan', 'phong minh co chu tri chi so nao ko a, hay chi phoi hop');
  expect(text).toMatch(
    /^Không có chỉ số nào Phòng Thông tin – Báo chí – Xuất bản chủ trì\.\n8 chỉ số .* phối hợp:/,
  );
});

it('a telephone number is not made up for by what stands behind', () => {
  expect(
    say(first, 'trieu-thi-binh', 'cho xin so dt chi Thu truong phong bao chi voi, goi zalo ko bat may'),
  ).toMatch(/không có số điện thoại/);
});

it('«cập nhật» of a task is no slip of «cao nhất»', () => {
  for (const q of ['cập nhật', 'cap nhat'])
    expect(say(first, 'van-thu-tong-hop', q)).not.toContain('cao nhất');
});

describe('a rule takes no more than it means', () => {
  it.each([
    ['báo cáo của đơn vị nộp trễ nhất tháng 6', /^Trung tâm Công nghệ số báo cáo muộn nhất/],
    ['báo cáo của đơn vị chưa nộp', /^Chưa báo cáo tháng 7/],
    ['báo cáo của phòng đã gửi chưa', /^Phòng Hạ tầng số đã báo cáo/],
  ])('«của đơn vị» is the asker’s only where nothing says whose: «%s»', (q, told) => {
    expect(say(first, 'truong-phong-ha-tang-so', q)).toMatch(told);
  });

  it.each(['việc nào hạn trước 30/6/2025', 'năm 2025 việc nào có hạn trước 30/6'])(
    'deadlines of another year are not known: «%s»',
    (q) => {
      expect(say(science, 'dinh-cong-vien', q)).toMatch(/^Kế hoạch không có số liệu năm đó/);
    },
  );

  it('a day that does not exist is none', () => {
    expect(say(science, 'dinh-cong-vien', 'việc nào hạn trước 31/2')).not.toContain('31/02');
  });

  it('overdue work of one unit is listed, units that have some are counted', () => {
    expect(say(first, 'truong-van-phong', 'việc quá hạn ở phòng tôi')).toMatch(
      /^2 nhiệm vụ quá hạn chưa hoàn thành/,
    );
    expect(say(first, 'nguyen-trong-hung', 'bao nhiêu đơn vị có việc quá hạn')).toMatch(
      /^3 đơn vị có nhiệm vụ quá hạn/,
    );
  });

  it('what is left to add is no change', () => {
    expect(say(trade, 'do-manh-ha', 'số hóa hồ sơ lưu trữ cần thêm bao nhiêu nữa thì đạt')).toMatch(
      /^🔵 Còn 15%/,
    );
  });

  it('what the plan sets for units is told by the plan', () => {
    expect(say(first, 'nguyen-trong-hung', 'đơn vị nào phải giải quyết hồ sơ đúng hạn đạt 100%')).toMatch(
      /^Phòng Hạ tầng số và Phòng Thông tin – Báo chí – Xuất bản: /,
    );
  });

  it('a month that has not opened is not unlocked', () => {
    expect(say(first, 'van-thu-tong-hop', 'mở tháng 9')).toMatch(/^Kỳ tháng 9\/2023 chưa mở/);
  });

  it('each of three things is counted month by month', () => {
    const text = say(first, 'nguyen-trong-hung', 'mỗi tháng mấy việc bị trả lại, mấy hoàn thành, mấy chậm');
    for (const told of ['2 việc bị trả lại', '19 việc đã hoàn thành', '12 việc chậm'])
      expect(text).toContain(told);
  });
});
