import type { Alarms } from '../../app/ports/alarms.ts';
import type { Log } from '../../app/ports/log.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { codeOf } from '../../kit/error-code.ts';
import { isRecord } from '../../kit/is-record.ts';
import { pause } from '../../kit/pause.ts';
import { isQuietPoll, isTokenRefused, toDeliveryError } from './delivery-failure.ts';
import type { Journal } from './journal.ts';
import { pauses, type Seams } from './seams.ts';
import { type ZaloApi, ZaloRefusal } from './zalo-api.ts';

/** An update that Zalo has handed out. */
interface InHand {
  update: unknown;
  /** Whether it is on disk. */
  kept: boolean;
}

/** One loop of getUpdates. */
export interface Poller {
  start(): void;
  /** Ends the loop; updates in hand are handed over once more first. */
  stop(): Promise<void>;
}

export interface PollerParts {
  api: ZaloApi;
  log: Log;
  /** Hears whether polling works. */
  alarms?: Alarms | undefined;
  seams: Seams;
  /** Goes off when nothing can be made safe for a while, and another process may: nothing is asked for from then on. */
  away?: AbortSignal | undefined;
  /** Holds updates in hand on disk until they are safe. */
  journal: Journal;
  /** Resolves when the update is safe; rejects when it must be tried again. */
  takeUpdate(update: unknown): Promise<void>;
}

const pollSeconds = 30;
/** Longer than a poll lasts, for the answer's way. */
const pollTimeoutMs = 45_000;
/** A poll without an update that ends sooner was not waited with: the next one is not made at once. */
const shortestPollMs = 1_000;
/** So long the next poll waits for an update in hand that is on disk: what takes longer goes on beside it. */
const patienceMs = 500;
/** How often it is looked whether an update got onto the disk meanwhile. */
const unkeptLookMs = 1_000;

/** What stands behind a failure of the disk, for the log. */
const whyOfDisk = (error: unknown): string => codeOf(error) ?? 'unknown';

/**
 * Long polling without acknowledgement: Zalo forgets an update when it hands it out (Zalo Bot API, getUpdates). So one
 * call at a time is made, and none before the update in hand is safe, or at least on disk: then others, who only ask,
 * are not kept waiting by an act that cannot be saved.
 */
export function createPoller({ api, log, alarms, seams, away, journal, takeUpdate }: PollerParts): Poller {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** What ends the asking; what is in hand goes on until the stop. */
  const asking = away ? AbortSignal.any([signal, away]) : signal;
  let running: Promise<void> | null = null;

  /** Updates that are not safe yet, in the order in which they came. */
  let waiting: InHand[] = [];
  let retrying: Promise<void> | null = null;
  /** Those that take long and are on disk. */
  const slow = new Set<Promise<void>>();
  let journalFailed = '';

  /** Puts an update on disk. A disk that cannot be written does not keep it from being worked on. */
  async function keep(one: InHand): Promise<void> {
    try {
      if (!one.kept) await journal.keep(one.update);
      one.kept = true;
      journalFailed = '';
    } catch (error) {
      const failure = whyOfDisk(error);
      if (failure !== journalFailed)
        log.warn('zalo: an update in hand could not be written to disk', { why: failure });
      journalFailed = failure;
    }
  }

  /** One try. @returns whether the update is safe */
  async function take(one: InHand): Promise<boolean> {
    await keep(one);
    try {
      await takeUpdate(one.update);
    } catch {
      return false;
    }
    await journal
      .clear(one.update)
      .catch((error: unknown) =>
        log.warn('zalo: an update that is safe could not be taken off the disk', { why: whyOfDisk(error) }),
      );
    return true;
  }

  /** Nobody will send these updates again: they are tried until they are safe, once more when the process ends. */
  async function tryAgain(): Promise<void> {
    const backoff = createBackoff(pauses, seams.random);
    while (waiting.length > 0) {
      const last = signal.aborted;
      if (!last) {
        const inMs = backoff.next();
        log.debug('zalo: updates are not safe yet, trying again', { updates: waiting.length, inMs });
        await seams.pause(inMs, signal);
      }
      for (const one of [...waiting]) if (await take(one)) waiting = waiting.filter((other) => other !== one);
      if (last) break;
    }
    for (const { kept } of waiting)
      log.error(
        kept
          ? 'zalo: an update could not be worked on before the end; it waits for the next start'
          : 'zalo: an update could neither be worked on nor written to disk before the end',
      );
  }

  /** Takes an update; one that is not safe yet waits, and only one that is not on disk either keeps polling waiting. */
  async function takeOrWait(update: unknown, kept = false): Promise<void> {
    const one: InHand = { update, kept };
    const taken = take(one);
    const isSafe = await within(taken);
    if (isSafe) return;
    if (isSafe === null && one.kept) {
      const done: Promise<void> = taken
        .then((safe) => (safe ? undefined : tryLater(one)))
        .finally(() => slow.delete(done));
      slow.add(done);
      return;
    }
    if (await taken) return;
    tryLater(one);
    // What is polled now could be lost with the process, as this one could.
    while (waiting.some((other) => !other.kept) && !signal.aborted)
      await Promise.race([retrying, seams.pause(unkeptLookMs, signal)]);
  }

  /** What becomes of something, unless it takes long: null then. */
  async function within(taken: Promise<boolean>): Promise<boolean | null> {
    const ended = new AbortController();
    const late = pause(patienceMs, AbortSignal.any([signal, ended.signal])).then(() => null);
    const first = await Promise.race([taken, late]);
    ended.abort();
    return first;
  }

  function tryLater(one: InHand): void {
    waiting.push(one);
    retrying ??= tryAgain().finally(() => {
      retrying = null;
    });
  }

  const why = (error: unknown): string =>
    error instanceof ZaloRefusal && error.byEnvelope
      ? `${error.message} (a webhook excludes polling: npm run zalo:webhook -- info)`
      : toDeliveryError(error).message;

  async function loop(): Promise<void> {
    for (const left of await journal.left()) await takeOrWait(left, true);
    const backoff = createBackoff(pauses, seams.random);
    while (!asking.aborted) {
      const begunAt = seams.now();
      let update: unknown = null;
      try {
        update = await api.call(
          'getUpdates',
          { timeout: pollSeconds },
          { timeoutMs: pollTimeoutMs, signal: asking },
        );
      } catch (error) {
        if (asking.aborted) return;
        if (!isQuietPoll(error)) {
          const inMs = backoff.next();
          log.warn('zalo: polling failed, trying again', { why: why(error), inMs });
          alarms?.failing('zalo', why(error), { part: 'receiving', atOnce: isTokenRefused(error) });
          await seams.pause(inMs, asking);
          continue;
        }
      }
      backoff.reset();
      alarms?.working('zalo', { part: 'receiving' });
      if (isRecord(update)) await takeOrWait(update);
      else if (seams.now() - begunAt < shortestPollMs) await seams.pause(shortestPollMs, asking);
    }
  }

  return {
    start() {
      running = loop();
    },
    async stop() {
      stopping.abort();
      await running;
      while (slow.size > 0) await Promise.all(slow);
      await retrying;
      await journal.close().catch(() => {});
    },
  };
}
