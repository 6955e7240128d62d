import { hasOpened } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { contextOf } from '../context-of.ts';
import { firstMonthRun, monthsRun } from '../month/months-run.ts';
import { contextOfYear } from '../plan/context-of-year.ts';
import type { MonthProgress } from '../report/progress.ts';
import type { DocumentWork } from './document-work.ts';
import { type MonthSpan, periodsOfSpan } from './month-span.ts';

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

/**
 * The months of the plan in force of which a paper can be made: those that have opened since the bot began. Null where none is.
 * @param context that of today (`contextOf`)
 * @param now epoch ms
 */
export function monthsAtHand(
  context: Context,
  { reports }: Pick<DocumentWork['state'], 'reports'>,
  now: number,
): MonthSpan | null {
  const { year } = context.plan;
  const from = firstMonthRun({ reports, begunAt: context.begunAt ?? null }, context.plan);
  if (from > 12) return null;
  const last = periodsOfSpan({ year, from, to: 12 }).findLast((period) => hasOpened(context, period, now));
  return last === undefined ? null : { year, from, to: last.month };
}
