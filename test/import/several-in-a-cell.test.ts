import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { doubtsIn } from './judged-papers.ts';
import { endLines, headLines, ofText, withBody } from './read-made.ts';

// What one cell or line tells of several things, each behind a word of its own; and who is meant by two names, by a letterhead of two
// bodies, by a sentence that names who leads and who helps. Lines made up for these tests.

const tasksOf = ({ indices }: Draft) => indices.flatMap(({ tasks }) => tasks);
const nameOf = ({ units }: Draft, id: string | null): string | undefined =>
  units.find((unit) => unit.id === id)?.name;
const unplacedIn = ({ unplaced }: Draft): string[] => unplaced.map(({ words }) => words);

const figures = '- Kết quả năm 2025: 6,79 điểm. Chỉ tiêu năm 2026: 8,00 điểm.';
const indexOf = (...lines: string[]): string[] => ['1. Chỉ số “Tính minh bạch”', figures, ...lines];
const oneIndex = (...lines: string[]): string =>
  withBody(...indexOf('- Đơn vị chủ trì: Văn phòng Sở.', ...lines));
const work = '- Nhiệm vụ: Rà soát thủ tục hành chính trước ngày 30/6/2026.';

const cells = (header: string, ...told: string[]): Promise<Draft> =>
  ofText(
    oneIndex(
      `STT\tNhiệm vụ\t${header}`,
      ...told.map(
        (cell, at) => `${at + 1}\tTổ chức hội nghị đối thoại lần thứ ${at + 1} với doanh nghiệp\t${cell}`,
      ),
    ),
  );

describe('several things in one cell are parted by their labels', () => {
  test.each([
    '- Kết quả: Thông báo kết luận; - Hạn: 30/6/2026; - Phối hợp: Phòng Ngân sách',
    'Hạn: 30/6/2026; Phối hợp: Phòng Ngân sách; Kết quả: Thông báo kết luận',
    'Thời gian hoàn thành: 30/6/2026. Đầu ra: Thông báo kết luận. Đơn vị phối hợp: Phòng Ngân sách',
  ])('in any order: «%s»', async (cell) => {
    const draft = await cells('Yêu cầu', cell, cell.replace('30/6', '31/7'));
    const [task] = tasksOf(draft);
    expect(task).toMatchObject({
      due: { type: 'day', date: '2026-06-30' },
      product: 'Thông báo kết luận',
      owners: null,
    });
    expect(task!.due).toHaveProperty('words', '30/6/2026');
    expect(task!.ownerWords).toContain('phối hợp: Phòng Ngân sách');
  });

  test('a single cell of a column of times holds no product in its words', async () => {
    const draft = await cells('Thời hạn', 'Sản phẩm: Sổ theo dõi; Thời hạn: Quý III/2026', '30/9/2026');
    expect(tasksOf(draft).map(({ due, product }) => [due, product])).toEqual([
      [{ type: 'quarter', quarter: 3, words: 'Quý III/2026' }, 'Sổ theo dõi'],
      [{ type: 'day', date: '2026-09-30', words: '30/9/2026' }, null],
    ]);
  });

  test('what a label that is none of a plan says is shown, and not when it is due', async () => {
    const draft = await ofText(
      oneIndex('- Lập sổ theo dõi kiến nghị. Thời hạn: 30/9/2026; Kinh phí: nguồn chi thường xuyên.'),
    );
    expect(tasksOf(draft)[0]!.due).toEqual({ type: 'day', date: '2026-09-30', words: '30/9/2026' });
    expect(unplacedIn(draft)).toContain('Kinh phí: nguồn chi thường xuyên');
  });
});

test.each([
  'Quy ước viết tắt: TTHC - Thủ tục hành chính; BVĐK - Bệnh viện đa khoa.',
  'TTHC: Thủ tục hành chính; ATTP: An toàn thực phẩm.',
  'Nguồn số liệu: Công bố của tỉnh.',
])('a note among the aims is none: «%s»', async (note) => {
  const text = [
    ...headLines,
    note,
    'II. NHIỆM VỤ',
    ...indexOf('- Đơn vị chủ trì: Văn phòng Sở.', work),
    ...endLines,
  ];
  const draft = await ofText(text.join('\n'));
  expect(draft.aims).toHaveLength(1);
  expect(unplacedIn(draft)).toContain(note);
});

describe('who leads and who helps, each with a word behind the name', () => {
  test.each([
    'Văn phòng Sở đầu mối, Phòng Giá, Phòng Ngân sách cùng tham gia.',
    'Văn phòng Sở là đơn vị chủ trì, Phòng Giá và Phòng Ngân sách hỗ trợ.',
  ])('«%s»', async (line) => {
    const draft = await ofText(withBody(...indexOf(`- ${line}`, work)));
    const [index] = draft.indices;
    expect(nameOf(draft, index!.leadUnit)).toBe('Văn phòng Sở');
    expect(index!.coordinating.map((id) => nameOf(draft, id))).toEqual(['Phòng Giá', 'Phòng Ngân sách']);
  });

  test('of bodies that nobody knows it is asked, and no work in silence', async () => {
    const draft = await ofText(
      withBody(
        ...indexOf('Hạt Kiểm lâm huyện đầu mối, Công an huyện phối hợp.', work),
        '2. Chỉ số “Chi phí thời gian”',
        '- Đơn vị chủ trì: Văn phòng Sở.',
      ),
    );
    expect(doubtsIn(draft, 'words')).toContain('task-odd 1.1');
  });
});

test.each([
  ['Trường CĐ Y tế Hòa An', 'Trường Cao đẳng Y tế Hòa An'],
  ['Trung tâm KH&CN Hòa An', 'Trung tâm Khoa học và Công nghệ Hòa An'],
])('«%s» and «%s» may be one, which is asked', async (short, long) => {
  const draft = await ofText(
    oneIndex(
      `- Tổ chức tập huấn kỹ năng số. Đơn vị thực hiện: Phòng Giá; phối hợp: ${short}.`,
      `- Tổ chức ngày hội việc làm. Đơn vị thực hiện: Phòng Giá; phối hợp: ${long}.`,
    ),
  );
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'same-unit', name: long, otherName: short }),
  );
});

describe('of a letterhead of two bodies', () => {
  const sheet = (...fields: string[]): string =>
    [
      'UBND PHƯỜNG HÒA TÂY',
      'VĂN PHÒNG HĐND VÀ UBND',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số PAR INDEX năm 2026',
      ...fields,
      'II. NHIỆM VỤ',
      '1. Chỉ số “Cải cách thể chế”',
      figures,
      '- Đơn vị chủ trì: Văn phòng HĐND và UBND.',
      '- Rà soát văn bản của phường trước ngày 30/6/2026.',
      ...endLines.slice(3),
    ].join('\n');

  test.each([
    'Cơ quan ban hành: UBND phường Hòa Tây',
    '(Kèm theo Kế hoạch số 19/KH-UBND ngày 30/01/2026 của UBND phường Hòa Tây)',
  ])('the agency is the one that is named so: «%s»', async (field) => {
    const draft = await ofText(sheet(field));
    expect(draft.agency.name).toBe('UBND phường Hòa Tây');
    expect(nameOf(draft, draft.indices[0]!.leadUnit)).toBe('Văn phòng HĐND và UBND');
  });
});
