import type { Topic } from '../ask/answer.ts';
import type { Context } from '../context.ts';
import { chatKey, type InboundEvent } from '../heard/event.ts';
import { record } from '../people/audit.ts';
import type { AuditEntry } from '../people/audit-slice.ts';
import type { Secrets } from '../people/enrolment.ts';
import { accountInTrail } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import type { Content, Notice, Outcome } from '../said/content.ts';
import type { State } from '../state/state.ts';
import type { Form } from './forms.ts';
import { formLifetimeMs } from './forms.ts';

/** One event with everything that decides about it. */
export interface Turn {
  state: State;
  event: InboundEvent;
  /** Who wrote or tapped; null for somebody who is not linked. */
  person: Person | null;
  context: Context;
  now: number;
  secrets: Secrets;
}

/** A turn of somebody known. */
export interface KnownTurn extends Turn {
  person: Person;
}

/** Whether files can be sent to the bot where this is said: what needs one is offered nowhere else. */
export const takesFiles = ({ context, event }: Pick<Turn, 'context' | 'event'>): boolean =>
  context.channels?.[event.chat.channel]?.takesFiles ?? true;

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
  const before = state.chats[key];
  if (form === null && before?.form === undefined) return state;
  const { form: _, ...chat } = before ?? {};
  return { ...state, chats: { ...state.chats, [key]: form ? { ...chat, form: { form, at: now } } : chat } };
}

/** Keeps what takes back what was just done in a chat. */
export function withUndo(state: State, { chat }: InboundEvent, data: string, now: number): State {
  const key = chatKey(chat);
  return { ...state, chats: { ...state.chats, [key]: { ...state.chats[key], undo: { data, at: now } } } };
}

/** «nhầm» right after what was saved is of that: what takes it back is kept already, or an empty mark is. */
function markSaved(state: State, event: InboundEvent, now: number): State {
  const isKept = state.chats[chatKey(event.chat)]?.undo?.at === now;
  return event.chatKind === 'group' || isKept ? state : withUndo(state, event, '', now);
}

/** A guided question as it waits: since when, and the words of which it was asked whether they are its answer. */
export interface OpenForm {
  form: Form;
  at: number;
  doubted?: string | undefined;
}

/** The guided question of a chat asks whether words are its answer. */
export function withDoubted(state: State, event: InboundEvent, open: OpenForm, doubted: string): State {
  const key = chatKey(event.chat);
  return {
    ...state,
    chats: { ...state.chats, [key]: { ...state.chats[key], form: { ...open, doubted } } },
  };
}

/** The guided question that waits in this chat; null where none does, or none any more. */
export function openForm({ state, event, now }: Turn): OpenForm | null {
  const waiting = state.chats[chatKey(event.chat)]?.form;
  return waiting && now - waiting.at <= formLifetimeMs ? waiting : null;
}

/** The guided question that was left open in this chat for so long that nothing answers it any more; null where none was. */
export function expiredForm({ state, event, now }: Turn): OpenForm | null {
  const left = state.chats[chatKey(event.chat)]?.form;
  return left && now - left.at > formLifetimeMs ? left : null;
}

/** Asks something whose answer is typed or confirmed in the same chat. */
export const asks = ({ state, event, now }: Turn, form: Form, question: Content): Outcome => ({
  kind: 'act',
  state: withForm(state, event, form, now),
  replies: [question],
});

/** Leaves the guided question of the chat for what was asked before it. */
export const backTo = (turn: KnownTurn, outcome: Outcome): Outcome =>
  outcome.kind === 'answer'
    ? { kind: 'act', state: withForm(turn.state, turn.event, null, turn.now), replies: outcome.replies }
    : outcome;

/** What else comes of a change: what others are told, documents that are closed, what is said and not kept. */
type More = Pick<Extract<Outcome, { kind: 'act' }>, 'notices' | 'archive' | 'fleeting'>;

/** A state with what somebody did in the trail: who, when and where. */
export const recordBy = (
  { state, event, person, now }: KnownTurn,
  changed: State,
  entry: Pick<AuditEntry, 'verb' | 'before' | 'after'>,
): State =>
  record(changed, {
    at: now,
    by: person.id,
    channel: event.chat.channel,
    ...accountInTrail(state, person, event),
    ...entry,
  });

/**
 * What somebody did: the guided question of the chat ends, the trail has who, when, where and what, and it is said.
 * @param patch what of the state it changes
 * @param entry null for what the trail need not keep
 */
export function change(
  turn: KnownTurn,
  patch: Partial<State>,
  entry: Pick<AuditEntry, 'verb' | 'before' | 'after'> | null,
  replies: Content | Content[],
  more: More = {},
): Outcome {
  const { state, event, now } = turn;
  const after = withForm({ ...state, ...patch }, event, null, now);
  const changed = entry ? markSaved(after, event, now) : after;
  return {
    kind: 'act',
    state: entry ? recordBy(turn, changed, entry) : changed,
    replies: Array.isArray(replies) ? replies : [replies],
    ...more,
  };
}

/** Something told to a person, at the account they prefer. */
export const tell = (personId: string, content: Content): Notice => ({ personId, content });
