import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

const names = {
  sttt: 'so-tttt-2023',
  trade: 'so-cong-thuong-2025',
  health: 'so-y-te-2024',
  science: 'so-khcn-2026',
  district: 'huyen-2026',
  building: 'so-xay-dung-2025',
} as const;
type Name = keyof typeof names;
const worlds = {} as Record<Name, World>;

beforeAll(async () => {
  for (const [name, folder] of Object.entries(names)) worlds[name as Name] = await loadWorld(folder);
});

type Row = readonly [Name, string, string, RegExp];

const told = (rows: readonly Row[]): void => {
  it.each(rows)('over %s %s is told of «%s»', (world, speaker, q, said) => {
    const [last, ...before] = q.split(' › ').toReversed() as [string, ...string[]];
    expect(
      askWorld(worlds[world], { id: '', kind: '', speaker, before: before.toReversed(), q: last, expect: '' })
        .text,
    ).toMatch(said);
  });
};

describe('a summary of what is named', () => {
  told([
    ['district', 'cam-ba-thong', 'Tóm tắt tình hình t5 toàn huyện cho tôi', /toàn cơ quan: 18\/36/],
    ['trade', 'tran-quang-thang', 'Tổng hợp nhanh t5 nhóm chỉ số cần cải thiện', /4 chỉ số cần cải thiện:/],
    ['trade', 'do-manh-ha', 'tóm tắt tháng 5 các chỉ số duy trì', /3 chỉ số duy trì:/],
    ['sttt', 'le-hai-yen', 'tom tat thang 6 nhom can cai thien', /3 chỉ số cần cải thiện:/],
    ['building', 'ninh-duy-khoat', 'tóm tắt t9 nhóm thi công', /3 chỉ số thi công:/],
    [
      'trade',
      'bui-van-minh',
      'tóm tắt t5 các chỉ số cần cải thiện tôi phụ trách',
      /1 chỉ số cần cải thiện của PGĐ Bùi Văn Minh:/,
    ],
  ]);
});

describe('what is to worry about is what is late, and not only what may be', () => {
  told([
    [
      'building',
      'co-dang-phuong',
      'Điểm lại t9 các chỉ số tôi phụ trách, cái nào đáng lo',
      /^Tháng 9\/2025, 4 chỉ số của PGĐ Cồ Đăng Phương/,
    ],
    ['trade', 'bui-van-minh', 'việc nào đáng lo', /2 chậm hoặc chưa làm/],
    ['district', 'sung-a-dinh', 'tháng 5 mảng tôi cái nào đáng ngại', /7 chậm hoặc chưa làm/],
    ['building', 'co-dang-phuong', 'việc nào có nguy cơ trễ', /^<warnings-listed>$/],
  ]);
});

describe('who holds a title in a unit', () => {
  told([
    ['sttt', 'le-hai-yen', 'Phòng hạ tầng số ai là phó', /^Nguyễn Ngọc Sơn: Phó Trưởng phòng/],
    ['sttt', 'le-hai-yen', 'phó phòng hạ tầng số là ai', /^Nguyễn Ngọc Sơn/],
    ['trade', 'pham-thi-tam', 'trung tam khuyen cong ai lam pho', /^Trịnh Ngọc Sơn/],
    ['health', 'thai-minh-tuan', 'Trưởng phòng Dược là anh Khánh hay anh Phúc ấy nhỉ', /^Đào Duy Khánh/],
    ['trade', 'pham-thi-tam', 'Chánh thanh tra là anh Minh hay anh Sơn', /^Hà Văn Minh/],
    [
      'sttt',
      'van-thu-tong-hop',
      'giám đốc trung tâm công nghệ số là anh Hùng hay anh Sơn',
      /^Đinh Quốc Hùng/,
    ],
    ['building', 'la-bich-thao', 'phòng đường bộ trưởng phòng tên gì', /^Sầm Văn Tuyển/],
    [
      'trade',
      'phung-thanh-binh',
      'anh Minh thanh tra họ tên đầy đủ là gì, sở mình 2 anh Minh em sợ ghi nhầm',
      /^Hà Văn Minh: Chánh Thanh tra/,
    ],
  ]);
});

describe('who reports for whom', () => {
  told([
    [
      'sttt',
      'truong-phong-ha-tang-so',
      'Chị Thu nhờ anh nhập hộ bc tháng 7 phòng báo chí, mở cho anh với',
      /^Không: anh\/chị chỉ báo cáo cho đơn vị mình\. Báo cáo của Phòng Thông tin[^\n]*Lương Thị Thu/,
    ],
    [
      'trade',
      'vu-truong-son',
      'cho anh báo cáo hộ phòng Thương mại tháng 5 với',
      /^Không: [^\n]*Lê Thị Xuân/,
    ],
    ['district', 'quang-van-po', 'anh Say có gửi bc thay anh Kiên được không', /^Được: Vàng Mí Say/],
    ['trade', 'pham-thi-tam', 'anh Sơn báo cáo thay chị Thu được không', /^Được: Trịnh Ngọc Sơn/],
    ['sttt', 'nguyen-ngoc-son', 'tháng 6 em gửi thay lần nào chưa', /^Không: anh\/chị chưa gửi báo cáo thay/],
  ]);
});

describe('whether and when reports were sent', () => {
  told([
    ['building', 'la-bich-thao', 'Tháng 8 phòng đường bộ có báo cáo không em', /chưa báo cáo tháng 8\/2025/],
    ['health', 'truong-thi-huong', 'Tháng 6 KHTC có gửi báo cáo không', /chưa báo cáo tháng 6\/2024/],
    ['trade', 'pham-thi-tam', 'thang 4 phong thuong mai co nop bao cao khong', /đã báo cáo tháng 4\/2025/],
    [
      'district',
      'dam-quang-le',
      'tháng 4 hạn nộp lùi đến hôm nào ấy nhỉ, có ai trễ không em',
      /^Hạn báo cáo tháng 4\/2026: 17:00[^\n]*28\/04\/2026[^\n]*\nBáo cáo trễ hạn tháng 4\/2026: Phòng Nông nghiệp/,
    ],
    [
      'building',
      'la-bich-thao',
      'hạn tháng 8 dời đến ngày nào, có đơn vị nào trễ không',
      /25\/08\/2025[^\n]*\nBáo cáo trễ hạn tháng 8\/2025: Phòng Quy hoạch/,
    ],
  ]);
});

describe('how much of a report there is', () => {
  told([
    [
      'trade',
      'le-thi-xuan',
      'phòng em tháng 5 báo cáo mấy việc rồi',
      /^Tháng 5\/2025, của Phòng Quản lý Thương mại: hoàn thành 1, [^\n]*\(8 nhiệm vụ đã báo cáo\)/,
    ],
    [
      'science',
      'nong-quoc-toan',
      'phong anh thang 6 bao cao may viec roi › co viec nao cham k',
      /^Có, 1 nhiệm vụ chậm và 1 chưa làm tháng 6\/2026, của Phòng Chuyển đổi số:/,
    ],
    [
      'building',
      'ninh-duy-khoat',
      'Tháng 9 cộng lại bao nhiêu việc xong và đúng tiến độ',
      /\nHoàn thành, đúng tiến độ: 29\/41/,
    ],
    ['trade', 'bui-van-minh', 'An toàn hoá chất với điện T5 thế nào', /^🟠 An toàn hóa chất[^\n]*4\/5/],
  ]);
});

describe('what was given back is named wherever states are counted', () => {
  told([
    [
      'district',
      'sung-a-dinh',
      'T5 mảng tôi có bao nhiêu việc chậm',
      /^7 nhiệm vụ chậm và 1 chưa làm [^\n]*\(1 đang trả lại, tính là chưa có thông tin\)/,
    ],
    [
      'sttt',
      'phuong-thi-huong-lan',
      'Tóm tắt t7 mấy chỉ số tôi phụ trách',
      /\n↩ 1\.4\.3 [^\n]*: đang trả lại, đã báo chậm – /,
    ],
    ['health', 'vo-hoai-nam', 'Mua sắm thuốc t6 thế nào rồi', /\n↩ đang trả lại, đã báo 🔵 Hoàn thành 05/],
    [
      'health',
      'truong-thi-huong',
      'phòng Dược tháng 6 nộp được bao nhiêu nhiệm vụ rồi',
      /6\/7 \(1 đang trả lại, tính là chưa có thông tin\)/,
    ],
  ]);
});

describe('the day, and the command of a card', () => {
  told([
    [
      'building',
      'kieu-thi-nhan',
      'Chào buổi sáng, hôm nay thứ mấy rồi nhỉ',
      /^Chào anh\/chị! Hôm nay thứ Năm 09\/10\/2025\.$/,
    ],
    ['trade', 'ta-kim-xuan', 'hôm nay ngày mấy', /^Hôm nay thứ Ba 10\/06\/2025\.$/],
    ['sttt', 'ly-van-thanh', 'Em muốn xem nhanh thông tin 1 chỉ số thì gõ lệnh gì ạ', /^\/index /],
    ['trade', 'ngo-van-loc', 'muốn xem tiến độ thì gõ lệnh gì', /^Xem tiến độ: gõ \/tiendo/],
  ]);
});
