import { expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText } from './read-made.ts';

// Tables of work that name their indices by a column of codes with any header, or by rows between them; results of several years;
// whatever a paper calls its indices; and short names whose letters fit a name of the text.

const indexTable = table(
  ['Mã', 'Lĩnh vực', 'Điểm 2025', 'Mục tiêu 2026', 'Lãnh đạo phụ trách', 'Chủ trì'],
  ['TP1', 'Cải cách thể chế', '7,10', '7,80', 'Vũ Văn An', 'Văn phòng Sở'],
  ['TP2', 'Tài chính công', '6,20', '7,00', 'Lê Thị Bình', 'Phòng Ngân sách'],
  ['TP3', 'Hiện đại hóa hành chính', '5,90', '6,60', 'Lê Thị Bình', 'Phòng Tin học'],
);
const head = [...headLines, 'II. NỘI DUNG'].map(paragraph);
const end = endLines.map(paragraph);
const taskRows = (codes: readonly string[]) => [
  [codes[0]!, 'Rà soát các văn bản đã ban hành', 'Văn phòng Sở', '30/6/2026'],
  [codes[1]!, 'Tổ chức lấy ý kiến về dự thảo', 'Văn phòng Sở', '30/9/2026'],
  [codes[2]!, 'Công khai dự toán của đơn vị', 'Phòng Ngân sách', '31/3/2026'],
  [codes[3]!, 'Nâng cấp phần mềm một cửa', 'Phòng Tin học', '31/10/2026'],
];

test.each(['Mã TP', 'Phục vụ mục', 'Ký hiệu', 'Đóng góp cho', 'TP', 'Liên kết'])(
  'a column «%s» whose cells are codes of indices says whose the work is',
  async (header) => {
    const draft = await draftOf(
      await docxOf(
        ...head,
        indexTable,
        paragraph('Bảng phân công'),
        table([header, 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...taskRows(['TP1', 'TP1', 'TP2', 'TP3'])),
        ...end,
      ),
    );
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([2, 1, 1]);
  },
);

test('numbers that begin anew below each heading are no codes', async () => {
  const across = (words: string): string[] => Array.from({ length: 4 }, () => words);
  const [first, second, third, fourth] = taskRows(['1', '2', '1', '1']);
  const draft = await draftOf(
    await docxOf(
      ...head,
      indexTable,
      paragraph('Bảng phân công'),
      table(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        across('A. Cải cách thể chế (TP1)'),
        first!,
        second!,
        across('(TP2) Tài chính công'),
        third!,
        across('C. Nhóm việc phục vụ TP3 - hiện đại hóa'),
        fourth!,
      ),
      ...end,
    ),
  );
  expect(draft.indices.map(({ tasks }) => tasks.map(({ text }) => text))).toEqual([
    ['Rà soát các văn bản đã ban hành', 'Tổ chức lấy ý kiến về dự thảo'],
    ['Công khai dự toán của đơn vị'],
    ['Nâng cấp phần mềm một cửa'],
  ]);
});

test('a column of names of indices needs no header that says so', async () => {
  const names = ['Cải cách thể chế', 'Cải cách thể chế', 'Tài chính công', 'Hiện đại hóa hành chính'];
  const draft = await draftOf(
    await docxOf(
      ...head,
      indexTable,
      paragraph('Bảng phân công'),
      table(['Mảng', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...taskRows(names)),
      ...end,
    ),
  );
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([2, 1, 1]);
});

test('of results of two years the later counts, whichever table stands first', async () => {
  const old = table(
    ['TT', 'Lĩnh vực', 'Điểm', 'Hạng'],
    ['1', 'Cải cách thể chế', '6,40', '9'],
    ['2', 'Tài chính công', '6,60', '7'],
    ['3', 'Hiện đại hóa hành chính', '5,10', '12'],
  );
  const work = table(['Mã', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...taskRows(['TP1', 'TP1', 'TP2', 'TP3']));
  const title = paragraph('Kết quả chấm điểm năm 2024');
  for (const parts of [
    [title, old, paragraph('Chỉ tiêu'), indexTable, paragraph('Việc'), work],
    [indexTable, paragraph('Việc'), work, title, old],
  ]) {
    const draft = await draftOf(await docxOf(...head, ...parts, ...end));
    expect(draft.indices.map(({ name, baseline }) => [name, baseline?.year, baseline?.score])).toEqual([
      ['Cải cách thể chế', 2025, 7.1],
      ['Tài chính công', 2025, 6.2],
      ['Hiện đại hóa hành chính', 2025, 5.9],
    ]);
  }
});

test.each(['Nội hàm', 'Hợp phần', 'Phương diện', 'Mảng'])('indices may be called «%s»', async (kind) => {
  const draft = await ofText(
    [
      ...headLines,
      'II. NHIỆM VỤ',
      `1. ${kind} “Cải cách thể chế” (đồng chí Vũ Văn An chỉ đạo)`,
      '- Kết quả năm 2025: 7,10 điểm. Mục tiêu năm 2026: 7,80 điểm.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Rà soát các văn bản đã ban hành, xong trước ngày 30/6/2026.',
      `2. ${kind} “Tài chính công” (đồng chí Lê Thị Bình chỉ đạo)`,
      '- Kết quả năm 2025: 6,20 điểm. Mục tiêu năm 2026: 7,00 điểm.',
      '- Đơn vị chủ trì: Phòng Ngân sách.',
      '- Công khai dự toán của đơn vị, xong trước ngày 31/3/2026.',
      `3. ${kind} “Hiện đại hóa hành chính” (đồng chí Lê Thị Bình chỉ đạo)`,
      '- Kết quả năm 2025: 5,90 điểm. Mục tiêu năm 2026: 6,60 điểm.',
      '- Đơn vị chủ trì: Phòng Tin học.',
      '- Nâng cấp phần mềm một cửa, xong trước ngày 31/10/2026.',
      ...endLines,
    ].join('\n'),
  );
  expect(draft.indices.map(({ name, tasks, leaders }) => [name, tasks.length, leaders.length])).toEqual([
    ['Cải cách thể chế', 1, 1],
    ['Tài chính công', 1, 1],
    ['Hiện đại hóa hành chính', 1, 1],
  ]);
  expect(index(draft, '2').target).toMatchObject({ score: 7 });
});

test('letters fit a name of the text, whatever stands behind it', async () => {
  const rows = taskRows(['TP1', 'TP1', 'TP2', 'TP3']).map((cells, at) =>
    at === 0 ? [cells[0]!, cells[1]!, 'TTHTDN', cells[3]!] : cells,
  );
  const draft = await draftOf(
    await docxOf(
      ...head,
      paragraph('Giao Trung tâm Hỗ trợ doanh nghiệp cùng các phòng theo dõi từng lĩnh vực.'),
      indexTable,
      paragraph('Bảng phân công'),
      table(['Mã', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...rows),
      ...end,
    ),
  );
  const [task] = draft.indices[0]!.tasks;
  expect(task!.owners?.map((id) => draft.units.find((one) => one.id === id)?.name)).toEqual([
    'Trung tâm Hỗ trợ doanh nghiệp',
  ]);
});

test('two lines of a letterhead are one name, the title ends before figures, and shares of one are their own scale', async () => {
  const draft = await ofText(
    [
      'XÃ HỒ THẦU',
      'ỦY BAN NHÂN DÂN',
      'Số: 8/KH-UBND',
      'Hồ Thầu, ngày 05 tháng 3 năm 2026',
      'KẾ HOẠCH NÂNG CAO CHỈ SỐ DTI XÃ HỒ THẦU NĂM 2026',
      'Năm 2025: 0,52 điểm, hạng 30/88. Mục tiêu năm 2026: 0,61 điểm, hạng 22/88',
      'II. NHIỆM VỤ',
      ...['Hạ tầng số', 'Nhân lực số', 'An toàn thông tin'].flatMap((name, at) => [
        `${at + 1}. Chỉ số “${name}”`,
        `- Kết quả năm 2025: 0,${50 + at} điểm. Mục tiêu năm 2026: 0,${60 + at} điểm.`,
        '- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.',
        '- Rà soát các văn bản đã ban hành, xong trước ngày 30/6/2026.',
      ]),
      ...endLines,
    ].join('\n'),
  );
  expect(draft.agency.name).toBe('Ủy ban nhân dân xã Hồ Thầu');
  expect(draft.document.title).toBe('NÂNG CAO CHỈ SỐ DTI XÃ HỒ THẦU NĂM 2026');
  expect(draft.overallAim?.words).toMatch(/0,61 điểm/);
  expect(draft.scale).toBe(1);
  expect(draft.proposals).toContainEqual({ type: 'scale', scale: 1 });
});
