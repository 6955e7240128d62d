import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { doubtsIn, type JudgedPlan, judgedPapers, missingIn } from './judged-papers.ts';

// The ninth set of somebody who had seen neither the code nor these tests (papers-9/ABOUT.md): what is right of it stays right.

const folder = 'test/import/papers-9';
const { draft, staysRead, areNoPlans } = judgedPapers(folder);

// Of how many tasks the index is right. In the fifth paper no task has its index.
const plans: JudgedPlan[] = [
  [1, 'plan-1.docx', 18],
  [2, 'plan-2.docx', 18],
  [3, 'plan-3.docx', 17],
  [4, 'plan-4.txt', 19],
  [6, 'plan-6.xlsx', 15],
];
staysRead(plans);

const names = new Map(plans.map(([paper, name]) => [paper, name]));
names.set(5, 'plan-5.docx');

const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Expected {
  indices: {
    name: string;
    leader: string;
    lead: string;
    baseScore: number | null;
    baseRank: number | null;
    target: { score: number | null };
  }[];
}

const toldOf = (paper: number): Expected['indices'] =>
  (JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected).indices;
const read = (paper: number): Promise<Draft> => draft(names.get(paper)!);

test.each([2, 3, 4, 5, 6])('plan %i has the results of its indices', async (paper) => {
  const draft = await read(paper);
  expect(
    draft.indices.map(({ name, baseline }) => [plain(name), baseline?.score ?? null, baseline?.rank ?? null]),
  ).toEqual(toldOf(paper).map(({ name, baseScore, baseRank }) => [plain(name), baseScore, baseRank]));
});

// A span («từ 3,5 đến 3,7») is held in words, and asked; its author takes the lower end, and names it as doubtful.
test.each([
  { paper: 2, span: 'Quản trị môi trường' },
  { paper: 3, span: null },
  { paper: 4, span: null },
  { paper: 6, span: 'Tỷ lệ doanh nghiệp có hoạt động nghiên cứu và phát triển' },
])('plan $paper has the scores that its indices are to reach', async ({ paper, span }) => {
  const draft = await read(paper);
  expect(
    draft.indices.map(({ name, target }) => [
      plain(name),
      target !== null && 'score' in target ? target.score : null,
    ]),
  ).toEqual(toldOf(paper).map(({ name, target }) => [plain(name), name === span ? null : target.score]));
});

test.each([3, 6])('plan %i has who directs its indices', async (paper) => {
  const draft = await read(paper);
  const leaders = draft.indices.map(({ leaders }) =>
    leaders.map((id) => draft.people.find((one) => one.id === id)?.name),
  );
  const told = toldOf(paper).map(({ leader }) =>
    leader.split('; ').map((one) => one.replace(/^(?:Phó )?Chủ tịch UBND (?:phường|tỉnh) /, '')),
  );
  expect(leaders).toEqual(told);
});

test.each([3, 5])('plan %i has the units that lead its indices', async (paper) => {
  const draft = await read(paper);
  const leads = draft.indices.map(({ leadUnit }) => draft.units.find(({ id }) => id === leadUnit)?.name);
  expect(leads.map((name) => plain(name ?? ''))).toEqual(toldOf(paper).map(({ lead }) => plain(lead)));
});

test('the agency is the body that the letterhead names last', async () => {
  const drafts = await Promise.all([1, 2, 3, 4].map(read));
  expect(drafts.map(({ agency, year }) => [agency.name, year])).toEqual([
    ['Sở Tư pháp', 2026],
    ['UBND xã Mường Thín', 2026],
    ['UBND phường Nam Châu', 2026],
    ['Ủy ban nhân dân huyện Cẩm Lương', 2024],
  ]);
});

describe('what is open is asked', () => {
  const doubtsOf = async (paper: number): Promise<string[]> => doubtsIn(await read(paper), 'mark');
  const missingOf = async (paper: number): Promise<string[]> => missingIn(await read(paper));

  test('times that are several, or beyond the year', async () => {
    expect(await doubtsOf(2)).toEqual(expect.arrayContaining(['time-open 3.1', 'due-outside 7.1']));
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['due-outside 2.1', 'due-outside 6.1']));
    expect(await doubtsOf(6)).toEqual(expect.arrayContaining(['due-outside 2.2.3.2', 'time-open 4.1.1.1']));
  });

  test('results and targets that are missing, a span or in words alone', async () => {
    expect(await doubtsOf(2)).toEqual(
      expect.arrayContaining(['no-target 6', 'open-target 2', 'open-target 4', 'open-target 7']),
    );
    expect(await doubtsOf(3)).toContain('no-target 6');
    expect(await doubtsOf(5)).toContain('no-target CSTP8');
    expect(await missingOf(5)).toContain('baseline CSTP7');
    expect(await doubtsOf(6)).toEqual(
      expect.arrayContaining(['no-target 2.2.3', 'open-target 5.1.3', 'target-beside 1.2.2']),
    );
    expect(await missingOf(6)).toEqual(expect.arrayContaining(['baseline 5.2.1', 'target-rank 5.2.1']));
  });

  test('who is nobody, one of several, short for another or no more', async () => {
    expect(await doubtsOf(2)).toEqual(expect.arrayContaining(['several-leaders 7', 'no-owner']));
    expect(await missingOf(2)).toContain('owner 5.1: TTPVHCC xã');
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['several-leaders 7', 'body-ended']));
    // «Văn phòng» is taken for the one office that the paper names whole, as its author has it, which is asked.
    expect((await read(3)).proposals).toContainEqual(
      expect.objectContaining({ type: 'unit-name', words: 'Văn phòng' }),
    );
    expect(await doubtsOf(6)).toEqual(expect.arrayContaining(['several-leaders 4.1.1', 'no-owner']));
    expect(await missingOf(6)).toContain('owner 4.1.1.1: NHNN CN KV5');
  });

  test('a name that one place spells otherwise', async () => {
    const spelt = async (paper: number): Promise<string[]> =>
      (await read(paper)).proposals.flatMap((one) => (one.type === 'leader' ? [one.words] : []));
    expect(await spelt(2)).toContain('Lò Thị Hạc');
    expect(await spelt(6)).toContain('Tạ Minh Hoang');
  });

  test('work for an index that the paper does not have is offered, and not put under another', async () => {
    const { further, indices } = await read(6);
    expect(further?.map(({ words }) => words)).toEqual([
      'Thi sáng kiến kỹ thuật tỉnh Trường Giang lần thứ 12',
    ]);
    expect(indices.flatMap(({ tasks }) => tasks)).toHaveLength(15);
  });
});

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);
