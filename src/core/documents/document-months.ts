import { hasOpened } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { monthsRun } from '../month/months-run.ts';
import { contextOfYear } from '../plan/context-of-year.ts';
import type { MonthProgress } from '../report/progress.ts';
import type { DocumentWork } from './document-work.ts';
import type { MonthSpan } from './month-span.ts';

/** The context by which a document counts: that of the year that it is of, as of the moment at which it is made. */
export function documentContext({ asked, base, state, now }: DocumentWork): Context {
  const today = contextOf(base, state, now);
  return contextOfYear(today, state, asked.span.year) ?? today;
}

/**
 * The months of a span that have opened since the bot began: of those before nobody was asked, nor has anybody answered.
 * @param context that of their year
 */
export const monthsOfSpan = (
  { state, now }: { state: Pick<DocumentWork['state'], 'reports'>; now: number },
  context: Context,
  { from, to }: MonthSpan,
): MonthProgress[] =>
  monthsRun(context, { reports: state.reports, begunAt: context.begunAt ?? null }, to, now, {
    type: 'all',
  }).filter(({ period }) => period.month >= from && hasOpened(context, period, now));
