import * as z from 'zod';
import { part } from '../state/part.ts';
import { fold } from '../text/fold.ts';
import type { Doubt, Draft } from './draft.ts';
import type { Index } from './plan.ts';

const figures = z.strictObject({
  /** The index by its name in the plan of that year. */
  name: z.string(),
  score: z.number().nonnegative().nullable(),
  rank: z.number().int().positive().nullable(),
});
/** What the province gave an index. */
export type IndexResult = z.output<typeof figures>;

/** By the codes of the plan of that year. */
export const resultValuesSchema = z.record(z.string(), figures);
export type ResultValues = z.output<typeof resultValuesSchema>;

const yearResultsSchema = z.strictObject({
  year: z.number().int(),
  values: resultValuesSchema,
  /** What stood there before it was recorded last, to which taking back returns; null where nothing did. */
  before: resultValuesSchema.nullable(),
  /** Epoch ms. */
  at: z.number(),
  by: z.string(),
});
export type YearResults = z.output<typeof yearResultsSchema>;

export const resultsSlice = {
  /** What the province published, a year each, as the office recorded it. */
  results: part(z.array(yearResultsSchema).optional(), () => undefined),
};

export const resultsOf = (
  results: readonly YearResults[] | undefined,
  year: number,
): YearResults | undefined => results?.find((one) => one.year === year);

/** Whether an index has come to its target; null where that cannot be told by what is known. */
export function hasReached(
  { target, baseline }: Pick<Index, 'target' | 'baseline'>,
  { score, rank }: Pick<IndexResult, 'score' | 'rank'>,
): boolean | null {
  const byScore = 'score' in target ? (score === null ? null : score >= target.score) : undefined;
  const byRank =
    target.type === 'relative'
      ? rank === null || baseline.rank === null
        ? null
        : baseline.rank - rank >= target.places
      : 'rank' in target
        ? rank === null
          ? null
          : rank <= target.rank
        : undefined;
  const asked = [byScore, byRank].filter((one) => one !== undefined);
  if (asked.length === 0) return null;
  // What is missed once is missed, whatever else is not known.
  if (asked.includes(false)) return false;
  return asked.includes(null) ? null : true;
}

/** How many agencies are ranked, as a plan's figures have it; null where none says so. */
export function agenciesOf(indices: readonly Pick<Index, 'baseline'>[]): number | null {
  const known = indices.flatMap(({ baseline: { of } }) => (of === null ? [] : [of]));
  return known.length === 0 ? null : Math.max(...known);
}

/** What a new plan says of the year before, against what was recorded of it. */
export function resultDoubts({ indices, year }: Draft, results: readonly YearResults[] | undefined): Doubt[] {
  const known = year === null ? undefined : resultsOf(results, year - 1);
  if (!known) return [];
  return indices.flatMap((index): Doubt[] => {
    const { baseline, code, place, path } = index;
    if (baseline === null || (baseline.year !== null && baseline.year !== known.year)) return [];
    const byName = Object.values(known.values).find(({ name }) => fold(name) === fold(index.name));
    const result = byName ?? known.values[code];
    if (!result) return [];
    return (['score', 'rank'] as const).flatMap((of) => {
      const [said, recorded] = [baseline[of], result[of]];
      return said === null || recorded === null || said === recorded
        ? []
        : [
            {
              type: 'result-differs' as const,
              code,
              said,
              recorded,
              of,
              place,
              path,
              source: baseline.words,
            },
          ];
    });
  });
}
