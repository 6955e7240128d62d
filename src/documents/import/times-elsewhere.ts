import type { Doubt, IndexDraft, TaskDraft } from '../../core/plan/draft.ts';
import type { Due } from '../../core/plan/plan.ts';
import { readTime, timeInText } from '../../core/plan/time-words.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import type { Line } from './lines.ts';

/** A sentence beside the indices that says of a task's work until when, otherwise than the task does: «… xong trước 15/6 để kịp …». */

/** So many words of one run at least are the work's own; words of shorter runs come in many a sentence. */
const longestAtLeast = 4;
const shortestRun = 2;
/** What share of a task's words a sentence has in runs, to speak of it. */
const share = 0.6;

/** How many words of a task come in a sentence in runs of their order. */
function wordsInRuns(task: readonly string[], sentence: readonly string[]): number {
  const starts = new Map<string, number[]>();
  for (const [at, word] of sentence.entries()) starts.set(word, [...(starts.get(word) ?? []), at]);
  let words = 0;
  for (let at = 0; at < task.length; ) {
    let best = 0;
    for (const start of starts.get(task[at]!) ?? []) {
      let length = 0;
      while (at + length < task.length && task[at + length] === sentence[start + length]) length++;
      best = Math.max(best, length);
    }
    if (best >= shortestRun) words += best;
    at += Math.max(best, 1);
  }
  return words;
}

const wordsOf = (text: string): string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '');

interface TaskWords {
  task: TaskDraft;
  words: string[];
}

/** Each run of so many words with the tasks that have it: a paper may be as long as a book. */
function runsOfTasks(indices: readonly IndexDraft[]): Map<string, TaskWords[]> {
  const runs = new Map<string, TaskWords[]>();
  for (const task of indices.flatMap(({ tasks }) => tasks)) {
    const words = wordsOf(task.text.replace(/\s*\([^()]*\)$/u, ''));
    for (const run of new Set(longRunsOf(words))) runs.set(run, [...(runs.get(run) ?? []), { task, words }]);
  }
  return runs;
}

const longRunsOf = (words: readonly string[]): string[] =>
  words.slice(longestAtLeast - 1).map((_, at) => words.slice(at, at + longestAtLeast).join(' '));

/** The task that a sentence speaks of; null where none is it, or several may be. */
function taskIn(sentence: string, runs: ReadonlyMap<string, readonly TaskWords[]>): TaskDraft | null {
  const own = wordsOf(sentence);
  const near = new Map(
    longRunsOf(own).flatMap((run) => (runs.get(run) ?? []).map(({ task, words }) => [task, words] as const)),
  );
  const found = [...near].filter(([, words]) => wordsInRuns(words, own) >= share * words.length);
  return found.length === 1 ? found[0]![0] : null;
}

/** When an end is over, «2026-06»; a day with itself. */
function endOf(due: Due): { month: number; day: string | null } | null {
  switch (due.type) {
    case 'day':
      return { month: Number(due.date.slice(5, 7)), day: due.date };
    case 'month':
      return { month: due.month, day: null };
    case 'quarter':
      return { month: 3 * due.quarter, day: null };
    case 'half-year':
      return { month: 6 * due.half, day: null };
    default:
      return null;
  }
}

function differ(one: Due, other: Due): boolean {
  const [first, second] = [endOf(one), endOf(other)];
  if (first === null || second === null) return false;
  return first.day !== null && second.day !== null ? first.day !== second.day : first.month !== second.month;
}

const dayOfMonth = (words: string): number | null => {
  const match = /ngày (\d{1,2})\s+(?:hằng|hàng|mỗi)\s+tháng/iu.exec(words);
  return match === null ? null : Number(match[1]);
};

/** What a task's paper words say of every month: proposed with it, since it has no due of its own. */
const oftenOf = ({ proposals }: Building, { id }: TaskDraft): string =>
  proposals.flatMap((one) => (one.type === 'often' && one.task === id ? [one.words] : []))[0] ?? '';

/** A time as a sentence writes it, also without what leads to one: «xong trước 15/6 để kịp …». */
function timeIn(sentence: string, year: number): Due | null {
  const bare = /(?<!\p{L})((?:(?:hoàn thành|xong)\s+)?trước\s+\d{1,2}\/\d{1,2}(?:\/20\d\d)?)(?!\d|\/)/iu.exec(
    sentence,
  )?.[1];
  const read = timeInText(sentence, year) ?? (bare === undefined ? null : readTime(bare, year));
  return read?.type === 'due' ? read.due : null;
}

function doubtOf(
  building: Building,
  runs: ReadonlyMap<string, readonly TaskWords[]>,
  sentence: string,
  line: Line,
): Doubt | null {
  const { year } = building;
  const due = timeIn(sentence, year!);
  const day = dayOfMonth(sentence);
  const task = due === null && day === null ? null : taskIn(sentence, runs);
  if (task === null) return null;
  const at = { place: line.place, path: task.id, source: sentence };
  if (due !== null && task.due !== null && differ(task.due, due))
    return {
      type: 'task-differs',
      task: task.id,
      of: 'time',
      first: task.due.words,
      second: due.words,
      to: { due, cadence: null },
      ...at,
    };
  const own = dayOfMonth(oftenOf(building, task));
  return day !== null && own !== null && own !== day
    ? { type: 'month-days', task: task.id, first: own, second: day, ...at }
    : null;
}

/** Asks where lines that are no task give the work of one another time. @param lines all of the paper */
export function askTimesElsewhere(building: Building, lines: readonly Line[]): void {
  const { year, indices, doubts } = building;
  if (year === null) return;
  const runs = runsOfTasks(indices);
  const ofTasks = new Set(
    indices
      .flatMap(({ place, tasks }) => [place, ...tasks.map((task) => task.place)])
      .flatMap((place) => (place.type === 'paragraph' ? [place.number] : [])),
  );
  for (const line of lines) {
    if (line.text.length > 3000 || (line.place.type === 'paragraph' && ofTasks.has(line.place.number)))
      continue;
    if (!/\d\s*[/.]\s*\d|tháng|quý/iu.test(line.text)) continue;
    for (const sentence of line.text.split(/[.;]\s+/u)) {
      const doubt = doubtOf(building, runs, sentence, line);
      const isTold = doubts.some(
        (one) =>
          (one.type === 'task-differs' || one.type === 'month-days') &&
          doubt !== null &&
          'task' in doubt &&
          one.task === doubt.task &&
          one.type === doubt.type,
      );
      if (doubt !== null && !isTold) doubts.push(doubt);
    }
  }
}
