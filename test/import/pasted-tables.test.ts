import { expect, test } from 'vitest';
import { index, ofText, withBody } from './read-made.ts';

// A paper that was pasted as text: tabs between the cells of its tables, and columns side by side at its end.

const table = [
  'TT\tChỉ số chính\tĐiểm 2025\tHạng 2025\tMục tiêu 2026\tLãnh đạo phụ trách\tĐơn vị chủ trì\tPhối hợp',
  '1\tHồ sơ trực tuyến\t61,5\t\t70; hạng 6\tPhó Giám đốc Lê Thị Bình\tVăn phòng Sở\tThanh tra Sở',
  '2\tHoạt động kho bạc số\t58,25\t12/20\ttăng 03 bậc\tGiám đốc Vũ Văn An\tPhòng Ngân sách\t',
  '3\tDữ liệu mở\t49\t\t\tGiám đốc Vũ Văn An\tPhòng Ngân sách\tBưu điện Hòa An',
];

test('a table of indices, and headings that name them over their tasks', async () => {
  const draft = await ofText(
    withBody(
      ...table,
      '',
      'III. GIẢI PHÁP',
      '1. Hồ sơ trực tuyến',
      '1.1. Hướng dẫn nộp hồ sơ qua mạng. Chủ trì: Văn phòng Sở; phối hợp: Thanh tra Sở,',
      'Phòng Ngân sách. Thời gian: trước ngày 30/6/2026.',
      '2. Kho bạc số, dữ liệu mở',
      '2.1. Đối chiếu số liệu thu chi qua mạng. Chủ trì: Phòng Ngân sách. Thời gian: quý III/2026.',
    ),
  );
  expect(draft.indices).toMatchObject([
    {
      code: '1',
      baseline: { score: 61.5, rank: null },
      target: { type: 'score-and-rank', score: 70, rank: 6 },
      leaders: ['le-thi-binh'],
      leadUnit: 'van-phong',
      coordinating: ['thanh-tra'],
    },
    { code: '2', baseline: { score: 58.25, rank: 12, of: 20 }, leadUnit: 'phong-ngan-sach' },
    { code: '3', baseline: { score: 49 }, target: null },
  ]);
  expect(index(draft, '1').tasks).toMatchObject([
    { text: 'Hướng dẫn nộp hồ sơ qua mạng.', due: { type: 'day', date: '2026-06-30' } },
  ]);
  expect(index(draft, '2').tasks).toMatchObject([{ due: { type: 'quarter', quarter: 3 } }]);
  // Of two that a heading names the first has its work, and that is asked.
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'short-name', code: '2', short: 'Kho bạc số, dữ liệu mở' }),
  );
  expect(draft.unplaced).toEqual([]);
});

test('a table of tasks with a row that was merged across, blank lines between, and a last cell on two lines', async () => {
  const draft = await ofText(
    withBody(
      ...table,
      '',
      'TT\tNhiệm vụ\tChủ trì\tThời hạn',
      '1. Hồ sơ trực tuyến',
      '1\tHướng dẫn nộp hồ sơ qua mạng\tVăn phòng Sở\t30/6/2026',
      '',
      'II. Hoạt động kho bạc số',
      '1\tĐối chiếu số liệu thu chi qua mạng\tPhòng Ngân sách\tQuý III/2026',
      '2\tTập huấn kế toán\tPhòng Ngân sách\tTrước 30/9/2026',
      'hoặc khi có hướng dẫn mới',
    ),
  );
  expect(draft.indices.map(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
    ['Hướng dẫn nộp hồ sơ qua mạng'],
    ['Đối chiếu số liệu thu chi qua mạng', 'Tập huấn kế toán'],
    [],
  ]);
});

test('who signs stands beside to whom it goes', async () => {
  const text = withBody(...table).split('Nơi nhận:')[0]!;
  const draft = await ofText(
    [text, 'Nơi nhận:\tGIÁM ĐỐC', '- UBND tỉnh;', '- Lưu: VT.\tVũ Văn An'].join('\n'),
  );
  expect(draft.document).toMatchObject({
    signer: { name: 'Vũ Văn An' },
    recipients: ['UBND tỉnh', 'Lưu: VT'],
  });
});

test.each(['•\tPhấn đấu đạt từ 70 điểm trở lên', 'Nơi gửi\tvà nơi nhận'])(
  'a tab behind a bullet, or one alone, makes no table: %s',
  async (line) => {
    const draft = await ofText(withBody(...table, '', line));
    expect(draft.unplaced.every(({ place }) => place.type === 'paragraph')).toBe(true);
  },
);
