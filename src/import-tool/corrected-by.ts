import { readFile } from 'node:fs/promises';
import {
  cellProblemWords,
  correctionLine,
  correctionSaid,
  correctionWords,
} from '../copy/vi/correction-sheet.ts';
import { importWords, refusalWords } from '../copy/vi/import.ts';
import type { Draft } from '../core/plan/draft.ts';
import { readCorrections } from '../documents/import/correction-sheet.ts';

/** The draft with what a workbook corrects of it; null where it cannot be taken, which is said. */
export async function correctedBy(
  draft: Draft,
  file: string,
  say: (line: string) => void,
): Promise<Draft | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    say(importWords.noFile(file));
    return null;
  }
  const read = await readCorrections(bytes, draft, correctionWords);
  if (read.type === 'unread') say(refusalWords[read.why]!);
  else if (read.type === 'no-corrections') say(correctionSaid.noCorrections(file));
  else if (read.type === 'refused') {
    say(correctionSaid.refused(read.problems.length));
    for (const problem of read.problems) say(`  - ${cellProblemWords(problem)}`);
  } else {
    say(correctionSaid.corrected(read.changes.length));
    for (const change of read.changes) say(`  - ${correctionLine(change)}`);
    say('');
    return read.draft;
  }
  return null;
}
