import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { doubtsIn, type JudgedPlan, judgedPapers, missingIn } from './judged-papers.ts';

// The seventh set of somebody who had seen neither the code nor these tests (papers-7/ABOUT.md): what is read of it stays read.

const folder = 'test/import/papers-7';
const { draft, staysRead, areNoPlans } = judgedPapers(folder);

const plans: JudgedPlan[] = [
  // Of how many tasks the index is right; those that are missing name none, one that is none, or two at once, and are asked.
  [1, 'plan-1.docx', 18],
  [2, 'plan-2.docx', 16],
  [3, 'plan-3.xlsx', 18],
  [4, 'plan-4.txt', 17],
  [5, 'plan-5.docx', 14],
  [6, 'plan-6.docx', 14],
];
staysRead(plans);

const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Expected {
  indices: {
    name: string;
    lead: string;
    baseScore: number | null;
    baseRank: number | null;
    target: { score: number | null };
  }[];
}

const toldOf = (paper: number): Expected =>
  JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
const read = (paper: number): Promise<Draft> => draft(plans.find(([number]) => number === paper)![1]);

test.each([1, 2, 3, 5, 6])('plan %i has the results and targets of its indices', async (paper) => {
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
  const drafts = await Promise.all(plans.map(([paper]) => read(paper)));
  expect(drafts.map(({ agency, year }) => [agency.name, year])).toEqual([
    ['Sở Nông nghiệp và Môi trường', 2026],
    ['UBND xã Bản Lầm', 2026],
    ['Ban Quản lý Khu kinh tế', 2027],
    ['UBND đặc khu Hòn Vân', 2026],
    ['Ủy ban nhân dân phường Kim Bồng', 2026],
    ['Ủy ban nhân dân tỉnh Bình Trị', 2026],
  ]);
});

describe('what is open is asked', () => {
  const doubtsOf = async (paper: number): Promise<string[]> => doubtsIn(await read(paper), 'mark');
  const missingOf = async (paper: number): Promise<string[]> => missingIn(await read(paper));

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

  test('figures of the whole, of an index and names that two places tell otherwise', async () => {
    const wordsOf = async (paper: number): Promise<string> => {
      const { doubts, proposals } = await read(paper);
      return [
        ...doubts.map((one) =>
          one.type === 'told-besides' ? `${one.why} ${one.words}` : JSON.stringify(one),
        ),
        ...proposals.map((one) => (one.type === 'spelling' ? one.source : '')),
      ].join('\n');
    };
    expect(await wordsOf(1)).toMatch(/9\/17/);
    expect(await wordsOf(1)).toContain('Nguyển Quang Thắng');
    expect(await wordsOf(2)).toMatch(/75 điểm.*74 điểm/);
    expect(await wordsOf(2)).toContain('Cạnh tranh bình đẳng: 7,42');
    expect(await wordsOf(3)).toMatch(/81,85.*82,15 điểm/);
    expect(await wordsOf(3)).toMatch(/88 điểm.*69 điểm/);
    expect(await wordsOf(4)).toContain('Trịnh Xuân Vinh');
    expect(await wordsOf(5)).toContain('"said":77.33');
    expect(await wordsOf(5)).toContain('Phan Thị Mĩ Lệ');
    expect(await wordsOf(6)).toMatch(/hạng 20/);
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

areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);
