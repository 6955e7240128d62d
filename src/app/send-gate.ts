import { type ChatAddress, chatKey, wholeChat } from '../core/heard/event.ts';
import type { DeliveryError } from '../core/outbox/delivery-error.ts';
import type { ChannelName } from '../core/people/org.ts';
import { doubledMs } from '../kit/backoff.ts';
import type { Alarms } from './ports/alarms.ts';
import type { Log } from './ports/log.ts';
import type { RealTime } from './ports/time.ts';

/** Says what may be sent just now, from what the platforms said before. */
export interface SendGate {
  /** How long nothing may be sent to a chat, ms of real time; 0: it may be sent now. */
  waitMs(chat: ChatAddress): number;
  /** How many messages may be on their way to a channel at once: one alone tries a token that was refused. */
  roomOf(channel: ChannelName): number;
  /** A send begins. */
  begin(chat: ChatAddress): void;
  /** It ended: the platform took it (null), or not. */
  end(chat: ChatAddress, failure: DeliveryError | null): void;
}

export interface GateParts {
  time: RealTime;
  log: Log;
  alarms?: Alarms | undefined;
}

/** A refused token is tried again after 15 s, 30 s … 5 min. */
const tokenPauses = { firstMs: 15_000, lastMs: 5 * 60_000 };
/** Whoever waits for another's try of a token looks again after so long. */
const tryUnderWayMs = 250;
/** So many pauses of chats are kept before those that are over are let go. */
const pausesKept = 500;

/** A spell in which the token was refused, until something is taken again. */
interface TokenSpell {
  refusals: number;
  until: number;
  isTrying: boolean;
}

/** Nothing of the kind was said of the message: the platform, or the way there, is at fault. */
const ofTheWay = new Set<string>(['unreachable', 'unavailable', 'outcome-unknown']);

/**
 * A rate limit pauses its chat; when a second chat of the channel is refused meanwhile, it is the platform's limit for
 * all (core.telegram.org/bots/faq: 1 a second in a chat, 20 a minute in a group, 30 a second over all) and the channel
 * pauses. A token that is refused pauses the channel, and one message at a time tries whether it is accepted again.
 */
export function createSendGate({ time, log, alarms }: GateParts): SendGate {
  const chats = new Map<string, { channel: ChannelName; until: number }>();
  const channels = new Map<ChannelName, number>();
  const tokens = new Map<ChannelName, TokenSpell>();

  function limited(chat: ChatAddress, retryAfterMs: number): void {
    const now = time.now();
    // A forum is one chat, whatever the topic.
    const key = chatKey(wholeChat(chat));
    const until = Math.max(now + retryAfterMs, chats.get(key)?.until ?? 0);
    for (const [other, pause] of chats) {
      if (pause.until <= now && chats.size > pausesKept) chats.delete(other);
      if (other !== key && pause.channel === chat.channel && pause.until > now)
        channels.set(chat.channel, Math.max(now + retryAfterMs, channels.get(chat.channel) ?? 0));
    }
    chats.set(key, { channel: chat.channel, until });
  }

  function tokenRefused(channel: ChannelName, why: string): void {
    const spell = tokens.get(channel);
    // What was on its way when the first was refused tells nothing new.
    if (spell && !spell.isTrying) return;
    const refusals = (spell?.refusals ?? 0) + 1;
    const until = time.now() + doubledMs(refusals - 1, tokenPauses);
    tokens.set(channel, { refusals, until, isTrying: false });
    if (alarms) alarms.failing(channel, why, { atOnce: true });
    else if (refusals === 1) log.error('outbox: the token is refused, what is to be sent waits', { channel });
  }

  return {
    waitMs(chat) {
      const now = time.now();
      const token = tokens.get(chat.channel);
      if (token?.isTrying) return tryUnderWayMs;
      if (chats.size === 0 && token === undefined) return 0;
      const until = Math.max(
        chats.get(chatKey(wholeChat(chat)))?.until ?? 0,
        channels.get(chat.channel) ?? 0,
        token?.until ?? 0,
      );
      return Math.max(0, until - now);
    },
    roomOf: (channel) => (tokens.has(channel) ? 1 : Number.POSITIVE_INFINITY),
    begin({ channel }) {
      const token = tokens.get(channel);
      if (token) token.isTrying = true;
    },
    end(chat, failure) {
      const { channel } = chat;
      if (failure?.code === 'token-refused') return tokenRefused(channel, failure.message);
      const token = tokens.get(channel);
      if (failure !== null && ofTheWay.has(failure.code)) {
        alarms?.failing(channel, failure.message);
        if (token)
          tokens.set(channel, { ...token, isTrying: false, until: time.now() + tokenPauses.firstMs });
        return;
      }
      // Whatever the platform says of a message, it took the token.
      if (token) log.info('outbox: the token is accepted again', { channel });
      tokens.delete(channel);
      alarms?.working(channel);
      if (failure?.code === 'rate-limited') limited(chat, failure.retryAfterMs ?? 1_000);
    },
  };
}
