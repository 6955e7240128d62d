import { hasOpened } from '../calendar/appointments.ts';
import { isAccepted } from '../report/office-review.ts';
import { reportKey } from '../report/report.ts';
import { periodKey } from '../time/viet-nam-time.ts';
import { documentContext, monthsOfSpan } from './document-months.ts';
import type { DocumentNotes, DocumentWork, MonthsNotTold, NotedProposal } from './document-work.ts';
import { periodsOfSpan } from './month-span.ts';
import { type Proposal, proposalsOf } from './proposals.ts';

/** Which months of its span a document tells, and of which not. */
export function monthsNotTold(work: DocumentWork): MonthsNotTold {
  const context = documentContext(work);
  const { span } = work.asked;
  const months = monthsOfSpan(work, context, span);
  const told = months.map(({ period }) => period.month);
  const others = periodsOfSpan(span).filter(({ month }) => !told.includes(month));
  const isOpen = (period: (typeof others)[number]): boolean => hasOpened(context, period, work.now);
  return {
    told,
    before: others.filter(isOpen).map(({ month }) => month),
    ahead: others.filter((period) => !isOpen(period)).map(({ month }) => month),
    open: months
      .filter(({ deadlineAt }) => deadlineAt >= work.now)
      .map(({ period, deadlineAt }) => ({ month: period.month, deadlineAt })),
  };
}

const noted = ({ unit, code, words }: Proposal): NotedProposal => ({ unit: unit.name, code, words });

/** What is said beside a document of some months. */
export function notesOf(work: DocumentWork): DocumentNotes {
  const context = documentContext(work);
  const { state, asked } = work;
  const months = monthsOfSpan(work, context, asked.span);
  const missing = new Map<string, number[]>();
  for (const { period, owing, reported } of months)
    for (const { name } of owing.filter((unit) => !reported.includes(unit)))
      missing.set(name, [...(missing.get(name) ?? []), period.month]);
  const unheard = new Set(months.flatMap((month) => month.unheard.map(({ name }) => name)));
  const reports = months.flatMap(({ period, reported }) =>
    reported.flatMap(({ id }) => state.reports[reportKey(id, periodKey(period))] ?? []),
  );
  const proposals = proposalsOf(state, context, months);
  return {
    ...monthsNotTold(work),
    unreported: [...missing].map(([unit, of]) => ({
      unit,
      months: of,
      ...(unheard.has(unit) ? { unheard: true as const } : {}),
    })),
    returned: months.flatMap(({ tasks }) => tasks).filter(({ returned }) => returned).length,
    unread: reports.filter((report) => !isAccepted(report)).length,
    proposals: {
      all: proposals.length,
      inside: proposals.filter(({ isOut }) => !isOut).map(noted),
      unclear: proposals
        .filter(({ isOut, isPlaced, addressee }) => isOut && !isPlaced && addressee === 'nobody')
        .map(noted),
    },
  };
}
