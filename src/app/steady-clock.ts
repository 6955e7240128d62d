import type { Clock } from './ports/clock.ts';
import type { RealTime } from './ports/time.ts';

/**
 * The clock by which this process waits: begins at the world's time and only passes, so a clock that is set moves no
 * retry and no lease. Where a jump of the world's clock was believed it begins anew from there: a machine that started a
 * month ahead would else judge for ever what is of use by that month. A rehearsal's clock never goes back and may be
 * wound: there its own time is taken.
 * @returns whole epoch ms, as far as the world's clock was right when it was believed last
 */
export function steadyClock(clock: Clock, time: RealTime): () => number {
  if (clock.rehearsal) return clock.now;
  const ahead = (): number => clock.now() - time.now();
  let aheadMs = ahead();
  clock.onBelieved?.(() => {
    aheadMs = ahead();
  });
  return () => Math.round(time.now() + aheadMs);
}
