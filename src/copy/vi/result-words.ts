import type { Index, Plan } from '../../core/plan/plan.ts';
import { hasReached, type IndexResult, resultsOf } from '../../core/plan/results.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { b, codedIndex, line, score, target } from './words.ts';

/** «8,12 điểm, hạng 5» */
export const resultWords = ({ score: points, rank }: Pick<IndexResult, 'score' | 'rank'>): string =>
  [...(points === null ? [] : [`${score(points)} điểm`]), ...(rank === null ? [] : [`hạng ${rank}`])].join(
    ', ',
  );

/** « (đạt)», « (chưa đạt)»; nothing where it cannot be told. */
const reachedWords = (index: Index, result: IndexResult): string => {
  const is = hasReached(index, result);
  return is === null ? '' : is ? ' (đạt)' : ' (chưa đạt)';
};

/** What the province gave an index in the plan's own year; null where it is not recorded. */
const resultIn = ({ results, plan }: Pick<Names, 'results' | 'plan'>, { code }: Index): IndexResult | null =>
  resultsOf(results, plan.year)?.values[code] ?? null;

/** «Kết quả 2023: 8,12 điểm, hạng 5 (chưa đạt).»; nothing where it is not known. */
export function resultLines(index: Index, names: Pick<Names, 'results' | 'plan'>): Line[] {
  const result = resultIn(names, index);
  return result
    ? [line(`Kết quả ${names.plan.year}: `, b(resultWords(result)), `${reachedWords(index, result)}.`)]
    : [];
}

/** « · kết quả 8,12 điểm, hạng 5 (chưa đạt)» */
export const resultBeside = (index: Index, names: Pick<Names, 'results' | 'plan'>): string => {
  const result = resultIn(names, index);
  return result ? ` · kết quả ${resultWords(result)}${reachedWords(index, result)}` : '';
};

/** «Tỉnh chấm: 8,12 điểm, hạng 5 · chỉ tiêu 8,0 điểm (đạt)», with whether it is; nothing where no result is known. */
export function resultInPicture(
  index: Index,
  names: Pick<Names, 'results' | 'plan'>,
): { result?: { words: string; reached: boolean | null } } {
  const result = resultIn(names, index);
  if (!result) return {};
  const words = `Tỉnh chấm: ${resultWords(result)} · chỉ tiêu ${target(index.target)}${reachedWords(index, result)}`;
  return { result: { words, reached: hasReached(index, result) } };
}

/** How many indices have come to their target, of those of which it can be told; null where nothing is recorded. */
export function reachedCount(
  indices: readonly Index[],
  names: Pick<Names, 'results' | 'plan'>,
): { reached: number; told: number; known: number } | null {
  const known = indices.flatMap((index) => {
    const result = resultIn(names, index);
    return result ? [hasReached(index, result)] : [];
  });
  return known.length === 0
    ? null
    : {
        known: known.length,
        told: known.filter((is) => is !== null).length,
        reached: known.filter((is) => is === true).length,
      };
}

/** Each index with target and result; the count is of `of`, where they are but some: «2.1 Chi phí thời gian: chỉ tiêu 8,0 điểm · kết quả 8,12 điểm (đạt)». */
export function yearResultLines(
  indices: readonly Index[],
  plan: Plan,
  results: Names['results'],
  of: readonly Index[] = indices,
): Line[] {
  const names = { plan, results };
  const count = reachedCount(of, names);
  return [
    line(
      b(`Kết quả ${plan.composite} ${plan.year} do tỉnh chấm`),
      count && count.told > 0 ? `: ${count.reached}/${count.told} chỉ số đạt chỉ tiêu.` : ':',
    ),
    ...indices.map((index) =>
      line(
        `– ${codedIndex(index)}: chỉ tiêu ${target(index.target)}`,
        resultBeside(index, names) || ' · chưa có kết quả',
      ),
    ),
  ];
}
