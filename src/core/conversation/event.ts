import type { ChannelName } from '../people/org.ts';

/** Where something is said: one chat of one channel. */
export interface ChatAddress {
  channel: ChannelName;
  chatId: string;
}

export const chatKey = (chat: ChatAddress): string => `${chat.channel}:${chat.chatId}`;

/** Reads what `chatKey` wrote. */
export function toAddress(key: string): ChatAddress {
  const cut = key.indexOf(':');
  return { channel: key.slice(0, cut) as ChannelName, chatId: key.slice(cut + 1) };
}

/** A photo or file that came with a message. */
export interface InboundFile {
  kind: 'photo' | 'file';
  /** By which the channel fetches it. */
  ref: string;
  name: string;
  /** Its size where the platform tells it. */
  bytes: number | null;
}

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
  | (InboundBase & {
      type: 'text';
      /** Empty only where files came without words. */
      text: string;
      addressed: boolean;
      /** The message's own id, by which an edit names it. */
      messageId?: string;
      files?: readonly InboundFile[];
      /** What the messages of one album share. */
      albumId?: string;
      /** An administrator who hides behind the group, or somebody who writes as a channel: nobody can tell who. */
      isAnonymous?: boolean;
    })
  /** A message sent before was changed. */
  | (InboundBase & { type: 'edited'; text: string; messageId: string })
  | (InboundBase & { type: 'press'; data: string; pressId: string })
  | (InboundBase & { type: 'unsupported'; what: string; addressed: boolean })
  | (InboundBase & { type: 'group-moved'; toChatId: string })
  | (InboundBase & { type: 'reachable'; reachable: boolean });
