import type { Context } from '../context.ts';
import { monthBegun } from '../plan/first-month.ts';
import type { Plan } from '../plan/plan.ts';
import { type MonthProgress, progressIn, type Visibility } from '../report/progress.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';

/**
 * The first month of the plan's year of which the bot can say who reported: the one in which it began (`begunAt`, in Viet
 * Nam), or an earlier one that somebody reported all the same; 13 where there is none.
 */
export function firstMonthRun({ begunAt, reports }: Pick<State, 'begunAt' | 'reports'>, plan: Plan): number {
  const { year } = plan;
  const begun = monthBegun(begunAt, plan);
  const ran = begun === null || begun.year > year ? 13 : begun.year < year ? 1 : begun.month;
  const reported = Object.values(reports).flatMap(({ period }) =>
    toPeriod(period).year === year ? [toPeriod(period).month] : [],
  );
  return reported.reduce((first, month) => Math.min(first, month), ran);
}

/**
 * The months of the plan's year since the bot began, in their order: one without reports is among them, one from before
 * is not.
 * @param last the last of them, 1 to 12
 * @param now epoch ms at which they are seen
 */
export function monthsRun(
  context: Context,
  state: Pick<State, 'begunAt' | 'reports'>,
  last: number,
  now: number,
  visibility: Visibility,
): MonthProgress[] {
  const { year } = context.plan;
  const first = firstMonthRun(state, context.plan);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) =>
    progressIn(context, state.reports, { year, month: first + offset }, now, visibility),
  );
}
