import { pause } from '../../kit/pause.ts';

/** Chance and time, handed in by tests. */
export interface Seams {
  /** A number in [0, 1). */
  random(): number;
  /** Milliseconds that only pass, whatever the machine's clock is set to. */
  now(): number;
  /** Resolves after so many ms, or at once when the signal is aborted. Never rejects. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

export const realSeams: Seams = {
  random: Math.random,
  now: () => performance.now(),
  pause,
};

const firstMs = 1_000;
const lastMs = 30_000;

/** How long to wait after one failure, two, three … */
export interface Backoff {
  /** The next pause in ms: 1, 2, 4 … 30 s, shortened by chance to no less than half. */
  next(): number;
  /** It works again. */
  reset(): void;
}

export function createBackoff(random: () => number): Backoff {
  let failures = 0;
  return {
    next() {
      const wholeMs = Math.min(lastMs, firstMs * 2 ** Math.min(failures, 10));
      failures += 1;
      return Math.round(wholeMs * (0.5 + random() / 2));
    },
    reset() {
      failures = 0;
    },
  };
}
