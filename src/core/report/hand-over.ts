import type { State } from '../state/state.ts';
import { draftOf, isLocked, isWritten } from './desk.ts';
import type { Draft } from './report.ts';

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
    draft.unit === unit &&
    !isLocked(state, draft.period) &&
    isWritten(state, draft);
  const hasOwn = ({ period }: Draft): boolean => {
    const own = draftOf(state, to, unit, period);
    return own !== undefined && isWritten(state, own);
  };
  const handed = state.drafts
    .filter((draft) => isTheirs(draft) && !hasOwn(draft))
    .map((draft): Draft => ({ ...draft, personId: to, from, parked: true, askedIn: '', chats: [] }));
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
