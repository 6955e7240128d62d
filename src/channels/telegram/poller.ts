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
/** The longest pause while an update is not safe: questions behind it wait as long. */
const maxUnsafeMs = 3_000;
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

  const part = { part: 'receiving' } as const;

  /** Hands updates over, different chats at the same time. @returns whether all are safe */
  async function takeAll(updates: readonly unknown[]): Promise<boolean> {
    const taken: Promise<boolean>[] = [];
    for (const update of updates) {
      // Answers to the first are on their way while the last are still being decided.
      if (taken.length > 0 && taken.length % atAStretch === 0) await nextTurn();
      taken.push(
        acceptUpdate(update).then(
          () => true,
          () => false,
        ),
      );
    }
    const failed = (await Promise.all(taken)).indexOf(false);
    const safe = failed < 0 ? updates : updates.slice(0, failed);
    const ids = safe.map(idOf).filter((id) => id !== null);
    if (ids.length > 0) offset = Math.max(...ids) + 1;
    // Without any id nothing was confirmed: asked at once, Telegram would give the same again.
    return failed < 0 && ids.length > 0;
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
    let unsafeMs = 0;
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
      const isSafe = updates.length === 0 || (await takeAll(updates));
      unsafeMs = isSafe ? 0 : Math.min(maxUnsafeMs, unsafeMs + 1_000);
      // What is not safe yet comes again, and with it what others have asked meanwhile.
      if (unsafeMs > 0) await pause(unsafeMs, signal);
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
      await farewell();
    },
  };
}
