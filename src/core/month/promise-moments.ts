import type { State } from '../state/state.ts';

/** When something is said of what units asked for or committed to, epoch ms. */
export const promiseMoments = ({ extensions, commitments }: State): number[] => [
  ...extensions.flatMap(({ settled, remindAt }) => (settled ? [] : [remindAt])),
  ...commitments.flatMap(({ next }) => next?.at ?? []),
];
