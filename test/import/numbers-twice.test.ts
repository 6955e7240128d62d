import { expect, test } from 'vitest';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { withAnswer } from '../support/papers.ts';
import { ofText, withBody } from './read-made.ts';

// A number that a paper has twice, of indices or of tasks, is asked about; nothing of the two becomes one.

const of = (head: string, ...tasks: string[]): string[] => [
  head,
  'Kết quả năm 2025: 7,90 điểm, xếp hạng 8/22. Chỉ tiêu năm 2026: 8,2 điểm.',
  'Lãnh đạo phụ trách: Giám đốc Đặng Quốc Khánh.',
  'Đơn vị chủ trì: Văn phòng Sở.',
  'Nhiệm vụ cụ thể:',
  ...tasks,
];

test('two indices with one number are two, each with its tasks, and the second is asked for its own', async () => {
  const draft = await ofText(
    withBody(
      ...of('1. Chỉ số Tính minh bạch', '- Công khai 100% thủ tục.', '- Phòng Lạ niêm yết phí.'),
      ...of('1. Chỉ số Chi phí thời gian', '- Cắt giảm 30% thời gian.', '- Phòng Khác cắt giảm chi phí.'),
    ),
  );
  expect(draft.indices.map(({ name, tasks }) => [name, tasks.map(({ id }) => id)])).toEqual([
    ['Tính minh bạch', ['1.1', '1.2']],
    ['Chi phí thời gian', ['n2.1', 'n2.2']],
  ]);
  const ids = openPoints(draft).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['code-@2', 'owner-1.2', 'owner-n2.2']));
  // Once it has a number of its own, what was suggested of each is still of each.
  const coded = withAnswer(draft, 'code-@2', '2');
  expect(coded.indices[1]!.tasks.map(({ id }) => id)).toEqual(['2.1', '2.2']);
  expect(coded.proposals.flatMap((one) => (one.type === 'measure' ? [one.task] : []))).toEqual([
    '1.1',
    '2.1',
  ]);
  expect(openPoints(coded).map(({ id }) => id)).toEqual(expect.arrayContaining(['owner-1.2', 'owner-2.2']));
});

test.each([
  ['1.', '1.'],
  ['a)', 'a)'],
])('a doubled %s of tasks is asked about', async (first, second) => {
  const draft = await ofText(
    withBody(
      ...of('1. Chỉ số Tính minh bạch', `${first} Công khai thủ tục.`, `${second} Niêm yết phí.`),
      ...of('2. Chỉ số Chi phí thời gian', `${first} Rà soát thủ tục.`, `${second} Cắt giảm thời gian.`),
    ),
  );
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([2, 2]);
  expect(draft.doubts.flatMap((one) => (one.type === 'same-number' ? [one.task] : []))).toEqual([
    '1.2',
    '2.2',
  ]);
});

test('a count that begins anew below is another list', async () => {
  const draft = await ofText(
    withBody(
      ...of('1. Chỉ số Tính minh bạch', 'a) Công khai thủ tục.', 'b) Niêm yết phí.', 'a) Rà soát thủ tục.'),
    ),
  );
  expect(draft.doubts).toEqual([]);
});
