import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { index, ofText, withBody } from './read-made.ts';

// «Giao …», «phân công …» behind the work: whoever it is owes it, or is asked; never the index's lead in silence. All papers are made up.

const told = async (line: string) => {
  const draft: Draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Sen. Đơn vị chủ trì: Văn phòng Sở; phối hợp: Phòng Giá, Phòng Kế hoạch - Tài chính.',
      '- Nhiệm vụ:',
      line,
    ),
  );
  const [task] = index(draft, '1').tasks;
  return {
    owners: task!.owners?.map((id) => draft.units.find((unit) => unit.id === id)?.name).join('; ') ?? null,
    words: task!.ownerWords,
    missing: draft.missing
      .filter(({ what, of }) => what === 'owner' && of?.startsWith(`${task!.id}: `))
      .map(({ of }) => of),
    due: task!.due,
    product: task!.product,
  };
};

test.each([
  [
    '+ Cập nhật bảng giá đất trên cổng thông tin. Giao Phòng Giá; xong trước 30/6/2026; kết quả: bảng giá.',
    'Phòng Giá',
    '',
  ],
  ['+ Gửi thư ngỏ tới doanh nghiệp. Giao cho Phòng Giá, gửi trước ngày 30/6/2026.', 'Phòng Giá', ''],
  [
    '+ Kiểm kê sổ sách; phân công Phòng Giá, Phòng Kế hoạch - Tài chính làm trong quý II.',
    'Phòng Giá; Phòng Kế hoạch - Tài chính',
    '',
  ],
  [
    '+ Mở lớp kỹ năng số. Giao Phòng Kế hoạch - Tài chính, phối hợp với Phòng Giá; hạn: 30/9/2026.',
    'Phòng Kế hoạch - Tài chính',
    'Phòng Giá',
  ],
  ['+ Sửa mẫu đơn (giao cho Phòng Giá; xong trước 30/4/2026).', 'Phòng Giá', ''],
  ['+ Giao Phòng Giá rà soát mức thu phí trước ngày 30/6/2026.', 'Phòng Giá', ''],
  ['+ Lấy ý kiến hội viên. Giao Hội Nữ doanh nhân tỉnh; kết quả: báo cáo.', 'Hội Nữ doanh nhân tỉnh', ''],
])('%s', async (line, owner, help) => {
  const one = await told(line);
  expect(one.owners).toBe(owner);
  expect(one.words ?? '').toContain(help);
});

test.each([
  ['+ Chuyển dữ liệu cũ sang kho mới. Giao P. XYZT; xong trước 30/6/2026.', 'P. XYZT'],
  ['+ Dựng bản đồ quy hoạch. Giao Sao Mai Tech; xong trước 30/6/2026.', 'Sao Mai Tech'],
  ['+ Chấm điểm dịch vụ (giao Sao Mai Tech; xong trước 30/6/2026).', 'Sao Mai Tech'],
])('%s: nobody knows who that is, which is asked', async (line, name) => {
  const one = await told(line);
  expect(one.owners).toBeNull();
  expect(one.missing.join()).toContain(name);
});

test.each([
  '+ Niêm yết lịch giao ban của Văn phòng Sở. Giao ban mỗi tháng một lần.',
  '+ Đề xuất mức thu; giao chỉ tiêu cho từng phòng.',
  '+ Báo cáo UBND tỉnh giao Sở Tài chính cấp kinh phí.',
])('%s: nothing is given to another', async (line) => {
  const one = await told(line);
  expect([one.owners, one.missing]).toEqual([null, []]);
});
