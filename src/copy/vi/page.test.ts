import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { pageWords } from './page.ts';

const { plan, org } = context;

it('what an empty chat offers is of the plan in force, by its own indices and units', () => {
  expect(pageWords.suggestions(plan, org)).toEqual([
    'ai phụ trách chi phí thời gian',
    '/index Chi phí thời gian',
    'chỉ số nào tụt nhiều nhất',
    'hạn báo cáo tháng này',
  ]);
  const [first] = plan.indices;
  const own = { ...first!, name: 'An ninh năng lượng', baseline: { ...first!.baseline, previous: null } };
  expect(pageWords.suggestions({ indices: [own] }, org)).toEqual([
    'ai phụ trách an ninh năng lượng',
    '/index An ninh năng lượng',
    expect.stringMatching(/ có mấy nhiệm vụ$/),
    'hạn báo cáo tháng này',
  ]);
});
