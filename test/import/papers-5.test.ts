import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { draftOf, index } from './read-made.ts';

// The fifth set of somebody who had seen neither the code nor these tests (papers-5/ABOUT.md): what is read of it stays read.

const folder = 'test/import/papers-5';
const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);

interface Expected {
  indices: { name: string }[];
  tasks: { says: string; core?: string; index: string }[];
}

const plans: [number, string, number][] = [
  // Of how many tasks the index is right; what is missing is asked: a task of an index that is not there, what the paper itself adds.
  [1, 'plan-1.docx', 21],
  [2, 'plan-2.docx', 19],
  [3, 'plan-3.docx', 15],
  [4, 'plan-4.xlsx', 17],
  [5, 'plan-5.txt', 15],
  [6, 'plan-6.txt', 13],
];

test.each(plans)('plan %i has its indices, and none besides, and its tasks', async (paper, name, tasks) => {
  const told = JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
  const draft = await draftOf(bytesOf(name), name);
  expect(draft.indices.map((one) => plain(one.name))).toEqual(told.indices.map((one) => plain(one.name)));
  const found = told.tasks.filter((task) =>
    draft.indices.some(
      ({ code, tasks: own }) =>
        code === task.index && own.some(({ text }) => plain(text).includes(plain(task.core ?? task.says))),
    ),
  );
  expect(found).toHaveLength(tasks);
});

describe('what was wrong at the first run is not', () => {
  const namesOf = (draft: Draft, ids: readonly string[] | null): string[] =>
    (ids ?? []).map((id) => draft.units.find((unit) => unit.id === id)!.name);

  test('a rhythm of something else in the sentence is no rhythm of the task', async () => {
    const draft = await draftOf(bytesOf('plan-1.docx'), 'plan-1.docx');
    expect(index(draft, '8').tasks[1]).toMatchObject({ cadence: null, due: { date: '2025-03-31' } });
  });

  test('who owes a task by its sentence owes it, and whoever only helps does not', async () => {
    const draft = await draftOf(bytesOf('plan-2.docx'), 'plan-2.docx');
    const owners = (code: string): string[][] =>
      index(draft, code).tasks.map((task) => namesOf(draft, task.owners));
    expect(owners('2')).toEqual([['Sở Nông nghiệp và Môi trường'], ['Sở Tài chính']]);
    expect(owners('7')).toEqual([['Sở Nông nghiệp và Môi trường'], ['UBND các xã, phường có điểm rác']]);
    expect(owners('1').slice(1)).toEqual([['UBND các xã, phường'], ['UBND các xã, phường']]);
    expect(owners('8')[0]).toEqual(['UBND các xã, phường']);
  });

  test('a line that names who leads is no task', async () => {
    const draft = await draftOf(bytesOf('plan-5.txt'), 'plan-5.txt');
    const tasks = draft.indices.flatMap((one) => one.tasks);
    expect(tasks.filter(({ text }) => text.startsWith('Tham mưu'))).toEqual([]);
    expect(draft.indices.map(({ leadUnit }) => namesOf(draft, [leadUnit!])[0])).toEqual([
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
    const draft = await draftOf(bytesOf('plan-4.xlsx'), 'plan-4.xlsx');
    expect(index(draft, 'III').baseline).toMatchObject({ score: 90.75, rank: 9 });
  });

  test('what the paper changes in itself is asked, each line', async () => {
    const draft = await draftOf(bytesOf('plan-6.txt'), 'plan-6.txt');
    const told = draft.doubts.filter((one) => one.type === 'told-besides' && one.why === 'amended');
    expect(told).toHaveLength(6);
  });
});

test.each(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.docx'])('%s is no plan', async (name) => {
  const reading = await readDocument(bytesOf(name), name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  expect(understandPlan(reading.blocks).type).toBe('no-plan');
});
