import type { Context } from '../context.ts';
import type { Extension } from '../extensions/extension.ts';
import { lateSaid } from '../features/late-features.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { promiseMoments } from './promise-moments.ts';

/** Whether a report says that a task is done for which more time is asked: what that means is looked at closer. */
const mayBeDone = ({ reports }: State, { unit, taskId }: Extension): boolean =>
  Object.values(reports).some(
    (report) =>
      report.unit === unit &&
      Object.entries(report.entries).some(
        ([key, { status }]) => status === 'done' && key.split('@')[0] === taskId,
      ),
  );

/**
 * Requests that nobody has answered, and commitments whose day comes or passed, as far as something is to be said of them: worked
 * out by what is loaded when it is wanted, since of most looks nothing comes.
 * @param now epoch ms, outside the quiet hours
 * @throws NotLoadedError before `loadLateFeatures`, where something is due
 */
export function promisesDue(
  context: Context,
  state: State,
  now: number,
): { state: State; notices: Notice[] } {
  const isDue =
    promiseMoments(state).some((at) => at <= now) ||
    state.extensions.some((one) => one.settled === undefined && mayBeDone(state, one));
  return isDue ? lateSaid().settlePromises(context, state, now) : { state, notices: [] };
}
