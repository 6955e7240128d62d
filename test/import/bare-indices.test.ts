import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { endLines, headLines, ofText } from './read-made.ts';

// Indices that bear no number and no word for what they are: a bullet, or words alone, over figures and who has them. All made up.

const paper = (...lines: string[]): Promise<Draft> =>
  ofText([...headLines, 'II. CÁC VIỆC CỤ THỂ', ...lines, ...endLines].join('\n'));

const nameOf = ({ units }: Draft, id: string | null): string | null =>
  units.find((unit) => unit.id === id)?.name ?? null;

const told = (draft: Draft) =>
  draft.indices.map(({ name, baseline, target, leaders, leadUnit, coordinating, tasks }) => ({
    name,
    base: [baseline?.score ?? null, baseline?.rank ?? null],
    target: target !== null && 'score' in target ? target.score : (target?.type ?? null),
    leaders: leaders.map((id) => draft.people.find((one) => one.id === id)!.name),
    lead: nameOf(draft, leadUnit),
    helping: coordinating.map((id) => nameOf(draft, id)),
    tasks: tasks.map(({ owners }) => owners?.map((id) => nameOf(draft, id)) ?? null),
  }));

const both = [
  {
    name: 'Minh bạch thông tin',
    base: [6.4, 9],
    target: 7,
    leaders: ['Trần Văn Long'],
    lead: 'Văn phòng Sở',
    helping: ['Phòng Giá', 'Phòng Ngân sách'],
    tasks: [['Phòng Giá'], ['Văn phòng Sở']],
  },
  {
    name: 'Kết quả giải quyết hồ sơ',
    base: [7.12, null],
    target: 'words',
    leaders: ['Vũ Văn An'],
    lead: 'Phòng Ngân sách',
    helping: ['Văn phòng Sở'],
    tasks: [['Phòng Ngân sách']],
  },
];

test.each([
  [
    'bullets of three kinds',
    [
      '• Minh bạch thông tin',
      '- Năm 2025 đạt 6,40 điểm, đứng thứ 9/20. Năm 2026 phấn đấu đạt 7,0 điểm.',
      '- Đồng chí Trần Văn Long, Phó Giám đốc Sở, trực tiếp chỉ đạo; Văn phòng Sở làm đầu mối; cùng thực hiện có Phòng Giá và Phòng Ngân sách.',
      '- Việc phải làm:',
      '+ Phòng Giá công khai giá đất trên Cổng thông tin điện tử; xong trước ngày 30/6/2026.',
      '+ Văn phòng Sở thay mới bảng niêm yết.',
      '• Kết quả giải quyết hồ sơ',
      '- Năm 2025 đạt 7,12 điểm. Năm 2026 tăng ít nhất 0,3 điểm.',
      '- Giám đốc Sở Vũ Văn An chỉ đạo; Phòng Ngân sách là đơn vị chủ trì; tham gia gồm Văn phòng Sở.',
      '- Việc phải làm:',
      '+ Phòng Ngân sách rút ngắn thời gian thẩm tra quyết toán.',
    ],
  ],
  [
    'other signs, with labels',
    [
      '▪ Minh bạch thông tin',
      '+ Kết quả năm 2025: 6,40 điểm, hạng 9/20; chỉ tiêu năm 2026: 7,0 điểm',
      '+ Lãnh đạo phụ trách: Phó Giám đốc Trần Văn Long',
      '+ Đầu mối: Văn phòng Sở; phối hợp: Phòng Giá, Phòng Ngân sách',
      '+ Nhiệm vụ cụ thể:',
      '* Phòng Giá công khai giá đất trên Cổng thông tin điện tử.',
      '* Văn phòng Sở thay mới bảng niêm yết.',
      '▪ Kết quả giải quyết hồ sơ',
      '+ Kết quả năm 2025: 7,12 điểm; chỉ tiêu năm 2026: tăng thêm 0,3 điểm',
      '+ Lãnh đạo phụ trách: Giám đốc Vũ Văn An',
      '+ Đầu mối: Phòng Ngân sách; phối hợp: Văn phòng Sở',
      '+ Nhiệm vụ cụ thể:',
      '* Phòng Ngân sách rút ngắn thời gian thẩm tra quyết toán.',
    ],
  ],
  [
    'words alone',
    [
      'Minh bạch thông tin',
      'Năm 2025 đạt 6,40 điểm, xếp thứ 9/20; phấn đấu năm 2026 đạt 7,0 điểm.',
      'Phó Giám đốc Trần Văn Long chỉ đạo. Văn phòng Sở chủ trì; Phòng Giá, Phòng Ngân sách phối hợp.',
      'Nhiệm vụ:',
      '- Phòng Giá công khai giá đất trên Cổng thông tin điện tử.',
      '- Văn phòng Sở thay mới bảng niêm yết.',
      'Kết quả giải quyết hồ sơ',
      'Năm 2025 đạt 7,12 điểm; phấn đấu năm 2026 tăng ít nhất 0,3 điểm.',
      'Giám đốc Vũ Văn An chỉ đạo. Phòng Ngân sách chủ trì; Văn phòng Sở phối hợp.',
      'Nhiệm vụ:',
      '- Phòng Ngân sách rút ngắn thời gian thẩm tra quyết toán.',
    ],
  ],
])('%s', async (_, lines) => {
  const draft = await paper(...lines);
  expect(told(draft)).toEqual(both);
});

test('a bullet of the indices’ own sign that is none ends the one before', async () => {
  const draft = await paper(
    '• Minh bạch thông tin',
    '- Năm 2025 đạt 6,40 điểm, đứng thứ 9/20. Năm 2026 phấn đấu đạt 7,0 điểm.',
    '- Phó Giám đốc Trần Văn Long chỉ đạo; Văn phòng Sở làm đầu mối.',
    '- Việc phải làm:',
    '+ Công khai giá đất trên Cổng thông tin điện tử.',
    '• Kinh phí do ngân sách tỉnh bảo đảm.',
  );
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1]);
  expect(draft.unplaced.map(({ words }) => words)).toContain('• Kinh phí do ngân sách tỉnh bảo đảm.');
});

test('bullets below an index with a number are no indices, whatever they say', async () => {
  const draft = await ofText(
    [
      ...headLines,
      'II. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '• Rà soát danh mục công khai',
      '- Năm 2025 đạt 90 điểm; phấn đấu năm 2026 đạt 95 điểm.',
      '- Phòng Giá chủ trì; Phòng Ngân sách phối hợp.',
      ...endLines,
    ].join('\n'),
  );
  expect(draft.indices.map(({ name }) => name)).toEqual(['Tính minh bạch']);
});

test('an index whose heading was not known takes nothing of the one before', async () => {
  const draft = await paper(
    '1. Chỉ số “Minh bạch thông tin”',
    '- Năm 2025 đạt 6,40 điểm. Năm 2026 phấn đấu đạt 7,0 điểm.',
    '- Phó Giám đốc Trần Văn Long chỉ đạo; Văn phòng Sở làm đầu mối.',
    '- Nhiệm vụ:',
    '+ Công khai giá đất trên Cổng thông tin điện tử.',
    'KẾT QUẢ GIẢI QUYẾT HỒ SƠ',
    '- Năm 2025 đạt 7,12 điểm. Năm 2026 phấn đấu đạt 7,5 điểm.',
    '+ Rút ngắn thời gian thẩm tra quyết toán.',
    'Chi phí thời gian',
    '- Năm 2025 đạt 7,12 điểm, năm 2026 phấn đấu đạt 7,5 điểm.',
    '+ Số hóa hồ sơ lưu.',
  );
  expect(draft.indices.map(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
    ['Công khai giá đất trên Cổng thông tin điện tử.'],
  ]);
});

test('units over bullets are whose work it is, and no index', async () => {
  const draft = await paper(
    '• Minh bạch thông tin',
    '- Năm 2025 đạt 6,40 điểm. Năm 2026 phấn đấu đạt 7,0 điểm.',
    '- Phó Giám đốc Trần Văn Long chỉ đạo; Văn phòng Sở làm đầu mối.',
    '- Việc phải làm:',
    '+ Công khai giá đất trên Cổng thông tin điện tử.',
    '• Phòng Giá',
    '- Năm 2026 phấn đấu đạt 100 điểm thi đua.',
    '- Phòng Ngân sách phối hợp.',
  );
  expect(draft.indices.map(({ name }) => name)).toEqual(['Minh bạch thông tin']);
});

test('who leads by post alone is asked by the whole of the post', async () => {
  const draft = await paper(
    '• Minh bạch thông tin',
    '- Năm 2025 đạt 6,40 điểm. Năm 2026 phấn đấu đạt 7,0 điểm.',
    '- Phó Giám đốc Sở phụ trách khối ngân sách trực tiếp chỉ đạo; Văn phòng Sở làm đầu mối.',
    '- Việc phải làm:',
    '+ Công khai giá đất trên Cổng thông tin điện tử.',
  );
  expect(openPoints(draft)).toContainEqual(
    expect.objectContaining({ type: 'leader', post: 'Phó Giám đốc Sở phụ trách khối ngân sách' }),
  );
});

test('short names that the paper sets beside whole ones stand at the head of tasks, one or several', async () => {
  const draft = await paper(
    'Đơn vị trong Kế hoạch được gọi tắt: Trung tâm Tư vấn tài chính công là TTTV; Chi cục Quản lý công sản là CCQLCS tỉnh.',
    '• Minh bạch thông tin',
    '- Năm 2025 đạt 6,40 điểm. Năm 2026 phấn đấu đạt 7,0 điểm.',
    '- Phó Giám đốc Trần Văn Long chỉ đạo; Văn phòng Sở làm đầu mối; cùng thực hiện có Phòng Giá và TTTV.',
    '- Việc phải làm:',
    '+ TTTV và CCQLCS tỉnh khảo sát doanh nghiệp bằng mã QR; làm thường xuyên.',
    '+ TTTV chủ trì, cùng Văn phòng Sở đưa chức năng đặt lịch vào sử dụng trong tháng Mười năm 2026.',
    '+ Mỗi quý một lần, TTTV phối hợp Văn phòng Sở kiểm tra việc niêm yết.',
    '+ Rà soát thủ tục (Phòng Giá), trình Chủ tịch UBND tỉnh; hoàn thành cuối năm 2026.',
  );
  expect(told(draft)[0]!.helping).toEqual(['Phòng Giá', 'Trung tâm Tư vấn tài chính công']);
  expect(told(draft)[0]!.tasks).toEqual([
    ['Trung tâm Tư vấn tài chính công', 'Chi cục Quản lý công sản'],
    ['Trung tâm Tư vấn tài chính công'],
    ['Trung tâm Tư vấn tài chính công'],
    null,
  ]);
  // Who stands in brackets in the middle of a sentence is asked, and the lead owes nothing in silence.
  expect(openPoints(draft)).toContainEqual(expect.objectContaining({ type: 'owner', words: 'Phòng Giá' }));
  const [often, month, quarter, year] = draft.indices[0]!.tasks;
  expect(draft.proposals).toContainEqual({ type: 'often', task: often!.id, words: 'thường xuyên' });
  expect(month!.due).toMatchObject({ type: 'month', month: 10 });
  expect(quarter!.cadence).toMatchObject({ type: 'quarter' });
  expect(year!.due).toMatchObject({ type: 'year' });
});
