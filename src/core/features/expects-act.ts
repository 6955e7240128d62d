import { chatKey, type InboundEvent } from '../heard/event.ts';
import type { State } from '../state/state.ts';
import { commandOf, fromPressData } from './acts.ts';
import { commandIn } from './guiding/heard-command.ts';

/**
 * Whether an event very likely changes something: a button that is no question, or words in a chat where a report or a
 * guided question waits for them. Only a guess: it decides where the decision is made, never what it is.
 */
export function expectsAct(state: State, event: InboundEvent): boolean {
  if (event.chatKind !== 'private') return false;
  if (event.type === 'press') return fromPressData(event.data)?.type !== 'chosen';
  if (event.type !== 'text') return false;
  const key = chatKey(event.chat);
  if (
    state.chats[key]?.form !== undefined ||
    state.drafts.some((draft) => draft.askedIn === key && !draft.parked)
  )
    return true;
  const named = commandIn(event.text);
  return named?.type === 'known' && (commandOf(named.name)?.changes ?? false);
}
