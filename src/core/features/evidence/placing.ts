import { saveDraft } from '../../report/desk.ts';
import type { Desk } from '../../report/desk-draft.ts';
import { letGo } from '../../report/strike-evidence.ts';
import { withoutUnplaced } from '../../report/unplaced.ts';
import type { Outcome } from '../../said/content.ts';
import { denied, enter, takeStep, withReturns } from '../reporting/take-step.ts';
import { type KnownTurn, say } from '../turn.ts';
import { ownDraft } from './readable.ts';

/** A press on one's own draft, while its unit and month may be reported. */
function onDraft(turn: KnownTurn, draftId: string, press: (desk: Desk) => Outcome): Outcome {
  const found = ownDraft(turn, draftId);
  if (!found) return say({ type: 'report-gone' });
  const { desk, denial } = enter(turn, withReturns(turn.state, found));
  return denial ? denied(denial) : press(desk);
}

/** Which task does it belong to? Asked again, as long as something waits. */
export const askWhose = (turn: KnownTurn, draftId: string): Outcome =>
  onDraft(turn, draftId, (desk) =>
    (desk.draft.unplaced ?? []).length === 0
      ? takeStep(turn, desk, { type: 'resume' }, 'resume')
      : {
          kind: 'act',
          state: saveDraft(turn.state, desk.draft),
          replies: [{ type: 'whose-evidence', desk }],
        },
  );

/** [4]: what waits goes with that task. */
export const placeEvidence = (turn: KnownTurn, draftId: string, taskId: string): Outcome =>
  onDraft(turn, draftId, (desk) => takeStep(turn, desk, { type: 'place', taskId }, 'next'));

/** [Không kèm nhiệm vụ nào]: it counts with none, and goes when the month is locked. */
export const leaveEvidence = (turn: KnownTurn, draftId: string): Outcome =>
  onDraft(turn, draftId, (desk) => {
    const { state, person, now } = turn;
    const ids = desk.draft.unplaced ?? [];
    const draft = withoutUnplaced(desk.draft);
    return takeStep(turn, { ...desk, draft }, { type: 'resume' }, 'next', {
      state: letGo(saveDraft(state, draft), ids, person.id, now),
      before: ids.length > 0 ? [{ type: 'evidence-left', count: ids.length }] : [],
    });
  });
