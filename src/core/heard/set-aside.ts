import { isLinkedGroup } from '../people/links.ts';
import type { Org, Person } from '../people/org.ts';
import type { State } from '../state/state.ts';
import type { Aside } from './aside.ts';
import { chatKey, type InboundEvent } from './event.ts';

/** So many events are kept; with one more the oldest goes. */
const asidesKept = 100;
/** A longer event cannot be an event of any platform: it is not kept. */
const longestEvent = 100_000;

/** What the office is shown of an event that was set aside. */
export interface ShownAside {
  id: string;
  at: number;
  /** Who wrote or tapped; null for somebody who is not linked any more. */
  person: Person | null;
  type: string;
  /** It is going to be tried again. */
  again: boolean;
}

const isOf = (event: InboundEvent) => (aside: Aside) =>
  aside.eventId === event.eventId && aside.channel === event.chat.channel;

/** Whether the state may remember who or where this came from: strangers leave no trace. */
export const isKnownHere = (state: State, { chat, userId }: InboundEvent): boolean =>
  state.accounts.some((account) => account.channel === chat.channel && account.userId === userId) ||
  isLinkedGroup(state, chat.channel, chat.chatId);

/** Whether an event was set aside and nobody asked to try it again. */
export const isSetAside = (state: State, event: InboundEvent): boolean =>
  state.setAside.some((aside) => isOf(event)(aside) && !aside.again);

/**
 * Sets an event aside, or renews what is known of one that was tried again.
 * @returns also its id, null where it is not kept (a stranger's), and the entries that had to go for it
 */
export function putAside(
  state: State,
  event: InboundEvent,
  reason: string,
  tries: number,
  now: number,
): { state: State; id: string | null; dropped: readonly Aside[] } {
  const text = JSON.stringify(event);
  if (!isKnownHere(state, event) || text.length > longestEvent) return { state, id: null, dropped: [] };
  const others = state.setAside.filter((aside) => !isOf(event)(aside));
  const known = state.setAside.find(isOf(event));
  let number = Math.floor(now);
  while (others.some(({ id }) => id === number.toString(36))) number += 1;
  const aside: Aside = {
    id: known?.id ?? number.toString(36),
    at: known?.at ?? now,
    channel: event.chat.channel,
    eventId: event.eventId,
    chat: chatKey(event.chat),
    userId: event.userId,
    type: event.type,
    reason,
    tries: (known?.tries ?? 0) + tries,
    event: text,
  };
  const all = [...others, aside];
  return {
    state: { ...state, setAside: all.slice(-asidesKept) },
    id: aside.id,
    dropped: all.slice(0, -asidesKept),
  };
}

/** What is set aside, oldest first, for the office. */
export const listSetAside = (state: State, org: Org): ShownAside[] =>
  state.setAside.map(({ id, at, channel, userId, type, again }) => {
    const link = state.accounts.find((one) => one.channel === channel && one.userId === userId);
    return {
      id,
      at,
      person: org.people.find((person) => person.id === link?.personId) ?? null,
      type,
      again: again ?? false,
    };
  });

/** Has an event tried again: at once by a running bot, else by the next start. Null where there is none of that id. */
export function retrySetAside(state: State, id: string): State | null {
  if (!state.setAside.some((aside) => aside.id === id)) return null;
  return {
    ...state,
    setAside: state.setAside.map((aside) => (aside.id === id ? { ...aside, again: true } : aside)),
  };
}

/** Forgets an event that was set aside. Null where there is none of that id. */
export function dropSetAside(state: State, id: string): State | null {
  const setAside = state.setAside.filter((aside) => aside.id !== id);
  return setAside.length === state.setAside.length ? null : { ...state, setAside };
}

/** The event was carried out after all. */
export const withoutAside = (state: State, event: InboundEvent): State =>
  state.setAside.some(isOf(event))
    ? { ...state, setAside: state.setAside.filter((aside) => !isOf(event)(aside)) }
    : state;

/** It was tried again, and the bot failed on it in a way that will not pass: it stays, and waits to be asked for. */
export const keptAside = (state: State, id: string): State => ({
  ...state,
  setAside: state.setAside.map((aside) => {
    if (aside.id !== id) return aside;
    const { again: _, ...kept } = aside;
    return kept;
  }),
});
