import { hasQuestionForm } from '../../ask/question-form.ts';
import { earlyChoices } from '../../report/desk.ts';
import { type Desk, withDraft } from '../../report/desk-draft.ts';
import { beginsWithStatus } from '../../report/spoken-status.ts';
import type { Outcome } from '../../said/content.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import type { KnownTurn } from '../turn.ts';
import { lookedAt, type OpenReport, sentUnit, unsentUnit } from './own-report.ts';
import { deskHere, enter, takeStep } from './take-step.ts';

/** A number behind which a status stands, where it begins a line or what is said of a further task. */
const told =
  /(?<=^|[,;\n]|(?:^|\s)(?:và|va|còn|rồi|nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc|số))(\s*(?:(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc|số)\s*)?)(\d{1,3})(?=\s*[.:)–-]?\s+(\p{L}[\s\S]*))/giu;
/** «+17», «thêm 17», «thêm việc 17» */
const added =
  /^\s*(?:(?:em|cho|dạ|xin)\s+)*(?:\+|(?:thêm|them|báo cáo thêm|báo thêm)\s+(?:cả\s+)?(?:(?:nhiệm vụ|nhiem vu|nv|việc|viec|mục|muc|số)\s*)*)\s*(\d{1,3})(?:\s+(?:nhé|nha|ạ|luôn|nữa|đi))*\s*$/iu;

/** The report of which it may be told: the one that waits, that was sent, or that is not begun. */
function reportAt(turn: KnownTurn, openReport: OpenReport): { within: KnownTurn; desk: Desk } | null {
  const waiting = waitingReport(turn);
  const isWords = waiting?.step.type === 'task' && waiting.step.part === 'words';
  if (waiting && (isWords || waiting.step.type === 'reason' || waiting.passed !== undefined)) return null;
  if (waiting) return { within: turn, desk: enter(turn, waiting).desk };
  const of = sentUnit(turn) ?? unsentUnit(turn);
  return of && lookedAt(turn, of, openReport).seen;
}

/**
 * «17 xong, đã họp 20/5», «thêm 17», where [+ 17.] stands under the report: the task with a cadence is added, and what was told of it is
 * its answer, as of any other task in the same message. Null for anything else.
 */
export function earlyTold(turn: KnownTurn, text: string, openReport: OpenReport): Outcome | null {
  const said = text.normalize('NFC');
  if (hasQuestionForm(said) || said.includes('?')) return null;
  const alone = added.exec(said)?.[1];
  const named = alone === undefined ? numbersTold(said) : [Number(alone)];
  if (named.length === 0) return null;
  const found = reportAt(turn, openReport);
  if (!found) return null;
  const { desk, within } = found;
  const early = earlyChoices(turn.state, turn.context, desk.draft);
  const place = (number: number): string | undefined => early[number - desk.tasks.length - 1]?.task.id;
  const ids = [...new Set(named.flatMap((number) => place(number) ?? []))];
  if (ids.length === 0) return null;
  const extended = deskHere(within, withDraft(desk, { extras: [...desk.draft.extras, ...ids] }).draft);
  const [only] = ids;
  if (alone !== undefined && only !== undefined)
    return takeStep(within, extended, { type: 'add', taskId: only }, 'next');
  const line = said.replace(told, (whole: string, noun: string, number: string) => {
    const id = place(Number(number));
    const at = id === undefined ? -1 : extended.tasks.findIndex(({ task }) => task.id === id);
    return at < 0 ? whole : `${noun}${at + 1}`;
  });
  const isAsked = Object.keys(desk.draft.pending).length > 0;
  // What was chosen of the task that is asked stays with it.
  return takeStep(
    within,
    extended,
    isAsked ? { type: 'write', text: line, evidence: [] } : { type: 'lines', text: line },
    'next',
  );
}

/** The numbers of which a status is told. */
const numbersTold = (said: string): number[] =>
  [...said.matchAll(told)].flatMap(([, , number, behind]) =>
    beginsWithStatus(behind ?? '') === null ? [] : [Number(number)],
  );
