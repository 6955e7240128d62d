import { memo } from '../../kit/memo.ts';
import { isOpenMatter } from '../matters/matter.ts';
import type { Reports } from '../report/owed.ts';
import { awaitsConfirmation } from '../report/report.ts';
import type { State } from '../state/state.ts';

/** When whoever confirms hears of what was reported done, epoch ms. */
const claimMoments = memo(
  (reports: Reports) => [reports],
  (reports): readonly number[] =>
    Object.values(reports).flatMap(({ entries, returned }) =>
      Object.entries(entries).flatMap(([key, entry]) =>
        entry.confirmation && awaitsConfirmation(entry) && !returned.some(({ taskId }) => taskId === key)
          ? [entry.confirmation.tellAt]
          : [],
      ),
    ),
);

/** When something is said of what units asked for or committed to, or reported done, epoch ms. */
export const promiseMoments = ({ extensions, commitments, reports }: State): number[] => [
  ...extensions.flatMap(({ settled, remindAt }) => (settled ? [] : [remindAt])),
  ...commitments.flatMap(({ next }) => next?.at ?? []),
  ...claimMoments(reports),
];

/** When something is said of what units reported as standing in the way or asked for, epoch ms. */
export const matterMoments = ({ matters }: Pick<State, 'matters'>): number[] =>
  matters.flatMap((one) =>
    one.withdrawnAt !== undefined
      ? one.toldAt === undefined
        ? []
        : (one.tellAt ?? [])
      : (one.tellAt ?? (isOpenMatter(one) ? [one.remindAt] : [])),
  );
