import { type Topic, topicLifetimeMs } from '../ask/answer.ts';
import { type ChatAddress, chatKey } from '../heard/event.ts';
import type { State } from '../state/state.ts';
import type { Button } from './message.ts';

/** How many chats are remembered before the silent ones are looked for. */
const crowdedChats = 200;

/** What is kept of a chat: what it spoke of, and the choices it was given. */
export interface Spoken {
  topic: Topic | null;
  options: readonly Button[];
  wordsOnly?: boolean;
  patient?: boolean;
}

type Memory = State['chats'][string];

const lastAt = (entry: Memory): number =>
  Math.max(entry.topic?.at ?? 0, entry.choices?.at ?? 0, entry.form?.at ?? 0);

function memoryOf(before: Memory | undefined, spoken: Spoken, now: number): Memory {
  const memory: Memory = {};
  const topic = spoken.topic ?? before?.topic;
  if (topic) memory.topic = topic;
  if (spoken.options.length > 0) {
    memory.choices = {
      options: spoken.options.map(({ label, data, stays }) => ({ label, data, ...(stays ? { stays } : {}) })),
      at: now,
    };
    if (spoken.wordsOnly) memory.choices.wordsOnly = true;
    if (spoken.patient) memory.choices.patient = true;
  }
  if (before?.form) memory.form = before.form;
  return memory;
}

/**
 * Keeps what chats spoke of and the choices they were given; where many do, those silent for half an hour are forgotten on
 * the way. All in one pass: a month speaks to very many chats at once.
 */
export function rememberChats(
  state: State,
  spoken: readonly { chat: ChatAddress; spoken: Spoken }[],
  now: number,
): State {
  if (spoken.length === 0) return state;
  const crowded = Object.keys(state.chats).length + spoken.length - 1 > crowdedChats;
  const chats = crowded
    ? Object.fromEntries(
        Object.entries(state.chats).filter(([, entry]) => now - lastAt(entry) <= topicLifetimeMs),
      )
    : { ...state.chats };
  for (const one of spoken) {
    const key = chatKey(one.chat);
    chats[key] = memoryOf(chats[key] ?? state.chats[key], one.spoken, now);
  }
  return { ...state, chats };
}

/** The same for one chat. */
export const rememberChat = (state: State, chat: ChatAddress, spoken: Spoken, now: number): State =>
  rememberChats(state, [{ chat, spoken }], now);
