import type { CellProblem, Correction } from './correction.ts';
import type { Draft, NoPlan } from './draft.ts';

/** Why a file was not read: what it is, by the reader's own names; that it took too long; that it could not be had. */
export type NotRead =
  | { type: 'refused'; why: string }
  | { type: 'slow' }
  | { type: 'unavailable'; why: 'too-large' | 'gone' };

/** The draft of a paper with what was answered before to the same questions, and how many those are. */
export interface AnswersHeld {
  draft: Draft;
  count: number;
}

/** What came of reading a file. */
export type PaperRead =
  | { type: 'plan'; draft: Draft; kept?: AnswersHeld }
  /** A paper that parts its work into blocks and names no index: each block as one, and why it is no plan as it stands. */
  | { type: 'areas'; draft: Draft; why: NoPlan; kept?: AnswersHeld }
  /** A workbook of corrections to what was read before: all of it is taken, or nothing. */
  | { type: 'corrected'; draft: Draft; changes: readonly Correction[] }
  | { type: 'cells'; problems: readonly CellProblem[] }
  | NoPlan
  | NotRead;

/** A sheet of results that the province published: a line an index, as it could have been typed. */
export interface ResultsRead {
  type: 'results';
  year: number;
  lines: readonly string[];
}

/** What came of a file that the office sent. */
export type FileRead = PaperRead | ResultsRead;
