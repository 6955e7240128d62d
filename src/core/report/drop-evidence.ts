import type { State } from '../state/state.ts';
import type { Entry } from './report.ts';

/** A file that could not be kept proves nothing: it counts no more with the answer that it came with. */
export function dropEvidence(state: State, id: string): State {
  const kept = (ids: readonly string[]): string[] => ids.filter((one) => one !== id);
  const isIn = (entries: Readonly<Record<string, Entry>>): boolean =>
    Object.values(entries).some(({ evidence }) => evidence.includes(id));
  const without = (entries: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(entries).map(([taskId, entry]) => [
        taskId,
        entry.evidence.includes(id) ? { ...entry, evidence: kept(entry.evidence) } : entry,
      ]),
    );
  return {
    ...state,
    drafts: state.drafts.map((draft) => {
      const { evidence: waiting } = draft.pending;
      const entries = isIn(draft.entries) ? without(draft.entries) : draft.entries;
      const pending = waiting?.includes(id) ? { ...draft.pending, evidence: kept(waiting) } : draft.pending;
      return entries === draft.entries && pending === draft.pending ? draft : { ...draft, entries, pending };
    }),
    reports: Object.fromEntries(
      Object.entries(state.reports).map(([key, report]) => [
        key,
        isIn(report.entries) ? { ...report, entries: without(report.entries) } : report,
      ]),
    ),
  };
}
