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
  acceptUpdate(update: unknown): Promise<void>;
}

/** The id of an update; null for what has none that could be confirmed. */
function idOf(update: unknown): number | null {
  const id = (update as Partial<Update> | null)?.update_id;
  return Number.isSafeInteger(id) ? id! : null;
}

const batchSize = 100;
const pollSeconds = 30;
const maxBackoffMs = 30_000;
/** The longest pause while an update is not safe: questions behind it wait as long. */
const maxUnsafeMs = 3_000;
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
  async function takeAll(updates: readonly unknown[]): Promise<boolean> {
    const results = await Promise.allSettled(updates.map((update) => acceptUpdate(update)));
    const failed = results.findIndex((result) => result.status === 'rejected');
    const safe = failed < 0 ? updates : updates.slice(0, failed);
    const ids = safe.map(idOf).filter((id) => id !== null);
    if (ids.length > 0) offset = Math.max(...ids) + 1;
    // Without any id nothing was confirmed: asked at once, Telegram would give the same again.
    return failed < 0 && ids.length > 0;
  }

  async function loop(): Promise<void> {
    let backoffMs = 0;
    let unsafeMs = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await api.getUpdates(
          { offset, limit: batchSize, timeout: pollSeconds, allowed_updates: allowedUpdates },
          stopping.signal as Parameters<typeof api.getUpdates>[1],
        );
        if (!Array.isArray(updates)) throw new Error('no list of updates came');
        backoffMs = 0;
        unsafeMs =
          updates.length === 0 || (await takeAll(updates)) ? 0 : Math.min(maxUnsafeMs, unsafeMs + 1_000);
        // What is not safe yet comes again, and with it what others have asked meanwhile.
        if (unsafeMs > 0) await pause(unsafeMs);
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
