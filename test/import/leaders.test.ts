import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { index, ofText, withBody } from './read-made.ts';

// Whoever is in charge, in the wordings that officials use for more than one. All papers are made up.

const figures = '- Năm 2025 đạt 7,10 điểm, xếp thứ 5/20. Chỉ tiêu năm 2026 đạt 7,50 điểm.';
const oneIndex = (...lines: string[]): string => withBody('1. Chỉ số “Tính minh bạch”', figures, ...lines);
const namesOf = ({ people }: Draft, ids: readonly string[]): string[] =>
  ids.map((id) => people.find((person) => person.id === id)!.name);

describe('the second of two leaders', () => {
  test.each([
    'các Phó Giám đốc Sở Lê Văn Bình, Trần Thị Cúc',
    'đồng chí Lê Văn Bình, cùng đồng chí Trần Thị Cúc',
    'Lê Văn Bình (chính), Trần Thị Cúc (phụ)',
    'Lê Văn Bình (Phó Giám đốc Sở) cùng với Trần Thị Cúc (Phó Giám đốc Sở)',
    'Chính: đồng chí Lê Văn Bình; phụ: đồng chí Trần Thị Cúc',
    'các đồng chí Lê Văn Bình và Trần Thị Cúc',
    'đ/c Lê Văn Bình - Phó Giám đốc Sở (phụ trách chính); đ/c Trần Thị Cúc - Phó Giám đốc Sở',
  ])('%s', async (words) => {
    const draft = await ofText(oneIndex(`- Lãnh đạo phụ trách: ${words}.`, '- Công khai thủ tục.'));
    expect(namesOf(draft, index(draft, '1').leaders)).toEqual(['Lê Văn Bình', 'Trần Thị Cúc']);
  });

  test('the title said once for several is that of each', async () => {
    const draft = await ofText(
      oneIndex('- Lãnh đạo phụ trách: các Phó Giám đốc Sở Lê Văn Bình, Trần Thị Cúc.', '- Công khai.'),
    );
    expect(draft.people.map(({ title }) => title)).toEqual(['Phó Giám đốc Sở', 'Phó Giám đốc Sở']);
  });
});
