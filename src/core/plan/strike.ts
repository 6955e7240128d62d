import type { Draft } from './draft.ts';
import { ofTask } from './draft-tasks.ts';

/** What is said of tasks that are struck goes with them. @param ids of the tasks */
export function forgetTasks(draft: Draft, ids: ReadonlySet<string>): void {
  const isOf = (one: { type: string }): boolean => 'task' in one && ids.has(one.task as string);
  draft.proposals = draft.proposals.filter((one) => !isOf(one));
  draft.doubts = draft.doubts.filter((one) => !isOf(one));
  draft.missing = draft.missing.filter(({ of }) => !ids.has(of?.split(': ')[0] ?? ''));
  // Their numbers are those of others soon, of whom nothing was answered.
  const isAsked = (point: string): boolean => !ids.has(ofTask.exec(point)?.[0] ?? '');
  if (draft.asked === undefined) return;
  const { settled, later } = draft.asked;
  draft.asked.settled = settled.filter(isAsked);
  if (later !== undefined) draft.asked.later = later.filter(isAsked);
}

/** What is said of indices that are struck goes with them. @param codes of the indices */
export function forgetIndices(draft: Draft, codes: ReadonlySet<string>): void {
  for (const index of draft.indices) if (codes.has(index.within ?? '')) index.within = null;
  draft.proposals = draft.proposals.filter(
    (one) =>
      !(one.type === 'alias' && codes.has(one.of)) &&
      !(one.type === 'leader' && codes.has(one.index)) &&
      !((one.type === 'code' || one.type === 'from-aims') && codes.has(one.code)),
  );
  draft.missing = draft.missing.filter(({ of }) => !codes.has(of?.split(': ')[0] ?? ''));
}

/** Groups that hold no index any more are none of the plan. */
export function forgetEmptyGroups(draft: Draft): void {
  const grouped = new Set(draft.indices.map(({ group }) => group));
  draft.groups = draft.groups.filter(({ id }) => grouped.has(id));
  draft.proposals = draft.proposals.filter((one) => one.type !== 'group' || grouped.has(one.group));
}
