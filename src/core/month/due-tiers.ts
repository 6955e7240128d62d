import { memo } from '../../kit/memo.ts';
import { datedTiersOf, monthDates, tiersOf } from '../calendar/appointments.ts';
import type { Tier } from '../calendar/tier.ts';
import { yearEndAt } from '../calendar/year-end.ts';
import type { Context } from '../context.ts';
import { isReportedMonth } from '../plan/first-month.ts';
import { awaitsOtherAgency } from '../plan/other-agency.ts';
import type { Plan } from '../plan/plan.ts';
import { promisedIn } from '../plan/plan-as-of.ts';
import { dueDayOf } from '../report/due.ts';
import type { State } from '../state/state.ts';
import { shiftIntoWaking } from '../time/quiet-hours.ts';
import { dateOf, halfDayOf, momentOf, type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { workingDayFrom } from '../time/working-days.ts';
import { joinMoments } from './joins.ts';
import { matterMoments, promiseMoments } from './promise-moments.ts';
import { tierWork } from './tier-work.ts';
import { isTierDone } from './tiers-done.ts';
import { isYearOpen } from './year-end.ts';

/** A tier whose moment has come, with what of it nobody has acted on yet. */
export interface DueTier extends Tier {
  period: Period;
  key: string;
}

/**
 * The moment of a reminder of quarterly or half-yearly work: with that of the month where one falls on the same half-day,
 * so that whoever owes both hears of them in one message, and who owes nothing else by itself.
 */
function besideMonth(tier: Tier, ofMonth: readonly Tier[]): Tier {
  const beside = ofMonth.filter(
    ({ type, at }) => tierWork[type].owing?.type === 'reminder' && halfDayOf(at) === halfDayOf(tier.at),
  );
  const { at } = beside.find((one) => one.at >= tier.at) ?? beside.at(-1) ?? tier;
  return { ...tier, at };
}

/** The days of a month on which work with a day of its own is due. */
const daysIn = memo(
  (plan: Plan, period: Period) => [plan, periodKey(period)],
  (plan, period): readonly string[] => [
    ...new Set(
      [
        ...plan.indices.flatMap(({ tasks }) => tasks).flatMap((task) => dueDayOf(task, period.year) ?? []),
        ...promisedIn(plan).flatMap(({ extended }) => extended?.to ?? []),
      ].filter((day) => day.slice(0, 7) === periodKey(period)),
    ),
  ],
);

/** All tiers of a month, what is said of spans beside what is said of the month. */
function tiersTogether(context: Context, period: Period): readonly Tier[] {
  const dated = datedTiersOf(context, daysIn(context.plan, period), period);
  // A plan's year speaks of its work within it alone.
  const all = [...tiersOf(context, period), ...dated].filter(
    ({ type, at }) => type !== 'cadence-nudge' || periodOf(at).year === period.year,
  );
  const ofMonth = all.filter(({ type }) => tierWork[type].owing?.type !== 'cadence');
  return all.map((tier) => (ofMonth.includes(tier) ? tier : besideMonth(tier, ofMonth)));
}

/** When a tier of a month speaks, epoch ms. */
export const momentOfTier = (context: Context, period: Period, type: Tier['type']): number =>
  tiersTogether(context, period).find((tier) => tier.type === type)!.at;

/** Whether a month has reminded the units by itself already; one in whose midst the bot first ran begins with a nudge. */
export const hasReminded = (state: State, context: Context, period: Period): boolean =>
  tiersTogether(context, period).some(
    ({ type, keys }) =>
      tierWork[type].owing?.type === 'reminder' &&
      keys.some((name) => isTierDone(state, periodKey(period), name)),
  );

/** The tiers whose moment has come and that nobody has acted on yet, oldest first. */
export function dueTiers(context: Context, state: State, now: number): DueTier[] {
  const { year } = context.plan;
  const current = periodOf(now);
  if (state.begunAt === null || current.year !== year) return [];
  const begunAt = state.begunAt;
  return Array.from({ length: current.month }, (_, position) => ({ year, month: position + 1 }))
    .filter((period) => isReportedMonth(context.plan, periodKey(period)))
    .flatMap((period) =>
      tiersTogether(context, period)
        .filter((tier) => tier.at <= now && tier.at >= begunAt)
        .flatMap((tier) => {
          const key = periodKey(period);
          const fresh = tier.keys.filter((name) => !isTierDone(state, key, name));
          return fresh.length > 0 ? [{ ...tier, keys: fresh, period, key }] : [];
        }),
    )
    .sort((left, right) => left.at - right.at);
}

/**
 * Those of the due tiers that may speak today: on a day of rest only what was meant for that very day. What was missed
 * before it (the bot stood still) comes on the next working day, so that nobody's first word after a stop is a Sunday's;
 * but at the end of the year, which is not spoken of in the next.
 */
export function speakingToday(context: Context, due: readonly DueTier[], now: number): readonly DueTier[] {
  const today = dateOf(now);
  const next = workingDayFrom(today, context.holidays);
  const waits = next !== today && next.slice(0, 4) === today.slice(0, 4);
  return waits ? due.filter(({ at }) => dateOf(at) === today) : due;
}

/** The working day (its first waking moment, epoch ms) on which what waits over a day of rest is said. */
const heldUntil = (context: Context, now: number): number => {
  const { holidays } = context;
  return shiftIntoWaking(momentOf(workingDayFrom(dateOf(now), holidays), '00:00'), context.calendar);
};

/** The next moment (epoch ms) at which something may be due, for whoever winds a clock. */
export function nextDue(
  context: Context,
  state: State,
  now: number,
): {
  at: number;
  type: Tier['type'] | 'deadline' | 'snooze' | 'year-end' | 'eve' | 'joined' | 'promise' | 'matter';
  month: number;
} | null {
  if (awaitsOtherAgency(state)) return null;
  const { year } = context.plan;
  const current = periodOf(now);
  const end = {
    at: yearEndAt(context, year),
    type: 'year-end' as const,
    month: 12,
  };
  const ends = isYearOpen(context, state) && end.at > now ? [end] : [];
  if (current.year > year) return ends[0] ?? null;
  if (current.year < year) return null;
  // What is said after a month's last day belongs to it.
  const moments = [current.month - 1, current.month, current.month + 1]
    .filter((month) => month >= 1 && month <= 12)
    .filter((month) => isReportedMonth(context.plan, periodKey({ year, month })))
    .flatMap((month) => {
      const period = { year, month };
      const { deadlineAt } = monthDates(context, period);
      return [
        ...tiersTogether(context, period).map(({ at, type }) => ({ at, type, month })),
        { at: deadlineAt, type: 'deadline' as const, month },
      ];
    });
  const due = dueTiers(context, state, now);
  const held = due.at(-1);
  const waiting =
    held && speakingToday(context, due, now).length < due.length
      ? [{ at: heldUntil(context, now), type: held.type, month: held.period.month }]
      : [];
  const snoozes = [...state.snoozes, ...state.nudgesLater, ...state.remindersLater].map(({ at, period }) => ({
    at,
    type: 'snooze' as const,
    month: Number(period.slice(5)),
  }));
  const promises = promiseMoments(state).map((at) => ({
    at,
    type: 'promise' as const,
    month: periodOf(at).month,
  }));
  const matters = matterMoments(state).map((at) => ({
    at,
    type: 'matter' as const,
    month: periodOf(at).month,
  }));
  return (
    [
      ...moments,
      ...joinMoments(context, state, now),
      ...waiting,
      ...snoozes,
      ...promises,
      ...matters,
      ...ends,
    ]
      .filter(({ at }) => at > now)
      .sort((a, b) => a.at - b.at)[0] ?? null
  );
}
