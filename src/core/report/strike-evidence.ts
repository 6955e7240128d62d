import type { State } from '../state/state.ts';
import { dropEvidence, isCounted, taskOfEvidence } from './drop-evidence.ts';
import type { Evidence } from './report.ts';

/**
 * Takes a piece of evidence out of every answer that it counts with. Its file stays until the month is locked; what was not
 * fetched yet never is.
 * @param now epoch ms
 */
export function strikeEvidence(state: State, one: Evidence, by: string, now: number): State {
  const taskId = taskOfEvidence(state, one.id);
  const struck: Evidence = {
    ...one,
    kept: one.kept.type === 'waiting' ? { type: 'removed' } : one.kept,
    ...(taskId === undefined ? {} : { taskId }),
    struck: { by, at: now },
  };
  return { ...dropEvidence(state, one.id), evidence: { ...state.evidence, [one.id]: struck } };
}

/** The files of struck evidence whose month is locked: they are to go. */
export function condemnedIn({
  evidence,
  locks,
}: State): (Evidence & { kept: { type: 'stored'; file: string } })[] {
  if (locks.length === 0) return [];
  const locked = new Set(locks.map(({ period }) => period));
  return Object.values(evidence).flatMap((one) =>
    one.struck && one.kept.type === 'stored' && locked.has(one.period) ? [{ ...one, kept: one.kept }] : [],
  );
}

/**
 * Lets go of evidence that counts with no answer of any report or draft: its file is removed when its month is locked.
 * @param now epoch ms
 */
export const letGo = (state: State, ids: readonly string[], by: string, now: number): State =>
  ids.reduce((to, id) => {
    const one = to.evidence[id];
    return one && !one.struck && !isCounted(to, id) ? strikeEvidence(to, one, by, now) : to;
  }, state);
