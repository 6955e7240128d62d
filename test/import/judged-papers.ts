import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { fold } from '../../src/core/text/fold.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { draftOf } from './read-made.ts';

/** What the author of a paper takes from it; a task is found by words that stand in it. */
interface Expected {
  indices: { name: string }[];
  /** No index, where the paper names none. */
  tasks: { says: string; core?: string; index: string | null }[];
}

/** A paper by its number and name, and of how many of its tasks the index is read right. */
export type JudgedPlan = readonly [paper: number, name: string, tasks: number];

const plain = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** How many tasks of a paper stand in a draft under the index that its author names. */
function tasksFound(draft: Draft, told: Expected): number {
  return told.tasks.filter((task) =>
    draft.indices.some(
      ({ code, name, tasks }) =>
        // Where a paper has no codes its author names the index.
        (code === task.index || plain(name) === plain(task.index ?? '')) &&
        tasks.some(({ text }) => plain(text).includes(plain(task.core ?? task.says))),
    ),
  ).length;
}

/** What a draft asks, in a line each. @param said what tells one thing that is told besides from another */
export const doubtsIn = ({ doubts }: Draft, said: 'mark' | 'words'): string[] =>
  doubts.map((one) => {
    if (one.type === 'told-besides') return `${one.why} ${one[said]}`;
    if ('task' in one) return `${one.type} ${one.task}`;
    return 'code' in one ? `${one.type} ${one.code}` : one.type;
  });

/** What a draft lacks, in a line each. */
export const missingIn = ({ missing }: Draft): string[] =>
  missing.map(({ what, of }) => `${what} ${of ?? ''}`);

/** A set of papers by somebody who had seen neither the code nor the tests, as it lies in a folder with its ABOUT.md. */
export function judgedPapers(folder: string) {
  const bytesOf = (name: string): Buffer => readFileSync(`${folder}/${name}`);
  const drafts = new Map<string, Promise<Draft>>();
  /** Read once for all that is asked of it: no test changes a draft. */
  const draft = (name: string): Promise<Draft> => {
    const known = drafts.get(name) ?? draftOf(bytesOf(name), name);
    drafts.set(name, known);
    return known;
  };
  return {
    draft,
    /** What is read of the set stays read: of each plan its indices and none besides, and its tasks. */
    staysRead: (plans: readonly JudgedPlan[]): void =>
      test.each(plans.map((plan) => [...plan] as const))(
        'plan %i has its indices, and none besides, and its tasks',
        async (paper, name, tasks) => {
          const told = JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as Expected;
          const read = await draft(name);
          expect(read.indices.map((one) => plain(one.name))).toEqual(
            told.indices.map((one) => plain(one.name)),
          );
          expect(tasksFound(read, told)).toBe(tasks);
        },
      ),
    areNoPlans: (names: readonly string[]): void =>
      test.each([...names])('%s is no plan', async (name) => {
        const reading = await readDocument(bytesOf(name), name);
        if (reading.type === 'refused') throw new Error(`refused: ${reading.why}`);
        expect(understandPlan(reading.blocks).type).toBe('no-plan');
      }),
  };
}
