import { seededRandom } from './random.ts';

/** How a call of the bot goes wrong. */
export type Failure =
  | { type: 'answer'; status: number; description: string; parameters?: Record<string, unknown> }
  /** The connection breaks before anything was done. */
  | { type: 'drop' }
  /** The message is delivered and the connection breaks before the answer. */
  | { type: 'drop-after' }
  /** The message is delivered and no answer ever comes. */
  | { type: 'hang-after' };

const kinds = ['429', '500', 'lost before delivery', 'lost after delivery'] as const;

/** How many calls went wrong in which way. */
export type FaultCounts = Record<(typeof kinds)[number], number>;

const failureOf: Readonly<Record<(typeof kinds)[number], Failure>> = {
  429: {
    type: 'answer',
    status: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  },
  500: { type: 'answer', status: 500, description: 'Internal Server Error' },
  'lost before delivery': { type: 'drop' },
  'lost after delivery': { type: 'drop-after' },
};

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
    next(message: string | null): Failure | undefined {
      if (random() >= rate) return undefined;
      let kind = kinds[Math.floor(random() * kinds.length)]!;
      const losing = kind === 'lost before delivery' || kind === 'lost after delivery';
      if (losing && message !== null) {
        if (lost.has(message)) kind = '500';
        lost.add(message);
      }
      counts[kind] += 1;
      return failureOf[kind];
    },
  };
}
