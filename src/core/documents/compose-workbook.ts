import { hasOpened } from '../calendar/appointments.ts';
import { contextOf } from '../context-of.ts';
import { type MonthProgress, progressIn } from '../report/progress.ts';
import type { DocumentWork } from './document-work.ts';
import { type MonthSpan, periodsOfSpan } from './month-span.ts';

/** What a workbook tells: the months of a span that have opened, each with all that was reported. */
export interface WorkbookContent {
  span: MonthSpan;
  agency: string;
  months: readonly MonthProgress[];
}

/** Composes what a workbook tells, as of the moment at which it is made. */
export function composeWorkbook({ asked, base, state, now }: DocumentWork): WorkbookContent {
  const context = contextOf(base, state, now);
  return {
    span: asked.span,
    agency: context.plan.agency.name,
    months: periodsOfSpan(asked.span)
      .filter((period) => hasOpened(context, period, now))
      .map((period) => progressIn(context, state.reports, period, now, { type: 'all' })),
  };
}
