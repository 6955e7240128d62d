import { seededRandom } from './random.ts';

const kinds = [
  '429',
  '500',
  'lost before delivery',
  'lost after delivery',
  'reset',
  'page 502',
  'page 429',
  'page 200',
  'page cut off',
] as const;
const losing: ReadonlySet<string> = new Set(['lost before delivery', 'lost after delivery', 'reset']);

/**
 * How a call goes wrong: refused, answered by something in between (a page), or its connection lost before or after it
 * took effect.
 */
export type FaultKind = (typeof kinds)[number];

/** How many calls went wrong in which way. */
export type FaultCounts = Record<FaultKind, number>;

/**
 * Faults at a rate, of each kind as many. The connection is lost at most once for one message, since to a group the bot
 * repeats a send with an unknown outcome once and then gives it up; what would be a second loss is a 500.
 */
export function createRandomFaults(rate: number, seed: number) {
  const random = seededRandom(seed);
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as FaultCounts;
  const lost = new Set<string>();
  return {
    counts,
    /** @param message names the message that the call sends; null for a call that sends none */
    next(message: string | null): FaultKind | undefined {
      if (random() >= rate) return undefined;
      let kind = kinds[Math.floor(random() * kinds.length)]!;
      if (losing.has(kind) && message !== null) {
        if (lost.has(message)) kind = '500';
        lost.add(message);
      }
      counts[kind] += 1;
      return kind;
    },
  };
}
