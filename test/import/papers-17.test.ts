import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../src/core/text/fold.ts';
import { judgedPapers } from './judged-papers.ts';

// The seventeenth set of somebody who had seen neither the code nor these tests (papers-17/ABOUT.md): what is right of it stays right.
// What is not read, or otherwise than it stands in the paper, is asserted nowhere.

const folder = 'test/import/papers-17';
const { draft, staysRead, areNoPlans } = judgedPapers(folder);

// The codes of the others' tasks are no names of indices, or stand in the name.
staysRead([[1, 'plan-1.docx', 18]]);
areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx']);

const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Told {
  indices: { name: string; baseScore: number | null; baseRank: number | null; lead: string }[];
}

test.each([
  { paper: 1, name: 'plan-1.docx' },
  { paper: 3, name: 'plan-3.xlsx' },
])('plan $paper has the results of its indices', async ({ paper, name }) => {
  const told = JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Told;
  const { indices } = await draft(name);
  expect(
    indices.map((one) => [plain(one.name), one.baseline?.score ?? null, one.baseline?.rank ?? null]),
  ).toEqual(told.indices.map((one) => [plain(one.name), one.baseScore, one.baseRank]));
});
