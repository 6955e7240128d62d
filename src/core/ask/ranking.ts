import { type Index, scoreAim, scoreGap } from '../plan/plan.ts';
import type { RankingKey } from './answer.ts';

/** The figure an index is ranked by; null where the plan gives none. Ranks grow downwards. */
export function figureOf(index: Index, by: RankingKey): number | null {
  if (by === 'score') return index.baseline.score;
  if (by === 'rank') return index.baseline.rank === null ? null : -index.baseline.rank;
  if (by === 'change') return index.baseline.previous?.change ?? null;
  if (by === 'gap') return scoreGap(index);
  if (by === 'tasks') return index.tasks.length;
  return scoreAim(index);
}

/** The indices that share the highest or lowest figure. */
export function extreme(indices: readonly Index[], by: RankingKey, end: 'low' | 'high'): Index[] {
  const figures = indices
    .map((index) => figureOf(index, by))
    .filter((figure): figure is number => figure !== null);
  const wanted = end === 'low' ? Math.min(...figures) : Math.max(...figures);
  return indices.filter((index) => figureOf(index, by) === wanted);
}

/** The indices that have a figure, the lowest or the highest first. */
export function ranked(indices: readonly Index[], by: RankingKey, end: 'low' | 'high'): Index[] {
  const figure = (index: Index): number => (figureOf(index, by) ?? 0) * (end === 'low' ? 1 : -1);
  return indices
    .filter((index) => figureOf(index, by) !== null)
    .sort((left, right) => figure(left) - figure(right));
}
