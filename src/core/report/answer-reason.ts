import { insists, isDoubtedReason } from './asked-about.ts';
import { ask, at, type Desk, type Effect, nextStep, withDraft } from './desk-draft.ts';
import { maxWords } from './report.ts';

type Moved = [Desk, Effect[]];

function withReason(desk: Desk, reason: string): Moved {
  const { doubted: _, ...pending } = desk.draft.pending;
  const reasoned = withDraft(desk, { reason, pending });
  return [at(reasoned, nextStep(reasoned)), ask()];
}

/** The reason for reporting in somebody's stead; what may be meant for the bot is asked about, as an answer is. */
export function takeReason(desk: Desk, text: string): Moved {
  const reason = text.trim();
  if (reason === '') return [desk, ask()];
  if (reason.length > maxWords) return [desk, ask({ type: 'too-long', length: reason.length })];
  if (isDoubtedReason(reason) && !insists(desk, reason))
    return [withDraft(desk, { pending: { ...desk.draft.pending, doubted: reason } }), ask()];
  return withReason(desk, reason);
}

/** What was doubted is the reason after all. */
export function takeDoubtedReason(desk: Desk): Moved {
  const { step, pending } = desk.draft;
  return step.type === 'reason' && pending.doubted !== undefined
    ? withReason(desk, pending.doubted)
    : [desk, ask({ type: 'past-step' })];
}
