import type { InboundEvent } from '../core/heard/event.ts';
import { isSetAside } from '../core/heard/set-aside.ts';
import type { State } from '../core/state/state.ts';

/** How long an act's event id is remembered: longer than any platform delivers again. */
const actMemoryMs = 48 * 3_600_000;
const actsKept = 4_000;

/** Whether an event is done with: its act is in the state, or it was set aside. */
export const isRepeat = (state: State, event: InboundEvent): boolean =>
  isSetAside(state, event) ||
  state.seenEvents.some((seen) => seen.eventId === event.eventId && seen.channel === event.chat.channel);

/** Remembers that the act of an event is done. They stand in the order of time: what is over stands ahead. */
export function recordAct(state: State, event: InboundEvent, now: number): State {
  const { seenEvents } = state;
  const over = seenEvents.findIndex((seen) => now - seen.at < actMemoryMs);
  const from = Math.max(over === -1 ? seenEvents.length : over, seenEvents.length - (actsKept - 1));
  return {
    ...state,
    seenEvents: [
      ...(from > 0 ? seenEvents.slice(from) : seenEvents),
      { channel: event.chat.channel, eventId: event.eventId, at: now },
    ],
  };
}
