import { NotLoadedError } from '../not-loaded-error.ts';
import type { DraftWords } from './plan-of-draft.ts';

let words: DraftWords | null = null;

/** Hands in the words that a plan made of a draft holds beside the paper's own: whoever words things does so as it is loaded. */
export function useDraftWords(given: DraftWords): void {
  words = given;
}

/** The words of a plan made of a draft. @throws NotLoadedError before they were handed in */
export function draftWords(): DraftWords {
  if (words === null) throw new NotLoadedError('the words of a plan');
  return words;
}
