import type { Draft, NoPlan } from './draft.ts';

/** Why a file was not read: what it is, by the reader's own names; that it took too long; that it could not be had. */
export type NotRead =
  | { type: 'refused'; why: string }
  | { type: 'slow' }
  | { type: 'unavailable'; why: 'too-large' | 'gone' };

/** What came of reading a file. */
export type PaperRead = { type: 'plan'; draft: Draft } | NoPlan | NotRead;
