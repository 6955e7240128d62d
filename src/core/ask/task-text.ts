import { memo } from '../../kit/memo.ts';
import type { Index, Plan, Task } from '../plan/plan.ts';
import { maxQuestionLength, type Token, tokenize } from '../text/fold.ts';

/** A run of words that a question shares with tasks of the plan. */
export interface TextMatch {
  /** Ids of the tasks that hold it. */
  tasks: ReadonlySet<string>;
  /** The words, folded, and where they stand among the question's words. */
  from: number;
  to: number;
}

interface TaskText {
  index: Index;
  task: Task;
  /** « word word word ». */
  folded: string;
  raw: string;
}

/** All words of a text: `tokenize` reads as much as a question may hold. */
const wordsOf = (text: string): Token[] => {
  const half = text.lastIndexOf(' ', maxQuestionLength);
  return text.length <= maxQuestionLength || half <= 0
    ? tokenize(text)
    : [...tokenize(text.slice(0, half)), ...wordsOf(text.slice(half))];
};

const textsOf = memo(
  (plan: Plan) => [plan],
  (plan): readonly TaskText[] =>
    plan.indices.flatMap((index) =>
      index.tasks.map((task) => ({
        index,
        task,
        folded: ` ${wordsOf(task.text)
          .map(({ folded }) => folded)
          .join(' ')} `,
        raw: ` ${wordsOf(task.text)
          .map(({ raw }) => raw)
          .join(' ')} `,
      })),
    ),
);

const vocabularyOf = memo(
  (plan: Plan) => [plan],
  (plan): ReadonlySet<string> => new Set(textsOf(plan).flatMap(({ folded }) => folded.trim().split(' '))),
);

/** Words that stand beside each other in some task: a run goes on only over these. */
export const pairsOf = memo(
  (plan: Plan) => [plan],
  (plan): ReadonlySet<string> =>
    new Set(
      textsOf(plan).flatMap(({ folded }) => {
        const words = folded.trim().split(' ');
        return words.slice(1).map((word, at) => `${words[at]} ${word}`);
      }),
    ),
);

const most = 8;

/**
 * The longest runs of a question's words that tasks of the plan hold as they are, none within another. The plan's own
 * words count, whatever else they mean in the language.
 * @param words folded, in order; null where something else stands (a name, a figure)
 * @param isContent whether a word says anything by itself
 */
export function runsInTasks(
  plan: Plan,
  words: readonly (string | null)[],
  isContent: (position: number) => boolean,
): TextMatch[] {
  const texts = textsOf(plan);
  const vocabulary = vocabularyOf(plan);
  const pairs = pairsOf(plan);
  const isWord = (word: string | null): boolean => word !== null && vocabulary.has(word);
  const runs: TextMatch[] = [];
  for (let from = 0; from < words.length; ) {
    let found: TextMatch | null = null;
    // A word that no task has, or that stands so in none, ends every run.
    let last = from;
    while (last < words.length && last < from + most && isWord(words[last]!)) {
      if (last > from && !pairs.has(`${words[last - 1]} ${words[last]}`)) break;
      last += 1;
    }
    for (let to = last; to > from && !found; to--) {
      const run = words.slice(from, to);
      const content = run.filter((_, offset) => isContent(from + offset)).length;
      if (content === 0) continue;
      const needle = ` ${run.join(' ')} `;
      const tasks = new Set(texts.filter(({ folded }) => folded.includes(needle)).map(({ task }) => task.id));
      if (tasks.size > 0) found = { tasks, from, to };
    }
    if (found) runs.push(found);
    from = found ? found.to : from + 1;
  }
  return runs;
}

/** Whether words, folded, stand as they are in some task. */
export const isRun = (plan: Plan, words: readonly string[]): boolean =>
  runsInTasks(plan, words, () => true).some((run) => run.to - run.from === words.length);

/** Whether tasks of a plan hold a run of words, with its diacritics where those were typed. */
export const isWrittenInTasks = (plan: Plan, words: string, marked = true): boolean =>
  textsOf(plan).some(({ raw, folded }) => (marked ? raw : folded).includes(` ${words} `));

/** Whether one of these tasks holds a word, folded. */
export const tasksHold = (plan: Plan, ids: readonly string[], word: string): boolean =>
  textsOf(plan).some(({ task, folded }) => ids.includes(task.id) && folded.includes(` ${word} `));

const foldedWords = memo(
  (plan: object, text: string) => [plan, text],
  (_plan, text) =>
    ` ${wordsOf(text)
      .map(({ folded }) => folded)
      .join(' ')} `,
);
const ofAll = {};

/** How many words of a question stand together in a text as they are, at least two of them with content; else 0. */
export function longestRun(
  words: readonly (string | null)[],
  isContent: (position: number) => boolean,
  text: string,
): number {
  const folded = foldedWords(ofAll, text);
  let best = 0;
  for (let from = 0; from < words.length; from++)
    for (let to = from + best + 1; to <= words.length; to++) {
      const run = words.slice(from, to);
      if (run.includes(null) || !folded.includes(` ${run.join(' ')} `)) break;
      if (run.filter((_, offset) => isContent(from + offset)).length >= 2 || run.length >= 4)
        best = run.length;
    }
  return best;
}

/** Words of reports that a question shares: which entries hold all of its content words that nothing else explains. */
export const holdsAll = (text: string, words: readonly string[]): boolean => {
  const folded = foldedWords(ofAll, text);
  return words.every((word) => folded.includes(` ${word} `));
};
