import type { RealTime } from '../../src/app/ports/time.ts';

/** Time that passes only when told to. */
export interface VirtualTime extends RealTime {
  /** Lets so many ms pass: who sleeps wakes in order. */
  pass(ms: number): Promise<void>;
}

export function virtualTime(): VirtualTime {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  /** What a wake sets going, calls over loopback apart, is done by then. */
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
  return {
    now: () => now,
    sleep: (ms) => new Promise((wake) => sleepers.push({ at: now + ms, wake })),
    async pass(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = sleepers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        sleepers = sleepers.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
