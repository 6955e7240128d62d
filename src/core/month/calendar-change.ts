import { type Appointments, appointmentsBy, hasOpened, type Timetable } from '../calendar/appointments.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CalendarMoment } from '../calendar/tier.ts';
import { tierOfKey } from '../calendar/tier-key.ts';
import type { Context } from '../context.ts';
import type { CalendarChange, CountsFrom, Moved } from '../features/settings/declared.ts';
import type { State } from '../state/state.ts';
import { type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { withOpenedFixed } from './fixed-months.ts';
import { tierKey } from './tiers-done.ts';

interface Moment {
  name: CalendarMoment;
  /** Epoch milliseconds. */
  at: number;
}

/** A month's moments by the key that stays when they move: «deadline», «nudge-3d». */
const momentsOf = ({ deadlineAt, tiers }: Appointments): ReadonlyMap<string, Moment> =>
  new Map<string, Moment>([
    ...tiers.flatMap(({ at, keys }) =>
      keys.flatMap((key): [string, Moment][] => {
        const name = tierOfKey(key);
        return name === null ? [] : [[key, { name, at }]];
      }),
    ),
    ['deadline', { name: 'deadline', at: deadlineAt }],
  ]);

const isReminder = (name: CalendarMoment): boolean => name === 'nudge' || name === 'cadence-nudge';

/** A reminder that lies in the past is none that moves: only what is ahead is taken away or comes. */
function aheadOf({ name, from, to }: Moved, now: number): Moved {
  const ahead = (at: number | null): number | null => (at !== null && at <= now ? null : at);
  return isReminder(name) ? { name, from: ahead(from), to: ahead(to) } : { name, from, to };
}

/** When reminders go out. */
const remindersIn = (moments: ReadonlyMap<string, Moment>): ReadonlySet<number> =>
  new Set([...moments.values()].flatMap(({ name, at }) => (isReminder(name) ? [at] : [])));

function movesOf(before: Appointments, after: Appointments, now: number): Moved[] {
  const [old, fresh] = [momentsOf(before), momentsOf(after)];
  const [remindedBefore, remindedAfter] = [remindersIn(old), remindersIn(fresh)];
  /** Whether a reminder goes where another stays, or comes where one is: nothing changes for anybody. */
  const isSame = ({ name, from, to }: Moved): boolean =>
    isReminder(name) &&
    ((to === null && from !== null && remindedAfter.has(from)) ||
      (from === null && to !== null && remindedBefore.has(to)));
  return (
    [...new Set([...old.keys(), ...fresh.keys()])]
      .map((key): Moved => {
        const [was, is] = [old.get(key), fresh.get(key)];
        return { name: (was ?? is)!.name, from: was?.at ?? null, to: is?.at ?? null };
      })
      .map((move) => aheadOf(move, now))
      .filter(({ from, to }) => from !== to && Math.max(from ?? 0, to ?? 0) > now)
      .filter((move) => !isSame(move))
      // Two reminders may fall on one moment.
      .filter(
        ({ name, from, to }, at, all) =>
          all.findIndex((one) => one.name === name && one.from === from && one.to === to) === at,
      )
      .sort((left, right) => (left.from ?? left.to ?? 0) - (right.from ?? right.to ?? 0))
  );
}

const appointmentsIn = (timetable: Timetable, period: Period): Appointments =>
  timetable.appointments?.[periodKey(period)] ??
  appointmentsBy(timetable.calendar, timetable.holidays, period);

/** The months that a change may concern: of those before, the deadline has passed. */
function monthsAround(now: number): Period[] {
  const { year, month } = periodOf(now);
  return [month - 1, month, month + 1].map((of) =>
    of < 1
      ? { year: year - 1, month: of + 12 }
      : of > 12
        ? { year: year + 1, month: of - 12 }
        : { year, month: of },
  );
}

/** The calendar by which a month stands: where an earlier change counted from the next month only, the one before it. */
const calendarOf = (timetable: Timetable, period: Period): Calendar =>
  timetable.appointments?.[periodKey(period)]?.by ?? timetable.calendar;

/** A calendar with what was changed, and nothing else, as a new one has it. */
function withChanged(own: Calendar, before: Calendar, after: Calendar): Calendar {
  const isChanged = (part: string): boolean =>
    JSON.stringify(before[part as keyof Calendar]) !== JSON.stringify(after[part as keyof Calendar]);
  return { ...own, ...Object.fromEntries(Object.entries(after).filter(([part]) => isChanged(part))) };
}

/** An appointment with the calendar by which it stands, where the months after it follow another. */
function standingBy({ by: _, ...one }: Appointments, own: Calendar, others: Calendar): Appointments {
  return JSON.stringify(own) === JSON.stringify(others) ? one : { ...one, by: own };
}

/**
 * A month as a new calendar has it; one that has opened does not close again, and what was to stand in it by an earlier
 * change stands.
 */
function movedTo(context: Timetable, calendar: Calendar, period: Period, now: number): Appointments {
  if (!hasOpened(context, period, now)) return appointmentsBy(calendar, context.holidays, period);
  const own = withChanged(calendarOf(context, period), context.calendar, calendar);
  const { openAt } = appointmentsIn(context, period);
  return standingBy(appointmentsBy(own, context.holidays, period, openAt), own, calendar);
}

/** What a changed calendar would do at a moment (epoch ms). */
export function calendarChange(context: Context, calendar: Calendar, now: number): CalendarChange {
  const months = monthsAround(now).filter((period) => appointmentsIn(context, period).deadlineAt > now);
  const toMoves = (period: Period) => {
    const [before, after] = [appointmentsIn(context, period), movedTo(context, calendar, period, now)];
    return {
      period,
      moved: movesOf(before, after, now),
      deadlineAt: before.deadlineAt,
      newDeadlineAt: after.deadlineAt,
    };
  };
  const ahead = months.filter((period) => !hasOpened(context, period, now)).map(toMoves);
  const { period, moved } = ahead.find(({ newDeadlineAt }) => newDeadlineAt > now) ?? ahead.at(-1)!;
  return {
    open: months
      .filter((period) => period.year === context.plan.year && hasOpened(context, period, now))
      .map(toMoves)
      .filter(({ moved }) => moved.length > 0),
    next: { period, moved },
    kept: ahead.filter(({ newDeadlineAt }) => newDeadlineAt <= now).map(({ period }) => period),
  };
}

/** Whether months that are open can move with a changed calendar: not where they would be over at once. */
export const canMoveOpen = ({ open }: CalendarChange, now: number): boolean =>
  open.length > 0 && open.every(({ newDeadlineAt }) => newDeadlineAt > now);

/**
 * What of a month's tiers is done once it has moved: nudges whose moment is ahead again are said again, since they are of
 * another deadline; what would have been said by now is not made up for.
 */
function tiersDoneAfter(done: State['tiersDone'], month: string, { tiers }: Appointments, now: number) {
  const after = { ...done };
  for (const { at, keys } of tiers)
    for (const key of keys)
      if (at <= now) after[tierKey(month, key)] ??= now;
      else if (tierOfKey(key) === 'nudge') delete after[tierKey(month, key)];
  return after;
}

/**
 * The state with a changed calendar. Months whose deadline has passed never change; those that have opened only where
 * it counts from them, and can.
 * @param from `this`: from the month that is open; `next`: from the first that has not opened
 * @param now epoch ms
 */
export function withCalendar(
  context: Context,
  state: State,
  calendar: Calendar,
  from: CountsFrom,
  now: number,
): State {
  const change = calendarChange(context, calendar, now);
  const fixed = withOpenedFixed(context, state, now, Number.NEGATIVE_INFINITY);
  const open = monthsAround(now).filter(
    (period) =>
      fixed.appointments[periodKey(period)] !== undefined && appointmentsIn(context, period).deadlineAt > now,
  );
  const kept = [...open, ...change.kept].map((period) => [
    periodKey(period),
    standingBy(
      fixed.appointments[periodKey(period)] ?? appointmentsIn(context, period),
      calendarOf(context, period),
      calendar,
    ),
  ]);
  const moving =
    from === 'this' && canMoveOpen(change, now)
      ? change.open.map(({ period }) => [periodKey(period), movedTo(context, calendar, period, now)] as const)
      : [];
  return {
    ...fixed,
    calendar,
    appointments: { ...fixed.appointments, ...Object.fromEntries([...kept, ...moving]) },
    tiersDone: moving.reduce(
      (done, [month, appointments]) => tiersDoneAfter(done, month, appointments, now),
      fixed.tiersDone,
    ),
  };
}
