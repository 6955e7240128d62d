import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { type Token, tokenize } from '../text/fold.ts';

/** A run of words that may be written by its first letters, between its neighbours in a text. */
interface Run {
  words: readonly Token[];
  before: string | undefined;
  after: string | undefined;
}

/** Runs of two to four words of a plan's and a directory's texts by their first letters: «hc» → «hóa chất». */
export type ShortRuns = ReadonlyMap<string, readonly Run[]>;

export function shortRunsOf(plan: Plan, org: Org): ShortRuns {
  const texts = [
    ...plan.indices.flatMap((index) => [index.name, ...index.tasks.map(({ text }) => text)]),
    ...org.units.map(({ name }) => name),
  ];
  const runs = new Map<string, Run[]>();
  const known = new Set<string>();
  for (const text of texts) {
    const words = tokenize(text);
    for (let from = 0; from < words.length; from++)
      for (let to = from + 2; to <= Math.min(words.length, from + 4); to++) {
        const run = words.slice(from, to);
        if (run.some(({ folded }) => /\d/.test(folded))) continue;
        const letters = run.map(({ folded }) => folded[0]).join('');
        const [before, after] = [words[from - 1]?.folded, words[to]?.folded];
        const key = `${before} ${run.map(({ folded }) => folded).join(' ')} ${after}`;
        if (known.has(key)) continue;
        known.add(key);
        runs.set(letters, [...(runs.get(letters) ?? []), { words: run, before, after }]);
      }
  }
  return runs;
}

/**
 * What letters stand for that are no word: the run of a text that has them, where a word beside them is its neighbour
 * there («an toàn *hc*», «cụm *cn*»); null where no run, or more than one, is so.
 */
export function runFor(
  runs: ShortRuns,
  letters: string,
  before: string | undefined,
  after: string | undefined,
): readonly Token[] | null {
  const beside = (runs.get(letters) ?? []).filter(
    (run) => (before !== undefined && run.before === before) || (after !== undefined && run.after === after),
  );
  const ways = new Map(beside.map((run) => [run.words.map(({ folded }) => folded).join(' '), run.words]));
  const [only, another] = [...ways.values()];
  return only && !another ? only : null;
}
