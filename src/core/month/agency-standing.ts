import { hasOpened, monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { type Count, countOf } from '../report/counting.ts';
import { type MonthProgress, progressIn } from '../report/progress.ts';
import { isBehind } from '../report/report.ts';
import { requireLoaded } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { type Period, periodKey } from '../time/viet-nam-time.ts';
import { monthAtHand } from './month-at-hand.ts';

/** How one agency stands with a month of its plan: counts, and the names of its units, for who looks at all agencies. */
export type AgencyStanding = { agency: string } & (
  | { type: 'month'; progress: MonthProgress; count: Count; obstacles: number }
  | { type: 'not-open'; period: Period; openAt: number }
  /** The agency is not served now. */
  | { type: 'held' }
);

/** The month of an agency's plan that is meant, which has to be loaded. @param month 1 to 12; null: the one at hand */
export const monthMeant = (context: Context, state: State, now: number, month: number | null): string =>
  month === null ? monthAtHand({ context, state, now }) : periodKey({ year: context.plan.year, month });

/** How an agency stands with a month. @param key «2023-05», loaded */
export function standingOfAgency(context: Context, state: State, now: number, key: string): AgencyStanding {
  const agency = context.plan.agency.name;
  const period = toPeriod(key);
  if (!hasOpened(context, period, now))
    return { agency, type: 'not-open', period, openAt: monthDates(context, period).openAt };
  requireLoaded(state, key);
  const progress = progressIn(context, state.reports, period, now, { type: 'totals' });
  return {
    agency,
    type: 'month',
    progress,
    count: countOf(progress.rows),
    obstacles: progress.tasks.filter(({ entry }) => entry && isBehind(entry) && entry.obstacle).length,
  };
}
