import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { index, ofText } from './read-made.ts';

// Columns whose headers nobody knows are told by what stands in their cells, and a header that its cells deny is not believed.

const names = ({ units }: Draft, ids: readonly (string | null)[] | null): (string | null)[] =>
  (ids ?? []).map((id) => units.find((unit) => unit.id === id)?.name ?? null);
const besides = ({ doubts }: Draft): string[] =>
  doubts.flatMap((one) => (one.type === 'told-besides' ? [`${one.why} ${one.words}`] : []));

const oneTable = `UBND TỈNH ĐỒNG TRUNG
SỞ CÔNG THƯƠNG
Số: 61/KH-SCT
Đồng Trung, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Nâng hạng Chỉ số DDCI của Sở Công Thương năm 2026
Căn cứ Kế hoạch số 8/KH-UBND ngày 15/01/2026 của UBND tỉnh;
Sở Công Thương ban hành Kế hoạch như sau:
I. MỤC TIÊU
- Phấn đấu DDCI năm 2026 đạt từ 75 điểm trở lên, xếp trong nhóm 04 sở, ngành dẫn đầu.
II. CÁC CHỈ SỐ
MS\tMảng đo lường\tDDCI 2025\tDDCI 2026\tAi phụ trách; ai làm\tCùng hỗ trợ\tBao giờ xong; ra cái gì
1\tGia nhập thị trường\t7,10\t7,80\tPhó Giám đốc Hồ Đắc Lâm; Phòng Quản lý thương mại\tVăn phòng Sở\t
1.1\tRút ngắn thời gian cấp phép bán lẻ xăng dầu xuống còn 10 ngày\t\t\tPhòng Quản lý thương mại\tVăn phòng Sở\t30/4/2026; Quy trình
1.2\tCông khai điều kiện kinh doanh rượu trên trang của Sở\t\t\tPhòng Quản lý thương mại\t\tQuý II/2026; Chuyên mục
2\tTính minh bạch\t6,55\t7,50\tGiám đốc Ngô Thế Vinh; Văn phòng Sở\tSacombank Đồng Trung, Phòng Quản lý năng lượng\t
2.1\tNiêm yết bộ thủ tục điện lực tại 03 cụm công nghiệp\t\t\tVăn phòng Sở\tPhòng Quản lý năng lượng\tTháng 5/2026; Biên bản
2.2\tTrả lời kiến nghị qua đường dây nóng trong 24 giờ\t\t\tPhòng Quản lý năng lượng\t\tMỗi tháng 2 kỳ
3\tChi phí thời gian\t5,90\t69\tPhó Giám đốc Hồ Đắc Lâm và Phó Giám đốc Trần Thị Sen; Phòng Quản lý năng lượng\tVăn phòng Sở\t
3.1\tSố hóa hồ sơ cấp phép hoạt động điện lực\t\t\tPhòng Quản lý năng lượng\t\t15/9/2026; Kho dữ liệu
III. TỔ CHỨC THỰC HIỆN
1. Các phòng báo cáo hằng tháng về Văn phòng Sở trước ngày 22.
2. Văn phòng Sở tổng hợp, trình Giám đốc Sở; bảo đảm đưa Sở vào nhóm 06 sở, ngành dẫn đầu DDCI năm 2026.
Nơi nhận:
- UBND tỉnh;
GIÁM ĐỐC
Ngô Thế Vinh
`;

describe('one table of indices and their work, each of its columns under a name of the typist’s own', () => {
  test('has its indices with figures, leaders and units', async () => {
    const draft = await ofText(oneTable);
    expect(draft.indices.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1 Gia nhập thị trường',
      '2 Tính minh bạch',
      '3 Chi phí thời gian',
    ]);
    expect(index(draft, '1')).toMatchObject({
      baseline: { year: 2025, score: 7.1 },
      target: { score: 7.8 },
      leaders: ['ho-dac-lam'],
    });
    expect(names(draft, [index(draft, '2').leadUnit, ...index(draft, '2').coordinating])).toEqual([
      'Văn phòng Sở',
      'Phòng Quản lý năng lượng',
    ]);
  });

  test('has its tasks with owners, ends and products, two of which stand in one cell', async () => {
    const draft = await ofText(oneTable);
    const [first, second] = index(draft, '2').tasks;
    expect(first).toMatchObject({ due: { type: 'month', month: 5 }, product: 'Biên bản' });
    expect(names(draft, first!.owners)).toEqual(['Văn phòng Sở']);
    // «Mỗi tháng 2 kỳ» is no February.
    expect(second).toMatchObject({ due: null, product: null });
    expect(names(draft, second!.owners)).toEqual(['Phòng Quản lý năng lượng']);
  });

  test('a figure above all others is a slip, and two leaders and two aims are asked', async () => {
    const draft = await ofText(oneTable);
    expect(draft.scale).toBe(10);
    expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'beyond', code: '3', figure: 69 }));
    expect(besides(draft)).toEqual([
      expect.stringMatching(/^aim-differs .*nhóm 04.*nhóm 06/),
      'several-leaders 3 Chi phí thời gian: Hồ Đắc Lâm, Trần Thị Sen',
    ]);
  });
});

const laidOut = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ MƯỜNG LAY                Độc lập - Tự do - Hạnh phúc

Số: 19/KH-UBND              Mường Lay, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Nâng cao Chỉ số hài lòng (SIPAS) xã Mường Lay năm 2026

Căn cứ Kế hoạch số 5/KH-UBND ngày 08/01/2026 của UBND tỉnh Lai Hà về nâng cao
chỉ số hài lòng năm 2026; UBND xã ban hành Kế hoạch như sau:
I. MỤC TIÊU CHUNG
Phấn đấu Chỉ số SIPAS năm 2026 của xã đạt từ 86,5% trở lên.
II. CHỈ TIÊU THÀNH PHẦN
STT    Tiêu chí              Đạt được 2025      Phấn đấu 2026
                             Điểm    Thứ hạng   Điểm    Thứ hạng
1      Tiếp cận dịch vụ      82,10   14         85,00   10
2      Thủ tục hành chính
       công                  79,35   21         84,00   12
3      Công chức giải quyết
       công việc             85,02   9          86,00   -
4      Kết quả dịch vụ       88,41   5          89,00   (1)
(1) Giữ vững thứ hạng năm 2025.

III. PHÂN CÔNG
1. Tiêu chí 1: Tiếp cận dịch vụ
Phó Chủ tịch UBND xã Lù Văn Pao trực tiếp chỉ đạo; Văn phòng HĐND và UBND là
cơ quan đầu mối, phối hợp với Bưu điện Mường Lay, Công an xã.
1.1. Văn phòng HĐND và UBND chủ trì lắp đặt 04 bảng hướng dẫn điện tử. Xong
trong tháng 4/2026. Sản phẩm: Biên bản nghiệm thu.
1.2. Công an xã chủ trì cấp tài khoản định danh cho 500 người. Thời gian:
30/10/2026.
2. Tiêu chí 2: Thủ tục hành chính công
Chủ tịch UBND xã Vàng A Chứ trực tiếp chỉ đạo; Trung tâm Phục vụ hành chính
công là cơ quan đầu mối, phối hợp với Phòng Kinh tế.
2.1. Trung tâm Phục vụ hành chính công chủ trì rà soát, kiến nghị cắt giảm 12
thủ tục. Hoàn thành trước ngày 31/5/2026. Sản phẩm: Tờ trình.
3. Tiêu chí 3: Công chức giải quyết công việc
Chủ tịch UBND xã Vàng A Chứ trực tiếp chỉ đạo; Phòng Nội vụ là cơ quan đầu
mối, phối hợp với Văn phòng HĐND và UBND.
3.1. Phòng Nội vụ chủ trì tập huấn kỹ năng giao tiếp cho 45 công chức. Quý
II/2026.
4. Tiêu chí 4: Kết quả dịch vụ
Phó Chủ tịch UBND xã Lù Văn Pao trực tiếp chỉ đạo; Phòng Kinh tế là cơ quan
đầu mối.
4.1. Phòng Kinh tế chủ trì trả kết quả tại nhà cho người già yếu. Thời gian:
thường xuyên.
IV. TỔ CHỨC THỰC HIỆN
1. Các phòng báo cáo hằng tháng về Văn phòng HĐND và UBND. Phấn đấu SIPAS
của xã đạt 87% trở lên.

Nơi nhận:                              TM. ỦY BAN NHÂN DÂN
- UBND tỉnh;                               CHỦ TỊCH
- Lưu: VT.                              Vàng A Chứ
`;

describe('a text out of a PDF whose header stands over several columns', () => {
  test('has the figures of every column, and what a note below says of one', async () => {
    const draft = await ofText(laidOut);
    expect(draft.indices.map(({ name }) => name)).toEqual([
      'Tiếp cận dịch vụ',
      'Thủ tục hành chính công',
      'Công chức giải quyết công việc',
      'Kết quả dịch vụ',
    ]);
    expect(index(draft, '2')).toMatchObject({
      baseline: { year: 2025, score: 79.35, rank: 21 },
      target: { type: 'score-and-rank', score: 84, rank: 12 },
    });
    expect(index(draft, '4').target).toMatchObject({
      score: 89,
      words: expect.stringContaining('Giữ vững thứ hạng năm 2025'),
    });
  });

  test('who directs, leads and helps in one sentence is no task', async () => {
    const draft = await ofText(laidOut);
    const one = index(draft, '1');
    expect(one.leaders).toEqual(['lu-van-pao']);
    expect(names(draft, [one.leadUnit, ...one.coordinating])).toEqual([
      'Văn phòng HĐND và UBND',
      'Bưu điện Mường Lay',
      'Công an xã',
    ]);
    expect(one.tasks).toHaveLength(2);
    expect(one.tasks[1]!.due).toMatchObject({ date: '2026-10-30' });
  });

  test('a division of districts in a commune, and another aim at the end, are asked', async () => {
    const draft = await ofText(laidOut);
    expect(draft.agency).toMatchObject({ name: 'Ủy ban nhân dân xã Mường Lay', province: 'Lai Hà' });
    expect(draft.doubts).toContainEqual(
      expect.objectContaining({ type: 'body-ended', name: 'Phòng Nội vụ', day: '2025-07-01' }),
    );
    expect(besides(draft)).toEqual([expect.stringMatching(/^aim-differs .*86,5%.*87%/)]);
  });
});

const tabs = (...rows: string[][]): string => rows.map((cells) => cells.join('\t')).join('\n');

const inTables = [
  'UBND TỈNH NAM HẢI',
  'SỞ DU LỊCH',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số DDCI của Sở Du lịch năm 2026',
  'I. MỤC TIÊU',
  '- Phấn đấu DDCI năm 2026 xếp hạng 5/20.',
  'II. CHỈ TIÊU',
  tabs(
    ['Ký hiệu', 'Tên mảng', 'Điểm 2025', 'Cần đạt 2026', 'Phòng lo chính', 'Phòng tham gia'],
    ['TC1', 'Tính minh bạch', '7,12', '7,90', 'P.QLLH', 'VP'],
    ['TC2', 'Chi phí thời gian', '6,40', '7,00 - 7,30', 'VP', 'P.QLLH'],
    ['TC3', 'Hỗ trợ doanh nghiệp', '7,77', '8,00', 'P.XTDL', 'P.QLLH'],
  ),
  '',
  'III. PHÂN CÔNG LÃNH ĐẠO',
  'Lãnh đạo Sở được giao như sau.',
  '',
  tabs(
    ['Họ tên lãnh đạo', 'Chức danh', 'Mảng được giao'],
    ['Đào Duy Phúc', 'Giám đốc', 'TC2, chỉ đạo chung'],
    ['Kiều Thị Oanh', 'Phó Giám đốc', 'TC1, TC3'],
  ),
  '',
  'IV. NHIỆM VỤ',
  'A. PHÒNG QUẢN LÝ LỮ HÀNH',
  tabs(
    ['STT', 'Phần việc', 'Thuộc mảng', 'Kết thúc/ Đầu ra'],
    ['1', 'Đăng tải bảng giá phòng lưu trú của 120 cơ sở', 'TC1', '31/03/2026; Kết quả: chuyên trang'],
    ['2', 'Cập nhật bản đồ du lịch số', 'TC9', 'Quý II'],
  ),
  '',
  'B. ĐỘI KIỂM TRA LIÊN NGÀNH HUYỆN',
  tabs(
    ['STT', 'Phần việc', 'Thuộc mảng', 'Kết thúc/ Đầu ra'],
    ['1', 'Kiểm tra giá dịch vụ tại các bến thuyền', 'TC2', 'Tháng 6/2026; Kết quả: biên bản'],
    ['2', 'Công khai đường dây nóng tại bến thuyền', 'TC3', 'Quý III/2026'],
  ),
  '',
  'Chữ viết tắt: P.QLLH = Phòng Quản lý lữ hành; P.XTDL = Phòng Xúc tiến du lịch.',
].join('\n');

describe('tables of indices, of who has which, and of each unit’s work', () => {
  test('a table of leaders and codes says who leads, which is asked', async () => {
    const draft = await ofText(inTables);
    expect(draft.indices.map(({ code, leaders }) => `${code} ${leaders.join()}`)).toEqual([
      'TC1 kieu-thi-oanh',
      'TC2 dao-duy-phuc',
      'TC3 kieu-thi-oanh',
    ]);
    expect(draft.proposals.filter(({ type }) => type === 'leader')).toHaveLength(3);
  });

  test('a heading in capitals over a table owes its work, also where nobody knows it', async () => {
    const draft = await ofText(inTables);
    expect(index(draft, 'TC1').tasks[0]).toMatchObject({
      due: { date: '2026-03-31' },
      product: 'chuyên trang',
    });
    expect(names(draft, index(draft, 'TC1').tasks[0]!.owners)).toEqual(['Phòng Quản lý lữ hành']);
    expect(names(draft, index(draft, 'TC2').tasks[0]!.owners)).toEqual(['Đội Kiểm tra liên ngành huyện']);
    // What few rows of one table leave open, those of the other tell.
    expect(index(draft, 'TC3').tasks[0]!.due).toMatchObject({ type: 'quarter', quarter: 3 });
    expect(draft.doubts).toContainEqual(
      expect.objectContaining({ type: 'body-ended', name: 'Đội Kiểm tra liên ngành huyện' }),
    );
  });

  test('work of a code that no index has is asked, and an aim that is a span', async () => {
    const draft = await ofText(inTables);
    expect(draft.further?.map(({ words }) => words)).toEqual(['Cập nhật bản đồ du lịch số']);
    expect(besides(draft)).toContainEqual(expect.stringMatching(/^open-target TC2 .*7,00 - 7,30/));
  });
});
