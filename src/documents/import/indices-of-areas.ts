import type { Draft } from '../../core/plan/draft.ts';
import { refreshed } from '../../core/plan/refreshed.ts';

/**
 * The draft of a paper that parts its work into blocks and calls none an index, as if each were one: what it lacks of them,
 * last year's results and targets, is filled in in the workbook. Null where there are no such blocks, or indices beside them.
 */
export function indicesOfAreas(draft: Draft): Draft | null {
  if (draft.indices.length > 0 || draft.areas.length === 0) return null;
  return refreshed({
    ...structuredClone(draft),
    indices: structuredClone(draft.areas).map((area) => ({ ...area, type: 'index' as const })),
    areas: [],
  });
}
