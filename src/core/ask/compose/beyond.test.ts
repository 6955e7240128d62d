import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let sttt: World;
let trade: World;
beforeAll(async () => {
  sttt = await loadWorld('so-tttt-2023');
  trade = await loadWorld('so-cong-thuong-2025');
});
const asks = (world: World, speaker: string, q: string, ...before: string[]): string =>
  askWorld(world, { id: q, kind: '', speaker, q, before, expect: '' }).text;

describe('what nobody can know', () => {
  it.each([
    'bạn đoán xem sang năm sở mình lên được hạng mấy',
    'liệu cạnh tranh bình đẳng có giữ được hạng không',
    'du doan giup chi phi thoi gian cuoi nam duoc may diem',
    'hiện mình đang xếp thứ mấy trong tỉnh',
  ])('«%s»: no forecast, and no figure that might be taken for one', (q) => {
    const said = asks(sttt, 'le-hai-yen', q);
    expect(said).toContain('chưa có nên tôi không dự đoán');
    expect(said).not.toMatch(/\d+,\d+|\d+\/25/);
  });

  it.each(['năm nay sở phấn đấu vào nhóm mấy', 'chỉ tiêu chi phí thời gian cuối năm là bao nhiêu'])(
    '«%s» asks what is aimed at',
    (q) => {
      expect(asks(sttt, 'le-hai-yen', q)).not.toContain('không dự đoán');
    },
  );
});

describe('what is no word at all', () => {
  it.each(['asdf qwer', 'zzz', 'ASDF', 'Zzz zzz', 'sdfghj'])(
    '«%s» is not understood, and not denied',
    (q) => {
      const said = asks(sttt, 'le-hai-yen', q);
      expect(said).toContain(`Tôi chưa hiểu phần «${q}»`);
    },
  );

  it.each(['nhãn hiệu', 'FDI', 'fdi', 'bitcoin', 'shopee'])('«%s» is a word that the plan has not', (q) => {
    expect(asks(sttt, 'le-hai-yen', q)).not.toContain('Tôi chưa hiểu');
  });

  it('is told apart from a name that a task holds', () => {
    expect(asks(sttt, 'le-hai-yen', 'zalo')).toContain('Zalo');
  });
});

describe('what no plan has a field for', () => {
  it.each([
    ['cho xin số đt trưởng phòng hạ tầng', 'số điện thoại'],
    ['ngân sách dành cho kế hoạch này bao nhiêu', 'kinh phí của kế hoạch'],
  ])('«%s» is refused by its name', (q, field) => {
    const said = asks(sttt, 'le-hai-yen', q);
    expect(said).toContain(`không có ${field}`);
  });

  it('is not denied of the reports, which may speak of it', () => {
    const said = asks(sttt, 'le-hai-yen', 'tổng kinh phí là bao nhiêu vậy');
    expect(said).toContain('Kế hoạch 2023 không ghi kinh phí; báo cáo có nói đến ở từng việc');
  });

  it('is told where a report speaks of it', () => {
    expect(asks(sttt, 'le-hai-yen', 'duy trì ISO xin bao nhiêu tiền tháng 5')).toContain('45 triệu đồng');
  });
});

it.each([
  ['đại lý Internet nào bị phạt tháng 6', 'Báo cáo không nêu tên'],
  ['cơ sở bị xử phạt tháng 6 tên gì', 'Báo cáo không nêu tên'],
])('«%s»: that the reports give no name, before what they say', (q, said) => {
  const [first, second] = asks(sttt, 'phuong-thi-huong-lan', q).split('\n');
  expect(first).toContain(said);
  expect(second).toContain('12 triệu đồng');
});

it('tells of a month ahead when it opens, its deadline, and how much the unit will owe', () => {
  const said = asks(trade, 'vu-truong-son', 'tháng 6 phòng tôi phải báo cáo mấy nhiệm vụ');
  expect(said).toContain('chưa mở (mở từ 08:00 thứ Sáu 20/06/2025, hạn 17:00 thứ Tư 25/06/2025)');
  // Ten that are monthly, and the half-year's that ends in June.
  expect(said).toContain('Phòng Kỹ thuật an toàn – Môi trường phải báo cáo 11 nhiệm vụ');
});

it('tells a head the result of another unit, that its reasons are not for them, and in the group the state alone', () => {
  const q = 'việc duy trì ISO tháng 5 thế nào';
  const ofHead = asks(sttt, 'nguyen-ngoc-son', q);
  expect(ofHead).toContain('«Chưa triển khai đánh giá nội bộ ISO»');
  expect(ofHead).not.toContain('vướng:');
  expect(ofHead).toContain('Vướng mắc, kiến nghị của đơn vị khác chỉ lãnh đạo và Văn phòng đọc được');
  expect(asks(sttt, 'le-hai-yen', q)).toContain('vướng:');
  const inGroup = asks(sttt, 'group:nguyen-ngoc-son', q);
  expect(inGroup).not.toContain('«Chưa triển khai');
  expect(inGroup).toContain(
    'Ở đây tôi chỉ nêu tình trạng; số liệu, nội dung báo cáo thì hỏi tôi ở chat riêng',
  );
  // A figure is no total: over months it is kept as it is in one month.
  const moved = 'hồ sơ đúng hạn của hạ tầng số tháng 7 so với tháng 6 tăng hay giảm';
  expect(asks(sttt, 'duong-ngoc-lan', moved)).toContain('Tăng 1,3 điểm phần trăm');
  expect(asks(sttt, 'group:duong-ngoc-lan', moved)).not.toContain('97,6');
});

it('does not say that nothing stands in the way where the asker may only not hear it', () => {
  const said = asks(sttt, 'nguyen-ngoc-son', 'việc duy trì ISO tháng 5 vướng gì');
  expect(said).not.toContain('không nêu vướng mắc');
  expect(said).toContain('chỉ lãnh đạo và Văn phòng đọc được');
});

it.each([
  ['thanh tra tháng 6', 'Thanh tra Sở, tháng 6/2023: ✅ 1'],
  ['báo cáo tháng 6 của thanh tra', 'Thanh tra Sở, tháng 6/2023: ✅ 1'],
  ['bc t6 thanh tra', 'Thanh tra Sở, tháng 6/2023: ✅ 1'],
  ['báo cáo mới nhất của thanh tra', 'Thanh tra Sở, tháng 7/2023: ✅ 2'],
  ['báo cáo quý 2 của thanh tra', 'Thanh tra Sở qua các tháng'],
  ['trung tâm t7 sao rồi', 'Trung tâm Công nghệ số, tháng 7/2023: ✅ 1'],
  ['báo cáo tháng 6', 'Tháng 6/2023'],
])('«%s»: what was reported, and no fact of the plan', (q, said) => {
  expect(asks(sttt, 'le-hai-yen', q)).toContain(said);
});

it('takes a word with its marks: «lương» is no «lượng» of a task', () => {
  const said = asks(trade, 'ngo-van-loc', 'lương tháng 5 của anh em trung tâm chuyển chưa');
  expect(said).not.toContain('Tuyên truyền');
});

it.each([
  ['pham-thi-tam', 'văn phòng trả lại những mục nào tháng 5', ['2.1.3', '2.4.1']],
  ['cao-my-hanh', 'thang 5 van phong minh da tra lai muc nao', ['2.1.3', '2.4.1']],
  ['le-thi-xuan', 'văn phòng trả lại mục nào của phòng tôi tháng 5', ['2.4.1']],
])('%s is told of «%s» what was given back, and not that the giver was given nothing', (who, q, ids) => {
  const said = asks(trade, who, q);
  for (const id of ids) expect(said).toContain(`↩ ${id}`);
});

describe('a follow-up', () => {
  it('asks by whom and when what was given back was', () => {
    expect(
      asks(sttt, 'truong-thanh-tra', 'ai trả vậy', 'mục 1.4.3 tháng 7 của tôi sao bị trả lại'),
    ).toContain('Nông Thị Thu Hà, 08:40 thứ Năm 27/07');
  });

  it('asks why of those who were late', () => {
    const said = asks(sttt, 'truong-van-phong', 'vì sao họ trễ', 'tháng 6 bên nào nộp trễ hạn');
    expect(said).toContain('Máy chủ cũ vẫn hay mất kết nối');
  });

  it('asks what became of the tasks that a unit has in an index', () => {
    const said = asks(
      sttt,
      'le-hai-yen',
      'việc đó đến đâu rồi',
      'thanh tra phải làm gì trong chi phí thời gian',
    );
    expect(said).toContain('Kế hoạch được phê duyệt ngày 12/7');
  });

  it('asks of an index in the month before the one spoken of', () => {
    const said = asks(sttt, 'phuong-thi-huong-lan', 'còn tháng trước', 'tiến độ thiết chế pháp lý tháng 7');
    expect(said).toContain('tháng 6/2023');
  });
});

it.each([
  [
    'office',
    'van-thu-tong-hop',
    'trả lại mục trang thông tin điện tử tháng 7 của trung tâm',
    'Trả lại 1.1.1',
  ],
  ['how', 'van-thu-tong-hop', 'khóa kỳ tháng 7 thì làm thế nào', '/khoa'],
  ['not yet', 'truong-van-phong', 'gửi luôn báo cáo tháng 8', 'Kỳ tháng 8/2023 chưa mở'],
])('an order in plain words (%s): %s says «%s»', (_, who, q, told) => {
  expect(asks(sttt, who, q)).toContain(told);
});
