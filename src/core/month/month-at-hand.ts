import { monthDates } from '../calendar/appointments.ts';
import type { Turn } from '../features/turn.ts';
import { periodBefore } from '../time/period.ts';
import { periodKey, periodOf } from '../time/viet-nam-time.ts';

/** The month that is meant without naming one: this one once it has opened, else the one before. */
export function monthAtHand({ context, state, now }: Turn): string {
  const current = periodOf(now);
  const { year } = context.plan;
  if (current.year !== year) return periodKey({ year, month: current.year > year ? 12 : 1 });
  const before = periodBefore(current);
  const { openAt } = monthDates(context, current);
  const begun = state.begunAt === null ? null : periodKey(periodOf(state.begunAt));
  if (now < openAt && before && begun !== null && begun <= periodKey(before)) return periodKey(before);
  return periodKey(current);
}
