import { memo } from '../../kit/memo.ts';
import type { Plan } from '../plan/plan.ts';
import { asHeard, type MonthProgress } from '../report/progress.ts';
import type { Entry } from '../report/report.ts';
import { maxQuestionLength, type Token, tokenize } from '../text/fold.ts';

/** What a text holds: its words, and which of them stand next to each other or one apart. */
export interface Held {
  words: ReadonlySet<string>;
  /** Its words with their marks, as `heard` has them. */
  marked: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

/** `tokenize` reads as much as a question may hold; texts of a plan are longer. */
function tokensOf(text: string): Token[] {
  const half = text.lastIndexOf(' ', maxQuestionLength);
  return text.length <= maxQuestionLength || half <= 0
    ? tokenize(text)
    : [...tokenize(text.slice(0, half)), ...tokensOf(text.slice(half))];
}

const wordsOf = (text: string): string[] => tokensOf(text).map(({ folded }) => folded);

/** A word with its marks, of which «sửa» and «sữa» are one: half of the country says them alike. */
export function heard(raw: string): string {
  const known = knownSounds.get(raw);
  if (known !== undefined) return known;
  const sound = raw.normalize('NFD').replaceAll('\u0303', '\u0309').normalize('NFC');
  // Of short words, which come again and again, it is kept.
  if (raw.length <= 7 && knownSounds.size < 4_000) knownSounds.set(raw, sound);
  return sound;
}
const knownSounds = new Map<string, string>();

/** What a text of any length holds. */
export function heldIn(text: string): Held {
  const tokens = tokensOf(text);
  const words = tokens.map(({ folded }) => folded);
  const pairs = new Set<string>();
  words.forEach((word, at) => {
    for (const next of [words[at + 1], words[at + 2]])
      if (next !== undefined && next !== word) pairs.add(`${word} ${next}`);
  });
  return { words: new Set(words), marked: new Set(tokens.map(({ raw }) => heard(raw))), pairs };
}

/** What the tasks of a plan hold. */
interface Written {
  tasks: readonly { id: string; code: string; held: Held }[];
  /** Every pair of neighbours in the plan's tasks. */
  pairs: ReadonlySet<string>;
  /** Neighbours that few tasks have. */
  rarePairs: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** How much a word tells: the rarer in the plan, the more. */
  weightOf(word: string): number;
  /** Runs of the plan's words by their first letters: «tmdt» → «thuong mai dien tu». */
  initials: ReadonlyMap<string, readonly string[]>;
}

/** The first letters of every run of two to six words, with the runs that have them. */
function initialsOf(texts: readonly string[]): Map<string, string[]> {
  const runs = new Map<string, Set<string>>();
  for (const text of texts) {
    const words = wordsOf(text).filter((word) => !/\d/.test(word));
    for (let from = 0; from < words.length; from++)
      for (let to = from + 2; to <= Math.min(words.length, from + 6); to++) {
        const run = words.slice(from, to);
        const letters = run.map((word) => word[0]).join('');
        const known = runs.get(letters) ?? new Set();
        known.add(run.join(' '));
        runs.set(letters, known);
      }
  }
  return new Map([...runs].map(([letters, all]) => [letters, [...all]]));
}

/** What stands in the tasks of a plan. */
export const writtenIn = memo(
  (plan: Plan) => [plan],
  (plan): Written => {
    const tasks = plan.indices.flatMap((index) =>
      index.tasks.map((task) => ({
        id: task.id,
        code: index.code,
        held: heldIn(`${task.text} ; ${task.measure?.ask ?? ''}`),
      })),
    );
    const holding = new Map<string, number>();
    for (const { held } of tasks)
      for (const word of held.words) holding.set(word, (holding.get(word) ?? 0) + 1);
    const holdingPair = new Map<string, number>();
    for (const { held } of tasks)
      for (const pair of held.pairs) holdingPair.set(pair, (holdingPair.get(pair) ?? 0) + 1);
    const rarest = Math.log(1 + tasks.length);
    return {
      tasks,
      pairs: new Set(tasks.flatMap(({ held }) => [...held.pairs])),
      rarePairs: new Set([...holdingPair].filter(([, count]) => count <= 3).map(([pair]) => pair)),
      words: new Set(holding.keys()),
      weightOf(word) {
        const count = holding.get(word);
        return count === undefined ? 0.65 * rarest : Math.log(1 + tasks.length / count);
      },
      initials: initialsOf([
        ...plan.indices.flatMap((index) => [index.name, ...index.tasks.map(({ text }) => text)]),
      ]),
    };
  },
);

/** What stands in an answer to a task. */
export const heldOf = memo(
  (entry: Entry) => [entry],
  ({ result, obstacle, proposal }) => heldIn([result, obstacle, proposal].filter(Boolean).join(' ; ')),
);

/** What was reported in some months, as far as the asker may read it. */
export const heldInReports = (months: readonly MonthProgress[]): Held[] =>
  months.flatMap(({ tasks, visibility }) =>
    tasks.flatMap(({ unit, entry, before }) => {
      const told = entry ?? before;
      return told ? [heldOf(asHeard(visibility, unit.id, told))] : [];
    }),
  );
