import type { CellProblem, Correction, CorrectionWords } from '../../core/plan/correction.ts';
import type { Draft } from '../../core/plan/draft.ts';
import { refreshed } from '../../core/plan/refreshed.ts';
import { type Refusal, Refused } from './blocks.ts';
import { beginCorrecting } from './correct-draft.ts';
import { correctIndices } from './correct-indices.ts';
import { correctPeople, correctUnits } from './correct-names.ts';
import { correctPlan } from './correct-plan.ts';
import { correctTasks } from './correct-tasks.ts';
import { readBook } from './read-sheets.ts';

export { writeCorrections } from './write-corrections.ts';

export type CorrectionsRead =
  | { type: 'corrected'; draft: Draft; changes: Correction[] }
  /** Nothing of it is taken. */
  | { type: 'refused'; problems: CellProblem[] }
  /** A workbook, but none that `writeCorrections` wrote. */
  | { type: 'no-corrections' }
  /** Not opened at all, as `readDocument` refuses. */
  | { type: 'unread'; why: Refusal };

/** What was corrected of a draft, or every cell that keeps it from being taken. */
function correct(
  draft: Draft,
  book: NonNullable<Awaited<ReturnType<typeof readBook>>>,
  words: CorrectionWords,
): CorrectionsRead {
  if (book.problems.length > 0) return { type: 'refused', problems: book.problems };
  const correcting = beginCorrecting(draft, book, words);
  if (correcting === null)
    return {
      type: 'refused',
      problems: [{ sheet: words.sheets.indices, row: 1, column: words.rowId, why: { type: 'outdated' } }],
    };
  const tasks = new Map(
    correcting.draft.indices.flatMap((index) => index.tasks.map((task) => [task.id, task])),
  );
  correctUnits(correcting);
  correctPeople(correcting);
  correctPlan(correcting);
  correctTasks(correcting, tasks, correctIndices(correcting));
  const { problems, corrections } = correcting;
  if (problems.length > 0) return { type: 'refused', problems };
  return corrections.length === 0
    ? { type: 'corrected', draft, changes: [] }
    : { type: 'corrected', draft: refreshed(correcting.draft), changes: corrections };
}

/**
 * Reads a workbook that `writeCorrections` wrote and somebody filled in. What they changed, added or struck is taken; a cell
 * that nobody touched says nothing, so that what was answered meanwhile stays.
 * @param draft as it is now; it stays as it is
 * @returns a new draft with all of it; or every cell that cannot be read, and nothing is taken
 */
export async function readCorrections(
  bytes: Uint8Array,
  draft: Draft,
  words: CorrectionWords,
): Promise<CorrectionsRead> {
  try {
    const book = await readBook(bytes, words);
    return book === null ? { type: 'no-corrections' } : correct(draft, book, words);
  } catch (error) {
    if (error instanceof Refused) return { type: 'unread', why: error.why };
    throw error;
  }
}

/** Whether bytes are such a workbook: sent in, one is a plan and the other corrects it. */
export async function isCorrections(bytes: Uint8Array, words: CorrectionWords): Promise<boolean> {
  try {
    return (await readBook(bytes, words)) !== null;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
