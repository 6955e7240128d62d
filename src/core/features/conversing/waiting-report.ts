import { chatKey } from '../../heard/event.ts';
import { activeDraft, denialOfDraft, deskOf, isWritten } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import { isAskedOfTask, placeOfTask } from '../../report/spoken-choice.ts';
import type { Outcome } from '../../said/content.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { type KnownTurn, say } from '../turn.ts';

/** For so long a typed text is taken as the answer that a draft waits for; later /baocao is needed. */
const draftAttentionMs = 24 * 3_600_000;

/** The report whose question a typed text answers in this chat. */
export function waitingReport({ state, person, event, now }: KnownTurn): Draft | null {
  const draft = activeDraft(state, person.id, chatKey(event.chat));
  return draft && now - draft.touchedAt <= draftAttentionMs ? draft : null;
}

/** Whether what a report asks for is words, which may be anything. */
export const awaitsWords = ({ step }: Draft): boolean =>
  step.type === 'reason' || (step.type === 'task' && step.part === 'words');

/** Whether another task of the report that waits is gone to («nhiệm vụ 3»): no number of the choices below the question. */
export const goesToTask = (turn: KnownTurn, text: string): boolean => {
  const waiting = waitingReport(turn);
  return waiting !== null && isAskedOfTask(waiting.step) && placeOfTask(text) > 0;
};

/** A report that was left half done on an earlier day, and may still be sent; not one that was only looked at again. */
export function halfDone({ state, context, person, now }: KnownTurn): Draft | null {
  const own = state.drafts
    .filter((draft) => draft.personId === person.id && dateOf(draft.touchedAt) !== dateOf(now))
    .sort((one, other) => other.touchedAt - one.touchedAt);
  return (
    own.find(
      (draft) =>
        Object.keys(draft.entries).length > 0 &&
        isWritten(state, draft) &&
        denialOfDraft(state, context, person, draft, now) === null,
    ) ?? null
  );
}

/** Offers to go on with a report. */
export const sayHalfDone = ({ state, context }: KnownTurn, draft: Draft, nod: boolean): Outcome =>
  say({ type: 'report-not-active', desk: deskOf(state, context, draft), nod });
