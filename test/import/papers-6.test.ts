import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';

// The sixth set of somebody who had seen neither the code nor these tests (papers-6/ABOUT.md): what is read of it stays read.

const folder = 'test/import/papers-6';
const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);

test.each(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.xlsx'])('%s is no plan', async (name) => {
  const reading = await readDocument(bytesOf(name), name);
  if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
  expect(understandPlan(reading.blocks).type).toBe('no-plan');
});
