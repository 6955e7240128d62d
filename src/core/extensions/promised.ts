import { memo } from '../../kit/memo.ts';
import type { Promised } from '../plan/plan-as-of.ts';
import { type Commitment, type DutyKey, type Extension, isSameDuty, keyOfDuty } from './extension.ts';

/** How often a duty was given more time, and until when at last; null where it never was. */
export function grantedOf(
  extensions: readonly Extension[],
  duty: DutyKey,
): { to: string; times: number } | null {
  const grants = extensions.flatMap((one) =>
    isSameDuty(one, duty) && one.settled?.type === 'granted' ? [one.settled.to] : [],
  );
  const to = grants.at(-1);
  return to === undefined ? null : { to, times: grants.length };
}

/** What a duty's unit committed to last; undefined where it never did. */
export const commitmentOf = (commitments: readonly Commitment[], duty: DutyKey): Commitment | undefined =>
  commitments.findLast((one) => isSameDuty(one, duty));

/** The last of each duty. */
const lastOfEach = <One extends DutyKey>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [keyOfDuty(one), one])).values(),
];

const worked = (
  extensions: readonly Extension[],
  commitments: readonly Commitment[],
): readonly Promised[] => [
  ...lastOfEach(extensions.filter(({ settled }) => settled?.type === 'granted')).map((one): Promised => {
    const { unit, taskId, due } = one;
    return { unit, taskId, extended: { due, ...grantedOf(extensions, one)! } };
  }),
  ...lastOfEach(commitments).map(
    ({ unit, taskId, due, until, words, at }): Promised => ({
      unit,
      taskId,
      committed: { due, until, words, at },
    }),
  ),
];

/** By what they say, so that a request which nobody has answered changes nothing that is worked out from the plan. */
const known = new Map<string, readonly Promised[]>();

/** What units were given more time for, and committed to. The same list as long as it says the same. */
export const promisedOf = memo(
  (extensions: readonly Extension[], commitments: readonly Commitment[]) => [extensions, commitments],
  (extensions, commitments): readonly Promised[] => {
    const promised = worked(extensions, commitments);
    const print = JSON.stringify(promised);
    const same = known.get(print);
    if (same) return same;
    known.clear();
    known.set(print, promised);
    return promised;
  },
);
