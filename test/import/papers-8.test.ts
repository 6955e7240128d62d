import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { doubtsIn, type JudgedPlan, judgedPapers, missingIn } from './judged-papers.ts';

// The eighth set of somebody who had seen neither the code nor these tests (papers-8/ABOUT.md): what is read of it stays read.
// What is not read, or otherwise than it stands in the paper, is asserted nowhere.

const folder = 'test/import/papers-8';
const { draft, staysRead, areNoPlans } = judgedPapers(folder);

staysRead([
  // Of how many tasks the index is right; the one of paper 3 that is missing names an index that its table has not.
  [1, 'plan-1.docx', 17],
  [3, 'plan-3.xlsx', 17],
  [4, 'plan-4.txt', 17],
  [5, 'plan-5.docx', 16],
  [6, 'plan-6.docx', 15],
] satisfies JudgedPlan[]);

const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Expected {
  indices: {
    code: string;
    name: string;
    leader: string;
    lead: string;
    baseScore: number | null;
    baseRank: number | null;
    target: { score: number | null; rank: number | null };
  }[];
  tasks: { index: string; says: string; product: string | null }[];
}

const files: Record<number, string> = {
  1: 'plan-1.docx',
  2: 'plan-2.docx',
  3: 'plan-3.xlsx',
  4: 'plan-4.txt',
  5: 'plan-5.docx',
  6: 'plan-6.docx',
};
const toldOf = (paper: number): Expected =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
const read = (paper: number): Promise<Draft> => draft(files[paper]!);

test('plan 2 has its indices and none of its pillars, and the tasks that name one of them', async () => {
  const { indices } = await read(2);
  const told = toldOf(2);
  expect(indices.map(({ code, name }) => [code, plain(name)])).toEqual(
    told.indices.map(({ code, name }) => [code, plain(name)]),
  );
  const found = told.tasks.filter(({ says, index }) =>
    indices.some(
      ({ code, tasks }) => code === index && tasks.some(({ text }) => plain(text).includes(plain(says))),
    ),
  );
  expect(found).toHaveLength(13);
});

test.each([1, 2, 3, 6])('plan %i has the results and targets of its indices', async (paper) => {
  const { indices } = await read(paper);
  const figures = indices.map(({ name, baseline, target }) => ({
    name: plain(name),
    was: [baseline?.score ?? null, baseline?.rank ?? null],
    aim: [
      target !== null && 'score' in target ? target.score : null,
      target !== null && 'rank' in target ? target.rank : null,
    ],
  }));
  for (const { name, baseScore, baseRank, target } of toldOf(paper).indices)
    expect(figures).toContainEqual({
      name: plain(name),
      was: [baseScore, baseRank],
      aim: [target.score, target.rank],
    });
});

test('plan 5 has the ranks and targets of its indices', async () => {
  const { indices } = await read(5);
  expect(
    indices.map(({ baseline, target }) => [
      baseline?.rank ?? null,
      target !== null && 'score' in target ? target.score : null,
    ]),
  ).toEqual(toldOf(5).indices.map(({ baseRank, target }) => [baseRank, target.score]));
});

test.each([1, 2, 3, 5])('plan %i has the units that lead its indices', async (paper) => {
  const { indices, units } = await read(paper);
  const leads = indices.map(({ name, leadUnit }) => [
    plain(name),
    units.find(({ id }) => id === leadUnit)?.name,
  ]);
  // Who is told by letters, stands beside a second lead or is none that the paper's own list has is asked.
  const asked = [
    'Sở KHCN',
    'Sở Nông nghiệp và Môi trường; Sở Công Thương',
    'Bộ phận pháp chế',
    'TTDV',
    'P.QLĐT',
  ];
  for (const { name, lead } of toldOf(paper).indices.filter((one) => !asked.includes(one.lead)))
    expect(leads).toContainEqual([plain(name), lead]);
});

test.each([1, 2, 3, 4, 5])('plan %i has the leaders of its indices', async (paper) => {
  const { indices, people } = await read(paper);
  const leaders = indices.map(({ name, leaders }) => [
    plain(name),
    leaders.map((id) => people.find((one) => one.id === id)?.name).join('; '),
  ]);
  // A name with another letter is taken for the one that it is like, which is asked.
  const meant: Record<string, string> = {
    'Vũ Đức Lng': 'Vũ Đức Long',
    'Đinh Công Mậnh': 'Đinh Công Mạnh',
    'Lê Thị Minh Thư; Hoàng Văn Thái': 'Lê Thị Minh Thu; Hoàng Văn Thái',
    'Cầm Thị Hạn': 'Cầm Thị Hạnh',
  };
  for (const { name, leader } of toldOf(paper).indices)
    expect(leaders).toContainEqual([plain(name), meant[leader] ?? leader]);
});

test.each([2, 3, 6])('plan %i has the products of its tasks', async (paper) => {
  const { indices, further = [] } = await read(paper);
  const tasks = [
    ...indices.flatMap((one) => one.tasks),
    // Work with a code that no index of the paper has, or with two, is offered with all that its row says.
    ...further.map(({ words, facts }) => ({ text: words, product: facts?.product ?? null })),
  ];
  for (const { says, product } of toldOf(paper).tasks)
    expect(tasks.find(({ text }) => plain(text).includes(plain(says)))?.product ?? null).toBe(product);
});

test('the agency is the body that the letterhead names last', async () => {
  const drafts = await Promise.all(Object.keys(files).map((paper) => read(Number(paper))));
  expect(drafts.map(({ agency, year }) => [agency.name, year])).toEqual([
    ['Sở Nông nghiệp và Môi trường', 2026],
    ['Ủy ban nhân dân tỉnh Phú Giang', 2026],
    ['Ban Quản lý Khu kinh tế và các khu công nghiệp', 2026],
    ['UBND xã Khe Luông', 2026],
    ['Ủy ban nhân dân phường An Lạc Thượng', 2026],
    ['UBND huyện Lâm Khê', 2024],
  ]);
});

test('nobody who only gets a plan is a unit of it, and who drew up a table does not sign', async () => {
  const [board, ward, district] = await Promise.all([3, 5, 6].map(read));
  const named = [ward!, district!].flatMap(({ units }) => units.map(({ name }) => name));
  expect(named.filter((name) => name.startsWith('Sở Nội vụ'))).toEqual([]);
  expect(board!.document.signer.name).toBe('Phan Trọng Nghĩa');
  expect(board!.document.title).toMatch(/NĂM 2026$/);
  for (const { organisation } of [ward!, district!])
    expect(organisation.words.join('\n')).not.toMatch(/Nơi nhận|Lưu: VT|tiếp theo|Tổng cộng/);
});

describe('what is open is asked', () => {
  const doubtsOf = async (paper: number): Promise<string[]> => doubtsIn(await read(paper), 'words');
  const missingOf = async (paper: number): Promise<string[]> => missingIn(await read(paper));

  test('times that are none, or beyond the year', async () => {
    expect(await doubtsOf(1)).toContain('due-outside 3.3');
    expect(await doubtsOf(2)).toEqual(
      expect.arrayContaining(['no-such-time 2.1.1.1', 'due-outside 3.1.1.2']),
    );
    expect(await doubtsOf(3)).toEqual(
      expect.arrayContaining(['due-outside CS3.1', 'no-such-time CS4.1', 'time-open CS6.2']),
    );
    expect(await doubtsOf(5)).toContain('due-outside 3.3');
    expect(await doubtsOf(6)).toEqual(expect.arrayContaining(['due-outside II.1', 'no-such-time VI.2']));
  });

  test('targets that are missing, below the result, beyond the scale or in words alone', async () => {
    expect(await doubtsOf(1)).toEqual(expect.arrayContaining(['no-target 6', 'target-below 7']));
    expect(await doubtsOf(2)).toEqual(expect.arrayContaining(['target-below 2.1.1', 'no-target 5.1.2']));
    expect(await doubtsOf(3)).toEqual(
      expect.arrayContaining(['no-target CS4', expect.stringMatching(/^open-target CS8 .*75-77/)]),
    );
    expect(await doubtsOf(5)).toContainEqual(expect.stringMatching(/^open-target 5 .*cải thiện rõ rệt/));
    expect(await doubtsOf(6)).toEqual(expect.arrayContaining(['no-target VI', 'beyond VII']));
  });

  test('results that are missing or on another scale, and figures that two places tell otherwise', async () => {
    expect(await missingOf(2)).toContain('baseline 3.2.3');
    expect(await missingOf(3)).toContain('baseline CS9');
    expect(await doubtsOf(3)).toContainEqual(expect.stringMatching(/^other-scale CS7 .*6,71/));
    const first = await doubtsOf(1);
    expect(first).toContainEqual(expect.stringMatching(/^aim-differs .*nhóm 10.*08\/19/));
    expect(first).toContainEqual(expect.stringMatching(/^aim-differs 3 .*16\/19/));
    expect(await doubtsOf(2)).toContainEqual(expect.stringMatching(/^aim-differs .*42,50.*42,00/));
  });

  test('who is nobody, one of several, told by letters or ended', async () => {
    expect(await missingOf(1)).toEqual(
      expect.arrayContaining(['owner 3.1: VPĐKĐĐ', 'owner 8.2: Lãnh đạo Sở']),
    );
    expect(await doubtsOf(1)).toContain('body-ended');
    expect(await doubtsOf(2)).toEqual(
      expect.arrayContaining(['several-leads 6.2.3', 'body-ended', 'no-owner']),
    );
    expect(await missingOf(3)).toEqual(
      expect.arrayContaining(['lead CS6', 'lead CS7', 'owner CS6.2: Bộ phận pháp chế', 'owner CS7.1: TTDV']),
    );
    expect(await doubtsOf(3)).toContainEqual(expect.stringMatching(/^several-leaders CS6 /));
    expect(await doubtsOf(5)).toEqual(
      expect.arrayContaining([
        'near-people',
        'no-owner',
        'no-number',
        expect.stringMatching(/^several-leaders 3 /),
      ]),
    );
    expect(await missingOf(5)).toEqual(
      expect.arrayContaining(['date ', 'owner 4.2: Công ty Bưu chính Hòa Cảng']),
    );
    expect(await missingOf(6)).toEqual(
      expect.arrayContaining(['product VI.2', 'owner V.2: Đoàn kiểm tra 1024']),
    );
  });
});

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);

test.each([
  ['noplan-7.docx', 'công văn'],
  ['noplan-8.txt', 'báo cáo'],
])('%s seems to be %s', async (name, seems) => {
  const reading = await readDocument(readFileSync(`${folder}/${name}`), name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  expect(understandPlan(reading.blocks)).toMatchObject({ type: 'no-plan', seems });
});
