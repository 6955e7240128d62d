import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft, IndexDraft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { doubtsIn, judgedPapers, missingIn } from './judged-papers.ts';

// The tenth set of somebody who had seen neither the code nor these tests (papers-10/ABOUT.md): what is right of it stays right.
// What is not read, or otherwise than it stands in the paper, is asserted nowhere.

const folder = 'test/import/papers-10';
const { draft, staysRead, areNoPlans } = judgedPapers(folder);

// The other papers have groups or common work besides that are taken for indices, and asked.
staysRead([
  [1, 'plan-1.docx', 18],
  [4, 'plan-4.txt', 16],
  [5, 'plan-5.docx', 17],
]);

const names = new Map([
  [1, 'plan-1.docx'],
  [2, 'plan-2.docx'],
  [3, 'plan-3.xlsx'],
  [4, 'plan-4.txt'],
  [5, 'plan-5.docx'],
  [6, 'plan-6.docx'],
]);

const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Expected {
  indices: {
    code: string;
    leader: string;
    lead: string;
    baseScore: number | null;
    baseRank: number | null;
    target: { score: number | null; rank: number | null };
  }[];
  tasks: { index: string | null; says: string; product: string | null }[];
}

const toldOf = (paper: number): Expected =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
const read = (paper: number): Promise<Draft> => draft(names.get(paper)!);

/** The indices that an author tells of a paper beside those that were read of it by their codes; `but`: of which it is not right. */
async function pairsOf(paper: number, but: readonly string[]) {
  const { indices } = await read(paper);
  return toldOf(paper)
    .indices.filter(({ code }) => !but.includes(code))
    .map((told): [Expected['indices'][number], IndexDraft | undefined] => [
      told,
      indices.find(({ code }) => code === told.code),
    ]);
}

test.each([
  { paper: 1, but: [] },
  { paper: 2, but: [] },
  { paper: 3, but: [] },
  { paper: 4, but: [] },
  { paper: 5, but: [] },
  { paper: 6, but: [] },
])('plan $paper has the results of its indices', async ({ paper, but }) => {
  const pairs = await pairsOf(paper, but);
  expect(
    pairs.map(([{ code }, one]) => [code, one?.baseline?.score ?? null, one?.baseline?.rank ?? null]),
  ).toEqual(pairs.map(([{ code, baseScore, baseRank }]) => [code, baseScore, baseRank]));
});

test.each([
  { paper: 1, but: [] },
  { paper: 2, but: [] },
  { paper: 3, but: [] },
  { paper: 4, but: [] },
  { paper: 5, but: ['1'] },
  { paper: 6, but: [] },
])('plan $paper has what its indices are to reach', async ({ paper, but }) => {
  const pairs = await pairsOf(paper, but);
  expect(
    pairs.map(([{ code }, one]) => {
      const target = one?.target ?? null;
      return [
        code,
        target !== null && 'score' in target ? target.score : null,
        target !== null && 'rank' in target ? target.rank : null,
      ];
    }),
  ).toEqual(pairs.map(([{ code, target }]) => [code, target.score, target.rank]));
});

test.each([
  { paper: 1, but: ['1'] },
  { paper: 2, but: [] },
  { paper: 3, but: [] },
  { paper: 4, but: [] },
  { paper: 5, but: [] },
  { paper: 6, but: [] },
])('plan $paper has who directs its indices', async ({ paper, but }) => {
  const { people } = await read(paper);
  const pairs = await pairsOf(paper, but);
  expect(
    pairs.map(([{ code }, one]) => [
      code,
      one?.leaders.map((id) => people.find((person) => person.id === id)?.name),
    ]),
  ).toEqual(pairs.map(([{ code, leader }]) => [code, leader.split('; ')]));
});

test.each([
  { paper: 1, but: ['1'] },
  { paper: 2, but: [] },
  { paper: 3, but: ['4.1.1'] },
  { paper: 4, but: ['5'] },
  { paper: 5, but: [] },
  { paper: 6, but: [] },
])('plan $paper has the units that lead its indices', async ({ paper, but }) => {
  const { units } = await read(paper);
  const pairs = await pairsOf(paper, but);
  const leads = pairs.map(([{ code }, one]) => [code, units.find(({ id }) => id === one?.leadUnit)?.name]);
  expect(leads.map(([code, name]) => [code, plain(name ?? '')])).toEqual(
    pairs.map(([{ code, lead }]) => [code, plain(lead)]),
  );
});

test.each([1, 3])('plan %i has its tasks under their indices, and what comes of them', async (paper) => {
  const tasks = (await read(paper)).indices.flatMap((one) =>
    one.tasks.map(({ text, product }) => ({ code: one.code, text: plain(text), product })),
  );
  for (const { index, says, product } of toldOf(paper).tasks) {
    if (index === null) continue;
    const task = tasks.find(({ text }) => text.includes(plain(says)));
    expect([says, task?.code, plain(task?.product ?? '')]).toEqual([says, index, plain(product ?? '')]);
  }
});

test('the agency is the body that the letterhead names last', async () => {
  const drafts = await Promise.all([2, 4, 5, 6].map(read));
  expect(drafts.map(({ agency, year }) => [agency.name, year])).toEqual([
    ['UBND phường Kim Sa', 2026],
    ['UBND xã Nậm Khóa', 2026],
    ['Ban Quản lý Khu kinh tế', 2026],
    ['Ủy ban nhân dân thị xã Hòa Khê', 2024],
  ]);
});

describe('what is open is asked', () => {
  const doubtsOf = async (paper: number): Promise<string[]> => doubtsIn(await read(paper), 'mark');
  const missingOf = async (paper: number): Promise<string[]> => missingIn(await read(paper));

  test('times that are none, that are several, or beyond the year', async () => {
    expect(await doubtsOf(1)).toEqual(
      expect.arrayContaining(['time-open 4.2', 'no-such-time 5.1', 'due-outside 6.2']),
    );
    expect(await doubtsOf(2)).toContain('due-outside CS6.2');
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['time-open 4.1.1.1', 'due-outside 5.2.1.1']));
    expect(await doubtsOf(5)).toEqual(expect.arrayContaining(['time-open 5.2', 'time-open 6.1']));
  });

  test('results, targets and products that are missing, and targets below the result or in words alone', async () => {
    expect(await doubtsOf(1)).toEqual(expect.arrayContaining(['open-target 4', 'open-target 8']));
    // «…» in a cell is no target in words: there is none.
    expect(await doubtsOf(2)).toEqual(expect.arrayContaining(['no-target CS4', 'target-below CS5']));
    expect(await missingOf(2)).toEqual(
      expect.arrayContaining(['baseline CS9', 'target-rank CS9', 'product CS5.1']),
    );
    expect(await doubtsOf(3)).toEqual(
      expect.arrayContaining(['target-below 7.1.2', 'no-target 4.1.1', 'open-target 5.1.2']),
    );
    expect(await missingOf(3)).toEqual(expect.arrayContaining(['baseline 6.2.1', 'product 6.1.1.2']));
    expect(await doubtsOf(4)).toEqual(expect.arrayContaining(['open-target 6', 'open-target 8']));
    expect(await doubtsOf(5)).toContain('no-target 5');
    expect(await missingOf(6)).toContain('target 5');
  });

  test('who is one of several, no more, or short for another', async () => {
    expect(await doubtsOf(1)).toEqual(
      expect.arrayContaining(['several-leaders 3', expect.stringMatching(/^body-ended/)]),
    );
    expect(await doubtsOf(2)).toContain('several-leaders CS8');
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['several-leaders 5.2.1', 'own-or-outside']));
    expect(await doubtsOf(4)).toContain('several-leaders 4');
    expect(await doubtsOf(5)).toContain('several-leaders 5');
    expect(await doubtsOf(6)).toContain('several-leaders 6');
  });

  test('a name that one place spells otherwise', async () => {
    const spelt = async (paper: number): Promise<string[]> =>
      (await read(paper)).proposals.flatMap((one) => (one.type === 'leader' ? [one.words] : []));
    expect(await spelt(1)).toContain('Vi Văn Khuyên');
    expect(await spelt(3)).toContain('Hà Thê Vinh');
    expect(await spelt(6)).toContain('Lê Văn Tưởng');
    expect(await doubtsOf(5)).toContain('near-people');
  });

  test('figures of the whole that two places tell otherwise', async () => {
    const told = async (paper: number): Promise<string> => doubtsIn(await read(paper), 'words').join('\n');
    expect(await told(1)).toMatch(/aim-differs .*nhóm 05 .*6\/14/);
    expect(await told(2)).toMatch(/aim-differs .*22\/45 .*hạng 24/);
  });

  test('work for an index that the paper does not have is offered, and not put under another', async () => {
    const { further, indices } = await read(3);
    expect(further?.map(({ words }) => words)).toEqual([
      'Hỗ trợ doanh nghiệp xây dựng, áp dụng hệ thống quản lý đổi mới sáng tạo theo ISO 56002',
    ]);
    expect(indices.flatMap(({ tasks }) => tasks)).toHaveLength(16);
  });
});

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);
