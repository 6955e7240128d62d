import { type ChatAddress, chatKey, wholeChat } from '../core/heard/event.ts';
import type { ChannelName } from '../core/people/org.ts';
import { createTurns } from '../kit/in-turn.ts';
import { createRecent } from '../kit/recent.ts';
import { createNaps } from './naps.ts';
import type { PaceLimits } from './ports/channel.ts';
import type { RealTime } from './ports/time.ts';

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

/** @param limitsOf the pace that a channel declares; null for one that has none, or is not in use */
export function createPace(time: RealTime, limitsOf: (channel: ChannelName) => PaceLimits | null): Pace {
  const nextOf = new Map<ChannelName, number>();
  const nextOfChat = createRecent<string, number>(chatsKept);
  const turns = createTurns();
  const naps = createNaps(time);

  /** Waits for the platform's next place; who came first goes first. */
  async function takePlace(channel: ChannelName, limits: PaceLimits): Promise<void> {
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
      const limits = limitsOf(chat.channel);
      if (!limits) return;
      // A group's topics share its pace.
      const key = chatKey(wholeChat(chat));
      const waitMs = (nextOfChat.get(key) ?? 0) - time.now();
      if (waitMs > 0) await naps.nap(waitMs);
      await turns.run(chat.channel, () => takePlace(chat.channel, limits));
      nextOfChat.set(key, time.now() + (group ? limits.everyGroupMs : limits.everyChatMs));
    },
    answered(chat) {
      const limits = limitsOf(chat.channel);
      if (!limits) return;
      nextOf.set(chat.channel, Math.max(time.now(), nextOf.get(chat.channel) ?? 0) + limits.everyMs);
    },
    end: naps.end,
  };
}
