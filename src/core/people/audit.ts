import type { State } from '../state/state.ts';
import type { AuditEntry } from './audit-slice.ts';

/** Entries that stay in the live document, which each commit writes; older ones go to files of their own. */
const kept = 50;

/** Adds an entry to the trail of what the office changed: who, when, what, before, after. */
export const record = (state: State, entry: AuditEntry): State => ({
  ...state,
  audit: [...state.audit, entry],
});

/** The moment of the oldest entry at hand (epoch ms), where older ones may lie in the archive; null where none do. */
export const reachesBackTo = ({ audit }: Pick<State, 'audit'>): number | null =>
  audit.length >= kept ? (audit[0]?.at ?? null) : null;

/**
 * Takes the oldest entries out of a trail that has grown long, with the document to archive them in; null where
 * there is nothing to do.
 */
export function archiveAudit(
  state: State,
): { state: State; archive: { name: string; document: readonly AuditEntry[] } } | null {
  if (state.audit.length <= 2 * kept) return null;
  const old = state.audit.slice(0, -kept);
  return {
    state: { ...state, audit: state.audit.slice(-kept) },
    archive: { name: `audit-${old[0]!.at}`, document: old },
  };
}
