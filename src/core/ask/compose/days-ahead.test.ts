import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from '../../../../test/support/world.ts';

const district = await loadWorld('huyen-2026');
const builders = await loadWorld('so-xay-dung-2025');
const science = await loadWorld('so-khcn-2026');
const first = await loadWorld('so-tttt-2023');
const trade = await loadWorld('so-cong-thuong-2025');

const say = (world: typeof district, speaker: string, q: string): string =>
  askWorld(world, { id: '', kind: 'fact', expect: '', speaker, before: [], q }).text;

describe('work that falls due in days ahead', () => {
  it.each([
    ['tuần này việc nào đến hạn', /^4 nhiệm vụ có hạn từ 29\/06\/2026 đến 05\/07\/2026/],
    ['việc đến hạn trong tuần này', /^4 nhiệm vụ có hạn từ 29\/06\/2026 đến 05\/07\/2026/],
    ['Tuần này có việc nào đến hạn mà chưa xong không', /^3 nhiệm vụ có hạn từ 29\/06\/2026/],
    ['tuan sau co viec nao toi han', /^Không có nhiệm vụ nào có hạn từ 06\/07\/2026 đến 12\/07\/2026/],
    ['2 tuần tới phải xong những việc gì', /^4 nhiệm vụ có hạn từ 29\/06\/2026 đến 13\/07\/2026/],
  ])('is that alone: «%s»', (q, first) => {
    expect(say(science, 'dinh-cong-vien', q)).toMatch(first);
  });

  it('is no matter of the report that is due in the same week', () => {
    expect(say(science, 'dinh-cong-vien', 'tuần này có phải nộp báo cáo không')).toContain('/baocao');
  });

  it('until the end of a month that has not opened, with what is overdue by itself', () => {
    const text = say(
      builders,
      'ninh-duy-khoat',
      'tu nay den het thang 10 viec nao den han, viec nao qua han roi ma chua xong',
    );
    expect(text).toMatch(/^Hạn 31\/10\/2025/);
    expect(text).toMatch(/\n6 nhiệm vụ quá hạn chưa hoàn thành/);
  });

  it('of quarters and half-years together', () => {
    const text = say(
      trade,
      'tran-quang-thang',
      'Trước 30/6 còn những việc định kỳ quý, nửa năm nào chưa thấy báo xong',
    );
    for (const task of ['đối thoại', 'diễn tập', 'giao ban với doanh nghiệp xuất khẩu', 'khảo sát mức độ'])
      expect(text).toContain(task);
  });
});

describe('how far indices are from their targets', () => {
  it('orders all of them from the end that is named', () => {
    expect(
      say(
        district,
        'cam-ba-thong',
        'So điểm 2025 với chỉ tiêu của mấy chỉ số anh Dình nắm, xếp theo khoảng cách từ xa nhất đến gần nhất',
      ),
    ).toMatch(
      /Vốn đầu tư công \(còn thiếu 17,5.*Mặt bằng sạch \(còn thiếu 13,1.*Thu ngân sách \(còn thiếu 10,8/,
    );
  });

  it('is of those that have not reached theirs', () => {
    expect(say(first, 'phuong-thi-huong-lan', 'chỉ số nào gần chỉ tiêu nhất')).not.toContain('đã đạt');
  });

  it.each(['chỉ số nào gần chỉ tiêu nhất', 'chi so nao gan chi tieu nhat'])(
    'tells the nearest, and no highest target: «%s»',
    (q) => {
      expect(say(district, 'cam-ba-thong', q)).toMatch(
        /^Gần chỉ tiêu nhất: Giữ hẹn trả kết quả \(còn thiếu 8,7/,
      );
    },
  );
});
