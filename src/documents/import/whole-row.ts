import type { Place } from '../../core/plan/draft.ts';

/** The row below a table of indices that tells the whole: its result, and its aim. */
export interface WholeRow {
  base: { score: number | null; rank: number | null };
  target: { score: number | null; rank: number | null };
  words: string;
  place: Place;
}
