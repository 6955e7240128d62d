/** Why a send failed, independent of the platform. */
export type DeliveryCode =
  /** The person blocked the bot, or the bot was removed from the group. */
  | 'blocked'
  | 'chat-not-found'
  /** The group has a new id: `movedTo`. */
  | 'moved'
  | 'rate-limited'
  /** The platform answered 5xx. */
  | 'unavailable'
  /** No connection: the request did not reach the platform. */
  | 'unreachable'
  /** The connection broke after the request went out: it may have been delivered. */
  | 'outcome-unknown'
  /** The platform refused the request itself: sending it again cannot help. */
  | 'refused';

/** A send that failed; `retryable` says whether the same send may succeed later. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly code: DeliveryCode;
  readonly retryAfterMs: number | undefined;
  readonly movedTo: string | undefined;

  constructor(
    code: DeliveryCode,
    message: string,
    options: { retryAfterMs?: number; movedTo?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.movedTo = options.movedTo;
  }

  get retryable(): boolean {
    return ['rate-limited', 'unavailable', 'unreachable', 'outcome-unknown'].includes(this.code);
  }
}
