import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { type JudgedPlan, judgedPapers } from './judged-papers.ts';
import { index } from './read-made.ts';

// The fifth set of somebody who had seen neither the code nor these tests (papers-5/ABOUT.md): what is read of it stays read.

const { draft, staysRead, areNoPlans } = judgedPapers('test/import/papers-5');

const plans: JudgedPlan[] = [
  // Of how many tasks the index is right; what is missing is asked: a task of an index that is not there, what the paper itself adds.
  [1, 'plan-1.docx', 21],
  [2, 'plan-2.docx', 19],
  [3, 'plan-3.docx', 15],
  [4, 'plan-4.xlsx', 17],
  [5, 'plan-5.txt', 15],
  [6, 'plan-6.txt', 13],
];
staysRead(plans);

describe('what was wrong at the first run is not', () => {
  const namesOf = (draft: Draft, ids: readonly string[] | null): string[] =>
    (ids ?? []).map((id) => draft.units.find((unit) => unit.id === id)!.name);

  test('a rhythm of something else in the sentence is no rhythm of the task', async () => {
    const read = await draft('plan-1.docx');
    expect(index(read, '8').tasks[1]).toMatchObject({ cadence: null, due: { date: '2025-03-31' } });
  });

  test('who owes a task by its sentence owes it, and whoever only helps does not', async () => {
    const read = await draft('plan-2.docx');
    const owners = (code: string): string[][] =>
      index(read, code).tasks.map((task) => namesOf(read, task.owners));
    expect(owners('2')).toEqual([['Sở Nông nghiệp và Môi trường'], ['Sở Tài chính']]);
    expect(owners('7')).toEqual([['Sở Nông nghiệp và Môi trường'], ['UBND các xã, phường có điểm rác']]);
    expect(owners('1').slice(1)).toEqual([['UBND các xã, phường'], ['UBND các xã, phường']]);
    expect(owners('8')[0]).toEqual(['UBND các xã, phường']);
  });

  test('a line that names who leads is no task', async () => {
    const read = await draft('plan-5.txt');
    const tasks = read.indices.flatMap((one) => one.tasks);
    expect(tasks.filter(({ text }) => text.startsWith('Tham mưu'))).toEqual([]);
    expect(read.indices.map(({ leadUnit }) => namesOf(read, [leadUnit!])[0])).toEqual([
      'Văn phòng Sở',
      'Phòng Nghiệp vụ Y',
      'Phòng Tổ chức cán bộ',
      'Phòng Nghiệp vụ Dược',
      'Phòng Thanh tra - Pháp chế',
      'Phòng Nghiệp vụ Y',
      'Phòng Kế hoạch - Tài chính',
    ]);
  });

  test('a cell in per cent is what it shows', async () => {
    const read = await draft('plan-4.xlsx');
    expect(index(read, 'III').baseline).toMatchObject({ score: 90.75, rank: 9 });
  });

  test('what the paper changes in itself is asked, each line', async () => {
    const read = await draft('plan-6.txt');
    const told = read.doubts.filter((one) => one.type === 'told-besides' && one.why === 'amended');
    expect(told).toHaveLength(6);
  });
});

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.docx']);
