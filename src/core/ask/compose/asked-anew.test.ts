import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let sttt: World;
let trade: World;
beforeAll(async () => {
  [sttt, trade] = await Promise.all([loadWorld('so-tttt-2023'), loadWorld('so-cong-thuong-2025')]);
});
const asks = (world: World, speaker: string, q: string, ...before: string[]): string =>
  askWorld(world, { id: q, kind: '', speaker, q, before, expect: '' }).text;

describe('a name that is only a part of the words', () => {
  it.each(['sếp nào lo xúc tiến với khuyến công', 'ai phụ trách mảng xúc tiến và khuyến công'])(
    '«%s» believes nothing, and is not answered «Không»',
    (q) => {
      expect(asks(trade, 'phung-thanh-binh', q)).toMatch(/^PGĐ Nguyễn Thị Thu Bình/);
    },
  );

  it('is denied where somebody believes it', () => {
    expect(asks(sttt, 'loc-bich-ha', 'chị Yến phụ trách thiết chế pháp lý phải không')).toMatch(/^Không, /);
  });
});

describe('indices of which some are left out', () => {
  it('are those of neither group where each is counted by itself', () => {
    const said = asks(trade, 'ha-van-minh', 'mấy chỉ số duy trì, mấy chỉ số cần cải thiện');
    expect(said).toContain('3 chỉ số duy trì');
    expect(said).toContain('4 chỉ số cần cải thiện');
    expect(said).not.toContain('Không có chỉ số nào');
  });

  it('are all but what the unit leads', () => {
    const said = asks(
      trade,
      'ta-kim-xuan',
      'trừ chỉ số phòng tôi chủ trì ra, phòng tôi dính việc ở chỉ số nào',
    );
    expect(said).not.toContain('Tiếp cận đất đai');
    expect(said).toContain('Hỗ trợ xuất khẩu');
  });

  it('are those without a figure where the figure is denied', () => {
    const said = asks(sttt, 'le-hai-yen', 'chỉ số nào giao giữ hạng mà không giao điểm');
    expect(said).toMatch(/^3 chỉ số không có chỉ tiêu điểm/);
  });

  it('are set in order by their tasks within those a unit leads', () => {
    const said = asks(trade, 'le-thi-xuan', 'các chỉ số phòng mình chủ trì, cái nào ít việc hơn');
    expect(said.indexOf('5 nhiệm vụ')).toBeLessThan(said.indexOf('6 nhiệm vụ'));
  });
});

describe('what was given back', () => {
  it.each(['2.1.5 ai trả về vậy', 'vì sao 2.1.5 bị trả về'])('«%s» is told with who, when and why', (q) => {
    const said = asks(sttt, 'truong-phong-ha-tang-so', q);
    expect(said).toContain('Triệu Thị Bình');
    expect(said).toContain('Số hồ sơ đúng hạn không khớp');
  });

  it('stays in mind: its reason is no obstacle', () => {
    const said = asks(sttt, 'truong-phong-ha-tang-so', 'lý do là gì', '2.1.5 ai trả về vậy');
    expect(said).toContain('Số hồ sơ đúng hạn không khớp');
  });

  it('is no talk for a group, whatever else is said of it', () => {
    expect(asks(sttt, 'group:trieu-thi-binh', 'ai nhập nhầm mà tháng 7 bị trả về')).toContain('chat riêng');
  });
});

describe('who stands where is no talk for a group', () => {
  it.each(['kỳ này bên nào muộn nhất', 'sắp lại các phòng từ kém đến tốt'])('«%s»', (q) => {
    expect(asks(sttt, 'group:le-hai-yen', q)).toContain('chat riêng');
  });

  it('and is told in private', () => {
    expect(asks(sttt, 'le-hai-yen', 'tháng 6 bên nào gửi muộn nhất')).toContain('Trung tâm Công nghệ số');
  });
});

describe('the figure of a month', () => {
  const figure = 'hồ sơ trực tuyến tháng 6 được bao nhiêu phần trăm';
  it('is set beside the next where that is asked with thanks', () => {
    const said = asks(sttt, 'truong-van-phong', 'cảm ơn em, thế tháng 7 thì tăng hay giảm', figure);
    expect(said).toContain('94,2% (tháng 6) → 97,8% (tháng 7/2023)');
  });

  it('and beside those before it', () => {
    const said = asks(sttt, 'truong-van-phong', 'hai tháng trước đó thì sao', figure.replace('6', '7'));
    expect(said).toContain('91,5% (tháng 5) → 94,2% (tháng 6/2023)');
  });

  it('is no rank of an index', () => {
    expect(asks(sttt, 'truong-van-phong', 'tháng 7 thì cao lên hay thấp đi', figure)).not.toContain('hạng');
  });
});

it.each([
  ['kết quả chấm ddci năm nay tỉnh công bố chưa', 'chưa có'],
  ['năm 2023 mình được chấm bao nhiêu điểm', 'chưa có'],
])('«%s»: what the province has not told yet', (q, said) => {
  const text = asks(sttt, 'le-hai-yen', q);
  expect(text).toContain(said);
  expect(text).not.toMatch(/\d+,\d+ điểm/);
});

describe('how something is done', () => {
  it.each([
    ['truong-phong-ha-tang-so', 'mai tôi nằm viện, báo máy thôi nhắc thì gõ gì', '/vangmat'],
    ['truong-van-phong', 'muốn có bản word để in thì dùng lệnh nào', 'Word'],
    ['ly-van-thanh', 'em doi zalo roi, muon vao lai thi lam sao', '/moi'],
    ['ly-van-thanh', 'trễ rồi nộp bù máy còn nhận không, vào đâu', 'trễ hạn'],
  ])('%s: «%s»', (speaker, q, said) => {
    expect(asks(sttt, speaker, q)).toContain(said);
  });

  it.each(['nhắc lại cho tôi chỉ tiêu chi phí thời gian', 'nhắc giúp tôi ai phụ trách thiết chế pháp lý'])(
    '«%s» asks to be told again',
    (q) => {
      expect(asks(sttt, 'nguyen-trong-hung', q)).not.toContain('/nhac');
    },
  );

  it('is told of who may, to who may not', () => {
    expect(asks(sttt, 'ly-van-thanh', 'mở lại tháng 6 giúp em sửa con số xử phạt bị ghi thiếu')).toContain(
      'Văn phòng Sở',
    );
    expect(asks(sttt, 'le-hai-yen', 'gia hạn cho thanh tra việc rà soát văn bản tới 15/8')).toContain(
      'gia hạn',
    );
  });
});

it('a unit behind «cho» is whose report it is; only the office is sent to', () => {
  const said = asks(sttt, 'van-thu-tong-hop', 'tháng 6 ai gửi giúp cho bên báo chí');
  expect(said).toMatch(/^Phòng Thông tin – Báo chí – Xuất bản: .*Hứa Minh An/);
});

it.each([
  ['đợt t6 chốt lúc nào', 'tháng 6/2023 đã khóa'],
  ['ky t5 khoa ngay nao', 'tháng 5/2023 đã khóa'],
])('«%s»: the month that is named', (q, said) => {
  expect(asks(sttt, 'nguyen-ngoc-son', q)).toContain(said);
});

it('whom the office has reminded is told where the office asks it of itself', () => {
  expect(asks(sttt, 'truong-van-phong', 'kỳ này văn phòng đã giục những phòng nào rồi')).toContain(
    'Văn phòng đã nhắc',
  );
  const before = 'thanh tra gửi báo cáo tháng 7 chưa';
  const said = asks(sttt, 'truong-van-phong', 'thế đã nhắc lần nào chưa', before);
  expect(said).toContain('Thanh tra Sở');
  expect(said).not.toContain('Báo chí');
});

it.each([
  ['truong-phong-ha-tang-so', 'tỷ lệ hồ sơ tháng 7 đơn vị tôi đã nộp là mấy phần trăm', '98,9%'],
  ['loc-bich-ha', 'báo cáo tháng 7 em nộp thay chị Hà còn bao nhiêu việc chậm', '1 nhiệm vụ chậm'],
])('%s: «%s»: what stands in the report that was sent', (speaker, q, said) => {
  expect(asks(sttt, speaker, q)).toContain(said);
});

it('that a plan gives no reasons is not said of what reports may give', () => {
  const said = asks(
    sttt,
    'duong-ngoc-lan',
    'trung tam thang 7 sao khong mo lop cho doanh nghiep, nguyen nhan gi',
  );
  expect(said).not.toContain('không ghi nguyên nhân');
});

it('the end of a year is no end of a table', () => {
  expect(asks(sttt, 'truong-van-phong', 'tới cuối năm văn phòng phải tổ chức giao ban nào')).not.toContain(
    'hạng',
  );
});

it('a unit hears its tasks of the plan where it asks what it has to do', () => {
  expect(asks(sttt, 'duong-ngoc-lan', 'theo kế hoạch đơn vị em phải làm những gì')).toContain('6 nhiệm vụ');
});

it.each(['số hiệu kế hoạch 2023 là gì', 'cho em xin số của kế hoạch ddci 2023 là bao nhiêu'])(
  '«%s»: a number that the copy does not hold is not made up',
  (q) => {
    expect(asks(sttt, 'van-thu-tong-hop', q)).toContain('không ghi số');
  },
);

describe('what leans on what was told', () => {
  it("is narrowed to a leader's own indices", () => {
    const said = asks(sttt, 'le-hai-yen', 'mấy cái là của tôi', 'vướng mắc tháng 7 gồm những gì');
    expect(said).toContain('Lê Hải Yến phụ trách');
  });

  it("is what the asker's unit has to do in the index that was spoken of", () => {
    const before = 'cạnh tranh bình đẳng ai phụ trách';
    const said = asks(sttt, 'truong-phong-ha-tang-so', 'phòng mình phải lo những gì trong đó', before);
    expect(said).toContain('trong Cạnh tranh bình đẳng');
    expect(said).toContain('2 nhiệm vụ');
  });
});

it('two units are counted beside each other, and neither is passed over', () => {
  const said = asks(sttt, 'nguyen-trong-hung', 'ba tháng qua thanh tra với văn phòng bên nào chậm ít hơn');
  expect(said).toContain('Thanh tra Sở');
  expect(said).toContain('Văn phòng Sở');
});

it.each([
  ['kiến nghị của doanh nghiệp được nhắc ở bao nhiêu nhiệm vụ', /nhiệm vụ/],
  ['mục nào trong kế hoạch nói tới ISO', /ISO 9001/],
])('«%s»: tasks that hold the words', (q, said) => {
  expect(asks(sttt, 'le-hai-yen', q)).toMatch(said);
});

it('an approval of something else is not who signed the plan', () => {
  expect(asks(sttt, 'le-hai-yen', 'kế hoạch thanh tra duyệt chưa')).not.toContain('ký kế hoạch ngày');
});

it.each(['chúc bot một tuần làm việc vui vẻ', 'em chúc cả nhà cuối tuần vui'])('«%s» is a wish', (q) => {
  expect(asks(sttt, 'le-hai-yen', q)).toMatch(/^Chào/);
});
