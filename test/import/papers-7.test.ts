import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { draftOf } from './read-made.ts';

// The seventh set of somebody who had seen neither the code nor these tests (papers-7/ABOUT.md): what is read of it stays read.
// What is not read, or otherwise than it stands in the paper, is asserted nowhere: paper 5 is refused.

const folder = 'test/import/papers-7';
const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);

interface Expected {
  indices: {
    name: string;
    lead: string;
    baseScore: number | null;
    baseRank: number | null;
    target: { score: number | null };
  }[];
  tasks: { says: string; index: string | null }[];
}

const files: Record<number, string> = {
  1: 'plan-1.docx',
  2: 'plan-2.docx',
  3: 'plan-3.xlsx',
  4: 'plan-4.txt',
  6: 'plan-6.docx',
};
const toldOf = (paper: number): Expected =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
const read = (paper: number): Promise<Draft> => draftOf(bytesOf(files[paper]!), files[paper]);

test.each([
  // How many of the indices stand in the draft under their names; one of paper 4 has a gap within a word.
  [1, 8],
  [2, 9],
  [3, 8],
  [4, 7],
  [6, 10],
])('plan %i has its indices', async (paper, indices) => {
  const draft = await read(paper);
  const names = new Set(draft.indices.map((one) => plain(one.name)));
  expect(toldOf(paper).indices.filter(({ name }) => names.has(plain(name)))).toHaveLength(indices);
});

test.each([
  // Of how many tasks the index is right; one of paper 2 stands beside an empty cell.
  [1, 18],
  [2, 16],
  [3, 18],
  [4, 17],
  [6, 14],
])('plan %i has its tasks under their indices', async (paper, tasks) => {
  const draft = await read(paper);
  const found = toldOf(paper).tasks.filter(({ says, index }) =>
    draft.indices.some(
      ({ code, tasks: own }) => code === index && own.some(({ text }) => plain(text).includes(plain(says))),
    ),
  );
  expect(found).toHaveLength(tasks);
});

test.each([1, 2, 3, 6])('plan %i has the results and targets of its indices', async (paper) => {
  const draft = await read(paper);
  const figures = draft.indices.map(({ name, baseline, target }) => ({
    name: plain(name),
    was: [baseline?.score ?? null, baseline?.rank ?? null],
    aim: target !== null && 'score' in target ? target.score : null,
  }));
  for (const { name, baseScore, baseRank, target } of toldOf(paper).indices) {
    expect(figures).toContainEqual({ name: plain(name), was: [baseScore, baseRank], aim: target.score });
  }
});

test.each([1, 2, 3])('plan %i has the units that lead its indices', async (paper) => {
  const draft = await read(paper);
  const leads = draft.indices.map(({ name, leadUnit }) => [
    plain(name),
    draft.units.find(({ id }) => id === leadUnit)?.name,
  ]);
  for (const { name, lead } of toldOf(paper).indices) expect(leads).toContainEqual([plain(name), lead]);
});

test('the agency is the body that the letterhead names last', async () => {
  const drafts = await Promise.all(Object.keys(files).map((paper) => read(Number(paper))));
  expect(drafts.map(({ agency, year }) => [agency.name, year])).toEqual([
    ['Sở Nông nghiệp và Môi trường', 2026],
    ['UBND xã Bản Lầm', 2026],
    ['Ban Quản lý Khu kinh tế', 2027],
    ['UBND đặc khu Hòn Vân', 2026],
    ['Ủy ban nhân dân tỉnh Bình Trị', 2026],
  ]);
});

describe('what is open is asked', () => {
  const doubtsOf = async (paper: number): Promise<string[]> => {
    const { doubts } = await read(paper);
    return doubts.map((one) => {
      if (one.type === 'told-besides') return `${one.why} ${one.mark}`;
      if ('task' in one) return `${one.type} ${one.task}`;
      return 'code' in one ? `${one.type} ${one.code}` : one.type;
    });
  };
  const missingOf = async (paper: number): Promise<string[]> =>
    (await read(paper)).missing.map(({ what, of }) => `${what} ${of ?? ''}`);

  test('times that are none, that are several, or beyond the year', async () => {
    expect(await doubtsOf(1)).toEqual(expect.arrayContaining(['time-open 2.1', 'due-outside 6.2']));
    expect(await doubtsOf(2)).toEqual(
      expect.arrayContaining(['no-such-time 2.1', 'time-open 3.1', 'time-open 5.1', 'due-outside 5.2']),
    );
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['no-such-time II.2', 'due-outside VI.1']));
    expect(await doubtsOf(4)).toEqual(
      expect.arrayContaining(['time-open 1.2', 'due-outside 4.1', 'time-open 5.1', 'time-open 6.2']),
    );
  });

  test('targets that are missing, below the result, beyond the scale or in words alone', async () => {
    expect(await doubtsOf(1)).toEqual(
      expect.arrayContaining(['target-below 5', 'open-target 2', 'open-target 4']),
    );
    expect(await doubtsOf(2)).toContain('open-target 8');
    expect(await missingOf(2)).toContain('target-rank 4');
    expect(await doubtsOf(3)).toContain('beyond VI');
    expect(await missingOf(3)).toContain('target V');
    expect((await read(6)).doubts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'target-below', of: 'rank', target: 10, baseline: 9 }),
        expect.objectContaining({ type: 'no-target', name: 'Nhân lực nghiên cứu và phát triển' }),
      ]),
    );
  });

  test('who is nobody, or one of several', async () => {
    expect(await doubtsOf(1)).toEqual(expect.arrayContaining(['several-leaders 6', 'no-owner']));
    expect(await doubtsOf(2)).toContain('several-leaders 7');
    expect(await missingOf(2)).toEqual(
      expect.arrayContaining(['leader 9', 'owner 9.1: Tổ công nghệ số cộng đồng']),
    );
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['several-leaders VIII', 'no-owner']));
    expect(await missingOf(3)).toContain('owner II.2: P. Thanh tra');
    expect(await missingOf(4)).toContain('owner 7.2: Đoàn Thanh niên');
  });
});

test.each([
  ['noplan-7.docx', 'báo cáo'],
  ['noplan-8.txt', 'biên bản'],
  ['noplan-9.xlsx', 'danh sách'],
])('%s is no plan, but %s', async (name, seems) => {
  const reading = await readDocument(bytesOf(name), name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  expect(understandPlan(reading.blocks)).toMatchObject({ type: 'no-plan', seems });
});
