import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Alarms } from '../../app/ports/alarms.ts';
import { TokenRefusedError } from '../../app/ports/channel.ts';
import type { Log } from '../../app/ports/log.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { pause } from '../../kit/pause.ts';
import { toDeliveryError } from './delivery-failure.ts';

export interface MeetingParts {
  api: Api;
  log: Log;
  alarms: Alarms | undefined;
  /** Ends the waiting. */
  signal: AbortSignal;
  /** Telegram took this token before: its refusal passes, or is put right while the bot goes on. */
  tokenKnown: boolean;
}

const pauses = { firstMs: 1_000, lastMs: 30_000 };
/** A getMe that hangs is given up and made again. */
const patienceMs = 20_000;

/** Telegram does not accept the token: so it says 401, or 404 where the token has not even the form of one. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof GrammyError && [401, 404].includes(error.error_code);

/**
 * Asks who the bot is, again until Telegram answers.
 * @returns null when it is stopped before
 * @throws TokenRefusedError for a token that Telegram never took
 */
export async function meetBot(parts: MeetingParts): Promise<UserFromGetMe | null> {
  const { api, log, alarms, signal, tokenKnown } = parts;
  const backoff = createBackoff(pauses);
  for (;;) {
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      const bot = await api.getMe(patience as Parameters<typeof api.getMe>[0]);
      alarms?.working('telegram', { part: 'receiving' });
      return bot;
    } catch (error) {
      if (signal.aborted) return null;
      const refused = isTokenRefused(error);
      if (refused && !tokenKnown)
        throw new TokenRefusedError(
          'Telegram refuses TELEGRAM_BOT_TOKEN; take the token that @BotFather shows',
        );
      const why = refused ? 'the token is refused' : toDeliveryError(error).message;
      const inMs = backoff.next();
      log.warn('telegram: not reached, trying again', { why, inMs });
      alarms?.failing('telegram', why, { part: 'receiving', atOnce: refused });
      await pause(inMs, signal);
      if (signal.aborted) return null;
    }
  }
}
