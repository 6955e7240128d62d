import { memo } from '../kit/memo.ts';
import type { Context } from './context.ts';
import { orgAsOf } from './people/as-of.ts';
import { directoryOf } from './people/directory.ts';
import { withLeaders } from './plan/leaders-changed.ts';
import type { Plan } from './plan/plan.ts';
import { planAsOf, planBefore } from './plan/plan-as-of.ts';
import type { State } from './state/state.ts';
import { dateOf } from './time/viet-nam-time.ts';

type LeaderChanges = NonNullable<State['leaderChanges']>;

/** Of the changes of leaders those of the plan's own year whose day has come, in the order of their days. */
const comeBy = ({ year }: Plan, changes: LeaderChanges, day: string): LeaderChanges =>
  changes
    .filter(({ from }) => Number(from.slice(0, 4)) === year && from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

const led = memo(
  (plan: Plan, changes: LeaderChanges, day: string) => [plan, changes, comeBy(plan, changes, day).length],
  (plan, changes, day): Plan =>
    comeBy(plan, changes, day).reduce(
      (to, { code, leaders, from }) => withLeaders(to, code, leaders, from),
      plan,
    ),
);

/** What of the state the context is made of. */
export type ContextState = Pick<
  State,
  'directory' | 'calendar' | 'appointments' | 'begunAt' | 'leaderChanges'
>;

/**
 * The context as it stands at a moment: the data files, with what the office changed by chat and whose day has come, and
 * since when the bot runs. The same objects as long as nothing of it changes.
 * @param now epoch ms
 */
export function contextOf(base: Context, state: ContextState, now: number): Context {
  const day = dateOf(now);
  // A context that is made of another begins with what that one was made of.
  const org = orgAsOf(directoryOf(base.org.before ?? base.org, state.directory), day);
  const given = planBefore(base.plan);
  const plan = state.leaderChanges ? led(given, state.leaderChanges, day) : given;
  return {
    ...base,
    plan: planAsOf(plan, org),
    org,
    calendar: state.calendar ?? base.calendar,
    appointments: state.appointments,
    begunAt: state.begunAt,
  };
}
