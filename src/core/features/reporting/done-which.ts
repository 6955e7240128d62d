import { hasQuestionForm } from '../../ask/question-form.ts';
import { chatKey } from '../../heard/event.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import type { Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { beginDraft, denialOf, draftOf, isLocked } from '../../report/desk.ts';
import { step } from '../../report/step.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { gone } from '../feature.ts';
import { solve } from '../matters/acting.ts';
import type { MatterSeen } from '../matters/declared.ts';
import { rightHere, seenById } from '../matters/seen.ts';
import { type KnownTurn, say } from '../turn.ts';
import { enter, takeStep } from './take-step.ts';

const lead =
  '(?:(?:da|a|vang|em|toi|minh|anh|chi|phong em|phong|don vi em|don vi|ben em|ben|bao cao|thi|la|hien|gio) )*';
const done = '(?:(?:thi|da|moi|vua|cung|lam|ok) )*(?:xong|hoan thanh)(?: xong)?';
const tail =
  '(?: (?:roi|nhe|nha|a|do|day|em|anh|chi|ma|hom qua|hom nay|tuan truoc|(?:khong|het) con vuong(?: mac)?(?: gi)?(?: nua)?|het vuong))*';
/** «việc 2 đã xong rồi», «em làm xong việc 2 rồi»: «nhiệm vụ 2» is of the report alone, «đã giải quyết» of what stood in the way. */
const saysDone = new RegExp(
  `^${lead}(?:(?:viec|cong viec)(?: so)? (?<before>\\d{1,3}) ${done}|${done}(?: cai)? (?:viec|cong viec)(?: so)? (?<behind>\\d{1,3}))${tail}$`,
);

/** Whether the report that waits asks for a matter, or for this task: it has its answer there. */
function isAskedNow(turn: KnownTurn, taskId: string | undefined): boolean {
  const asked = waitingReport(turn)?.step;
  return asked?.type === 'matter' || (asked?.type === 'task' && asked.taskId === taskId);
}

/** The report of a unit and month as whoever speaks would write it; null where they may not. */
function lookedAt(turn: KnownTurn, unit: string, period: string) {
  const { state, context, person, event, now } = turn;
  if (denialOf(state, context, person, unit, toPeriod(period), now)) return null;
  const known = draftOf(state, person.id, unit, period);
  const begun = known
    ? { state, draft: known }
    : beginDraft(state, context, person, unit, period, chatKey(event.chat), now);
  const within: KnownTurn = { ...turn, state: begun.state };
  const { desk, denial } = enter(within, begun.draft);
  return denial ? null : { within, desk };
}

/** The unit of whoever speaks in whose report a matter's number may be meant: its own, or the one that has it to answer. */
function unitConcerned(turn: KnownTurn, seen: MatterSeen): Unit | null {
  const own = unitsToReport(turn.state, turn.context.org, turn.person, turn.now);
  const its = own.find(({ id }) => id === seen.unit.id);
  const may = rightHere(turn, seen);
  return its ?? (may === 'answer' || may === 'decide' ? (own[0] ?? null) : null);
}

/** The number of which a text says that it is done; 0 where it says so of none. */
function placeDone(text: string): number {
  const found = hasQuestionForm(text) ? null : saysDone.exec(foldedWords(text))?.groups;
  return Number(found?.before ?? found?.behind ?? 0);
}

/**
 * «việc 2 đã xong rồi» of whoever reports for a unit that has, or has to answer, a matter 2 which is open and a task 2 which is not done: which is meant
 * is asked. The matter is settled where the task is done already. Null for anything else.
 */
export function doneOfWhich(turn: KnownTurn, text: string): Outcome | null {
  const { state, context } = turn;
  const place = placeDone(text);
  const matter = state.matters.find(({ id }) => id === place);
  if (!matter || !isOpenMatter(matter)) return null;
  const seen = seenById(state, context, place);
  const unit = seen && unitConcerned(turn, seen);
  if (!seen || !unit) return null;
  const period = monthAtHand(turn);
  const looked = isLocked(state, period) ? null : lookedAt(turn, unit.id, period);
  if (!looked) return null;
  const task = looked.desk.tasks[place - 1]?.task;
  if (isAskedNow(turn, task?.id)) return null;
  if (!task || looked.desk.draft.entries[task.id]?.status === 'done') return solve(turn, place);
  return say({ type: 'done-which', seen, place, task, period });
}

/** [Nhiệm vụ 2 hoàn thành]: it is answered so in the report, which goes on. */
export function doneTask(turn: KnownTurn, { id, period }: { id: number; period: string }): Outcome {
  const seen = seenById(turn.state, turn.context, id);
  const unit = seen && unitConcerned(turn, seen);
  const looked = unit && lookedAt(turn, unit.id, period);
  if (!looked) return gone();
  const taskId = looked.desk.tasks[id - 1]?.task.id;
  if (taskId === undefined) return gone();
  const [opened] = step(looked.desk, { type: 'edit', taskId }, turn.now);
  return takeStep(looked.within, opened, { type: 'choose', taskId, part: 'status', choice: 'done' }, 'next');
}
