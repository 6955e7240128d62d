import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import type { Org } from '../people/org.ts';
import type { State } from '../state/state.ts';
import { withOutside } from './assignments.ts';
import { isOfOtherAgency } from './other-agency.ts';
import type { Plan } from './plan.ts';
import type { HeldPlan } from './plan-slice.ts';

type WithPlans = Pick<State, 'plans'>;

/** The plan that the office has taken up by chat and that is in force; undefined where the data files' counts. */
export const livePlan = ({ plans }: WithPlans): HeldPlan | undefined => plans?.live;

/**
 * The directory that the plan in force, or the one that it amends, brought with it; undefined where that of the data files counts.
 * Earlier versions wrote an amendment without it: there the plan before it still has it.
 */
export function orgBrought({ plans }: WithPlans): Org | undefined {
  const { live, before } = plans ?? {};
  if (live === undefined || live.org !== undefined || before == null) return live?.org;
  return isOfOtherAgency(live.plan, before.plan) ? undefined : before.org;
}

/**
 * The year of the plan in use, by which months are told to be past.
 * @param ofFiles that of the data files' plan
 */
export const planYearOf = <Year extends number | undefined>(state: WithPlans, ofFiles: Year): number | Year =>
  livePlan(state)?.plan.year ?? ofFiles;

/** The directory with whoever has work in a plan and is outside of the agency, instead of those of another plan. */
export const withOutsideOf = memo(
  (org: Org, ofFiles: Plan, plan: Plan) => [org, ofFiles, plan],
  (org, ofFiles, plan): Org => {
    const files = new Set(ofFiles.outside.map(({ id }) => id));
    return withOutside({ ...org, outside: org.outside.filter(({ id }) => !files.has(id)) }, plan);
  },
);

/**
 * The plans of earlier years than the one in force, each as it was at its end, newest first: of the data files and of those
 * taken up by chat.
 */
export const earlierPlans = memo(
  (files: readonly Plan[], ofFiles: Plan, plans: State['plans']) => [files, ofFiles, plans ?? false],
  (files, ofFiles, plans): readonly Plan[] => {
    const { year } = plans?.live?.plan ?? ofFiles;
    const known = new Map([...files, ofFiles, ...(plans?.earlier ?? [])].map((plan) => [plan.year, plan]));
    const live = plans?.live;
    // With another agency's directory its people came: whoever an agency before it had is nobody here.
    const isOwn = (plan: Plan): boolean =>
      live === undefined || orgBrought({ plans }) === undefined || !isOfOtherAgency(live.plan, plan);
    return [...known.values()]
      .filter((plan) => plan.year < year && isOwn(plan))
      .sort((one, other) => other.year - one.year);
  },
);

/** The plan of an earlier year than the one in force, as it was at its end. */
export const earlierPlanOf = (
  { earlierPlans }: Pick<Context, 'earlierPlans'>,
  year: number,
): Plan | undefined => earlierPlans?.find((plan) => plan.year === year);
