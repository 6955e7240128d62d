import type { Context } from '../context.ts';
import type { AuditEntry } from '../people/audit-slice.ts';
import type { Unit } from '../people/org.ts';
import type { Index } from '../plan/plan.ts';
import { taskOfKey } from '../report/carried.ts';
import { type Count, countOf, type Row } from '../report/counting.ts';
import { daysLateOf } from '../report/days-late.ts';
import {
  type MonthProgress,
  rowsOfIndex,
  type Tally,
  type TaskProgress,
  tallyOf,
} from '../report/progress.ts';
import { type Entry, type Evidence, type Report, type ReturnReason, reportKey } from '../report/report.ts';
import { dateOf, type Period, periodKey } from '../time/viet-nam-time.ts';
import { composeEvidence, type EvidencePiece } from './compose-evidence.ts';
import { documentContext, monthsOfSpan } from './document-months.ts';
import type { DocumentWork } from './document-work.ts';
import { type MonthSpan, periodKeysOfSpan, periodsOfSpan } from './month-span.ts';
import { answeredRows } from './report-rows.ts';
import { type WorkbookWork, workOfSpan } from './workbook-work.ts';

/** How the report of a task came in: the unit's own. */
interface Sent {
  /** The name of who sent it; null of somebody whom the directory does not have any more. */
  by: string | null;
  /** In whose name, where a deputy sent it. */
  sentFor?: string | null;
  /** Why the office entered or changed it. */
  reason?: string;
  /** Epoch ms: first, and as it is. */
  firstSentAt: number;
  sentAt: number;
  /** 0 where it came in time. */
  daysLate: number;
}

/** A task as a unit owes it in a month, with all that is known of its answer. */
export interface EntryRow extends TaskProgress {
  /** What was answered; also what was given back, or still lacks its figure. */
  answer: Entry | null;
  /** How its report came in; null where none did. */
  report: Sent | null;
  /** Each piece, with its place among the month's evidence; null of one that is not among it. */
  evidence: readonly { evidence: Evidence; piece: EvidencePiece | null }[];
  /** How often the answer was changed after it had been sent. */
  changed: number;
  /** Why the office gave it back, while it is not sent again. */
  returnedFor: ReturnReason | null;
}

/** Whether a unit's report of a month came: in time, late, not at all, or is not due yet; null where none is owed. */
export type UnitMonth =
  | { type: 'on-time' }
  | { type: 'late'; days: number }
  /** `unheard`: nobody hears for the unit. */
  | { type: 'missing'; unheard?: true }
  | { type: 'not-due' }
  | null;

/** A month of a workbook. */
export interface WorkbookMonth {
  progress: MonthProgress;
  rows: readonly EntryRow[];
  tally: Tally;
  count: Count;
}

/** An answer that was changed after it had been sent, as it was before. */
interface Changed {
  period: Period;
  unit: string;
  taskId: string;
  /** The task's words; none where the plan does not have it any more. */
  task: string;
  at: number;
  by: string | null;
  before: Entry | null;
}

/** What a workbook tells: the months of a span that have opened, each with all that was reported. */
export interface WorkbookContent {
  span: MonthSpan;
  agency: string;
  composite: string;
  now: number;
  rehearsal: boolean;
  months: readonly WorkbookMonth[];
  /** Each index as it is counted in each month and over all of them, where work with a day of its own is counted once. */
  indices: readonly { index: Index; months: readonly Count[]; whole: Count; obstacles: number }[];
  units: readonly { unit: Unit; months: readonly UnitMonth[] }[];
  /** Each measured task of a unit by the months: its figures, null where none was given. */
  figures: readonly { row: TaskProgress; months: readonly (number | null)[] }[];
  /** What became of obstacles and proposals, and what leaders had units do. */
  work: WorkbookWork;
  changed: readonly Changed[];
  trail: readonly AuditEntry[];
  /** What the trail takes its names from. */
  names: Pick<Context, 'org' | 'plan'>;
}

const namesOf = ({ org }: Context): Map<string, string> =>
  new Map([...org.units, ...org.outside, ...org.people].map(({ id, name }) => [id, name]));

/** The changes of a unit's answers of a month, oldest first: those at hand, and those that went to the archive with a lock. */
function revisionsOf({ closed }: DocumentWork, report: Report): Report['revisions'] {
  const archived = closed[reportKey(report.unit, report.period)] ?? [];
  const all = new Map([...archived, ...report.revisions].map((one) => [`${one.taskId} ${one.at}`, one]));
  return [...all.values()].sort((one, other) => one.at - other.at);
}

function sentOf(report: Report, { deadlineAt }: MonthProgress, names: ReadonlyMap<string, string>): Sent {
  const { sentBy, sentFor, reason, firstSentAt, sentAt } = report;
  return {
    by: names.get(sentBy) ?? null,
    ...(sentFor === undefined ? {} : { sentFor: names.get(sentFor) ?? null }),
    ...(reason === undefined ? {} : { reason }),
    firstSentAt,
    sentAt,
    daysLate: daysLateOf(report, deadlineAt),
  };
}

function monthOf(
  work: DocumentWork,
  progress: MonthProgress,
  names: ReadonlyMap<string, string>,
  pieces: ReadonlyMap<string, EvidencePiece>,
): WorkbookMonth {
  const { state } = work;
  const key = periodKey(progress.period);
  const reportOf = (unit: string): Report | undefined => state.reports[reportKey(unit, key)];
  const known = new Map(
    progress.owing.flatMap(({ id }): [string, { sent: Sent; changes: Map<string, number> }][] => {
      const report = reportOf(id);
      if (!report) return [];
      const changes = new Map<string, number>();
      for (const { taskId } of revisionsOf(work, report)) changes.set(taskId, (changes.get(taskId) ?? 0) + 1);
      return [[id, { sent: sentOf(report, progress, names), changes }]];
    }),
  );
  const rows = progress.tasks.map((row): EntryRow => {
    const told = known.get(row.unit.id);
    const answer = row.entry ?? row.before ?? null;
    const back = reportOf(row.unit.id)?.returned.find(({ taskId }) => taskId === row.task.id);
    return {
      ...row,
      answer,
      report: told?.sent ?? null,
      evidence: (answer?.evidence ?? []).flatMap((id) => {
        const evidence = state.evidence[id];
        return evidence ? [{ evidence, piece: pieces.get(id) ?? null }] : [];
      }),
      changed: told?.changes.get(row.task.id) ?? 0,
      returnedFor: back ?? null,
    };
  });
  return { progress, rows, tally: tallyOf(progress.tasks), count: countOf(progress.rows) };
}

function unitMonth(state: DocumentWork['state'], { progress }: WorkbookMonth, unit: Unit): UnitMonth {
  if (!progress.owing.some(({ id }) => id === unit.id)) return null;
  const report = state.reports[reportKey(unit.id, periodKey(progress.period))];
  if (!report && progress.now <= progress.deadlineAt) return { type: 'not-due' };
  if (!report)
    return progress.unheard.some(({ id }) => id === unit.id)
      ? { type: 'missing', unheard: true }
      : { type: 'missing' };
  const days = daysLateOf(report, progress.deadlineAt);
  return days > 0 ? { type: 'late', days } : { type: 'on-time' };
}

/** Things that the months have, each once, in the order in which they are first met. */
function across<Thing>(
  months: readonly WorkbookMonth[],
  keyOf: (row: TaskProgress) => string,
  thing: (row: TaskProgress) => Thing,
): Map<string, Thing> {
  const found = new Map<string, Thing>();
  for (const { progress } of months)
    for (const row of progress.tasks) if (!found.has(keyOf(row))) found.set(keyOf(row), thing(row));
  return found;
}

/** @param whole the rows of all the months, as the Word paper of them counts */
function indicesOf(
  { plan }: Context,
  months: readonly WorkbookMonth[],
  whole: readonly Row[],
): WorkbookContent['indices'] {
  const met = new Map(
    [...months.flatMap(({ progress }) => progress.tasks), ...whole].map(({ index }) => [index.code, index]),
  );
  const ordered = [...plan.indices.filter(({ code }) => met.has(code))];
  const others = [...met.values()].filter(({ code }) => !ordered.some((one) => one.code === code));
  return [...ordered, ...others].map((index) => ({
    index,
    months: months.map(({ progress }) => countOf(rowsOfIndex(progress.rows, index.code))),
    whole: countOf(rowsOfIndex(whole, index.code)),
    obstacles: months.reduce(
      (sum, { progress }) => sum + tallyOf(rowsOfIndex(progress.tasks, index.code)).obstacles,
      0,
    ),
  }));
}

function figuresOf(months: readonly WorkbookMonth[]): WorkbookContent['figures'] {
  const keyOf = ({ task, unit }: TaskProgress): string => `${task.id} ${unit.id}`;
  const inMonths = months.map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  return [...across(months, keyOf, (row) => row)]
    .filter(([, { task }]) => task.measure !== undefined)
    .map(([key, row]) => ({ row, months: inMonths.map((month) => month.get(key)?.answer?.figure ?? null) }));
}

function changedOf(work: DocumentWork, { plan }: Context, names: ReadonlyMap<string, string>): Changed[] {
  const { state, asked } = work;
  return periodsOfSpan(asked.span).flatMap((period) =>
    Object.values(state.reports)
      .filter((report) => report.period === periodKey(period))
      .flatMap((report) =>
        revisionsOf(work, report).map(
          ({ taskId, at, by, before }): Changed => ({
            period,
            unit: names.get(report.unit) ?? report.unit,
            taskId: taskId.split('@')[0]!,
            task: taskOfKey(plan, taskId)?.text ?? '',
            at,
            by: names.get(by) ?? null,
            before,
          }),
        ),
      ),
  );
}

/** Of the trail what was done in the months of a span, and what was done of them since. */
function trailOf({ asked, trail }: DocumentWork): AuditEntry[] {
  const keys = periodKeysOfSpan(asked.span);
  const names = ({ before, after }: AuditEntry): boolean =>
    keys.some((key) => before.includes(key) || after.includes(key));
  return trail.filter((entry) => keys.includes(dateOf(entry.at).slice(0, 7)) || names(entry));
}

/** Composes what a workbook tells, as of the moment at which it is made. */
export function composeWorkbook(work: DocumentWork): WorkbookContent {
  const { asked, state, now, rehearsal } = work;
  const context = documentContext(work);
  const names = namesOf(context);
  const pieces = new Map(composeEvidence(work).pieces.map((piece) => [piece.evidence.id, piece]));
  const months = monthsOfSpan(work, context, asked.span).map((progress) =>
    monthOf(work, progress, names, pieces),
  );
  const owing = new Set(months.flatMap(({ progress }) => progress.owing.map(({ id }) => id)));
  return {
    span: asked.span,
    agency: context.plan.agency.name,
    composite: context.plan.composite,
    now,
    rehearsal,
    months,
    indices: indicesOf(
      context,
      months,
      answeredRows(
        context,
        state.reports,
        months.map(({ progress }) => progress.period),
        now,
      ),
    ),
    units: context.org.units
      .filter(({ id }) => owing.has(id))
      .map((unit) => ({ unit, months: months.map((month) => unitMonth(state, month, unit)) })),
    figures: figuresOf(months),
    work: workOfSpan(
      state,
      context,
      periodsOfSpan(asked.span),
      months[0]?.progress.openAt ?? Number.NEGATIVE_INFINITY,
    ),
    changed: changedOf(work, context, names),
    trail: trailOf(work),
    names: { org: context.org, plan: context.plan },
  };
}
