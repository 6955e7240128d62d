import { type ChatAddress, chatKey, wholeChat } from '../core/heard/event.ts';
import type { ChannelName } from '../core/people/org.ts';
import { createNaps } from './naps.ts';
import type { RealTime } from './ports/time.ts';

/** How fast a platform may be written to. */
interface Limits {
  /** Between two messages of any chats, ms. */
  everyMs: number;
  /** Between two messages of one private chat, ms. */
  everyChatMs: number;
  /** Between two messages of one group, ms. */
  everyGroupMs: number;
}

/**
 * Telegram: about 30 messages a second overall, 1 a second in one chat, 20 a minute in one group (core.telegram.org/
 * bots/faq, «broadcasting»); 35 ms keep 30 within any second, with 50 ms to spare for an uneven way there. Zalo
 * documents no limit: a third of that. The page has none.
 */
const paceOf: Readonly<Record<ChannelName, Limits | null>> = {
  telegram: { everyMs: 35, everyChatMs: 1_000, everyGroupMs: 3_000 },
  zalo: { everyMs: 100, everyChatMs: 1_000, everyGroupMs: 3_000 },
  web: null,
};

/** Keeps what is sent unasked to a platform's pace; answers overtake it and are counted. */
export interface Pace {
  /** Resolves when a message that was not asked for may be sent. */
  turn(chat: ChatAddress, group: boolean): Promise<void>;
  /** An answer was sent: what waits gives way by one place. */
  answered(chat: ChatAddress): void;
  /** Nobody waits for a turn any more: whoever does is let go at once, and must not send. */
  end(): void;
}

/** How many chats are remembered with their last message. */
const chatsKept = 5_000;

export function createPace(time: RealTime, limitsOf = paceOf): Pace {
  const nextOf = new Map<ChannelName, number>();
  const nextOfChat = new Map<string, number>();
  const tails = new Map<ChannelName, Promise<void>>();
  const naps = createNaps(time);

  const remember = (key: string, at: number): void => {
    nextOfChat.delete(key);
    nextOfChat.set(key, at);
    if (nextOfChat.size > chatsKept) nextOfChat.delete(nextOfChat.keys().next().value!);
  };

  /** Waits for the platform's next place; who came first goes first. */
  async function takePlace(channel: ChannelName, limits: Limits): Promise<void> {
    for (;;) {
      const waitMs = (nextOf.get(channel) ?? 0) - time.now();
      if (naps.areOver) return;
      if (waitMs <= 0) break;
      await naps.nap(waitMs);
    }
    nextOf.set(channel, Math.max(time.now(), nextOf.get(channel) ?? 0) + limits.everyMs);
  }

  return {
    async turn(chat, group) {
      const limits = limitsOf[chat.channel];
      if (!limits) return;
      // A group's topics share its pace.
      const key = chatKey(wholeChat(chat));
      const waitMs = (nextOfChat.get(key) ?? 0) - time.now();
      if (waitMs > 0) await naps.nap(waitMs);
      const place = (tails.get(chat.channel) ?? Promise.resolve()).then(() =>
        takePlace(chat.channel, limits),
      );
      tails.set(chat.channel, place);
      await place;
      remember(key, time.now() + (group ? limits.everyGroupMs : limits.everyChatMs));
    },
    answered(chat) {
      const limits = limitsOf[chat.channel];
      if (!limits) return;
      nextOf.set(chat.channel, Math.max(time.now(), nextOf.get(chat.channel) ?? 0) + limits.everyMs);
    },
    end: naps.end,
  };
}
