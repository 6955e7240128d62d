import { type Topic, topicLifetimeMs } from '../ask/answer.ts';
import type { Button } from '../message/message.ts';
import type { State } from '../state/state.ts';
import { type ChatAddress, chatKey } from './event.ts';

/** How many chats are remembered before the silent ones are looked for. */
const crowdedChats = 200;

/** Keeps what a chat spoke of and the choices it was given; where many do, those silent for half an hour are forgotten on the way. */
export function rememberChat(
  state: State,
  chat: ChatAddress,
  spoken: { topic: Topic | null; options: readonly Button[]; wordsOnly?: boolean; patient?: boolean },
  now: number,
): State {
  const key = chatKey(chat);
  const known = Object.entries(state.chats);
  const lastAt = (entry: State['chats'][string]) =>
    Math.max(entry.topic?.at ?? 0, entry.choices?.at ?? 0, entry.form?.at ?? 0);
  const kept =
    known.length > crowdedChats
      ? Object.fromEntries(known.filter(([, entry]) => now - lastAt(entry) <= topicLifetimeMs))
      : state.chats;
  const before = state.chats[key];
  const topic = spoken.topic ?? before?.topic;
  const choices =
    spoken.options.length > 0
      ? {
          options: [...spoken.options],
          at: now,
          ...(spoken.wordsOnly ? { wordsOnly: true } : {}),
          ...(spoken.patient ? { patient: true } : {}),
        }
      : undefined;
  return {
    ...state,
    chats: {
      ...kept,
      [key]: {
        ...(topic ? { topic } : {}),
        ...(choices ? { choices } : {}),
        ...(before?.form ? { form: before.form } : {}),
      },
    },
  };
}
