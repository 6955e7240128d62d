import type { Context } from './context.ts';
import { directoryOf } from './people/directory.ts';
import { earlierPlans, livePlan, withOutsideOf } from './plan/plans-in-force.ts';
import type { State } from './state/state.ts';

const noPlans = [] as const;

/** The context as it stands: the data files, with what the office changed by chat, the plan among it, and since when the bot runs. */
export const contextOf = (
  base: Context,
  state: Pick<State, 'directory' | 'plans' | 'calendar' | 'appointments' | 'begunAt'>,
): Context => {
  const planOfFiles = base.planOfFiles ?? base.plan;
  const plan = livePlan(state)?.plan ?? planOfFiles;
  const org = directoryOf(base.org, state.directory);
  return {
    ...base,
    plan,
    planOfFiles,
    org: plan === base.plan ? org : withOutsideOf(org, base.plan, plan),
    earlierPlans: earlierPlans(base.earlierPlans ?? noPlans, planOfFiles, state.plans),
    calendar: state.calendar ?? base.calendar,
    appointments: state.appointments,
    begunAt: state.begunAt,
  };
};
