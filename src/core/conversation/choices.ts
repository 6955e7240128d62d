import { fold } from '../ask/fold.ts';
import type { Button } from '../message/message.ts';

/** The choices that stand under the last message of a chat, so that they can be answered in words. */
export interface OpenChoices {
  options: readonly Button[];
  at: number;
}

/** How long a choice may be answered by its number or its words. */
const choicesLifetimeMs = 30 * 60 * 1000;

const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * The button that a text stands for: its number in the list or its words, with or without diacritics. Null where
 * it is no answer to the last choice.
 */
export function choiceOf(text: string, choices: OpenChoices | undefined, now: number): Button | null {
  if (!choices || now - choices.at > choicesLifetimeMs) return null;
  const typed = bare(text);
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (number > 0) return choices.options[number - 1] ?? null;
  return typed === '' ? null : (choices.options.find((option) => bare(option.label) === typed) ?? null);
}
