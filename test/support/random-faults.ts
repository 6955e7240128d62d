import { seededRandom } from './random.ts';

const kinds = ['429', '500', 'lost before delivery', 'lost after delivery'] as const;

/** How a call goes wrong: refused, or its connection lost before or after it took effect. */
export type FaultKind = (typeof kinds)[number];

/** How many calls went wrong in which way. */
export type FaultCounts = Record<FaultKind, number>;

/**
 * Faults at a rate, of each kind as many. The connection is lost at most once for one message, since the bot
 * repeats a send with an unknown outcome once and then gives it up; what would be a second loss is a 500.
 */
export function createRandomFaults(rate: number, seed: number) {
  const random = seededRandom(seed);
  const counts: FaultCounts = { 429: 0, 500: 0, 'lost before delivery': 0, 'lost after delivery': 0 };
  const lost = new Set<string>();
  return {
    counts,
    /** @param message names the message that the call sends; null for a call that sends none */
    next(message: string | null): FaultKind | undefined {
      if (random() >= rate) return undefined;
      let kind = kinds[Math.floor(random() * kinds.length)]!;
      const losing = kind === 'lost before delivery' || kind === 'lost after delivery';
      if (losing && message !== null) {
        if (lost.has(message)) kind = '500';
        lost.add(message);
      }
      counts[kind] += 1;
      return kind;
    },
  };
}
