import { chatKey, type InboundEvent } from '../core/heard/event.ts';
import type { RealTime } from './ports/time.ts';

/** What came after an act that is not saved yet: it waits, since it may build upon that act. */
export class HeldBackError extends Error {
  override readonly name = 'HeldBackError';
}

/** A platform that does not bring an event again for so long will not. */
const forgottenMs = 10 * 60_000;

const idOf = (event: InboundEvent): string => `${event.chat.channel}:${event.eventId}`;

/** Which chats have acts that could not be saved, in the order in which they came. */
export interface HeldChats {
  /** This event could not be saved now. */
  hold(event: InboundEvent): void;
  release(event: InboundEvent): void;
  /** Whether anything of the chat waits. */
  isHeld(event: InboundEvent): boolean;
  /** Whether another event of the chat must be saved before. */
  isBehind(event: InboundEvent): boolean;
}

/** Keeps the order of acts within one chat while they cannot be saved. */
export function createHeldChats(time: Pick<RealTime, 'now'>): HeldChats {
  const chats = new Map<string, Map<string, number>>();
  const waiting = (event: InboundEvent): string[] => {
    const known = chats.get(chatKey(event.chat));
    if (!known) return [];
    for (const [id, at] of known) if (time.now() - at > forgottenMs) known.delete(id);
    return [...known.keys()];
  };
  return {
    hold(event) {
      const key = chatKey(event.chat);
      const known = chats.get(key) ?? new Map<string, number>();
      known.set(idOf(event), time.now());
      chats.set(key, known);
    },
    release(event) {
      const key = chatKey(event.chat);
      const known = chats.get(key);
      known?.delete(idOf(event));
      if (known?.size === 0) chats.delete(key);
    },
    isHeld: (event) => waiting(event).length > 0,
    isBehind(event) {
      const [first] = waiting(event);
      return first !== undefined && first !== idOf(event);
    },
  };
}
