import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { ofText, withBody } from './read-made.ts';

// Who does a task behind a comma or in a sentence of its own, who has an index and what it is to reach in running sentences. Lines made
// up for these tests.

const nameOf = ({ units }: Draft, id: string | null): string | undefined =>
  units.find((unit) => unit.id === id)?.name;

const figures = '- Kết quả năm 2025: 6,79 điểm. Chỉ tiêu năm 2026: 8,00 điểm.';
const units =
  '1. Các đơn vị thuộc Sở gồm: Văn phòng Sở; Phòng Giá; Phòng Ngân sách; Phòng Kế hoạch và Quản lý đầu tư; Trung tâm Tin học.';

const withTask = (line: string): Promise<Draft> =>
  ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      figures,
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Nhiệm vụ:',
      `+ ${line}`,
      'III. ĐƠN VỊ',
      units,
    ),
  );

describe('who does a task is named behind it, and that is asked', () => {
  test.each([
    ['Công khai bảng giá tài sản tại trụ sở; Phòng Giá làm xong trong tháng 02/2026.', 'Phòng Giá', ''],
    [
      'Lắp 03 màn hình tại bộ phận một cửa, Trung tâm Tin học hoàn thành trước 02/9/2026.',
      'Trung tâm Tin học',
      '',
    ],
    ['Họp giao ban với doanh nghiệp mỗi quý, Phòng Ngân sách chuẩn bị nội dung.', 'Phòng Ngân sách', ''],
    [
      'Hướng dẫn kê khai giá cho hộ kinh doanh – Phòng Giá cùng Phòng Ngân sách làm trong cả năm.',
      'Phòng Giá',
      'Phòng Ngân sách',
    ],
    [
      'Nhập số liệu dự án vào hệ thống. Phòng Kế hoạch và Quản lý đầu tư thực hiện.',
      'Phòng Kế hoạch và Quản lý đầu tư',
      '',
    ],
    ['Sửa quy định phân cấp ngân sách. P.Giá chủ trì, hoàn thành trong Quý II/2026.', 'Phòng Giá', ''],
  ])('«%s»', async (line, owner, help) => {
    const draft = await withTask(line);
    const [task] = draft.indices[0]!.tasks;
    expect(task!.owners?.map((id) => nameOf(draft, id))).toEqual([owner]);
    expect(task!.ownerWords).toContain(help);
    expect(draft.proposals).toContainEqual(expect.objectContaining({ type: 'owner', task: task!.id }));
  });

  test('what is done with what was made names nobody else', async () => {
    const draft = await withTask('Phòng Giá công khai bảng giá, cập nhật hằng quý trên trang thông tin.');
    expect(draft.indices[0]!.tasks[0]!.owners?.map((id) => nameOf(draft, id))).toEqual(['Phòng Giá']);
  });
});

describe('who has an index, and what it is to reach, in running sentences', () => {
  const withIndex = (...lines: string[]): Promise<Draft> =>
    ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        ...lines,
        '- Nhiệm vụ: Rà soát thủ tục hành chính trước ngày 30/6/2026.',
        'III. ĐƠN VỊ',
        units,
      ),
    );

  test.each([
    'Năm 2025 là 7,02 điểm, mục tiêu 7,40 điểm.',
    'Năm 2025 đạt 7,02 điểm, năm nay phấn đấu 7,40 điểm.',
    'Năm 2025 đạt 7,02 điểm, năm 2026 phấn đấu 7,40 điểm.',
    'Điểm năm 2025 là 7,02 điểm, chỉ tiêu đạt 7,40 điểm.',
  ])('«%s»', async (line) => {
    const draft = await withIndex(line, 'Đơn vị chủ trì: Văn phòng Sở.');
    expect(draft.indices[0]!.baseline?.score).toBe(7.02);
    expect(draft.indices[0]!.target).toMatchObject({ score: 7.4 });
  });

  test('an aim of the year that is over is none of the plan', async () => {
    const draft = await withIndex(
      'Năm 2025 đạt 7,02 điểm, mục tiêu năm 2025 là 7,40 điểm.',
      'Đơn vị chủ trì: Văn phòng Sở.',
      '2. Chỉ số “Chi phí thời gian”',
      figures,
    );
    expect(draft.indices[0]!.target).toBeNull();
  });

  test.each([
    'Phụ trách đồng chí Lê Thị Mận; đơn vị chính là Phòng Giá, Phòng Ngân sách phối hợp.',
    'Phụ trách: đồng chí Lê Thị Mận, Phó Giám đốc Sở; đầu mối là Phòng Giá, Phòng Ngân sách phối hợp.',
    'Nội dung này do đồng chí Lê Thị Mận, Phó Giám đốc Sở trực tiếp chỉ đạo, Phòng Giá tham mưu cùng với Phòng Ngân sách.',
    'Đồng chí Lê Thị Mận phụ trách, Phòng Giá tham mưu thực hiện, Phòng Ngân sách cùng tham gia.',
  ])('«%s»', async (line) => {
    const draft = await withIndex(figures, line);
    const [index] = draft.indices;
    expect(index!.leaders.map((id) => draft.people.find((one) => one.id === id)?.name)).toEqual([
      'Lê Thị Mận',
    ]);
    expect(nameOf(draft, index!.leadUnit)).toBe('Phòng Giá');
    expect(index!.coordinating.map((id) => nameOf(draft, id))).toEqual(['Phòng Ngân sách']);
  });
});
