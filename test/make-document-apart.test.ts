import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { DocumentWork } from '../src/core/documents/document-work.ts';
import { makeDocumentApart } from '../src/make-document-apart.ts';

const thread = pathToFileURL('test/support/document-thread.mjs');
/** What the stand-in is told instead of a document's work. */
const told = (word: string) => word as unknown as DocumentWork;

it('makes documents that follow one another in one thread, and lets go of one that failed or ended', async () => {
  const make = makeDocumentApart('/nowhere', { thread, keptMs: 60_000 });
  const heard: number[] = [];
  const first = await make(told('make'), (done, of) => heard.push(done, of));
  expect(heard).toEqual([1, 2]);
  expect(await make(told('make'), () => {})).toBe(first);
  await expect(make(told('fail'), () => {})).rejects.toThrow('failed as told');
  const next = await make(told('make'), () => {});
  expect(next).not.toBe(first);
  await expect(make(told('end'), () => {})).rejects.toThrow('was not made');
  expect(await make(told('make'), () => {})).not.toBe(next);
});

it('keeps no thread where no document follows, and two that are made at once have one each', async () => {
  const make = makeDocumentApart('/nowhere', { thread, keptMs: 0 });
  const [one, other] = await Promise.all([make(told('make'), () => {}), make(told('make'), () => {})]);
  expect(one).not.toBe(other);
  // Behind the timer that lets go of them.
  await new Promise((done) => setTimeout(done, 1));
  expect([one, other]).not.toContain(await make(told('make'), () => {}));
});
