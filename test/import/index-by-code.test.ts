import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, type ofText } from './read-made.ts';

// Rows and lines that name their index by its code alone, whatever the paper makes its codes of.

type Draft = Awaited<ReturnType<typeof ofText>>;
const works = ({ indices }: Draft): [string, string[]][] =>
  indices.map(({ name, tasks }) => [name, tasks.map(({ text }) => text)]);
const columns = ['Lãnh đạo phụ trách', 'Chủ trì'];
const charge = ['Phó Giám đốc Lê Văn An', 'Văn phòng Sở'];
const indexTable = (header: string, ...codes: [string, string][]) =>
  table(
    [header, 'Lĩnh vực', 'Điểm năm 2025', 'Chỉ tiêu năm 2026', ...columns],
    ...codes.map(([code, name]) => [code, name, '6,10', '6,50 điểm', ...charge]),
  );
const paper = (...parts: (string | ReturnType<typeof table>)[]) =>
  docxOf(
    ...[...headLines, 'II. CHỈ TIÊU VÀ NHIỆM VỤ'].map(paragraph),
    ...parts.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
    ...endLines.map(paragraph),
  );

describe('a table of tasks', () => {
  test.each([
    ['Roman numbers', 'STT', 'II', 'III', 'II', 'III'],
    ['Roman numbers behind the word', 'STT', 'II', 'III', 'Lĩnh vực II', 'Lĩnh vực số III'],
    ['letters and digits', 'Mã', 'CS1', 'CS2', 'CS1', 'cs2'],
    ['letters and digits with a dash', 'Ký hiệu', 'TC-1', 'TC-2', 'TC-1', 'TC 2'],
    ['a letter', 'Mã', 'A', 'B', 'A', 'B'],
  ])('by %s', async (_, header, one, two, first, second) => {
    const draft = await draftOf(
      await paper(
        indexTable(header, [one, 'Cải cách thể chế'], [two, 'Tài chính công']),
        table(
          ['TT', 'Lĩnh vực', 'Nội dung công việc', 'Chủ trì', 'Thời gian'],
          ['1', first, 'Rà soát văn bản hết hiệu lực', 'Văn phòng Sở', 'Quý II/2026'],
          ['2', second, 'Ban hành quy chế chi tiêu', 'Văn phòng Sở', 'Quý III/2026'],
        ),
      ),
    );
    expect(works(draft)).toEqual([
      ['Cải cách thể chế', ['Rà soát văn bản hết hiệu lực']],
      ['Tài chính công', ['Ban hành quy chế chi tiêu']],
    ]);
  });

  test('a code that no index has makes no index: its row is asked as further work', async () => {
    const draft = await draftOf(
      await paper(
        indexTable('STT', ['I', 'Cải cách thể chế'], ['II', 'Tài chính công']),
        table(
          ['TT', 'Lĩnh vực', 'Nội dung công việc', 'Chủ trì', 'Thời gian'],
          ['1', 'II', 'Ban hành quy chế chi tiêu', 'Văn phòng Sở', 'Quý III/2026'],
          ['2', 'IX', 'Mở lớp bồi dưỡng nghiệp vụ', 'Văn phòng Sở', 'Quý II/2026'],
        ),
      ),
    );
    expect(works(draft)).toEqual([
      ['Cải cách thể chế', []],
      ['Tài chính công', ['Ban hành quy chế chi tiêu']],
    ]);
    expect(draft.further?.map(({ words }) => words)).toEqual(['Mở lớp bồi dưỡng nghiệp vụ']);
  });

  test('an index whose name is a word of few letters stays one', async () => {
    const draft = await draftOf(await paper(indexTable('STT', ['1', 'DVC'], ['2', 'Tài chính công'])));
    expect(draft.indices.map(({ name }) => name)).toEqual(['DVC', 'Tài chính công']);
  });
});

describe('lines of the text below whoever does the work, each with its index in brackets', () => {
  const indices = indexTable('STT', ['I', 'Cải cách thể chế'], ['II', 'Tài chính công']);
  const parts = [
    '1. Văn phòng Sở',
    '- Rà soát văn bản hết hiệu lực, xong trước ngày 31/7/2026 (Lĩnh vực I).',
    '- Ban hành quy chế chi tiêu, thường xuyên (Lĩnh vực II).',
    '2. Phòng Ngân sách',
    '- Công khai dự toán; phối hợp với Sở Nội vụ, trong Quý II/2026 (lĩnh vực II)',
    '- Cùng với Văn phòng Sở đồng chủ trì: Rút ngắn thời gian thẩm định, trong năm 2026 (Lĩnh vực I).',
  ];

  test('are tasks of those indices, though the table of the indices comes behind', async () => {
    const draft = await draftOf(await paper(...parts, 'PHỤ LỤC 1', indices));
    expect(
      draft.indices.map(({ code, tasks }) => [
        code,
        tasks.map(({ text, owners, due }) => [text, owners, due?.type ?? null]),
      ]),
    ).toEqual([
      [
        'I',
        [
          ['Rà soát văn bản hết hiệu lực, xong trước ngày 31/7/2026.', ['van-phong'], 'day'],
          ['Rút ngắn thời gian thẩm định, trong năm 2026.', ['phong-ngan-sach', 'van-phong'], 'year'],
        ],
      ],
      [
        'II',
        [
          ['Ban hành quy chế chi tiêu, thường xuyên.', ['van-phong'], null],
          ['Công khai dự toán; phối hợp với Sở Nội vụ, trong Quý II/2026', ['phong-ngan-sach'], 'quarter'],
        ],
      ],
    ]);
    expect(draft.further ?? []).toEqual([]);
    expect(draft.unplaced.filter(({ words }) => /Rà soát|quy chế|dự toán/.test(words))).toEqual([]);
  });

  test('what a row of an annex tells of one otherwise is asked', async () => {
    const annex = table(
      ['TT', 'Lĩnh vực', 'Nội dung công việc', 'Chủ trì', 'Sản phẩm', 'Thời gian'],
      ['1', 'I', 'Rà soát văn bản hết hiệu lực', 'Văn phòng Sở', 'Báo cáo', 'Quý IV/2026'],
    );
    const draft = await draftOf(await paper(...parts, 'PHỤ LỤC 1', indices, 'PHỤ LỤC 2', annex));
    expect(draft.indices[0]!.tasks).toHaveLength(2);
    expect(draft.indices[0]!.tasks[0]).toMatchObject({
      product: 'Báo cáo',
      due: { type: 'day', date: '2026-07-31' },
    });
    expect(draft.doubts.filter(({ type }) => type === 'task-differs')).toMatchObject([
      { of: 'time', first: 'xong trước ngày 31/7/2026', second: 'Quý IV/2026' },
    ]);
  });

  test('a bracket that names no index leaves the line where it was', async () => {
    const draft = await draftOf(
      await paper('1. Văn phòng Sở', '- Rà soát văn bản hết hiệu lực (Lĩnh vực IX).', 'PHỤ LỤC 1', indices),
    );
    expect(draft.indices.flatMap(({ tasks }) => tasks)).toEqual([]);
    expect(draft.further?.length).toBe(1);
  });
});
