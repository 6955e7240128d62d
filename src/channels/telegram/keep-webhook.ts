import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Alarms } from '../../app/ports/alarms.ts';
import type { Log } from '../../app/ports/log.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { pause, slowPauseMs } from '../../kit/pause.ts';
import { toDeliveryError } from './delivery-failure.ts';
import { isTokenRefused } from './meet-bot.ts';

export interface KeepWebhookParts {
  api: Api;
  log: Log;
  alarms: Alarms | undefined;
  url: string;
  /** What Telegram sends with each post. */
  secret: string;
  allowedUpdates: readonly Exclude<keyof Update, 'update_id'>[];
  signal: AbortSignal;
  /** Waits; a parameter for tests. */
  wait?: typeof pause;
}

/** How often is looked whether the webhook still stands: somebody else may set or delete it. */
const lookEveryMs = 5 * 60_000;
const pauses = { firstMs: 1_000, lastMs: 30_000 };

/**
 * Sets the webhook, and again whenever it does not stand any more; resolves when it is stopped. An address that
 * Telegram refuses is tried again slowly, since somebody must put it right: sending goes on meanwhile.
 */
export async function keepWebhook(parts: KeepWebhookParts): Promise<void> {
  const { api, log, alarms, url, secret, allowedUpdates, signal, wait = pause } = parts;
  const part = { part: 'receiving' } as const;
  let refusals = 0;
  const backoff = createBackoff(pauses);
  let lastError: number | undefined;

  const isRefused = (error: unknown): error is GrammyError =>
    error instanceof GrammyError && error.error_code === 400;

  /** How long to wait after a failure, which the log and the alarms hear of. */
  function judge(error: unknown): number {
    if (isRefused(error)) {
      const inMs = slowPauseMs(refusals);
      log[refusals === 0 ? 'error' : 'warn'](
        'telegram: PUBLIC_URL is REFUSED as webhook, nothing is received until it is put right; sending goes on',
        { why: error.description, inMs },
      );
      refusals += 1;
      alarms?.failing('telegram', `PUBLIC_URL is refused: ${error.description}`, { ...part, atOnce: true });
      return inMs;
    }
    const failure = toDeliveryError(error);
    const inMs = backoff.next(failure.retryAfterMs);
    log.warn('telegram: the webhook could not be set, trying again', {
      why: failure.message,
      inMs,
    });
    alarms?.failing('telegram', failure.message, { ...part, atOnce: isTokenRefused(error) });
    return inMs;
  }

  /** Whether the webhook is ours; Telegram also tells whether it reaches us. */
  async function stands(): Promise<boolean> {
    const info = await api.getWebhookInfo();
    if (info.url !== url) return false;
    const { last_error_date: failedAt, pending_update_count: waiting } = info;
    const isUnreached = waiting > 0 && failedAt !== undefined && failedAt !== lastError;
    lastError = failedAt;
    if (isUnreached)
      alarms?.failing('telegram', `PUBLIC_URL is not reached: ${info.last_error_message ?? ''}`, part);
    else alarms?.working('telegram', part);
    return true;
  }

  for (let isFirst = true; !signal.aborted; ) {
    try {
      if (isFirst || !(await stands())) {
        if (!isFirst) log.warn('telegram: somebody changed or deleted the webhook; it is set again');
        await api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates });
        if (refusals > 0) log.warn('telegram: PUBLIC_URL is accepted now');
        alarms?.working('telegram', part);
      }
      isFirst = false;
      refusals = 0;
      backoff.reset();
      await wait(lookEveryMs, signal);
    } catch (error) {
      if (signal.aborted) return;
      await wait(judge(error), signal);
    }
  }
}
