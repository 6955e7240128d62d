import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Alarms } from '../../app/ports/alarms.ts';
import type { Log } from '../../app/ports/log.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { pause } from '../../kit/pause.ts';
import { toDeliveryError } from './delivery-failure.ts';
import { isTokenRefused } from './meet-bot.ts';

/** One loop of getUpdates. */
export interface Poller {
  start(): void;
  /** Ends the loop, after the updates in hand are safe and confirmed. */
  stop(): Promise<void>;
}

export interface PollerParts {
  api: Api;
  log: Log;
  /** Hears whether polling works. */
  alarms?: Alarms | undefined;
  /** Hears that another process polls with the same token. */
  rivalSeen?: (() => void) | undefined;
  allowedUpdates: readonly Exclude<keyof Update, 'update_id'>[];
  /** Resolves when the update may be confirmed; rejects when it must come again. */
  acceptUpdate(update: unknown): Promise<void>;
}

/** The id of an update; null for what has none that could be confirmed. */
function idOf(update: unknown): number | null {
  const id = (update as Partial<Update> | null)?.update_id;
  return Number.isSafeInteger(id) ? id! : null;
}

const batchSize = 100;
/** So many updates are handed over before whatever else wants to run does so. */
const atAStretch = 32;
const pollSeconds = 30;
const pauses = { firstMs: 1_000, lastMs: 30_000 };
/** So long the next poll waits for the updates in hand: what takes longer goes on beside it, and nobody else waits for it. */
const patienceMs = 500;
/** Pauses between polls while something is not safe; as long as nothing new comes they become longer. */
const unsafePauses = { firstMs: 250, lastMs: 3_000 };
/** An update that was not safe is tried again after this, each time a second later, up to the longest. */
const againMs = { step: 1_000, most: 3_000 };
/** How long the last confirmation may take when the process ends. */
const farewellMs = 1_000;

/**
 * Long polling that confirms only what is safe: asking with an offset is Telegram's confirmation of everything
 * before it, so the offset moves past an update only when its effects are on disk (or it has none).
 */
export function createPoller(parts: PollerParts): Poller {
  const { api, log, alarms, allowedUpdates, acceptUpdate } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | null = null;
  let offset = 0;
  /** What came last. */
  let last: readonly unknown[] = [];

  const part = { part: 'receiving' } as const;

  /** What came and is not confirmed yet, by its id: what stands before it is not safe. */
  const known = new Map<number, { is: 'in hand' | 'safe' | 'unsafe'; tries: number; againAt: number }>();
  const inHand = new Set<Promise<void>>();

  /** Hands an update over, unless it is in hand, or safe, or was tried a moment ago. @returns what ends with it */
  function take(update: unknown): Promise<void> | null {
    const id = idOf(update);
    if (id === null)
      return acceptUpdate(update).then(
        () => {},
        () => {},
      );
    const before = known.get(id);
    if (before && (before.is !== 'unsafe' || performance.now() < before.againAt)) return null;
    const tries = (before?.tries ?? 0) + 1;
    known.set(id, { is: 'in hand', tries, againAt: 0 });
    const taken = acceptUpdate(update)
      .then(
        () => known.set(id, { is: 'safe', tries, againAt: 0 }),
        () => {
          const againAt = performance.now() + Math.min(tries * againMs.step, againMs.most);
          known.set(id, { is: 'unsafe', tries, againAt });
        },
      )
      .then(() => {
        inHand.delete(taken);
      });
    inHand.add(taken);
    return taken;
  }

  /** Moves the offset past what is safe, up to the first that is not. @returns whether all that came is confirmed by that */
  function confirm(updates: readonly unknown[]): boolean {
    const ids = updates.map(idOf).filter((id) => id !== null);
    for (const id of ids) {
      if (known.get(id)?.is !== 'safe') return false;
      offset = id + 1;
    }
    // Without any id nothing was confirmed: asked at once, Telegram would give the same again.
    return ids.length > 0;
  }

  /** What is confirmed, and what Telegram gives no more, is not known of any longer. */
  function forget(updates: readonly unknown[]): void {
    const first = updates.map(idOf).find((id) => id !== null) ?? offset;
    for (const id of known.keys()) if (id < offset || id < first) known.delete(id);
  }

  /** Hands updates over, different chats at the same time, and waits a little for them. @returns how many were handed over */
  async function takeAll(updates: readonly unknown[]): Promise<number> {
    const taken: Promise<void>[] = [];
    for (const update of updates) {
      // Answers to the first are on their way while the last are still being decided.
      if (taken.length > 0 && taken.length % atAStretch === 0) await nextTurn();
      const one = take(update);
      if (one) taken.push(one);
    }
    const waited = new AbortController();
    await Promise.race([Promise.all(taken), pause(patienceMs, waited.signal)]);
    waited.abort();
    return taken.length;
  }

  const isConflict = (error: unknown): error is GrammyError =>
    error instanceof GrammyError && error.error_code === 409;

  /**
   * Polling and a webhook exclude each other, and whoever set one (this bot once, or somebody else now) made the bot
   * deaf: it is deleted. @returns whether it is gone
   */
  async function dropWebhook(): Promise<boolean> {
    try {
      await api.deleteWebhook();
      log.warn('telegram: a webhook was set, so polling got nothing; it is deleted');
      return true;
    } catch (error) {
      log.warn('telegram: a webhook is set, so polling gets nothing; deleting it failed', {
        why: toDeliveryError(error).message,
      });
      return false;
    }
  }

  /** What the log says of a poll that failed. */
  function whyOf(error: unknown): string {
    if (!isConflict(error)) return toDeliveryError(error).message;
    return /webhook/i.test(error.description)
      ? 'a webhook is set, which excludes polling'
      : 'another process polls with this token';
  }

  async function loop(): Promise<void> {
    const backoff = createBackoff(pauses);
    const unsafe = createBackoff(unsafePauses);
    while (!signal.aborted) {
      let updates: Update[];
      try {
        updates = await api.getUpdates(
          { offset, limit: batchSize, timeout: pollSeconds, allowed_updates: allowedUpdates },
          signal as Parameters<typeof api.getUpdates>[1],
        );
        if (!Array.isArray(updates)) throw new Error('no list of updates came');
      } catch (error) {
        if (signal.aborted) return;
        const byWebhook = isConflict(error) && /webhook/i.test(error.description);
        // Deleted once at a time: where two processes fight over it, the backoff still holds.
        if (byWebhook && (await dropWebhook()) && !backoff.begun) {
          backoff.next();
          continue;
        }
        if (isConflict(error) && !byWebhook) parts.rivalSeen?.();
        const why = whyOf(error);
        alarms?.failing('telegram', why, { ...part, atOnce: isTokenRefused(error) });
        const inMs = backoff.next(toDeliveryError(error).retryAfterMs);
        log.warn('telegram: polling failed, trying again', { why, inMs });
        await pause(inMs, signal);
        continue;
      }
      alarms?.working('telegram', part);
      backoff.reset();
      if (updates.length === 0) continue;
      last = updates;
      const count = await takeAll(updates);
      const isSafe = confirm(updates);
      forget(updates);
      if (isSafe || count > 0) unsafe.reset();
      // What is not safe yet comes again, and with it what others have asked meanwhile.
      if (!isSafe) await pause(unsafe.next(), signal);
    }
  }

  /** Confirms what was taken, so that the next start does not get it again. */
  const farewell = (): Promise<unknown> =>
    offset === 0
      ? Promise.resolve()
      : Promise.race([
          api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined),
          new Promise((done) => setTimeout(done, farewellMs).unref()),
        ]);

  return {
    start() {
      running = loop();
    },
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(inHand);
      confirm(last);
      await farewell();
    },
  };
}
