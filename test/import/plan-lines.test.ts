import { describe, expect, test } from 'vitest';
import { doubtLines } from '../../src/copy/vi/import.ts';
import type { IndexDraft } from '../../src/core/plan/draft.ts';
import { index, ofText, oneIndex, withBody } from './read-made.ts';

// What single lines of a plan say: targets, figures, leaders, units, tasks.

describe('targets', () => {
  test.each<[string, object]>([
    [
      'Chỉ tiêu năm 2026: trên 7,50 điểm, xếp hạng từ 10 trở lên.',
      { type: 'score-and-rank', score: 7.5, atLeast: true, rank: 10 },
    ],
    ['Phấn đấu tăng ít nhất 01 bậc.', { type: 'relative', places: 1 }],
    ['Chỉ tiêu: nằm trong nhóm 05 sở, ngành dẫn đầu.', { type: 'band', band: 'nhóm 05 sở, ngành dẫn đầu' }],
    ['Mục tiêu năm 2026 đạt 8.25 điểm.', { type: 'score', score: 8.25 }],
    ['Chỉ tiêu năm 2026: 8 điểm trở lên.', { type: 'score', score: 8, atLeast: true }],
    ['Chỉ tiêu năm 2026: từ 7 đến 8 điểm.', { type: 'words', words: 'từ 7 đến 8 điểm' }],
    ['Chỉ tiêu năm 2026: cải thiện rõ rệt.', { type: 'words', words: 'cải thiện rõ rệt' }],
    ['Chỉ tiêu: giữ vững hạng 2/20.', { type: 'rank', rank: 2 }],
  ])('%s', async (words, target) => {
    const draft = await ofText(oneIndex('- Năm 2025 đạt 7 điểm.', `- ${words}`, '- Công khai thủ tục.'));
    expect(index(draft, '1').target).toMatchObject(target);
    expect(draft.unplaced).toEqual([]);
  });

  test('one that is missing is missing, and none is made up', async () => {
    const draft = await ofText(oneIndex('- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.'));
    expect(index(draft, '1').target).toBeNull();
    expect(draft.missing).toContainEqual({ what: 'target', of: '1', needed: false });
  });
});

describe('figures that contradict', () => {
  const doubtsOf = async (...lines: string[]): Promise<unknown[]> =>
    (await ofText(oneIndex(...lines, '- Công khai thủ tục.'))).doubts.map(
      ({ place: _, path: __, source: ___, ...doubt }) => doubt,
    );

  test('18 places down from 5 to 24', async () => {
    expect(
      await doubtsOf('- Năm 2025 đạt 6 điểm, đứng 24/25, tụt 18 bậc so với năm 2024 (năm 2024 xếp thứ 5).'),
    ).toEqual([{ type: 'movement', code: '1', from: 5, to: 24, said: -18 }]);
    expect(
      await doubtsOf('- Năm 2025 đạt 6 điểm, đứng 24/25, tụt 19 bậc so với năm 2024 (năm 2024 xếp thứ 5).'),
    ).toEqual([]);
    expect(await doubtsOf('- Năm 2025 đạt 6 điểm, tụt 18 bậc, từ 5 xuống 24.')).toEqual([
      { type: 'movement', code: '1', from: 5, to: 24, said: -18 },
    ]);
  });

  test('headings never contradict each other', async () => {
    for (const second of ['II. MỤC TIÊU', '1. Mục tiêu']) {
      const text = withBody('1. Chỉ số “A B”', '- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.')
        .replace('I. MỤC TIÊU', `I. MỤC ĐÍCH, YÊU CẦU\nNâng cao chất lượng phục vụ.\n${second}`)
        .replace('II. NHIỆM VỤ', 'III. NHIỆM VỤ');
      expect(doubtLines(await ofText(text))).toEqual([]);
    }
  });

  test('a rank to reach below the one that was reached', async () => {
    expect(await doubtsOf('- Năm 2025 xếp thứ 5/25. Chỉ tiêu năm 2026 xếp thứ 8.')).toEqual([
      { type: 'target-below', code: '1', target: 8, baseline: 5, of: 'rank' },
    ]);
  });

  test('a rank beyond how many there are, and a year that is not the one before', async () => {
    expect(await doubtsOf('- Năm 2024 xếp thứ 30/25.')).toEqual([
      { type: 'beyond', code: '1', figure: 30, limit: 25, of: 'rank' },
      { type: 'baseline-year', code: '1', year: 2024, planYear: 2026 },
    ]);
  });

  test('a rank among the aims that is another, and an aim without an index', async () => {
    const text = oneIndex('- Năm 2025 xếp thứ 5/25.', '- Công khai thủ tục.').replace(
      'II. NHIỆM VỤ',
      '+ Chỉ số “Tính minh bạch” (xếp hạng 06/25);\n+ Chỉ số “Chi phí” (xếp hạng 07/25);\nII. NHIỆM VỤ',
    );
    expect((await ofText(text)).doubts).toMatchObject([
      { type: 'aim-rank', code: '1', aim: 6, rank: 5 },
      { type: 'aim-alone', name: 'Chi phí' },
    ]);
  });
});

describe('leaders and units', () => {
  test.each([
    ['Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình, Phó Giám đốc Lý A Páo.', ['Lê Thị Bình', 'Lý A Páo']],
    [
      'Lãnh đạo phụ trách: đ/c Lê Thị Bình, Phó Giám đốc Sở và đ/c Lý A Páo, Phó Giám đốc Sở.',
      ['Lê Thị Bình', 'Lý A Páo'],
    ],
    ['Lãnh đạo Sở phụ trách: Lê Thị Bình - Phó Giám đốc', ['Lê Thị Bình']],
    // Signed by the director, who has a name there.
    ['Lãnh đạo phụ trách: Giám đốc Sở.', ['Vũ Văn An']],
  ])('%s', async (words, names) => {
    const draft = await ofText(oneIndex(`- ${words}`, '- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.'));
    expect(index(draft, '1').leaders.map((id) => draft.people.find((one) => one.id === id)!.name)).toEqual(
      names,
    );
    expect(draft.people.every(({ title }) => /giám đốc/i.test(title))).toBe(true);
  });

  test('a title that nobody can be told from is missing', async () => {
    const draft = await ofText(
      oneIndex('- Lãnh đạo phụ trách: Phó Giám đốc Sở.', '- Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.'),
    );
    expect(index(draft, '1').leaders).toEqual([]);
    expect(draft.missing).toContainEqual({ what: 'leader', of: '1', needed: true });
  });

  test('a short name is the unit that alone ends so, and said to be', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “A B”',
        '- Năm 2025 đạt 7 điểm.',
        '- Ngân sách chủ trì, phối hợp với Văn phòng Sở thực hiện.',
        'Nhiệm vụ cụ thể:',
        '- Phòng Ngân sách: Lập dự toán.',
      ),
    );
    expect(index(draft, '1').leadUnit).toBe('phong-ngan-sach');
    expect(draft.proposals).toContainEqual({
      type: 'unit-name',
      words: 'Ngân sách',
      unit: 'phong-ngan-sach',
    });
  });

  test('a name that no unit is known by leads nothing', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “A B”',
        '- Năm 2025 đạt 7 điểm.',
        '- Đơn vị chủ trì: Tổ ba người.',
        '- Lập dự toán.',
      ),
    );
    expect(index(draft, '1').leadUnit).toBeNull();
    expect(draft.missing).toContainEqual({ what: 'owner', of: '1: Tổ ba người', needed: false });
  });

  test('other departments and communes are outside', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “A B”',
        '- Năm 2025 đạt 7 điểm.',
        '- Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: UBND các xã, phường, Phòng Ngân sách.',
        '- Lập dự toán.',
      ),
    );
    expect(index(draft, '1')).toMatchObject({
      leadUnit: 'so-noi-vu',
      coordinating: ['ubnd-cac-xa-phuong', 'phong-ngan-sach'],
    });
    expect(draft.units.filter(({ type }) => type === 'outside').map(({ name }) => name)).toEqual([
      'Sở Nội vụ',
      'UBND các xã, phường',
    ]);
  });
});

describe('tasks', () => {
  const tasks = async (...lines: string[]): Promise<IndexDraft['tasks']> =>
    index(await ofText(oneIndex('- Năm 2025 đạt 7 điểm.', 'Nhiệm vụ cụ thể:', ...lines)), '1').tasks;

  test('with time, product and who behind them', async () => {
    expect(
      await tasks(
        '- Tham mưu chính sách. Thời gian: Xong trong Quý II/2026. Sản phẩm: Nghị quyết.',
        '- Rà soát quy trình (Phòng Ngân sách chủ trì).',
        '- Lập dự toán, hoàn thành trước ngày 30/6/2026.',
      ),
    ).toMatchObject([
      { text: 'Tham mưu chính sách.', due: { type: 'quarter', quarter: 2 }, product: 'Nghị quyết' },
      { text: 'Rà soát quy trình.', owners: ['phong-ngan-sach'] },
      { due: { type: 'day', date: '2026-06-30' } },
    ]);
  });

  test('with time and product on lines of their own', async () => {
    expect(
      await tasks(
        '- Tham mưu chính sách.',
        '+ Thời gian: Tháng 5/2026',
        '+ Sản phẩm: Báo cáo',
        '- Đối thoại 6 tháng một lần.',
      ),
    ).toMatchObject([
      { text: 'Tham mưu chính sách.', due: { type: 'month', month: 5 }, product: 'Báo cáo' },
      { cadence: { type: 'half-year' }, due: null },
    ]);
  });

  test('under units, as bullets below bullets, until the next of the same depth', async () => {
    expect(
      await tasks(
        '- Văn phòng Sở:',
        '+ Công khai.',
        '+ Niêm yết.',
        '- Phòng Ngân sách:',
        '+ Lập dự toán.',
        '- Báo cáo.',
      ),
    ).toMatchObject([
      { owners: ['van-phong'] },
      { owners: ['van-phong'] },
      { owners: ['phong-ngan-sach'] },
      { owners: null },
    ]);
  });

  test('a sentence that begins with a body is a task, and no heading over the next', async () => {
    const draft = await ofText(
      oneIndex(
        '- Năm 2025 đạt 7 điểm.',
        'Nhiệm vụ cụ thể:',
        '- Báo cáo kết quả.',
        '- UBND các xã, phường niêm yết công khai.',
        '- Phòng, chống tham nhũng: công khai tài sản.',
        '- Hội nghị đối thoại 01 quý/lần.',
      ),
    );
    expect(index(draft, '1').tasks.map(({ text, owners }) => [text, owners])).toEqual([
      ['Báo cáo kết quả.', null],
      ['UBND các xã, phường niêm yết công khai.', null],
      ['Phòng, chống tham nhũng: công khai tài sản.', null],
      ['Hội nghị đối thoại 01 quý/lần.', null],
    ]);
    expect(draft.missing).toContainEqual({
      what: 'owner',
      of: '1.2: UBND các xã, phường',
      needed: true,
      as: 'outside',
    });
  });

  test('what stands between and behind the indices is no task of the one before', async () => {
    const draft = await ofText(
      withBody(
        '1. Nhóm cần duy trì',
        '1.1. Chỉ số “Tính minh bạch”',
        '- Năm 2025 đạt 7 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        'Nhiệm vụ cụ thể:',
        '- Công khai thủ tục.',
        '2. Giải pháp chung',
        '- Quán triệt đến toàn thể công chức.',
        'III. ĐIỀU KHOẢN THI HÀNH',
        'Kế hoạch này có hiệu lực từ ngày ký.',
      ),
    );
    expect(index(draft, '1.1').tasks.map(({ text }) => text)).toEqual(['Công khai thủ tục.']);
    expect(draft.unplaced.map(({ words }) => words)).toEqual([
      '2. Giải pháp chung',
      '- Quán triệt đến toàn thể công chức.',
      'III. ĐIỀU KHOẢN THI HÀNH',
      'Kế hoạch này có hiệu lực từ ngày ký.',
    ]);
  });

  test('an index that comes again with its tasks is the same one; a sentence may lead in a group', async () => {
    const draft = await ofText(
      withBody(
        '1. Nhóm cần duy trì',
        '1.1. Chỉ số “Tính minh bạch”',
        '- Kết quả: 7,5 điểm, hạng 4/20.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '2. Nhóm cần cải thiện',
        'Các chỉ số sau đây còn thấp.',
        '2.1. Chỉ số “Chi phí thời gian”',
        '- Năm 2025 đạt 5 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        'III. NHIỆM VỤ',
        '1. Chỉ số “Tính minh bạch”',
        '- Công khai thủ tục.',
        '- Kinh phí: 50 triệu đồng.',
        '2. Chỉ số “Chi phí thời gian”',
        '- Rà soát quy trình.',
      ).replace('III. TỔ CHỨC', 'IV. TỔ CHỨC'),
    );
    expect(
      draft.indices.map(({ code, group, baseline, tasks: own }) => [
        code,
        group,
        baseline?.score,
        own.map(({ text }) => text),
      ]),
    ).toEqual([
      ['1.1', 'nhom-1', 7.5, ['Công khai thủ tục.']],
      ['2.1', 'nhom-2', 5, ['Rà soát quy trình.']],
    ]);
    expect(draft.unplaced.map(({ words }) => words)).toEqual([
      'Các chỉ số sau đây còn thấp.',
      '- Kinh phí: 50 triệu đồng.',
    ]);
    expect(draft.missing).toContainEqual({ what: 'baseline-year', of: '1.1', needed: false });
  });

  test('numbered tasks are tasks', async () => {
    expect(
      (await tasks('1. Công khai thủ tục', '2. Niêm yết giá', '3. Trả lời kiến nghị')).map(
        ({ text }) => text,
      ),
    ).toEqual(['Công khai thủ tục', 'Niêm yết giá', 'Trả lời kiến nghị']);
  });

  test('a heading over nothing is listed', async () => {
    const draft = await ofText(
      oneIndex('- Năm 2025 đạt 7 điểm.', 'Nhiệm vụ cụ thể:', '- Công khai.', '- Phòng Ngân sách:'),
    );
    expect(draft.unplaced.map(({ words }) => words)).toEqual(['- Phòng Ngân sách:']);
  });
});

describe('names that the rules propose', () => {
  test('are names that somebody could say', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số Phát triển các khu, cụm công nghiệp theo hướng xanh, hiện đại',
        'Năm 2025 đạt 7 điểm.',
        '- Đầu tư xử lý nước thải tại 100% KCN.',
        'Đơn vị chủ trì: Văn phòng Sở.',
        '2. Chỉ số Phát triển nguồn nhân lực đáp ứng yêu cầu công nghiệp hiện đại',
        'Năm 2025 đạt 7 điểm.',
        '- Mở lớp bồi dưỡng.',
        'Đơn vị chủ trì: Văn phòng Sở.',
      ),
    );
    const aliases = draft.indices.flatMap((one) => one.aliases);
    expect(aliases).toContain('cụm công nghiệp theo hướng xanh');
    for (const none of ['hiện đại', 'phát triển các khu', 'ptckccnthxhd', 'ptnnlduyccnhd'])
      expect(aliases).not.toContain(none);
    expect(index(draft, '1').tasks[0]!.measure!.ask).toBe('Tỷ lệ KCN đã thực hiện');
  });
});

describe('tasks of the last index', () => {
  test.each([
    ['IV. GIẢI PHÁP', '1. Giải pháp về vốn', 'Nhiệm vụ trọng tâm:', '- Bố trí vốn.'],
    ['Phụ lục số 01', '1. Tiến độ', '- Nhiệm vụ trọng tâm:', '- Bố trí vốn.'],
  ])('stay its own where another part of the paper says «Nhiệm vụ trọng tâm:» («%s»)', async (...behind) => {
    const draft = await ofText(
      oneIndex('Năm 2025 đạt 7 điểm.', '- Công khai thủ tục.', '- Niêm yết giá nước.', ...behind),
    );
    expect(index(draft, '1').tasks.map(({ text }) => text)).toEqual([
      'Công khai thủ tục.',
      'Niêm yết giá nước.',
    ]);
  });
});
