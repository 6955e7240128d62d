import { isOpenMatter } from '../matters/matter.ts';
import type { State } from '../state/state.ts';

/** When something is said of what units asked for or committed to, epoch ms. */
export const promiseMoments = ({ extensions, commitments }: State): number[] => [
  ...extensions.flatMap(({ settled, remindAt }) => (settled ? [] : [remindAt])),
  ...commitments.flatMap(({ next }) => next?.at ?? []),
];

/** When something is said of what units reported as standing in the way or asked for, epoch ms. */
export const matterMoments = ({ matters }: Pick<State, 'matters'>): number[] =>
  matters.flatMap((one) =>
    one.withdrawnAt !== undefined ? [] : (one.tellAt ?? (isOpenMatter(one) ? [one.remindAt] : [])),
  );
