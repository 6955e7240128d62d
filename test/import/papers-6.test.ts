import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { type JudgedPlan, judgedPapers } from './judged-papers.ts';
import { index } from './read-made.ts';

// The sixth set of somebody who had seen neither the code nor these tests (papers-6/ABOUT.md): what is read of it stays read.

const { draft, staysRead, areNoPlans } = judgedPapers('test/import/papers-6');

const plans: JudgedPlan[] = [
  // Of how many tasks the index is right; the two that are missing name an index that is none, or two at once, and are asked.
  [1, 'plan-1.docx', 17],
  [2, 'plan-2.docx', 16],
  [3, 'plan-3.xlsx', 18],
  [4, 'plan-4.txt', 18],
  [5, 'plan-5.docx', 14],
  [6, 'plan-6.docx', 15],
];
staysRead(plans);

const besides = (draft: Draft): string[] =>
  draft.doubts.flatMap((one) => (one.type === 'told-besides' ? [`${one.why} ${one.words}`] : []));

describe('what was wrong or missing at the first run is not', () => {
  test('the agency is the body that the letterhead names last, its place with it', async () => {
    const names = await Promise.all(plans.map(async ([, name]) => (await draft(name)).agency.name));
    expect(names).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'UBND xã Khuổi Nặm',
      'Ban Quản lý các khu công nghiệp',
      'Ủy ban nhân dân tỉnh Trường Lam',
      'Ủy ban nhân dân phường Bến Nghi',
      'Ban Chỉ đạo Chuyển đổi số huyện',
    ]);
  });

  test('figures that contradict one another are asked', async () => {
    const [first, second, , fourth, fifth] = await Promise.all(
      plans.map(async ([, name]) => besides(await draft(name))),
    );
    expect(first).toContainEqual(expect.stringMatching(/^aim-differs .*nhóm 05.*nhóm 07/));
    expect(second).toContainEqual(expect.stringMatching(/^aim-differs .*88 điểm.*88,5 điểm/));
    expect(fourth).toContainEqual(expect.stringMatching(/^aim-differs .*16\/34.*thứ 15/));
    expect(fifth).toContainEqual(expect.stringMatching(/^aim-differs .*43,27.*43,23/));
  });

  test('«Mỗi tháng 1 buổi» is no January', async () => {
    const read = await draft('plan-5.docx');
    expect(index(read, 'ND8').tasks[0]!.due).toBeNull();
  });

  test('an index that two lead, a span and a figure beyond the scale are asked', async () => {
    const read = await draft('plan-6.docx');
    expect(read.scale).toBe(1);
    expect(read.doubts).toContainEqual(expect.objectContaining({ type: 'beyond', code: '5', figure: 4.5 }));
    expect(besides(read)).toContainEqual(expect.stringMatching(/^several-leaders 8 /));
    const spans = besides(await draft('plan-5.docx'));
    expect(spans.filter((one) => one.startsWith('open-target'))).toHaveLength(2);
  });
});

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);
