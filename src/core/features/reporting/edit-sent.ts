import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { draftOf, findReport, isLocked, isWritten } from '../../report/desk.ts';
import type { ReportEvent } from '../../report/desk-draft.ts';
import { placeToEdit } from '../../report/spoken-choice.ts';
import type { Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import type { KnownTurn } from '../turn.ts';
import { openReport } from './open-report.ts';
import { enter, takeStep } from './take-step.ts';

/** «sửa» alone: which is asked. */
const editWords =
  /^(?:em |toi |cho em )?(?:chinh sua|sua|chinh)(?: lai)?(?: bao cao)?(?: (?:a|nhe|nha|di))*[.!]?$/;

/**
 * «sửa 2», «sửa» behind the receipt: the task of that number is asked again, or the summary, of the report that the unit
 * has sent for the month at hand; null where that is not meant.
 */
export function editSent(turn: KnownTurn, text: string): Outcome | null {
  const place = placeToEdit(text);
  if (place === 0 && !editWords.test(fold(text).trim())) return null;
  const { state, context, person, now } = turn;
  const period = monthAtHand(turn);
  const [unit, another] = unitsToReport(state, context.org, person, now);
  if (!unit || another || isLocked(state, period) || !findReport(state, unit.id, period)) return null;
  const opened = openReport(turn, unit.id, toPeriod(period), false);
  const draft = opened.kind === 'act' ? draftOf(opened.state, person.id, unit.id, period) : undefined;
  if (opened.kind !== 'act' || !draft) return opened;
  const within: KnownTurn = { ...turn, state: opened.state };
  const { desk } = enter(within, draft);
  if (place === 0) return opened;
  const task = desk.tasks[place - 1];
  const asked: ReportEvent = task
    ? { type: 'edit', taskId: task.task.id }
    : { type: 'unsure', what: 'no-such-task' };
  return takeStep(within, desk, asked, 'next');
}

const goOnWords =
  /^(?:em |toi |cho em )?(?:gui|nop|tiep tuc|lam tiep|viet tiep)(?: (?:di|luon|bao cao|cho em|nhe|nha|thoi|a))*[.!]?$/;

/**
 * «gửi», «tiếp tục» of somebody who has put a report aside: it is opened where it was left, one that is full with all its
 * answers, to be sent with one word more; null where that is not meant, or where there are several.
 */
export function goOnWithReport(turn: KnownTurn, text: string): Outcome | null {
  if (!goOnWords.test(fold(text).trim())) return null;
  const { state, person } = turn;
  const [draft, another] = state.drafts.filter((one) => one.personId === person.id && isWritten(state, one));
  return draft && !another ? openReport(turn, draft.unit, toPeriod(draft.period), false) : null;
}
