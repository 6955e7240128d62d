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

/** Remembers that the act of an event is done. */
export const recordAct = (state: State, event: InboundEvent, now: number): State => ({
  ...state,
  seenEvents: [
    ...state.seenEvents.filter((seen) => now - seen.at < actMemoryMs).slice(-(actsKept - 1)),
    { channel: event.chat.channel, eventId: event.eventId, at: now },
  ],
});
