import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { endLines, headLines, index, ofText, read, withBody } from './read-made.ts';

// What can be read in two ways is asked or shown, and never placed: each kind on a paper of its own. All papers are made up.

const table = (...rows: string[]): string => rows.map((row) => row.split(' | ').join('\t')).join('\n');
const withTables = (...lines: string[]): Promise<Draft> =>
  ofText([...headLines, 'II. CHỈ TIÊU VÀ NHIỆM VỤ', ...lines, ...endLines].join('\n'));

const besides = ({ doubts }: Draft): string[] =>
  doubts.flatMap((one) => (one.type === 'told-besides' ? [`${one.why} ${one.words}`] : []));
const shown = ({ unplaced }: Draft): string => unplaced.map(({ words }) => words).join('\n');
const names = ({ indices }: Draft): string[] => indices.map(({ name }) => name);

describe('a row of the whole is no index', () => {
  const head = 'TT | Chỉ số | Điểm 2025 | Hạng 2025 | Chỉ tiêu 2026 | Lãnh đạo phụ trách | Đơn vị chủ trì';
  const rows = [
    '1 | Chi phí gia nhập | 6,10 | 8 | 6,90 | PGĐ Cao Thị Bình | Phòng Ngân sách',
    '2 | Chi phí thời gian | 7,20 | 5 | 7,60 | PGĐ Cao Thị Bình | Văn phòng Sở',
    '3 | Tính năng động | 5,50 | 9 | 6,20 | Giám đốc Vũ Văn An | Văn phòng Sở',
  ];

  test.each([
    ' | Điểm DDCI chung | 6,27 | 9 | 7,00 |  | ',
    '4 | Xếp loại của Sở | Khá |  | Tốt |  | ',
    ' | Điểm thưởng | 0,50 |  | 0,60 |  | ',
    'Chung | DDCI | 62,70 | 9 | 70,00 |  | ',
    ' | Bình quân toàn ngành | 6,50 |  | 6,90 |  | ',
    '4 | Năng lực của Sở theo đánh giá | 62,70 | 9 | 70,00 |  | ',
    '4 | Số chung của các mục | 18,80 |  | 20,70 |  | ',
  ])('%s', async (row) => {
    const draft = await withTables(table(head, ...rows, row));
    expect(names(draft)).toEqual(['Chi phí gia nhập', 'Chi phí thời gian', 'Tính năng động']);
    expect(shown(draft)).toContain(row.split(' | ')[1]);
  });

  test('nor is the sum of a part, whose slip is asked', async () => {
    const draft = await withTables(
      table(
        'TT | Chỉ số | Điểm 2025 | Chỉ tiêu 2026 | Đơn vị chủ trì',
        'I. Nhóm duy trì',
        '1 | Chi phí gia nhập | 6,10 | 6,90 | Phòng Ngân sách',
        '2 | Chi phí thời gian | 7,20 | 7,60 | Văn phòng Sở',
        'Cộng nhóm I | Cộng nhóm I | 13,30 | 14,60 | ',
        'II. Nhóm cải thiện',
        '3 | Tính năng động | 5,50 | 6,20 | Văn phòng Sở',
        '4 | Thiết chế pháp lý | 5,00 | 6,00 | Phòng Ngân sách',
        'Cộng nhóm II | Cộng nhóm II | 10,50 | 12,20 | ',
      ),
    );
    expect(draft.indices).toHaveLength(4);
    expect(draft.doubts.filter(({ type }) => type === 'sum-differs')).toEqual([
      expect.objectContaining({ said: 14.6, sum: 14.5 }),
    ]);
  });
});

describe('figures', () => {
  test('of two kinds in one cell are what the header says', async () => {
    const draft = await withTables(
      table(
        'TT | Chỉ số | KQ 2025 (điểm/hạng) | MT 2026 (điểm/hạng) | Đơn vị chủ trì',
        '1 | Chi phí gia nhập | 7,2/12 | 7,8/8 | Phòng Ngân sách',
        '2 | Chi phí thời gian | 6,9/15 | 7,4/10 | Văn phòng Sở',
      ),
    );
    expect(index(draft, '1').baseline).toMatchObject({ year: 2025, score: 7.2, rank: 12 });
    expect(index(draft, '1').target).toMatchObject({ type: 'score-and-rank', score: 7.8, rank: 8 });
  });

  test('of other years, of others and of two who judged are none of the index', async () => {
    const draft = await withTables(
      table(
        'TT | Chỉ số | Kế hoạch 2025 | Điểm tự chấm 2025 | Điểm thẩm định 2025 | Trung bình toàn tỉnh 2025 | Tăng giảm so với 2024 | Kế hoạch 2026 | Kế hoạch 2027 | Đơn vị chủ trì',
        '1 | Chi phí gia nhập | 6,00 | 7,10 | 6,40 | 5,90 | 2 | 6,80 | 7,50 | Phòng Ngân sách',
        '2 | Chi phí thời gian | 6,20 | 6,60 | 6,60 | 6,00 | 1 | 7,00 | 7,60 | Văn phòng Sở',
      ),
    );
    expect(index(draft, '1').target).toMatchObject({ score: 6.8 });
    // Which of the two judged counts nobody knows; where both say the same, that is it.
    expect(index(draft, '1').baseline?.score ?? null).toBeNull();
    expect(index(draft, '2').baseline).toMatchObject({ score: 6.6, rank: null });
    expect(shown(draft)).toContain('7,10');
  });

  test('told twice and otherwise are asked, and are no work', async () => {
    const draft = await withTables(
      table(
        'TT | Chỉ số | Điểm 2025 | Chỉ tiêu 2026 | Đơn vị chủ trì',
        '1 | Chi phí gia nhập | 6,10 | 6,90 | Phòng Ngân sách',
        '2 | Chi phí thời gian | 7,20 | 7,60 | Văn phòng Sở',
      ),
      'III. NHIỆM VỤ, GIẢI PHÁP',
      '1. Chỉ số “Chi phí gia nhập”',
      '- Năm 2025 đạt 6,30 điểm.',
      '- Chỉ tiêu năm 2026: 7,20 điểm.',
      '- Nhiệm vụ:',
      '+ Công khai thủ tục thành lập doanh nghiệp trước 30/6/2026.',
    );
    expect(index(draft, '1').tasks).toHaveLength(1);
    expect(index(draft, '1').target).toMatchObject({ score: 6.9 });
    expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'score-differs', said: 6.3 }));
    expect(besides(draft)).toContainEqual(expect.stringMatching(/^aim-differs .*6,90.*7,20/));
  });
});

describe('who has an index', () => {
  test('is not who signs, nor who leads a unit or keeps its file', async () => {
    const draft = await withTables(
      table(
        'TT | Chỉ số | Điểm 2025 | Chỉ tiêu 2026 | Lãnh đạo Sở | Lãnh đạo phòng | Phòng chủ trì | Chuyên viên đầu mối | Lãnh đạo ký',
        '1 | Chi phí gia nhập | 6,10 | 6,90 | PGĐ Cao Thị Bình | Trưởng phòng Hồ Văn Út | Phòng Ngân sách | Mai Thị Lụa | Giám đốc Vũ Văn An',
        '2 | Chi phí thời gian | 7,20 | 7,60 | PGĐ Cao Thị Bình | Trưởng phòng Lý Thị Hoa | Phòng Quản lý giá | Đinh Công Sơn | Giám đốc Vũ Văn An',
      ),
    );
    const people = draft.indices.map(({ leaders }) =>
      leaders.map((id) => draft.people.find((one) => one.id === id)?.name),
    );
    expect(people).toEqual([['Cao Thị Bình'], ['Cao Thị Bình']]);
  });

  test('is no name of it', async () => {
    const draft = await ofText(
      [
        ...headLines.slice(0, -1),
        'Trụ cột I – Minh bạch: 8,1 điểm năm 2025 (hạng 4), năm 2026 giữ hạng 4 và đạt 8,4 điểm.',
        'Trụ cột II – Thời gian: 6,9 điểm năm 2025 (hạng 13), năm 2026 đạt 7,6 điểm.',
        'Trụ cột III – Đồng hành: 7,0 điểm năm 2025 (hạng 11), năm 2026 đạt 7,7 điểm.',
        'II. PHÂN CÔNG',
        '1. Trụ cột I: Giám đốc Vũ Văn An chỉ đạo, Văn phòng Sở đầu mối.',
        '2. Trụ cột II: Phó Giám đốc Cao Thị Bình chỉ đạo, Phòng Ngân sách đầu mối.',
        '3. Trụ cột III: Phó Giám đốc Cao Thị Bình chỉ đạo, Phòng Quản lý giá đầu mối.',
        'III. NHIỆM VỤ',
        'A. Trụ cột I',
        '1. Công khai quy hoạch ngành (Văn phòng Sở; tháng 3/2026; chuyên mục công khai).',
        'B. Trụ cột II',
        '1. Rút ngắn 40% thời gian cấp phép (Phòng Ngân sách, 15/5/2026).',
        ...endLines.slice(1),
      ].join('\n'),
    );
    expect(names(draft)).toEqual(['Minh bạch', 'Thời gian', 'Đồng hành']);
    expect(
      draft.indices.map(({ baseline, leadUnit }) => [baseline?.score, baseline?.rank, leadUnit]),
    ).toEqual([
      [8.1, 4, 'van-phong'],
      [6.9, 13, 'phong-ngan-sach'],
      [7, 11, 'phong-quan-ly-gia'],
    ]);
    const [first] = index(draft, 'I').tasks;
    expect(first).toMatchObject({ owners: ['van-phong'], due: { type: 'month', month: 3 } });
    expect(index(draft, 'II').tasks[0]).toMatchObject({ owners: ['phong-ngan-sach'] });
  });
});

describe('work', () => {
  const below = (line: string): Promise<Draft> =>
    ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        '- Năm 2025 đạt 7,10 điểm; chỉ tiêu năm 2026 đạt 7,60 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở; phối hợp: Phòng Quản lý giá.',
        '- Nhiệm vụ:',
        '+ Công khai quy hoạch ngành trước 30/6/2026.',
        `+ ${line}`,
        '2. Chỉ số “Chi phí thời gian”',
        '- Năm 2025 đạt 6,10 điểm; chỉ tiêu năm 2026 đạt 6,60 điểm.',
        '- Đơn vị chủ trì: Phòng Ngân sách.',
        '- Nhiệm vụ:',
        '+ Ký số toàn bộ hồ sơ trước 30/9/2026.',
      ),
    );

  test.each([
    'Nhiệm vụ của chỉ số 2: rút ngắn thời gian cấp phép còn 7 ngày.',
    'Rút ngắn thời gian cấp phép còn 7 ngày (việc này thuộc chỉ số 2).',
    'Điều chỉnh thời hạn nhiệm vụ 2.1 sang 15/3/2026.',
    'Điều chỉnh chỉ tiêu của chỉ số “Chi phí thời gian” từ 6,60 điểm lên 6,80 điểm.',
  ])('of another index, or that changes the plan, is shown: %s', async (line) => {
    const draft = await below(line);
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 1]);
    expect(shown(draft)).toContain(line);
  });

  test.each([
    ['Góp ý dự thảo quyết định, Phòng Quản lý giá, tháng 6.', 'phong-quan-ly-gia', 6],
    ['Góp ý dự thảo quyết định (Phòng Quản lý giá, tháng 6/2026).', 'phong-quan-ly-gia', 6],
    ['Góp ý dự thảo quyết định, do Phòng Quản lý giá làm, xong trong tháng 6.', 'phong-quan-ly-gia', 6],
  ])('is of whoever its line names: %s', async (line, unit, month) => {
    const draft = await below(line);
    expect(index(draft, '1').tasks[1]).toMatchObject({ owners: [unit], due: { type: 'month', month } });
  });

  test('of two indices in one cell is of neither', async () => {
    const draft = await withTables(
      table(
        'Chỉ số | Kết quả 2025 | Mục tiêu 2026 | Nhiệm vụ | Đơn vị chủ trì nhiệm vụ | Thời hạn',
        '1. Tiếp cận thông tin | 8,4 (hạng 3) | 8,5 (hạng 3) | Công khai thủ tục hành chính | Văn phòng Sở | 31/3/2026',
        '2. Hỗ trợ pháp lý / 3. Thiết chế pháp lý | 6,6 | 7,0 | Xây dựng mạng lưới tư vấn | Phòng Ngân sách | 15/8/2026',
        '4. Chi phí thời gian | 5,9 (hạng 18) | 7,0 (hạng 10) | Liên thông thủ tục thuế | Phòng Quản lý giá | 30/6/2026',
      ),
    );
    expect(names(draft)).toEqual(['Tiếp cận thông tin', 'Chi phí thời gian']);
    expect(draft.indices.map(({ tasks, leadUnit }) => [tasks.length, leadUnit])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(shown(draft)).toContain('Xây dựng mạng lưới tư vấn');
  });
});

describe('the paper’s own word for its indices', () => {
  const paper = (word: string, numbers: readonly string[]): string =>
    [
      ...headLines.slice(0, -1),
      `${word} ${numbers[0]} về Tiếp cận dịch vụ: năm ngoái người dân chấm 86,20%, xếp thứ 12; năm nay phấn đấu 90%, xếp thứ 8. Việc này do đồng chí Cao Thị Bình, Phó Giám đốc Sở trực tiếp chỉ đạo; Phòng Ngân sách là đơn vị chủ trì, Văn phòng Sở và Phòng Quản lý giá cùng phối hợp.`,
      `${word} ${numbers[1]} về Thủ tục hành chính: đạt 85,47%, xếp thứ 15. Mục tiêu năm 2026 là 89,5%. Đồng chí Cao Thị Bình chỉ đạo, Văn phòng Sở chủ trì.`,
      `${word} ${numbers[2]} về Kết quả dịch vụ: năm 2025 đạt 84,80%. Mục tiêu năm 2026 đạt 87,0%. Chưa phân công lãnh đạo, giao Phòng Quản lý giá chủ trì, phối hợp với Phòng Ngân sách.`,
      'II. VIỆC CỦA TỪNG PHÒNG',
      '1. Văn phòng Sở',
      `- Rà soát bảng niêm yết thủ tục. Xong trước 31/3/2026 (${word.toLowerCase()} ${numbers[1]}).`,
      `- Lập kế hoạch tiếp dân (${word.toLowerCase()} ${numbers[2]}). Sản phẩm: Kế hoạch tiếp dân.`,
      `- Số hóa toàn bộ hồ sơ (${word.toLowerCase()} ${numbers[0]}, ${numbers[2]}).`,
      ...endLines,
    ].join('\n');

  test.each([
    ['Yếu tố', ['1', '2', '3']],
    ['Hợp phần', ['A', 'B', 'C']],
    ['Khía cạnh', ['I', 'II', 'III']],
    ['Lĩnh vực', ['thứ nhất', 'thứ hai', 'thứ ba']],
  ])('heads them, and names them behind their work: %s', async (word, numbers) => {
    const draft = await ofText(paper(word, numbers));
    expect(names(draft)).toEqual(['Tiếp cận dịch vụ', 'Thủ tục hành chính', 'Kết quả dịch vụ']);
    const [first, second, third] = draft.indices;
    expect(first).toMatchObject({
      baseline: { year: 2025, score: 86.2, rank: 12 },
      target: { score: 90, rank: 8 },
      leadUnit: 'phong-ngan-sach',
      coordinating: ['van-phong', 'phong-quan-ly-gia'],
    });
    expect(second).toMatchObject({ leadUnit: 'van-phong', target: { score: 89.5 } });
    expect(third).toMatchObject({
      leadUnit: 'phong-quan-ly-gia',
      coordinating: ['phong-ngan-sach'],
      leaders: [],
    });
    expect([first, second, third].map((one) => one!.tasks.length)).toEqual([0, 1, 1]);
    expect(third!.tasks[0]).toMatchObject({ owners: ['van-phong'], product: 'Kế hoạch tiếp dân' });
    expect(shown(draft)).toContain('Số hóa toàn bộ hồ sơ');
  });

  test('is none of work, of parts of a paper or of times', async () => {
    const understood = await read(
      Buffer.from(
        [
          ...headLines.slice(0, -1),
          'Giải pháp 1 về truyền thông: đạt 90% người dân biết.',
          'Giải pháp 2 về hạ tầng: đạt 100% thôn có sóng.',
          'Giải pháp 3 về nhân lực: đạt 80% cán bộ được tập huấn.',
          ...endLines,
        ].join('\n'),
      ),
      'a.txt',
    );
    expect(understood.type).toBe('no-plan');
  });
});

test('a table whose header and rows a PDF has torn apart is read by what stands in it', async () => {
  const draft = await ofText(
    [
      ...headLines,
      'Chỉ tiêu như sau:',
      'STT',
      'Chỉ số thành phần',
      'Điểm 2025',
      'Hạng 2025',
      'Mục tiêu 2026',
      'Phó Giám đốc phụ trách',
      'Phòng chủ trì',
      '1 Tính minh bạch 7,02 14/21 7,60 Nguyễn Đức Thắng Văn phòng Sở',
      '2 Tính năng động và tiên phong của lãnh',
      'đạo',
      '6,55 18/21 7,20 Đ/c Nguyễn Đức Thắng Văn phòng Sở',
      '3 Chi phí thời gian 6,10 19/21 7,00 Trịnh Thị Hòa Phòng Ngân sách',
      '4 Hỗ trợ doanh nghiệp 6,03 Lại Văn Quý Phòng Quản lý giá',
      'Tổng cộng 25,70 21,80',
      'II. NHIỆM VỤ',
      '1. Chỉ số Tính minh bạch',
      '- Công khai giá dịch vụ trên cổng thông tin. Thời hạn: 31/3/2026. Chủ trì:',
      'Văn phòng Sở.',
      ...endLines,
    ].join('\n'),
  );
  expect(names(draft)).toEqual([
    'Tính minh bạch',
    'Tính năng động và tiên phong của lãnh đạo',
    'Chi phí thời gian',
    'Hỗ trợ doanh nghiệp',
  ]);
  expect(index(draft, '2')).toMatchObject({
    baseline: { year: 2025, score: 6.55, rank: 18, of: 21 },
    target: { score: 7.2 },
    leadUnit: 'van-phong',
  });
  // That its one figure is the result the sums below tell.
  expect(index(draft, '4')).toMatchObject({ baseline: { score: 6.03, rank: null }, target: null });
  expect(index(draft, '1').tasks[0]).toMatchObject({ owners: ['van-phong'] });
});

describe('the whole', () => {
  const withAims = (...lines: string[]): Promise<Draft> =>
    ofText(
      [
        ...headLines.slice(0, -1),
        ...lines,
        'II. NHIỆM VỤ',
        '1. Chỉ số “Tính minh bạch”',
        '- Năm 2025 đạt 7,10 điểm; chỉ tiêu năm 2026 đạt 7,60 điểm.',
        '- Công khai quy hoạch trước 30/6/2026.',
        ...endLines,
      ].join('\n'),
    );

  test.each([
    ['Năm 2025, DDCI của Sở xếp hạng 14/22, tụt 6 bậc so với năm 2024 (hạng 5/22).', 'score-moved'],
    ['Phấn đấu năm 2026 xếp hạng 7/20 (tăng 5 bậc so với năm 2025: hạng 10/20).', 'score-moved'],
    ['DDCI năm 2025 của Sở từ hạng 5 xuống hạng 24, tụt 18 bậc.', 'score-moved'],
    ['Năm 2025 Sở đạt 72,5 điểm. Năm 2026 phấn đấu đạt 70 điểm.', 'aim-below'],
    [
      'Năm 2025 DDCI của Sở xếp hạng 9/17. Phấn đấu DDCI năm 2026 vào nhóm 05 (năm 2025 xếp hạng 8/17).',
      'aim-differs',
    ],
  ])('contradicts itself: %s', async (words, why) => {
    expect(besides(await withAims(words))).toContainEqual(expect.stringMatching(new RegExp(`^${why} `)));
  });

  test.each([
    'Năm 2025, DDCI của Sở xếp hạng 14/22, tụt 9 bậc so với năm 2024 (hạng 5/22).',
    'Phấn đấu năm 2026 DDCI xếp hạng 7/20 (tăng 3 bậc so với năm 2025: hạng 10/20).',
    'Năm 2025 là năm đầu tiên Sở được đánh giá sau khi sắp xếp 03 đơn vị. Năm 2026 phấn đấu xếp hạng 9.',
  ])('does not: %s', async (words) => {
    expect(besides(await withAims(words)).filter((one) => /^(?:score-moved|aim-)/.test(one))).toEqual([]);
  });
});

describe('a basis', () => {
  const withBasis = (basis: string): Promise<Draft> =>
    ofText(
      [
        ...headLines.slice(0, 6),
        basis,
        ...headLines.slice(6),
        'II. NHIỆM VỤ',
        '1. Chỉ số “Tính minh bạch”',
        '- Năm 2025 đạt 7,10 điểm; chỉ tiêu năm 2026 đạt 7,60 điểm.',
        '- Công khai quy hoạch trước 30/6/2026.',
        ...endLines,
      ].join('\n'),
    );

  test('of a later day, and what asked for the paper a year before, are asked', async () => {
    const later = await withBasis('Căn cứ Quyết định số 12/QĐ-UBND ngày 30/12/2026 của UBND tỉnh;');
    expect(besides(later)).toContainEqual(expect.stringMatching(/^basis-later .*30\/12\/2026/));
    const old = await withBasis('Theo đề nghị của Chánh Văn phòng tại Tờ trình số 8/TTr-VP ngày 10/3/2025;');
    expect(old.doubts).toContainEqual(
      expect.objectContaining({ type: 'basis-year', dated: 2025, cited: 2026 }),
    );
  });
});

test('a paper that changes another says so, whether it is a plan or not', async () => {
  const title = 'Điều chỉnh, bổ sung Kế hoạch số 12/KH-STC ngày 10/01/2026 về nâng cao DDCI năm 2026';
  const [whole, part] = [
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 7,10 điểm; chỉ tiêu năm 2026 đạt 7,60 điểm.',
      '- Công khai quy hoạch trước 30/6/2026.',
    ),
    withBody('1. Điều chỉnh chỉ tiêu chỉ số “Tính minh bạch” từ 7,5 điểm thành 7,8 điểm.'),
  ].map((text) => text.replace('Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026', title));
  expect(besides(await ofText(whole!))).toContainEqual(
    expect.stringMatching(/^amends-other Điều chỉnh, bổ sung/),
  );
  expect(await read(Buffer.from(part!), 'a.txt')).toMatchObject({
    type: 'no-plan',
    seems: 'văn bản điều chỉnh kế hoạch',
  });
});

test('what lies beyond the year of a plan is not what it is for', async () => {
  const text = withBody(
    '1. Chỉ số “Tính minh bạch”',
    '- Năm 2025 đạt 7,10 điểm; chỉ tiêu năm 2026 đạt 7,60 điểm.',
    '- Công khai quy hoạch trước 30/6/2026.',
  ).replace('của Sở Tài chính năm 2026', 'năm 2026, định hướng đến năm 2030');
  expect((await ofText(text)).year).toBe(2026);
});

test('of two years without a word for them the later is the result', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Kết quả: 2024 - 7,02 điểm (hạng 18); 2025 - 7,20 điểm (hạng 11).',
      '- Mục tiêu: ≥ 7,40 điểm; hạng ≤ 10.',
      '- Công khai quy hoạch trước 30/6/2026.',
    ),
  );
  expect(index(draft, '1').baseline).toMatchObject({ year: 2025, score: 7.2, rank: 11 });
  expect(index(draft, '1').target).toMatchObject({ type: 'score-and-rank', score: 7.4, rank: 10 });
});

test('beside the letterhead the motto is no name', async () => {
  const draft = await ofText(
    [
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ BÌNH TÂN Độc lập - Tự do - Hạnh phúc',
      'Số: 44/KH-UBND Bình Tân, ngày 16 tháng 3 năm 2026',
      ...headLines.slice(4, 6),
      ...headLines.slice(8),
      'II. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 7,10 điểm; chỉ tiêu năm 2026 đạt 7,60 điểm.',
      '- Công khai quy hoạch trước 30/6/2026.',
      ...endLines,
    ].join('\n'),
  );
  expect(draft.agency.name).toBe('Ủy ban nhân dân xã Bình Tân');
});

test('marks in columns of units and of months say who and when', async () => {
  const draft = await withTables(
    table(
      'TT | Chỉ số | Điểm 2025 | Điểm phấn đấu | Văn phòng Sở | Phòng Ngân sách | Phòng Quản lý giá',
      '1 | Chi phí gia nhập | 6,10 | 6,90 | PH | CT | ',
      '2 | Chi phí thời gian | 7,20 | 7,60 | CT | PH | PH',
    ),
    'III. BẢNG VIỆC',
    table(
      'TT | Việc | Chỉ số | T1 | T2 | T3 | T4 | Phòng lo việc',
      '1 | Rút ngắn cấp giấy phép đầu tư | 1 |  | x | x |  | Phòng Ngân sách',
      '2 | Niêm yết thủ tục tại trụ sở | 2 | x |  |  | x | Văn phòng Sở',
    ),
  );
  expect(draft.indices.map(({ leadUnit, coordinating }) => [leadUnit, coordinating])).toEqual([
    ['phong-ngan-sach', ['van-phong']],
    ['van-phong', ['phong-ngan-sach', 'phong-quan-ly-gia']],
  ]);
  expect(index(draft, '1').tasks[0]).toMatchObject({ due: { type: 'month', month: 3 } });
  // January and April: which of them counts is asked.
  expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'time-open', why: 'several' }));
});

test('a sentence that leads in tells an index whole, and what no section is called ends the aims', async () => {
  const draft = await ofText(
    [
      ...headLines,
      'II. VIỆC CỦA SỞ',
      'Đối với chỉ số “Chi phí thời gian” (năm 2025: 7,11 điểm, thứ 10; mục tiêu 7,6 điểm, thứ 7), Phó Giám đốc Cao Thị Bình chỉ đạo, Văn phòng Sở chủ trì:',
      '- Số hóa hồ sơ tồn, xong trong tháng 9/2026.',
      'Đối với chỉ số “Tính minh bạch” (năm 2025: 7,85 điểm, thứ 5; mục tiêu 8,0 điểm), Giám đốc Vũ Văn An chỉ đạo, Phòng Ngân sách chủ trì, Văn phòng Sở phối hợp:',
      '- Đăng tải bảng giá trước 30/6/2026.',
      'III. CHUYỆN KHÁC',
      'Các đồng chí giữ nếp họp giao ban sáng thứ Hai như đã thống nhất.',
      ...endLines.slice(1),
    ].join('\n'),
  );
  expect(names(draft)).toEqual(['Chi phí thời gian', 'Tính minh bạch']);
  expect(draft.indices[0]).toMatchObject({
    baseline: { year: 2025, score: 7.11, rank: 10 },
    target: { score: 7.6, rank: 7 },
    leadUnit: 'van-phong',
  });
  expect(draft.indices[1]).toMatchObject({ leadUnit: 'phong-ngan-sach', coordinating: ['van-phong'] });
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 1]);
  expect(draft.aims.join()).not.toContain('giao ban');
});
