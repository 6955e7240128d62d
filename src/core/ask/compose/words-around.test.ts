import { describe, expect, it } from 'vitest';
import { askWorld, openWorlds } from '../../../../test/support/world.ts';

const names = [
  'so-xay-dung-2025',
  'so-cong-thuong-2025',
  'so-khcn-2026',
  'so-tttt-2023',
  'so-y-te-2024',
  'huyen-2026',
] as const;
const worlds = await openWorlds(names);

const told = (world: (typeof names)[number], speaker: string, ...asked: string[]): string =>
  askWorld(worlds.get(world)!, {
    id: asked.join(' › '),
    kind: 'words',
    speaker,
    before: asked.slice(0, -1),
    q: asked.at(-1)!,
    expect: '',
  }).text;

describe('behind tasks of a state', () => {
  it.each(['phòng nào nhiều nhất', 'chủ yếu ở đơn vị nào', 'tập trung vào phòng nào nhiều'])(
    'counts those by unit: %s',
    (q) => {
      const text = told('so-xay-dung-2025', 'ninh-duy-khoat', 'tháng 9 có những việc nào chậm', q);
      expect(text).toMatch(/^Phòng Quản lý xây dựng: 3 việc chậm, nhiều nhất tháng 9\/2025/u);
      expect(text).not.toContain('chỉ số chủ trì');
    },
  );
});

describe('words on which nothing depends', () => {
  it.each([
    'sơ kết tháng 6 mảng tôi phụ trách',
    'gửi chị mấy dòng về tháng 6',
    'toàn cảnh tháng 6 mảng của tôi',
  ])('ask for a summary: %s', (q) => {
    expect(told('so-khcn-2026', 'to-thi-nga', q)).toContain('3 chỉ số của PGĐ Tô Thị Nga');
  });

  it('knows a weekday as the plan spells it', () => {
    expect(told('so-y-te-2024', 'huynh-thi-cuc', 'bên Dược làm việc gì vào thứ 5 hàng tuần')).toContain(
      'thứ Năm hằng tuần',
    );
  });

  it('takes «đạt không» behind a figure for no name', () => {
    expect(told('so-khcn-2026', 'to-thi-nga', 'giải ngân đề tài đến đâu rồi, đạt chưa')).not.toContain('Đạt');
  });

  it('reads «chưa nhúc nhích» as what is not begun', () => {
    expect(told('huyen-2026', 'cam-ba-thong', 'tháng 5 việc nào chưa nhúc nhích gì')).toContain('sổ đỏ');
  });
});

describe('what no plan holds is said by its name', () => {
  it.each([
    ['huyen-2026', 'au-duong-kien', 'giá đất khu Nà Hin giờ bao nhiêu một mét vuông', 'mức giá'],
    ['so-y-te-2024', 'nghiem-xuan-truong', 'tiêm cúm ở CDC giá bao nhiêu tiền một mũi', 'mức giá'],
    ['so-xay-dung-2025', 'giap-thi-uyen', 'dân xây nhà trái phép thì bị phạt bao nhiêu tiền', 'mức xử phạt'],
    ['so-cong-thuong-2025', 'le-thi-xuan', 'mở cửa hàng gas thì cần những giấy tờ gì', 'giấy tờ phải nộp'],
  ] as const)('%s, %s: %s', (world, speaker, q, field) => {
    expect(told(world, speaker, q)).toContain(field);
  });
});

describe('who heads a unit', () => {
  it('and who is its deputy are told of the directory', () => {
    const text = told('so-y-te-2024', 'hoang-van-quyet', 'CDC giám đốc với phó giám đốc tên gì');
    expect(text).toContain('Tô Thị Lệ Quyên');
    expect(text).toContain('Châu Ngọc Ánh');
  });

  it('is told beside a number that there is no field for', () => {
    const text = told('so-tttt-2023', 'nguyen-ngoc-son', 'chánh thanh tra tên gì, cho xin số điện thoại');
    expect(text).toMatch(/Chánh Thanh tra/u);
    expect(text).toContain('không có số điện thoại');
  });
});
