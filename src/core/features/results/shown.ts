import type { Context } from '../../context.ts';
import type { Plan } from '../../plan/plan.ts';
import { agenciesOf, type ResultValues, resultsOf } from '../../plan/results.ts';
import type { Content } from '../../said/content.ts';
import type { ResultDoubt, ResultRow } from './declared.ts';
import type { ResultProblem } from './read-results.ts';

/** A score that lies so far from the year before, in parts of the scale, is asked about. */
const farOff = 0.3;

export const plansOf = ({ plan, earlierPlans = [] }: Context): readonly Plan[] => [plan, ...earlierPlans];
export const planOf = (context: Context, year: number): Plan | undefined =>
  plansOf(context).find((plan) => plan.year === year);

const differs = (one: ResultValues[string] | undefined, other: ResultValues[string]): boolean =>
  one?.score !== other.score || one?.rank !== other.rank;

/** Figures that two indices share, and scores far from the year before. */
function doubtsOf(plan: Plan, values: ResultValues): ResultDoubt[] {
  const known = plan.indices.flatMap((index) => {
    const result = values[index.code];
    return result ? [{ index, result }] : [];
  });
  const same = known
    .map(({ result: { score, rank } }) =>
      score === null || rank === null
        ? []
        : known
            .filter(({ result: other }) => other.score === score && other.rank === rank)
            .map(({ index }) => index.code),
    )
    .filter((codes) => codes.length > 1);
  const far = known.flatMap(({ index: { code, baseline }, result: { score } }): ResultDoubt[] =>
    score !== null && baseline.score !== null && Math.abs(score - baseline.score) > farOff * plan.scale
      ? [{ type: 'far', code }]
      : [],
  );
  const each = [...new Map(same.map((codes) => [codes.join(' '), codes])).values()];
  return [...each.map((codes) => ({ type: 'same' as const, codes })), ...far];
}

/** Why what was typed or sent is no result, with the lines of it that are none where there are several. */
export const refused = (
  { scale, indices }: Plan,
  problems: readonly { line?: string; problem: ResultProblem }[],
): Content => ({
  type: 'bad-result',
  why: problems[0]?.problem ?? 'unreadable',
  scale,
  agencies: agenciesOf(indices),
  lines: problems.flatMap(({ line, problem }) => (line === undefined ? [] : [{ line, why: problem }])),
});

/** What is to be saved, with what it replaces and what looks wrong in it; null where no plan of the year is known. */
export function confirmation(
  context: Context,
  year: number,
  values: ResultValues,
  asked: number,
): Content | null {
  const plan = planOf(context, year);
  if (!plan) return null;
  const before = resultsOf(context.results, year)?.values;
  const rows = plan.indices.flatMap((index): ResultRow[] => {
    const result = values[index.code];
    if (!result) return [];
    const old = before?.[index.code];
    return [{ index, result, before: old && differs(old, result) ? old : null }];
  });
  return {
    type: 'confirm-results',
    year,
    rows,
    doubts: doubtsOf(plan, values),
    left: plan.indices.length - rows.length,
    asked,
  };
}
