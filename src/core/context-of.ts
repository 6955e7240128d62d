import { memo } from '../kit/memo.ts';
import type { Context } from './context.ts';
import { promisedOf } from './extensions/promised.ts';
import { orgAsOf, orgBefore } from './people/as-of.ts';
import { directoryOf } from './people/directory.ts';
import { unheardUnits } from './people/unheard.ts';
import { withLeaders } from './plan/leaders-changed.ts';
import type { Plan } from './plan/plan.ts';
import { planAsOf, planBefore, withPromised } from './plan/plan-as-of.ts';
import { earlierPlans, livePlan, orgBrought, withOutsideOf } from './plan/plans-in-force.ts';
import type { State } from './state/state.ts';
import { dateOf } from './time/viet-nam-time.ts';

const noPlans = [] as const;

type LeaderChanges = NonNullable<State['leaderChanges']>;

/** The days that changes of leaders are looked at for: since when the plan is in force, and today. */
interface Days {
  since: string;
  today: string;
}

/**
 * Of the changes of leaders those of the plan's own year whose day has come, in the order of their days. What a plan that
 * came later says of leaders is the later word.
 */
const comeBy = ({ year }: Plan, changes: LeaderChanges, { since, today }: Days): LeaderChanges =>
  changes
    .filter(({ from }) => Number(from.slice(0, 4)) === year && from >= since && from <= today)
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));

const led = memo(
  (plan: Plan, changes: LeaderChanges, days: Days) => [
    plan,
    changes,
    days.since,
    comeBy(plan, changes, days).length,
  ],
  (plan, changes, days): Plan =>
    comeBy(plan, changes, days).reduce(
      (to, { code, leaders, from }) => withLeaders(to, code, leaders, from),
      plan,
    ),
);

/** A plan whose completions are confirmed as the office says, but where an index or a task says otherwise. */
const confirmedAs = memo(
  (plan: Plan, confirm: boolean) => [plan, confirm],
  (plan, confirm): Plan => ({ ...plan, confirm }),
);

/** What of the state the context is made of. */
export type ContextState = Pick<
  State,
  | 'directory'
  | 'plans'
  | 'calendar'
  | 'appointments'
  | 'begunAt'
  | 'leaderChanges'
  | 'results'
  | 'accounts'
  | 'deputies'
  | 'extensions'
  | 'commitments'
  | 'confirmCompletion'
>;

/**
 * The context as it stands at a moment: the data files, with what the office changed by chat and whose day has come, the
 * plan among it, and since when the bot runs. The same objects as long as nothing of it changes.
 * @param base the data files', or a context that was made of them
 * @param now epoch ms
 */
export function contextOf(base: Context, state: ContextState, now: number): Context {
  const today = dateOf(now);
  const given = planBefore(base.plan);
  const planOfFiles = base.planOfFiles ?? given;
  const live = livePlan(state);
  const taken = live?.plan ?? planOfFiles;
  const { confirmCompletion: confirm } = state;
  const plan = confirm === null || confirm === (taken.confirm ?? false) ? taken : confirmedAs(taken, confirm);
  const directory = directoryOf(orgBrought(state) ?? orgBefore(base.org), state.directory);
  const whole =
    plan === given || plan.outside === given.outside ? directory : withOutsideOf(directory, given, plan);
  const org = orgAsOf(whole, today);
  const days = { since: live?.from ?? '', today };
  return {
    ...base,
    plan: withPromised(
      planAsOf(state.leaderChanges ? led(plan, state.leaderChanges, days) : plan, org),
      promisedOf(state.extensions, state.commitments),
    ),
    planOfFiles,
    org,
    earlierPlans: earlierPlans(base.earlierPlans ?? noPlans, planOfFiles, state.plans),
    calendar: state.calendar ?? base.calendar,
    appointments: state.appointments,
    begunAt: state.begunAt,
    unheard: unheardUnits(org, state, now),
    ...(state.results ? { results: state.results } : {}),
  };
}
