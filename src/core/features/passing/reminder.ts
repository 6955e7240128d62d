import { monthDates } from '../../calendar/appointments.ts';
import type { Context } from '../../context.ts';
import { isAwaited, type Passing } from '../../passing/passing.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import type { KnownTurn } from '../turn.ts';
import type { PassingContent } from './declared.ts';
import { seenOf } from './seen.ts';

/** Whether somebody may pass on, use and take back what a unit reports: whoever answers for it at this moment. */
export const reportsFor = ({ state, context, person, now }: KnownTurn, unit: string): boolean =>
  unitsToReport(state, context.org, person, now).some(({ id }) => id === unit);

/** That something is still awaited of whom it was passed to; null where nothing of it is known any more. @param now epoch ms */
export function passedReminder(
  state: State,
  context: Context,
  passing: Passing,
  now: number,
): PassingContent | null {
  const seen = seenOf(state, context, passing, isAwaited);
  if (!seen || seen.tasks.length === 0) return null;
  const { deadlineAt } = monthDates(context, toPeriod(passing.period));
  return { type: 'passed-reminder', seen, deadlineAt, now };
}
