import { expect, test } from 'vitest';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText } from './read-made.ts';

// What one place of a paper says otherwise than another.

const plan = (review: string): string =>
  [
    ...headLines.slice(0, -2),
    'I. KẾT QUẢ NĂM 2025',
    review,
    'II. MỤC TIÊU',
    '- Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.',
    'III. NHIỆM VỤ',
    '1. Chỉ số “Công khai ngân sách nhà nước”',
    '- Năm 2025: 7,10 điểm, hạng 9/20. Chỉ tiêu năm 2026: 7,5 điểm.',
    '- Đơn vị chủ trì: Văn phòng Sở.',
    '- Đăng dự toán.',
    ...endLines,
  ].join('\n');

test.each([
  ['Năm 2025, chỉ số “Công khai ngân sách” chỉ đạt 7,01 điểm.', 7.01],
  [
    'Năm 2025, Sở đạt 70,2 điểm, tăng 01 bậc so với năm 2024. Chỉ số “Công khai ngân sách” chỉ đạt 7,01 điểm.',
    7.01,
  ],
  ['Chỉ số đạt khá là Công khai ngân sách nhà nước (7,19 điểm).', 7.19],
])('a score in the review, %s, is asked', async (review, said) => {
  const draft = await ofText(plan(review));
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'score-differs', code: '1', score: 7.1, said }),
  );
  const point = openPoints(draft).find(({ id }) => id.startsWith('d-score-differs'))!;
  expect(index(withAnswer(draft, point.id, String(said).replace('.', ',')), '1').baseline!.score).toBe(said);
});

test.each([
  'Năm 2025, chỉ số “Công khai ngân sách” chỉ đạt 7,10 điểm.',
  'Năm 2024, chỉ số “Công khai ngân sách” chỉ đạt 6,50 điểm.',
])('the same score, or one of another year, is not: %s', async (review) => {
  const draft = await ofText(plan(review));
  expect(draft.doubts.filter(({ type }) => type === 'score-differs')).toEqual([]);
});

test('who leads by the text, and somebody else by the table at the end, is asked', async () => {
  const draft = await draftOf(
    await docxOf(
      ...[
        ...headLines,
        'II. NHIỆM VỤ',
        '1. Chỉ số “Công khai ngân sách”',
        '- Năm 2025: 7,10 điểm. Chỉ tiêu năm 2026: 7,5 điểm.',
        '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Đăng dự toán.',
        ...endLines,
      ].map(paragraph),
      table(
        ['TT', 'Chỉ số', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì'],
        ['1', 'Công khai ngân sách', 'Phó Giám đốc Lê Thị Bình', 'Phòng Ngân sách'],
      ),
    ),
  );
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'several-leads', units: ['van-phong', 'phong-ngan-sach'] }),
  );
  expect(draft.unplaced.map(({ words }) => words)).toContain('1: Phó Giám đốc Lê Thị Bình');
});
