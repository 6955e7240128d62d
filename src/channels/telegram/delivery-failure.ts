import { GrammyError, HttpError } from 'grammy';
import { classifyTransport } from '../../core/outbox/classify-transport.ts';
import { DeliveryError } from '../../core/outbox/delivery-error.ts';
import type { mediaOf } from '../../core/said/attachment.ts';
import { refusalCode } from './refusal-code.ts';
import { TransportFailure } from './transport.ts';

/** A refusal's words without what it quotes: that may be of what somebody wrote. */
const saidBefore = (description: string): string =>
  description.replace(/(entities|tag|entity|URL|host)\b[\s\S]*$/i, '$1').slice(0, 80);

/**
 * Says by its origin why a call failed: the API refused, the network failed, or it is a fault of the bot.
 * @param attached what the call was to send: the API speaks of any media in the same words
 */
export function toDeliveryError(error: unknown, attached?: ReturnType<typeof mediaOf>): DeliveryError {
  if (error instanceof GrammyError) {
    const { error_code: code, description, parameters } = error;
    const cause = { cause: error };
    if (code === 429)
      return new DeliveryError('rate-limited', 'Telegram: too many requests', {
        ...cause,
        retryAfterMs: (parameters.retry_after ?? 1) * 1_000,
      });
    if (parameters.migrate_to_chat_id !== undefined)
      return new DeliveryError('moved', 'Telegram: the group has a new id', {
        ...cause,
        movedTo: String(parameters.migrate_to_chat_id),
      });
    if (code === 401 || code === 404)
      return new DeliveryError('token-refused', `Telegram: ${code}, the token is not accepted`, cause);
    const meant = [400, 403, 413].includes(code) ? refusalCode(description, attached) : null;
    if (meant) return new DeliveryError(meant, `Telegram: ${code} ${meant}`, cause);
    if (code === 403) return new DeliveryError('blocked', 'Telegram: 403', cause);
    if (code === 400 && /chat not found|user is deactivated|peer_id_invalid/i.test(description))
      return new DeliveryError('chat-not-found', 'Telegram: 400 chat not found', cause);
    if (code >= 500) return new DeliveryError('unavailable', `Telegram: ${code}`, cause);
    return new DeliveryError('refused', `Telegram: ${code} ${saidBefore(description)}`, cause);
  }
  // An upload's failure comes within grammY's own. That and what undici gave name the address, which holds the token:
  // neither is carried along.
  const inner = error instanceof HttpError ? error.error : error;
  if (inner instanceof TransportFailure)
    return new DeliveryError(classifyTransport(inner.seen), `Telegram: ${inner.message}`);
  if (error instanceof HttpError) {
    // Two failures are grammY's own: its last patience, and an upload that broke while it was still read.
    return /timed out after/.test((inner as Error | null)?.message ?? '')
      ? new DeliveryError('outcome-unknown', 'Telegram: no answer in time')
      : new DeliveryError('unreachable', 'Telegram: an upload was broken off');
  }
  return new DeliveryError('refused', 'a fault of the bot', { cause: error });
}
