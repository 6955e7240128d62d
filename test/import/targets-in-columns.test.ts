import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex } from './read-made.ts';

// Targets in a column that says neither score nor rank: what the column's other rows tell, and what has to be asked.

const draftOfRows = async (...rows: [baseline: string, target: string][]) =>
  draftOf(
    await docxOf(
      ...[...headLines, 'II. NHIỆM VỤ'].map(paragraph),
      table(
        ['TT', 'Chỉ số', 'Kết quả năm 2025', 'Mục tiêu năm 2026', 'Chủ trì'],
        ...rows.map(([baseline, target], at) => [
          `${at + 1}`,
          ['Tính minh bạch', 'Chi phí thời gian', 'Thiết chế pháp lý', 'Cạnh tranh bình đẳng'][at]!,
          baseline,
          target,
          'Văn phòng Sở',
        ]),
      ),
      ...endLines.map(paragraph),
    ),
  );
const unclear = ({ doubts }: Awaited<ReturnType<typeof draftOfRows>>) =>
  doubts.flatMap((one) => (one.type === 'target-unclear' ? [one.code] : []));

describe('a bare whole number', () => {
  test('is a score where ranks of the column are called so', async () => {
    const draft = await draftOfRows(
      ['62,5 điểm, hạng 8/34', '70'],
      ['9,6 điểm, hạng 30/34', '15, hạng 25'],
      ['36,9 điểm, hạng 14/34', 'hạng 12'],
    );
    expect(draft.indices.map(({ target }) => target)).toMatchObject([
      { type: 'score', score: 70 },
      { type: 'score-and-rank', score: 15, rank: 25 },
      { type: 'rank', rank: 12 },
    ]);
    expect(unclear(draft)).toEqual([]);
  });

  test('is a score where others of the column have decimals, or where no rank is so large', async () => {
    const decimals = await draftOfRows(['8,75 điểm', '9'], ['7,60 điểm', '8,05']);
    expect(decimals.indices.map(({ target }) => target)).toMatchObject([
      { type: 'score', score: 9 },
      { score: 8.05 },
    ]);
    const large = await draftOfRows(['74,2 điểm, hạng 14/42', '80']);
    expect(index(large, '1').target).toMatchObject({ type: 'score', score: 80 });
  });

  test('that may be either is asked, and kept as it is written', async () => {
    const draft = await draftOfRows(['7,10 điểm, hạng 14/42', '8'], ['7,20 điểm, hạng 4/42', '5']);
    expect(draft.indices.map(({ target }) => target?.type)).toEqual(['words', 'words']);
    expect(unclear(draft)).toEqual(['1', '2']);
    const text = await ofText(
      oneIndex('Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7.', '- Công khai.'),
    );
    expect(unclear(text)).toEqual(['1']);
  });
});

describe('a number with a bound, a span, a score with a rank', () => {
  test.each<[string, object]>([
    ['trên 17,50', { type: 'score', score: 17.5, atLeast: true }],
    ['từ 88,00', { type: 'score', score: 88, atLeast: true }],
    ['tối thiểu 17,5', { type: 'score', score: 17.5, atLeast: true }],
    ['17,5 trở lên', { type: 'score', score: 17.5, atLeast: true }],
    ['đạt 17,5', { type: 'score', score: 17.5 }],
    ['75 - hạng 15', { type: 'score-and-rank', score: 75, rank: 15 }],
    ['75/hạng 15', { type: 'score-and-rank', score: 75, rank: 15 }],
    ['75 (xếp hạng 15)', { type: 'score-and-rank', score: 75, rank: 15 }],
    ['75 và hạng 15', { type: 'score-and-rank', score: 75, rank: 15 }],
    ['76-78', { type: 'words' }],
    ['50 – 55', { type: 'words' }],
    ['12,50 - 13,00', { type: 'words' }],
    ['từ 76 đến 78', { type: 'words' }],
    ['tăng ít nhất 05% so với năm 2025', { type: 'words' }],
  ])('%s', async (words, target) => {
    const draft = await draftOfRows(['70,5 điểm, hạng 19/42', words], ['70,1 điểm, hạng 9/42', 'hạng 12']);
    expect(index(draft, '1').target).toMatchObject(target);
    expect(unclear(draft)).toEqual([]);
  });
});
