import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold } from '../../src/core/text/fold.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { draftOf } from './read-made.ts';

// The fifth set of somebody who had seen neither the code nor these tests (papers-5/ABOUT.md): what is read of it stays read.

const folder = 'test/import/papers-5';
const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);

interface Expected {
  indices: { name: string }[];
}

test.each([
  [2, 'plan-2.docx'],
  [3, 'plan-3.docx'],
  [5, 'plan-5.txt'],
])('plan %i has its indices, and none besides', async (paper, name) => {
  const told = JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
  const draft = await draftOf(bytesOf(name), name);
  expect(draft.indices.map((one) => plain(one.name))).toEqual(told.indices.map((one) => plain(one.name)));
});

test.each(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.docx'])('%s is no plan', async (name) => {
  const reading = await readDocument(bytesOf(name), name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  expect(understandPlan(reading.blocks).type).toBe('no-plan');
});
