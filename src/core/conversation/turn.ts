import type { Topic } from '../ask/answer.ts';
import type { Secrets } from '../people/enrolment.ts';
import type { Person } from '../people/org.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import { chatKey, type InboundEvent } from './event.ts';
import type { Form } from './form.ts';
import type { Content, Outcome } from './outcome.ts';

/** One event with everything that decides about it. */
export interface Turn {
  state: State;
  event: InboundEvent;
  world: World;
  now: number;
  secrets: Secrets;
}

/** A turn of somebody known. */
export interface KnownTurn extends Turn {
  person: Person;
}

/** An answer that changes nothing. */
export const say = (content: Content | Content[], topic: Topic | null = null): Outcome => ({
  kind: 'answer',
  replies: Array.isArray(content) ? content : [content],
  topic,
});

export const silence: Outcome = { kind: 'silence' };

/** Opens or ends the guided question of a chat. */
export function withForm(state: State, event: InboundEvent, form: Form | null, now: number): State {
  const key = chatKey(event.chat);
  const { form: _, ...chat } = state.chats[key] ?? {};
  return { ...state, chats: { ...state.chats, [key]: form ? { ...chat, form: { form, at: now } } : chat } };
}
