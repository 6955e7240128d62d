import { classifyTransport, describeSeen } from '../../core/outbox/classify-transport.ts';
import { DeliveryError } from '../../core/outbox/delivery-error.ts';
import { ZaloConnectionError, ZaloRefusal } from './zalo-api.ts';

/** The token is not accepted; documented are few codes, and these say nothing else of a getMe. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof ZaloRefusal &&
  ([401, 404].includes(error.errorCode) || (error.errorCode === 403 && error.byEnvelope));

/** A refusal that may be of the chat or of the token: the codes alone do not say which. */
export const mayBeToken = (error: unknown): boolean =>
  error instanceof ZaloRefusal && error.byEnvelope && [403, 404].includes(error.errorCode);

/** A poll that ended without an update. */
export const isQuietPoll = (error: unknown): boolean =>
  error instanceof ZaloRefusal && error.errorCode === 408;

/**
 * Says by its origin why a call failed: Zalo refused, the network failed, or it is a fault of the bot. Codes that
 * nothing is documented of are final.
 * @param retryAfterMs how long to wait after a 429; Zalo does not say it
 */
export function toDeliveryError(error: unknown, retryAfterMs = 1_000): DeliveryError {
  if (error instanceof ZaloRefusal) {
    const { errorCode: code, message, byEnvelope } = error;
    if (!byEnvelope)
      return new DeliveryError(classifyTransport({ type: 'no-envelope', status: code }), `Zalo: ${message}`);
    if (code === 401) return new DeliveryError('token-refused', `Zalo: ${message}`);
    if (code === 429) return new DeliveryError('rate-limited', 'Zalo: too many requests', { retryAfterMs });
    if (code === 403) return new DeliveryError('blocked', `Zalo: ${message}`);
    if (code === 404) return new DeliveryError('chat-not-found', `Zalo: ${message}`);
    if (code === 408) return new DeliveryError('outcome-unknown', `Zalo: ${message}`);
    if (code >= 500 && code < 600) return new DeliveryError('unavailable', `Zalo: ${message}`);
    return new DeliveryError('refused', `Zalo: ${message}`);
  }
  if (error instanceof ZaloConnectionError)
    return new DeliveryError(classifyTransport(error.seen), `Zalo: ${describeSeen(error.seen, error.code)}`);
  return new DeliveryError('refused', 'a fault of the bot', { cause: error });
}
