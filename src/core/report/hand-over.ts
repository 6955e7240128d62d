import type { State } from '../state/state.ts';
import { draftOf, isLocked, isWritten } from './desk.ts';
import type { Draft } from './report.ts';

/** Who gave most of a draft's answers; where it has none, whoever held it. */
function writerOf({ entries }: Draft, holder: string): string {
  const counts = new Map<string, number>();
  for (const { by } of Object.values(entries)) counts.set(by, (counts.get(by) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? holder;
}

/** Half an answer is its giver's alone: whoever takes over is asked for all of it. Files stay. */
function withoutHalf(draft: Draft): Pick<Draft, 'step' | 'pending'> {
  const { step, pending } = draft;
  const isHalf = step.type === 'task' && (pending.status !== undefined || pending.told !== undefined);
  if (!isHalf) return { step, pending };
  const { evidence } = pending;
  const part = pending.figure === undefined || step.part === 'figure' ? 'status' : 'figure';
  return { step: { ...step, part }, pending: evidence ? { evidence } : {} };
}

/**
 * Hands what somebody has written for a unit over to who reports for it now: the answers stay with the names of who gave
 * them, nobody is asked on in the old chats, and the new one decides whether to use them. What the new one has begun
 * already goes before.
 * @returns the drafts that were handed over, as they stand now
 */
export function handOver(
  state: State,
  unit: string,
  from: string,
  to: string,
): { state: State; handed: readonly Draft[] } {
  const isTheirs = (draft: Draft): boolean =>
    draft.personId === from &&
    // What was passed on goes with the unit by itself.
    draft.passed === undefined &&
    draft.unit === unit &&
    !isLocked(state, draft.period) &&
    isWritten(state, draft);
  const hasOwn = ({ period }: Draft): boolean => {
    const own = draftOf(state, to, unit, period);
    return own !== undefined && isWritten(state, own);
  };
  const handed = state.drafts
    .filter((draft) => isTheirs(draft) && !hasOwn(draft))
    .map(
      (draft): Draft => ({
        ...draft,
        ...withoutHalf(draft),
        personId: to,
        // Whoever only held it has written nothing.
        from: writerOf(draft, draft.from ?? from),
        parked: true,
        askedIn: '',
        chats: [],
      }),
    );
  if (handed.length === 0) return { state, handed };
  const isReplaced = (draft: Draft): boolean =>
    handed.some(
      ({ id, period }) =>
        draft.id === id || (draft.personId === to && draft.unit === unit && draft.period === period),
    );
  return {
    state: { ...state, drafts: [...state.drafts.filter((draft) => !isReplaced(draft)), ...handed] },
    handed,
  };
}
