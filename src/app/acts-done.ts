import type { InboundEvent } from '../core/heard/event.ts';
import { isSetAside } from '../core/heard/set-aside.ts';
import type { State } from '../core/state/state.ts';

/** How long an act's event id is remembered: longer than any platform delivers again. */
const actMemoryMs = 48 * 3_600_000;
const actsKept = 4_000;

type SeenEvents = State['seenEvents'];

const idOf = ({ channel, eventId }: SeenEvents[number]): string => `${channel}:${eventId}`;

/** What each list of them holds, handed on to the list that follows it: looking through thousands at every word takes long. */
const idsOf = new WeakMap<SeenEvents, Set<string>>();

function idsIn(seenEvents: SeenEvents): Set<string> {
  const known = idsOf.get(seenEvents) ?? new Set(seenEvents.map(idOf));
  idsOf.set(seenEvents, known);
  return known;
}

/** The ids of a list go on as those of the list that is it without its first ones and with one more. */
function handOn(from: SeenEvents, to: SeenEvents, dropped: number): void {
  const ids = idsIn(from);
  // Whoever asks for the earlier one again has it counted anew.
  idsOf.delete(from);
  for (const seen of from.slice(0, dropped)) ids.delete(idOf(seen));
  ids.add(idOf(to.at(-1)!));
  idsOf.set(to, ids);
}

/** Whether an event is done with: its act is in the state, or it was set aside. */
export const isRepeat = (state: State, event: InboundEvent): boolean =>
  isSetAside(state, event) || idsIn(state.seenEvents).has(`${event.chat.channel}:${event.eventId}`);

/** Remembers that the act of an event is done. They stand in the order of time: what is over stands ahead. */
export function recordAct(state: State, event: InboundEvent, now: number): State {
  const { seenEvents } = state;
  const over = seenEvents.findIndex((seen) => now - seen.at < actMemoryMs);
  const from = Math.max(over === -1 ? seenEvents.length : over, seenEvents.length - (actsKept - 1));
  const one = { channel: event.chat.channel, eventId: event.eventId, at: now };
  const next = [...(from > 0 ? seenEvents.slice(from) : seenEvents), one];
  handOn(seenEvents, next, from);
  return { ...state, seenEvents: next };
}
