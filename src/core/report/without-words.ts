import { ask, at, type Desk, type Effect, nextStep, put, trailing } from './desk-draft.ts';
import type { Entry } from './report.ts';
import { numberOf } from './task-number.ts';

/** The words of an answer that can be left out of it. */
export type WordsField = 'result' | 'obstacle' | 'proposal';

/** Of the named words of an answer those that it has. */
export const wordsThere = (entry: Entry | undefined, fields: readonly WordsField[]): WordsField[] =>
  fields.filter((field) => (entry?.[field] ?? '') !== '');

/** An answer without some of its words: its status, figure and evidence stay, and so does the question that stands. */
export function withoutWords(
  desk: Desk,
  { taskId, fields }: { taskId: string; fields: readonly WordsField[] },
  now: number,
): [Desk, Effect[]] {
  const { entries, step, pending } = desk.draft;
  const entry = entries[taskId];
  if (entry === undefined) return [desk, ask()];
  const { at: _, by: __, evidence: ___, signed: ____, ...said } = entry;
  for (const field of fields) delete said[field];
  const after = trailing(put(desk, taskId, said, [], now), [taskId]);
  const place = numberOf(desk.tasks, taskId);
  const isAmid = step.type === 'task' && step.taskId !== taskId;
  return isAmid
    ? [at(after, step, pending), ask({ type: 'noted', places: [place] })]
    : [at(after, nextStep(after)), ask()];
}
