import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { type Person, worksForOffice } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import { requireLoaded } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { periodBefore, toPeriod } from '../time/period.ts';
import { type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { owedIn, reportableEarly } from './owed.ts';
import { type Draft, type Report, reportKey } from './report.ts';
import { type Desk, nextStep } from './step.ts';

/** Why somebody may not report; each has its own sentence. */
export type Denial =
  | { type: 'no-unit' }
  | { type: 'not-your-unit'; unit: string }
  | { type: 'locked'; period: Period }
  | { type: 'not-in-plan-year'; year: number }
  | { type: 'month-ahead'; period: Period }
  | { type: 'nothing-owed'; unit: string; period: Period };

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
  if (period.year !== context.plan.year) return { type: 'not-in-plan-year', year: context.plan.year };
  const current = periodOf(now);
  if (period.year > current.year || (period.year === current.year && period.month > current.month))
    return { type: 'month-ahead', period };
  if (isLocked(state, periodKey(period)) && !isOffice) return { type: 'locked', period };
  return null;
}

/** The tasks on a draft's desk: what is owed, then what is reported early. */
function tasksOf(state: State, context: Context, unit: string, period: Period, extras: readonly string[]) {
  const early = reportableEarly(context.plan, context.org, state.reports, period, unit);
  return [
    ...owedIn(context.plan, context.org, state.reports, period, unit),
    ...early.filter(({ task }) => extras.includes(task.id)),
  ];
}

/** Tasks with a cadence that a draft could report early, and does not yet. */
export function earlyChoices(state: State, context: Context, draft: Draft) {
  const early = reportableEarly(context.plan, context.org, state.reports, toPeriod(draft.period), draft.unit);
  return early.filter(({ task }) => !draft.extras.includes(task.id));
}

/** A draft with its tasks and last month's answers. */
export function deskOf(state: State, context: Context, draft: Draft): Desk {
  const before = periodBefore(toPeriod(draft.period));
  const reported = before ? state.reports[reportKey(draft.unit, periodKey(before))] : undefined;
  // What the office gave back is no answer to take over.
  const last = Object.fromEntries(
    Object.entries(reported?.entries ?? {}).filter(
      ([taskId]) => !reported!.returned.some((one) => one.taskId === taskId),
    ),
  );
  return {
    draft,
    tasks: tasksOf(state, context, draft.unit, toPeriod(draft.period), draft.extras),
    last,
  };
}

/** @throws Error if the month is not loaded */
export function findReport(state: State, unit: string, period: string): Report | undefined {
  requireLoaded(state, period);
  return state.reports[reportKey(unit, period)];
}

export const draftOf = (state: State, personId: string, unit: string, period: string): Draft | undefined =>
  state.drafts.find((draft) => draft.personId === personId && draft.unit === unit && draft.period === period);

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
    Object.entries(sent?.entries ?? {}).filter(([taskId]) => !returned.has(taskId)),
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

/**
 * The month that «/báo cáo» means without saying which: that of an open draft; the month before while this one
 * has not opened and that one is still owed; else this month.
 */
export function periodMeant(
  state: State,
  context: Context,
  person: Person,
  unit: string,
  now: number,
): Period {
  const current = periodOf(now);
  const open = state.drafts
    .filter((draft) => draft.personId === person.id && draft.unit === unit && !isLocked(state, draft.period))
    .sort((a, b) => b.touchedAt - a.touchedAt)[0];
  if (open) return toPeriod(open.period);
  const before = periodBefore(current);
  if (before === null || current.year !== context.plan.year) return current;
  const { openAt } = monthDates(context, current);
  const key = periodKey(before);
  const begun = state.begunAt === null ? key : periodKey(periodOf(state.begunAt));
  const owed = begun <= key && !isLocked(state, key) && findReport(state, unit, key) === undefined;
  return now < openAt && owed ? before : current;
}

/** The draft whose question stands in a chat, if its person is still answering there. */
export function activeDraft(state: State, personId: string, chat: string): Draft | undefined {
  return state.drafts
    .filter((draft) => draft.personId === personId && draft.askedIn === chat && !draft.parked)
    .sort((a, b) => b.touchedAt - a.touchedAt)[0];
}
