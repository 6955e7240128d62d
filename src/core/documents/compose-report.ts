import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import type { Share } from '../coordinating/share.ts';
import type { InstructionSeen } from '../features/instructing/declared.ts';
import { seenOf } from '../features/instructing/seen.ts';
import { type FollowedMatter, mattersFollowed } from '../matters/followed.ts';
import { nudgesOf } from '../month/nudges-of.ts';
import type { Unit } from '../people/org.ts';
import { resultsOf, type YearResults } from '../plan/results.ts';
import { rowsAsOf } from '../report/counting.ts';
import type { MonthProgress } from '../report/progress.ts';
import { reportKey } from '../report/report.ts';
import { dateOf, lastDateOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { documentContext, monthsOfSpan } from './document-months.ts';
import { monthsNotTold } from './document-notes.ts';
import type { DocumentWork, MonthsNotTold } from './document-work.ts';
import type { Letterhead } from './letterhead.ts';
import type { MonthSpan } from './month-span.ts';
import { nameOfSpan } from './name-of-span.ts';
import { proposalKey, proposalsOf } from './proposals.ts';
import {
  type AnsweredRow,
  answeredRows,
  isMonthly,
  type LateRow,
  lateRowsOf,
  type ReportedTask,
  reportedTasks,
  rowsInTheEnd,
} from './report-rows.ts';

/** How a month went: when it opened, who was reminded, who reported when. Moments in epoch ms. */
export interface MonthConduct {
  period: Period;
  openAt: number;
  deadlineAt: number;
  /** The days («2023-05-24») on which units that owed were reminded, each once. */
  remindedOn: readonly string[];
  inTime: readonly Unit[];
  late: readonly { unit: Unit; sentAt: number }[];
  missing: readonly Unit[];
  /** Those of them that nobody hears for. */
  unheard: readonly Unit[];
  /** Answers that were given back and are awaited again. */
  returned: number;
}

/** What a report of some months tells; every figure in it is one of `counting.ts` or `progress.ts`, as of `now`. */
export interface ReportContent {
  span: MonthSpan;
  /** The context by which it counts: that of its year. */
  context: Context;
  letterhead: Letterhead | undefined;
  /** Epoch ms. */
  now: number;
  /** The months that have opened. */
  months: readonly MonthProgress[];
  conduct: readonly MonthConduct[];
  tasks: readonly ReportedTask[];
  /** Which months of the span it tells, and which not. */
  notTold: MonthsNotTold;
  /** The proposals that stay inside, by `proposalKey`. */
  inside: ReadonlySet<string>;
  rows: readonly AnsweredRow[];
  /** The same, each piece of work once, as it stands in the end. */
  inTheEnd: readonly AnsweredRow[];
  /** Those of the annex of what is late. */
  late: readonly LateRow[];
  /** The months before, as many, counted as of the same moment; null where there are none of the year. */
  before: { span: MonthSpan; rows: readonly AnsweredRow[] } | null;
  /** What units reported as standing in the way or asked for, and what became of it. */
  matters: readonly FollowedMatter[];
  /** What co-ordinating units added. */
  shares: readonly Share[];
  /** What leaders had units do in these months, oldest first. */
  instructions: readonly InstructionSeen[];
  /** What falls due until the end of the next month and is not done. */
  upcoming: readonly AnsweredRow[];
  /** The first month of the year (1 to 12) of which anything is counted. */
  since: number;
  /** What the province gave the indices, of a whole year where the office recorded it. */
  results: YearResults | null;
  /** The month after; null where the plan's year ends. */
  next: { period: Period; deadlineAt: number } | null;
}

/** Days on which a month's reminders went to somebody who owed: what goes out when all have reported reminds nobody. */
function remindedOn({ state, trail }: DocumentWork, progress: MonthProgress): string[] {
  const key = periodKey(progress.period);
  const { byItself, byOffice } = nudgesOf(
    { tiersDone: state.tiersDone, audit: trail.length > 0 ? [...trail] : state.audit },
    key,
    progress.openAt,
  );
  const isOwed = (at: number): boolean =>
    progress.owing
      .filter(({ id }) => !progress.unheard.some((unit) => unit.id === id))
      .some(({ id }) => (state.reports[reportKey(id, key)]?.firstSentAt ?? Infinity) > at);
  return [...new Set([...byItself.filter(isOwed), ...byOffice.map(({ at }) => at)].map(dateOf))].sort();
}

function conductOf(work: DocumentWork, progress: MonthProgress): MonthConduct {
  const { period, openAt, deadlineAt, owing, reported, lateUnits, tasks } = progress;
  const sentAt = ({ id }: Unit): number => work.state.reports[reportKey(id, periodKey(period))]!.firstSentAt;
  return {
    period,
    openAt,
    deadlineAt,
    remindedOn: remindedOn(work, progress),
    inTime: reported.filter((unit) => !lateUnits.includes(unit)),
    late: lateUnits.map((unit) => ({ unit, sentAt: sentAt(unit) })),
    missing: owing.filter((unit) => !reported.includes(unit)),
    unheard: progress.unheard,
    returned: tasks.filter(({ returned }) => returned).length,
  };
}

/** As many months before, where the year has them. */
const spanBefore = ({ year, from, to }: MonthSpan): MonthSpan | null => {
  const length = to - from + 1;
  return from - length >= 1 ? { year, from: from - length, to: from - 1 } : null;
};

/** Work with a day of its own that falls due from this month's end to the next one's. */
function upcomingOf(context: Context, work: DocumentWork, last: Period): AnsweredRow[] {
  const next = { ...last, month: Math.min(last.month + 1, 12) };
  return rowsAsOf(context, work.state.reports, { first: next, last: next }, work.now)
    .filter((row) => !isMonthly(row, last.year) && row.state === 'in-term')
    .filter(({ dueDay }) => dueDay <= lastDateOf(next))
    .map((row) => ({ ...row, period: null, entry: null }));
}

/**
 * Composes what a report of some months tells, as of the moment at which it is made.
 * @returns null where none of its months has opened since the bot began
 */
export function composeReport(work: DocumentWork): ReportContent | null {
  const { state, now } = work;
  const { span } = work.asked;
  const context = documentContext(work);
  const months = monthsOfSpan(work, context, span);
  const periods = months.map(({ period }) => period);
  const last = periods.at(-1);
  if (last === undefined) return null;
  const earlier = spanBefore(span);
  const before = earlier
    ? answeredRows(
        context,
        state.reports,
        monthsOfSpan(work, context, earlier).map(({ period }) => period),
        now,
      )
    : [];
  const rows = answeredRows(context, state.reports, periods, now);
  const next = { ...last, month: last.month + 1 };
  return {
    span,
    context,
    letterhead: state.letterhead,
    now,
    months,
    conduct: months.map((progress) => conductOf(work, progress)),
    tasks: reportedTasks(context, state.reports, months, now),
    notTold: monthsNotTold(work),
    inside: new Set(
      proposalsOf(state, context, months)
        .filter(({ isOut }) => !isOut)
        .map(({ period, unit, taskId }) => proposalKey(period, unit.id, taskId)),
    ),
    rows,
    inTheEnd: rowsInTheEnd(state.reports, rows),
    late: lateRowsOf(state.reports, rows, periods.length === 1),
    before: earlier && before.length > 0 ? { span: earlier, rows: before } : null,
    matters: mattersFollowed(state, context, { key: periodKey(last), openAt: months[0]!.openAt }),
    shares: state.shares,
    instructions: state.instructions
      .filter(({ period }) => periods.some((one) => periodKey(one) === period))
      .flatMap((one) => seenOf(context, one) ?? []),
    upcoming: upcomingOf(context, work, last),
    since: monthsOfSpan(work, context, { ...span, from: 1 })[0]!.period.month,
    results: nameOfSpan(span).type === 'year' ? (resultsOf(state.results, span.year) ?? null) : null,
    next: next.month > 12 ? null : { period: next, deadlineAt: monthDates(context, next).deadlineAt },
  };
}
