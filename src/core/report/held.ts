import type { Draft } from './report.ts';

/** What was typed to a draft while its month was locked. */
export interface HeldWords {
  /** The draft's id. */
  id: string;
  words: string;
}

/** A draft that is set aside where it asks something, and keeps what is typed to it from a moment on (epoch ms). */
export function listening(draft: Draft, since: number): Draft {
  const { held } = draft;
  const before = held && held.words.length > 0 ? held : { words: [] };
  return { ...draft, parked: true, held: { ...before, since } };
}

/** What a draft keeps; null where it keeps nothing. */
export const heldWords = ({ id, held }: Draft): HeldWords | null =>
  held && held.words.length > 0 ? { id, words: held.words.join('\n') } : null;
