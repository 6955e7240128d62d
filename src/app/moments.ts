import type { Clock } from './ports/clock.ts';
import type { RealTime } from './ports/time.ts';
import { steadyClock } from './steady-clock.ts';

/** The moments by which messages are sent, epoch ms. */
export interface Moments {
  /** By the bot's clock. */
  now(): number;
  /** By the one that a set clock does not stop: retries and leases go by it. */
  steady(): number;
  /** The earlier of both: a clock that leaps ahead for a minute must not make messages useless. */
  usefulAt(): number;
}

/** A watched clock that was believed after a jump may be ahead of this process's by days: no more counts. */
const behindAtMostMs = 12 * 3_600_000;

export function createMoments(clock: Clock, time: RealTime): Moments {
  const steady = steadyClock(clock, time);
  return {
    now: () => clock.now(),
    steady,
    usefulAt() {
      const now = clock.now();
      const earlier = Math.min(now, steady());
      return clock.believed ? Math.max(earlier, now - behindAtMostMs) : earlier;
    },
  };
}
