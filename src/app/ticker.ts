import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ScheduledTask } from 'node-cron';
import { loadEngine } from '../core/ask/engine.ts';
import type { Context } from '../core/context.ts';
import { contextOf } from '../core/context-of.ts';
import { type Due, planDue } from '../core/month/plan-due.ts';
import { planInForce } from '../core/month/plan-in-force.ts';
import { NotLoadedError } from '../core/not-loaded-error.ts';
import { planYearOf } from '../core/plan/plans-in-force.ts';
import { yearOf } from '../core/state/months.ts';
import type { State } from '../core/state/state.ts';
import { createTurns } from '../kit/in-turn.ts';
import { nameOf } from './name-of-error.ts';
import { withNotices } from './notice-rows.ts';
import type { OutboxWorker } from './outbox-worker.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { Speaking } from './ports/words.ts';

/** Asks the core, again and again, whether something is due. */
export interface Ticker {
  start(): void;
  /** Looks now; resolves when whatever is due has been saved. */
  tick(): Promise<void>;
  /** Something changed that a digest may show: looks soon. */
  wake(): void;
  stop(): Promise<void>;
}

export interface TickerParts extends Speaking {
  context: Context;
  store: Store;
  clock: Clock;
  log: Log;
  outbox: OutboxWorker;
}

/** Every minute; a rehearsal's clock may run fast, so there it is every second. */
const everyMinute = '* * * * *';
const everySecond = '* * * * * *';

/**
 * So many real ms after the start the schedule is loaded and set up, which takes long enough to keep people waiting: what
 * was asked while the bot was away comes all at once when it starts. The first look does not wait for it.
 */
const settledMs = { real: 5_000, rehearsal: 1_000 };

/** How long until it is tried again where node-cron cannot be loaded, real ms; in a rehearsal sooner. */
const retryMs = { real: 60_000, rehearsal: 1_000 };

/** Reminders that are worded and saved at a stretch: very many at once would keep everybody else waiting. */
const sliceSize = 100;

/** After a change, so many real ms until the look: many reports at once make one edit. */
const soonMs = 500;

/** Several agencies are ticked at the same moment: each looks in a turn of its own, and whatever else wants to run does so in between. */
const looks = createTurns();
const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
  looks.run('look', async () => {
    await nextTurn();
    return work();
  });

/**
 * node-cron only ticks; what is due follows from the state and the clock alone, so a tick too many or too few
 * changes nothing. Marks and rows are saved in one transaction.
 */
export function createTicker(parts: TickerParts): Ticker {
  const { context, store, clock, log, outbox } = parts;
  let task: ScheduledTask | null = null;
  let timer: NodeJS.Timeout | null = null;
  let settling: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  function dueIn(latest: State, now: number): Due {
    const { state, notices } = planInForce(context, latest, now);
    const due = planDue(contextOf(context, state, now), state, now, sliceSize);
    return { ...due, notices: [...notices, ...due.notices] };
  }

  /** The months of the plan's year are loaded at the start; those of another to which the office went back are not. */
  async function ensureYear(state: State): Promise<void> {
    if (state.elsewhere.length === 0) return;
    const year = planYearOf(state, context.plan.year);
    await store.ensure(state.elsewhere.filter((period) => yearOf(period) === year));
  }

  async function look(): Promise<void> {
    // Nothing is marked by a clock that may be wrong.
    if (stopped || clock.believed?.() === false) return;
    await ensureYear(await store.read());
    const { seen, seenAt, first } = await inTurn(async () => {
      const latest = await store.read();
      const now = clock.now();
      return { seen: latest, seenAt: now, first: dueIn(latest, now) };
    });
    if (stopped) return;
    // Most looks find nothing, and cost no transaction.
    if (first.state === seen && first.notices.length === 0) return;
    for (let more = true; more && !stopped && clock.believed?.() !== false; ) {
      more = await store.transact((state) => {
        const now = state === seen ? seenAt : clock.now();
        const due = state === seen ? first : dueIn(state, now);
        return {
          state: withNotices(due.state, due.notices, context, parts, `due:${now}`, now),
          result: due.more,
        };
      });
      outbox.wake();
      // Whatever else wants to run, a signal to stop among it, does so between two slices.
      await nextTurn();
    }
  }

  /** What somebody asked for long ago may be due with words that were not needed since the start: they are loaded, and it is looked again. */
  async function lookWithWords(): Promise<void> {
    try {
      await look();
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      await Promise.all([loadEngine(), parts.words.loadAnswers()]);
      await look();
    }
  }

  const tick = (): Promise<void> => {
    running = running
      .then(lookWithWords)
      .catch((error: unknown) => log.error('ticker: fault', { why: nameOf(error) }));
    return running;
  };

  /** Where its file is gone or cannot be read, the month goes on all the same: each try looks, too. */
  async function setUp(): Promise<void> {
    try {
      const { schedule } = await import('node-cron');
      if (!stopped) task = schedule(clock.rehearsal ? everySecond : everyMinute, tick, { noOverlap: true });
    } catch (error) {
      log.error('ticker: node-cron cannot be loaded', { why: nameOf(error) });
      if (!stopped) settling = setTimeout(setUp, clock.rehearsal ? retryMs.rehearsal : retryMs.real);
      void tick();
    }
  }

  return {
    start() {
      void tick();
      settling = setTimeout(setUp, clock.rehearsal ? settledMs.rehearsal : settledMs.real);
    },
    tick,
    wake() {
      if (stopped) return;
      timer ??= setTimeout(() => {
        timer = null;
        void tick();
      }, soonMs);
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      if (settling) clearTimeout(settling);
      await task?.destroy();
      await running;
    },
  };
}
