import { foldInPlace } from '../text/fold.ts';
import type { Doubt, Draft, IndexDraft } from './draft.ts';
import type { Target } from './plan.ts';

const sourceOf = ({ baseline, target }: IndexDraft): string =>
  [baseline?.words, target?.words].filter(Boolean).join(' ');

type At = Pick<Doubt, 'place' | 'path' | 'source'>;

/** Last year's figures against each other. */
function baselineDoubts(index: IndexDraft, scale: number, planYear: number | null, at: At): Doubt[] {
  const doubts: Doubt[] = [];
  const { baseline, code } = index;
  if (baseline === null) return doubts;
  const { rank, of, score, previous, year } = baseline;
  if (rank !== null && previous !== null && previous.rank - rank !== previous.change)
    doubts.push({ type: 'movement', code, from: previous.rank, to: rank, said: previous.change, ...at });
  if (rank !== null && of !== null && rank > of)
    doubts.push({ type: 'beyond', code, figure: rank, limit: of, of: 'rank', ...at });
  if (score !== null && score > scale)
    doubts.push({ type: 'beyond', code, figure: score, limit: scale, of: 'score', ...at });
  if (year !== null && planYear !== null && year !== planYear - 1)
    doubts.push({ type: 'baseline-year', code, year, planYear, ...at });
  return doubts;
}

/** What a target says besides its figures: «nhóm 5», «tăng ít nhất 05 bậc»; a plan holds one or the other. */
function besideIn(target: Target): string | null {
  if (!('score' in target || 'rank' in target)) return null;
  const match =
    /\b(?:nhom|top)\s+(?:so\s+)?\d{1,3}\b|\b(?:tang|nang|cai thien|len)\s+(?:it nhat\s+|toi thieu\s+|them\s+|tu\s+)?\d{1,3}\s*(?:bac|hang|thu hang|vi tri)\b/.exec(
      foldInPlace(target.words),
    );
  // A group that was held as the rank it means is no further part.
  if (match !== null && 'rank' in target && new RegExp(`\\b0?${target.rank}\\b`).test(match[0])) return null;
  return match === null ? null : target.words.slice(match.index, match.index + match[0].length);
}

/** A target that is a number and nothing else, of which neither words nor column say whether it is a score or a rank. */
const isUnclear = (target: Target): boolean =>
  target.type === 'words' &&
  // «05/12/2026» in a column of ranks is what a sheet made of «5/12».
  /^(?:[^:]{1,80}:)?\s*\d{1,2}[/.-]\d{1,2}[/.-]20\d\d$|^(?:[^:]{1,80}:)?\s*(?:[≥>=]+|từ|trên|đạt|tối thiểu|ít nhất)?\s*\d{1,3}(?:[.,]\d+)?\s*(?:trở lên)?$/iu.test(
    target.words,
  );

/** The target of an index against last year's figures, and against the scale. */
function targetDoubts({ baseline, target, code }: IndexDraft, scale: number, at: At): Doubt[] {
  const doubts: Doubt[] = [];
  const { score = null, rank = null } = baseline ?? {};
  if (target === null) return doubts;
  if (isUnclear(target)) doubts.push({ type: 'target-unclear', code, words: target.words, ...at });
  const beside = besideIn(target);
  if (beside !== null) doubts.push({ type: 'target-beside', code, words: beside, ...at });
  if ('score' in target && target.score > scale)
    doubts.push({ type: 'beyond', code, figure: target.score, limit: scale, of: 'score', ...at });
  if ('score' in target && score !== null && target.score < score)
    doubts.push({ type: 'target-below', code, target: target.score, baseline: score, of: 'score', ...at });
  if ('rank' in target && rank !== null && target.rank > rank)
    doubts.push({ type: 'target-below', code, target: target.rank, baseline: rank, of: 'rank', ...at });
  return doubts;
}

/** What the figures of one index say against each other. */
function indexDoubts(index: IndexDraft, scale: number, planYear: number | null): Doubt[] {
  const at = { place: index.place, path: index.path, source: sourceOf(index) };
  return [...baselineDoubts(index, scale, planYear, at), ...targetDoubts(index, scale, at)];
}

/** Two indices with the same score and the same rank: one of them may have been copied. */
function sameFigures(indices: readonly IndexDraft[]): Doubt[] {
  const byFigures = new Map<string, IndexDraft[]>();
  for (const index of indices) {
    const { score = null, rank = null } = index.baseline ?? {};
    if (score === null || rank === null) continue;
    const key = `${score}/${rank}`;
    byFigures.set(key, [...(byFigures.get(key) ?? []), index]);
  }
  return [...byFigures.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      type: 'same-figures' as const,
      codes: same.map(({ code }) => code),
      place: same[0]!.place,
      path: same.map(({ path }) => path).join(', '),
      source: same[0]!.baseline!.words,
    }));
}

/** Indices without a target where most of the others have one. */
function withoutTarget(indices: readonly IndexDraft[]): Doubt[] {
  const isOpen = ({ target }: IndexDraft): boolean => target === null || target.type === 'none';
  const open = indices.filter(isOpen);
  if (open.length * 2 >= indices.length) return [];
  return open.map(({ code, name, place, path }) => ({
    type: 'no-target' as const,
    code,
    name,
    place,
    path,
    source: name,
  }));
}

function sameCodes(indices: readonly IndexDraft[]): Doubt[] {
  return indices
    .filter((index, at) => indices.findIndex(({ code }) => code === index.code) < at)
    .map(({ code, place, path, name }) => ({ type: 'same-code' as const, code, place, path, source: name }));
}

/** Everything that the figures and codes of a draft's indices contradict of each other and of the scale. */
export const figureDoubts = ({
  indices,
  scale,
  year,
}: Pick<Draft, 'indices' | 'scale' | 'year'>): Doubt[] => [
  ...indices.flatMap((index) => indexDoubts(index, scale, year)),
  ...withoutTarget(indices),
  ...sameFigures(indices),
  ...sameCodes(indices),
];
