import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

const worlds: Record<'sttt' | 'trade', World> = {} as Record<'sttt' | 'trade', World>;

beforeAll(async () => {
  worlds.sttt = await loadWorld('so-tttt-2023');
  worlds.trade = await loadWorld('so-cong-thuong-2025');
});

const asks = (world: World, speaker: string, q: string, ...before: string[]): string =>
  askWorld(world, { id: '', kind: '', speaker, before, q, expect: '' }).text;

type Row = readonly ['sttt' | 'trade', string, string, RegExp];

const told = (rows: readonly Row[]): void => {
  it.each(rows)('over %s %s is told of «%s»', (world, who, q, said) => {
    expect(asks(worlds[world], who, q)).toMatch(said);
  });
};

describe('how tasks are spread', () => {
  told([
    ['trade', 'le-thi-xuan', 'mỗi chỉ số phòng em có mấy việc', /Hỗ trợ xuất khẩu \(3 nhiệm vụ\)/],
    ['sttt', 'le-hai-yen', 'chỉ số nào thanh tra có nhiều nhiệm vụ nhất', /Thiết chế pháp lý \(3 nhiệm vụ\)/],
    ['sttt', 'truong-thanh-tra', 'ttr minh ganh bao nhieu nv, rai o may chi so', /^10 nhiệm vụ ở 5 chỉ số/],
    ['trade', 'le-thi-xuan', 'phòng mình có mấy việc, rải ra mấy chỉ số', /^9 nhiệm vụ ở 5 chỉ số[^\n]*$/],
    [
      'trade',
      'bui-van-minh',
      'trong chỉ số an toàn hóa chất đơn vị nào nhiều việc nhất',
      /^Phòng Kỹ thuật an toàn – Môi trường \(5 nhiệm vụ\)/,
    ],
    [
      'trade',
      'bui-van-minh',
      '2 chỉ số của tôi đơn vị nào gánh nhiều nhất nhiệm vụ',
      /^Phòng Kỹ thuật an toàn – Môi trường \(6 nhiệm vụ\)/,
    ],
  ]);
});

describe('who leads nothing', () => {
  told([
    [
      'sttt',
      'le-hai-yen',
      'có bên nào không phải cầm trịch chỉ số nào ko',
      /^Phòng Thông tin – Báo chí – Xuất bản \(0 chỉ số chủ trì\)/,
    ],
    [
      'sttt',
      'le-hai-yen',
      'đơn vị nào chẳng làm đầu mối chỉ số nào',
      /^Phòng Thông tin – Báo chí – Xuất bản \(0 /,
    ],
  ]);
});

describe('a bound on places', () => {
  told([
    ['sttt', 'le-hai-yen', 'những chỉ số thứ hạng dưới 10', /^4 chỉ số hạng sau 10: [^\n]*hạng 15\/25/],
    ['trade', 'tran-quang-thang', 'chỉ số nào xếp hạng kém hơn 15', /^3 chỉ số hạng sau 15: /],
    [
      'trade',
      'tran-quang-thang',
      'chi so nao thu hang tren 10',
      /^3 chỉ số hạng trước 10: [^\n]*Hỗ trợ xuất khẩu \(hạng 6\/21\)/,
    ],
    // A word for the end of the table says from where, the bound how many.
    [
      'trade',
      'tran-quang-thang',
      'chỉ số nào bét bảng, tầm hạng 17 trở xuống',
      /19\/21[^\n]*18\/21[^\n]*17\/21/,
    ],
  ]);
});

describe('in how many months', () => {
  told([
    [
      'sttt',
      'nguyen-trong-hung',
      'có nhiệm vụ nào ba kỳ vừa rồi kỳ nào cũng báo chậm ko',
      /^1 nhiệm vụ chậm hoặc chưa làm cả 3 tháng/,
    ],
    [
      'sttt',
      'nguyen-trong-hung',
      'việc nào trễ suốt t5, t6, t7',
      /^1 nhiệm vụ chậm hoặc chưa làm cả 3 tháng/,
    ],
    // None is so in each of them; that some are late is not denied.
    [
      'trade',
      'tran-quang-thang',
      'nhiệm vụ chậm ở cả tháng 3, tháng 4 và tháng 5',
      /không có nhiệm vụ nào chậm hoặc chưa làm cả 3 tháng/,
    ],
    [
      'trade',
      'tran-quang-thang',
      'việc nào chậm từ 2 tháng trở lên',
      /^5 nhiệm vụ chậm hoặc chưa làm từ 2 tháng trở lên/,
    ],
    // Of reports that were sent nobody counts so: the words are named.
    ['sttt', 'le-hai-yen', 'đơn vị nào nộp trễ từ 2 lần trở lên', /chưa ghép được «từ 2 lần trở lên»/],
  ]);
});

describe('two things in one sentence', () => {
  told([
    ['sttt', 'le-hai-yen', 'chỉ số nào rớt hạng, cái nào rớt nhiều nhất', /23 bậc[^\n]*19 bậc[^\n]*16 bậc/],
    [
      'trade',
      'tran-quang-thang',
      'cả kế hoạch mấy nhiệm vụ, chỉ số nào nhiều nhất',
      /^Kế hoạch có 42 nhiệm vụ[\s\S]*Chi phí tuân thủ \(7 nhiệm vụ\)/,
    ],
    [
      'trade',
      'pham-thi-tam',
      'VP chủ trì mấy chỉ số, còn dính việc ở chỉ số nào nữa',
      /^2 chỉ số Văn phòng Sở chủ trì[\s\S]*5 chỉ số Văn phòng Sở tham gia/,
    ],
    [
      'trade',
      'ha-van-minh',
      'thanh tra bọn tôi phải phối hợp ở những chỉ số nào',
      /^Thanh tra Sở phối hợp 3 chỉ số/,
    ],
  ]);
});

describe('whose it is, and to whom', () => {
  told([
    [
      'sttt',
      'truong-phong-thong-tin-bao-chi-xuat-ban',
      'bên chị có còn nợ nần gì với văn phòng sở ko',
      /^Phòng Thông tin – Báo chí – Xuất bản còn 6 nhiệm vụ/,
    ],
    ['trade', 'dang-thi-thu', 'trung tâm em còn phải nộp gì cho VP nữa', /^Trung tâm Khuyến công/],
    [
      'sttt',
      'phuong-thi-huong-lan',
      'so với chị Yến thì số chỉ số tôi phụ trách nhiều hơn không',
      /Phương Thị Hương Lan nhiều hơn: 3 chỉ số/,
    ],
    ['sttt', 'truong-thanh-tra', 'thanh tra hạn gửi báo cáo t8 là hôm nào', /^Hạn báo cáo tháng 8\/2023/],
  ]);
});

describe('what is to be done, what nobody knows yet, and facts of the document', () => {
  told([
    ['trade', 'trinh-ngoc-son', 'chị Thu ốm, em nộp báo cáo t5 hộ thì bấm vào đâu', /\/uyquyen/],
    ['trade', 'hoang-van-hoa', 'em đã nộp hộ chị Xuân lần nào chưa', /^Có, 1 lần/],
    [
      'sttt',
      'trieu-thi-binh',
      'muon ket xuat so lieu ra excel de gui tinh thi lam kieu gi',
      /^Bảng Excel: gõ \/xuat 7/,
    ],
    ['trade', 'tran-quang-thang', 'nửa năm nay ddci mình được bao nhiêu điểm', /^Kết quả DDCI 2025 chưa có/],
    [
      'trade',
      'cao-my-hanh',
      'số và ngày của kế hoạch năm nay để em ghi vào công văn',
      /27\/KH-SCT, ngày 18\/02\/2025/,
    ],
    ['trade', 'nguyen-duc-thang', 'tháng 5 toàn sở ra sao', /^Tháng 5\/2025, toàn Sở/],
  ]);
});

describe('a fragment about the indices shown', () => {
  it.each([
    [
      'chỉ tiêu từng cái thế nào',
      /^Chỉ tiêu 2025 của Tiếp cận đất đai[^\n]*\nChỉ tiêu 2025 của An toàn hóa chất và điện[^\n]*$/,
    ],
    ['mỗi cái được bao nhiêu điểm', /^Tiếp cận đất đai[^\n]*\nAn toàn hóa chất và điện[^\n]*$/],
  ])('«%s» asks of each of them', (q, said) => {
    expect(asks(worlds.trade, 'hoang-van-hoa', q, 'anh Minh phụ trách những chỉ số nào')).toMatch(said);
  });

  it('that names a unit asks whether it leads the one spoken of', () => {
    expect(
      asks(
        worlds.sttt,
        'ly-van-thanh',
        'đơn vị chủ trì có phải thanh tra không',
        'chi phí thời gian ai phụ trách',
      ),
    ).toMatch(/^Văn phòng Sở chủ trì Chi phí thời gian/);
  });
});
