import type { Doubt, ToldBesides } from '../../core/plan/draft.ts';

export type Besides = Extract<Doubt, { type: 'told-besides' }>;

/** What a paper says besides, with where. @param mark which of them it is */
export const besides = (
  why: ToldBesides,
  words: string,
  mark: string,
  at: Pick<Doubt, 'place'> & { path?: string },
): Besides => ({ type: 'told-besides', why, words, mark, source: words, path: '', ...at });
