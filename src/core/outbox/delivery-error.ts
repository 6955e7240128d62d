/** Why a send failed, independent of the platform. */
export type DeliveryCode =
  /** The person blocked the bot, or the bot was removed from the group. */
  | 'blocked'
  | 'chat-not-found'
  /** The group has a new id: `movedTo`. */
  | 'moved'
  | 'rate-limited'
  /** The platform, or something in between, answered without deciding: 5xx, 429 without an envelope, a 2xx that is none. */
  | 'unavailable'
  /** No connection: the request did not reach the platform. */
  | 'unreachable'
  /** The request went out whole and nothing came back: it may have been delivered. */
  | 'outcome-unknown'
  /** The platform does not accept the token: it says nothing of the message, and of every message the same. */
  | 'token-refused'
  /** In this chat the bot may not write (its right was taken, the group allows administrators alone). */
  | 'no-right'
  /** In this chat no pictures may be sent; words may. */
  | 'pictures-forbidden'
  /** The platform does not take this picture (its size or sides); the words it would. */
  | 'picture-refused'
  /** In this chat no files may be sent, or the platform has none; words may. */
  | 'files-forbidden'
  /** The platform does not take this file, or it could not be made; the words it would. */
  | 'file-refused'
  /** The topic of a forum is closed or gone; the chat itself may take the message. */
  | 'thread-gone'
  /** The message that an edit names is gone or too old. */
  | 'edit-gone'
  /** The platform refused the request itself: sending it again cannot help. */
  | 'refused';

/**
 * Whether what fails so may succeed later: the failure is of the way to the platform, of its pace or of the token, and says
 * nothing of what was asked.
 */
export const isRetryable = (code: DeliveryCode): boolean => retryable[code];
const retryable: Readonly<Record<DeliveryCode, boolean>> = {
  unreachable: true,
  unavailable: true,
  'outcome-unknown': true,
  'rate-limited': true,
  'token-refused': true,
  blocked: false,
  'chat-not-found': false,
  moved: false,
  'no-right': false,
  'pictures-forbidden': false,
  'picture-refused': false,
  'files-forbidden': false,
  'file-refused': false,
  'thread-gone': false,
  'edit-gone': false,
  refused: false,
};

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
    return isRetryable(this.code);
  }
}
