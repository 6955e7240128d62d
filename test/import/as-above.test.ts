import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { ofText, withBody } from './read-made.ts';

// Cells that only point at the cell above, and times as short as a column has them. All papers are made up.

const nameOf = ({ units }: Draft, id: string): string | undefined =>
  units.find((unit) => unit.id === id)?.name;

const withRows = (...rows: string[]): Promise<Draft> =>
  ofText(
    withBody(
      'TT\tChỉ số\tNăm 2025\tChỉ tiêu 2026\tĐơn vị chủ trì\tNhiệm vụ\tĐơn vị thực hiện\tThời hạn',
      '1\tTính minh bạch\t6,4 điểm\t7 điểm\tVăn phòng Sở\tCông khai giá đất\tPhòng Giá\t30/6/2026',
      ...rows,
    ),
  );

test.each(['nt', '-nt-', 'Nt', 'n/t', 'như trên', '- nt -', '(như trên)', '″'])(
  '«%s» is the unit above',
  async (cell) => {
    const draft = await withRows(
      `1\tTính minh bạch\t6,4 điểm\t7 điểm\tVăn phòng Sở\tNiêm yết thủ tục\t${cell}\t${cell}`,
    );
    const [, task] = draft.indices[0]!.tasks;
    expect(task!.owners?.map((id) => nameOf(draft, id))).toEqual(['Phòng Giá']);
    expect(task!.due).toMatchObject({ type: 'day', date: '2026-06-30' });
  },
);

test('several below one another point at the first', async () => {
  const draft = await withRows(
    '1\tTính minh bạch\t6,4 điểm\t7 điểm\tVăn phòng Sở\tNiêm yết thủ tục\tnt\tnt',
    '1\tTính minh bạch\t6,4 điểm\t7 điểm\tVăn phòng Sở\tSố hóa hồ sơ\tnt\tT9/2026',
  );
  const [, , third] = draft.indices[0]!.tasks;
  expect(third!.owners?.map((id) => nameOf(draft, id))).toEqual(['Phòng Giá']);
  expect(third!.due).toMatchObject({ type: 'month', month: 9, words: 'T9/2026' });
});

test.each([
  ['T10/2026', { type: 'month', month: 10 }],
  ['Q3/2026', { type: 'quarter', quarter: 3 }],
  ['Q.IV/2026', { type: 'quarter', quarter: 4 }],
  ['25 - 27/9/2026', { type: 'day', date: '2026-09-27' }],
  ['15 tháng 10 năm 2026', { type: 'day', date: '2026-10-15' }],
  ['Tháng Mười hai năm 2026', { type: 'month', month: 12 }],
])('%s', async (cell, due) => {
  const draft = await withRows(
    `1\tTính minh bạch\t6,4 điểm\t7 điểm\tVăn phòng Sở\tNiêm yết thủ tục\tPhòng Giá\t${cell}`,
  );
  expect(draft.indices[0]!.tasks[1]!.due).toMatchObject({ ...due, words: cell });
});

test.each([
  'Trước mùa mưa năm 2026',
  'Theo kế hoạch của UBND tỉnh năm 2026',
  'Sau kỳ họp cuối năm 2026 của HĐND tỉnh',
])('«%s» is no end of the year, and is asked', async (cell) => {
  const draft = await withRows(
    `1\tTính minh bạch\t6,4 điểm\t7 điểm\tVăn phòng Sở\tNiêm yết thủ tục\tPhòng Giá\t${cell}`,
  );
  const task = draft.indices[0]!.tasks[1]!;
  expect(task.due).toBeNull();
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'time-open', task: task.id, words: cell }),
  );
});
