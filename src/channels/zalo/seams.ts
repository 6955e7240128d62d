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

/** Pauses after failures: 1, 2, 4 … 30 s. */
export const pauses = { firstMs: 1_000, lastMs: 30_000 };
