/** How pauses between tries grow. */
export interface Growth {
  firstMs: number;
  /** No pause is longer. */
  lastMs: number;
}

/** The pause before a repeat, ms: the first one (0), then doubled for each more. */
export const doubledMs = (repeat: number, { firstMs, lastMs }: Growth): number =>
  Math.min(lastMs, firstMs * 2 ** repeat);

/**
 * A pause shortened by chance to no less than half: what failed together is not tried again together.
 * @param random a number in [0, 1)
 */
export const jittered = (ms: number, random: number): number => ms * (0.5 + random / 2);

/** How long to wait after one failure, two, three … in a row. */
export interface Backoff {
  /** Whether something has failed since the start or `reset`. */
  readonly begun: boolean;
  /** The next pause, ms. @param saidMs what the other side asks for: it counts, and later pauses grow from it */
  next(saidMs?: number): number;
  /** It works again. */
  reset(): void;
}

/** @param random chance in [0, 1); without it pauses are not shortened */
export function createBackoff({ firstMs, lastMs }: Growth, random: () => number = () => 1): Backoff {
  let wholeMs = 0;
  return {
    get begun() {
      return wholeMs > 0;
    },
    next(saidMs) {
      wholeMs = saidMs ?? Math.min(lastMs, Math.max(firstMs, wholeMs * 2));
      return saidMs ?? Math.round(jittered(wholeMs, random()));
    },
    reset() {
      wholeMs = 0;
    },
  };
}
