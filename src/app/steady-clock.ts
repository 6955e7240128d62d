import type { Clock } from './ports/clock.ts';
import type { RealTime } from './ports/time.ts';

/**
 * The clock by which this process waits: begins at the world's time and only passes, so a clock that is set moves no
 * retry and no lease. A rehearsal's clock never goes back and may be wound: there its own time is taken.
 * @returns whole epoch ms, as far as the world's clock was right when this was made
 */
export function steadyClock(clock: Clock, time: RealTime): () => number {
  if (clock.rehearsal) return clock.now;
  const aheadMs = clock.now() - time.now();
  return () => Math.round(time.now() + aheadMs);
}
