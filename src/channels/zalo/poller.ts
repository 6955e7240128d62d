import type { Alarms } from '../../app/ports/alarms.ts';
import type { Log } from '../../app/ports/log.ts';
import { isQuietPoll, isTokenRefused, toDeliveryError } from './delivery-failure.ts';
import type { Journal } from './journal.ts';
import { createBackoff, type Seams } from './seams.ts';
import { isRecord, type ZaloApi, ZaloRefusal } from './zalo-api.ts';

/** One loop of getUpdates. */
export interface Poller {
  start(): void;
  /** Ends the loop; an update in hand is handed over first. */
  stop(): Promise<void>;
}

export interface PollerParts {
  api: ZaloApi;
  log: Log;
  /** Hears whether polling works. */
  alarms?: Alarms | undefined;
  seams: Seams;
  /** Holds the update in hand on disk until it is safe. */
  journal: Journal;
  /** Resolves when the update is safe; rejects when it must be tried again. */
  takeUpdate(update: unknown): Promise<void>;
}

const pollSeconds = 30;
/** Longer than a poll lasts, for the answer's way. */
const pollTimeoutMs = 45_000;
/** A poll without an update that ends sooner was not waited with: the next one is not made at once. */
const shortestPollMs = 1_000;

/**
 * Long polling without acknowledgement: Zalo forgets an update when it hands it out (Zalo Bot API, getUpdates). So one
 * call at a time is made, and none before the update in hand is safe.
 */
export function createPoller({ api, log, alarms, seams, journal, takeUpdate }: PollerParts): Poller {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | null = null;

  /** Nobody will send the update again: it is tried until it is safe, once more when the process ends. */
  async function takeUntilSafe(update: unknown): Promise<void> {
    const backoff = createBackoff(seams.random);
    for (;;) {
      const last = signal.aborted;
      try {
        await journal.keep(update);
        await takeUpdate(update);
        return await journal.clear();
      } catch {
        if (last)
          return log.error(
            'zalo: an update could not be worked on before the end; it waits for the next start',
          );
        const inMs = backoff.next();
        log.warn('zalo: an update could not be saved, trying again', { inMs });
        await seams.pause(inMs, signal);
      }
    }
  }

  const why = (error: unknown): string =>
    error instanceof ZaloRefusal && error.byEnvelope
      ? `${error.message} (a webhook excludes polling: npm run zalo:webhook -- info)`
      : toDeliveryError(error).message;

  async function loop(): Promise<void> {
    const left = await journal.left();
    if (isRecord(left)) await takeUntilSafe(left);
    const backoff = createBackoff(seams.random);
    while (!signal.aborted) {
      const begunAt = seams.now();
      let update: unknown = null;
      try {
        update = await api.call('getUpdates', { timeout: pollSeconds }, { timeoutMs: pollTimeoutMs, signal });
      } catch (error) {
        if (signal.aborted) return;
        if (!isQuietPoll(error)) {
          const inMs = backoff.next();
          log.warn('zalo: polling failed, trying again', { why: why(error), inMs });
          alarms?.failing('zalo', why(error), { part: 'receiving', atOnce: isTokenRefused(error) });
          await seams.pause(inMs, signal);
          continue;
        }
      }
      backoff.reset();
      alarms?.working('zalo', { part: 'receiving' });
      if (isRecord(update)) await takeUntilSafe(update);
      else if (seams.now() - begunAt < shortestPollMs) await seams.pause(shortestPollMs, signal);
    }
  }

  return {
    start() {
      running = loop();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
