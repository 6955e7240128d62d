import type { Clock } from './ports/clock.ts';
import type { RealTime } from './ports/time.ts';

/** Time that only passes: a clock that is set moves neither a pause nor a pace of this process. */
export const realTime: RealTime = {
  now: () => performance.now(),
  sleep: (ms) =>
    new Promise((done) => {
      setTimeout(done, ms);
    }),
};

/** The world's clock. */
export const systemClock: Clock = { now: () => Date.now(), rehearsal: false };

/** A rehearsal's clock: runs from a moment of choice, at a speed of choice, and can be wound forward. */
export interface RehearsalClock extends Clock {
  readonly speed: number;
  /** Sets the clock to a later moment (epoch ms); an earlier one is ignored, since time does not go back. */
  windTo(at: number): void;
}

/**
 * @param startAt epoch ms at which the clock begins
 * @param speed how many seconds pass in one real second
 * @param realNow real time in ms, of which the differences count; a parameter for tests
 */
export function createRehearsalClock(
  startAt: number,
  speed: number,
  realNow: () => number = realTime.now,
): RehearsalClock {
  let base = startAt;
  let since = realNow();
  const now = () => Math.round(base + (realNow() - since) * speed);
  return {
    rehearsal: true,
    speed,
    now,
    windTo(at) {
      if (at <= now()) return;
      base = at;
      since = realNow();
    },
  };
}
