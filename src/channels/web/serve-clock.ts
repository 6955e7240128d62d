import type { Hono } from 'hono';
import type { PageClock, PageWords } from './page-parts.ts';

/** What the page shows of its clock. */
interface ClockFacts {
  now: number;
  speed: number;
  next: { at: number; name: string } | null;
  plan: { at: number; name: string } | null;
}

/** The clock as windows watch it. */
export interface ShownClock {
  facts(): Promise<ClockFacts>;
  /** The day of a plan that waits, epoch ms; undefined where none does. */
  planAt(): Promise<number | undefined>;
  /** Tells each time that it was wound. @returns ends it */
  watch(hears: () => void): () => void;
}

const hourMs = 3_600_000;

/** Winds the clock: by an hour, a day, to the next moment at which something happens, or to the day of a plan that waits. */
export function serveClock(app: Hono, words: PageWords, clock: PageClock): ShownClock {
  const listeners = new Set<() => void>();
  const facts = async (): Promise<ClockFacts> => ({
    now: clock.now(),
    speed: clock.speed,
    next: await clock.next(),
    plan: await clock.plan(),
  });

  app.post('/api/clock', async (context) => {
    const body = (await context.req.json().catch(() => null)) as { wind?: unknown } | null;
    const targets = new Map([
      ['hour', clock.now() + hourMs],
      ['day', clock.now() + 24 * hourMs],
      ['next', (await clock.next())?.at],
      ['plan', (await clock.plan())?.at],
    ]);
    const at = targets.get(String(body?.wind));
    if (at === undefined) return context.json({ problem: words.nothingNext }, 400);
    await clock.windTo(at);
    for (const listener of listeners) listener();
    return context.json(await facts());
  });

  return {
    facts,
    planAt: async () => (await clock.plan())?.at,
    watch(hears) {
      listeners.add(hears);
      return () => listeners.delete(hears);
    },
  };
}
