import { hasOpened, monthDates } from '../../calendar/appointments.ts';
import type { Context } from '../../context.ts';
import { contextOf } from '../../context-of.ts';
import { groupedBy } from '../../grouped-by.ts';
import { orgBefore } from '../../people/as-of.ts';
import { type Org, unitName } from '../../people/org.ts';
import { isAnswered } from '../../plan/answered.ts';
import type { Draft } from '../../plan/draft.ts';
import { draftWords } from '../../plan/draft-words.ts';
import { newcomersOf, withNewcomers } from '../../plan/newcomers.ts';
import { reportDayAsked } from '../../plan/open-points.ts';
import { directoryOfPaper, isOfOtherAgency } from '../../plan/other-agency.ts';
import { calendarOfPaper } from '../../plan/paper-calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { planBefore } from '../../plan/plan-as-of.ts';
import type { PlanFault } from '../../plan/plan-fault.ts';
import { planOfDraft } from '../../plan/plan-of-draft.ts';
import type { HeldPlan } from '../../plan/plan-slice.ts';
import { referenceFaults } from '../../plan/references.ts';
import { earliestDayOfOther, withPlanOfToday, withPlanTakenUp } from '../../plan/take-up.ts';
import { takingUp } from '../../plan/taking-up.ts';
import { owedIn } from '../../report/owed.ts';
import type { State } from '../../state/state.ts';
import { periodAfter, toPeriod } from '../../time/period.ts';
import { momentOf, type Period, periodKey } from '../../time/viet-nam-time.ts';
import type { KnownTurn } from '../turn.ts';
import type { PlanEffect, PlanProblem } from './declared.ts';

/** What a paper's plan would do from a day on, with the state as it is then; or why it cannot be taken up. */
type Effect = { effect: PlanEffect; state: State; isAmendment: boolean } | { problem: PlanProblem };

/**
 * The first month that is reported by a plan which counts from a day on: of that day, or the next one where that month has
 * opened by then, so that nobody is late with what they never heard of. The plan's own year is not left for it.
 */
function firstMonth(context: Context, day: string, now: number): Period {
  const period = toPeriod(day);
  const isOpen = hasOpened(context, period, Math.max(now, momentOf(day, '00:00')));
  return isOpen && period.month < 12 ? periodAfter(period) : period;
}

/** A whole plan that knows from which month on it is reported, where the month of its day is left out. */
const reportedFrom = (plan: Plan, day: string, first: Period): Plan =>
  periodKey(first) > day.slice(0, 7) ? { ...plan, reportedFrom: periodKey(first) } : plan;

/** The month itself, or the first of a plan whose year has not begun. */
const firstOfYear = (period: Period, year: number): Period =>
  period.year < year ? { year, month: 1 } : period;

/** The month of a plan's day that is not reported by it, with its deadline (epoch ms); null where that is the first. */
function monthLeftOut(context: Context, day: string, first: Period): PlanEffect['leftOut'] {
  const period = toPeriod(day);
  if (periodKey(first) === periodKey(period) || period.year !== first.year) return null;
  const { deadlineAt } = monthDates(context, period);
  return { period, deadlineAt, isOver: deadlineAt <= momentOf(day, '00:00') };
}

/** Where a plan does not fit the directory; each as it was before units ended, since of these the plan speaks all the same. */
const faultsOf = ({ plan, org }: Context): PlanFault[] => referenceFaults(planBefore(plan), orgBefore(org));

/** A directory of nobody. */
const noOrg: Org = { version: 1, units: [], unitGroups: [], people: [], groups: [], outside: [] };

/** Why a draft is no plan yet. */
const problemOf = ({
  missing,
  refused,
}: Extract<ReturnType<typeof planOfDraft>, { type: 'lacking' }>): PlanProblem =>
  missing.length > 0 ? { type: 'lacking', count: missing.length } : { type: 'refused', faults: refused };

/** The day that was wanted, or the first on which another agency's plan can hold. */
const dayOfOther = (plan: { year: number }, wanted: string, now: number): string =>
  [wanted, earliestDayOfOther(plan, now)].sort().at(-1)!;

/** What the paper says of the day by which units report, where nobody has said whether it is to count. */
const unansweredDay = (draft: Draft): string | null => reportDayAsked(draft)?.words ?? null;

/** The context as it is on a plan's day, though that may not have come: in force by the same way as it will be then. */
function asOnDay(context: Context, after: State, day: string, now: number): Context {
  const then = Math.max(now, momentOf(day, '00:00'));
  return contextOf(context, withPlanOfToday(after, then), then);
}

/**
 * Works out what taking up a draft's plan would do. Nothing is changed: the state is the one that would be saved.
 * @param wanted from which day it is to count, «2024-01-03»
 * @throws NotLoadedError before the words of a plan were handed in
 */
function effectOf({ state, context, person, now }: KnownTurn, draft: Draft, wanted: string): Effect {
  const made = planOfDraft(draft, draftWords());
  if (made.type === 'lacking') return { problem: problemOf(made) };
  const ofOther = isOfOtherAgency(context.plan, made.plan);
  const day = ofOther ? dayOfOther(made.plan, wanted, now) : wanted;
  const calendar = calendarOfPaper(context.calendar, draft);
  const first = firstOfYear(firstMonth({ ...context, calendar }, day, now), made.plan.year);
  const month = periodKey(first);
  const taking = takingUp(planBefore(context.plan), state, made.plan, { day, month });
  if (taking.type === 'older')
    return { problem: { type: 'older', year: taking.year, live: context.plan.year } };
  const isAmendment = taking.type === 'amendment';
  if (isAmendment && taking.changes.length === 0) return { problem: { type: 'same' } };
  // Once anything was answered the bot is this agency's, and no other's paper is taken up.
  if (ofOther && (isAmendment || isAnswered(state)))
    return { problem: { type: 'other-agency', name: made.plan.agency.name, live: context.plan.agency.name } };
  const brought = ofOther ? directoryOfPaper(made.org, person) : null;
  const newcomers = newcomersOf(brought ? noOrg : context.org, made.org);
  const plan = isAmendment ? taking.plan : reportedFrom(taking.plan, day, first);
  const held: HeldPlan = {
    plan,
    from: day,
    at: now,
    by: person.id,
    ...(calendar === context.calendar ? {} : { calendar }),
  };
  const grown = (): State => ({
    ...state,
    directory: withNewcomers(state.directory, newcomers, made.org, {
      now,
      ...(isAmendment ? { month } : {}),
    }),
  });
  const after = brought
    ? withPlanTakenUp(state, { ...held, org: brought }, false, now)
    : withPlanTakenUp(grown(), held, isAmendment, now);
  const then = asOnDay(context, after, day, now);
  const faults = faultsOf(then);
  if (faults.length > 0) return { problem: { type: 'refused', faults } };
  const { deadlineAt } = monthDates(then, first);
  // Of what could be reported no more everybody would be late at once.
  if (!isAmendment && deadlineAt <= Math.max(now, momentOf(day, '00:00')))
    return { problem: { type: 'no-month-left', year: first.year, deadlineAt } };
  const rows = groupedBy(owedIn(then, {}, first), ({ unit }) => unit.id);
  const named = new Set(made.plan.indices.flatMap(({ leaders }) => leaders));
  const effect: PlanEffect = {
    plan,
    day,
    leftOut: monthLeftOut(then, day, first),
    first: {
      period: first,
      ...monthDates(then, first),
      rows: [...rows].map(([unit, owed]) => ({ unit: unitName(then.org, unit), count: owed.length })),
    },
    amends: isAmendment ? taking.changes : null,
    calendar: { before: context.calendar, after: calendar, unanswered: unansweredDay(draft) },
    newcomers,
    unitChanges: draft.proposals.filter((one) => one.type === 'unit-change'),
    ofOther: brought !== null,
    unnamed: (brought ? noOrg : context.org).people
      .filter(({ id, role }) => role === 'leader' && !named.has(id))
      .map(({ name }) => name),
  };
  return { effect, state: after, isAmendment };
}

/** What sets a paper's plan beside the one in force. */
export const planEffects = { effectOf };
