import type { State } from '../state/state.ts';
import type { Evidence } from './report.ts';

/** The evidence that counts with an answer, in the order in which it came. */
export const evidenceIn = ({ evidence }: State, ids: readonly string[]): Evidence[] =>
  ids.flatMap((id) => evidence[id] ?? []).filter(({ struck }) => struck === undefined);

/** What came with a unit's answer of a task and could not be kept: it counts no more, and why is told. */
export const refusedWith = (
  { evidence }: State,
  { unit, period, taskId }: { unit: string; period: string; taskId: string },
): Evidence[] =>
  Object.values(evidence).filter(
    (one) =>
      one.kept.type === 'refused' &&
      one.struck === undefined &&
      one.unit === unit &&
      one.period === period &&
      one.taskId === taskId,
  );

/** A short name for a piece of evidence, for a button that has no room for its id: at most 13 letters and digits. */
export function markOfEvidence(id: string): string {
  // FNV-1a of 64 bits.
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < id.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(id.charCodeAt(at))) * 0x100000001b3n);
  return hash.toString(36);
}

/** The piece that a mark names; null where there is none, or more than one. */
export function evidenceOfMark(all: readonly Evidence[], mark: string): Evidence | null {
  const [one, another] = all.filter(({ id }) => markOfEvidence(id) === mark);
  return one && !another ? one : null;
}
