import { chatKey } from '../../heard/event.ts';
import { correctEntry } from '../../report/correct-entry.ts';
import { beginDraft, denialOf, deskOf, saveDraft } from '../../report/desk.ts';
import { reviseEntry } from '../../report/submit.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { type KnownTurn, say, silence } from '../turn.ts';

/** An edited message corrects the answer that it was: in the draft, or in the report while it may be changed. */
export function correctReport(turn: KnownTurn): Outcome {
  const { state, context, person, event, now } = turn;
  // Words that nobody can see take nothing back.
  if (event.type !== 'edited' || event.text.trim() === '') return silence;
  const isIt = (answer: { chat: string; messageId: string }) =>
    answer.chat === chatKey(event.chat) && answer.messageId === event.messageId;
  const draft = state.drafts.find((one) => one.personId === person.id && one.answers.some(isIt));
  const report = draft ? undefined : Object.values(state.reports).find((one) => one.answers.some(isIt));
  const source = draft ?? report;
  const taskId = source?.answers.find(isIt)?.taskId;
  const entry = taskId === undefined ? undefined : source?.entries[taskId];
  if (!source || taskId === undefined || !entry) return silence;
  const denial = denialOf(state, context, person, source.unit, toPeriod(source.period), now);
  if (denial) return say({ type: 'report-denied', denial });
  const desk = draft
    ? deskOf(state, context, draft)
    : deskOf(state, context, beginDraft(state, context, person, source.unit, source.period, '', now).draft);
  const task = desk.tasks.find((one) => one.task.id === taskId);
  if (!task) return silence;
  const corrected = correctEntry(desk, taskId, entry, event.text);
  if ('problem' in corrected) return say({ type: 'report-not-corrected', task, problem: corrected.problem });
  const after = draft
    ? saveDraft(state, { ...draft, entries: { ...draft.entries, [taskId]: { ...corrected.entry, at: now } } })
    : reviseEntry(state, context, report!, taskId, corrected.entry, person.id, now);
  return { kind: 'act', state: after, replies: [{ type: 'report-corrected', task, entry: corrected.entry }] };
}
