import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let plan2026: World;
let plan2023: World;

beforeAll(async () => {
  plan2026 = await loadWorld('so-khcn-2026');
  plan2023 = await loadWorld('so-tttt-2023');
});

const say = (world: World, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: '', speaker, q, expect: '' }).text;

describe('the counting of officials, asked', () => {
  it.each([
    ['tỷ lệ hoàn thành tháng 6', /^Hoàn thành 8\/11, đạt 72,7% \(đúng hạn 7, quá hạn 1\), tháng 6\/2026/],
    ['ty le hoan thanh thang 6 la bao nhieu', /^Hoàn thành 8\/11, đạt 72,7%/],
    [
      'tỷ lệ hoàn thành quý 2 của phòng chuyển đổi số',
      /^Hoàn thành 7\/7, đạt 100% \(đúng hạn 6, quá hạn 1\), tháng 4–6\/2026, của Phòng Chuyển đổi số/,
    ],
    ['tỷ lệ nhiệm vụ đúng hạn trụ cột nguồn lực tháng 6', /^Hoàn thành đúng hạn 0\/2, đạt 0%/],
    [
      'có mấy nhiệm vụ quá hạn chưa hoàn thành',
      // What is not reported may be overdue as well, and is no denial.
      /^1 nhiệm vụ quá hạn chưa hoàn thành \(tháng 6\/2026, tính đến 29\/06\/2026\)\.\n2 nhiệm vụ đã đến hạn mà chưa có thông tin\.$/,
    ],
    // Two more are late, and due at the year's end alone: they are not overdue, as /tiendo counts.
    ['việc nào đang quá hạn', /^1 nhiệm vụ quá hạn chưa hoàn thành[\s\S]*2\.2 Giải ngân/],
    ['xong muộn bao nhiêu việc', /^1 nhiệm vụ hoàn thành quá hạn/],
    ['tháng 5 việc nào quá hạn mà chưa xong', /^2 nhiệm vụ quá hạn chưa hoàn thành[\s\S]*2\.2 Giải ngân/],
    [
      '6 tháng đầu năm việc nào hoàn thành quá hạn',
      /^1 nhiệm vụ hoàn thành quá hạn[\s\S]*3\.1 Phủ sóng di động/,
    ],
    ['việc nào chưa có thông tin', /^2 nhiệm vụ chưa có thông tin[\s\S]*Trung tâm Đổi mới sáng tạo/],
    [
      'phòng sở hữu trí tuệ có việc nào hoàn thành quá hạn không',
      /^Không có nhiệm vụ nào hoàn thành quá hạn/,
    ],
  ])('«%s»', (q, fact) => {
    expect(say(plan2026, 'dinh-cong-vien', q)).toMatch(fact);
  });

  it.each([
    'đơn vị nào quá hạn',
    'don vi nao qua han',
    'phòng nào đang bị quá hạn?',
    'ai quá hạn',
    'những đơn vị nào còn việc quá hạn',
    'đơn vị nào có nhiệm vụ quá hạn chưa hoàn thành',
    'quá hạn là đơn vị nào',
  ])('tells which units have overdue work, and apart of which nothing is known: «%s»', (q) => {
    const said = say(plan2026, 'dinh-cong-vien', q);
    expect(said).toMatch(
      /^1 đơn vị có nhiệm vụ quá hạn chưa hoàn thành \(tháng 6\/2026, tính đến 29\/06\/2026\): Văn phòng Sở 1\.\nĐến hạn mà chưa có thông tin \(chưa báo cáo\): Trung tâm Đổi mới sáng tạo 2\.$/,
    );
  });

  it.each([
    'đơn vị nào nộp muộn',
    'đơn vị nào chậm nộp báo cáo',
    'đơn vị nào báo cáo quá hạn',
    'ai nộp báo cáo quá hạn',
  ])('is of the report where it is sent late: «%s»', (q) => {
    const said = say(plan2026, 'dinh-cong-vien', q);
    expect(said).not.toContain('nhiệm vụ quá hạn');
    expect(said).toMatch(/báo cáo|nộp/iu);
  });

  it('says of a month of dated work what else is counted as done: monthly duties that are carried on', () => {
    const said = say(plan2026, 'dinh-cong-vien', 'tiến độ chung tháng 6');
    expect(said).toMatch(
      /hoàn thành 8, đạt 72,7% \(đúng hạn 7, quá hạn 1; gồm \d việc hằng tháng đúng tiến độ\)/,
    );
    expect(say(plan2023, 'le-hai-yen', 'tiến độ chung tháng 5')).not.toContain('gồm');
  });

  it('tells a group how many, and not which', () => {
    expect(say(plan2026, 'group:nong-quoc-toan', 'việc nào quá hạn chưa hoàn thành tháng 5')).toBe(
      '2 nhiệm vụ quá hạn chưa hoàn thành (tháng 5/2026, tính đến 29/06/2026).',
    );
  });

  it('takes the figure of a task and the punctuality of reports for what they are', () => {
    expect(say(plan2023, 'le-hai-yen', 'tỷ lệ hồ sơ đúng hạn của hạ tầng số tháng 6')).toContain('97,6%');
    expect(say(plan2023, 'le-hai-yen', 'đơn vị nào nộp báo cáo quá hạn tháng 6')).not.toContain(
      'nhiệm vụ hoàn thành',
    );
  });
});

describe('a plan of another kind, asked', () => {
  it.each([
    ['trụ cột hạ tầng gồm những chỉ số nào', /^2 chỉ số hạ tầng: Hạ tầng số .*Truy cập Internet băng rộng/],
    [
      'chỉ số nào cần cải thiện',
      /^Kế hoạch 2026 không chia chỉ số thành nhóm cần cải thiện; các nhóm: thể chế/,
    ],
    ['ai phụ trách ổn định chính sách', /^Giám đốc Sở Đinh Công Viên và PGĐ Tô Thị Nga phụ trách/],
    ['chị Nga phụ trách những chỉ số nào', /3 chỉ số: Ổn định chính sách, Nguồn nhân lực/],
    [
      'chỉ tiêu môi trường pháp lý',
      /từ 62,0 điểm trở lên, từ hạng 10 trở lên \(2025: 58,4 điểm, hạng 12\/34\)/,
    ],
    ['chỉ tiêu của nhân lực nghiên cứu', /tăng ít nhất 1 bậc/],
    ['chỉ tiêu doanh nghiệp khoa học công nghệ', /kế hoạch không đặt/],
    ['chỉ số nào trên 60 điểm', /^2 chỉ số trên 60,0 điểm/],
    ['3.1.1 ai chủ trì', /^Phòng Chuyển đổi số chủ trì Truy cập Internet băng rộng/],
    ['ai theo dõi chỉ số 4.2', /theo dõi: Văn phòng Sở/],
    ['kế hoạch PII có mấy chỉ số', /^(?:Kế hoạch )?.*8/],
    ['PII là gì', /^PII: chỉ số của Kế hoạch «Nâng cao chỉ số đổi mới sáng tạo/],
    ['ai ký kế hoạch pii', /Đinh Công Viên/],
    ['Sở Tài chính phải làm gì', /^Sở Tài chính có 1 nhiệm vụ:[\s\S]*Góp ý hồ sơ nghị quyết/],
    [
      'Sở Tài chính đã báo cáo chưa',
      /^Sở Tài chính không thuộc Sở Khoa học và Công nghệ nên không báo cáo ở đây/,
    ],
    ['việc phủ sóng di động hạn là bao giờ', /^Xong trong tháng 5\/2026/],
    [
      'tháng 6 việc nào đến hạn',
      /^4 nhiệm vụ có hạn từ 01\/06\/2026 đến 30\/06\/2026[^\n]*\nHạn 30\/06\/2026[^\n]*Văn phòng Sở, tham mưu[\s\S]*vận động doanh nghiệp/,
    ],
    ['việc nào sắp đến hạn', /^Hạn 30\/06\/2026 \(còn 1 ngày\)/],
    ['sản phẩm của nhiệm vụ tham mưu ban hành nghị quyết là gì', /^Dự thảo nghị quyết/],
    ['tham mưu nghị quyết giao theo văn bản nào', /^Chương trình hành động số 08-CTr\/TU/],
  ])('«%s»', (q, fact) => {
    expect(say(plan2026, 'dinh-cong-vien', q)).toMatch(fact);
  });
});
