import { expect, test } from 'vitest';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Draft, TaskDraft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines } from './read-made.ts';

// A column of a table of work that neither its header nor its cells tell of: asked once, and the answer read for every cell.

const paper = async (header: string, ...cells: [string, string, string]): Promise<Draft> =>
  draftOf(
    await docxOf(
      ...[...headLines, 'II. NỘI DUNG'].map(paragraph),
      table(
        ['TT', 'Chỉ số', 'Năm 2025', 'Mục tiêu 2026', 'Chủ trì'],
        ['1', 'Cải cách thể chế', '7,10', '7,80', 'Văn phòng Sở'],
        ['2', 'Tài chính công', '6,20', '7,00', 'Phòng Ngân sách'],
      ),
      paragraph('Bảng phân công'),
      table(
        ['TT', 'Nhiệm vụ', 'Chỉ số', header],
        ['1', 'Rà soát các văn bản đã ban hành', 'Cải cách thể chế', cells[0]],
        ['2', 'Công khai dự toán của đơn vị', 'Tài chính công', cells[1]],
        ['3', 'Lấy ý kiến về dự thảo quy chế', 'Cải cách thể chế', cells[2]],
      ),
      ...endLines.map(paragraph),
    ),
  );

const columnOf = (draft: Draft) =>
  openPoints(draft).filter((one) => one.type === 'doubt' && one.doubt.type === 'column-open');

function answered(draft: Draft, answer: string): Draft {
  const [point] = columnOf(draft);
  const taken = answerPoint(draft, point!, answer);
  if (!('draft' in taken)) throw new Error(JSON.stringify(taken));
  return taken.draft;
}

const tasksOf = ({ indices }: Draft): TaskDraft[] => indices.flatMap(({ tasks }) => tasks);
const named = (draft: Draft, task: TaskDraft): string[] =>
  (task.owners ?? []).map((id) => draft.units.find((unit) => unit.id === id)?.name ?? id);

test('it is asked once, with its header, whatever cells it has', async () => {
  const draft = await paper('Khác', 'khối 2 rà lại', 'theo mẫu', 'khối 5 rà lại');
  expect(columnOf(draft)).toMatchObject([{ takes: { type: 'column' }, doubt: { source: 'Khác' } }]);
  // Until somebody says what it is, its cells stay in sight.
  expect(draft.unplaced.map(({ words }) => words)).toContain('khối 2 rà lại');
});

test('«sản phẩm» puts every cell where a product belongs', async () => {
  const draft = answered(await paper('Khác', 'khối 2 rà lại', 'theo mẫu', 'khối 5 rà lại'), 'sản phẩm');
  expect(tasksOf(draft).map(({ product }) => product)).toEqual([
    'khối 2 rà lại',
    'khối 5 rà lại',
    'theo mẫu',
  ]);
  expect(columnOf(draft)).toEqual([]);
  expect(draft.unplaced.map(({ words }) => words)).not.toContain('theo mẫu');
});

test('«chủ trì» names who owes each task, and asks who nobody knows', async () => {
  const draft = answered(await paper('Khác', 'khối 2 rà lại', 'phòng ngân sách', 'khối 5 rà lại'), 'Chủ trì');
  expect(tasksOf(draft).map((task) => named(draft, task))).toEqual([[], [], ['Phòng Ngân sách']]);
  expect(draft.missing.map(({ of }) => of)).toContain('1.1: khối 2 rà lại');
});

test('«phối hợp» stands with the words of the task', async () => {
  const draft = answered(await paper('Khác', 'khối 2 rà lại', 'theo mẫu', 'khối 5 rà lại'), '2');
  expect(tasksOf(draft)[0]?.ownerWords).toContain('phối hợp: khối 2 rà lại');
});

test('«thời hạn» takes what is one, and leaves the rest in sight', async () => {
  const draft = answered(await paper('Khác', 'khối 2 rà lại', 'quý III', 'khối 5 rà lại'), 'thời hạn');
  expect(tasksOf(draft).map(({ due }) => due)).toMatchObject([null, null, { type: 'quarter', quarter: 3 }]);
  expect(draft.unplaced.map(({ words }) => words)).toContain('khối 2 rà lại');
});

test('«bỏ qua» leaves it as it is', async () => {
  const draft = answered(await paper('Khác', 'khối 2 rà lại', 'theo mẫu', 'khối 5 rà lại'), 'bỏ qua');
  expect(columnOf(draft)).toEqual([]);
  expect(tasksOf(draft).every(({ product }) => product === null)).toBe(true);
});

test('figures alone are no such column', async () => {
  expect(columnOf(await paper('Định mức', '50', '320', '90'))).toEqual([]);
});

test('what is neither is said', async () => {
  const draft = await paper('Khác', 'khối 2 rà lại', 'theo mẫu', 'khối 5 rà lại');
  expect(answerPoint(draft, columnOf(draft)[0]!, 'xanh lá')).toEqual({ problem: { type: 'column' } });
});
