import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../../app/ports/log.ts';
import { toDeliveryError } from './delivery-failure.ts';

/** One loop of getUpdates. */
export interface Poller {
  start(): void;
  /** Ends the loop, after the updates in hand are safe and confirmed. */
  stop(): Promise<void>;
}

export interface PollerParts {
  api: Api;
  log: Log;
  allowedUpdates: readonly Exclude<keyof Update, 'update_id'>[];
  /** Resolves when the update may be confirmed; rejects when it must come again. */
  acceptUpdate(update: Update): Promise<void>;
}

const batchSize = 100;
const pollSeconds = 30;
const maxBackoffMs = 30_000;
/** How long the last confirmation may take when the process ends. */
const farewellMs = 1_000;

/**
 * Long polling that confirms only what is safe: asking with an offset is Telegram's confirmation of everything
 * before it, so the offset moves past an update only when its effects are on disk (or it has none).
 */
export function createPoller({ api, log, allowedUpdates, acceptUpdate }: PollerParts): Poller {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let offset = 0;

  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, ms);
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        done();
      });
    });

  /** Hands updates over, different chats at the same time. @returns whether all are safe */
  async function takeAll(updates: readonly Update[]): Promise<boolean> {
    const results = await Promise.allSettled(updates.map((update) => acceptUpdate(update)));
    const failed = results.findIndex((result) => result.status === 'rejected');
    const safe = failed < 0 ? updates.length : failed;
    if (safe > 0) offset = updates[safe - 1]!.update_id + 1;
    return failed < 0;
  }

  async function loop(): Promise<void> {
    let backoffMs = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await api.getUpdates(
          { offset, limit: batchSize, timeout: pollSeconds, allowed_updates: allowedUpdates },
          stopping.signal as Parameters<typeof api.getUpdates>[1],
        );
        if (updates.length > 0 && !(await takeAll(updates))) throw new Error('an update could not be saved');
        backoffMs = 0;
      } catch (error) {
        if (stopping.signal.aborted) return;
        const failure = toDeliveryError(error);
        backoffMs = failure.retryAfterMs ?? Math.min(maxBackoffMs, Math.max(1_000, backoffMs * 2));
        const why =
          error instanceof GrammyError && error.error_code === 409
            ? 'another process polls with this token'
            : failure.message;
        log.warn('telegram: polling failed, trying again', { why, inMs: backoffMs });
        await pause(backoffMs);
      }
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
      running = (async () => {
        // A webhook left from before would make every poll fail.
        await api.deleteWebhook().catch(() => undefined);
        await loop();
      })();
    },
    async stop() {
      stopping.abort();
      await running;
      await farewell();
    },
  };
}
