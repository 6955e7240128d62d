import { expect, test } from 'vitest';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, index, ofText, oneIndex } from './read-made.ts';

/** What a paper says of its tasks in running text, and work that stands in its annex alone. */

test.each([
  ['Rà soát thủ tục hành chính; sản phẩm: Báo cáo.', 'Rà soát thủ tục hành chính', 'Báo cáo', null],
  ['Rà soát thủ tục (sản phẩm: Báo cáo rà soát).', 'Rà soát thủ tục', 'Báo cáo rà soát', null],
  ['Rà soát thủ tục, kết quả đầu ra là báo cáo tổng hợp.', 'Rà soát thủ tục', 'báo cáo tổng hợp', null],
  ['Rà soát thủ tục. Kết quả đầu ra là danh mục.', 'Rà soát thủ tục.', 'danh mục', null],
  ['Rà soát thủ tục với sản phẩm là báo cáo.', 'Rà soát thủ tục', 'báo cáo', null],
  ['Rà soát thủ tục – Sản phẩm: Báo cáo (hai kỳ)', 'Rà soát thủ tục', 'Báo cáo (hai kỳ)', null],
  [
    'Rà soát thủ tục (sản phẩm: báo cáo), hoàn thành trong Quý II/2026.',
    'Rà soát thủ tục, hoàn thành trong Quý II/2026.',
    'báo cáo',
    'quarter',
  ],
  ['Rà soát thủ tục; sản phẩm là Báo cáo; hoàn thành trước 30/6/2026.', 'Rà soát thủ tục', 'Báo cáo', 'day'],
  [
    'Nâng chất lượng sản phẩm là hàng hóa chủ lực.',
    'Nâng chất lượng sản phẩm là hàng hóa chủ lực.',
    null,
    null,
  ],
])('«%s»', async (line, text, product, due) => {
  const draft = await ofText(
    oneIndex('- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026: 9 điểm.', '- Niêm yết thủ tục.', `- ${line}`),
  );
  const task = index(draft, '1').tasks.at(-1)!;
  expect([task.text, task.product, task.due?.type ?? null]).toEqual([text, product, due]);
});

test('who leads a task stands behind its product', async () => {
  const draft = await ofText(
    oneIndex(
      '- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026: 9 điểm.',
      '- Rà soát thủ tục; sản phẩm: Báo cáo; Phòng Pháp chế chủ trì.',
    ),
  );
  const [task] = index(draft, '1').tasks;
  expect(task).toMatchObject({ product: 'Báo cáo', ownerWords: 'Phòng Pháp chế' });
  expect(draft.units.find(({ id }) => id === task!.owners![0])!.name).toBe('Phòng Pháp chế');
});

test('a task that stands only in an annex is asked, and comes in with what its row says', async () => {
  const lines = oneIndex(
    '- Năm 2025 đạt 8 điểm. Chỉ tiêu năm 2026: 9 điểm.',
    '- Rà soát thủ tục hành chính.',
  ).split('\n');
  const draft = await draftOf(
    await docxOf(
      ...lines.map(paragraph),
      paragraph('PHỤ LỤC'),
      table(
        ['TT', 'Tên nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Sản phẩm'],
        ['1', 'Rà soát thủ tục hành chính', 'Văn phòng Sở', '30/6/2026', 'Báo cáo'],
        ['2', 'Xây dựng sổ tay hướng dẫn doanh nghiệp', 'Phòng Ngân sách', '15/8/2026', 'Sổ tay'],
      ),
    ),
  );
  expect(index(draft, '1').tasks.map(({ text }) => text)).toEqual(['Rà soát thủ tục hành chính.']);
  expect(openPoints(draft).map(({ id }) => id)).toContain('further-1');
  const taken = withAnswer(draft, 'further-1', 'có');
  const task = index(taken, '1').tasks.at(-1)!;
  expect(task).toMatchObject({
    text: 'Xây dựng sổ tay hướng dẫn doanh nghiệp',
    due: { type: 'day', date: '2026-08-15' },
    product: 'Sổ tay',
  });
  expect(taken.units.find(({ id }) => id === task.owners![0])!.name).toBe('Phòng Ngân sách');
  expect(taken.unplaced.map(({ words }) => words).join()).not.toContain('sổ tay');
});
