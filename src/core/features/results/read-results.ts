import type { Index, Plan } from '../../plan/plan.ts';
import { agenciesOf, type IndexResult, type ResultValues } from '../../plan/results.ts';
import { toNumber } from '../../report/figure.ts';
import { fold } from '../../text/fold.ts';

/**
 * Why something typed is no result; `of`: it names another number of agencies than the plan; `bare`: a single number that may be
 * the number of a choice as well.
 */
export type ResultProblem = 'unreadable' | 'bare' | 'scale' | 'rank' | 'of' | 'unknown-index' | 'twice';

type Figures = Pick<IndexResult, 'score' | 'rank'>;

const pattern =
  /^(?:(?:diem|dat)\s*:?\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:diem)?)?(?:\s*[,;·|–-]?\s*(?:(?:xep|va)\s*)?(?:hang|thu)?\s*:?\s*(?<![\d.,])(\d+)(?:\s*\/\s*(\d+))?)?$/;
/** «hạng 3 8,1 điểm», «hạng 3, điểm 8,1»: the rank ahead of the score. */
const rankFirst =
  /^(?:xep\s*)?(?:hang|thu)\s*:?\s*(\d+)(?:\s*\/\s*(\d+))?\s*[,;·|–-]?\s+(?:(?:va|diem|dat)\s*:?\s*)*(\d+(?:[.,]\d+)?)(?:\s*diem)?$/;
const rankAlone = /^(?:xep\s*)?(?:hang|thu)\s*:?\s*(\d+)(?:\s*\/\s*(\d+))?$/;

/** Score, rank and number of agencies, as they stand in folded words. */
function partsOf(words: string): (string | undefined)[] {
  const alone = rankAlone.exec(words);
  if (alone) return [undefined, alone[1], alone[2]];
  const ahead = rankFirst.exec(words);
  if (ahead) return [ahead[3], ahead[1], ahead[2]];
  return pattern.exec(words)?.slice(1) ?? [];
}

/** «7,28 hạng 5», «7,28 5/25», «7,28», «hạng 5»: score and rank of one index, within the plan's scale and number of agencies. */
export function readFigures(typed: string, plan: Plan): Figures | { problem: ResultProblem } {
  const words = fold(typed)
    .replace(/[.;,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [first, second, third] = partsOf(words);
  if (first === undefined && second === undefined) return { problem: 'unreadable' };
  const score = first === undefined ? null : toNumber(first);
  const rank = second === undefined ? null : Number(second);
  const agencies = agenciesOf(plan.indices);
  if (score !== null && score > plan.scale) return { problem: 'scale' };
  if (rank !== null && (rank < 1 || (agencies !== null && rank > agencies))) return { problem: 'rank' };
  if (third !== undefined && agencies !== null && Number(third) !== agencies) return { problem: 'of' };
  return { score, rank };
}

export const namedResult = (index: Index, figures: Figures): IndexResult => ({
  name: index.name,
  ...figures,
});

/** The index with which a line begins, by its code or its name, and the rest of the line. */
function indexAt(line: string, { indices }: Plan): { index: Index; rest: string } | null {
  const code = /^\S+/.exec(line)?.[0].replace(/[.:)]$/, '') ?? '';
  const byCode = indices.find((index) => index.code.toLowerCase() === code.toLowerCase());
  const behind = byCode ? line.slice(line.search(/\s|$/)).trim() : line;
  const named = byCode ? [byCode] : [...indices].sort((one, other) => other.name.length - one.name.length);
  for (const index of named) {
    const words = index.name.trim().split(/\s+/).length;
    const parts = behind.split(/\s+/);
    if (fold(parts.slice(0, words).join(' ')).replace(/[:;,]$/, '') === fold(index.name))
      return { index, rest: parts.slice(words).join(' ') };
  }
  return byCode ? { index: byCode, rest: behind } : null;
}

/**
 * Results in lines, «2.1 7,28 5», as they are typed or copied out of a table: all of them, or the lines that cannot be taken
 * with why.
 */
export function readLines(
  typed: string,
  plan: Plan,
): { values: ResultValues } | { problems: { line: string; problem: ResultProblem }[] } {
  const values: Record<string, IndexResult> = {};
  const problems: { line: string; problem: ResultProblem }[] = [];
  const lines = typed
    .split(/\n|;/)
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const at = indexAt(line, plan);
    const read = at ? readFigures(at.rest, plan) : { problem: 'unknown-index' as const };
    if ('problem' in read) problems.push({ line, problem: read.problem });
    else if (values[at!.index.code]) problems.push({ line, problem: 'twice' });
    else values[at!.index.code] = namedResult(at!.index, read);
  }
  return problems.length > 0 || lines.length === 0 ? { problems } : { values };
}
