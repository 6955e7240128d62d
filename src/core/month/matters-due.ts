import type { Context } from '../context.ts';
import { lateSaid } from '../features/late-features.ts';
import { withEarlierFollowed } from '../matters/follow-reports.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { matterMoments } from './promise-moments.ts';

/**
 * What is to be said of matters that are open: worked out by what is loaded when it is wanted.
 * @param now epoch ms, outside the quiet hours
 * @throws NotLoadedError before `loadLateFeatures`, where something is due
 */
export function mattersDue(context: Context, seen: State, now: number): { state: State; notices: Notice[] } {
  const state = withEarlierFollowed(seen, context, now);
  const told = matterMoments(state).some((at) => at <= now)
    ? lateSaid().settleMatters(context, state, now)
    : { state, notices: [] };
  if (!told.state.remindersLater.some(({ at }) => at <= now)) return told;
  // What leaders had sent on in the night.
  const reminded = lateSaid().settleReminders(context, told.state, now);
  return { state: reminded.state, notices: [...told.notices, ...reminded.notices] };
}
