import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { unitNames } from '../support/papers.ts';
import { doubtsIn, missingIn } from './judged-papers.ts';
import { index, ofText, withBody } from './read-made.ts';

// Where the name of a body ends and whose it is, who owes work by its own words, and what the columns of a table are called.

const headOf = (agency: string, ...above: string[]): string[] => [
  ...above,
  'Số: 12/KH-UBND',
  'Phú Lạc, ngày 06 tháng 02 năm 2026',
  'KẾ HOẠCH',
  `Nâng hạng Chỉ số DDCI của ${agency} năm 2026`,
  'I. MỤC TIÊU',
  '- Phấn đấu DDCI năm 2026 đạt từ 75 điểm trở lên, xếp trong nhóm 10 xã, phường dẫn đầu.',
];
const ofWard = (...lines: string[]): Promise<Draft> =>
  ofText(
    [
      ...headOf('phường Phú Lạc', 'ỦY BAN NHÂN DÂN', 'PHƯỜNG PHÚ LẠC'),
      ...lines,
      'Nơi nhận:',
      '- UBND tỉnh;',
      'CHỦ TỊCH',
      'Mai Văn Tố',
    ].join('\n'),
  );
const typeOf = ({ units }: Draft, name: string): string | undefined =>
  units.find((unit) => unit.name === name)?.type;

const indices = [
  'II. CHỈ SỐ',
  'Mã\tChỉ số\tNăm 2025\tChỉ tiêu 2026\tLãnh đạo phụ trách\tĐơn vị chủ trì',
  'TP1\tChi phí thời gian\t6,90\t7,40\tChủ tịch Mai Văn Tố\tVăn phòng HĐND và UBND',
  'TP2\tTiếp cận đất đai\t6,20\t7,00\tPhó Chủ tịch Lê Thị Ngà\tPhòng NN,MT&XD',
  'TP3\tTính minh bạch\t7,10\t7,60\tPhó Chủ tịch Lê Thị Ngà\tPhòng Văn hóa - Xã hội',
];
const listed =
  'Các phòng, đơn vị thuộc phường gồm Văn phòng HĐND và UBND, Phòng Nông nghiệp, Môi trường và Xây dựng (NN,MT&XD), Phòng Văn hóa - Xã hội, Công an phường có trách nhiệm thực hiện.';

describe('a table of work whose columns have names of the typist’s own', () => {
  const work = [
    'III. NHIỆM VỤ',
    'TT\tCông việc\tPhục vụ chỉ số\tCán bộ, đơn vị thực hiện\tHoàn thành\tSản phẩm',
    '1\tRút ngắn thời gian cấp phép xây dựng xuống 10 ngày\tTP1\tVăn phòng HĐND và UBND\t30/4/2026\tQuy trình',
    '2\tĐo đạc lại 12 thửa đất công\tTP2\tPhòng NN,MT&XD\t31/5/2026\tBản đồ',
    '3\tTổ chức tập huấn kỹ năng giao tiếp công vụ\tTP12\tPhòng Văn hóa - Xã hội\tQuý II/2026\tBáo cáo',
    '4\tCông khai kế hoạch sử dụng đất năm 2026\tTP3\tTổ rà soát pháp lý 05\tQuý III/2026\tThông báo',
    'IV. TỔ CHỨC THỰC HIỆN',
    `1. ${listed}`,
  ];

  test('is of the indices that its codes name, and of whoever its cells name', async () => {
    const draft = await ofWard(...indices, ...work);
    expect(
      draft.indices.flatMap(({ code, tasks }) => tasks.map(({ product }) => `${code} ${product}`)),
    ).toEqual(['TP1 Quy trình', 'TP2 Bản đồ', 'TP3 Thông báo']);
    const { leadUnit, tasks } = index(draft, 'TP2');
    expect(unitNames(draft, tasks[0]!.owners ?? [leadUnit!])).toEqual([
      'Phòng Nông nghiệp, Môi trường và Xây dựng',
    ]);
    expect(missingIn(draft)).toContainEqual(expect.stringMatching(/^owner TP3\.1: Tổ rà soát pháp lý 05/));
  });

  test('«Người thực hiện» over units is whoever does it', async () => {
    const draft = await ofWard(
      ...indices,
      ...work.map((line) => line.replace('Cán bộ, đơn vị thực hiện', 'Người thực hiện')),
    );
    expect(missingIn(draft)).toContainEqual(expect.stringMatching(/^owner TP3\.1: Tổ rà soát pháp lý 05/));
  });

  test('a code of letters that no index has is none of another that bears its number', async () => {
    const draft = await ofWard(...indices, ...work);
    expect(draft.unplaced.map(({ words }) => words)).toContainEqual(
      expect.stringContaining('Tổ chức tập huấn kỹ năng giao tiếp công vụ | TP12'),
    );
  });
});

test('a heading row that nobody knows, among those that each name a body, leaves its work to nobody', async () => {
  const draft = await ofWard(
    ...indices,
    'III. NHIỆM VỤ',
    'TT\tNhiệm vụ\tChỉ số liên quan\tHạn hoàn thành\tSản phẩm',
    'A\tVăn phòng HĐND và UBND\tVăn phòng HĐND và UBND\tVăn phòng HĐND và UBND\tVăn phòng HĐND và UBND',
    '1\tNiêm yết công khai bộ thủ tục hành chính\tTP3\t30/4/2026\tBiên bản',
    'B\tTổ xung kích số hóa hồ sơ\tTổ xung kích số hóa hồ sơ\tTổ xung kích số hóa hồ sơ\tTổ xung kích số hóa hồ sơ',
    '2\tSố hóa 4.000 hồ sơ đất đai còn lưu giấy\tTP2\t30/9/2026\tKho dữ liệu',
  );
  expect(unitNames(draft, index(draft, 'TP3').tasks[0]!.owners ?? [])).toEqual(['Văn phòng HĐND và UBND']);
  expect(missingIn(draft)).toContain('owner TP2.1: Tổ xung kích số hóa hồ sơ');
});

describe('the name of a body', () => {
  test('goes on behind a comma where the paper’s own list of its units says so, and nothing is cut from it', async () => {
    const draft = await ofWard(...indices, 'III. TỔ CHỨC THỰC HIỆN', `1. ${listed}`);
    expect(unitNames(draft, [index(draft, 'TP2').leadUnit!])).toEqual([
      'Phòng Nông nghiệp, Môi trường và Xây dựng',
    ]);
    expect(typeOf(draft, 'Phòng Nông nghiệp')).toBeUndefined();
  });

  test('ends in «Lao động», of which «… chủ trì» takes nothing', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số Tính năng động',
        'Kết quả năm 2025: 7,90 điểm. Chỉ tiêu năm 2026: 8,2 điểm.',
        'Phó Giám đốc Hồ Văn Sơn chỉ đạo; Phòng Dạy nghề và Lao động chủ trì, phối hợp với Thanh tra Sở.',
        '- Mở 05 lớp nghề trước ngày 30/9/2026.',
      ),
    );
    expect(unitNames(draft, [index(draft, '1').leadUnit!])).toEqual(['Phòng Dạy nghề và Lao động']);
  });

  test('is two behind an «và» where a company begins', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số Tính năng động',
        'Kết quả năm 2025: 7,90 điểm. Chỉ tiêu năm 2026: 8,2 điểm.',
        'Phó Giám đốc Hồ Văn Sơn chỉ đạo; Phòng Giá chủ trì; Phòng Đầu tư và Công ty Cấp nước Hòa An phối hợp.',
        '- Mở 05 lớp tập huấn trước ngày 30/9/2026.',
      ),
    );
    expect(unitNames(draft, index(draft, '1').coordinating)).toEqual([
      'Phòng Đầu tư',
      'Công ty Cấp nước Hòa An',
    ]);
  });

  test('of the agency has none of the words that shorten it', async () => {
    const draft = await ofText(
      [
        'UBND TỈNH HÒA AN',
        'SỞ Y TẾ',
        'KẾ HOẠCH',
        'Nâng cao Chỉ số DDCI năm 2026',
        'Thực hiện Kế hoạch số 3/KH-UBND ngày 06/01/2026, Sở Y tế (sau đây gọi tắt là SYT) ban hành Kế hoạch như sau:',
        'II. NHIỆM VỤ',
        '1. Chỉ số “Tính minh bạch”',
        '- Kết quả năm 2025: 7,1 điểm. Chỉ tiêu năm 2026: 7,5 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Công khai giá dịch vụ trước ngày 30/4/2026.',
      ].join('\n'),
    );
    expect(draft.agency.name).toBe('Sở Y tế');
  });
});

describe('whose a body is', () => {
  test('the police are the ward’s own where the paper lists them among its own', async () => {
    const draft = await ofWard(...indices, 'III. TỔ CHỨC THỰC HIỆN', `1. ${listed}`);
    expect(typeOf(draft, 'Công an phường')).toBe('unit');
  });

  test.each(['Chi cục Thuế khu vực Phú Lạc', 'Đội Thuế liên xã số 4', 'Chi cục Thi hành án dân sự huyện'])(
    '%s is the State’s, whatever word its name begins with',
    async (name) => {
      const draft = await ofWard(
        'II. CHỈ SỐ',
        'Mã\tChỉ số\tNăm 2025\tChỉ tiêu 2026\tĐơn vị chủ trì\tĐơn vị phối hợp',
        `TP1\tChi phí thời gian\t6,90\t7,40\tPhòng Kinh tế\t${name}`,
        'TP2\tTính minh bạch\t6,20\t7,00\tPhòng Kinh tế\t',
        'TP3\tGia nhập thị trường\t6,50\t7,10\tVăn phòng HĐND và UBND\t',
        'III. NHIỆM VỤ',
        'TT\tNhiệm vụ\tChỉ số liên quan\tHạn hoàn thành',
        '1\tNiêm yết công khai bộ thủ tục hành chính\tTP2\t30/4/2026',
      );
      expect(typeOf(draft, name)).toBe('outside');
    },
  );
});

describe('who owes work by its own words', () => {
  const oneTask = async (line: string): Promise<Draft> =>
    ofText(
      withBody(
        '1. Chỉ số Tính năng động',
        'Kết quả năm 2025: 7,90 điểm, xếp hạng 8/22. Chỉ tiêu năm 2026: 8,2 điểm.',
        'Lãnh đạo phụ trách: Giám đốc Đặng Quốc Khánh.',
        'Đơn vị chủ trì: Văn phòng Sở; phối hợp: Phòng Giá, Phòng Ngân sách.',
        'Nhiệm vụ:',
        line,
      ),
    );
  const ownersOf = (draft: Draft): string[] => unitNames(draft, index(draft, '1').tasks[0]!.owners ?? []);

  test.each([
    ['- Trả hồ sơ trong 02 ngày. Phòng Giá thực hiện kể từ tháng 4/2026, báo cáo hằng tháng.', ['Phòng Giá']],
    [
      '- Nêu ít nhất 03 sáng kiến. Các phòng, đơn vị đăng ký với Văn phòng Sở trước ngày 31/3/2026.',
      ['các phòng, đơn vị'],
    ],
    [
      '- Niêm yết đơn giá. Người thực hiện: Phòng Giá, phối hợp Phòng Ngân sách. Xong trước ngày 30/5/2026. Kết quả: bảng giá.',
      ['Phòng Giá'],
    ],
  ])('%s', async (line, owners) => {
    expect(ownersOf(await oneTask(line))).toEqual(owners);
  });

  test('a sentence without a label says until when, and what comes of it', async () => {
    const draft = await oneTask(
      '- Niêm yết đơn giá. Người thực hiện: Phòng Giá. Quý II năm 2026. Kết quả: bảng giá.',
    );
    expect(index(draft, '1').tasks[0]).toMatchObject({
      due: { type: 'quarter', quarter: 2 },
      product: 'bảng giá',
    });
  });

  test.each([
    '- Bố trí người đón tiếp nhà đầu tư. Giao bà Trần Thị Mão, chuyên viên biệt phái, thực hiện từ tháng 5/2026.',
    '- Lắp 04 điểm tra cứu. Người thực hiện: ông Đỗ Văn Khải, cán bộ Bưu điện. Quý IV năm 2026.',
  ])('a person in no unit is asked: %s', async (line) => {
    expect(missingIn(await oneTask(line))).toContainEqual(expect.stringMatching(/^owner 1\.1: /));
  });

  test('whoever only reports on it owes nothing of it', async () => {
    const draft = await oneTask('- Cắt giảm 03 loại giấy tờ. Phòng Giá tổng hợp, báo cáo hằng quý.');
    expect(ownersOf(draft)).toEqual([]);
  });
});

describe('figures in sentences below a heading', () => {
  const oneIndex = async (...lines: string[]): Promise<Draft> =>
    ofText(
      withBody(
        '1. Về tính năng động',
        ...lines,
        'Giám đốc Đặng Quốc Khánh phụ trách; Văn phòng Sở chủ trì.',
        '- Mở 05 lớp tập huấn trước ngày 30/9/2026.',
        '2. Về chi phí thời gian',
        'Năm 2025 đạt 6,4 điểm, thứ 12. Mục tiêu năm 2026: 7,0 điểm.',
        'Giám đốc Đặng Quốc Khánh phụ trách; Văn phòng Sở chủ trì.',
        '- Rút ngắn thời gian cấp phép trước ngày 30/6/2026.',
      ),
    );

  test('are those of the index, and of which year is asked', async () => {
    const draft = await oneIndex('Chỉ số đạt 7,62 điểm, thứ 5; mục tiêu 8,10 điểm, thứ 3.');
    expect(index(draft, '1')).toMatchObject({
      name: 'Tính năng động',
      baseline: { score: 7.62, rank: 5 },
      target: { score: 8.1, rank: 3 },
    });
    expect(missingIn(draft)).toContain('baseline-year 1');
  });

  test('in brackets behind what it is', async () => {
    const draft = await oneIndex(
      'Đây là chỉ số yếu nhất của Sở (5,71 điểm, thứ 17). Đến hết năm 2026 phải đạt 6,90 điểm.',
    );
    expect(index(draft, '1')).toMatchObject({ baseline: { score: 5.71, rank: 17 }, target: { score: 6.9 } });
  });
});

test('a full line above does not hide the heading of the next part', async () => {
  const part = (number: number, name: string): string[] => [
    `Nội dung ${number}. ${name}`,
    '- Năm 2025: 4,85 điểm, thứ 20. Năm 2026 phấn đấu: 5,20 điểm.',
    '- Phụ trách: đồng chí Mai Thị Lan, Phó Giám đốc.',
    '- Tham mưu: Phòng Giá; phối hợp: Văn phòng Sở.',
    '- Việc phải làm:',
    '(1) Mở hội nghị phổ biến Luật Giá tại 04 cụm xã vùng cao cho người dân và cả',
    'hộ kinh doanh nhỏ lẻ. Người thực hiện: Phòng Giá. Trước ngày 31/10/2026.',
    '(2) Sửa chữa 03 điểm trả kết quả ở các cụm xã. Người thực hiện: Văn phòng và',
    'bộ phận lễ tân. Trước 31/12/2026. Kết quả: biên bản bàn giao các công trình.',
  ];
  const draft = await ofText(
    withBody(...part(1, 'Tham gia ý kiến'), ...part(2, 'Công khai minh bạch'), ...part(3, 'Giải trình')),
  );
  expect(draft.indices.map(({ name }) => name)).toEqual([
    'Tham gia ý kiến',
    'Công khai minh bạch',
    'Giải trình',
  ]);
});

describe('what contradicts itself is asked', () => {
  test('a rank beyond the last that there is', async () => {
    const draft = await ofText(
      withBody(
        'Năm 2025 DDCI của Sở xếp thứ 9/20 sở, ngành.',
        'Mã\tChỉ số\tĐiểm 2025\tHạng 2025\tChỉ tiêu 2026\tLãnh đạo phụ trách\tĐơn vị chủ trì',
        'C1\tTính minh bạch\t7,1\t23\t7,6\tPhó Giám đốc Mai Thị Lan\tPhòng Giá',
        'C2\tChi phí thời gian\t7,0\t8\t7,5\tPhó Giám đốc Mai Thị Lan\tPhòng Giá',
      ),
    );
    expect(doubtsIn(draft, 'words')).toContain('index-odd C1');
    expect(doubtsIn(draft, 'words')).not.toContain('index-odd C2');
  });

  test('a result that a list at the end tells otherwise', async () => {
    const one = (number: number, name: string, score: string): string[] => [
      `${number}. Chỉ số “${name}”`,
      `- Kết quả năm 2025: ${score} điểm. Chỉ tiêu năm 2026: 7,80 điểm.`,
      '- Đơn vị chủ trì: Phòng Giá.',
      '- Công khai giá trước ngày 30/4/2026.',
    ];
    const draft = await ofText(
      withBody(
        ...one(1, 'Tính minh bạch', '7,10'),
        ...one(2, 'Chi phí thời gian', '6,90'),
        'III. TỔNG HỢP',
        '1 Tính minh bạch 7,01 7,80 Mai Thị Lan',
        '2 Chi phí thời gian 6,90 7,80 Mai Thị Lan',
      ),
    );
    expect(doubtsIn(draft, 'words').filter((one) => one.startsWith('index-odd'))).toEqual(['index-odd 1']);
  });
});
