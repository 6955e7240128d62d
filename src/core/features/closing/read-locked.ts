import { chatKey } from '../../heard/event.ts';
import { indexOf } from '../../people/directory-index.ts';
import { beginDraft, draftOf, findReport, isWritten, saveDraft } from '../../report/desk.ts';
import { listening } from '../../report/held.ts';
import { owedIn } from '../../report/owed.ts';
import { progressIn } from '../../report/progress.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import { denied } from '../reporting/take-step.ts';
import type { KnownTurn } from '../turn.ts';

/**
 * A state in which what is typed from now on is kept for a unit's month that is locked: in the draft that there is, else in one
 * that has asked nothing. Unchanged where the unit has sent its report, or owes none.
 */
function withListening(turn: KnownTurn, unit: string, period: string): State {
  const { state, context, person, event, now } = turn;
  const chat = chatKey(event.chat);
  const known = draftOf(state, person.id, unit, period);
  if (known) {
    const held = known.held?.unasked ? { ...known.held, since: now } : listening(known, now).held;
    return saveDraft(state, { ...known, parked: true, askedIn: chat, held });
  }
  const isDone = findReport(state, unit, period) !== undefined;
  if (isDone || owedIn(context, state.reports, toPeriod(period), unit).length === 0) return state;
  // As the unit's own report, and no correction of a month that is closed.
  const open = { ...state, locks: state.locks.filter((lock) => lock.period !== period) };
  const { state: begun, draft } = beginDraft(open, context, person, unit, period, chat, now);
  return saveDraft(
    { ...begun, locks: state.locks },
    {
      ...draft,
      parked: true,
      held: { since: now, words: [], unasked: true },
    },
  );
}

/** A month that is locked: what the unit reported, to read. What is typed behind it is kept. */
export function readLocked(turn: KnownTurn, unitId: string, period: string): Outcome {
  const { state, context, person, now } = turn;
  const unit = indexOf(context.org).units.get(unitId);
  if (!unit) return denied({ type: 'locked', period: toPeriod(period) });
  const visibility = { type: 'unit', unit: unitId } as const;
  const draft = draftOf(state, person.id, unitId, period);
  return {
    kind: 'act',
    state: withListening(turn, unitId, period),
    replies: [
      {
        type: 'locked-report',
        unit,
        progress: progressIn(context, state.reports, toPeriod(period), now, visibility),
        report: findReport(state, unitId, period) ?? null,
        isWriting: draft !== undefined && isWritten(state, draft),
      },
    ],
  };
}
