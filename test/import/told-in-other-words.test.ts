import { describe, expect, test } from 'vitest';
import { endLines, headLines, index, ofText, oneIndex, withBody } from './read-made.ts';

// The same things in other words: aims, who leads and helps, degrees, short names, leaders by pillar, records. All papers are made up.

const facts = (...lines: string[]) =>
  ofText(withBody('1. Chỉ số “Tính minh bạch”', ...lines, '- Nhiệm vụ:', '+ Mở sổ góp ý tại quầy.'));

test.each([
  [
    '- Kết quả 2025: 83,60%, hạng 12/19. Đích 2026: 88%, hạng 8.',
    { type: 'score-and-rank', score: 88, rank: 8 },
  ],
  [
    '- Kết quả 2025: 80,42%, hạng 14/19. Đích 2026: từ 86% trở lên.',
    { type: 'score', score: 86, atLeast: true },
  ],
  ['- Kết quả 2025: 6,07 điểm. Đích năm 2026: tăng 03 bậc.', { type: 'relative', places: 3 }],
  [
    '- Năm 2025 đạt 4,9120 điểm, đứng thứ 9/34; năm 2026 đạt từ 5,2 điểm trở lên.',
    { type: 'score', score: 5.2 },
  ],
  [
    '- Năm 2025 đạt 7,6641 điểm, đứng thứ 18/34; năm 2026 đứng trong 10 tỉnh, thành phố dẫn đầu.',
    { type: 'rank', rank: 10 },
  ],
  ['- Năm 2025 đạt 5,4033 điểm; năm 2026 tăng ít nhất 02 bậc.', { type: 'relative', places: 2 }],
])('%s', async (line, target) => {
  const draft = await facts(
    line,
    '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Sen.',
    '- Đơn vị chủ trì: Văn phòng Sở.',
  );
  expect(index(draft, '1').target).toMatchObject(target);
  expect(index(draft, '1').baseline?.score).toBeGreaterThan(4);
});

test('four decimals are those of a score', async () => {
  const draft = await facts(
    '- Năm 2025 đạt 4,9120 điểm; năm 2026 đạt từ 5,2 điểm trở lên.',
    '- Đơn vị chủ trì: Văn phòng Sở.',
  );
  expect(index(draft, '1').baseline).toMatchObject({ score: 4.912 });
});

test.each([
  'Cơ quan đầu mối: Sở Nội vụ; cùng phối hợp: Phòng Giá, Phòng Ngân sách.',
  'Tham mưu: Sở Nội vụ. Cùng tham gia: Phòng Giá, Phòng Ngân sách.',
  'Cơ quan tham mưu: Sở Nội vụ; cùng thực hiện: Phòng Giá, Phòng Ngân sách.',
  'Đơn vị chịu trách nhiệm: Sở Nội vụ; cùng làm: Phòng Giá, Phòng Ngân sách.',
])('%s', async (line) => {
  const draft = await facts('- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.', `- ${line}`);
  expect(index(draft, '1')).toMatchObject({
    leadUnit: 'so-noi-vu',
    coordinating: ['phong-gia', 'phong-ngan-sach'],
  });
  expect(index(draft, '1').tasks.map(({ text }) => text)).toEqual(['Mở sổ góp ý tại quầy.']);
});

test('«Tham mưu: …» of work is work', async () => {
  const draft = await ofText(
    oneIndex(
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Nhiệm vụ:',
      '+ Tham mưu: ban hành quy chế phối hợp.',
    ),
  );
  expect(index(draft, '1').tasks).toHaveLength(1);
});

test.each([
  'BSCKII. Tạ Hữu Phong',
  'ThS. Tạ Hữu Phong',
  'PGS.TS. Tạ Hữu Phong',
  'TS.BS Tạ Hữu Phong',
  'Đồng chí ThS. Tạ Hữu Phong',
])('%s is somebody, whatever they have learnt', async (name) => {
  const draft = await facts(
    '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
    `- Người chỉ đạo: ${name}, Phó Giám đốc Sở.`,
    '- Đơn vị chủ trì: Văn phòng Sở.',
  );
  expect(draft.people).toEqual([expect.objectContaining({ name: 'Tạ Hữu Phong', title: 'Phó Giám đốc Sở' })]);
});

describe('short names that the paper itself explains', () => {
  test.each([
    ['Ghi chú: VP: Văn phòng Sở; TTr: Thanh tra Sở; P.NS: Phòng Ngân sách.', 'TTr', 'Thanh tra Sở'],
    [
      'Trong bảng: «TT Thông tin» là Trung tâm Thông tin và Ứng dụng khoa học công nghệ; «P.NS» là Phòng Ngân sách.',
      'TT Thông tin',
      'Trung tâm Thông tin và Ứng dụng khoa học công nghệ',
    ],
    [
      'Trong kế hoạch này, «Chi cục TĐC» là Chi cục Tiêu chuẩn Đo lường Chất lượng.',
      'Chi cục TĐC',
      'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    ],
  ])('%s', async (key, short, whole) => {
    const draft = await ofText(
      [
        ...headLines,
        'II. NHIỆM VỤ',
        ['TT', 'Chỉ số', 'Điểm 2025', 'Chỉ tiêu 2026', 'Đơn vị chủ trì', 'Nhiệm vụ', 'Người thực hiện'].join(
          '\t',
        ),
        ['1', 'Tính minh bạch', '6,40', '7,00', short, 'Mở sổ góp ý', short].join('\t'),
        ['2', 'Đào tạo', '6,60', '7,10', 'Văn phòng Sở', 'Mở lớp', 'Văn phòng Sở'].join('\t'),
        ...endLines,
        key,
      ].join('\n'),
    );
    expect(draft.units.find(({ id }) => id === index(draft, '1').leadUnit)?.name).toBe(whole);
  });
});

test.each([
  ['- Đồng chí Lê Thị Sen, Phó Giám đốc Sở: trụ cột 1 (Thể chế), trụ cột 2 (Hạ tầng).'],
  ['- Đồng chí Lê Thị Sen, Phó Giám đốc Sở, trực tiếp chỉ đạo trụ cột 1 và trụ cột 2.'],
  ['- Phó Giám đốc Lê Thị Sen phụ trách các trụ cột 1, 2.'],
])('%s', async (line) => {
  const draft = await ofText(
    [
      ...headLines,
      line,
      '- Đồng chí Mai Văn Tú, Phó Giám đốc Sở: trụ cột 3.',
      'II. NHIỆM VỤ',
      ['Mã', 'Chỉ số', 'Điểm 2025', 'Chỉ tiêu 2026', 'Đơn vị chủ trì', 'Nhiệm vụ'].join('\t'),
      'TRỤ CỘT 1. THỂ CHẾ',
      ['1.1', 'Ban hành chính sách', '6,40', '7,00', 'Văn phòng Sở', 'Lập sổ tay'].join('\t'),
      'TRỤ CỘT 2. HẠ TẦNG',
      ['2.1', 'Quản trị điện tử', '6,60', '7,10', 'Văn phòng Sở', 'Mở lớp'].join('\t'),
      'TRỤ CỘT 3. THỊ TRƯỜNG',
      ['3.1', 'Vay vốn', '6,60', '7,10', 'Văn phòng Sở', 'Mở quầy'].join('\t'),
      ...endLines,
    ].join('\n'),
  );
  const leaders = draft.indices.map((one) => draft.people.find(({ id }) => id === one.leaders[0])?.name);
  expect(leaders).toEqual(['Lê Thị Sen', 'Lê Thị Sen', 'Mai Văn Tú']);
  // Who leads by a sentence elsewhere is asked.
  expect(draft.proposals.filter(({ type }) => type === 'leader')).toHaveLength(3);
});

describe('tasks as records, behind the signature', () => {
  const records = (...lines: string[]) =>
    ofText(
      [
        ...headLines,
        'II. CÁC TIÊU CHÍ',
        'Tiêu chí 1. Tiếp cận dịch vụ',
        'Kết quả 2025: 6,40 điểm, hạng 12/19. Đích 2026: 7,00 điểm.',
        'Người chỉ đạo: Phó Giám đốc Lê Thị Sen. Đơn vị chủ trì: Văn phòng Sở.',
        'Tiêu chí 2. Thủ tục hành chính',
        'Kết quả 2025: 6,60 điểm, hạng 9/19. Đích 2026: 7,10 điểm.',
        'Người chỉ đạo: Phó Giám đốc Lê Thị Sen. Đơn vị chủ trì: Phòng Ngân sách.',
        ...endLines,
        'PHỤ LỤC',
        'DANH SÁCH VIỆC PHẢI LÀM',
        ...lines,
      ].join('\n'),
    );
  test.each([
    [['Việc', 'Nội dung', 'Chịu trách nhiệm', 'Cùng làm', 'Hạn', 'Nộp']],
    [['Nhiệm vụ', 'Nội dung công việc', 'Đơn vị thực hiện', 'Phối hợp', 'Thời hạn', 'Sản phẩm']],
    [['Công việc', 'Việc phải làm', 'Chủ trì', 'Cùng tham gia', 'Thời gian hoàn thành', 'Kết quả']],
    [['Việc số', 'Nội dung', 'Người thực hiện', 'Cùng làm', 'Xong trước', 'Minh chứng']],
  ])('%s', async ([head, work, who, help, until, product]) => {
    const record = (number: string, ...values: string[]): string[] => [
      `${head} ${number}`,
      ...[work, who, help, until, product].map((label, at) => `${label}: ${values[at]}`),
    ];
    const draft = await records(
      'TIÊU CHÍ 1',
      ...record('1.1', 'Sửa sơ đồ chỉ dẫn.', 'Văn phòng Sở', 'Phòng Ngân sách', '15/4/2026', 'biên bản'),
      ...record(
        '1.2',
        'Công khai số điện thoại.',
        'Phòng Ngân sách',
        'không',
        'hết Quý II/2026',
        'thông báo',
      ),
      'TIÊU CHÍ 2',
      ...record('2.1', 'Bãi bỏ bản sao.', 'Phòng Ngân sách', 'Văn phòng Sở', '30/9/2026', 'quyết định'),
    );
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([2, 1]);
    const [first, second] = index(draft, '1').tasks;
    expect(first).toMatchObject({ due: { date: '2026-04-15' }, product: 'biên bản' });
    expect(first!.ownerWords ?? 'Văn phòng Sở; phối hợp: Phòng Ngân sách').toContain(
      'phối hợp: Phòng Ngân sách',
    );
    expect(second).toMatchObject({ owners: ['phong-ngan-sach'], due: { type: 'quarter', quarter: 2 } });
  });
});

test.each([
  ['Xóa 47 phòng học tạm trước năm học 2026 - 2027.', 'trước năm học 2026 - 2027'],
  ['Công khai bảng giá trong 15 ngày kể từ ngày được duyệt.', 'trong 15 ngày kể từ ngày được duyệt'],
])('an end that an event tells is asked in its words: «%s»', async (work, words) => {
  const draft = await ofText(
    oneIndex(
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Nhiệm vụ:',
      `+ ${work}`,
      '+ Mở lớp; xong trước 30/6/2026.',
    ),
  );
  expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'time-open', words, why: 'unclear' }));
  expect(draft.doubts.some((one) => one.type === 'told-besides' && one.why === 'no-time')).toBe(false);
});
