import { hasQuestionForm } from '../../ask/question-form.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { draftOf, isLocked, saveDraft } from '../../report/desk.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import type { Period } from '../../time/viet-nam-time.ts';
import { solve } from '../matters/acting.ts';
import { seenById } from '../matters/seen.ts';
import type { KnownTurn } from '../turn.ts';
import { enter } from './take-step.ts';

/** Opens the report of a unit and month, anew or as it was left. */
export type OpenReport = (turn: KnownTurn, unit: string, period: Period, isAnew: boolean) => Outcome;

const lead =
  '(?:(?:da|a|vang|em|toi|minh|anh|chi|phong em|phong|don vi em|don vi|ben em|ben|bao cao|thi|la|hien|gio) )*';
const done = '(?:(?:thi|da|moi|vua|cung|lam|ok) )*(?:xong|hoan thanh)(?: xong)?';
const tail = '(?: (?:roi|nhe|nha|a|do|day|em|anh|chi|ma|hom qua|hom nay|tuan truoc))*';
/** «việc 2 đã xong rồi», «em làm xong việc 2 rồi»: «nhiệm vụ 2» is of the report alone, «đã giải quyết» of what stood in the way. */
const saysDone = new RegExp(
  `^${lead}(?:(?:viec|cong viec)(?: so)? (?<before>\\d{1,3}) ${done}|${done}(?: cai)? (?:viec|cong viec)(?: so)? (?<behind>\\d{1,3}))${tail}$`,
);

/**
 * «việc 2 đã xong rồi» of whoever reports for a unit that has a matter 2 which is open and a task 2 which is not done: which is meant
 * is asked. The matter is settled where the task is done already. Null for anything else.
 */
export function doneOfWhich(turn: KnownTurn, text: string, openReport: OpenReport): Outcome | null {
  const { state, context, person, now } = turn;
  const found = hasQuestionForm(text) ? null : saysDone.exec(foldedWords(text))?.groups;
  const place = Number(found?.before ?? found?.behind ?? 0);
  const matter = found && state.matters.find(({ id }) => id === place);
  if (!matter || !isOpenMatter(matter)) return null;
  const { unit } = matter;
  const seen = seenById(state, context, place);
  if (!seen || !unitsToReport(state, context.org, person, now).some(({ id }) => id === unit)) return null;
  const period = monthAtHand(turn);
  if (isLocked(state, period)) return null;
  const opened = openReport(turn, unit, toPeriod(period), false);
  const draft = opened.kind === 'act' ? draftOf(opened.state, person.id, unit, period) : undefined;
  if (opened.kind !== 'act' || !draft) return null;
  const { desk } = enter({ ...turn, state: opened.state }, draft);
  const task = desk.tasks[place - 1];
  if (!task || desk.draft.entries[task.task.id]?.status === 'done') return solve(turn, place);
  // Nothing of the report is asked yet: it is looked at for the number alone.
  return {
    kind: 'act',
    state: saveDraft(opened.state, { ...draft, parked: true }),
    replies: [{ type: 'done-which', seen, place, task: task.task, draftId: draft.id }],
  };
}
