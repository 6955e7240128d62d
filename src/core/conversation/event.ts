import type { ChannelName } from '../people/org.ts';

/** Where something is said: one chat of one channel. */
export interface ChatAddress {
  channel: ChannelName;
  chatId: string;
}

export const chatKey = (chat: ChatAddress): string => `${chat.channel}:${chat.chatId}`;

interface InboundBase {
  /** The platform's id of this delivery: the same id is the same event, delivered again. */
  eventId: string;
  chat: ChatAddress;
  chatKind: 'private' | 'group';
  /** The platform's id of who acted; an opaque string. */
  userId: string;
}

/** What a channel hands to the inbox, without any platform's notation. */
export type InboundEvent =
  | (InboundBase & { type: 'text'; text: string; addressed: boolean })
  | (InboundBase & { type: 'press'; data: string; pressId: string })
  | (InboundBase & { type: 'unsupported'; what: string; addressed: boolean })
  | (InboundBase & { type: 'group-moved'; toChatId: string })
  | (InboundBase & { type: 'reachable'; reachable: boolean });
