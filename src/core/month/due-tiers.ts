import { memo } from '../../kit/memo.ts';
import { cadenceTiers } from '../calendar/cadence-tiers.ts';
import { monthDates } from '../calendar/calendar.ts';
import { monthTiers, type Tier } from '../calendar/tiers.ts';
import { yearEndAt } from '../calendar/year-end.ts';
import type { Context } from '../context.ts';
import type { State } from '../state/state.ts';
import { type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { isTierDone } from './tiers-done.ts';
import { isYearOpen } from './year-end.ts';

/** A tier whose moment has come, with what of it nobody has acted on yet. */
export interface DueTier extends Tier {
  period: Period;
  key: string;
}

const cadences = ['quarter', 'half-year'] as const;

/** All tiers of a month; worked out once for a calendar and its holidays. */
const tiersOf = memo(
  ({ calendar, holidays }: Context, period: Period) => [holidays, calendar, periodKey(period)],
  ({ calendar, holidays }, period): Tier[] => [
    ...monthTiers(calendar, holidays, period),
    ...cadences.flatMap((cadence) => cadenceTiers(calendar, holidays, cadence, period)),
  ],
);

/** The tiers whose moment has come and that nobody has acted on yet, oldest first. */
export function dueTiers(context: Context, state: State, now: number): DueTier[] {
  const { year } = context.plan;
  const current = periodOf(now);
  if (state.begunAt === null || current.year !== year) return [];
  const begunAt = state.begunAt;
  return Array.from({ length: current.month }, (_, position) => ({ year, month: position + 1 }))
    .flatMap((period) =>
      tiersOf(context, period)
        .filter((tier) => tier.at <= now && tier.at >= begunAt)
        .flatMap((tier) => {
          const key = periodKey(period);
          const fresh = tier.keys.filter((name) => !isTierDone(state, key, name));
          return fresh.length > 0 ? [{ ...tier, keys: fresh, period, key }] : [];
        }),
    )
    .sort((left, right) => left.at - right.at);
}

/** The next moment (epoch ms) at which something may be due, for whoever winds a clock. */
export function nextDue(
  context: Context,
  state: State,
  now: number,
): { at: number; type: Tier['type'] | 'deadline' | 'snooze' | 'year-end'; month: number } | null {
  const { year } = context.plan;
  const current = periodOf(now);
  const end = {
    at: yearEndAt(context.calendar, context.holidays, year),
    type: 'year-end' as const,
    month: 12,
  };
  const ends = isYearOpen(context, state) && end.at > now ? [end] : [];
  if (current.year > year) return ends[0] ?? null;
  if (current.year < year) return null;
  const moments = [current.month, current.month + 1]
    .filter((month) => month <= 12)
    .flatMap((month) => {
      const period = { year, month };
      const { deadlineAt } = monthDates(context.calendar, context.holidays, period);
      return [
        ...tiersOf(context, period).map(({ at, type }) => ({ at, type, month })),
        { at: deadlineAt, type: 'deadline' as const, month },
      ];
    });
  const snoozes = state.snoozes.map(({ at, period }) => ({
    at,
    type: 'snooze' as const,
    month: Number(period.slice(5)),
  }));
  return (
    [...moments, ...snoozes, ...ends].filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0] ?? null
  );
}
