import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, read, withBody } from './read-made.ts';

// Headings, lines and times of plans that are laid out otherwise. All papers are made up.

const leadOf = (draft: Draft, code: string): string =>
  draft.units.find(({ id }) => id === index(draft, code).leadUnit)?.name ?? '?';

describe('indices of other kinds, under sections of other names', () => {
  test.each([
    ['II. CÁC CHỈ SỐ NỘI DUNG VÀ VIỆC PHẢI LÀM', 'Chỉ số nội dung "Cung cấp điện"'],
    ['II. CHỈ TIÊU VÀ PHÂN CÔNG NHIỆM VỤ', 'Chỉ số thành phần “Cung cấp điện”'],
    ['II. CÁC TIÊU CHÍ CẦN NÂNG CAO', 'Tiêu chí “Cung cấp điện”'],
    ['II. TRÁCH NHIỆM THEO TỪNG TIÊU CHÍ THÀNH PHẦN', 'Tiêu chí thành phần 1: Cung cấp điện'],
  ])('%s', async (section, heading) => {
    const text = [
      ...headLines,
      section,
      `1. ${heading}`,
      '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
      '- Đơn vị chủ trì: Phòng Ngân sách.',
      '- Đơn vị phối hợp: Văn phòng Sở.',
      '- Năm 2025 đạt 4,35 điểm, xếp thứ 18/27. Chỉ tiêu năm 2026: tăng ít nhất 01 bậc.',
      '+ Công khai giá điện.',
      '+ Rà soát hồ sơ cấp điện.',
      ...endLines,
    ].join('\n');
    const draft = await ofText(text);
    expect(draft.indices).toMatchObject([
      {
        code: '1',
        name: 'Cung cấp điện',
        baseline: { score: 4.35, rank: 18, of: 27 },
        target: { type: 'relative', places: 1 },
        coordinating: ['van-phong'],
        tasks: [{ text: 'Công khai giá điện.' }, { text: 'Rà soát hồ sơ cấp điện.' }],
      },
    ]);
    expect(leadOf(draft, '1')).toBe('Phòng Ngân sách');
  });
});

describe('an index told in one paragraph', () => {
  const told =
    '1. Chỉ số “Cung cấp điện”: năm 2025 đạt 6,45 điểm, xếp hạng 9/15; chỉ tiêu năm 2026: từ 6,90 điểm trở lên. Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình. Chủ trì: Phòng Ngân sách; phối hợp: Văn phòng Sở.';
  const other =
    '2. Chỉ số “Cấp nước sạch”: năm 2025 đạt 5,75 điểm, xếp hạng 11/15; chỉ tiêu năm 2026: tăng ít nhất 01 bậc. Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình. Chủ trì: Phòng Giá; phối hợp: các phòng.';
  const facts = {
    baseline: { year: 2025, score: 6.45, rank: 9, of: 15 },
    target: { type: 'score', score: 6.9, atLeast: true },
    coordinating: ['van-phong'],
  };

  test.each([
    ['by their names', 'Chỉ số “Cung cấp điện”', 'Chỉ số “Cấp nước sạch”'],
    ['by their numbers', 'Chỉ số 1', 'Chỉ số 2'],
  ])('whose tasks stand in the table of an annex, %s', async (_, first, second) => {
    const draft = await draftOf(
      await docxOf(
        ...headLines.map(paragraph),
        ...['II. CHỈ TIÊU, LÃNH ĐẠO PHỤ TRÁCH', told, other, ...endLines].map(paragraph),
        ...['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ'].map(paragraph),
        table(
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'],
          ['I', { text: first, across: 5 }],
          ['1', 'Công khai giá điện', 'Phòng Giá', 'Các phòng', 'Trước 31/01/2026', 'Thông báo'],
          ['II', { text: second, across: 5 }],
          ['1', 'Đấu nối khu dân cư', 'Văn phòng Sở', '', 'Thường xuyên', ''],
        ),
      ),
    );
    expect(draft.indices).toMatchObject([
      { ...facts, tasks: [{ text: 'Công khai giá điện', owners: ['phong-gia'], product: 'Thông báo' }] },
      { target: { type: 'relative', places: 1 }, tasks: [{ owners: ['van-phong'] }] },
    ]);
    expect([leadOf(draft, '1'), leadOf(draft, '2')]).toEqual(['Phòng Ngân sách', 'Phòng Giá']);
  });

  test('in a line below its heading', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Cung cấp điện”',
        '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình; chủ trì: Phòng Ngân sách; phối hợp: Văn phòng Sở. Năm 2025 đạt 6,45 điểm, xếp hạng 9/15. Chỉ tiêu năm 2026: từ 6,90 điểm trở lên.',
        '- Công khai giá điện.',
      ),
    );
    expect(index(draft, '1')).toMatchObject({ ...facts, leaders: ['le-van-binh'], tasks: [{}] });
    expect(leadOf(draft, '1')).toBe('Phòng Ngân sách');
  });

  test('a long task that begins with a name of an index is a task', async () => {
    const long = `- Chỉ số “Cấp nước sạch”: ${'rà soát hồ sơ tồn đọng, '.repeat(10)}công khai kết quả.`;
    const draft = await ofText(withBody(told, long));
    expect(draft.indices).toHaveLength(1);
    expect(index(draft, '1').tasks).toHaveLength(1);
  });

  test('a long sentence of another paper is no index', async () => {
    const understood = await read(
      Buffer.from(withBody(`1. ${'Báo cáo tình hình chung của các đơn vị trong năm, '.repeat(8)}`)),
      'a.txt',
    );
    expect(understood.type).toBe('no-plan');
  });
});

test('who owes the task of a row, before a colon in its cell', async () => {
  const draft = await draftOf(
    await docxOf(
      ...headLines.map(paragraph),
      paragraph('II. NHIỆM VỤ'),
      table(
        ['TT', 'Chỉ số', 'Chỉ tiêu năm 2026', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['1', 'Cấp nước sạch', '7,5 điểm', 'Phòng Giá: Rà soát giá nước', 'Văn phòng Sở', 'Hằng quý'],
      ),
      ...endLines.map(paragraph),
    ),
  );
  expect(index(draft, '1').tasks).toMatchObject([{ text: 'Rà soát giá nước', owners: ['phong-gia'] }]);
});

describe('how often and until when', () => {
  const task = async (words: string): Promise<{ draft: Draft; first: Draft['indices'][0]['tasks'][0] }> => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        '- Chỉ tiêu năm 2026 đạt 7,50 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        `- ${words}`,
      ),
    );
    return { draft, first: index(draft, '1').tasks[0]! };
  };

  test.each([
    ['Đối thoại với hộ kinh doanh 02 lần/năm.', 'half-year', '02 lần/năm'],
    ['Tổ chức hội nghị khách hàng hai lần trong năm.', 'half-year', 'hai lần trong năm'],
    ['Kiểm tra công vụ 4 lần/năm.', 'quarter', '4 lần/năm'],
  ])('%s', async (words, type, told) => {
    expect((await task(words)).first.cadence).toEqual({ type, words: told });
  });

  test.each([
    ['Gửi bản tin giá cả hằng tháng đến doanh nghiệp.', 'hằng tháng'],
    ['Tiếp doanh nghiệp vào ngày 10 hằng tháng.', 'ngày 10 hằng tháng'],
    ['Cập nhật dữ liệu mỗi tuần.', 'mỗi tuần'],
    ['Đăng bản tin giá 01 lần/tuần trên Trang thông tin.', '01 lần/tuần'],
    ['Công khai giá; thời gian: Thường xuyên', 'Thường xuyên'],
  ])('%s is a duty of every month, listed as read', async (words, told) => {
    const { draft, first } = await task(words);
    expect(first).toMatchObject({ cadence: null, due: null });
    expect(draft.proposals).toContainEqual({ type: 'often', task: first.id, words: told });
  });

  test('a bound is no cadence', async () => {
    const { first } = await task('Không kiểm tra quá 02 lần/năm đối với một doanh nghiệp.');
    expect(first.cadence).toBeNull();
  });

  test.each([
    ['Công bố danh mục dự án trước 30/6/2026.', { type: 'day', date: '2026-06-30' }],
    ['Tổ chức hội chợ trong tháng 10/2026.', { type: 'month', month: 10 }],
    ['Thống kê hợp tác xã trong Quý I/2026.', { type: 'quarter', quarter: 1 }],
    ['Nâng cấp phần mềm, chậm nhất là ngày 15/9/2026.', { type: 'day', date: '2026-09-15' }],
    ['Trình phương án vào quý II năm 2026.', { type: 'quarter', quarter: 2 }],
  ])('%s', async (words, due) => {
    expect((await task(words)).first.due).toMatchObject(due);
  });

  test('what is due outside of the year is kept as the last day of its month, and asked', async () => {
    const { draft, first } = await task('Hoàn thành cơ sở dữ liệu trong tháng 3/2027.');
    expect(first.due).toMatchObject({ type: 'day', date: '2027-03-31' });
    expect(draft.doubts).toContainEqual(
      expect.objectContaining({
        type: 'due-outside',
        task: first.id,
        year: 2027,
        source: 'trong tháng 3/2027',
      }),
    );
  });
});

describe('the aim for the whole', () => {
  const aimedText = (section: string, ...lines: string[]): string =>
    [
      ...headLines.slice(0, -2),
      section,
      ...lines,
      'II. NHIỆM VỤ',
      '1. Chỉ số “Cấp nước sạch”',
      '- Chỉ tiêu năm 2026 đạt 7,50 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Công khai giá nước.',
      ...endLines,
    ].join('\n');
  const aimed = (section: string, ...lines: string[]): Promise<Draft> => ofText(aimedText(section, ...lines));

  test.each([
    ['Xếp hạng chung năm 2026 từ 12/24 trở lên.', 12],
    ['Nâng xếp hạng chung của Sở từ 14/25 lên từ 11/25 trở lên.', 11],
    ['Năm 2025 đạt 61,20 điểm, xếp hạng 22/30. Phấn đấu năm 2026 xếp hạng từ 18 trở lên.', 18],
  ])('%s', async (words, band) => {
    for (const section of ['I. MỤC TIÊU', 'I. MỤC TIÊU, YÊU CẦU']) {
      const draft = await aimed(section, words);
      expect(draft.overallAim).toEqual({ band, words });
      expect(draft.aims).toEqual([words]);
    }
  });

  test('ranks of several indices in one sentence are held against their own', async () => {
    const lines = ['- Phấn đấu xếp trong nhóm 05 sở dẫn đầu.'];
    for (const said of [
      '- Giữ vững các chỉ số: Tính minh bạch (hạng 2/17), Cấp nước sạch (hạng 6/17).',
      '- Cải thiện chỉ số Tính minh bạch (hạng 2/17) và chỉ số “Cấp nước sạch” (xếp thứ 6/17).',
    ]) {
      const text = aimedText('I. MỤC TIÊU', ...lines, said).replace(
        '- Chỉ tiêu năm 2026',
        '- Năm 2025 xếp thứ 5/17. Chỉ tiêu năm 2026',
      );
      const draft = await ofText(text);
      expect(draft.doubts).toMatchObject([{ type: 'aim-rank', code: '1', aim: 6, rank: 5 }]);
      expect(draft.aims).toHaveLength(2);
    }
  });

  test('is not the rank that one index had', async () => {
    const draft = await aimed(
      'I. MỤC TIÊU',
      '- Giữ vững chỉ số Cấp nước sạch (hạng 04/23) và chỉ số Môi trường (hạng 7/23).',
    );
    expect(draft.overallAim).toBeNull();
  });
});

test('figures of a year that is named without «năm»', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Cấp nước sạch”',
      '- Kết quả 2025: 6,15 điểm, xếp 12/23; phấn đấu 2026: trên 7,00 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Công khai giá nước.',
    ),
  );
  expect(index(draft, '1')).toMatchObject({
    baseline: { year: 2025, score: 6.15, rank: 12, of: 23 },
    target: { type: 'score', score: 7, words: 'trên 7,00 điểm' },
  });
});

test('who directs and who leads in two sentences of one paragraph are no task', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Cạnh tranh bình đẳng”: Năm 2025 đạt 7,95 điểm, xếp thứ 5/21. Năm 2026 phấn đấu đạt 8,20 điểm trở lên.',
      'Đồng chí Ngô Thị Thảo, Phó Giám đốc Sở trực tiếp chỉ đạo. Phòng Kế hoạch - Tài chính chủ trì.',
      'a) Công bố kế hoạch lựa chọn nhà thầu trước ngày 15/4/2026.',
    ),
  );
  expect(index(draft, '1')).toMatchObject({
    leaders: ['ngo-thi-thao'],
    leadUnit: 'phong-ke-hoach-tai-chinh',
    tasks: [{ due: { date: '2026-04-15' } }],
  });
});

test('an aim that is so many places up is that of the whole, and no index’s', async () => {
  const aim = 'Năm 2026, phấn đấu thứ hạng DDCI của Sở tăng ít nhất 03 bậc so với năm 2025 (hạng 16/21).';
  const text = withBody('1. Chỉ số “A B”', '- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.').replace(
    '- Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.',
    aim,
  );
  const draft = await ofText(text);
  expect(draft.overallAim).toEqual({ band: null, words: aim });
  expect(draft.doubts).toEqual([]);
});
