import { correctionWords } from '../../src/copy/vi/correction-sheet.ts';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import type { OpenPoint, PointProblem } from '../../src/core/plan/open-point.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { paperDraft, settlePaper } from '../../src/core/plan/paper.ts';
import type { FileRead, PaperRead } from '../../src/core/plan/paper-read.ts';
import type { Notice } from '../../src/core/said/content.ts';
import { readPlan } from '../../src/documents/import/read-plan.ts';
import { context } from './context.ts';
import { people, type startTalk } from './talk.ts';

/** How tests of the importer look at a draft, answer its questions, and send a paper as the office does. */

type Talk = ReturnType<typeof startTalk>;

/** A file as the office sends it. */
const paperFile = { kind: 'file' as const, ref: 'f1', name: 'Ke hoach.docx', bytes: 20_000 };

/** What the reader beside the bot makes of a file; of a workbook, beside the draft that it corrects. */
export const readPaper = (bytes: Uint8Array, name: string, draft?: Draft): Promise<FileRead> =>
  readPlan({ bytes, name, org: context.org, lastPlan: context.plan, draft }, correctionWords);

/** The draft of a text that must be a plan. */
export async function paperOfText(text: string, name = 'ke-hoach.txt'): Promise<Draft> {
  const read = await readPaper(Buffer.from(text), name);
  if (read.type !== 'plan') throw new Error(read.type);
  return read.draft;
}

/** A file that the office sends, and what its reader says of it: what the office is told. */
export function sendPaper(talk: Talk, read: PaperRead, name = paperFile.name): readonly Notice[] {
  talk.say(people.office, '', { files: [{ ...paperFile, name }] });
  const settled = settlePaper(talk.state(), talk.state().planPaper!.id, read);
  talk.change(() => settled.state);
  return settled.notices;
}

/** The draft at work in a talk. */
export const draftIn = (talk: Talk): Draft => paperDraft(talk.state())!;

/** An open point by its id. */
export function pointOf(draft: Draft, id: string): OpenPoint {
  const found = openPoints(draft).find((point) => point.id === id);
  if (found === undefined) throw new Error(`${id} is none of ${openPoints(draft).map((one) => one.id)}`);
  return found;
}

/** The draft after an answer. */
export function withAnswer(draft: Draft, id: string, answer: string, isConfirmed = false): Draft {
  const answered = answerPoint(draft, pointOf(draft, id), answer, isConfirmed);
  if (!('draft' in answered)) throw new Error(`${id} «${answer}»: ${JSON.stringify(answered)}`);
  return answered.draft;
}

/** Why an answer is not taken. */
export function problemOf(draft: Draft, id: string, answer: string): PointProblem {
  const answered = answerPoint(draft, pointOf(draft, id), answer);
  if (!('problem' in answered)) throw new Error(`${id} «${answer}» was taken`);
  return answered.problem;
}

/** What has no place. */
export const unplacedWords = ({ unplaced }: Draft): string[] => unplaced.map(({ words }) => words);

/** Units by their names. */
export const unitNames = ({ units }: Draft, ids: readonly (string | null)[]): string[] =>
  ids.map((id) => units.find((unit) => unit.id === id)?.name ?? '?');
