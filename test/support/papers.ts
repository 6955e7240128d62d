import { correctionWords } from '../../src/copy/vi/correction-sheet.ts';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Draft, TaskDraft } from '../../src/core/plan/draft.ts';
import type { OpenPoint, PointProblem } from '../../src/core/plan/open-point.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { paperDraft, settlePaper } from '../../src/core/plan/paper.ts';
import type { FileRead, PaperRead } from '../../src/core/plan/paper-read.ts';
import type { Notice } from '../../src/core/said/content.ts';
import { readPlan } from '../../src/documents/import/read-plan.ts';
import { context } from './context.ts';
import { people, startTalk } from './talk.ts';

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

/**
 * A department's plan of 2026 as a text: what every such paper begins and ends with, around its indices.
 * @param reportedBy by when units report, as the paper says it; the clerk's calendar follows where it names a day
 */
export const planOf2026 = (indices: string, reportedBy = 'trước ngày 25 hằng tháng'): string =>
  `UBND TỈNH HÒA AN
SỞ XÂY DỰNG
Số: 15/KH-SXD
Hòa An, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Nâng cao chỉ số năng lực cạnh tranh (DDCI) của Sở Xây dựng năm 2026
II. MỤC TIÊU
Phấn đấu DDCI năm 2026 của Sở nằm trong nhóm 8 sở, ngành dẫn đầu.
III. NHIỆM VỤ CỤ THỂ
${indices}
IV. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở ${reportedBy} để tổng hợp.`;

/** A file that the office sends, and what its reader says of it: what the office is told. */
export function sendPaper(talk: Talk, read: PaperRead, name = paperFile.name): readonly Notice[] {
  talk.say(people.office, '', { files: [{ ...paperFile, name }] });
  const settled = settlePaper(talk.state(), talk.state().planPaper!.id, read);
  talk.change(() => settled.state);
  return settled.notices;
}

/** The office with a draft open. */
export function talkWithDraft(draft: Draft, startAt = '2026-01-12T09:00:00'): Talk {
  const talk = startTalk(startAt);
  sendPaper(talk, { type: 'plan', draft });
  return talk;
}

/** The draft at work in a talk. */
export const draftIn = (talk: Talk): Draft => paperDraft(talk.state())!;

/** A task of the draft at work. */
export const taskIn = (talk: Talk, id: string): TaskDraft =>
  draftIn(talk)
    .indices.flatMap(({ tasks }) => tasks)
    .find((one) => one.id === id)!;

/** Who does a task of the draft at work, by name. */
export const ownersIn = (talk: Talk, id: string): (string | undefined)[] =>
  (taskIn(talk, id).owners ?? []).map((owner) => draftIn(talk).units.find((unit) => unit.id === owner)?.name);

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
