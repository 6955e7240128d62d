import { type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import type { Plan } from './plan.ts';

type Reported = Pick<Plan, 'reportedFrom'>;

/** Whether a month («2026-05») is reported by a plan at all: one that had opened when the plan came is not. */
export const isReportedMonth = ({ reportedFrom }: Reported, month: string): boolean =>
  reportedFrom === undefined || month >= reportedFrom;

/**
 * The month in which reporting began: that in which the bot began, or the first one of a plan that came later.
 * @param begunAt epoch ms; null where it has not
 */
export function monthBegun(begunAt: number | null, { reportedFrom }: Reported): Period | null {
  if (begunAt === null) return null;
  const begun = periodOf(begunAt);
  if (reportedFrom === undefined || reportedFrom <= periodKey(begun)) return begun;
  return { year: Number(reportedFrom.slice(0, 4)), month: Number(reportedFrom.slice(5)) };
}
