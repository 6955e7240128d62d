import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { type Token, tokenize } from '../text/fold.ts';

/** A run of words that may be written by its first letters, between its neighbours in a text. */
interface Run {
  words: readonly Token[];
  before: string | undefined;
  after: string | undefined;
}

/** What short writing may stand for, of a plan's and a directory's texts and of the language. */
export interface ShortRuns {
  /** Runs of two to four words by their first letters: «hc» → «hóa chất». */
  byLetters: ReadonlyMap<string, readonly Run[]>;
  /** Runs of names of indices alone, by their first letters. */
  ofNames: ReadonlyMap<string, readonly (readonly Token[])[]>;
  /** The same by their letters and the word behind them in the name: «ht xuất» → «hỗ trợ». */
  inNames: ReadonlyMap<string, readonly Token[]>;
  /** Words of the texts that are no syllable, as the plan itself has them: «kcn». */
  written: ReadonlySet<string>;
  /** Two neighbours by the second, folded: «sat» → «khảo sát», «giám sát». */
  bySecond: ReadonlyMap<string, readonly (readonly [Token, Token])[]>;
}

/** Puts something behind what is known by a key already. */
function putBehind<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Two neighbours of all texts by the second of them. */
function pairsBySecond(texts: readonly string[]): Map<string, (readonly [Token, Token])[]> {
  const pairs = new Map<string, (readonly [Token, Token])[]>();
  const known = new Set<string>();
  for (const text of texts) {
    const words = tokenize(text);
    for (let at = 1; at < words.length; at++) {
      const [first, second] = [words[at - 1]!, words[at]!];
      const pair = `${first.raw} ${second.raw}`;
      if (known.has(pair)) continue;
      known.add(pair);
      putBehind(pairs, second.folded, [first, second]);
    }
  }
  return pairs;
}

/** Runs of two to four words of all texts by their first letters, each once between the same neighbours. */
function runsByLetters(texts: readonly string[]): Map<string, Run[]> {
  const runs = new Map<string, Run[]>();
  const known = new Set<string>();
  for (const text of texts) {
    const words = tokenize(text);
    for (let from = 0; from + 1 < words.length; from++) {
      const before = words[from - 1]?.folded;
      let letters = '';
      let run = '';
      for (let to = from; to < Math.min(words.length, from + 4); to++) {
        const { folded } = words[to]!;
        if (/\d/.test(folded)) break;
        letters += folded[0]!;
        run += ` ${folded}`;
        if (to === from) continue;
        const after = words[to + 1]?.folded;
        const key = `${before}${run} ${after}`;
        if (known.has(key)) continue;
        known.add(key);
        putBehind(runs, letters, { words: words.slice(from, to + 1), before, after });
      }
    }
  }
  return runs;
}

/** Runs of two words of the indices' names by their first letters, where one run alone has them. */
function runsOfNames(plan: Plan): Map<string, (readonly Token[])[]> {
  const runs = new Map<string, (readonly Token[])[]>();
  for (const { name } of plan.indices) {
    const words = tokenize(name);
    for (const [at, second] of words.entries()) {
      const first = words[at - 1];
      if (!first) continue;
      const letters = `${first.folded[0]}${second.folded[0]}`;
      const known = runs.get(letters) ?? [];
      if (known.some(([one, other]) => one!.raw === first.raw && other!.raw === second.raw)) continue;
      runs.set(letters, [...known, [first, second]]);
    }
  }
  return runs;
}

/** Runs of two words of the indices' names by their first letters and the word behind them. */
const runsInNames = (plan: Plan): Map<string, readonly Token[]> =>
  new Map(
    plan.indices.flatMap(({ name }) => {
      const words = tokenize(name);
      return words.slice(2).map((after, at) => {
        const run = words.slice(at, at + 2);
        return [`${run.map(({ folded }) => folded[0]).join('')} ${after.folded}`, run] as const;
      });
    }),
  );

/**
 * Most questions are written out: what is looked up for short writing alone is worked out for the first that is not.
 * @param language phrases of the language, whose neighbours may be drawn together as well
 */
export function shortRunsOf(plan: Plan, org: Org, language: () => readonly string[]): ShortRuns {
  const texts = [
    ...plan.indices.flatMap((index) => [index.name, ...index.tasks.map(({ text }) => text)]),
    ...org.units.map(({ name }) => name),
  ];
  let byLetters: ShortRuns['byLetters'] | undefined;
  let bySecond: ShortRuns['bySecond'] | undefined;
  let written: ShortRuns['written'] | undefined;
  return {
    ofNames: runsOfNames(plan),
    inNames: runsInNames(plan),
    get byLetters() {
      byLetters ??= runsByLetters(texts);
      return byLetters;
    },
    get bySecond() {
      bySecond ??= pairsBySecond([...texts, ...language()]);
      return bySecond;
    },
    get written() {
      written ??= new Set(
        texts.flatMap((text) => tokenize(text).flatMap(({ folded }) => (onset.test(folded) ? [] : [folded]))),
      );
      return written;
    },
  };
}

/** Consonants with which a Vietnamese syllable may begin; «ks» and «tl» are of two syllables. */
const onset = /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?(?=[aeiouy])/u;

/**
 * What a word stands for that is no syllable: two drawn together («ksát» → «khảo sát», «htầng» → «hạ tầng»), or the letters
 * of two words of an index's name («xk» → «xuất khẩu»); null where nothing, or more than one, does.
 */
export function wholeOf(runs: ShortRuns, { raw, folded }: Token): readonly Token[] | null {
  if (!/^\p{L}{2,8}$/u.test(raw) || onset.test(folded) || runs.written.has(folded)) return null;
  if (/^[a-zđ]{2}$/.test(raw)) {
    const [only, another] = runs.ofNames.get(folded) ?? [];
    return only && !another ? only : null;
  }
  for (let head = 1; head <= 3 && head < raw.length - 1; head++) {
    const [letters, rest] = [folded.slice(0, head), folded.slice(head)];
    const typed = raw.slice(head);
    const found = (runs.bySecond.get(rest) ?? []).filter(
      ([first, second]) => first.folded.startsWith(letters) && (typed === rest || typed === second.raw),
    );
    const ways = new Map(found.map((pair) => [pair.map((word) => word.folded).join(' '), pair]));
    const [only, another] = [...ways.values()];
    if (only && !another) return only;
  }
  return null;
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
  const beside = (runs.byLetters.get(letters) ?? []).filter(
    (run) => (before !== undefined && run.before === before) || (after !== undefined && run.after === after),
  );
  const ways = new Map(beside.map((run) => [run.words.map(({ folded }) => folded).join(' '), run.words]));
  const [only, another] = [...ways.values()];
  return only && !another ? only : null;
}
