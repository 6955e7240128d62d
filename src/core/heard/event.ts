import type { ChannelName } from '../people/org.ts';

/** Where something is said: one chat of one channel, or one topic of a forum in it. */
export interface ChatAddress {
  channel: ChannelName;
  chatId: string;
  /** The topic, by the platform's number; without one it is the chat itself, in a forum its General topic. */
  threadId?: string | undefined;
}

/**
 * An address as one string: «telegram:-100123», a topic «telegram:-100123/7». Only Telegram has topics, and its ids
 * are numbers: the ids of the others may hold any sign, and are never read for a topic.
 */
export const chatKey = ({ channel, chatId, threadId }: ChatAddress): string =>
  `${channel}:${chatId}${threadId === undefined ? '' : `/${threadId}`}`;

/** Reads what `chatKey` wrote. */
export function toAddress(key: string): ChatAddress {
  const cut = key.indexOf(':');
  const channel = key.slice(0, cut) as ChannelName;
  const chatId = key.slice(cut + 1);
  const topic = channel === 'telegram' ? /^(-?\d+)\/(\d+)$/.exec(chatId) : null;
  return topic ? { channel, chatId: topic[1]!, threadId: topic[2]! } : { channel, chatId };
}

/** The chat as a whole, whatever topic an address names: who may write there, at what pace, in what order. */
export const wholeChat = ({ channel, chatId }: ChatAddress): ChatAddress => ({ channel, chatId });

/** Whether two addresses are of one chat, its topics apart. */
export const isSameChat = (a: ChatAddress, b: ChatAddress): boolean =>
  a.channel === b.channel && a.chatId === b.chatId;

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
  /** A group's name, where the platform tells it. */
  chatTitle?: string;
  /** The platform's id of who acted; an opaque string. */
  userId: string;
  /** The name under which the platform shows who acted, where it tells one. */
  userName?: string;
}

/** What a channel hands to the inbox, without any platform's notation. */
export type InboundEvent =
  | (InboundBase & {
      type: 'text';
      /** Empty where files came without words, or nobody could see what was typed. */
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
  | (InboundBase & {
      type: 'unsupported';
      addressed: boolean;
      /** What it is, where the platform tells. */
      kind?: 'sticker' | 'voice' | 'file' | 'contact' | 'location';
      albumId?: string;
    })
  | (InboundBase & { type: 'group-moved'; toChatId: string })
  /** `before`: it was there already, and only its rights changed. */
  | (InboundBase & { type: 'reachable'; reachable: boolean; before?: true });
