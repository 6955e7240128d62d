import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from './support/world.ts';

let numbered: World;
beforeAll(async () => {
  const world = await loadWorld('so-khcn-2026');
  const { plan, org } = world.context;
  const codes = new Map(plan.indices.map(({ code }, at) => [code, String(at + 1)]));
  const indices = plan.indices.map((index) => ({
    ...index,
    code: codes.get(index.code)!,
    ...(index.within === undefined ? {} : { within: codes.get(index.within)! }),
  }));
  const idle = { ...org.units[1]!, id: 'phong-thuong-mai', name: 'Phòng Quản lý Thương mại', aliases: [] };
  numbered = {
    ...world,
    context: {
      ...world.context,
      plan: { ...plan, indices },
      org: { ...org, units: [...org.units, idle] },
    },
  };
});

const said = (q: string, before?: string[]): string =>
  askWorld(numbered, {
    id: '',
    kind: '',
    expect: '',
    speaker: 'bui-minh-tam',
    q,
    ...(before ? { before } : {}),
  }).text;

describe('a plan whose indices have bare numbers', () => {
  it.each([
    ['ai phụ trách chỉ số 4', /^PGĐ Tô Thị Nga phụ trách Chi cho nghiên cứu/u],
    ['chi so 1 ai phu trach', /^Giám đốc Sở Đinh Công Viên phụ trách Môi trường pháp lý/u],
    ['chỉ số 3 phấn đấu hạng mấy', /^Chỉ tiêu 2026 của Nguồn nhân lực nghiên cứu: tăng ít nhất 1 bậc/u],
    ['phụ trách chỉ số số 2 là ai', /phụ trách Ổn định chính sách/u],
    ['cs 5 chỉ tiêu bao nhiêu', /^Chỉ tiêu 2026 của Hạ tầng số/u],
    ['chỉ số 7 năm 2025 được bao nhiêu điểm', /^Tài sản trí tuệ năm 2025: 28,9 điểm/u],
    ['chỉ số 4 có mấy nhiệm vụ', /^Chi cho nghiên cứu và phát triển có 2 nhiệm vụ/u],
    ['chỉ số 5, 6 và 7 ai phụ trách', /Hạ tầng số.*Truy cập Internet băng rộng.*Tài sản trí tuệ/su],
    ['tháng 5 chỉ số 3 thế nào', /Nguồn nhân lực nghiên cứu · tháng 5\/2026/u],
    ['chỉ số 3 tháng 5 có việc gì chậm', /^Nguồn nhân lực nghiên cứu · tháng 5\/2026 có 1 nhiệm vụ/u],
    ['chỉ số thứ 2 ai chủ trì', /^Văn phòng Sở chủ trì Ổn định chính sách/u],
    ['anh Viên phụ trách chỉ số 1 phải không', /^Đúng, /u],
  ])('hears the index of that number: %s', (q, right) => {
    expect(said(q)).toMatch(right);
  });

  it.each([
    ['chỉ tiêu chỉ số 1', 'chỉ tiêu chỉ số 5', /^Chỉ tiêu 2026 của Môi trường pháp lý/u],
    ['ai phụ trách chỉ số 4', '/index 3', /^PGĐ Tô Thị Nga phụ trách Chi cho nghiên cứu/u],
    ['còn chỉ số 5', 'ai phụ trách chỉ số 4', /^PGĐ Lục Văn Đạt phụ trách Hạ tầng số/u],
    ['chỉ số 2 ai làm', 'nền tảng dữ liệu dùng chung ra sao', /Ổn định chính sách/u],
  ])('whatever was spoken of before: %s', (q, before, right) => {
    expect(said(q, [before])).toMatch(right);
  });

  it('keeps a place, a count and a score apart from it, and says which number it lacks', () => {
    expect(said('chỉ số hạng 7 là chỉ số nào')).toMatch(/^1 chỉ số xếp hạng 7 năm 2025: Hạ tầng số/u);
    expect(said('3 chỉ số cao nhất')).toMatch(/^3 điểm cao nhất/u);
    expect(said('chỉ số 12 ai phụ trách')).toMatch(/^Kế hoạch 2026 không có chỉ số «12»/u);
  });

  it.each(['làm gì', 'có nhiệm vụ gì', 'phối hợp việc gì'])(
    'says of a unit without tasks that it has none: %s',
    (asks) => {
      expect(said(`Phòng Quản lý Thương mại ${asks}`)).toBe(
        'Phòng Quản lý Thương mại không có nhiệm vụ riêng trong kế hoạch.',
      );
    },
  );
});
