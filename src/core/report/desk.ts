import type { Context } from '../context.ts';
import { isOpenMatter, wordsOf } from '../matters/matter.ts';
import { isOut, outOf, type PassedTask } from '../passing/passing.ts';
import { isOfUnit } from '../passing/staff.ts';
import { heirToday } from '../people/as-of.ts';
import { type Person, worksForOffice } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import type { Assignment } from '../plan/assignments.ts';
import type { Task } from '../plan/plan.ts';
import { requireLoaded } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { periodBefore, spanOf, toPeriod } from '../time/period.ts';
import { lastDateOf, type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { spannedOf } from './carried.ts';
import { type Desk, nextStep, type OpenMatter, type Returned } from './desk-draft.ts';
import { isDueBy } from './due.ts';
import { owedIn, reportableEarly } from './owed.ts';
import {
  awaitsFigure,
  type Draft,
  type Entry,
  hasAnswers,
  isUnchanged,
  type Report,
  reportKey,
} from './report.ts';

/** Why somebody may not report; each has its own sentence. */
export type Denial =
  | { type: 'no-unit' }
  | { type: 'not-your-unit'; unit: string }
  /** `unit`: for which its opening can be asked for. */
  | { type: 'locked'; period: Period; unit?: string }
  /** `period`: one that there is, as an example. */
  | { type: 'not-in-plan-year'; year: number; period: string }
  | { type: 'month-ahead'; period: Period }
  | { type: 'nothing-owed'; unit: string; period: Period }
  /** What was passed on to them is theirs to answer no more. */
  | { type: 'not-passed' };

export const isLocked = (state: State, period: string): boolean =>
  state.locks.some((lock) => lock.period === period);

/** Whether a person may write a report of a unit and period at this moment; null where they may. */
export function denialOf(
  state: State,
  context: Context,
  person: Person,
  unit: string,
  period: Period,
  now: number,
): Denial | null {
  const own = unitsToReport(state, context.org, person, now);
  const isOffice = worksForOffice(context.org, person);
  if (!isOffice && !own.some(({ id }) => id === unit))
    return own.length === 0 ? { type: 'no-unit' } : { type: 'not-your-unit', unit };
  const current = periodOf(now);
  const { year } = context.plan;
  if (period.year !== year) {
    const month = current.year === year ? current.month : current.year > year ? 12 : 1;
    return { type: 'not-in-plan-year', year, period: periodKey({ year, month }) };
  }
  if (period.year > current.year || (period.year === current.year && period.month > current.month))
    return { type: 'month-ahead', period };
  if (isLocked(state, periodKey(period)) && !isOffice) return { type: 'locked', period, unit };
  return null;
}

/** Whether the writer of a draft may go on with it at this moment, as `denialOf` tells of a report of one's own. */
export function denialOfDraft(
  state: State,
  context: Context,
  person: Person,
  draft: Pick<Draft, 'unit' | 'period' | 'passed'>,
  now: number,
): Denial | null {
  const { unit, period, passed } = draft;
  if (passed === undefined) return denialOf(state, context, person, unit, toPeriod(period), now);
  if (isLocked(state, period)) return { type: 'locked', period: toPeriod(period) };
  const isTheirs = passedTo(state, draft).length > 0 && isPassedTo(state, person, passed);
  return isTheirs && person.unit === heirToday(context.org, unit) ? null : { type: 'not-passed' };
}

const isPassedTo = ({ passings }: State, { id }: Person, passed: number): boolean =>
  passings.some((one) => one.id === passed && one.to === id);

/** What a draft of tasks that were passed on still holds. */
const passedTo = ({ passings }: State, { passed }: Pick<Draft, 'passed'>): readonly PassedTask[] =>
  (passings.find(({ id }) => id === passed)?.tasks ?? []).filter(isOut);

/**
 * What a unit owes in the order of its report: what has a day of its own, and must be done by the end of this month, leads it.
 */
export function inReportOrder(owed: readonly Assignment[], period: Period): Assignment[] {
  const leads = ({ task }: Assignment): boolean => task.cadence !== undefined || isDueBy(task, period);
  return [...owed.filter(leads), ...owed.filter((one) => !leads(one))];
}

/** The tasks on a draft's desk: what is owed, then what is reported early. */
function tasksOf(state: State, context: Context, unit: string, period: Period, extras: readonly string[]) {
  const early = reportableEarly(context, state.reports, period, unit);
  return [
    ...inReportOrder(owedIn(context, state.reports, period, unit), period),
    ...early.filter(({ task }) => extras.includes(task.id)),
  ];
}

/**
 * The tasks of a unit's month in the order of its report, by whose numbers its people call them.
 * @param extras what is reported early
 */
const reportTasks = (
  state: State,
  context: Context,
  { unit, period }: Pick<Draft, 'unit' | 'period'>,
  extras: readonly string[] = [],
): readonly Assignment[] => tasksOf(state, context, unit, toPeriod(period), extras);

/** The number, from 1, by which the people of a unit know a task of a month's report; null where it is none of theirs. */
export function placeInReport(
  state: State,
  context: Context,
  { unit, period }: { unit: string; period: string },
  taskId: string,
): number | null {
  const key = reportKey(unit, period);
  const holds = (one: { entries: Readonly<Record<string, unknown>> } | undefined): boolean =>
    one?.entries[taskId] !== undefined;
  const draft = state.drafts.find((one) => reportKey(one.unit, one.period) === key && holds(one));
  const extras = draft?.extras ?? Object.keys(state.reports[key]?.entries ?? {});
  const place = tasksOf(state, context, unit, toPeriod(period), extras).findIndex(
    ({ task }) => task.id === taskId,
  );
  return place < 0 ? null : place + 1;
}

/** Tasks with a cadence that a draft could report early, and does not yet. */
export function earlyChoices(state: State, context: Context, draft: Draft) {
  if (draft.passed !== undefined) return [];
  const early = reportableEarly(context, state.reports, toPeriod(draft.period), draft.unit);
  return early.filter(({ task }) => !draft.extras.includes(task.id));
}

/**
 * What the month before called the work that a task of this month is: of a span that has ended since, by the plan's own
 * id. Null where that was the work of another span.
 */
function keyBefore(task: Task, before: Period): string | null {
  const type = spannedOf(task);
  if (type === null) return task.id;
  const { to } = spanOf(type, before);
  if (task.carried) return task.carried.lastDay === lastDateOf(to) ? task.carried.of : task.id;
  return to.month > before.month ? task.id : null;
}

/** The report of a unit so many months before a period, as far as it is loaded; null where the year begins. */
function reportBefore(state: State, unit: string, period: Period, months: number): Report | undefined {
  let before: Period | null = period;
  for (let back = 0; back < months && before; back++) before = periodBefore(before);
  return before ? state.reports[reportKey(unit, periodKey(before))] : undefined;
}

/** What the report of the month before says of these tasks, by their ids of this month. */
function lastOf(
  tasks: readonly Assignment[],
  reported: Report | undefined,
  period: Period,
): Record<string, Entry> {
  const before = periodBefore(period);
  const back = new Set(reported?.returned.map(({ taskId }) => taskId));
  const last = tasks.flatMap(({ task }): [string, Entry][] => {
    const key = before && keyBefore(task, before);
    const entry = key ? reported?.entries[key] : undefined;
    // What the office gave back is no answer to take over, nor is one that lacks its figure.
    return key && entry && !back.has(key) && !awaitsFigure(entry) ? [[task.id, entry]] : [];
  });
  return Object.fromEntries(last);
}

/** What a unit answered of these tasks the month before, by their ids of this month. */
export const answersBefore = (
  state: State,
  tasks: readonly Assignment[],
  unit: string,
  period: string,
): Readonly<Record<string, Entry>> =>
  lastOf(tasks, reportBefore(state, unit, toPeriod(period), 1), toPeriod(period));

/** What the office gave back of a report. */
const returnsOf = (report: Report | undefined): Record<string, Returned> =>
  Object.fromEntries(
    (report?.returned ?? []).map(({ taskId, ...back }) => [
      taskId,
      { ...back, before: report?.entries[taskId] ?? null },
    ]),
  );

/** What an earlier month said was done and was not confirmed, where nothing was answered of it since. */
function unconfirmedOf(
  { reports }: State,
  tasks: readonly Assignment[],
  unit: string,
  period: Period,
): Record<string, Returned> {
  const found: Record<string, Returned> = {};
  for (const { task } of tasks)
    for (let before = periodBefore(period); before; before = periodBefore(before)) {
      const report = reports[reportKey(unit, periodKey(before))];
      const key = keyBefore(task, before);
      const entry = key ? report?.entries[key] : undefined;
      if (!entry) continue;
      const back = report?.returned.find((one) => one.taskId === key && one.unconfirmed);
      if (back) found[task.id] = { ...back, before: entry };
      break;
    }
  return found;
}

/** Tasks of which two reports in a row said nothing new. */
const staleIn = (last: Report | undefined, before: Report | undefined): string[] =>
  Object.entries(last?.entries ?? {})
    .filter(([taskId, entry]) => {
      const earlier = before?.entries[taskId];
      return earlier !== undefined && isUnchanged(entry) && isUnchanged(earlier);
    })
    .map(([taskId]) => taskId);

/** Whether a piece of evidence has not arrived from its platform yet. */
export const isLoading =
  ({ evidence }: State) =>
  (id: string): boolean =>
    evidence[id]?.kept.type === 'waiting';

/** Evidence of these answers that has not arrived from its platform yet. */
export const loadingOf = (state: State, entries: Readonly<Record<string, Entry>>): string[] =>
  Object.values(entries).flatMap(({ evidence }) => evidence.filter(isLoading(state)));

/** What the unit of a draft reported in earlier months and is still open, as far as this month's report has not asked of it. */
const openMatters = (state: State, { org }: Context, { unit, period }: Draft): OpenMatter[] =>
  state.matters
    .filter((one) => isOpenMatter(one) && one.askedIn !== period && heirToday(org, one.unit) === unit)
    .flatMap(({ id, taskId, told }) => {
      const said = told.map(wordsOf);
      const from = told[0]!.period;
      return from < period ? [{ id, taskId, period: from, words: said.at(-1)!, said }] : [];
    });

/** What is out of a unit's month with somebody of it: whoever has left leaves it to who reports, but for what they answered. */
const outNow = (state: State, context: Context, { unit, period }: Draft): ReturnType<typeof outOf> =>
  Object.fromEntries(
    Object.entries(outOf(state, unit, period)).filter(
      ([, { to, isAnswered }]) => isAnswered || isOfUnit(context, unit, to),
    ),
  );

/** What whoever reports wants answered anew, of what was passed on. */
const sentBack = (passed: readonly PassedTask[]): Record<string, Returned> =>
  Object.fromEntries(
    passed.flatMap(({ taskId, back }) => (back ? [[taskId, { ...back, isPassed: true as const }]] : [])),
  );

/**
 * The tasks of a unit's month by the numbers that whoever reports has for them.
 * @param more what else is in that report: what is passed on early stands in no draft yet
 */
export function numberedTasks(
  state: State,
  context: Context,
  of: Pick<Draft, 'unit' | 'period'>,
  personId: string,
  more: readonly string[] = [],
): { place: number; assignment: Assignment }[] {
  const extras = [
    ...(draftOf(state, personId, of.unit, of.period)?.extras ?? []),
    ...Object.keys(findReport(state, of.unit, of.period)?.entries ?? {}),
    ...more,
  ];
  return reportTasks(state, context, of, extras).map((assignment, at) => ({ place: at + 1, assignment }));
}

/** What somebody was given of a report, by the numbers that it has there: whoever gave it calls it so. */
function partOf(state: State, context: Context, draft: Draft, passed: readonly PassedTask[]): Assignment[] {
  const ids = passed.map(({ taskId }) => taskId);
  const by = passed.at(-1)?.by ?? '';
  return numberedTasks(state, context, draft, by, ids)
    .filter(({ assignment }) => ids.includes(assignment.task.id))
    .map(({ place, assignment }) => ({ ...assignment, number: place }));
}

/** A draft with its tasks and what is known of them: last month's answers, what was given back, what is owed. */
export function deskOf(state: State, context: Context, draft: Draft): Desk {
  const period = toPeriod(draft.period);
  const sent = state.reports[reportKey(draft.unit, draft.period)];
  const reported = reportBefore(state, draft.unit, period, 1);
  const all = tasksOf(state, context, draft.unit, period, draft.extras);
  const passed = draft.passed === undefined ? null : passedTo(state, draft);
  const out = passed ? {} : outNow(state, context, draft);
  const tasks = passed ? partOf(state, context, draft, passed) : all;
  return {
    draft,
    tasks,
    last: lastOf(tasks, reported, period),
    returned: { ...returnsOf(sent), ...sentBack(passed ?? []) },
    unconfirmed: unconfirmedOf(state, tasks, draft.unit, period),
    awaited: Object.entries(sent?.entries ?? {}).flatMap(([taskId, entry]) =>
      awaitsFigure(entry) ? [taskId] : [],
    ),
    stale: staleIn(reported, reportBefore(state, draft.unit, period, 2)),
    matters: passed ? [] : openMatters(state, context, draft),
    ...(Object.keys(out).length > 0 ? { out } : {}),
    ...(passed?.[0] ? { passedBy: passed.at(-1)!.by } : {}),
  };
}

/** @throws Error if the month is not loaded */
export function findReport(state: State, unit: string, period: string): Report | undefined {
  requireLoaded(state, period);
  return state.reports[reportKey(unit, period)];
}

export const draftOf = (state: State, personId: string, unit: string, period: string): Draft | undefined =>
  state.drafts.find(
    (draft) =>
      draft.personId === personId &&
      draft.unit === unit &&
      draft.period === period &&
      draft.passed === undefined,
  );

/** Whether a draft holds anything that its unit has not sent, be it a figure whose reason is still asked. */
export const isWritten = (state: State, draft: Draft): boolean =>
  (draft.pending.figure !== undefined && !draft.pending.keeps) ||
  hasAnswers(draft, state.reports[reportKey(draft.unit, draft.period)]);

/** Puts a draft in its place; the others stay as they are. */
export const saveDraft = (state: State, draft: Draft): State => ({
  ...state,
  drafts: [...state.drafts.filter(({ id }) => id !== draft.id), draft],
});

/**
 * Begins a report, from what was sent before where there is such; what the office gave back is asked first.
 * @param chat the chat that sees the questions
 */
export function beginDraft(
  state: State,
  context: Context,
  person: Person,
  unit: string,
  period: string,
  chat: string,
  now: number,
): { state: State; draft: Draft } {
  const sent = findReport(state, unit, period);
  const returned = new Set(sent?.returned.map(({ taskId }) => taskId));
  const entries = Object.fromEntries(
    Object.entries(sent?.entries ?? {}).filter(
      // Who opens a report whose figure is awaited is asked for it.
      ([taskId, entry]) => !returned.has(taskId) && !awaitsFigure(entry),
    ),
  );
  const owed = tasksOf(state, context, unit, toPeriod(period), []).map(({ task }) => task.id);
  const own = unitsToReport(state, context.org, person, now).some(({ id }) => id === unit);
  const empty: Draft = {
    id: state.nextDraft.toString(36),
    personId: person.id,
    unit,
    period,
    onBehalf: !own || isLocked(state, period),
    step: { type: 'summary' },
    pending: {},
    entries,
    extras: Object.keys(sent?.entries ?? {}).filter((taskId) => !owed.includes(taskId)),
    // Whether anything is new was asked before that was sent.
    ...(sent ? { newsAsked: true as const } : {}),
    parked: false,
    askedIn: chat,
    chats: [chat],
    answers: [],
    startedAt: now,
    touchedAt: now,
  };
  const draft = { ...empty, step: nextStep(deskOf(state, context, empty)) };
  return { state: saveDraft({ ...state, nextDraft: state.nextDraft + 1 }, draft), draft };
}

/** The draft whose question stands in a chat, if its person is still answering there. */
export function activeDraft(state: State, personId: string, chat: string): Draft | undefined {
  return state.drafts
    .filter((draft) => draft.personId === personId && draft.askedIn === chat && !draft.parked)
    .sort((a, b) => b.touchedAt - a.touchedAt)[0];
}
