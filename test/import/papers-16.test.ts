import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft, IndexDraft, TaskDraft } from '../../src/core/plan/draft.ts';
import type { Task } from '../../src/core/plan/plan.ts';
import { dueDayOf } from '../../src/core/report/due.ts';
import { fold } from '../../src/core/text/fold.ts';
import { doubtsIn, judgedPapers, missingIn } from './judged-papers.ts';

// The sixteenth set of somebody who had seen neither the code nor these tests (papers-16/ABOUT.md): what is right of it stays right.
// What is not read, or otherwise than it stands in the paper, is asserted nowhere.

const folder = 'test/import/papers-16';
const { draft, staysRead, areNoPlans } = judgedPapers(folder);

// The third has other codes in its columns, two pillars of the sixth are groups; two tasks of the fourth have letters taken apart.
staysRead([
  [1, 'plan-1.docx', 17],
  [2, 'plan-2.docx', 20],
  [4, 'plan-4.txt', 17],
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
/** A unit of the ward with or without the ward in its name: its tables leave it out. */
const body = (name: string): string => plain(name).replace(/ phuong$/, '');

interface Expected {
  indices: {
    code: string;
    name: string;
    /** Several with semicolons between. */
    leader: string | null;
    lead: string;
    coordinating: string[];
    baseScore: number | null;
    baseRank: number | null;
    target: { score: number | null; rank: number | null };
  }[];
  tasks: {
    index: string | null;
    says: string;
    owners: string[];
    due: string | null;
    product: string | null;
    source: string | null;
  }[];
}

const toldOf = (paper: number): Expected =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
const read = (paper: number): Promise<Draft> => draft(names.get(paper)!);

/** The indices that an author tells of a paper beside those that were read of it by their names; `but`: of which it is not right. */
async function pairsOf(paper: number, but: readonly string[]) {
  const { indices } = await read(paper);
  return toldOf(paper)
    .indices.filter(({ code }) => !but.includes(code))
    .map((told): [Expected['indices'][number], IndexDraft | undefined] => [
      told,
      indices.find(({ name }) => plain(name) === plain(told.name)),
    ]);
}

/** The same of its tasks, by their numbers from 1 on, with the name of the index that the author puts each under. */
async function tasksOf(paper: number, but: readonly number[]) {
  const { indices } = await read(paper);
  const expected = toldOf(paper);
  const tasks = indices.flatMap((one) => one.tasks.map((task) => ({ one, task, text: plain(task.text) })));
  return expected.tasks
    .filter((_, at) => !but.includes(at + 1))
    .map((told) => ({
      told,
      under: expected.indices.find(({ code }) => code === told.index)?.name ?? '',
      found: tasks.find(({ text }) => text.includes(plain(told.says))),
    }));
}

const unitIn =
  ({ units }: Draft) =>
  (id: string | null): string =>
    body(units.find((unit) => unit.id === id)?.name ?? '');

const dayOf = (due: TaskDraft['due'], year: number): string | null =>
  due === null ? null : dueDayOf({ due } as Task, year);

// Rows of pillars, which may be indices or groups: two are proposed as groups, and of the third it is asked.
const pillars = ['1', '2', '6'];

test('the workbook has its indices in their order, and the tasks that its codes tell below them', async () => {
  const { indices } = await read(3);
  expect(indices.map(({ name }) => plain(name))).toEqual(toldOf(3).indices.map(({ name }) => plain(name)));
  for (const { told, under, found } of await tasksOf(3, [18])) {
    expect([told.says, plain(found?.one.name ?? '')]).toEqual([told.says, plain(under)]);
  }
});

test('the province has its indices under their codes', async () => {
  for (const [told, one] of await pairsOf(6, pillars)) expect(one?.code).toBe(told.code);
});

test.each([
  { paper: 1, but: [] },
  { paper: 2, but: [] },
  { paper: 3, but: [] },
  { paper: 4, but: [] },
  { paper: 5, but: [] },
  { paper: 6, but: pillars },
])('plan $paper has the results of its indices', async ({ paper, but }) => {
  const pairs = await pairsOf(paper, but);
  expect(
    pairs.map(([{ code }, one]) => [code, one?.baseline?.score ?? null, one?.baseline?.rank ?? null]),
  ).toEqual(pairs.map(([{ code, baseScore, baseRank }]) => [code, baseScore, baseRank]));
});

// Left out: aims in words alone, and a span.
test.each([
  { paper: 1, but: ['5', '8'] },
  { paper: 2, but: [] },
  { paper: 3, but: [] },
  { paper: 4, but: ['4'] },
  { paper: 5, but: [] },
  { paper: 6, but: [...pillars, '6.1.2'] },
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

test('an aim in words alone stays as it is said', async () => {
  const wordsOf = async (paper: number, code: string) =>
    (await pairsOf(paper, [])).find(([told]) => told.code === code)?.[1]?.target;
  expect(await wordsOf(1, '5')).toEqual({ type: 'words', words: 'giữ vững thứ hạng, phấn đấu tăng điểm' });
  expect(await wordsOf(3, 'CS4')).toEqual({ type: 'words', words: 'Giữ vững' });
});

// Left out: leaders whose names are mistyped and not corrected, and who leads «directly» in a sentence.
test.each([
  { paper: 1, but: [] },
  { paper: 2, but: ['7'] },
  { paper: 3, but: ['CS3', 'CS4'] },
  { paper: 4, but: [] },
  { paper: 5, but: ['1', '2'] },
  { paper: 6, but: pillars },
])('plan $paper has who directs its indices', async ({ paper, but }) => {
  const { people } = await read(paper);
  const pairs = await pairsOf(paper, but);
  expect(
    pairs.map(([{ code }, one]) => [
      code,
      one?.leaders.map((id) => people.find((person) => person.id === id)?.name).sort(),
    ]),
  ).toEqual(pairs.map(([{ code, leader }]) => [code, (leader?.split('; ') ?? []).sort()]));
});

// Left out: two leads, of which the second helps, which is asked; a body that nobody knows.
test.each([
  { paper: 1, but: [] },
  { paper: 2, but: [] },
  { paper: 3, but: ['CS9'] },
  { paper: 4, but: [] },
  { paper: 5, but: [] },
  { paper: 6, but: [...pillars, '2.2.2'] },
])('plan $paper has the units that lead its indices', async ({ paper, but }) => {
  const unit = unitIn(await read(paper));
  const pairs = await pairsOf(paper, but);
  expect(pairs.map(([{ code }, one]) => [code, unit(one?.leadUnit ?? null)])).toEqual(
    pairs.map(([{ code, lead }]) => [code, body(lead)]),
  );
});

// Left out besides: what stands beside a body that nobody knows, and a name of which the letters are taken apart.
test.each([
  { paper: 1, but: [] },
  { paper: 2, but: ['8'] },
  { paper: 3, but: ['CS4', 'CS7'] },
  { paper: 4, but: ['6'] },
  { paper: 5, but: [] },
  { paper: 6, but: [...pillars, '2.2.2'] },
])('plan $paper has the units that help with its indices', async ({ paper, but }) => {
  const unit = unitIn(await read(paper));
  const pairs = await pairsOf(paper, but);
  expect(pairs.map(([{ code }, one]) => [code, one?.coordinating.map(unit)])).toEqual(
    pairs.map(([{ code, coordinating }]) => [code, coordinating.map(body)]),
  );
});

// Left out: products that no word calls so; a source that is cut short; what is of no index, of two, or of one that is not there.
test.each([
  { paper: 1, but: [4, 7, 17] },
  { paper: 2, but: [] },
  { paper: 3, but: [18] },
  { paper: 4, but: [4, 14, 18] },
  { paper: 5, but: [1, 3, 7, 14] },
  { paper: 6, but: [1, 4, 5, 7, 13, 15, 16, 17] },
])(
  'plan $paper has its tasks under their indices, what comes of them, and whence they come',
  async ({ paper, but }) => {
    for (const { told, under, found } of await tasksOf(paper, but)) {
      expect([
        told.says,
        plain(found?.one.name ?? ''),
        plain(found?.task.product ?? ''),
        plain(found?.task.source ?? ''),
      ]).toEqual([told.says, plain(under), plain(told.product ?? ''), plain(told.source ?? '')]);
    }
  },
);

// Left out besides: tasks of which the paper does not say who owes them, and short names.
test.each([
  { paper: 1, but: [12, 13] },
  { paper: 2, but: [20] },
  { paper: 3, but: [17, 18] },
  { paper: 4, but: [4, 5, 14, 16, 18, 19] },
  { paper: 5, but: [16] },
  { paper: 6, but: [5, 7, 15, 17] },
])('plan $paper has who owes its tasks', async ({ paper, but }) => {
  const unit = unitIn(await read(paper));
  for (const { told, found } of await tasksOf(paper, but)) {
    const owners = found?.task.owners ?? [found?.one.leadUnit ?? null];
    expect([told.says, ...owners.map(unit)]).toEqual([told.says, ...told.owners.map(body)]);
  }
});

// Left out besides: a cell that shows a month and holds its first day, several times, and a year that cannot be meant.
test.each([
  { paper: 1, but: [] },
  { paper: 2, but: [13] },
  { paper: 3, but: [9, 14, 18] },
  { paper: 4, but: [4, 9, 14, 18] },
  { paper: 5, but: [] },
  { paper: 6, but: [5, 7, 12, 13, 15, 17] },
])('plan $paper has when its tasks are to be done', async ({ paper, but }) => {
  const { year } = await read(paper);
  for (const { told, found } of await tasksOf(paper, but)) {
    expect([told.says, dayOf(found?.task.due ?? null, year ?? 0)]).toEqual([told.says, told.due]);
  }
});

test('whose papers they are', async () => {
  const drafts = await Promise.all([1, 2, 4, 5, 6].map(read));
  expect(drafts.map(({ agency, year }) => [agency.name, year])).toEqual([
    ['Sở Xây dựng', 2026],
    ['Ủy ban nhân dân phường Bình Khê', 2026],
    ['UBND huyện Sông Trầu', 2024],
    ['Sở Tài chính', 2026],
    ['Ủy ban nhân dân tỉnh Thanh Bình', 2026],
  ]);
});

test('short names that a sheet tells, or that are the letters of one name in the paper', async () => {
  const shortIn = async (paper: number): Promise<string[]> =>
    (await read(paper)).proposals.flatMap((one) => (one.type === 'unit-name' ? one.words : []));
  expect(await shortIn(1)).toContain('QLVT&ATGT');
  expect(await shortIn(2)).toEqual(expect.arrayContaining(['VP HĐND-UBND', 'Phòng KT-HT&ĐT', 'Phòng VH-XH']));
  expect(await shortIn(3)).toEqual(expect.arrayContaining(['VP', 'QLĐT', 'QHXDMT', 'QLDN-LĐ', 'TTDV']));
  expect(await shortIn(4)).toEqual(expect.arrayContaining(['Phòng TC-KH', 'Phòng VHTT']));
  expect(await shortIn(5)).toEqual(expect.arrayContaining(['TT. TV&XTĐT', 'P. TĐ&GSĐT', 'P. ĐKKD']));
  expect(await shortIn(6)).toEqual(expect.arrayContaining(['Sở NN&MT', 'Sở GD&ĐT']));
});

describe('what is open is asked', () => {
  const doubtsOf = async (paper: number): Promise<string[]> => doubtsIn(await read(paper), 'mark');
  const wordsOf = async (paper: number): Promise<string> => doubtsIn(await read(paper), 'words').join('\n');
  const missingOf = async (paper: number): Promise<string[]> => missingIn(await read(paper));

  test('times that are none, that no calendar has, several, or beyond the year', async () => {
    expect(await doubtsOf(1)).toEqual(expect.arrayContaining(['no-such-time 4.1', 'due-outside 7.2']));
    expect(await doubtsOf(2)).toEqual(
      expect.arrayContaining(['time-open 2.2', 'due-outside 4.2', 'time-open 5.3']),
    );
    expect(await wordsOf(2)).toMatch(/no-time .*Nhân rộng mô hình/);
    expect(await doubtsOf(3)).toEqual(expect.arrayContaining(['time-open 8.1', 'due-outside 8.3']));
    expect(await doubtsOf(4)).toEqual(
      expect.arrayContaining(['due-outside 4.1', 'time-open 4.2', 'due-outside 6.1']),
    );
    expect(await doubtsOf(5)).toEqual(
      expect.arrayContaining(['time-open 5.2', 'due-outside 6.2', 'no-such-time 7.2']),
    );
    expect(await doubtsOf(6)).toEqual(
      expect.arrayContaining(['due-outside 2.2.2.1', 'time-open 2.1.1.1', 'due-outside 2.1.1.2']),
    );
    expect(await wordsOf(6)).toMatch(/no-time .*Triển khai các đợt cao điểm/);
  });

  test('targets that are missing, in words, a span, below the result, or of places up', async () => {
    expect(await doubtsOf(1)).toEqual(
      expect.arrayContaining(['target-beside 2', 'open-target 5', 'no-target 6', 'open-target 8']),
    );
    expect(await doubtsOf(2)).toEqual(expect.arrayContaining(['target-below 4', 'target-beside 7']));
    expect(await doubtsOf(3)).toContain('open-target 4');
    expect(await missingOf(3)).toEqual(
      expect.arrayContaining(['target-rank 7', 'target-rank 9', 'baseline 9']),
    );
    expect(await doubtsOf(4)).toEqual(
      expect.arrayContaining(['open-target 4', 'target-beside 5', 'no-target 6']),
    );
    expect(await doubtsOf(5)).toEqual(expect.arrayContaining(['no-target 3', 'target-below 5']));
    expect(await missingOf(5)).toContain('baseline 8');
    expect(await doubtsOf(6)).toContain('no-target 2.2.2');
    expect(await missingOf(6)).toContain('baseline 6.2.1');
  });

  test('ranks of the year before that are not there', async () => {
    expect(await doubtsOf(1)).toContain('no-base-rank 4');
    expect(await doubtsOf(4)).toContain('no-base-rank 8');
  });

  test('what two places tell otherwise', async () => {
    expect(await wordsOf(1)).toMatch(/aim-differs .*8,20 điểm.*8,00 điểm/);
    expect((await read(2)).doubts).toContainEqual(
      expect.objectContaining({ type: 'sum-differs', said: 42.41, sum: 42.14 }),
    );
    expect((await read(5)).doubts).toContainEqual(
      expect.objectContaining({ type: 'task-differs', task: '5.1', of: 'time' }),
    );
  });

  test('who is one of several, spelt otherwise, or a body that has ended', async () => {
    for (const [paper, mark] of [
      [1, 'several-leaders 3'],
      [2, 'several-leaders 6'],
      [3, 'several-leaders 7'],
      [4, 'several-leaders 3'],
      [5, 'several-leaders 4'],
      [6, 'several-leads 2.2.2'],
    ] as const) {
      expect(await doubtsOf(paper)).toContain(mark);
    }
    for (const [paper, words] of [
      [1, 'Trần Hữu Cãnh'],
      [4, 'Nguyễn Văn Thanh'],
    ] as const) {
      const { proposals } = await read(paper);
      expect(proposals).toContainEqual(expect.objectContaining({ type: 'leader', words }));
    }
    expect((await read(2)).doubts).toContainEqual(
      expect.objectContaining({ type: 'near-people', name: 'Hồ Quang Nhật', otherName: 'Hồ Quang Nhựt' }),
    );
    expect(await wordsOf(5)).toMatch(/leader-differs .*Hà Thị Bích Vâng/);
    expect(await wordsOf(6)).toMatch(/leader-differs .*Cao Xuân Trưởng/);
    for (const [paper, name] of [
      [1, 'Thanh tra Sở'],
      [2, 'Phòng Tài nguyên và Môi trường'],
    ] as const) {
      const { doubts } = await read(paper);
      expect(doubts).toContainEqual(expect.objectContaining({ type: 'body-ended', name }));
    }
  });

  test('who directs, leads or does what, where nobody was read', async () => {
    expect(await missingOf(2)).toContain('leader 8');
    expect(await missingOf(3)).toEqual(expect.arrayContaining(['lead 9', 'owner 9.1: QLMT']));
    expect(await missingOf(5)).toContain('leader 8');
    for (const [paper, words] of [
      [1, /Biên soạn, phát hành sổ tay điện tử/],
      [5, /Công bố tối thiểu 10 bộ dữ liệu mở/],
    ] as const) {
      const { doubts } = await read(paper);
      expect(doubts.flatMap((one) => (one.type === 'no-owner' ? one.tasks : [])).join('\n')).toMatch(words);
    }
  });

  test('whether two names are one unit', async () => {
    for (const [paper, otherName] of [
      [1, 'Phòng Quản lý nhà và TTBĐS'],
      [2, 'Trung tâm Phục vụ HCC'],
    ] as const) {
      const { doubts } = await read(paper);
      expect(doubts).toContainEqual(expect.objectContaining({ type: 'same-unit', otherName }));
    }
  });

  test('a note at a cell, a task without a product, and work of no index', async () => {
    expect(await wordsOf(3)).toMatch(/cell-note G16: Chị Oanh cho ý kiến lại/);
    expect(await missingOf(3)).toContain('product 7.1');
    const { further } = await read(6);
    expect(further?.map(({ words }) => words).join('\n')).toMatch(/cập nhật tài liệu minh chứng/);
  });

  test('a draft without its number and day', async () => {
    expect(await missingOf(6)).toContain('date ');
    expect(await doubtsOf(6)).toContain('no-number');
    expect((await read(6)).unplaced.map(({ words }) => words)).toContain('DỰ THẢO');
  });
});

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);
