import type { Org } from '../../core/people/org.ts';
import type { CorrectionWords } from '../../core/plan/correction.ts';
import type { AnswerKept, Draft } from '../../core/plan/draft.ts';
import { markOfRead, withAnswersKept } from '../../core/plan/kept-answers.ts';
import { questionsLeft } from '../../core/plan/open-points.ts';
import { isOfOtherAgency } from '../../core/plan/other-agency.ts';
import type { AnswersHeld, FileRead, PaperRead } from '../../core/plan/paper-read.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { readCorrections } from './correction-sheet.ts';
import { indicesOfAreas } from './indices-of-areas.ts';
import { readDocument } from './read-document.ts';
import { resultsTable } from './results-table.ts';
import { understandPlan } from './understand-plan.ts';

/** A file that was sent, and what is known already. */
export interface PlanFile {
  bytes: Uint8Array;
  /** As it was sent, for its ending alone. */
  name: string;
  org: Org;
  lastPlan: Plan;
  /** What was read before, which a workbook may correct. */
  draft?: Draft | undefined;
  /** What was answered to a paper before, which may be this one. */
  answers?: readonly AnswerKept[] | undefined;
}

/** A workbook of corrections; null for any other file. */
async function readAsCorrections(
  bytes: Uint8Array,
  draft: Draft,
  words: CorrectionWords,
): Promise<PaperRead | null> {
  const read = await readCorrections(bytes, draft, words);
  switch (read.type) {
    case 'corrected':
      return read;
    case 'refused':
      return { type: 'cells', problems: read.problems };
    default:
      return null;
  }
}

/** Of another agency nobody is known: who puts the reports together in the unit that the paper names is asked. */
function withWho(draft: Draft, isOther: boolean): Draft {
  const { organisation, units } = draft;
  const unit = units.find(({ id }) => id === organisation.consolidator);
  return isOther && unit?.type === 'unit' && unit.kind !== 'office'
    ? { ...draft, organisation: { ...organisation, asksWho: true } }
    : draft;
}

/** A draft that is known again by what was read, with the answers that hold for it. */
function asRead(
  read: Draft,
  answers: readonly AnswerKept[],
  earlier: Draft | undefined,
): { draft: Draft; kept?: AnswersHeld } {
  const draft = { ...read, asRead: markOfRead(read) };
  // Of the paper as it was all that became of it stands.
  if (earlier?.asRead === draft.asRead && earlier.asked !== undefined)
    return { draft, kept: { draft: earlier, count: questionsLeft(draft) - questionsLeft(earlier) } };
  const kept = answers.length === 0 ? null : withAnswersKept(draft, answers);
  return kept === null ? { draft } : { draft, kept };
}

/**
 * Reads a plan from a file: its draft, or why there is none; or, where a draft was read before, the workbook that corrects it.
 * @param words those of the workbook
 */
export async function readPlan(
  { bytes, name, org, lastPlan, draft, answers = draft?.asked?.answers ?? [] }: PlanFile,
  words: CorrectionWords,
): Promise<FileRead> {
  const corrections = draft && /\.xlsx$/i.test(name) ? await readAsCorrections(bytes, draft, words) : null;
  if (corrections) return corrections;
  const reading = await readDocument(bytes, name);
  if (reading.type === 'refused') return { type: 'refused', why: reading.why };
  const results = resultsTable(reading.blocks);
  if (results) return results;
  const beside = understandPlan(reading.blocks, { org, lastPlan });
  const draftRead = beside.draft;
  // The units of one agency are not looked for in another's paper.
  const isOther = draftRead !== null && draftRead.agency.name !== '' && isOfOtherAgency(draftRead, lastPlan);
  const understood = isOther ? understandPlan(reading.blocks) : beside;
  if (understood.type === 'plan')
    return { type: 'plan', ...asRead(withWho(understood.draft, isOther), answers, draft) };
  const { type, seems, lacks } = understood;
  const areas = understood.draft === null ? null : indicesOfAreas(understood.draft);
  if (areas !== null)
    return { type: 'areas', ...asRead(withWho(areas, isOther), answers, draft), why: { type, seems, lacks } };
  return { type, seems, lacks };
}
