import { hasOpened } from '../calendar/appointments.ts';
import type { Turn } from '../features/turn.ts';
import { periodBefore } from '../time/period.ts';
import { periodKey, periodOf } from '../time/viet-nam-time.ts';

/**
 * The month that is meant without naming one, wherever anything is told or done of «the month»: this one once it has
 * opened, else the one before. Before the first opening that the bot sees it is the month that opens next, which has
 * not opened then; after the year December.
 */
export function monthAtHand({ context, state, now }: Pick<Turn, 'context' | 'state' | 'now'>): string {
  const current = periodOf(now);
  const { year } = context.plan;
  if (current.year !== year) return periodKey({ year, month: current.year > year ? 12 : 1 });
  const before = periodBefore(current);
  // Of a month that had opened when the plan came nobody is asked: the first one that is reported is meant.
  const { reportedFrom } = context.plan;
  if (reportedFrom !== undefined && periodKey(current) <= reportedFrom) return reportedFrom;
  const begun = state.begunAt === null ? null : periodKey(periodOf(state.begunAt));
  if (!hasOpened(context, current, now) && before && begun !== null && begun <= periodKey(before))
    return periodKey(before);
  return periodKey(current);
}
