import type { Instead } from '../core/outbox/successor.ts';
import type { Message } from '../core/said/message.ts';
import { suited } from '../core/said/suited.ts';
import type { Channel } from './ports/channel.ts';

/** The messages, one send each, that a channel makes of one: without what it cannot send, in its lengths. */
export const fitFor = (channel: Channel, message: Message, { withoutFile }: Instead): Message[] =>
  channel.fit(suited(message, channel.can, withoutFile));
