import { type Timetable, tiersOf } from '../calendar/appointments.ts';
import type { State } from '../state/state.ts';
import { addDays, dateOf, momentOf } from '../time/viet-nam-time.ts';
import { withDirectoryReplaced } from './other-agency.ts';
import type { Plan } from './plan.ts';
import type { HeldPlan } from './plan-slice.ts';
import { orgBrought } from './plans-in-force.ts';

/**
 * The first day on which a plan can hold instead of the one in force: today, of a later year at the earliest its first day,
 * and not before the year that goes on has said its last word (December's digest).
 * @param now epoch ms
 */
export function earliestDay(
  timetable: Timetable,
  live: Plan,
  paper: Pick<Plan, 'year'>,
  now: number,
): string {
  const days = [dateOf(now)];
  if (paper.year > live.year) {
    const last = tiersOf(timetable, { year: live.year, month: 12 }).at(-1);
    days.push(`${paper.year}-01-01`, ...(last === undefined ? [] : [addDays(dateOf(last.at), 1)]));
  }
  return days.sort().at(-1)!;
}

/** The first day on which another agency's plan can hold: of a later year its first day, else today; no year is waited for that is not theirs. */
export const earliestDayOfOther = ({ year }: { year: number | null }, now: number): string =>
  [dateOf(now), ...(year === null ? [] : [`${year}-01-01`])].sort().at(-1)!;

type Kept = Pick<State, 'plans' | 'begunAt' | 'directory'>;

/** A state in which a plan is taken up: in force at once where its day has come, else from that day on. */
export function withPlanTakenUp(
  state: State,
  held: Omit<HeldPlan, 'begunBefore'>,
  isAmendment: boolean,
  now: number,
): State {
  // That it is there at all says that the plan is no amendment; what it is follows when the day has come.
  const next: HeldPlan = isAmendment ? held : { ...held, begunBefore: state.begunAt };
  const waiting: State = { ...state, plans: { ...state.plans, next } };
  return withPlanOfToday(waiting, now);
}

/** When the plan that was taken up comes into force, epoch ms; undefined where none waits. */
export const planComesAt = ({ plans }: Pick<State, 'plans'>): number | undefined =>
  plans?.next && momentOf(plans.next.from, '00:00');

/** What a plan that waited finds on its day: the directory it brings, where it is another agency's; else all as it was. */
const ofItsDay = (state: State, held: HeldPlan): { state: State; held: HeldPlan } =>
  held.org !== undefined && held.replaced === undefined
    ? withDirectoryReplaced(state, { ...held, org: held.org })
    : { state, held };

/** A plan that follows another of the same agency goes on with the directory that came with that one: accounts and work are of it. */
const withOrgOfBefore = (state: Pick<State, 'plans'>, next: HeldPlan): HeldPlan => {
  const org = next.org ?? orgBrought(state);
  return org === undefined ? next : { ...next, org };
};

/** A state whose plan that waited is in force, where its day has come; else the same state. @param now epoch ms */
export function withPlanOfToday(state: State, now: number): State {
  const { next: waiting, live, before: _, earlier, ...rest } = state.plans ?? {};
  if (!waiting || momentOf(waiting.from, '00:00') > now) return state;
  const { state: own, held } = ofItsDay(state, waiting);
  const next = withOrgOfBefore(state, held);
  // Of the data files' plan nothing is kept here: the files hold it.
  const past =
    live !== undefined && live.plan.year < next.plan.year ? [...(earlier ?? []), live.plan] : earlier;
  const isWhole = next.begunBefore !== undefined;
  const calendarBefore = next.calendar ? { calendarBefore: state.calendar ?? null } : {};
  return {
    ...own,
    ...(next.calendar ? { calendar: next.calendar } : {}),
    // Of the months before a new plan came nothing is owed by it.
    ...(isWhole && state.begunAt !== null ? { begunAt: now } : {}),
    plans: {
      ...rest,
      live: { ...next, ...(isWhole ? { begunBefore: state.begunAt } : {}), ...calendarBefore },
      before: live ?? null,
      ...(past === undefined ? {} : { earlier: past }),
    },
  };
}

/** Why there is no way back: nothing was taken up by chat; it was gone back once already; something was answered since. */
export type NoWayBack = 'nothing' | 'answered';

/** A state with the plan before the one in force, as long as nothing was answered since; what was not yet in force goes first. */
export function withPlanBefore(state: State): State | NoWayBack {
  const { live, before, next, earlier, ...rest } = state.plans ?? {};
  if (next !== undefined) return { ...state, plans: kept({ ...rest, live, before, earlier }) };
  if (live === undefined || before === undefined) return 'nothing';
  const inForceAt = Math.max(live.at, momentOf(live.from, '00:00'));
  const since = (at: number): boolean => at > inForceAt;
  const isAnsweredSince =
    Object.values(state.reports).some(({ sentAt }) => since(sentAt)) ||
    state.drafts.some(({ touchedAt }) => since(touchedAt));
  if (isAnsweredSince) return 'answered';
  const past = earlier?.filter(({ year }) => before === null || year !== before.plan.year);
  const { begunBefore, replaced, calendarBefore } = live;
  return {
    ...state,
    ...(begunBefore === undefined ? {} : { begunAt: begunBefore }),
    ...replaced,
    ...(calendarBefore === undefined ? {} : { calendar: calendarBefore }),
    plans: kept({ ...rest, ...(before === null ? {} : { live: before }), earlier: past }),
  };
}

/** Without fields that hold nothing, which a saved state does not have. */
const kept = (plans: NonNullable<Kept['plans']>): NonNullable<Kept['plans']> =>
  Object.fromEntries(Object.entries(plans).filter(([, value]) => value !== undefined));
