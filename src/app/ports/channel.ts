import type { InboundEvent } from '../../core/heard/event.ts';
import type { ChannelName } from '../../core/people/org.ts';
import type { Can } from '../../core/said/can.ts';
import type { Message } from '../../core/said/message.ts';
import { OperatorError } from '../../kit/operator-error.ts';
import type { Enclosed } from './attachments.ts';

/**
 * Takes one inbound event; resolves once the platform may be told that it was received: an act is on disk then.
 */
export type Accept = (event: InboundEvent) => Promise<void>;

/** How fast a platform may be written to by what nobody asked for, ms between two messages. */
export interface PaceLimits {
  /** Of any chats. */
  everyMs: number;
  /** Of one private chat. */
  everyChatMs: number;
  /** Of one group. */
  everyGroupMs: number;
}

/** A platform: decodes what comes in, encodes what goes out, transports both, and decides nothing. */
export interface Channel {
  readonly name: ChannelName;
  /** What it can do. What it cannot is refused, and is not asked of it. */
  readonly can: Can;
  /** Null where it may be written to at any pace. */
  readonly pace: PaceLimits | null;
  /** Tells one token from another without showing it; absent where there is none. */
  readonly tokenMark?: string;
  /** Cuts a message into messages that the platform takes, each one send. */
  fit(message: Message): Message[];
  /**
   * Sends one message that `fit` gave.
   * @param enclosed what is attached to it; without it the words go alone
   * @param threadId the topic of a forum, where the platform has any
   * @returns the platform's id of the message, or null where it has none
   * @throws DeliveryError if it was not, or perhaps not, delivered
   */
  send(
    chatId: string,
    message: Message,
    enclosed?: Enclosed,
    threadId?: string | undefined,
  ): Promise<string | null>;
  /**
   * Replaces a message sent before; an unchanged one is no error.
   * @throws DeliveryError if it was not replaced; «edit-gone» where the platform cannot
   */
  edit(chatId: string, messageId: string, message: Message, enclosed?: Enclosed): Promise<void>;
  /** The address that opens the bot with a one-time code; null where the platform has none. */
  inviteLink(code: string): string | null;
  /** The name under which people find the bot there, where it was told. */
  readonly shownName?: string | undefined;
  /**
   * Fetches a file that a message brought, by the ref of its event; the same ref can be fetched again.
   * @param maxBytes more than this is not read
   * @throws FileUnavailableError if no retry can help; any other error may pass
   */
  fetchFile(ref: string, maxBytes: number): Promise<Uint8Array>;
  /**
   * The platform's time by the `Date` header of a cheap call, epoch ms (whole seconds); null where it says none. Never
   * throws. What else the answer says does not matter.
   */
  askTime(): Promise<number | null>;
  /**
   * Sets the menu of commands of one private chat; null takes it away. Absent where a platform has no menus.
   * @throws DeliveryError where it was not set; `retryable` where that says nothing of the chat
   */
  offerMenu?(chatId: string, names: readonly string[] | null): Promise<void>;
  /** Ends the waiting sign on a tapped button. Never throws; it is of no use later. */
  acknowledgePress(pressId: string): Promise<void>;
  /**
   * Does the same with words that who tapped alone sees; absent where a platform has no such thing. Never throws.
   * @returns whether they were shown
   */
  showToPresser?(pressId: string, words: string): Promise<boolean>;
  /**
   * Begins to receive; resolves once the platform knows the bot, or the channel is stopped before. Sending does not
   * wait for it. Whatever else fails then is made up for by the channel, which tells the alarms.
   * @param options.tokenKnown the platform took this very token before: its refusal is waited out, not thrown
   * @throws TokenRefusedError if the platform refuses a token that it has never taken
   */
  start(accept: Accept, options?: { tokenKnown?: boolean }): Promise<void>;
  /** Stops receiving; resolves when no event is being handed over any more. */
  stop(): Promise<void>;
}

/** How long a platform may take to say the time, ms. */
export const askTimeMs = 10_000;

/** The moment (epoch ms) of a `Date` header; null where there is none that can be read. */
export function momentOfHeader(header: string | string[] | null | undefined): number | null {
  const at = typeof header === 'string' ? Date.parse(header) : Number.NaN;
  return Number.isFinite(at) ? at : null;
}

/** A platform does not accept the token, and never did: no retry helps. */
export class TokenRefusedError extends OperatorError {
  override readonly name = 'TokenRefusedError';
}

/** A file that a message brought cannot be had: no retry helps. */
export class FileUnavailableError extends Error {
  override readonly name = 'FileUnavailableError';
  readonly why: 'too-large' | 'gone';

  constructor(why: 'too-large' | 'gone', options: { cause?: unknown } = {}) {
    super(why === 'too-large' ? 'the file is too large' : 'the file is gone', options);
    this.why = why;
  }
}
