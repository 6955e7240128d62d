import { describe, expect, test } from 'vitest';
import { openTime } from '../../src/core/plan/open-times.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex } from './read-made.ts';

// Work in several rounds, each with its end: no single day is taken in silence.

const figures = '- Năm 2025: 7,10 điểm. Chỉ tiêu năm 2026: 7,5 điểm.';

const said = async (sentence: string) => {
  const draft = await ofText(oneIndex(figures, 'Nhiệm vụ cụ thể:', `- ${sentence}`));
  return {
    task: index(draft, '1').tasks[0]!,
    doubts: draft.doubts.filter(({ type }) => type === 'time-open'),
  };
};

describe('a time column that names several ends apart', () => {
  test.each([
    'Đợt 1: trước 31/5/2026 (40 phiếu)\nĐợt 2: trước 30/11/2026 (60 phiếu)',
    'Lần 1 (sơ kết): tháng 6/2026; lần 2 (tổng kết): tháng 12/2026',
    'Trước ngày 31/3/2026\n(bổ sung: trước 30/6/2026)',
    'Giai đoạn 1: quý I; giai đoạn 2: trước 15/10',
    '6 tháng đầu năm: 02 cuộc; 6 tháng cuối năm: 03 cuộc',
  ])('%s is asked', async (time) => {
    const draft = await draftOf(
      await docxOf(
        ...[
          ...headLines,
          'II. NHIỆM VỤ',
          '1. Chỉ số “Tính minh bạch”',
          '- Đơn vị chủ trì: Văn phòng Sở.',
          figures,
        ].map(paragraph),
        table(
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
          ['1', 'Khảo sát người nộp thuế', 'Văn phòng Sở', time],
        ),
        ...endLines.map(paragraph),
      ),
    );
    expect(draft.doubts).toContainEqual(
      expect.objectContaining({ type: 'time-open', why: 'several', words: time.split('\n').join('; ') }),
    );
  });

  test.each(['Từ 01/4/2026 đến 30/6/2026', 'Quý I - Quý III/2026', 'Tháng 9 - 10/2026', 'Trước 30/6/2026'])(
    '%s is one end',
    (time) => {
      expect(openTime(time)).toBeNull();
    },
  );
});

describe('a sentence that names several ends', () => {
  test.each([
    'Tổ chức 02 buổi đối thoại: đợt 1 trong quý I, đợt 2 trước ngày 20/9/2026.',
    'Mở 05 lớp kế toán (6 tháng đầu năm 02 lớp, 6 tháng cuối năm 03 lớp).',
  ])('%s', async (sentence) => {
    const { doubts } = await said(sentence);
    expect(doubts).toMatchObject([{ why: 'several' }]);
  });

  test('one month behind another span of years is its end', async () => {
    const { task } = await said('Công khai dự toán giai đoạn 2026 - 2028, xong trong tháng 8.');
    expect(task.due).toMatchObject({ type: 'month', month: 8 });
  });
});
