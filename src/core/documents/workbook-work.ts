import type { Context } from '../context.ts';
import type { InstructionSeen } from '../features/instructing/declared.ts';
import { seenOf } from '../features/instructing/seen.ts';
import { type FollowedMatter, mattersFollowed } from '../matters/followed.ts';
import type { MatterAct } from '../matters/matter.ts';
import type { State } from '../state/state.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';

/** A matter with all that was done with it. */
export interface WorkbookMatter extends FollowedMatter {
  /** The month in whose report it was first written («2023-05»). */
  period: string;
  acts: readonly MatterAct[];
}

/** What became of words: what units said stands in the way or asked for, and what leaders had them do. */
export interface WorkbookWork {
  matters: readonly WorkbookMatter[];
  instructions: readonly InstructionSeen[];
}

/**
 * The matters that a span has to do with, and the instructions of its months, oldest first.
 * @param periods its months, in order; at least one
 * @param openAt when the first of them opened, epoch ms
 */
export function workOfSpan(
  state: Pick<State, 'matters' | 'instructions'>,
  context: Context,
  periods: readonly Period[],
  openAt: number,
): WorkbookWork {
  const keys = periods.map(periodKey);
  const byId = new Map(state.matters.map((matter) => [matter.id, matter]));
  return {
    matters: mattersFollowed(state, context, { key: keys.at(-1)!, openAt }).map((followed) => {
      const { told, acts } = byId.get(followed.id)!;
      return { ...followed, period: told[0]!.period, acts };
    }),
    instructions: state.instructions
      .filter(({ period }) => keys.includes(period))
      .flatMap((one) => seenOf(context, one) ?? []),
  };
}
