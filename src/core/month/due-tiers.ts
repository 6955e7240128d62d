import { monthDates, tiersOf } from '../calendar/appointments.ts';
import type { Tier } from '../calendar/tier.ts';
import type { Context } from '../context.ts';
import type { State } from '../state/state.ts';
import { type Period, periodKey, periodOf } from '../time/viet-nam-time.ts';
import { isTierDone } from './tiers-done.ts';

/** A tier whose moment has come, with what of it nobody has acted on yet. */
export interface DueTier extends Tier {
  period: Period;
  key: string;
}

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
): { at: number; type: Tier['type'] | 'deadline' | 'snooze'; month: number } | null {
  const { year } = context.plan;
  const current = periodOf(now);
  if (current.year !== year) return null;
  const moments = [current.month, current.month + 1]
    .filter((month) => month <= 12)
    .flatMap((month) => {
      const period = { year, month };
      const { deadlineAt } = monthDates(context, period);
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
  return [...moments, ...snoozes].filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0] ?? null;
}
