import { fold } from '../text/fold.ts';
import type { Button } from './message.ts';

/** The choices that stand under the last message of a chat, so that they can be answered in words. */
export interface OpenChoices {
  options: readonly Button[];
  /** A number answers the question itself, never a choice by its place. */
  wordsOnly?: boolean | undefined;
  /** Of a reminder: it may be answered the whole day. */
  patient?: boolean | undefined;
  at: number;
}

/** How long a choice may be answered by its number or its words. */
const choicesLifetimeMs = 30 * 60 * 1000;
const patientLifetimeMs = 24 * 3_600_000;

/** Whether choices may still be answered. */
export const areOpen = (choices: OpenChoices | undefined, now: number): choices is OpenChoices =>
  choices !== undefined && now - choices.at <= (choices.patient ? patientLifetimeMs : choicesLifetimeMs);

const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const placeOf = (text: string): number =>
  /^\d{1,3}[.)]?$/.test(text.trim()) ? Number.parseInt(text, 10) : 0;

/**
 * The button that a text stands for: its number in the list or its words, with or without diacritics. Null where
 * it is no answer to the last choice.
 */
export function choiceOf(text: string, choices: OpenChoices | undefined, now: number): Button | null {
  if (!areOpen(choices, now)) return null;
  const place = placeOf(text);
  if (place > 0) return choices.wordsOnly ? null : (choices.options[place - 1] ?? null);
  const typed = bare(text);
  return typed === '' ? null : (choices.options.find((option) => bare(option.label) === typed) ?? null);
}

/** Whether a text is the number of a choice; where none can be made by it, it came too late or lies beyond the list. */
export const isChoiceNumber = (text: string): boolean => placeOf(text) > 0;
