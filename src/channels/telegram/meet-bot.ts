import { type Api, GrammyError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { createBackoff } from '../../kit/backoff.ts';
import { type MeetingParts, meetPlatform } from '../meet-platform.ts';
import { toDeliveryError } from './delivery-failure.ts';

const pauses = { firstMs: 1_000, lastMs: 30_000 };
/** A getMe that hangs is given up and made again. */
const patienceMs = 20_000;

/** Telegram does not accept the token: so it says 401, or 404 where the token has not even the form of one. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof GrammyError && [401, 404].includes(error.error_code);

/** Asks who the bot is, as `meetPlatform` does. */
export const meetBot = ({
  api,
  ...parts
}: Pick<MeetingParts<UserFromGetMe>, 'log' | 'alarms' | 'signal' | 'tokenKnown'> & {
  api: Api;
}): Promise<UserFromGetMe | null> =>
  meetPlatform({
    ...parts,
    name: 'telegram',
    backoff: createBackoff(pauses),
    ask() {
      const patience = AbortSignal.any([parts.signal, AbortSignal.timeout(patienceMs)]);
      return api.getMe(patience as Parameters<typeof api.getMe>[0]);
    },
    isTokenRefused,
    tokenRefused: 'Telegram refuses TELEGRAM_BOT_TOKEN; take the token that @BotFather shows',
    whyOf: (error) => toDeliveryError(error).message,
  });
